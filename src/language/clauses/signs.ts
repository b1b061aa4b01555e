import type {Clauses} from './clauses.js'

const OPEN = /^[([{]$/
export const CLOSE = /^[)\]}]$/
export const DASH = /^(?:—|–|-|--)$/
export const COMMA = /^,$/

const TIME = new RegExp(`^(?:${[
  'times?|days?|hours?|minutes?|seconds?|weeks?|months?|years?|thousands?|millions?|night|morning',
  'spring|summer|autumn|fall|winter|quarter|season',
  'monday|tuesday|wednesday|thursday|friday',
].join('|')})$`)

/** Nouns of time: they are neither subject nor object of a verb beside them. */
export const isTime = (noun: string): boolean => TIME.test(noun)

export const isComma = (clauses: Clauses, at: number): boolean => clauses.lower(at) === ','

export const isDash = (clauses: Clauses, at: number): boolean => clauses.is(at, 'sign') && DASH.test(clauses.lower(at))

export const opensBracket = (clauses: Clauses, at: number): boolean => clauses.is(at, 'sign') && OPEN.test(clauses.lower(at))

export const closesBracket = (clauses: Clauses, at: number): boolean => clauses.is(at, 'sign') && CLOSE.test(clauses.lower(at))

/** The sign that closes a bracket; -1 where none does. */
export const closingBracket = (clauses: Clauses, open: number): number => nextSign(clauses, open + 1, CLOSE, 39)

/** The sign that opens a bracket, at a phrase or on its left; -1 where none does. */
export function openingBracket(clauses: Clauses, close: number): number {
  let open = close
  while (open >= 0 && !OPEN.test(clauses.lower(open))) open--
  return open
}

/** The next sign of a pattern within a reach of phrases; -1 where there is none. */
export function nextSign(clauses: Clauses, from: number, pattern: RegExp, reach: number): number {
  for (let at = from; at < clauses.phrases.length && at < from + reach; at++) {
    if (clauses.is(at, 'sign') && pattern.test(clauses.lower(at))) return at
  }
  return -1
}
