import type {Span} from '../../finding.js'
import {Decoded} from '../decoded.js'
import {fileLines} from '../lines.js'

/** A property of an iCalendar file: folded lines joined, escapes undone. */
export interface ContentLine {
  name: string
  value: Decoded
  isHtml: boolean
  /** Said to be in another language than English. */
  isForeign: boolean
}

/** Octets of a line, its line end aside, by RFC 5545. */
const longest = 75

/** The properties of an iCalendar file, in its order. A line that is none is passed over. */
export function* contentLines(source: string): Generator<ContentLine> {
  const lines = fileLines(source)
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]!
    const folded = [first]
    while (lines[at + 1] && /^[ \t]/.test(lines[at + 1]!.text)) folded.push(lines[++at]!)
    // Parameters may be folded as well; they are short, so a look at the first lines does.
    const unfolded = new Decoded(source)
    for (const [index, line] of folded.entries()) unfolded.raw(index === 0 ? line.start : line.start + 1, line.end)
    const head = headOf(unfolded.value)
    if (!head) continue
    const {name, parameters, length} = head
    const value = valueOf(unfolded, length)
    const language = /;LANGUAGE="?([A-Za-z-]+)/i.exec(parameters)?.[1]
    yield {name, value, isHtml: /;FMTTYPE="?text\/html/i.test(parameters), isForeign: language !== undefined && !/^en(?:-|$)/i.test(language)}
  }
}

/** Name and parameters up to the colon that no quotation marks hold. */
function headOf(text: string): {name: string; parameters: string; length: number} | undefined {
  const name = /^(?:[\w-]{1,60}\.)?([A-Za-z][\w-]{0,60})(?=[;:])/.exec(text)
  if (!name) return undefined
  let isQuoted = false
  for (let at = name[0].length; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === ':' && !isQuoted) return {name: name[1]!.toUpperCase(), parameters: text.slice(name[0].length, at), length: at + 1}
  }
  return undefined
}

/** The value with its escapes undone, led back to the file. */
function valueOf(line: Decoded, from: number): Decoded {
  const {value} = line
  const letter = ([, sign = '']: RegExpMatchArray): string => (sign === 'n' || sign === 'N' ? '\n' : sign)
  return new Decoded(value).unescape(from, value.length, /\\([^])/g, letter).within(line)
}

/** Folds what is written at a place so that no line of it is too long, the rest of the old line included. */
export function foldLength(written: string, source: string, {start, end}: Span): string {
  const octets = new TextEncoder()
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  let used = octets.encode(source.slice(lineStart, start)).length
  let folded = ''
  // Whole escapes: a fold between a backslash and its letter is allowed, and read by few programs.
  for (const [unit] of written.matchAll(/\\.|./gsu)) {
    const size = octets.encode(unit).length
    if (used + size > longest) {
      folded += `${eol} `
      used = 1
    }
    folded += unit
    used += size
  }
  const rest = /^[^\r\n]*/.exec(source.slice(end, end + 200))![0]
  return rest !== '' && used + octets.encode(rest).length > longest && used > 1 ? `${folded}${eol} ` : folded
}
