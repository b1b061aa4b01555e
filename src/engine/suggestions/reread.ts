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
  #before = 0
  #inner: Page | undefined
  #reading: BlockReading | undefined
  // The sentences of the block that is patched, as far as they were needed. One list for all patches: copying them for each would not be linear.
  #sentences: Sentence[] = []
  #of = -1

  constructor(original: Page, lexis: Lexis) {
    const blocks = [...original.blocks]
    super(blocks, lexis)
    this.#original = original
    this.#lexis = lexis
    this.#blocks = blocks
  }

  /** Puts a block that holds one sentence in the place of another, behind the first `before` sentences of that. */
  patch(at: number, block: Block, before: number): void {
    this.restore()
    this.#before = before
    this.#at = at
    this.#blocks[at] = block
    this.#inner = new Page([block], this.#lexis, this.#original)
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

  // The sentences before the rewritten one are those of the page itself: only the new one is read.
  override reading(index: number): BlockReading {
    if (!this.#inner || index !== this.#at) return this.#original.reading(index)
    if (this.#reading) return this.#reading
    const reading = this.#inner.reading(0)
    const original = this.#original.reading(index).sentences
    if (this.#of !== index) this.#sentences = []
    this.#of = index
    const sentences = this.#sentences
    // What an earlier patch left behind goes; the page's own sentences up to it stay.
    while (sentences.length > 0 && (sentences.length > this.#before || sentences.at(-1) !== original[sentences.length - 1])) sentences.pop()
    while (sentences.length < this.#before) sentences.push(original[sentences.length]!)
    for (const sentence of reading.sentences) sentences.push({...sentence, block: index, index: sentences.length})
    this.#reading = {...reading, sentences}
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

/** Reads rewritten sentences where they stand: after the sentences before them, under all that governs their block. */
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
    const {folded, words} = this.#page.reading(sentence.block)
    const from = unfold(folded, words[sentence.from]!.start)
    const to = unfold(folded, words[sentence.to - 1]!.end)
    const shift = text.length - (end - start)
    const marks = block.marks.flatMap((mark): Mark[] => {
      if (mark.end <= from || mark.start >= to || (mark.start < end && mark.end > start && !(mark.start <= start && mark.end >= end))) return []
      return [{...mark, start: Math.max(0, (mark.start >= end ? mark.start + shift : mark.start) - from), end: (mark.end > start ? mark.end + shift : mark.end) - from}]
    })
    this.#patched.patch(sentence.block, {...block, text: block.text.slice(from, start) + text + block.text.slice(end, to), marks}, sentence.index)
    const found = this.#patched.reading(sentence.block).sentences.slice(sentence.index).flatMap(one => this.#read(this.#patched, one))
    this.#patched.restore()
    return found
  }
}
