/**
 * A name as the letters that have to stand in a text, in any markup, for the name to be found there. Each element is the source of a regular
 * expression for one letter or digit, or a space for where anything but letters and digits may stand. A spelling ends where the name becomes
 * variable, so that “GPT <version>( mini|)” is told by “gpt”; what follows it does not matter.
 */
export interface Spelling {
  elements: readonly string[]
  caseSensitive: boolean
}

/** Matches one letter or digit. */
export const ANY = '[A-Za-z0-9]'

const DIGIT = '\\d'
const REGION = '(us|eu|ap|sa|ca|me|af|il|mx|cn)-(gov|north|south|east|west|central)'

// From so many letters on a name is told without its variable end.
const ENOUGH = 3

/** The spellings of a name as packs write it; undefined where nothing in it is fixed. */
export function spellings(name: string, caseSensitive: boolean): Spelling[] | undefined {
  const out: Spelling[] = []
  for (const elements of expand(name.replaceAll('<region>', REGION))) {
    if (elements.length < 2) return undefined
    out.push({elements, caseSensitive})
  }
  return out
}

// All ways to read the name: groups that come early are multiplied out, the first that comes late ends it.
function expand(name: string, before: readonly string[] = []): string[][] {
  const elements = [...before]
  for (let at = 0; at < name.length; at++) {
    const character = name[at]!
    if (character === '(') {
      if (elements.length >= ENOUGH) return [trimmed(elements)]
      const close = name.indexOf(')', at)
      return name.slice(at + 1, close).split('|').flatMap(alternative => expand(alternative + name.slice(close + 1), elements))
    }
    if (character === '<') {
      elements.push(DIGIT)
      return [elements]
    }
    if (/[A-Za-z0-9]/.test(character)) elements.push(character)
    else if (character > '~') elements.push(character)
    else if (elements.length > 0 && elements.at(-1) !== ' ') elements.push(' ')
  }
  return [trimmed(elements)]
}

const trimmed = (elements: readonly string[]): string[] => (elements.at(-1) === ' ' ? elements.slice(0, -1) : [...elements])

/** Leaves out the spellings that begin with another one. */
export function reduced(all: readonly Spelling[]): Spelling[] {
  const out: Spelling[] = []
  for (const one of [...all].sort((a, b) => a.elements.length - b.elements.length)) {
    if (!out.some(other => covers(other, one))) out.push(one)
  }
  return out
}

function covers(short: Spelling, long: Spelling): boolean {
  if (short.caseSensitive && !long.caseSensitive) return false
  let at = 0
  for (const element of short.elements) {
    let other = long.elements[at]
    if (element === ' ') {
      if (other === ' ') at++
      continue
    }
    // A gap of the long one that the short one does not allow.
    if (other === ' ') return false
    other ??= ''
    const same = element === other || (element === DIGIT && /^\d$/.test(other)) || (!short.caseSensitive && element.toLowerCase() === other.toLowerCase() && element.length === 1)
    if (!same) return false
    at++
  }
  return true
}

/** A single word of that many letters may be misspelt by one. */
export const MISSPELT_FROM = 6

/**
 * A name with one letter wrong, missing, added, or two neighbours swapped; nothing for short names and for those of several words. The
 * shapes may overlap, and the name itself is among them.
 */
export function misspelt({elements, caseSensitive}: Spelling): Spelling[] {
  const letters = elements.filter(element => element !== ' ')
  if (letters.length < MISSPELT_FROM || letters.length !== elements.length || letters.includes(DIGIT)) return []
  const out: string[][] = []
  for (let at = 0; at < letters.length; at++) {
    out.push(letters.with(at, ANY), letters.toSpliced(at, 1), letters.toSpliced(at, 0, ANY))
    if (at > 0) out.push(letters.with(at - 1, letters[at]!).with(at, letters[at - 1]!))
  }
  return out.map(one => ({elements: one, caseSensitive}))
}

const escaped = (element: string): string => (element.length === 1 && !/[A-Za-z0-9]/.test(element) ? `\\${element}` : element)

/** Anything but letters and digits. */
const GAP = '[^A-Za-z0-9]*'

// Where a word begins; in a string of YAML or JavaScript after an escape such as `\t` too.
const START = '(?:^|[^A-Za-z0-9]|\\\\[abefnrtvNLP_0])'
// A longer name is rare enough inside a word not to ask for its start, which costs.
const TOLD_INSIDE = 5

const source = (elements: readonly string[]): string => elements.map(element => (element === ' ' ? GAP : escaped(element))).join('')

/** The regular expression source of a spelling in a text without markup inside its words. The look back comes last: it is hardly ever reached. */
export function plain({elements}: Spelling): string {
  const name = source(elements)
  return elements.length >= TOLD_INSIDE ? name : `${name}(?<=${START}${name})`
}

/**
 * The cheap necessary signs that a name stands in a text with one letter wrong: an alternation without a wildcard at a start. What it finds
 * has to be looked at again with `misspelt`. With the spelling “OpenAI”: `enai`, `oepnai`, `op…ai`, `opena`, `openi`, `open?i`.
 */
export function fuzzyPattern({elements}: Spelling): string {
  const n = elements.length
  const from = (at: number): string => elements.slice(at).join('')
  const upTo = (at: number): string => elements.slice(0, at).join('')
  const out = [from(2), upTo(1) + elements[2]! + elements[1]! + from(3)]
  // An edit at `at` or the letter after it leaves all before and after; three letters is the most it can leave of the two.
  for (let at = 2; at + 2 < n; at += 2) {
    out.push(`${upTo(at)}${ANY}{0,3}${from(at + 2)}`, upTo(at + 1) + elements[at + 2]! + elements[at + 1]! + from(at + 3))
  }
  out.push(upTo(n - 1), `${upTo(n - 2)}${ANY}{0,2}${from(n - 1)}`)
  return out.join('|')
}

// What markup leaves behind of itself between two letters, and where markup begins that may hold anything.
const TIGHT = '[*_`\\\\[\\]}"\']*'
const LOOSE = '(?:[<{~]|:(?=[A-Za-z])|!\\[|(?<=\\])\\(|(?<=\\[)\\^|(?<=\\]\\[))'

/**
 * The source for a spelling with markup between its letters, from its first letter on. It stops early, as a match, where markup begins that
 * may hold anything (a tag, an address, a comment): the name may go on behind it.
 */
export function broken(elements: readonly string[], at = 0): string {
  const rest = elements.slice(at)
  const gap = rest[0] === ' '
  const letter = gap ? rest[1] : rest[0]
  if (letter === undefined) return ''
  const tail = broken(elements, at + (gap ? 2 : 1))
  const here = escaped(letter) + tail
  return at === 0 ? here : `${gap ? GAP : TIGHT}(?:${here}|${LOOSE})`
}

/** The source for the end of a spelling, from element `at` on, behind markup. */
export function behindMarkup(elements: readonly string[], at: number): string {
  return elements[at] === ' ' ? `(?<=[^A-Za-z0-9])${broken(elements.slice(at + 1))}` : `(?<=[>)\\]}~*_\`"'\\\\])${broken(elements.slice(at))}`
}
