/** What a line without a verb is said of: the question before it, the label, the row or the heading above. */
import {asksAtEnd} from '../gaps/answers.js'
import type {Sentence} from '../page.js'
import {isVerbless} from '../verbless/fragments.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {isPraised} from './object.js'

/** Whether a line without a verb says it of a praised product that stands before or above it: the question before, the label, the row, the heading. */
export function framedAbove(context: FrameContext, frame: Frame): boolean {
  return frame.sentence.index > 0 ? framedByQuestion(context, frame) : framedByGovernor(context, frame)
}

// “What is the SRE? A gateway to GPT-5.”: whether the question before asks what a praised product is.
function framedByQuestion(context: FrameContext, {sentence, phrase}: Frame): boolean {
  const isAnswer = sentence.clauses.phrases.slice(0, phrase).every(part => part.kind === 'adv' || (part.kind === 'sign' && part.lower === ','))
  return isAnswer && asksWhatPraisedIs(context, context.page.reading(sentence.block).sentences[sentence.index - 1]!)
}

// “The SRE is:” and a list, the first cell of the row, a heading.
function framedByGovernor(context: FrameContext, {sentence: {clauses, block}, phrase}: Frame): boolean {
  const {page} = context
  const {kind} = page.blocks[block]!
  if (!/^(?:item|cell|paragraph)$/.test(kind) || !clauses.phrases.slice(0, phrase).every(part => part.kind === 'adv' || part.kind === 'neg')) return false
  for (const governor of page.governors(block)) {
    const above = page.blocks[governor]!
    if (kind === 'cell' && above.kind !== 'cell') return false
    if (above.table?.header === true) continue
    const where = page.reading(governor).sentences.at(-1)
    if (!where?.clauses.np(0)) return false
    // A heading alone names what the line below it describes.
    const says = isVerbless(where) ? kind !== 'item' || above.kind !== 'paragraph' : endsInCopula(where)
    return says && isPraised(context, where, 0) && !clauses.phrases.slice(phrase).some(part => part.kind === 'vg' && part.form === 'finite')
  }
  return false
}

// “What is the SRE?”
function asksWhatPraisedIs(context: FrameContext, where: Sentence): boolean {
  if (!asksAtEnd(where) || !where.clauses.phrases.some(part => part.kind === 'vg' && part.bare && part.lemma === 'be')) return false
  return where.clauses.phrases.some((part, at) => part.kind === 'np' && isPraised(context, where, at))
}

// “The SRE is:”
function endsInCopula({clauses}: Sentence): boolean {
  const last = clauses.phrases.findLast(part => part.kind === 'vg')
  return last?.kind === 'vg' && last.lemma === 'be' && last.bare
}
