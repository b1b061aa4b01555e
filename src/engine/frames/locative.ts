/** Verbs of being somewhere: by what words, before or behind, their place is said. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {isInverted} from '../../language/clauses/subject.js'
import {isPerson} from '../../language/lexicon.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import {isHeadedBy} from '../names/named-roles.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {isChannel, placeAhead} from './place-ahead.js'
import {CALENDAR} from './time-nouns.js'

// What a channel has to choose from.
const RANGE = /^(?:line-?up|family|catalog(?:ue)?|roster|portfolio|list|menu|range|collection|shelf|fold|models?|ranks|stable|library|marketplace|offer|offering|assortment|selection|subscription|tier|package|bundle|suite|stack)$/
// Nouns that are no object of a verb of being somewhere: “runs live”, “lands next week”.
const ADVERBIAL_NOUN = /^(?:here|today|tomorrow|week|month|live|year|inference)$/
// Verbs of coming to a place and verbs of being in one.
const COMING = /^(?:launch|land|arrive|debut|premiere)$/
const STAYING = /^(?:run|live|reside|sit|operate|stay|be)$/
// Nouns for what belongs to a customer, and for parts of the world.
const OWN_THINGS = /^(?:data|databases?|tables?|files|records|applications?|apps?|workloads?|agents?)$/
const AREA = /^(?:regions?|zones?|countr(?:y|ies)|cit(?:y|ies)|continents?|geographies|locations?|accounts?|boundary|perimeter)$/

/** A verb that may be said with its place. */
export interface Locative {
  context: FrameContext
  frame: Frame
  clauses: Clauses
  verb: number
  vg: VerbGroup
  /** The first phrase behind the verb that is no adverb of it. */
  next: number
}

/** The phrase behind a verb, past what says when, how or in what state: “ships preinstalled in …”. */
export function complementOf(clauses: Clauses, verb: number): number {
  const {lemma} = clauses.vg(verb)!
  let next = verb + 1
  // “coming this fall to Bedrock”
  if (clauses.np(next) && CALENDAR.test(clauses.headWord(next).lower) && clauses.is(next + 1, 'prep')) next++
  while (clauses.is(next, 'adv') || (clauses.is(next, 'adj') && lemma !== 'be')) next++
  // “ships preinstalled in every workspace”
  const state = clauses.vg(next)
  if (state?.form === 'participle' && !state.passive && clauses.is(next + 1, 'prep')) next++
  // “is up on Bedrock”
  if (lemma === 'be' && clauses.lower(next) === 'up' && clauses.is(next + 1, 'prep')) next++
  return next
}

/** “will be part of the Bedrock line-up” */
export function isMembership({context, clauses, vg, next}: Locative): boolean {
  if (vg.lemma !== 'be' || vg.negated !== undefined) return false
  if (!clauses.np(next) || !/^(?:part|member)$/.test(clauses.headWord(next).lower)) return false
  return clauses.lower(next + 1) === 'of' && clauses.np(next + 2) !== undefined && isChannel(context, clauses, next + 2) && isRange(clauses, next + 2)
}

/** “GPT-5 reaches Bedrock”, “o3 hits AWS”: verbs whose place is their object. */
export const isReaching = ({vg}: Locative): boolean => /^(?:reach|hit|enter)$/.test(vg.lemma)

/** Whether what a verb of reaching reaches is a place of ours, and an object of the policy reaches it. */
export function reachesPlace({context, frame, clauses, verb, next}: Locative): boolean {
  if (!clauses.np(next) || !isHeadedBy(clauses, next, 'channel', context.lexis)) return false
  return clauses.subjectOf(verb).some(np => context.referents.of(frame.sentence, np)?.role === 'object')
}

/** Whether a verb is said with a place of ours, in its clause or above it. */
export function isPlaced(locative: Locative): boolean {
  const {context, frame, clauses, vg, next} = locative
  const isSaid = isReaching(locative) || PLACES.some(says => says(locative)) || isPlaceFronted(context, frame)
  const isLabel = !isSaid && isLabelled(context, clauses)
  if (!isSaid && !isLabel && !clauses.is(next, 'prep') && !(clauses.np(next) && ADVERBIAL_NOUN.test(clauses.headWord(next).lower))) return false
  if (vg.lemma === 'be' && !isPredicatedPlace(locative)) return false
  return isSaid || (isLabel && vg.lemma !== 'be') || placeAhead(context, clauses, next) || isHeaded(locative)
}

// Words by which a place is said otherwise than by a preposition behind the verb or at the beginning.
const PLACES: readonly ((locative: Locative) => boolean)[] = [
  // “Codex arrives there on Monday”: a place that was named before.
  ({clauses, verb, next}) => clauses.phrases.slice(verb + 1, next).some(phrase => phrase.kind === 'adv' && phrase.lower === 'there'),
  // “With Claude comes GPT-5 to Bedrock.”: the place behind the subject.
  ({context, clauses, verb, next}) => isInverted(clauses, verb) && isPlacedBehind(context, clauses, next),
  // “joins Claude on Bedrock”: past an object.
  ({context, clauses, vg, next}) => vg.lemma === 'join' && isPlacedBehind(context, clauses, next),
  // “joins Bedrock”, “joins the Bedrock line-up”
  ({context, clauses, vg, next}) => vg.lemma === 'join' && clauses.np(next) !== undefined && isChannel(context, clauses, next) && isRange(clauses, next),
  // “Bedrock is where o3 lives now”
  ({context, clauses, verb}) => clauses.phrases.slice(0, verb).some((phrase, at) => phrase.kind === 'rel' && phrase.lower === 'where' && isSaidOfPlace(context, clauses, at - 1)),
]

// “Claude on Bedrock”: a list of noun phrases with a place of ours behind it.
const isPlacedBehind = (context: FrameContext, clauses: Clauses, np: number): boolean =>
  clauses.np(np) !== undefined && placeAhead(context, clauses, clauses.modifiersOf(clauses.listFrom(np).at(-1)!).end)

// “Bedrock is …”
const isSaidOfPlace = (context: FrameContext, clauses: Clauses, verb: number): boolean =>
  clauses.vg(verb)?.lemma === 'be' && clauses.subjectOf(verb).some(np => isChannel(context, clauses, np))

// “is on Bedrock”, “is in Tokyo on Bedrock”
function isPredicatedPlace({context, clauses, next}: Locative): boolean {
  if (!clauses.is(next, 'prep') || !/^(?:on|in|inside|within|at|on to|up on)$/.test(clauses.lower(next)) || !clauses.np(next + 1)) return false
  return isChannel(context, clauses, next + 1) || (/^[A-Z]/.test(clauses.headWord(next + 1).text) && placeAhead(context, clauses, next))
}

// “On Bedrock, …”: a place opens the part of the sentence that the verb stands in.
function isPlaceFronted(context: FrameContext, {sentence: {clauses}, phrase}: Frame): boolean {
  // “on Bedrock it runs Claude”: something else runs there.
  const isActor = clauses.np(phrase - 1) !== undefined && !clauses.is(phrase - 2, 'prep')
  if (isActor && clauses.np(phrase + 1) && clauses.headWord(phrase + 1).entity !== undefined) return false
  let from = phrase
  while (from > 0 && !(clauses.is(from - 1, 'sign') && clauses.lower(from - 1) === ';')) from--
  return clauses.is(from, 'prep') && placeAhead(context, clauses, from)
}

// “AWS customers: GPT-5 has landed.”: a label says for whom.
const isLabelled = (context: FrameContext, clauses: Clauses): boolean =>
  clauses.lower(1) === ':' && clauses.np(0) !== undefined && isPerson(clauses.headWord(0).lower) && isChannel(context, clauses, 0)

// What a channel has to choose from, or the channel itself: “Bedrock”, “the Bedrock catalog”.
const isRange = (clauses: Clauses, np: number): boolean => clauses.headWord(np).entity !== undefined || RANGE.test(clauses.headWord(np).lower)

// “o3 launched on Monday”, “GPT-5 runs in Ohio”, under what names the place.
function isHeaded({context: {page, lexis}, frame, clauses, vg, next}: Locative): boolean {
  const comes = COMING.test(vg.lemma)
  if (!comes && !(STAYING.test(vg.lemma) && isSomewhere(clauses, next))) return false
  return page.governors(frame.sentence.block).some(above =>
    (!comes || /^(?:heading|title)$/.test(page.blocks[above]!.kind)) && page.names(above).some(({entity}) => lexis.entities.get(entity)!.role === 'channel'))
}

// “in Ohio”, “in two of them”, “next to your data”: a place that only what stands above says to be whose.
function isSomewhere(clauses: Clauses, at: number): boolean {
  if (!clauses.is(at, 'prep') || !clauses.np(at + 1)) return false
  const head = clauses.headWord(at + 1)
  const preposition = clauses.lower(at)
  if (/^(?:next to|close to|near|beside|alongside)$/.test(preposition)) return head.entity === undefined && OWN_THINGS.test(head.lower)
  if (!/^(?:in|across|within|inside|from)$/.test(preposition)) return false
  if (/^\p{Lu}\p{Ll}/u.test(head.text)) return head.entity === undefined
  return AREA.test(head.lower) || (head.tag === 'num' && clauses.lower(at + 2) === 'of' && clauses.np(at + 3)?.pronoun === true)
}
