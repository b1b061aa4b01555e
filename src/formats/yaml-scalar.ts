import type {Writer} from './decoded.js'
import {joinLines} from './join-lines.js'

/** How a YAML string is written. */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL'

const simple: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b',
  N: '\u0085', _: '\u00A0', L: '\u2028', P: '\u2029',
}
const digits: Readonly<Record<string, number>> = {x: 2, u: 4, U: 8}

/**
 * Adds a YAML string to the open block. Folding and indentation change white space alone: everything else stands in the source
 * in the same order, escapes aside, so value and source are walked side by side.
 *
 * @param value The string as the YAML parser decoded it.
 * @param start Where its source starts, quotation mark or block header included; `end` where it ends.
 * @returns False where value and source could not be laid side by side; then the value maps to the source as a whole.
 */
export function addScalar(page: Writer, value: string, style: ScalarStyle, start: number, end: number): boolean {
  const pieces = align(value, page.source.slice(start, end), style)
  if (!pieces) {
    page.text(value, start, end)
    return false
  }
  for (let at = 0; at < pieces.length; at += 4) {
    const [from, to, sourceFrom, sourceTo] = pieces.slice(at, at + 4) as [number, number, number, number]
    const isSame = value.slice(from, to) === page.source.slice(start + sourceFrom, start + sourceTo)
    if (isSame) page.raw(start + sourceFrom, start + sourceTo)
    else page.text(value.slice(from, to), start + sourceFrom, start + sourceTo)
  }
  return true
}

// Four numbers a piece: value start, value end, source start, source end.
function align(value: string, source: string, style: ScalarStyle): number[] | undefined {
  const pieces: number[] = []
  const isDouble = style === 'QUOTE_DOUBLE'
  const isQuoted = isDouble || style === 'QUOTE_SINGLE'
  let at = isQuoted ? 1 : 0
  const end = isQuoted ? source.length - 1 : source.length
  if (style.startsWith('BLOCK')) {
    const header = source.search(/[\r\n]/)
    if (header < 0) return value.trim() === '' ? pieces : undefined
    at = header
  }
  let done = 0
  while (done < value.length) {
    if (isSpace(source, at, end, isDouble)) {
      const from = at
      while (isSpace(source, at, end, isDouble)) at++
      const start = done
      const most = isDouble ? foldedLength(source.slice(from, at)) : value.length
      while (done < value.length && done - start < most && /[ \t\r\n]/.test(value[done]!)) done++
      if (done > start) pieces.push(start, done, from, at)
      continue
    }
    if (at >= end) return value.slice(done).trim() === '' ? pieces : undefined
    const [decoded, length] = unit(source, at, style)
    if (!value.startsWith(decoded, done)) return undefined
    pieces.push(done, done + decoded.length, at, at + length)
    done += decoded.length
    at += length
  }
  return pieces
}

/** White space of the source; in double quotes a backslash before a line end is part of it. */
function isSpace(source: string, at: number, end: number, isDouble: boolean): boolean {
  if (at >= end) return false
  const code = source.charCodeAt(at)
  if (code === 32 || code === 9 || code === 10 || code === 13) return true
  return isDouble && code === 92 && /[\r\n]/.test(source.charAt(at + 1))
}

/** How many units a run of white space becomes in double quotes; an escape after it may be white space too. */
function foldedLength(run: string): number {
  const escaped = run.indexOf('\\')
  if (escaped >= 0) return escaped
  const lines = run.match(/\r\n?|\n/g)?.length ?? 0
  return lines === 0 ? run.length : Math.max(1, lines - 1)
}

/** The character at `at` as it is read, and how long it is in the source. */
function unit(source: string, at: number, style: ScalarStyle): [string, number] {
  const char = source[at]!
  if (style === 'QUOTE_SINGLE' && char === "'") return ["'", 2]
  if (style !== 'QUOTE_DOUBLE' || char !== '\\') return [char, 1]
  const mark = source[at + 1] ?? ''
  const count = digits[mark]
  if (count) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + count), 16)
    return [code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD', 2 + count]
  }
  return [simple[mark] ?? mark, 2]
}

/** Text to stand in a YAML string of that style. Line breaks become spaces. */
export function escapeScalar(text: string, style: ScalarStyle): string {
  const line = joinLines(text)
  if (style === 'QUOTE_SINGLE') return line.replaceAll("'", "''")
  if (style === 'QUOTE_DOUBLE') return line.replace(/["\\]/g, '\\$&')
  return line
}
