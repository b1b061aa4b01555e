/** What undergoes what a passive verb says: its subject, or the noun phrase that a participle belongs to. */
import {beforeAdverbs, beforeAdverbsAndNegators, isPrepositional, pastAdverbials, pastAdverbs} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {addedObject, addedSubject} from './echo.js'
import {climbToHead} from './heads.js'
import {withCoordinates} from './lists.js'
import {COMMA, isComma, isTime, nextSign} from './signs.js'

// Prepositions that a noun phrase with a passive gerund follows: “talks about GPT-5 being called”.
const BEFORE_GERUND_CLAUSE = /^(?:about|with|on|against|to|without|despite)$/

/** “GPT-5 is called”: what undergoes a passive verb; undefined where nothing is said. */
export function passiveSubjects(clauses: Clauses, index: number, depth: number): number[] | undefined {
  const being = clauses.vg(index)!.form === 'participle' ? beingSubjects(clauses, index, depth) : undefined
  if (being) return being
  const added = [addedObject(clauses, index + 1), addedSubject(clauses, index)].filter(np => np !== undefined)
  const nps = [...clauses.subjectOf(index), ...gappedSubjects(clauses, index), ...added]
  return nps.length > 0 ? nps : undefined
}

// “Claude is invoked through Azure and GPT-4o through Bedrock”: subjects whose verb is left out.
function gappedSubjects(clauses: Clauses, index: number): number[] {
  const place = index + 1
  const isPlaced = isPrepositional(clauses, place) && clauses.np(place + 3) && isPrepositional(clauses, place + 4) && !clauses.vg(place + 6)
  if (!isPlaced) return []
  const isJoined = clauses.is(place + 2, 'cc') || (isComma(clauses, place + 2) && clauses.lower(place) === clauses.lower(place + 4))
  return isJoined ? [place + 3] : []
}

// “Being called by every job, o3 …”, “keep o3 from being called”, “GPT-5's being called”: what undergoes a passive gerund.
function beingSubjects(clauses: Clauses, index: number, depth: number): number[] | undefined {
  const left = beforeAdverbsAndNegators(clauses, index - 1)
  if (clauses.lower(left) === "'s" && clauses.np(left - 1)) return [left - 1]
  // “o3 was seen being called”
  if (clauses.vg(left)?.passive) return clauses.subjectOf(left, depth + 1)
  if (clauses.np(left)) {
    // “talks about GPT-5 being called from the ward”
    const opens = clauses.words[clauses.vg(index)!.from]!.lower
    if (opens === 'being' && BEFORE_GERUND_CLAUSE.test(clauses.lower(left - 1))) return [left]
    // “The model being called is GPT-5.”
    return [climbToHead(clauses, left)]
  }
  if (left >= 0 && !clauses.is(left, 'prep')) return undefined
  const verb = left < 0 ? -1 : clauses.previousVerb(left - 1)
  if (verb >= 0) return (clauses.lower(left) === 'from' ? clauses.objectsOf(verb, depth + 1)?.nps : undefined) ?? clauses.subjectOf(verb, depth + 1)
  const comma = nextSign(clauses, index + 1, COMMA, 10)
  return comma > 0 && clauses.np(comma + 1) ? withCoordinates(clauses, comma + 1) : undefined
}

/** “models hosted on Azure”, “Once invoked, o3 …”: what undergoes a participle without auxiliary; undefined where nothing is said. */
export function reducedSubjects(clauses: Clauses, index: number, depth: number): number[] | undefined {
  const vg = clauses.vg(index)!
  if (vg.form !== 'participle' || vg.bare || !isReduced(clauses, index)) return undefined
  const left = beforeAdverbs(clauses, index - 1)
  // “latency of GPT-4o hosted on AWS”: said of the nearest noun, or of the head above it.
  if (clauses.np(left)) {
    const heads = withCoordinates(clauses, climbToHead(clauses, left))
    return clauses.lower(left - 1) === 'of' && !heads.includes(left) ? [...heads, left] : heads
  }
  const isBehindNoun = clauses.is(left, 'sign') && /^[,(—–]$/.test(clauses.lower(left)) && clauses.np(left - 1)
  if (isBehindNoun && !passiveBefore(clauses, left)) return [climbToHead(clauses, left - 1)]
  // “can be accessed in Ohio, prompted from SageMaker and fine-tuned …”
  const earlier = clauses.is(left, 'cc') || isComma(clauses, left) ? passiveBefore(clauses, left) : undefined
  if (earlier !== undefined) return clauses.subjectOf(earlier)
  // “Hosted in your own account are three of them.”: the copula behind, and its subject.
  const copula = left < 0 ? invertedCopula(clauses, index) : undefined
  if (copula !== undefined) return clauses.listFrom(copula + 1)
  const isClause = left < 0 || clauses.is(left, 'sub') || clauses.lower(left) === ':'
  return isClause ? adverbialClauseSubjects(clauses, index, left, depth) : undefined
}

// A participle without an object of its own: “hosted on Bedrock”.
function isReduced(clauses: Clauses, index: number): boolean {
  const right = pastAdverbs(clauses, index + 1)
  return !clauses.np(right) || isTime(clauses.headWord(right).lower)
}

// A passive verb on the left that a participle goes on with.
function passiveBefore(clauses: Clauses, at: number): number | undefined {
  const verb = clauses.previousVerb(at)
  if (verb < 0) return undefined
  const vg = clauses.vg(verb)!
  if (vg.passive) return verb
  return vg.form === 'participle' && clauses.is(verb - 1, 'sign') ? passiveBefore(clauses, verb - 1) : undefined
}

// The copula that a fronted participle and its places lead to.
function invertedCopula(clauses: Clauses, participle: number): number | undefined {
  const at = pastAdverbials(clauses, participle + 1)
  const vg = clauses.vg(at)
  return vg?.bare && vg.lemma === 'be' && clauses.np(at + 1) ? at : undefined
}

// “Once invoked, o3 keeps …”: the subject of the clause that a participle goes with.
function adverbialClauseSubjects(clauses: Clauses, index: number, left: number, depth: number): number[] | undefined {
  let comma = index + 1
  while (comma < clauses.phrases.length && comma < index + 8 && !isComma(clauses, comma)) comma++
  if (clauses.np(comma + 1)) return subjectsBehind(clauses, comma)
  // “GPT-5, although called by …, stays quick”
  if (left > 1 && isComma(clauses, left - 1) && clauses.np(left - 2)) return withCoordinates(clauses, climbToHead(clauses, left - 2))
  // “models take their time when called”: the subject of the clause before.
  const main = left > 0 ? clauses.previousVerb(left - 1) : -1
  const subject = main < 0 ? [] : clauses.subjectOf(main, depth + 1)
  return subject.length > 0 ? subject : undefined
}

// The subject behind the comma that ends a participle's clause.
function subjectsBehind(clauses: Clauses, comma: number): number[] {
  // “Accessed from a phone, a laptop or the car, Codex …”: past a list that a preposition leads to.
  const last = clauses.is(comma - 2, 'prep') && clauses.np(comma - 1) ? clauses.listFrom(comma - 1).at(-1)! : comma
  const end = last > comma ? clauses.modifiersOf(last).end : comma
  if (end === comma || !isComma(clauses, end)) return withCoordinates(clauses, comma + 1)
  return clauses.np(end + 1) ? clauses.listFrom(end + 1) : [comma + 1]
}

/** “GPT-5 needs calling with a trace id”: what undergoes the gerund; undefined where there is no such verb before it. */
export function neededSubjects(clauses: Clauses, index: number, depth: number): number[] | undefined {
  const needs = clauses.vg(index)!.form === 'gerund' ? clauses.vg(index - 1) : undefined
  if (!needs || needs.passive || !/^(?:need|want|require|deserve)$/.test(needs.lemma) || clauses.np(index + 1)) return undefined
  return clauses.subjectOf(index - 1, depth + 1)
}
