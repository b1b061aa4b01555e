import type {Clauses} from '../../language/clauses/clauses.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject, climbedTo} from './object.js'
import {isSaidBehindSign, postpositive} from './postpositive.js'
import {causative, isCopular, isSaidOfSubject} from './predicative.js'
import {COPULA} from './verb.js'

/** “GPT-5 is available”, “available models: GPT-5”: an adjective and what it is said of. */
export function adjectiveFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, phrase, sentence: {clauses}} = frame
  const inNp = clauses.np(phrase)
  // The first phrase behind it: “on offer” is two.
  const behind = clauses.phraseOf(occurrence.to - 1) + 1
  frame.construction = 'predicate'
  if (inNp && inNp.head !== occurrence.at) return attributive(context, frame)
  if (occurrence.to > occurrence.at + 1 && !isSaidOf(clauses, phrase - 1)) return undefined
  const isNoun = inNp !== undefined && !isAbbreviation(clauses, phrase, behind)
  const left = copulaOf(clauses, pastCoordinates(clauses, pastMeasure(clauses, phrase)))
  const vg = clauses.vg(left)
  if (vg && isCopular(clauses, left, phrase)) {
    frame.vg = left
    if (vg.lemma === 'make' && !vg.passive) return causative(context, frame, left, behind)
    if (isSaidOfSubject(context, frame, left, behind)) return frame
  }
  if (isSaidBehindSign(context, frame, left, behind)) return frame
  if (clauses.np(left) && !isNoun) return postpositive(context, frame, left)
  if (isNoun && left === phrase - 1 && !vg) return undefined
  return saidAhead(context, frame, left, behind)
}

// “browser-callable Sora”
function attributive(context: FrameContext, frame: Frame): Frame | undefined {
  chooseObject(context, frame, [frame.phrase], false)
  frame.construction = 'attributive'
  return frame.object ? frame : undefined
}

// “GPT-5 now GA on Bedrock”: an abbreviation that stands for an adjective.
function isAbbreviation(clauses: Clauses, np: number, behind: number): boolean {
  const {from, to, head} = clauses.np(np)!
  return to - from === 1 && /^[A-Z]{2,}$/.test(clauses.words[head]!.text) && clauses.is(behind, 'prep')
}

// A phrase such as “on offer” is said of the noun phrase right before it, or of the subject of a copula; “calls o3 in production” says where.
function isSaidOf(clauses: Clauses, before: number): boolean {
  let left = before
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  const vg = clauses.vg(left) ?? (clauses.np(left) ? clauses.vg(climbedTo(clauses, left) - 1) : undefined)
  return vg === undefined || vg.bare || COPULA.test(vg.lemma) || /^(?:put|have|find|place)$/.test(vg.lemma)
}

// “is only a click away”, “are two steps ahead”: the adverb, or how far where that stands before it.
function pastMeasure(clauses: Clauses, adverb: number): number {
  const measure = clauses.is(adverb, 'adv') ? clauses.np(adverb - 1) : undefined
  return measure !== undefined && MEASURE.test(clauses.headWord(adverb - 1).lower) ? adverb - 1 : adverb
}

const MEASURE = /^(?:click|tap|step|line|command|minute|hour|day|week|month|door|mile|button|login|toggle|setting|heartbeat|stone's throw|throw)s?$/

// The phrase before an adjective, past adverbs and the adjectives that it is joined to.
function pastCoordinates(clauses: Clauses, adjective: number): number {
  let left = adjective - 1
  for (let guard = 0; guard < 8; guard++) {
    if (isJoint(clauses, left, adjective)) {
      left--
      continue
    }
    // “must be available in your Region and accessible to …”
    const isJoined = clauses.is(left, 'cc') || (clauses.np(left) !== undefined && clauses.is(left - 1, 'prep') && clauses.is(adjective - 1, 'cc'))
    if (!isJoined) return left
    const verb = clauses.verbBefore(left)
    const vg = clauses.vg(verb)
    if (!vg || !(COPULA.test(vg.lemma) || vg.passive)) return left
    left = verb
  }
  return left
}

// What may stand between an adjective and its copula.
function isJoint(clauses: Clauses, at: number, adjective: number): boolean {
  // “is as available on AWS as any other”
  if (at === adjective - 1 && clauses.is(at, 'prep') && clauses.lower(at) === 'as' && clauses.vg(at - 1)?.bare) return true
  if (clauses.is(at, 'adv') || clauses.is(at, 'neg') || clauses.is(at, 'adj')) return true
  // “is fast, secure and accessible”
  return clauses.is(at, 'cc') ? !clauses.np(at - 1) : clauses.is(at, 'sign') && clauses.lower(at) === ',' && clauses.is(at - 1, 'adj')
}

// “is documented, tested and available”: past participles that a comma or a conjunction joins, the verb that the first belongs to.
function copulaOf(clauses: Clauses, left: number): number {
  let at = left
  while (clauses.vg(at)?.form === 'participle' && !clauses.vg(at)!.passive && (clauses.is(at - 1, 'cc') || clauses.lower(at - 1) === ',')) at = clauses.previousVerb(at - 1)
  return clauses.vg(at)?.passive === true ? at : left
}

// “Now available on Bedrock: GPT-5”: what stands behind, or what only the page can tell.
function saidAhead(context: FrameContext, frame: Frame, left: number, behind: number): Frame | undefined {
  const {phrase, sentence: {clauses, block}} = frame
  const isFirst = left < 0
  for (let at = behind; at < clauses.phrases.length && at < phrase + 12; at++) {
    if (!clauses.np(at + 1)) continue
    const isInversion = isFirst && clauses.vg(at)?.lemma === 'be'
    const isFronted = clauses.is(at, 'sign') && /^(?:[:—–,]|-)$/.test(clauses.lower(at)) && !clauses.vg(left)
    if (!isInversion && !isFronted) continue
    chooseObject(context, frame, clauses.listFrom(at + 1))
    frame.construction = isInversion ? 'inversion' : 'fronted'
    return frame.object ? frame : undefined
  }
  // A list, a table or a heading may hold the object.
  return isFirst || clauses.lower(clauses.phrases.length - 1) === ':' || context.page.blocks[block]!.kind === 'cell' ? frame : undefined
}
