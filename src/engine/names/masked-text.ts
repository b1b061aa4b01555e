import type {NameSpan} from '../../language/words.js'
import type {Role} from '../../vocabulary/pack.js'
import {KNOWN, OTHER, OWNER} from './naming-words.js'

/** What a masked letter belongs to. */
const letterOf = (role: Role | undefined): string => (role === 'object' || role === 'exempt' ? KNOWN : role === 'owner' ? OWNER : OTHER)

/** A text whose known names are masked letter by letter, so that offsets stay. */
export class MaskedText {
  readonly text: string
  /** It names an object, what is exempt, or an owner. */
  readonly isOfInterest: boolean
  readonly #names: readonly NameSpan[]
  readonly #roles: ReadonlyMap<string, Role>

  /** `names`: in the order of the text. */
  constructor(text: string, names: readonly NameSpan[], roles: ReadonlyMap<string, Role>) {
    this.#names = names
    this.#roles = roles
    const pieces: string[] = []
    let at = 0
    for (const {start, end, entity} of names) {
      pieces.push(text.slice(at, start), letterOf(roles.get(entity)).repeat(end - start))
      at = end
    }
    this.text = pieces.join('') + text.slice(at)
    this.isOfInterest = names.some(({entity}) => letterOf(roles.get(entity)) !== OTHER)
  }

  /** The first object, or what is exempt, that is named in a stretch of the text; `ofOwner` where only an owner is. */
  entityIn(from: number, to: number, ofOwner: string): string | undefined {
    let isOwned = false
    for (let at = this.#firstFrom(from); at < this.#names.length && this.#names[at]!.end <= to; at++) {
      const {entity} = this.#names[at]!
      const letter = letterOf(this.#roles.get(entity))
      if (letter === KNOWN) return entity
      isOwned ||= letter === OWNER
    }
    return isOwned ? ofOwner : undefined
  }

  // The number of the first name that begins at an offset or behind it.
  #firstFrom(offset: number): number {
    let low = 0
    for (let high = this.#names.length; low < high;) {
      const middle = (low + high) >> 1
      if (this.#names[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
