import type {Tag, Word} from '../words.js'
import type {Cursor} from './cursor.js'
import type {Particle} from './phrase.js'

/** Prepositions of two words, and “as well”, which is one of them only before “as”. */
export const TWO_WORD_PREPOSITIONS: ReadonlySet<string> = new Set([
  'such as', 'as well', 'as with', 'along with', 'together with', 'because of', 'out of', 'instead of', 'rather than', 'other than', 'as part',
  'thanks to', 'next to', 'prior to', 'due to', 'according to', 'on top', 'ahead of', 'outside of', 'inside of', 'in front', 'apart from', 'as of',
  'up to', 'on to', 'compared to', 'without ever',
])

type Following = (next: Word | undefined) => boolean

const always: Following = () => true

// Adverbs of two words, each with what must follow.
const TWO_WORD_ADVERBS: ReadonlyMap<string, Following> = new Map([
  ...['at all', 'at least', 'at most', 'at once', 'at last', 'for example', 'for instance', 'of course', 'so far', 'in particular']
    .map((adverb): [string, Following] => [adverb, always]),
  // “at present rates” is a place.
  ['at present', next => next?.tag !== 'noun'],
  // “several models, above all GPT-5”; “above all else” is a rank.
  ['above all', next => /^(?:name|sign|det|poss)$/.test(next?.tag ?? '')],
  // “the smartest model to date”; in “to date the file” it is a verb.
  ['to date', next => !/^(?:det|poss|name|pron)$/.test(next?.tag ?? '')],
])

const KINDS: Partial<Record<Tag, Particle['kind']>> = {
  prep: 'prep',
  to: 'prep',
  cc: 'cc',
  sub: 'sub',
  rel: 'rel',
  adj: 'adj',
  neg: 'neg',
  there: 'there',
  adv: 'adv',
  // A determiner without its noun: “We call it all the more.”
  det: 'adv',
}

/**
 * How many words at a place say how something is done, one after another: “side by side”, “row after row”, “one notebook at a time”; 0 where
 * none do.
 */
export function repetition(cursor: Cursor, place = cursor.at): number {
  const first = cursor.wordAt(place)
  const second = cursor.wordAt(place + 1)
  const third = cursor.wordAt(place + 2)
  if (!first || !second || !third) return 0
  const isTwice = /^(?:noun|num)$/.test(first.tag) && first.lower === third.lower && /^(?:by|to|in|after|for|on)$/.test(second.lower)
  if (isTwice && cursor.wordAt(place + 3)?.tag !== 'noun') return 3
  const isOneAtATime = /^(?:num|det|pron)$/.test(first.tag) && second.tag === 'noun' && third.lower === 'at' &&
    cursor.wordAt(place + 3)?.lower === 'a' && cursor.wordAt(place + 4)?.lower === 'time'
  return isOneAtATime ? 5 : 0
}

/** The one word at the cursor, or the two of “such as” and its like, as a phrase; the cursor moves past it. */
export function particle(cursor: Cursor): Particle {
  const {lower, tag} = cursor.word()!
  const repeated = repetition(cursor)
  if (repeated > 0) return take(cursor, repeated, 'adv', lower)
  const next = cursor.word(1)
  const two = next ? particleOfTwo(cursor, `${lower} ${next.lower}`) : undefined
  return two ?? take(cursor, 1, lower === '/' && tag !== 'prep' && tag !== 'to' ? 'cc' : KINDS[tag] ?? 'sign', lower)
}

function particleOfTwo(cursor: Cursor, two: string): Particle | undefined {
  const after = cursor.word(2)
  if (TWO_WORD_ADVERBS.get(two)?.(after)) return take(cursor, 2, 'adv', two)
  if (two === 'in case' && after?.lower !== 'of') return take(cursor, 2, 'sub', two)
  if (two === 'as well') return after?.lower === 'as' ? take(cursor, 3, 'cc', 'as well as') : take(cursor, 2, 'adv', two)
  return TWO_WORD_PREPOSITIONS.has(two) ? take(cursor, 2, 'prep', two) : undefined
}

// Makes a particle of so many words at the cursor, which moves past them.
function take(cursor: Cursor, count: number, kind: Particle['kind'], lower: string): Particle {
  const from = cursor.places[cursor.at]!
  cursor.at += count
  return {kind, from, to: cursor.places[cursor.at - 1]! + 1, head: from, lower}
}
