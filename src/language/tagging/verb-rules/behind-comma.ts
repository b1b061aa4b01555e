import {isPerson, isPlural, verbForm} from '../../lexicon.js'
import {isIntransitive} from '../neighbours.js'
import type {Place} from '../place.js'
import type {Rule, RuleTable} from '../rule.js'
import {tagClass, VERBAL} from '../word-classes.js'
import {BASE_OPENS, THIRD_PERSON_OPENS} from './clause-opening.js'

/** Commands to go somewhere or to look somewhere: “…, go to AWS”. */
const GOES = /^(?:go|come|turn|switch|head|move|talk|speak|look|stick|stay|log|sign)$/

/** What opens a clause that is fronted. */
const CLAUSAL = tagClass('sub', 'to')

/** What opens a phrase or a clause that is fronted. */
const FRONTED = tagClass('adv', 'prep', 'sub', 'to')

const nothingElse: Rule = {
  id: 'nothing but a verb behind a comma',
  example: 'In the console, _invoke_ GPT-5.',
  when: place => !place.isAmbiguous,
  then: true,
}

const leadsToNothing: Rule = {
  id: 'no object, conjunction or comma follows',
  example: 'Storage, _access_ rights and logs are ours.',
  when: place => !place.beforeObject && place.next?.tag !== 'cc' && !place.beforeComma,
  then: false,
}

const listedVerb: Rule = {
  id: 'the nearest verb on the left has the same form',
  example: 'Agents read tickets, _call_ o3 and reply.',
  when: place => place.verbBefore !== undefined && place.verbBefore.shape === place.word.shape,
  then: true,
}

const listedNoun: Rule = {
  id: 'the nearest verb on the left has another form',
  example: 'The portal bundles Sora, _support_ and a brand kit.',
  when: place => place.verbBefore !== undefined,
  then: false,
}

const noVerbSoFar: Rule = {
  id: 'a list before any verb',
  example: 'On the call: roadmap, _budget_, hiring.',
  when: place => place.next?.tag === 'cc' || place.beforeComma,
  then: false,
}

/** A word in “-s” behind a comma: the next verb of a list, or that of a subject before a parenthesis. */
export const THIRD_PERSON_BEHIND_COMMA: RuleTable = [
  nothingElse,
  {
    id: 'the verb of a subject with an apposition',
    example: 'Their newest model, GPT-5, _runs_ on Azure.',
    when: place =>
      leadsOn(place) && place.lacksVerb && !(isPerson(place.word.lower) && isBehindFronted(place)) && !(place.next!.tag === 'adv' && place.baseVerbAhead),
    then: true,
  },
  {
    id: 'the verb of a subject with a relative clause between commas',
    example: 'Priya, who explains o3, _runs_ marathons.',
    when: place => place.next?.tag === 'noun' && closesRelative(place) && place.lacksVerb,
    then: true,
  },
  leadsToNothing,
  {
    id: 'the last of the list is no verb, so neither is this',
    example: 'It remembers tickets, _files_ and decisions.',
    when: place => place.next?.tag === 'cc' && place.inside(-2) && !verbForm(place.behindNext()?.lower ?? ''),
    then: false,
  },
  listedVerb,
  listedNoun,
  noVerbSoFar,
  ...THIRD_PERSON_OPENS,
]

/** A word in its base form behind a comma: the next verb of a list, or a command behind what is fronted. */
export const BASE_BEHIND_COMMA: RuleTable = [
  nothingElse,
  {
    id: 'a command behind a condition or a purpose, with a bare noun',
    example: 'If it is greyed out, _request_ access.',
    when: place =>
      place.next?.tag === 'noun' && !isPlural(place.next.lower) && (place.first.tag === 'sub' || place.first.tag === 'to') &&
      isFirstComma(place) && !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'a command behind what is fronted, with several for its object',
    example: 'Today, _access_ models such as GPT-5.',
    when: place =>
      place.next?.tag === 'noun' && isPlural(place.next.lower) && isBehindFronted(place) && !place.sureVerbAhead && !place.beforeThirdPerson,
    then: true,
  },
  {
    id: 'a command to go somewhere behind a condition',
    example: 'If you want it, _go_ to AWS.',
    when: place => place.beforeLink && place.first.tag === 'sub' && GOES.test(place.word.lower) && !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'a command without an object behind a fronted place',
    example: 'In the console, _chat_ with GPT-5.',
    when: place =>
      place.next?.tag === 'prep' && /^(?:with|into)$/.test(place.next.lower) && isIntransitive(place.word.lemma ?? '') &&
      place.first.tag === 'prep' && !place.someBefore(word => VERBAL.has(word.tag)),
    then: true,
  },
  leadsToNothing,
  listedVerb,
  {
    id: 'a command with its object behind any other verb',
    example: 'When the bell rings, _call_ GPT-5.',
    when: place => place.next?.tag !== 'cc' && !place.beforeComma && place.verbBefore !== undefined,
    then: true,
  },
  listedNoun,
  noVerbSoFar,
  ...BASE_OPENS,
]

// “Priya, who explains o3, runs …”: the comma closes what another one and “who” or “which” opened right behind the subject.
function closesRelative({words, index, from}: Place): boolean {
  for (let place = index - 2; place > from; place--) if (words[place]!.lower === ',') return /^(?:who|which)$/.test(words[place + 1]!.lower) && words[place + 1]!.tag === 'rel'
  return false
}

// A preposition, an adverb, a negator or an object follows.
const leadsOn = (place: Place): boolean => /^(?:prep|adv|neg)$/.test(place.next?.tag ?? '') || place.beforeObject

// The first comma, behind a phrase without a verb or a clause that is fronted.
const isBehindFronted = (place: Place): boolean =>
  FRONTED.has(place.first.tag) && isFirstComma(place) && (place.verbBefore === undefined || CLAUSAL.has(place.first.tag))

const isFirstComma = (place: Place): boolean => !place.someBefore(word => word.lower === ',', place.index - 1)
