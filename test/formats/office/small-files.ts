import {zipSync} from 'fflate/browser'

/** The parts of a package by name: XML as text, anything else as bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const day = new Date(2026, 2, 1, 12)

/** A zip archive of these parts, in their order. */
function archiveOf(parts: Parts): Uint8Array {
  const encoder = new TextEncoder()
  const files = Object.entries(parts).map(([name, part]) => [name, [typeof part === 'string' ? encoder.encode(part) : part, {mtime: day}]] as [string, [Uint8Array, {mtime: Date}]])
  return zipSync(Object.fromEntries(files))
}

/** A relations part. `type` is the last word of each relation's type. */
function relations(list: readonly {id: string; type: string; target: string}[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rows = list.map(({id, type, target}) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
}

/** The namespaces that the snippets of these tests use. */
const spaces = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  xdr: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  dsp: 'http://schemas.microsoft.com/office/drawing/2008/diagram',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
}).map(([prefix, space]) => `xmlns:${prefix}="${space}"`).join(' ')

/** An XML part with one root element that knows all the namespaces. */
export function xml(root: string, content: string, attributes = ''): string {
  return `${declaration}<${root} ${spaces}${attributes}>${content}</${root}>`
}

/** A Word document of this body, with other parts that hang on it by the type of their relation. */
export function wordFile(body: string, others: readonly {type: string; name: string; content: string}[] = [], more: Parts = {}): Uint8Array {
  const list = others.map(({type, name}, index) => ({id: `rId${index + 1}`, type, target: name}))
  return archiveOf({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([{id: 'rId1', type: 'officeDocument', target: 'word/document.xml'}]),
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(list),
    ...Object.fromEntries(others.map(({name, content}) => [`word/${name}`, content])),
    ...more,
  })
}

/** A paragraph of Word of these runs. A run is text, or text with its properties before a bar: `<w:b/>|bold`. */
export function wordParagraph(...runs: readonly string[]): string {
  const made = runs.map(run => {
    const bar = run.indexOf('|')
    const properties = bar < 0 ? '' : `<w:rPr>${run.slice(0, bar)}</w:rPr>`
    return `<w:r>${properties}<w:t xml:space="preserve">${run.slice(bar + 1)}</w:t></w:r>`
  })
  return `<w:p>${made.join('')}</w:p>`
}
