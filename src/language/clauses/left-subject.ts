/** The subject of a finite verb, on its left past parentheses and adverbs. */
import {isReporting} from '../reporting.js'
import {beforeAdverbs, pastAdverbials} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {climbToHead} from './heads.js'
import {withCoordinates} from './lists.js'
import {isZeroRelative} from './relative.js'
import {CLOSE, DASH, isComma, isDash, isTime, openingBracket} from './signs.js'

// Verbs that a clause without “that” follows: “which means you …”.
const OF_CLAUSE = /^(?:mean|ensure|show|prove|imply|suggest|say|guarantee|think|hope|believe)$/

// Verbs that a clause is said, seen or thought with.
const TELLS = /^(?:say|think|believe|know|hope|hear|see|learn|claim|report|suggest|mean|argue|feel|find|expect|let|make|help|watch|ask|show|prove|ensure|guarantee)$/

/** A subject, or the phrase further left where it is to be looked for. */
type Found = number[] | number

/** The subject of the finite verb at `index`, at `left` or before it; empty where there is none. */
export function leftSubject(clauses: Clauses, left: number, index: number, depth: number): number[] {
  let at = left
  for (let guard = 0; guard < 10 && at >= 0; guard++) {
    const found = subjectAt(clauses, at, index, depth)
    if (typeof found !== 'number') return found
    at = found
  }
  return []
}

function subjectAt(clauses: Clauses, at: number, index: number, depth: number): Found {
  const phrase = clauses.phrases[at]!
  switch (phrase.kind) {
    case 'np': return fromNounPhrase(clauses, at, index)
    case 'vg': return at === index - 1 ? behindRelativeVerb(clauses, at, index, depth) : []
    case 'rel': return coordinatesOf(clauses, clauses.antecedentOf(at))
    case 'cc': return subjectAbove(clauses, at, depth)
    case 'adv':
    case 'neg':
    case 'adj': return at - 1
    case 'sign':
      if (CLOSE.test(phrase.lower)) return openingBracket(clauses, at) - 1
      return phrase.lower === ',' || DASH.test(phrase.lower) ? beforeInsertion(clauses, at, index, depth) : []
    default: return []
  }
}

const coordinatesOf = (clauses: Clauses, np: number | undefined): number[] => (np === undefined ? [] : withCoordinates(clauses, np))

/** The subject of the nearest verb at a phrase or on its left; empty where there is no verb. */
export function subjectAbove(clauses: Clauses, at: number, depth: number): number[] {
  const verb = clauses.previousVerb(at)
  return verb >= 0 ? clauses.subjectOf(verb, depth + 1) : []
}

function fromNounPhrase(clauses: Clauses, np: number, index: number): Found {
  // “every keynote this year invoked …”: a time is no subject.
  if (isTime(clauses.headWord(np).lower) && clauses.np(np - 1)) return np - 1
  const antecedent = relativeEndingWith(clauses, np) ?? pipedAntecedent(clauses, np)
  if (antecedent !== undefined) return withCoordinates(clauses, antecedent)
  // “The models that you can access from Osaka include …”: the relative clause ends here.
  const head = climbToHead(clauses, np)
  const doer = doerOfRelative(clauses, head - 1, index)
  if (doer !== undefined) return [doer]
  return withCoordinates(clauses, (clauses.is(head - 1, 'prep') ? antecedentBefore(clauses, head - 1) : undefined) ?? head)
}

// “the models that power the environment are …”: what a relative clause is about that ends with its object.
function relativeEndingWith(clauses: Clauses, object: number): number | undefined {
  const verb = clauses.vg(object - 1)
  const rel = object - 2
  if (!verb || verb.form === 'participle' || !isThatOrWhich(clauses, rel)) return undefined
  // In “…, which means you …” a clause begins.
  return OF_CLAUSE.test(verb.lemma) && isComma(clauses, rel - 1) ? undefined : clauses.antecedentOf(rel)
}

// “Anyone who wants to call o3 on Azure comes …”, “Whoever has called o3 pays …”: who does what a relative clause says that ends with a verb or its object,
// if they agree with the verb at `index`.
function doerOfRelative(clauses: Clauses, verb: number, index: number): number | undefined {
  let first = verb
  if (!clauses.vg(first)) return undefined
  while (/^(?:infinitive|gerund)$/.test(clauses.vg(first)!.form) && clauses.vg(first - 1)) first--
  const {form, lemma} = clauses.vg(first)!
  if (!/^(?:finite|base)$/.test(form) || TELLS.test(lemma)) return undefined
  const rel = beforeAdverbs(clauses, first - 1)
  if (clauses.np(rel)?.pronoun && /^(?:whoever|whichever|whatever)$/.test(clauses.headWord(rel).lower)) return rel
  if (!clauses.is(rel, 'rel') || !/^(?:who|that|which)$/.test(clauses.lower(rel))) return undefined
  const antecedent = clauses.antecedentOf(rel)
  return antecedent !== undefined && mayAgree(clauses, antecedent, index) ? antecedent : undefined
}

function mayAgree(clauses: Clauses, np: number, verb: number): boolean {
  const {modal, head} = clauses.vg(verb)!
  const {shape} = clauses.words[head]!
  if (modal !== undefined || (shape !== 's' && shape !== 'base')) return true
  return clauses.np(np)!.plural === (shape === 'base')
}

const isThatOrWhich = (clauses: Clauses, at: number): boolean => clauses.is(at, 'rel') && /^(?:that|which)$/.test(clauses.lower(at))

// “the model our function calls is GPT-5”: the verb of a relative clause stands before it.
function behindRelativeVerb(clauses: Clauses, verb: number, index: number, depth: number): number[] {
  const found = clauses.objectsOf(verb, depth + 1)
  // “the model called most often is GPT-5”
  const isParticiple = found?.via === 'passive' && clauses.vg(verb)!.form === 'participle'
  if (found?.via === 'relative' || isParticiple) return found.nps
  // “no one who works here is denied access”
  const doer = found === undefined ? doerOfRelative(clauses, verb, index) : undefined
  return doer === undefined ? [] : [doer]
}

// “The models to which your functions make calls are …”: what a relative clause with its preposition is about that ends with an object.
function pipedAntecedent(clauses: Clauses, object: number): number | undefined {
  const verb = object - 1
  if (!clauses.vg(verb) || !clauses.np(verb - 1)) return undefined
  const rel = climbToHead(clauses, verb - 1) - 1
  return clauses.is(rel, 'rel') && clauses.is(rel - 1, 'prep') ? clauses.antecedentOf(rel) : undefined
}

// What the relative clause is about that a prepositional phrase ends.
function antecedentBefore(clauses: Clauses, preposition: number): number | undefined {
  let verb = preposition - 1
  while (verb > 0 && verb > preposition - 6 && (clauses.is(verb, 'adv') || clauses.np(verb) || clauses.is(verb, 'prep'))) verb--
  if (!clauses.vg(verb)) return undefined
  const near = beforeAdverbs(clauses, verb - 1)
  const left = clauses.np(near) ? climbToHead(clauses, near) - 1 : near
  // “the vendor whose models we call from Lambda”
  if (clauses.determiner(left) === 'whose' && clauses.np(left - 1)) return left - 1
  // “the models you can call with this role”
  if (clauses.np(left) && clauses.np(left + 1) && isZeroRelative(clauses, left, left + 1)) return left
  return isThatOrWhich(clauses, left) ? clauses.antecedentOf(left) : undefined
}

// Before a parenthesis between two commas or dashes, of which the verb stands behind the second.
function beforeInsertion(clauses: Clauses, close: number, index: number, depth: number): Found {
  // “OpenAI's models — o3 and GPT-5 — run …”: after a list between dashes, a plural has its verb.
  const dash = isDash(clauses, close) ? openingDash(clauses, close) : -1
  if (clauses.vg(index)!.form === 'base' && !(dash > 0 && clauses.np(dash - 1)?.plural)) return []
  const open = dash > 0 ? dash : previousCommaOrDash(clauses, close)
  if (open <= 0) return clauses.vg(index)!.form === 'finite' ? subjectAbove(clauses, close, depth) : []
  if (isClause(clauses, open + 1, close)) return subjectAbove(clauses, close, depth)
  const both = clauses.np(open + 1) ? subjectInApposition(clauses, open, close, depth) : undefined
  if (both) return both
  // “the model that the desk settled on, o3, is called …”: a name alone between the commas.
  const isNameAlone = clauses.isNamed(open + 1) && clauses.modifiersOf(open + 1).end === close
  return isNameAlone && (clauses.vg(open - 1) || clauses.is(open - 1, 'prep')) ? [open + 1] : open - 1
}

// “their newest model, GPT-5, runs …”: both name the subject; undefined where the noun phrase behind `open` is something else.
function subjectInApposition(clauses: Clauses, open: number, close: number, depth: number): number[] | undefined {
  const isBehindSubject = clauses.np(open - 1) ?? clauses.vg(open - 1) ?? clauses.is(open - 1, 'adv')
  if (!isBehindSubject || clauses.phrases.slice(open + 1, close).some(part => part.kind === 'vg' && part.form === 'finite')) return undefined
  const outer = beforeAdverbs(clauses, open - 1)
  // “The smartest model OpenAI ever shipped, o3, sits …”
  const made = clauses.vg(outer) && open === outer + 1 ? clauses.objectsOf(outer, depth + 1) : undefined
  if (made?.via === 'relative') return [...made.nps, open + 1]
  if (!clauses.np(outer)) return undefined
  // “models that pass the review, o3 among them, …”
  const main = clauses.vg(outer - 1) && clauses.is(outer - 2, 'rel') ? clauses.antecedentOf(outer - 2) : undefined
  return [main ?? climbToHead(clauses, outer), open + 1]
}

// “According to the blog, the job reads a row, calls GPT-5 and …”: between the commas a subject, its verb and more; “analysts say” is an aside.
function isClause(clauses: Clauses, np: number, close: number): boolean {
  if (!clauses.np(np) || clauses.determiner(np) === 'whose') return false
  const verb = pastAdverbials(clauses, np + 1, close)
  return verb < close - 1 && clauses.isMainVerb(verb) && !isReporting(clauses.lemma(verb))
}

function previousCommaOrDash(clauses: Clauses, close: number): number {
  let at = close - 1
  while (at >= 0 && !isComma(clauses, at) && !isDash(clauses, at)) at--
  return at
}

// The dash before a closing one; -1 where none is near.
function openingDash(clauses: Clauses, close: number): number {
  for (let at = close - 1; at >= 0 && at > close - 24; at--) {
    if (isDash(clauses, at)) return at
    if (clauses.is(at, 'sign') && /^[;.:]$/.test(clauses.lower(at))) return -1
  }
  return -1
}
