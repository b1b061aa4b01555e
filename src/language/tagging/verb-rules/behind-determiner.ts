import {isIntransitive} from '../neighbours.js'
import {isNumberedSubject} from '../numbered-subject.js'
import type {Place} from '../place.js'
import {otherwise, type RuleTable} from '../rule.js'
import {DEFINITE_STARTS, NOMINALS, SPECIFIERS, UNCOUNTED_STARTS} from '../word-classes.js'

/** Determiners that stand for several by themselves: “many call GPT-5”. */
const SEVERAL = /^(?:all|both|some|many|few|none|these|those)$/

/** Determiners that take a noun in the singular and nothing else. */
const SINGULAR_ONLY = /^(?:this|each|either|neither|another)$/

/** Quantifiers that may follow the subject they count: “the models both call it”. */
const FLOATING = /^(?:all|both|each)$/

/** Adjectives that stand for the newest or best of somebody’s products. */
const FLAGSHIP = /^(?:flagship|latest|newest|best|smartest|biggest|fastest|strongest|largest|smallest|cheapest)$/

/** Tags behind a verb that a flagship is the subject of: “lands on AWS”. */
const BEHIND_FLAGSHIP_VERB = /^(?:prep|to|name|det|adv)$/

/** Tags in front of a number that stands for so many people. */
const BEFORE_COUNTED_SUBJECT = /^(?:sign|cc|prep|adv|rel|sub)$/

/** Determiners that take a noun in the plural and nothing else. */
const PLURAL_ONLY = /^(?:both|many|few|these|those)$/

/** Tags behind a verb without an object. */
const CLOSES_VERB = new Set(['prep', 'to', 'sub', 'sign', 'adv', 'cc', 'neg'])

// “All run on Bedrock”, against “all access to it”
const countsAlone = (place: Place): boolean =>
  PLURAL_ONLY.test(place.previous!.lower) || (/^(?:all|some|none)$/.test(place.previous!.lower) && place.index - 1 === place.from && isIntransitive(place.word.lemma ?? ''))

/** Behind a determiner: a noun, unless the determiner stands alone. */
export const BEHIND_DETERMINER: RuleTable = [
  {
    id: '“either” opens two commands',
    example: 'Either _call_ GPT-5 or wait.',
    when: place => place.previous!.lower === 'either' && place.isBase && place.beforeObject && place.index - 1 === place.from,
    then: true,
  },
  {
    id: '“both” or “either” behind a modal verb or “to”',
    example: 'Agents may both _call_ and access it.',
    when: place => joinsTwo(place.previous!.lower) && place.isBase && place.inside(-2) && (place.tag(-2) === 'modal' || place.tag(-2) === 'to'),
    then: true,
  },
  {
    id: '“both” or “either” behind an auxiliary, and two verbs',
    example: 'They do both _access_ and call it.',
    when: place =>
      joinsTwo(place.previous!.lower) && place.isBase && place.inside(-2) && place.tag(-2) === 'aux' && place.next?.tag === 'cc' && place.form(2) === 'base',
    then: true,
  },
  {
    id: '“what” is the subject',
    example: 'What _calls_ o3 at night?',
    when: place => place.isThirdPerson && /^(?:what|whatever)$/.test(place.previous!.lower) && (!place.isAmbiguous || DEFINITE_STARTS.has(place.next?.tag)),
    then: true,
  },
  {
    id: 'what only a singular follows stands alone',
    example: 'This _lets_ your team call GPT-5.',
    when: place => place.isThirdPerson && SINGULAR_ONLY.test(place.previous!.lower) && place.beforeObject,
    then: true,
  },
  {
    id: 'several of them do it',
    example: 'Many _call_ GPT-5 at night.',
    when: place => place.isBase && SEVERAL.test(place.previous!.lower) && place.beforeObject,
    then: true,
  },
  {
    id: 'a quantifier that follows its subject',
    example: 'GPT-5.4 and o3 both _sit_ on the list.',
    when: place => place.isBase && FLOATING.test(place.previous!.lower) && place.inside(-2) && NOMINALS.has(place.tag(-2)) && place.nextForm !== 's',
    then: true,
  },
  {
    // “both run” has no noun: “both” counts a plural.
    id: 'both of them do it, with no plural behind',
    example: 'Both _run_ on Bedrock.',
    when: place => place.isBase && countsAlone(place) && (!place.next || CLOSES_VERB.has(place.next.tag) || place.nextForm === 'ed'),
    then: true,
  },
  {id: 'a noun behind its determiner', example: 'The _call_ failed.', when: otherwise, then: false},
]

/** Behind a possessive or “’s”. */
export const BEHIND_OWNER: RuleTable = [{id: 'a noun behind its owner', example: 'Our _access_ ended.', when: otherwise, then: false}]

/** Behind an adjective: a noun, unless the adjective stands for one. */
export const BEHIND_ADJECTIVE: RuleTable = [
  {
    id: '“the same” goes for something',
    example: 'The same _goes_ for o3.',
    when: place => place.previous!.lower === 'same' && place.isThirdPerson && place.next?.tag === 'prep',
    then: true,
  },
  {
    id: 'a noun behind an adjective in the comparative or superlative',
    example: 'It is the most expensive _bet_ ever.',
    when: place => place.isBase && /^(?:most|more|least|less)$/.test(place.lower(-2)),
    then: false,
  },
  {
    id: 'somebody’s flagship does it',
    example: 'Its latest _runs_ on Azure.',
    when: place =>
      place.isThirdPerson && place.isAmbiguous && FLAGSHIP.test(place.previous!.lower) && SPECIFIERS.has(place.tag(-2)) &&
      BEHIND_FLAGSHIP_VERB.test(place.next?.tag ?? '') && place.lacksVerb,
    then: true,
  },
  {
    id: 'nothing but a verb, and neither noun nor verb behind it',
    example: 'The rich _invoke_ GPT-5.',
    when: place => !place.isAmbiguous && place.next?.tag !== 'noun' && place.next?.tag !== 'verb',
    then: true,
  },
  {id: 'a noun behind its adjective', example: 'A quick _call_ is enough.', when: otherwise, then: false},
]

/** Behind a number: a noun, unless the number stands for so many people or belongs to the noun before it. */
export const BEHIND_NUMBER: RuleTable = [
  {
    id: 'a noun and its number are the subject',
    example: 'Stage two _calls_ GPT-5.',
    when: place => isNumberedSubject(place.words, place.index, place.from, place.to),
    then: true,
  },
  {
    id: 'one of so many does it',
    example: 'One in five _calls_ GPT-5.',
    when: place =>
      place.isThirdPerson && /^(?:of|in)$/.test(place.lower(place.tag(-1) === 'adv' ? -3 : -2)) && DEFINITE_STARTS.has(place.next?.tag) &&
      place.lacksVerb && !place.sureVerbAhead,
    then: true,
  },
  {
    // A noun would be plural.
    id: 'so many of them do it',
    example: '31 _access_ GPT-5, nine call Claude.',
    when: place =>
      place.isBase && !/^(?:1|one|½|0)$/.test(place.previous!.lower) && UNCOUNTED_STARTS.has(place.next?.tag) &&
      (place.index - 2 < place.from || BEFORE_COUNTED_SUBJECT.test(place.tag(-2)!)),
    then: true,
  },
  {
    id: 'what anybody does, in a question',
    example: 'How does one _access_ “Whisper”?',
    when: place => place.isBase && place.lower(-1) === 'one' && /^(?:do|does|did|can|could|should|may|would)$/.test(place.lower(-2)),
    then: true,
  },
  {id: 'so many of these', example: 'We log two _calls_ a day.', when: otherwise, then: false},
]

const joinsTwo = (determiner: string): boolean => determiner === 'both' || determiner === 'either'
