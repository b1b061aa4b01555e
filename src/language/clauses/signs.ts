import type {Clauses} from './clauses.js'

export const OPEN = /^[([{]$/
export const CLOSE = /^[)\]}]$/
export const DASH = /^(?:—|–|-|--)$/

/** Nouns of time: they are neither subject nor object of a verb beside them. */
export const isTime = (noun: string): boolean => /^(?:times?|days?|hours?|minutes?|seconds?|weeks?|months?|years?|thousands?|millions?|night|morning|spring|summer|autumn|fall|winter|quarter|season|monday|tuesday|wednesday|thursday|friday)$/.test(noun)

/** The sign that closes a bracket; -1 where none does. */
export function closingBracket(clauses: Clauses, open: number): number {
  for (let at = open + 1; at < clauses.phrases.length && at < open + 40; at++) if (clauses.is(at, 'sign') && CLOSE.test(clauses.lower(at))) return at
  return -1
}

/** The next sign of a pattern within a reach of phrases; -1 where there is none. */
export function nextSign(clauses: Clauses, from: number, pattern: RegExp, limit: number): number {
  for (let at = from; at < clauses.phrases.length && at < from + limit; at++) if (clauses.is(at, 'sign') && pattern.test(clauses.lower(at))) return at
  return -1
}
