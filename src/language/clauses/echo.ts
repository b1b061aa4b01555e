import {isPrepositional} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {joins} from './lists.js'
import {isComma, isTime} from './signs.js'

// Adverbs that say of one more thing what was said of another.
const ALSO = /^(?:too|as well|also|either|likewise|second|third|next|last|later|then|afterwards)$/

// Adverbs between a conjunction and one more thing.
const MORE = /^(?:also|even|now|soon|sometimes|lately|recently|perhaps|maybe|possibly|eventually|occasionally|finally|likewise)$/

/**
 * “You can call Nova from Lambda, and GPT-5 too”, “… and also GPT-5”, “…, but not GPT-5”: one more object, which stands behind all that the verb has and closes
 * the clause.
 *
 * @param start The first phrase behind the verb or its object.
 * @returns Only a name, for anything else may be a member of the list.
 */
export function addedObject(clauses: Clauses, start: number): number | undefined {
  const joint = pastPlaces(clauses, start)
  let at = joint
  while (joins(clauses, at)) at++
  if (at === joint) return undefined
  const same = sameSaidOf(clauses, at)
  if (same !== undefined) return same
  // “calls Claude, not GPT-5” only sets them apart.
  const negated = clauses.is(at, 'neg') && clauses.is(at - 1, 'cc')
  if (negated) at++
  // “…, or even GPT-5”
  const isMore = clauses.is(at, 'adv') && MORE.test(clauses.lower(at))
  if (isMore) at++
  if (!holdsName(clauses, at)) return undefined
  const end = pastPlaces(clauses, clauses.modifiersOf(at).end)
  const isAlsoBehind = isAlso(clauses, end)
  const also = isAlsoBehind || isAlso(clauses, end - 1)
  return (negated || isMore || also) && closes(clauses, isAlsoBehind ? end + 1 : end) ? at : undefined
}

/**
 * “Titan is available on Bedrock, and so is Whisper”, “… as does o3”, “… and GPT-5 is too”, “… nor can o3”, “… and the same is true of o3”:
 * a subject of which the same is said.
 */
export function addedSubject(clauses: Clauses, verb: number): number | undefined {
  let at = verb
  // “… whenever the list changes, and so is GPT-5”: other verbs may stand between.
  for (let guard = 0; guard < 3; guard++) {
    at = nextFinite(clauses, at)
    const added = addedBy(clauses, at)
    if (added !== undefined || at >= clauses.phrases.length) return added
  }
  return undefined
}

// The subject of which a verb says what was said before it.
function addedBy(clauses: Clauses, at: number): number | undefined {
  const same = sameSaidOf(clauses, at - 1)
  if (same !== undefined) return same
  if (!clauses.vg(at)?.bare) return undefined
  const isInverted = !clauses.is(at - 1, 'sign') && /^(?:so|nor|neither|as)$/.test(clauses.lower(at - 1))
  if (isInverted && holdsName(clauses, at + 1) && closes(clauses, pastPlaces(clauses, clauses.modifiersOf(at + 1).end))) return at + 1
  const isJoined = holdsName(clauses, at - 1) && joins(clauses, at - 2)
  return isJoined && isAlso(clauses, at + 1) && closes(clauses, pastPlaces(clauses, at + 2)) ? at - 1 : undefined
}

const SAME_HOLDS = /^(?:go|hold|apply|be)$/

// “the same goes for GPT-5”, “the same is true of GPT-5”, said at the end of a clause.
function sameSaidOf(clauses: Clauses, start: number): number | undefined {
  const vg = clauses.vg(start + 1)
  if (!clauses.np(start) || clauses.headWord(start).lower !== 'same' || !vg || !SAME_HOLDS.test(vg.lemma) || vg.negated !== undefined) return undefined
  let at = start + 2
  while (clauses.is(at, 'adj') || clauses.is(at, 'adv')) at++
  if (!/^(?:for|of|with|to)$/.test(clauses.lower(at)) || !holdsName(clauses, at + 1)) return undefined
  return closes(clauses, pastPlaces(clauses, clauses.modifiersOf(at + 1).end)) ? at + 1 : undefined
}

// The next verb of a main clause; past the end where there is none.
function nextFinite(clauses: Clauses, verb: number): number {
  let at = verb + 1
  while (at < clauses.phrases.length && !clauses.isMainVerb(at)) at++
  return at
}

/** A noun phrase with a name that the reader knows, be it the head or not. */
export function holdsName(clauses: Clauses, index: number): boolean {
  const np = clauses.np(index)
  return np !== undefined && clauses.words.slice(np.from, np.to).some(word => word.entity !== undefined)
}

const isAlso = (clauses: Clauses, at: number): boolean => clauses.is(at, 'adv') && ALSO.test(clauses.lower(at))

// The clause ends here: the sentence, or a sign that is no comma of a list.
const closes = (clauses: Clauses, at: number): boolean =>
  at >= clauses.phrases.length || (clauses.is(at, 'sign') && /^[.!?;:)—–"]$/.test(clauses.lower(at))) || (isComma(clauses, at) && !clauses.np(at + 1))

// Past adverbials, up to the adverb that adds something: “from inside a function”, “312 times”.
function pastPlaces(clauses: Clauses, start: number): number {
  let at = start
  for (;;) {
    if (clauses.is(at, 'adv') && !isAlso(clauses, at)) at++
    else if (isPrepositional(clauses, at)) at += 2
    else if (clauses.is(at, 'prep') && isPrepositional(clauses, at + 1)) at += 3
    else if (clauses.np(at) && isTime(clauses.headWord(at).lower)) at++
    else return at
  }
}
