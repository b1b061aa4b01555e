import {isPlural} from '../../lexicon.js'
import {wordList} from '../../lexicon/word-list.js'
import type {Word} from '../../words.js'
import {endsWithObject, isIntransitive} from '../neighbours.js'
import type {Place} from '../place.js'
import {isMakerBehindNoun, isNamedSubject} from '../relative-clause.js'
import {otherwise, type RuleTable} from '../rule.js'
import {ADVERBIAL_STARTS, UNCOUNTED_STARTS} from '../word-classes.js'
import {BEHIND_NOUN, takesTo} from './behind-noun.js'
import {determinerOf, isFusedRelative, isOneOf} from './subject.js'
import {behindBracket, closesAside, leavesOpen, sharesObject} from './suspended-object.js'

/** What is built or read, or the verb of who does it: “the preview builds”. */
const PRODUCTS = /^(?:builds|reads|writes|buys|finds)$/

/** Nouns for what acts in a program, which as verbs have no other in “-ing” for their object. */
const ACTORS = wordList(`
  calls clusters functions guards hooks hosts jobs monitors nodes pilots pipes programs queues requests routes runs
  schedules scripts steps tasks threads tools triggers
`)

/** Determiners that only a plural follows. */
const PLURAL_DETERMINER = /^(?:these|those|all|many|several|few|both)$/

/** Words before a unit of time that count by it: “two calls a month”. */
const PER = /^(?:a|an|per|each|every)$/

const TIME_NOUN = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|night|morning|session|seat|user)$/

/** What stands in front of a proper name that is made of common nouns. */
const BEFORE_PROPER_NAME = /^(?:num|det|prep|poss)$/

/** What may stand behind a verb that a noun to the left is the subject of, though no object opens. */
const BEHIND_INTRANSITIVE_USE = /^(?:sub|rel|noun|adv|neg)$/

/** A word in “-s” behind a noun or a name: “the agent calls it”, against “tool calls to …”. */
export const THIRD_PERSON_BEHIND_NOUN: RuleTable = [
  {
    id: 'the next word is the verb of what is built',
    example: 'The preview _builds_ call GPT-5.',
    when: place =>
      !place.isAmbiguous && PRODUCTS.test(place.word.lower) && place.previous!.tag === 'noun' && place.beforeBaseForm && place.inside(2) && place.objectAt(2),
    then: false,
  },
  ...BEHIND_NOUN,
  {
    id: 'a plural determiner takes no verb in “-s”',
    example: 'Those Sora _versions_ our editors like are old.',
    when: place => PLURAL_DETERMINER.test(determinerOf(place)),
    then: false,
  },
  {
    id: 'the next word in “-s” is the verb',
    example: 'Nothing in the service _terms_ stops a startup.',
    when: place =>
      place.beforeThirdPerson && place.inside(2) && place.definiteAt(2) && !isNamedSubject(place.words, place.index - 1, place.from),
    then: false,
  },
  {
    id: 'an adverb of manner stands between a subject and its verb',
    example: 'Forget the slogans and the SRE simply _runs_ on GPT-5.',
    when: place => place.tag(-1) === 'adv' && /ly$/.test(place.lower(-1)) && place.beforeLink && !isPluralNoun(place),
    then: true,
  },
  {
    // “four lines and your function calls GPT-5”: the nearest noun agrees.
    id: 'a plural subject takes no verb in “-s”',
    example: 'Our customers _calls_ are late.',
    when: place => place.hasPluralSubject && isPluralNoun(place) && !isOneOf(place),
    then: false,
  },
  {
    id: 'a proper name of common nouns',
    example: 'It runs in two Availability _Zones_.',
    when: place =>
      isCapital(place.word.text) && isCapital(place.previous!.text) && place.previous!.tag === 'noun' &&
      place.index - 2 > place.from && BEFORE_PROPER_NAME.test(place.tag(-2)!) && (!place.next || place.next.tag === 'sign'),
    then: false,
  },
  {
    id: 'so many in a month',
    example: 'They make two million GPT-5 _calls_ a month.',
    when: place => takesTo(place) && PER.test(place.next?.lower ?? '') && TIME_NOUN.test(place.behindNext()?.lower ?? '') && !isNominal(place.behindNext(2)),
    then: false,
  },
  {
    id: 'what the bearer of a name does to what stands before it',
    example: 'The models OpenAI _trains_ run here.',
    when: place => isMakerBehindNoun(place.words, place.index - 1, place.from),
    then: true,
  },
  {
    id: 'the next word is the verb, for a plural subject',
    example: 'GPT-5 _calls_ account for a third.',
    when: place => place.baseVerbAhead,
    then: false,
  },
  {
    id: 'a relative clause wants its verb',
    example: 'The model that the fraud team _calls_ is o3.',
    when: place => place.inRelative,
    then: true,
  },
  {
    id: 'a clause that stands for a thing, and the copula behind it',
    example: 'What Ida’s pipeline _calls_ first is o3.',
    when: place => !place.hasPluralSubject && place.first.lower === 'what' && isFusedRelative(place),
    then: true,
  },
  {
    id: 'a relative clause without its pronoun, that a comma ends',
    example: 'Of models Bedrock _lists_, o3 is best.',
    when: place =>
      place.beforeComma && place.first.tag === 'prep' && place.tag(-1) === 'name' && place.tag(-2) === 'noun' && isPlural(place.lower(-2)) &&
      !place.someBefore(word => word.tag === 'verb' || word.tag === 'sign'),
    then: true,
  },
  {
    id: 'a condition without an object, and a pronoun behind it',
    example: 'If OpenAI _calls_, you pick up.',
    when: place => place.beforeComma && place.previous!.tag === 'name' && place.tag(-2) === 'sub' && place.tag(2) === 'pron',
    then: true,
  },
  {id: 'nothing follows', example: 'Lambda _calls_', when: place => !place.next, then: false},
  {
    id: 'a proper name that ends the clause is the object',
    example: 'Claude plans and o3 _calls_ Kestrel.',
    when: place => endsWithProperName(place) && place.previous!.tag === 'name' && place.beforePrevious?.tag === 'cc' && /^\p{Ll}/u.test(place.word.text),
    then: true,
  },
  {
    id: 'a participle tells of what the noun does',
    example: 'Lambda _functions_ calling GPT-5 return JSON.',
    when: place => place.nextForm === 'ing' && place.objectAt(2) && ACTORS.has(place.word.lower),
    then: false,
  },
  {id: 'a verb and its object', example: 'The agent _calls_ GPT-5.', when: place => place.beforeObject, then: true},
  {
    id: 'a verb and an object with a quality',
    example: 'The agent _calls_ weekly data.',
    when: place => place.next!.tag === 'adj' && place.lacksVerb,
    then: true,
  },
  {
    id: 'a noun before an adjective',
    example: 'We made agent _calls_ weekly news.',
    when: place => place.next!.tag === 'adj',
    then: false,
  },
  {
    // What needs an object and has none is no verb, unless another verb shares it: “GPT-4o drafts and Claude edits”.
    id: 'a list goes on with another noun',
    example: 'Lambda functions, Fargate _tasks_ and our cron jobs use it.',
    when: place => place.next!.tag === 'cc' && !isIntransitive(place.word.lemma ?? '') && joinsNounPhrase(place),
    then: false,
  },
  {
    id: 'two clauses share an object behind a comma',
    example: 'A worker _calls_, and a supervisor has access to, GPT-5.',
    when: place => place.beforeComma && place.lacksVerb && sharesObject(place),
    then: true,
  },
  {
    id: 'who says so stands between the verb and its object',
    example: 'Amazon _hosts_, analysts estimate, half of it.',
    when: place => place.beforeComma && place.lacksVerb && closesAside(place),
    then: true,
  },
  {
    id: 'the second of two clauses that share an object',
    example: 'You get access to, and then your code _calls_, o3.',
    when: place => place.beforeComma && place.objectAt(2) && leavesOpen(place),
    then: true,
  },
  {
    id: 'the object stands behind brackets',
    example: 'The import job _calls_ (through a small adapter) GPT-4o.',
    when: place => place.next!.lower === '(' && place.lacksVerb && behindBracket(place),
    then: true,
  },
  {
    id: 'the object stands behind an adverbial between commas',
    example: 'The engine _calls_, as soon as a row comes in, o3.',
    when: place =>
      place.beforeComma && place.lacksVerb && ADVERBIAL_STARTS.has(place.behindNext()?.tag) && endsWithObject(place.words, place.index + 2, place.to),
    then: true,
  },
  {
    id: 'a model answers',
    example: 'Once called, GPT-5 _answers_ within a second.',
    when: place => place.word.lower === 'answers' && place.lacksVerb && place.previous!.tag === 'name' && place.next!.tag === 'prep',
    then: true,
  },
  {
    id: 'something calls for something',
    example: 'The new law _calls_ for tests.',
    when: place =>
      place.word.lower === 'calls' && place.previous!.tag === 'noun' &&
      place.next!.tag === 'prep' && /^(?:for|on|upon)$/.test(place.next!.lower) && place.lacksVerb,
    then: true,
  },
  {
    id: 'a clause or an adverb follows the verb',
    example: 'The bot _calls_ when a row comes in.',
    when: place => takesTo(place) && BEHIND_INTRANSITIVE_USE.test(place.next!.tag) && place.lacksVerb,
    then: true,
  },
  {
    id: 'something calls into something',
    example: 'The bot _calls_ into GPT-5.',
    when: place => takesTo(place) && place.next!.tag === 'prep' && /^(?:into|out|upon)$/.test(place.next!.lower),
    then: true,
  },
  {
    id: 'a noun that leads to nothing, or on by a preposition',
    example: 'We log model _calls_ from Lambda.',
    when: takesTo,
    then: false,
  },
  {
    // “Bedrock now offers:”
    id: 'the clause wants a verb',
    example: 'Our stack _runs_ on Azure.',
    when: place =>
      (place.next!.tag !== 'sign' || place.previous!.tag !== 'name' || place.tag(-1) === 'adv' || place.first.lower === 'whoever') && place.lacksVerb,
    then: true,
  },
  {id: 'a noun in the plural behind its noun', example: 'They like GPT-5 _runs_.', when: otherwise, then: false},
]

const isNominal = (word: Word | undefined): boolean => word?.tag === 'noun' || word?.tag === 'name'

const isCapital = (text: string): boolean => /^[A-Z]/.test(text)

// The word before is a common noun in the plural.
const isPluralNoun = ({previous}: Place): boolean => previous!.tag !== 'name' && !isCapital(previous!.text) && isPlural(previous!.lower)

// “and o3 calls Kestrel”: the next word has a capital letter and is no verb, and the clause ends behind it.
const endsWithProperName = (place: Place): boolean =>
  place.next!.tag === 'noun' && /^\p{Lu}\p{Ll}/u.test(place.next!.text) && place.nextForm === undefined && (!place.inside(2) || place.tag(2) === 'sign')

// Behind the conjunction, past adverbs, opens a noun phrase whose next word is no verb in “-s”.
function joinsNounPhrase(place: Place): boolean {
  let after = 2
  while (place.tag(after) === 'adv') after++
  // “OpenAI trains and you access”: behind the conjunction a clause.
  if (/^(?:i|we|you|they|he|she)$/.test(place.lower(after))) return false
  return place.inside(after) && (UNCOUNTED_STARTS.has(place.tag(after)) || place.tag(after) === 'adj') && place.form(after + 1) !== 's'
}
