import {unfold} from '../../language/fold.js'
import type {Lexis} from '../lexis.js'
import {type BlockReading, Page, type Sentence} from '../page.js'
import type {NameSpan} from '../../language/words.js'
import type {Folded} from '../../language/fold.js'
import type {Block, Mark} from '../prose.js'

/** A page in which one block is another: all else is read once, on the page itself. */
class PatchedPage extends Page {
  readonly #original: Page
  readonly #lexis: Lexis
  readonly #blocks: Block[]
  #at = -1
  #inner: Page | undefined
  #reading: BlockReading | undefined

  constructor(original: Page, lexis: Lexis) {
    const blocks = [...original.blocks]
    super(blocks, lexis)
    this.#original = original
    this.#lexis = lexis
    this.#blocks = blocks
  }

  patch(at: number, block: Block): void {
    this.restore()
    this.#at = at
    this.#blocks[at] = block
    this.#inner = new Page([block], this.#lexis)
  }

  restore(): void {
    if (this.#at >= 0) this.#blocks[this.#at] = this.#original.blocks[this.#at]!
    this.#at = -1
    this.#inner = undefined
    this.#reading = undefined
  }

  override folded(index: number): Folded {
    return this.#inner && index === this.#at ? this.#inner.folded(0) : this.#original.folded(index)
  }

  override names(index: number): NameSpan[] {
    return this.#inner && index === this.#at ? this.#inner.names(0) : this.#original.names(index)
  }

  override reading(index: number): BlockReading {
    if (!this.#inner || index !== this.#at) return this.#original.reading(index)
    if (this.#reading) return this.#reading
    const reading = this.#inner.reading(0)
    this.#reading = {...reading, sentences: reading.sentences.map(sentence => ({...sentence, block: index}))}
    return this.#reading
  }

  override governors(index: number): number[] {
    return this.#original.governors(index)
  }
}

/** What the reader finds in a sentence of a page. */
export interface FoundAgain {
  ruleId: string
  actual: string
}

export type ReadSentence = (page: Page, sentence: Sentence) => readonly FoundAgain[]

/** Reads rewritten sentences where they stand: with the two sentences before them, and all that governs their block. */
export class Rereader {
  readonly #page: Page
  readonly #patched: PatchedPage
  readonly #read: ReadSentence

  constructor(page: Page, lexis: Lexis, read: ReadSentence) {
    this.#page = page
    this.#patched = new PatchedPage(page, lexis)
    this.#read = read
  }

  /** What is found in a sentence after an edit of its block's text (offsets of the plain text, not folded). */
  findings(sentence: Sentence, start: number, end: number, text: string): FoundAgain[] {
    const block = this.#page.blocks[sentence.block]!
    const {folded, words, sentences} = this.#page.reading(sentence.block)
    const before = sentences[Math.max(0, sentence.index - 2)]!
    const from = unfold(folded, words[before.from]!.start)
    const to = unfold(folded, words[sentence.to - 1]!.end)
    const own = unfold(folded, words[sentence.from]!.start)
    const shift = text.length - (end - start)
    const marks = block.marks.flatMap((mark): Mark[] => {
      if (mark.end <= from || mark.start >= to || (mark.start < end && mark.end > start && !(mark.start <= start && mark.end >= end))) return []
      return [{...mark, start: Math.max(0, (mark.start >= end ? mark.start + shift : mark.start) - from), end: (mark.end > start ? mark.end + shift : mark.end) - from}]
    })
    this.#patched.patch(sentence.block, {...block, text: block.text.slice(from, start) + text + block.text.slice(end, to), marks})
    const reading = this.#patched.reading(sentence.block)
    const found = reading.sentences
      .filter(one => unfold(reading.folded, reading.words[one.to - 1]!.end) > own - from)
      .flatMap(one => this.#read(this.#patched, one))
    this.#patched.restore()
    return found
  }
}
