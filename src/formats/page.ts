import type {Mark, MarkKind} from '../engine/prose.js'
import type {Span} from '../finding.js'
import {addressMarks} from './addresses.js'
import {parseDirective} from './directives.js'
import type {Directive, Markup, Problem, Prose, SourceBlock} from './format.js'
import {SourceMap} from './source-map.js'

/** What a block is, its text aside. */
export type Shape = Pick<SourceBlock, 'kind' | 'depth' | 'list' | 'table' | 'place' | 'where' | 'places'>

/** A stretch of the source that is no prose. A placeholder stands for words; without being one it is left out. */
export interface Opaque extends Span {
  isPlaceholder: boolean
}

/** A stretch of markup that is still open. Text offset of its start, file offsets of its outside and its inside. */
export interface Wrap {
  kind: MarkKind | 'solid'
  text: number
  start: number
  inner: Span
  /** Links: where it leads. */
  href?: string
  /** The block that it stands in; nothing once it is closed. */
  owner: object | undefined
}

interface Draft {
  shape: Shape
  text: string
  map: SourceMap
  marks: Mark[]
  markup: Markup[]
  wraps: Wrap[]
  muted: number
  /** Whether the text ends in white space or is empty. Kept apart: to look at a growing text's end would copy it. */
  spaced: boolean
  /** Blocks that stand inside this one, such as the alt text of its images; they follow it. */
  inside: SourceBlock[]
}

/**
 * Writes a page block by block: every piece of plain text comes with its place in the file, so text and map cannot part. A block
 * opened inside another is set aside and follows it. All offsets are into `source`.
 */
export class Page {
  readonly source: string
  readonly blocks: SourceBlock[] = []
  readonly directives: Directive[] = []
  readonly problems: Problem[] = []
  /** How many lists and tables were numbered so far. */
  lists = 0
  tables = 0
  /** How many block quotes of Markdown are open: each line in them starts with as many signs. */
  quotes = 0
  /** While true, nothing is written: the element around it is not English prose. */
  silent = false
  /** Stretches that stand for text without being any, such as `{{ name }}`: in order, apart from one another. */
  opaque: readonly Opaque[] = []
  #drafts: Draft[] = []
  #draft: Draft | undefined
  #pending: Directive[] = []

  constructor(source: string) {
    this.source = source
  }

  /** Starts a block. */
  open(shape: Shape): void {
    const muted = this.#draft && this.#draft.muted > 0 ? 1 : 0
    const map = new SourceMap()
    const draft: Draft = {shape, text: '', map, marks: [], markup: [], wraps: [], muted, spaced: true, inside: []}
    this.#drafts.push(draft)
    this.#draft = draft
  }

  /** Ends the block opened last. A block without a word is dropped. */
  close(): void {
    const draft = this.#drafts.pop()
    this.#draft = this.#drafts.at(-1)
    if (!draft) return
    while (draft.wraps.length > 0) this.#abandon(draft, draft.wraps.pop()!)
    const text = draft.text.trimEnd()
    const made: SourceBlock[] = []
    // Display math is no prose; parsers without the extension hand it over as a paragraph.
    if (text !== '' && !(text.startsWith('$$') && text.endsWith('$$'))) {
      const marks = draft.marks.filter(mark => mark.start < text.length)
      const codes = new Set(marks.map(({kind, start}) => (kind === 'code' ? start : -1)))
      marks.push(...addressMarks(text).filter(({start}) => !codes.has(start)))
      for (const mark of marks) mark.end = Math.min(mark.end, text.length)
      const block: SourceBlock = {...draft.shape, text, marks, map: draft.map}
      if (draft.markup.length > 0) block.markup = draft.markup
      made.push(block)
    }
    const to = this.#draft ? this.#draft.inside : this.blocks
    for (const block of made) to.push(block)
    for (const block of draft.inside) to.push(block)
  }

  /** Ends the open block and starts another in its place. Without an open block nothing happens. */
  split(shape: Shape): void {
    const draft = this.#draft
    if (!draft) return
    const muted = draft.muted
    this.close()
    this.open(shape)
    if (this.#draft) this.#draft.muted = muted
  }

  /** The shape of the open block; its fields may be set as they become known. */
  get shape(): Shape | undefined {
    return this.#draft?.shape
  }

  /** True where the open block has no text yet, or where no block is open. */
  get isEmpty(): boolean {
    return !this.#draft || this.#draft.text === ''
  }

  /** How long the open block's text is. */
  get length(): number {
    return this.#draft?.text.length ?? 0
  }

  /** True where the open block's text ends in white space or is empty. */
  get endsInSpace(): boolean {
    return this.#draft?.spaced ?? true
  }

  /** Adds a stretch of the source as it stands. White space at the head of a block is left out. */
  raw(start: number, end: number): void {
    const draft = this.#draft
    if (!draft || draft.muted > 0 || this.silent) return
    if (draft.text === '') while (start < end && isSpace(this.source.charCodeAt(start))) start++
    if (start >= end) return
    draft.map.add(draft.text.length, end - start, start, end)
    draft.text += this.source.slice(start, end)
    draft.spaced = isSpace(this.source.charCodeAt(end - 1))
  }

  /** Adds text that stands for the source `start`–`end` as a whole, such as a decoded character reference. */
  text(value: string, start: number, end: number): void {
    const draft = this.#draft
    if (!draft || draft.muted > 0 || this.silent || value === '') return
    if (draft.text === '' && value.trim() === '' && value !== '\u00A0') return
    draft.map.add(draft.text.length, value.length, start, end)
    draft.text += value
    draft.spaced = isSpace(value.charCodeAt(value.length - 1))
  }

  /** Adds a placeholder: words that are not known yet and that no rewrite may touch. */
  placeholder(start: number, end: number): void {
    const wrap = this.wrap('code', start, start)
    this.raw(start, end)
    this.unwrap(wrap, end, end)
  }

  /** Leaves text out of the open block until `unmute`. */
  mute(): void {
    if (this.#draft) this.#draft.muted++
  }

  unmute(): void {
    if (this.#draft) this.#draft.muted--
  }

  /** Starts a stretch of markup in the open block; `innerStart` is where the wrapped source starts. */
  wrap(kind: MarkKind | 'solid', start: number, innerStart: number): Wrap | undefined {
    const draft = this.#draft
    if (!draft) return undefined
    const wrap: Wrap = {kind, text: draft.text.length, start, inner: {start: innerStart, end: innerStart}, owner: draft}
    draft.wraps.push(wrap)
    return wrap
  }

  /** The stretch of markup opened last in the open block. */
  get lastWrap(): Wrap | undefined {
    return this.#draft?.wraps.at(-1)
  }

  /** Ends a stretch of markup, and those opened after it. One that belongs to another block is left alone. */
  unwrap(wrap: Wrap | undefined, innerEnd: number, end: number): void {
    const draft = this.#draft
    if (!draft || !wrap || wrap.owner !== draft) return
    for (let last = draft.wraps.pop(); last && last !== wrap; last = draft.wraps.pop()) this.#abandon(draft, last)
    wrap.inner.end = innerEnd
    wrap.owner = undefined
    draft.markup.push({kind: wrap.kind, start: wrap.start, end, inner: wrap.inner})
    if (wrap.kind !== 'solid' && draft.text.length > wrap.text) {
      draft.marks.push({kind: wrap.kind, start: wrap.text, end: draft.text.length, ...(wrap.href !== undefined && {href: wrap.href})})
    }
  }

  /** Notes something inside the open block that holds none of its text. */
  solid(start: number, end: number): void {
    this.#draft?.markup.push({kind: 'solid', start, end})
  }

  /** Reads a comment; `blockEnd` is where the block around it ends. False where it is no directive. */
  comment(body: string, start: number, end: number, blockEnd = end): boolean {
    const parsed = parseDirective(body, start, end)
    if (!parsed) return false
    if ('problem' in parsed) {
      this.problems.push(parsed.problem)
      return true
    }
    const {directive} = parsed
    this.directives.push(directive)
    if (directive.action !== 'ignore') return true
    if (/\S/.test(this.source.slice(end, blockEnd))) directive.target = {start: end, end: blockEnd}
    else this.#pending.push(directive)
    return true
  }

  /** Says that the next part of the page starts here: it is what a waiting `ignore` is about. */
  next(start: number, end: number): Directive[] {
    if (this.#pending.length === 0) return []
    const waiting = this.#pending
    this.#pending = []
    for (const directive of waiting) directive.target = {start, end}
    return waiting
  }

  /** What was read. */
  prose(): Prose {
    while (this.#draft) this.close()
    return {blocks: this.blocks, directives: this.directives, problems: this.problems}
  }

  // An element that was never closed is a lone tag.
  #abandon(draft: Draft, wrap: Wrap): void {
    wrap.owner = undefined
    draft.markup.push({kind: 'solid', start: wrap.start, end: wrap.inner.start})
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
