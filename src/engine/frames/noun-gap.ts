import type {Clauses} from '../../language/clauses/clauses.js'
import {isPerson} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject} from './object.js'

const OBLIQUE_RELATIVE = /^(?:which|whom)$/

/** “the models you have access to”, “to which customers have access”: a noun whose object stands before it; undefined where it has none. */
export function nounGap(context: FrameContext, frame: Frame): Frame | undefined {
  const antecedent = strandedAntecedent(frame)
  if (antecedent !== undefined) {
    frame.preposition = frame.phrase + 1
    return withObject(context, frame, [antecedent], 'relative')
  }
  const owner = possessor(frame)
  if (owner !== undefined) return withObject(context, frame, [owner], 'relative')
  const opening = frontedPreposition(frame)
  if (opening >= 0) {
    frame.preposition = opening
    return withObject(context, frame, frame.sentence.clauses.listFrom(opening + 1), 'fronted')
  }
  const pied = piedPipedAntecedent(frame)
  return pied === undefined ? undefined : withObject(context, frame, [pied], 'relative')
}

function withObject(context: FrameContext, frame: Frame, nps: readonly number[], construction: string): Frame {
  chooseObject(context, frame, nps)
  frame.construction = construction
  return frame
}

// A preposition of the trigger stands right behind the noun.
function isLeading({phrase, occurrence: {trigger}, sentence: {clauses}}: Frame): boolean {
  return clauses.is(phrase + 1, 'prep') && trigger.prepositions.includes(clauses.lower(phrase + 1))
}

// “the models you have access to”: what the relative clause belongs to.
function strandedAntecedent(frame: Frame): number | undefined {
  const {vg, sentence: {clauses}} = frame
  const subject = vg !== undefined && isLeading(frame) ? clauses.subjectOf(vg)[0] : undefined
  if (subject === undefined) return undefined
  let left = subject - 1
  while (clauses.vg(left)?.bare) left--
  const antecedent = clauses.is(left, 'rel') ? clauses.antecedentOf(left) : clauses.np(left) ? left : undefined
  return antecedent === undefined || isPerson(clauses.headWord(antecedent).lower) ? undefined : antecedent
}

// “o3, access to which took months”, “GPT-5, whose accessibility surprised many”
function possessor(frame: Frame): number | undefined {
  const {phrase, sentence: {clauses}} = frame
  const isPossessed = clauses.np(phrase)?.determiner === 'whose' || (isLeading(frame) && OBLIQUE_RELATIVE.test(clauses.lower(phrase + 2)))
  const behind = clauses.lower(phrase - 1) === ',' ? phrase - 2 : phrase - 1
  return isPossessed && clauses.np(behind) ? behind : undefined
}

// “To OpenAI's models, our branch offices have had access since May.”: the preposition; -1 where none opens the clause.
function frontedPreposition({phrase, vg, occurrence: {trigger}, sentence: {clauses}}: Frame): number {
  if (vg === undefined || trigger.prepositions[0] !== 'to') return -1
  const opening = openingPhrase(clauses, phrase)
  return clauses.lower(opening) === 'to' ? opening : -1
}

// The preposition that opens the clause of a phrase and leads to a noun phrase; -1 where it opens otherwise.
function openingPhrase(clauses: Clauses, phrase: number): number {
  let at = phrase
  while (at > 0 && !(clauses.is(at - 1, 'sign') && /^[;:.—–]$/.test(clauses.lower(at - 1))) && !clauses.is(at - 1, 'sub')) at--
  while (clauses.is(at, 'adv') || clauses.is(at, 'cc')) at++
  return clauses.is(at, 'prep') && clauses.np(at + 1) ? at : -1
}

// “to which customers have access”: what the relative pronoun stands for.
function piedPipedAntecedent({phrase, occurrence: {trigger}, sentence: {clauses}}: Frame): number | undefined {
  for (let at = phrase - 1; at > 0; at--) {
    if (clauses.is(at, 'rel') && OBLIQUE_RELATIVE.test(clauses.lower(at))) {
      const isLed = clauses.is(at - 1, 'prep') && trigger.prepositions.includes(clauses.lower(at - 1))
      return isLed ? clauses.antecedentOf(at) : undefined
    }
    if (clauses.is(at, 'sign') && clauses.lower(at) !== ',') return undefined
  }
  return undefined
}
