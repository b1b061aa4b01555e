import {isPlural, SUBJECT_PRONOUNS} from '../../lexicon.js'
import {inRelative, isMakerBehindNoun} from '../relative-clause.js'
import type {Place} from '../place.js'
import {otherwise, type RuleTable} from '../rule.js'
import {DEFINITE_STARTS} from '../word-classes.js'

/** Verbs that a bare infinitive follows at once: “help call”, “let’s call”. */
const TAKES_BARE_INFINITIVE = /^(?:help|let|go|come|dare)$/

/** Tags behind the verb of a sentence whose subject ends with a relative clause. */
const BEHIND_MAIN_VERB = /^(?:prep|adv|det|poss|adj|to|name|num|neg|pron)$/

/** Behind a verb: its object, or the verb of the sentence where a relative clause ends. */
export const BEHIND_VERB: RuleTable = [
  {
    id: 'a bare infinitive',
    example: 'Ida helped _build_ it.',
    when: place => place.isBase && TAKES_BARE_INFINITIVE.test(place.previous!.lemma ?? ''),
    then: true,
  },
  {
    id: 'the verb of a subject with a relative clause without its pronoun',
    example: 'The ledger they read _lies_ on S3.',
    when: place => endsZeroRelative(place) && (place.isThirdPerson || isPlural(place.lower(-3))),
    then: true,
  },
  {
    id: 'the relative clause has ended, and its sentence wants its verb',
    example: 'The model that our managers access _lives_ behind a gateway.',
    when: place =>
      place.isThirdPerson && place.previous!.shape !== 'ing' && BEHIND_MAIN_VERB.test(place.next?.tag ?? '') && followsRelative(place) && place.lacksVerb,
    then: true,
  },
  {
    id: 'the verb of a plural subject, behind what its maker does to it',
    example: 'The models OpenAI trains _run_ on Bedrock.',
    when: place =>
      place.isBase && BEHIND_MAIN_VERB.test(place.next?.tag ?? '') && isPlural(place.lower(-3)) && isMakerBehindNoun(place.words, place.index - 2, place.from) &&
      place.lacksVerb,
    then: true,
  },
  {
    id: 'a sentence opens with a noun and its relative clause',
    example: 'The fork we maintain _calls_ GPT-5.',
    when: place => place.isThirdPerson && DEFINITE_STARTS.has(place.next?.tag) && opensWithRelative(place) && !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'nothing but a verb, and “make” before it',
    example: 'We only make _believe_ in dragons.',
    when: place => place.isBase && !place.isAmbiguous && place.previous!.lemma === 'make',
    then: true,
  },
  {id: 'a noun is the object', example: 'It makes _calls_ to o3.', when: otherwise, then: false},
]

// “the ledger they read lies on S3”: a noun, a pronoun and its verb stand right before, and this one leads on.
function endsZeroRelative(place: Place): boolean {
  if (place.isAmbiguous || (place.next?.tag !== 'prep' && place.next?.tag !== 'adv' && !(place.isBase && place.beforeObject))) return false
  return place.inside(-3) && place.tag(-1) === 'verb' && /^(?:i|we|you|they|he|she)$/.test(place.lower(-2)) && place.tag(-3) === 'noun'
}

const followsRelative = (place: Place): boolean =>
  inRelative(place.words, place.index - 1, place.from) || place.someBefore(word => word.tag === 'rel' || word.lower === 'ever')

// “The fork we maintain …”: a noun phrase, a pronoun and the verb of its relative clause, and nothing else.
function opensWithRelative({words, index, from}: Place): boolean {
  if (words[from]!.tag !== 'det' && words[from]!.tag !== 'poss') return false
  let place = from + 1
  while (place < index && /^(?:adj|noun|num)$/.test(words[place]!.tag)) place++
  if (words[place - 1]!.tag !== 'noun' || words[place]!.tag !== 'pron' || !SUBJECT_PRONOUNS.has(words[place]!.lower)) return false
  return words.slice(place + 1, index).every(between => /^(?:adv|neg|verb|aux|modal)$/.test(between.tag))
}
