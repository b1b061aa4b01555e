// Names that people know parts of these vocabularies by. Each stands for its transitional and its strict form.
const office = (path: string): string[] => [`http://schemas.openxmlformats.org/${path}`]
const twoForms = (local: string, path = local): string[] => [
  `http://schemas.openxmlformats.org/${path}/2006/main`,
  `http://purl.oclc.org/ooxml/${local}/main`,
]
const oasis = (name: string): string[] => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]

const prefixes: Readonly<Record<string, readonly string[]>> = {
  w: twoForms('wordprocessingml'),
  p: twoForms('presentationml'),
  s: twoForms('spreadsheetml'),
  a: twoForms('drawingml'),
  r: [...office('officeDocument/2006/relationships'), 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  wp: [...office('drawingml/2006/wordprocessingDrawing'), 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
  xdr: [...office('drawingml/2006/spreadsheetDrawing'), 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing'],
  pic: [...office('drawingml/2006/picture'), 'http://purl.oclc.org/ooxml/drawingml/picture'],
  c: [...office('drawingml/2006/chart'), 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: [...office('drawingml/2006/diagram'), 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  m: [...office('officeDocument/2006/math'), 'http://purl.oclc.org/ooxml/officeDocument/math'],
  mc: office('markup-compatibility/2006'),
  ct: office('package/2006/content-types'),
  rel: office('package/2006/relationships'),
  cp: office('package/2006/metadata/core-properties'),
  tc: ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'],
  p188: ['http://schemas.microsoft.com/office/powerpoint/2018/8/main'],
  v: ['urn:schemas-microsoft-com:vml'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  office: oasis('office'),
  text: oasis('text'),
  table: oasis('table'),
  draw: oasis('drawing'),
  presentation: oasis('presentation'),
  chart: oasis('chart'),
  style: oasis('style'),
  meta: oasis('meta'),
  manifest: oasis('manifest'),
  svg: oasis('svg-compatible'),
  fo: oasis('xsl-fo-compatible'),
  xml: ['http://www.w3.org/XML/1998/namespace'],
  xlink: ['http://www.w3.org/1999/xlink'],
  loext: ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
}

const prefixOf = new Map(Object.entries(prefixes).flatMap(([prefix, spaces]) => spaces.map(space => [space, prefix] as const)))

/** An element's or attribute's name under the prefix that its namespace usually has, whatever the file calls it: `w:p`, `a:t`. */
export function nameOf(space: string, local: string): string {
  if (space === '') return local
  return `${prefixOf.get(space) ?? '?'}:${local}`
}
