/** What a noun phrase is said of, in its sentence: “the SRE is a gateway”. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {climbedTo} from './object.js'
import {DITRANSITIVE} from './verb.js'

const PREDICATING = /^(?:be|become|remain|provide|offer|expose|represent|constitute)$/
const OBTAINING = /^(?:get|have|gain|receive)$/
// Verbs whose subject is what “as” or “like” describes.
const SERVING = /^(?:act|serve|work|function|behave|operate|double|stand|sit|begin|start|launch|ship|feel|look|be)$/
const STANDING = /^(?:stand|sit|act|serve|work)$/
const REGARDING = /^(?:think|speak|conceive|talk)$/
const TRANSFORMING = /^(?:turn|make|transform|convert|change|morph|evolve|develop|grow|build)$/
// Nouns that only lead to another by “of”: “a kind of door”.
const KIND = /^(?:kind|sort|type|form|bit|piece)$/

/** What a noun phrase is said of: “the SRE is a gateway”, “the SRE acts as a proxy”, “the SRE, an endpoint for”. Empty where nothing is. */
export function framedSubject(clauses: Clauses, np: number, depth = 0): number[] {
  const left = beforeAdjuncts(clauses, np)
  switch (clauses.phrases[left]?.kind) {
    case undefined:
      return fronted(clauses, np)
    case 'vg':
      return ofVerb(clauses, left)
    case 'prep':
      return ofPreposition(clauses, left, depth)
    case 'cc':
      // “is a memory and an endpoint”
      if (depth > 1 || !clauses.np(left - 1) || clauses.vg(clauses.modifiersOf(np).end)) return []
      return framedSubject(clauses, climbedTo(clauses, left - 1), depth + 1)
    case 'sign':
      if (!/^(?:,|—|–|:|=|\()$/.test(clauses.lower(left)) || !clauses.np(left - 1)) return []
      // “is like a door, an API for the models”: the apposition says of the door's subject what the door does.
      return [left - 1, climbedTo(clauses, left - 1), ...(depth < 2 ? framedSubject(clauses, left - 1, depth + 1) : [])]
    case 'np':
      return ofRecipient(clauses, left)
    default:
      return []
  }
}

// The phrase before a noun phrase, past what may stand between it and its copula.
function beforeAdjuncts(clauses: Clauses, np: number): number {
  let left = np - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  // “is in truth a proxy”
  if (clauses.np(left) && clauses.is(left - 1, 'prep') && /^(?:in|at)$/.test(clauses.lower(left - 1)) && clauses.vg(left - 2)?.lemma === 'be') left -= 2
  // “is, if you will, a proxy”: past what two commas enclose, right behind the copula.
  if (clauses.lower(left) !== ',') return left
  let open = left - 1
  while (open > 0 && open > left - 7 && clauses.lower(open) !== ',') open--
  return clauses.lower(open) === ',' && clauses.vg(open - 1)?.bare ? open - 1 : left
}

function ofVerb(clauses: Clauses, verb: number): number[] {
  const {lemma} = clauses.vg(verb)!
  if (PREDICATING.test(lemma)) return clauses.subjectOf(verb)
  // “With Frontier on AWS, every team gets a gateway”
  return OBTAINING.test(lemma) ? means(clauses) : []
}

function ofPreposition(clauses: Clauses, at: number, depth: number): number[] {
  switch (clauses.lower(at)) {
    case 'than':
      return ofComparison(clauses, at)
    case 'of':
      // “is a kind of door”, “is some sort of proxy”
      return depth < 2 && clauses.np(at - 1) && KIND.test(clauses.headWord(at - 1).lower) ? framedSubject(clauses, at - 1, depth + 1) : []
    case 'into':
      return transformed(clauses, at)
    case 'as':
    case 'like':
      return describedBy(clauses, at)
    default:
      return []
  }
}

// “describe the SRE as little more than a wrapper”, “is more than a wrapper”
function ofComparison(clauses: Clauses, than: number): number[] {
  const isMore = clauses.np(than - 1) !== undefined && clauses.headWord(than - 1).lower === 'more'
  const as = clauses.lower(than - 2) === 'as' ? than - 2 : than - 3
  if (isMore && clauses.lower(as) === 'as') return describedBy(clauses, as)
  const verb = clauses.verbBefore(than)
  return clauses.vg(verb)?.lemma === 'be' ? clauses.subjectOf(verb) : []
}

// “AWS hands you a gateway”: who gives it, or what it is given with.
function ofRecipient(clauses: Clauses, recipient: number): number[] {
  const vg = clauses.vg(recipient - 1)
  if (!vg) return []
  return DITRANSITIVE.test(vg.lemma) ? [...means(clauses), ...clauses.subjectOf(recipient - 1)] : [recipient]
}

// “A gateway to OpenAI's models, the SRE …”: an apposition in front of its subject.
function fronted(clauses: Clauses, np: number): number[] {
  const comma = clauses.phrases.findIndex((phrase, at) => at > np && phrase.kind === 'sign')
  if (clauses.lower(comma) !== ',' || !clauses.np(comma + 1)) return []
  const verb = clauses.is(comma + 2, 'adv') ? comma + 3 : comma + 2
  const isSubject = clauses.vg(verb) !== undefined && clauses.phrases.slice(np, comma).every(phrase => phrase.kind !== 'vg')
  return isSubject ? [comma + 1] : []
}

// What “as a gateway” or “like a gateway” describes: a subject, an object, or what stands right before.
function describedBy(clauses: Clauses, preposition: number): number[] {
  const isAs = clauses.lower(preposition) === 'as'
  const before = preposition - 1
  if (isAs && clauses.np(before) && !clauses.vg(before - 1) && clauses.lower(before - 1) !== 'of') {
    return [climbedTo(clauses, before), before, ...serving(clauses, before)]
  }
  let verb = beforeParenthesis(clauses, before)
  while (verb >= 0 && !clauses.vg(verb)) verb--
  const vg = clauses.vg(verb)
  if (!vg) return []
  if (REGARDING.test(vg.lemma) && clauses.lower(verb + 1) === 'of' && clauses.np(verb + 2)) return [verb + 2]
  if (SERVING.test(vg.lemma) && !vg.passive) return clauses.subjectOf(verb)
  return isAs ? clauses.objectsOf(verb)?.nps ?? [] : []
}

// “Think of it, if you must think of it on a Friday, as a gateway”: the phrase before what two commas enclose.
function beforeParenthesis(clauses: Clauses, at: number): number {
  if (clauses.lower(at) !== ',') return at
  let open = at - 1
  while (open > 0 && clauses.lower(open) !== ',') open--
  return open > 0 ? open - 1 : at
}

// What becomes another thing: “turns X into”, “X turns into”, “X was made into”.
function transformed(clauses: Clauses, preposition: number): number[] {
  const verb = clauses.verbBefore(preposition)
  if (!TRANSFORMING.test(clauses.vg(verb)?.lemma ?? '')) return []
  return clauses.objectsOf(verb)?.nps ?? clauses.subjectOf(verb)
}

// “stands between you and the models as a proxy”
function serving(clauses: Clauses, before: number): number[] {
  const verb = clauses.previousVerb(before)
  const vg = clauses.vg(verb)
  return vg && STANDING.test(vg.lemma) && !vg.passive ? clauses.subjectOf(verb) : []
}

// “With the SRE, AWS hands you …”: what somebody gets it by.
function means(clauses: Clauses): number[] {
  return clauses.is(0, 'prep') && /^(?:with|through|via)$/.test(clauses.lower(0)) && clauses.np(1) ? [1] : []
}
