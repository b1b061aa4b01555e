import type {VerbGroup} from '../phrases/phrase.js'
import type {Clauses} from './clauses.js'
import {climbToHead} from './heads.js'
import {withCoordinates} from './lists.js'
import {isZeroRelative} from './relative.js'
import {CLOSE, DASH, isTime, nextSign, OPEN} from './signs.js'

/** Verbs whose infinitive has the noun phrase before it as its subject: “lets teams call”. */
export const CAUSATIVES = new Set(['let', 'allow', 'enable', 'help', 'want', 'ask', 'permit', 'empower', 'invite', 'require', 'get', 'need', 'expect', 'encourage', 'authorize', 'entitle', 'make', 'have', 'tell', 'cause', 'force', 'forbid', 'instruct', 'teach', 'train', 'configure', 'advise', 'order', 'wish', 'like'])

/** The noun phrases that do what a verb says; empty for an imperative or where none is said. */
export function subjectOf(clauses: Clauses, index: number, depth = 0): number[] {
  const vg = clauses.vg(index)
  if (!vg || depth > 6) return []
  let left = index - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  // “Can I call …”, “Is GPT-5 hosted …”
  if (clauses.np(left) && clauses.vg(left - 1)?.bare && (vg.form === 'base' || vg.form === 'participle' || vg.form === 'gerund' || vg.form === 'finite') && !isFullVerb(clauses, left - 1)) {
    return withCoordinates(clauses, left)
  }
  // “gets invoked”
  if (vg.passive && clauses.vg(left)?.lemma === 'get') return clauses.subjectOf(left, depth + 1)
  if (vg.form === 'infinitive') return infinitiveSubject(clauses, vg, left, depth)
  if (vg.form === 'gerund' || (vg.form === 'participle' && !vg.passive)) {
    if (clauses.np(left)) return [climbToHead(clauses, left)]
    if (clauses.is(left, 'sign') && clauses.lower(left) === ',') {
      const before = clauses.previousVerb(left)
      // “our models, running on AWS”: no verb but this.
      if (before < 0 && clauses.np(left - 1)) return [climbToHead(clauses, left - 1)]
      return before >= 0 ? clauses.subjectOf(before, depth + 1) : []
    }
    // “GPT-6 LUNA — COMING SOON”
    if (clauses.is(left, 'sign') && (DASH.test(clauses.lower(left)) || clauses.lower(left) === ':') && clauses.np(left - 1) && clauses.previousVerb(left) < 0) return [climbToHead(clauses, left - 1)]
    const main = clauses.previousVerb(left)
    return main >= 0 ? clauses.subjectOf(main, depth + 1) : []
  }
  return isInverted(clauses, index) ? [] : leftSubject(clauses, left, index, depth)
}

/** “Beside your data, in your VPC, runs GPT-5”: fronted places, the verb, and what would be its subject behind it. */
export function isInverted(clauses: Clauses, index: number): boolean {
  const vg = clauses.vg(index)
  if (!vg || !/^(?:finite|base)$/.test(vg.form) || vg.modal !== undefined || !/^(?:come|run|sit|live|stand|lie|arrive|land|launch|go|appear|reside|rest|wait|work|follow|emerge)$/.test(vg.lemma) || vg.passive || vg.bare || index < 2 || !(clauses.np(index + 1) ?? (clauses.is(index + 1, 'adv') ? clauses.np(index + 2) : undefined)) || !clauses.is(0, 'prep')) return false
  for (let at = 0; at < index; at++) if (!(clauses.is(at, 'prep') || (clauses.np(at) && clauses.is(at - 1, 'prep')) || clauses.lower(at) === ',' || clauses.is(at, 'adv'))) return false
  return true
}

/** “have”, “do” and “be” that are full verbs: their noun phrase is no subject of a later verb. */
export function isFullVerb(clauses: Clauses, index: number): boolean {
  const vg = clauses.vg(index)!
  if (vg.modal !== undefined && vg.lemma === vg.modal) return false
  // “which models does Bedrock carry”
  if (vg.bare && vg.lemma === 'do' && clauses.np(index + 1) && clauses.vg(index + 2)?.form === 'base') return false
  if (index > 0 && (clauses.np(index - 1) || clauses.is(index - 1, 'rel') || clauses.is(index - 1, 'there'))) return true
  return false
}

// The subject of an infinitive: “lets teams call”, “for teams to call”, else that of the verb above it.
function infinitiveSubject(clauses: Clauses, infinitive: VerbGroup, left: number, depth: number): number[] {
  let at = left
  while (clauses.is(at, 'adj') || clauses.is(at, 'adv')) at--
  if (clauses.np(at)) {
    let governor = at - 1
    while (clauses.is(governor, 'adv')) governor--
    const vg = clauses.vg(governor)
    if (vg && CAUSATIVES.has(vg.lemma) && !vg.passive && clauses.np(at)!.determiner !== 'no') return [at]
    if (clauses.is(governor, 'prep') && clauses.lower(governor) === 'for') return [at]
    const verb = clauses.previousVerb(at)
    return verb >= 0 ? clauses.subjectOf(verb, depth + 1) : [at]
  }
  if (clauses.vg(at)) return clauses.subjectOf(at, depth + 1)
  // “o3, ready to be called”: what stands before the comma.
  if (at < left && clauses.lower(at) === ',' && clauses.np(at - 1) && clauses.previousVerb(at) < 0) return withCoordinates(clauses, climbToHead(clauses, at - 1))
  // “To be invoked, o3 wants a role.”
  if (at < 0 && infinitive.passive) {
    const comma = nextSign(clauses, left + 1, /^,$/, 9)
    return comma > 0 && clauses.np(comma + 1) ? withCoordinates(clauses, comma + 1) : []
  }
  const verb = clauses.previousVerb(at)
  return verb >= 0 ? clauses.subjectOf(verb, depth + 1) : []
}

// The subject of a finite verb, on its left past parentheses and adverbs.
function leftSubject(clauses: Clauses, left: number, index: number, depth: number): number[] {
  let at = left
  for (let guard = 0; guard < 10 && at >= 0; guard++) {
    const phrase = clauses.phrases[at]!
    // “every keynote this year invoked …”: a time is no subject.
    if (phrase.kind === 'np' && isTime(clauses.headWord(at).lower) && clauses.np(at - 1)) {
      at--
      continue
    }
    // “the model our function calls is GPT-5”: the verb of a relative clause stands before it.
    if (phrase.kind === 'vg' && at === index - 1) {
      const found = clauses.objectsOf(at, depth + 1)
      // “the model called most often is GPT-5”
      return found?.via === 'relative' || (found?.via === 'passive' && phrase.form === 'participle') ? found.nps : []
    }
    // “the models that power the environment are …”: the object of a relative clause that ends here; in “which means you …” a clause begins.
    if (phrase.kind === 'np' && !(/^(?:mean|ensure|show|prove|imply|suggest|say|guarantee|think|hope|believe)$/.test(clauses.vg(at - 1)?.lemma ?? '') && clauses.lower(at - 3) === ',') && clauses.vg(at - 1) && clauses.vg(at - 1)!.form !== 'participle' && clauses.is(at - 2, 'rel') && /^(?:that|which)$/.test(clauses.lower(at - 2))) {
      const antecedent = clauses.antecedentOf(at - 2)
      if (antecedent !== undefined) return withCoordinates(clauses, antecedent)
    }
    const piped = phrase.kind === 'np' ? pipedAntecedent(clauses, at) : undefined
    if (piped !== undefined) return withCoordinates(clauses, piped)
    if (phrase.kind === 'np') {
      // “The models that you can access from Osaka include …”: the relative clause ends here.
      const head = climbToHead(clauses, at)
      const antecedent = clauses.is(head - 1, 'prep') ? antecedentBefore(clauses, head - 1) : undefined
      return withCoordinates(clauses, antecedent ?? head)
    }
    if (phrase.kind === 'rel') {
      const antecedent = clauses.antecedentOf(at)
      return antecedent === undefined ? [] : withCoordinates(clauses, antecedent)
    }
    if (phrase.kind === 'cc') {
      const verb = clauses.previousVerb(at)
      return verb >= 0 ? clauses.subjectOf(verb, depth + 1) : []
    }
    if (phrase.kind === 'there') return []
    if (phrase.kind === 'sign' && CLOSE.test(phrase.lower)) {
      while (at >= 0 && !OPEN.test(clauses.lower(at))) at--
      at--
      continue
    }
    if (phrase.kind === 'sign' && (phrase.lower === ',' || DASH.test(phrase.lower))) {
      // “OpenAI's models — o3 and GPT-5 — run …”: after a list between dashes, a plural has its verb.
      const opening = DASH.test(phrase.lower) ? openingDash(clauses, at) : -1
      if (clauses.vg(index)!.form === 'base' && !(opening > 0 && clauses.np(opening - 1)?.plural)) return []
      // The subject stands before a parenthesis between two commas; what two dashes enclose may hold commas.
      let open = opening > 0 ? opening : at - 1
      while (open >= 0 && !(clauses.is(open, 'sign') && (clauses.lower(open) === ',' || DASH.test(clauses.lower(open))))) open--
      if (open <= 0) return clauses.vg(index)!.form === 'finite' && clauses.previousVerb(at) >= 0 ? clauses.subjectOf(clauses.previousVerb(at), depth + 1) : []
      // “their newest model, GPT-5, runs …”: both name the subject.
      if (clauses.np(open + 1) && (clauses.np(open - 1) || clauses.vg(open - 1) || clauses.is(open - 1, 'adv')) && !clauses.phrases.slice(open + 1, at).some(part => part.kind === 'vg' && part.form === 'finite')) {
        let outer = open - 1
        while (clauses.is(outer, 'adv')) outer--
        // “models that pass the review, o3 among them, …”
        const main = clauses.vg(outer - 1) && clauses.is(outer - 2, 'rel') ? clauses.antecedentOf(outer - 2) : undefined
        // “The smartest model OpenAI ever shipped, o3, sits …”
        const made = clauses.vg(outer) && open === outer + 1 ? clauses.objectsOf(outer, depth + 1) : undefined
        if (made?.via === 'relative') return [...made.nps, open + 1]
        if (clauses.np(outer)) return [main ?? climbToHead(clauses, outer), open + 1]
      }
      // “the model that the desk settled on, o3, is called …”: a name alone between the commas.
      if (clauses.np(open + 1) && clauses.modifiersOf(open + 1).end === at && clauses.headWord(open + 1).entity !== undefined && /^(?:vg|prep)$/.test(clauses.phrases[open - 1]!.kind)) return [open + 1]
      at = open - 1
      continue
    }
    if (phrase.kind === 'adv' || phrase.kind === 'neg' || phrase.kind === 'adj') {
      at--
      continue
    }
    return []
  }
  return []
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
  let subject = verb - 1
  while (clauses.is(subject, 'adv')) subject--
  if (clauses.np(subject)) subject = climbToHead(clauses, subject) - 1
  // “the models you can call with this role”, “the vendor whose models we call from Lambda”
  if (clauses.np(subject) && clauses.np(subject)!.determiner === 'whose' && clauses.np(subject - 1)) return subject - 1
  if (clauses.np(subject) && clauses.np(subject + 1) && isZeroRelative(clauses, subject, subject + 1)) return subject
  return clauses.is(subject, 'rel') && /^(?:that|which)$/.test(clauses.lower(subject)) ? clauses.antecedentOf(subject) : undefined
}

// The dash before a closing one; -1 where none is near.
function openingDash(clauses: Clauses, close: number): number {
  for (let at = close - 1; at >= 0 && at > close - 24; at--) {
    if (!clauses.is(at, 'sign')) continue
    if (DASH.test(clauses.lower(at))) return at
    if (/^[;.:]$/.test(clauses.lower(at))) return -1
  }
  return -1
}
