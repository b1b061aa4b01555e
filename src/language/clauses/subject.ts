import type {VerbGroup} from '../phrases/phrase.js'
import {beforeAdverbs, beforeAdverbsAndNegators} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {climbToHead} from './heads.js'
import {leftSubject, subjectAbove} from './left-subject.js'
import {withCoordinates} from './lists.js'
import {COMMA, isComma, isDash, nextSign} from './signs.js'

/** Verbs whose infinitive has the noun phrase before it as its subject: “lets teams call”. */
export const CAUSATIVES: ReadonlySet<string> = new Set([
  'let', 'allow', 'enable', 'help', 'want', 'ask', 'permit', 'empower', 'invite', 'require', 'get', 'need', 'expect', 'encourage', 'authorize',
  'entitle', 'make', 'have', 'tell', 'cause', 'force', 'forbid', 'instruct', 'teach', 'train', 'configure', 'advise', 'order', 'wish', 'like',
])

// Verbs of being somewhere and getting there, which may stand before their subject: “in your VPC runs GPT-5”.
const OF_LOCATION = /^(?:come|run|sit|live|stand|lie|arrive|land|launch|go|appear|reside|rest|wait|work|follow|emerge)$/

/** The noun phrases that do what a verb says; empty for an imperative or where none is said. */
export function subjectOf(clauses: Clauses, index: number, depth = 0): number[] {
  const vg = clauses.vg(index)
  if (!vg || depth > 6) return []
  const left = beforeAdverbsAndNegators(clauses, index - 1)
  // “Can I call …”, “Is GPT-5 hosted …”
  if (vg.form !== 'infinitive' && clauses.np(left) && clauses.vg(left - 1)?.bare && !isFullVerb(clauses, left - 1)) return withCoordinates(clauses, left)
  // “gets invoked”
  if (vg.passive && clauses.lemma(left) === 'get') return clauses.subjectOf(left, depth + 1)
  if (vg.form === 'infinitive') return infinitiveSubject(clauses, vg, left, depth)
  if (vg.form === 'gerund' || (vg.form === 'participle' && !vg.passive)) return participleSubject(clauses, left, depth)
  return isInverted(clauses, index) ? [] : leftSubject(clauses, left, index, depth)
}

/** “Beside your data, in your VPC, runs GPT-5”: fronted places, the verb, and what would be its subject behind it. */
export function isInverted(clauses: Clauses, index: number): boolean {
  const vg = clauses.vg(index)
  if (!vg || !clauses.isMainVerb(index) || vg.modal !== undefined || vg.passive || vg.bare || !OF_LOCATION.test(vg.lemma)) return false
  const isBeforeNoun = clauses.np(index + 1) ?? (clauses.is(index + 1, 'adv') && clauses.np(index + 2))
  if (index < 2 || !isBeforeNoun || !clauses.is(0, 'prep')) return false
  for (let at = 0; at < index; at++) if (!isOfPlaces(clauses, at)) return false
  return true
}

// A part of the places that stand at the start of a sentence.
const isOfPlaces = (clauses: Clauses, at: number): boolean =>
  clauses.is(at, 'prep') || (clauses.np(at) !== undefined && clauses.is(at - 1, 'prep')) || isComma(clauses, at) || clauses.is(at, 'adv')

/** “have”, “do” and “be” that are full verbs: their noun phrase is no subject of a later verb. */
export function isFullVerb(clauses: Clauses, index: number): boolean {
  const vg = clauses.vg(index)!
  if (vg.modal !== undefined && vg.lemma === vg.modal) return false
  // “which models does Bedrock carry”
  if (vg.bare && vg.lemma === 'do' && clauses.np(index + 1) && clauses.vg(index + 2)?.form === 'base') return false
  return index > 0 && (clauses.np(index - 1) !== undefined || clauses.is(index - 1, 'rel') || clauses.is(index - 1, 'there'))
}

// The subject of a gerund or an active participle: the noun phrase that it belongs to, else that of the verb above it.
function participleSubject(clauses: Clauses, left: number, depth: number): number[] {
  if (clauses.np(left)) return [isBehindObject(clauses, left) ? left : climbToHead(clauses, left)]
  // “our models, running on AWS”, “GPT-6 LUNA — COMING SOON”: no verb but this.
  const isBehindSign = isComma(clauses, left) || isDash(clauses, left) || clauses.lower(left) === ':'
  if (isBehindSign && clauses.np(left - 1) && clauses.previousVerb(left) < 0) return [climbToHead(clauses, left - 1)]
  return subjectAbove(clauses, left, depth)
}

// “call GPT-5 from code running on Lambda”: behind the object of a verb, a noun that the preposition leads to.
function isBehindObject(clauses: Clauses, np: number): boolean {
  if (!/^(?:from|inside|within|through|via|with|by)$/.test(clauses.lower(np - 1)) || clauses.headWord(np).tag !== 'noun') return false
  return clauses.np(np - 2) !== undefined && clauses.vg(np - 3) !== undefined && clauses.objectsOf(np - 3)?.nps.includes(np - 2) === true
}

// The subject of an infinitive: “lets teams call”, “for teams to call”, else that of the verb above it.
function infinitiveSubject(clauses: Clauses, infinitive: VerbGroup, left: number, depth: number): number[] {
  let at = left
  while (clauses.is(at, 'adj') || clauses.is(at, 'adv')) at--
  if (clauses.np(at)) {
    if (isSubjectOfInfinitive(clauses, at)) return [at]
    const verb = clauses.previousVerb(at)
    return verb >= 0 ? clauses.subjectOf(verb, depth + 1) : [at]
  }
  if (clauses.vg(at)) return clauses.subjectOf(at, depth + 1)
  // “o3, ready to be called”: what stands before the comma.
  if (at < left && isComma(clauses, at) && clauses.np(at - 1) && clauses.previousVerb(at) < 0) return withCoordinates(clauses, climbToHead(clauses, at - 1))
  // “To be invoked, o3 wants a role.”
  if (at < 0 && infinitive.passive) {
    const comma = nextSign(clauses, left + 1, COMMA, 9)
    return comma > 0 && clauses.np(comma + 1) ? withCoordinates(clauses, comma + 1) : []
  }
  return subjectAbove(clauses, at, depth)
}

// “lets teams call”, “for teams to call”
function isSubjectOfInfinitive(clauses: Clauses, np: number): boolean {
  const governor = beforeAdverbs(clauses, np - 1)
  const vg = clauses.vg(governor)
  if (vg && CAUSATIVES.has(vg.lemma) && !vg.passive && clauses.determiner(np) !== 'no') return true
  return clauses.is(governor, 'prep') && clauses.lower(governor) === 'for'
}
