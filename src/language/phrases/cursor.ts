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
    return this.wordAt(this.at + ahead)
  }

  /** The word at a place, wherever the cursor stands; undefined beyond the ends. */
  wordAt(place: number): Word | undefined {
    const index = this.places[place]
    return index === undefined ? undefined : this.words[index]
  }
}

/** What may stand before a sum: “$50 billion”. */
export const CURRENCY = /^[$€£¥]$/
