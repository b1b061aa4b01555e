import {SourceMap} from './source-map.js'

/** What takes the pieces of a text with their places: a page, or a string that is decoded on its own. */
export interface Writer {
  readonly source: string
  /** Adds a stretch of the source as it stands. */
  raw(start: number, end: number): void
  /** Adds text that stands for the source `start`–`end` as a whole. */
  text(value: string, start: number, end: number): void
}

/** A text that stands encoded in a file, such as a string or folded lines, as a program reads it: every unit with its place in the source. */
export class Decoded implements Writer {
  readonly source: string
  readonly map: SourceMap
  #parts: string[] = []
  #length = 0

  constructor(source: string, map = new SourceMap()) {
    this.source = source
    this.map = map
  }

  get value(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')]
    return this.#parts[0] ?? ''
  }

  /** What was decoded twice: the same text, with its places in what `outer` was decoded from. Nothing is added to it afterwards. */
  within(outer: Decoded): Decoded {
    const decoded = new Decoded(outer.source, this.map.through(outer.map))
    decoded.#parts = [this.value]
    decoded.#length = this.#length
    return decoded
  }

  raw(start: number, end: number): void {
    if (start >= end) return
    this.map.add(this.#length, end - start, start, end)
    this.#parts.push(this.source.slice(start, end))
    this.#length += end - start
  }

  text(value: string, start: number, end: number): void {
    if (value === '') return
    this.map.add(this.#length, value.length, start, end)
    this.#parts.push(value)
    this.#length += value.length
  }

  /**
   * Adds a stretch of the source with its escapes decoded.
   *
   * @param escape Finds an escape; global. @param valueOf What it stands for.
   */
  unescape(start: number, end: number, escape: RegExp, valueOf: (match: RegExpMatchArray) => string): this {
    let done = start
    for (const match of this.source.slice(start, end).matchAll(escape)) {
      const at = start + match.index
      this.raw(done, at)
      done = at + match[0].length
      this.text(valueOf(match), at, done)
    }
    this.raw(done, end)
    return this
  }
}
