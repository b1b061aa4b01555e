import {misspellings} from './misspellings.js'
import {isListedAdjective, isAdverb, verbForm} from './lexicon.js'

// Words of English, or of computing, that a misspelling of something else would hit.
const WORDS = new Set('all cal cull cell coll culled calking scaling callings acces-road lunch bride avail'.split(' '))

/** True where a word is English that the lexicon knows, and so is no misspelling. */
const isKnownWord = (word: string): boolean => WORDS.has(word) || verbForm(word) !== undefined || isListedAdjective(word) || isAdverb(word)

/** The right spelling by the wrong one, for some words; wrong spellings that are words, or that two words share, are left out. */
export function correctionsOf(words: Iterable<string>): Map<string, string> {
  const right = new Set(words)
  const out = new Map<string, string>()
  const shared = new Set<string>()
  for (const word of right) {
    if (word.length < 4) continue
    for (const wrong of [...misspellings(word), ...vowelSlips(word)]) {
      // “calll”: of a short word only letters too many are a slip.
      if (wrong.length < 4 || (word.length === 4 && wrong.length < 5) || right.has(wrong) || isKnownWord(wrong)) continue
      const other = out.get(wrong)
      // “accesss”: of two forms of one word the shorter is meant.
      if (other === undefined || other.startsWith(word)) out.set(wrong, word)
      else if (!word.startsWith(other)) shared.add(wrong)
    }
  }
  for (const wrong of shared) out.delete(wrong)
  return out
}

// “availible”, “accessable”: in a long word one vowel for another.
function vowelSlips(word: string): string[] {
  if (word.length < 8) return []
  return Array.from(word).flatMap((letter, at) => (at > 2 && /[aei]/.test(letter) ? ['a', 'e', 'i'].filter(other => other !== letter).map(other => word.slice(0, at) + other + word.slice(at + 1)) : []))
}
