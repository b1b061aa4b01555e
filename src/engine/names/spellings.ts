import {misspellings} from '../../language/misspellings.js'

/**
 * A name as the letters that have to stand in a text, in any markup, for the name to be found there. Each element is the source of a regular
 * expression for one letter or digit, or a gap, where anything but letters and digits may stand: a space where the name may be written as one
 * word too, a full stop where it may not. A spelling ends where the name becomes
 * variable, so that “GPT <version>( mini|)” is told by “gpt”; what follows it does not matter.
 */
export interface Spelling {
  elements: readonly string[]
  caseSensitive: boolean
}

/** True for a place between two words of a name. */
export const isGap = (element: string | undefined): boolean => element === ' ' || element === '.'

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
      if (elements.filter(element => !isGap(element)).length >= ENOUGH) return [trimmed(elements)]
      const close = name.indexOf(')', at)
      return name.slice(at + 1, close).split('|').flatMap(alternative => expand(alternative + name.slice(close + 1), elements))
    }
    if (character === '<') {
      elements.push(DIGIT)
      return [elements]
    }
    if (/[A-Za-z0-9]/.test(character)) elements.push(character)
    else if (character > '~') elements.push(character)
    else if (elements.length > 0) {
      const before = isGap(elements.at(-1)) ? elements.pop() : ' '
      elements.push(character === ' ' || character === '-' ? before! : '.')
    }
  }
  return [trimmed(elements)]
}

const trimmed = (elements: readonly string[]): string[] => (isGap(elements.at(-1)) ? elements.slice(0, -1) : [...elements])

/** Leaves out the spellings that begin with another one, themselves or in a word further on. */
export function reduced(all: readonly Spelling[]): Spelling[] {
  const out: Spelling[] = []
  // By first letter: only what begins alike can cover.
  const kept = new Map<string, Spelling[]>()
  const initial = ({elements}: Spelling): string => (/^\d$|^\\d$/.test(elements[0]!) ? '0' : elements[0]!.toLowerCase())
  for (const one of [...all].sort((a, b) => a.elements.length - b.elements.length)) {
    // What follows a full stop is a beginning as well: “openai.gpt” is told by “gpt”. Few names have one.
    const beginnings = one.elements.includes('.') ? [one, ...one.elements.flatMap((element, at) => (element === '.' ? [{...one, elements: one.elements.slice(at + 1)}] : []))] : [one]
    if (beginnings.some(beginning => (kept.get(initial(beginning)) ?? []).some(other => covers(other, beginning)))) continue
    out.push(one)
    kept.set(initial(one), [...(kept.get(initial(one)) ?? []), one])
  }
  return out
}

function covers(short: Spelling, long: Spelling): boolean {
  if (short.caseSensitive && !long.caseSensitive) return false
  let at = 0
  for (const element of short.elements) {
    let other = long.elements[at]
    if (isGap(element)) {
      if (isGap(other)) at++
      continue
    }
    // A gap of the long one that the short one does not allow.
    if (isGap(other)) return false
    other ??= ''
    const same = element === other || (element === DIGIT && /^\d$/.test(other)) || (!short.caseSensitive && element.toLowerCase() === other.toLowerCase() && element.length === 1)
    if (!same) return false
    at++
  }
  return true
}

/** A single word of that many letters is known by a wrong spelling, too. */
const MISSPELT_FROM = 6

/** The wrong spellings of a long name of one word; none for the others. */
export function misspelt({elements, caseSensitive}: Spelling): Spelling[] {
  const word = elements.join('').toLowerCase()
  if (word.length < MISSPELT_FROM || !/^[a-z]+$/.test(word)) return []
  return misspellings(word).map(wrong => ({elements: Array.from(wrong), caseSensitive}))
}

const escaped = (element: string): string => (element.length === 1 && !/[A-Za-z0-9]/.test(element) ? `\\${element}` : element)

/** Anything but letters and digits. */
const GAP = '[^A-Za-z0-9]*'

/**
 * The source for any of the spellings in a text without markup inside its words, by their first letters: at a wrong letter a word is given up
 * at once. Without any spelling it matches nothing.
 *
 * @param orElse What may stand instead of the rest, after a gap.
 */
export function anyOf(all: readonly (readonly string[])[], orElse = ''): string {
  const byInitial = new Map<string, (readonly string[])[]>()
  for (const elements of all) {
    const initial = elements[0]!.length > 1 ? elements[0]! : elements[0]!.toLowerCase()
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), elements.slice(1)])
  }
  if (byInitial.size === 0) return '(?!)'
  const parts = [...byInitial].map(([initial, rests]) => {
    const here = isGap(initial) ? GAP : escaped(initial)
    if (rests.some(rest => rest.length === 0)) return here
    const inner = anyOf(rests, orElse)
    return here + (isGap(initial) && orElse !== '' ? `(?:${inner}|${orElse})` : rests.length === 1 && !inner.includes('|') ? inner : `(?:${inner})`)
  })
  return parts.join('|')
}

const inner = (elements: readonly string[]): string => elements.map(element => (isGap(element) ? GAP : escaped(element))).join('')

/** The source for a spelling as it is cased. */
export const exactly = ({elements}: Spelling): string => inner(elements)

// What markup leaves behind of itself between two letters, and where markup begins that may hold anything.
const TIGHT = '[*_`\\\\[\\]}"\']*'
const LOOSE = '(?:<(?=[A-Za-z/!?])|[{~]|:(?=[A-Za-z])|!\\[|(?<=\\])\\(|(?<=\\[)\\^|(?<=\\]\\[))'

/** Signs of markup after a gap that follows a word: in the gap or in the next word. */
export const UNSURE = '(?<=[^A-Za-z0-9])(?:(?<=[<{~:!\\]\\[])|[A-Za-z0-9]+[*_`~<{\\\\[\\]!:"\'}])'

/** A letter and markup behind which its word may go on. */
export const MARKED = /[A-Za-z0-9][*_`\\[\]}"'<{~:!]/g

/**
 * The source for a spelling with markup between its letters, from its first letter on. It stops early, as a match, where markup begins that
 * may hold anything (a tag, an address, a comment): the name may go on behind it.
 */
export function broken(elements: readonly string[], at = 0): string {
  const rest = elements.slice(at)
  const gap = isGap(rest[0])
  const letter = gap ? rest[1] : rest[0]
  if (letter === undefined) return ''
  const here = escaped(letter) + broken(elements, at + (gap ? 2 : 1))
  return at === 0 ? here : `${gap ? GAP : TIGHT}(?:${here}|${LOOSE})`
}

/** The source for the end of a spelling, from element `at` on, behind markup. */
export function behindMarkup(elements: readonly string[], at: number): string {
  return isGap(elements[at]) ? `(?<=[^A-Za-z0-9])${broken(elements.slice(at + 1))}` : `(?<=[>)\\]}~*_\`"'\\\\])${broken(elements.slice(at))}`
}
