import {nearest} from '../vocabulary/nearest.js'

/** ` Did you mean “x”?`, or ` Known are: a, b, c.`, to end a message about an unknown name. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates)
  if (best !== undefined) return ` Did you mean “${best}”?`
  return candidates.length === 0 ? '' : ` Known are: ${candidates.join(', ')}.`
}
