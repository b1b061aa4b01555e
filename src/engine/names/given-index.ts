import type {GivenName} from './given-names.js'
import {placesOf} from './given-places.js'
import type {NameSpan} from '../../language/words.js'

interface Entry {
  block: number
  given: GivenName
  /** Its number among the names of the page. */
  order: number
}

/** The names that a page gives, by the words that they begin with: a text asks only after those whose first word stands in it. */
export class GivenNameIndex {
  readonly #byWord = new Map<string, Entry[]>()

  /** The names in the order of the page, with the blocks that give them. */
  constructor(names: readonly {block: number; given: GivenName}[]) {
    names.forEach(({block, given}, order) => {
      const word = /^\w*/.exec(given.name)![0]
      const entries = this.#byWord.get(word)
      if (entries) entries.push({block, given, order})
      else this.#byWord.set(word, [{block, given, order}])
    })
  }

  /** Where a block's text says names that the page gave before; `block` undefined for a text that is none of the page's: all names count. */
  in(text: string, block: number | undefined): NameSpan[] {
    if (this.#byWord.size === 0) return []
    const words = new Set(text.match(/\w+/g)).add('')
    const entries = [...words].flatMap(word => this.#byWord.get(word) ?? []).sort((a, b) => a.order - b.order)
    return entries.flatMap(({block: giver, given}) => {
      if (block !== undefined && giver > block) return []
      return placesOf(given, text, giver === block ? given.end : 0).map(place => ({...place, entity: given.entity}))
    })
  }
}
