import type {Clauses} from '../../language/clauses/clauses.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import {markedAround, quotedAround} from './marks.js'

/** A quotation, as places among the words of its block: those of its marks. */
export type Quotation = NonNullable<ReturnType<typeof quotedAround>>

/** A frame looked at as words that may be put up as wording: what marks them, and what stands around. */
export class Wording {
  readonly frame: Frame
  readonly page: Page
  readonly clauses: Clauses
  readonly words: readonly Word[]
  /** The word that is the trigger. */
  readonly at: number
  #quoted: Quotation | false | undefined
  #marked: boolean | undefined

  constructor(frame: Frame, page: Page) {
    this.frame = frame
    this.page = page
    this.clauses = frame.sentence.clauses
    this.words = this.clauses.words
    this.at = frame.occurrence.at
  }

  /** The quotation around the trigger; undefined where none is. */
  get quoted(): Quotation | undefined {
    this.#quoted ??= quotedAround(this.frame, this.page) ?? false
    return this.#quoted || undefined
  }

  /** Whether quotation marks or emphasis lie around the trigger. */
  get marked(): boolean {
    this.#marked ??= this.quoted !== undefined || markedAround(this.frame, this.page)
    return this.#marked
  }
}
