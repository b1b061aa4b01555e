import {isReporting} from '../reporting.js'
import {beforeAdverbs, beforeAdverbsAndNegators} from './adverbials.js'
import {cleftComplement} from './cleft.js'
import type {Clauses} from './clauses.js'
import {climbToHead, isPersonal} from './heads.js'
import {withCoordinates} from './lists.js'
import type {Objects} from './object.js'
import {isZeroRelative} from './relative.js'
import {isComma, isDash} from './signs.js'
import {CAUSATIVES, isFullVerb} from './subject.js'
import {beforeDoer, toughObject} from './tough.js'

// What a thing is to those who do something to it: “a pain to access”.
const EVALUATION = /^(?:pain|joy|breeze|nightmare|pleasure|cinch|snap|delight|hassle|treat|chore|doddle|headache|dream|luxury|privilege)$/

const POSSESSIVE_PRONOUN = /^(?:yours|ours|mine|theirs|hers|his)$/

// Verbs whose object may have an infinitive of its own: “offers models to call”.
const OF_CHOICE_OR_OFFER = /^(?:have|be|need|choose|pick|select|find|get|offer|provide|give)$/

// Verbs through whose clause a gap reaches: “the model we think it should call”.
const BRIDGE = /^(?:think|believe|say|hope|know|guess|suppose|claim|expect|want|wish|feel|reckon|bet|recommend|suggest)$/

/** The object that stands further left than its verb: “the models you call”, “GPT-5 is easy to call”. */
export function gapObject(clauses: Clauses, index: number, depth: number): Objects | undefined {
  const isInfinitive = clauses.vg(index)!.form === 'infinitive'
  const near = beforeAdverbsAndNegators(clauses, index - 1)
  const left = isInfinitive ? beforeDoer(clauses, near) : near
  if (isInfinitive) {
    const tough = toughObject(clauses, index, left)
    if (tough) return tough
    if (takesInfinitive(clauses, left)) return objectOfModifier(clauses, left, depth)
    const governor = clauses.previousVerb(left)
    const shared = governor >= 0 && index - governor < 6 ? sharedGap(clauses, governor, depth) : undefined
    if (shared) return shared
  }
  const coordinated = coordinatedGap(clauses, left, depth)
  if (coordinated) return coordinated
  const subject = nearSubject(clauses, index)
  if (subject === undefined || isAside(clauses, subject, index)) return undefined
  const relative = relativeOf(clauses, subject)
  return relative && {nps: relative, via: isQuestioned(clauses, relative[0]!) ? 'question' : 'relative'}
}

// “models to call”: an infinitive may belong to the noun phrase before it; in “lets teams call” that does what the infinitive says.
function takesInfinitive(clauses: Clauses, np: number): boolean {
  if (!clauses.np(np)) return false
  // “which of them to call”
  const isAskedOf = clauses.lower(np - 1) === 'of' && clauses.is(np - 2, 'rel')
  if (!isAskedOf && isPersonal(clauses, np)) return false
  const governor = clauses.lemma(np - 1)
  return !CAUSATIVES.has(governor) || governor === 'have' || governor === 'need'
}

// What the infinitive behind a noun phrase does something to: most often that.
function objectOfModifier(clauses: Clauses, np: number, depth: number): Objects | undefined {
  const relative = relativeOf(clauses, np)
  if (relative) return {nps: relative, via: 'relative'}
  const governor = clauses.vg(np - 1)
  if (governor && !OF_CHOICE_OR_OFFER.test(governor.lemma)) return undefined
  // “a list of models to call”: said of either.
  const nps = withCoordinates(clauses, climbToHead(clauses, np))
  const part = clauses.lower(np - 1) === 'of' && !nps.includes(np) ? [np] : []
  // “o3 is a joy to call”: said of the subject as well.
  const subject = governor?.bare && governor.lemma === 'be' ? clauses.subjectOf(np - 1, depth + 1) : []
  const noun = clauses.headWord(np).lower
  const isSame = (one: number): boolean => clauses.headWord(one).entity !== undefined || EVALUATION.test(noun) || POSSESSIVE_PRONOUN.test(noun)
  return {nps: [...nps, ...part, ...subject.filter(one => !nps.includes(one) && isSame(one))], via: 'infinitive'}
}

// “the models that OpenAI trains and you access”: the gap of the verb before a conjunction or a comma.
function coordinatedGap(clauses: Clauses, joint: number, depth: number): Objects | undefined {
  if (depth >= 4 || !(clauses.is(joint, 'cc') || isComma(clauses, joint))) return undefined
  const verb = clauses.previousVerb(joint)
  // “Codex, the officer says, calls for tests”: who says so stands between commas.
  const isTeller = verb === joint - 1 && isComma(clauses, joint) && isReporting(clauses.lemma(verb))
  return verb < 0 || isTeller ? undefined : sharedGap(clauses, verb, depth)
}

// The gap of another verb; that of an infinitive is its own.
function sharedGap(clauses: Clauses, verb: number, depth: number): Objects | undefined {
  const objects = gapObject(clauses, verb, depth + 1)
  return objects?.via === 'infinitive' ? undefined : objects
}

// “OpenAI's models, it adds, have been live”: who says so stands between commas.
function isAside(clauses: Clauses, subject: number, index: number): boolean {
  return isReporting(clauses.vg(index)!.lemma) && isComma(clauses, subject - 1) && isComma(clauses, index + 1)
}

// The leftmost phrase of the subject right before a verb.
function nearSubject(clauses: Clauses, index: number): number | undefined {
  const left = beforeInsertion(clauses, beforeAdverbsAndNegators(clauses, index - 1))
  if (!clauses.np(left)) return undefined
  const at = climbToHead(clauses, left)
  // An inverted auxiliary: “which models can I call”
  if (isInvertedAuxiliary(clauses, at - 1)) return at - 1
  // “These models, any function may call”: commas alone make no list.
  const all = withCoordinates(clauses, at)
  return clauses.phrases.slice(all[0], at).some(phrase => phrase.kind === 'cc') ? all[0]! : at
}

// “the model that the team, after months of tests, calls”: the noun phrase before what two commas enclose; the same where it encloses no adverbial.
function beforeInsertion(clauses: Clauses, close: number): number {
  if (!isComma(clauses, close)) return close
  let open = close - 1
  while (open > 0 && !clauses.is(open, 'sign') && !clauses.vg(open)) open--
  const isAdverbial = isComma(clauses, open) && /^(?:prep|adv|sub)$/.test(clauses.phrases[open + 1]!.kind)
  return isAdverbial && clauses.np(open - 1) ? open - 1 : close
}

// “which models can I call”, “which model do you think …”
const isInvertedAuxiliary = (clauses: Clauses, at: number): boolean => clauses.vg(at)?.bare === true && !isFullVerb(clauses, at)

// The antecedent of a gap whose clause begins at a phrase.
function relativeOf(clauses: Clauses, subject: number): number[] | undefined {
  const at = beforeAdverbs(clauses, subject - 1)
  if (clauses.is(at, 'rel')) return standsFor(clauses, at)
  const isAdjacent = at === subject - 1
  // “the models OpenAI trains and you access”: the verb before the conjunction has the same gap.
  if (clauses.is(at, 'cc') && isAdjacent && clauses.vg(at - 1)) {
    const shared = gapObject(clauses, at - 1, 1)
    return shared?.via === 'relative' ? shared.nps : undefined
  }
  if (isAdjacent && isFrontedByLimit(clauses, at)) return [at]
  // “the model we think our planner should call”, “which model do you think our planner should call”
  const saying = clauses.vg(at)
  if (saying && isAdjacent && !saying.passive && BRIDGE.test(saying.lemma) && clauses.np(at - 1)) {
    return relativeOf(clauses, isInvertedAuxiliary(clauses, at - 2) ? at - 2 : at - 1)
  }
  return clauses.np(at) ? antecedentOrQuestion(clauses, at, subject) : frontedBefore(clauses, at)
}

// What a relative pronoun stands for, as an object.
function standsFor(clauses: Clauses, rel: number): number[] | undefined {
  const pronoun = clauses.lower(rel)
  if (pronoun === 'who' || pronoun === 'whom' || pronoun === 'where') return undefined
  if (pronoun === 'what') return cleftComplement(clauses, rel)
  const antecedent = clauses.antecedentOf(rel)
  return antecedent === undefined ? undefined : withCoordinates(clauses, antecedent)
}

// “Only GPT-5 do we access”: what is fronted, the auxiliary before its subject.
const isFrontedByLimit = (clauses: Clauses, np: number): boolean =>
  np <= 1 && clauses.np(np) !== undefined && clauses.vg(np + 1)?.bare === true &&
  /^(?:only|not|never)$/.test(clauses.words[clauses.phrases[0]!.from]!.lower)

// The noun phrase before a relative clause without its pronoun, or of a question.
function antecedentOrQuestion(clauses: Clauses, np: number, subject: number): number[] | undefined {
  // “the models only the research desk could access”
  const isNear = np === subject - 1 || (np === subject - 2 && /^(?:only|even|just)$/.test(clauses.lower(subject - 1)))
  const isAsked = clauses.vg(subject) && /^(?:which|what|any|all|every)/.test(clauses.determiner(np))
  if (isNear && (isZeroRelative(clauses, np, subject) || isAsked)) return withCoordinates(clauses, np)
  // “which of the models would you call”
  const isPartitive = clauses.vg(subject) && clauses.lower(np - 1) === 'of' && (clauses.is(np - 2, 'rel') || clauses.np(np - 2))
  return isPartitive ? [np] : undefined
}

// “These models, any function may call”: a noun phrase that begins the sentence, before a comma or a dash.
const frontedBefore = (clauses: Clauses, sign: number): number[] | undefined =>
  (isComma(clauses, sign) || isDash(clauses, sign)) && clauses.np(sign - 1) && climbToHead(clauses, sign - 1) === 0 ? [0] : undefined

// “which models”: a noun phrase that is asked for.
const isQuestioned = (clauses: Clauses, np: number): boolean => /^(?:which|what|whichever|whatever)$/.test(clauses.determiner(np))
