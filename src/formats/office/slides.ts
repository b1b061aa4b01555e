import {type ContainerFormat, type ContainerLimits, defaultLimits} from '../container.js'
import {readXml} from '../xml/read-xml.js'
import type {Archive} from '../zip/archive.js'
import {pairTwins} from './alternatives.js'
import {type DrawingContext, type DrawingOptions, DrawingPart, type Drawn, type Shape} from './drawing-part.js'
import {checkCount, officeContainer, partText} from './office-container.js'
import {mainPart, openOffice, type Relation, relationsOf} from './package-parts.js'
import type {Paragraph} from './paragraph.js'
import {coreProperties} from './properties.js'

const what = 'presentation'

/** Presentations: slides in their order with tables, charts, SmartArt and notes; then masters and layouts. */
export const slides: ContainerFormat = {
  kind: 'container',
  id: 'pptx',
  extensions: ['.pptx', '.pptm', '.potx', '.potm', '.ppsx', '.ppsm'],
  open(bytes, options = {}) {
    const limits = {...defaultLimits, ...options.limits}
    const archive = openOffice(bytes, limits, what, '.pptx')
    const main = mainPart(archive, 'presentation', what, '.pptx')
    const deck = new DeckReader(archive, limits, options.comments === true)
    const relations = new Map(relationsOf(archive, main.part).map(relation => [relation.id, relation] as const))
    const listed = (element: string): Relation[] => listedIn(main.source, main.part, element).flatMap(id => relations.get(id) ?? [])
    listed('p:sldId').forEach(({target}, index) => deck.slide(target, index + 1))
    for (const {target} of listed('p:sldMasterId')) deck.master(target)
    return officeContainer(archive, deck.paragraphs)
  },
}

// The relations that elements of a part name, in their order.
function listedIn(source: string, part: string, element: string): string[] {
  const ids: string[] = []
  readXml(source, part, {
    open({name, get}) {
      if (name === element) ids.push(get('r:id') ?? '')
    },
    close() {},
  })
  return ids
}

const chartValues: DrawingOptions['values'] = {
  // Copies of what stands in the sheet behind the chart: they are made anew from it.
  'c:strCache c:pt c:v': {kind: 'caption', fixed: true},
  'c:ser c:tx c:v': {kind: 'caption', fixed: false},
}
const commentValues: DrawingOptions['values'] = {'p:cmLst p:cm p:text': {kind: 'paragraph', fixed: false}}

class DeckReader {
  readonly paragraphs: Paragraph[]
  readonly #archive: Archive
  readonly #limits: ContainerLimits
  readonly #comments: boolean
  readonly #context: DrawingContext = {lists: 0, tables: 0}
  readonly #seen = new Set<string>()

  constructor(archive: Archive, limits: ContainerLimits, comments: boolean) {
    this.#archive = archive
    this.#limits = limits
    this.#comments = comments
    this.paragraphs = coreProperties(archive)
  }

  slide(part: string, number: number): void {
    const source = this.#source(part)
    if (source === undefined) return
    const isHidden = /<(?:[^\s<>/:?!]+:)?sld\s[^<>]*\bshow\s*=\s*["'](?:0|false)["']/.test(source.slice(0, 20_000))
    const place = `slide ${number}${isHidden ? ' (hidden)' : ''}`
    const relations = relationsOf(this.#archive, part)
    this.#take(this.#read(part, source, shape => addressOf(place, shape)))
    this.#hanging(relations, place)
    for (const {target} of relations.filter(({kind}) => kind === 'notesSlide')) {
      const notes = this.#source(target)
      const whereOf = (shape: Shape | undefined): string => (/^(?:hdr|ftr)$/.test(shape?.placeholder ?? '') ? addressOf(`${place}, notes`, shape) : `${place}, notes`)
      if (notes !== undefined) this.#take(this.#read(target, notes, whereOf, undefined, false))
    }
    if (!this.#comments) return
    for (const {target} of relations.filter(({kind}) => kind === 'comments')) {
      const comments = this.#source(target)
      if (comments !== undefined) this.#take(this.#read(target, comments, () => `${place}, comment`, commentValues))
    }
  }

  master(part: string): void {
    const source = this.#source(part)
    if (source === undefined) return
    this.#take(this.#read(part, source, shape => addressOf('master', shape)))
    const relations = relationsOf(this.#archive, part)
    this.#hanging(relations, 'master')
    for (const {target} of relations.filter(({kind}) => kind === 'slideLayout')) {
      const layout = this.#source(target)
      if (layout === undefined) continue
      const [, name = ''] = /<(?:[^\s<>/:]+:)?cSld\s[^<>]*\bname\s*=\s*["']([^"'<>]*)["']/.exec(layout.slice(0, 20_000)) ?? []
      this.#take(this.#read(target, layout, shape => addressOf(name === '' ? 'layout' : `layout “${name}”`, shape)))
      this.#hanging(relationsOf(this.#archive, target), `layout “${name}”`)
    }
  }

  /** What hangs on a slide: charts, and SmartArt, which stands there once as data and once as it was last drawn. */
  #hanging(relations: readonly Relation[], place: string): void {
    const readAll = (kind: string, where: string, values?: DrawingOptions['values']): Drawn[] =>
      relations.filter(each => each.kind === kind).flatMap(({target}) => {
        const source = this.#source(target)
        return source === undefined ? [] : this.#read(target, source, () => where, values)
      })
    this.#take(readAll('chart', `${place}, chart`, chartValues))
    this.#take(readAll('chartEx', `${place}, chart`))
    const data = readAll('diagramData', `${place}, SmartArt`)
    pairTwins(data, readAll('diagramDrawing', place))
    this.#take(data)
  }

  // A part that two slides share is read where it is met first.
  #source(part: string): string | undefined {
    if (this.#seen.has(part)) return undefined
    this.#seen.add(part)
    return partText(this.#archive, part)?.source
  }

  #read(part: string, source: string, where: DrawingOptions['where'], values?: DrawingOptions['values'], bulleted = true): Drawn[] {
    const reader = new DrawingPart({part, source, context: this.#context, where, values, bulleted})
    readXml(source, part, reader)
    return reader.paragraphs
  }

  // The title is read first, wherever on the slide's pile of shapes it lies.
  #take(drawn: readonly Drawn[]): void {
    for (const isFirst of [true, false])
      for (const {isTitle = false, ...paragraph} of drawn) if (isTitle === isFirst) this.paragraphs.push(paragraph)
    checkCount(this.paragraphs.length, this.#limits)
  }
}

const placeholders: Readonly<Record<string, string>> = {title: 'title', ctrTitle: 'title', subTitle: 'subtitle', ftr: 'footer', hdr: 'header'}

function addressOf(place: string, shape: Shape | undefined): string {
  if (!shape) return place
  const known = placeholders[shape.placeholder ?? '']
  return known ? `${place}, ${known}` : shape.name === '' ? `${place}, text` : `${place}, “${shape.name}”`
}
