import type {Word} from '../words.js'

/** A place among the words of a sentence that count: quotation marks and stray markup are passed over. */
export class Cursor {
  at = 0
  readonly words: readonly Word[]
  /** The indexes of the words that count. */
  readonly places: readonly number[]
  constructor(words: readonly Word[], places: readonly number[]) {
    this.words = words
    this.places = places
  }

  /** The word so many places ahead; undefined past the end. */
  word(ahead = 0): Word | undefined {
    const place = this.places[this.at + ahead]
    return place === undefined ? undefined : this.words[place]
  }
}
