import {BE, DO} from '../../lexicon.js'
import {wordList} from '../../lexicon/word-list.js'
import {otherwise, type RuleTable} from '../rule.js'

/** Nouns and prepositions that take “to”, so that it opens no infinitive: “access to call logs”. */
const TAKES_PREPOSITION_TO = wordList(`
  access accesses according approach call calls connection connections dedicated due gateway path prior regard related
  respect route thanks
`)

/** Behind “to”: an infinitive, or a noun behind a preposition. */
export const BEHIND_TO: RuleTable = [
  {
    id: 'no infinitive ends in “-s”',
    example: 'We switched to _calls_ at night.',
    when: place => place.isThirdPerson,
    then: false,
  },
  {
    id: '“to” belongs to the noun before it, and a noun follows',
    example: 'They have access to _call_ logs.',
    when: place =>
      place.isAmbiguous && (place.next?.tag === 'noun' || place.next?.tag === 'sign') && place.inside(-2) && TAKES_PREPOSITION_TO.has(place.lower(-2)),
    then: false,
  },
  {id: 'an infinitive', example: 'We want to _call_ GPT-5.', when: otherwise, then: true},
]

/** Behind a modal verb. */
export const BEHIND_MODAL: RuleTable = [
  {id: 'a base form behind a modal verb', example: 'Agents can _call_ GPT-5.', when: place => place.isBase, then: true},
  {id: 'no verb in “-s” behind a modal verb', example: 'They can _calls_ GPT-5.', when: otherwise, then: false},
]

/** Behind an auxiliary. */
export const BEHIND_AUXILIARY: RuleTable = [
  {
    id: 'a base form behind “do”',
    example: 'Agents do _call_ GPT-5.',
    when: place => place.isBase && DO.has(place.previous!.lower),
    then: true,
  },
  {
    id: 'all that somebody does is this',
    example: 'All the agent does is _invoke_ GPT-5.',
    when: place => place.isBase && BE.has(place.previous!.lower) && DO.has(place.lower(-2)),
    then: true,
  },
  {
    id: 'all that somebody does somewhere is this',
    example: 'All we do on Lambda is _hit_ o3.',
    when: place =>
      place.isBase && BE.has(place.previous!.lower) && place.beforeObject && /^(?:all|what)$/.test(place.first.lower) &&
      place.someBefore(word => DO.has(word.lower)),
    then: true,
  },
  {id: 'a noun behind an auxiliary', example: 'There is _access_ for all.', when: otherwise, then: false},
]
