import type {OfficeContainer} from '../../office/office-container.js'
import {applyEdits, canEdit, hunksOf, type SourceEdit} from '../../office/edit-pieces.js'
import {mainPart} from '../../office/package-parts.js'
import type {Twin} from '../../office/paragraph.js'
import {encodeAttribute, encodeCharacters} from '../../xml/characters.js'
import {PackageChanges} from '../package.js'
import {author, remarkLines, type Redliner, type Remark} from '../redline.js'
import {runTexts, type Run, type RunText} from './runs.js'
import {hasPlace, splitRuns, withoutEmpties, type Insertion} from './split-runs.js'

/** Ranks of what may stand at one place, in their order. */
const rank = {written: 0, end: 1, start: 2}

/**
 * Writes a Word document with the fixes as tracked changes and every finding as a comment. What can't carry a comment (headers, notes,
 * text boxes, alternative texts, properties) has it where the document goes on beside it, or at its first words.
 */
export const redlineWord: Redliner = (container, {remarks, fixed, date}) => {
  const {archive, paragraphs} = container as OfficeContainer
  const changes = new PackageChanges(archive)
  const {part: main} = mainPart({...archive, unpacked: 0}, 'document', 'Word document', '.docx')
  const comments = new Comments(changes, main, date)
  let nextId = highestId(changes, new Set(paragraphs.map(({part}) => part))) + 1
  const parts = new Map<string, {source: string; texts: RunText[]; edits: SourceEdit[]}>()
  const partOf = (name: string): {source: string; texts: RunText[]; edits: SourceEdit[]} => {
    let part = parts.get(name)
    if (part === undefined) {
      const source = changes.text(name)!
      parts.set(name, (part = {source, texts: runTexts(source, name), edits: []}))
    }
    return part
  }
  const tracked = (source: string, element: 'ins' | 'del'): [string, string] => [
    `<w:${element}${namespace(source)} w:id="${nextId++}" w:author="${author}" w:date="${date}">`,
    `</w:${element}>`,
  ]
  const track = ({pieces, part: name}: Twin, index: number, insertions: Insertion[]): void => {
    const {source, texts, edits} = partOf(name)
    const before = paragraphs[index]!.text
    const after = fixed.get(index)
    const hunks = after === undefined ? [] : hunksOf(before.replace(/[\r\n]/g, ' '), after, 0)
    const isPlaced = hunks.every(({start, end}) => hasPlace(texts, pieces, {at: end > start ? end : start, side: 'before'}))
    const made = isPlaced && canEdit(pieces, hunks) ? hunks : []
    const written = made.filter(({text}) => text !== '').map(({end, text}): Insertion => {
      return {at: end, side: 'before', rank: rank.written, xml: (run) => insertionOf(run, source, text, texts, tracked, () => nextId++)}
    })
    const deletions = made.filter(({start, end}) => end > start)
    edits.push(...splitRuns(source, texts, pieces, {deletions, insertions: [...written, ...insertions], deletion: () => tracked(source, 'del')}))
  }
  const notes = new Map<number, Insertion[]>()
  const elsewhere: Remark[] = []
  for (const remark of remarks) {
    const paragraph = paragraphs[remark.paragraph]
    const {texts, edits} = partOf(paragraph?.part ?? main)
    const at = paragraph && paragraph.part === main && hasPlace(texts, paragraph.pieces, {at: remark.start, side: 'after'})
    if (!at) elsewhere.push(remark)
    else if (at.run.around) edits.push(...comments.around(at.run.around, remark))
    else {
      const list = notes.get(remark.paragraph) ?? []
      notes.set(remark.paragraph, list)
      list.push(...comments.on(remark))
    }
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!fixed.has(index) && !notes.has(index)) continue
    track(paragraph, index, notes.get(index) ?? [])
    for (const twin of paragraph.twins ?? []) track(twin, index, [])
  }
  if (elsewhere.length > 0) {
    const {source, texts, edits} = partOf(main)
    const first = texts.find(({run}) => run.around === undefined)?.run
    for (const remark of elsewhere) edits.push(...(first ? comments.around(first, remark) : comments.alone(source, remark)))
  }
  for (const [name, {source, edits}] of parts) if (edits.length > 0) changes.set(name, withoutEmpties(applyEdits(source, edits)))
  comments.write()
  return changes.write()
}

// What is written into somebody’s insertion parts it: insertions of two people do not stand in one another.
function insertionOf(run: Run, source: string, text: string, texts: readonly RunText[], tracked: (source: string, element: 'ins') => [string, string], id: () => number): string {
  const name = texts.find((one) => one.run === run)?.name ?? run.name.replace(/r$/, 't')
  const [open, close] = tracked(source, 'ins')
  const inner = `${open}<${run.name}>${run.properties}<${name} xml:space="preserve">${encodeCharacters(text)}</${name}></${run.name}>${close}`
  if (run.insertion === undefined) return inner
  const outer = /^<([^\s/>]+)/.exec(run.insertion)![1]!
  return `</${outer}>${inner}${run.insertion.replace(/(:id\s*=\s*["'])\d+/, (_, before: string) => before + String(id()))}`
}

const forms = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'] as const

function spaceOf(source: string): string {
  return source.includes(forms[1]) && !source.includes(forms[0]) ? forms[1] : forms[0]
}

// Elements of ours are called `w:…`; where the part does not, they say what that is.
function namespace(source: string): string {
  const space = spaceOf(source)
  return source.slice(0, 20_000).includes(`xmlns:w="${space}"`) ? '' : ` xmlns:w="${space}"`
}

function highestId(changes: PackageChanges, parts: ReadonlySet<string>): number {
  let highest = 0
  for (const part of parts) for (const [, id] of (changes.text(part) ?? '').matchAll(/:id\s*=\s*["'](\d{1,9})["']/g)) highest = Math.max(highest, Number(id))
  return highest
}

/** The comments of a document, added to those that it has. */
class Comments {
  readonly #changes: PackageChanges
  readonly #main: string
  readonly #date: string
  readonly #part: string | undefined
  readonly #made: string[] = []
  readonly #w: string
  #next: number

  constructor(changes: PackageChanges, main: string, date: string) {
    this.#changes = changes
    this.#main = main
    this.#date = date
    this.#part = changes.related(main, 'comments')[0]
    this.#w = namespace(changes.text(main)!)
    this.#next = highestId(changes, new Set(this.#part === undefined ? [] : [this.#part])) + 1
  }

  /** A comment on the words of a finding. */
  on(remark: Remark): Insertion[] {
    const id = this.#add(remark, false)
    return [
      {at: remark.start, side: 'after', rank: rank.start, xml: () => this.#start(id)},
      {at: remark.end, side: 'before', rank: rank.end, xml: () => this.#end(id)},
    ]
  }

  /** A comment on a whole run. */
  around({start, end}: Run, remark: Remark): SourceEdit[] {
    const id = this.#add(remark, true)
    return [
      {start, end: start, text: this.#start(id)},
      {start: end, end, text: this.#end(id)},
    ]
  }

  /** A comment in a paragraph of its own, for a document without any text that could carry it. */
  alone(source: string, remark: Remark): SourceEdit[] {
    const id = this.#add(remark, true)
    const body = /<(?:[\w.-]+:)?body(?:\s[^<>]*)?>/.exec(source)
    if (!body) return []
    const at = body.index + body[0].length
    return [{start: at, end: at, text: `<w:p${this.#w}>${this.#start(id)}${this.#end(id)}</w:p>`}]
  }

  #start(id: number): string {
    return `<w:commentRangeStart${this.#w} w:id="${id}"/>`
  }

  #end(id: number): string {
    return `<w:commentRangeEnd${this.#w} w:id="${id}"/><w:r${this.#w}><w:commentReference w:id="${id}"/></w:r>`
  }

  #add(remark: Remark, elsewhere: boolean): number {
    const id = this.#next++
    const space = spaceOf(this.#changes.text(this.#main)!)
    const lines = remarkLines(remark, elsewhere).map((line) => `<w:p><w:r><w:t xml:space="preserve">${encodeCharacters(line)}</w:t></w:r></w:p>`)
    this.#made.push(`<w:comment xmlns:w="${space}" w:id="${id}" w:author="${author}" w:date="${encodeAttribute(this.#date)}" w:initials="ml">${lines.join('')}</w:comment>`)
    return id
  }

  write(): void {
    if (this.#made.length === 0) return
    if (this.#part !== undefined) return this.#changes.append(this.#part, this.#made.join(''))
    const space = spaceOf(this.#changes.text(this.#main)!)
    const isStrict = space === forms[1]
    const folder = this.#main.slice(0, this.#main.lastIndexOf('/') + 1)
    const usual = `${folder}comments.xml`
    const part = this.#changes.has(usual) ? this.#changes.free(folder, 'comments', 'xml') : usual
    this.#changes.add(part, 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml', `<w:comments xmlns:w="${space}">${this.#made.join('')}</w:comments>`)
    const base = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    this.#changes.relate(this.#main, `${base}/comments`, part)
  }
}
