/** What may stand between a trigger and its preposition: a light clause, a passive, an interruption. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {opensClause} from '../../language/clauses/lists.js'
import {DASH, isTime} from '../../language/clauses/signs.js'

// Verbs that do no more than carry a noun: “the calls that your agents make”.
const LIGHT = /^(?:make|place|send|have|get|gain|enjoy)$/
// Verbs that carry a noun where its preposition stands right behind them, and where it may stand further on.
const LIGHT_BEFORE_PREPOSITION = /^(?:issue|direct|route|need)$/
const LIGHT_IN_RELATIVE = /^(?:hold|receive)$/
// “calls are routed to”, “access was granted to”
const DIRECTING = /^(?:grant|give|extend|offer|provide|make|place|route|send|direct|restrict|limit|open|allow|add|enable|issue|fire|restore|return|widen|reopen)$/
// “calls go out to”
const TRAVELLING = /^(?:go|flow|travel)$/

/** “calls that your agents make to GPT-5”, “the access your team has to it”: past the clause; undefined where there is none. */
export function pastLightClause(clauses: Clauses, at: number): number | undefined {
  const isRelative = clauses.is(at, 'rel')
  if (isRelative && !/^(?:that|which)$/.test(clauses.lower(at))) return undefined
  const subject = isRelative ? at + 1 : at
  const vg = clauses.np(subject) ? clauses.vg(subject + 1) : undefined
  if (!vg) return undefined
  const isLight = LIGHT.test(vg.lemma)
  if (!vg.passive && (isLight || LIGHT_BEFORE_PREPOSITION.test(vg.lemma)) && clauses.is(subject + 2, 'prep')) return subject + 2
  // “the access that contractors have to GPT-5”
  return isRelative && (isLight || LIGHT_IN_RELATIVE.test(vg.lemma)) ? subject + 2 : undefined
}

/** Past a verb that says where the noun before it goes; undefined where it says something else. */
export function pastVerb(clauses: Clauses, at: number, isFirst: boolean): number | undefined {
  const {form, lemma, passive, bare} = clauses.vg(at)!
  // “calls are routed to”, “calls made to”
  const isDirected = form === 'finite' ? passive : form === 'participle' && !bare && clauses.is(at + 1, 'prep')
  if (isDirected && DIRECTING.test(lemma)) return at + 1
  // “calls go out to GPT-5”
  if (!isFirst || !(form === 'finite' || form === 'base') || !TRAVELLING.test(lemma)) return undefined
  return /^(?:out|over|through|straight)$/.test(clauses.lower(at + 1)) && clauses.is(at + 2, 'prep') ? at + 2 : at + 1
}

/** Past a sign and what it encloses, or into it where a preposition of the trigger stands there; undefined where the way ends. */
export function pastSign(clauses: Clauses, at: number, prepositions: readonly string[], isFirst: boolean): number | undefined {
  const sign = clauses.lower(at)
  if (!/^(?:,|—|–|\()$/.test(sign)) return undefined
  const leads = clauses.is(at + 1, 'prep') && clauses.np(at + 2) !== undefined
  // “access (to OpenAI models only) ends”
  if (sign === '(' && isFirst && leads && prepositions.includes(clauses.lower(at + 1))) return at + 1
  // “access — to GPT-5, to o3 — comes with the plan”
  const isDash = DASH.test(sign)
  if (isDash && leads && clauses.lower(at + 1) === prepositions[0]) return at + 1
  if (sign === ',' && prepositions.includes(clauses.lower(at + 2)) && specifies(clauses, at + 1)) return at + 2
  const close = closingSign(clauses, at)
  if (close >= 0) return close + 1
  // “their access — to their mail, to GPT-5.”
  return isDash && clauses.is(at + 1, 'prep') ? at + 1 : undefined
}

// “calls, whether to o3 or to Nova, …”, “the second call, this time to o3, …”
const specifies = (clauses: Clauses, at: number): boolean =>
  clauses.lower(at) === 'whether' || (clauses.np(at) !== undefined && isTime(clauses.headWord(at).lower))

/** The noun phrase behind a comma, or behind a parenthesis between two; undefined where it opens a clause. */
export function behindComma(clauses: Clauses, comma: number): number | undefined {
  if (clauses.lower(comma) !== ',') return undefined
  if (clauses.np(comma + 1)) return sharesObject(clauses, comma) && !opensClause(clauses, comma + 1) ? comma + 1 : undefined
  const close = closingSign(clauses, comma)
  if (close < 0 || !clauses.np(close + 1)) return undefined
  const says = clauses.phrases.slice(comma, close).some(phrase => phrase.kind === 'vg')
  return says && opensClause(clauses, close + 1) ? undefined : close + 1
}

// “…, and a supervisor has access to, GPT-5”: two clauses share what stands behind the comma.
const sharesObject = (clauses: Clauses, comma: number): boolean =>
  clauses.phrases.slice(0, comma).some((phrase, at) => phrase.kind === 'cc' && clauses.lower(at - 1) === ',')

// The sign that closes a parenthesis, a pair of dashes or of commas; -1 where none does.
function closingSign(clauses: Clauses, open: number): number {
  const sign = clauses.lower(open) === '(' ? ')' : clauses.lower(open)
  for (let at = open + 1; at < clauses.phrases.length && at < open + 20; at++) if (clauses.is(at, 'sign') && clauses.lower(at) === sign) return at
  return -1
}
