import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, withAntecedent} from './said-before.js'

/** Words that count the members of a list. */
export const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

/** “The second is invoked once a night”: the member of the list that was given last, or any of so many of a kind. */
export function memberNumber(referents: Referents, sentence: Sentence, np: number, index: number): Referent | undefined {
  const told = toldMember(referents, sentence, np, index)
  if (told) return told
  for (let back = 1; back < 3; back++) {
    const other = sentenceBefore(referents, sentence, back)
    if (!other) return undefined
    const {clauses} = other
    for (let at = clauses.phrases.length - 1; at >= 0; at--) {
      const phrase = clauses.np(at)
      // “o3 for logic and GPT-4o for speech”: logic is no member.
      if (!phrase || (clauses.is(at - 1, 'prep') && clauses.np(at - 2) && clauses.headWord(at - 2).entity !== undefined)) continue
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

// “The first is GPT-5.5 and the second is the parts database; the first …”: which it is was told.
function toldMember(referents: Referents, sentence: Sentence, np: number, index: number): Referent | undefined {
  for (let back = 0; back < 3; back++) {
    const where = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    if (!where) return undefined
    const {clauses} = where
    const end = back === 0 ? np : clauses.phrases.length
    for (let at = 0; at < end - 2; at++) {
      const copula = clauses.np(at) && clauses.headWord(at).lower === ORDINALS[index] ? clauses.vg(at + 1) : undefined
      if (copula?.bare && copula.lemma === 'be' && copula.negated === undefined && clauses.np(at + 2)) return withAntecedent(referents, referents.of(where, at + 2), where, at + 2)
    }
  }
  return undefined
}

/** Whether a word is “former” or “latter”. */
export function isOrdinal(word: string): boolean {
  return word === 'former' || word === 'latter'
}

/** “the latter”: one of the two that a conjunction joined last. */
export function formerOrLatter(referents: Referents, sentence: Sentence, np: number, which: string): Referent | undefined {
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
      // “at o3 and at Claude”
      const second = other.clauses.is(at, 'cc') && other.clauses.is(at + 1, 'prep') ? at + 2 : at + 1
      if (pairs && other.clauses.np(second) && second < limit) {
        const all: number[] = []
        for (let left = at - 1; left >= 0 && left > at - 6; left--) {
          if (other.clauses.np(left)) {
            all.push(left)
            break
          }
        }
        const target = which === 'latter' ? second : all[0]
        if (target === undefined) continue
        return withAntecedent(referents, referents.of(other, target), other, target)
      }
    }
  }
  return undefined
}

/** “the first two”, “the last three”: some of the list that was given last, told by the first of them that the pack knows. */
export function someMembers(referents: Referents, sentence: Sentence, which: string, number: string): Referent | undefined {
  const count = ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(number) + 1
  if (count < 1) return undefined
  for (let back = 0; back < 3; back++) {
    const other = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    if (!other) return undefined
    const {clauses} = other
    for (let at = clauses.phrases.length - 1; at >= 0; at--) {
      if (!clauses.np(at) || clauses.is(at - 1, 'cc') || (clauses.lower(at - 1) === ',' && clauses.np(at - 2) !== undefined)) continue
      const members = clauses.listFrom(at)
      if (members.length <= count) continue
      const meant = /^(?:first|former)$/.test(which) ? members.slice(0, count) : /^(?:last|latter)$/.test(which) ? members.slice(-count) : members.slice(members.length - count)
      const known = meant.find(np => referents.of(other, np)?.role === 'object')
      return known === undefined ? undefined : withAntecedent(referents, referents.of(other, known), other, known)
    }
  }
  return undefined
}

/** “the latter's models”: what the company has that was named second. */
export function ofFormerOrLatter(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {words} = sentence.clauses
  const {from, head} = sentence.clauses.np(np)!
  let at = from
  while (at < head && !(isOrdinal(words[at]!.lower) && words[at + 1]?.tag === 'apostrophe-s')) at++
  if (at === head) return undefined
  const owner = formerOrLatter(referents, sentence, np, words[at]!.lower)
  if (owner?.role !== 'owner' && owner?.role !== 'exempt') return undefined
  const entity = referents.entity(owner.entity)
  return isHead(entity, noun) ? {...owner, role: owner.role === 'owner' ? 'object' : owner.role, bareOwner: false, qualifiers} : undefined
}
