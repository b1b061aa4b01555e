import type {SourceEdit} from '../../office/edit-pieces.js'
import type {Piece} from '../../office/paragraph.js'
import {decodeWithOffsets} from '../../xml/characters.js'
import {textAt, type Run, type RunText} from './runs.js'

/** Something to stand between the runs of a paragraph, at an offset of its text. */
export interface Insertion {
  at: number
  /** The text that it belongs to: what ends at the offset, or what starts there. */
  side: 'before' | 'after'
  /** Of two at one place the lower one stands first. */
  rank: number
  xml: (run: Run) => string
}

/** What to do with a paragraph's runs. */
export interface RunChanges {
  /** Stretches of its text to strike out. They do not overlap. */
  deletions: readonly {start: number; end: number}[]
  insertions: readonly Insertion[]
  /** The start tag that stands around what is struck out, new each time, and its end tag. */
  deletion: () => readonly [string, string]
}

/** Stands for an empty edge of a split element until `withoutEmpties`; XML can't hold it. */
const edge = '\0'

/**
 * The changes of a part's XML that strike out text and set elements between runs, splitting runs where they must.
 *
 * @param pieces Those of the paragraph.
 * @returns Nothing for an insertion that finds no run; the caller keeps what is to be said elsewhere.
 */
export function splitRuns(source: string, texts: readonly RunText[], pieces: readonly Piece[], {deletions, insertions, deletion}: RunChanges): SourceEdit[] {
  const byPiece = new Map<Piece, Insertion[]>()
  for (const insertion of insertions) {
    const piece = pieceFor(pieces, insertion)
    if (piece) byPiece.set(piece, [...(byPiece.get(piece) ?? []), insertion])
  }
  const edits: SourceEdit[] = []
  for (const piece of pieces) {
    const {start, end, source: span} = piece
    const struck = deletions.filter((one) => one.start < end && one.end > start)
    const here = byPiece.get(piece) ?? []
    const text = span && textAt(texts, span.start)
    if (!span || !text || struck.length + here.length === 0) continue
    const {offsets} = decodeWithOffsets(source.slice(span.start, span.end), piece)
    const isStruck = (at: number): boolean => struck.some((one) => one.start <= at && at < one.end)
    const points = new Set([...here.map(({at}) => at), ...struck.flatMap((one) => [Math.max(start, one.start), Math.min(end, one.end)])])
    for (const at of [...points].sort((a, b) => a - b)) {
      const before = at > start && isStruck(at - 1)
      const after = at < end && isStruck(at)
      const between = here.filter((one) => one.at === at).sort((a, b) => a.rank - b.rank).map(({xml}) => xml(text.run)).join('')
      const offset = span.start + offsets[at - start]!
      edits.push({start: offset, end: offset, text: closing(text, piece, before, deletion) + between + opening(text, piece, after, deletion)})
    }
    edits.push(...kept(source, piece, text))
  }
  return edits
}

// Elements go next to text that they belong to; what has no characters in the source can't be split.
function pieceFor(pieces: readonly Piece[], {at, side}: Insertion): Piece | undefined {
  const before = pieces.findLast((piece) => piece.source && piece.start < at && piece.end >= at)
  const after = pieces.find((piece) => piece.source && piece.start <= at && piece.end > at)
  return side === 'before' ? (before ?? after) : (after ?? before)
}

/** True where an insertion would find its place. */
export function hasPlace(texts: readonly RunText[], pieces: readonly Piece[], insertion: Pick<Insertion, 'at' | 'side'>): RunText | undefined {
  const piece = pieceFor(pieces, {...insertion, rank: 0, xml: () => ''})
  return piece?.source && !piece.attribute ? textAt(texts, piece.source.start) : undefined
}

function closing({name, run}: RunText, {cdata = false}: Piece, isStruck: boolean, deletion: RunChanges['deletion']): string {
  const mark = cdata ? ']]>' : ''
  return isStruck ? `${mark}</${deletedName(name)}></${run.name}>${deletion()[1]}` : `${edge}${mark}</${name}></${run.name}>`
}

function opening({name, run}: RunText, {cdata = false}: Piece, isStruck: boolean, deletion: RunChanges['deletion']): string {
  const mark = cdata ? '<![CDATA[' : ''
  const start = `<${run.name}>${run.properties}`
  return isStruck ? `${deletion()[0]}${start}<${deletedName(name)} xml:space="preserve">${mark}` : `${start}<${name} xml:space="preserve">${mark}${edge}`
}

function deletedName(name: string): string {
  return name.replace(/t$/, 'delText')
}

// The first part of a split text has to keep the space at its end; what was dropped at its edges before goes, so that it is not shown now.
function kept(source: string, {preserve, source: span}: Piece, {contentStart, contentEnd}: RunText): SourceEdit[] {
  if (preserve === undefined || !span) return []
  const edits = [{start: preserve, end: preserve, text: ' xml:space="preserve"'}]
  const drop = (start: number, end: number): void => {
    if (end > start && source.slice(start, end).trim() === '') edits.push({start, end, text: ''})
  }
  drop(contentStart, span.start)
  drop(span.end, contentEnd)
  return edits
}

const emptyText = /<((?:[\w.-]+:)?t)(?:\s[^<>]*)?>\0*(?:<!\[CDATA\[)?\0+(?:\]\]>)?<\/\1>/g
const emptyRun = /<((?:[\w.-]+:)?)r(?:\s[^<>]*)?>((?:(?!<\1r[\s>])[^\0])*)\0+<\/\1r>/g

/** Takes out the empty texts and runs that splitting left, and no others. */
export function withoutEmpties(source: string): string {
  if (!source.includes(edge)) return source
  return source
    .replace(emptyText, edge)
    .replace(emptyRun, (run, prefix: string, inner: string) => (inner === '' || isProperties(inner, prefix) ? '' : run))
    .replaceAll(edge, '')
}

function isProperties(xml: string, prefix: string): boolean {
  const isWhole = xml.startsWith(`<${prefix}rPr>`) && xml.endsWith(`</${prefix}rPr>`)
  return isWhole || xml === `<${prefix}rPr/>`
}
