import {Alternatives} from './alternatives.js'
import {attributeSpan, type Paragraph, ParagraphBuilder, plainParagraph, type RunStyle} from './paragraph.js'
import {isEnglishTag, isOtherLanguage} from './marked-language.js'
import {WordFields} from './word-fields.js'
import {byLevel, type ParagraphStyle, takeRunProperty, type WordStyles} from './word-styles.js'
import {WordTables} from './word-tables.js'
import type {Tag, XmlReader} from '../xml/read-xml.js'

/** What the parts of one document share. */
export interface WordContext {
  styles: WordStyles
  /** How many lists and tables were numbered so far. */
  lists: number
  tables: number
}

/** How a part is read: where it stands in a person's words, and what of it is left out. */
export interface WordPartOptions {
  part: string
  source: string
  context: WordContext
  /** The person's address of its paragraphs; absent: that of a body. */
  where?: string
  /** The elements that its paragraphs stand in, such as `w:footnote`, and what each is called; nothing: it is left out. */
  unit?: {name: string; where(tag: Tag): string | undefined}
}

interface Frame {
  builder: ParagraphBuilder
  style: ParagraphStyle
  /** As the paragraph itself says; counts over its style. */
  own: Partial<ParagraphStyle>
  level: number
  number?: string
  box: boolean
  /** Its mark is deleted: the next paragraph goes on with it. */
  joined: boolean
  inside: Paragraph[]
  /** The page that its text starts on. */
  page?: number
}

/** Text of elements that is none of the document's: deleted, moved away, formulas, the sound of a character, what a fallback repeats. */
const silent = new Set(['w:del', 'w:moveFrom', 'm:oMath', 'm:oMathPara', 'w:rt', 'w:sdtPr', 'w:sdtEndPr', 'w:pPrChange', 'w:rPrChange', 'w:sectPr'])
const characters: Readonly<Record<string, string>> = {'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011'}

/** Reads the paragraphs of a part of WordprocessingML: body, header, footer, notes, comments. */
export class WordPart implements XmlReader {
  readonly paragraphs: Paragraph[] = []
  readonly #options: WordPartOptions
  readonly #frames: Frame[] = []
  readonly #fields = new WordFields()
  readonly #tables: WordTables
  #boxes = 0
  #silent = 0
  #run: RunStyle = {}
  #inRun = false
  #text: {preserve?: number; trim: boolean} | undefined
  #properties: 'paragraph' | 'mark' | 'run' | undefined
  #links: string[] = []
  /** Content controls that are open, and whether what they hold can be written. */
  #controls: {fixed: boolean}[] = []
  #controlProperties = false
  #unit: string | undefined
  #heading = ''
  /** Where pages broke when the file was last laid out; 0: it does not say. */
  #page: number
  #numbers = new Map<string, number>()
  readonly #alternatives = new Alternatives()
  #joined: Frame | undefined

  constructor(options: WordPartOptions) {
    this.#options = options
    this.#tables = new WordTables(() => ++options.context.tables)
    this.#page = options.where === undefined && options.source.includes('lastRenderedPageBreak') ? 1 : 0
  }

  open(tag: Tag): void {
    const {name} = tag
    if (this.#controlProperties) this.#controlProperty(name, tag)
    if (silent.has(name)) {
      // The mark of a deleted paragraph is an empty element among the properties of that mark.
      if (name === 'w:del' && this.#properties === 'mark') this.#frame!.joined = true
      if (name === 'w:sdtPr') this.#controlProperties = true
      this.#silent++
      return
    }
    const {unit} = this.#options
    if (unit?.name === name) {
      this.#unit = unit.where(tag)
      this.#heading = ''
    }
    if (this.#silent > 0) return
    this.#alternatives.open(name)
    if (name === 'w:p') this.#openParagraph()
    else if (name === 'w:txbxContent') this.#boxes++
    else if (name === 'w:sdt') this.#controls.push({fixed: false})
    else if (name === 'wp:docPr' || name === 'v:shape' || name === 'v:rect') this.#alternative(tag)
    else if (this.#tables.open(tag) || this.#frame === undefined) return
    else this.#openInside(name, tag)
  }

  get #frame(): Frame | undefined {
    return this.#frames.at(-1)
  }

  #openInside(name: string, tag: Tag): void {
    const frame = this.#frame!
    if (name === 'w:pPr') this.#properties = 'paragraph'
    else if (name === 'w:rPr') this.#properties = this.#inRun ? 'run' : 'mark'
    else if (this.#properties === 'run') {
      if (name === 'w:rStyle') Object.assign(this.#run, runOf(this.#options.context.styles.of(tag.get('w:val'))))
      else takeRunProperty(this.#run, tag, isEnglishTag)
    } else if (this.#properties === 'paragraph') this.#paragraphProperty(frame, name, tag)
    else if (name === 'w:r') {
      this.#run = {...frame.style.run}
      this.#inRun = true
    } else if (name === 'w:hyperlink') this.#links.push(tag.get('w:anchor') ?? '')
    else if (name === 'w:fldSimple') this.#fields.openSimple(tag.get('w:instr') ?? '')
    else if (name === 'w:fldChar') this.#fields.mark(tag.get('w:fldCharType') ?? '')
    else if (name === 'w:lastRenderedPageBreak') this.#page++
    else if (name === 'w:t') {
      this.#text = tag.get('xml:space') === 'preserve' ? {trim: false} : {trim: true, preserve: tag.end - 1}
    } else if (this.#inRun && characters[name] !== undefined && !this.#run.hidden) frame.builder.put(characters[name], this.#style())
  }

  #paragraphProperty(frame: Frame, name: string, tag: Tag): void {
    const {styles} = this.#options.context
    if (name === 'w:pStyle') frame.style = styles.of(tag.get('w:val'))
    else if (name === 'w:outlineLvl') Object.assign(frame.own, byLevel(tag.get('w:val')))
    else if (name === 'w:ilvl') frame.level = Number(tag.get('w:val'))
    else if (name === 'w:numId') frame.number = tag.get('w:val')
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#silent > 0) return
    if (this.#fields.isInstruction) return this.#fields.instruction(this.#options.source.slice(start, end))
    const frame = this.#frame
    if (this.#text === undefined || frame === undefined || this.#run.hidden) return
    const {source} = this.#options
    if (this.#text.trim) {
      while (start < end && /\s/.test(source.charAt(start))) start++
      while (start < end && /\s/.test(source.charAt(end - 1))) end--
    }
    frame.page ??= this.#page
    const fixed = this.#fields.isFixed || this.#controls.some(control => control.fixed)
    frame.builder.add(source, start, end, this.#style(), {
      ...(cdata && {cdata}),
      ...(fixed && {fixed}),
      ...(this.#text.preserve !== undefined && {preserve: this.#text.preserve}),
    })
  }

  #style(): RunStyle {
    const href = this.#links.at(-1)
    return href === undefined ? this.#run : {...this.#run, href}
  }

  close(name: string): void {
    if (silent.has(name)) {
      this.#silent--
      if (name === 'w:sdtPr') this.#controlProperties = false
      return
    }
    if (this.#silent > 0) return
    if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:t') this.#text = undefined
    else if (name === 'w:r') this.#inRun = false
    else if (name === 'w:pPr') this.#properties = undefined
    else if (name === 'w:rPr') this.#properties = this.#properties === 'mark' ? 'paragraph' : undefined
    else if (name === 'w:txbxContent') this.#boxes--
    else if (name === 'w:sdt') this.#controls.pop()
    else if (name === 'w:hyperlink') this.#links.pop()
    else if (name === 'w:fldSimple') this.#fields.closeSimple()
    else {
      this.#alternatives.close(name)
      this.#tables.close(name)
    }
  }

  #openParagraph(): void {
    const joined = this.#boxes === 0 ? this.#joined : undefined
    this.#joined = undefined
    const frame = joined ?? {
      builder: new ParagraphBuilder(), style: this.#options.context.styles.of(undefined), own: {}, level: 0,
      box: this.#boxes > 0, joined: false, inside: [],
    }
    frame.joined = false
    this.#frames.push(frame)
    this.#run = {}
  }

  #closeParagraph(): void {
    const frame = this.#frames.pop()
    if (!frame) return
    if (frame.joined && !frame.box) {
      this.#joined = frame
      return
    }
    const made = this.#paragraphOf(frame)
    const outer = this.#frame
    const to = outer ? outer.inside : this.paragraphs
    for (const paragraph of made) if (this.#alternatives.take(paragraph)) to.push(paragraph)
    for (const paragraph of frame.inside) to.push(paragraph)
    // A text box interrupts the run that it is anchored in; that run goes on behind it.
    if (outer) this.#inRun = true
  }

  #paragraphOf({builder, style, own, level, number, box, page = this.#page}: Frame): Paragraph[] {
    const {text, marks, pieces} = builder
    const {kind, depth, list, code} = {...style, ...own}
    const at = this.#tables.cell
    const where = this.#where(box, page)
    if (builder.isEmpty || code || (builder.isForeign && isOtherLanguage(text))) return []
    if (this.#options.unit && this.#unit === undefined) return []
    const base = {text, marks, pieces, part: this.#options.part, where}
    const numbered = number ?? list
    if (kind === 'heading' || kind === 'title') {
      this.#heading = text.trim()
      this.#numbers.clear()
      return [{...base, where: this.#where(box, page, true), kind, ...(depth !== undefined && kind === 'heading' && {depth})}]
    }
    if (at) return [{...base, kind: 'cell', table: at}]
    if (numbered !== undefined && numbered !== '0') {
      let id = this.#numbers.get(numbered)
      if (id === undefined) this.#numbers.set(numbered, (id = ++this.#options.context.lists))
      return [{...base, kind: 'item', depth: level + 1, list: id}]
    }
    return [{...base, kind}]
  }

  #where(box: boolean, page = this.#page, isHeading = false): string {
    const {where} = this.#options
    const parts = page > 0 && this.#unit === undefined ? [`page ${page}`] : []
    if (this.#unit !== undefined || where !== undefined) parts.push(this.#unit ?? where!)
    else if (isHeading) parts.push('heading')
    else if (this.#heading !== '') parts.push(`under “${short(this.#heading)}”`)
    else if (page === 0) parts.push('body')
    if (this.#tables.where !== '') parts.push(this.#tables.where)
    if (box) parts.push('text box')
    return parts.join(', ')
  }

  #alternative(tag: Tag): void {
    const {source, part} = this.#options
    const named = tag.name === 'wp:docPr' ? ['descr', 'title'] : ['alt', 'title']
    for (const attribute of named) {
      if (tag.get(attribute) === undefined) continue
      const span = attributeSpan(source, tag, attribute)
      const where = `${this.#where(false)}, alternative text${tag.get('name') === undefined ? '' : ` of “${tag.get('name')}”`}`
      const paragraph = span && plainParagraph(source, span, {kind: 'attribute', part, where}, {attribute: true})
      if (!paragraph) continue
      if (this.#alternatives.take(paragraph)) (this.#frame?.inside ?? this.paragraphs).push(paragraph)
    }
  }

  #controlProperty(name: string, tag: Tag): void {
    const control = this.#controls.at(-1)
    if (control === undefined) return
    const isLocked = name === 'w:lock' && /content/i.test(tag.get('w:val') ?? '')
    if (name === 'w:dataBinding' || name === 'w:showingPlcHdr' || isLocked) control.fixed = true
  }
}

function runOf({code, run}: ParagraphStyle): RunStyle {
  return code ? {...run, code} : run
}

/** A heading as an address: long ones are cut. */
export function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length <= 60 ? flat : `${flat.slice(0, 57).trimEnd()}…`
}
