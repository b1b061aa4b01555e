import type {Tag, VerbShape, Word} from '../words.js'
import type {Place} from './place.js'
import {ruleAt, type RuleTable} from './rule.js'

/** What a rule says a word is, where its tag does not say it all. */
interface FullReading {
  readonly tag: Tag
  /** How the verb stands; undefined leaves what is known. */
  readonly shape?: VerbShape
  /** How the base form of the verb comes from its spelling; undefined leaves what is known. */
  readonly lemma?: (spelling: string) => string
  /** What the word is short for: “'em”. */
  readonly shortFor?: string
  /** The tags of the words right behind, where several words are one: “by now”. */
  readonly behind?: readonly Tag[]
  /** What the rule says of another word, where that word's place is not known beforehand. */
  readonly besides?: (place: Place) => void
}

/** What a rule says a word is: its part of speech, alone or with more. */
export type Reading = Tag | FullReading

/** Gives a word the reading of the first rule that holds; false, and nothing done, where none does. */
export function readBy(table: RuleTable<Reading>, place: Place): boolean {
  const rule = ruleAt(table, place)
  if (rule === undefined) return false
  place.word.rule = rule.id
  give(place, rule.then)
  return true
}

function give(place: Place, reading: Reading): void {
  const {word, words, index} = place
  if (typeof reading === 'string') {
    word.tag = reading
    return
  }
  const {tag, shape, lemma, shortFor, behind = [], besides} = reading
  word.tag = tag
  if (shape !== undefined) word.shape = shape
  if (lemma !== undefined) word.lemma = lemma(word.lower)
  if (shortFor !== undefined) word.lower = shortFor
  behind.forEach((other, offset) => ((words[index + 1 + offset] as Word).tag = other))
  besides?.(place)
}
