import type {BlockKind} from '../../engine/prose.js'
import {readXml, type Tag} from '../xml/read-xml.js'
import type {RunStyle} from './paragraph.js'

/** What a paragraph is by its style. */
export interface ParagraphStyle {
  kind: BlockKind
  depth?: number
  /** It belongs to a list. */
  list?: string
  /** Source code. */
  code?: boolean
  run: RunStyle
}

interface Style extends Partial<ParagraphStyle> {
  basedOn?: string
  run: RunStyle
}

const monospaced = /^(?:courier|consolas|menlo|monaco|lucida console|cascadia|source code|jetbrains mono|fira (?:code|mono)|dejavu sans mono|liberation mono|sf mono|roboto mono|ibm plex mono|andale mono|ocr)/i
const codeStyle = /(?:^|[\s_-])(?:code|verbatim|preformatted|plain text|macro text|monospace|keyboard|sample)(?![a-z])|^(?:source\s?code|html(?:code|preformatted|keyboard|sample|typewriter))/i

/** Whether a font is one for code. */
export function isMonospaced(font: string | undefined): boolean {
  return font !== undefined && monospaced.test(font)
}

/** Whether a property that is on where it stands, unless it says otherwise, is on. */
function isOn(tag: Tag): boolean {
  return !/^(?:0|false|off|none)$/.test(tag.get('w:val') ?? '')
}

/** Takes a run property into a style. */
export function takeRunProperty(style: RunStyle, tag: Tag, isEnglish: (tag: string) => boolean): void {
  const {name} = tag
  if (name === 'w:b') style.bold = isOn(tag)
  else if (name === 'w:i') style.italic = isOn(tag)
  else if (name === 'w:vanish') style.hidden = isOn(tag)
  else if (name === 'w:rFonts') {
    if (isMonospaced(tag.get('w:ascii'))) style.code = true
  } else if (name === 'w:lang') {
    const language = tag.get('w:val')
    if (language !== undefined) style.foreign = !isEnglish(language)
  }
}

/** The styles of a Word document, as far as they say what a text is. */
export class WordStyles {
  readonly #styles = new Map<string, Style>()

  constructor(source: string | undefined, part: string, isEnglish: (tag: string) => boolean) {
    if (source === undefined) return
    let style: Style | undefined
    let inRun = false
    readXml(source, part, {
      open: tag => {
        if (tag.name === 'w:style') {
          style = {run: {}}
          this.#styles.set(tag.get('w:styleId') ?? '', style)
        } else if (!style) return
        else if (tag.name === 'w:name') Object.assign(style, byName(tag.get('w:val') ?? ''))
        else if (tag.name === 'w:basedOn') style.basedOn = tag.get('w:val')
        else if (tag.name === 'w:outlineLvl') Object.assign(style, byLevel(tag.get('w:val')))
        else if (tag.name === 'w:numId') style.list ??= tag.get('w:val')
        else if (tag.name === 'w:rPr') inRun = true
        else if (inRun) takeRunProperty(style.run, tag, isEnglish)
      },
      close: name => {
        if (name === 'w:style') style = undefined
        if (name === 'w:rPr') inRun = false
      },
    })
  }

  /** What a style and those that it is based on say; nearer ones count more. */
  of(id: string | undefined): ParagraphStyle {
    const out: ParagraphStyle = {kind: 'paragraph', run: {}}
    const chain: Style[] = []
    for (let at = id; at !== undefined && chain.length < 20; ) {
      const style = this.#styles.get(at)
      if (!style) break
      chain.push(style)
      at = style.basedOn
    }
    for (const {run, basedOn: _basedOn, ...style} of chain.reverse()) {
      Object.assign(out, style)
      Object.assign(out.run, run)
    }
    return out
  }
}

/** What an outline level makes of a paragraph: 0 to 5 are headings. */
export function byLevel(level: string | undefined): Partial<ParagraphStyle> {
  const depth = Number(level)
  return level !== undefined && depth >= 0 && depth <= 8 ? {kind: 'heading', depth: Math.min(6, depth + 1)} : {}
}

function byName(name: string): Partial<Style> {
  const heading = /^heading (\d)/i.exec(name)
  if (heading) return {kind: 'heading', depth: Math.min(6, Number(heading[1]))}
  if (/^title$/i.test(name)) return {kind: 'title'}
  if (/^caption$/i.test(name)) return {kind: 'caption'}
  // Based on a heading, but none: what a table of contents or a plain paragraph calls itself.
  if (/^(?:toc heading|subtitle)$/i.test(name)) return {kind: 'paragraph'}
  return codeStyle.test(name) ? {code: true} : {}
}
