import type {Span} from '../../finding.js'
import type {FileLine} from '../lines.js'

/** A cell: the stretches of its lines. */
export interface RstCell {
  row: number
  column: number
  header: boolean
  lines: Span[]
}

export const gridBorder = /^\+(?:[-=]+\+)+$/
export const simpleBorder = /^=+(?: +=+)+$/

/** The cells of a grid table. A cell that spans others is cut at the borders of its row. */
export function gridCells(lines: readonly FileLine[]): RstCell[] {
  const hasHeader = lines.some(({text}) => /^\s*\+=/.test(text))
  const cells: RstCell[] = []
  let open = new Map<number, RstCell>()
  let row = -1
  let inHeader = hasHeader
  for (const {text, start} of lines) {
    const trimmed = text.trim()
    if (gridBorder.test(trimmed)) {
      cells.push(...open.values())
      open = new Map()
      if (trimmed.startsWith('+=')) inHeader = false
      row++
      continue
    }
    const marks: number[] = []
    for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) marks.push(at)
    for (const [column, mark] of marks.slice(0, -1).entries()) {
      const span = trimmedSpan(text, start, mark + 1, marks[column + 1]!)
      const cell = open.get(mark) ?? {row: Math.max(0, row), column, header: inHeader, lines: []}
      open.set(mark, cell)
      if (span) cell.lines.push(span)
    }
  }
  cells.push(...open.values())
  return cells.filter(cell => cell.lines.length > 0)
}

/** The cells of a simple table: columns stand below the signs of its first border. */
export function simpleCells(lines: readonly FileLine[]): RstCell[] {
  const [border] = lines
  if (!border) return []
  const columns = [...border.text.matchAll(/=+/g)].map(({index, 0: {length}}) => ({start: index, end: index + length}))
  const isBorder = ({text}: FileLine): boolean => /^\s*=+(?: +=+)*\s*$/.test(text)
  const borders = lines.filter(isBorder).length
  const cells: RstCell[] = []
  let open: RstCell[] = []
  let row = -1
  let passed = 0
  for (const line of lines) {
    if (isBorder(line)) {
      passed++
      continue
    }
    if (/^\s*-+(?: +-+)*\s*$/.test(line.text)) continue
    const spans = columns.map(({start}, index) => {
      // The last column may be as wide as it likes.
      return trimmedSpan(line.text, line.start, start, columns[index + 1]?.start ?? line.text.length)
    })
    if (spans[0] || open.length === 0) {
      cells.push(...open)
      row++
      open = columns.map((_, column) => ({row, column, header: passed === 1 && borders > 2, lines: []}))
    }
    for (const [column, span] of spans.entries()) if (span) open[column]!.lines.push(span)
  }
  return [...cells, ...open].filter(cell => cell.lines.length > 0)
}

function trimmedSpan(text: string, base: number, from: number, to: number): Span | undefined {
  const cut = text.slice(from, to)
  const body = cut.trim()
  if (body === '') return undefined
  const start = base + from + cut.indexOf(body)
  return {start, end: start + body.length}
}
