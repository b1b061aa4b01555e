import {otherwise, type RuleTable} from '../rule.js'

/** Articles and possessives that learners put behind “for” and a verb. */
const ARTICLE = /^(?:the|a|an|our|your|my|their)$/

/** Prepositions that learners put before a verb in its base form. */
const BEFORE_LEARNERS_VERB = /^(?:of|without|before|after|by|in)$/

/** Behind a preposition: a noun, but for what learners write and prepositions that compare verbs. */
export const BEHIND_PREPOSITION: RuleTable = [
  {
    id: '“for” and a verb, as learners write',
    example: 'For _call_ the model you must pay.',
    when: place => place.previous!.lower === 'for' && place.isBase && place.isAmbiguous && ARTICLE.test(place.next?.lower ?? ''),
    then: true,
  },
  {
    // In “the level of access the team has” a clause follows.
    id: 'a preposition and a verb with a name, as learners write',
    example: 'We lack the possibility of _access_ the GPT-5.',
    when: place =>
      BEFORE_LEARNERS_VERB.test(place.previous!.lower) && place.isBase && place.isAmbiguous &&
      (place.next?.tag === 'name' || (place.next?.lower === 'the' && place.tag(2) === 'name')) && !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'all but this is done',
    example: 'They do everything except _call_ GPT-5.',
    when: place => place.isBase && place.beforeObject && /^(?:except|besides)$/.test(place.previous!.lower),
    then: true,
  },
  {
    id: 'rather than this',
    example: 'Rather than _call_ GPT-5, wait.',
    when: place =>
      place.isBase && place.beforeObject && place.previous!.lower === 'than' &&
      place.someBefore(word => /^(?:rather|sooner)$/.test(word.lower), place.index - 1),
    then: true,
  },
  {
    id: 'what is done as well as something else',
    example: 'It can store files as well as _call_ GPT-5.',
    when: place =>
      place.isBase && place.beforeObject && place.lower(-1) === 'as' && place.lower(-2) === 'well' && place.lower(-3) === 'as' &&
      place.verbBefore?.shape === 'base',
    then: true,
  },
  {id: 'a noun behind its preposition', example: 'We pay for _access_ today.', when: otherwise, then: false},
]

/** Behind a subordinator. */
export const BEHIND_SUBORDINATOR: RuleTable = [
  {
    id: 'a modal verb wants its subject, and “to” its noun',
    example: 'If _calls_ may fail, wait.',
    when: place => place.next?.tag === 'to' || place.next?.tag === 'modal',
    then: false,
  },
  {
    id: 'nothing but a verb behind a subordinator',
    example: 'Why not _buy_ from OpenAI?',
    when: place => !place.isAmbiguous,
    then: true,
  },
  {
    id: 'a subordinator, a verb and its object',
    example: 'Why not _call_ GPT-5?',
    when: place => place.beforeObject || place.next?.tag === 'adj',
    then: true,
  },
  {id: 'a noun behind a subordinator', example: 'If _access_ fails, wait.', when: otherwise, then: false},
]
