import {brokenNames} from './broken-names.js'
import {type Spelling, UNSURE, anyOf, exactly} from './spellings.js'

/** Tells whether one of the names may stand in a text, in any markup. It says true too often rather than too seldom. */
export function nameFinder(names: readonly Spelling[]): (text: string) => boolean {
  if (names.length === 0) return () => false
  // Compiled on first use: most runs ask one of a pack's finders alone.
  let plainly: PlainFinder | undefined
  let throughMarkup: ((text: string, others: readonly number[]) => boolean) | undefined
  return text => {
    plainly ??= plainFinder(names)
    const unsure: number[] = []
    if (plainly(text, unsure)) return true
    throughMarkup ??= brokenNames(names)
    return throughMarkup(text, unsure)
  }
}

/** True where a name stands as it is; `unsure` gets other places, in order, where one may begin that markup breaks. */
type PlainFinder = (text: string, unsure: number[]) => boolean

// In a hashtag, names begin at capitals: “#CallGPT5”. Markup may stand between its sign and its words.
const HASHTAG = /#[^\s#]/
const HUMP = /[a-z0-9][A-Z]|[A-Z]{2}(?=[^A-Z\s])/g

function plainFinder(names: readonly Spelling[]): PlainFinder {
  const strict = names.filter(name => name.caseSensitive)
  const any = anyOf(names.map(name => name.elements), UNSURE)
  // `\b` is twice as fast as any look behind. After an underline, and in a string after an escape such as `\t`, a word begins without one.
  const patterns = [new RegExp(`\\b(?:${any})`, 'gi'), new RegExp(`(?:_|\\\\[abefnrtvNLP_0])(?:${any})`, 'gi')]
  const loose = new RegExp(anyOf(names.filter(name => !name.caseSensitive).map(name => name.elements)), 'iy')
  const cased = new RegExp(strict.map(exactly).join('|') || '(?!)', 'y')
  const initials = new Set(names.map(name => name.elements[0]!.toUpperCase()))
  return (text, unsure) => {
    for (const pattern of patterns) {
      pattern.lastIndex = 0
      for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
        const start = found.index + (/^(?:_|\\.)?/.exec(found[0])![0].length)
        if (testAt(loose, text, start) || testAt(cased, text, start)) return true
        unsure.push(start)
        // A name may begin inside what was tried.
        pattern.lastIndex = found.index + 1
      }
    }
    if (HASHTAG.test(text)) {
      for (HUMP.lastIndex = 0; HUMP.test(text); HUMP.lastIndex--) {
        const start = HUMP.lastIndex - 1
        if (!initials.has(text[start]!)) continue
        if (testAt(loose, text, start) || testAt(cased, text, start)) return true
        unsure.push(start)
      }
    }
    unsure.sort((a, b) => a - b)
    return false
  }
}

function testAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}
