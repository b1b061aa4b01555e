import type {Tag, XmlReader} from '../xml/read-xml.js'
import {Alternatives} from './alternatives.js'
import {DrawingParagraph} from './drawing-paragraph.js'
import {attributeSpan, type Paragraph, plainParagraph} from './paragraph.js'

/** A shape that holds text: what its file calls it, and what it is for on a slide (`title`, `body`, `sldNum` …). */
export interface Shape {
  name: string
  placeholder: string | undefined
}

/** Numbers that the parts of one file share. */
export interface DrawingContext {
  lists: number
  tables: number
}

export interface DrawingOptions {
  part: string
  source: string
  context: DrawingContext
  /** Whether the paragraphs of a body have bullets unless they say otherwise. */
  bulleted?: boolean
  /** A person's address of what a shape holds. */
  where(shape: Shape | undefined): string
  /** Elements whose text is read besides that of paragraphs, and what it is. Text that a program makes anew is fixed. */
  values?: Readonly<Record<string, {kind: Paragraph['kind']; fixed: boolean}>>
}

/** A paragraph, and whether the title of its slide holds it. */
export type Drawn = Paragraph & {isTitle?: boolean}

const shapes = /:(?:sp|pic|graphicFrame|cxnSp|pt)$/
const skipped = /^(?:sldNum|dt|sldImg)$/

/** Reads what is drawn: the shapes, tables and pictures of a slide, a chart or a sheet's drawing layer. */
export class DrawingPart implements XmlReader {
  readonly paragraphs: Drawn[] = []
  readonly #options: DrawingOptions
  readonly #alternatives = new Alternatives()
  readonly #shapes: (Shape & {list?: number})[] = []
  readonly #tables: {id: number; row: number; column: number; header: boolean}[] = []
  readonly #elements: string[] = []
  #paragraph: DrawingParagraph | undefined
  #silent = 0

  constructor(options: DrawingOptions) {
    this.#options = options
  }

  open(tag: Tag): void {
    const {name} = tag
    this.#elements.push(name)
    if (name === 'm:oMath') this.#silent++
    if (this.#silent > 0) return
    this.#alternatives.open(name)
    if (shapes.test(name)) this.#shapes.push({name: '', placeholder: undefined})
    else if (name.endsWith(':cNvPr')) this.#shapeProperties(tag)
    else if (name === 'p:ph') Object.assign(this.#shapes.at(-1) ?? {}, {placeholder: tag.get('type') ?? 'obj'})
    else if (name === 'a:tbl') this.#tables.push({id: ++this.#options.context.tables, row: -1, column: -1, header: false})
    else if (name === 'a:tblPr') Object.assign(this.#tables.at(-1) ?? {}, {header: /^(?:1|true)$/.test(tag.get('firstRow') ?? '')})
    else if (name === 'a:tr') this.#table((table) => Object.assign(table, {row: table.row + 1, column: -1}))
    else if (name === 'a:tc') this.#table((table) => table.column++)
    else if (name === 'a:p') this.#paragraph = new DrawingParagraph(this.#options.source)
    else this.#paragraph?.open(tag)
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#silent > 0) return
    if (this.#paragraph) return this.#paragraph.text(start, end, cdata)
    const value = this.#options.values?.[this.#valueName]
    if (value === undefined) return
    const {part, source} = this.#options
    const made = plainParagraph(source, {start, end}, {kind: value.kind, part, where: this.#where}, {...(cdata && {cdata}), fixed: value.fixed})
    if (made && this.#alternatives.take(made)) this.paragraphs.push(made)
  }

  close(name: string): void {
    this.#elements.pop()
    if (name === 'm:oMath') this.#silent--
    if (this.#silent > 0 || name === 'm:oMath') return
    this.#alternatives.close(name)
    if (shapes.test(name)) this.#shapes.pop()
    else if (name === 'a:tbl') this.#tables.pop()
    else if (name === 'a:p') this.#closeParagraph()
    else this.#paragraph?.close(name)
  }

  // The last elements that are open tell values apart: `c:strCache c:pt c:v`.
  get #valueName(): string {
    return this.#elements.slice(-3).join(' ')
  }

  #table(change: (table: {row: number; column: number}) => void): void {
    const table = this.#tables.at(-1)
    if (table) change(table)
  }

  get #where(): string {
    const table = this.#tables.at(-1)
    const where = this.#options.where(this.#shapes.at(-1))
    return table ? `${where}, table row ${table.row + 1}, column ${table.column + 1}` : where
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = undefined
    const shape = this.#shapes.at(-1)
    if (!paragraph?.isRead || skipped.test(shape?.placeholder ?? '')) return
    const {text, marks, pieces} = paragraph.builder
    const made: Drawn = {text, marks, pieces, part: this.#options.part, where: this.#where, kind: 'paragraph'}
    const table = this.#tables.at(-1)
    const isTitle = /^(?:title|ctrTitle)$/.test(shape?.placeholder ?? '')
    if (table) Object.assign(made, {kind: 'cell', table: {id: table.id, row: table.row, column: table.column, header: table.header && table.row === 0}})
    else if (isTitle) Object.assign(made, {kind: 'heading', depth: 1, isTitle})
    else if (shape && (paragraph.bullet ?? (this.#options.bulleted && /^(?:body|obj)$/.test(shape.placeholder ?? '')))) {
      shape.list ??= ++this.#options.context.lists
      Object.assign(made, {kind: 'item', depth: paragraph.level + 1, list: shape.list})
    }
    if (this.#alternatives.take(made)) this.paragraphs.push(made)
  }

  #shapeProperties(tag: Tag): void {
    const shape = this.#shapes.at(-1)
    if (shape) shape.name = tag.get('name') ?? ''
    const {source, part} = this.#options
    for (const attribute of ['descr', 'title']) {
      if (tag.get(attribute) === undefined) continue
      const span = attributeSpan(source, tag, attribute)
      const made = span && plainParagraph(source, span, {kind: 'attribute', part, where: `${this.#where}, alternative text`}, {attribute: true})
      if (made && this.#alternatives.take(made)) this.paragraphs.push(made)
    }
  }
}
