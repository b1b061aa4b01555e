import {isPerson} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Rule, RuleTable} from '../rule.js'
import {NOMINALS} from '../word-classes.js'

/** Nouns that lead to their object by a preposition: after a noun, and before a preposition, they are nouns. */
const TAKES_TO = /^(?:access|call|request|query|querie|prompt|connection|invocation|approach|visit|link|answer)(?:s|es)?$/

/** Words for many before “times”. */
const MULTITUDE = /^(?:hundred|thousand|dozen|several|many|few)$|illions?$/

/** The word is a noun that leads to its object by a preposition: “access to”, “calls to”. */
export const takesTo = ({word}: Place): boolean => TAKES_TO.test(word.lower)

/** Behind “not”, and a base form. */
export const NEGATED_WISH: Rule = {
  id: 'what is wished not to happen',
  example: 'Ida demands that the lift not _call_ it.',
  when: place => place.isBase && place.lower(-1) === 'not' && place.inside(-2) && NOMINALS.has(place.tag(-2)) && place.beforeObject,
  then: true,
}

/** What holds of base forms and of words in “-s” behind a noun or a name. */
export const BEHIND_NOUN: RuleTable = [
  {
    id: 'nothing but a verb behind a noun',
    example: 'Our agents _invoke_ GPT-5.',
    when: place => !place.isAmbiguous,
    then: true,
  },
  {
    id: 'a noun leads to its object by “to”',
    example: 'We sell model _access_ to banks.',
    when: place => place.next?.tag === 'to' && takesTo(place),
    then: false,
  },
  {
    id: 'a verb that leads on by “to”, in a clause that wants one that agrees',
    example: 'The agent _talks_ to o3.',
    when: place => place.next?.tag === 'to' && !place.inRelative && place.lacksVerb && !hasFiniteAhead(place) && place.isThirdPerson !== place.hasPluralSubject,
    then: true,
  },
  {
    id: 'an adverb stands between a subject and its verb',
    example: 'Bedrock now _offers_ to schools that have paid OpenAI’s best model.',
    when: place => place.next?.tag === 'to' && place.tag(-1) === 'adv' && place.lacksVerb && place.isThirdPerson !== place.hasPluralSubject,
    then: true,
  },
  {
    id: 'a noun before “to”',
    example: 'Our clerks send the shop _files_ to S3.',
    when: place => place.next?.tag === 'to' && !place.inRelative,
    then: false,
  },
  {
    id: 'a word for people behind its noun is the head',
    example: 'Our platform _team_ is small.',
    when: place => isPerson(place.word.lower) && place.previous!.tag === 'noun' && !place.beforeObject,
    then: false,
  },
  {
    id: 'so many times',
    example: 'It ran a zillion _times_ a day.',
    when: place => place.word.lower === 'times' && MULTITUDE.test(place.previous!.lower),
    then: false,
  },
]

// A modal verb or an auxiliary stands further on, whatever clause it belongs to; an infinitive is none.
const hasFiniteAhead = ({words, index, to}: Place): boolean =>
  words.slice(index, to).some((word, at, all) => word.tag === 'modal' || (word.tag === 'aux' && all[at - 1]?.tag !== 'to'))
