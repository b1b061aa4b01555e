import type {Directive} from '../format.js'
import type {Page, Shape, Wrap} from '../page.js'
import type {Groups} from './groups.js'

/** What ends with a closing brace: nothing but itself, a stretch of markup, a heading, or a note that stands in a sentence. */
interface Group {
  close: number
  wrap?: Wrap | undefined
  kind: 'plain' | 'block' | 'note'
}

/** Writes what a TeX page says, block by block. Every method gives back the offset that it was given as the end. */
export class TexWriter {
  /** The numbers of the lists that are open. */
  readonly lists: number[] = []
  /** The table that is open, at its current cell. */
  table: {id: number; row: number; column: number} | undefined
  isPreamble: boolean
  readonly #page: Page
  readonly #source: string
  readonly #groups: Groups
  readonly #open: Group[] = []
  /** How many blocks are open: a note stands inside another one. */
  #blocks = 0
  /** How many of the open groups end a block of their own. */
  #special = 0
  /** Directives about the open block, which end with it. */
  #waiting: Directive[] = []
  #last = 0

  constructor(page: Page, groups: Groups, isPreamble: boolean) {
    this.#page = page
    this.#source = page.source
    this.#groups = groups
    this.isPreamble = isPreamble
  }

  /** Ends what is open. */
  finish(): void {
    while (this.#blocks > 0) this.close()
  }

  /** One line end in a paragraph, or several, which end it. */
  lineBreak(lines: number, start: number, end: number): number {
    if (lines > 1) this.endParagraph()
    if (this.#blocks > 0) this.#page.text(lines > 1 ? '\n\n' : '\n', start, end)
    return end
  }

  /** Opens a heading or a caption, whose text starts at `from`. */
  block(shape: Shape, from: number): void {
    if (this.#open.length === 0 || shape.kind === 'caption') this.close()
    this.#await(from)
    this.start(shape)
  }

  #await(at: number): void {
    this.#last = at
    this.#waiting.push(...this.#page.next(at, at))
  }

  // Before the document begins only its title is prose.
  get isSilent(): boolean {
    return this.isPreamble && this.#special === 0
  }

  /** Adds a stretch of the source as it stands. */
  text(start: number, end: number): void {
    if (end <= start || this.isSilent) return
    if (this.#blocks === 0 && this.#source.slice(start, end).trim() === '') return
    this.begin(start)
    this.#page.raw(start, end)
    this.#last = end
  }

  /** Opens a block where none is open. */
  begin(at: number): void {
    if (this.#blocks > 0) return
    this.#await(at)
    this.start(this.#shape())
  }

  #shape(): Shape {
    const list = this.lists.at(-1)
    if (this.table) return {kind: 'cell', table: {...this.table, header: false}}
    return list === undefined ? {kind: 'paragraph'} : {kind: 'item', list, depth: this.lists.length}
  }

  /** Opens a block, inside the open one where there is one. */
  start(shape: Shape): void {
    this.#page.open(shape)
    this.#blocks++
  }

  /** Ends the block opened last. */
  close(): void {
    if (this.#blocks === 0) return
    this.#page.close()
    if (--this.#blocks > 0) return
    for (const {target} of this.#waiting) if (target) target.end = this.#last
    this.#waiting = []
  }

  // Inside a note the paragraph around it goes on; there a new line of the note is all that a blank line makes.
  endParagraph(): void {
    if (this.#special === 0) this.close()
  }

  /** Adds text that stands for a stretch of the source. */
  write(text: string, start: number, end: number): number {
    if (this.isSilent) return end
    if (text.trim() !== '') this.begin(start)
    this.#page.text(text, start, end)
    this.#last = end
    return end
  }

  /** Leaves out what holds no text. */
  solid(start: number, end: number): number {
    if (this.#blocks > 0) this.#page.solid(start, end)
    return end
  }

  /** Opens a group whose inside starts at `inner`. */
  group(start: number, inner: number, kind: Group['kind'], wrap?: Wrap): number {
    const close = this.#groups.close(inner - 1)
    if (close === undefined) return inner
    if (kind === 'plain') wrap ??= this.#blocks > 0 ? this.#page.wrap('solid', start, inner) : undefined
    this.#open.push({close, wrap, kind})
    if (kind !== 'plain') this.#special++
    return inner
  }

  /** Ends the group that closes here, if one does. */
  endGroup(at: number): number {
    const group = this.#open.at(-1)
    if (group?.close !== at) return at + 1
    this.#open.pop()
    if (group.kind !== 'plain') {
      this.#special--
      this.close()
    }
    this.#page.unwrap(group.wrap, at, at + 1)
    return at + 1
  }

  /** Adds a stretch of code. */
  code(start: number, from: number, to: number, end: number): number {
    this.begin(start)
    const wrap = this.#page.wrap('code', start, from)
    this.#page.raw(from, to)
    this.#page.unwrap(wrap, to, end)
    this.#last = end
    return end
  }
}
