import type {Tag, XmlReader} from '../xml/read-xml.js'
import type {Paragraph} from './paragraph.js'
import {RichString} from './rich-strings.js'

/** Reads the notes and comments on the cells of a sheet, of the old kind and of the one with threads. */
export class SheetComments implements XmlReader {
  readonly paragraphs: Paragraph[] = []
  readonly #part: string
  readonly #source: string
  readonly #place: string
  #on = ''
  #string: RichString | undefined
  #inThread = false

  constructor(part: string, source: string, place: string) {
    this.#part = part
    this.#source = source
    this.#place = place
  }

  open(tag: Tag): void {
    const {name} = tag
    if (name === 's:comment' || name === 'tc:threadedComment') this.#on = tag.get('ref') ?? ''
    else if (name === 's:text') this.#string = new RichString(this.#source)
    else if (name === 'tc:text') {
      this.#string = new RichString(this.#source)
      this.#inThread = true
    } else this.#string?.open(tag)
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#inThread) this.#string?.builder.add(this.#source, start, end, {}, cdata ? {cdata} : {})
    else this.#string?.text(start, end, cdata)
  }

  close(name: string): void {
    if (name !== 's:text' && name !== 'tc:text') return this.#string?.close(name)
    const {isEmpty, text, marks, pieces} = this.#string!.builder
    this.#string = undefined
    this.#inThread = false
    // Beside a thread a note is kept for old programs, which says so and repeats it.
    if (isEmpty || text.startsWith('[Threaded comment]')) return
    this.paragraphs.push({kind: 'caption', text, marks, pieces, part: this.#part, where: `${this.#place}, comment on ${this.#on}`})
  }
}
