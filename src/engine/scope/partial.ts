import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import {NEGATIVE_DETERMINER} from './governors.js'

export const PARTIAL = /^(?:yet|only|just|always|necessarily|all|every|everyone|everybody|merely|simply|each|many|most|immediately|automatically|solely|exclusively|entirely|fully)$/
const EXCEPTION = /^(?:unless|until|without|except|till|outside)$/

export const lowerOf = (clauses: Clauses, phrase: number): string => {
  const found = clauses.phrases[phrase]
  return found === undefined ? '' : clauses.words[found.from]!.lower
}

/** “not yet”, “not only”, “not always”, “don't just call” */
export function isPartial(clauses: Clauses, phrase: number): boolean {
  const vg = clauses.vg(phrase)!
  // “whether or not to call it”
  if (clauses.words[vg.negated! - 1]?.lower === 'or' && clauses.words[vg.negated! - 2]?.lower === 'whether') return true
  for (let at = vg.negated! + 1; at < vg.to; at++) if (PARTIAL.test(clauses.words[at]!.lower)) return true
  const after = clauses.words[vg.to]
  // “has never been easier to call”, “never been so accessible”
  if ((/(?:er|more)$/.test(after?.lower ?? '') && after!.tag === 'adj') || after?.lower === 'so' || after?.lower === 'more') return true
  if (after && PARTIAL.test(after.lower) && !/^(?:all|every|each|many|most)$/.test(after.lower)) return true
  // “can't call GPT-5 yet”, “not for batch jobs only”, “never more than twice”
  for (let at = vg.to; at < clauses.words.length && at < vg.to + 14; at++) {
    const {lower} = clauses.words[at]!
    if (/^[.;:]$/.test(lower)) break
    // “never having called it before”, “had never been accessed before May”: since then it is.
    if (lower === 'before' && (clauses.words[at + 1] === undefined || clauses.words[at + 1]!.tag === 'sign' || (vg.perfect === true && /^(?:noun|num)$/.test(clauses.words[at + 1]!.tag)))) return true
    if (lower === 'yet' || lower === 'only' || lower === 'alone' || (lower === 'so' && clauses.words[at + 1]?.lower === 'far') || lower === 'enough' || lower === 'every' || (lower === 'all' && clauses.words[at - 1]?.lower !== 'at') || ((lower === 'more' || lower === 'longer' || lower === 'other') && clauses.words[at + 1]?.lower === 'than') || (lower === 'only' && clauses.words[at - 1]?.lower === 'not')) return true
  }
  return false
}

/** “cannot … unless”, “can't … without an invitation” */
export function hasException(frame: Frame): boolean {
  const {clauses, to} = frame.sentence
  for (let at = frame.occurrence.to; at < to; at++) {
    const word = clauses.words[at]!
    if (EXCEPTION.test(word.lower) && !(word.lower === 'without' && clauses.words[at - 1]?.lower === 'or')) return true
    // “no one … before completing the course”, “not supported before version 3”
    if (word.lower === 'before' && (clauses.words[at + 1]?.shape === 'ing' || /^(?:noun|num|name|poss|det)$/.test(clauses.words[at + 1]?.tag ?? ''))) return true
  }
  // “instead of accessing it one notebook at a time”
  for (let at = frame.occurrence.to; at + 2 < to && !/^[,;:.]$/.test(clauses.words[at]!.lower); at++) if (clauses.words[at]!.lower === 'at' && clauses.words[at + 1]!.lower === 'a' && clauses.words[at + 2]!.lower === 'time') return true
  // “no need to call it more than once”, “don't call it too often”: how often is denied, not that.
  for (let at = frame.occurrence.to; at < to && !/^[,;:.]$/.test(clauses.words[at]!.lower); at++) {
    const {lower} = clauses.words[at]!
    if (lower === 'twice' || (lower === 'than' && /^(?:once|twice)$/.test(clauses.words[at + 1]?.lower ?? '')) || (lower === 'often' && /^(?:too|so|that|as)$/.test(clauses.words[at - 1]!.lower))) return true
  }
  // “not in Ohio (Terra and Luna are)”: a parenthesis that says of others what is denied here.
  for (let at = frame.phrase + 1; at + 1 < clauses.phrases.length; at++) {
    const vg = clauses.vg(at)
    if (vg?.bare && vg.negated === undefined && clauses.np(at - 1) && clauses.phrases[at + 1]!.kind === 'sign' && (clauses.phrases[at + 1] as {lower: string}).lower === ')') return true
  }
  for (let at = frame.sentence.from; at < frame.occurrence.at; at++) {
    const {lower} = clauses.words[at]!
    // “without that permission it can't call GPT-5”
    if (lower === 'without' && clauses.np(clauses.phraseOf(at) + 1) && clauses.vg(frame.vg ?? -1)?.negated !== undefined && clauses.phraseOf(at) + 1 < frame.vg! && !clauses.phrases.slice(0, clauses.phraseOf(at)).some((phrase, place) => phrase.kind === 'vg' && !clauses.phrases.slice(place, clauses.phraseOf(at)).some(part => part.kind === 'sign'))) return true
    if (/^(?:unless|until|except)$/.test(lower)) return true
    // “nobody but the platform team”
    // “no other cloud than AWS”
    if (lower === 'than' && clauses.words.slice(Math.max(frame.sentence.from, at - 3), at).some(word => word.lower === 'other') && clauses.words.slice(Math.max(frame.sentence.from, at - 4), at).some(word => NEGATIVE_DETERMINER.test(word.lower))) return true
    if (lower === 'but' && NEGATIVE_DETERMINER.test(clauses.words[at - 1]?.lower ?? '')) return true
  }
  return false
}

/** “if you can't call GPT-5, check your role” */
export function inCondition(frame: Frame): boolean {
  const {clauses} = frame.sentence
  // “Had she not called o3, it would still be missing.”: a condition that inverts.
  const opening = clauses.vg(0)
  if (opening?.bare && /^(?:had|were|should)$/.test(lowerOf(clauses, 0)) && clauses.np(1) && !clauses.phrases.slice(0, frame.phrase).some(phrase => phrase.kind === 'sign')) return true
  for (let at = frame.phrase; at >= 0; at--) {
    const phrase = clauses.phrases[at]!
    // “in case o3 cannot be called”, “in the event that …”
    if (phrase.kind === 'np' && /^(?:case|event)$/.test(clauses.headWord(at).lower) && clauses.lower(at - 1) === 'in' && clauses.np(at)!.determiner !== 'no') return true
    if (phrase.kind === 'sub') return /^(?:if|when|whenever|unless|until|once|in case|why)$/.test(phrase.lower)
    // “Troubleshooting: my function can't call GPT-5”: what goes wrong should work.
    if (phrase.kind === 'sign' && phrase.lower === ':' && at > 0 && /^(?:troubleshooting|errors?|problems?|symptoms?|(?:known )?issues?|bugs?|fix|fixed|solved|q|question)$/.test(clauses.words.slice(frame.sentence.from, phrase.from).map(word => word.lower).join(' '))) return true
    if (phrase.kind === 'sign' && /^[,;:.]$/.test(phrase.lower)) return false
  }
  return false
}
