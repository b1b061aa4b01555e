import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import {lowerOf} from './partial.js'

/** Subordinators of conditions and times. */
const CONDITION = /^(?:if|when|whenever|unless|until|once|in case)$/
/** Verbs of giving a reason. */
const EXPLAINING = /^(?:explain|describe|say|tell|show|state|cover|outline|document|discuss|detail|clarify|set|argue|summari[sz]e|mention|spell|reveal)$/
/** Labels over what goes wrong: “Known issues: my function can't call GPT-5”. */
const FAULT_LABEL = /^(?:troubleshooting|errors?|problems?|symptoms?|(?:known )?issues?|bugs?|fix|fixed|solved|q|question)$/

/** Whether a frame stands in a condition or tells of a fault, so that its denial denies nothing: “if you can't call GPT-5, check your role”. */
export function inCondition(frame: Frame): boolean {
  const {clauses, from} = frame.sentence
  if (isInvertedCondition(frame)) return true
  for (let at = frame.phrase; at >= 0; at--) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind === 'np' && isEventuality(clauses, at)) return true
    if (phrase.kind === 'sub') return CONDITION.test(phrase.lower) || (phrase.lower === 'why' && !isExplained(clauses, at))
    if (phrase.kind !== 'sign') continue
    // “Troubleshooting: my function can't call GPT-5”: what goes wrong should work.
    if (phrase.lower === ':' && at > 0 && FAULT_LABEL.test(clauses.words.slice(from, phrase.from).map(word => word.lower).join(' '))) return true
    if (/^[,;:.]$/.test(phrase.lower)) return false
  }
  return false
}

// “The post explains why nobody may call GPT-5”: a reason that is given takes nothing back; one that is asked for does.
function isExplained(clauses: Clauses, why: number): boolean {
  const verb = clauses.vg(why - 1) ?? (clauses.np(why - 1) && clauses.vg(why - 2)) ?? undefined
  return verb !== undefined && verb.negated === undefined && (EXPLAINING.test(verb.lemma) || (verb.lemma === 'be' && clauses.subjectOf(clauses.phraseOf(verb.head)).length > 0))
}

// “Had she not called o3, it would still be missing.”: a condition that inverts.
function isInvertedCondition({sentence: {clauses}, phrase}: Frame): boolean {
  if (!clauses.vg(0)?.bare || !/^(?:had|were|should)$/.test(lowerOf(clauses, 0)) || !clauses.np(1)) return false
  return !clauses.phrases.slice(0, phrase).some(part => part.kind === 'sign')
}

// “in case o3 cannot be called”, “in the event that …”
const isEventuality = (clauses: Clauses, np: number): boolean =>
  /^(?:case|event)$/.test(clauses.headWord(np).lower) && clauses.lower(np - 1) === 'in' && clauses.np(np)!.determiner !== 'no'
