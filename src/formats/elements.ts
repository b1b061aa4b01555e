import type {Span} from '../finding.js'
import {addDecoded} from './character-references.js'
import {elementMarks, endsBefore, inlineRules, voidElements, type ElementRules} from './element-names.js'
import type {Directive} from './format.js'
import type {Page, Shape, Wrap} from './page.js'

/**
 * An attribute of a tag: the file offsets of its value, quotation marks aside, and the mark itself, empty where there is none.
 */
export interface Attribute extends Span {
  name: string
  quote: '"' | "'" | ''
}

/** An attribute whose value is prose, and what a person calls it. */
export interface ProseAttribute {
  attribute: Attribute
  where?: string
}

/** A start tag and its place in the file. */
export interface Tag extends Span {
  name: string
  attributes: readonly Attribute[]
  selfClosing: boolean
  /**
   * Whether it stands in a sentence, where whoever reads the tree knows better than the name says, as of a component. Then it is also known
   * to be closed.
   */
  flow?: 'block' | 'inline'
}

interface Element extends Span {
  name: string
  block: boolean
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
  readonly #rules: ElementRules
  readonly #proseOf: ((tag: Tag, source: string) => ProseAttribute[]) | undefined
  #open: Element[] = []
  // How many elements of each name are open, so that a stray end tag costs nothing.
  #counts = new Map<string, number>()
  #lastEnd = new Map<string, number>()
  #lists: number[] = []
  // The innermost table last.
  #tables: {id: number; row: number; column: number}[] = []

  /**
   * @param prose The attributes whose values are prose. @param place The block place of their values; the quotation mark is
   * added.
   * @param proseOf Which attributes of a tag are prose, in place of `prose`.
   */
  constructor(
    page: Page,
    prose: ReadonlySet<string>,
    place: string,
    rules: ElementRules = inlineRules,
    proseOf?: (tag: Tag, source: string) => ProseAttribute[],
  ) {
    this.#page = page
    this.#prose = prose
    this.#place = place
    this.#rules = rules
    this.#proseOf = proseOf
  }

  /** The element opened last that is still open, with the place of its tag. */
  get innermost(): Readonly<Span & {name: string}> | undefined {
    return this.#open.at(-1)
  }

  /** True for an element that starts a block of its own. */
  isBlock(name: string): boolean {
    return this.#rules.blocks.has(name.toLowerCase())
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
  start({name, attributes, selfClosing, flow, ...tag}: Tag, base: Shape, waiting: Directive[] = []): void {
    const page = this.#page
    const {blocks, hidden, implied, components} = this.#rules
    const lower = name.toLowerCase()
    // HTML's tokenizer hands names over in lower case.
    const isComponent = flow !== undefined || (components && /[A-Z]/.test(page.source.charAt(tag.start + 1)))
    if (implied) this.#endBefore(lower, tag.start, base)
    const foreign = this.#isForeign(attributes)
    if (foreign !== true) this.#readAttributes({name, attributes, selfClosing, ...tag})
    if (lower === 'br' && (selfClosing || !isComponent)) {
      page.text('\n', tag.start, tag.end)
      page.solid(tag.start, tag.end)
      return
    }
    const block = flow === undefined ? blocks.has(lower) : flow === 'block'
    const isVoid = selfClosing || (!isComponent && voidElements.has(lower))
    if (!block && isVoid) {
      page.solid(tag.start, tag.end)
      return
    }
    const outer = this.#open.at(-1)
    const {hidden: isHidden = false, foreign: isForeign = false} = outer ?? {}
    const element: Element = {name, block, start: tag.start, end: tag.end, hidden: isHidden, foreign: isForeign, waiting}
    element.shape = block ? (this.#shapeOf(lower, base) ?? outer?.shape) : outer?.shape
    if (block) page.split(this.#fit(element.shape, base))
    if (isVoid) return
    const isWhole = lower === 'html' || lower === 'body'
    if (flow !== undefined || this.#closesLater(name, tag) || (implied && isWhole)) {
      if (hidden.has(lower)) element.hidden = true
      if (foreign !== undefined) element.foreign = foreign
    }
    if (!block) {
      element.wrap = page.wrap(elementMarks[lower] ?? 'solid', tag.start, tag.end)
      if (implied && lower === 'a' && element.wrap) {
        const href = attributes.find(attribute => attribute.name === 'href')
        if (href) element.wrap.href = page.source.slice(href.start, href.end)
      }
    }
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
    let element = this.#pop(tag.end)
    while (element && element.name !== name) element = this.#pop(tag.end)
    if (!element) return false
    page.unwrap(element.wrap, tag.start, tag.end)
    if (element.block) page.split(this.#fit(this.shape, base))
    return fits
  }

  /** Leaves every element but the first `depth`: their block has ended. */
  truncate(depth: number): void {
    while (this.#open.length > depth) this.#pop()
  }

  /** `end`: where the directives about the element stop to hold; absent: they keep their end. */
  #pop(end?: number): Element | undefined {
    const element = this.#open.pop()
    if (element) {
      this.#counts.set(element.name, this.#counts.get(element.name)! - 1)
      if (end !== undefined) for (const {target} of element.waiting) if (target) target.end = end
      const lower = element.name.toLowerCase()
      if (lower === 'ul' || lower === 'ol' || lower === 'menu') this.#lists.pop()
      if (lower === 'table') this.#tables.pop()
    }
    const top = this.#open.at(-1)
    this.#page.silent = top !== undefined && (top.hidden || top.foreign)
    return element
  }

  // An element whose end tag was left out ends where the next one starts.
  #endBefore(starting: string, at: number, base: Shape): void {
    for (let open = this.#open.at(-1)?.name; open !== undefined && endsBefore(starting, open); open = this.#open.at(-1)?.name) {
      this.end(open, {start: at, end: at}, base)
    }
  }

  #readAttributes(tag: Tag): void {
    const page = this.#page
    const prose = this.#proseOf
      ? this.#proseOf(tag, page.source)
      : tag.attributes.filter(({name}) => this.#prose.has(name)).map((attribute): ProseAttribute => ({attribute}))
    for (const {attribute, where} of prose) {
      if (attribute.start >= attribute.end) continue
      page.open({kind: 'attribute', place: `${this.#place} ${attribute.quote}`, ...(where === undefined ? {} : {where})})
      addDecoded(page, attribute.start, attribute.end)
      page.close()
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
    // In a drawing a title is what a pointer shows.
    if (name === 'title') return {kind: this.#counts.get('svg') ? 'attribute' : 'title'}
    if (name === 'caption' || name === 'figcaption') return {kind: 'caption'}
    if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.push(++page.lists)
    if (name === 'li') {
      if (this.#lists.length === 0) this.#lists.push(++page.lists)
      return {kind: 'item', list: this.#lists.at(-1)!, depth: this.#lists.length}
    }
    if (name === 'table') this.#tables.push({id: ++page.tables, row: -1, column: -1})
    const table = this.#tables.at(-1)
    if (name === 'tr' && table) {
      table.row++
      table.column = -1
    }
    if ((name === 'td' || name === 'th') && table) {
      table.column++
      return {kind: 'cell', table: {id: table.id, row: Math.max(0, table.row), column: table.column, header: name === 'th'}}
    }
    return this.#rules.blocks.has(name) && name !== 'p' && name !== 'div' ? {kind: base.kind === 'item' ? 'item' : 'paragraph'} : undefined
  }

  // `lang` and `translate`: true where the text is not for us, false where it is again, nothing where the tag does not say.
  #isForeign(attributes: readonly Attribute[]): boolean | undefined {
    let foreign: boolean | undefined
    for (const {name, start, end} of attributes) {
      const value = this.#page.source.slice(start, end).trim().toLowerCase()
      if (name === 'translate') foreign = value === 'no' || foreign === true
      if (name === 'class' && this.#rules.implied && /(?:^|\s)notranslate(?:\s|$)/.test(value)) foreign = true
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
