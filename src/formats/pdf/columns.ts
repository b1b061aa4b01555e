import type {PageSegments, Segment} from './segments.js'

/** Lines below each other, of one size. */
export interface Column {
  lines: Segment[]
  left: number
  right: number
  top: number
  bottom: number
}

/** With more of them on a page their order is that of drawing: to compare each with each would take too long. */
const mostColumns = 250
/** Lines that stand further apart than usual by this factor are no paragraph. */
const widestLeading = 1.25

/** How far apart the lines of a document usually stand, in sizes: what is so of most of their length. */
export function usualLeading(pages: readonly (readonly Segment[])[]): number {
  const lengths = new Map<number, number>()
  for (const segments of pages) {
    for (const [index, {base, size, left, right}] of segments.entries()) {
      const before = segments[index - 1]
      if (!before || Math.abs(before.size - size) > 0.05 * size || left >= before.right || right <= before.left) continue
      const leading = Math.round((20 * (base - before.base)) / size) / 20
      if (leading >= 0.8 && leading <= 3) lengths.set(leading, (lengths.get(leading) ?? 0) + before.right - before.left)
    }
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1.3
}

/** Puts the segments of a page together to columns of lines, in the order in which people read them. */
export function columnsOf({straight, turned}: PageSegments, leading: number): Column[] {
  const sorted = joinedLines(straight).sort((a, b) => a.base - b.base || a.left - b.left)
  const columns: Column[] = []
  let open: Column[] = []
  for (const line of sorted) {
    open = open.filter(column => line.base - column.bottom <= 4 * Math.max(line.size, 20))
    const above = open.length > mostColumns ? undefined : open.filter(column => fits(column, line, leading)).sort((a, b) => b.bottom - a.bottom)[0]
    if (above) {
      above.lines.push(line)
      above.left = Math.min(above.left, line.left)
      above.right = Math.max(above.right, line.right)
      above.bottom = line.base
    } else {
      const column = columnOf(line)
      columns.push(column)
      open.push(column)
    }
  }
  return [...inReadingOrder(columns), ...turned.map(columnOf)]
}

function columnOf(line: Segment): Column {
  return {lines: [line], left: line.left, right: line.right, top: line.base - line.size, bottom: line.base}
}

// The parts of a line that was set wide stand after each other in the file; columns and cells do too, but further apart.
function joinedLines(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = []
  for (const segment of segments) {
    const last = lines.at(-1)
    const between = last ? segment.left - last.right : 0
    if (last && segment.order === last.order + 1 && Math.abs(last.base - segment.base) < 0.1 * last.size && between >= 0 && between < 0.5 * last.size) {
      lines[lines.length - 1] = {...last, pieces: [...last.pieces, ...segment.pieces], right: segment.right, order: segment.order}
    } else lines.push(segment)
  }
  return lines
}

function fits({lines, left, right}: Column, line: Segment, usual: number): boolean {
  const last = lines.at(-1)!
  const leading = line.base - last.base
  if (leading < 0.5 * line.size || leading > Math.max(1.3, widestLeading * usual) * line.size) return false
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false
  const before = lines.at(-2)
  if (before && leading > 1.3 * (last.base - before.base)) return false
  return line.left < right && line.right > left
}

/**
 * By T. Breuel's two rules: what is above something comes before it, and what stands left of something does, unless a third thing
 * between their heights reaches over both.
 */
function inReadingOrder(columns: readonly Column[]): Column[] {
  if (columns.length > mostColumns) return [...columns].sort((a, b) => a.lines[0]!.order - b.lines[0]!.order)
  const overlaps = (a: Column, b: Column): boolean => a.left < b.right && b.left < a.right
  const isBefore = (a: Column, b: Column): boolean => {
    if (overlaps(a, b)) return a.top < b.top
    if (a.right > b.left) return false
    const from = Math.min(a.top, b.top)
    const to = Math.max(a.bottom, b.bottom)
    return !columns.some(c => c !== a && c !== b && c.top > from && c.bottom < to && overlaps(c, a) && overlaps(c, b) && between(c, a, b))
  }
  const done = new Set<Column>()
  const order: Column[] = []
  const waiting = [...columns].sort((a, b) => a.top - b.top || a.left - b.left)
  const before = new Map(waiting.map(b => [b, waiting.filter(a => a !== b && isBefore(a, b))]))
  // Depth first, without recursion; a circle is broken where it is met.
  for (const start of waiting) {
    const stack = [start]
    const entered = new Set<Column>()
    while (stack.length > 0) {
      const column = stack.at(-1)!
      const next = entered.has(column) ? undefined : before.get(column)!.filter(each => !done.has(each) && !entered.has(each))
      entered.add(column)
      if (next && next.length > 0) stack.push(...next.reverse())
      else {
        stack.pop()
        if (!done.has(column)) order.push(column)
        done.add(column)
      }
    }
  }
  return order
}

function between(c: Column, a: Column, b: Column): boolean {
  const upper = a.top < b.top ? a : b
  const lower = upper === a ? b : a
  return c.top > upper.top && c.bottom < lower.bottom
}
