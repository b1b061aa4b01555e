import type {Tag, XmlReader} from '../xml/read-xml.js'
import {ParagraphBuilder, type RunStyle} from './paragraph.js'

/** A string of a sheet: text, or runs of text that are set apart. */
export class RichString {
  readonly builder = new ParagraphBuilder()
  readonly #source: string
  #run: RunStyle = {}
  #inText: {preserve?: number} | undefined
  #phonetic = false

  constructor(source: string) {
    this.#source = source
  }

  open(tag: Tag): void {
    const {name} = tag
    if (name === 's:rPh') this.#phonetic = true
    else if (name === 's:r') this.#run = {}
    else if (name === 's:b') this.#run.bold = tag.get('val') !== '0'
    else if (name === 's:i') this.#run.italic = tag.get('val') !== '0'
    else if (name === 's:t' && !this.#phonetic) this.#inText = tag.get('xml:space') === 'preserve' ? {} : {preserve: tag.end - 1}
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#inText) this.builder.add(this.#source, start, end, this.#run, {codes: true, ...(cdata && {cdata}), ...this.#inText})
  }

  close(name: string): void {
    if (name === 's:t') this.#inText = undefined
    else if (name === 's:rPh') this.#phonetic = false
  }
}

/** Reads the strings that a workbook's cells share, by their numbers. */
export class SharedStrings implements XmlReader {
  readonly strings: ParagraphBuilder[] = []
  readonly #source: string
  #string: RichString | undefined

  constructor(source: string) {
    this.#source = source
  }

  open(tag: Tag): void {
    if (tag.name === 's:si') this.#string = new RichString(this.#source)
    else this.#string?.open(tag)
  }

  text(start: number, end: number, cdata: boolean): void {
    this.#string?.text(start, end, cdata)
  }

  close(name: string): void {
    if (name === 's:si') this.strings.push(this.#string!.builder)
    else this.#string?.close(name)
  }
}
