import {type ContainerFormat, defaultLimits} from '../container.js'
import {readXml, type XmlReader} from '../xml/read-xml.js'
import type {Archive} from '../zip/archive.js'
import {DrawingPart} from './drawing-part.js'
import {checkCount, officeContainer, partText} from './office-container.js'
import {mainPart, openOffice, type Relation, relationsOf} from './package-parts.js'
import type {Paragraph, ParagraphBuilder} from './paragraph.js'
import {coreProperties} from './properties.js'
import {SharedStrings} from './rich-strings.js'
import {SheetComments} from './sheet-comments.js'
import {columnOf, SheetPart, type TextCell} from './sheet-part.js'

const what = 'workbook'

/** Workbooks: cells of text, sheet by sheet, with notes, comments, charts and shapes. */
export const sheets: ContainerFormat = {
  kind: 'container',
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
  open(bytes, options = {}) {
    const limits = {...defaultLimits, ...options.limits}
    const archive = openOffice(bytes, limits, what, '.xlsx')
    const main = mainPart(archive, 'workbook', what, '.xlsx')
    const relations = relationsOf(archive, main.part)
    const stringsPart = relations.find(({kind}) => kind === 'sharedStrings')?.target ?? ''
    const strings = partText(archive, stringsPart)
    const shared = new SharedStrings(strings?.source ?? '')
    if (strings) readXml(strings.source, stringsPart, shared)
    const book = new BookReader(archive, stringsPart, shared.strings, options.comments ?? true, limits.paragraphs)
    const byId = new Map(relations.map(relation => [relation.id, relation] as const))
    readXml(main.source, main.part, {
      open({name, get}) {
        const sheet = name === 's:sheet' ? byId.get(get('r:id') ?? '') : undefined
        if (sheet) book.sheet(sheet, `sheet “${get('name') ?? ''}”${(get('state') ?? 'visible') === 'visible' ? '' : ' (hidden)'}`)
        checkCount(book.paragraphs.length, limits)
      },
      close() {},
    })
    return officeContainer(archive, book.paragraphs)
  },
}

class BookReader {
  readonly paragraphs: Paragraph[]
  readonly #archive: Archive
  readonly #stringsPart: string
  readonly #strings: readonly ParagraphBuilder[]
  readonly #comments: boolean
  readonly #most: number
  /** The paragraphs of strings that were met, and how often. A string is read where it stands first; a fix changes it in all its cells. */
  readonly #met = new Map<number, {paragraph: Paragraph; where: string; count: number}>()
  readonly #context = {lists: 0, tables: 0}

  constructor(archive: Archive, stringsPart: string, strings: readonly ParagraphBuilder[], comments: boolean, most: number) {
    this.#archive = archive
    this.#stringsPart = stringsPart
    this.#strings = strings
    this.#comments = comments
    this.#most = most
    this.paragraphs = coreProperties(archive)
  }

  sheet({target: part}: Relation, place: string): void {
    const source = partText(this.#archive, part)?.source
    if (source === undefined) return
    const sheet = new SheetPart(source)
    readXml(source, part, sheet)
    const relations = relationsOf(this.#archive, part)
    const headers = relations.filter(({kind}) => kind === 'table').flatMap(({target}) => this.#headerOf(target) ?? [])
    const id = ++this.#context.tables
    for (const cell of sheet.cells) this.#cell(cell, part, place, sheet, id, headers)
    for (const {kind, target} of relations) {
      const isNote = kind === 'comments' || kind === 'threadedComment'
      if (kind === 'drawing') this.#drawing(target, place)
      else if (isNote && this.#comments) this.#read(target, comments => new SheetComments(target, comments, place))
    }
  }

  #cell(cell: TextCell, part: string, place: string, sheet: SheetPart, id: number, headers: readonly Header[]): void {
    const where = `${place}, ${cell.address}`
    const isHeader = headers.some(({row, from, to}) => cell.row === row && cell.column >= from && cell.column <= to)
    const known = cell.shared === undefined ? undefined : this.#met.get(cell.shared)
    if (known) {
      known.count++
      known.paragraph.where = `${known.where} and ${known.count} more ${known.count === 1 ? 'cell' : 'cells'}`
      if (isHeader) lock(known.paragraph)
      return
    }
    const builder = cell.own ?? this.#strings[cell.shared ?? -1]
    if (builder === undefined || builder.isEmpty || this.paragraphs.length > this.#most) return
    const row = cell.row - sheet.firstRow
    const paragraph: Paragraph = {
      kind: 'cell', text: builder.text, marks: builder.marks, pieces: builder.pieces, where,
      part: cell.own ? part : this.#stringsPart,
      table: {id, row, column: cell.column - 1, header: row === 0 && sheet.hasHeader},
    }
    if (isHeader) lock(paragraph)
    if (cell.shared !== undefined) this.#met.set(cell.shared, {paragraph, where, count: 0})
    this.paragraphs.push(paragraph)
  }

  #drawing(part: string, place: string): void {
    this.#read(part, source => new DrawingPart({part, source, context: this.#context, where: shape => (shape?.name ? `${place}, “${shape.name}”` : `${place}, shape`)}))
    for (const {kind, target} of relationsOf(this.#archive, part))
      if (kind === 'chart')
        this.#read(target, source => new DrawingPart({part: target, source, context: this.#context, where: () => `${place}, chart`}))
  }

  #read(part: string, make: (source: string) => XmlReader & {paragraphs: Paragraph[]}): void {
    const source = partText(this.#archive, part)?.source
    if (source === undefined) return
    const reader = make(source)
    readXml(source, part, reader)
    for (const paragraph of reader.paragraphs) this.paragraphs.push(paragraph)
  }

  // The columns of a table are named in its part too, and a workbook in which the two differ has to be repaired.
  #headerOf(part: string): Header | undefined {
    const source = partText(this.#archive, part)?.source
    const [tag] = /<(?:[^\s<>/:?!]+:)?table\s[^<>]*>/.exec(source ?? '') ?? []
    const [, from, row, to] = /\bref\s*=\s*["']([A-Za-z]+)(\d+):([A-Za-z]+)\d+["']/.exec(tag ?? '') ?? []
    if (from === undefined || to === undefined || /\bheaderRowCount\s*=\s*["']0["']/.test(tag!)) return undefined
    return {row: Number(row), from: columnOf(from), to: columnOf(to)}
  }
}

interface Header {
  row: number
  from: number
  to: number
}

function lock({pieces}: Paragraph): void {
  for (const piece of pieces) piece.fixed = true
}
