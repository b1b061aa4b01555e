import type {Channel} from './channel.js'
import {type ChannelMention, mentionsIn} from './mentions.js'
import {isLeftFor} from './preposition.js'
import {contrasted, excluded, indispensable} from './contrast.js'
import {isUnrelated} from './unrelated.js'
import type {FrameContext} from '../frames/context.js'
import type {Frame} from '../frames/frame.js'

/** A frame and the places that its sentence names, those aside that it names only as where it is not. */
export interface Places extends FrameContext {
  frame: Frame
  watched: readonly ChannelMention[]
  others: readonly ChannelMention[]
  /** The watched place that is nearest to the trigger. */
  here?: ChannelMention
  /** The other place that governs the trigger's clause. */
  governing?: ChannelMention
}

/** One way to tell the channel; undefined where it tells nothing. */
export type Telling = (places: Places) => Channel | undefined

/** What the first of some ways tells. */
export function toldBy(ways: readonly Telling[], places: Places): Channel | undefined {
  for (const tell of ways) {
    const told = tell(places)
    if (told) return told
  }
  return undefined
}

// Prepositions that lead to where something comes from, whom it is for or what it is near: no place of what is done.
const ORIGIN = /^(?:before|after|until|till|since|during|ahead of|from|alongside|next to|beside|besides|near|with|for|of|behind|like|than|as|against|between|among|along with|together with|plus|by|to)$/

/** Whether a mention's preposition leads to where something comes from rather than to where it is. */
export const isOrigin = ({prep}: ChannelMention): boolean => ORIGIN.test(prep)

// “a week before re:Invent”, “in the lawsuit against Amazon”: when it is, or whom it is about.
const BEFORE_OR_BESIDE = /^(?:before|after|until|till|since|ahead of|against)$/

const SET_APART = /^(?:unlike|outside|outside of|instead of|rather than|without|beyond|away from)$/

/** The places that a frame's sentence names. */
export function placesNamed(context: FrameContext & {frame: Frame}): Places {
  const {frame, lexis} = context
  const {sentence} = frame
  // What a phrase such as “a way around X” is about is no place of it.
  const own = frame.construction === 'phrase' ? frame.object?.np : undefined
  const mentions = mentionsIn(frame, lexis).filter(mention =>
    mention.phrase !== own && !isUnrelated(frame, mention) && (indispensable(frame, mention) || !contrasted(sentence, mention, frame.occurrence.at)))
  const others = mentions.filter(mention => mention.role === 'other-channel')
  // “Unlike AWS, Azure lets you …”
  const isSetApart = ({prep, phrase}: ChannelMention): boolean =>
    others.length > 0 && (SET_APART.test(prep) || isLeftFor(sentence.clauses, phrase, others.map(other => other.phrase)))
  const named = mentions.filter(mention => mention.role === 'channel' && !BEFORE_OR_BESIDE.test(mention.prep) && !isSetApart(mention) && !isOtherGoal(frame, mention))
  const watched = others.some(mention => mention.sameClause) && named.length === 1 && excluded(sentence, named[0]!) ? [] : named
  const here = nearest(watched)
  const governing = others.find(mention => mention.sameClause && !mention.inObject && (mention.inSubject || !isOrigin(mention)))
  return {...context, watched, others, ...(here && {here}), ...(governing && {governing})}
}

// “connects to OpenAI, not to Amazon Bedrock”: where the verb's own preposition does not lead.
function isOtherGoal({sentence, preposition}: Frame, mention: ChannelMention): boolean {
  return preposition !== undefined && sentence.clauses.lower(preposition) === mention.prep && excluded(sentence, mention)
}

function nearest(watched: readonly ChannelMention[]): ChannelMention | undefined {
  return watched.find(mention => mention.sameClause && !isOrigin(mention)) ?? watched.find(mention => mention.inObject) ?? watched.find(mention => mention.sameClause) ?? watched[0]
}
