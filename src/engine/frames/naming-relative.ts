/** Relative clauses whose verb may name their antecedent: “the model which insiders call GPT-6 Astra”. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {isZeroRelative} from '../../language/clauses/relative.js'
import {ADJUNCT, TIME} from './time-nouns.js'

const SUBJECT_PRONOUN = /^(?:i|we|you|they|he|she)$/

/** Whether a “which” opens the clause of a verb, with its subject between, and is no preposition's own. */
export function isInRelative(clauses: Clauses, verb: number): boolean {
  let at = verb - 1
  while (clauses.is(at, 'adv')) at--
  const subject = clauses.np(at)
  if (!subject) return false
  // “…, which insiders call GPT-6”: read as “which insiders?”.
  if (subject.determiner === 'which') return clauses.lower(at - 1) === ',' && clauses.np(at - 2) !== undefined
  return clauses.is(at - 1, 'rel') && clauses.lower(at - 1) === 'which' && !clauses.is(at - 2, 'prep')
}

/** “what we call magic”; in “half of what we ship calls GPT-5” the clause of “what” has a verb of its own. */
export function isBehindWhat(clauses: Clauses, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at > verb - 4 && !clauses.vg(at); at--) if (clauses.is(at, 'rel') && clauses.lower(at) === 'what') return true
  return false
}

/** “a plant we called”: a noun before a pronoun that calls, and no preposition before the two. */
export function isContactClauseOfPronoun(clauses: Clauses, verb: number): boolean {
  if (!clauses.np(verb - 1)?.pronoun || !SUBJECT_PRONOUN.test(clauses.headWord(verb - 1).lower)) return false
  return clauses.np(verb - 2)?.pronoun === false && mayBeNamed(clauses, verb - 2)
}

/** “the planner our interns called”: two noun phrases, the second the subject of a relative clause without its pronoun. */
export function isContactClauseOfNoun(clauses: Clauses, verb: number): boolean {
  if (clauses.np(verb - 1)?.determiner === undefined || clauses.np(verb - 2)?.determiner === undefined) return false
  return mayBeNamed(clauses, verb - 2) && isZeroRelative(clauses, verb - 2, verb - 1)
}

// No time, no reason, nothing that belongs to a preposition.
function mayBeNamed(clauses: Clauses, np: number): boolean {
  return !TIME.test(clauses.headWord(np).lower) && !ADJUNCT.test(clauses.headWord(np).lower) && !clauses.is(np - 1, 'prep')
}
