import type {Block} from '../../engine/prose.js'
import type {Tag} from '../xml/read-xml.js'
import type {OpenKind} from './open-part.js'
import {letters} from './sheet-part.js'
import {short} from './word-part.js'

type Shape = Pick<Block, 'kind' | 'depth' | 'list' | 'table'>

interface Table {
  id: number
  name: string
  row: number
  column: number
  repeat: number
  rows: number
  headerRows: boolean
  /** Of the cell that is open. */
  isText: boolean
  isFormula: boolean
}

/** Where in an OpenDocument file a paragraph stands, for the engine and in a person's words. */
export class OpenPlaces {
  readonly #kind: OpenKind
  readonly #tables: Table[] = []
  readonly #open: string[] = []
  readonly #classes: string[] = []
  #tableCount = 0
  #listCount = 0
  /** How many lists were open around each open paragraph: those of a text box do not go on in it. */
  readonly #outer: number[] = []
  #lists = 0
  #list = 0
  #slide = 0
  #notes: Record<string, number> = {}
  #note = ''
  #heading = ''
  #author = ''
  #master = ''
  #fixed = 0

  constructor(kind: OpenKind) {
    this.#kind = kind
  }

  open(tag: Tag): void {
    const {name, get} = tag
    this.#open.push(name)
    const table = this.#tables.at(-1)
    if (name === 'table:table')
      this.#tables.push({id: ++this.#tableCount, name: get('table:name') ?? '', row: -1, column: -1, repeat: 1, rows: 1, headerRows: false, isText: true, isFormula: false})
    else if (table && name === 'table:table-header-rows') table.headerRows = true
    else if (table && name === 'table:table-row') {
      Object.assign(table, {row: table.row < 0 ? 0 : table.row + table.rows, rows: times(get('table:number-rows-repeated')), column: -1, repeat: 1})
    } else if (table && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
      Object.assign(table, {
        column: table.column < 0 ? 0 : table.column + table.repeat,
        repeat: times(get('table:number-columns-repeated')),
        isText: this.#kind !== 'sheets' || (get('office:value-type') ?? get('calcext:value-type') ?? 'string') === 'string',
        isFormula: get('table:formula') !== undefined,
      })
    } else if (name === 'text:list') {
      if (this.#lists++ === (this.#outer.at(-1) ?? 0)) this.#list = ++this.#listCount
    } else if (name === 'draw:page') {
      this.#slide++
      this.#heading = ''
    } else if (name === 'draw:frame' || name === 'draw:custom-shape') this.#classes.push(get('presentation:class') ?? '')
    else if (name === 'text:note') {
      const kind = get('text:note-class') ?? 'footnote'
      this.#note = `${kind} ${(this.#notes[kind] = (this.#notes[kind] ?? 0) + 1)}`
    } else if (name === 'style:master-page') this.#master = get('style:name') ?? ''
    else if (name === 'office:annotation') this.#author = ''
    else if (name === 'text:index-body') this.#fixed++
  }

  close(name: string): void {
    this.#open.pop()
    if (name === 'table:table') this.#tables.pop()
    else if (name === 'table:table-header-rows') Object.assign(this.#tables.at(-1) ?? {}, {headerRows: false})
    else if (name === 'text:list') this.#lists--
    else if (name === 'draw:frame' || name === 'draw:custom-shape') this.#classes.pop()
    else if (name === 'text:note') this.#note = ''
    else if (name === 'text:index-body') this.#fixed--
  }

  openParagraph(): void {
    this.#outer.push(this.#lists)
  }

  closeParagraph(): void {
    this.#outer.pop()
  }

  /** Takes who wrote the comment that is open. */
  author(name: string): void {
    this.#author += name
  }

  /** True between paragraphs: what stands there is white space. */
  get isBetween(): boolean {
    return this.#outer.length === 0
  }

  /** True where text is made anew by the program: an index, the result of a formula, the copy of a chart's data. */
  get isFixed(): boolean {
    const table = this.#tables.at(-1)
    return this.#fixed > 0 || table?.isFormula === true || (this.#kind === 'object' && table !== undefined)
  }

  /** True in a cell that is a number or a day: its text is only how it is shown. */
  get isLeftOut(): boolean {
    const table = this.#tables.at(-1)
    return table !== undefined && !table.isText && !this.#open.includes('office:annotation')
  }

  /** What a paragraph that stands here is to the engine. */
  shape(heading: number | undefined, isTitle: boolean): Shape {
    const table = this.#tables.at(-1)
    const isComment = this.#open.includes('office:annotation')
    if (heading !== undefined) return {kind: 'heading', depth: heading}
    if (this.#kind === 'object' || (isComment && this.#kind === 'sheets')) return {kind: 'caption'}
    if (this.#kind === 'slides' && this.#classes.at(-1) === 'title') return {kind: 'heading', depth: 1}
    if (isTitle) return {kind: 'title'}
    if (table && !isComment && this.#note === '') {
      const {id, row, column, headerRows} = table
      return {kind: 'cell', table: {id, row, column, header: headerRows && row === 0}}
    }
    const depth = this.#lists - (this.#outer.at(-1) ?? 0)
    return depth > 0 ? {kind: 'item', depth, list: this.#list} : {kind: 'paragraph'}
  }

  /** True where a slide's title stands here. */
  get isSlideTitle(): boolean {
    return this.#kind === 'slides' && this.#classes.at(-1) === 'title' && !this.#open.includes('presentation:notes')
  }

  headingWhere(text: string, where: string): string {
    this.#heading = this.#kind === 'text' ? text.trim() : ''
    return this.#kind === 'text' ? 'heading' : where
  }

  get where(): string {
    const table = this.#tables.at(-1)
    if (this.#open.includes('office:annotation') && this.#kind !== 'sheets') return `comment by ${this.#author === '' ? 'somebody' : this.#author}`
    const cell = table ? `table ${table.id}, row ${table.row + 1}, column ${table.column + 1}` : ''
    switch (this.#kind) {
      case 'sheets':
        return table ? `sheet “${table.name}”, ${this.#open.includes('office:annotation') ? 'comment on ' : ''}${table.column < 0 ? 'shape' : `${letters(table.column + 1)}${table.row + 1}`}` : 'sheets'
      case 'slides':
        return [`slide ${this.#slide}`, ...(this.#open.includes('presentation:notes') ? ['notes'] : [this.#classes.at(-1) ?? '']), cell].filter(part => part !== '').join(', ')
      case 'object':
        return 'chart'
      case 'styles': {
        const page = this.#open.findLast(name => /^style:(?:header|footer)/.test(name))
        return page === undefined ? `master “${this.#master.replace(/_20_/g, ' ')}”` : page.slice(6, 12)
      }
      case 'text': {
        const place = this.#note !== '' ? this.#note : this.#heading === '' ? 'body' : `under “${short(this.#heading)}”`
        return [place, cell, this.#open.includes('draw:text-box') ? 'text box' : ''].filter(part => part !== '').join(', ')
      }
    }
  }
}

function times(value: string | undefined): number {
  return Math.max(1, Number(value ?? 1) || 1)
}
