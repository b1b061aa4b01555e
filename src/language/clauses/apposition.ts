/** What stands beside a noun phrase and names the same thing, or the part of it that counts: between brackets, dashes or commas. */
import {pastPrepositional} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {followsList} from './lists.js'
import type {Modification, Modifiers} from './modifiers.js'
import {closingBracket, DASH, isComma, isDash, nextSign, opensBracket} from './signs.js'

const COUNTS_IN_OR_OUT = /^(?:include|exclude|except)$/

/** “the flagship (GPT-5)”. */
export function bracketed(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  const close = opensBracket(clauses, at) ? closingBracket(clauses, at) : -1
  if (close < 0) return at
  // A parenthesis with a verb of its own is a remark, not another name.
  if (!clauses.phrases.slice(at + 1, close).some(part => part.kind === 'vg')) addBetween(clauses, at, close, found)
  return close + 1
}

/** “the flagships — GPT-5 and o3 — …”. */
export const betweenDashes: Modification = (clauses, _np, at, found) => {
  if (!(isDash(clauses, at) || clauses.lower(at) === ':') || !clauses.np(at + 1)) return at
  const close = nextSign(clauses, at + 1, DASH, 24)
  if (close <= 0) return at
  addBetween(clauses, at, close, found)
  return close + 1
}

// Notes all noun phrases between two signs.
function addBetween(clauses: Clauses, open: number, close: number, found: Modifiers): void {
  for (let at = open + 1; at < close; at++) if (clauses.np(at)) found.appositive.push(at)
}

/** “OpenAI's flagship, GPT-5, on Bedrock”. */
export const betweenCommas: Modification = (clauses, np, at, found) => {
  if (!isComma(clauses, at) || !clauses.isNamed(at + 1)) return at
  const {entity} = clauses.headWord(np)
  if (entity !== undefined && entity !== clauses.headWord(at + 1).entity) return at
  const end = pastPrepositional(clauses, at + 2)
  if (!isComma(clauses, end) || isListed(clauses, np, at + 1) || followsList(clauses, end)) return at
  found.appositive.push(at + 1)
  return end + 1
}

/** “GPT-5, a model by OpenAI, on Bedrock”: what a name stands for, and the place behind it. */
export const describedBetweenCommas: Modification = (clauses, np, at, found) => {
  if (!isComma(clauses, at) || !clauses.isNamed(np) || !/^an?$/.test(clauses.determiner(at + 1)) || clauses.isNamed(at + 1)) return at
  const end = clauses.lower(at + 2) === 'by' || clauses.lower(at + 2) === 'from' ? pastPrepositional(clauses, at + 2, at + 3) : at + 2
  if (!isComma(clauses, end) || !clauses.is(end + 1, 'prep')) return at
  found.appositive.push(at + 1)
  return end + 1
}

// “Nova, Claude, Llama, GPT-5”: names, one behind another up to the end.
function isListed(clauses: Clauses, np: number, next: number): boolean {
  const end = next + 3
  return clauses.headWord(np).tag === 'name' && [np, next, next + 2].every(one => clauses.isNamed(one)) && isComma(clauses, next + 1) &&
    (end >= clauses.phrases.length || clauses.is(end, 'sign') || clauses.is(end, 'prep'))
}

/** “the brain, that is, Codex”. */
export const thatIs: Modification = (clauses, _np, at, found) => {
  if (!isComma(clauses, at) || !clauses.np(at + 1)?.pronoun || clauses.headWord(at + 1).lower !== 'that') return at
  if (clauses.lemma(at + 2) !== 'be' || !isComma(clauses, at + 3) || !clauses.np(at + 4)) return at
  found.appositive.push(at + 4)
  return at + 5
}

/** “every model you access, OpenAI's included”, “all models, those by OpenAI among them”: notes the part that counts in or out. */
export const inclusion: Modification = (clauses, _np, comma, found) => {
  if (!isComma(clauses, comma) || !clauses.np(comma + 1)) return comma
  const end = pastPrepositional(clauses, comma + 2)
  if (clauses.lower(end - 2) === 'among' && clauses.np(end - 1)!.pronoun) {
    found.prepositional.push({prep: 'including', at: comma, nps: [comma + 1]})
    return end
  }
  const verb = clauses.vg(end)
  if (verb?.form !== 'participle' || !COUNTS_IN_OR_OUT.test(verb.lemma) || !clauses.is(end + 1, 'sign')) return comma
  found.prepositional.push({prep: verb.lemma === 'include' ? 'including' : 'excluding', at: comma, nps: [comma + 1]})
  return end + 1
}
