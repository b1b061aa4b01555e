import {Clauses} from '../language/clauses/clauses.js'
import {type Folded, fold, unfold} from '../language/fold.js'
import {withoutInterpolations} from '../language/interpolations.js'
import {withoutOrnaments} from '../language/ornaments.js'
import {phrases} from '../language/phrases/phrases.js'
import {tag} from '../language/tagging/tag.js'
import {tokenise} from '../language/tokens.js'
import {type NameSpan, type Word, joinWords, sentences} from '../language/words.js'
import {GivenNameIndex} from './names/given-index.js'
import type {GivenName, NameGiving} from './names/given-names.js'
import {governors} from './layout.js'
import type {NameIndex} from './names/names.js'
import type {Block} from './prose.js'
import {takenNames} from './names/taken-names.js'

/** One sentence of a block, cut into phrases. */
export interface Sentence {
  block: number
  /** Its number in the block. */
  index: number
  from: number
  to: number
  clauses: Clauses
}

/** What a block's text says by itself, wherever on a page it stands. Word offsets are into the folded text. */
export interface Analysis {
  folded: Folded
  words: Word[]
  sentences: Omit<Sentence, 'block' | 'index'>[]
}

/** A block read: folded text, words, sentences. Word offsets are into the folded text. */
export interface BlockReading {
  block: Block
  folded: Folded
  words: Word[]
  sentences: Sentence[]
}

/** What a page needs to know of a pack's words. */
export interface PageWords {
  names: NameIndex
  corrections: ReadonlyMap<string, string>
  verbs: ReadonlyMap<string, NonNullable<Word['verb']>>
  shortNames: readonly {entity: string; pattern: RegExp}[]
  givenNames: NameGiving
}

/** A page that is read block by block, only where somebody asks. */
export class Page {
  readonly blocks: readonly Block[]
  readonly #names: NameIndex
  readonly #folded: (Folded | undefined)[]
  readonly #fullNames: (NameSpan[] | undefined)[]
  readonly #spans: (NameSpan[] | undefined)[]
  readonly #readings: (BlockReading | undefined)[]
  readonly #corrections: ReadonlyMap<string, string>
  readonly #verbs: PageWords['verbs']
  readonly #shortNames: readonly {entity: string; pattern: RegExp}[]
  readonly #givenNames: NameGiving
  readonly #around: Page | undefined
  #families: Set<string> | undefined
  #taken: ReadonlySet<string> | undefined
  #given: GivenNameIndex | undefined
  #governors: number[][] | undefined
  #dependents: number[][] | undefined

  /** `around`: the page whose names count, where the blocks are a part of it. */
  constructor(blocks: readonly Block[], {names, corrections, verbs, shortNames, givenNames}: PageWords, around?: Page) {
    this.#verbs = verbs
    this.#givenNames = givenNames
    this.#around = around
    this.blocks = blocks
    this.#names = names
    this.#corrections = corrections
    this.#shortNames = shortNames
    this.#folded = new Array<Folded | undefined>(blocks.length)
    this.#fullNames = new Array<NameSpan[] | undefined>(blocks.length)
    this.#spans = new Array<NameSpan[] | undefined>(blocks.length)
    this.#readings = new Array<BlockReading | undefined>(blocks.length)
  }

  folded(index: number): Folded {
    return (this.#folded[index] ??= fold(this.blocks[index]!.text))
  }

  /** The names in a block's folded text: those of the pack, short ones of families that the page names, and those that the page gives. */
  names(index: number): NameSpan[] {
    const known = this.#spans[index]
    if (known) return known
    const {text} = this.folded(index)
    const found = this.#full(index)
    const isNew = (span: NameSpan, others: readonly NameSpan[]): boolean => !others.some(other => span.start < other.end && span.end > other.start)
    const extra = this.#short(text).filter(span => isNew(span, found))
    // Names that the page gave before: “GPT-5, hereafter ‘Five’”.
    for (const span of this.given().in(text, this.#around ? undefined : index)) if (isNew(span, found) && isNew(span, extra)) extra.push(span)
    const all = extra.length > 0 ? [...found, ...extra].sort((a, b) => a.start - b.start) : found
    this.#spans[index] = all
    return all
  }

  // The names that the pack knows, as they stand in full.
  #full(index: number): NameSpan[] {
    return (this.#fullNames[index] ??= this.#names.find(this.folded(index).text))
  }

  // Short names of families that the page names in full: “Sol and Terra”.
  #short(text: string): NameSpan[] {
    const found = this.shortNames(text)
    if (found.length === 0) return []
    const families = this.families()
    return found.filter(({entity, start, end}) => families.has(entity) && !this.taken().has(text.slice(start, end)))
  }

  /** The short names that the page has given to something else. */
  protected taken(): ReadonlySet<string> {
    return this.#around?.taken() ?? (this.#taken ??= takenNames(this.blocks.map(({kind}, block) => {
      const {text} = this.folded(block)
      return {kind, text, names: this.#full(block), shortNames: this.shortNames(text)}
    })))
  }

  /** The entities that the page names in full. */
  protected families(): Set<string> {
    return this.#around?.families() ?? (this.#families ??= new Set(this.blocks.flatMap((_, block) => this.#full(block).map(span => span.entity))))
  }

  /** The names that the page gives. */
  protected given(): GivenNameIndex {
    return this.#around?.given() ?? (this.#given ??= new GivenNameIndex(this.blocks.flatMap((_, block) => this.namesGiven(block).map(given => ({block, given})))))
  }

  /** The names that a block gives. */
  protected namesGiven(index: number): GivenName[] {
    return this.#givenNames(this.folded(index).text, this.#full(index))
  }

  /** What may be a short name in a folded text, if the page names its family. */
  protected shortNames(text: string): NameSpan[] {
    return this.#shortNames.flatMap(({entity, pattern}) =>
      Array.from(text.matchAll(pattern), match => ({start: match.index, end: match.index + match[0].length, entity})))
  }

  reading(index: number): BlockReading {
    return (this.#readings[index] ??= this.#read(index))
  }

  #read(index: number): BlockReading {
    const {folded, words, sentences: found} = this.analysis(index)
    return {block: this.blocks[index]!, folded, words, sentences: found.map((sentence, at) => ({block: index, index: at, ...sentence}))}
  }

  /** Depends on nothing but the block's text, the names in it and its code. */
  protected analysis(index: number): Analysis {
    const folded = this.folded(index)
    const names = this.names(index)
    const joined = joinWords(folded.text, withoutOrnaments(tokenise(folded.text), names), names)
    this.#markCode(this.blocks[index]!, folded, joined)
    const words = withoutInterpolations(joined)
    for (const word of words) {
      const right = word.tag === 'noun' && !word.parts ? this.#corrections.get(word.lower) : undefined
      if (right !== undefined) word.lower = right
      const verb = word.tag === 'noun' ? this.#verbs.get(word.lower) : undefined
      if (verb) word.verb = verb
    }
    const found = sentences(folded.text, words).map(({from, to}) => {
      tag(words, from, to)
      return {from, to, clauses: new Clauses(words, phrases(words, from, to))}
    })
    return {folded, words, sentences: found}
  }

  // What stands in code is a noun to its sentence, whatever it spells.
  #markCode(block: Block, folded: Folded, words: Word[]): void {
    const code = block.marks.filter(mark => mark.kind === 'code').sort((a, b) => a.start - b.start)
    if (code.length === 0) return
    const out: Word[] = []
    let next = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      const start = unfold(folded, word.start)
      while (next < code.length && code[next]!.end <= start) next++
      const mark = code[next]
      if (!mark || start < mark.start) {
        out.push(word)
        continue
      }
      // One stretch of code is one word, unless it names something.
      let last = at
      while (last + 1 < words.length && unfold(folded, words[last + 1]!.start) < mark.end) last++
      const span = words[last]!.end - word.start
      const named = words.slice(at, last + 1).find(candidate => candidate.entity !== undefined && (candidate.end - candidate.start) * 2 >= span)
      const end = words[last]!.end
      out.push({
        start: word.start, end, text: folded.text.slice(word.start, end), lower: folded.text.slice(word.start, end).toLowerCase(),
        tag: named?.entity === undefined ? 'noun' : 'name', glued: word.glued, opaque: true,
        ...(named?.entity !== undefined && {entity: named.entity}),
        ...(named === undefined && word.inside !== undefined && {inside: word.inside}),
      })
      at = last
    }
    words.length = 0
    for (const word of out) words.push(word)
  }

  /** The blocks that a block stands under, nearest first: list introduction, header cells, headings, title. */
  governors(index: number): number[] {
    return (this.#governors ??= governors(this.blocks))[index]!
  }

  /** The cells of the row that a cell stands in, itself among them. */
  row(index: number): number[] {
    const {table} = this.blocks[index]!
    if (!table) return []
    const inRow = (at: number): boolean => this.blocks[at]?.table?.id === table.id && this.blocks[at].table.row === table.row
    let from = index
    let to = index
    while (inRow(from - 1)) from--
    while (inRow(to + 1)) to++
    return Array.from({length: to - from + 1}, (_, offset) => from + offset)
  }

  /** The items or cells that a block introduces, in the order of the page: those that stand under it and nothing nearer; of a table the first cells. */
  dependents(index: number): number[] {
    if (!this.#dependents) {
      this.#dependents = this.blocks.map(() => [])
      this.blocks.forEach((block, at) => {
        if (block.kind === 'cell') {
          const isFirst = block.table?.column === 0 && !block.table.header
          for (const governor of this.governors(at)) {
            const {kind} = this.blocks[governor]!
            if (kind === 'cell' || (kind === 'paragraph' && isFirst)) this.#dependents![governor]!.push(at)
          }
        } else if (block.kind === 'item') {
          const nearest = this.governors(at).find(governor => !(this.blocks[governor]!.kind === 'item' && this.blocks[governor]!.list === block.list))
          if (nearest !== undefined) this.#dependents![nearest]!.push(at)
        }
      })
    }
    return this.#dependents[index]!
  }
}
