import type {FrameWords, Level, Span} from '../finding.js'
import type {Entity, Pack} from '../vocabulary/pack.js'
import {isTicked} from './channel/row.js'
import type {Doubt} from './confidence.js'
import {type Lexis, indexPack} from './lexis.js'
import {Page} from './page.js'
import type {Block} from './prose.js'
import {Referents} from './reference/referents.js'
import {type Screen, makeScreen} from './screen.js'
import {SentenceReader} from './sentence-reader.js'
import {Suggester} from './suggest.js'
import type {ReadSentence} from './suggestions/reread.js'
import {makeTriggerScreen} from './trigger-screen.js'

/** A pack made ready for reading: name and trigger indexes. Made once, used for any number of texts. */
export interface CompiledPack {
  pack: Pack
  lexis: Lexis
  /** `mayTrigger`, of a block's folded text: false only where no trigger can stand in it. */
  screen: Screen & {mayTrigger(text: string): boolean}
}

export interface LintOptions {
  /** Levels by rule id, over the pack's own. */
  rules?: Readonly<Record<string, Level | 'off'>>
  /** The pack's options by id, such as `{openWeight: 'flag'}`. */
  options?: Readonly<Record<string, 'allow' | 'flag'>>
  /** Extra names by entity id; they count only where `compile` got them too. */
  entities?: Readonly<Record<string, readonly string[]>>
  /** Phrases approved by counsel: a finding inside such a phrase is dropped. Case and white space are ignored. */
  allow?: readonly string[]
  /** Who writes: the entity id of the channel that an unstated channel is. */
  speaker?: string
  /** Findings that the reader is less sure of than this become `info`. 0 to 1; 0.5 by default. */
  minConfidence?: number
}

/** A rewrite in a block's plain text. */
export interface BlockSuggestion extends Span {
  text: string
  fix: boolean
  title: string
}

/** A finding before it is mapped to the file: offsets are into the plain text of `blocks[block]`. */
export interface BlockFinding extends Span {
  block: number
  ruleId: string
  level: Level
  actual: string
  reason: string
  note?: string
  url?: string
  suggestions: BlockSuggestion[]
  frame: FrameWords
  related: (Span & {block: number; message: string})[]
  confidence: number
  /** The pack's trigger that was met. */
  triggerId: string
  /** The sentence that it was read in. */
  sentence: Span
  /** What makes the reading less sure. */
  doubts: Doubt[]
}

/** How one trigger was read, step by step, whether it became a finding or not. For `memolint why`. */
export interface Reading extends Span {
  block: number
  ruleId: string
  frame: FrameWords
  /** What stands or falls and why, one line a step: trigger, sense, object, channel, scope, verdict. */
  steps: {step: string; says: string}[]
  /** Absent where the trigger was left alone. */
  finding?: BlockFinding
}

// A caller that reads one text after another asks for the same pack each time, and making it ready takes longer than reading a short text.
const compiledPacks = new WeakMap<Pack, CompiledPack>()

/** Makes a pack ready for reading; once, where no names are added. `entities` are the configuration's extra names. */
export function compile(pack: Pack, entities?: LintOptions['entities']): CompiledPack {
  if (entities !== undefined) return makeReady(pack, entities)
  const ready = compiledPacks.get(pack) ?? makeReady(pack)
  compiledPacks.set(pack, ready)
  return ready
}

function makeReady(pack: Pack, entities?: LintOptions['entities']): CompiledPack {
  const lexis = indexPack(pack, entities)
  return {pack, lexis, screen: {...makeScreen(pack, entities), mayTrigger: makeTriggerScreen(pack, entities ?? {}, lexis.corrections)}}
}

/** True where the text may hold a finding; false only where `lint` would find nothing. Any raw source or plain text. */
export function screen(source: string, compiled: CompiledPack): boolean {
  return compiled.screen.mayHold(source)
}

/** The findings of a page, in the order of the page. Pure and synchronous. */
export function lint(blocks: readonly Block[], compiled: CompiledPack, options: LintOptions = {}): BlockFinding[] {
  return read(blocks, compiled, options).flatMap(reading => (reading.finding ? [reading.finding] : []))
}

/** How every trigger of the page was read. */
export function read(blocks: readonly Block[], compiled: CompiledPack, options: LintOptions = {}): Reading[] {
  const page = new Page(blocks, compiled.lexis)
  return readBlocks(page, liveBlocks(page, compiled), compiled, options)
}

/**
 * How every trigger of some of a page's blocks was read, in the order of the blocks.
 *
 * @param rewrites False where nobody looks at the suggestions: they stay empty, which spares most of the time that a finding takes.
 */
export function readBlocks(page: Page, blocks: readonly number[], {lexis}: CompiledPack, options: LintOptions, rewrites = true): Reading[] {
  if (blocks.length === 0) return []
  const flagged = flaggedEntities(lexis, options)
  const referents = new Referents(page, lexis, flagged)
  const reader = new SentenceReader(page, lexis, referents, options)
  const readAgain: ReadSentence = (rewritten, sentence) =>
    new SentenceReader(rewritten, lexis, new Referents(rewritten, lexis, flagged), options).read(sentence).flatMap(({finding}) => finding ?? [])
  const suggester = rewrites ? new Suggester(page, lexis, referents, readAgain) : undefined
  return blocks.flatMap(block => page.reading(block).sentences).flatMap(sentence => reader.read(sentence, suggester))
}

/** Entities that the pack leaves alone unless an option says otherwise, and that the options flag. */
export function flaggedEntities(lexis: Lexis, options: LintOptions): Set<string> {
  return new Set(lexis.pack.entities.filter((entity: Entity) => entity.option !== undefined && options.options?.[entity.option] === 'flag').map(entity => entity.id))
}

/**
 * Blocks that may hold a finding: those with a trigger, in a section that speaks of what the policy names, or under a heading, a title or an
 * introduction that does. A reference reaches no further back than the heading of its section; “the model” alone reaches over the whole page.
 */
export function liveBlocks(page: Page, {lexis, screen: screens}: CompiledPack): number[] {
  const speaks: boolean[] = []
  const sections: number[] = []
  const inSection = [false]
  let named = false as boolean
  page.blocks.forEach((block, index) => {
    const names = page.names(index).some(name => lexis.entities.get(name.entity)!.role !== 'channel')
    speaks.push(names || (named && lexis.describing.test(page.folded(index).text)))
    named ||= names
    if (block.kind === 'heading') inSection.push(false)
    sections.push(inSection.length - 1)
    if (speaks[index]) inSection[inSection.length - 1] = true
  })
  if (!named) return []
  return [...page.blocks.keys()].filter(index =>
    (inSection[sections[index]!] || speaks[index - 1] || speaks[index + 1] || page.governors(index).some(governor => speaks[governor])) &&
    (screens.mayTrigger(page.folded(index).text) || isTicked(page, index, lexis)),
  )
}
