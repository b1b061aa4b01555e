import type {Span} from '../finding.js'
import type {Markup, PlacedEdit, Rewrite, SourceBlock, TextFormat} from './format.js'
import {firstWhere} from './sorted.js'

/** Where a rewrite goes in the file, the markup to keep around it, and whether it leaves all other markup whole. */
export interface SafeEdit extends Span {
  /** Ends of markup that started before the stretch, to stand before the new text. */
  before: string
  /** Starts of markup that ends after the stretch, to stand after the new text. */
  after: string
  isFree: boolean
}

/**
 * The stretch of source to replace for a stretch of a block's text. Emphasis that it covers is replaced with it. Markup that it
 * covers in part is kept, its marks moved to the edge; a link, an image, a tag or code that it touches makes it not free.
 *
 * @param start Offsets into the block's text.
 */
export function safeEdit(block: SourceBlock, source: string, start: number, end: number): SafeEdit {
  const edit: SafeEdit = {...block.map.toSource(start, end), before: '', after: '', isFree: true}
  if (end <= start) return edit
  const {byStart, byEnd, code} = indexOf(block)
  if (overlapsAny(code, start, end)) edit.isFree = false
  grow(edit, byStart, byEnd)
  for (const {kind, start: from, end: to, inner} of endingIn(byEnd, edit)) {
    if (from >= edit.start) {
      if (kind !== 'emphasis' && kind !== 'strong') edit.isFree = false
    } else {
      edit.isFree = false
      if (inner) edit.before += source.slice(inner.end, to)
    }
  }
  for (const {start: from, end: to, inner} of startingIn(byStart, edit)) {
    if (to <= edit.end) continue
    edit.isFree = false
    if (inner) edit.after += source.slice(from, inner.start)
  }
  return edit
}

/** Places a rewrite by `safeEdit`, escaped by the format. */
export function plainEdit(
  format: Pick<TextFormat, 'escape'>,
  block: SourceBlock,
  source: string,
  {start, end, text}: Rewrite,
): PlacedEdit {
  const {isFree, before, after, ...edit} = safeEdit(block, source, start, end)
  return {...edit, text: before + format.escape(text, source, edit, block.place) + after, isFree}
}

// Marks that hug the covered text belong to it: `**access** models` goes with its asterisks, not only with the second pair.
function grow(edit: SafeEdit, byStart: readonly Markup[], byEnd: readonly Markup[]): void {
  const {end} = edit
  for (const markup of endingIn(byEnd, edit)) {
    if (markup.inner?.start === edit.start) edit.start = markup.start
  }
  for (const markup of startingIn(byStart, {start: edit.start, end}).reverse()) {
    if (markup.inner?.end === edit.end && markup.end > edit.end) edit.end = markup.end
  }
}

interface Indexed {
  byStart: readonly Markup[]
  byEnd: readonly Markup[]
  code: readonly Span[]
}

const indexes = new WeakMap<SourceBlock, Indexed>()

function indexOf(block: SourceBlock): Indexed {
  let index = indexes.get(block)
  if (!index) {
    const markup = block.markup ?? []
    index = {
      // Outer before inner, and inner before outer.
      byStart: [...markup].sort((a, b) => a.start - b.start || b.end - a.end),
      byEnd: [...markup].sort((a, b) => a.end - b.end || b.start - a.start),
      code: block.marks.filter(mark => mark.kind === 'code').sort((a, b) => a.start - b.start),
    }
    indexes.set(block, index)
  }
  return index
}

/** Markup that starts inside the stretch. */
function startingIn(byStart: readonly Markup[], {start, end}: Span): Markup[] {
  return byStart.slice(firstWhere(byStart, markup => markup.start >= start), firstWhere(byStart, markup => markup.start >= end))
}

/** Markup that ends inside the stretch. */
function endingIn(byEnd: readonly Markup[], {start, end}: Span): Markup[] {
  return byEnd.slice(firstWhere(byEnd, markup => markup.end > start), firstWhere(byEnd, markup => markup.end > end))
}

function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  const next = spans[firstWhere(spans, span => span.end > start)]
  return next !== undefined && next.start < end
}
