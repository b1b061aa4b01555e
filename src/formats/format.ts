import type {Block, MarkKind} from '../engine/prose.js'
import type {Span} from '../finding.js'
import type {SourceMap} from './source-map.js'

/**
 * Markup inside a block, in file offsets, so that an edit does not tear it. `inner` is what it wraps: a stretch inside `inner`
 * may be replaced freely. Without `inner` it holds no text of the block: an image, a tag, a comment, a footnote call.
 */
export interface Markup extends Span {
  kind: MarkKind | 'solid'
  inner?: Span
}

/** A block together with the way back from its plain text to the file. */
export interface SourceBlock extends Block {
  map: SourceMap
  /** In the order in which they end. Absent: none. */
  markup?: readonly Markup[]
  /**
   * How the format writes text at this place, such as `table cell`; only the format itself reads it. Absent: as in a paragraph.
   */
  place?: string
  /** Where a person would look for the block, in that person's words: `buttons.signUp`, `cue 12`, `slide 3, notes`. Absent: its line. */
  where?: string
  /** In containers: the part that holds the block, such as `ppt/slides/slide3.xml`. */
  part?: string
  /** Where it runs over several such places, such as captions: the text offsets from which each of them holds, in their order. */
  places?: readonly {from: number; where: string}[]
  /** True where something elsewhere refers to the text by its words, as programs do to a message's id: a rewrite is offered, never made. */
  isKey?: boolean
}

/** A comment in the text that silences findings. Offsets are UTF-16 units into the file. */
export interface Directive extends Span {
  action: 'disable' | 'enable' | 'ignore'
  /** Rule ids; empty: all rules. */
  rules: string[]
  reason?: string
  /** The last day, `YYYY-MM-DD`, on which the directive holds. */
  until?: string
  /** For `ignore`: the range of the next block. */
  target?: Span
}

/** Something wrong with the file itself. The rest of the file is still linted. */
export interface Problem extends Span {
  id: string
  message: string
}

/** What a format reads out of a file. */
export interface Prose {
  blocks: SourceBlock[]
  directives: Directive[]
  problems: Problem[]
}

/** A rewrite of a stretch of a block's plain text: `start`–`end` are offsets into it. */
export interface Rewrite extends Span {
  text: string
}

/** A rewrite as it is to stand in the file, in file offsets, and whether it is safe without a person: all markup stays whole. */
export interface PlacedEdit extends Span {
  text: string
  isFree: boolean
}

/** How one kind of file becomes prose and takes edits back. `read` never throws on any string. */
export interface TextFormat {
  id: string
  extensions: readonly string[]
  /**
   * True where words stand in the source in other letters than a reader sees: encoded, or broken by folded lines or by the times of
   * captions. What may be in such a file is asked of its blocks, not of its source.
   */
  hidesLetters?: boolean
  read(source: string): Prose
  /**
   * A `read` for one file that is edited: it gives the same, and parses only what changed since it was last called. Absent where
   * `read` is as fast.
   */
  reader?(): (source: string) => Prose
  /** The text to write in place of a span of the source, escaped as the format needs there. `place` is that of the block. */
  escape(text: string, source: string, span: Span, place?: string): string
  /** Where an edit needs more than `escape`, such as to keep the times between two captions: asked in its place. */
  placeEdit?(block: SourceBlock, source: string, rewrite: Rewrite): PlacedEdit
}
