/** Adjectives behind a verb: “GPT-5 is available”, “makes GPT-5 available”. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {addedObject, addedSubject} from '../../language/clauses/echo.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject} from './object.js'
import {COPULA} from './verb.js'

/** Whether a verb says an adjective of something: “is available”, “was made available”. */
export function isCopular(clauses: Clauses, verb: number, adjective: number): boolean {
  const {lemma, bare, passive} = clauses.vg(verb)!
  return COPULA.test(lemma) || bare || (passive && !clauses.vg(adjective - 1))
}

/** Chooses the object among what a copula says the adjective of; false where the pack knows none of it. */
export function isSaidOfSubject(context: FrameContext, frame: Frame, copula: number, behind: number): boolean {
  const {phrase, sentence: {clauses}} = frame
  const added = [addedSubject(clauses, copula), addedObject(clauses, behind)].filter(np => np !== undefined)
  const subject = [...clauses.subjectOf(copula), ...added]
  // “what's available on Bedrock are GPT-5 and o3”
  if (subject.length === 0) return false
  const compared = comparedWith(clauses, phrase)
  if (compared > 0) subject.push(compared)
  chooseObject(context, frame, subject)
  return frame.object !== undefined
}

// “few models are as accessible to burglars as GPT-4o”: what it is compared with is so as well; -1 where nothing is.
function comparedWith(clauses: Clauses, adjective: number): number {
  if (clauses.lower(adjective - 1) !== 'as') return -1
  const as = clauses.phrases.findIndex((phrase, at) => at > adjective && phrase.kind === 'prep' && phrase.lower === 'as' && clauses.np(at + 1) && !clauses.vg(at + 2))
  return as < 0 ? -1 : as + 1
}

/** “makes available GPT-5”: what is made so, behind the adjective. */
export function causative(context: FrameContext, frame: Frame, verb: number, behind: number): Frame | undefined {
  const {clauses} = frame.sentence
  const late = clauses.np(behind) ? undefined : clauses.lateObject(behind)
  if (late !== undefined || clauses.np(behind)) {
    chooseObject(context, frame, late === undefined ? clauses.listFrom(behind) : [late])
    return frame
  }
  // “Models made available by AWS: GPT-5”
  const colon = clauses.phrases.findIndex((part, at) => at > behind && part.kind === 'sign' && part.lower === ':')
  if (colon < 0 || verb !== 1 || !clauses.np(colon + 1)) return undefined
  chooseObject(context, frame, clauses.listFrom(colon + 1))
  return frame.object ? frame : undefined
}
