import {columnOf} from '../../office/sheet-part.js'
import type {Relation} from '../../office/package-parts.js'
import {encodeCharacters} from '../../xml/characters.js'
import {readXml} from '../../xml/read-xml.js'
import type {PackageChanges} from '../package.js'
import {author} from '../redline.js'

const transitional = {s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'}
const strict = {s: 'http://purl.oclc.org/ooxml/spreadsheetml/main', r: 'http://purl.oclc.org/ooxml/officeDocument/relationships'}

/** What stands behind the place of `legacyDrawing` in a sheet. */
const behind = new Set(['s:legacyDrawingHF', 's:drawingHF', 's:picture', 's:oleObjects', 's:controls', 's:webPublishItems', 's:tableParts', 's:extLst', 'mc:AlternateContent'])

/** A note that is to be written. */
export interface CellNote {
  address: string
  /** What is said, finding by finding. */
  texts: string[]
}

interface KnownNote {
  /** Where the text ends, in the part. */
  end: number
  isThread: boolean
}

/** The notes of a sheet: a part with their texts, and a drawing of the old kind that says where each box lies. */
export class SheetNotes {
  readonly #changes: PackageChanges
  readonly #sheet: string
  readonly #relations: readonly Relation[]
  readonly #spaces: typeof transitional
  readonly #part: string | undefined
  readonly #known = new Map<string, KnownNote>()
  #authors = 0
  #authorsEnd = 0
  #listEnd = 0
  readonly #notes: CellNote[] = []

  constructor(changes: PackageChanges, sheet: string, relations: readonly Relation[]) {
    this.#changes = changes
    this.#sheet = sheet
    this.#relations = relations
    this.#spaces = changes.text(sheet)!.includes(strict.s) ? strict : transitional
    this.#part = relations.find(({kind}) => kind === 'comments')?.target
    if (this.#part !== undefined) this.#read(this.#part)
  }

  #read(part: string): void {
    const source = this.#changes.text(part) ?? ''
    let address = ''
    let text = 0
    readXml(source, part, {
      open: ({name, get, end}) => {
        if (name === 's:author') this.#authors++
        else if (name === 's:comment') address = get('ref') ?? ''
        else if (name === 's:text') text = end
      },
      close: (name, start) => {
        if (name === 's:authors') this.#authorsEnd = start
        else if (name === 's:commentList') this.#listEnd = start
        else if (name === 's:text') this.#known.set(address, {end: start, isThread: source.slice(text, start).includes('[Threaded comment]')})
      },
    })
  }

  /** True where a thread of comments is on a cell: its note only stands in for programs that do not know threads. */
  hasThread(address: string): boolean {
    return this.#known.get(address)?.isThread === true
  }

  add(note: CellNote): void {
    this.#notes.push(note)
  }

  write(): void {
    const fresh = this.#notes.filter(({address}) => !this.#known.has(address))
    if (this.#part === undefined) this.#create(fresh)
    else this.#extend(this.#part, fresh)
    if (fresh.length > 0) this.#draw(fresh)
  }

  #create(fresh: readonly CellNote[]): void {
    const {s, r} = this.#spaces
    const part = this.#changes.free('xl/', 'comments', 'xml')
    const source = `<comments xmlns="${s}"><authors><author>${author}</author></authors><commentList>${fresh.map((note) => this.#comment(note, 0)).join('')}</commentList></comments>`
    this.#changes.add(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml', source)
    this.#changes.relate(this.#sheet, `${r}/comments`, part)
  }

  // A note that is there keeps its text and its author; ours goes below it.
  #extend(part: string, fresh: readonly CellNote[]): void {
    const source = this.#changes.text(part)!
    const {s} = this.#spaces
    const edits = this.#notes.flatMap(({address, texts}) => {
      const known = this.#known.get(address)
      return known ? [{at: known.end, text: `<r xmlns="${s}"><t xml:space="preserve">${lines(['', `${author}:`, ...texts])}</t></r>`}] : []
    })
    edits.push({at: this.#authorsEnd, text: `<author xmlns="${s}">${author}</author>`})
    edits.push({at: this.#listEnd, text: fresh.map((note) => this.#comment(note, this.#authors)).join('')})
    let out = ''
    let done = 0
    for (const {at, text} of edits.sort((a, b) => a.at - b.at)) {
      out += source.slice(done, at) + text
      done = at
    }
    this.#changes.set(part, out + source.slice(done))
  }

  #comment({address, texts}: CellNote, by: number): string {
    return `<comment xmlns="${this.#spaces.s}" ref="${address}" authorId="${by}"><text><r><t xml:space="preserve">${lines(texts)}</t></r></text></comment>`
  }

  #draw(fresh: readonly CellNote[]): void {
    const shapes = fresh.map(boxOf).join('')
    const id = this.#legacyDrawing()
    const known = this.#relations.find((relation) => relation.id === id)?.target
    if (known !== undefined) {
      const source = this.#changes.text(known) ?? ''
      const at = source.lastIndexOf('</xml>')
      if (at >= 0) this.#changes.set(known, source.slice(0, at) + (source.includes('id="_x0000_t202"') ? '' : boxType) + shapes + source.slice(at))
      return
    }
    const part = this.#changes.free('xl/drawings/', 'vmlDrawing', 'vml')
    this.#changes.set(part, `<xml ${vmlSpaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${boxType}${shapes}</xml>`)
    this.#changes.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
    const relation = this.#changes.relate(this.#sheet, `${this.#spaces.r}/vmlDrawing`, part)
    this.#name(relation)
  }

  #legacyDrawing(): string | undefined {
    let id: string | undefined
    readXml(this.#changes.text(this.#sheet)!, this.#sheet, {
      open({name, get}) {
        if (name === 's:legacyDrawing') id = get('r:id')
      },
      close() {},
    })
    return id
  }

  // The sheet names its drawing at one place among its elements.
  #name(relation: string): void {
    const source = this.#changes.text(this.#sheet)!
    const {s, r} = this.#spaces
    let depth = 0
    let at = -1
    let close = source.length
    readXml(source, this.#sheet, {
      open({name, start}) {
        if (depth++ === 1 && at < 0 && behind.has(name)) at = start
      },
      close(_, start) {
        depth--
        close = start
      },
    })
    if (at < 0) at = close
    this.#changes.set(this.#sheet, `${source.slice(0, at)}<legacyDrawing xmlns="${s}" xmlns:r="${r}" r:id="${relation}"/>${source.slice(at)}`)
  }
}

function lines(texts: readonly string[]): string {
  return texts.flatMap((text) => text.split('\n')).map((line) => encodeCharacters(line, {codes: true})).join('\n')
}

const vmlSpaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'

const boxType = `<v:shapetype ${vmlSpaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

/** A hidden box beside its cell, as large as its text wants. */
function boxOf({address, texts}: CellNote, index: number): string {
  const column = columnOf(address) - 1
  const row = Number(address.replace(/^[A-Z]+/, '')) - 1
  const height = Math.min(30, 3 + texts.join('\n').split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 48), 0))
  return [
    `<v:shape ${vmlSpaces} id="_x0000_s${91_025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 5}, 15, ${Math.max(0, row - 1) + height}, 4</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('')
}
