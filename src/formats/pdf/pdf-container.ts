import type {Span} from '../../finding.js'
import {addressMarks} from '../addresses.js'
import type {Container, ContainerBlock} from '../container.js'
import type {Problem} from '../format.js'
import {firstWhere} from '../sorted.js'
import {SourceMap} from '../source-map.js'
import {whereOnPage, type PdfPage} from './page-furniture.js'
import type {PdfParagraph, PlacedPiece} from './paragraphs.js'

/** A stretch of text on a page: the corners of its box in the page's own space, in points, as a highlight has them: upper left, upper right, lower left, lower right. */
export interface Quad {
  page: number
  corners: [number, number, number, number, number, number, number, number]
}

/** A PDF that is open. For who marks in it what was found. */
export interface PdfContainer extends Container {
  /** How many pages the file has. */
  pages: number
  /** Where a stretch of `text` stands: a box for each of its pieces. Empty for what is on no page, such as the title of the file. */
  quadsOf(span: Span): Quad[]
}

/** A text from the file's own description. */
export interface PdfProperty {
  name: string
  text: string
}

interface Line {
  start: number
  pieces: readonly PlacedPiece[]
}

/** Makes a container of what was read from a file. */
export function pdfContainer(properties: readonly PdfProperty[], pages: readonly PdfPage[], paragraphs: readonly PdfParagraph[], count: number, problems: Problem[]): PdfContainer {
  const blocks: ContainerBlock[] = []
  const lines: Line[] = []
  const texts: string[] = []
  let length = 0
  const add = (block: Omit<ContainerBlock, 'map' | 'marks'>, pieces: readonly PlacedPiece[]): void => {
    const map = new SourceMap()
    map.add(0, block.text.length, length, length + block.text.length)
    blocks.push({...block, map, marks: addressMarks(block.text)})
    lines.push({start: length, pieces})
    texts.push(block.text)
    length += block.text.length + 1
  }
  for (const {name, text} of properties) add({kind: name === 'title' ? 'title' : 'attribute', text, part: 'info', where: name}, [])
  const byNumber = new Map(pages.map(page => [page.number, page]))
  const depths = headingDepths(paragraphs)
  const lists = new Lists()
  for (const paragraph of paragraphs) {
    const {page, size, isItem} = paragraph
    const text = paragraph.text.trimEnd()
    const depth = text.length <= 250 ? depths.get(Math.round(size * 2)) : undefined
    const shape = depth !== undefined && !isItem ? {kind: 'heading' as const, depth} : isItem ? {kind: 'item' as const, ...lists.item(paragraph)} : {kind: 'paragraph' as const}
    if (!isItem) lists.end()
    add({...shape, text, part: `page ${page}`, where: whereOnPage(paragraph, byNumber.get(page)!)}, paragraph.pieces)
  }
  return {text: texts.join('\n'), prose: {blocks, directives: [], problems}, pages: count, quadsOf: span => quadsOf(lines, span)}
}

/** Sizes, in half points, that are larger than that of most of the text, and the depths of their headings. */
function headingDepths(paragraphs: readonly PdfParagraph[]): ReadonlyMap<number, number> {
  const letters = new Map<number, number>()
  for (const {size, text} of paragraphs) letters.set(Math.round(size * 2), (letters.get(Math.round(size * 2)) ?? 0) + text.length)
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const larger = [...letters.keys()].filter(size => size >= 1.15 * body).sort((a, b) => b - a)
  return new Map(larger.map((size, index) => [size, Math.min(6, index + 1)]))
}

/** Numbers and depths of lists, by where their items start. */
class Lists {
  #count = 0
  #open: number[] = []

  item({indent, size}: PdfParagraph): {list: number; depth: number} {
    if (this.#open.length === 0) this.#count++
    while (this.#open.length > 0 && this.#open.at(-1)! > indent + 0.5 * size) this.#open.pop()
    if (this.#open.length === 0 || this.#open.at(-1)! < indent - 0.5 * size) this.#open.push(indent)
    return {list: this.#count, depth: this.#open.length}
  }

  end(): void {
    this.#open = []
  }
}

function quadsOf(lines: readonly Line[], {start, end}: Span): Quad[] {
  const line = lines[firstWhere(lines, each => each.start > start) - 1]
  if (!line) return []
  return line.pieces.flatMap((placed): Quad[] => {
    const from = Math.max(start - line.start, placed.start)
    const to = Math.min(end - line.start, placed.start + placed.length)
    return to > from ? [quadOf(placed, from - placed.start, to - placed.start)] : []
  })
}

// All letters of a piece count as equally wide: pdf.js gives the width of the piece alone.
function quadOf({piece, skipped}: PlacedPiece, from: number, to: number): Quad {
  const {x, y, direction: [dx, dy], width, size, page, text} = piece
  const step = width / Math.max(1, text.trimStart().length)
  const lead = text.length - text.trimStart().length
  const at = (letters: number, up: number): [number, number] => {
    const along = Math.max(0, letters + skipped - lead) * step
    return [x + dx * along - dy * up, y + dy * along + dx * up]
  }
  const [upper, lower] = [0.85 * size, -0.22 * size]
  return {page, corners: [...at(from, upper), ...at(to, upper), ...at(from, lower), ...at(to, lower)]}
}
