import type {Word} from '../words.js'
import type {Cursor} from './cursor.js'

/** A noun phrase as far as it is read, and the word that it may go on with. Places are those of the cursor. */
export class Draft {
  readonly cursor: Cursor
  readonly start: number
  at: number
  /** Where its head stands; -1 as long as there is none. */
  head = -1
  determiner: string | undefined
  /** Whether it ends with a genitive that stands alone: “models of OpenAI's”. */
  endsWithGenitive = false

  constructor(cursor: Cursor) {
    this.cursor = cursor
    this.start = cursor.at
    this.at = cursor.at
  }

  /** The word that it may go on with. */
  get word(): Word {
    return this.cursor.wordAt(this.at)!
  }

  /** The word so many places behind that one, or before it where the number is negative; undefined beyond the ends. */
  ahead(count: number): Word | undefined {
    return this.cursor.wordAt(this.at + count)
  }

  /** The word before its first; undefined where it begins the sentence. */
  get before(): Word | undefined {
    return this.cursor.wordAt(this.start - 1)
  }

  /** The head so far; to be asked only where there is one. */
  get headWord(): Word {
    return this.cursor.wordAt(this.head)!
  }

  /** The sign that the cursor passes over right before the word, in lower case; undefined where none stands there. */
  get passedOver(): string | undefined {
    const {places, words} = this.cursor
    const here = places[this.at]!
    return here - places[this.at - 1]! > 1 ? words[here - 1]!.lower : undefined
  }
}

/** Whether a noun follows at a place, past adjectives: what stands before it modifies it. */
export function nounAhead(cursor: Cursor, start: number): boolean {
  for (let at = start; at < start + 8; at++) {
    const word = cursor.wordAt(at)
    if (!word) return false
    if (word.tag === 'noun' || word.tag === 'name') return true
    if (!isPremodifier(word) && !joinsAdjectives(cursor, at, word)) return false
  }
  return false
}

const isPremodifier = ({tag, shape}: Word): boolean => tag === 'adj' || tag === 'num' || tag === 'adv' || (tag === 'verb' && shape === 'participle')

// “fast and very capable”, “fast, capable”
function joinsAdjectives(cursor: Cursor, at: number, {tag, lower}: Word): boolean {
  if ((tag !== 'cc' && lower !== ',') || cursor.wordAt(at - 1)?.tag !== 'adj') return false
  const next = cursor.wordAt(at + 1)?.tag
  return next === 'adj' || (next === 'adv' && cursor.wordAt(at + 2)?.tag === 'adj')
}
