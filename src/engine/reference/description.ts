import type {Sentence} from '../page.js'
import {lastModel, namedBefore, nameInBlock} from './last-model.js'
import {COMPANY} from './maker.js'
import {isModelNoun} from './nouns.js'
import {afterthought, antecedentReferent, pairOf} from './antecedent.js'
import type {Referent, Referents} from './referents.js'
import {formerOrLatter, isOrdinal, memberNumber, ORDINALS, someMembers} from './members.js'
import {withAntecedent} from './said-before.js'

const DEFINITE = /^(?:the|said|this|that|these|those|its|their|our|his|her|your|both|all|any|each|either|every|such|same|another|some|one|two|three|neither|no|which|what|most)$/

/** “these models”, “the same model”, “the company's flagship”: what was named before. */
export function describedReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const {words} = clauses
  const phrase = clauses.np(np)!
  const ordinal = ORDINALS.indexOf(words[phrase.head]!.lower)
  if (ordinal >= 0 && phrase.determiner === 'the' && phrase.head - phrase.from === 1) return memberNumber(referents, sentence, np, ordinal)
  if (isOrdinal(words[phrase.head]!.lower)) return formerOrLatter(referents, sentence, np, words[phrase.head]!.lower)
  // “the larger one” is one of several, “this one” may be the only one.
  if (/^ones?$/.test(noun) && determinesOne(phrase.determiner)) return antecedentReferent(referents, sentence, np, words[phrase.head]!.lower === 'ones' || phrase.head - phrase.from > 1, words[phrase.head]!.lower === 'one')
  if (words[phrase.head]!.tag === 'num' && /^[a-z]+$/.test(noun)) {
    // “the first two”
    const which = words.slice(phrase.from, phrase.head).find(({lower}) => /^(?:first|last|other|latter|former)$/.test(lower))?.lower
    if (which !== undefined) return someMembers(referents, sentence, which, noun)
    // “Of OpenAI's models, our pipeline calls two.”
    if (clauses.lower(0) === 'of' && clauses.np(1) && np > 1) return withAntecedent(referents, referents.of(sentence, 1), sentence, 1)
    // “OpenAI has several models. Our jobs call three.”
    const isBare = phrase.determiner === undefined && phrase.to - phrase.from === 1 && noun !== 'one' && clauses.lower(np + 1) !== 'of'
    return isBare || /^(?:all|the|these|those|any|both|either)$/.test(phrase.determiner ?? '') ? antecedentReferent(referents, sentence, np, true, false) : undefined
  }
  // “o3 and GPT-4o … the pair”: as “both”.
  if (/^(?:pair|duo|trio|quartet)$/.test(noun) && phrase.determiner === 'the') return antecedentReferent(referents, sentence, np, true, false)
  const isModel = isModelNoun(referents, noun)
  const owned = words.slice(phrase.from, phrase.head).some(word => word.tag === 'apostrophe-s' || word.lower === 'its' || word.lower === 'their')
  const isQuality = referents.qualifiersIn(words, phrase.head, phrase.to).size > 0 || (qualifiers.size > 0 && referents.lexis.objectHeads.has(noun))
  // “the lab's technology”, “the start-up's models”
  const ofCompany = words.slice(phrase.from, phrase.head).some((word, at) => COMPANY.test(word.lower) && words[phrase.from + at + 1]?.tag === 'apostrophe-s') && referents.lexis.objectHeads.has(noun)
  // “the flagship”
  const praised = noun === 'flagship' && /^(?:the|this|that)$/.test(phrase.determiner ?? '')
  if (phrase.determiner === undefined && !owned && qualifiers.size > 0 && referents.lexis.objectHeads.has(noun)) return praisedKind(referents, sentence, np, qualifiers)
  if (!isModel && !(owned && isQuality) && !ofCompany && !praised) return undefined
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
    // “its video model”: a kind that the pack knows.
    if (owned && at === phrase.head - 1 && referents.lexis.kinds.has(`${word.lower} ${noun}`)) continue
    if (word.tag === 'noun' && !/^(?:company|lab|vendor|firm|maker|flagship|frontier|reasoning|foundation|ai|language|same|startup|partner|organization|family|provider|developer|chatbot|coding|lab|creator|closed|startup|start-up|laboratory|rival|outfit|giant|newest|company's)$/.test(word.lower)) return undefined
  }
  const meant = afterthought(referents, sentence, np, phrase.plural, !phrase.plural)
  if (meant !== undefined) return withAntecedent(referents, referents.of(sentence, meant), sentence, meant)
  if (/^(?:your|our|my|his|her)$/.test(determiner ?? '')) return undefined
  // “all models in the group”: which ones, what holds them says.
  if (/^(?:all|any|every|each|no)$/.test(determiner ?? '') && clauses.is(np + 1, 'prep') && /^(?:in|of|within|from)$/.test(clauses.lower(np + 1)) && clauses.np(np + 2) && !clauses.np(np + 2)!.pronoun && /^(?:group|set|tier|pool|team|project|tenant|org|organization|deployment|config|configuration|registry|router|proxy)s?$/.test(clauses.headWord(np + 2).lower) && !referents.of(sentence, np + 2)) return undefined
  // “GPT-5 is the default. Claude is the fallback. … both models”
  const pair = isModel && /^(?:both|either|neither)$/.test(determiner ?? '') ? pairOf(referents, sentence) : undefined
  if (pair) return withAntecedent(referents, referents.of(pair.where, pair.np), pair.where, pair.np)
  const isWeak = /^(?:the|its|their|a|an|any|all|each|every|some|most|no|another)$/.test(determiner ?? 'the') && !owned && !/same|said|aforementioned/.test(words.slice(phrase.from, phrase.head).map(word => word.lower).join(' '))
  const found = lastModel(referents, sentence, phrase.from, qualifiers, isWeak, owned, phrase.plural)
  return found ?? (isModel && determiner === 'the' ? nameInBlock(referents, sentence, phrase.from, qualifiers) : undefined)
}

// “GPT-5.5 comes to Bedrock. The launch brings frontier AI into your account”: a praised kind without an article is whose was just spoken of, unless it has words of its own.
function praisedKind(referents: Referents, sentence: Sentence, np: number, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  if (phrase.head - phrase.from > 2 || clauses.modifiersOf(np).prepositional.some(({prep}) => /^(?:from|by|of)$/.test(prep))) return undefined
  const named = namedBefore(referents, sentence, phrase.from, 1).filter(({referent}) => referent.role !== 'channel')
  const latest = named[0]
  // Of two makers' models nobody knows whose.
  if (named.some(({referent}) => referent.role === 'exempt') || latest?.referent.role !== 'object' || referents.entity(latest.referent.entity).role === 'owner') return undefined
  return withAntecedent(referents, {...latest.referent, bareOwner: false, qualifiers: new Set([...qualifiers, ...latest.referent.qualifiers])}, latest.place.sentence, latest.place.np)
}

const determinesOne = (determiner: string | undefined): boolean => /^(?:another|this|that|these|those|each|every|the)$/.test(determiner ?? '')
