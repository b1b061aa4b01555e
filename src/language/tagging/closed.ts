import {verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {ADVERBIALS} from './closed-rules/adverbials.js'
import {FUNCTION_WORDS} from './closed-rules/function-words.js'
import {NUMERALS} from './closed-rules/numerals.js'
import {Place} from './place.js'
import {readBy} from './reading.js'
import {sortedByWord} from './word-rules.js'

const rulesFor = sortedByWord([...ADVERBIALS, ...NUMERALS, ...FUNCTION_WORDS])

/** The tag of a word of a closed class, by its spelling. */
export function closed(words: readonly Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  if (word.tag === 'sign' && joinsWords(words, index, to)) word.tag = 'cc'
  if (word.tag !== 'noun' || word.opaque || word.parts) return
  readBy(rulesFor(word.lower), new Place(words, index, from, to, words[index - 1]))
}

/** “query & prompt”, “access/invoke”, “call + access”: a sign for “and”, between two words that are verbs alike. */
function joinsWords(words: readonly Word[], index: number, to: number): boolean {
  const sign = words[index]!
  const before = words[index - 1]
  const after = words[index + 1]
  if (!/^[&+/]$/.test(sign.lower) || !before || !after || index + 1 >= to || sign.glued !== after.glued || before.tag === 'sign' || after.tag === 'sign') return false
  // “to access & to call”
  if (!sign.glued && (after.lower === 'to' || after.tag === 'name')) return true
  const form = verbForm(before.lower)?.form
  return form !== undefined && form === verbForm(after.lower)?.form
}
