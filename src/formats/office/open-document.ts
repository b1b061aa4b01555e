import {ContainerFault, type ContainerFormat, type ContainerLimits, defaultLimits} from '../container.js'
import {readXml} from '../xml/read-xml.js'
import {type Archive, encrypted} from '../zip/archive.js'
import {checkCount, officeContainer, partText} from './office-container.js'
import {type OpenKind, OpenPart, type OpenPartOptions} from './open-part.js'
import type {OpenStyles} from './open-styles.js'
import {openOffice} from './package-parts.js'
import type {Paragraph} from './paragraph.js'
import {propertiesOf} from './properties.js'

const kinds: Readonly<Record<string, {kind: OpenKind; id: string; what: string}>> = {
  text: {kind: 'text', id: 'odt', what: 'OpenDocument text'},
  presentation: {kind: 'slides', id: 'odp', what: 'OpenDocument presentation'},
  spreadsheet: {kind: 'sheets', id: 'ods', what: 'OpenDocument spreadsheet'},
}

/** OpenDocument texts. */
export const openText = openDocument('text', ['.odt', '.ott'])
/** OpenDocument presentations. */
export const openSlides = openDocument('presentation', ['.odp', '.otp'])
/** OpenDocument spreadsheets. */
export const openSheets = openDocument('spreadsheet', ['.ods', '.ots'])

function openDocument(body: string, extensions: readonly string[]): ContainerFormat {
  const {kind, id, what} = kinds[body]!
  return {
    kind: 'container',
    id,
    extensions,
    open(bytes, options = {}) {
      const limits = {...defaultLimits, ...options.limits}
      const archive = openOffice(bytes, limits, what, `.${id}`)
      if (partText(archive, 'META-INF/manifest.xml')?.source.includes('encryption-data')) throw encrypted()
      const content = partText(archive, 'content.xml')?.source
      checkBody(content, body, what, id)
      // In sheets a comment is a note on a cell that everybody sees.
      const comments = options.comments ?? kind === 'sheets'
      return officeContainer(archive, readAll(archive, content!, kind, comments, limits))
    },
  }
}

function readAll(archive: Archive, content: string, kind: OpenKind, comments: boolean, limits: ContainerLimits): Paragraph[] {
  const paragraphs = propertiesOf(archive, 'meta.xml')
  const read = (options: OpenPartOptions): OpenPart => {
    const part = new OpenPart(options)
    readXml(options.source, options.part, part)
    checkCount(paragraphs.length + part.paragraphs.length, limits)
    return part
  }
  const take = (found: readonly Paragraph[]): void => {
    for (const paragraph of found) paragraphs.push(paragraph)
  }
  const stylesSource = partText(archive, 'styles.xml')?.source
  const masters = stylesSource === undefined ? undefined : read({part: 'styles.xml', source: stylesSource, kind: 'styles', styles: undefined, comments})
  const styles: OpenStyles | undefined = masters?.styles
  const main = read({part: 'content.xml', source: content, kind, styles, comments})
  take(kind === 'slides' ? titlesFirst(main.paragraphs) : kind === 'sheets' ? withHeaders(main.paragraphs) : main.paragraphs)
  for (const {name} of archive.entries) {
    if (!/^[^/]+\/content\.xml$/.test(name)) continue
    take(read({part: name, source: partText(archive, name)!.source, kind: 'object', styles, comments}).paragraphs)
  }
  take(masters?.paragraphs ?? [])
  return paragraphs
}

// The title of a slide is read first, wherever on the pile of shapes it lies.
function titlesFirst(paragraphs: readonly Paragraph[]): Paragraph[] {
  const slideOf = ({where}: Paragraph): string => /^slide \d+/.exec(where)?.[0] ?? ''
  const out: Paragraph[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const slide = slideOf(paragraphs[at]!)
    let end = at
    while (end < paragraphs.length && slideOf(paragraphs[end]!) === slide) end++
    const own = paragraphs.slice(at, end)
    const isTitle = ({where}: Paragraph): boolean => where === `${slide}, title`
    out.push(...own.filter(isTitle), ...own.filter(paragraph => !isTitle(paragraph)))
    at = end
  }
  return out
}

// The first row of a sheet names its columns where it has two texts or more.
function withHeaders(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const firstRows = new Map<number, {row: number; columns: Set<number>}>()
  for (const {table} of paragraphs) {
    if (!table) continue
    const first = firstRows.get(table.id) ?? {row: table.row, columns: new Set<number>()}
    if (table.row === first.row) first.columns.add(table.column)
    firstRows.set(table.id, first)
  }
  for (const {table} of paragraphs) {
    const first = table && firstRows.get(table.id)
    if (!table || !first) continue
    table.header = table.row === first.row && first.columns.size > 1
    table.row -= first.row
  }
  return paragraphs
}

function checkBody(content: string | undefined, body: string, what: string, id: string): void {
  const found = /<(?:[^\s<>/:?!]+:)?body(?:\s[^<>]*)?>\s*<(?:[^\s<>/:]+:)?(\w+)/.exec(content ?? '')?.[1]
  if (found === body) return
  const other = kinds[found ?? '']
  const message = other
    ? `The file is no ${what}, but an ${other.what}. Name it with .${other.id}.`
    : `The file is no ${what}, but some other zip archive. Give it the extension that it should have, or save it again as .${id}.`
  throw new ContainerFault('wrong-format', message)
}
