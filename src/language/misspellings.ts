/**
 * The ways in which a word is most often misspelt, at edit distance one: a letter dropped (not the first), doubled, or changed with its
 * neighbour. Lower case in, lower case out.
 */
export function misspellings(word: string): string[] {
  const out = new Set<string>()
  for (let at = 0; at < word.length; at++) {
    if (at > 0) out.add(word.slice(0, at) + word.slice(at + 1))
    out.add(word.slice(0, at + 1) + word.slice(at))
    if (at + 1 < word.length) out.add(word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2))
  }
  out.delete(word)
  return [...out]
}
