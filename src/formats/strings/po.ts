import {Decoded} from '../decoded.js'
import type {TextFormat} from '../format.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

const line = /^[ \t]*(?:#(.*)|(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?[ \t]*)?"((?:[^"\\\r\n]|\\[^\r\n])*)"[ \t]*|(\S.*))$/gm
const escapes = /\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3})|[\s\S])/g
const simple: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07'}

/** A string of a message, over as many lines as it takes. */
interface Field {
  decoded: Decoded
  start: number
  end: number
}

/** Gettext's PO and POT: the messages of the source, and their translations where those are English. Nothing rewrites a message's id. */
export function createPo(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id: 'po',
    extensions,
    // A name may go on on the next line, between other quotation marks.
    hidesLetters: true,
    read(source) {
      const reader = new Reader(source, new StringTable(source, {...options, everything: true}))
      for (const match of source.matchAll(line)) reader.line(match)
      reader.flush()
      return reader.table.prose()
    },
    escape: (text, _source, _span, place) => escapePlace(text, place).text.replace(/["\\]/g, '\\$&'),
  }
}

class Reader {
  readonly #source: string
  readonly table: StringTable
  #fields = new Map<string, Field>()
  #last: Field | undefined
  #isEnglish = false
  #isHeader = true

  constructor(source: string, table: StringTable) {
    this.#source = source
    this.table = table
  }

  line({0: written, 1: comment, 2: keyword, 3: number, 4: quoted, 5: odd, index}: RegExpMatchArray & {index: number}): void {
    const end = index + written.length
    if (comment !== undefined) {
      if (this.#fields.has('msgstr') || this.#fields.has('msgstr[0]')) this.flush()
      this.table.comment(comment, index + written.indexOf('#'), end)
    } else if (odd !== undefined) {
      if (odd.startsWith('\uFEFF')) return
      this.table.problem('PO', index, 'write “msgid "…"” or “msgstr "…"”')
    } else if (quoted !== undefined) {
      if (keyword !== undefined) this.#open(number === undefined ? keyword : `${keyword}[${number}]`, index)
      if (!this.#last) return
      const to = index + written.lastIndexOf('"')
      this.#last.decoded.unescape(to - quoted.length, to, escapes, valueOf)
      this.#last.end = to + 1
    }
  }

  #open(name: string, start: number): void {
    if (name === 'msgctxt' || (name === 'msgid' && this.#fields.has('msgid'))) this.flush()
    this.#last = {decoded: new Decoded(this.#source), start, end: start}
    this.#fields.set(name, this.#last)
  }

  /** Ends the message that is being read. */
  flush(): void {
    const fields = this.#fields
    const id = fields.get('msgid')?.decoded.value
    this.#fields = new Map()
    this.#last = undefined
    if (id === undefined) return
    if (id === '' && this.#isHeader) {
      const header = fields.get('msgstr')?.decoded.value ?? ''
      this.#isEnglish = /^Language:[ \t]*en(?![A-Za-z])/im.test(header)
      this.#isHeader = false
      return
    }
    const context = fields.get('msgctxt')?.decoded.value
    const where = context ?? (id.length > 60 ? `${id.slice(0, 59)}…` : id)
    for (const [name, {decoded, start, end}] of fields) {
      if (name === 'msgctxt' || (name.startsWith('msgstr') && !this.#isEnglish)) continue
      this.table.add({path: [where], where, decoded, place: 'po', start, end, ...(name.startsWith('msgid') ? {isKey: true} : {})})
    }
  }
}

function valueOf([written, hex, octal]: RegExpMatchArray): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
  const sign = written.slice(1)
  return simple[sign] ?? sign
}
