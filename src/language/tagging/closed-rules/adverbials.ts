import {CONJUNCTIONS, DETERMINERS, isAdjective, isAdverb, PARTICIPIAL_ADJECTIVES, PREPOSITIONS, verbForm} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {wordList, type WordRule} from '../word-rules.js'

/** Nouns that name a time as a calendar does: “one day”, “this quarter”. */
const TIMES = wordList('day week month quarter year spring summer fall autumn winter morning evening')

/** What points to one of them: “one day”, “next week”. */
const TIME_POINTERS = wordList('one some next this')

/** Adverbs or adjectives, by what follows. */
const FREQUENCIES = wordList('weekly monthly daily yearly hourly nightly')

/** Determiners that a frequency follows as an adjective. */
const BEFORE_FREQUENCY = wordList('the a an this that every each our your my their its')

/** What a preposition makes an adverbial of time or manner with, that may part a modal verb from its verb: “by now”, “in theory”. */
const FIXED_OBJECTS = wordList(`now then last once default design future turn principle theory practice effect part fact night first least contract
  law right request`)

/** Nouns of adverbials that deny, behind “no”, or that strengthen a denial, behind “any”: “in no case”, “under any circumstances”. */
const CIRCUMSTANCES = wordList('case way circumstance circumstances condition conditions account event means manner shape point sense form respect')

/** What leads to them. */
const TO_CIRCUMSTANCES = wordList('in under at on by')

const SUBJECTS = wordList('i you we they he she it')

/** A name behind them opens a relative clause. */
const RELATIVES = wordList('which that who whom')

const NEGATES_OR_LIMITS = wordList('never not only least just')

const DEGREES = wordList('most more less least')

/** What “far” says the degree or the distance of. */
const BEHIND_FAR = wordList('more less too from away off beyond better fewer ahead behind faster cheaper easier')

/** Prepositions that tell the way to “here” and “there”. */
const WAYS = wordList('over up down out in back')

/** A preposition, a determiner and a noun of circumstances: “in no case”; “in no time” is fast. */
const isOfCircumstances = (place: Place, determiner: string): boolean =>
  place.lower(1) === determiner && (CIRCUMSTANCES.has(place.lower(2)) || (place.word.lower === 'at' && place.lower(2) === 'time'))

/** The next word is a noun, as far as its spelling tells. */
const beforeNoun = ({next}: Place): boolean => next?.tag === 'noun' && !CONJUNCTIONS.has(next.lower) && !PREPOSITIONS.has(next.lower)

/** An adverb or a verb follows, and no noun phrase. */
const beforeAdverbOrVerb = ({next}: Place): boolean =>
  next !== undefined && !DETERMINERS.has(next.lower) && (verbForm(next.lower) !== undefined || isAdverb(next.lower) || /ly$/.test(next.lower))

const GOES = /^(?:go|goes|going|went|gone)$/

/** The word so many places away goes on a verb group that a modal verb begins. */
const verbGroupAt = (place: Place, offset: number): boolean => place.form(offset) !== undefined || /^(?:be|have|not)$/.test(place.lower(offset))

/** Before the comma stands some thing, no matter which: “a small model, say o3”. */
const isIndefinite = ({words, index, from}: Place): boolean => words.slice(Math.max(from, index - 5), index - 1).some(({lower}) => /^(?:an?|any|some|one|another)$/.test(lower))

/** Words that are adverbs here, or part of one, whatever they are elsewhere. */
export const ADVERBIALS: readonly WordRule<Reading>[] = [
  {
    id: 'for example',
    example: 'It calls a model, _say_ GPT-5, at night.',
    of: wordList('say'),
    when: place => place.lower(-1) === ',' && place.next?.tag === 'name' && isIndefinite(place),
    then: 'adv',
  },
  {
    id: 'an answer, no determiner',
    example: '_No_, it does not call GPT-5.',
    of: wordList('no yes'),
    when: place => place.next?.lower === ',' && (place.index === 0 || place.tag(-1) === 'sign'),
    then: 'adv',
  },
  {
    id: '“once” counts, and joins nothing',
    example: 'It has never _once_ called GPT-5.',
    of: wordList('once'),
    when: place => NEGATES_OR_LIMITS.has(place.lower(-1)),
    then: 'adv',
  },
  {
    id: '“once” tells when, and joins nothing',
    example: 'Ida, who _once_ called GPT-5, left.',
    of: wordList('once'),
    when: place => (place.tag(-1) === 'rel' || SUBJECTS.has(place.lower(-1))) && /^(?:past|ed)$/.test(place.form(1) ?? ''),
    then: 'adv',
  },
  {id: 'a preposition of two words', example: '_According_ to the blog, GPT-5 is here.', of: wordList('according owing'), when: place => place.next?.lower === 'to', then: 'prep'},
  {
    id: 'a degree or a distance',
    example: 'We call it _far_ more often.',
    of: wordList('far'),
    when: place => BEHIND_FAR.has(place.next?.lower ?? ''),
    then: 'adv',
  },
  {
    id: 'what somebody may do, no adverb',
    example: 'Our _right_ to access it ends.',
    of: wordList('right'),
    when: place => /^(?:det|poss)$/.test(place.tag(-1) ?? '') && place.next?.lower === 'to',
    then: 'noun',
  },
  {
    id: 'one after what comes first',
    example: 'It calls Claude first and GPT-5 _second_.',
    of: wordList('second third'),
    when: place => place.tag(-1) === 'name' && (!place.next || place.next.tag === 'sign') && place.someBefore(word => word.lower === 'first'),
    then: 'adv',
  },
  {id: 'quite new', example: 'The model is _brand_ new.', of: wordList('brand'), when: place => place.next?.lower === 'new', then: 'adv'},
  {id: 'so many more', example: 'It is one _more_ stateless service.', of: wordList('more'), when: place => place.tag(-1) === 'num', then: 'adj'},
  {
    id: '“once” tells of a time, in a relative clause',
    example: 'The ledger, which GPT-5 _once_ summarised, is old.',
    of: wordList('once'),
    when: place => place.tag(-1) === 'name' && RELATIVES.has(place.lower(-2)) && place.form(1) !== undefined,
    then: 'adv',
  },
  {
    id: 'a frequency before its noun',
    example: 'The _weekly_ report is ready.',
    of: FREQUENCIES,
    when: place => beforeNoun(place) && (!verbForm(place.next!.lower) || BEFORE_FREQUENCY.has(place.lower(-1))),
    then: 'adj',
  },
  {id: 'a frequency behind its verb', example: 'The job runs _weekly_.', of: FREQUENCIES, when: () => true, then: 'adv'},
  {
    id: 'what points to a time, between a modal verb and its verb',
    example: 'It may _next_ week call GPT-5.',
    of: TIME_POINTERS,
    when: place => place.tag(-1) === 'modal' && TIMES.has(place.next?.lower ?? '') && verbGroupAt(place, 2),
    then: 'adv',
  },
  {
    id: '“rather” behind a modal verb',
    example: 'I would _rather_ call GPT-5.',
    of: wordList('rather'),
    when: place => place.tag(-1) === 'modal' || (/^(?:would|could|should)$/.test(place.lower(-2)) && SUBJECTS.has(place.lower(-1))),
    then: 'adv',
  },
  {
    id: 'a time between a modal verb and its verb',
    example: 'It will one _day_ be hosted here.',
    of: TIMES,
    when: place => place.tag(-1) === 'adv' && place.tag(-2) === 'modal' && TIME_POINTERS.has(place.lower(-1)),
    then: 'adv',
  },
  {
    id: 'a preposition and its noun between a modal verb and its verb',
    example: 'Agents can _by_ now access GPT-5.',
    of: PREPOSITIONS,
    when: place =>
      place.tag(-1) === 'modal' && FIXED_OBJECTS.has(place.next?.lower ?? '') && (place.form(2) === 'base' || /^(?:be|have|not)$/.test(place.lower(2))),
    then: {tag: 'adv', behind: ['adv']},
  },
  {
    id: 'what denies that it ever happens',
    example: 'Functions may _in_ no case call GPT-5.',
    of: TO_CIRCUMSTANCES,
    when: place => isOfCircumstances(place, 'no') && !/^(?:of|for)$/.test(place.lower(3)),
    then: {tag: 'adv', behind: ['neg', 'adv']},
  },
  {
    id: 'whatever the circumstances, before the verb',
    example: 'It does not _in_ any way call GPT-5.',
    of: TO_CIRCUMSTANCES,
    when: place => isOfCircumstances(place, 'any') && (place.tag(-1) === 'neg' || place.tag(-1) === 'modal') && verbGroupAt(place, 3),
    then: {tag: 'adv', behind: ['adv', 'adv']},
  },
  {id: 'how it goes', example: 'You cannot go _wrong_ calling GPT-5.', of: wordList('wrong'), when: place => GOES.test(place.lower(-1)), then: 'adv'},
  {
    id: 'a place in the text behind its noun',
    example: 'The cell _below_ prompts GPT-5.',
    of: wordList('below above'),
    when: place => place.tag(-1) === 'noun' && beforeAdverbOrVerb(place),
    then: 'adv',
  },
  {
    id: 'a degree of the next adjective or adverb',
    example: 'We offer the _most_ capable model.',
    of: DEGREES,
    when: ({next}) => next !== undefined && (isAdjective(next.lower) || PARTICIPIAL_ADJECTIVES.has(next.lower) || isAdverb(next.lower)),
    then: 'adv',
  },
  {
    id: 'the way to a place',
    example: 'That thing _over_ there calls it.',
    of: WAYS,
    when: place => /^t?here$/.test(place.next?.lower ?? ''),
    then: 'adv',
  },
]
