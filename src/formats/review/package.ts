import {partText} from '../office/office-container.js'
import {relationsOf} from '../office/package-parts.js'
import type {PartText} from '../xml/encoding.js'
import {encodeAttribute} from '../xml/characters.js'
import {readXml} from '../xml/read-xml.js'
import type {Archive} from '../zip/archive.js'
import {rewriteArchive} from '../zip/rewrite.js'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = '[Content_Types].xml'

/** Changes of an Office document's parts, gathered until they are written together. Content types and relations are kept in step. */
export class PackageChanges {
  readonly #archive: Archive
  readonly #texts = new Map<string, PartText>()
  #relations = 0

  constructor(archive: Archive) {
    // What is read once more does not count against the limits once more.
    this.#archive = {...archive, unpacked: 0}
  }

  /** A part's XML as it stands now; nothing where there is no such part. */
  text(part: string): string | undefined {
    let text = this.#texts.get(part)
    if (text === undefined) {
      text = partText(this.#archive, part)
      if (text !== undefined) this.#texts.set(part, text)
    }
    return text?.source
  }

  /** Takes new XML for a part, which may be new. */
  set(part: string, source: string): void {
    const encode = this.#texts.get(part)?.encode ?? ((text: string) => new TextEncoder().encode(text))
    this.#texts.set(part, {source, encode})
    this.#changed.add(part)
  }

  readonly #changed = new Set<string>()

  has(part: string): boolean {
    return this.#texts.has(part) || this.#archive.byName.has(part)
  }

  /** A name of a part that is not taken, such as `ppt/slides/slide4.xml`. */
  free(folder: string, stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${folder}${stem}${number}.${extension}`
      if (!this.has(name)) return name
    }
  }

  /** Adds a part with its content type. */
  add(part: string, type: string, source: string): void {
    this.set(part, declaration + source)
    this.append(contentTypes, `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${encodeAttribute(part)}" ContentType="${type}"/>`)
  }

  /** Gives all parts of an extension a content type, unless they have one. */
  addDefault(extension: string, type: string): void {
    if (!this.has(contentTypes)) return
    if (new RegExp(`<(?:\\w+:)?Default\\s[^<>]*Extension\\s*=\\s*["']${extension}["']`, 'i').test(this.text(contentTypes) ?? '')) return
    // Defaults stand before overrides.
    const types = this.text(contentTypes) ?? ''
    const at = types.indexOf('>', types.search(/<(?:\w+:)?Types\b/)) + 1
    this.set(contentTypes, `${types.slice(0, at)}<Default xmlns="http://schemas.openxmlformats.org/package/2006/content-types" Extension="${extension}" ContentType="${type}"/>${types.slice(at)}`)
  }

  /** The parts that a part is related to by a kind of relation, such as `comments`. */
  related(part: string, kind: string): string[] {
    return relationsOf(this.#archive, part).filter((relation) => relation.kind === kind).map(({target}) => target)
  }

  /**
   * Relates a part to another one.
   *
   * @param type The whole type of the relation.
   * @returns The relation's id.
   */
  relate(part: string, type: string, target: string): string {
    const slash = part.lastIndexOf('/')
    const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
    const rels = this.text(name)
    if (rels === undefined) this.set(name, `${declaration}<Relationships xmlns="${relationships}"></Relationships>`)
    let id: string
    do id = `rIdMemolint${++this.#relations}`
    while (rels?.includes(`"${id}"`) === true)
    this.append(name, `<Relationship xmlns="${relationships}" Id="${id}" Type="${type}" Target="/${encodeAttribute(target)}"/>`)
    return id
  }

  /** Puts elements at the end of a part's root element. They bring their namespaces with them. */
  append(part: string, elements: string): void {
    const source = this.text(part)
    if (source === undefined) return
    const root = {name: '', isEmpty: false, start: 0, end: 0}
    readXml(source, part, {
      open({start, end, isEmpty}) {
        if (root.name === '') Object.assign(root, {name: /^<([^\s/>]+)/.exec(source.slice(start, end))![1], isEmpty, start, end})
      },
      // The last one to close is the root.
      close(_, start, end) {
        if (!root.isEmpty) Object.assign(root, {start, end})
      },
    })
    const {name, isEmpty, start, end} = root
    const at = isEmpty ? source.lastIndexOf('/', end) : start
    this.set(part, isEmpty ? `${source.slice(0, at)}>${elements}</${name}>${source.slice(end)}` : source.slice(0, at) + elements + source.slice(at))
  }

  /** The file with all changes. */
  write(): Uint8Array {
    const contents = [...this.#changed].map((part): [string, Uint8Array] => {
      const {source, encode} = this.#texts.get(part)!
      return [part, encode(source)]
    })
    return rewriteArchive(this.#archive, new Map(contents))
  }
}
