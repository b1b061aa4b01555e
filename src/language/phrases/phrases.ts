import type {Word} from '../words.js'
import {Cursor} from './cursor.js'
import {nounPhrase} from './noun-phrase.js'
import {particle} from './particle.js'
import type {Phrase} from './phrase.js'
import {verbGroup} from './verb-group.js'

const INVISIBLE = /^["'`*_~]$/

/** Cuts a sentence's words (quotation marks and stray markup passed over) into phrases. */
export function phrases(words: readonly Word[], from: number, to: number): Phrase[] {
  const places: number[] = []
  for (let index = from; index < to; index++) if (!(words[index]!.tag === 'sign' && INVISIBLE.test(words[index]!.lower))) places.push(index)
  return cut(new Cursor(words, places))
}

// All phrases from the cursor to the end.
function cut(cursor: Cursor): Phrase[] {
  const out: Phrase[] = []
  while (cursor.at < cursor.places.length) {
    const start = cursor.at
    const phrase = verbGroup(cursor) ?? nounPhrase(cursor) ?? particle(cursor)
    out.push(phrase)
    if (cursor.at === start) cursor.at++
  }
  return out
}
