import {isPerson} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {chooseObject, isPraised} from './object.js'

/** “the SRE is built on GPT-5”, “the SRE uses GPT-5”: what a product is made with. */
export function relationFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  if (frame.occurrence.compound) return basedOn(context, frame)
  const vg = clauses.vg(frame.phrase)
  if (!vg || vg.head !== frame.occurrence.at) return undefined
  frame.vg = frame.phrase
  frame.subject = vg.form === 'participle' && !vg.passive ? clauses.objectsOf(frame.phrase)?.nps ?? [] : clauses.subjectOf(frame.phrase)
  const direct = /^(?:use|leverage|employ|utilize|utilise|harness|wrap|run)$/.test(vg.lemma)
  if (direct && vg.lemma !== 'run') {
    // “GPT-5 is used by our scheduling product”: who makes use of it stands behind “by”.
    const agent = (vg.passive || vg.form === 'participle') && clauses.lower(frame.phrase + 1) === 'by' && clauses.np(frame.phrase + 2) ? frame.phrase + 2 : undefined
    const used = agent === undefined ? undefined : clauses.objectsOf(frame.phrase)
    if (agent !== undefined && used?.via === 'passive' && !/^(?:num|pron)$/.test(clauses.headWord(agent).tag) && isMadeWith(context, frame, agent)) {
      frame.subject = [agent]
      frame.construction = 'used by'
      frame.to = clauses.phrases[frame.phrase + 1]!.to
      // “is being used by”
      if (clauses.words[vg.head - 1]!.lower === 'being') frame.from--
      chooseObject(context, frame, used.nps)
      return frame.object ? frame : undefined
    }
    const first = frame.subject[0]
    if (first === undefined || !isMadeWith(context, frame, first)) return undefined
    const objects = clauses.objectsOf(frame.phrase)
    if (!objects || objects.via !== 'direct') return undefined
    frame.construction = 'active'
    chooseObject(context, frame, objects.nps)
    return frame.object ? frame : undefined
  }
  let next = frame.phrase + 1
  while (clauses.phrases[next]?.kind === 'adv') next++
  let particle = clauses.phrases[next]
  let lower = particle?.kind === 'prep' ? particle.lower : ''
  if (lower === 'on top' && clauses.phrases[next + 1]?.kind === 'prep') {
    next++
    particle = clauses.phrases[next]
    lower = 'on top of'
  }
  if (particle?.kind !== 'prep' || !frame.occurrence.trigger.prepositions.includes(lower) || !clauses.np(next + 1)) return undefined
  const by = /^(?:back|drive|fuel|underpin|run|develop|construct)$/.test(vg.lemma)
  if (lower === 'by' && !by) return undefined
  if (lower !== 'by' && /^(?:back|drive|fuel|underpin)$/.test(vg.lemma)) return undefined
  if ((lower === 'with' || lower === 'from' || lower === 'over') && !/^(?:build|develop|construct|assemble|layer)$/.test(vg.lemma)) return undefined
  if (/^(?:run|sit|stand|rely|base|use)$/.test(vg.lemma) && !/^(?:on|upon|on top of|atop)$/.test(lower)) return undefined
  if (vg.form === 'base' && frame.subject.length === 0) return undefined
  if (frame.subject.some(np => isPerson(clauses.headWord(np).lower))) return undefined
  frame.preposition = next
  frame.to = particle.to
  frame.construction = vg.passive || vg.form === 'participle' ? 'passive' : 'active'
  chooseObject(context, frame, clauses.listFrom(next + 1))
  return frame.object ? frame : undefined
}

// A product may be made with a model; people, places and the models themselves are not.
function isMadeWith(context: FrameContext, {sentence}: Frame, np: number): boolean {
  const head = sentence.clauses.headWord(np)
  if (isPerson(head.lower)) return false
  return head.entity === undefined || !/^(?:channel|owner|object|other-channel|exempt)$/.test(context.referents.of(sentence, np)?.role ?? '') || isPraised(context, sentence, np)
}

// “a GPT-5-based helper”
function basedOn(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const word = clauses.words[frame.occurrence.at]!
  const entity = word.inside?.[0]
  if (entity === undefined || !/-(?:based|backed|driven|fuell?ed)$/.test(word.lower) || !/^(?:object|owner)$/.test(context.lexis.entities.get(entity)!.role) || clauses.np(frame.phrase) === undefined) return undefined
  if (isPerson(clauses.headWord(frame.phrase).lower)) return undefined
  frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text.replace(/-\w+$/, '')}
  frame.construction = 'compound'
  return frame
}
