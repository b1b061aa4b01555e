import {decodeWithOffsets, encodeAttribute, encodeCharacters} from '../xml/characters.js'
import {changesOf} from '../review/changes.js'
import type {Piece, Twin} from './paragraph.js'

/** A change of a paragraph's text; offsets into it. */
export interface Hunk {
  start: number
  end: number
  text: string
}

/** A change of a part's XML. */
export interface SourceEdit {
  start: number
  end: number
  text: string
}

/**
 * The changes from old to new text, word by word, so that what stays keeps its run.
 *
 * @param offset Where `before` starts in its paragraph; the hunks count from there.
 */
export function hunksOf(before: string, after: string, offset: number): Hunk[] {
  const hunks: Hunk[] = []
  let at = offset
  for (const {kind, text} of changesOf(before, after)) {
    const last = hunks.at(-1)
    if (kind === 'inserted' && last?.end === at) last.text += text
    else if (kind === 'inserted') hunks.push({start: at, end: at, text})
    else if (kind === 'deleted') hunks.push({start: at, end: at + text.length, text: ''})
    if (kind !== 'inserted') at += text.length
  }
  return hunks
}

/** Where a hunk's new text goes: the first piece that it touches and that can take it. */
function target(pieces: readonly Piece[], {start, end}: Hunk): number {
  if (end > start) return pieces.findIndex(piece => piece.end > start && piece.start < end)
  const before = pieces.findLastIndex(piece => piece.start < start && piece.end >= start)
  return before >= 0 && !pieces[before]!.fixed ? before : pieces.findIndex(piece => piece.start === start && !piece.fixed)
}

/** True where a stretch holds something that can't be edited. */
function touchesFixed(pieces: readonly Piece[], start: number, end: number): boolean {
  return pieces.some(piece => piece.fixed === true && piece.end > start && piece.start < end)
}

/** True where nothing is torn or lost when a paragraph's stretch gets new text. */
export function canEdit(pieces: readonly Piece[], hunks: readonly Hunk[]): boolean {
  return hunks.every(hunk => {
    const at = target(pieces, hunk)
    return at >= 0 && !pieces[at]!.fixed && !touchesFixed(pieces, hunk.start, hunk.end)
  })
}

/**
 * The changes of a part's XML that make the hunks. New text goes into the first piece that a hunk touches; the others lose what is
 * covered of them. Fixed pieces stay, whatever covers them.
 */
export function sourceEdits(source: string, {pieces}: Pick<Twin, 'pieces'>, hunks: readonly Hunk[]): SourceEdit[] {
  const edits: SourceEdit[] = []
  const preserved = new Set<number>()
  for (const hunk of hunks) {
    let goal = target(pieces, hunk)
    if (goal >= 0 && pieces[goal]!.fixed) goal = pieces.findIndex(piece => !piece.fixed && piece.end > hunk.start && piece.start < hunk.end)
    pieces.forEach((piece, index) => {
      const from = Math.max(piece.start, hunk.start)
      const to = Math.min(piece.end, hunk.end)
      const text = index === goal ? hunk.text : ''
      if (piece.fixed || piece.source === undefined || (from >= to && text === '')) return
      const {start, end} = piece.source
      const offsets = piece.whole ? [0, end - start] : decodeWithOffsets(source.slice(start, end), piece).offsets
      const at = Math.min(from, piece.end) - piece.start
      const edit = {
        start: piece.source.start + offsets[at]!,
        end: piece.source.start + offsets[Math.max(at, to - piece.start)]!,
        text: piece.attribute ? encodeAttribute(text) : encodeCharacters(text, piece),
      }
      edits.push(edit)
      const isEdge = edit.start === piece.source.start || edit.end === piece.source.end
      if (piece.preserve === undefined || !isEdge || preserved.has(piece.preserve)) return
      // A space that comes to stand at the edge of the element would be dropped.
      const whole = source.slice(piece.source.start, edit.start) + edit.text + source.slice(edit.end, piece.source.end)
      if (whole === whole.trim()) return
      preserved.add(piece.preserve)
      edits.push({start: piece.preserve, end: piece.preserve, text: ' xml:space="preserve"'})
    })
  }
  return edits
}

/** A text with edits made; of two at one place the first stands first. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let out = ''
  let done = 0
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += source.slice(done, start) + text
    done = Math.max(done, end)
  }
  return out + source.slice(done)
}
