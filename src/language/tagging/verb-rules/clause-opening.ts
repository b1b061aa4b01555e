import {isTime} from '../../clauses/signs.js'
import {isNounVerb, isPerson, isPlural, verbForm} from '../../lexicon.js'
import {endsWithObject, isIntransitive, OBJECT_STARTS} from '../neighbours.js'
import {isNumberedSubject} from '../numbered-subject.js'
import type {Place} from '../place.js'
import {otherwise, type RuleTable} from '../rule.js'
import {ADVERBIAL_STARTS, LINKS, VERBAL} from '../word-classes.js'

/** Verbs that have people do something: “help users call”. */
const LETS = /^(?:help|let|watch|see|make)$/

/** Verbs that a form in “-ing” goes on: “stop telling”. */
const TAKES_GERUND = /^(?:stop|start|try|risk|mind|delay|quit)$/

/** Verbs that lead by “to” to what one changes to or speaks with. */
const CHANGES = /^(?:switch|move|turn|jump|upgrade|head|talk|link)$/

/** Verbs with the particle “in”: “sign in”. */
const WITH_PARTICLE_IN = /^(?:sign|log|check|tune|opt|plug|dial|jump|step|drop|bring)$/

/** Prepositions that follow a command more often than a noun that opens a headline. */
const BEHIND_COMMAND = /^(?:into|out|on|up|upon|from|with)$/

/** What is said of something that lasts. */
const GOES_ON = /^(?:starts|begins|ends|opens|expires|costs|takes|comes|resumes|stops)$/

/** Signs that open what is named or quoted: “Call `gpt-5`”. */
const OPENING_SIGN = /^[`"*(]$/

/** The first word of a sentence, a bullet or a quotation, in its base form: an imperative, or a noun that opens a headline. */
export const BASE_OPENS: RuleTable = [
  {
    id: 'a command not to say something',
    example: 'Rule one: never _claim_ that customers call GPT-5.',
    when: place => /^(?:never|always)$/.test(place.lower(-1)) && place.next?.lower === 'that',
    then: true,
  },
  {
    id: 'what may be a noun stands alone',
    example: '_Access_',
    when: place => !place.next && place.isAmbiguous,
    then: false,
  },
  {
    id: 'a noun and its number are the subject',
    example: '_Stage_ two calls the parser.',
    when: place => place.next?.tag === 'num' && isNumberedSubject(place.words, place.index + 2, place.index, place.to),
    then: false,
  },
  {
    id: 'what begins, ends or costs is a noun',
    example: '_Access_ starts at noon.',
    when: place => place.isAmbiguous && GOES_ON.test(place.next?.lower ?? '') && !place.objectAt(2),
    then: false,
  },
  {
    id: 'a noun and the day from which it holds',
    example: 'The pilot: _access_ from Monday.',
    when: place => place.word.lower === 'access' && /^(?:from|until|till|since)$/.test(place.next?.lower ?? '') && isTime(place.lower(2)),
    then: false,
  },
  {
    id: 'a command, and that one of several',
    example: '_Call_ that model first.',
    when: place => place.lower(1) === 'that' && place.tag(2) === 'noun' && !isPlural(place.lower(2)) && place.form(3) !== 's' && !VERBAL.has(place.tag(3)),
    then: true,
  },
  {
    id: 'nothing but a verb opens a clause',
    example: '_Invoke_ models from Lambda.',
    when: place => !place.isAmbiguous,
    then: true,
  },
  {
    id: 'a command with its object',
    example: '_Call_ the model from Lambda.',
    when: place => place.beforeObject,
    then: true,
  },
  {
    id: 'a compound before its auxiliary',
    example: '_Support_ staff can read it.',
    when: place => nounInside(place) && (place.tag(2) === 'modal' || place.tag(2) === 'aux'),
    then: false,
  },
  {
    id: 'the next word is the verb of this one',
    example: '_Finance_ calls GPT-5.',
    when: place => nounInside(place) && place.nextForm === 's' && place.objectAt(2) && isNounVerb(place.next!.lower),
    then: false,
  },
  {
    id: 'people, their verb and its object',
    example: '_Support_ engineers call GPT-5 daily.',
    when: place => peopleInside(place) && place.form(2) === 'base' && (place.objectAt(3) || place.tag(3) === 'noun'),
    then: false,
  },
  {
    id: 'people and their verb without an object',
    example: '_End_ users talk to GPT-5.',
    when: place =>
      peopleInside(place) && !LETS.test(place.word.lower) && standsAloneAt(place, 2) && LINKS.has(place.tag(3)) && place.form(2) === 'base',
    then: false,
  },
  {
    id: 'commands in a row, joined by “then”',
    example: '_Access_, then call, then drop o3.',
    when: place => place.beforeComma && place.lower(2) === 'then' && place.form(3) === 'base',
    then: true,
  },
  {
    id: 'two commands with one object',
    example: '_Access_ and call o3 from Lambda.',
    when: place => place.next?.tag === 'cc' && place.tag(2) !== 'sign' && place.form(2) === 'base' && place.inside(3) && !LINKS.has(place.tag(3)),
    then: true,
  },
  {
    id: 'a command, an adverbial between commas, and its object',
    example: '_Call_, from any language and on whatever schedule you like, GPT-5.',
    when: place => place.beforeComma && ADVERBIAL_STARTS.has(place.tag(2)) && endsWithObject(place.words, place.index + 2, place.to),
    then: true,
  },
  {
    id: 'commands in a list',
    example: '_Access_, call and monitor GPT-5.',
    when: place => place.beforeComma && !ADVERBIAL_STARTS.has(place.tag(2)) && listsVerbs(place),
    then: true,
  },
  {
    id: 'a command with a quality or an adverb behind it',
    example: '_Access_ weekly data on Bedrock.',
    when: place => place.next?.tag === 'adj' || place.next?.tag === 'adv',
    then: true,
  },
  {
    id: 'a command that a form in “-ing” follows',
    example: '_Stop_ telling people about it.',
    when: place => TAKES_GERUND.test(place.word.lower) && place.nextForm === 'ing',
    then: true,
  },
  {
    id: 'the next word is the verb, and nothing but a verb or before an object',
    example: '_Access_ takes a day.',
    when: place => place.beforeThirdPerson && (!isNounVerb(place.next!.lower) || place.tag(2) === 'det' || place.tag(2) === 'num'),
    then: false,
  },
  {
    id: 'many of them are accessed or called',
    example: '_Access_ logs from Lambda.',
    when: place => place.next?.tag === 'noun' && isAccessOrCall(place) && (isPlural(place.next.lower) || place.next.opaque === true),
    then: true,
  },
  {
    id: 'a compound of “access” or “call”',
    example: '_Access_ control matters.',
    when: place => place.next?.tag === 'noun' && isAccessOrCall(place),
    then: false,
  },
  {
    id: 'a command with a bare noun as its object',
    example: '_Query_ data from anywhere.',
    when: place => place.next?.tag === 'noun' && (place.nextForm === undefined || isNounVerb(place.next.lower)),
    then: true,
  },
  {
    id: 'a command to change to something',
    example: '_Switch_ to GPT-5.',
    when: place => place.next?.tag === 'to' && CHANGES.test(place.word.lower) && place.objectAt(2),
    then: true,
  },
  {
    id: 'a command that leads on by a preposition',
    example: '_Chat_ with GPT-5.',
    when: place => place.next?.tag === 'prep' && BEHIND_COMMAND.test(place.next.lower),
    then: true,
  },
  {
    id: 'a command with the particle “in”',
    example: '_Log_ in with your badge.',
    when: place => place.next?.tag === 'prep' && place.next.lower === 'in' && WITH_PARTICLE_IN.test(place.word.lower),
    then: true,
  },
  {
    id: 'a command before what is quoted or set off',
    example: '_Call_ (from Lambda) the model.',
    when: place => place.next?.tag === 'sign' && OPENING_SIGN.test(place.next.lower),
    then: true,
  },
  {id: 'a noun opens a clause', example: '_Access_ to o3 is gated.', when: otherwise, then: false},
]

const isAccessOrCall = ({word}: Place): boolean => word.lower === 'access' || word.lower === 'call'

// A noun, and a word behind it, before the sentence ends.
const nounInside = (place: Place): boolean => place.next?.tag === 'noun' && place.inside(2)

// A word for several people, and a word behind it.
const peopleInside = (place: Place): boolean => nounInside(place) && isPerson(place.next!.lower) && isPlural(place.next!.lower)

const standsAloneAt = (place: Place, offset: number): boolean => isIntransitive(verbForm(place.lower(offset))?.lemma ?? '')

// “Access, call and monitor GPT-5”: base forms joined by commas and one conjunction, and what they share behind the last.
function listsVerbs({words, index, to}: Place): boolean {
  for (let at = index + 1; at + 1 < to && at < index + 12; at += 2) {
    const joint = words[at]!
    if (joint.lower !== ',' && joint.tag !== 'cc') return false
    if (joint.lower === ',' && words[at + 1]!.tag === 'cc') at++
    if (verbForm(words[at + 1]?.lower ?? '')?.form !== 'base') return false
    if (words[at]!.tag === 'cc') return at + 2 < to && OBJECT_STARTS.has(words[at + 2]!.tag)
  }
  return false
}

export {THIRD_PERSON_OPENS} from './third-person-opening.js'
