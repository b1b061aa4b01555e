import {singular} from '../../language/lexicon.js'
import {textOf} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject} from './object.js'

// What happens to a product: “o3's debut”.
const EVENT = /^(?:arrival|launch|debut|rollout|premiere)$/

/** “GPT-5-calling agents” */
export function compoundVerbFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const word = frame.sentence.clauses.words[frame.occurrence.at]!
  // “ready-to-call OpenAI models”
  if (word.parts?.at(-2) === 'to' && frame.sentence.clauses.np(frame.phrase)) {
    chooseObject(context, frame, [frame.phrase], false)
    frame.construction = 'attributive'
    return frame.object ? frame : undefined
  }
  const entity = word.inside?.[0]
  if (!entity) return undefined
  const role = context.lexis.entities.get(entity)!.role
  const channelVerb = frame.occurrence.trigger.construction === 'channel-verb-object'
  if (channelVerb) {
    // “Bedrock-hosted GPT-5”
    if (role !== 'channel' || !frame.sentence.clauses.np(frame.phrase)) return undefined
    chooseObject(context, frame, [frame.phrase], false)
    frame.construction = 'compound'
    return frame.object ? frame : undefined
  }
  if (role !== 'object' && role !== 'owner') return undefined
  if (word.shape === 'participle' || /ed$/.test(word.lower)) return undefined
  frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text}
  frame.construction = 'compound'
  return frame
}

/** “hosted OpenAI models”: a participle before its noun. */
export function attributiveFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  if (!clauses.np(frame.phrase) || frame.occurrence.trigger.construction !== 'channel-verb-object') return undefined
  chooseObject(context, frame, [frame.phrase])
  frame.construction = 'attributive'
  return frame.object ? frame : undefined
}

/** “GPT-5 access”, “OpenAI model calls”: what stands before the noun in its own phrase. */
export function prefixed(context: FrameContext, frame: Frame, from: number): Frame | undefined {
  const {clauses} = frame.sentence
  const {words} = clauses
  const {at} = frame.occurrence
  const word = words[at]!
  if (frame.occurrence.compound && word.inside) {
    const entity = word.inside.find(id => /^(?:object|owner)$/.test(context.lexis.entities.get(id)!.role))
    if (entity) {
      frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text}
      frame.construction = 'compound'
      return frame
    }
  }
  let place = at - 1
  // “GPT-5 API access”, “GPT-5 model access”: past nouns that stand for the object; “GPT-5's access to data” is the subject.
  while (place >= from) {
    const before = words[place]!
    // “GPT-4o's accessibility from the door”, “o3's arrival on Bedrock”: a quality of what has it, what happens to it.
    if (before.tag === 'apostrophe-s' && (/ability$|ibility$/.test(word.lower) || (EVENT.test(word.lower) && words[at + 1]?.tag !== 'noun')) && place === at - 1) {
      place--
      continue
    }
    if (before.tag === 'apostrophe-s' || before.tag === 'det' || before.tag === 'poss') return undefined
    if (before.entity !== undefined) {
      const entity = context.lexis.entities.get(before.entity)!
      if (entity.role === 'object' || entity.role === 'exempt' || entity.role === 'owner') {
        const qualifiers = context.referents.qualifiersIn(words, from, place + 1)
        frame.object = {referent: {role: entity.role === 'owner' && place === at - 1 ? 'owner' : entity.role === 'owner' ? 'object' : entity.role, entity: entity.id, qualifiers, ...(entity.role === 'owner' && place === at - 1 && {bareOwner: true})}, text: textOf(context, frame.sentence, place, at)}
        frame.construction = 'compound'
        return frame
      }
      if (entity.role !== 'channel') return undefined
    } else if (before.tag === 'noun' && !context.lexis.objectHeads.has(singular(before.lower)) && !/^(?:inference|direct|full|mini|preview)$/.test(before.lower)) return undefined
    place--
  }
  return undefined
}
