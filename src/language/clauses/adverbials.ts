/** What stands between the parts of a clause: adverbs, and the prepositional phrases that say where and when. */
import type {Clauses} from './clauses.js'

/** A preposition with its noun phrase: “on Bedrock”. */
export const isPrepositional = (clauses: Clauses, at: number): boolean => clauses.is(at, 'prep') && clauses.np(at + 1) !== undefined

/** The first phrase at a place or behind it that is no adverb. */
export function pastAdverbs(clauses: Clauses, start: number): number {
  let at = start
  while (clauses.is(at, 'adv')) at++
  return at
}

/** The first phrase behind the prepositional phrases at a place, none of which begins at `end` or later: “from OpenAI”, “on Bedrock in Ohio”. */
export function pastPrepositional(clauses: Clauses, start: number, end = clauses.phrases.length): number {
  let at = start
  while (at < end && isPrepositional(clauses, at)) at += 2
  return at
}

/** The first phrase behind the adverbs and the prepositional phrases at a place, none of which begins at `end` or later. */
export function pastAdverbials(clauses: Clauses, start: number, end = clauses.phrases.length): number {
  let at = start
  while (at < end && (clauses.is(at, 'adv') || isPrepositional(clauses, at))) at += clauses.is(at, 'adv') ? 1 : 2
  return at
}

/** The first phrase at a place or on its left that is no adverb. */
export function beforeAdverbs(clauses: Clauses, start: number): number {
  let at = start
  while (clauses.is(at, 'adv')) at--
  return at
}

/** The first phrase at a place or on its left that is neither adverb nor negator. */
export function beforeAdverbsAndNegators(clauses: Clauses, start: number): number {
  let at = start
  while (clauses.is(at, 'adv') || clauses.is(at, 'neg')) at--
  return at
}
