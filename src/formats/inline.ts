import type {MarkKind} from '../engine/prose.js'
import type {Span} from '../finding.js'
import type {Page} from './page.js'

const deepest = 20

/** What a piece of inline markup does: writes what it says to the page and returns where it ends; nothing where it is no markup. */
export type InlineRule = (scan: InlineScan, at: number) => number | undefined

/**
 * A stretch of a page that is read sign by sign: rules by their first character, everything else is text. A line break takes the
 * white space behind it along.
 */
export class InlineScan {
  readonly page: Page
  readonly source: string
  /** The source up to the end of the stretch. */
  readonly #text: string
  #depth = 0
  // Where the stretch ends that is being read: what begins in a link ends in it.
  #limit = Infinity
  readonly #rules: Readonly<Record<string, InlineRule>>
  readonly #signs: RegExp
  // What was looked for and stands nowhere further on, so that no search is made twice.
  readonly #missing = new Map<string, number>()

  constructor(page: Page, end: number, rules: Readonly<Record<string, InlineRule>>, signs: RegExp) {
    this.page = page
    this.source = page.source
    this.#text = page.source.slice(0, end)
    this.#rules = rules
    this.#signs = new RegExp(signs.source, 'g')
  }

  /** Reads on to an offset. What is nested deeper than anybody writes is text. */
  read(start: number, end: number): void {
    const limit = this.#limit
    this.#limit = end
    if (this.#depth++ < deepest) this.#read(start, end)
    else this.page.raw(start, end)
    this.#depth--
    this.#limit = limit
  }

  /** Writes a stretch of markup around text that is read on. */
  wrapped(kind: MarkKind | 'solid', start: number, inner: Span, end: number, href?: string): number {
    this.flush(start)
    const wrap = this.page.wrap(kind, start, inner.start)
    if (wrap && href !== undefined) wrap.href = href
    if (kind === 'code') this.page.raw(inner.start, inner.end)
    else this.read(inner.start, inner.end)
    this.page.unwrap(wrap, inner.end, end)
    return end
  }

  /** Leaves out what holds no text. */
  solid(start: number, end: number): number {
    this.flush(start)
    this.page.solid(start, end)
    return end
  }

  /** Writes text that stands for a stretch of the source. */
  text(value: string, start: number, end: number): number {
    this.flush(start)
    this.page.text(value, start, end)
    return end
  }

  #read(start: number, end: number): void {
    let done = start
    const signs = this.#signs
    signs.lastIndex = start
    for (let found = signs.exec(this.source); found && found.index < end; found = signs.exec(this.source)) {
      const at = found.index
      const sign = this.source[at]!
      let next: number | undefined
      if (sign === '\n' || sign === '\r') {
        this.page.raw(done, at)
        done = at
        next = this.#lineBreak(at, end)
      } else {
        const rule = this.#rules[sign]
        if (!rule) continue
        const before = this.#pending
        this.#pending = {start: done, end: at}
        next = rule(this, at)
        // A rule that wrote nothing has left the text before it for us.
        if (next !== undefined) this.flush()
        this.#pending = before
        if (next === undefined) continue
      }
      done = Math.min(Math.max(next, at + 1), end)
      signs.lastIndex = done
    }
    this.page.raw(done, end)
    signs.lastIndex = end
  }

  #pending: {start: number; end: number} | undefined

  /** Writes the text that stands before the markup, as far as `until`; a rule calls it before it writes something itself. */
  flush(until = Infinity): void {
    if (this.#pending) this.page.raw(this.#pending.start, Math.max(this.#pending.start, Math.min(this.#pending.end, until)))
    this.#pending = undefined
  }

  /** Where the text starts that stands before the markup and is not written yet. */
  get textStart(): number {
    return this.#pending?.start ?? 0
  }

  /** Where a mark stands next, from an offset on and inside the stretch that is being read; -1 where it does not. */
  find(mark: string, from: number): number {
    if (from >= (this.#missing.get(mark) ?? Infinity)) return -1
    const found = this.#text.indexOf(mark, from)
    if (found >= 0) return found + mark.length <= this.#limit ? found : -1
    this.#missing.set(mark, Math.min(from, this.#missing.get(mark) ?? Infinity))
    return -1
  }

  #lineBreak(at: number, end: number): number {
    let next = at
    while (next < end && /\s/.test(this.source[next]!)) next++
    this.page.text('\n', at, next)
    return next
  }
}
