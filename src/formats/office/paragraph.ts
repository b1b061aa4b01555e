import type {Block, Mark, MarkKind} from '../../engine/prose.js'
import {decodeCharacters, type Writing} from '../xml/characters.js'

/** A stretch of a paragraph's text and the character data that it comes from. */
export interface Piece extends Writing {
  /** Offsets into the paragraph's text. */
  start: number
  end: number
  /** Offsets into the part's XML; nothing for what no characters stand for, such as a tab. */
  source?: {start: number; end: number}
  /** An edit that touches it would be torn or lost: a tab, a field's result. */
  fixed?: boolean
  /** The element drops white space at its edges unless it is told not to: where in the XML that attribute belongs. */
  preserve?: number
  /** One character of text for all of its source. */
  whole?: boolean
  /** It is the value of an attribute. */
  attribute?: boolean
}

/** A paragraph of a part, with the way back to its XML. */
export interface Paragraph extends Pick<Block, 'kind' | 'depth' | 'list' | 'table'> {
  text: string
  marks: Mark[]
  pieces: Piece[]
  part: string
  where: string
  /** The same paragraph said again for programs that do not know the first form; it takes the same edits. */
  twins?: Twin[]
}

/** The other form of a paragraph. */
export type Twin = Pick<Paragraph, 'text' | 'pieces' | 'part'>

/** How a run of text is set. */
export interface RunStyle {
  bold?: boolean
  italic?: boolean
  code?: boolean
  /** Not shown, so not read. */
  hidden?: boolean
  /** Marked as of another language than English. */
  foreign?: boolean
  /** Where it leads, if it is a link. */
  href?: string
}

const markOf: readonly [keyof RunStyle, MarkKind][] = [['bold', 'strong'], ['italic', 'emphasis'], ['code', 'code']]

/** Collects a paragraph piece by piece. */
export class ParagraphBuilder {
  text = ''
  readonly pieces: Piece[] = []
  readonly marks: Mark[] = []
  #own = 0
  #foreign = 0

  /** Adds character data as it stands at `start`–`end` of `source`. */
  add(source: string, start: number, end: number, style: RunStyle, how: Omit<Piece, 'start' | 'end' | 'source'> = {}): void {
    const value = decodeCharacters(source.slice(start, end), how)
    if (value === '') return
    if (/\p{L}/u.test(value)) {
      if (style.foreign) this.#foreign++
      else this.#own++
    }
    this.#put(value, style, {...how, source: {start, end}})
  }

  /** Adds white space that is read as one space, however long it is. */
  space(start: number, end: number, style: RunStyle, how: Omit<Piece, 'start' | 'end' | 'source'> = {}): void {
    this.#put(' ', style, {...how, source: {start, end}, whole: true})
  }

  /** Adds a character that stands for an element: a tab, a line break. */
  put(value: string, style: RunStyle = {}): void {
    this.#put(value, style, {fixed: true})
  }

  #put(value: string, style: RunStyle, how: Omit<Piece, 'start' | 'end'>): void {
    const start = this.text.length
    this.text += value
    const end = this.text.length
    this.pieces.push({...how, start, end})
    for (const [key, kind] of markOf) if (style[key]) this.#mark({kind, start, end})
    if (style.href !== undefined) this.#mark({kind: 'link', start, end, href: style.href})
  }

  // Runs that are set alike and stand side by side are one stretch.
  #mark(mark: Mark): void {
    const last = this.marks.findLast(({kind}) => kind === mark.kind)
    if (last?.end === mark.start && last.href === mark.href) last.end = mark.end
    else this.marks.push(mark)
  }

  /** True where it ends in white space or has no text yet. */
  get endsInSpace(): boolean {
    return this.text === '' || /\s/.test(this.text.charAt(this.text.length - 1))
  }

  /** True where all of it is marked as of another language. */
  get isForeign(): boolean {
    return this.#foreign > 0 && this.#own === 0
  }

  get isEmpty(): boolean {
    return this.text.trim() === ''
  }
}

/** A paragraph that is the value of an attribute or of an element of its own, such as a description. */
export function plainParagraph(
  source: string,
  span: {start: number; end: number},
  rest: Omit<Paragraph, 'text' | 'marks' | 'pieces'>,
  how: Omit<Piece, 'start' | 'end' | 'source'> = {},
): Paragraph | undefined {
  const builder = new ParagraphBuilder()
  builder.add(source, span.start, span.end, {}, how)
  return builder.isEmpty ? undefined : {...rest, text: builder.text, marks: [], pieces: builder.pieces}
}

/** Where in the source the value of an attribute stands; `tag` is its element's start tag, which is known to be well-formed. */
export function attributeSpan(source: string, tag: {start: number; end: number}, qualified: string): {start: number; end: number} | undefined {
  const raw = source.slice(tag.start, tag.end)
  let at = raw.search(/[\s/>]/)
  while (at >= 0 && at < raw.length) {
    const equals = raw.indexOf('=', at)
    if (equals < 0) return undefined
    const name = raw.slice(at, equals).trim()
    const open = equals + 1 + raw.slice(equals + 1).search(/["']/)
    const close = raw.indexOf(raw.charAt(open), open + 1)
    if (name === qualified) return {start: tag.start + open + 1, end: tag.start + close}
    at = close + 1
  }
  return undefined
}
