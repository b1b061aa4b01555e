/**
 * Tagging: the part of speech of every word, told by rules. One file for each question that the rules ask.
 */
import type {Word} from '../words.js'
import {closed} from './closed.js'
import {open} from './open.js'
import {repair} from './repair.js'
import {verblessClauses} from './verbless.js'

/**
 * Gives every word of a sentence its part of speech, in place, left to right: closed classes by their spelling, open ones by form, ending and
 * the words beside them.
 */
export function tag(words: Word[], from: number, to: number): void {
  for (let index = from; index < to; index++) closed(words, index, from, to)
  for (let index = from; index < to; index++) {
    const word = words[index]!
    if (word.tag === 'noun' && !word.opaque) open(words, index, from, to)
  }
  for (let index = from; index < to; index++) repair(words, index, from, to)
  verblessClauses(words, from, to)
}
