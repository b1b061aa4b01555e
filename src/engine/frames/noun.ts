import {isGathering} from '../../language/gatherings.js'
import {isPerson} from '../../language/lexicon.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import {exemptIn} from '../reference/exempt.js'
import {prefixed} from './compound.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {leadTo, type Lead} from './lead.js'
import {nounGap} from './noun-gap.js'
import {afterColon, chooseObject} from './object.js'
import {DITRANSITIVE} from './verb.js'

// Verbs and nouns of “reaches general availability”, “makes its debut”, “finds a home”.
const ARRIVING = /^(?:reach|enter|hit|make|find|achieve|attain|see|begin|start|near|exit|leave|await|celebrate|approach)$/
const EVENT = /^(?:availability|debut|launch|arrival|rollout|release|preview|home|premiere)$/
// Verbs whose clause often stands without “that”.
const THINKING = /^(?:think|believe|say|suppose|guess|hope|expect|claim|suspect|assume|doubt|know|feel|bet|mean)$/
// Verbs of sending, which are watched themselves.
const SENDING = /^(?:send|submit|forward|pass|stream|feed|pipe)$/
// Verbs of who is called.
const RECEIVING = /^(?:get|receive|field|take|handle|answer|see)$/
// Verbs that say no more than their noun: “has access to”.
const LIGHT = /^(?:give|provide|get|gain|have|offer|grant|make|place|enjoy|open|allow|bring|deliver|receive|obtain|issue|send|extend|win|request|need|want|secure)$/

/** “access to GPT-5”, “GPT-5 access”: a noun that leads to its object, with the light verb that it may have. */
export function nounFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const {at, trigger} = frame.occurrence
  const np = clauses.np(frame.phrase)
  if (!np) return undefined
  // “the Codex launch party”
  if (np.head !== at && isGathering(clauses.headWord(frame.phrase).lower)) return undefined
  findLightVerb(frame)
  const isHead = np.head === at
  const lead = isHead ? leadTo(context, clauses, frame.phrase + 1, trigger.prepositions, 3) : undefined
  // “requests that your function sends to GPT-5”: the verb says it.
  if (lead && SENDING.test(clauses.vg(lead.prep - 1)?.lemma ?? '') && context.lexis.rules.get(trigger.rule)!.channel === 'stated') return undefined
  // “the open-weight release of Whisper”
  if (lead && exemptIn(context.referents, clauses.words, np.from, np.head)) return undefined
  if (lead) {
    frame.preposition = lead.prep
    chooseObject(context, frame, lead.nps)
    if (frame.object?.referent.role === 'object' || frame.object?.referent.role === 'owner') {
      lightVerbSpan(frame, lead.prep)
      return frame
    }
  }
  const compound = trigger.compounds && !(lead && isOfActor(frame, lead)) ? prefixed(context, frame, np.from) : undefined
  if (compound ?? lead) return compound ?? frame
  if (!isHead) return undefined
  if (isSaidOfSubject(context, frame)) return frame
  const gap = nounGap(context, frame)
  if (gap) return gap
  if (context.lexis.rules.get(trigger.rule)!.channel === 'assumed') afterColon(context, frame)
  return frame
}

// “has access”, “gives your agents access”: the verb right before the noun, or before its recipient.
function findLightVerb(frame: Frame): void {
  const {phrase, sentence: {clauses}} = frame
  const isDirect = clauses.vg(phrase - 1) !== undefined && !saysOfSubject(clauses, phrase - 1, phrase)
  const isGiven = !isDirect && clauses.np(phrase - 1) !== undefined && DITRANSITIVE.test(clauses.vg(phrase - 2)?.lemma ?? '')
  frame.construction = isDirect || isGiven ? 'light verb' : 'nominal'
  if (!isDirect && !isGiven) return
  frame.vg = isDirect ? phrase - 1 : phrase - 2
  frame.subject = clauses.subjectOf(frame.vg)
  if (isGiven) frame.recipient = phrase - 1
}

// “I don't think access to it will change much”: the noun is the subject of what is thought.
function saysOfSubject(clauses: Clauses, verb: number, np: number): boolean {
  if (!THINKING.test(clauses.vg(verb)!.lemma)) return false
  return clauses.phrases.some((part, at) => at > np && part.kind === 'vg' && part.form === 'finite' && clauses.subjectOf(at).includes(np))
}

// “gave o3 access to the notes”, “GPT-5 calls to your tools”: with an object of its own, what stands before is who acts.
function isOfActor({phrase, occurrence: {trigger}, sentence: {clauses}}: Frame, {prep, nps}: Lead): boolean {
  if (trigger.prepositions[0] !== 'to' || !clauses.is(prep, 'prep') || clauses.lower(prep) !== 'to') return false
  return !clauses.phrases.slice(phrase, prep).some(({kind}) => kind === 'vg') && !nps.every(np => isPerson(clauses.headWord(np).lower))
}

// Chooses the subject of the light verb as the object, where the noun is said of it; false where it is not.
function isSaidOfSubject(context: FrameContext, frame: Frame): boolean {
  const {phrase, sentence: {clauses}} = frame
  if (isAway(frame)) {
    frame.vg = copulaBefore(clauses, phrase)
    frame.subject = clauses.subjectOf(frame.vg)
    frame.to = clauses.phrases[phrase + 1]!.to
    chooseObject(context, frame, frame.subject)
  } else if (isEventOfSubject(frame)) chooseObject(context, frame, frame.subject)
  // “GPT-5 gets a call from our buoy”: who gets it is called.
  else if (!isReceived(frame) || !chooseObject(context, frame, frame.subject, false)) return false
  frame.construction = 'predicate'
  return true
}

// “GPT-5 is just one call away”: how near it is.
function isAway({phrase, sentence: {clauses}}: Frame): boolean {
  return clauses.is(phrase + 1, 'adv') && clauses.lower(phrase + 1) === 'away' && clauses.vg(copulaBefore(clauses, phrase))?.lemma === 'be'
}

function copulaBefore(clauses: Clauses, phrase: number): number {
  let left = phrase - 1
  while (clauses.is(left, 'adv')) left--
  return left
}

// “o3 reaches general availability”, “GPT-5 makes its debut”: an event that the subject goes through.
function isEventOfSubject({phrase, vg, sentence: {clauses}}: Frame): boolean {
  if (vg === undefined || !EVENT.test(clauses.headWord(phrase).lower)) return false
  const {lemma, passive} = clauses.vg(vg)!
  return ARRIVING.test(lemma) && !passive
}

// “gets a call from”, “receives 400 requests from”
function isReceived({phrase, vg, occurrence: {trigger}, sentence: {clauses}}: Frame): boolean {
  if (vg !== phrase - 1 || trigger.prepositions[0] !== 'to') return false
  return RECEIVING.test(clauses.vg(vg)!.lemma) && clauses.lower(phrase + 1) === 'from' && clauses.np(phrase + 2) !== undefined
}

// “gives you access to”, where the words stand together.
function lightVerbSpan(frame: Frame, preposition: number): void {
  const {clauses} = frame.sentence
  if (frame.vg === undefined || preposition !== frame.phrase + 1) return
  const {head, lemma} = clauses.vg(frame.vg)!
  const {to} = clauses.phrases[preposition]!
  if (to - head > 6 || !LIGHT.test(lemma)) return
  frame.from = head
  frame.to = to
}
