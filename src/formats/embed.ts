import type {Span} from '../finding.js'
import type {Markup, SourceBlock} from './format.js'
import type {Page} from './page.js'
import type {SourceMap} from './source-map.js'

/** Where a text stands in the file around it. */
export interface Embedding {
  /** From the text's own offsets to the file's. */
  map: SourceMap
  /** How text is written at the place of a block; `inner` is how the embedded format writes it there. */
  place: (inner: string | undefined) => string
  where?: string
  /** As in `SourceBlock`. */
  isKey?: boolean
}

/** A block of a text that stands inside another file, with its places in that file. */
export function relocate(block: SourceBlock, map: SourceMap): SourceBlock {
  // The end of a stretch is where its last unit ends: what follows may be escaped, and belongs to no one.
  const spanOf = ({start, end}: Span): Span => map.toSource(start, end)
  const markupOf = ({inner, ...markup}: Markup): Markup => {
    const outside = {...markup, ...spanOf(markup)}
    if (!inner) return outside
    const inside = inner.end > inner.start ? spanOf(inner) : {start: outside.end, end: outside.end}
    return {...outside, inner: inside}
  }
  return {...block, map: block.map.through(map), ...(block.markup && {markup: block.markup.map(markupOf)})}
}

/** Adds the blocks of a text that stands inside another file, such as HTML in a string of JSON, to that file's page. */
export function embed(page: Page, blocks: readonly SourceBlock[], {map, place, where, isKey}: Embedding): void {
  const {lists, tables} = page
  for (const block of blocks) {
    const made: SourceBlock = {...relocate(block, map), place: place(block.place)}
    if (block.list !== undefined) made.list = block.list + lists
    if (block.table) made.table = {...block.table, id: block.table.id + tables}
    if (where !== undefined) made.where = where
    if (isKey) made.isKey = isKey
    page.lists = Math.max(page.lists, made.list ?? 0)
    page.tables = Math.max(page.tables, made.table?.id ?? 0)
    page.blocks.push(made)
  }
}
