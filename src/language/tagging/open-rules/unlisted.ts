import {isAdjective, isPlural} from '../../lexicon.js'
import {DETERMINER_LIKE} from '../neighbours.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import type {RuleTable} from '../rule.js'
import {DEFINITE_STARTS, NOMINALS, SPECIFIERS} from '../word-classes.js'
import {wordList} from '../word-rules.js'
import {isPlaceName, standsAlone} from './standing-alone.js'

/** Adjectives that are verbs behind “to”: “to open”. */
const ADJECTIVE_VERBS = wordList('double open close complete clean clear free empty narrow warm calm slow secure separate direct present perfect tidy')

/** Nouns and prepositions that only look like forms of verbs. */
const NO_GERUND = new RegExp(`^(?:${[
  'thing|something|nothing|anything|everything|string|king|spring|ring|wing|sibling|darling|during|ceiling|evening|morning',
  'pricing|billing|branding|onboarding|training|marketing|engineering|computing',
].join('|')})s?$`)
const NO_PARTICIPLE = wordList('need feed speed seed bleed breed creed greed weed indeed shed sled bed red hundred embed')

/** Participles that say of a noun what the name before them gave it: “GPT-5 themed”. */
const THEMED = wordList('themed branded flavoured flavored inspired shaped')

const asItStands = (word: string): string => word
const withoutIng = (word: string): string => word.slice(0, -3)
const withoutS = (word: string): string => word.slice(0, -1)
const withoutEd = (word: string): string => word.slice(0, -2)

const endsLikeGerund = ({word}: Place): boolean => /[a-z]{3}ing$/.test(word.lower) && !NO_GERUND.test(word.lower)
const endsLikeParticiple = ({word}: Place): boolean => /[a-z]{2}ed$/.test(word.lower) && !NO_PARTICIPLE.has(word.lower)

/** Behind a determiner, an owner or a number. */
const isDetermined = ({previous}: Place): boolean => previous !== undefined && DETERMINER_LIKE.has(previous.tag)

/** Words that are no form of a verb in the lexicon: adjectives, and verbs that only their endings tell. What none of the rules knows is a noun. */
export const UNLISTED: RuleTable<Reading> = [
  {
    id: 'an adjective that is a verb behind “to”',
    example: 'We expect it to _double_ by May.',
    when: place => ADJECTIVE_VERBS.has(place.word.lower) && place.inside(-1) && place.tag(-1) === 'to' && !opensPhrase(place),
    then: {tag: 'verb', lemma: asItStands, shape: 'base'},
  },
  {
    id: 'what somebody may do',
    example: 'Our _right_ to access it ends.',
    when: place => place.word.lower === 'right' && place.next?.tag === 'to' && SPECIFIERS.has(place.tag(-1)),
    then: 'noun',
  },
  {
    id: 'an adjective that stands for a noun',
    example: 'Only a _local_ may call it.',
    when: place => isAdjective(place.word.lower) && standsAlone(place),
    then: 'noun',
  },
  {
    id: 'a place that ends like an adjective',
    example: 'Archivists in _Vimentic_ call it.',
    when: place => isAdjective(place.word.lower) && isPlaceName(place),
    then: 'noun',
  },
  {
    id: 'where several things stay',
    example: 'The invoices _live_ on Azure.',
    when: place =>
      place.word.lower === 'live' && place.previous?.tag === 'noun' && isPlural(place.previous.lower) && place.tag(-1) === 'noun' && place.next?.tag === 'prep' && place.lacksVerb,
    then: {tag: 'verb', lemma: asItStands, shape: 'base'},
  },
  {id: 'an adjective', example: 'It is a _capable_ model.', when: place => isAdjective(place.word.lower), then: 'adj'},
  {
    id: 'a verb in “-s” behind a pronoun',
    example: 'She _squelches_ the alarm.',
    when: ({word, previous, next}) =>
      (previous?.lower === 'he' || previous?.lower === 'she') && next !== undefined && next.tag !== 'aux' && /[a-rt-z]s$/.test(word.lower),
    then: {tag: 'verb', lemma: withoutS, shape: 's'},
  },
  {
    id: 'a noun in “-ing”',
    example: 'The _squelching_ stopped.',
    when: place => endsLikeGerund(place) && isDetermined(place),
    then: {tag: 'noun', lemma: withoutIng, shape: 'ing'},
  },
  {id: 'a verb in “-ing”', example: 'It kept _squelching_ all night.', when: endsLikeGerund, then: {tag: 'verb', lemma: withoutIng, shape: 'ing'}},
  {
    id: 'a past tense between its subject and its object',
    example: 'The engineer _squelched_ the alarm.',
    when: place => endsLikeParticiple(place) && NOMINALS.has(place.previous?.tag) && DEFINITE_STARTS.has(place.next?.tag),
    then: {tag: 'verb', lemma: withoutEd, shape: 'past'},
  },
  {
    id: 'a theme between a name and its noun',
    example: 'GPT-5 _themed_ lockers are here.',
    when: ({word, previous, next}) => THEMED.has(word.lower) && previous?.tag === 'name' && next?.tag === 'noun',
    then: {tag: 'adj', lemma: withoutEd, shape: 'participle'},
  },
  {
    id: 'a participle before its noun',
    example: 'The _squelched_ alarm is back.',
    when: place => endsLikeParticiple(place) && (isDetermined(place) || place.previous?.tag === 'adj'),
    then: {tag: 'adj', lemma: withoutEd, shape: 'participle'},
  },
  {
    id: 'a verb in “-ed”',
    example: 'The alarm was _squelched_ at night.',
    when: endsLikeParticiple,
    then: {tag: 'verb', lemma: withoutEd, shape: 'participle'},
  },
]

/** A noun phrase opens behind an adjective: “to direct access”. */
const opensPhrase = ({next}: Place): boolean => (next?.tag === 'noun' || next?.tag === 'adj') && !isPlural(next.lower)
