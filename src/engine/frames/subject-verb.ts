import {addedSubject} from '../../language/clauses/echo.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import {isPerson} from '../../language/lexicon.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {complementOf, isMembership, isPlaced, isReaching, reachesPlace, type Locative} from './locative.js'
import {afterColon, chooseObject, isAgentBehind} from './object.js'
import {placeAhead} from './place-ahead.js'

// Verbs of coming to be somewhere, whose subject may be the owner of what comes: “OpenAI lands on Bedrock”.
const COMING = /^(?:launch|land|arrive|come|be|debut)$/

// Sums, and what they are of.
const SUM = /^(?:revenues?|costs?|prices?|fees?|bills?|sales|demand|spend|spending|margins?|profits?|growth|interest|share|rise|surge|list|number|handful|dozens?|screenshots?|pictures?|photos?|news|rumou?rs?|reports?|talk)$/
const isSum = (noun: string): boolean => SUM.test(noun)

/** “GPT-5 runs on Bedrock”: what acts is the object, and the place has to be said. */
export function subjectVerbFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const verb = frame.phrase
  const vg = clauses.vg(verb)
  if (!vg || vg.passive || vg.head !== frame.occurrence.at) return undefined
  if (vg.lemma === 'be' && clauses.is(verb - 1, 'there')) return existential(context, frame)
  const next = complementOf(clauses, verb)
  if (saysOtherwise(clauses, verb, next)) return undefined
  const locative: Locative = {context, frame, clauses, verb, vg, next}
  if (isMembership(locative)) return memberOf(context, frame)
  if (isReaching(locative) && !reachesPlace(locative)) return undefined
  if (!isPlaced(locative)) return undefined
  frame.vg = verb
  frame.construction = 'active'
  const subject = subjectOf(clauses, verb, vg, next)
  // “Coming to Bedrock: GPT-5”
  if (subject.length === 0 && vg.form === 'gerund' && verb === 0) {
    afterColon(context, frame)
    return frame
  }
  // “indexed by GPT-5, running on Trainium”
  const isSaidOfAgent = vg.form === 'gerund' && clauses.lower(verb - 1) === ',' && isAgentBehind(clauses, verb - 1)
  if (isSaidOfAgent && chooseObject(context, frame, [verb - 2], false)) return frame
  chooseObject(context, frame, subject, COMING.test(vg.lemma))
  return frame
}

// Where other words than the verb say what is claimed, or nothing is claimed of a place.
function saysOtherwise(clauses: Clauses, verb: number, next: number): boolean {
  const {lemma} = clauses.vg(verb)!
  // “is here on Bedrock”: that word says it.
  if (lemma === 'be') return clauses.phrases.slice(verb + 1, next).some(phrase => phrase.kind === 'adv' && /^(?:here|up|away)$/.test(phrase.lower))
  // “Codex came up at the summit”: it was spoken of.
  return lemma === 'come' && clauses.lower(verb + 1) === 'up'
}

// What a verb is said of, wherever it stands.
function subjectOf(clauses: Clauses, verb: number, {form}: VerbGroup, next: number): number[] {
  const added = addedSubject(clauses, verb)
  const subject = [...clauses.subjectOf(verb), ...(added === undefined ? [] : [added])]
  // “the team behind OpenAI models running in your VPC”: the models run, not the team.
  if (form === 'gerund') {
    const isOutOf = clauses.np(verb - 1) !== undefined && /^(?:from|of|for|in|on)$/.test(clauses.lower(verb - 2))
    // “the revenue from OpenAI models running on Trainium”: no sum runs.
    if (isOutOf && subject.every(np => isSum(clauses.headWord(np).lower))) return [verb - 1]
    const isModified = clauses.np(verb - 1) !== undefined && /^(?:behind|of|about|for)$/.test(clauses.lower(verb - 2))
    return isModified && subject.every(np => isPerson(clauses.headWord(np).lower)) ? [verb - 1] : subject
  }
  // “Into your VPC comes GPT-6 Sol.”
  const isInverted = subject.length === 0 && clauses.is(0, 'prep') && (form === 'finite' || form === 'base') && clauses.np(next) !== undefined
  return isInverted ? clauses.listFrom(next) : subject
}

// “GPT-5 is part of Bedrock.”
function memberOf(context: FrameContext, frame: Frame): Frame | undefined {
  frame.vg = frame.phrase
  frame.construction = 'active'
  return chooseObject(context, frame, frame.sentence.clauses.subjectOf(frame.phrase), false) ? frame : undefined
}

// “On Bedrock there is also o3”: what is there, behind its place. “There is o3 on Bedrock” is told by its noun phrase.
function existential(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  let next = frame.phrase + 1
  while (clauses.is(next, 'adv')) next++
  if (!clauses.np(next) || clauses.headWord(next).entity === undefined) return undefined
  const nps = clauses.listFrom(next)
  if (placeAhead(context, clauses, clauses.modifiersOf(nps.at(-1)!).end) || !clauses.is(0, 'prep') || !placeAhead(context, clauses, 0)) return undefined
  frame.vg = frame.phrase
  frame.construction = 'active'
  return chooseObject(context, frame, nps, false) ? frame : undefined
}
