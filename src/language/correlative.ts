import type {Word} from './words.js'

/** What “not only” may stand before. */
const NOUN_PHRASE_START = /^(?:det|poss|name|noun|adj|num)$/

/** How far behind “not only” its “but” may stand. */
const REACH = 16

/**
 * How many words say that more comes behind “but”: two in “not only Claude but also GPT-5”; 0 where none do.
 *
 * `word`: the word so many places on.
 */
export function correlativeLength(word: (offset: number) => Word | undefined): number {
  if (word(0)?.lower !== 'not' || !/^(?:only|just|merely|solely|simply)$/.test(word(1)?.lower ?? '')) return 0
  if (!NOUN_PHRASE_START.test(word(2)?.tag ?? '')) return 0
  for (let ahead = 3; ahead < REACH; ahead++) {
    const next = word(ahead)
    if (!next || /^(?:verb|aux|modal|rel|sub)$/.test(next.tag) || /^[;:.]$/.test(next.lower)) return 0
    if (next.lower === 'but') return 2
  }
  return 0
}
