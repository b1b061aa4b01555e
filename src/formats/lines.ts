import type {Span} from '../finding.js'

/** A line of a file: `start`–`end` without its line end, and where the next one starts. */
export interface FileLine extends Span {
  text: string
  next: number
}

/** The lines of a text. CR LF, LF and CR end a line; a byte order mark belongs to none. */
export function fileLines(source: string): FileLine[] {
  const lines: FileLine[] = []
  const ends = /\r\n?|\n/g
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let found = ends.exec(source); found; found = ends.exec(source)) {
    lines.push({start, end: found.index, text: source.slice(start, found.index), next: ends.lastIndex})
    start = ends.lastIndex
  }
  if (start < source.length) lines.push({start, end: source.length, text: source.slice(start), next: source.length})
  return lines
}
