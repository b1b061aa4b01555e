import type {Container, ContainerBlock, ContainerEdit, ContainerLimits} from '../container.js'
import {ContainerFault} from '../container.js'
import {addressMarks} from '../addresses.js'
import {firstWhere} from '../sorted.js'
import {SourceMap} from '../source-map.js'
import {decodePart} from '../xml/encoding.js'
import type {Archive} from '../zip/archive.js'
import {rewriteArchive} from '../zip/rewrite.js'
import {unpack} from '../zip/unpack.js'
import {applyEdits, canEdit, type Hunk, hunksOf, type SourceEdit, sourceEdits} from './edit-pieces.js'
import type {Paragraph, Twin} from './paragraph.js'

/** An office document: a zip archive of XML parts. For who writes more into one than new text. */
export interface OfficeContainer extends Container {
  archive: Archive
  /** Paragraph n is block n of `prose`. */
  paragraphs: readonly Paragraph[]
  canWrite(edit: ContainerEdit): boolean
  write(edits: readonly ContainerEdit[]): Uint8Array
}

/** A part's XML as text, and how to make its bytes again. */
export function partText(archive: Archive, name: string): ReturnType<typeof decodePart> | undefined {
  const entry = archive.byName.get(name)
  return entry && decodePart(unpack(archive, entry), name)
}

/** Makes a container of the paragraphs that were read from an archive, in their reading order. */
export function officeContainer(archive: Archive, paragraphs: readonly Paragraph[]): OfficeContainer {
  const starts: number[] = []
  const lines: string[] = []
  let length = 0
  const blocks = paragraphs.map((paragraph): ContainerBlock => {
    const {kind, depth, list, table, text, marks, part, where} = paragraph
    const map = new SourceMap()
    map.add(0, text.length, length, length + text.length)
    starts.push(length)
    lines.push(text.replace(/[\r\n]/g, ' '))
    length += text.length + 1
    const known = new Set(marks.map(mark => (mark.kind === 'code' ? mark.start : -1)))
    return {
      kind,
      text,
      marks: [...marks, ...addressMarks(text).filter(({start}) => !known.has(start))],
      map,
      part,
      where,
      ...(depth === undefined ? {} : {depth}),
      ...(list === undefined ? {} : {list}),
      ...(table === undefined ? {} : {table}),
    }
  })
  const text = lines.join('\n')
  const place = ({start, end, text: after}: ContainerEdit): {paragraph: Paragraph; hunks: Hunk[]} => {
    const index = firstWhere(starts, each => each > start) - 1
    const paragraph = paragraphs[index]
    const base = starts[index] ?? 0
    if (paragraph === undefined || end - base > paragraph.text.length) throw new RangeError('An edit reaches over the end of its paragraph.')
    return {paragraph, hunks: hunksOf(text.slice(start, end), after, start - base)}
  }
  return {
    text,
    prose: {blocks, directives: [], problems: []},
    archive,
    paragraphs,
    canWrite(edit) {
      const {paragraph, hunks} = place(edit)
      return canEdit(paragraph.pieces, hunks) && !crossesLink(paragraph, hunks)
    },
    write(edits) {
      const byPart = new Map<string, {at: Twin; hunks: Hunk[]}[]>()
      for (const edit of edits) {
        const {paragraph, hunks} = place(edit)
        for (const at of [paragraph, ...(paragraph.twins ?? [])]) byPart.set(at.part, [...(byPart.get(at.part) ?? []), {at, hunks}])
      }
      const fresh: Archive = {...archive, unpacked: 0}
      const contents = [...byPart].map(([part, changes]): [string, Uint8Array] => {
        const {source, encode} = partText(fresh, part)!
        const changed: SourceEdit[] = changes.flatMap(({at, hunks}) => sourceEdits(source, at, hunks))
        return [part, encode(applyEdits(source, changed))]
      })
      return rewriteArchive(archive, new Map(contents))
    },
  }
}

// A link keeps its words: a change may stand inside one or outside, not on its edge.
function crossesLink({marks}: Paragraph, hunks: readonly Hunk[]): boolean {
  return marks.some(({kind, start, end}) => kind === 'link' && hunks.some(hunk => hunk.start < end && hunk.end > start && (hunk.start < start || hunk.end > end)))
}

/** @throws {ContainerFault} Where there are more paragraphs than are read. */
export function checkCount(count: number, {paragraphs}: ContainerLimits): void {
  if (count <= paragraphs) return
  throw new ContainerFault('too-large', `The file has more than ${paragraphs} paragraphs or cells of text. Raise “limits.paragraphs” to read it.`)
}
