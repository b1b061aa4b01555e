import type {Clauses} from './clauses.js'
import {opensClause} from './lists.js'

/** The first and last phrase of the clause around a phrase, by strong punctuation and subordinators. */
export function clauseAround(clauses: Clauses, index: number): {from: number; to: number} {
  let from = index
  while (from > 0 && !isBoundary(clauses, from - 1)) from--
  let to = index + 1
  while (to < clauses.phrases.length && !isBoundary(clauses, to)) to++
  return {from, to}
}

// Whether a phrase parts two clauses.
function isBoundary(clauses: Clauses, at: number): boolean {
  const phrase = clauses.phrases[at]!
  if (phrase.kind === 'sign' && /^[;:.!?]$/.test(phrase.lower)) return true
  if (phrase.kind === 'sub') return true
  // “…, and who has it reads more”
  if (phrase.kind === 'cc' && clauses.is(at + 1, 'rel') && /^(?:who|what|whoever)$/.test(clauses.lower(at + 1)) && clauses.lower(at - 1) === ',') return true
  // “…, and Bedrock handles the rest”
  if ((phrase.kind === 'cc' || (phrase.kind === 'sign' && phrase.lower === ',')) && clauses.np(at + 1) && (clauses.previousVerb(at) >= 0 || clauses.is(0, 'sub')) && (opensClause(clauses, at + 1) || opensBehindRelative(clauses, at + 1))) return true
  // “…, but every call to it goes elsewhere”: what leads to another noun phrase parts the subject from its verb.
  if (phrase.kind === 'cc' && phrase.lower === 'but' && clauses.lower(at - 1) === ',' && clauses.previousVerb(at) >= 0 && actsBehindPlaces(clauses, at + 1)) return true
  // “…, and a team on Azure calls it there”: past the place of its subject.
  if (phrase.kind === 'cc' && clauses.lower(at - 1) === ',' && clauses.np(at + 1) && clauses.is(at + 2, 'prep') && clauses.np(at + 3) && clauses.previousVerb(at) >= 0 && isPlainVerb(clauses, at + 4)) return true
  // “With GPT-5 live in Foundry, the bot on Bedrock retires”: behind what is so meanwhile.
  if (phrase.kind === 'sign' && phrase.lower === ',' && isAbsolute(clauses, at)) return true
  // “Though they run there, calls to it leave through …”: behind a subordinate clause that opens the sentence.
  if (phrase.kind === 'sign' && phrase.lower === ',' && clauses.is(0, 'sub') && clauses.np(at + 1)) {
    if (actsBehindPlaces(clauses, at + 1)) return true
  }
  // “…, on AWS they build agents”: a fronted place begins a clause as well.
  if (phrase.kind === 'sign' && phrase.lower === ',' && clauses.is(at + 1, 'prep') && clauses.np(at + 2) && clauses.np(at + 3) && clauses.previousVerb(at) >= 0 && opensClause(clauses, at + 3)) return true
  return false
}

// “calls to it leave”: a noun phrase, prepositional phrases and a verb of its own.
function actsBehindPlaces(clauses: Clauses, np: number): boolean {
  let verb = np + 1
  while (clauses.is(verb, 'prep') && clauses.np(verb + 1)) verb += 2
  return clauses.np(np) !== undefined && /^(?:finite|base)$/.test(clauses.vg(verb)?.form ?? '')
}

// A verb of a main clause.
const isPlainVerb = (clauses: Clauses, at: number): boolean => /^(?:finite|base)$/.test(clauses.vg(at)?.form ?? '')

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
  if (!relative || relative.reduced) return false
  let at = relative.vg + 1
  while (clauses.is(at, 'adv') || (clauses.is(at, 'prep') && clauses.np(at + 1))) at += clauses.is(at, 'adv') ? 1 : 2
  const vg = clauses.vg(at)
  return vg !== undefined && (vg.form === 'finite' || vg.form === 'base')
}
