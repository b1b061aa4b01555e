import type {Tag, XmlReader} from '../xml/read-xml.js'
import {isOtherLanguage} from './marked-language.js'
import {OpenPlaces} from './open-places.js'
import {OpenStyles} from './open-styles.js'
import {type Paragraph, ParagraphBuilder, plainParagraph, type RunStyle} from './paragraph.js'

/** What a part of an OpenDocument file holds. */
export type OpenKind = 'text' | 'slides' | 'sheets' | 'object' | 'styles'

export interface OpenPartOptions {
  part: string
  source: string
  kind: OpenKind
  styles: OpenStyles | undefined
  comments: boolean
}

interface Frame {
  builder: ParagraphBuilder
  styles: RunStyle[]
  heading?: number
  isTitle: boolean
  where: string
  inside: Paragraph[]
  /** Elements inside that are no plain stretch of text: what they hold is made by the program that opens the file. */
  fields: number
}

/** Elements whose text is none of the document's: tracked deletions, the names of index entries, forms, lists of what cells may hold. */
const silent = /^(?:text:tracked-changes|text:note-citation|text:ruby-text|text:index-title-template|text:[a-z-]+-source|text:(?:variable|sequence|user-field)-decls|office:(?:forms|scripts|binary-data|settings|font-face-decls)|table:(?:tracked-changes|content-validations|calculation-settings|named-expressions|database-ranges|data-pilot-tables|dde-links|scenario)|presentation:date-time-decl|loext:p-properties|draw:glue-point|dc:date|meta:[a-z-]+)$/
/** Elements inside a paragraph that only set text apart. */
const inline = /^(?:text:(?:span|a|meta|meta-field|ruby|ruby-base|bookmark[a-z-]*|reference-mark[a-z-]*|change[a-z-]*|soft-page-break|toc-mark[a-z-]*|note|note-body|number|list|list-item|list-header)|office:(?:annotation|annotation-end)|draw:[a-z-]+|svg:(?:title|desc)|loext:(?:content-control|[a-z-]*shape)|table:[a-z-]+)$/

/** Reads the paragraphs of a part of an OpenDocument file: its content, or what stands on all its pages. */
export class OpenPart implements XmlReader {
  readonly paragraphs: Paragraph[] = []
  readonly #options: OpenPartOptions
  readonly #styles: OpenStyles
  readonly #places: OpenPlaces
  readonly #frames: Frame[] = []
  #silent = 0
  #value: {where: string} | undefined
  #creator = false

  constructor(options: OpenPartOptions) {
    this.#options = options
    this.#styles = new OpenStyles(options.styles)
    this.#places = new OpenPlaces(options.kind)
  }

  get styles(): OpenStyles {
    return this.#styles
  }

  open(tag: Tag): void {
    const {name} = tag
    if (silent.test(name) || (name === 'office:annotation' && !this.#options.comments)) this.#silent++
    if (this.#silent > 0) return
    this.#styles.take(tag)
    this.#places.open(tag)
    if (name === 'text:p' || name === 'text:h') return this.#openParagraph(tag)
    if (name === 'svg:title' || name === 'svg:desc') this.#value = {where: `${this.#places.where}, alternative text`}
    else if (name === 'presentation:footer-decl' || name === 'presentation:header-decl') this.#value = {where: `slides, ${name.slice(13, 19)}`}
    else if (name === 'dc:creator') this.#creator = true
    const frame = this.#frames.at(-1)
    if (!frame || this.#value || this.#creator) return
    const style = frame.styles.at(-1)!
    if (name === 'text:span') frame.styles.push({...style, ...this.#styles.of('text', tag.get('text:style-name'))})
    else if (name === 'text:a') frame.styles.push({...style, href: tag.get('xlink:href') ?? ''})
    else if (name === 'text:s') frame.builder.put(' '.repeat(Math.min(100, Math.max(1, Number(tag.get('text:c') ?? 1) || 1))), style)
    else if (name === 'text:tab') frame.builder.put('\t', style)
    else if (name === 'text:line-break') frame.builder.put('\n', style)
    else if (!inline.test(name)) frame.fields++
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#silent > 0) return
    const {source, part} = this.#options
    if (this.#creator) return this.#places.author(source.slice(start, end))
    if (this.#value) {
      const made = plainParagraph(source, {start, end}, {kind: 'attribute', part, where: this.#value.where}, cdata ? {cdata} : {})
      if (made) (this.#frames.at(-1)?.inside ?? this.paragraphs).push(made)
      return
    }
    const frame = this.#frames.at(-1)
    const style = frame?.styles.at(-1)
    if (!frame || !style || style.hidden || this.#places.isBetween) return
    const fixed = frame.fields > 0 || this.#places.isFixed
    addCollapsed(frame.builder, source, start, end, style, {...(cdata && {cdata}), ...(fixed && {fixed})})
  }

  close(name: string): void {
    const wasSilent = this.#silent > 0
    if (silent.test(name) || (name === 'office:annotation' && !this.#options.comments)) this.#silent--
    if (wasSilent) return
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph()
    else if (name === 'svg:title' || name === 'svg:desc' || name.endsWith('er-decl')) this.#value = undefined
    else if (name === 'dc:creator') this.#creator = false
    else {
      const frame = this.#frames.at(-1)
      if (frame && (name === 'text:span' || name === 'text:a')) frame.styles.pop()
      else if (frame && !/^text:(?:s|tab|line-break)$/.test(name) && !inline.test(name)) frame.fields = Math.max(0, frame.fields - 1)
    }
    this.#places.close(name)
  }

  #openParagraph(tag: Tag): void {
    const {isTitle = false, ...style} = this.#styles.of('paragraph', tag.get('text:style-name'))
    const heading = tag.name === 'text:h' ? Math.min(6, Math.max(1, Number(tag.get('text:outline-level') ?? 1) || 1)) : undefined
    this.#frames.push({builder: new ParagraphBuilder(), styles: [style], ...(heading !== undefined && {heading}), isTitle, where: this.#places.where, inside: [], fields: 0})
    this.#places.openParagraph()
  }

  #closeParagraph(): void {
    const frame = this.#frames.pop()
    this.#places.closeParagraph()
    if (!frame) return
    const {builder, styles, heading, isTitle, where, inside} = frame
    const {text, marks, pieces} = builder
    const isCode = styles[0]?.code === true
    const to = this.#frames.at(-1)?.inside ?? this.paragraphs
    if (!builder.isEmpty && !isCode && !this.#places.isLeftOut && !(builder.isForeign && isOtherLanguage(text))) {
      const shape = this.#places.shape(heading, isTitle)
      const isHeading = shape.kind === 'heading' || shape.kind === 'title'
      to.push({...shape, text, marks, pieces, part: this.#options.part, where: isHeading ? this.#places.headingWhere(text, where) : where})
    }
    for (const paragraph of inside) to.push(paragraph)
  }
}

/** Adds text as OpenDocument reads it: a run of white space is one space, none at the head of a paragraph. */
function addCollapsed(builder: ParagraphBuilder, source: string, start: number, end: number, style: RunStyle, how: {cdata?: boolean; fixed?: boolean}): void {
  let done = start
  for (const {0: space, index} of source.slice(start, end).matchAll(/[ \t\r\n]+/g)) {
    const from = start + index
    const isLone = space === ' ' && (from > done || !builder.endsInSpace)
    if (isLone) continue
    builder.add(source, done, from, style, how)
    done = from + space.length
    if (!builder.endsInSpace) builder.space(from, done, style, how)
  }
  builder.add(source, done, end, style, how)
}
