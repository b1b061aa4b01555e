import {singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import {sentenceBefore} from '../reference/said-before.js'
import {mostSalient} from '../reference/salience.js'
import {answerTo, isQuestion} from './answers.js'
import {isBareNoun, isGranted} from './bare-noun.js'
import type {GapContext, Topic} from './topics.js'

// What is spoken of so plainly that nothing further back is asked.
const SURE = 0.25

/** What a frame that needs no place stated leans on: an answer, a label, what was said before, a heading. */
export function assumed(context: GapContext, frame: Frame, isAsked: boolean): Topic | undefined {
  const {occurrence, sentence} = frame
  if (context.lexis.rules.get(occurrence.trigger.rule)!.channel !== 'assumed') return undefined
  const answer = isAsked ? answerTo(context.page, context.referents, sentence) : undefined
  if (answer) return context.topics.of(answer.where, answer.np)
  if (frame.objects.length > 0) return undefined
  const named = labelled(context, frame)
  if (named !== undefined) return context.topics.of(sentence, named)
  if (occurrence.trigger.construction !== 'noun-preposition' || !isBareNoun(frame)) return undefined
  // “Do interns have access? Yes, to GPT-5 only.”
  const said = isQuestion(sentence) ? answerTo(context.page, context.referents, sentence, occurrence.trigger.prepositions) : undefined
  if (said?.where.clauses.is(said.np - 1, 'prep')) return context.topics.of(said.where, said.np)
  const granted = isGranted(frame)
  const salient = granted ? spokenOfLast(context, frame) : 'unsaid'
  if (salient !== 'unsaid') return salient
  return sentence.index > 0 && !granted ? undefined : governing(context, frame)
}

// “GPT-5: ready to call”
function labelled(context: GapContext, {phrase, sentence}: Frame): number | undefined {
  const {clauses} = sentence
  const listed = clauses.np(0) ? clauses.listFrom(0) : []
  const last = listed.at(-1)
  if (last === undefined || phrase <= last) return undefined
  const behind = listed.length > 1 ? clauses.modifiersOf(last).end : 1
  return /^[:—–]$/.test(clauses.lower(behind)) ? listed.find(np => context.referents.of(sentence, np)?.role === 'object') : undefined
}

// “We gave the contractors o3 and revoked access”: as a pronoun would, it leans on what was spoken of last; undefined where that is plainly no
// object, `unsaid` where nothing was.
function spokenOfLast(context: GapContext, frame: Frame): Topic | undefined | 'unsaid' {
  const {sentence} = frame
  let weak: Topic | undefined
  for (let back = 0; back < 3; back++) {
    const isOwn = back === 0
    const where = isOwn ? sentence : sentenceBefore(context.referents, sentence, back)
    if (!where || /^(?:heading|title)$/.test(context.page.blocks[where.block]!.kind)) break
    const reach = isOwn ? sentence.clauses.phrases[frame.vg ?? frame.phrase]!.from : Number.POSITIVE_INFINITY
    const best = mostSalient(context.referents, where, {limit: reach, plural: true, single: true, excluded: new Set(isOwn ? frame.subject : [])})
    if (!best) continue
    const topic = context.topics.objectAt(where, best.np)
    if (best.score >= SURE) return topic
    weak ??= topic
  }
  return weak ?? 'unsaid'
}

// What the nearest of the blocks above speaks of, unless one of them says what is called.
function governing(context: GapContext, {occurrence, sentence}: Frame): Topic | undefined {
  for (const governor of context.page.governors(sentence.block)) {
    if (doesOtherwise(context, governor, sentence.clauses.words[occurrence.at]!)) return undefined
    const found = context.topics.in(governor, false)
    if (found) return found
  }
  return undefined
}

// “What does it cost to call the hotline about GPT-5?” over “Calls are free”: the heading says what is called.
function doesOtherwise(context: GapContext, block: number, noun: Word): boolean {
  return context.page.reading(block).sentences.some(where => where.clauses.phrases.some((phrase, at) => {
    if (phrase.kind !== 'vg' || phrase.lemma !== singular(noun.lower)) return false
    const objects = where.clauses.objectsOf(at)
    return objects !== undefined && objects.nps.every(np => context.referents.of(where, np) === undefined)
  }))
}
