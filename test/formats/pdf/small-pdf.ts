/** A line of text on a page: where its base line starts, in points from the lower left, and its size. */
export interface Drawn {
  x: number
  y: number
  text: string
  size?: number
  /** Degrees, counter-clockwise. */
  turned?: number
}

export interface SmallPdf {
  pages: readonly (readonly Drawn[])[]
  title?: string
  /** As it stands in the file's XMP. */
  description?: string
  /** Degrees by which pages are shown turned. */
  rotate?: number
  /** A content stream in place of the first page's own, with its filter. */
  raw?: {content: Uint8Array; filter: string}
}

// Letters of Windows-1252 beyond Latin-1, the ones that sentences have.
const beyond: Readonly<Record<string, number>> = {'€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '™': 0x99}

/** Whether Helvetica as it is encoded here has all letters of a text. */
export const hasLetters = (text: string): boolean => Array.from(text).every((letter) => letter in beyond || letter.codePointAt(0)! < 0x100)

const hex = (text: string): string => `<${Array.from(text, (letter) => (beyond[letter] ?? letter.codePointAt(0)!).toString(16).padStart(2, '0')).join('')}>`

function contentOf(drawn: readonly Drawn[]): string {
  return drawn.map(({x, y, text, size = 11, turned = 0}) => {
    // A PDF has no numbers with exponents.
    const [cos, sin, minus] = [Math.cos, Math.sin, (angle: number) => -Math.sin(angle)].map((of) => of((turned * Math.PI) / 180).toFixed(4))
    return `BT /F1 ${size} Tf ${cos} ${sin} ${minus} ${cos} ${x} ${y} Tm ${hex(text)} Tj ET`
  }).join('\n')
}

/** A PDF of a few lines of text, in Helvetica, on A4. */
export function smallPdf({pages, title, description, rotate, raw}: SmallPdf): Uint8Array {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const stream = (content: Uint8Array, more = ''): Uint8Array => Buffer.concat([bytes(`<< /Length ${content.length}${more} >>\nstream\n`), content, bytes('\nendstream')])
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description ?? ''}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  const objects: Uint8Array[] = [
    bytes(`<< /Type /Catalog /Pages 2 0 R${description === undefined ? '' : ' /Metadata 5 0 R'} >>`),
    bytes(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`),
    bytes('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    bytes(title === undefined ? '<< >>' : `<< /Title ${hex(title)} >>`),
    stream(bytes(xmp), ' /Type /Metadata /Subtype /XML'),
    ...pages.flatMap((drawn, index) => [
      bytes(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]${rotate === undefined ? '' : ` /Rotate ${rotate}`} /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`),
      raw && index === 0 ? stream(raw.content, ` /Filter /${raw.filter}`) : stream(bytes(contentOf(drawn))),
    ]),
  ]
  const parts: Uint8Array[] = [bytes('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const part = Buffer.concat([bytes(`${index + 1} 0 obj\n`), object, bytes('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(bytes(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** A paragraph as lines of at most so many letters, below each other. */
export function setLines(text: string, x: number, y: number, letters = 80, size = 11): Drawn[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, index) => ({x, y: y - index * 1.2 * size, text: line, size}))
}
