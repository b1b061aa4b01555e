import {applyEdits, canEdit, hunksOf, type Hunk, type SourceEdit} from '../../office/edit-pieces.js'
import type {OfficeContainer} from '../../office/office-container.js'
import type {Paragraph, Piece} from '../../office/paragraph.js'
import {decodeWithOffsets, encodeCharacters} from '../../xml/characters.js'
import {PackageChanges} from '../package.js'
import {author, remarkLines, type Redline, type Redliner, type Remark} from '../redline.js'
import {around, placesOf, type OpenPlaces, type Place} from './places.js'

const main = 'content.xml'

const spaces: Readonly<Record<string, string>> = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
}

/** An OpenDocument part that comments are written into. */
class OpenPart {
  readonly source: string
  readonly places: OpenPlaces
  readonly edits: SourceEdit[] = []
  readonly #date: string
  /** What elements of ours have to declare, because the part does not. */
  readonly spaces: string

  constructor(source: string, date: string) {
    this.source = source
    this.places = placesOf(source, main)
    this.#date = date.replace('Z', '')
    const head = source.slice(0, 20_000)
    this.spaces = Object.entries(spaces)
      .filter(([prefix, space]) => !head.includes(`xmlns:${prefix}="${space}"`))
      .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
      .join('')
  }

  put(at: number, text: string): void {
    this.edits.push({start: at, end: at, text})
  }

  get signature(): string {
    return `<dc:creator>${author}</dc:creator><dc:date>${this.#date}</dc:date>`
  }

  annotation(lines: readonly string[], attributes = ''): string {
    return `<office:annotation${this.spaces}${attributes}>${this.signature}${paragraphs(lines, '')}</office:annotation>`
  }
}

function paragraphs(lines: readonly string[], declared: string): string {
  return lines.map((line) => `<text:p${declared}>${encodeCharacters(line)}</text:p>`).join('')
}

type Write = (part: OpenPart, given: readonly Paragraph[], redline: Redline) => void

function redliner(write: Write): Redliner {
  return (container, redline) => {
    const {archive, paragraphs: given} = container as OfficeContainer
    const changes = new PackageChanges(archive)
    const part = new OpenPart(changes.text(main) ?? '', redline.date)
    write(part, given, redline)
    changes.set(main, applyEdits(part.source, part.edits))
    return changes.write()
  }
}

/** The offset of a remark's words in the part; nothing where they stand in another part or in an attribute. */
function offsetOf(given: readonly Paragraph[], {paragraph, start}: Remark): number | undefined {
  const {part, pieces = []} = given[paragraph] ?? {}
  const piece = part === main ? pieces.find(({source, attribute, end}) => source && attribute !== true && end > start) : undefined
  return piece?.source?.start
}

/** Presentations: a comment at the shape. */
export const redlineOpenSlides = redliner((part, given, {remarks}) => {
  const {pages, shapes, notes} = part.places
  for (const remark of remarks) {
    const offset = offsetOf(given, remark)
    const page = (offset === undefined ? undefined : around(pages, offset)) ?? pages[0]
    if (!page) continue
    const isThere = offset !== undefined && !around(notes, offset) && page === around(pages, offset)
    const shape = isThere ? around(shapes, offset) : undefined
    part.put(page.close, part.annotation(remarkLines(remark, !isThere), ` svg:x="${shape?.x ?? '0cm'}" svg:y="${shape?.y ?? '0cm'}"`))
  }
})

/** Spreadsheets: a comment on the cell; a cell has one, so that several findings and what others said stand below one another. */
export const redlineOpenSheets = redliner((part, given, {remarks}) => {
  const {cells} = part.places
  const byCell = new Map<Place & {annotation?: Place}, string[]>()
  for (const remark of remarks) {
    const offset = offsetOf(given, remark)
    const own = offset === undefined ? undefined : around(cells, offset)
    const cell = own ?? cells.find(({inside, close}) => close > inside)
    if (cell) byCell.set(cell, [...(byCell.get(cell) ?? []), ...remarkLines(remark, own === undefined)])
  }
  for (const [{inside, annotation}, lines] of byCell) {
    if (annotation) part.put(annotation.close, paragraphs([`${author}:`, ...lines], part.spaces))
    else part.put(inside, part.annotation(lines))
  }
})

/** Texts: fixes as tracked changes, a comment on the words. What stands in a header, a text box or a property is said at the first words. */
export const redlineOpenText = redliner((part, given, {remarks, fixed}) => {
  const first = given.find((paragraph) => isProse(part, paragraph))
  remarks.forEach((remark, number) => {
    const paragraph = given[remark.paragraph]
    const isThere = paragraph !== undefined && isProse(part, paragraph)
    const target = isThere ? paragraph : first
    const name = `memolint-${number + 1}`
    const open = part.annotation(remarkLines(remark, !isThere), ` office:name="${name}"`)
    const close = `<office:annotation-end${part.spaces} office:name="${name}"/>`
    const [from, to] = isThere ? [remark.start, remark.end] : [0, target?.text.length ?? 0]
    const start = target && sourceOf(part.source, target.pieces, from, 'after')
    const end = target && sourceOf(part.source, target.pieces, to, 'before')
    if (start === undefined || end === undefined) return part.put(part.places.bodyEnd, `<text:p${part.spaces}>${open}${close}</text:p>`)
    part.put(start.offset, inCharacters(start.piece, open))
    part.put(end.offset, inCharacters(end.piece, close))
  })
  const regions: string[] = []
  for (const [index, after] of fixed) {
    const paragraph = given[index]!
    const hunks = hunksOf(paragraph.text.replace(/[\r\n]/g, ' '), after, 0)
    if (isProse(part, paragraph) && canEdit(paragraph.pieces, hunks)) for (const hunk of hunks) track(part, paragraph.pieces, hunk, regions)
  }
  const {tracked} = part.places
  if (regions.length === 0 || !tracked) return
  const list = regions.join('')
  if (!tracked.isThere) part.put(tracked.at, `<text:tracked-changes${part.spaces}>${list}</text:tracked-changes>`)
  else if (tracked.emptyEnd === undefined) part.put(tracked.at, list)
  else {
    const name = /<((?:[\w.-]+:)?tracked-changes)[^<]*$/.exec(part.source.slice(0, tracked.emptyEnd))![1]!
    part.edits.push({start: tracked.emptyEnd - 2, end: tracked.emptyEnd, text: `>${list}</${name}>`})
  }
})

// Titles and descriptions of pictures are elements that hold text alone, and text boxes lose comments and changes when they are opened.
function isProse({places}: OpenPart, {part, pieces, where}: Paragraph): boolean {
  const offset = pieces.find((piece) => piece.source && piece.attribute !== true)?.source?.start
  return part === main && offset !== undefined && !where.endsWith('alternative text') && !around(places.boxes, offset)
}

function track(part: OpenPart, pieces: readonly Piece[], {start, end, text}: Hunk, regions: string[]): void {
  const {source} = part
  const struck: string[] = []
  let at: {piece: Piece; offset: number} | undefined
  for (const piece of pieces) {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)]
    if (from >= to || !piece.source) continue
    const [first, last] = [offsetIn(source, piece, from), offsetIn(source, piece, to)]
    at ??= {piece, offset: first}
    const span = around(part.places.spans, first)
    const words = spacesKept(source.slice(first, last))
    struck.push(span ? `<text:span text:style-name="${encodeCharacters(span.style)}">${words}</text:span>` : words)
    part.edits.push({start: first, end: last, text: ''})
  }
  at ??= sourceOf(source, pieces, start, 'before')
  if (!at) return
  const region = (kind: string, content: string): string => {
    const id = `memolint-${regions.length + 1}`
    regions.push(`<text:changed-region${part.spaces} xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info>${part.signature}</office:change-info>${content}</text:${kind}></text:changed-region>`)
    return id
  }
  const gone = struck.length === 0 ? '' : `<text:change${part.spaces} text:change-id="${region('deletion', `<text:p>${struck.join('')}</text:p>`)}"/>`
  const id = text === '' ? '' : region('insertion', '')
  const come = text === '' ? '' : `<text:change-start${part.spaces} text:change-id="${id}"/>${encodeCharacters(text)}<text:change-end${part.spaces} text:change-id="${id}"/>`
  part.put(at.offset, inCharacters(at.piece, gone + come))
}

// At the edges of a paragraph white space would be dropped.
function spacesKept(words: string): string {
  return words.replace(/^\s+|\s+$/g, '<text:s/>')
}

function inCharacters({cdata = false}: Piece, xml: string): string {
  return cdata ? `]]>${xml}<![CDATA[` : xml
}

function offsetIn(source: string, {source: span, start, end, whole = false, ...writing}: Piece, at: number): number {
  if (at <= start) return span!.start
  if (whole || at >= end) return span!.end
  return span!.start + decodeWithOffsets(source.slice(span!.start, span!.end), writing).offsets[at - start]!
}

function sourceOf(source: string, pieces: readonly Piece[], at: number, side: 'before' | 'after'): {piece: Piece; offset: number} | undefined {
  const before = pieces.findLast((piece) => piece.source && piece.start < at && piece.end >= at)
  const after = pieces.find((piece) => piece.source && piece.start <= at && piece.end > at)
  const piece = side === 'before' ? (before ?? after) : (after ?? before)
  return piece && {piece, offset: offsetIn(source, piece, at)}
}
