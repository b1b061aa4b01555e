import type {Frame} from './frames/frame.js'
import type {Lexis} from './lexis.js'

/** The watched place that the verb phrase of a frame is said of as well, behind it: “…, and so can AWS customers”, “…; AWS customers can too”. Undefined where none is. */
export function takenUpBy({sentence, occurrence}: Frame, lexis: Lexis): string | undefined {
  const {words} = sentence.clauses
  const watched = (from: number, to: number): string | undefined => words.slice(from, to).find(word => lexis.entities.get(word.entity ?? '')?.role === 'channel')?.text
  for (let at = occurrence.to; at + 1 < sentence.to; at++) {
    const {lower, tag} = words[at]!
    if (lower === ',' && words[at + 1]!.lower === 'as' && AUXILIARY.test(words[at + 2]?.lower ?? '')) return watched(at + 3, Math.min(sentence.to, at + 6))
    if (lower === 'so' && AUXILIARY.test(words[at + 1]!.lower)) return watched(at + 2, Math.min(sentence.to, at + 5))
    if ((tag === 'aux' || tag === 'modal') && /^(?:too|as|now)$/.test(words[at + 1]!.lower) && (words[at + 1]!.lower === 'too' || words[at + 2]?.lower === 'well' || words[at + 2]?.lower === 'too')) return watched(Math.max(occurrence.to, at - 3), at)
  }
  return undefined
}

const AUXILIARY = /^(?:can|could|may|might|do|does|did|will|would|should|have|has|had|is|are)$/
