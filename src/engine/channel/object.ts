import type {Clauses} from '../../language/clauses/clauses.js'
import type {Phrase} from '../../language/phrases/phrase.js'
import {singular} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'

/** Words of a sentence, `to` exclusive. */
export interface Range {
  from: number
  to: number
}

/** Which words of a sentence belong to a frame's object, and which to what is listed beside it. */
export interface ObjectWords {
  /** The noun phrase that is meant; undefined where none of the sentence is. */
  chosen: number | undefined
  object: Range[]
  siblings: Range[]
}

/** Whether a word stands in one of some ranges. */
export const isWithin = (ranges: readonly Range[], word: number): boolean => ranges.some(({from, to}) => word >= from && word < to)

/** Tells the words of a frame's object from those of its siblings. */
export function objectWords(frame: Frame, pointers: Lexis['pointers']): ObjectWords {
  const {clauses} = frame.sentence
  // “many models: Claude on Vertex AI, GPT-5 on Bedrock”: the place is that of the member which is meant.
  // Of this sentence, not of the one that a reference leads to.
  const member = frame.object?.referent.antecedent === undefined ? frame.object?.referent.member : undefined
  const chosen = member ?? frame.object?.np
  const range = (np: number): Range => ({from: clauses.phrases[np]!.from, to: extent(frame, np)})
  if (chosen === undefined) return {chosen, object: frame.objects.map(range), siblings: []}
  const listed = member === undefined || frame.object?.np === undefined ? frame.objects : clauses.modifiersOf(frame.object.np).appositive
  const shared = memberBeforeSharedPlace(frame, listed, pointers)
  const bare = (np: number): Range => ({from: clauses.phrases[np]!.from, to: clauses.phrases[np]!.to})
  return {chosen, object: [range(chosen)], siblings: listed.filter(np => np !== chosen).map(np => (np === shared ? bare(np) : range(np)))}
}

// “query GPT-5, Claude or Nova on Bedrock”: the only place, behind the last of them, is that of all.
function memberBeforeSharedPlace(frame: Frame, listed: readonly number[], pointers: Lexis['pointers']): number | undefined {
  if (listed.length < 2) return undefined
  const {clauses} = frame.sentence
  const [last, second] = placed(frame, listed)
  if (last === undefined || second !== undefined || last !== listed.at(-1)) return undefined
  // “OpenAI, Gemini and models on Bedrock”: a bare noun is nothing without its place.
  const {from, to} = clauses.np(last)!
  return to - from === 1 && pointers.has(singular(clauses.headWord(last).lower)) ? undefined : last
}

// “Claude over Bedrock and GPT-5 over Azure”, “Claude is called over Bedrock and GPT-5 over Azure”: each object has a place of its own.
const isPlacedApart = (frame: Frame, np: number): boolean =>
  frame.objects.length > 1 && (placed(frame, frame.objects).length > 1 || !frame.sentence.clauses.listFrom(frame.objects[0]!).includes(np))

// The members of a list that a place stands right behind.
const placed = ({sentence: {clauses}}: Frame, listed: readonly number[]): number[] =>
  listed.filter(np => /^(?:on|in|inside|within|via|through|over|at|from)$/.test(clauses.lower(np + 1)))

// The words of an object with its modifiers; a place right after it belongs to it only where a relative clause ties it.
function extent(frame: Frame, np: number): number {
  const {clauses} = frame.sentence
  const {phrases} = clauses
  const modifiers = clauses.modifiersOf(np)
  const own = phrases[np]!.to
  let end = own
  for (const {vg} of modifiers.clauses) {
    let at = vg + 1
    while (at < phrases.length && !endsRelativeClause(phrases[at]!) && !(leadsToGoal(clauses, at) && hasComplement(clauses, vg))) at++
    end = Math.max(end, phrases[at - 1]!.to)
  }
  for (const {prep, nps} of modifiers.prepositional) {
    if (/^(?:of|from|in|on|behind)$/.test(prep)) end = Math.max(end, phrases[nps.at(-1)!]!.to)
  }
  const last = lastInstance(clauses, np)
  if (end > own || !clauses.is(last + 1, 'prep') || !clauses.np(last + 2)) return end
  // “OpenAI models in Azure”: a place right behind the noun is the noun's.
  const prep = clauses.lower(last + 1)
  const isItsOwn = /^(?:in|on|hosted|of|inside|within|at)$/.test(prep) || (isPlacedApart(frame, np) && /^(?:over|via|through|at|from)$/.test(prep))
  return isItsOwn ? phrases[last + 2]!.to : end
}

// “a model like GPT-5 on Azure”, “models such as GPT-5 and o3 on Azure”: the last of what gives an instance of a noun; itself where nothing does.
function lastInstance(clauses: Clauses, np: number): number {
  const examples = clauses.modifiersOf(np).prepositional.filter(({prep, at}) => /^(?:like|such as|such|including)$/.test(prep) && clauses.is(at, 'prep'))
  return examples.at(-1)?.nps.at(-1) ?? np
}

/** “brings agents powered by OpenAI to AWS”: a participle that has its complement leaves a goal to the verb before. */
export const hasComplement = (clauses: Clauses, vg: number): boolean => clauses.vg(vg)?.form === 'participle' && /^(?:by|with)$/.test(clauses.lower(vg + 1))

/** Whether a phrase is a preposition that leads to a goal. */
export const leadsToGoal = (clauses: Clauses, at: number): boolean => clauses.is(at, 'prep') && /^(?:to|into|onto)$/.test(clauses.lower(at))

const endsRelativeClause = (phrase: Phrase): boolean => phrase.kind === 'vg' || phrase.kind === 'rel' || (phrase.kind === 'sign' && /^[,;:—–]$/.test(phrase.lower))

/** “Claude and GPT-5 are served by Bedrock and Azure respectively”: the place that answers to the object, and all of them. */
export function respective(frame: Frame, chosen: number | undefined): {place: number; places: number[]} | undefined {
  const {clauses} = frame.sentence
  const member = chosen === undefined ? -1 : frame.objects.indexOf(chosen)
  if (member < 0 || frame.objects.length < 2 || !clauses.phrases.some(phrase => phrase.kind === 'adv' && phrase.lower === 'respectively')) return undefined
  for (let at = 0; at < clauses.phrases.length; at++) {
    if (!clauses.is(at, 'prep') || !clauses.np(at + 1)) continue
    const places = clauses.listFrom(at + 1)
    if (places.length === frame.objects.length && !places.includes(chosen!)) return {place: places[member]!, places}
  }
  return undefined
}
