/** Letters and bytes of one charset. */
export interface Charset {
  /** How many bytes the character has that starts with this one. */
  length(lead: number): number
  decode(bytes: Uint8Array): string
  /** The bytes of a text; nothing where the charset lacks one of its characters. */
  encode(text: string): Uint8Array | undefined
}

const utf8: Charset = {
  length: lead => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1),
  decode: bytes => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes),
  encode: text => new TextEncoder().encode(text),
}

/** The charset of that name; nothing where it is neither UTF-8 nor one of a byte a character. No name: UTF-8, which holds ASCII. */
export function charsetOf(name = 'utf-8'): Charset | undefined {
  const label = name.toLowerCase().replace(/^["']|["']$/g, '')
  if (/^(?:utf-?8|us-ascii|ascii|ansi_x3\.4-1968)$/.test(label)) return utf8
  if (!/^(?:iso-8859-\d{1,2}|latin-?1|windows-125\d|cp-?125\d|koi8-[ru]|macintosh)$/.test(label)) return undefined
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(label.replace(/^latin-?1$/, 'iso-8859-1').replace(/^cp-?/, 'windows-'))
  } catch {
    return undefined
  }
  const letters = Array.from({length: 256}, (_, byte) => decoder.decode(Uint8Array.of(byte)))
  const byLetter = new Map(letters.map((letter, byte) => [letter, byte]))
  return {
    length: () => 1,
    decode: bytes => Array.from(bytes, byte => letters[byte]!).join(''),
    encode(text) {
      const bytes = Array.from(text, letter => byLetter.get(letter) ?? -1)
      return bytes.includes(-1) ? undefined : Uint8Array.from(bytes)
    },
  }
}
