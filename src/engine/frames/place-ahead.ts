/** Channels as places: whether a noun phrase is one, and whether one stands behind a verb. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {isGathering} from '../../language/gatherings.js'
import {namesRole} from '../names/named-roles.js'
import type {FrameContext} from './context.js'

const DOCUMENT = /^(?:lawsuit|filing|report|memo|letter|e-?mail|post|article|paper|survey|complaint|brief|stor(?:y|ies)|interview|speech|statement|press|deck|slide|interviews|keynote|advert|ad|ads|joke|email)s?$/

const PLACING = /^(?:on|in|to|with|inside|within|via|through|at|onto|into|across|under|behind|by way of)$/

// Nouns for several of what stands behind “of”.
const MANY = /^(?:fleet|cluster|pool|set|handful|dozens?|pair|couple|number|group|farm|racks?|stack|mix|row|hundreds|thousands|variety|range|bunch|most|all|some|both|one)$/

/** Whether a noun phrase names a channel. */
export function isChannel({lexis}: FrameContext, clauses: Clauses, np: number): boolean {
  if (namesRole(clauses, np, 'channel', lexis)) return !isGathering(clauses.headWord(np).lower)
  // “the lawsuit that AWS published”: a document is no place.
  if (DOCUMENT.test(clauses.headWord(np).lower)) return false
  // “the instances that AWS racked”: whose place it is, the relative clause says.
  return clauses.modifiersOf(np).clauses.some(({vg, reduced}) => !reduced && clauses.subjectOf(vg).some(one => namesRole(clauses, one, 'channel', lexis)))
}

/** A channel among the prepositional phrases right after the verb. */
export function placeAhead(context: FrameContext, clauses: Clauses, start: number): boolean {
  let at = start
  for (let guard = 0; guard < 6; guard++) {
    if (clauses.is(at, 'prep') && clauses.np(at + 1)) {
      if (PLACING.test(clauses.lower(at)) && holdsChannel(context, clauses, at + 1)) return true
      at = clauses.modifiersOf(at + 1).end
    } else if (goesOn(clauses, at)) at++
    else return false
  }
  return false
}

// Whether a list of places names a channel, itself or past “of”: “runs on a fleet of EC2 instances”.
function holdsChannel(context: FrameContext, clauses: Clauses, np: number): boolean {
  if (clauses.listFrom(np).some(one => isChannel(context, clauses, one))) return true
  return MANY.test(clauses.headWord(np).lower) && clauses.lower(np + 1) === 'of' && clauses.np(np + 2) !== undefined && isChannel(context, clauses, np + 2)
}

// What may stand between a verb and its place, or two places: “straight out of …”, “and on …”, “, in …”.
function goesOn(clauses: Clauses, at: number): boolean {
  if (clauses.is(at, 'adv') || clauses.is(at, 'adj') || clauses.np(at)) return true
  if (!clauses.is(at + 1, 'prep')) return false
  const lower = clauses.lower(at)
  return clauses.is(at, 'cc') || (clauses.is(at, 'prep') && /^(?:out|up|off|over)$/.test(lower)) || (clauses.is(at, 'sign') && lower === ',')
}
