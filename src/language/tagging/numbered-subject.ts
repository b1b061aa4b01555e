import {isNounVerb, isPlural, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {sureVerbAhead} from './verb-ahead.js'
import {DEFINITE_STARTS} from './word-classes.js'

/** “Stage two calls the parser”: at the start a noun and its number, then a verb that agrees, and an object; “Route two calls to …” has none. */
export function isNumberedSubject(words: readonly Word[], index: number, from: number, to: number): boolean {
  const word = words[index]
  if (index !== from + 2 || index + 1 >= to || !word || words[from + 1]!.tag !== 'num') return false
  const noun = words[from]!.lower
  if (noun === 'the' || isPlural(noun) || verbForm(word.lower)?.form !== 's') return false
  return (DEFINITE_STARTS.has(words[index + 1]!.tag) || !isNounVerb(word.lower)) && !sureVerbAhead(words, index + 1, to)
}
