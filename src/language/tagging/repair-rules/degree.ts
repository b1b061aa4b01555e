import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {wordList, type WordRule} from '../word-rules.js'
import {isNominal} from './nominal.js'

/** Nouns that count: “more than a hundred”. */
const COUNTS = /^(?:hundred|dozen|thousand|million|couple|score)s?$/

/** Prepositions that are “more or less” before a number. */
const APPROXIMATE = wordList('over about around under above below nearly')

const opensPhrase = ({next}: Place): boolean => next !== undefined && isNominal(next)

/** Words that compare or measure, and are adverbs where they stand. */
export const DEGREES: readonly WordRule<Reading>[] = [
  {
    id: 'more than so many',
    example: 'It hosts _more_ than a hundred models.',
    of: wordList('more less fewer'),
    when: place => place.next?.lower === 'than' && place.inside(3) && (place.tag(2) === 'num' || COUNTS.test(place.lower(3))),
    then: {tag: 'adv', behind: ['adv']},
  },
  {
    id: 'more often than that',
    example: 'GPT-5 is called _more_ than once.',
    of: wordList('more less'),
    when: place => place.next?.lower === 'than' && place.inside(2) && /^(?:once|twice)$/.test(place.lower(2)),
    then: {tag: 'adv', behind: ['adv', 'adv']},
  },
  {
    id: 'enough of a quality',
    example: 'It is cheap _enough_ to call.',
    of: wordList('enough'),
    when: place => (place.previous?.tag === 'adj' || place.previous?.tag === 'adv') && !opensPhrase(place),
    then: 'adv',
  },
  {
    id: 'how well something is done',
    example: 'GPT-5 is _best_ accessed from Lambda.',
    of: wordList('best better easiest fastest'),
    when: ({word, previous, next}) => word.tag === 'adj' && previous?.tag === 'aux' && next?.tag === 'verb' && next.shape === 'participle',
    then: 'adv',
  },
  {id: 'a quantifier inside a verb group', example: 'They are _all_ offered here.', of: wordList('all both each'), when: ({previous, next}) => previous?.tag === 'aux' && next?.tag === 'verb', then: 'adv'},
  {
    id: 'about so many',
    example: 'It hosts _over_ two hundred models.',
    of: APPROXIMATE,
    when: ({word, previous, next}) => word.tag === 'prep' && next?.tag === 'num' && (previous?.tag === 'prep' || (previous?.tag === 'verb' && word.lower !== 'about')),
    then: 'adv',
  },
  {
    id: 'about so long',
    example: 'It ran for _about_ a year.',
    of: wordList('about around'),
    when: ({word, previous, next}) => word.tag === 'prep' && next?.tag === 'det' && previous?.tag === 'prep',
    then: 'adv',
  },
  {id: 'so, of a quality', example: 'It is _so_ cheap.', of: wordList('so'), when: ({next}) => next?.tag === 'adj', then: 'adv'},
]

/** Behind the determiners that stand alone: “most” and its like, of a deed. */
export const DEGREES_OF_DEEDS: readonly WordRule<Reading>[] = [
  {
    id: 'more than others',
    example: 'It is the model that our agents call _most_.',
    of: wordList('more less most least'),
    when: ({word, previous, next}) => (word.tag === 'pron' || word.tag === 'det') && previous?.tag === 'verb' && (next?.lower === 'than' || word.lower === 'most') && next?.lower !== 'of' && !(next && isNominal(next) && next.tag !== 'adv'),
    then: 'adv',
  },
]
