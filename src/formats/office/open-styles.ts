import type {Tag} from '../xml/read-xml.js'
import {isEnglishTag} from './marked-language.js'
import type {RunStyle} from './paragraph.js'
import {isMonospaced} from './word-styles.js'

interface Style {
  parent?: string
  run: RunStyle
  isTitle?: boolean
}

/** The styles of an OpenDocument file as they are met: those of the file first, then those of the part that is read. */
export class OpenStyles {
  readonly #styles: Map<string, Style>
  #open: Style | undefined

  constructor(below?: OpenStyles) {
    this.#styles = new Map(below ? below.#styles : [])
  }

  /** Takes an element; others than styles are ignored. */
  take(tag: Tag): void {
    const {name, get} = tag
    if (name === 'style:style') {
      const id = get('style:name') ?? ''
      // Spaces in names are written as `_20_`.
      const isCode = /^(?:Preformatted|Source|Teletype|User_20_Entry)/.test(id)
      const isTitle = /^Title$/.test(id)
      this.#open = {parent: get('style:parent-style-name'), run: isCode ? {code: true} : {}, ...(isTitle && {isTitle})}
      this.#styles.set(`${get('style:family') ?? ''} ${id}`, this.#open)
    } else if (name === 'style:text-properties' && this.#open) takeProperties(this.#open.run, tag)
    // What is set for all paragraphs is set for none in particular.
    else if (name === 'style:default-style') this.#open = undefined
  }

  /** How text of a style is set, by the style and those that it rests on. */
  of(family: 'paragraph' | 'text', id: string | undefined): RunStyle & {isTitle?: boolean} {
    const chain: Style[] = []
    for (let at = id; at !== undefined && chain.length < 20; ) {
      const style = this.#styles.get(`${family} ${at}`)
      if (!style) break
      chain.push(style)
      at = style.parent
    }
    return Object.assign({}, ...chain.reverse().map(({run, isTitle}) => ({...run, ...(isTitle && {isTitle})}))) as RunStyle & {isTitle?: boolean}
  }
}

function takeProperties(run: RunStyle, {get}: Tag): void {
  const weight = get('fo:font-weight')
  if (weight !== undefined) run.bold = weight === 'bold' || Number(weight) >= 600
  const slant = get('fo:font-style')
  if (slant !== undefined) run.italic = slant === 'italic' || slant === 'oblique'
  if (isMonospaced(get('style:font-name')) || isMonospaced(get('fo:font-family')?.replace(/^['"]/, ''))) run.code = true
  if (get('text:display') === 'none') run.hidden = true
  const language = get('fo:language')
  if (language !== undefined) run.foreign = !isEnglishTag(language)
}
