const references: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

// `_x000D_` is how spreadsheets write what XML cannot; read only where the format says so.
const reference = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));|\r\n?/g
const referenceOrCode = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));|\r\n?|_x([\da-fA-F]{4})_/g

/** How a stretch of character data is written. */
export interface Writing {
  cdata?: boolean
  /** `_xHHHH_` stands for a character. */
  codes?: boolean
}

/** Plain text, and for each of its units where it starts in the source; one more entry says where the last one ends. */
export interface Decoded {
  text: string
  offsets: readonly number[]
}

/** The plain text of a stretch of character data. */
export function decodeCharacters(raw: string, writing: Writing = {}): string {
  if (!hasReference(raw, writing)) return raw
  return raw.replace(patternOf(writing), (found, decimal?: string, hex?: string, name?: string, code?: string) =>
    valueOf(found, decimal, hex, name, writing.codes ? code : undefined, writing),
  )
}

/** As `decodeCharacters`, with the way back. */
export function decodeWithOffsets(raw: string, writing: Writing = {}): Decoded {
  const offsets: number[] = []
  let text = ''
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to; at++) offsets.push(at)
    text += raw.slice(from, to)
  }
  let done = 0
  if (hasReference(raw, writing))
    for (const match of raw.matchAll(patternOf(writing))) {
      copy(done, match.index)
      done = match.index + match[0].length
      const value = valueOf(match[0], match[1], match[2], match[3], match[4], writing)
      for (let at = 0; at < value.length; at++) offsets.push(match.index)
      text += value
    }
  copy(done, raw.length)
  offsets.push(raw.length)
  return {text, offsets}
}

/** Text as character data. Characters that XML has no way to write are left out; line ends become spaces. */
export function encodeCharacters(text: string, {cdata = false, codes = false}: Writing = {}): string {
  let out = text.replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' ').replace(/[\0-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  if (codes) out = out.replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
  if (cdata) return out.replaceAll(']]>', ']]]]><![CDATA[>')
  return out.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text as the value of an attribute, whatever its quotes. */
export function encodeAttribute(text: string): string {
  return encodeCharacters(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;')
}

function hasReference(raw: string, {cdata = false, codes = false}: Writing): boolean {
  return raw.includes('\r') || (!cdata && raw.includes('&')) || (codes && raw.includes('_x'))
}

function patternOf({codes = false}: Writing): RegExp {
  return codes ? referenceOrCode : reference
}

function valueOf(found: string, decimal: string | undefined, hex: string | undefined, name: string | undefined, code: string | undefined, {cdata = false}: Writing): string {
  if (found.startsWith('\r')) return '\n'
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  if (cdata) return found
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  return references[name!] ?? found
}
