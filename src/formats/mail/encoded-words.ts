import {Decoded} from '../decoded.js'
import type {Encode} from '../nested.js'
import {charsetOf} from './charset.js'

const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bqBQ])\?([^\s?]{0,2000})\?=(?:[ \t]+(?==\?[\w.:-]{1,40}(?:\*[\w-]{1,20})?\?[bqBQ]\?))?/g

/** A field's text with its encoded words decoded (RFC 2047). Each encoded word is one piece: an edit in it writes it anew. */
export function decodeWords(field: Decoded): Decoded {
  const text = field.value
  const decoded = new Decoded(text)
  let done = 0
  for (const match of text.matchAll(encodedWord)) {
    const [written, label, kind, body] = match
    const bytes = bytesOf(kind!.toLowerCase(), body!)
    const charset = charsetOf(label)
    if (!bytes || !charset) continue
    decoded.raw(done, match.index)
    done = match.index + written.length
    decoded.text(charset.decode(bytes), match.index, done)
  }
  decoded.raw(done, text.length)
  return decoded.within(field)
}

function bytesOf(kind: string, body: string): Uint8Array | undefined {
  if (kind === 'q') {
    const signs = body.replaceAll('_', ' ').replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Uint8Array.from(signs, sign => sign.charCodeAt(0))
  }
  try {
    return Uint8Array.from(atob(body), sign => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Writes an edit into a field: as it is beside encoded words, and the words that it touches anew as words of UTF-8. */
export const encodeWords: Encode = ({start, end, text, isFree}, {value: whole, map}, source) => {
  const span = map.toSource(start, end)
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  if (!source.slice(span.start, span.end).includes('=?') && /^[\x20-\x7e]*$/.test(text)) {
    return {...span, text: folded(text, span.start - source.lastIndexOf('\n', span.start - 1) - 1, eol), isFree}
  }
  // Out to the ends of the pieces that the edit touches.
  let [from, to] = [start, end]
  while (from > 0 && map.toSource(from - 1, from).start >= span.start) from--
  while (to < whole.length && map.toSource(to, to + 1).end <= span.end) to++
  const fresh = whole.slice(from, start) + text + whole.slice(end, to)
  const isTouching = /\S/.test(source[span.start - 1] ?? ' ') || /\S/.test(source[span.end] ?? ' ')
  return {...span, text: wordsOf(fresh).join(`${eol} `), isFree: isFree && !isTouching}
}

/** A text with folds before words that would stand beyond column 76. `used` is the column where it starts. */
function folded(text: string, used: number, eol: string): string {
  let column = used
  return text.replace(/ ?[^ ]+/g, (word) => {
    const isFold = word.startsWith(' ') && column + word.length > 76
    column = isFold ? word.length : column + word.length
    return isFold ? eol + word : word
  })
}

/** A text as encoded words of at most 75 signs. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let open = ''
  for (const letter of text) {
    const signs = Array.from(new TextEncoder().encode(letter), byte => sign(byte)).join('')
    if (open.length + signs.length > 60) {
      words.push(open)
      open = ''
    }
    open += signs
  }
  return [...words, open].map(word => `=?UTF-8?Q?${word}?=`)
}

function sign(byte: number): string {
  if (byte === 32) return '_'
  const letter = String.fromCharCode(byte)
  return /[A-Za-z\d!*+/-]/.test(letter) ? letter : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
