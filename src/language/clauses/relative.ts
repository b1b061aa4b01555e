import {isPrepositional} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {closesBracket, isComma, openingBracket, isTime} from './signs.js'

// Prepositions that lead from a thing to its owner or its place, which a relative clause behind them is not about.
const TO_OWNER_OR_PLACE = /^(?:from|by|on|in|at|for)$/

// Pronouns that can be the subject of a relative clause without its own pronoun: “the models you call”, “all anyone calls”.
const SUBJECT_PRONOUN = /^(?:i|you|we|they|he|she|it|everyone|anyone|everybody|anybody|nobody|someone)$/

// Pronouns that a relative clause tells more about: “whatever you call”, “all she calls”.
const DESCRIBED_PRONOUN = /^(?:(?:what|which)ever|everything|anything|something|all)$/

/** The noun phrase that a relative pronoun stands for. */
export function antecedentOf(clauses: Clauses, rel: number): number | undefined {
  // “models that OpenAI trains and that your functions invoke”
  if (clauses.is(rel - 1, 'cc')) {
    for (let at = rel - 2; at > 0; at--) if (clauses.is(at, 'rel')) return clauses.antecedentOf(at)
  }
  // “It is GPT-5, not a regex, that …”
  if (isComma(clauses, rel - 1) && clauses.np(0)?.pronoun && clauses.lemma(1) === 'be' && clauses.np(2)) return 2
  let at = clauses.is(rel - 1, 'prep') ? rel - 2 : rel - 1
  for (let guard = 0; guard < 12 && at >= 0; guard++) {
    if (clauses.np(at)) return describedBy(clauses, at, rel)
    at = (closesBracket(clauses, at) ? openingBracket(clauses, at) : at) - 1
  }
  return undefined
}

// Which of the noun phrases that lead to the nearest one a relative clause is about.
function describedBy(clauses: Clauses, np: number, rel: number): number {
  if (!clauses.is(np - 1, 'prep')) return np
  const preposition = clauses.lower(np - 1)
  // “the power of GPT-5 that you call”: the nearest; “models from OpenAI that you call”: past a name of an owner.
  if (clauses.np(np - 2) && TO_OWNER_OR_PLACE.test(preposition)) return restrictsNearest(clauses, np, rel) ? np : np - 2
  // “agents powered by OpenAI that are …”
  return /^(?:by|with)$/.test(preposition) && clauses.vg(np - 2)?.form === 'participle' && clauses.np(np - 3) ? np - 3 : np
}

// “GPT-5 in the intranet that AWS hosts”: a name needs no telling which, the noun behind it does.
function restrictsNearest(clauses: Clauses, np: number, rel: number): boolean {
  return clauses.lower(rel) === 'that' && /^(?:the|an?|any|every|some)$/.test(clauses.determiner(np)) && !clauses.isNamed(np) &&
    clauses.isNamed(np - 2) && clauses.np(np - 2)!.determiner === undefined
}

/** The verb of a relative clause, by its pronoun; -1 where there is none. */
export function verbAfter(clauses: Clauses, rel: number): number {
  for (let at = rel + 1; at < clauses.phrases.length && at < rel + 10; at++) {
    if (clauses.vg(at)) return at
    if (clauses.is(at, 'sign') && /^[;:.]$/.test(clauses.lower(at))) return -1
  }
  return -1
}

/** “the models you call”: a pronoun or a noun phrase right after a noun phrase, with a verb. */
export function isZeroRelative(clauses: Clauses, np: number, subject: number): boolean {
  const phrase = clauses.np(subject)
  if (!phrase || isQuestioning(phrase.determiner ?? '') || isOfMainClause(clauses, np, subject) || saysHowOften(clauses, np, subject)) return false
  if (phrase.pronoun) return SUBJECT_PRONOUN.test(clauses.headWord(subject).lower)
  const isDefinite = phrase.determiner !== undefined || clauses.isNamed(subject)
  return isDefinite && (!clauses.np(np)!.pronoun || DESCRIBED_PRONOUN.test(clauses.headWord(np).lower))
}

// “ask GPT-5 which function to invoke”: a question is no relative clause.
const isQuestioning = (determiner: string): boolean => /^(?:which|what|whose|whichever|whatever)$/.test(determiner)

// “From a Lambda function you can call …”: a fronted place, and the clause is the only one.
function isOfMainClause(clauses: Clauses, np: number, subject: number): boolean {
  // “This spring our job calls GPT-5”, “To close a ticket the job calls GPT-5”
  const isTimeOrAim = (np === 0 && isTime(clauses.headWord(np).lower)) || (np === 1 && clauses.vg(0)?.form === 'infinitive')
  return (isTimeOrAim || (clauses.is(np - 1, 'prep') && isFronted(clauses, np))) &&
    !clauses.phrases.some((part, at) => at > subject + 1 && part.kind === 'vg' && clauses.isMainVerb(at))
}

// “From a function in this stack”: prepositional phrases and nothing else up to here.
function isFronted(clauses: Clauses, np: number): boolean {
  for (let at = np; at > 0; at -= 2) if (!isPrepositional(clauses, at - 1)) return false
  return np % 2 === 1
}

// “Every fifth step the orchestrator calls o3”: how often; the verb has an object of its own.
function saysHowOften(clauses: Clauses, np: number, subject: number): boolean {
  return clauses.vg(subject + 1)?.form === 'finite' && clauses.isNamed(subject + 2) && /^(?:every|each)$/.test(clauses.determiner(np)) &&
    !clauses.is(np - 1, 'prep') && !clauses.vg(np - 1)
}
