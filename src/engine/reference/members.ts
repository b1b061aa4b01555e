import type {Clauses} from '../../language/clauses/clauses.js'
import type {Sentence} from '../page.js'
import {isAffirmedCopula, isNamed} from './copula.js'
import type {Referent, Referents} from './referents.js'
import {sentencesBack, withAntecedent} from './said-before.js'

/** Words that count the members of a list. */
export const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six']

/** “The second is invoked once a night”: the member of the list that was given last, or any of so many of a kind. */
export function memberNumber(referents: Referents, sentence: Sentence, np: number, index: number): Referent | undefined {
  const told = toldMember(referents, sentence, np, index)
  if (told) return told
  for (const {where} of sentencesBack(referents, sentence, 1, 2)) {
    for (let at = where.clauses.phrases.length - 1; at >= 0; at--) {
      const member = memberAt(referents, where, at, index)
      if (member !== undefined) return withAntecedent(referents, referents.of(where, member), where, member)
    }
  }
  return undefined
}

/** “the first two”, “the last three”: some of the list that was given last, told by the first of them that the pack knows. */
export function someMembers(referents: Referents, sentence: Sentence, which: string, number: string): Referent | undefined {
  const count = NUMBERS.indexOf(number) + 1
  if (count < 1) return undefined
  for (const {where} of sentencesBack(referents, sentence, 0, 2)) {
    const members = lastListOver(where.clauses, count)
    if (!members) continue
    const meant = which === 'first' || which === 'former' ? members.slice(0, count) : members.slice(-count)
    const known = meant.find(np => referents.of(where, np)?.role === 'object')
    return known === undefined ? undefined : withAntecedent(referents, referents.of(where, known), where, known)
  }
  return undefined
}

// “The first is GPT-5.5 and the second is the parts database; the first …”: which it is was told.
function toldMember(referents: Referents, sentence: Sentence, np: number, index: number): Referent | undefined {
  for (const {where, back} of sentencesBack(referents, sentence, 0, 2)) {
    const {clauses} = where
    const end = back === 0 ? np : clauses.phrases.length
    for (let at = 0; at < end - 2; at++) {
      const isTold = clauses.np(at) && clauses.headWord(at).lower === ORDINALS[index] && isAffirmedCopula(clauses, at + 1) && clauses.np(at + 2)
      if (isTold) return withAntecedent(referents, referents.of(where, at + 2), where, at + 2)
    }
  }
  return undefined
}

// The member of that number in the list that begins at a phrase, or the phrase itself where it counts several.
function memberAt(referents: Referents, where: Sentence, at: number, index: number): number | undefined {
  const {clauses} = where
  const phrase = clauses.np(at)
  // “o3 for logic and GPT-4o for speech”: logic is no member.
  if (!phrase || (clauses.is(at - 1, 'prep') && isNamed(clauses, at - 2))) return undefined
  // “two models in the pilot, Claude Sonnet and GPT-4o”: names are listed with names.
  const all = clauses.listFrom(at)
  const named = all.filter(one => isNamed(clauses, one))
  const members = named.length > 1 ? named : all
  if (members.length > 1 && members.length > index && !continuesList(clauses, at)) return members[index]
  const isCounted = phrase.plural && clauses.words.slice(phrase.from, phrase.head).some(word => word.tag === 'num')
  return isCounted && referents.of(where, at) ? at : undefined
}

// The last list of a sentence that has more members than that.
function lastListOver(clauses: Clauses, count: number): number[] | undefined {
  for (let at = clauses.phrases.length - 1; at >= 0; at--) {
    if (!clauses.np(at) || continuesList(clauses, at)) continue
    const members = clauses.listFrom(at)
    if (members.length > count) return members
  }
  return undefined
}

// Whether a noun phrase goes on with a list that another began.
const continuesList = (clauses: Clauses, at: number): boolean =>
  clauses.is(at - 1, 'cc') || (clauses.lower(at - 1) === ',' && clauses.np(at - 2) !== undefined)
