import type {BlockKind} from '../../engine/prose.js'
import type {Span} from '../../finding.js'
import {fileLines, type FileLine} from '../lines.js'
import type {Page, Shape} from '../page.js'
import {proseArgument, proseBeside, proseContent, proseOptions} from './directive-names.js'
import {rstInline} from './inline.js'
import {gridBorder, gridCells, simpleBorder, simpleCells, type RstCell} from './tables.js'

interface Line extends FileLine {
  /** Columns before the text; a tab goes to the next multiple of eight. */
  indent: number
  body: string
}

interface List {
  /** Column of the marker and of the text behind it. */
  marker: number
  content: number
  list: number
  isNumbered: boolean
}

const adornment = /^([!-/:-@[-`{-~])\1+$/
const bullet = /^[-*+•‣⁃](?:\s+|$)/
const numbered = /^(?:\(?(?:\d{1,9}|#|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,8})[.)])(?:\s+|$)/
const explicit = /^\.\.(?:\s+|$)/
const directive = /^\.\.\s+(?:\|[^|]{1,100}\|\s+)?([\w:.+-]{1,80}?)\s?::(?:\s+|$)/
const footnote = /^\.\.\s+\[[#*\w.-]{1,80}\](?:\s+|$)/
const field = /^:((?![: ])[^:`]{1,80}):(?:\s+|$)/
const optionItem = /^(?:-{1,2}|\/|\+)[\w?][^\s]{0,60}(?: (?! )\S{1,60}){0,6}(?: {2,})(?=\S)/

/** Reads a page of reStructuredText line by line; only indentation says what belongs to what. */
export class RstReader {
  readonly #page: Page
  readonly #lines: Line[]
  #at = 0
  #lists: List[] = []
  readonly #adornments: string[] = []
  /** Lines that stand deeper than this are no prose. */
  #skip = Infinity

  constructor(page: Page) {
    this.#page = page
    this.#lines = fileLines(page.source).map((line): Line => {
      const blank = /^\s*/.exec(line.text)![0]
      let indent = 0
      for (const sign of blank) indent += sign === '\t' ? 8 - (indent % 8) : 1
      return {...line, indent, body: line.text.slice(blank.length).trimEnd()}
    })
  }

  read(): void {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at]!
      if (line.body === '') this.#at++
      else if (line.indent > this.#skip) this.#at++
      else {
        this.#skip = Infinity
        this.#block(line)
      }
    }
  }

  #block(line: Line): void {
    const {body, indent} = line
    if (this.#title(line) || this.#table(line)) return
    if (explicit.test(body)) return this.#explicit(line)
    if (body.startsWith('__ ')) {
      this.#at++
      return
    }
    if (body.startsWith('>>> ')) {
      while (this.#lines[this.#at] && this.#lines[this.#at]!.body !== '') this.#at++
      return
    }
    while (this.#lists.length > 0 && indent < this.#lists.at(-1)!.content && !this.#isItemOf(line)) this.#lists.pop()
    this.#text(line, 0)
  }

  #isItemOf({indent, body}: Line): boolean {
    return indent === this.#lists.at(-1)!.marker && (bullet.test(body) || numbered.test(body))
  }

  // A title has a line of signs below it, and perhaps the same line above it.
  #title({body, indent}: Line): boolean {
    const above = adornment.test(body) ? body : undefined
    const title = above ? this.#lines[this.#at + 1] : this.#lines[this.#at]
    const below = this.#lines[this.#at + (above ? 2 : 1)]
    if (above && title && title.body !== '' && below?.body === above && body.length >= 2) return this.#heading(title, `${above[0]}${above[0]}`, 3)
    if (above) {
      // A line of signs alone parts.
      this.#at++
      return true
    }
    if (!title || !below || indent > 0 || !adornment.test(below.body) || below.indent > 0) return false
    if (below.body.length < Math.min(title.body.length, 4) || below.body === '::' || below.body === '..') return false
    return this.#heading(title, below.body[0]!, 2)
  }

  #heading(title: Line, style: string, lines: number): boolean {
    if (!this.#adornments.includes(style)) this.#adornments.push(style)
    this.#lists = []
    this.#write({kind: 'heading', depth: Math.min(6, this.#adornments.indexOf(style) + 1)}, [textOf(title)])
    this.#at += lines
    return true
  }

  #table({body}: Line): boolean {
    const isGrid = gridBorder.test(body)
    if (!isGrid && !simpleBorder.test(body)) return false
    const first = this.#at
    let borders = 0
    while (this.#lines[this.#at]) {
      const {body: next} = this.#lines[this.#at]!
      if (isGrid ? !/^[+|]/.test(next) : false) break
      if (!isGrid && /^=+(?: +=+)*$/.test(next)) {
        borders++
        // A simple table ends with the border that a blank line follows.
        if (borders > 1 && (this.#lines[this.#at + 1]?.body ?? '') === '') {
          this.#at++
          break
        }
      }
      this.#at++
    }
    const lines = this.#lines.slice(first, this.#at)
    const id = ++this.#page.tables
    for (const cell of isGrid ? gridCells(lines) : simpleCells(lines)) this.#cell(cell, id)
    return true
  }

  #cell({row, column, header, lines}: RstCell, id: number): void {
    this.#write({kind: 'cell', table: {id, row, column, header}}, lines, true)
  }

  /** What begins with two full stops: a directive, a note, a target, a comment. */
  #explicit(line: Line): void {
    const {body, indent} = line
    const start = line.start + line.text.indexOf(body)
    this.#at++
    const note = footnote.exec(body)
    if (note) {
      this.#rest(line, start + note[0].length, {kind: 'paragraph'})
      return
    }
    const found = directive.exec(body)
    if (!found) {
      this.#page.comment(body.slice(2), start, line.end)
      this.#skip = indent
      return
    }
    const name = found[1]!.toLowerCase().split(':').at(-1)!
    const from = start + found[0].length
    const hasArgument = body.length > found[0].length
    const kind = Object.hasOwn(proseArgument, name) ? proseArgument[name]! : undefined
    if (hasArgument && kind) this.#write({kind, ...(kind === 'heading' ? {depth: 6} : {})}, [{start: from, end: start + body.length}])
    else if (hasArgument && proseBeside.has(name)) this.#rest(line, from, {kind: 'paragraph'})
    else if (hasArgument && /^version|^deprecated/.test(name)) this.#rest(line, from + /^\S*\s*/.exec(body.slice(found[0].length))![0].length, {kind: 'paragraph'})
    this.#options(indent)
    if (!proseContent.has(name)) this.#skip = indent
  }

  #options(indent: number): void {
    for (let line = this.#lines[this.#at]; line && line.indent > indent; line = this.#lines[++this.#at]) {
      const found = field.exec(line.body)
      if (!found) return
      if (!proseOptions.has(found[1]!.toLowerCase())) continue
      const {start, end} = textOf(line)
      this.#write({kind: 'attribute'}, [{start: start + found[0].length, end}])
    }
  }

  /** A paragraph that begins in the middle of a line and goes on below. */
  #rest(line: Line, from: number, shape: Shape): void {
    const lines: Span[] = from < line.start + line.text.trimEnd().length ? [{start: from, end: textOf(line).end}] : []
    for (let next = this.#lines[this.#at]; next && next.body !== '' && next.indent > line.indent && !field.test(next.body); next = this.#lines[++this.#at]) lines.push(textOf(next))
    if (lines.length > 0) this.#write(shape, lines)
  }

  /** A list item, a field or a paragraph, `column` of whose line are read. */
  #text(line: Line, skipped: number): void {
    let {start} = textOf(line)
    let body = line.body
    let indent = line.indent
    let shape: Shape = {kind: this.#lists.length > 0 ? 'item' : 'paragraph'}
    start += skipped
    for (let depth = 0; depth < 10; depth++) {
      const next = this.#lines[this.#at + 1]
      const mark = bullet.exec(body) ?? (isNumbered(body, next, indent) ? numbered.exec(body) : null)
      if (!mark) break
      this.#item(indent, indent + mark[0].length, !bullet.test(body))
      shape = {kind: 'item'}
      start += mark[0].length
      indent += mark[0].length
      body = body.slice(mark[0].length)
    }
    const named = field.exec(body) ?? optionItem.exec(body)
    if (named && (shape.kind !== 'item' || body !== line.body)) {
      start += named[0].length
      body = body.slice(named[0].length)
      this.#at++
      this.#rest({...line, indent}, start, {kind: 'paragraph'})
      return
    }
    const list = this.#lists.at(-1)
    if (shape.kind === 'item' && list) shape = {kind: 'item', list: list.list, depth: this.#lists.length}
    const isLineBlock = /^\|\s/.test(body)
    const lines: Span[] = []
    if (body !== '') lines.push({start: isLineBlock ? start + 2 : start, end: textOf(line).end})
    this.#at++
    for (let next = this.#lines[this.#at]; next && next.body !== ''; next = this.#lines[++this.#at]) {
      // Text that goes in or out is another block: a definition, a quote, what follows a list.
      if (next.indent !== indent && !(isLineBlock && next.indent > indent)) break
      if (explicit.test(next.body) && lines.length > 0) break
      const span = textOf(next)
      if (isLineBlock && /^\|(?:\s|$)/.test(next.body)) span.start = Math.min(span.end, span.start + 2)
      lines.push(span)
    }
    this.#paragraph(shape, lines, indent, isLineBlock)
  }

  #paragraph(shape: Shape, lines: Span[], indent: number, isLineBlock: boolean): void {
    const last = lines.at(-1)
    if (!last) return
    const {source} = this.#page
    if (source.slice(last.start, last.end).endsWith('::')) {
      // The text keeps one of the two colons, unless they stand alone.
      last.end -= /(?:^|\s)::$/.test(source.slice(last.start, last.end)) ? 2 : 1
      this.#skipLiteral(indent)
    }
    if (last.end > last.start || lines.length > 1) this.#write(shape, lines, isLineBlock)
  }

  #skipLiteral(indent: number): void {
    while (this.#lines[this.#at]?.body === '') this.#at++
    const next = this.#lines[this.#at]
    if (!next) return
    if (next.indent > indent) this.#skip = indent
    else if (next.indent === indent && /^[!-/:-@[-`{-~]/.test(next.body)) {
      while (this.#lines[this.#at]?.body.startsWith(next.body[0]!)) this.#at++
    }
  }

  #item(marker: number, content: number, isNumbered: boolean): void {
    while (this.#lists.length > 0 && this.#lists.at(-1)!.marker > marker) this.#lists.pop()
    const open = this.#lists.at(-1)
    if (open?.marker === marker && open.isNumbered === isNumbered) open.content = content
    else {
      if (open?.marker === marker) this.#lists.pop()
      this.#lists.push({marker, content, list: ++this.#page.lists, isNumbered})
    }
  }

  /** Writes a block. Lines that do not follow each other by white space alone are read one by one. */
  #write(shape: Shape & {kind: BlockKind}, lines: readonly Span[], isLoose = false): void {
    const page = this.#page
    const [first, last] = [lines[0]!, lines.at(-1)!]
    page.next(first.start, last.end)
    page.open(shape)
    if (!isLoose) rstInline(page, last.end).read(first.start, last.end)
    for (const [index, {start, end}] of isLoose ? lines.entries() : []) {
      if (index > 0) page.text('\n', lines[index - 1]!.end, start)
      rstInline(page, end).read(start, end)
    }
    page.close()
  }
}

// A number starts a list only where the line below fits: “A. Smith” does not.
function isNumbered(body: string, next: Line | undefined, indent: number): boolean {
  const mark = numbered.exec(body)
  if (!mark) return false
  return next === undefined || next.body === '' || next.indent === indent + mark[0].length || (next.indent === indent && numbered.test(next.body))
}

function textOf({start, text, body}: Line): Span {
  const from = start + text.indexOf(body)
  return {start: from, end: from + body.length}
}
