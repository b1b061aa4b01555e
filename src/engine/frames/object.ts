import type {Clauses} from '../../language/clauses/clauses.js'
import {opensClause} from '../../language/clauses/lists.js'
import type {Sentence} from '../page.js'
import type {Referent} from '../reference/referents.js'
import {textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {TIME} from './time-nouns.js'

/** Sets the frame's object to the first of the noun phrases that is of the role that the trigger asks for; says whether the pack knows one. */
export function chooseObject(context: FrameContext, frame: Frame, nps: readonly number[], ownerCounts = true): boolean {
  const role = frame.occurrence.trigger.object
  let owner: Frame['object']
  let other: Frame['object']
  for (const np of nps) {
    const referent = context.referents.of(frame.sentence, np)
    if (!referent) continue
    const object = {np, referent, text: textOfNounPhrase(context, frame.sentence, np)}
    if (referent.role === role) {
      frame.object = object
      break
    }
    if (referent.role === 'owner' && ownerCounts) owner ??= object
    else other ??= object
  }
  if (frame.object && isNamedTwice(frame.sentence.clauses, nps)) addQualifiers(context, frame.sentence, frame.object.referent, nps)
  frame.objects = [...nps]
  frame.object ??= role === 'object' ? owner : undefined
  frame.object ??= other
  return frame.object !== undefined
}

// “their smartest model yet, GPT-5”: one thing, named twice.
function isNamedTwice(clauses: Clauses, nps: readonly number[]): boolean {
  const [first, second, third] = nps
  if (first === undefined || second === undefined || third !== undefined || second - first < 2) return false
  if (clauses.phrases.slice(first + 1, second).every(phrase => phrase.kind === 'sign' || phrase.kind === 'adv')) return true
  return clauses.vg(second - 2) !== undefined && clauses.lower(second - 1) === ',' && clauses.lower(second + 1) === ','
}

function addQualifiers({referents}: FrameContext, {clauses}: Sentence, {qualifiers}: Referent, nps: readonly number[]): void {
  for (const np of nps) {
    const {from, to} = clauses.np(np)!
    for (const one of referents.qualifiersIn(clauses.words, from, to)) qualifiers.add(one)
  }
}

/** From the last noun phrase of “a coding agent from OpenAI” to the first. */
export function climbedTo(clauses: Clauses, np: number): number {
  let at = np
  while (clauses.phrases[at - 1]?.kind === 'prep' && clauses.np(at - 2)) at -= 2
  return at
}

/** “You can call: GPT-5 and o3”: what follows a colon. */
export function afterColon(context: FrameContext, frame: Frame): void {
  const {phrase: verb, sentence: {clauses}} = frame
  // “has what your planners need: GPT-5”
  const isFree = clauses.lower(verb + 1) === 'what' || clauses.np(verb + 1)?.determiner === 'what'
  for (let at = verb + 1; at < clauses.phrases.length && at < verb + 8; at++) {
    if (!clauses.is(at, 'sign')) {
      if (!isFree && isArgument(clauses, at)) return
      continue
    }
    if (/^[:—–]$/.test(clauses.lower(at)) && clauses.np(at + 1) && !opensClause(clauses, at + 1)) {
      chooseObject(context, frame, clauses.listFrom(at + 1))
      return
    }
  }
}

// A verb, or a noun phrase that is no preposition's and no time: what a verb before it has for its own.
const isArgument = (clauses: Clauses, at: number): boolean =>
  clauses.is(at, 'vg') || (clauses.np(at) !== undefined && !clauses.is(at - 1, 'prep') && !TIME.test(clauses.headWord(at).lower))

// Verbs whose agent is what something is made of: what is said behind is said of the thing.
const MAKING = /^(?:power|support|empower|back|drive|fuel|build|underpin|make|run|develop)$/

/**
 * Whether a comma ends the agent of a passive, of which a participle behind it may be said: “is read by GPT-5, …”;
 * of what is “powered by GPT-5, …” it is said itself.
 */
export function isAgentBehind(clauses: Clauses, comma: number): boolean {
  if (!clauses.np(comma - 1) || clauses.lower(comma - 2) !== 'by') return false
  const vg = clauses.vg(comma - 3)
  return vg !== undefined && !MAKING.test(vg.lemma)
}

/** Whether a noun phrase stands for a product that the pack says is praised. */
export function isPraised(context: FrameContext, sentence: Sentence, np: number): boolean {
  const phrase = sentence.clauses.np(np)!
  if (sentence.clauses.words.slice(phrase.from, phrase.to).some(word => context.lexis.entities.get(word.entity ?? '')?.praised)) return true
  const referent = context.referents.of(sentence, np)
  return referent !== undefined && context.lexis.entities.get(referent.entity)!.praised
}
