import type {Word} from '../../words.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {NOUN_PHRASE_CORE} from '../word-classes.js'
import {wordList, type WordRule} from '../word-rules.js'
import {isNominal} from './nominal.js'

const CLITIC = wordList("'s")

/** Words that own nothing, so that “'s” is short for “is”. */
const NO_OWNERS = wordList('there here what who that where how')

/** What is said of something and is owned by nothing: “it's live”. */
const PREDICATES = wordList('now available accessible not here live')

/** Adjectives that are said of something as often as they stand before a noun. */
const PREDICATIVE = wordList('ready free open good fine gone new late slow fast quick cheap safe')

/** Participles that are prepositions: “Bedrock's included models”. */
const PREPOSITIONAL = wordList('include exclude except')

/** What something does that stands or moves somewhere. */
const STANDS_OR_MOVES = wordList('running living sitting launching landing coming working')

/** The word that is said of something, past adverbs; undefined where the sentence ends. */
function predicateAt({words, index, to}: Place): number | undefined {
  let at = index + 1
  while (at < to && words[at]!.tag === 'adv') at++
  return at < to ? at : undefined
}

/** “GPT-5's on Bedrock”, “the model's called from Lambda”, “o3's callable”: a predicate, for no noun comes that could be owned. */
function isPredicate(place: Place): boolean {
  const at = predicateAt(place)
  if (at === undefined) return false
  const word = place.words[at]!
  const next = at + 1 < place.to ? place.words[at + 1] : undefined
  const isLast = !NOUN_PHRASE_CORE.has(next?.tag) && next?.tag !== 'num'
  switch (word.tag) {
    case 'prep':
    case 'to':
      return next !== undefined && (isNominal(next) || next.tag === 'prep') && !isLikened(place)
    case 'aux':
      // “Bedrock's had it for ages”
      return word.lower === 'had' || word.lower === 'been'
    case 'verb':
      return word.shape === 'participle' ? isLast && !PREPOSITIONAL.has(word.lemma ?? '') : word.shape === 'ing'
    case 'adj':
      return isLast && (/(?:able|ible)$/.test(word.lower) || PREDICATIVE.has(word.lower))
    default:
      return false
  }
}

/** “one of OpenAI's”, “models such as OpenAI's”: what the owner has stands before. */
const isLikened = (place: Place): boolean => /^(?:of|like)$/.test(place.lower(-2)) || (place.lower(-2) === 'as' && place.lower(-3) === 'such')

/** A deed that was taken for a noun, with its place: no thing that somebody owns. */
function deedBehind(place: Place): Word | undefined {
  const at = predicateAt(place)
  const word = at === undefined ? undefined : place.words[at]
  return word?.tag === 'noun' && at! + 1 < place.to && place.words[at! + 1]!.tag === 'prep' && STANDS_OR_MOVES.has(word.lower) ? word : undefined
}

const isClitic = (place: Place): boolean => place.word.tag === 'apostrophe-s' && place.next !== undefined

/** “'s” that is short for “is” or “has”: “it's available” against “Bedrock's models”. */
export const CLITIC_RULES: readonly WordRule<Reading>[] = [
  {
    id: 'behind what owns nothing',
    example: 'It_’s_ available today.',
    of: CLITIC,
    when: place => isClitic(place) && place.previous !== undefined && (place.previous.tag === 'pron' || place.previous.tag === 'there' || NO_OWNERS.has(place.previous.lower)),
    then: 'aux',
  },
  {
    id: 'before what nothing owns',
    example: 'GPT-5_’s_ now cheaper.',
    of: CLITIC,
    when: place => isClitic(place) && (place.next!.tag === 'det' || place.next!.tag === 'neg' || PREDICATES.has(place.next!.lower)),
    then: 'aux',
  },
  {id: 'before a predicate', example: 'The model_’s_ called from Lambda.', of: CLITIC, when: place => isClitic(place) && isPredicate(place), then: 'aux'},
  {
    id: 'something runs or moves somewhere',
    example: 'GPT-5_’s_ sitting in Frankfurt.',
    of: CLITIC,
    when: place => isClitic(place) && deedBehind(place) !== undefined,
    then: {tag: 'aux', besides: place => Object.assign(deedBehind(place)!, {tag: 'verb', shape: 'ing'})},
  },
]
