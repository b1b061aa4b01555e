import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import {nameOfRole} from '../names/named-roles.js'

const AUXILIARY = /^(?:can|could|may|might|do|does|did|will|would|should|have|has|had|is|are)$/

/**
 * The watched place that the verb phrase of a frame is said of as well, behind it: “…, and so can AWS customers”, “…; AWS customers can too”.
 * Undefined where none is.
 */
export function takenUpBy({sentence, occurrence}: Frame, lexis: Lexis): string | undefined {
  const {words} = sentence.clauses
  const watched = (from: number, to: number): string | undefined => nameOfRole(words, from, to, 'channel', lexis)?.text
  const lower = (at: number): string => words[at]?.lower ?? ''
  for (let at = occurrence.to; at + 1 < sentence.to; at++) {
    // “…, as can AWS customers”
    if (lower(at) === ',' && lower(at + 1) === 'as' && AUXILIARY.test(lower(at + 2))) return watched(at + 3, Math.min(sentence.to, at + 6))
    // “… so can AWS customers”
    if (lower(at) === 'so' && AUXILIARY.test(lower(at + 1))) return watched(at + 2, Math.min(sentence.to, at + 5))
    // “AWS customers can too”, “can as well”, “can now too”
    const {tag} = words[at]!
    const isToo = lower(at + 1) === 'too' || (/^(?:as|now)$/.test(lower(at + 1)) && /^(?:well|too)$/.test(lower(at + 2)))
    if ((tag === 'aux' || tag === 'modal') && isToo) return watched(Math.max(occurrence.to, at - 3), at)
  }
  return undefined
}
