import type {Clauses} from '../../language/clauses/clauses.js'
import {prefixed} from './compound.js'
import {textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {leadTo} from './lead.js'
import {chooseObject, climbedTo, isPraised} from './object.js'

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
      if (!verb || !(context.lexis.triggers.get(verb.lemma) ?? []).some(({trigger}) => trigger.construction === 'verb-object')) return undefined
      frame.object = {np: frame.phrase, referent: {role: 'object', entity: entity.id, qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, frame.phrase)}
      frame.subject = [frame.phrase]
      return frame
    }
  }
  frame.subject = framedSubject(clauses, frame.phrase)
  if (frame.subject.length === 0) return undefined
  const praised = frame.subject.some(subject => isPraised(context, frame.sentence, subject))
  if (!praised) return undefined
  if (frame.subject.includes(frame.phrase)) return undefined
  const copula = clauses.verbBefore(frame.phrase)
  if (copula >= 0 && clauses.vg(copula)!.lemma === 'be') frame.vg = copula
  const lead = leadTo(context, clauses, frame.phrase + 1, frame.occurrence.trigger.prepositions, 3)
  if (lead) chooseObject(context, frame, lead.nps)
  if (!frame.object || !/^(?:object|owner)$/.test(frame.object.referent.role)) prefixed(context, frame, np.from)
  const {beside} = frame.occurrence.trigger
  const marked = beside.length > 0 && words.slice(np.from, np.head).some(word => beside.includes(word.lower))
  if (beside.length > 0 && !marked) return undefined
  // “a stateless service”: what it serves goes without saying.
  if (!frame.object && marked) frame.object = {referent: {role: 'object', entity: '', qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, frame.phrase)}
  return frame.object ? frame : undefined
}

// “the SRE is a gateway”, “the SRE acts as a proxy”, “the SRE, an endpoint for”
function framedSubject(clauses: Clauses, np: number): number[] {
  let left = np - 1
  while (clauses.phrases[left]?.kind === 'adv' || clauses.phrases[left]?.kind === 'neg') left--
  const phrase = clauses.phrases[left]
  if (!phrase) return []
  if (phrase.kind === 'vg' && (phrase.lemma === 'be' || phrase.lemma === 'become' || phrase.lemma === 'remain' || phrase.lemma === 'provide' || phrase.lemma === 'offer' || phrase.lemma === 'expose')) return clauses.subjectOf(left)
  if (phrase.kind === 'prep' && phrase.lower === 'than') {
    const verb = clauses.verbBefore(left)
    return verb >= 0 && clauses.vg(verb)!.lemma === 'be' ? clauses.subjectOf(verb) : []
  }
  if (phrase.kind === 'prep' && phrase.lower === 'as') {
    if (clauses.np(left - 1) && clauses.phrases[left - 2]?.kind !== 'vg') return [climbedTo(clauses, left - 1), left - 1]
    let verb = left - 1
    while (verb >= 0 && clauses.phrases[verb]!.kind !== 'vg') verb--
    const vg = clauses.vg(verb)
    if (!vg) return []
    if (/^(?:act|serve|work|function|behave|operate|double)$/.test(vg.lemma)) return clauses.subjectOf(verb)
    return clauses.objectsOf(verb)?.nps ?? []
  }
  if (phrase.kind === 'sign' && /^(?:,|—|–|:|\()$/.test(phrase.lower) && clauses.np(left - 1)) return [left - 1, climbedTo(clauses, left - 1)]
  if (phrase.kind === 'vg' && /^(?:call|consider|treat|use|make)$/.test(phrase.lemma) && clauses.np(np)) return []
  if (phrase.kind === 'np' && clauses.vg(left - 1)) return [left]
  return []
}
