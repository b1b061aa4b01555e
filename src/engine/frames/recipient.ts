import type {Clauses} from '../../language/clauses/clauses.js'
import type {Objects} from '../../language/clauses/object.js'
import type {Frame} from './frame.js'
import {DITRANSITIVE} from './verb.js'

// Verbs that take a recipient and “with”.
const SUPPLIES = /^(?:supply|provide|equip|furnish|arm|present)$/

/** What a verb with a recipient is done to: “gives your agents GPT-5”. Tells the frame who receives it; the objects as they are where nobody does. */
export function pastRecipient(frame: Frame, objects: Objects): Objects {
  const {clauses} = frame.sentence
  const {lemma} = clauses.vg(frame.phrase)!
  let given = objects
  if (DITRANSITIVE.test(lemma)) {
    const next = behindRecipient(clauses, objects.nps[0]!)
    if (next !== undefined) {
      frame.recipient = objects.nps[0]!
      given = {nps: clauses.listFrom(next), via: 'direct'}
    }
  }
  if (SUPPLIES.test(lemma)) {
    const next = behindWith(clauses, given.nps.at(-1)!)
    if (next !== undefined) {
      frame.recipient = given.nps[0]!
      given = {nps: clauses.listFrom(next), via: 'direct'}
    }
  }
  return given
}

// The noun phrase behind another, right behind it or past its place: “gives every developer on your team GPT-5”.
function behindRecipient(clauses: Clauses, recipient: number): number | undefined {
  const {end} = clauses.modifiersOf(recipient)
  if (clauses.is(end, 'prep') && clauses.np(end + 1) && clauses.np(end + 2)) return end + 2
  return end === recipient + 1 && clauses.np(end) ? end : undefined
}

// “supplies its customers with GPT-5”: what they are supplied with.
function behindWith(clauses: Clauses, recipient: number): number | undefined {
  const behind = clauses.lower(recipient + 1) === 'with' ? recipient + 1 : clauses.modifiersOf(recipient).end
  return clauses.lower(behind) === 'with' && clauses.np(behind + 1) ? behind + 1 : undefined
}
