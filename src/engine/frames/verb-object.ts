import type {Clauses} from '../../language/clauses/clauses.js'
import type {Objects} from '../../language/clauses/object.js'
import {attributiveFrame} from './compound.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {isMiddle} from './middle.js'
import {isNaming} from './naming.js'
import {afterColon, chooseObject, isAgentBehind} from './object.js'
import {isChannel, placeAhead} from './place-ahead.js'
import {pastRecipient} from './recipient.js'
import {verbForm} from './verb.js'

/** “call GPT-5”, “GPT-5 can be called”, “the models you call”: a verb and what it is done to. */
export function verbObjectFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, phrase: verb, sentence: {clauses}} = frame
  const vg = clauses.vg(verb)
  if (!vg) return clauses.words[occurrence.at]!.tag === 'adj' ? attributiveFrame(context, frame) : undefined
  const isPhrasal = occurrence.to > occurrence.at + 1
  if (vg.head !== occurrence.at && !isPhrasal) return undefined
  frame.vg = verb
  frame.subject = clauses.subjectOf(verb)
  if (isNaming(clauses, verb)) return undefined
  const behindParticle = verb + occurrence.to - occurrence.at
  if (isPhrasal && clauses.np(behindParticle)) return phrasal(context, frame, behindParticle)
  if (isParticipleOfOther(clauses, verb)) return undefined
  const found = clauses.objectsOf(verb)
  // “bring GPT-5 up at the next meeting”: to speak of it.
  if (isMentioned(clauses, verb, found?.nps.at(-1))) return undefined
  let objects = found?.via === 'direct' ? pastRecipient(frame, found) : found ?? behindAuxiliary(frame)
  if (saysOtherwise(context, frame, objects)) return undefined
  frame.construction = !objects || objects.via === 'direct' || objects.via === 'shared' ? verbForm(frame) : objects.via
  if (objects?.via === 'direct') objects = {nps: listed(clauses, verb, objects.nps), via: 'direct'}
  if (objects) chooseObject(context, frame, objects.nps)
  else if (isMiddle(context, frame)) {
    chooseObject(context, frame, frame.subject, false)
    frame.construction = 'middle'
  } else if (!vg.passive && !(vg.form === 'gerund' && vg.lemma === 'run')) afterColon(context, frame)
  // “is read by OpenAI's models, hosted on AWS”: said of who does it.
  if (isPlainParticiple(clauses, verb) && !frame.object && clauses.lower(verb - 1) === ',' && isAgentBehind(clauses, verb - 1)) {
    chooseObject(context, frame, [verb - 2], false)
    frame.construction = 'reduced'
  }
  if (objects?.via === 'direct' && bringsQuality(context, frame, objects.nps)) chooseBringer(context, frame, objects.nps)
  return frame
}

const isChannelVerb = ({occurrence}: Frame): boolean => occurrence.trigger.construction === 'channel-verb-object'

// A past participle without an auxiliary.
function isPlainParticiple(clauses: Clauses, verb: number): boolean {
  const {form, passive} = clauses.vg(verb)!
  return form === 'participle' && !passive
}

// “comes with GPT-5”: a verb and its particle, with the noun phrase behind the two.
function phrasal(context: FrameContext, frame: Frame, object: number): Frame | undefined {
  const {clauses} = frame.sentence
  const nps = clauses.listFrom(object)
  // “comes with GPT-5 available in every account”: the adjective says it.
  if (clauses.vg(frame.phrase)!.lemma === 'come' && clauses.is(nps.at(-1)! + 1, 'adj')) return undefined
  frame.construction = 'active'
  chooseObject(context, frame, nps)
  return frame
}

// Whether a participle is no claim of its own.
function isParticipleOfOther(clauses: Clauses, verb: number): boolean {
  if (!isPlainParticiple(clauses, verb)) return false
  // “every model that Bedrock supports, GPT-5 included”: it counts one in.
  const countsIn = /^(?:include|exclude)$/.test(clauses.vg(verb)!.lemma) && clauses.np(verb - 1) !== undefined && clauses.lower(verb - 2) === ','
  if (countsIn && (clauses.phrases[verb + 1] === undefined || clauses.is(verb + 1, 'sign'))) return true
  // “is tested and available on AWS”: the place is that of the adjective.
  return clauses.lower(verb - 1) === ',' && clauses.is(verb + 1, 'cc') && clauses.is(verb + 2, 'adj')
}

// “bring it up”, “bring up o3”
function isMentioned(clauses: Clauses, verb: number, object: number | undefined): boolean {
  if (clauses.vg(verb)!.lemma !== 'bring') return false
  const particle = clauses.lower(verb + 1) === 'up' ? verb + 1 : object === undefined ? -1 : clauses.modifiersOf(object).end
  return clauses.lower(particle) === 'up' && clauses.lower(particle + 1) !== 'to'
}

// “Bedrock has GPT-5”: a verb that was read as an auxiliary, with a noun phrase and no verb behind it.
function behindAuxiliary(frame: Frame): Objects | undefined {
  const {phrase: verb, sentence: {clauses}} = frame
  if (!clauses.vg(verb)!.bare || !isChannelVerb(frame) || !clauses.np(verb + 1) || clauses.vg(verb + 2)) return undefined
  return {nps: clauses.listFrom(verb + 1), via: 'direct'}
}

// Whether a verb with such objects says something else than what its trigger is watched for.
function saysOtherwise(context: FrameContext, frame: Frame, objects: Objects | undefined): boolean {
  const {phrase: verb, sentence: {clauses}} = frame
  const {lemma, bare} = clauses.vg(verb)!
  if (lemma === 'have') {
    // “has to access”: an auxiliary.
    if (bare && clauses.vg(verb + 1)?.form === 'infinitive') return true
    // “rumour has it that …”
    const it = objects?.via === 'direct' ? objects.nps[0]! : -1
    if (clauses.np(it)?.pronoun && (clauses.is(it + 1, 'sub') || clauses.is(it + 1, 'rel'))) return true
  }
  // “On Bedrock you will find GPT-5”, but “finds GPT-5 slow”
  if (lemma === 'find') return !isFoundSomewhere(context, frame, objects?.nps.at(-1))
  return objects?.via === 'direct' && isChannelVerb(frame) && /^(?:have|get|come)$/.test(lemma) && opensSmallClause(clauses, objects.nps.at(-1)!)
}

// Whether what is found has a place in front, and nothing else is said of it. “find o3 on Bedrock” is told by its noun phrase.
function isFoundSomewhere(context: FrameContext, {sentence: {clauses}, phrase, subject}: Frame, object: number | undefined): boolean {
  // “can be found on Bedrock”, but “was found slow on Bedrock”
  if (clauses.vg(phrase)!.passive) return placeAhead(context, clauses, pastAdverbs(clauses, phrase + 1))
  if (object === undefined || subject.some(np => isChannel(context, clauses, np))) return false
  const {end} = clauses.modifiersOf(object)
  if (clauses.is(end, 'adj') || clauses.np(end) || clauses.vg(end)) return false
  return !placeAhead(context, clauses, end) && clauses.is(0, 'prep') && placeAhead(context, clauses, 0)
}

function pastAdverbs(clauses: Clauses, from: number): number {
  let at = from
  while (clauses.is(at, 'adv')) at++
  return at
}

// “having o3 available”, “had it reprinted”: a small clause says something else of the object.
function opensSmallClause(clauses: Clauses, object: number): boolean {
  if (clauses.is(object + 1, 'adj') || clauses.vg(object + 1)?.form === 'participle') return true
  // “has o3 on offer”
  if (clauses.lower(object + 1) === 'on' && clauses.np(object + 2) && /^(?:offer|sale|tap)$/.test(clauses.headWord(object + 2).lower)) return true
  let {end} = clauses.modifiersOf(object)
  // “got Claude and GPT-5, both available …”
  if (clauses.lower(end) === ',' && /^(?:all|both|each|now)$/.test(clauses.words[clauses.phrases[end + 1]?.from ?? -1]?.lower ?? '')) end += 2
  return clauses.is(end, 'adj')
}

// The members of a list of objects that are the verb's, and those that are named apart.
function listed(clauses: Clauses, verb: number, nps: number[]): number[] {
  // “call me, and o3 …”: nobody lists a person with a model.
  if (/^(?:me|us|him|her)$/.test(clauses.headWord(nps[0]!).lower)) return [nps[0]!]
  // “switch from calling Claude to GPT-4o”
  if (clauses.vg(verb)!.form !== 'gerund' || !clauses.is(verb - 1, 'prep') || clauses.lower(verb - 1) !== 'from') return nps
  const {end} = clauses.modifiersOf(nps.at(-1)!)
  return clauses.is(end, 'prep') && clauses.lower(end) === 'to' && clauses.np(end + 1) ? [...nps, ...clauses.listFrom(end + 1)] : nps
}

// “GPT-5 brings deep reasoning to Bedrock”: what the model brings, it is there itself.
function bringsQuality(context: FrameContext, frame: Frame, nps: readonly number[]): boolean {
  const {phrase, object, sentence: {clauses}} = frame
  if (!isChannelVerb(frame) || !/^(?:bring|deliver|carry)$/.test(clauses.vg(phrase)!.lemma)) return false
  return !/^(?:object|owner)$/.test(object?.referent.role ?? '') && placeAhead(context, clauses, clauses.modifiersOf(nps.at(-1)!).end)
}

// Makes the subject the object of the frame, with the quality that it brings.
function chooseBringer(context: FrameContext, frame: Frame, brought: readonly number[]): void {
  const {clauses} = frame.sentence
  const quality = new Set(brought.flatMap(np => [...context.referents.qualifiersIn(clauses.words, clauses.np(np)!.from, clauses.np(np)!.to)]))
  delete frame.object
  chooseObject(context, frame, frame.subject, false)
  const bringer = frame.object as Frame['object']
  if (bringer?.referent.role === 'object') for (const one of quality) bringer.referent.qualifiers.add(one)
  else delete frame.object
}
