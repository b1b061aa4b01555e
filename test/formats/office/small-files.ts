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

/** A slide or another part of a deck with what it hangs together with. */
export interface SlidePart {
  content: string
  /** Attributes of the slide itself. */
  attributes?: string
  /** Other parts by the type of their relation; names count from `ppt`. */
  others?: readonly {type: string; name: string; content: string}[]
}

/** A shape with paragraphs of these runs; `placeholder` is its type. */
export function shape(name: string, paragraphs: readonly (readonly string[])[], placeholder?: string): string {
  const made = paragraphs.map(runs => `<a:p>${runs.map(run => `<a:r><a:rPr lang="en-US"/><a:t>${run}</a:t></a:r>`).join('')}</a:p>`)
  const type = placeholder === undefined ? '' : `<p:ph type="${placeholder}"/>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/><p:cNvSpPr/><p:nvPr>${type}</p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/>${made.join('')}</p:txBody></p:sp>`
}

/** A deck of these slides, listed in the order that `order` gives them. */
export function deckFile(list: readonly SlidePart[], order = list.map((_, index) => index), more: Parts = {}): Uint8Array {
  const parts: Record<string, string> = {}
  list.forEach(({content, attributes = '', others = []}, index) => {
    parts[`ppt/slides/slide${index + 1}.xml`] = xml('p:sld', `<p:cSld><p:spTree>${content}</p:spTree></p:cSld>`, attributes)
    parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`] = relations(others.map(({type, name}, at) => ({id: `rId${at + 1}`, type, target: `../${name}`})))
    for (const {name, content: other} of others) parts[`ppt/${name}`] = other
  })
  const ids = order.map(index => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')
  return archiveOf({
    '_rels/.rels': relations([{id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml'}]),
    'ppt/presentation.xml': xml('p:presentation', `<p:sldMasterIdLst><p:sldMasterId r:id="rIdM"/></p:sldMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>`),
    'ppt/_rels/presentation.xml.rels': relations([...list.map((_, index) => ({id: `rId${index + 1}`, type: 'slide', target: `slides/slide${index + 1}.xml`})), {id: 'rIdM', type: 'slideMaster', target: 'slideMasters/m.xml'}]),
    ...parts,
    ...more,
  })
}

/** A workbook of sheets (the content of their `sheetData`, and what hangs on them), with the strings that its cells share. */
export function bookFile(list: readonly {name: string; rows: string; state?: string; others?: SlidePart['others']}[], strings: readonly string[], more: Parts = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const parts: Record<string, string> = {}
  list.forEach(({rows, others = []}, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(others.map(({type, name}, at) => ({id: `rId${at + 1}`, type, target: `../${name}`})))
    for (const {name, content} of others) parts[`xl/${name}`] = content.replace('MAIN', main)
  })
  const sheets = list.map(({name, state}, index) => `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`)
  return archiveOf({
    '_rels/.rels': relations([{id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml'}]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...list.map((_, index) => ({id: `rId${index + 1}`, type: 'worksheet', target: `worksheets/sheet${index + 1}.xml`})), {id: 'rIdS', type: 'sharedStrings', target: 'sharedStrings.xml'}]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map(string => `<si>${string}</si>`).join('')}</sst>`,
    ...parts,
    ...more,
  })
}

/** An OpenDocument file: the content of its body's only element, with automatic styles. */
export function openFile(body: 'text' | 'presentation' | 'spreadsheet', content: string, styles = '', more: Parts = {}): Uint8Array {
  const spaces = Object.entries({
    office: 'office', text: 'text', table: 'table', draw: 'drawing', presentation: 'presentation', style: 'style', svg: 'svg-compatible', fo: 'xsl-fo-compatible',
  }).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  spaces.push('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  return archiveOf({
    mimetype: `application/vnd.oasis.opendocument.${body}`,
    'content.xml': `<office:document-content ${spaces.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${body}>${content}</office:${body}></office:body></office:document-content>`,
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
