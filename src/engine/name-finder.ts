import {fold} from '../language/fold.js'
import {type BrokenNames, brokenNames} from './broken-names.js'
import {type Spelling, anyOf, exactly, misspelt} from './spellings.js'

/**
 * Tells whether one of the names may stand in a text, in any markup. It says true too often rather than too seldom.
 *
 * @param fuzzy Long names count in their wrong spellings as well.
 */
export function nameFinder(names: readonly Spelling[], fuzzy: boolean): (text: string) => boolean {
  if (names.length === 0) return () => false
  const all = fuzzy ? [...names, ...names.flatMap(misspelt)] : names
  // Compiled on first use: most runs ask one of a pack's finders alone.
  let plainly: ((text: string) => boolean) | undefined
  let throughMarkup: BrokenNames | undefined
  return text => {
    plainly ??= plainFinder(all)
    if (plainly(text)) return true
    throughMarkup ??= brokenNames(all)
    return inHashtag(text, plainly, throughMarkup) || throughMarkup.in(text)
  }
}

// In a hashtag a name may begin anywhere: “#CallGPT5”, with markup “#Call**GPT5**”.
const HASHTAG = /#(?=[A-Za-z0-9*_`\\]*[A-Z])[A-Za-z0-9*_`\\]+/g

function inHashtag(text: string, plainly: (text: string) => boolean, {mayBeginAtEndOf}: BrokenNames): boolean {
  if (!text.includes('#')) return false
  for (const {0: tag, index} of text.matchAll(HASHTAG)) {
    const letters = tag.replace(/[*_`\\]+/g, '')
    if (plainly(fold(letters).text)) return true
    if (/^(?:[<{~:]|!?\[|\]\[?\(?)/.test(text.slice(index + tag.length, index + tag.length + 2)) && mayBeginAtEndOf(letters)) return true
  }
  return false
}

function plainFinder(names: readonly Spelling[]): (text: string) => boolean {
  const strict = names.filter(name => name.caseSensitive)
  const any = anyOf(names.map(name => name.elements))
  // `\b` is twice as fast as any look behind. After an underline, and in a string after an escape such as `\t`, a word begins without one.
  const patterns = [new RegExp(`\\b(?:${any})`, 'gi'), new RegExp(`(?:_|\\\\[abefnrtvNLP_0])(?:${any})`, 'gi')]
  if (strict.length === 0) return text => patterns.some(pattern => testAt(pattern, text, 0))
  const loose = new RegExp(`(?:_|\\\\[a-zA-Z0_])?(?:${anyOf(names.filter(name => !name.caseSensitive).map(name => name.elements))})`, 'iy')
  const cased = new RegExp(`(?:_|\\\\[a-zA-Z0_])?(?:${strict.map(exactly).join('|')})`, 'y')
  return text => {
    for (const pattern of patterns) {
      pattern.lastIndex = 0
      for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
        if (testAt(loose, text, found.index) || testAt(cased, text, found.index)) return true
        pattern.lastIndex = found.index + 1
      }
    }
    return false
  }
}

function testAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}
