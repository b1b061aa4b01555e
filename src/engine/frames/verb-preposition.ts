import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {leadTo, type Lead} from './lead.js'
import {isMadeThere} from './made-there.js'
import {chooseObject} from './object.js'
import {verbForm} from './verb.js'

// Verbs that bring something to something: their own object may stand before the preposition.
const BRINGING = /^(?:connect|route|link|hook|plug|switch|migrate|move|wire|build|point|send|submit|forward|pass|stream|feed|direct|hand|pipe|relay)$/
// Those of them that may take the goal without a preposition.
const GIVING = /^(?:send|feed|pass|forward)$/

/** “connect to GPT-5”: a verb that reaches its object by a preposition. */
export function verbPrepositionFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence: {at, trigger}, phrase: verb, sentence: {clauses}} = frame
  const vg = clauses.vg(verb)
  if (vg?.head !== at) return undefined
  frame.vg = verb
  frame.subject = clauses.subjectOf(verb)
  const lead = leadTo(context, clauses, verb + 1, trigger.prepositions, 3, BRINGING.test(vg.lemma))
  // “built a gateway to GPT-5”: the noun says what it is.
  if (lead && vg.lemma === 'build' && isFraming(context, clauses, verb + 1) && isMadeThere(context, frame.sentence, verb + 1)) return undefined
  if (lead) return led(context, frame, lead)
  if (GIVING.test(vg.lemma) && clauses.np(verb + 1) && clauses.np(verb + 2)) return sent(context, frame)
  return stranded(context, frame)
}

function led(context: FrameContext, frame: Frame, {prep, nps}: Lead): Frame {
  frame.preposition = prep
  frame.to = prep > frame.phrase + 2 ? frame.occurrence.to : frame.sentence.clauses.phrases[prep]!.to
  frame.construction = verbForm(frame)
  chooseObject(context, frame, nps)
  return frame
}

// “send o3 your riddles”: two objects, the first of whom it goes to.
function sent(context: FrameContext, frame: Frame): Frame | undefined {
  frame.construction = verbForm(frame)
  return chooseObject(context, frame, [frame.phrase + 1], false) && frame.object?.referent.role === 'object' ? frame : undefined
}

// “the models you connect to”, “can be tapped into”
function stranded(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence: {trigger}, phrase: verb, sentence: {clauses}} = frame
  const preposition = clauses.phrases[verb + 1]
  if ((preposition?.kind !== 'prep' && preposition?.kind !== 'adv') || !trigger.prepositions.includes(preposition.lower)) return undefined
  const objects = clauses.objectsOf(verb)
  if (!objects) return undefined
  frame.preposition = verb + 1
  frame.to = preposition.to
  frame.construction = objects.via
  chooseObject(context, frame, objects.nps)
  return frame
}

// Whether the pack watches the head of a noun phrase as a word for a way: “gateway”.
function isFraming({lexis}: FrameContext, clauses: Clauses, np: number): boolean {
  const watched = clauses.np(np) ? lexis.triggers.get(singular(clauses.headWord(np).lower)) : undefined
  return watched?.some(({trigger}) => trigger.construction === 'framing') === true
}
