import type {OfficeContainer} from '../../office/office-container.js'
import {mainPart, relationsOf, type Relation} from '../../office/package-parts.js'
import {encodeCharacters} from '../../xml/characters.js'
import {readXml} from '../../xml/read-xml.js'
import {PackageChanges} from '../package.js'
import {author, remarkLines, type Redliner, type Remark} from '../redline.js'
import {placeAt, shapesOf, type PlacedShape} from './shapes.js'
import {summarySlides, type SlideSpaces} from './summary.js'

/** EMU in a unit of a comment's place: 576 of them are an inch. */
const unit = 1587.5

const transitional: SlideSpaces = {
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const strict: SlideSpaces = {
  p: 'http://purl.oclc.org/ooxml/presentationml/main',
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const type = (name: string): string => `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`

/**
 * Writes a presentation with a comment at the shape of every finding, and slides at the end that list them. Presentations know no tracked
 * changes, so no text changes. A deck with comments of the new kind, which does not bear the old one beside it, has the slides alone.
 */
export const redlineSlides: Redliner = (container, {remarks, date}) => {
  const {archive, paragraphs} = container as OfficeContainer
  const changes = new PackageChanges(archive)
  const main = mainPart({...archive, unpacked: 0}, 'presentation', 'presentation', '.pptx')
  const spaces = main.source.includes(strict.p) ? strict : transitional
  const deck = new Deck(changes, main.part, (part) => relationsOf({...archive, unpacked: 0}, part))
  const bySlide = new Map<string, {remark: Remark; elsewhere: boolean}[]>()
  for (const remark of remarks) {
    const {part = ''} = paragraphs[remark.paragraph] ?? {}
    const slide = deck.slideOf(part) ?? deck.slides[0]
    if (slide === undefined) continue
    const list = bySlide.get(slide) ?? []
    bySlide.set(slide, list)
    list.push({remark, elsewhere: part !== slide})
  }
  if (!deck.hasNewComments) {
    const id = deck.addAuthor(remarks.length, spaces)
    let index = 0
    for (const [slide, list] of bySlide) {
      const comments = list.map(({remark, elsewhere}, order) => {
        const offset = elsewhere ? undefined : paragraphs[remark.paragraph]!.pieces.find(({source, end}) => source && end > remark.start)?.source?.start
        const at = deck.placeOn(slide, offset) ?? {x: 0, y: 0}
        // Those of one shape stand below one another.
        const [x, y] = [Math.round(at.x / unit) + 10, Math.round(at.y / unit) + 10 + 40 * order]
        const text = remarkLines(remark, elsewhere).map((line) => encodeCharacters(line)).join('\n')
        return `<p:cm xmlns:p="${spaces.p}" authorId="${id}" dt="${date.replace('Z', '.000')}" idx="${++index}"><p:pos x="${x}" y="${y}"/><p:text>${text}</p:text></p:cm>`
      })
      deck.addComments(slide, comments, spaces)
    }
  }
  for (const slide of summarySlides(remarks, deck.size, spaces)) deck.addSlide(slide, spaces)
  return changes.write()
}

class Deck {
  /** The slides in their order. */
  readonly slides: readonly string[]
  readonly size: {width: number; height: number} = {width: 9_144_000, height: 6_858_000}
  readonly hasNewComments: boolean
  readonly #changes: PackageChanges
  readonly #main: string
  readonly #relations: (part: string) => Relation[]
  readonly #slideOf = new Map<string, string>()
  readonly #shapes = new Map<string, PlacedShape[]>()

  constructor(changes: PackageChanges, main: string, relations: (part: string) => Relation[]) {
    this.#changes = changes
    this.#main = main
    this.#relations = relations
    const targets = new Map(relations(main).map(({id, target}) => [id, target]))
    const slides: string[] = []
    readXml(changes.text(main)!, main, {
      open: ({name, get}) => {
        if (name === 'p:sldId') slides.push(...[targets.get(get('r:id') ?? '')].filter((one) => one !== undefined))
        if (name === 'p:sldSz') Object.assign(this.size, {width: Number(get('cx')) || this.size.width, height: Number(get('cy')) || this.size.height})
      },
      close() {},
    })
    this.slides = slides
    for (const slide of slides) {
      this.#slideOf.set(slide, slide)
      for (const {kind, target} of relations(slide)) if (kind !== 'slideLayout' && kind !== 'slide' && !this.#slideOf.has(target)) this.#slideOf.set(target, slide)
    }
    this.hasNewComments = slides.some((slide) => changes.related(slide, 'comments').some((part) => changes.text(part)?.includes('powerpoint/2018/8/main') === true))
  }

  /** The slide that a part belongs to: itself, or the one whose notes or chart it is. */
  slideOf(part: string): string | undefined {
    return this.#slideOf.get(part)
  }

  /** Where on a slide the shape lies that holds an offset of its XML, in EMU. */
  placeOn(slide: string, offset: number | undefined): {x: number; y: number} | undefined {
    if (offset === undefined) return undefined
    const layout = this.#layoutOf(slide)
    return placeAt(offset, this.#shapesOf(slide), layout === undefined ? [] : this.#shapesOf(layout))
  }

  #shapesOf(part: string): PlacedShape[] {
    const known = this.#shapes.get(part) ?? shapesOf(this.#changes.text(part) ?? '<none/>', part)
    this.#shapes.set(part, known)
    return known
  }

  #layoutOf(slide: string): string | undefined {
    return this.#relations(slide).find(({kind}) => kind === 'slideLayout')?.target
  }

  /** Adds memolint to the authors of comments; gives its number. */
  addAuthor(comments: number, {p, r}: SlideSpaces): number {
    const [part] = this.#changes.related(this.#main, 'commentAuthors')
    const known = [...(part === undefined ? '' : this.#changes.text(part)!).matchAll(/cmAuthor\s[^<>]*?\bid\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id))
    const id = known.reduce((highest, one) => Math.max(highest, one), -1) + 1
    const element = `<p:cmAuthor xmlns:p="${p}" id="${id}" name="${author}" initials="ml" lastIdx="${comments}" clrIdx="${id % 10}"/>`
    if (part !== undefined) this.#changes.append(part, element)
    else this.#addPart(this.#main, this.#changes.has('ppt/commentAuthors.xml') ? this.#changes.free('ppt/', 'commentAuthors', 'xml') : 'ppt/commentAuthors.xml', type('commentAuthors'), `${r}/commentAuthors`, `<p:cmAuthorLst xmlns:p="${p}">${element}</p:cmAuthorLst>`)
    return id
  }

  addComments(slide: string, comments: readonly string[], {p, r}: SlideSpaces): void {
    const [part] = this.#changes.related(slide, 'comments')
    if (part !== undefined) this.#changes.append(part, comments.join(''))
    else this.#addPart(slide, this.#changes.free('ppt/comments/', 'comment', 'xml'), type('comments'), `${r}/comments`, `<p:cmLst xmlns:p="${p}">${comments.join('')}</p:cmLst>`)
  }

  #addPart(owner: string, part: string, contentType: string, relation: string, source: string): string {
    this.#changes.add(part, contentType, source)
    return this.#changes.relate(owner, relation, part)
  }

  /** Adds a slide at the end, on the layout of the last one. */
  addSlide(source: string, {p, r}: SlideSpaces): void {
    const last = this.slides.at(-1)
    const layout = last === undefined ? this.#anyLayout() : this.#layoutOf(last)
    if (layout === undefined) return
    const part = this.#changes.free('ppt/slides/', 'slide', 'xml')
    const relation = this.#addPart(this.#main, part, type('slide'), `${r}/slide`, source)
    this.#changes.relate(part, `${r}/slideLayout`, layout)
    const presentation = this.#changes.text(this.#main)!
    const ids = [...presentation.matchAll(/:?sldId\s[^<>]*?\bid\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id))
    const id = ids.reduce((highest, one) => Math.max(highest, one), 255) + 1
    const element = `<p:sldId xmlns:p="${p}" xmlns:r="${r}" id="${id}" r:id="${relation}"/>`
    const list = /<\/(?:[\w.-]+:)?sldIdLst>/.exec(presentation)
    const size = /<(?:[\w.-]+:)?(?:sldSz|notesSz)[\s/>]/.exec(presentation)
    const at = list?.index ?? size?.index ?? 0
    const listed = list ? element : `<p:sldIdLst xmlns:p="${p}">${element}</p:sldIdLst>`
    this.#changes.set(this.#main, intoLastSection(presentation.slice(0, at) + listed + presentation.slice(at), id))
  }

  #anyLayout(): string | undefined {
    const [master] = this.#changes.related(this.#main, 'slideMaster')
    return master === undefined ? undefined : this.#changes.related(master, 'slideLayout')[0]
  }
}

// A deck in sections lists every slide in one of them.
function intoLastSection(presentation: string, id: number): string {
  const at = presentation.lastIndexOf('</p14:sldIdLst>')
  return at < 0 ? presentation : `${presentation.slice(0, at)}<p14:sldId id="${id}"/>${presentation.slice(at)}`
}
