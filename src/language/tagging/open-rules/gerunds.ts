import {isPlural} from '../../lexicon.js'
import {OBJECT_STARTS} from '../neighbours.js'
import type {Word} from '../../words.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {otherwise, type RuleTable} from '../rule.js'
import {UNCOUNTED_STARTS, UNOWNED} from '../word-classes.js'
import {wordList} from '../word-rules.js'

/** Forms in “-ing” that are nouns as often. */
const GERUND_NOUNS = wordList(`pricing billing training marketing meeting setting building offering listing finding understanding engineering logging
  testing reasoning coding hosting learning computing processing routing warning monitoring`)

/** How somebody is who does something: “busy calling”. */
const STATES = wordList('busy worth fine done happy great good quick slow late early stuck bad better cheaper faster easier tired comfortable keen')

/** Forms in “-ing” that are adjectives before a noun. */
const STANDING = wordList('existing upcoming remaining ongoing incoming outgoing')

const BEGINS_OR_GOES_ON = wordList('start begin keep continue')

const VERB: Reading = {tag: 'verb', shape: 'ing'}

/** A noun phrase opens right behind: the object of what would be a verb. */
const beforePhrase = ({previous, next}: Place): boolean =>
  next !== undefined && (OBJECT_STARTS.has(next.tag) || next.tag === 'adj' || (previous?.tag === 'prep' && isUndeterminedObject(next)))

/** A noun that may be an object without a determiner: “by calling functions”; “building blocks” are one thing. */
const isUndeterminedObject = ({tag, lower, parts}: Word): boolean => tag === 'noun' && (parts !== undefined || isPlural(lower)) && lower !== 'blocks'

/** Behind a word that a noun phrase begins or goes on with, but no owner. */
const insidePhrase = ({previous}: Place): boolean => UNOWNED.has(previous?.tag)

const isOwned = ({previous}: Place): boolean => previous?.tag === 'poss' || previous?.tag === 'apostrophe-s'

/** Behind a year that a preposition leads to. */
const isBehindYear = (place: Place): boolean => place.previous?.tag === 'num' && /^(?:19|20)\d\d$/.test(place.previous.lower) && place.tag(-2) === 'prep'

/** Forms in “-ing”: verbs, or nouns and adjectives made of them. */
export const GERUNDS: RuleTable<Reading> = [
  {
    id: 'a subject, for its verb follows',
    example: 'The _painting_ serves our guests.',
    when: place => place.previous?.tag === 'det' && place.next?.tag === 'noun' && place.nextForm === 's' && UNCOUNTED_STARTS.has(place.tag(2)),
    then: 'noun',
  },
  {
    id: 'what there is, or is to come',
    example: 'Use your _existing_ Azure tenant.',
    when: ({word, next}) => STANDING.has(word.lower) && (next?.tag === 'noun' || next?.tag === 'name'),
    then: 'adj',
  },
  {
    id: 'a deed with “of”',
    example: 'It needs parallel _calling_ of o4-mini.',
    when: ({previous, next}) => next?.lower === 'of' && previous !== undefined && previous.tag !== 'aux',
    then: 'noun',
  },
  {
    id: 'what comes next, before a name and its noun',
    example: 'It has access to the _following_ OpenAI models: o3 and o1.',
    when: ({word, previous, next}) => word.lower === 'following' && /^(?:the|these|those)$/.test(previous?.lower ?? '') && next?.tag === 'name',
    then: 'adj',
  },
  {
    id: 'the first verb of a pair',
    example: 'It is both _accessing_ and invoking o3.',
    when: ({previous, next}) => previous?.tag === 'det' && /^(?:both|either|neither)$/.test(previous.lower) && next?.tag === 'cc',
    then: VERB,
  },
  {
    id: 'how somebody is who does it',
    example: 'Our agent is busy _calling_ GPT-5.',
    when: ({previous, next}) => previous?.tag === 'adj' && STATES.has(previous.lower) && UNCOUNTED_STARTS.has(next?.tag),
    then: VERB,
  },
  {id: 'what is worth it', example: 'It is worth _noting_ that GPT-5 is here.', when: ({previous, next}) => previous?.lower === 'worth' && next?.tag === 'rel', then: VERB},
  {
    id: 'a verb behind a determiner, with its object',
    example: 'It is all _calling_ GPT-5.',
    when: place =>
      insidePhrase(place) && place.previous!.tag !== 'adj' && place.next?.tag !== 'adj' && beforePhrase(place) && !GERUND_NOUNS.has(place.word.lower),
    then: VERB,
  },
  {
    id: 'a deed, behind the year in which it is done',
    example: 'By 2027 _choosing_ between o3 and Claude will be dull.',
    when: place => isBehindYear(place) && place.next?.tag !== 'noun' && !GERUND_NOUNS.has(place.word.lower),
    then: VERB,
  },
  {
    id: 'said of the noun behind',
    example: 'The _running_ agent stops.',
    when: place => insidePhrase(place) && place.next?.tag === 'noun',
    then: 'adj',
  },
  {id: 'a noun behind its determiner', example: 'The _calling_ is done.', when: insidePhrase, then: 'noun'},
  {
    id: 'a deed between a name and its noun',
    example: 'GPT-5 _spending_ figures are up.',
    when: ({previous, next}) => previous?.tag === 'name' && next?.tag === 'noun' && !next.parts,
    then: 'adj',
  },
  {id: 'what somebody does to something', example: 'We like your _calling_ GPT-5.', when: place => isOwned(place) && beforePhrase(place), then: VERB},
  {id: 'a noun behind its owner', example: 'We like your _calling_.', when: isOwned, then: 'noun'},
  {
    id: 'a noun as often as a verb, and no object',
    example: 'We pay for _hosting_ by the hour.',
    when: place => GERUND_NOUNS.has(place.word.lower) && !beforePhrase(place) && !goesOn(place),
    then: 'noun',
  },
  {id: 'a verb in “-ing”', example: 'Agents are _calling_ GPT-5.', when: otherwise, then: VERB},
]

/** “is hosting”, “keeps hosting on …”: the verb group goes on. */
const goesOn = ({previous, next}: Place): boolean =>
  previous?.tag === 'aux' || (previous?.tag === 'verb' && (next?.tag === 'prep' || next?.tag === 'noun') && BEGINS_OR_GOES_ON.has(previous.lemma ?? ''))
