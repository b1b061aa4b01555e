/** A place in a pack's file; line and column count from 1, the column in UTF-16 units. */
export interface Place {
  path: string
  line: number
  column: number
}

/** Something wrong with a pack, as a compiler would say it. */
export interface PackProblem extends Place {
  message: string
  /** What would be right here. */
  expected?: string
  /** What to do about it. */
  repair?: string
  /** The line with two before and two after, and a caret under the fault; empty where there is no line. */
  frame: string
}

const around = 2
const width = 120

/**
 * Draws the lines around a fault. `line` and `column` count from 1; `length` is the number of UTF-16 units to underline, at least one
 * and never past the end of the line. Very long lines are cut around the fault.
 */
export function codeFrame(text: string, line: number, column: number, length = 1): string {
  const lines = text.split(/\r?\n/)
  if (line > lines.length) return ''
  const first = Math.max(1, line - around)
  const last = Math.min(lines.length, line + around)
  const gutter = String(last).length
  const cut = column > width ? column - width / 2 : 0
  const drawn: string[] = []
  for (let number = first; number <= last; number++) {
    const shown = lines[number - 1]!.slice(cut, cut + width)
    drawn.push(`${number === line ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown}`.trimEnd())
    if (number !== line) continue
    const before = shown.slice(0, column - 1 - cut).replace(/[^\t]/g, ' ')
    const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - before.length)))
    drawn.push(`  ${' '.repeat(gutter)} | ${before}${carets}`)
  }
  return drawn.join('\n')
}

/** One problem in several lines: path, line and column, what is wrong, the lines themselves, what was expected, how to repair it. */
export function formatProblem(problem: PackProblem): string {
  const parts = [`${problem.path}:${problem.line}:${problem.column}: ${problem.message}`]
  if (problem.frame) parts.push(problem.frame)
  if (problem.expected) parts.push(`  expected: ${problem.expected}`)
  if (problem.repair) parts.push(`  repair: ${problem.repair}`)
  return parts.join('\n')
}
