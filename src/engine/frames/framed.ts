import type {Clauses} from '../../language/clauses/clauses.js'
import {asksAtEnd} from '../gaps/answers.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {climbedTo, isPraised} from './object.js'
import {DITRANSITIVE} from './verb.js'

const PREDICATING = /^(?:be|become|remain|provide|offer|expose|represent|constitute)$/
// Verbs whose subject is what “as” or “like” describes.
const SERVING = /^(?:act|serve|work|function|behave|operate|double|stand|sit|begin|start|launch|ship|feel|look|be)$/

/** What a noun phrase is said of: “the SRE is a gateway”, “the SRE acts as a proxy”, “the SRE, an endpoint for”. Empty where nothing is. */
export function framedSubject(clauses: Clauses, np: number, depth = 0): number[] {
  let left = np - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  // “is in truth a proxy”
  if (clauses.np(left) && clauses.is(left - 1, 'prep') && /^(?:in|at)$/.test(clauses.lower(left - 1)) && clauses.vg(left - 2)?.lemma === 'be') left -= 2
  // “is, if you will, a proxy”: past what two commas enclose, right behind the copula.
  if (clauses.lower(left) === ',') {
    let open = left - 1
    while (open > 0 && open > left - 7 && clauses.lower(open) !== ',') open--
    if (clauses.lower(open) === ',' && clauses.vg(open - 1)?.bare) left = open - 1
  }
  const phrase = clauses.phrases[left]
  if (!phrase) return fronted(clauses, np)
  if (phrase.kind === 'vg') {
    if (PREDICATING.test(phrase.lemma)) return clauses.subjectOf(left)
    // “With Frontier on AWS, every team gets a gateway”
    return /^(?:get|have|gain|receive)$/.test(phrase.lemma) ? means(clauses) : []
  }
  if (phrase.kind === 'prep' && phrase.lower === 'than') {
    // “describe the SRE as little more than a wrapper”
    const as = clauses.np(left - 1) && clauses.headWord(left - 1).lower === 'more' ? left - (clauses.lower(left - 2) === 'as' ? 2 : 3) : -1
    if (clauses.lower(as) === 'as') return describedBy(clauses, as)
    const verb = clauses.verbBefore(left)
    return verb >= 0 && clauses.vg(verb)!.lemma === 'be' ? clauses.subjectOf(verb) : []
  }
  // “is a kind of door”, “is some sort of proxy”
  if (phrase.kind === 'prep' && phrase.lower === 'of' && depth < 2 && clauses.np(left - 1) && /^(?:kind|sort|type|form|bit|piece)$/.test(clauses.headWord(left - 1).lower)) return framedSubject(clauses, left - 1, depth + 1)
  // “is a memory and an endpoint”
  if (phrase.kind === 'cc' && depth < 2 && clauses.np(left - 1) && !clauses.vg(clauses.modifiersOf(np).end)) return framedSubject(clauses, climbedTo(clauses, left - 1), depth + 1)
  // “turns the SRE into a gateway”
  if (phrase.kind === 'prep' && phrase.lower === 'into') return transformed(clauses, left)
  if (phrase.kind === 'prep' && /^(?:as|like)$/.test(phrase.lower)) return describedBy(clauses, left)
  if (phrase.kind === 'sign' && /^(?:,|—|–|:|=|\()$/.test(phrase.lower) && clauses.np(left - 1)) {
    // “is like a door, an API for the models”: the apposition says of the door's subject what the door does.
    return [left - 1, climbedTo(clauses, left - 1), ...(depth < 2 ? framedSubject(clauses, left - 1, depth + 1) : [])]
  }
  if (phrase.kind === 'np' && clauses.vg(left - 1)) return DITRANSITIVE.test(clauses.vg(left - 1)!.lemma) || clauses.vg(left - 1)!.lemma === 'hand' ? [...means(clauses), ...clauses.subjectOf(left - 1)] : [left]
  return []
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
  let left = preposition - 1
  if (clauses.lower(preposition) === 'as' && clauses.np(left) && clauses.phrases[left - 1]?.kind !== 'vg' && clauses.lower(left - 1) !== 'of') return [climbedTo(clauses, left), left, ...serving(clauses, left)]
  // “Think of it, if you must think of it on a Friday, as a gateway”
  if (clauses.lower(left) === ',') {
    let open = left - 1
    while (open > 0 && clauses.lower(open) !== ',') open--
    if (open > 0) left = open - 1
  }
  let verb = left
  while (verb >= 0 && !clauses.vg(verb)) verb--
  const vg = clauses.vg(verb)
  if (!vg) return []
  if (/^(?:think|speak|conceive|talk)$/.test(vg.lemma) && clauses.lower(verb + 1) === 'of' && clauses.np(verb + 2)) return [verb + 2]
  if (SERVING.test(vg.lemma) && !vg.passive) return clauses.subjectOf(verb)
  return clauses.lower(preposition) === 'as' ? clauses.objectsOf(verb)?.nps ?? [] : []
}

// What becomes another thing: “turns X into”, “X turns into”, “X was made into”.
function transformed(clauses: Clauses, preposition: number): number[] {
  const verb = clauses.verbBefore(preposition)
  if (verb < 0 || !/^(?:turn|make|transform|convert|change|morph|evolve|develop|grow|build)$/.test(clauses.vg(verb)!.lemma)) return []
  return clauses.objectsOf(verb)?.nps ?? clauses.subjectOf(verb)
}

// “stands between you and the models as a proxy”
function serving(clauses: Clauses, before: number): number[] {
  const verb = clauses.previousVerb(before)
  const vg = clauses.vg(verb)
  return vg && /^(?:stand|sit|act|serve|work)$/.test(vg.lemma) && !vg.passive ? clauses.subjectOf(verb) : []
}

// “With the SRE, AWS hands you …”: what somebody gets it by.
function means(clauses: Clauses): number[] {
  return clauses.is(0, 'prep') && /^(?:with|through|via)$/.test(clauses.lower(0)) && clauses.np(1) ? [1] : []
}

/** Whether an item, a row or a line without a verb says it of what it stands under: “The SRE is:” and a list, the first cell of the row, a heading. */
export function framedAbove(context: FrameContext, frame: Frame): boolean {
  const {clauses, block, index} = frame.sentence
  // “What is the SRE? A proxy for …”
  const asked = index > 0 && clauses.phrases.slice(0, frame.phrase).every(phrase => phrase.kind === 'adv') && clauses.phrases.every(phrase => phrase.kind !== 'vg') ? context.page.reading(block).sentences[index - 1] : undefined
  if (asked && asksAtEnd(asked) && asked.clauses.phrases.some(phrase => phrase.kind === 'vg' && phrase.lemma === 'be' && phrase.bare && phrase.negated === undefined)) return asked.clauses.phrases.some((phrase, np) => phrase.kind === 'np' && isPraised(context, asked, np))
  if (index > 0 || !clauses.phrases.slice(0, frame.phrase).every(phrase => phrase.kind === 'adv' || phrase.kind === 'neg')) return false
  const {page} = context
  const {kind} = page.blocks[block]!
  if (!/^(?:item|cell|paragraph)$/.test(kind)) return false
  for (const governor of page.governors(block)) {
    const above = page.blocks[governor]!
    if (kind === 'cell' && above.kind !== 'cell') return false
    if (above.table?.header === true) continue
    const where = page.reading(governor).sentences.at(-1)
    if (!where || !where.clauses.np(0)) return false
    // A heading alone names what the line below it describes.
    const verbless = !where.clauses.phrases.some(phrase => phrase.kind === 'vg')
    const copula = where.clauses.phrases.findLast(phrase => phrase.kind === 'vg')
    const says = verbless ? kind !== 'item' || above.kind !== 'paragraph' : copula?.kind === 'vg' && copula.lemma === 'be' && copula.bare
    return says && isPraised(context, where, 0) && !clauses.phrases.slice(frame.phrase).some(phrase => phrase.kind === 'vg' && phrase.form === 'finite')
  }
  return false
}

/** “What is the SRE? A gateway to GPT-5.”: whether the question before asks what a praised product is. */
export function framedByQuestion(context: FrameContext, {sentence, phrase}: Frame): boolean {
  const before = context.page.reading(sentence.block).sentences[sentence.index - 1]
  if (!before || !sentence.clauses.phrases.slice(0, phrase).every(part => part.kind === 'adv' || (part.kind === 'sign' && part.lower === ','))) return false
  const {clauses} = before
  if (!asksAtEnd(before) || !clauses.phrases.some(part => part.kind === 'vg' && part.bare && part.lemma === 'be')) return false
  return clauses.phrases.some((part, at) => part.kind === 'np' && isPraised(context, before, at))
}
