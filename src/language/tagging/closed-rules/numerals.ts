import {BE, CONJUNCTIONS, DETERMINERS, DO, HAVE, isAdjective, isAdverb, MODALS, POSSESSIVES, PREPOSITIONS} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {otherwise} from '../rule.js'
import {NOUN_OR_NAME} from '../word-classes.js'
import {wordList, type WordRule} from '../word-rules.js'

const ONE = wordList('one')

const NUMBERS = wordList(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred`)

const LARGE_NUMBERS = wordList('thousand million billion trillion dozen')

/** What “one” stands for a noun behind: “another one”. */
const BEFORE_ONE = wordList('another this that these those which each other last first same new old right wrong')

const INTENSIFIERS = wordList('very rather quite fairly extremely particularly')

/** Words that are no noun, though their tags do not say so yet. */
const isGrammatical = (word: string): boolean =>
  BE.has(word) || HAVE.has(word) || MODALS.has(word) || PREPOSITIONS.has(word) || isAdverb(word) || CONJUNCTIONS.has(word) || word === 'to'

const opensObject = (place: Place, offset: number): boolean =>
  place.tag(offset) === 'name' || place.tag(offset) === 'det' || DETERMINERS.has(place.lower(offset)) || POSSESSIVES.has(place.lower(offset))

/** Numbers in words; “one” may also stand for a noun, or be a pronoun. */
export const NUMERALS: readonly WordRule<Reading>[] = [
  {
    id: '“one” stands for a noun',
    example: 'The last _ones_ call GPT-5.',
    of: wordList('one ones'),
    when: place => BEFORE_ONE.has(place.lower(-1)),
    then: 'noun',
  },
  {
    id: '“one” behind a determiner and an adjective',
    example: 'The larger _one_ calls GPT-5.',
    of: ONE,
    when: place => (place.tag(-2) === 'det' || place.tag(-2) === 'poss') && place.tag(-1) === 'noun' && isAdjective(place.lower(-1)),
    then: 'noun',
  },
  {
    id: '“ones” behind what they are like',
    example: 'OpenAI’s newest _ones_ run here.',
    of: wordList('ones'),
    when: place => place.at(-1)?.parts !== undefined || place.lower(-1) === 'the' || isAdjective(place.lower(-1)),
    then: 'noun',
  },
  {
    id: 'a pronoun in two words',
    example: 'No _one_ calls GPT-5.',
    of: ONE,
    when: place => /^(?:no|any|every|some)$/.test(place.lower(-1)),
    then: 'noun',
  },
  {
    id: 'a large number behind how many of it',
    example: 'It makes one _thousand_ calls.',
    of: LARGE_NUMBERS,
    when: place => (place.tag(-1) === 'num' || place.tag(-1) === 'det') && NOUN_OR_NAME.has(place.next?.tag) && place.next!.lower !== 'of',
    then: 'num',
  },
  {
    id: '“one” before an adjective with its degree',
    example: 'It replaced _one_ very old batch.',
    of: ONE,
    when: place => INTENSIFIERS.has(place.next?.lower ?? ''),
    then: 'num',
  },
  {
    id: '“one” behind an auxiliary does something',
    example: 'How does _one_ access GPT-5?',
    of: ONE,
    when: place => (DO.has(place.lower(-1)) || MODALS.has(place.lower(-1))) && place.form(1) === 'base' && opensObject(place, 2),
    then: 'pron',
  },
  {
    id: '“one” where a noun follows',
    example: 'You get _one_ bill.',
    of: ONE,
    when: place => NOUN_OR_NAME.has(place.next?.tag) && !isGrammatical(place.next!.lower) && place.form(1) !== 's',
    then: 'num',
  },
  {id: 'a number', example: 'It calls _two_ models.', of: NUMBERS, when: otherwise, then: 'num'},
]
