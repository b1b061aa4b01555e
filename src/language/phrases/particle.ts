import type {Cursor} from './cursor.js'
import type {Particle} from './phrase.js'

export const TWO_WORD_PREPOSITIONS = new Set(['such as', 'as well', 'as with', 'along with', 'together with', 'because of', 'out of', 'instead of', 'rather than', 'other than', 'as part', 'thanks to',
  'next to', 'prior to', 'due to', 'according to', 'on top', 'ahead of', 'outside of', 'inside of', 'in front', 'apart from', 'as of', 'up to', 'on to', 'compared to', 'without ever'])

/**
 * How many words at the cursor say how something is done, one after another: “side by side”, “row after row”, “one notebook at a time”; 0 where
 * none do.
 */
export function repetition(cursor: Cursor): number {
  const [first, second, third] = [cursor.word(), cursor.word(1), cursor.word(2)]
  if (!first || !second || !third) return 0
  if (/^(?:noun|num)$/.test(first.tag) && /^(?:by|to|in|after|for|on)$/.test(second.lower) && first.lower === third.lower && cursor.word(3)?.tag !== 'noun') return 3
  const [fourth, fifth] = [cursor.word(3), cursor.word(4)]
  return /^(?:num|det|pron)$/.test(first.tag) && second.tag === 'noun' && third.lower === 'at' && fourth?.lower === 'a' && fifth?.lower === 'time' ? 5 : 0
}

/** The one word at the cursor, or the two of “such as” and its like, as a phrase; the cursor moves past it. */
export function particle(cursor: Cursor): Particle {
  const place = cursor.places[cursor.at]!
  const word = cursor.words[place]!
  const next = cursor.word(1)
  const repeated = repetition(cursor)
  if (repeated > 0) {
    cursor.at += repeated
    return {kind: 'adv', from: place, to: cursor.places[cursor.at - 1]! + 1, head: place, lower: word.lower}
  }
  const two = next ? `${word.lower} ${next.lower}` : ''
  if (two === 'at all' || two === 'at least' || two === 'at most' || two === 'at once' || two === 'at last' || (two === 'at present' && cursor.word(2)?.tag !== 'noun') || two === 'for example' || two === 'for instance' || two === 'of course' || two === 'so far' || two === 'in particular' || (two === 'above all' && /^(?:name|sign|det|poss)$/.test(cursor.word(2)?.tag ?? '')) || (two === 'to date' && !/^(?:det|poss|name|pron)$/.test(cursor.word(2)?.tag ?? ''))) {
    cursor.at += 2
    return {kind: 'adv', from: place, to: cursor.places[cursor.at - 1]! + 1, head: place, lower: two}
  }
  if (two === 'in case' && cursor.word(2)?.lower !== 'of') {
    cursor.at += 2
    return {kind: 'sub', from: place, to: cursor.places[cursor.at - 1]! + 1, head: place, lower: two}
  }
  if (TWO_WORD_PREPOSITIONS.has(two)) {
    cursor.at += 2
    const end = cursor.places[cursor.at - 1]!
    if (two === 'as well') {
      if (cursor.word()?.lower === 'as') {
        cursor.at++
        return {kind: 'cc', from: place, to: cursor.places[cursor.at - 1]! + 1, head: place, lower: 'as well as'}
      }
      return {kind: 'adv', from: place, to: end + 1, head: place, lower: two}
    }
    return {kind: 'prep', from: place, to: end + 1, head: place, lower: two}
  }
  cursor.at++
  const kind: Particle['kind'] =
    word.tag === 'prep' || word.tag === 'to' ? 'prep'
    : word.tag === 'cc' || word.lower === '/' ? 'cc'
    : word.tag === 'sub' ? 'sub'
    : word.tag === 'rel' ? 'rel'
    : word.tag === 'adj' ? 'adj'
    : word.tag === 'neg' ? 'neg'
    : word.tag === 'there' ? 'there'
    : word.tag === 'sign' ? 'sign'
    : word.tag === 'det' ? 'adv'
    : word.tag === 'adv' ? 'adv'
    : 'sign'
  return {kind, from: place, to: place + 1, head: place, lower: word.lower}
}
