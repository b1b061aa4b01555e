/**
 * Reading a page again and again while it is edited. What was read is kept by unit: a section, or several that a list or a table ties
 * together. A unit is read again only where something changed that its reading can reach; `unit-key.ts` says what that is.
 */
import {type Folded, fold} from '../language/fold.js'
import type {NameSpan} from '../language/words.js'
import type {GivenName} from './names/given-names.js'
import type {Lexis} from './lexis.js'
import {type BlockFinding, type CompiledPack, type LintOptions, type Reading, flaggedEntities, liveBlocks, readBlocks} from './lint.js'
import {type Analysis, Page} from './page.js'
import type {Block} from './prose.js'
import {Referents} from './reference/referents.js'
import {type Unit, unitKey, unitsOf} from './unit-key.js'

/** What is known of a block's text without its page. */
interface TextFacts {
  folded: Folded
  names?: NameSpan[]
  shortNames?: NameSpan[]
  given?: GivenName[]
  isDescribing?: boolean
  mayTrigger?: boolean
  /** What it says, and the names and the code that it was read with. */
  analysis?: {with: string; says: Analysis}
}

/** The readings of a unit; blocks are counted within it, or are places in its key's list of blocks around it. */
interface Kept {
  readings: readonly Reading[]
  /** False where the findings are without their suggestions. */
  rewrites: boolean
  from: number
  around: readonly number[]
}

/** Reads one page through its edits. The readings are those of `read`, in the same order. */
export class PageReader {
  readonly #compiled: CompiledPack
  readonly #options: LintOptions
  #texts = new Map<string, TextFacts>()
  #units = new Map<string, Kept>()

  constructor(compiled: CompiledPack, options: LintOptions = {}) {
    this.#compiled = compiled
    this.#options = options
  }

  /** As `lint`, of the page as it is now. */
  lint(blocks: readonly Block[], rewrites = true): BlockFinding[] {
    return this.read(blocks, rewrites).flatMap(reading => (reading.finding ? [reading.finding] : []))
  }

  /**
   * As the function `read`, of the page as it is now.
   *
   * @param rewrites False where the suggestions are not needed yet: they may be empty. Whoever needs them asks again.
   */
  read(blocks: readonly Block[], rewrites = true): Reading[] {
    const texts = new Map<string, TextFacts>()
    const compiled = this.#remembering(texts)
    const page = new RememberingPage(blocks, compiled.lexis, text => this.#facts(texts, text))
    const live = liveBlocks(page, compiled)
    const keyed = this.#keyed(page, compiled.lexis, live)
    const stale = keyed.filter(({key}) => !this.#kept(key, rewrites)).flatMap(({unit}) => unit.live)
    const fresh = readBlocks(page, stale, compiled, this.#options, rewrites)
    const units = new Map<string, Kept>()
    const out: Reading[] = []
    let next = 0
    for (const {unit, key, around} of keyed) {
      let kept = this.#kept(key, rewrites)
      if (kept) {
        for (const reading of kept.readings) out.push(moved(reading, kept, unit.from, around))
      } else {
        const first = next
        while (next < fresh.length && fresh[next]!.block < unit.to) next++
        const readings = fresh.slice(first, next)
        out.push(...readings)
        kept = {readings, rewrites, from: unit.from, around}
      }
      if (isSelfContained(kept)) units.set(key, kept)
    }
    this.#units = units
    this.#texts = texts
    return out
  }

  #kept(key: string, rewrites: boolean): Kept | undefined {
    const kept = this.#units.get(key)
    return kept && (kept.rewrites || !rewrites) ? kept : undefined
  }

  #keyed(page: Page, lexis: Lexis, live: readonly number[]): {unit: Unit; key: string; around: readonly number[]}[] {
    if (live.length === 0) return []
    const referents = new Referents(page, lexis, flaggedEntities(lexis, this.#options))
    return unitsOf(page, live).map(unit => ({unit, ...unitKey(unit, page, referents)}))
  }

  // What the last reading knew of a text is handed on; what this one does not ask for is forgotten.
  #facts(texts: Map<string, TextFacts>, text: string): TextFacts {
    let facts = texts.get(text)
    if (!facts) {
      facts = this.#texts.get(text) ?? {folded: fold(text)}
      texts.set(text, facts)
    }
    return facts
  }

  #remembering(texts: Map<string, TextFacts>): CompiledPack {
    const {lexis, screen, pack} = this.#compiled
    // Both are asked for folded text, which folds to itself.
    const names = {find: (text: string) => (this.#facts(texts, text).names ??= lexis.names.find(text))}
    const describing = {test: (text: string) => (this.#facts(texts, text).isDescribing ??= lexis.describing.test(text))}
    const mayTrigger = (text: string): boolean => (this.#facts(texts, text).mayTrigger ??= screen.mayTrigger(text))
    return {pack, lexis: {...lexis, names, describing}, screen: {...screen, mayTrigger}}
  }
}

class RememberingPage extends Page {
  readonly #facts: (text: string) => TextFacts

  constructor(blocks: readonly Block[], lexis: Lexis, facts: (text: string) => TextFacts) {
    super(blocks, lexis)
    this.#facts = facts
  }

  override folded(index: number): Folded {
    return this.#facts(this.blocks[index]!.text).folded
  }

  protected override shortNames(text: string): NameSpan[] {
    return (this.#facts(text).shortNames ??= super.shortNames(text))
  }

  protected override namesGiven(index: number): GivenName[] {
    return (this.#facts(this.blocks[index]!.text).given ??= super.namesGiven(index))
  }

  protected override analysis(index: number): Analysis {
    const facts = this.#facts(this.blocks[index]!.text)
    const code = this.blocks[index]!.marks.flatMap(({kind, start, end}) => (kind === 'code' ? [start, end] : []))
    const readWith = JSON.stringify([this.names(index), code])
    if (facts.analysis?.with !== readWith) facts.analysis = {with: readWith, says: super.analysis(index)}
    return facts.analysis.says
  }
}

// The list of blocks around a unit is the same for the same key, so that a place in it leads to the block that is there now.
function moved(reading: Reading, {from, around}: Kept, to: number, aroundNow: readonly number[]): Reading {
  const at = (block: number): number => {
    const place = around.indexOf(block)
    return place < 0 ? block - from + to : aroundNow[place]!
  }
  const {finding} = reading
  return {
    ...reading,
    block: at(reading.block),
    ...(finding && {finding: {...finding, block: at(finding.block), related: finding.related.map(other => ({...other, block: at(other.block)}))}}),
  }
}

// Should a reading ever reach further than its key, it is not kept.
function isSelfContained({readings, from, around}: Kept): boolean {
  return readings.every(({block, finding}) => finding?.related.every(other => (other.block >= from && other.block <= block) || around.includes(other.block)) ?? true)
}
