import type {Span} from '../../finding.js'
import type {FileLine} from '../lines.js'

/** A cell and its place in the table. */
export interface AdocCell extends Span {
  row: number
  column: number
  header: boolean
}

// How a cell is laid out, before its bar: `2+`, `.3+^.>s`, `a`.
const spec = /(?:^|\s)(?:\d{0,3}(?:\.\d{1,3})?[+*])?[<^>]?(?:\.[<^>])?[aehlmsdv]?$/

/** The cells between the fences of a table. `options` are those of its line of attributes. */
export function adocCells(source: string, lines: readonly FileLine[], options: string): AdocCell[] {
  const cells: AdocCell[] = []
  const first = lines.find(({text}) => text !== '')
  if (!first) return cells
  const columns = columnsOf(options) ?? Math.max(1, (first.text.match(/(?<!\\)\|/g) ?? []).length)
  const behind = lines[lines.indexOf(first) + 1]
  const hasHeader = /header/.test(options) || (!/noheader/.test(options) && behind?.text === '' && lines[0] === first)
  let open = -1
  const close = (end: number): void => {
    if (open < 0) return
    const written = source.slice(open, end)
    const body = written.trim()
    const start = open + written.indexOf(body)
    const row = Math.floor(cells.length / columns)
    cells.push({start, end: start + body.length, row, column: cells.length % columns, header: hasHeader && row === 0})
  }
  for (const {text, start} of lines) {
    for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
      if (text[at - 1] === '\\') continue
      const from = Math.max(0, at - 14)
      const length = spec.exec(text.slice(from, at))?.[0].trimStart().length ?? 0
      close(start + at - length)
      open = start + at + 1
    }
  }
  const last = lines.at(-1)!
  close(last.start + last.text.length)
  return cells.filter(cell => cell.end > cell.start)
}

function columnsOf(options: string): number | undefined {
  const written = /cols="?([^"\]]{1,200})/.exec(options)?.[1]
  if (written === undefined) return undefined
  return written.split(/[,;]/).reduce((sum, each) => sum + Number(/^\s*(\d{1,3})\*/.exec(each)?.[1] ?? 1), 0)
}
