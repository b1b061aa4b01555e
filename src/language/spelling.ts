import {misspellings} from './misspellings.js'
import {isAdjective, isAdverb, verbForm} from './lexicon.js'

// Words of English, or of computing, that a misspelling of something else would hit.
const WORDS = new Set('all cal cull cell coll culled calking scaling callings acces-road lunch bride avail'.split(' '))

/** True where a word is English that the lexicon knows, and so is no misspelling. */
const isKnownWord = (word: string): boolean => WORDS.has(word) || verbForm(word) !== undefined || isAdjective(word) || isAdverb(word)

/** The right spelling by the wrong one, for some words; wrong spellings that are words, or that two words share, are left out. */
export function correctionsOf(words: Iterable<string>): Map<string, string> {
  const right = new Set(words)
  const out = new Map<string, string>()
  const shared = new Set<string>()
  for (const word of right) {
    if (word.length < 5) continue
    for (const wrong of misspellings(word)) {
      if (wrong.length < 4 || right.has(wrong) || isKnownWord(wrong)) continue
      if (out.has(wrong) && out.get(wrong) !== word) shared.add(wrong)
      else out.set(wrong, word)
    }
  }
  for (const wrong of shared) out.delete(wrong)
  return out
}
