import {isListedAdjective} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {NOUN_OR_NAME, SPECIFIERS, tagClass, VERBAL} from '../word-classes.js'
import {wordList, type WordRule} from '../word-rules.js'
import {isNominal} from './nominal.js'

const PHRASE_TAIL = tagClass('noun', 'name', 'adj', 'num')
const BEHIND_SUBJECT = tagClass('verb', 'aux', 'modal', 'adv', 'neg')

const ARTICLES = wordList('the a an')
const SUBJECT_PRONOUNS = wordList('i we you they he she it')

/** Adverbs that are adjectives behind a determiner: “the only model”. */
const ADVERB_ADJECTIVES = wordList('only right first last next early then now once well daily very')

/** A determiner begins the noun phrase that the word before ends. */
function isDetermined({words, index, from}: Place): boolean {
  let place = index - 1
  while (place > from && PHRASE_TAIL.has(words[place]!.tag)) place--
  return words[place]!.tag === 'det' || words[place]!.tag === 'poss'
}

/** No noun and no adjective follows. */
const endsPhrase = ({next}: Place): boolean => next === undefined || VERBAL.has(next.tag) || /^[.,;:?!]$/.test(next.lower) || next.tag === 'prep'

/** An ending of adjectives that nouns have as well: “retrospective”. */
const mayBeNoun = (word: string): boolean => /[a-z]{3}(?:ive|al|ary|ic)$/.test(word) && !isListedAdjective(word)

/** Words whose place in a noun phrase, or at the start of a clause, tells more than their spelling. */
export const PHRASE_POSITIONS: readonly WordRule<Reading>[] = [
  {
    id: 'a noun behind a determiner and a name',
    example: 'The Sora _retrospective_ is here.',
    when: place => place.word.tag === 'adj' && NOUN_OR_NAME.has(place.previous?.tag) && endsPhrase(place) && mayBeNoun(place.word.lower) && isDetermined(place),
    then: 'noun',
  },
  {
    id: 'a key behind what it is for',
    example: 'You need an API _key_ to call GPT-5.',
    of: wordList('key'),
    when: place => place.word.tag === 'adj' && NOUN_OR_NAME.has(place.previous?.tag) && !PHRASE_TAIL.has(place.next?.tag),
    then: 'noun',
  },
  {
    id: 'a clause of its own',
    example: 'Call GPT-5 _before_ you size the function.',
    of: wordList('before after since until till'),
    when: place => place.word.tag === 'prep' && place.next?.tag === 'pron' && SUBJECT_PRONOUNS.has(place.next.lower) && BEHIND_SUBJECT.has(place.tag(2)),
    then: 'sub',
  },
  {
    id: 'the first or last of them',
    example: 'The function calls the _first_.',
    of: wordList('first last'),
    when: ({word, previous, next}) => word.tag === 'adv' && previous?.lower === 'the' && !PHRASE_TAIL.has(next?.tag) && next?.tag !== 'verb',
    then: 'noun',
  },
  {
    id: 'the best of them',
    example: 'Agents call their _flagship_ daily.',
    of: wordList('flagship favorite favourite'),
    when: ({word, previous, next}) => word.tag === 'adj' && (previous?.tag === 'adj' || SPECIFIERS.has(previous?.tag)) && !PHRASE_TAIL.has(next?.tag),
    then: 'noun',
  },
  {
    id: 'an adverb that is an adjective before a noun',
    example: 'It is the _only_ model here.',
    of: ADVERB_ADJECTIVES,
    when: ({word, previous, next}) => word.tag === 'adv' && SPECIFIERS.has(previous?.tag) && PHRASE_TAIL.has(next?.tag) && !(next?.tag === 'noun' && next.lemma !== undefined && next.shape !== undefined),
    then: 'adj',
  },
]

/** Determiners without a noun. */
export const LONE_DETERMINERS: readonly WordRule<Reading>[] = [
  {
    id: 'a determiner that stands alone',
    example: 'Both models are cheap, and _each_ is fast.',
    when: ({word, previous, next}) => word.tag === 'det' && !(next && isNominal(next)) && !ARTICLES.has(word.lower) && !(/^(?:most|least)$/.test(word.lower) && previous?.tag === 'verb' && next?.lower !== 'of'),
    then: 'pron',
  },
]

/** Signs, and verbs that look like prepositions. */
export const LAST_REPAIRS: readonly WordRule<Reading>[] = [
  {id: '“like” as a verb', example: 'Agents would _like_ GPT-5.', of: wordList('like'), when: ({previous}) => previous?.tag === 'to' || previous?.tag === 'modal', then: 'verb'},
  {
    id: 'a sign in code',
    example: 'Type `_/_` to call GPT-5.',
    of: wordList(': ; . ! ? " \' ( [ * • - – — / | > ] ,'),
    when: ({word}) => word.tag === 'noun',
    then: 'sign',
  },
]
