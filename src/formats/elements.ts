import type {MarkKind} from '../engine/prose.js'
import type {Span} from '../finding.js'
import {addDecoded} from './character-references.js'
import type {Directive} from './format.js'
import type {Page, Shape, Wrap} from './page.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that start a block of their own; all others stand inside a sentence. */
const blocks = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td tfoot th thead title tr ul',
)
const voids = words('area base br col embed hr img input link meta param source track wbr')
/** Elements whose text nobody reads as prose, or that was taken back. */
const hidden = words('script style template pre textarea svg math del s strike noscript iframe object')
const marks: Readonly<Record<string, MarkKind>> = {
  code: 'code', kbd: 'code', samp: 'code', var: 'code', tt: 'code',
  em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', a: 'link', q: 'quote',
}

/**
 * An attribute of a tag: the file offsets of its value, quotation marks aside, and the mark itself, empty where there is none.
 */
export interface Attribute extends Span {
  name: string
  quote: '"' | "'" | ''
}

/** A start tag and its place in the file. */
export interface Tag extends Span {
  name: string
  attributes: readonly Attribute[]
  selfClosing: boolean
}

interface Element extends Span {
  name: string
  hidden: boolean
  foreign: boolean
  /** What text directly inside becomes; nothing: what the text around it is. */
  shape?: Shape
  wrap?: Wrap
  /** Directives that hold until this element ends. */
  waiting: Directive[]
}

/** The elements that are open, through HTML blocks, inline tags and JSX alike, and what they make of the text inside. */
export class Elements {
  readonly #page: Page
  readonly #prose: ReadonlySet<string>
  readonly #place: string
  #open: Element[] = []
  // How many elements of each name are open, so that a stray end tag costs nothing.
  #counts = new Map<string, number>()
  #lastEnd = new Map<string, number>()
  #lists: number[] = []
  #table: {id: number; row: number; column: number} | undefined

  /**
   * @param prose The attributes whose values are prose. @param place The block place of their values; the quotation mark is
   * added.
   */
  constructor(page: Page, prose: ReadonlySet<string>, place: string) {
    this.#page = page
    this.#prose = prose
    this.#place = place
  }

  /** The element opened last that is still open, with the place of its tag. */
  get innermost(): Readonly<Span & {name: string}> | undefined {
    return this.#open.at(-1)
  }

  get depth(): number {
    return this.#open.length
  }

  /** The shape of text that stands here by its elements alone. */
  get shape(): Shape | undefined {
    return this.#open.at(-1)?.shape
  }

  /**
   * Enters a tag. `base` is the shape of text outside any element that says otherwise.
   *
   * @param waiting Directives about this element: their target ends where it does.
   */
  start({name, attributes, selfClosing, ...tag}: Tag, base: Shape, waiting: Directive[] = []): void {
    const page = this.#page
    const lower = name.toLowerCase()
    this.#readAttributes(attributes)
    if (lower === 'br') {
      page.text('\n', tag.start, tag.end)
      page.solid(tag.start, tag.end)
      return
    }
    const block = blocks.has(lower)
    if (!block && (selfClosing || voids.has(lower))) {
      page.solid(tag.start, tag.end)
      return
    }
    const outer = this.#open.at(-1)
    const {hidden: isHidden = false, foreign: isForeign = false} = outer ?? {}
    const element: Element = {name, start: tag.start, end: tag.end, hidden: isHidden, foreign: isForeign, waiting}
    element.shape = block ? (this.#shapeOf(lower, base) ?? outer?.shape) : outer?.shape
    if (block) page.split(this.#fit(element.shape, base))
    if (selfClosing || voids.has(lower)) return
    if (this.#closesLater(name, tag)) {
      if (hidden.has(lower)) element.hidden = true
      const foreign = this.#isForeign(attributes)
      if (foreign !== undefined) element.foreign = foreign
    }
    if (!block) element.wrap = page.wrap(marks[lower] ?? 'solid', tag.start, tag.end)
    this.#open.push(element)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    page.silent = element.hidden || element.foreign
  }

  /** Leaves an element, and those left open inside it. False where it is not the innermost one, or none of that name is open. */
  end(name: string, tag: Span, base: Shape): boolean {
    const page = this.#page
    if (!this.#counts.get(name)) {
      page.solid(tag.start, tag.end)
      return false
    }
    const fits = this.#open.at(-1)?.name === name
    let element = this.#pop()
    while (element && element.name !== name) element = this.#pop()
    if (!element) return false
    page.unwrap(element.wrap, tag.start, tag.end)
    for (const directive of element.waiting) if (directive.target) directive.target.end = tag.end
    const lower = name.toLowerCase()
    if (lower === 'ul' || lower === 'ol' || lower === 'menu') this.#lists.pop()
    if (blocks.has(lower)) page.split(this.#fit(this.shape, base))
    return fits
  }

  /** Leaves every element but the first `depth`: their block has ended. */
  truncate(depth: number): void {
    while (this.#open.length > depth) this.#pop()
  }

  #pop(): Element | undefined {
    const element = this.#open.pop()
    if (element) this.#counts.set(element.name, this.#counts.get(element.name)! - 1)
    const top = this.#open.at(-1)
    this.#page.silent = top !== undefined && (top.hidden || top.foreign)
    return element
  }

  #readAttributes(attributes: readonly Attribute[]): void {
    for (const {name, start, end, quote} of attributes) {
      if (start >= end || !this.#prose.has(name)) continue
      this.#page.open({kind: 'attribute', place: `${this.#place} ${quote}`})
      addDecoded(this.#page, start, end)
      this.#page.close()
    }
  }

  // Table cells and headings of Markdown keep what they are, whatever tags they hold.
  #fit(shape: Shape | undefined, base: Shape): Shape {
    const fits = shape && base.kind !== 'cell' && base.kind !== 'heading' ? {...base, ...shape} : {...base}
    if (base.place) fits.place = base.place
    return fits
  }

  #shapeOf(name: string, base: Shape): Shape | undefined {
    const page = this.#page
    if (/^h[1-6]$/.test(name)) return {kind: 'heading', depth: Number(name[1])}
    if (name === 'title') return {kind: 'title'}
    if (name === 'caption' || name === 'figcaption') return {kind: 'caption'}
    if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.push(++page.lists)
    if (name === 'li') {
      if (this.#lists.length === 0) this.#lists.push(++page.lists)
      return {kind: 'item', list: this.#lists.at(-1)!, depth: this.#lists.length}
    }
    if (name === 'table') this.#table = {id: ++page.tables, row: -1, column: -1}
    const table = this.#table
    if (name === 'tr' && table) {
      table.row++
      table.column = -1
    }
    if ((name === 'td' || name === 'th') && table) {
      table.column++
      return {kind: 'cell', table: {id: table.id, row: Math.max(0, table.row), column: table.column, header: name === 'th'}}
    }
    return blocks.has(name) && name !== 'p' && name !== 'div' ? {kind: base.kind === 'item' ? 'item' : 'paragraph'} : undefined
  }

  // `lang` and `translate`: true where the text is not for us, false where it is again, nothing where the tag does not say.
  #isForeign(attributes: readonly Attribute[]): boolean | undefined {
    let foreign: boolean | undefined
    for (const {name, start, end} of attributes) {
      const value = this.#page.source.slice(start, end).trim().toLowerCase()
      if (name === 'translate') foreign = value === 'no' || foreign === true
      if ((name === 'lang' || name === 'xml:lang') && value !== '') foreign = !/^en(?![a-z])/.test(value) || foreign === true
    }
    return foreign
  }

  // An element that is never closed must not silence the rest of the page.
  #closesLater(name: string, tag: Span): boolean {
    const source = this.#page.source
    const written = source.slice(tag.start + 1, tag.start + 1 + name.length)
    let last = this.#lastEnd.get(written)
    if (last === undefined) this.#lastEnd.set(written, (last = source.lastIndexOf(`</${written}`)))
    return last >= tag.end
  }
}
