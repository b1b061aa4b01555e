import type {Clauses} from '../../language/clauses/clauses.js'
import {isTime} from '../../language/clauses/signs.js'
import {singular} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'

// What a company is to another one.
const PARTNER = /^(?:customer|client|tenant|partner|supplier|vendor|investor|shareholder|backer|ally|rival|member|buyer|sponsor|anchor)$/
// What companies are brought into, or to.
const CIRCLE = /^(?:fold|table|court|heel|payroll|camp|orbit|alliance|consortium|coalition|board|life|town|hometown|talk|negotiation|deal|pact|boardroom|terms|rescue)$/
/** So many phrases behind the owner, or behind the verb that it is the subject of, are asked. */
const REACH = 5

// Those of them that a company offers nothing to, so that who is brought to them is no offer.
const PEER = /^(?:partner|supplier|vendor|investor|shareholder|backer|ally|rival|sponsor)$/
// What of the partners one is placed in.
const RANK = /^(?:tier|group|rank|class|club|league|circle|number)$/

/** “AWS landed OpenAI as a customer”, “brought OpenAI into the fold”, “got OpenAI to sign”, “OpenAI joined AWS's customer list”: the company is meant. */
export function isCompanyItself(frame: Frame): boolean {
  const {object, vg, sentence: {clauses}} = frame
  const np = object?.np
  if (np === undefined || vg === undefined || object!.referent.bareOwner !== true) return false
  // “OpenAI could not be reached on Sunday”: nobody picked up.
  if (clauses.vg(vg)!.lemma === 'reach' && clauses.vg(vg)!.passive && clauses.vg(vg)!.negated !== undefined && clauses.vg(vg)!.modal !== undefined) return true
  // “AWS customers include OpenAI”
  if (clauses.vg(vg)!.lemma === 'include' && clauses.subjectOf(vg).some(one => PARTNER.test(singular(clauses.headWord(one).lower)))) return true
  return (np > vg && isRecipient(clauses, vg, np)) || isAmongPartners(clauses, Math.max(np, vg) + 1)
}

// “got OpenAI to sign”, “extended OpenAI a credit line”, “supplies OpenAI with servers”, “released OpenAI from a clause”
function isRecipient(clauses: Clauses, vg: number, np: number): boolean {
  const {lemma} = clauses.vg(vg)!
  if (lemma === 'get' && clauses.vg(np + 1)?.form === 'infinitive') return true
  const isGiven = clauses.np(np + 1)?.determiner !== undefined && !isTime(clauses.headWord(np + 1).lower)
  if (isGiven && /^(?:extend|ship|deliver|lend|hand|advance)$/.test(lemma)) return true
  return (/^(?:supply|provide|equip|furnish)$/.test(lemma) && clauses.lower(np + 1) === 'with') || (lemma === 'release' && clauses.lower(np + 1) === 'from')
}

function isAmongPartners(clauses: Clauses, start: number): boolean {
  for (let at = start; at < start + REACH && (clauses.np(at) ?? (clauses.is(at, 'prep') || clauses.is(at, 'adv'))); at++) {
    if (clauses.np(at) && isCircle(clauses, at)) return true
  }
  return false
}

// Whether a noun phrase, with its preposition, says among whom a company is.
function isCircle(clauses: Clauses, np: number): boolean {
  const head = singular(clauses.headWord(np).lower)
  const prep = clauses.lower(np - 1)
  if (prep === 'as' || prep === 'among') return PARTNER.test(head)
  if (prep === 'to' && PEER.test(head)) return true
  // “in its top tier of customers”
  if (prep === 'of' && PARTNER.test(head)) return clauses.np(np - 2) !== undefined && RANK.test(singular(clauses.headWord(np - 2).lower))
  // “its client list”
  return CIRCLE.test(head) || (head === 'list' && PARTNER.test(singular(clauses.words[clauses.np(np)!.head - 1]?.lower ?? '')))
}
