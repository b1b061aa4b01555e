import type {Clauses} from '../../language/clauses/clauses.js'
import {addedSubject} from '../../language/clauses/echo.js'
import {isInverted} from '../../language/clauses/subject.js'
import {isPerson} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {afterColon, chooseObject, isAgentBehind, isChannel, placeAhead} from './object.js'

const TIME_NAMED = /^(?:spring|summer|fall|autumn|winter|week|month|quarter|year|monday|tuesday|wednesday|thursday|friday|today|tomorrow)$/

/** “GPT-5 runs on Bedrock”: what acts is the object, and the place has to be said. */
export function subjectVerbFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const vg = clauses.vg(frame.phrase)
  if (!vg || vg.passive || vg.head !== frame.occurrence.at) return undefined
  if (vg.lemma === 'be' && clauses.is(frame.phrase - 1, 'there')) return existential(context, frame)
  let next = frame.phrase + 1
  // “coming this fall to Bedrock”
  if (clauses.np(next) && TIME_NAMED.test(clauses.headWord(next).lower) && clauses.is(next + 1, 'prep')) next++
  while (clauses.phrases[next]?.kind === 'adv' || (clauses.phrases[next]?.kind === 'adj' && vg.lemma !== 'be')) next++
  // “ships preinstalled in every workspace”
  const state = clauses.vg(next)
  if (state?.form === 'participle' && !state.passive && clauses.is(next + 1, 'prep')) next++
  // “is here on Bedrock”: that word says it.
  if (vg.lemma === 'be' && clauses.phrases.slice(frame.phrase + 1, next).some(phrase => phrase.kind === 'adv' && /^(?:here|up|away)$/.test(phrase.lower))) return undefined
  // “Codex came up at the summit”: it was spoken of.
  if (vg.lemma === 'come' && clauses.lower(frame.phrase + 1) === 'up') return undefined
  // “is up on Bedrock”
  if (vg.lemma === 'be' && clauses.lower(next) === 'up' && clauses.is(next + 1, 'prep')) next++
  // “will be part of the Bedrock line-up”
  if (vg.lemma === 'be' && vg.negated === undefined && clauses.np(next) && /^(?:part|member)$/.test(clauses.headWord(next).lower) && clauses.lower(next + 1) === 'of' && clauses.np(next + 2) && isChannel(context, clauses, next + 2) && isRange(clauses, next + 2)) return memberOf(context, frame)
  const after = clauses.phrases[next]
  // “Codex arrives there on Monday”: a place that was named before.
  const there = clauses.phrases.slice(frame.phrase + 1, next).some(phrase => phrase.kind === 'adv' && phrase.lower === 'there')
  // “joins Claude on Bedrock”: past an object.
  const joined = vg.lemma === 'join' && after?.kind === 'np' && placeAhead(context, clauses, clauses.modifiersOf(clauses.listFrom(next).at(-1)!).end)
  // “GPT-5 reaches Bedrock”, “o3 hits AWS”: a place as the object.
  const reached = /^(?:reach|hit|enter)$/.test(vg.lemma)
  if (reached && !(after?.kind === 'np' && context.lexis.entities.get(clauses.headWord(next).entity ?? '')?.role === 'channel' && clauses.subjectOf(frame.phrase).some(np => context.referents.of(frame.sentence, np)?.role === 'object'))) return undefined
  // “joins Bedrock”, “joins the Bedrock line-up”
  const ranks = vg.lemma === 'join' && after?.kind === 'np' && isChannel(context, clauses, next) && isRange(clauses, next)
  // “Bedrock is where o3 lives now”
  const where = clauses.phrases.findIndex((phrase, at) => at < frame.phrase && phrase.kind === 'rel' && phrase.lower === 'where' && clauses.vg(at - 1)?.lemma === 'be' && clauses.subjectOf(at - 1).some(np => isChannel(context, clauses, np))) >= 0
  // “With Claude comes GPT-5 to Bedrock.”: the place behind the subject.
  const inverted = isInverted(clauses, frame.phrase) && clauses.np(next) !== undefined && placeAhead(context, clauses, clauses.modifiersOf(clauses.listFrom(next).at(-1)!).end)
  if (!there && !inverted && !joined && !ranks && !reached && !where && !labelled(context, clauses) && after?.kind !== 'prep' && !isPlaceFronted(context, frame) && !(after?.kind === 'np' && /^(?:here|today|tomorrow|week|month|live|year|inference)$/.test(clauses.headWord(next).lower))) return undefined
  if (vg.lemma === 'be' && !(after?.kind === 'prep' && /^(?:on|in|inside|within|at|on to|up on)$/.test(after.lower) && clauses.np(next + 1) && (isChannel(context, clauses, next + 1) || (/^[A-Z]/.test(clauses.headWord(next + 1).text) && placeAhead(context, clauses, next))))) return undefined
  const inPlace = (vg.lemma !== 'be' && labelled(context, clauses)) || reached || inverted || there || where || joined || ranks || placeAhead(context, clauses, next) || isPlaceFronted(context, frame)
  const headed = isHeaded(context, frame, next)
  if (!inPlace && !headed) return undefined
  frame.vg = frame.phrase
  const added = addedSubject(clauses, frame.phrase)
  let subject = [...clauses.subjectOf(frame.phrase), ...(added === undefined ? [] : [added])]
  // “Into your VPC comes GPT-6 Sol.”
  if (subject.length === 0 && clauses.phrases[0]!.kind === 'prep' && (vg.form === 'finite' || vg.form === 'base') && after?.kind === 'np') subject = clauses.listFrom(next)
  frame.construction = 'active'
  // “the team behind OpenAI models running in your VPC”: the models run, not the team.
  if (vg.form === 'gerund' && clauses.np(frame.phrase - 1) && /^(?:behind|of|about|for)$/.test(clauses.lower(frame.phrase - 2)) && subject.every(np => isPerson(clauses.headWord(np).lower))) subject = [frame.phrase - 1]
  // “Coming to Bedrock: GPT-5”
  if (subject.length === 0 && vg.form === 'gerund' && frame.phrase === 0) {
    afterColon(context, frame)
    return frame
  }
  // “indexed by GPT-5, running on Trainium”
  if (vg.form === 'gerund' && clauses.lower(frame.phrase - 1) === ',' && isAgentBehind(clauses, frame.phrase - 1) && chooseObject(context, frame, [frame.phrase - 2], false)) return frame
  chooseObject(context, frame, subject, /^(?:launch|land|arrive|come|be|debut)$/.test(vg.lemma))
  return frame
}

// “o3 launched on Monday”, “GPT-5 runs in Ohio”, under what names the place.
function isHeaded(context: FrameContext, {phrase, sentence: {clauses, block}}: Frame, next: number): boolean {
  const {lemma} = clauses.vg(phrase)!
  const comes = /^(?:launch|land|arrive|debut|premiere)$/.test(lemma)
  if (!comes && !(/^(?:run|live|reside|sit|operate|stay|be)$/.test(lemma) && isSomewhere(clauses, next))) return false
  const {blocks} = context.page
  return context.page.governors(block).some(above => (!comes || /^(?:heading|title)$/.test(blocks[above]!.kind)) && context.page.names(above).some(name => context.lexis.entities.get(name.entity)!.role === 'channel'))
}

// “in Ohio”, “in two of them”, “next to your data”: a place that only what stands above says to be whose.
function isSomewhere(clauses: Clauses, at: number): boolean {
  if (!clauses.is(at, 'prep') || !clauses.np(at + 1)) return false
  const head = clauses.headWord(at + 1)
  const beside = /^(?:next to|close to|near|beside|alongside)$/.test(clauses.lower(at))
  if (!beside && !/^(?:in|across|within|inside|from)$/.test(clauses.lower(at))) return false
  if (beside) return head.entity === undefined && /^(?:data|databases?|tables?|files|records|applications?|apps?|workloads?|agents?)$/.test(head.lower)
  if (/^\p{Lu}\p{Ll}/u.test(head.text)) return head.entity === undefined
  return /^(?:regions?|zones?|countr(?:y|ies)|cit(?:y|ies)|continents?|geographies|locations?|accounts?|boundary|perimeter)$/.test(head.lower) || (head.tag === 'num' && clauses.lower(at + 2) === 'of' && clauses.np(at + 3)?.pronoun === true)
}

// “On Bedrock, …”: a place opens the part of the sentence that the verb stands in.
const isPlaceFronted = (context: FrameContext, {sentence: {clauses}, phrase}: Frame): boolean =>
  clauses.is(0, 'prep') && placeAhead(context, clauses, 0) && !clauses.phrases.slice(0, phrase).some(part => part.kind === 'sign' && part.lower === ';')

// “AWS customers: GPT-5 has landed.”: a label says for whom.
const labelled = (context: FrameContext, clauses: Clauses): boolean => clauses.lower(1) === ':' && clauses.np(0) !== undefined && isPerson(clauses.headWord(0).lower) && isChannel(context, clauses, 0)

// What a channel has to choose from, or the channel itself: “Bedrock”, “the Bedrock catalog”.
const isRange = (clauses: Clauses, np: number): boolean => clauses.headWord(np).entity !== undefined || /^(?:line-?up|family|catalog(?:ue)?|roster|portfolio|list|menu|range|collection|shelf|fold|models?|ranks|stable|library|marketplace|offer|offering|assortment|selection|subscription|tier|package|bundle|suite|stack)$/.test(clauses.headWord(np).lower)

// “GPT-5 is part of Bedrock.”
function memberOf(context: FrameContext, frame: Frame): Frame | undefined {
  frame.vg = frame.phrase
  frame.construction = 'active'
  return chooseObject(context, frame, frame.sentence.clauses.subjectOf(frame.phrase), false) ? frame : undefined
}

// “On Bedrock there is also o3”: what is there, behind its place. “There is o3 on Bedrock” is told by its noun phrase.
function existential(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  let next = frame.phrase + 1
  while (clauses.is(next, 'adv')) next++
  if (!clauses.np(next) || clauses.headWord(next).entity === undefined) return undefined
  const nps = clauses.listFrom(next)
  if (placeAhead(context, clauses, clauses.modifiersOf(nps.at(-1)!).end) || !clauses.is(0, 'prep') || !placeAhead(context, clauses, 0)) return undefined
  frame.vg = frame.phrase
  frame.construction = 'active'
  return chooseObject(context, frame, nps, false) ? frame : undefined
}
