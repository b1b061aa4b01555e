import type {Entity} from '../../vocabulary/pack.js'
import {prefixed} from './compound.js'
import {textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {framedAbove} from './framed-above.js'
import {framedSubject} from './framed.js'
import {leadTo} from './lead.js'
import {isMadeThere} from './made-there.js'
import {chooseObject, isPraised} from './object.js'

// Heads that add nothing to the word before them: “an API layer”, “a proxy service”.
const LIGHT_HEAD = /^(?:layers?|services?|surfaces?|tiers?|products?|offerings?|components?|solutions?|tools?)$/

const NAMING = /^(?:call|label|name|dub|term|brand|deem|consider)$/

/** “the SRE is a gateway to GPT-5”: a praised product, called a way to the models. */
export function framingFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence: {trigger}, phrase, sentence: {clauses}} = frame
  const np = clauses.np(phrase)
  if (!np || np.head !== headOf(frame)) return undefined
  frame.construction = 'framing'
  const needsMark = trigger.beside.length > 0
  const owner = needsMark ? undefined : praisedInside(context, frame)
  if (owner) return ownWay(context, frame, owner)
  frame.subject = framedSubject(clauses, phrase)
  const praised = frame.subject.some(subject => isPraised(context, frame.sentence, subject))
  const isMade = !praised && !needsMark && isMadeThere(context, frame.sentence, phrase)
  if (!praised && !isMade && (frame.subject.length > 0 || !framedAbove(context, frame))) return undefined
  if (frame.subject.includes(phrase)) return undefined
  frame.vg ??= verbOf(frame)
  chooseTarget(context, frame)
  const mark = needsMark ? clauses.words.slice(np.from, np.head).findIndex(word => trigger.beside.includes(word.lower)) : -1
  if (needsMark && mark < 0) return undefined
  if (needsMark) frame.from = np.from + mark
  if (isMade && frame.object?.referent.bareOwner === true) return undefined
  // “a stateless service”: what it serves goes without saying.
  if (needsMark) frame.object ??= {referent: {role: 'object', entity: '', qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, phrase)}
  return frame.object ? frame : undefined
}

// The word that has to head the noun phrase: the last of the trigger, or a light head behind it.
function headOf({occurrence, phrase, sentence: {clauses}}: Frame): number {
  const isLight = clauses.phrases[phrase]!.head === occurrence.to && LIGHT_HEAD.test(clauses.headWord(phrase).lower)
  return isLight ? occurrence.to : occurrence.to - 1
}

// “the Frontier API”: the first praised product before the trigger in its noun phrase, and the word that names it.
function praisedInside({lexis}: FrameContext, {occurrence, phrase, sentence: {clauses}}: Frame): {entity: Entity; at: number} | undefined {
  for (let {from: at} = clauses.phrases[phrase]!; at < occurrence.at; at++) {
    const entity = lexis.entities.get(clauses.words[at]!.entity ?? '')
    if (entity?.praised && entity.role === 'product') return {entity, at}
  }
  return undefined
}

// “the Frontier API”: a praised product's own API. Spoken of is no claim: what is done with it has to be watched as well.
function ownWay(context: FrameContext, frame: Frame, {entity, at}: {entity: Entity; at: number}): Frame | undefined {
  const {occurrence: {trigger}, phrase, sentence: {clauses}} = frame
  const lead = clauses.words[at + 1]?.tag === 'apostrophe-s' ? leadTo(context, clauses, phrase + 1, trigger.prepositions, 1) : undefined
  if (!lead || !chooseObject(context, frame, lead.nps) || !isTarget(frame)) {
    const verb = clauses.vg(phrase - 1)
    const isWatched = verb && context.lexis.triggers.get(verb.lemma)?.some(({trigger: {construction}}) => construction === 'verb-object')
    if (!isWatched) return undefined
    frame.object = {np: phrase, referent: {role: 'object', entity: entity.id, qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, phrase)}
  }
  frame.subject = [phrase]
  return frame
}

// The verb whose denial takes the claim back; undefined where there is none.
function verbOf({phrase, sentence: {clauses}}: Frame): number | undefined {
  const copula = clauses.verbBefore(phrase)
  if (clauses.vg(copula)?.lemma === 'be') return copula
  // “does not expose an endpoint”: what is denied is that it has one.
  if (clauses.vg(phrase - 1)?.negated !== undefined) return phrase - 1
  // “wrong to call the SRE a gateway”: what is denied or forbidden is the naming.
  return clauses.np(phrase - 1) && NAMING.test(clauses.vg(phrase - 2)?.lemma ?? '') ? phrase - 2 : undefined
}

const isTarget = ({object}: Frame): boolean => object?.referent.role === 'object' || object?.referent.role === 'owner'

// What the way leads to: behind a preposition, before the noun, behind the noun as the subject of its clause, behind “between”.
function chooseTarget(context: FrameContext, frame: Frame): void {
  const {occurrence: {trigger}, phrase, sentence: {clauses}} = frame
  const lead = leadTo(context, clauses, phrase + 1, trigger.prepositions, 3)
  if (lead) chooseObject(context, frame, lead.nps)
  if (!isTarget(frame)) prefixed(context, frame, clauses.phrases[phrase]!.from)
  // “the endpoint your OpenAI models answer on”
  if (!frame.object && clauses.np(phrase + 1) && clauses.vg(phrase + 2)) chooseObject(context, frame, [phrase + 1], false)
  if (frame.object) return
  // “stands between you and OpenAI's models as a proxy”
  const between = clauses.phrases.findIndex((part, at) => at < phrase && part.kind === 'prep' && part.lower === 'between' && clauses.np(at + 1))
  if (between >= 0) chooseObject(context, frame, clauses.listFrom(between + 1))
}
