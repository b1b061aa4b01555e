import type {Position, Range, TextDocumentContentChangeEvent} from 'vscode-languageserver'
import type {Span} from '../finding.js'
import {LineTable} from '../formats/positions.js'

/** How a client counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

/** A text with the way from offsets (UTF-16 units) to positions as the client counts them, and back. */
export class Positions {
  readonly #lines: LineTable

  constructor(
    readonly text: string,
    readonly encoding: Encoding,
  ) {
    this.#lines = new LineTable(text)
  }

  /** The offset of a position. A character beyond its line is the line's end, a line beyond the text the text's end. */
  toOffset({line, character}: Position): number {
    const start = line < 0 ? 0 : this.#lines.toOffset(line + 1)
    if (start === undefined) return this.text.length
    return start + unitsOf(this.text, start, this.#endOf(line, start), Math.max(0, character), this.encoding)
  }

  toPosition(offset: number): Position {
    const {line, column, offset: at} = this.#lines.toPlace(offset)
    const start = at - column + 1
    // Between CR and LF is no place of a line.
    const end = Math.min(at, this.#endOf(line - 1, start))
    return {line: line - 1, character: lengthOf(this.text.slice(start, end), this.encoding)}
  }

  toRange({start, end}: Span): Range {
    return {start: this.toPosition(start), end: this.toPosition(end)}
  }

  toSpan({start, end}: Range): Span {
    const [from, to] = [this.toOffset(start), this.toOffset(end)]
    return from <= to ? {start: from, end: to} : {start: to, end: from}
  }

  // Where a line ends, its line end left out.
  #endOf(line: number, start: number): number {
    let end = this.#lines.toOffset(line + 2) ?? this.text.length
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--
    return end
  }
}

/** A text document as a client has it open. */
export class Document {
  #positions: Positions

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    text: string,
    readonly encoding: Encoding,
  ) {
    this.#positions = new Positions(text, encoding)
  }

  get text(): string {
    return this.#positions.text
  }

  get positions(): Positions {
    return this.#positions
  }

  /** Makes a client's changes, one after the other; each is of the text after the one before. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      let {text} = change
      if ('range' in change) {
        const {start, end} = this.#positions.toSpan(change.range)
        text = this.text.slice(0, start) + text + this.text.slice(end)
      }
      this.#positions = new Positions(text, this.encoding)
    }
    this.version = version
  }
}

/** How long a text is as a client counts it. A lone surrogate counts as the replacement character that it becomes. */
function lengthOf(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length
  if (encoding === 'utf-8') return Buffer.byteLength(text)
  let length = 0
  for (const _ of text) length++
  return length
}

/** How many UTF-16 units from `start` on make `wanted` characters of the encoding, `end` at most. A character is never parted. */
function unitsOf(text: string, start: number, end: number, wanted: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(wanted, end - start)
  let counted = 0
  let at = start
  while (at < end && counted < wanted) {
    const point = text.codePointAt(at)!
    counted += encoding === 'utf-32' ? 1 : point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (counted > wanted) break
    at += point > 0xffff ? 2 : 1
  }
  return Math.min(at, end) - start
}
