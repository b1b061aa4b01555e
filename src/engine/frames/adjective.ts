import type {Clauses} from '../../language/clauses/clauses.js'
import {addedObject, addedSubject} from '../../language/clauses/echo.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject, climbedTo} from './object.js'
import {COPULA} from './verb.js'

/** “GPT-5 is available”, “available models: GPT-5”: an adjective and what it is said of. */
export function adjectiveFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const inNp = clauses.np(frame.phrase)
  // The first phrase behind it: “on offer” is two.
  const behind = clauses.phraseOf(frame.occurrence.to - 1) + 1
  frame.construction = 'predicate'
  if (inNp && inNp.head !== frame.occurrence.at) {
    // “browser-callable Sora”
    chooseObject(context, frame, [frame.phrase], false)
    frame.construction = 'attributive'
    if (frame.object) return frame
    return undefined
  }
  let left = frame.phrase - 1
  if (frame.occurrence.to > frame.occurrence.at + 1 && !isSaidOf(clauses, left)) return undefined
  // “GPT-5 now GA on Bedrock”: an abbreviation that stands for an adjective.
  const abbreviates = inNp !== undefined && inNp.to - inNp.from === 1 && /^[A-Z]{2,}$/.test(clauses.words[inNp.head]!.text) && clauses.is(behind, 'prep')
  const nounLike = inNp !== undefined && !abbreviates
  for (let guard = 0; guard < 8; guard++) {
    const phrase = clauses.phrases[left]
    if (!phrase) break
    // “is as available on AWS as any other”
    if (phrase.kind === 'prep' && phrase.lower === 'as' && left === frame.phrase - 1 && clauses.vg(left - 1)?.bare) {
      left--
      continue
    }
    if (phrase.kind === 'adv' || phrase.kind === 'neg' || phrase.kind === 'adj' || (phrase.kind === 'cc' && clauses.phrases[left - 1]?.kind !== 'np')) {
      left--
      continue
    }
    // “is fast, secure and accessible”, “must be available in your Region and accessible to …”
    if (phrase.kind === 'sign' && phrase.lower === ',' && clauses.phrases[left - 1]?.kind === 'adj') {
      left--
      continue
    }
    if (phrase.kind === 'cc' || (phrase.kind === 'np' && clauses.phrases[left - 1]?.kind === 'prep' && clauses.phrases[frame.phrase - 1]?.kind === 'cc')) {
      const verb = clauses.verbBefore(left)
      if (verb >= 0 && (COPULA.test(clauses.vg(verb)!.lemma) || clauses.vg(verb)!.passive)) left = verb
      else break
      continue
    }
    break
  }
  left = copulaOf(clauses, left)
  const vg = clauses.vg(left)
  if (vg && (COPULA.test(vg.lemma) || vg.bare || (vg.passive && clauses.phrases[frame.phrase - 1]?.kind !== 'vg'))) {
    frame.vg = left
    const added = [addedSubject(clauses, left), addedObject(clauses, behind)].filter(np => np !== undefined)
    const subject = [...clauses.subjectOf(left), ...added]
    frame.subject = []
    if (vg.lemma === 'make' && !vg.passive) {
      // “makes available GPT-5”
      const late = clauses.lateObject(behind)
      const right = clauses.np(behind) ? clauses.listFrom(behind) : late === undefined ? undefined : [late]
      if (right) {
        chooseObject(context, frame, right)
        return frame
      }
      // “Models made available by AWS: GPT-5”
      const colon = clauses.phrases.findIndex((part, at) => at > behind && part.kind === 'sign' && part.lower === ':')
      if (colon < 0 || left !== 1 || !clauses.np(colon + 1)) return undefined
      chooseObject(context, frame, clauses.listFrom(colon + 1))
      return frame.object ? frame : undefined
    }
    if (subject.length > 0) {
      // “few models are as accessible to burglars as GPT-4o”: what it is compared with is so as well.
      const compared = clauses.lower(frame.phrase - 1) === 'as' ? clauses.phrases.findIndex((phrase, at) => at > frame.phrase && phrase.kind === 'prep' && phrase.lower === 'as' && clauses.np(at + 1) && !clauses.vg(at + 2)) : -1
      if (compared > 0) subject.push(compared + 1)
      chooseObject(context, frame, subject)
      if (frame.object) return frame
    }
    // “what's available on Bedrock are GPT-5 and o3”
  }
  if (clauses.phrases[left]?.kind === 'sign' && (/^(?:,|—|–|\(|\))$/.test((clauses.phrases[left] as {lower: string}).lower) || ((left === 1 || (clauses.np(left - 1) && !clauses.phrases.some(part => part.kind === 'vg'))) && (clauses.phrases[left] as {lower: string}).lower === ':')) && !vg) {
    // “OpenAI's flagship, GPT-5.5, available in preview on Bedrock, …”
    let outer = left - 1
    if ((clauses.phrases[left] as {lower: string}).lower === ')') {
      while (outer >= 0 && (clauses.phrases[outer] as {lower?: string}).lower !== '(') outer--
      outer--
    }
    while (outer > 0 && clauses.phrases[outer]!.kind === 'adv') outer--
    // “the models that you love, callable from your own VPC”
    const loved = clauses.vg(outer) ? clauses.objectsOf(outer) : undefined
    if (loved?.via === 'relative' && clauses.is(frame.phrase + 1, 'prep')) {
      chooseObject(context, frame, loved.nps)
      frame.construction = 'reduced'
      if (frame.object?.referent.role === 'object') return frame
    }
    const said = clauses.np(outer) ? clauses.vg(climbedTo(clauses, outer) - 1) : undefined
    if (said?.lemma === 'be' && clauses.phrases[behind]?.kind === 'prep') {
      chooseObject(context, frame, clauses.subjectOf(climbedTo(clauses, outer) - 1))
      frame.construction = 'reduced'
      if (frame.object?.referent.role === 'object') return frame
    }
    // “Codex in your account, callable from any pipeline”: past the place.
    const placed = clauses.np(outer) && /^(?:on|in|inside|within|from|at)$/.test(clauses.lower(outer - 1)) ? climbedTo(clauses, outer) : outer
    if (placed !== outer) {
      chooseObject(context, frame, [placed])
      frame.construction = 'reduced'
      if (frame.object?.referent.role === 'object') return frame
    }
    const agent = clauses.phrases[outer - 1]?.kind === 'prep' && (clauses.phrases[outer - 1] as {lower: string}).lower === 'by'
    if (!agent && clauses.np(outer) && /^(?:prep|sign|adv)$/.test(clauses.phrases[behind]?.kind ?? 'sign')) {
      chooseObject(context, frame, withCoordinatesBefore(clauses, outer))
      frame.construction = 'reduced'
      if (frame.object?.referent.role === 'object') return frame
    }
  }
  if (clauses.np(left) && !nounLike) {
    const verb = clauses.vg(left - 1)
    if (verb && (COPULA.test(verb.lemma) || /^(?:have|find|leave)$/.test(verb.lemma)) && !verb.passive) frame.vg = left - 1
    frame.construction = verb && COPULA.test(verb.lemma) ? 'predicate' : 'reduced'
    // “an agent integrated with OpenAI's models live in your account”: said of the agent.
    const outer = clauses.is(left - 1, 'prep') && clauses.vg(left - 2)?.form === 'participle' ? left - 3 : -1
    if (!verb && clauses.np(outer)) {
      chooseObject(context, frame, [outer])
      return frame.object ? frame : undefined
    }
    // “Is GPT-5 accessible from Lambda?”
    const head = climbedTo(clauses, left)
    // “makes frontier models from OpenAI available”: said of the models.
    // “an agent powered by o3 from the list available …”: what it is powered by is not what is listed.
    const isAgent = clauses.is(head - 1, 'prep') && clauses.vg(head - 2)?.form === 'participle'
    if (head !== left && !isAgent && /^(?:from|of|by)$/.test(clauses.lower(left - 1)) && chooseObject(context, frame, [head])) {
      if (frame.object!.referent.role === 'object') return frame
      delete frame.object
    }
    // “Now is the manual of our GPT-5 agent available”: said of the head, where the copula stands before it.
    const inverted = head !== left && clauses.vg(head - 1)?.bare === true && clauses.vg(head - 1)!.lemma === 'be' && (!clauses.np(head - 2) || clauses.is(head - 3, 'prep') || clauses.is(head - 4, 'prep'))
    const nps = inverted ? [head] : verb?.bare ? [left] : withCoordinatesBefore(clauses, left)
    chooseObject(context, frame, nps)
    if (frame.object || inverted) return frame.object ? frame : undefined
    // “Codex is a coding agent, now available …”: said of the complement, so of the subject.
    const copula = clauses.vg(climbedTo(clauses, left) - 1)
    if (copula?.lemma === 'be' && chooseObject(context, frame, clauses.subjectOf(climbedTo(clauses, left) - 1))) return frame
    // “the models (GPT-5, o3) accessible …”, “models from OpenAI available …”
    const climbed = climbedTo(clauses, left)
    if (climbed !== left) return !isAgent && chooseObject(context, frame, [climbed]) ? frame : undefined
    // “Models available on Bedrock” over a column: which ones, the cells say.
    return isAnnouncement(context, frame) ? frame : undefined
  }
  if (nounLike && clauses.np(frame.phrase)) {
    if (left === frame.phrase - 1 && !vg) return undefined
  }
  // “Now available on Bedrock: GPT-5”
  for (let at = behind; at < clauses.phrases.length && at < frame.phrase + 12; at++) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind === 'vg' && phrase.lemma === 'be' && clauses.np(at + 1) && left < 0) {
      chooseObject(context, frame, clauses.listFrom(at + 1))
      frame.construction = 'inversion'
      return frame.object ? frame : undefined
    }
    if (phrase.kind === 'sign' && /^(?:[:—–,]|-)$/.test(phrase.lower) && clauses.np(at + 1) && (left < 0 || vg === undefined)) {
      chooseObject(context, frame, clauses.listFrom(at + 1))
      frame.construction = 'fronted'
      return frame.object ? frame : undefined
    }
  }
  // A list, a table or a heading may hold the object.
  return left < 0 || clauses.lower(clauses.phrases.length - 1) === ':' || context.page.blocks[frame.sentence.block]!.kind === 'cell' ? frame : undefined
}

// A header cell, or what ends in a colon, with one noun phrase before the adjective: its object is still to come.
const isAnnouncement = ({page}: FrameContext, {objects, sentence: {block, clauses}}: Frame): boolean =>
  objects.length === 1 && objects[0] === 0 && (page.blocks[block]!.table?.header === true || clauses.lower(clauses.phrases.length - 1) === ':')

// “is documented, tested and available”: past participles that a comma or a conjunction joins, the verb that the first belongs to.
function copulaOf(clauses: Clauses, left: number): number {
  let at = left
  while (clauses.vg(at)?.form === 'participle' && !clauses.vg(at)!.passive && (clauses.is(at - 1, 'cc') || clauses.lower(at - 1) === ',')) at = clauses.previousVerb(at - 1)
  return clauses.vg(at)?.passive === true ? at : left
}

// A noun phrase with those that a list joins to it on the left: “Codex, o3 and GPT-5 available …”.
function withCoordinatesBefore(clauses: Clauses, np: number): number[] {
  const out = [np]
  let at = np
  for (let guard = 0; guard < 20; guard++) {
    let joint = at - 1
    while (joint >= 0 && (clauses.phrases[joint]!.kind === 'cc' || (clauses.phrases[joint]!.kind === 'sign' && /^[,&/]$/.test((clauses.phrases[joint] as {lower: string}).lower)))) joint--
    if (joint === at - 1 || !clauses.np(joint)) break
    at = joint
    out.unshift(at)
  }
  return out
}

// A phrase such as “on offer” is said of the noun phrase right before it, or of the subject of a copula; “calls o3 in production” says where.
function isSaidOf(clauses: Clauses, before: number): boolean {
  let left = before
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  const vg = clauses.vg(left) ?? (clauses.np(left) ? clauses.vg(climbedTo(clauses, left) - 1) : undefined)
  return vg === undefined || vg.bare || COPULA.test(vg.lemma) || /^(?:put|have|find|place)$/.test(vg.lemma)
}
