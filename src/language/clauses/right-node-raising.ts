/** Right node raising: two verbs share the object that stands behind the second, “access or call GPT-5”. */
import {isPrepositional} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {joins, opensClause} from './lists.js'
import type {Objects} from './object.js'
import {isComma} from './signs.js'

const shared = (clauses: Clauses, np: number): Objects => ({nps: clauses.listFrom(np), via: 'shared'})

/** The verb that a conjunction or a comma behind a verb joins to it; undefined where none is. */
export function joinedVerb(clauses: Clauses, index: number, joint: number): number | undefined {
  const comma = isComma(clauses, joint)
  let next = joint + 1
  while (joins(clauses, next) || clauses.is(next, 'adv')) next++
  // “how to access and when to call GPT-5”
  if (clauses.is(next, 'sub') && clauses.vg(next + 1)?.form === 'infinitive') next++
  // “may access, and at night also invoke, …”, “may access, and engineering may fine-tune, …”
  if (comma && isPrepositional(clauses, next) && clauses.vg(next + 2)) next += 2
  else if (comma && clauses.np(next) && clauses.vg(next + 1)) next++
  const other = clauses.vg(next)
  if (!other || other.passive || next - joint >= 6) return undefined
  // “the service that he helps run, hosts o3”: behind a comma alone a verb of another form goes on with the clause above.
  const isAbove = comma && next === joint + 1 && other.form === 'finite' && clauses.vg(index)!.form === 'base' && clauses.vg(index - 1) !== undefined
  return isAbove ? undefined : next
}

/** The object of a joined verb, which both verbs have; undefined where it has none on its right. */
export function joinedVerbObject(clauses: Clauses, verb: number, depth: number): Objects | undefined {
  const objects = clauses.objectsOf(verb, depth + 1)
  if (!objects) return prepositionalObject(clauses, verb)
  const last = objects.via === 'direct' ? objects.nps.at(-1)! : undefined
  // “a worker calls, and a supervisor has access to, GPT-5”
  const isStranded = last !== undefined && clauses.is(last + 1, 'prep') && isComma(clauses, last + 2) && clauses.np(last + 3) !== undefined
  if (isStranded && !opensClause(clauses, last + 3)) return shared(clauses, last + 3)
  return objects.via === 'direct' || objects.via === 'shared' ? {nps: objects.nps, via: 'shared'} : undefined
}

// “calling and paying for GPT-5”, “calls, and pays for, GPT-5”: what the preposition of the second verb leads to.
function prepositionalObject(clauses: Clauses, verb: number): Objects | undefined {
  const preposition = verb + 1
  const object = isComma(clauses, preposition + 1) ? preposition + 2 : preposition + 1
  const isLedTo = clauses.is(preposition, 'prep') && /^(?:for|on|with|about|to)$/.test(clauses.lower(preposition)) && clauses.np(object)
  return isLedTo ? shared(clauses, object) : undefined
}

/** “interns may read about, but only seniors call, GPT-5.5”: both verbs share what stands behind the comma; undefined where nothing does. */
export function objectBehindBoth(clauses: Clauses, index: number, comma: number): Objects | undefined {
  if (!clauses.np(comma + 1) || opensClause(clauses, comma + 1)) return undefined
  for (let at = index - 1; at > 0 && at > index - 7; at--) {
    const isFirstOpen = clauses.is(at - 2, 'prep') || clauses.vg(at - 2)
    if (clauses.is(at, 'cc') && isComma(clauses, at - 1) && isFirstOpen) return shared(clauses, comma + 1)
  }
  return undefined
}
