import type {Sentence} from '../page.js'
import {lastModel} from './last-model.js'
import {isModelNoun} from './nouns.js'
import {afterthought, antecedentReferent} from './pronoun.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, withAntecedent} from './said-before.js'

const DEFINITE = /^(?:the|this|that|these|those|its|their|our|his|her|your|both|all|any|each|either|every|such|same|another|some|one|two|three|neither|no|which|what|most)$/

/** “these models”, “the same model”, “the company's flagship”: what was named before. */
export function describedReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const {words} = clauses
  const phrase = clauses.np(np)!
  const ordinal = ORDINALS.indexOf(words[phrase.head]!.lower)
  if (ordinal >= 0 && phrase.determiner === 'the' && phrase.head - phrase.from === 1) return memberNumber(referents, sentence, ordinal)
  if (isOrdinal(words[phrase.head]!.lower)) return formerOrLatter(referents, sentence, np, words[phrase.head]!.lower)
  // “the larger one” is one of several, “this one” may be the only one.
  if (/^ones?$/.test(noun) && determinesOne(phrase.determiner)) return antecedentReferent(referents, sentence, np, words[phrase.head]!.lower === 'ones' || phrase.head - phrase.from > 1, words[phrase.head]!.lower === 'one')
  if (words[phrase.head]!.tag === 'num' && /^[a-z]+$/.test(noun)) {
    // “Of OpenAI's models, our pipeline calls two.”
    if (clauses.lower(0) === 'of' && clauses.np(1) && np > 1) return withAntecedent(referents, referents.of(sentence, 1), sentence, 1)
    return /^(?:all|the|these|those|any|both|either)$/.test(phrase.determiner ?? '') ? antecedentReferent(referents, sentence, np, true, false) : undefined
  }
  // “o3 and GPT-4o … the pair”: as “both”.
  if (/^(?:pair|duo|trio|quartet)$/.test(noun) && phrase.determiner === 'the') return antecedentReferent(referents, sentence, np, true, false)
  const isModel = isModelNoun(referents, noun)
  const owned = words.slice(phrase.from, phrase.head).some(word => word.tag === 'apostrophe-s' || word.lower === 'its' || word.lower === 'their')
  const isQuality = referents.qualifiersIn(words, phrase.head, phrase.to).size > 0 || (qualifiers.size > 0 && referents.lexis.objectHeads.has(noun))
  if (!isModel && !(owned && isQuality)) return undefined
  const determiner = phrase.determiner
  if (determiner === undefined && !owned) return undefined
  if (determiner !== undefined && !DEFINITE.test(determiner) && !owned) return undefined
  // “the embedding model”, “your fine-tuned model”: a description with words of its own stands for itself, unless they only point or praise.
  for (let at = phrase.from; at < phrase.head; at++) {
    const word = words[at]!
    if (word.entity !== undefined) {
      const {role} = referents.entity(word.entity)
      if (role !== 'owner' && role !== 'object') return undefined
    }
    if (word.tag === 'noun' && !/^(?:company|lab|vendor|firm|maker|flagship|frontier|reasoning|foundation|ai|language|same|startup|partner|organization|family|provider|developer|chatbot|coding|lab|creator|startup|giant|newest|company's)$/.test(word.lower)) return undefined
  }
  const meant = afterthought(referents, sentence, np, phrase.plural, !phrase.plural)
  if (meant !== undefined) return withAntecedent(referents, referents.of(sentence, meant), sentence, meant)
  if (/^(?:your|our|my|his|her)$/.test(determiner ?? '')) return undefined
  return lastModel(referents, sentence, phrase.from, qualifiers, /^(?:the|its|their|a|an|any|all|each|every|some|most|no|another)$/.test(determiner ?? 'the') && !owned && !/same|said|aforementioned/.test(words.slice(phrase.from, phrase.head).map(word => word.lower).join(' ')), owned)
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

// “The second is invoked once a night”: the member of the list that was given last, or any of so many of a kind.
function memberNumber(referents: Referents, sentence: Sentence, index: number): Referent | undefined {
  for (let back = 1; back < 3; back++) {
    const other = sentenceBefore(referents, sentence, back)
    if (!other) return undefined
    const {clauses} = other
    for (let at = clauses.phrases.length - 1; at >= 0; at--) {
      const phrase = clauses.np(at)
      if (!phrase) continue
      // “two models in the pilot, Claude Sonnet and GPT-4o”: names are listed with names.
      const all = clauses.listFrom(at)
      const named = all.filter(np => clauses.headWord(np).entity !== undefined)
      const members = named.length > 1 ? named : all
      const starts = !clauses.is(at - 1, 'cc') && !(clauses.is(at - 1, 'sign') && clauses.lower(at - 1) === ',' && clauses.np(at - 2) !== undefined)
      if (members.length > 1 && members.length > index && starts) return withAntecedent(referents, referents.of(other, members[index]!), other, members[index]!)
      const counted = clauses.words.slice(phrase.from, phrase.head).some(word => word.tag === 'num')
      if (counted && phrase.plural) {
        const many = referents.of(other, at)
        if (many) return withAntecedent(referents, many, other, at)
      }
    }
  }
  return undefined
}

const determinesOne = (determiner: string | undefined): boolean => /^(?:another|this|that|these|those|each|every|the)$/.test(determiner ?? '')

// Whether a word is “former” or “latter”.
function isOrdinal(word: string): boolean {
  return word === 'former' || word === 'latter'
}

// “the latter”: one of the two that a conjunction joined last.
function formerOrLatter(referents: Referents, sentence: Sentence, np: number, which: string): Referent | undefined {
  for (let back = 0; back < 3; back++) {
    const other = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    if (!other) return undefined
    // “o3 writes the plan and a script checks it”: the subjects of two clauses.
    const subjects = back === 0 ? [] : other.clauses.phrases.flatMap((part, at) => (part.kind === 'vg' && part.form !== 'infinitive' && part.form !== 'gerund' && part.form !== 'participle' ? other.clauses.subjectOf(at).slice(0, 1) : []))
    if (subjects.length === 2 && subjects[0] !== subjects[1] && other.clauses.phrases.some((part, at) => part.kind === 'cc' && at === subjects[1]! - 1)) {
      const target = which === 'latter' ? subjects[1]! : subjects[0]!
      return withAntecedent(referents, referents.of(other, target), other, target)
    }
    const limit = back === 0 ? np : other.clauses.phrases.length
    for (let at = limit - 1; at > 0; at--) {
      const pairs = other.clauses.phrases[at]!.kind === 'cc' || (other.clauses.is(at, 'prep') && /^(?:with|to|against|versus|vs|than)$/.test(other.clauses.lower(at)) && /^(?:compare|pit|contrast|weigh|test)$/.test(other.clauses.vg(other.clauses.verbBefore(at))?.lemma ?? ''))
      if (pairs && other.clauses.np(at + 1) && at + 1 < limit) {
        const all: number[] = []
        for (let left = at - 1; left >= 0 && left > at - 6; left--) {
          if (other.clauses.np(left)) {
            all.push(left)
            break
          }
        }
        const target = which === 'latter' ? at + 1 : all[0]
        if (target === undefined) continue
        return withAntecedent(referents, referents.of(other, target), other, target)
      }
    }
  }
  return undefined
}
