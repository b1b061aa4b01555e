import {prefixed} from './compound.js'
import {textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {framedAbove, framedByQuestion, framedSubject} from './framed.js'
import {leadTo} from './lead.js'
import {isMadeThere} from './made-there.js'
import {chooseObject, isPraised} from './object.js'

const LIGHT_HEAD = /^(?:layers?|services?|surfaces?|tiers?|products?|offerings?|components?|solutions?|tools?)$/

/** “the SRE is a gateway to GPT-5”: a praised product, called a way to the models. */
export function framingFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const {words} = clauses
  const np = clauses.np(frame.phrase)
  if (!np) return undefined
  // “an API layer”, “a proxy service”: the head adds nothing.
  const head = np.head === frame.occurrence.to && LIGHT_HEAD.test(clauses.headWord(frame.phrase).lower) ? np.head : frame.occurrence.to - 1
  if (np.head !== head) return undefined
  frame.construction = 'framing'
  // “the Frontier API”: a praised product's own API.
  const verb = clauses.vg(frame.phrase - 1)
  for (let at = np.from; at < frame.occurrence.at; at++) {
    const entity = context.lexis.entities.get(words[at]!.entity ?? '')
    if (entity?.praised && entity.role === 'product' && frame.occurrence.trigger.beside.length === 0) {
      // Spoken of is no claim: what is done with it has to be watched as well.
      const led = words[at + 1]?.tag === 'apostrophe-s' ? leadTo(context, clauses, frame.phrase + 1, frame.occurrence.trigger.prepositions, 1) : undefined
      if (led && chooseObject(context, frame, led.nps) && /^(?:object|owner)$/.test(frame.object!.referent.role)) {
        frame.subject = [frame.phrase]
        return frame
      }
      if (!verb || !(context.lexis.triggers.get(verb.lemma) ?? []).some(({trigger}) => trigger.construction === 'verb-object')) return undefined
      frame.object = {np: frame.phrase, referent: {role: 'object', entity: entity.id, qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, frame.phrase)}
      frame.subject = [frame.phrase]
      return frame
    }
  }
  frame.subject = framedSubject(clauses, frame.phrase)
  const praised = frame.subject.some(subject => isPraised(context, frame.sentence, subject))
  const isMade = !praised && frame.occurrence.trigger.beside.length === 0 && isMadeThere(context, frame.sentence, frame.phrase)
  if (!praised && !isMade && !(frame.subject.length === 0 && (framedAbove(context, frame) || framedByQuestion(context, frame)))) return undefined
  if (frame.subject.includes(frame.phrase)) return undefined
  const copula = clauses.verbBefore(frame.phrase)
  if (copula >= 0 && clauses.vg(copula)!.lemma === 'be') frame.vg = copula
  // “does not expose an endpoint”: what is denied is that it has one.
  if (frame.vg === undefined && verb?.negated !== undefined) frame.vg = frame.phrase - 1
  // “wrong to call the SRE a gateway”: what is denied or forbidden is the naming.
  const naming = clauses.np(frame.phrase - 1) ? clauses.vg(frame.phrase - 2) : undefined
  if (frame.vg === undefined && naming && /^(?:call|label|name|dub|term|brand|deem|consider)$/.test(naming.lemma)) frame.vg = frame.phrase - 2
  const lead = leadTo(context, clauses, frame.phrase + 1, frame.occurrence.trigger.prepositions, 3)
  if (lead) chooseObject(context, frame, lead.nps)
  if (!frame.object || !/^(?:object|owner)$/.test(frame.object.referent.role)) prefixed(context, frame, np.from)
  // “the endpoint your OpenAI models answer on”
  if (!frame.object && clauses.np(frame.phrase + 1) && clauses.vg(frame.phrase + 2)) chooseObject(context, frame, [frame.phrase + 1], false)
  // “stands between you and OpenAI's models as a proxy”
  const between = frame.object ? -1 : clauses.phrases.findIndex((phrase, at) => at < frame.phrase && phrase.kind === 'prep' && phrase.lower === 'between' && clauses.np(at + 1))
  if (between >= 0) chooseObject(context, frame, clauses.listFrom(between + 1))
  const {beside} = frame.occurrence.trigger
  const marked = beside.length > 0 ? words.slice(np.from, np.head).findIndex(word => beside.includes(word.lower)) : -1
  if (beside.length > 0 && marked < 0) return undefined
  if (marked >= 0) frame.from = np.from + marked
  if (isMade && frame.object?.referent.bareOwner === true) return undefined
  // “a stateless service”: what it serves goes without saying.
  if (!frame.object && marked >= 0) frame.object = {referent: {role: 'object', entity: '', qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, frame.phrase)}
  return frame.object ? frame : undefined
}
