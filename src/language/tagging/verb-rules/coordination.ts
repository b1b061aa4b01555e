import type {Word} from '../../words.js'
import {isIntransitive} from '../neighbours.js'
import type {Place} from '../place.js'
import {otherwise, type Rule, type RuleTable} from '../rule.js'

/** Auxiliaries of a subject in the singular. */
const SINGULAR_AUXILIARY = /^(?:is|has|was|does)$/

/** Adverbs that belong to a verb of movement: “falls back”. */
const DIRECTION = /^(?:back|out|over|up|down|off|away|through|forward)$/

const nothingElse: Rule = {
  id: 'nothing but a verb behind a conjunction',
  example: 'Models plan and _invoke_ tools.',
  when: place => !place.isAmbiguous,
  then: true,
}

const sharedObject: Rule = {
  id: 'what both verbs share stands behind the comma',
  example: 'They may access, but never _call_, o3.',
  when: place => place.beforeComma && place.objectAt(2) && beforeJoint(place).lower === ',' && place.someBefore(word => word.tag === 'verb', jointOf(place)),
  then: true,
}

const twoVerbs: Rule = {
  id: 'a verb of the same form before the conjunction',
  example: 'You can access and _call_ o3.',
  when: place => isVerbLike(place, beforeJoint(place)),
  then: true,
}

const verbFurtherLeft: Rule = {
  id: 'a verb of the same form further left, and an object to the right',
  example: 'Teams build agents and _call_ GPT-5.',
  when: place => beforeObjectOrQuality(place) && place.someBefore(word => isVerbLike(place, word), place.index - 1),
  then: true,
}

const noVerbToJoin: Rule = {
  id: 'an object, and no verb to go on with',
  example: 'GPT-5 is on Bedrock, and _slide_ nine must say so.',
  when: beforeObjectOrQuality,
  then: false,
}

const joinedNoun: Rule = {
  id: 'a noun behind a conjunction',
  example: 'Memory and _tools_ are free.',
  when: otherwise,
  then: false,
}

/** A word in “-s” behind a conjunction: it goes on with a verb on the left, or it is a noun. */
export const THIRD_PERSON_COORDINATED: RuleTable = [
  nothingElse,
  sharedObject,
  twoVerbs,
  verbFurtherLeft,
  {
    id: 'an auxiliary in the singular further left, and an object to the right',
    example: 'It is powered by OpenAI and _accesses_ your data.',
    when: place => beforeObjectOrQuality(place) && place.someBefore(isSingularAuxiliary),
    then: true,
  },
  {
    id: 'behind another deed, with a name for its object',
    example: 'The shop moved to AWS and now _queries_ GPT-5 there.',
    when: place => (place.next?.tag === 'name' || (place.tag(-1) === 'adv' && place.beforeObject)) && place.someBefore(word => word.tag === 'verb') && !place.sureVerbAhead,
    then: true,
  },
  noVerbToJoin,
  {
    id: 'an auxiliary in the singular further left, and a verb that leads on by a preposition',
    example: 'It is built on OpenAI and _integrates_ with Amazon Connect.',
    when: place => place.next?.tag === 'prep' && isIntransitive(place.word.lemma ?? '') && place.someBefore(isSingularAuxiliary, jointOf(place)),
    then: true,
  },
  {
    id: 'a verb in “-s” further left, and a direction behind',
    example: 'The router tries o3 and _falls_ back to Claude.',
    when: place => DIRECTION.test(place.next?.lower ?? '') && place.someBefore(word => word.tag === 'verb' && word.shape === 's', place.index - 1),
    then: true,
  },
  joinedNoun,
]

/** A word in its base form behind a conjunction: it goes on with a verb on the left, or it is a noun. */
export const BASE_COORDINATED: RuleTable = [
  nothingElse,
  sharedObject,
  twoVerbs,
  verbFurtherLeft,
  {
    id: 'an object to the right, and no name right before the conjunction',
    example: 'The lift cannot but _call_ GPT-5.',
    when: place => place.beforeObject && place.next!.tag !== 'num' && (beforeJoint(place).tag !== 'name' || jointOf(place) < place.index - 1),
    then: true,
  },
  noVerbToJoin,
  {
    id: 'the nearest verb is a base form, and this one leads on by a preposition',
    example: 'Teams open a ticket and _chat_ with GPT-5.',
    when: place => place.next?.tag === 'prep' && isIntransitive(place.word.lemma ?? '') && place.verbBefore?.shape === 'base',
    then: true,
  },
  joinedNoun,
]

// The place of the conjunction, past adverbs; the start of the sentence where none is.
function jointOf({words, index, from}: Place): number {
  let joint = index - 1
  while (joint > from && words[joint]!.tag !== 'cc') joint--
  return joint
}

// The word in front of the conjunction.
const beforeJoint = (place: Place): Word => place.words[jointOf(place) - 1]!

function beforeObjectOrQuality(place: Place): boolean {
  return place.beforeObject || place.next?.tag === 'adj'
}

const isVerbLike = ({word}: Place, other: Word): boolean => other.tag === 'verb' && other.shape === word.shape

const isSingularAuxiliary = (word: Word): boolean => word.tag === 'aux' && SINGULAR_AUXILIARY.test(word.lower)
