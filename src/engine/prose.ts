import type {Span} from '../finding.js'

/** What a block is on its page. `attribute` is text from an attribute or a property (alt, title, description …). */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'attribute' | 'link-text'

/** What markup says of a stretch of a block's plain text. */
export type MarkKind = 'code' | 'emphasis' | 'strong' | 'link' | 'quote'

/** A stretch of a block's plain text (offsets into `Block.text`) and what its markup says. */
export interface Mark extends Span {
  kind: MarkKind
  /** Links: where they lead. */
  href?: string
}

/**
 * A run of plain text that people read as one: entities decoded, markup and deleted text removed, line breaks kept as `\n`.
 * Blocks stand in the order of the page; that order, kinds and depths are all the engine knows of the page's structure.
 */
export interface Block {
  kind: BlockKind
  text: string
  marks: readonly Mark[]
  /** Headings: 1 to 6. Items: nesting, from 1. */
  depth?: number
  /** Items of one list share a number; it differs from that of any other list in the file. */
  list?: number
  /** Cells: which table, row (0 is the header where the table has one) and column. */
  table?: {id: number; row: number; column: number; header: boolean}
}
