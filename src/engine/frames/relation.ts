import {isPerson} from '../../language/lexicon.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject, isPraised} from './object.js'

// Verbs whose object is what the subject is made with.
const USING = /^(?:use|leverage|employ|utilize|utilise|harness|wrap)$/
// Verbs of being held up by something, which stands behind “by” alone.
const SUPPORTING = /^(?:back|drive|fuel|underpin)$/
// Verbs of making, whose maker stands behind “by” and whose material behind “with”.
const MADE_BY = /^(?:run|develop|construct)$/
const MADE_WITH = /^(?:build|develop|construct|assemble|layer)$/
// Verbs of resting on something.
const RESTING = /^(?:run|sit|stand|rely|base|use)$/

// Roles of what is no product: people and places, the models themselves.
const NO_PRODUCT = /^(?:channel|owner|object|other-channel|exempt)$/

/** “the SRE is built on GPT-5”, “the SRE uses GPT-5”: what a product is made with. */
export function relationFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, phrase: verb, sentence: {clauses}} = frame
  if (occurrence.compound) return basedOn(context, frame)
  const vg = clauses.vg(verb)
  if (!vg || vg.head !== occurrence.at) return undefined
  frame.vg = verb
  frame.subject = vg.form === 'participle' && !vg.passive ? clauses.objectsOf(verb)?.nps ?? [] : clauses.subjectOf(verb)
  if (USING.test(vg.lemma)) return usedBy(context, frame, vg) ?? using(context, frame)
  return madeOn(context, frame, vg)
}

// “GPT-5 is used by our scheduling product”: who makes use of it stands behind “by”.
function usedBy(context: FrameContext, frame: Frame, vg: VerbGroup): Frame | undefined {
  const {phrase: verb, sentence: {clauses}} = frame
  const agent = verb + 2
  if (!(vg.passive || vg.form === 'participle') || clauses.lower(verb + 1) !== 'by' || !clauses.np(agent)) return undefined
  const used = clauses.objectsOf(verb)
  if (used?.via !== 'passive' || /^(?:num|pron)$/.test(clauses.headWord(agent).tag) || !isMadeWith(context, frame, agent)) return undefined
  frame.subject = [agent]
  frame.construction = 'used by'
  frame.to = clauses.phrases[verb + 1]!.to
  // “is being used by”
  if (clauses.words[vg.head - 1]!.lower === 'being') frame.from--
  chooseObject(context, frame, used.nps)
  return frame.object ? frame : undefined
}

// “the SRE uses GPT-5”
function using(context: FrameContext, frame: Frame): Frame | undefined {
  const user = frame.subject[0]
  if (user === undefined || !isMadeWith(context, frame, user)) return undefined
  const objects = frame.sentence.clauses.objectsOf(frame.phrase)
  if (objects?.via !== 'direct') return undefined
  frame.construction = 'active'
  chooseObject(context, frame, objects.nps)
  return frame.object ? frame : undefined
}

// “the SRE is built on top of GPT-5”
function madeOn(context: FrameContext, frame: Frame, vg: VerbGroup): Frame | undefined {
  const {occurrence: {trigger}, phrase: verb, subject, sentence: {clauses}} = frame
  let at = verb + 1
  while (clauses.is(at, 'adv')) at++
  const isOnTopOf = clauses.is(at, 'prep') && clauses.lower(at) === 'on top' && clauses.is(at + 1, 'prep')
  if (isOnTopOf) at++
  const preposition = isOnTopOf ? 'on top of' : clauses.lower(at)
  if (!clauses.is(at, 'prep') || !trigger.prepositions.includes(preposition) || !clauses.np(at + 1) || !mayTake(vg.lemma, preposition)) return undefined
  if (vg.form === 'base' && subject.length === 0) return undefined
  if (subject.some(np => isPerson(clauses.headWord(np).lower))) return undefined
  frame.preposition = at
  frame.to = clauses.phrases[at]!.to
  frame.construction = vg.passive || vg.form === 'participle' ? 'passive' : 'active'
  chooseObject(context, frame, clauses.listFrom(at + 1))
  // “the models developed by OpenAI”: who made them.
  if (preposition === 'by' && MADE_BY.test(vg.lemma) && frame.object?.referent.role === 'owner') return undefined
  return frame.object ? frame : undefined
}

// Whether a verb says with a preposition what something is made with: “backed by”, “built with”, “runs on”.
function mayTake(lemma: string, preposition: string): boolean {
  const isSupporting = SUPPORTING.test(lemma)
  if (preposition === 'by' ? !isSupporting && !MADE_BY.test(lemma) : isSupporting) return false
  if (/^(?:with|from|over)$/.test(preposition) && !MADE_WITH.test(lemma)) return false
  return !RESTING.test(lemma) || /^(?:on|upon|on top of|atop)$/.test(preposition)
}

// A product may be made with a model; people, places and the models themselves are not.
function isMadeWith(context: FrameContext, {sentence}: Frame, np: number): boolean {
  const head = sentence.clauses.headWord(np)
  if (isPerson(head.lower)) return false
  return head.entity === undefined || !NO_PRODUCT.test(context.referents.of(sentence, np)?.role ?? '') || isPraised(context, sentence, np)
}

// “a GPT-5-based helper”
function basedOn({lexis}: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, phrase, sentence: {clauses}} = frame
  const word = clauses.words[occurrence.at]!
  const entity = word.inside?.[0]
  if (entity === undefined || !/-(?:based|backed|driven|fuell?ed)$/.test(word.lower) || !/^(?:object|owner)$/.test(lexis.entities.get(entity)!.role)) return undefined
  if (!clauses.np(phrase) || isPerson(clauses.headWord(phrase).lower)) return undefined
  frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text.replace(/-\w+$/, '')}
  frame.construction = 'compound'
  return frame
}
