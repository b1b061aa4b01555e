import type {Span} from '../../finding.js'
import {Decoded} from '../decoded.js'
import type {PlacedEdit} from '../format.js'
import {encodeText, type Encode} from '../nested.js'
import type {Charset} from './charset.js'

/** How the body of a part is encoded: what it says, and how an edit goes back. */
export interface Transfer {
  text: Decoded
  encode: Encode
}

/** The longest line of quoted-printable and base64 by RFC 2045. */
const longest = 76

/** Undoes the transfer encoding of a body; nothing where the encoding is not known. */
export function decodeTransfer(source: string, body: Span, encoding: string, charset: Charset): Transfer | undefined {
  switch (encoding) {
    case 'quoted-printable':
      return {text: decodeQuoted(source, body, charset), encode: encodeQuoted(charset)}
    case 'base64':
      return {text: decodeBase64(source, body, charset), encode: encodeBase64(charset, body)}
    case '':
    case '7bit':
    case '8bit':
    case 'binary': {
      const text = new Decoded(source)
      text.raw(body.start, body.end)
      return {text, encode: encoding === '8bit' || encoding === 'binary' ? encodeText(line => line) : encodeAscii}
    }
  }
  return undefined
}

// Letters beyond ASCII don't fit into a part of seven bits, unless there are some already.
const encodeAscii: Encode = (edit, {map, value}) => {
   
  const fits = /^[\x00-\x7f]*$/.test(edit.text) || !/^[\x00-\x7f]*$/.test(value)
  return {...map.toSource(edit.start, edit.end), text: edit.text, isFree: edit.isFree && fits}
}

const quotedSign = /(?:=[\dA-Fa-f]{2}(?:=[ \t]{0,100}(?:\r\n|\r|\n)(?==[\dA-Fa-f]{2}))?)+|=[ \t]{0,100}(?:\r\n|\r|\n)/g

/** Quoted-printable text. Every character is led back to its own signs, soft line breaks to nothing. */
function decodeQuoted(source: string, {start, end}: Span, charset: Charset): Decoded {
  const decoded = new Decoded(source)
  const slice = source.slice(start, end)
  let done = 0
  for (const match of slice.matchAll(quotedSign)) {
    decoded.raw(start + done, start + match.index)
    done = match.index + match[0].length
    const signs = [...match[0].matchAll(/=([\dA-Fa-f]{2})/g)]
    const bytes = Uint8Array.from(signs, ([, hex]) => Number.parseInt(hex!, 16))
    const place = (index: number): number => start + match.index + signs[index]!.index
    for (let at = 0; at < bytes.length; ) {
      const next = Math.min(bytes.length, at + charset.length(bytes[at]!))
      decoded.text(charset.decode(bytes.subarray(at, next)), place(at), place(next - 1) + 3)
      at = next
    }
  }
  decoded.raw(start + done, end)
  return decoded
}

function encodeQuoted(charset: Charset): Encode {
  return ({start, end, text, isFree}, {map}, source) => {
    const span = map.toSource(start, end)
    const bytes = charset.encode(text)
    const signs = Array.from(bytes ?? new TextEncoder().encode(text), (byte) => {
      return byte === 61 || byte > 126 || (byte < 32 && byte !== 10 && byte !== 13) ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)
    })
    return {...span, text: softBreaks(signs, source, span), isFree: isFree && bytes !== undefined}
  }
}

/** Puts soft line breaks where a line would be too long, the rest of the old line included. */
function softBreaks(signs: readonly string[], source: string, {start, end}: Span): string {
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  let used = start - Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) - 1
  const rest = /^[^\r\n]*/.exec(source.slice(end, end + longest + 1))![0].length
  let text = ''
  for (const sign of signs) {
    if (sign === '\n' || sign === '\r') used = -1
    // One column is kept for the sign of the soft break.
    else if (used + sign.length >= longest) {
      text += `=${eol}`
      used = 0
    }
    text += sign
    used += sign.length
  }
  return rest > 0 && used + rest > longest ? `${text}=${eol}` : text
}

/** Base64 text: a group of four signs, or as many as a character needs, is one piece. */
function decodeBase64(source: string, {start, end}: Span, charset: Charset): Decoded {
  const decoded = new Decoded(source)
  let signs = ''
  let first = start
  let bytes: number[] = []
  for (let at = start; at < end; at++) {
    const sign = source[at]!
    if (sign === '=') break
    if (!/[A-Za-z\d+/]/.test(sign)) continue
    if (signs === '' && bytes.length === 0) first = at
    signs += sign
    if (signs.length < 4) continue
    for (const byte of atob(signs)) bytes.push(byte.charCodeAt(0))
    signs = ''
    if (isWhole(bytes, charset) || bytes.length > 12) {
      decoded.text(charset.decode(Uint8Array.from(bytes)), first, at + 1)
      bytes = []
    }
  }
  if (signs.length > 1) for (const byte of atob(signs)) bytes.push(byte.charCodeAt(0))
  if (bytes.length > 0) decoded.text(charset.decode(Uint8Array.from(bytes)), first, Math.max(first + 1, end))
  return decoded
}

/** True where the last character has all of its bytes. */
function isWhole(bytes: readonly number[], charset: Charset): boolean {
  for (let at = 0; at < bytes.length; at += charset.length(bytes[at]!)) {
    if (at + charset.length(bytes[at]!) > bytes.length) return false
  }
  return true
}

// A text of another length moves all signs behind it, so the rest of the part is written anew; that is left to a person.
function encodeBase64(charset: Charset, body: Span): Encode {
  return ({start, end, text}, {value: whole, map}, source): PlacedEdit => {
    const from = map.toSource(start, Math.max(end, start + 1))
    // Back to where the piece of the first character starts in the text.
    let head = start
    while (head > 0 && map.toSource(head - 1, head).start === from.start) head--
    const bytes = charset.encode(whole.slice(head, start) + text + whole.slice(end))
    const tail = /[\s]*$/.exec(source.slice(from.start, body.end))![0]
    const span = {start: from.start, end: body.end - tail.length}
    if (!bytes) return {...span, text: source.slice(span.start, span.end), isFree: false}
    const written = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    const eol = source.includes('\r\n') ? '\r\n' : '\n'
    const column = span.start - Math.max(source.lastIndexOf('\n', span.start - 1), source.lastIndexOf('\r', span.start - 1)) - 1
    let lines = written.slice(0, Math.max(0, longest - column))
    for (let at = lines.length; at < written.length; at += longest) lines += eol + written.slice(at, at + longest)
    return {...span, text: lines, isFree: false}
  }
}
