import type {Word} from '../../language/words.js'
import {singular} from '../../language/lexicon.js'
import type {Entity} from '../../vocabulary/pack.js'
import {textOf} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject} from './object.js'

// What happens to a product: “o3's debut”.
const EVENT = /^(?:arrival|launch|debut|rollout|premiere)$/

// Nouns between a name and what is had of it, that stand for no other thing: “GPT-5 preview access”.
const SPECIFYING = /^(?:inference|direct|full|mini|preview)$/

/** “GPT-5-calling agents” */
export function compoundVerbFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, phrase, sentence: {clauses}} = frame
  const word = clauses.words[occurrence.at]!
  const isBeforeNoun = clauses.np(phrase) !== undefined
  // “ready-to-call OpenAI models”
  if (word.parts?.at(-2) === 'to' && isBeforeNoun) return ofNoun(context, frame, 'attributive')
  const entity = word.inside?.[0]
  if (!entity) return undefined
  const {role} = context.lexis.entities.get(entity)!
  // “Bedrock-hosted GPT-5”
  if (occurrence.trigger.construction === 'channel-verb-object') return role === 'channel' && isBeforeNoun ? ofNoun(context, frame, 'compound') : undefined
  if ((role !== 'object' && role !== 'owner') || word.shape === 'participle' || /ed$/.test(word.lower)) return undefined
  return ofName(frame, word, entity)
}

// The noun phrase that a compound stands in is its object.
function ofNoun(context: FrameContext, frame: Frame, construction: string): Frame | undefined {
  chooseObject(context, frame, [frame.phrase], false)
  frame.construction = construction
  return frame.object ? frame : undefined
}

// The name inside a compound is its object.
function ofName(frame: Frame, word: Word, entity: string): Frame {
  frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text}
  frame.construction = 'compound'
  return frame
}

/** “hosted OpenAI models”: a participle before its noun. */
export function attributiveFrame(context: FrameContext, frame: Frame): Frame | undefined {
  if (!frame.sentence.clauses.np(frame.phrase) || frame.occurrence.trigger.construction !== 'channel-verb-object') return undefined
  chooseObject(context, frame, [frame.phrase])
  frame.construction = 'attributive'
  return frame.object ? frame : undefined
}

/** “GPT-5 access”, “OpenAI model calls”: what stands before the noun in its own phrase. */
export function prefixed(context: FrameContext, frame: Frame, from: number): Frame | undefined {
  const {occurrence: {at, compound}, sentence: {clauses: {words}}} = frame
  const word = words[at]!
  const inside = compound ? word.inside?.find(id => /^(?:object|owner)$/.test(context.lexis.entities.get(id)!.role)) : undefined
  if (inside) return ofName(frame, word, inside)
  // “GPT-4o's accessibility from the door”, “o3's arrival on Bedrock”: a quality of what has it, what happens to it.
  const isOfPossessor = words[at - 1]?.tag === 'apostrophe-s' && (/ability$|ibility$/.test(word.lower) || (EVENT.test(word.lower) && words[at + 1]?.tag !== 'noun'))
  // “GPT-5 API access”, “GPT-5 model access”: past nouns that stand for the object; “GPT-5's access to data” is the subject.
  for (let place = isOfPossessor ? at - 2 : at - 1; place >= from; place--) {
    const before = words[place]!
    if (before.tag === 'apostrophe-s' || before.tag === 'det' || before.tag === 'poss') return undefined
    const entity = before.entity === undefined ? undefined : context.lexis.entities.get(before.entity)!
    if (entity && /^(?:object|exempt|owner)$/.test(entity.role)) return ofEntity(context, frame, entity, from, place)
    if (entity ? entity.role !== 'channel' : before.tag === 'noun' && !mayStandBetween(context, before.lower)) return undefined
  }
  return undefined
}

const mayStandBetween = ({lexis}: FrameContext, noun: string): boolean => lexis.objectHeads.has(singular(noun)) || SPECIFYING.test(noun)

// “OpenAI access” is access to a company; in “OpenAI model access” the company stands for what it makes.
function ofEntity(context: FrameContext, frame: Frame, {id, role}: Entity, from: number, place: number): Frame {
  const {occurrence: {at}, sentence} = frame
  const isBareOwner = role === 'owner' && place === at - 1
  const qualifiers = context.referents.qualifiersIn(sentence.clauses.words, from, place + 1)
  frame.object = {
    referent: {role: role === 'owner' && !isBareOwner ? 'object' : role, entity: id, qualifiers, ...(isBareOwner && {bareOwner: true})},
    text: textOf(context, sentence, place, at),
  }
  frame.construction = 'compound'
  return frame
}
