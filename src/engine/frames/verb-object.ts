import type {Clauses} from '../../language/clauses/clauses.js'
import {attributiveFrame} from './compound.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {afterColon, chooseObject, isAgentBehind, isChannel, placeAhead} from './object.js'
import {isNaming} from './naming.js'
import {DITRANSITIVE, verbForm} from './verb.js'

const SUPPLIES = /^(?:supply|provide|equip|furnish|arm|present)$/

/** “call GPT-5”, “GPT-5 can be called”, “the models you call”: a verb and what it is done to. */
export function verbObjectFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const vg = clauses.vg(frame.phrase)
  const adjectival = !vg && clauses.words[frame.occurrence.at]!.tag === 'adj'
  if (adjectival) return attributiveFrame(context, frame)
  if (!vg || (vg.head !== frame.occurrence.at && !(frame.occurrence.to > frame.occurrence.at + 1))) return undefined
  frame.vg = frame.phrase
  frame.subject = clauses.subjectOf(frame.phrase)
  if (isNaming(clauses, frame.phrase)) return undefined
  if (frame.occurrence.to > frame.occurrence.at + 1) {
    const next = frame.phrase + frame.occurrence.to - frame.occurrence.at
    if (clauses.np(next)) {
      // “comes with GPT-5 available in every account”: the adjective says it.
      if (vg.lemma === 'come' && clauses.is(clauses.listFrom(next).at(-1)! + 1, 'adj')) return undefined
      frame.construction = 'active'
      chooseObject(context, frame, clauses.listFrom(next))
      return frame
    }
  }
  // “every model that Bedrock supports, GPT-5 included”: it counts one in.
  if (vg.form === 'participle' && !vg.passive && /^(?:include|exclude)$/.test(vg.lemma) && clauses.np(frame.phrase - 1) && clauses.lower(frame.phrase - 2) === ',' && (clauses.phrases[frame.phrase + 1] === undefined || clauses.is(frame.phrase + 1, 'sign'))) return undefined
  // “is tested and available on AWS”: the place is that of the adjective.
  if (vg.form === 'participle' && !vg.passive && clauses.lower(frame.phrase - 1) === ',' && clauses.is(frame.phrase + 1, 'cc') && clauses.is(frame.phrase + 2, 'adj')) return undefined
  let objects = clauses.objectsOf(frame.phrase)
  // “bring GPT-5 up at the next meeting”: to speak of it.
  if (isMentioned(clauses, frame.phrase, objects?.nps.at(-1))) return undefined
  if (objects && objects.via === 'direct' && DITRANSITIVE.test(vg.lemma)) {
    // “gives your agents GPT-5”
    const first = objects.nps[0]!
    let next = clauses.modifiersOf(first).end
    // “gives every developer on your team GPT-5”
    const placed = clauses.is(next, 'prep') && clauses.np(next + 1) !== undefined && clauses.np(next + 2) !== undefined
    if (placed) next += 2
    if (clauses.np(next) && (next === first + 1 || placed)) {
      frame.recipient = first
      objects = {nps: clauses.listFrom(next), via: 'direct'}
    }
  }
  // “supplies its customers with GPT-5”: what they are supplied with.
  if (objects?.via === 'direct' && SUPPLIES.test(vg.lemma)) {
    const last = objects.nps.at(-1)!
    const behind = clauses.lower(last + 1) === 'with' ? last + 1 : clauses.modifiersOf(last).end
    if (clauses.lower(behind) === 'with' && clauses.np(behind + 1)) {
      frame.recipient = objects.nps[0]!
      objects = {nps: clauses.listFrom(behind + 1), via: 'direct'}
    }
  }
  if (!objects && vg.bare && frame.occurrence.trigger.construction === 'channel-verb-object' && clauses.np(frame.phrase + 1) && !clauses.vg(frame.phrase + 2)) objects = {nps: clauses.listFrom(frame.phrase + 1), via: 'direct'}
  // “has to access”: an auxiliary.
  if (vg.lemma === 'have' && vg.bare && clauses.vg(frame.phrase + 1)?.form === 'infinitive') return undefined
  // “rumour has it that …”
  if (objects?.via === 'direct' && vg.lemma === 'have' && /^(?:sub|rel)$/.test(clauses.phrases[objects.nps[0]! + 1]?.kind ?? '') && clauses.np(objects.nps[0]!)!.pronoun) return undefined
  // “On Bedrock you will find GPT-5”, but “finds GPT-5 slow”
  if (vg.lemma === 'find' && !isFoundSomewhere(context, frame, objects?.nps.at(-1))) return undefined
  // “having o3 available”, “had it reprinted”: a small clause says something else of it.
  if (objects?.via === 'direct' && frame.occurrence.trigger.construction === 'channel-verb-object' && /^(?:have|get|come)$/.test(vg.lemma)) {
    let end = clauses.modifiersOf(objects.nps.at(-1)!).end
    // “got Claude and GPT-5, both available …”
    if (clauses.lower(end) === ',' && /^(?:all|both|each|now)$/.test(clauses.words[clauses.phrases[end + 1]?.from ?? -1]?.lower ?? '')) end += 2
    const after = clauses.phrases[end]
    const next = clauses.phrases[objects.nps.at(-1)! + 1]
    if (after?.kind === 'adj' || next?.kind === 'adj' || (next?.kind === 'vg' && next.form === 'participle')) return undefined
  }
  frame.construction = !objects ? verbForm(frame) : objects.via === 'direct' || objects.via === 'shared' ? verbForm(frame) : objects.via
  // “switch from calling Claude to GPT-4o”
  if (objects?.via === 'direct' && vg.form === 'gerund') {
    const lead = clauses.phrases[frame.phrase - 1]
    const to = clauses.modifiersOf(objects.nps.at(-1)!).end
    const particle = clauses.phrases[to]
    if (lead?.kind === 'prep' && lead.lower === 'from' && particle?.kind === 'prep' && particle.lower === 'to' && clauses.np(to + 1)) objects = {nps: [...objects.nps, ...clauses.listFrom(to + 1)], via: 'direct'}
  }
  // “call me, and o3 …”: nobody lists a person with a model.
  if (objects?.via === 'direct' && /^(?:me|us|him|her)$/.test(clauses.headWord(objects.nps[0]!).lower)) objects = {nps: [objects.nps[0]!], via: 'direct'}
  if (objects) chooseObject(context, frame, objects.nps)
  else if (isMiddle(context, frame)) {
    chooseObject(context, frame, frame.subject, false)
    frame.construction = 'middle'
  } else if (!vg.passive && !(vg.form === 'gerund' && vg.lemma === 'run')) afterColon(context, frame)
  // “is read by OpenAI's models, hosted on AWS”: said of who does it.
  if (vg.form === 'participle' && !vg.passive && !frame.object && clauses.lower(frame.phrase - 1) === ',' && isAgentBehind(clauses, frame.phrase - 1)) {
    chooseObject(context, frame, [frame.phrase - 2], false)
    frame.construction = 'reduced'
  }
  // “GPT-5 brings deep reasoning to Bedrock”: what the model brings, it is there itself.
  if (objects?.via === 'direct' && frame.occurrence.trigger.construction === 'channel-verb-object' && /^(?:bring|deliver|carry)$/.test(vg.lemma) && !/^(?:object|owner)$/.test(frame.object?.referent.role ?? '') && placeAhead(context, clauses, clauses.modifiersOf(objects.nps.at(-1)!).end)) {
    const quality = new Set(objects.nps.flatMap(np => [...context.referents.qualifiersIn(clauses.words, clauses.np(np)!.from, clauses.np(np)!.to)]))
    delete frame.object
    chooseObject(context, frame, frame.subject, false)
    const brought = frame.object as Frame['object']
    if (brought?.referent.role === 'object') for (const one of quality) brought.referent.qualifiers.add(one)
    else delete frame.object
  }
  return frame
}

// Whether what is found has a place in front, and nothing else is said of it. “find o3 on Bedrock” is told by its noun phrase.
function isFoundSomewhere(context: FrameContext, {sentence: {clauses}, phrase, subject}: Frame, object: number | undefined): boolean {
  if (object === undefined || clauses.vg(phrase)!.passive || subject.some(np => isChannel(context, clauses, np))) return false
  const {end} = clauses.modifiersOf(object)
  if (clauses.is(end, 'adj') || clauses.np(end) || clauses.vg(end)) return false
  return !placeAhead(context, clauses, end) && clauses.is(0, 'prep') && placeAhead(context, clauses, 0)
}

// What tells how little it takes to do something.
const EASE = /^(?:clicks?|taps?|gestures?|keystrokes?|command|line|lines|seconds?|ease|instant|touch|fuss|hitch|delay|trouble|effort|friction)$/

// “bring it up”, “bring up o3”
function isMentioned(clauses: Clauses, verb: number, object: number | undefined): boolean {
  if (clauses.vg(verb)!.lemma !== 'bring') return false
  const particle = clauses.lower(verb + 1) === 'up' ? verb + 1 : object === undefined ? -1 : clauses.modifiersOf(object).end
  return clauses.lower(particle) === 'up' && clauses.lower(particle + 1) !== 'to'
}

// “GPT-5 invokes as easily as any function”, “Does o3 call well from Ruby?”: no object, but a word of how, so the subject is what it is done to.
function isMiddle(context: FrameContext, frame: Frame): boolean {
  const {clauses} = frame.sentence
  const vg = clauses.vg(frame.phrase)!
  if (frame.occurrence.trigger.construction !== 'verb-object' || context.lexis.rules.get(frame.occurrence.trigger.rule)!.channel !== 'assumed' || vg.passive || !/^(?:finite|base|infinitive)$/.test(vg.form)) return false
  if (!frame.subject.some(np => context.referents.of(frame.sentence, np)?.role === 'object')) return false
  let at = frame.phrase + 1
  if (clauses.is(at, 'adv') && /^(?:just|much|exactly|almost|about|only|even|very|quite|fairly)$/.test(clauses.lower(at))) at++
  const how = clauses.lower(at)
  if (how === 'like') return clauses.np(at + 1) !== undefined
  // “invokes with one click”, “in a second”
  if (/^(?:with|in|at|without)$/.test(how) && clauses.np(at + 1)) return EASE.test(clauses.headWord(at + 1).lower)
  if (how === 'as') return /^(?:adj|adv)$/.test(clauses.phrases[at + 1]?.kind ?? '') && clauses.lower(at + 2) === 'as'
  return clauses.is(at, 'adv') && /(?:ly|^well|^fast|^fine)$/.test(how) && how !== 'only'
}
