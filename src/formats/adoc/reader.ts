import {fileLines, type FileLine} from '../lines.js'
import type {Page, Shape} from '../page.js'
import {adocInline} from './inline.js'
import {adocCells} from './tables.js'

/** Blocks whose text is no prose, by their style. */
const noProse = /^(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|ditaa|plantuml|mermaid|graphviz|blockdiag|vega|bpmn|svgbob|d2|ascii_art|mathml)$/
const verbatim = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}[^`]*|~{4,})$/
const transparent = /^(?:={4,}|\*{4,}|_{4,}|--)$/
const table = /^[|,:!]={3,}$/
const heading = /^(={1,6}|#{1,6})\s+(?=\S)/
const entry = /^:!?([\w-]{1,80})!?:(?:\s+|$)/
const attributes = /^\[(?!\[)(.*)\]$/
const macro = /^([a-z]\w{1,30})::(\S{0,1000}?)\[(.*)\]$/
const item = /^(\*{1,6}|-|•|\.{1,6}|\d{1,5}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>)\s+(?:\[[ xX*]\]\s+)?(?=\S)/
const admonition = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):\s+/
const underline = /^([=\-~^+])\1{3,}$/

/** Reads a page of AsciiDoc line by line. */
export class AdocReader {
  readonly #page: Page
  readonly #lines: FileLine[]
  readonly #values = new Map<string, string>()
  #at = 0
  #style = ''
  #options = ''
  #lists: {marker: string; list: number}[] = []

  constructor(page: Page) {
    this.#page = page
    this.#lines = fileLines(page.source).map(line => ({...line, text: line.text.trimEnd()}))
  }

  read(): void {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at]!
      if (line.text === '') this.#at++
      else if (!this.#settings(line) && !this.#delimited(line)) this.#block(line)
    }
  }

  /** Lines that say something of the page or of the next block. */
  #settings(line: FileLine): boolean {
    const {text, start, end} = line
    if (text.startsWith('//') && !text.startsWith('////')) {
      this.#page.comment(text.slice(2), start, end)
      this.#at++
      return true
    }
    const set = entry.exec(text)
    if (set) {
      const name = set[1]!.toLowerCase()
      if (name === 'description') this.#write({kind: 'attribute'}, start + set[0].length, start + text.length)
      const value = text.slice(set[0].length)
      if (value.length < 200 && !/[{}\\<>[\]]/.test(value)) this.#values.set(name, value)
      while (this.#lines[this.#at]?.text.endsWith(' \\')) this.#at++
      this.#at++
      return true
    }
    const found = attributes.exec(text)
    if (found) {
      this.#options = found[1]!
      this.#style = /^"?([\w-]*)/.exec(found[1]!)![1]!.toLowerCase()
      this.#at++
      return true
    }
    if (/^\[\[.*\]\]$|^\+$|^'{3,}$|^(?:-{3}|\*{3}|<{3})$/.test(text)) {
      this.#at++
      return true
    }
    if (/^\.[^\s.]/.test(text)) {
      this.#write({kind: 'caption'}, start + 1, start + text.length)
      this.#at++
      return true
    }
    return this.#macro(line)
  }

  #macro({text, start}: FileLine): boolean {
    const found = text.endsWith(']') ? macro.exec(text) : null
    if (!found) return false
    this.#at++
    const from = start + text.length - 1 - found[3]!.length
    const alt = /^(?:"([^"]*)"|([^",=]*))(?=,|$)/.exec(found[3]!)
    const value = alt?.[1] ?? alt?.[2] ?? ''
    if (found[1] === 'image' && value.trim() !== '') {
      const at = from + (alt?.[1] === undefined ? 0 : 1)
      this.#write({kind: 'attribute'}, at, at + value.length)
    }
    const title = /(?:^|,)\s*(?:title|alt|caption)="([^"]*)"/.exec(found[3]!)
    if (title) {
      const end = from + title.index + title[0].length - 1
      this.#write({kind: 'attribute'}, end - title[1]!.length, end)
    }
    return true
  }

  /** Blocks between two lines of signs. */
  #delimited({text}: FileLine): boolean {
    if (table.test(text)) {
      this.#table(text)
      return true
    }
    const isCode = noProse.test(this.#style)
    if (verbatim.test(text) || (isCode && transparent.test(text))) {
      const fence = text.startsWith('```') ? '```' : text
      this.#at++
      while (this.#lines[this.#at] && this.#lines[this.#at]!.text !== fence) this.#at++
      this.#at++
      this.#forget()
      return true
    }
    if (!transparent.test(text)) return false
    this.#at++
    this.#lists = []
    this.#forget()
    return true
  }

  #table(fence: string): void {
    const first = ++this.#at
    while (this.#lines[this.#at] && this.#lines[this.#at]!.text !== fence) this.#at++
    const lines = this.#lines.slice(first, this.#at++)
    const options = this.#options
    this.#forget()
    // Comma-separated data in a table is left alone: its quoting is another one.
    if (!fence.startsWith('|')) return
    const id = ++this.#page.tables
    for (const {row, column, header, start, end} of adocCells(this.#page.source, lines, options)) {
      this.#write({kind: 'cell', table: {id, row, column, header}, place: 'cell'}, start, end)
    }
  }

  #block(line: FileLine): void {
    const {text, start} = line
    const title = heading.exec(text)
    if (title) {
      const depth = title[1]!.length
      this.#lists = []
      this.#write({kind: 'heading', depth}, start + title[0].length, start + text.length)
      this.#at++
      // Below the title of the page stand its authors and its version.
      if (depth === 1) while (/^[^\s:/[.=*-]/.test(this.#lines[this.#at]?.text ?? '')) this.#at++
      this.#forget()
      return
    }
    const indent = /^\s*/.exec(text)![0].length
    const body = text.slice(indent)
    const mark = item.exec(body)
    if (mark) return this.#item(line, indent + mark[0].length, mark[1]!)
    const described = describedAt(body)
    if (described) return this.#described(line, indent, described)
    if (noProse.test(this.#style) || indent > 0) {
      while (this.#lines[this.#at] && this.#lines[this.#at]!.text !== '') this.#at++
      this.#forget()
      return
    }
    const below = this.#lines[this.#at + 1]
    if (below && underline.test(below.text) && Math.abs(below.text.length - text.length) < 2 && /[\p{L}\p{N}]/u.test(text)) {
      this.#write({kind: 'heading', depth: '=-~^+'.indexOf(below.text[0]!) + 1}, start, start + text.length)
      this.#at += 2
      return
    }
    this.#lists = []
    this.#paragraph({kind: 'paragraph'}, start + (admonition.exec(text)?.[0].length ?? 0))
  }

  #item(line: FileLine, from: number, written: string): void {
    const marker = /^\d/.test(written) ? '1.' : /^[a-z]\.$/i.test(written) ? 'a.' : written.startsWith('<') ? '<1>' : written
    const known = this.#lists.findIndex(list => list.marker === marker)
    if (known >= 0) this.#lists.length = known + 1
    else this.#lists.push({marker, list: ++this.#page.lists})
    this.#paragraph({kind: 'item', list: this.#lists.at(-1)!.list, depth: this.#lists.length}, line.start + from)
  }

  #described(line: FileLine, indent: number, {term, text}: {term: number; text: number}): void {
    const {start} = line
    this.#write({kind: 'paragraph'}, start + indent, start + indent + term)
    if (text < line.text.length - indent) this.#paragraph({kind: 'paragraph'}, start + indent + text)
    else {
      this.#at++
      const next = this.#lines[this.#at]
      if (next && /^\s+\S/.test(next.text) && !item.test(next.text.trimStart()) && !describedAt(next.text.trimStart())) {
        this.#paragraph({kind: 'paragraph'}, next.start + /^\s*/.exec(next.text)![0].length)
      }
    }
  }

  /** Writes the lines from here up to an empty one, or up to a line that begins something else. */
  #paragraph(shape: Shape, from: number): void {
    let last = this.#lines[this.#at]!
    this.#at++
    for (let next = this.#lines[this.#at]; next && next.text !== ''; next = this.#lines[++this.#at]) {
      const {text} = next
      if (verbatim.test(text) || transparent.test(text) || table.test(text) || attributes.test(text) || text === '+' || text.startsWith('//')) break
      const body = text.trimStart()
      if (shape.kind === 'item' ? item.test(body) || describedAt(body) : describedAt(body)) break
      last = next
    }
    this.#write(shape, from, last.start + last.text.length)
    this.#forget()
  }

  #forget(): void {
    this.#style = ''
    this.#options = ''
  }

  #write(shape: Shape, start: number, end: number): void {
    const page = this.#page
    if (end <= start) return
    page.next(start, end)
    page.open(shape)
    adocInline(page, end, this.#values).read(start, end)
    page.close()
  }
}

/** `term:: text`: where the term ends and the text starts. */
function describedAt(body: string): {term: number; text: number} | undefined {
  const found = /(?:(?<!:):{2,4}|;;)(?=\s|$)/.exec(body)
  if (!found || found.index === 0) return undefined
  const behind = found.index + found[0].length
  return {term: found.index, text: behind + /^\s*/.exec(body.slice(behind))![0].length}
}

