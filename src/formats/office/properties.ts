import {readXml} from '../xml/read-xml.js'
import type {Archive} from '../zip/archive.js'
import {partText} from './office-container.js'
import {relationsOf} from './package-parts.js'
import {type Paragraph, plainParagraph} from './paragraph.js'

const read: Readonly<Record<string, string>> = {'dc:title': 'title', 'dc:subject': 'subject', 'dc:description': 'description'}

/** Title, subject and description of an Office document. */
export function coreProperties(archive: Archive): Paragraph[] {
  const part = relationsOf(archive, '').find(({kind}) => kind === 'core-properties')?.target ?? 'docProps/core.xml'
  return propertiesOf(archive, part)
}

/** Title, subject and description as a part holds them. */
export function propertiesOf(archive: Archive, part: string): Paragraph[] {
  const source = partText(archive, part)?.source
  const paragraphs: Paragraph[] = []
  if (source === undefined) return paragraphs
  let property: string | undefined
  readXml(source, part, {
    open: ({name}) => (property = read[name]),
    close: () => (property = undefined),
    text(start, end, cdata) {
      if (property === undefined) return
      const made = plainParagraph(source, {start, end}, {kind: 'attribute', part, where: `properties, ${property}`}, cdata ? {cdata} : {})
      if (made) paragraphs.push(made)
    },
  })
  return paragraphs
}
