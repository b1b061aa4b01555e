/** What stands beside a pronoun at its verb, and what the verb takes in its place. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {climbToHead} from '../../language/clauses/heads.js'
import {isPerson, singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import {isCallable, type Selects, selectsOf} from '../../language/selection.js'
import type {Sentence} from '../page.js'
import {isNamed} from './copula.js'
import type {Search} from './salience.js'

const POINTS_OUT = wordList('the this that these those its their our your my')

/** Verbs of what somebody lets others know. */
export const REPORTS = wordList(`
  admit announce claim confirm declare disclose explain inform insist notify promise reveal say signal state tell warn
  write
`)

/** What a pronoun is looked for by in its own sentence. */
export function searchFor({clauses}: Sentence, np: number, plural: boolean, single: boolean): Search {
  const excluded = coArguments(clauses, np)
  const beside = [...excluded].filter(at => isDefinite(clauses, at)).map(at => clauses.headWord(at))
  return {limit: clauses.np(np)!.from, plural, single, excluded, beside, selects: selectedBy(clauses, np)}
}

function isDefinite(clauses: Clauses, at: number): boolean {
  const phrase = clauses.np(at)
  return phrase !== undefined && !phrase.pronoun && (isNamed(clauses, at) || POINTS_OUT.has(phrase.determiner ?? ''))
}

// The other arguments of a pronoun's verb, which are not what it stands for.
function coArguments(clauses: Clauses, np: number): Set<number> {
  const clause = clauses.verbBefore(np)
  const subjects = subjectsOf(clauses, np, clause)
  // “Whisper, we just run it”: a comma alone joins no two subjects.
  const isJoined = clauses.phrases.slice(subjects[0], subjects.at(-1)).some(part => part.kind === 'cc')
  const beside = new Set(isJoined ? subjects : subjects.slice(-1))
  if (subjects.length > 0) {
    for (const agent of agentsWithin(clauses, subjects.at(-1)!)) beside.add(agent)
    // “Every service in the fleet that calls it”: neither the fleet nor what is in it.
    if (clauses.is(clause - 1, 'rel')) for (let at = climbToHead(clauses, subjects[0]!); at < clause; at++) beside.add(at)
  }
  // “gives every start-up access to it”: who gets it.
  if (clauses.np(np - 2) && clauses.np(np - 3) && clauses.is(np - 1, 'prep') && clauses.vg(np - 4)) beside.add(np - 3)
  for (const doer of doersOf(clauses, clause, np)) beside.add(doer)
  // “All of these”: the part is no antecedent of its whole.
  if (clauses.lower(np - 1) === 'of') {
    beside.add(np - 2)
    // “Calls to both of them”: nor is what the part belongs to.
    if (clauses.is(np - 3, 'prep') && clauses.np(np - 4)) beside.add(np - 4)
  }
  return beside
}

// The subjects of the verb before a pronoun; none where the pronoun is a subject itself.
function subjectsOf(clauses: Clauses, np: number, clause: number): readonly number[] {
  if (clause < 0 || opensVerb(clauses, np)) return []
  // “can neither call them nor …”: the subject stands before the modal.
  const isSplit = clause > 1 && clauses.is(clause - 1, 'neg') && clauses.vg(clause - 2) !== undefined
  return clauses.subjectOf(isSplit ? clause - 2 : clause)
}

// Who does what an infinitive or a gerund before a pronoun says, where another verb tells it.
function doersOf(clauses: Clauses, verb: number, np: number): readonly number[] {
  const vg = clauses.vg(verb)
  if (!vg || opensVerb(clauses, np)) return []
  // “All the agent does is invoke it”
  if (clauses.lemma(verb - 1) === 'do' && vg.form !== 'infinitive') return clauses.subjectOf(verb - 1)
  // “Nothing stops a function from calling it”
  if (vg.form === 'gerund' && clauses.lower(verb - 1) === 'from' && clauses.np(verb - 2) && clauses.vg(verb - 3)) return [verb - 2]
  // “The router needs a role to call it”: a role calls nothing.
  const isMeans = vg.form === 'infinitive' && clauses.np(verb - 1) !== undefined && clauses.vg(verb - 2) !== undefined && isInert(clauses, verb - 1)
  return isMeans ? clauses.subjectOf(verb - 2) : []
}

const isInert = (clauses: Clauses, np: number): boolean => !clauses.np(np)!.pronoun && !isCallable(clauses.headWord(np)) && !isPerson(clauses.headWord(np).lower)

// “Agents powered by GPT-5 use it”: what only describes the subject is not what is done to.
const agentsWithin = (clauses: Clauses, subject: number): number[] =>
  clauses.modifiersOf(subject).clauses.flatMap(({vg, reduced}) => {
    const isPassive = reduced || clauses.vg(vg)!.passive
    return isPassive && /^(?:by|with)$/.test(clauses.lower(vg + 1)) && clauses.np(vg + 2) ? [vg + 2] : []
  })

/** Whether a pronoun is the subject of the verb behind it; in “every service that calls it is charged” it is the object of the one before. */
export function opensVerb(clauses: Clauses, np: number): boolean {
  const before = clauses.vg(np - 1)
  if (before && clauses.is(np - 2, 'rel') && !REPORTS.has(before.lemma)) return false
  return clauses.vg(np + 1) !== undefined || (clauses.is(np + 1, 'adv') && clauses.vg(np + 2) !== undefined)
}

// What the verb or the noun that governs a noun phrase takes: “call it”, “it is called”, “access to it”.
function selectedBy(clauses: Clauses, np: number): Selects | undefined {
  const verb = clauses.vg(np - 1)
  // “call them up again”: another sense.
  if (verb && !verb.passive) return /^(?:up|back)$/.test(clauses.lower(np + 1)) ? undefined : selectsOf(verb.lemma)
  const passive = clauses.vg(np + 1)
  if (passive?.passive) return selectsOf(passive.lemma)
  const adjective = passive?.lemma === 'be' && clauses.is(np + 2, 'adj') ? selectsOf(clauses.lower(np + 2)) : undefined
  if (adjective) return adjective
  return clauses.is(np - 1, 'prep') && clauses.np(np - 2) ? selectsOf(singular(clauses.headWord(np - 2).lower)) : undefined
}
