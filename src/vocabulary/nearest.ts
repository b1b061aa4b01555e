import {distance} from 'fastest-levenshtein'

/** The candidate that a mistyped word most likely meant, or nothing where none is close. Case does not count. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  // A third of the letters may be wrong, and always two: `rulez`, `fromat`.
  let limit = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const found = distance(wanted, candidate.toLowerCase())
    if (found < limit) [best, limit] = [candidate, found]
  }
  return best
}
