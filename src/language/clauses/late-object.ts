import type {Clauses} from './clauses.js'
import {holdsName} from './echo.js'
import {isComma} from './signs.js'

/** “access, from a notebook, …, and with …, the o-series.”: after a comma, a name ends the sentence. */
export function lateObject(clauses: Clauses, start: number): number | undefined {
  let end = clauses.phrases.length - 1
  while (end > start && clauses.is(end, 'sign') && /^[.!?"')]$/.test(clauses.lower(end))) end--
  for (let at = end; at > start + 2 && at > end - 4; at--) {
    if (clauses.vg(at)) return undefined
    if (isComma(clauses, at - 1) && holdsName(clauses, at)) {
      // Everything before is adverbial: no finite verb of the main clause stands between.
      const isLate = !hasOwnVerb(clauses, start, at) && clauses.modifiersOf(at).end >= end && !endsList(clauses, start, at)
      return isLate ? at : undefined
    }
  }
  return undefined
}

// A list of noun phrases before the last comma is a list, not a late object.
const endsList = (clauses: Clauses, start: number, np: number): boolean =>
  clauses.np(start) !== undefined || (clauses.isNamed(np - 2) && clauses.is(np - 3, 'sign'))

// A finite verb between, outside of a clause that is put in, begins something else.
function hasOwnVerb(clauses: Clauses, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (clauses.is(at, 'sub') || clauses.is(at, 'rel') || clauses.lower(at) === 'as') return false
    if (clauses.isMainVerb(at)) return !clauses.is(at - 1, 'cc') && !(clauses.np(at - 1) && clauses.np(at - 2))
  }
  return false
}
