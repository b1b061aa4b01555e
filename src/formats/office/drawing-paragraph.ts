import type {Tag} from '../xml/read-xml.js'
import {isEnglishTag, isOtherLanguage} from './marked-language.js'
import {ParagraphBuilder, type RunStyle} from './paragraph.js'
import {isMonospaced} from './word-styles.js'

/** A paragraph of DrawingML, read from its elements. */
export class DrawingParagraph {
  readonly builder = new ParagraphBuilder()
  /** Nesting among the bullets of its shape, from 0. */
  level = 0
  /** Whether it says itself that it has a bullet; nothing: it leaves that to its shape. */
  bullet: boolean | undefined
  readonly #source: string
  #run: RunStyle = {}
  #inText = false
  #inRun = false
  /** Numbers and dates of slides: a program makes them anew. */
  #fixed = false

  constructor(source: string) {
    this.#source = source
  }

  open(tag: Tag): void {
    const {name} = tag
    if (name === 'a:pPr') this.level = Math.min(8, Math.max(0, Number(tag.get('lvl') ?? 0) || 0))
    else if (name === 'a:buNone') this.bullet = false
    else if (name === 'a:buChar' || name === 'a:buAutoNum' || name === 'a:buBlip') this.bullet = true
    else if (name === 'a:r' || name === 'a:fld') {
      this.#run = {}
      this.#inRun = true
      this.#fixed = name === 'a:fld'
    } else if (name === 'a:rPr') this.#runProperties(tag)
    else if (name === 'a:br') this.builder.put('\n')
    else if (name === 'a:t') this.#inText = true
    else if (this.#inRun && name === 'a:latin' && isMonospaced(tag.get('typeface'))) this.#run.code = true
    else if (this.#inRun && name === 'a:hlinkClick') this.#run.href = ''
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#inText) this.builder.add(this.#source, start, end, this.#run, {...(cdata && {cdata}), ...(this.#fixed && {fixed: true})})
  }

  close(name: string): void {
    if (name === 'a:t') this.#inText = false
    else if (name === 'a:r' || name === 'a:fld') this.#inRun = false
  }

  /** False where there is nothing to read in it. */
  get isRead(): boolean {
    const {isEmpty, isForeign, text} = this.builder
    return !isEmpty && !(isForeign && isOtherLanguage(text))
  }

  #runProperties(tag: Tag): void {
    const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
    const language = tag.get('lang')
    this.#run = {
      ...(isOn(tag.get('b')) && {bold: true}),
      ...(isOn(tag.get('i')) && {italic: true}),
      ...(language !== undefined && !isEnglishTag(language) && {foreign: true}),
    }
  }
}
