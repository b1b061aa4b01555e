import type {Span} from '../finding.js'
import type {Writer} from './decoded.js'

/** A string of JavaScript: the offsets of what is between its quotation marks. */
export interface JsString extends Span {
  quote: string
}

/** The string that `start`–`end` holds and nothing else but white space; a template only where nothing is filled in. */
export function findJsString(source: string, start: number, end: number): JsString | undefined {
  let from = start
  let to = end
  while (from < to && /\s/.test(source[from]!)) from++
  while (to > from && /\s/.test(source[to - 1]!)) to--
  const quote = source[from]
  if (to - from < 2 || (quote !== '"' && quote !== "'" && quote !== '`') || source[to - 1] !== quote) return undefined
  for (let at = from + 1; at < to - 1; at++) {
    if (source[at] === '\\') {
      // The closing mark must not be escaped.
      if (++at === to - 1) return undefined
    } else if (source[at] === quote || (quote === '`' && source[at] === '$' && source[at + 1] === '{')) return undefined
  }
  return {start: from + 1, end: to - 1, quote}
}

const simple: Readonly<Record<string, string>> = {
  n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '', '\r\n': '', '\r': '',
}
const escape = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|\r\n|[\s\S])/g

/** Adds what a string says to the open block, its escapes decoded. */
export function addJsString(page: Writer, {start, end}: Span): void {
  const slice = page.source.slice(start, end)
  let done = 0
  for (const match of slice.matchAll(escape)) {
    const [written, braced, four, two] = match
    page.raw(start + done, start + match.index)
    done = match.index + written.length
    const hex = braced ?? four ?? two
    const code = hex === undefined ? -1 : Number.parseInt(hex, 16)
    const value = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (simple[written.slice(1)] ?? written.slice(1))
    page.text(value, start + match.index, start + done)
  }
  page.raw(start + done, end)
}

/** Text to stand in a string between such quotation marks. It has no line breaks. */
export function escapeJsString(text: string, quote: string): string {
  const safe = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
  return quote === '`' ? safe.replaceAll('${', '\\${') : safe
}
