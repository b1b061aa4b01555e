import {type ContainerFormat, defaultLimits} from '../container.js'
import {readXml} from '../xml/read-xml.js'
import {officeContainer, checkCount, partText} from './office-container.js'
import {mainPart, openOffice, relationsOf} from './package-parts.js'
import type {Paragraph} from './paragraph.js'
import {coreProperties} from './properties.js'
import {isEnglishTag} from './marked-language.js'
import {type WordContext, WordPart, type WordPartOptions} from './word-part.js'
import {WordStyles} from './word-styles.js'

const what = 'Word document'

/** Word documents: body, tables, text boxes, notes, headers and footers, alternative texts, properties. */
export const word: ContainerFormat = {
  kind: 'container',
  id: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  open(bytes, options = {}) {
    const limits = {...defaultLimits, ...options.limits}
    const archive = openOffice(bytes, limits, what, '.docx')
    const main = mainPart(archive, 'document', what, '.docx')
    const relations = relationsOf(archive, main.part)
    const partsOf = (kind: string): string[] => [...new Set(relations.filter(each => each.kind === kind).map(({target}) => target))].filter(part => archive.byName.has(part))
    const paragraphs: Paragraph[] = coreProperties(archive)
    const [stylesPart = ''] = partsOf('styles')
    const context: WordContext = {
      styles: new WordStyles(partText(archive, stylesPart)?.source, stylesPart, isEnglishTag),
      lists: 0,
      tables: 0,
    }
    const read = (part: string, source: string | undefined, rest: Pick<WordPartOptions, 'where' | 'unit'> = {}): void => {
      if (source === undefined) return
      const reader = new WordPart({part, source, context, ...rest})
      readXml(source, part, reader)
      for (const paragraph of reader.paragraphs) paragraphs.push(paragraph)
      checkCount(paragraphs.length, limits)
    }
    const readAll = (kind: string, rest: Pick<WordPartOptions, 'where' | 'unit'>): void => {
      for (const part of partsOf(kind)) read(part, partText(archive, part)?.source, rest)
    }
    read(main.part, main.source)
    for (const note of ['footnote', 'endnote'])
      readAll(`${note}s`, {unit: {name: `w:${note}`, where: tag => (tag.get('w:type') === undefined ? `${note} ${tag.get('w:id') ?? ''}`.trim() : undefined)}})
    readAll('header', {where: 'header'})
    readAll('footer', {where: 'footer'})
    if (options.comments === true) readAll('comments', {unit: {name: 'w:comment', where: tag => `comment by ${tag.get('w:author') ?? 'somebody'}`}})
    return officeContainer(archive, paragraphs)
  },
}
