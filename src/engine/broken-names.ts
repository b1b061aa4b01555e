import {type Spelling, behindMarkup, broken, plain} from './spellings.js'

/** Names with markup inside them. */
export interface BrokenNames {
  /** True where a name may stand in a source with markup inside it. */
  in(text: string): boolean
  /** True where a word may end in the first letters of a name. */
  mayBeginAtEndOf(word: string): boolean
}

/**
 * Tells whether a source may hold one of the names with markup inside it: `Open**AI**`, `[Open](/ai)AI`, `GPT\-5`, `Open <b>AI</b>`. What
 * stands between the pieces of a name may be anything where a tag, an address or a comment opens; then the rest of the name has to stand right
 * behind some markup further on. It says true too often rather than too seldom; it takes the time of a few passes over the text.
 */
export function brokenNames(all: readonly Spelling[]): BrokenNames {
  const flags = (spelling: Spelling): string => (spelling.caseSensitive ? '' : 'i')
  const beginnings = new Beginnings(all)
  const sticky = all.map(one => new RegExp(broken(one.elements), `${flags(one)}y`))
  const byInitial = new Map<string, number[]>()
  for (const [index, {elements}] of all.entries()) {
    for (const initial of initials(elements[0]!)) byInitial.set(initial, [...(byInitial.get(initial) ?? []), index])
  }
  const spaced = all.filter(one => one.elements.includes(' '))
  const spacedPatterns = [false, true].flatMap(sensitive => {
    const names = spaced.filter(one => one.caseSensitive === sensitive)
    return names.length === 0 ? [] : [{names, pattern: new RegExp(names.map(one => spacedSource(one.elements)).join('|'), sensitive ? 'g' : 'gi')}]
  })

  const inText = (text: string): boolean => {
    const behind = new Behind(text)
    // A name that begins at `at`: whole, or up to markup behind which it goes on.
    const holds = (index: number, at: number): boolean => {
      const pattern = sticky[index]!
      pattern.lastIndex = at
      const found = pattern.exec(text)
      return found !== null && (isWhole(found[0], all[index]!) || behind.goesOn(found[0], all[index]!, pattern.lastIndex))
    }
    for (const at of beginnings.in(text)) {
      for (const index of byInitial.get(text[at]!.toLowerCase()) ?? []) if (holds(index, at)) return true
    }
    for (const {names, pattern} of spacedPatterns) {
      pattern.lastIndex = 0
      for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
        for (const one of names) if (holds(all.indexOf(one), found.index)) return true
        // A name may begin inside what was tried.
        pattern.lastIndex = found.index + 1
      }
    }
    return false
  }
  return {in: inText, mayBeginAtEndOf: word => beginnings.endIn(word)}
}

const initials = (element: string): string[] =>
  element.length === 1 ? [element.toLowerCase()] : [...'abcdefghijklmnopqrstuvwxyz0123456789'].filter(character => new RegExp(element).test(character))

// “Open <b>AI</b>”: the first word as it stands, then a gap; the sticky pattern looks at the rest.
function spacedSource(elements: readonly string[]): string {
  const first = elements.slice(0, elements.indexOf(' '))
  const next = elements[first.length + 1]!
  return `${plain({elements: first, caseSensitive: false})}(?=[^A-Za-z0-9]*(?:${next}[*_\`~<{\\\\[\\]!:"']|[<{~!:\\]\\[]))`
}

const letters = (text: string): string => text.replace(/[^A-Za-z0-9\u0080-\uFFFF]+/g, '')

function isWhole(found: string, {elements, caseSensitive}: Spelling): boolean {
  const pattern = elements.filter(element => element !== ' ').map(element => (element.length === 1 && !/[A-Za-z0-9]/.test(element) ? `\\${element}` : element))
  return new RegExp(`^(?:${pattern.join('')})$`, caseSensitive ? '' : 'i').test(letters(found))
}

/** The first pieces of names that markup follows. */
class Beginnings {
  readonly #known = new Map<string, boolean>()
  readonly #pattern: RegExp
  readonly #longest: number

  constructor(all: readonly Spelling[]) {
    const first = all.map(({elements}) => (elements.includes(' ') ? elements.slice(0, elements.indexOf(' ') + 1) : elements).filter(element => element !== ' '))
    this.#longest = Math.max(...first.map(elements => elements.length))
    const nested = (elements: readonly string[], at: number): string => elements[at]! + (at + 1 < elements.length ? `(?:${nested(elements, at + 1)})?` : '')
    this.#pattern = new RegExp(`^(?:${first.map(elements => nested(elements, 0)).join('|')})$`, 'i')
  }

  /** The places where a word begins that may be such a piece. */
  *in(text: string): Generator<number> {
    let start = -1
    for (let at = 0; at < text.length; at++) {
      const kind = KINDS[text.charCodeAt(at)]
      if (kind === LETTER) {
        if (start < 0) start = at
        continue
      }
      if (start < 0) continue
      if (kind === MARKUP && at - start <= this.#longest + 1) {
        if (this.#is(text.slice(start, at))) yield start
        // `\tOpen*AI*`: the letter belongs to an escape.
        if (start > 0 && text.charCodeAt(start - 1) === 92 && at - start > 1 && this.#is(text.slice(start + 1, at))) yield start + 1
      }
      start = -1
    }
  }

  endIn(word: string): boolean {
    for (let length = 1; length <= this.#longest && length <= word.length; length++) if (this.#is(word.slice(-length))) return true
    return false
  }

  #is(piece: string): boolean {
    let known = this.#known.get(piece)
    if (known === undefined) {
      // A long text of many odd words must not fill the memory.
      if (this.#known.size > 5000) this.#known.clear()
      known = this.#pattern.test(piece)
      this.#known.set(piece, known)
    }
    return known
  }
}

const LETTER = 1
const MARKUP = 2
const KINDS = new Uint8Array(65_536)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') KINDS[character.charCodeAt(0)] = LETTER
for (const character of '*_`\\[]}"\'<{~:!') KINDS[character.charCodeAt(0)] = MARKUP

/** The ends of names behind markup. Each kind of end is looked for once in a text, from its first asking on. */
class Behind {
  readonly #text: string
  readonly #found = new Map<string, number>()
  constructor(text: string) {
    this.#text = text
  }

  /** True where what is left of a spelling after its first letters stands behind markup after `from`. Ask with growing `from`. */
  goesOn(piece: string, {elements, caseSensitive}: Spelling, from: number): boolean {
    let at = 0
    for (let seen = letters(piece).length; seen > 0; at++) if (elements[at] !== ' ') seen--
    const source = behindMarkup(elements, at)
    const key = caseSensitive ? source : `i${source}`
    let found = this.#found.get(key)
    if (found === undefined) {
      const pattern = new RegExp(source, caseSensitive ? 'g' : 'gi')
      // The last one counts: whatever is asked later lies before it, or there is nothing.
      found = -1
      for (let match = pattern.exec(this.#text); match; match = pattern.exec(this.#text)) found = match.index
      this.#found.set(key, found)
    }
    return found >= from
  }
}
