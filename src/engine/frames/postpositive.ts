/** Adjectives behind what they are said of, without a copula between: “the models (GPT-5, o3) accessible from Lambda”. */
import type {Clauses} from '../../language/clauses/clauses.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject, climbedTo} from './object.js'
import {COPULA} from './verb.js'

/** Chooses the object before a sign that stands before the adjective, “OpenAI's flagship, GPT-5.5, available in preview”; false where none is there. */
export function isSaidBehindSign(context: FrameContext, frame: Frame, sign: number, behind: number): boolean {
  const {phrase, sentence: {clauses}} = frame
  if (!mayParenthesize(clauses, sign)) return false
  const outer = beforeSign(clauses, sign)
  const isSaidOf = (nps: readonly number[]): boolean => {
    chooseObject(context, frame, nps)
    frame.construction = 'reduced'
    return frame.object?.referent.role === 'object'
  }
  // “the models that you love, callable from your own VPC”
  const loved = clauses.vg(outer) ? clauses.objectsOf(outer) : undefined
  if (loved?.via === 'relative' && clauses.is(phrase + 1, 'prep') && isSaidOf(loved.nps)) return true
  if (!clauses.np(outer)) return false
  // “Codex is a coding agent, callable from …”: said of the complement, so of the subject.
  const head = climbedTo(clauses, outer)
  if (clauses.vg(head - 1)?.lemma === 'be' && clauses.is(behind, 'prep') && isSaidOf(clauses.subjectOf(head - 1))) return true
  // “Codex in your account, callable from any pipeline”: past the place.
  if (head !== outer && /^(?:on|in|inside|within|from|at)$/.test(clauses.lower(outer - 1)) && isSaidOf([head])) return true
  const isAgent = clauses.is(outer - 1, 'prep') && clauses.lower(outer - 1) === 'by'
  return !isAgent && /^(?:prep|sign|adv)$/.test(clauses.phrases[behind]?.kind ?? 'sign') && isSaidOf(withCoordinatesBefore(clauses, outer))
}

// A comma, a dash, a bracket; a colon behind a label, or behind a noun phrase in a sentence without a verb.
function mayParenthesize(clauses: Clauses, sign: number): boolean {
  if (!clauses.is(sign, 'sign')) return false
  if (clauses.lower(sign) !== ':') return /^(?:,|—|–|\(|\))$/.test(clauses.lower(sign))
  return sign === 1 || (clauses.np(sign - 1) !== undefined && !clauses.phrases.some(part => part.kind === 'vg'))
}

// The phrase before a sign, past the bracket that it closes and adverbs.
function beforeSign(clauses: Clauses, sign: number): number {
  let outer = sign - 1
  if (clauses.lower(sign) === ')') {
    while (outer >= 0 && clauses.lower(outer) !== '(') outer--
    outer--
  }
  while (outer > 0 && clauses.is(outer, 'adv')) outer--
  return outer
}

/** “makes frontier models from OpenAI available”, “Is GPT-5 accessible from Lambda?”: an adjective right behind the noun phrase that it is said of. */
export function postpositive(context: FrameContext, frame: Frame, np: number): Frame | undefined {
  const {clauses} = frame.sentence
  const verb = clauses.vg(np - 1)
  const isCopula = verb !== undefined && COPULA.test(verb.lemma)
  if (verb && !verb.passive && (isCopula || /^(?:have|find|leave)$/.test(verb.lemma))) frame.vg = np - 1
  frame.construction = isCopula ? 'predicate' : 'reduced'
  // “an agent integrated with OpenAI's models live in your account”: said of the agent.
  if (isOfParticiple(clauses, np) && clauses.np(np - 3)) {
    chooseObject(context, frame, [np - 3])
    return frame.object ? frame : undefined
  }
  // “can be powered by OpenAI right here on AWS”: an adverb says where the subject is.
  const powered = clauses.is(frame.phrase, 'adv') && clauses.is(np - 1, 'prep') ? clauses.vg(np - 2) : undefined
  if (powered?.passive) return chooseObject(context, frame, clauses.subjectOf(np - 2)) ? frame : undefined
  const head = climbedTo(clauses, np)
  // “an agent powered by o3 from the list available …”: what it is powered by is not what is listed.
  const isAgent = isOfParticiple(clauses, head)
  // “makes frontier models from OpenAI available”: said of the models.
  if (head !== np && !isAgent && /^(?:from|of|by)$/.test(clauses.lower(np - 1)) && chooseObject(context, frame, [head])) {
    if (frame.object!.referent.role === 'object') return frame
    delete frame.object
  }
  const inverted = head !== np && isInvertedCopula(clauses, head)
  chooseObject(context, frame, inverted ? [head] : verb?.bare ? [np] : withCoordinatesBefore(clauses, np))
  if (frame.object || inverted) return frame.object ? frame : undefined
  // “Codex is a coding agent, now available …”: said of the complement, so of the subject.
  if (clauses.vg(head - 1)?.lemma === 'be' && chooseObject(context, frame, clauses.subjectOf(head - 1))) return frame
  // “the models (GPT-5, o3) accessible …”, “models from OpenAI available …”
  if (head !== np) return !isAgent && chooseObject(context, frame, [head]) ? frame : undefined
  // “Models available on Bedrock” over a column: which ones, the cells say.
  return isAnnouncement(context, frame) ? frame : undefined
}

// “integrated with OpenAI's models”
const isOfParticiple = (clauses: Clauses, np: number): boolean => clauses.is(np - 1, 'prep') && clauses.vg(np - 2)?.form === 'participle'

// “Now is the manual of our GPT-5 agent available”: said of the head, where the copula stands before it.
function isInvertedCopula(clauses: Clauses, head: number): boolean {
  const vg = clauses.vg(head - 1)
  if (!vg?.bare || vg.lemma !== 'be') return false
  return !clauses.np(head - 2) || clauses.is(head - 3, 'prep') || clauses.is(head - 4, 'prep')
}

// A header cell, or what ends in a colon, with one noun phrase before the adjective: its object is still to come.
const isAnnouncement = ({page}: FrameContext, {objects, sentence: {block, clauses}}: Frame): boolean =>
  objects.length === 1 && objects[0] === 0 && (page.blocks[block]!.table?.header === true || clauses.lower(clauses.phrases.length - 1) === ':')

// A noun phrase with those that a list joins to it on the left: “Codex, o3 and GPT-5 available …”.
function withCoordinatesBefore(clauses: Clauses, np: number): number[] {
  const out = [np]
  let at = np
  for (let guard = 0; guard < 20; guard++) {
    let joint = at - 1
    while (clauses.is(joint, 'cc') || (clauses.is(joint, 'sign') && /^[,&/]$/.test(clauses.lower(joint)))) joint--
    if (joint === at - 1 || !clauses.np(joint)) break
    at = joint
    out.unshift(at)
  }
  return out
}
