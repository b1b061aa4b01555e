import {isPrepositional, pastAdverbials, pastPrepositional} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {opensClause} from './lists.js'
import {isComma} from './signs.js'

/** So many phrases a subject may have with what describes it. */
const LONGEST_SUBJECT = 14

/** The first and last phrase of the clause around a phrase, by strong punctuation and subordinators. */
export function clauseAround(clauses: Clauses, index: number): {from: number; to: number} {
  let from = index
  while (from > 0 && !isBoundary(clauses, from - 1)) from--
  let to = index + 1
  while (to < clauses.phrases.length && !isBoundary(clauses, to)) to++
  return {from, to}
}

/** Whether a conjunction or a comma at an index parts two clauses. */
type Parting = (clauses: Clauses, at: number) => boolean

// “…, and Bedrock handles the rest”, “…, and the files we read lie on S3”
const actsBehind: Parting = (clauses, at) =>
  clauses.np(at + 1) !== undefined && (clauses.previousVerb(at) >= 0 || clauses.is(0, 'sub')) &&
  (opensClause(clauses, at + 1) || opensBehindRelative(clauses, at + 1))

const PARTING_CONJUNCTIONS: readonly Parting[] = [
  // “…, and who has it reads more”
  (clauses, at) => clauses.is(at + 1, 'rel') && /^(?:who|what|whoever)$/.test(clauses.lower(at + 1)) && isComma(clauses, at - 1),
  actsBehind,
  // “…, but every call to it goes elsewhere”: what leads to another noun phrase parts the subject from its verb.
  (clauses, at) => clauses.lower(at) === 'but' && isComma(clauses, at - 1) && clauses.previousVerb(at) >= 0 && actsBehindPlaces(clauses, at + 1),
  // “…, and a team on Azure calls it there”: past the place of its subject.
  (clauses, at) =>
    isComma(clauses, at - 1) && clauses.np(at + 1) !== undefined && isPrepositional(clauses, at + 2) &&
    clauses.previousVerb(at) >= 0 && clauses.isMainVerb(at + 4),
  // “…, and the model that our clerks call is GPT-5”
  (clauses, at) => isComma(clauses, at - 1) && clauses.np(at + 1) !== undefined && clauses.previousVerb(at) >= 0 && actsLater(clauses, at + 1),
]

const PARTING_COMMAS: readonly Parting[] = [
  actsBehind,
  // “While the files stay there, the model that our clerks call is GPT-5”
  endsFrontedClause,
  // “With GPT-5 live in Foundry, the bot on Bedrock retires”: behind what is so meanwhile.
  (clauses, at) => isAbsolute(clauses, at),
  // “Though they run there, calls to it leave through …”: behind a subordinate clause that opens the sentence.
  (clauses, at) => clauses.is(0, 'sub') && actsBehindPlaces(clauses, at + 1),
  // “…, on AWS they build agents”: a fronted place begins a clause as well.
  (clauses, at) =>
    isPrepositional(clauses, at + 1) && clauses.np(at + 3) !== undefined && clauses.previousVerb(at) >= 0 && opensClause(clauses, at + 3),
]

// A verb further on has the noun phrase as its subject, past what describes it.
function actsLater(clauses: Clauses, np: number): boolean {
  for (let at = np + 2; at < clauses.phrases.length && at < np + LONGEST_SUBJECT; at++) {
    if (clauses.is(at, 'sign') && /^[;:.]$/.test(clauses.lower(at))) return false
    if (clauses.isMainVerb(at) && clauses.subjectOf(at).at(-1) === np) return true
  }
  return false
}

// The first comma, behind a subordinate clause with its verb, and no list goes on.
function endsFrontedClause(clauses: Clauses, comma: number): boolean {
  if (!clauses.is(0, 'sub') || !clauses.np(1) || !clauses.np(comma + 1) || clauses.isNamed(comma + 1) === clauses.isNamed(comma - 1)) return false
  const before = clauses.phrases.slice(1, comma)
  return before.some((_, at) => clauses.isMainVerb(at + 1)) && !before.some(part => part.kind === 'sign')
}

// Whether a phrase parts two clauses.
function isBoundary(clauses: Clauses, at: number): boolean {
  const phrase = clauses.phrases[at]!
  if (phrase.kind === 'sub') return true
  if (phrase.kind === 'cc') return PARTING_CONJUNCTIONS.some(parts => parts(clauses, at))
  if (phrase.kind !== 'sign') return false
  return /^[;:.!?]$/.test(phrase.lower) || (phrase.lower === ',' && PARTING_COMMAS.some(parts => parts(clauses, at)))
}

// “calls to it leave”: a noun phrase, prepositional phrases and a verb of its own.
const actsBehindPlaces = (clauses: Clauses, np: number): boolean => clauses.np(np) !== undefined && clauses.isMainVerb(pastPrepositional(clauses, np + 1))

// “With GPT-5 live in Foundry,”: the first comma, and before it a name with an adjective or a participle.
function isAbsolute(clauses: Clauses, comma: number): boolean {
  if (clauses.lower(0) !== 'with' || !clauses.np(1) || !clauses.np(comma + 1)) return false
  const state = clauses.is(2, 'adv') ? 3 : 2
  if (!clauses.is(state, 'adj') && clauses.vg(state)?.form !== 'participle') return false
  return !clauses.phrases.slice(state + 1, comma).some(({kind}) => kind === 'sign' || kind === 'vg')
}

// “…, and the files we read lie on S3”: behind its relative clause the noun phrase has a verb of its own.
function opensBehindRelative(clauses: Clauses, np: number): boolean {
  const relative = clauses.modifiersOf(np).clauses.at(-1)
  return relative !== undefined && !relative.reduced && clauses.isMainVerb(pastAdverbials(clauses, relative.vg + 1))
}
