import type {Extension} from 'micromark-util-types'
import {inlineRules, type ElementRules} from '../element-names.js'
import {Elements, type Attribute} from '../elements.js'
import {readHtml} from '../html-text.js'
import type {JsString} from '../js-string.js'
import type {Page, Shape} from '../page.js'
import {LineTable} from '../positions.js'
import {eventsOf, usualPart, type KeptEvents, type PartEvent, type PartToken} from './events.js'
import {tame} from './tame.js'

/** What is done when a token starts or ends. `start` and `end` are its file offsets. */
export type Handler = (reader: MarkdownReader, token: PartToken, start: number, end: number) => void

export interface Handlers {
  enter: Readonly<Record<string, Handler>>
  exit: Readonly<Record<string, Handler>>
}

/** What of Markdown a page may hold: extensions of the parser, and what is done with their tokens. */
export interface Dialect {
  extensions: readonly Extension[]
  handlers: Handlers
  isMdx: boolean
}

/** A JSX tag while its tokens pass by. */
export class JsxTag {
  name = ''
  closing = false
  selfClosing = false
  attributes: Attribute[] = []
  /** Props written as `{"…"}`. */
  strings: JsString[] = []
}

/** A list, or anything else that holds blocks; a list has its number and depth. */
interface Container {
  list?: number
  depth: number
}

/** What the handlers of tokens share while they write one page. */
export class MarkdownReader {
  readonly page: Page
  readonly elements: Elements
  /** Names of attributes whose values are prose. */
  readonly prose: ReadonlySet<string>
  readonly #containers: Container[] = []
  /** Added to a token's offset: front matter and the parts before. */
  base = 0
  table = {id: 0, row: -1, column: -1}
  /** The block that inline tokens belong to: its shape and where it ends. */
  shape: Shape = {kind: 'paragraph'}
  blockEnd = 0
  /** How many elements were open when the block began: those opened in it end with it. */
  elementsBefore = 0
  /** The stretches of HTML in the HTML block or tag that is being read. */
  html: number[] = []
  /** The JSX tag that is being read. */
  tag = new JsxTag()
  /** The name of the attribute that is being read. */
  attribute = ''
  /** Text before this file offset is markup. */
  skipUntil = 0

  constructor(page: Page, prose: ReadonlySet<string>, place: string, rules: ElementRules = inlineRules) {
    this.page = page
    this.prose = prose
    this.elements = new Elements(page, prose, place, rules)
  }

  /**
   * Reads a page: `body` is what the parser is given, of the same length as the source from `base` on.
   *
   * @param part As in `eventsOf`.
   * @param kept As in `eventsOf`.
   */
  read(body: string, base: number, {extensions, handlers, isMdx}: Dialect, part = isMdx ? Infinity : usualPart, kept?: KeptEvents): void {
    const {enter, exit} = handlers
    for (const {events, base: partBase} of eventsOf(tame(body, isMdx), extensions, part, kept)) {
      this.base = base + partBase
      this.#run(events, enter, exit)
      this.#containers.length = 0
      this.page.quotes = 0
    }
  }

  #run(events: readonly PartEvent[], enter: Handlers['enter'], exit: Handlers['exit']): void {
    for (const [phase, token] of events) {
      const handler = (phase === 'enter' ? enter : exit)[token.type]
      if (handler) handler(this, token, token.start.offset + this.base, token.end.offset + this.base)
    }
  }

  pushContainer(isList: boolean): void {
    const depth = this.#containers.at(-1)?.depth ?? 0
    this.#containers.push(isList ? {list: ++this.page.lists, depth: depth + 1} : {depth})
  }

  popContainer(): void {
    this.#containers.pop()
  }

  /** What a paragraph is here: an item inside a list. */
  get flowShape(): Shape {
    const inner = this.#containers.at(-1)
    return inner?.list === undefined ? {kind: 'paragraph'} : {kind: 'item', list: inner.list, depth: inner.depth}
  }

  /** Starts a block that holds inline tokens up to `end`. */
  openBlock(shape: Shape, end: number): void {
    this.shape = shape
    this.blockEnd = end
    this.elementsBefore = this.elements.depth
    this.page.open({...shape})
  }

  closeBlock(): void {
    this.page.close()
    this.elements.truncate(this.elementsBefore)
  }

  /** Notes a fault of MDX's tags; the text around is read all the same. */
  fail(what: string, start: number, end: number): void {
    const {line, column} = new LineTable(this.page.source).toPlace(start)
    const message = `This is no valid MDX at line ${line}, column ${column}: ${what}.`
    this.page.problems.push({id: 'bad-mdx', message, start, end})
  }

  /** Notes the first tag that was never closed. */
  finish(): void {
    const open = this.elements.innermost
    if (open) this.fail(`“<${open.name}>” is never closed`, open.start, open.end)
  }

  /** Reads the HTML gathered in `html`: inside a sentence, or as a block of its own. */
  readHtml(start: number, end: number, isInline: boolean): void {
    const html = maskBetween(this.page.source, this.html, start, end)
    this.html = []
    if (isInline) {
      readHtml(this.page, this.elements, html, start, this.shape, this.blockEnd)
      return
    }
    const shape: Shape = {...this.flowShape, place: 'html'}
    this.page.open({...shape, ...this.elements.shape})
    readHtml(this.page, this.elements, html, start, shape)
    this.page.close()
  }
}

/**
 * The source from `start` to `end`; what is outside the stretches (start, end, start, end, …) is masked by spaces, line ends
 * aside.
 */
function maskBetween(source: string, stretches: readonly number[], start: number, end: number): string {
  let text = ''
  let done = start
  for (let at = 0; at < stretches.length; at += 2) {
    const from = stretches[at]!
    if (from > done) text += source.slice(done, from).replace(/[^\r\n]/g, ' ')
    text += source.slice(Math.max(done, from), stretches[at + 1])
    done = stretches[at + 1]!
  }
  return done < end ? text + source.slice(done, end).replace(/[^\r\n]/g, ' ') : text
}
