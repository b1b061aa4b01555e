import type {Clauses} from '../../language/clauses/clauses.js'
import {isPerson} from '../../language/lexicon.js'
import {prefixed} from './compound.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {leadTo} from './lead.js'
import {afterColon, chooseObject} from './object.js'
import {DITRANSITIVE} from './verb.js'

// Verbs and nouns of “reaches general availability”, “makes its debut”, “finds a home”.
const ARRIVING = /^(?:reach|enter|hit|make|find|achieve|attain|see|begin|start|near|exit|leave|await|celebrate|approach)$/
// Verbs of who is called.
const RECEIVING = /^(?:get|receive|field|take|handle|answer|see)$/
const EVENT = /^(?:availability|debut|launch|arrival|rollout|release|preview|home|premiere)$/

/** “access to GPT-5”, “GPT-5 access”: a noun that leads to its object, with the light verb that it may have. */
export function nounFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const {at, trigger} = frame.occurrence
  const np = clauses.np(frame.phrase)
  if (!np) return undefined
  const vg = clauses.vg(frame.phrase - 1) ? frame.phrase - 1 : clauses.np(frame.phrase - 1) && clauses.vg(frame.phrase - 2) && DITRANSITIVE.test(clauses.vg(frame.phrase - 2)!.lemma) ? frame.phrase - 2 : undefined
  if (vg !== undefined) {
    frame.vg = vg
    frame.subject = clauses.subjectOf(vg)
    if (vg === frame.phrase - 2) frame.recipient = frame.phrase - 1
    frame.construction = 'light verb'
  } else frame.construction = 'nominal'
  const lead = np.head === at ? leadTo(context, clauses, frame.phrase + 1, trigger.prepositions, 3) : undefined
  if (lead) {
    frame.preposition = lead.prep
    chooseObject(context, frame, lead.nps)
    if (frame.object?.referent.role === 'object' || frame.object?.referent.role === 'owner') {
      lightVerbSpan(frame, lead.prep)
      return frame
    }
  }
  // “gave o3 access to the notes”, “GPT-5 calls to your tools”: with an object of its own, what stands before is who acts.
  const acts = lead !== undefined && !clauses.phrases.slice(frame.phrase, lead.prep).some(phrase => phrase.kind === 'vg') && clauses.phrases[lead.prep]!.kind === 'prep' && (clauses.phrases[lead.prep] as {lower: string}).lower === trigger.prepositions[0] && trigger.prepositions[0] === 'to' && !lead.nps.every(one => isPerson(clauses.headWord(one).lower))
  const compound = trigger.compounds && !acts ? prefixed(context, frame, np.from) : undefined
  if (compound) return compound
  if (lead) return frame
  if (np.head !== at) return undefined
  if (isAway(frame)) return predicated(context, frame)
  // “o3 reaches general availability”, “GPT-5 makes its debut”: an event that the subject goes through.
  if (vg !== undefined && ARRIVING.test(clauses.vg(vg)!.lemma) && EVENT.test(clauses.headWord(frame.phrase).lower) && !clauses.vg(vg)!.passive) {
    chooseObject(context, frame, frame.subject)
    frame.construction = 'predicate'
    return frame
  }
  // “GPT-5 gets a call from our buoy”: who gets it is called.
  if (isReceived(frame) && chooseObject(context, frame, frame.subject, false)) {
    frame.construction = 'predicate'
    return frame
  }
  const gap = nounGap(context, frame)
  if (gap) return gap
  if (context.lexis.rules.get(trigger.rule)!.channel === 'assumed') afterColon(context, frame)
  return frame
}

// “gets a call from”, “receives 400 requests from”
function isReceived({sentence: {clauses}, phrase, vg, occurrence: {trigger}}: Frame): boolean {
  return vg === phrase - 1 && RECEIVING.test(clauses.vg(vg)!.lemma) && clauses.lower(phrase + 1) === 'from' && clauses.np(phrase + 2) !== undefined && trigger.prepositions[0] === 'to'
}

// “GPT-5 is just one call away”: how near it is.
function isAway({sentence: {clauses}, phrase}: Frame): boolean {
  return clauses.is(phrase + 1, 'adv') && clauses.lower(phrase + 1) === 'away' && clauses.vg(copulaBefore(clauses, phrase))?.lemma === 'be'
}

function copulaBefore(clauses: Clauses, phrase: number): number {
  let left = phrase - 1
  while (clauses.is(left, 'adv')) left--
  return left
}

// What is said of the subject.
function predicated(context: FrameContext, frame: Frame): Frame {
  const {clauses} = frame.sentence
  frame.vg = copulaBefore(clauses, frame.phrase)
  frame.subject = clauses.subjectOf(frame.vg)
  chooseObject(context, frame, frame.subject)
  frame.construction = 'predicate'
  frame.to = clauses.phrases[frame.phrase + 1]!.to
  return frame
}

// “gives you access to”, where the words stand together.
function lightVerbSpan(frame: Frame, preposition: number): void {
  const {clauses} = frame.sentence
  if (frame.vg === undefined || preposition !== frame.phrase + 1) return
  const vg = clauses.vg(frame.vg)!
  const words = clauses.words.slice(vg.head, clauses.phrases[preposition]!.to)
  if (words.length > 6 || !/^(?:give|provide|get|gain|have|offer|grant|make|place|enjoy|open|allow|bring|deliver|receive|obtain|issue|send|extend|win|request|need|want|secure)$/.test(vg.lemma)) return
  frame.from = vg.head
  frame.to = clauses.phrases[preposition]!.to
}

// The preposition that opens the clause of a phrase and leads to a noun phrase; -1 where it opens otherwise.
function openingPhrase(clauses: Clauses, phrase: number): number {
  let at = phrase
  while (at > 0 && !(clauses.is(at - 1, 'sign') && /^[;:.—–]$/.test(clauses.lower(at - 1))) && !clauses.is(at - 1, 'sub')) at--
  while (clauses.is(at, 'adv') || clauses.is(at, 'cc')) at++
  return clauses.is(at, 'prep') && clauses.np(at + 1) ? at : -1
}

// “the models you have access to”, “to which customers have access”
function nounGap(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const {prepositions} = frame.occurrence.trigger
  const next = clauses.phrases[frame.phrase + 1]
  if (next?.kind === 'prep' && prepositions.includes(next.lower) && frame.vg !== undefined) {
    const subject = clauses.subjectOf(frame.vg)
    const first = subject[0]
    if (first !== undefined) {
      let left = first - 1
      while (clauses.vg(left)?.bare) left--
      const rel = clauses.phrases[left]
      const antecedent = rel?.kind === 'rel' ? clauses.antecedentOf(left) : clauses.np(left) && left === first - 1 ? left : clauses.np(left) ? left : undefined
      if (antecedent !== undefined && !isPerson(clauses.headWord(antecedent).lower)) {
        chooseObject(context, frame, [antecedent])
        frame.construction = 'relative'
        frame.preposition = frame.phrase + 1
        return frame
      }
    }
  }
  // “o3, access to which took months”, “GPT-5, whose accessibility surprised many”
  const own = clauses.np(frame.phrase)?.determiner === 'whose'
  const behind = clauses.lower(frame.phrase - 1) === ',' ? frame.phrase - 2 : frame.phrase - 1
  if ((own || (next?.kind === 'prep' && prepositions.includes(next.lower) && /^(?:which|whom)$/.test(clauses.lower(frame.phrase + 2)))) && clauses.np(behind)) {
    chooseObject(context, frame, [behind])
    frame.construction = 'relative'
    return frame
  }
  // “To OpenAI's models, our branch offices have had access since May.”
  const opening = openingPhrase(clauses, frame.phrase)
  if (frame.vg !== undefined && clauses.lower(opening) === prepositions[0] && prepositions[0] === 'to') {
    chooseObject(context, frame, clauses.listFrom(opening + 1))
    frame.construction = 'fronted'
    frame.preposition = opening
    return frame
  }
  for (let at = frame.phrase - 1; at > 0; at--) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind === 'rel' && /^(?:which|whom)$/.test(phrase.lower)) {
      const prep = clauses.phrases[at - 1]!
      if (prep.kind !== 'prep' || !prepositions.includes(prep.lower)) return undefined
      const antecedent = clauses.antecedentOf(at)
      if (antecedent === undefined) return undefined
      chooseObject(context, frame, [antecedent])
      frame.construction = 'relative'
      return frame
    }
    if (phrase.kind === 'sign' && phrase.lower !== ',') return undefined
  }
  return undefined
}
