import {cuesOf, type CaptionKind, type Cue} from './captions/cues.js'
import {placeOverLines} from './captions/share-out.js'
import {addDecoded} from './character-references.js'
import type {Directive, TextFormat} from './format.js'
import {joinLines} from './join-lines.js'
import type {FileLine} from './lines.js'
import {Page} from './page.js'

/** So many seconds without a caption end a sentence that has no full stop. */
const pause = 4
/** A block is closed at the next cue from so many characters on: captions by machines have no full stops at all. */
const longest = 2000

const extensions = {srt: '.srt', vtt: '.vtt', sbv: '.sbv'} as const

/** Captions: SubRip, WebVTT or SubViewer. The cues of a sentence are one block. */
export function createCaptions(kind: CaptionKind): TextFormat {
  return {
    id: kind,
    extensions: [extensions[kind]],
    hidesLetters: true,
    read(source) {
      const page = new Page(source)
      const reader = new CueReader(page, kind)
      for (const each of cuesOf(source, kind)) {
        if ('lines' in each) reader.read(each)
        else {
          reader.end()
          page.comment(each.body.trim(), each.start, each.end)
        }
      }
      reader.end()
      return page.prose()
    },
    escape: text => escapeCue(text, kind),
    placeEdit: (block, source, rewrite) => placeOverLines(block, source, rewrite, text => escapeCue(text, kind)),
  }
}

function escapeCue(text: string, kind: CaptionKind): string {
  const line = joinLines(text).replaceAll('-->', '->')
  return kind === 'vtt' ? line.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;') : line
}

// Tags of WebVTT and SubRip, times inside a cue, and the styles of SubStation that SubRip files carry along.
const signs = /<\/?(?:[a-zA-Z](?:[.\s][^<>]*|[^<>.\s]{0,20})?|\d[\d:.]*)>|\{\\[^{}]*\}|\{\/?[a-zA-Z]\}/g
const hyphen = /^[ \t]*(?:[-‐]|&gt;&gt;|>>)[ \t]*(?=\S)/
// In the middle of a sentence these are punctuation, and a word in capitals before a colon is a word.
const speaker = /^[ \t]*(?:[–—][ \t]*(?=\S)|\[[^\]\r\n]{1,40}\]:?[ \t]*|[A-Z][A-Z .'’-]{1,30}:[ \t]+)/
const sentenceEnd = /(?:[.!?…][)\]"”’'»]*|[♪♫])$/
const opening = /^<([a-zA-Z]+)/

class CueReader {
  readonly #page: Page
  readonly #kind: CaptionKind
  #last: Cue | undefined
  #voice = ''
  #where = ''
  #isOpen = false
  /** The end of the line before, and the text before the offset that is read, as far as it tells whether a sentence has ended. */
  #end = 0
  /** Directives about the open block, which end with it. */
  #waiting: Directive[] = []
  #tail = ''

  constructor(page: Page, kind: CaptionKind) {
    this.#page = page
    this.#kind = kind
  }

  /** Adds a cue to the open block, or begins another with it. */
  read(cue: Cue): void {
    if (cue.lines.length === 0) return
    const last = this.#last
    if (!last || cue.from - last.to >= pause || this.#page.length >= longest || this.#isBetween) this.end()
    this.#last = cue
    this.#where = `cue ${cue.number}, ${cue.at}`
    for (const [index, line] of cue.lines.entries()) this.#readLine(line, index === 0)
  }

  /** Ends the open block. */
  end(): void {
    if (this.#isOpen) this.#page.close()
    for (const {target} of this.#waiting) if (target) target.end = this.#end
    this.#waiting = []
    this.#isOpen = false
    this.#tail = ''
  }

  /** True between two sentences. */
  get #isBetween(): boolean {
    return !this.#isOpen || sentenceEnd.test(this.#tail)
  }

  #readLine({start, end, text}: FileLine, isFirst: boolean): void {
    if (!/[\p{L}\p{N}]/u.test(text.replace(signs, ''))) return
    const mark = hyphen.exec(text) ?? (this.#isBetween ? speaker.exec(text) : null)
    if (mark) this.end()
    const from = start + (mark?.[0].length ?? 0)
    if (this.#isOpen) {
      this.#page.text('\n', this.#end, from)
      const {shape} = this.#page
      if (isFirst && shape) shape.places = [...(shape.places ?? []), {from: this.#page.length, where: this.#where}]
    }
    this.#addStretches(from, end)
    this.#end = end
  }

  #addStretches(start: number, end: number): void {
    const slice = this.#page.source.slice(start, end)
    let done = 0
    for (const match of slice.matchAll(signs)) {
      this.#add(start + done, start + match.index)
      done = match.index + match[0].length
      const voice = this.#kind === 'vtt' ? /^<v(?:\.[^\s<>]*)?\s+([^<>]*)>$/.exec(match[0])?.[1]?.trim() : undefined
      if (voice !== undefined && voice !== this.#voice) {
        this.end()
        this.#voice = voice
      }
      this.#addSign(match[0], start + match.index, start + done)
    }
    this.#add(start + done, end)
  }

  #addSign(sign: string, start: number, end: number): void {
    this.#open(start, end)
    const page = this.#page
    const name = opening.exec(sign)?.[1]?.toLowerCase()
    if (name !== undefined && this.#kind !== 'sbv') page.wrap(/^(?:[bi]|em|strong)$/.test(name) ? 'emphasis' : 'solid', start, end)
    else if (sign.startsWith('</') && page.lastWrap) page.unwrap(page.lastWrap, start, end)
    else page.solid(start, end)
  }

  #add(start: number, end: number): void {
    if (end <= start) return
    this.#open(start, end)
    const {source} = this.#page
    if (this.#kind === 'sbv') this.#addSbv(start, end)
    else addDecoded(this.#page, start, end)
    this.#end = end
    this.#tail = source.slice(Math.max(start, end - 20), end).trimEnd() || this.#tail
  }

  #open(start: number, end: number): void {
    if (this.#isOpen) return
    this.#waiting = this.#page.next(start, end)
    this.#page.open({kind: 'paragraph', where: this.#where})
    this.#isOpen = true
  }

  // SubViewer writes a line break inside a cue as `[br]`.
  #addSbv(start: number, end: number): void {
    const slice = this.#page.source.slice(start, end)
    let done = 0
    for (const match of slice.matchAll(/\[br\]/gi)) {
      this.#page.raw(start + done, start + match.index)
      done = match.index + match[0].length
      this.#page.text('\n', start + match.index, start + done)
    }
    this.#page.raw(start + done, end)
  }
}

export const srt = createCaptions('srt')
export const vtt = createCaptions('vtt')
export const sbv = createCaptions('sbv')
