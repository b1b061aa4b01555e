import type {Column} from './columns.js'
import type {Piece, Segment} from './segments.js'

/** A piece and where it starts in the text of its paragraph; `length` is that of its part of the text. */
export interface PlacedPiece {
  piece: Piece
  /** Letters of the piece that were left out before its part of the text. */
  skipped: number
  start: number
  length: number
}

/** What people read as one: lines joined, hyphens at their ends undone. */
export interface PdfParagraph {
  text: string
  pieces: PlacedPiece[]
  page: number
  left: number
  right: number
  top: number
  bottom: number
  size: number
  isItem: boolean
  /** Where the text of an item starts, for its depth. */
  indent: number
  /** The last line is as long as its column: the paragraph may go on in the next one. */
  isFull: boolean
}

const bullet = /^\s*(?:[•▪●◦‣⁃·○■□▸►➢➤✓✔★\uF000-\uF0FF]\s*|[-–—*]\s+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]\s+)(?=\S)/
const sentenceEnd = /[.!?…:;][)\]"”’'»]*$/

/** The paragraphs of a column. */
export function paragraphsOf({lines, left, right}: Column, page: number, words: ReadonlySet<string>): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = []
  let open: PdfParagraph | undefined
  for (const [index, line] of lines.entries()) {
    const written = line.pieces.map(({text}) => text).join('')
    const mark = bullet.exec(written)
    const before = lines[index - 1]
    if (!open || !before || startsParagraph(line, before, open, {left, right}, mark)) {
      const skip = mark?.[0].length ?? 0
      const isItem = mark !== null
      open = {
        text: '', pieces: [], page, left: line.left, right: line.right, top: line.base - line.size, bottom: line.base, size: line.size, isItem,
        indent: line.left, isFull: false,
      }
      paragraphs.push(open)
      addLine(open, line.pieces, skip, words)
    } else {
      addLine(open, line.pieces, 0, words)
    }
    open.left = Math.min(open.left, line.left)
    open.right = Math.max(open.right, line.right)
    open.bottom = line.base
    open.isFull = line.right > right - 0.12 * (right - left)
  }
  return paragraphs.filter(({text}) => text.trim() !== '')
}

function startsParagraph(line: Segment, before: Segment, open: PdfParagraph, {left, right}: {left: number; right: number}, mark: RegExpExecArray | null): boolean {
  if (mark && (open.isItem || sentenceEnd.test(open.text) || line.left > left + 0.5 * line.size)) return true
  // An item goes on below its own text; what comes back out is another paragraph.
  if (open.isItem && line.left < open.indent - 0.5 * line.size) return true
  const isShort = before.right < right - 0.2 * (right - left)
  if (isShort && sentenceEnd.test(open.text)) return true
  if (line.font !== before.font && isShort) return true
  const isIndented = line.left > before.left + 0.8 * line.size && line.left < left + 4 * line.size
  return isIndented && !open.isItem && sentenceEnd.test(open.text)
}

/** Adds a line to a paragraph. A word that the end of the line has cut is one word again. */
function addLine(paragraph: PdfParagraph, pieces: readonly Piece[], skip: number, words: ReadonlySet<string>): void {
  const next = /^\s*(\S*)/.exec(pieces.map(({text}) => text).join('').slice(skip))![1]!
  if (paragraph.text !== '') joinEnd(paragraph, next, words)
  let left = skip
  for (const piece of pieces) {
    const skipped = Math.min(left, piece.text.length)
    left -= skipped
    let text = piece.text.slice(skipped)
    const start = paragraph.text.length
    const blank = /^\s*/.exec(text)![0].length
    // White space before the first word, or twice, is none.
    const cut = paragraph.text === '' || paragraph.text.endsWith(' ') ? blank : Math.max(0, blank - 1)
    text = text.slice(cut).replace(/\s/g, ' ')
    if (text === '') continue
    paragraph.pieces.push({piece, skipped: skipped + cut, start, length: text.length})
    paragraph.text += text
  }
}

/** Makes the end of a paragraph ready for its next line. */
function joinEnd(paragraph: PdfParagraph, next: string, words: ReadonlySet<string>): void {
  const text = paragraph.text.trimEnd()
  const cut = /([\p{L}\p{N}]+)([-\u00AD\u2010])$/u.exec(text.slice(-80))
  if (!cut || !/^[\p{L}\p{N}]/u.test(next)) {
    paragraph.text = /[/\u2014]$/.test(text) && next !== '' ? text : `${text} `
    return
  }
  const [, head, hyphen] = cut
  const tail = /^[\p{L}\p{N}]+/u.exec(next)![0]
  const keeps = hyphen !== '\u00AD' && (!/^\p{Ll}/u.test(tail) || /\p{Lu}$|\p{N}$/u.test(head!) || (!words.has(`${head}${tail}`.toLowerCase()) && words.has(`${head}-${tail}`.toLowerCase())))
  paragraph.text = keeps ? text : text.slice(0, -1)
  const last = paragraph.pieces.at(-1)
  if (last) last.length = Math.min(last.length, paragraph.text.length - last.start)
}

/** Joins paragraphs that the end of a column or a page has cut in a sentence. */
export function joinCut(paragraphs: readonly PdfParagraph[], words: ReadonlySet<string>): PdfParagraph[] {
  const joined: PdfParagraph[] = []
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)
    const goesOn = last?.isFull === true && !paragraph.isItem && /^\p{Ll}/u.test(paragraph.text) && !sentenceEnd.test(last.text.trimEnd()) && Math.abs(last.size - paragraph.size) < 0.02 * last.size
    if (!last || !goesOn) {
      joined.push(paragraph)
      continue
    }
    joinEnd(last, paragraph.text, words)
    const base = last.text.length
    last.text += paragraph.text
    last.pieces.push(...paragraph.pieces.map(placed => ({...placed, start: placed.start + base})))
    last.isFull = paragraph.isFull
  }
  return joined
}
