import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {leadTo} from './lead.js'
import {isMadeThere} from './made-there.js'
import {chooseObject} from './object.js'
import {verbForm} from './verb.js'

/** “connect to GPT-5”: a verb that reaches its object by a preposition. */
export function verbPrepositionFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const vg = clauses.vg(frame.phrase)
  if (!vg || vg.head !== frame.occurrence.at) return undefined
  frame.vg = frame.phrase
  frame.subject = clauses.subjectOf(frame.phrase)
  const lead = leadTo(context, clauses, frame.phrase + 1, frame.occurrence.trigger.prepositions, 3, /^(?:connect|route|link|hook|plug|switch|migrate|move|wire|build|point|send|submit|forward|pass|stream|feed|direct|hand|pipe|relay)$/.test(vg.lemma))
  // “built a gateway to GPT-5”: the noun says what it is.
  if (lead && vg.lemma === 'build' && isFraming(context, clauses, frame.phrase + 1) && isMadeThere(context, frame.sentence, frame.phrase + 1)) return undefined
  // “send o3 your riddles”: two objects, the first of whom it goes to.
  if (!lead && /^(?:send|feed|pass|forward)$/.test(vg.lemma) && clauses.np(frame.phrase + 1) && clauses.np(frame.phrase + 2)) {
    frame.construction = verbForm(frame)
    return chooseObject(context, frame, [frame.phrase + 1], false) && frame.object?.referent.role === 'object' ? frame : undefined
  }
  if (lead) {
    frame.preposition = lead.prep
    frame.to = clauses.phrases[lead.prep]!.to
    if (lead.prep > frame.phrase + 2) frame.to = frame.occurrence.to
    frame.construction = verbForm(frame)
    chooseObject(context, frame, lead.nps)
    return frame
  }
  // “the models you connect to”, “can be tapped into”
  const prep = clauses.phrases[frame.phrase + 1]
  if (prep && (prep.kind === 'prep' || prep.kind === 'adv') && frame.occurrence.trigger.prepositions.includes(prep.lower)) {
    const objects = clauses.objectsOf(frame.phrase)
    if (!objects) return undefined
    frame.preposition = frame.phrase + 1
    frame.to = prep.to
    frame.construction = objects.via
    chooseObject(context, frame, objects.nps)
    return frame
  }
  return undefined
}

// Whether the pack watches the head of a noun phrase as a word for a way: “gateway”.
function isFraming({lexis}: FrameContext, clauses: Clauses, np: number): boolean {
  const watched = clauses.np(np) ? lexis.triggers.get(singular(clauses.headWord(np).lower)) : undefined
  return watched?.some(({trigger}) => trigger.construction === 'framing') === true
}
