/** A run of text on a page as pdf.js gives it. */
export interface TextItem {
  str: string
  /** Lengthwise and crosswise direction, times the size, and where the base line starts: in the page's own space. */
  transform: number[]
  width: number
  fontName: string
  hasEOL: boolean
}

/** A piece of a line: one item of the page, in the page's own space, points. */
export interface Piece {
  text: string
  page: number
  x: number
  y: number
  /** Direction of reading, of length 1. */
  direction: [number, number]
  width: number
  size: number
}

/** Pieces that stand beside each other with nothing but a space between. Places are of the page as it is shown, y downwards. */
export interface Segment {
  pieces: Piece[]
  left: number
  right: number
  /** The base line. */
  base: number
  size: number
  font: string
  /** Place in the page's own order of drawing. */
  order: number
}

/** A wider gap than this, in sizes, parts a line: columns and cells. */
const widest = 1.8
/** Unless all of its gaps are about as wide: then it was set wide to fill its column. */
const widestSet = 4
const alike = 0.75

/** The page as it is shown: its transform as in a PDF, from its own space. */
export interface PageSpace {
  number: number
  transform: number[]
}

/** The segments of a page in the order of drawing, and those that do not run as the page does. */
export interface PageSegments {
  straight: Segment[]
  turned: Segment[]
}

/** A piece of a line that is still read, and the gap before it. */
interface Placed {
  piece: Piece
  left: number
  right: number
  base: number
  font: string
  gap: number
}

/** Puts the items of a page together to segments. */
export function segmentsOf(items: readonly TextItem[], space: PageSpace): PageSegments {
  const found: PageSegments = {straight: [], turned: []}
  let line: Placed[] = []
  let isSpaced = false
  const endLine = (): void => {
    for (const part of partsOf(line)) found.straight.push(segmentOf(part, found.straight.length))
    line = []
  }
  for (const item of items) {
    const placed = item.str.trim() === '' ? undefined : place(item, space)
    isSpaced ||= item.str !== '' && !placed
    if (placed) {
      const {piece, base, left, isStraight} = placed
      const last = line.at(-1)
      const size = Math.max(piece.size, last?.piece.size ?? 0)
      const gap = last ? left - last.right : 0
      if (!isStraight) found.turned.push(segmentOf([{...placed, gap: 0}], found.turned.length))
      else {
        if (last && (Math.abs(last.base - base) > 0.4 * size || gap < -0.6 * size || gap > widestSet * size)) endLine()
        if (line.length > 0 && (gap > 0.12 * size || isSpaced)) piece.text = ` ${piece.text}`
        line.push({...placed, gap})
      }
      isSpaced = false
    }
    if (item.hasEOL) endLine()
  }
  endLine()
  return found
}

function place({str, transform, width, fontName}: TextItem, space: PageSpace): (Omit<Placed, 'gap'> & {isStraight: boolean}) | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  if (!(size > 0) || ![x, y, width].every(Number.isFinite)) return undefined
  const length = Math.hypot(a, b) || 1
  const direction: [number, number] = [a / length, b / length]
  const [left, base] = shown(space, x, y)
  const [right, end] = shown(space, x + direction[0] * width, y + direction[1] * width)
  const isStraight = right >= left && Math.abs(end - base) <= Math.max(1, width) * 0.02
  const piece: Piece = {text: str, page: space.number, x, y, direction, width, size}
  return {piece, left, right: Math.max(left, right), base, font: fontName, isStraight}
}

/** A line, parted where columns or cells part it. */
function partsOf(line: readonly Placed[]): Placed[][] {
  const gaps = line.slice(1).flatMap(({gap, piece}) => (gap > 0.12 * piece.size ? [gap] : []))
  const isSetWide = gaps.length >= 3 && Math.min(...gaps) >= alike * Math.max(...gaps)
  const parts: Placed[][] = []
  for (const placed of line) {
    if (parts.length > 0 && (isSetWide || placed.gap <= widest * placed.piece.size)) parts.at(-1)!.push(placed)
    else parts.push([placed])
  }
  return parts
}

function segmentOf(part: readonly Placed[], order: number): Segment {
  const largest = part.reduce((a, b) => (b.piece.size > a.piece.size ? b : a))
  return {
    pieces: part.map(({piece}) => piece),
    left: part[0]!.left,
    right: part.reduce((most, {right}) => Math.max(most, right), -Infinity),
    base: largest.base,
    size: largest.piece.size,
    font: part[0]!.font,
    order,
  }
}

function shown({transform: [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]}: PageSpace, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
