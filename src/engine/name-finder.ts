import {fold} from '../language/fold.js'
import {type BrokenNames, brokenNames} from './broken-names.js'
import {type Spelling, fuzzyPattern, misspelt, plain} from './spellings.js'

/**
 * Tells whether one of the names may stand in a text, in any markup. It says true too often rather than too seldom.
 *
 * @param fuzzy Names of one word and some length count with one letter wrong as well.
 */
export function nameFinder(names: readonly Spelling[], fuzzy: boolean): (text: string) => boolean {
  if (names.length === 0) return () => false
  // Compiled on first use: most runs ask one of a pack's finders alone.
  let plainly: ((text: string) => boolean) | undefined
  let throughMarkup: BrokenNames | undefined
  const variants = fuzzy ? names.flatMap(name => misspelt(name)) : []
  return text => {
    plainly ??= plainFinder(names, variants)
    if (plainly(text)) return true
    throughMarkup ??= brokenNames([...names, ...variants])
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

function plainFinder(names: readonly Spelling[], variants: readonly Spelling[]): (text: string) => boolean {
  const strict = names.filter(name => name.caseSensitive).map(plain)
  const sure = names.filter(name => !name.caseSensitive).map(plain).join('|')
  // What has to be told by its case, or was only told by its cheap signs, is looked at again.
  const unsure = [...strict, ...(variants.length > 0 ? names.filter(name => misspelt(name).length > 0).map(fuzzyPattern) : [])].join('|')
  if (unsure === '') {
    const pattern = new RegExp(sure, 'i')
    return text => pattern.test(text)
  }
  const first = new RegExp(sure === '' ? `()(?:${unsure})` : `(${sure})|${unsure}`, 'gi')
  const cased = strict.length === 0 ? undefined : new RegExp(strict.join('|'), 'y')
  const shapes = variants.length === 0 ? undefined : new RegExp(variants.map(({elements}) => elements.join('')).join('|'), 'iy')
  const longest = Math.max(0, ...variants.map(({elements}) => elements.length))
  const at = (pattern: RegExp, text: string, place: number): boolean => {
    pattern.lastIndex = place
    return pattern.test(text)
  }
  return text => {
    first.lastIndex = 0
    for (let found = first.exec(text); found; found = first.exec(text)) {
      if (found[1]) return true
      if (cased && at(cased, text, found.index)) return true
      if (shapes) for (let back = 0; back < longest && back <= found.index; back++) if (at(shapes, text, found.index - back)) return true
      first.lastIndex = found.index + 1
    }
    return false
  }
}
