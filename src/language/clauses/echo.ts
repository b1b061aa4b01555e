import type {Clauses} from './clauses.js'
import {joins} from './lists.js'

/**
 * “You can call Nova from Lambda, and GPT-5 too”, “…, but not GPT-5”: one more object, which stands behind all that the verb has and closes the clause.
 *
 * @param start The first phrase behind the verb or its object.
 * @returns Only a name, for anything else may be a member of the list.
 */
export function addedObject(clauses: Clauses, start: number): number | undefined {
  let at = pastPlaces(clauses, start)
  const before = at
  while (joins(clauses, at)) at++
  if (at === before) return undefined
  // “calls Claude, not GPT-5” only sets them apart.
  const negated = clauses.is(at, 'neg') && clauses.is(at - 1, 'cc')
  if (negated) at++
  if (!isNamed(clauses, at)) return undefined
  let end = pastPlaces(clauses, clauses.modifiersOf(at).end)
  const also = isAlso(clauses, end) || isAlso(clauses, end - 1)
  if (isAlso(clauses, end)) end++
  return (negated || also) && closes(clauses, end) ? at : undefined
}

/** “Titan is available on Bedrock, and so is Whisper”, “… as does o3”, “… and GPT-5 is too”, “… nor can o3”: a subject of which the same is said. */
export function addedSubject(clauses: Clauses, verb: number): number | undefined {
  for (let at = verb + 1; at < clauses.phrases.length; at++) {
    const vg = clauses.vg(at)
    if (!vg || vg.form === 'infinitive' || vg.form === 'gerund' || vg.form === 'participle') continue
    if (!vg.bare) return undefined
    const before = clauses.is(at - 1, 'sign') ? '' : clauses.lower(at - 1)
    if (/^(?:so|nor|neither|as)$/.test(before) && isNamed(clauses, at + 1) && closes(clauses, pastPlaces(clauses, clauses.modifiersOf(at + 1).end))) return at + 1
    if (isNamed(clauses, at - 1) && joins(clauses, at - 2) && isAlso(clauses, at + 1) && closes(clauses, pastPlaces(clauses, at + 2))) return at - 1
    return undefined
  }
  return undefined
}

const isNamed = (clauses: Clauses, np: number): boolean => clauses.np(np) !== undefined && clauses.words.slice(clauses.phrases[np]!.from, clauses.phrases[np]!.to).some(word => word.entity !== undefined)

const isAlso = (clauses: Clauses, at: number): boolean => clauses.is(at, 'adv') && /^(?:too|as well|also|either|likewise|second|third|next|last|later|then|afterwards)$/.test(clauses.lower(at))

// The clause ends here: the sentence, or a sign that is no comma of a list.
const closes = (clauses: Clauses, at: number): boolean => at >= clauses.phrases.length || (clauses.is(at, 'sign') && /^[.!?;:)—–"]$/.test(clauses.lower(at))) || (clauses.lower(at) === ',' && !clauses.np(at + 1))

function pastPlaces(clauses: Clauses, start: number): number {
  let at = start
  while ((clauses.is(at, 'adv') && !isAlso(clauses, at)) || (clauses.is(at, 'prep') && clauses.np(at + 1))) at += clauses.is(at, 'adv') ? 1 : 2
  return at
}
