import type {Span} from '../finding.js'
import type {Decoded} from './decoded.js'
import {relocate} from './embed.js'
import type {Directive, PlacedEdit, Problem, Prose, Rewrite, SourceBlock, TextFormat} from './format.js'
import {plainEdit} from './safe-edit.js'

/** Puts an edit of a decoded text into the file, encoded again. `edit` is in offsets of `decoded.value`. */
export type Encode = (edit: PlacedEdit, decoded: Decoded, source: string) => PlacedEdit

/** Encodes the new text alone and leaves the rest of the file as it is. */
export function encodeText(escape: (text: string) => string): Encode {
  return ({start, end, text, isFree}, {map}) => ({...map.toSource(start, end), text: escape(text), isFree})
}

interface Nest {
  format: TextFormat
  inner: SourceBlock
  decoded: Decoded
  encode: Encode
}

const nests = new WeakMap<SourceBlock, Nest>()

/** Gathers what the formats of encoded texts read out of one file, in file offsets. */
export class NestedProse implements Prose {
  readonly blocks: SourceBlock[] = []
  readonly directives: Directive[] = []
  readonly problems: Problem[] = []
  #lists = 0
  #tables = 0

  /**
   * Reads an encoded text by its own format.
   *
   * @param over What is known of each of its blocks from outside, such as `where`.
   */
  read(format: TextFormat, decoded: Decoded, encode: Encode, over: (block: SourceBlock) => Partial<SourceBlock>): void {
    const {blocks, directives, problems} = format.read(decoded.value)
    const [lists, tables] = [this.#lists, this.#tables]
    for (const inner of blocks) {
      const block: SourceBlock = {...relocate(inner, decoded.map), ...over(inner)}
      if (inner.list !== undefined) this.#lists = Math.max(this.#lists, (block.list = inner.list + lists))
      if (inner.table) {
        block.table = {...inner.table, id: inner.table.id + tables}
        this.#tables = Math.max(this.#tables, block.table.id)
      }
      nests.set(block, {format, inner, decoded, encode})
      this.blocks.push(block)
    }
    for (const directive of directives) {
      this.directives.push({...move(directive, decoded), ...(directive.target && {target: move(directive.target, decoded)})})
    }
    for (const problem of problems) this.problems.push(move(problem, decoded))
  }
}

/** Places a rewrite of a block that `NestedProse` read. */
export function placeNested(block: SourceBlock, source: string, rewrite: Rewrite): PlacedEdit {
  const {format, inner, decoded, encode} = nests.get(block)!
  const edit = format.placeEdit?.(inner, decoded.value, rewrite) ?? plainEdit(format, inner, decoded.value, rewrite)
  return encode(edit, decoded, source)
}

function move<Range extends Span>(range: Range, {map}: Decoded): Range {
  return {...range, ...map.toSource(range.start, range.end)}
}
