import {MARKED, type Spelling, behindMarkup, broken, isGap} from './spellings.js'

/**
 * Tells whether a source may hold one of the names with markup inside it: `Open**AI**`, `[Open](/ai)AI`, `GPT\-5`, `Open <b>AI</b>`. What
 * stands between the pieces of a name may be anything where a tag, an address or a comment opens; then the rest of the name has to stand right
 * behind some markup further on. It says true too often rather than too seldom; it takes the time of a few passes over the text.
 *
 * The answer is asked with a text and with the places, in order, where a name may begin besides those where markup follows a word's first letters.
 */
export function brokenNames(all: readonly Spelling[]): (text: string, others: readonly number[]) => boolean {
  const flags = (spelling: Spelling): string => (spelling.caseSensitive ? '' : 'i')
  const beginnings = new Beginnings(all)
  // Compiled where they are asked for: most texts ask for a few of them.
  const compiled: {sticky: RegExp; whole: RegExp}[] = []
  const patternsOf = (index: number): {sticky: RegExp; whole: RegExp} =>
    (compiled[index] ??= {sticky: new RegExp(broken(all[index]!.elements), `${flags(all[index]!)}y`), whole: wholly(all[index]!)})
  const ends = new Map<string, RegExp>()
  const endOf = (key: string, make: () => RegExp): RegExp => {
    let pattern = ends.get(key)
    if (!pattern) ends.set(key, (pattern = make()))
    return pattern
  }
  // A name that begins at `at`: whole, or up to markup behind which it goes on.
  const holds = (text: string, at: number, behind: Behind): boolean =>
    beginnings.namesAt(text, at).some(index => {
      const {sticky: pattern, whole} = patternsOf(index)
      pattern.lastIndex = at
      const found = pattern.exec(text)
      return found !== null && (whole.test(letters(found[0], all[index]!)) || behind.goesOn(found[0], all[index]!, pattern.lastIndex))
    })
  return (text, others) => {
    const behind = new Behind(text, endOf)
    for (const at of others) if (holds(text, at, behind)) return true
    const again = new Behind(text, endOf)
    for (const at of beginnings.in(text)) if (holds(text, at, again)) return true
    return false
  }
}

// What a name has of its own in a text: a dash or a quotation mark beyond ASCII is a gap like any other, the point of “DALL·E” is not.
const letters = (text: string, {elements}: Spelling): string => text.replace(/[^A-Za-z0-9]/g, sign => (!isGap(sign) && elements.includes(sign) ? sign : ''))

// The letters of a whole name, markup and gaps left out.
function wholly({elements, caseSensitive}: Spelling): RegExp {
  const pattern = elements.filter(element => !isGap(element)).map(element => (element.length === 1 && !/[A-Za-z0-9]/.test(element) ? `\\${element}` : element))
  return new RegExp(`^(?:${pattern.join('')})$`, caseSensitive ? '' : 'i')
}

const NONE: readonly number[] = []

/** The first pieces of names, which markup may follow. */
class Beginnings {
  // The names, by their place in the list, that a piece may begin.
  readonly #known = new Map<string, readonly number[]>()
  readonly #any: RegExp
  readonly #each: readonly string[]
  readonly #longest: number

  constructor(all: readonly Spelling[]) {
    const first = all.map(({elements}) => (elements.some(isGap) ? elements.slice(0, elements.findIndex(isGap)) : elements))
    this.#longest = Math.max(...first.map(elements => elements.length))
    const nested = (elements: readonly string[], at: number): string => elements[at]! + (at + 1 < elements.length ? `(?:${nested(elements, at + 1)})?` : '')
    this.#each = first.map(elements => `^${nested(elements, 0)}$`)
    this.#any = new RegExp(this.#each.join('|'), 'i')
  }

  /** The places where a word begins that may be such a piece. */
  *in(text: string): Generator<number> {
    // A pattern of its own: the places are asked for one by one.
    const marked = new RegExp(MARKED)
    while (marked.test(text)) {
      const end = marked.lastIndex - 1
      if (!goesOn(text, end)) continue
      let start = end - 1
      while (start > 0 && end - start <= this.#longest + 1 && isLetter(text.charCodeAt(start - 1))) start--
      if (end - start > this.#longest + 1) continue
      if (this.#names(text.slice(start, end)).length > 0) yield start
      // `\tOpen*AI*`: the letter belongs to an escape.
      if (start > 0 && text.charCodeAt(start - 1) === 92 && end - start > 1 && this.#names(text.slice(start + 1, end)).length > 0) yield start + 1
    }
  }

  /** The names that may begin at a place. */
  namesAt(text: string, at: number): readonly number[] {
    let end = at
    while (end - at <= this.#longest && isLetter(text.charCodeAt(end))) end++
    return end - at > this.#longest ? NONE : this.#names(text.slice(at, end))
  }

  #names(piece: string): readonly number[] {
    let known = this.#known.get(piece)
    if (known === undefined) {
      // A long text of many odd words must not fill the memory.
      if (this.#known.size > 5000) this.#known.clear()
      known = this.#any.test(piece) ? [...this.#each.keys()].filter(index => new RegExp(this.#each[index]!, 'i').test(piece)) : NONE
      this.#known.set(piece, known)
    }
    return known
  }
}

// Past what markup leaves behind a letter stands, or other markup opens.
function goesOn(text: string, from: number): boolean {
  let at = from
  let code = text.charCodeAt(at)
  // * _ ` \\ [ ] } " '
  while (code === 42 || code === 95 || code === 96 || code === 92 || code === 91 || code === 93 || code === 125 || code === 34 || code === 39) code = text.charCodeAt(++at)
  // A directive, an image.
  if (at === from && (code === 58 || code === 33)) return code === 33 ? text.charCodeAt(at + 1) === 91 : isLetter(text.charCodeAt(at + 1))
  return isLetter(code) || code > 126 || code === 60 || code === 123 || code === 126 || code === 58 || code === 33 || code === 40 || code === 94
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** The ends of names behind markup. Asked from the start of the text to its end, no stretch is searched twice for the same end. */
class Behind {
  readonly #text: string
  readonly #endOf: (key: string, make: () => RegExp) => RegExp
  readonly #searches = new Map<string, Search>()
  #block = {start: 0, end: -1}
  /** @param endOf Keeps a pattern for all texts. */
  constructor(text: string, endOf: (key: string, make: () => RegExp) => RegExp) {
    this.#text = text
    this.#endOf = endOf
  }

  /** True where what is left of a spelling after its first letters may stand behind the markup that opens at `from`. */
  goesOn(piece: string, spelling: Spelling, from: number): boolean {
    const {elements, caseSensitive} = spelling
    let at = 0
    for (let seen = letters(piece, spelling).length; seen > 0; at++) if (!isGap(elements[at])) seen--
    // A tag may hold whole blocks; all other markup ends with its block.
    const isTag = this.#text[from] === '<'
    const to = isTag ? this.#text.length : this.#blockEnd(from)
    const key = `${isTag ? '<' : ''}${caseSensitive ? '' : 'i'}${at} ${elements.join('')}`
    let search = this.#searches.get(key)
    if (!search || from < search.from) {
      search = {pattern: this.#endOf(key, () => new RegExp(behindMarkup(elements, at), caseSensitive ? 'g' : 'gi')), from, to: from, found: -1}
      this.#searches.set(key, search)
    }
    search.from = from
    if (search.found < from && search.to < to) {
      const start = Math.max(from, search.to, 1)
      // A slice with the character before, which is looked at.
      search.pattern.lastIndex = 1
      const match = search.pattern.exec(this.#text.slice(start - 1, to))
      search.found = match ? start - 1 + match.index : -1
      search.to = match ? search.found + 1 : to
    }
    return search.found >= from && search.found < to
  }

  #blockEnd(from: number): number {
    if (from < this.#block.start || from >= this.#block.end) {
      BLANK_LINE.lastIndex = from
      this.#block = {start: from, end: BLANK_LINE.exec(this.#text)?.index ?? this.#text.length}
    }
    return this.#block.end
  }
}

interface Search {
  pattern: RegExp
  /** The last place asked about. */
  from: number
  /** The text up to here was searched. */
  to: number
  /** Where the end was found last, -1 for nowhere. */
  found: number
}

const BLANK_LINE = /(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)/g
