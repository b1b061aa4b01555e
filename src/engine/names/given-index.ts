import type {GivenName} from './given-names.js'
import {placesOf} from './given-places.js'
import type {NameSpan} from '../../language/words.js'

interface Entry {
  block: number
  given: GivenName
  /** Its number among the names of the page. */
  order: number
}

/** The names that a page gives, each by the word of it that fewest others have: a text asks only after those whose word stands in it. */
export class GivenNameIndex {
  readonly #byWord = new Map<string, Entry[]>()

  /** The names in the order of the page, with the blocks that give them. */
  constructor(names: readonly {block: number; given: GivenName}[]) {
    const counts = new Map<string, number>()
    for (const {given} of names) for (const word of wordsOf(given.name)) counts.set(word, (counts.get(word) ?? 0) + 1)
    names.forEach(({block, given}, order) => {
      const word = rarest(wordsOf(given.name), counts)
      const entries = this.#byWord.get(word)
      if (entries) entries.push({block, given, order})
      else this.#byWord.set(word, [{block, given, order}])
    })
  }

  /** Where a block's text says names that the page gave before; `block` undefined for a text that is none of the page's: all names count. */
  in(text: string, block: number | undefined): NameSpan[] {
    if (this.#byWord.size === 0) return []
    const words = wordsOf(text).add('')
    const entries = [...words].flatMap(word => this.#byWord.get(word) ?? []).sort((a, b) => a.order - b.order)
    return entries.flatMap(({block: giver, given}) => {
      if (block !== undefined && giver > block) return []
      return placesOf(given, text, giver === block ? given.end : 0).map(place => ({...place, entity: given.entity}))
    })
  }
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/\w+/g))

// The word of a name that is in the fewest names; empty where the name has none.
function rarest(words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const word of words) if (best === '' || counts.get(word)! < counts.get(best)!) best = word
  return best
}
