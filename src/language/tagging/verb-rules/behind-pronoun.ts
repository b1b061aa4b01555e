import {isPlural, SUBJECT_PRONOUNS} from '../../lexicon.js'
import {isIntransitive} from '../neighbours.js'
import type {Place} from '../place.js'
import {otherwise, type Rule, type RuleTable} from '../rule.js'
import {NOMINALS} from '../word-classes.js'
import {BASE_BEHIND_NOUN} from './base-behind-noun.js'
import {NEGATED_WISH} from './behind-noun.js'
import {THIRD_PERSON_BEHIND_NOUN} from './third-person-behind-noun.js'

/** Verbs that give somebody something: “gives you access”. */
const GIVES = /^(?:give|grant|get|offer|bring|lend|show|buy|hand|cost|deny|provide|promise|guarantee|save|earn|win)$/

const recipient: Rule = {
  id: 'the pronoun gets what is given',
  example: 'It gives you _access_ to GPT-5.',
  when: place =>
    place.isAmbiguous && (place.beforeLink || place.next?.tag === 'sign') && place.tag(-2) === 'verb' && GIVES.test(place.at(-2)!.lemma ?? ''),
  then: false,
}

/** Verbs that give, and those of trade. */
const TRADES = /^(?:sell|lease|rent|send|pay|owe|supply|feed|hand|give|lend|buy|offer|ship|build|make|bring)$/

/** Behind a pronoun. */
export const BEHIND_PRONOUN: RuleTable = [
  NEGATED_WISH,
  recipient,
  {
    id: 'what the pronoun gets, in the plural',
    example: 'Amazon leases it halls, sells it _chips_ and calls GPT-5.',
    when: place => place.previous!.lower === 'it' && place.isThirdPerson && place.tag(-2) === 'verb' && TRADES.test(place.at(-2)!.lemma ?? '') && !place.beforeObject,
    then: false,
  },
  {
    id: '“one” does it',
    example: 'Here one _chooses_ o3.',
    when: place => place.previous!.lower === 'one' && place.isThirdPerson && place.beforeObject,
    then: true,
  },
  {
    id: 'a pronoun, and access or a call to something',
    example: 'Never write "gives you _access_ to o3".',
    when: place =>
      SUBJECT_PRONOUNS.has(place.previous!.lower) && place.isAmbiguous && place.next?.tag === 'to' && /^(?:access|call)/.test(place.word.lower),
    then: false,
  },
  {
    id: 'a pronoun is the subject',
    example: 'They _call_ GPT-5.',
    when: place => SUBJECT_PRONOUNS.has(place.previous!.lower),
    then: true,
  },
  {
    id: 'a pronoun is made or helped to do it',
    example: 'Let them _call_ GPT-5.',
    when: place => place.isBase,
    then: true,
  },
  {
    id: 'a noun behind a pronoun that is no subject',
    example: 'We sent them _calls_ at night.',
    when: otherwise,
    then: false,
  },
]

/** Behind a pronoun that ends a subject as a noun does, with a word in “-s”. */
export const THIRD_PERSON_BEHIND_NOUNLIKE_PRONOUN: RuleTable = [recipient, ...THIRD_PERSON_BEHIND_NOUN]

/** Behind a pronoun that ends a subject as a noun does, with a base form. */
export const BASE_BEHIND_NOUNLIKE_PRONOUN: RuleTable = [recipient, ...BASE_BEHIND_NOUN]

/** “an app of ours calls …”, “the blue one invokes …”: a pronoun that ends a subject as a noun does. */
export const isNounlike = (place: Place): boolean =>
  /^(?:ours|yours|mine|theirs|hers|others|none|half)$/.test(place.previous!.lower) ||
  (place.previous!.lower === 'one' && place.isThirdPerson && place.inside(-2) && /^(?:adj|noun|det)$/.test(place.tag(-2)!))

/** Verbs that an infinitive follows, and that are nouns as well. */
const TAKES_INFINITIVE = /^(?:need|want|plan|hope|claim|aim|promise|offer|wish|attempt|demand|desire|struggle|move|rush)$/

const asks = (place: Place): boolean => place.previous!.lower === 'which' || place.previous!.lower === 'what'

/** Behind a relative pronoun, or one that asks. */
export const BEHIND_RELATIVE: RuleTable = [
  {
    id: 'a modal verb wants its subject',
    example: 'It is not that _calls_ may fail.',
    when: place => place.previous!.lower === 'that' && place.next?.tag === 'modal' && place.at(-2) !== undefined && !NOMINALS.has(place.tag(-2)),
    then: false,
  },
  {
    id: 'what is asked about, before its auxiliary',
    example: 'Which _tool_ does GPT-5 call?',
    when: place => asks(place) && place.isBase && (place.next?.tag === 'aux' || place.next?.tag === 'modal'),
    then: false,
  },
  {
    id: 'what is asked about, before its verb',
    example: 'Which _cloud_ lets you call o3?',
    when: place =>
      asks(place) && place.isBase && place.beforeThirdPerson && place.objectAt(2) &&
      (place.index - 1 === place.from || /^(?:sign|prep|cc)$/.test(place.tag(-2)!)),
    then: false,
  },
  {
    id: 'the subject of what was said, and the next word is its verb',
    example: 'The authority noted that _rivals_ reach GPT-5 by Bedrock.',
    when: place => place.previous!.lower === 'that' && place.tag(-2) === 'verb' && place.isThirdPerson && place.beforeBaseForm && place.objectAt(2),
    then: false,
  },
  {
    id: 'nothing but a verb behind a relative pronoun',
    example: 'The team that _invokes_ GPT-5 is small.',
    when: place => !place.isAmbiguous,
    then: true,
  },
  {
    id: 'the next word is the verb',
    example: 'The point is that _calls_ need a key.',
    when: place => place.isThirdPerson && place.baseVerbAhead,
    then: false,
  },
  {
    id: 'what somebody needs or hopes to do',
    example: 'Anyone who _needs_ to call GPT-5 waits.',
    when: place => place.next?.tag === 'to' && place.form(2) === 'base' && TAKES_INFINITIVE.test(place.word.lemma ?? ''),
    then: true,
  },
  {
    id: 'something to something',
    example: 'We heard that _access_ to o3 ends.',
    when: place => place.next?.tag === 'to' && !talksTo(place),
    then: false,
  },
  {
    id: 'a base form wants a plural antecedent',
    example: 'In the event that _access_ fails, wait.',
    when: place =>
      place.isBase && /^(?:that|which)$/.test(place.previous!.lower) && place.inside(-2) && place.tag(-2) === 'noun' && !isPlural(place.lower(-2)) &&
      !(place.beforeObject && place.previous!.lower === 'that'),
    then: false,
  },
  {id: 'the verb of a relative clause', example: 'The agents that _call_ GPT-5 are ours.', when: otherwise, then: true},
]

// “an assistant that talks to GPT-5”: a verb that leads on by a preposition, behind a noun that agrees.
const talksTo = (place: Place): boolean =>
  place.previous!.lower === 'that' && isIntransitive(place.word.lemma ?? '') && place.tag(-2) === 'noun' && isPlural(place.lower(-2)) !== place.isThirdPerson
