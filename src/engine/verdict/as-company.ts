import {singular} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'

// What a company is to another one.
const PARTNER = /^(?:customer|client|tenant|partner|supplier|vendor|investor|shareholder|backer|ally|rival|member|buyer|sponsor|anchor)$/
// What companies are brought into, or to.
const CIRCLE = /^(?:fold|table|court|heel|payroll|camp|orbit|alliance|consortium|coalition|board|life|town|hometown|talk|negotiation|deal|pact|boardroom|terms|rescue)$/
/** So many phrases behind the owner, or behind the verb that it is the subject of, are asked. */
const REACH = 5

/** “AWS landed OpenAI as a customer”, “brought OpenAI into the fold”, “got OpenAI to sign”, “OpenAI joined AWS's customer list”: the company is meant. */
export function isCompanyItself({object, vg, sentence: {clauses}}: Frame): boolean {
  const np = object?.np
  if (np === undefined || vg === undefined || object!.referent.bareOwner !== true) return false
  const start = Math.max(np, vg) + 1
  // “AWS customers include OpenAI”
  if (clauses.vg(vg)!.lemma === 'include' && clauses.subjectOf(vg).some(one => PARTNER.test(singular(clauses.headWord(one).lower)))) return true
  // “got OpenAI to sign”
  if (clauses.vg(vg)!.lemma === 'get' && clauses.vg(start)?.form === 'infinitive') return true
  for (let at = start; at < start + REACH && (clauses.np(at) ?? (clauses.is(at, 'prep') || clauses.is(at, 'adv'))); at++) {
    const head = clauses.np(at) ? singular(clauses.headWord(at).lower) : ''
    if (clauses.lower(at - 1) === 'as' || clauses.lower(at - 1) === 'among' ? PARTNER.test(head) : CIRCLE.test(head)) return true
    // “its client list”
    if (head === 'list' && PARTNER.test(singular(clauses.words[clauses.np(at)!.head - 1]?.lower ?? ''))) return true
  }
  return false
}
