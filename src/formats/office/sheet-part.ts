import type {Tag, XmlReader} from '../xml/read-xml.js'
import type {ParagraphBuilder} from './paragraph.js'
import {RichString} from './rich-strings.js'

/** A cell that holds text. Row and column from 1. */
export interface TextCell {
  address: string
  row: number
  column: number
  /** Of a string that cells share: its number. */
  shared?: number
  /** Of one that stands in the cell itself. */
  own?: ParagraphBuilder
}

/** Reads the cells of a sheet that hold text. */
export class SheetPart implements XmlReader {
  readonly cells: TextCell[] = []
  /** Whether every cell of the first row that has any is text, and there are at least two: the row names the columns. */
  hasHeader = false
  readonly #source: string
  #row = 0
  #column = 0
  #firstRow = 0
  #inFirst = {texts: 0, all: 0}
  #cell: {address: string; type: string; value: string; string?: RichString} | undefined
  #inValue = false

  constructor(source: string) {
    this.#source = source
  }

  open(tag: Tag): void {
    const {name} = tag
    const cell = this.#cell
    if (name === 's:row') {
      this.#row = Number(tag.get('r') ?? this.#row + 1)
      this.#column = 0
    } else if (name === 's:c') {
      const address = tag.get('r')
      this.#column = address === undefined ? this.#column + 1 : columnOf(address)
      this.#cell = {address: address ?? `${letters(this.#column)}${this.#row}`, type: tag.get('t') ?? 'n', value: ''}
    } else if (!cell) return
    else if (name === 's:v') {
      this.#inValue = true
      // The text that a formula gives: it is made anew whenever the sheet is calculated.
      if (cell.type === 'str') cell.string = new RichString(this.#source)
    } else if (name === 's:is') cell.string = new RichString(this.#source)
    else cell.string?.open(tag)
  }

  text(start: number, end: number, cdata: boolean): void {
    const cell = this.#cell
    if (!cell) return
    if (!this.#inValue) cell.string?.text(start, end, cdata)
    else if (cell.type === 's') cell.value += this.#source.slice(start, end)
    else cell.string?.builder.add(this.#source, start, end, {}, {codes: true, fixed: true, ...(cdata && {cdata})})
  }

  close(name: string): void {
    if (name === 's:v') this.#inValue = false
    else if (name === 's:c') this.#closeCell()
    else if (name === 's:sheetData') this.hasHeader = this.#inFirst.texts > 1 && this.#inFirst.texts === this.#inFirst.all
    else this.#cell?.string?.close(name)
  }

  #closeCell(): void {
    const {address, type, value, string} = this.#cell!
    this.#cell = undefined
    const isText = type === 's' || string !== undefined
    if (!isText && type === 'n' && value === '' && this.#firstRow !== this.#row && this.#firstRow !== 0) return
    this.#firstRow ||= this.#row
    if (this.#row === this.#firstRow) {
      this.#inFirst.all++
      if (isText) this.#inFirst.texts++
    }
    const place = {address, row: this.#row, column: this.#column}
    if (type === 's') this.cells.push({...place, shared: Number(value)})
    else if (string && !string.builder.isEmpty) this.cells.push({...place, own: string.builder})
  }

  /** The row that may name the columns. */
  get firstRow(): number {
    return this.#firstRow
  }
}

/** The number of a cell's column, from 1. */
export function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column
}

/** A column's letters. Columns count from 1. */
export function letters(column: number): string {
  let out = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(65 + ((rest - 1) % 26)) + out
  return out
}
