import {isPerson} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {NounPhrase, VerbGroup} from '../../language/phrases/phrase.js'
import type {Climb, Move} from './climb.js'
import {NEGATIVE_VERB} from './governors.js'
import {hasNegativeDeterminer, isNegative} from './negatives.js'
import type {Negatives} from './negatives.js'
import {isBetter} from './negators.js'

/** Adjectives that deny the act said behind them: “unable to call it”. */
const NEGATIVE_ADJECTIVE = wordList(`
  banned disallowed forbidden illegal impossible prohibited unable unavailable unnecessary
`)
/** Adjectives of what an act takes: it can be done. */
const EFFORT = wordList(`
  cheap complex complicated costly difficult easy expensive hard quick rare simple slow straightforward surprising
  tricky trivial uncommon unreasonable unusual
`)
/** Verbs that hand a negative down to their infinitive: “cannot hope to call it”. */
const COMPLEMENT_VERB = wordList(`
  able aim allow appear ask attempt authorize be begin believe build care choose claim consider construe continue dare
  deem design empower enable entitle expect get go happen have help hope intend interpret know let like make manage
  mean need offer permit plan promise propose require say see seem start support suppose think try understand use want
  wish
`)
/** Of them and the like, those that do so over an object: “doesn't allow teams to call it”. */
const OBJECT_VERB = wordList(`
  allow ask authorize empower enable entitle expect forbid get have help let make need permit require tell want
`)
/** What an act may require: “no code is required to call it”. */
const REQUISITE = wordList(`
  account accounts approval approvals card cards change changes code coding configuration contract contracts
  credential credentials deposit deposits effort experience fee fees form forms gpu gpus hardware infrastructure
  installation key keys knowledge libraries library licence licences license licenses line lines maintenance none
  nothing paperwork plugin plugins sdk server servers setup setups skill skills step steps subscription subscriptions
  tool tools training work
`)
/** Nouns of leave and means, “no right to call it”. */
const LEAVE = wordList(`
  api intention means method need option path permission plan plans position possibility reason right route way
`)
/** Those that tell after “for” whose they are: “no way for tenants to access it”. */
const LEAVE_OF_SOMEBODY = /^(?:way|plan|plans|means|method|option|possibility|permission|path|route)$/
/** Nouns of means, as a thing is called or comes with them: “is not a tool to bypass it”. */
const MEANS = /^(?:way|means|tool|route|path|method|workaround)$/

/** Nouns of what somebody means to do or is there for, as a copula says it: “is not our job to call it”. */
const PURPOSE = /^(?:intention|intent|plan|aim|goal|purpose|job|role|task|business|place)$/

/** Nouns of trying and asking: “blocked every attempt to call it”. */
const ATTEMPT = /^(?:attempts?|efforts?|requests?|tries|bids?|pleas?)$/

/** Through what an infinitive belongs to: an adjective, a noun, a verb. */
export function throughInfinitive(at: Climb, negatives: Negatives): Move {
  const {clauses, left, before} = at
  if (before!.kind === 'adj') return throughAdjective(at, negatives)
  if (before!.kind === 'np') return throughNoun(at, negatives)
  if (isForPurpose(at)) return 'stands'
  return takesInfinitive(clauses.vg(left)) ? left : 'top'
}

// “no line of code is needed to call it”, “nothing is required to …”: a thing is not needed, the act stands; “no agent is required to call it” denies.
function isForPurpose({clauses, left}: Climb): boolean {
  const verb = clauses.vg(left)
  if (!verb?.passive || !/^(?:need|require)$/.test(verb.lemma)) return false
  return verb.lemma === 'need' || clauses.subjectOf(left).some(np => isNegative(clauses, np) && REQUISITE.has(clauses.headWord(np).lower))
}

const takesInfinitive = (verb: VerbGroup | undefined): boolean =>
  verb !== undefined && (COMPLEMENT_VERB.has(verb.lemma) || NEGATIVE_VERB.has(verb.lemma) || verb.bare)

// “is unable to call it”
function throughAdjective({clauses, left, frame}: Climb, negatives: Negatives): Move {
  const adjective = clauses.lower(left)
  const tooMuch = clauses.lower(left - 1) === 'too'
  // “not difficult to call”, “not cheap to call”: what it takes is spoken of.
  if (EFFORT.has(adjective) && !tooMuch) return 'stands'
  // “by no means impossible to call”
  if (clauses.is(left - 1, 'adv') && clauses.is(left - 2, 'neg')) negatives.count('“by no means” denies it')
  if (NEGATIVE_ADJECTIVE.has(adjective)) negatives.count(`“${adjective}” denies it`)
  // “too old to call it”; “too expensive to call” is said of what is called.
  else if (tooMuch && (frame.object?.np ?? -1) > frame.phrase) negatives.count('“too” denies it')
  let governor = left - 1
  while (governor >= 0 && !clauses.vg(governor)) governor--
  return takesInfinitive(clauses.vg(governor)) ? governor : 'top'
}

function throughNoun(at: Climb, negatives: Negatives): Move {
  const {clauses, left, height} = at
  // “there is little to stop you from calling it”
  if (height > 0 && clauses.is(left - 2, 'there') && isNegative(clauses, left)) {
    negatives.count(`“${clauses.headWord(left).lower}” denies it`)
    return 'top'
  }
  const denied = deniedLeave(at)
  if (denied !== undefined) {
    negatives.count(`“no ${clauses.headWord(denied).lower}” denies it`)
    return 'top'
  }
  // “is not a way to bypass it”
  const copula = clauses.vg(left - 1)
  if (copula && /^(?:be|offer|provide|have|become)$/.test(copula.lemma) && MEANS.test(clauses.headWord(left).lower)) return left - 1
  // “it is not our intention to call it”
  if (copula?.lemma === 'be' && PURPOSE.test(clauses.headWord(left).lower)) return left - 1
  return throughSubjectOfInfinitive(at, negatives) ?? throughObject(at)
}

// “it is impossible for a worker to call it”, “it is not possible for one”
function throughSubjectOfInfinitive({clauses, left}: Climb, negatives: Negatives): Move {
  if (clauses.lower(left - 1) !== 'for' || !clauses.is(left - 2, 'adj')) return undefined
  const adjective = clauses.lower(left - 2)
  if (EFFORT.has(adjective)) return 'stands'
  if (NEGATIVE_ADJECTIVE.has(adjective)) negatives.count(`“${adjective}” denies it`)
  else if (adjective !== 'possible') return undefined
  return clauses.vg(left - 3) ? left - 3 : 'top'
}

/** “no way of calling it”, “no intention of calling it”: the noun that leads by a preposition to an act, as a step says it; undefined where none is denied. */
export function deniedLeaveOf({clauses, left}: Climb): string | undefined {
  if (!hasNegativeDeterminer(clauses, left - 1) || isBetter(clauses, left - 1)) return undefined
  const noun = clauses.headWord(left - 1).lower
  return LEAVE.has(noun) || /^(?:hope|chance|prospect|likelihood)$/.test(noun) ? `“no ${noun}” denies it` : undefined
}

// The noun of leave that there is none of, as a phrase; undefined where none is.
function deniedLeave({clauses, left}: Climb): number | undefined {
  // “no way to access it”
  if (hasNegativeDeterminer(clauses, left) && LEAVE.has(clauses.headWord(left).lower) && !isBetter(clauses, left)) return left
  // “no way for tenants to access it”
  const owned = clauses.lower(left - 1) === 'for' ? left - 2 : -1
  return clauses.np(owned)?.determiner === 'no' && LEAVE_OF_SOMEBODY.test(clauses.headWord(owned).lower) && !isBetter(clauses, owned) ? owned : undefined
}

// “doesn't allow teams to call it”
function throughObject(at: Climb): Move {
  const {clauses, left} = at
  let governor = left - 1
  while (clauses.is(governor, 'adv') || clauses.is(governor, 'neg')) governor--
  const verb = clauses.vg(governor)
  // “blocked every attempt to call it”
  if (verb && NEGATIVE_VERB.has(verb.lemma) && ATTEMPT.test(clauses.headWord(left).lower)) return governor
  if (!verb || !OBJECT_VERB.has(verb.lemma) || isNotNeeded(at, governor, verb)) return 'top'
  return takesInfinitive(verb) ? governor : 'top'
}

// “you no longer need a gateway to access GPT-5”: the thing is not needed, the access stands.
function isNotNeeded({clauses, left, before}: Climb, governor: number, verb: VerbGroup): boolean {
  if (!/^(?:need|require|have)$/.test(verb.lemma)) return false
  const somebody = isPerson(clauses.headWord(left).lower) && !/^(?:an?|another|any)$/.test((before as NounPhrase).determiner ?? '')
  return !somebody && (verb.negated !== undefined || clauses.subjectOf(governor).some(np => isNegative(clauses, np)))
}
