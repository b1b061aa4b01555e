import type {Word} from '../words.js'
import {Place} from './place.js'
import {readBy} from './reading.js'
import {CLITIC_RULES} from './repair-rules/clitic.js'
import {DEGREES, DEGREES_OF_DEEDS} from './repair-rules/degree.js'
import {INTERROGATIVES} from './repair-rules/interrogatives.js'
import {LAST_REPAIRS, LONE_DETERMINERS, PHRASE_POSITIONS} from './repair-rules/phrase-position.js'
import {THAT_RULES} from './repair-rules/that.js'
import {sortedByWord} from './word-rules.js'

const rulesFor = sortedByWord([...THAT_RULES, ...INTERROGATIVES, ...DEGREES, ...PHRASE_POSITIONS, ...LONE_DETERMINERS, ...CLITIC_RULES, ...DEGREES_OF_DEEDS, ...LAST_REPAIRS])

/** Sets right what only the words behind could tell: “that”, “which”, determiners that stand alone, and “'s”. */
export function repair(words: readonly Word[], index: number, from: number, to: number): void {
  readBy(rulesFor(words[index]!.lower), new Place(words, index, from, to, index > from ? words[index - 1] : undefined))
}
