import {SaxesParser} from 'saxes'
import {ContainerFault} from '../container.js'
import {nameOf} from './names.js'

/** An element's start. Offsets are UTF-16 units into the source; `end` is behind its `>`. */
export interface Tag {
  /** As `nameOf` gives it. */
  name: string
  start: number
  end: number
  isEmpty: boolean
  /** An attribute's value, decoded. Its name as `nameOf` gives it: one without a prefix stands in no namespace. */
  get: (name: string) => string | undefined
}

/** What is told of a source, in its order. */
export interface XmlReader {
  open(tag: Tag): void
  /** `start` and `end` are those of the end tag; both the end of the start tag where the element is empty. */
  close(name: string, start: number, end: number): void
  /** A stretch of character data as it stands in the source, references and all. `cdata`: the inside of a CDATA section. */
  text?(start: number, end: number, cdata: boolean): void
}

/** Deeper than this no program nests; the parser looks up names through all that is open. */
const deepest = 500

/**
 * Reads a part's XML. Well-formedness is checked; nothing outside of it is ever loaded.
 *
 * @throws {ContainerFault} Where it is not well-formed, or has a document type declaration: what entity bombs are made of.
 */
export function readXml(source: string, part: string, reader: XmlReader): void {
  const parser = new SaxesParser({xmlns: true, position: false})
  const open: {name: string; isEmpty: boolean}[] = []
  const known = new Map<string, string>()
  const named = (space: string, local: string): string => {
    const key = `${space} ${local}`
    let name = known.get(key)
    if (name === undefined) known.set(key, (name = nameOf(space, local)))
    return name
  }
  // Where the last piece of markup ended: character data starts there, and reaches to the next `<`.
  let done = 0
  parser.on('error', error => {
    throw new ContainerFault('damaged', `The file is damaged: the part “${part}” is not well-formed (${error.message}). Open it in its own program and save it again.`)
  })
  parser.on('doctype', () => {
    throw new ContainerFault('unsafe', `The part “${part}” has a document type declaration, which office programs never write and attacks need. It was not read.`)
  })
  if (reader.text !== undefined)
    parser.on('text', () => {
      const end = source.indexOf('<', done)
      if (open.length > 0) reader.text!(done, end < 0 ? source.length : end, false)
    })
  parser.on('xmldecl', () => (done = parser.position))
  parser.on('comment', () => (done = source.indexOf('-->', parser.position - 3) + 3))
  parser.on('processinginstruction', () => (done = parser.position))
  parser.on('cdata', value => {
    const end = parser.position
    const length = value.length
    // Line ends are normalized in what the parser tells, so the source has at least as many units.
    const start = source.indexOf('<![CDATA[', done) + 9
    if (length > 0) reader.text?.(start, end - 3, true)
    done = end
  })
  parser.on('opentag', tag => {
    if (open.length >= deepest)
      throw new ContainerFault('unsafe', `The part “${part}” nests its elements more than ${deepest} deep, which no office program does. It was not read.`)
    const start = source.indexOf('<', done)
    const name = named(tag.uri, tag.local)
    done = parser.position
    open.push({name, isEmpty: tag.isSelfClosing})
    const {attributes} = tag
    const get = (wanted: string): string | undefined => {
      for (const key in attributes) {
        const {uri, local, value} = attributes[key]!
        if (local === wanted ? uri === '' : wanted.endsWith(local) && uri !== '' && named(uri, local) === wanted) return value
      }
      return undefined
    }
    reader.open({name, start, end: done, isEmpty: tag.isSelfClosing, get})
  })
  parser.on('closetag', () => {
    const {name, isEmpty} = open.pop()!
    const start = isEmpty ? done : source.indexOf('<', done)
    done = parser.position
    reader.close(name, start, done)
  })
  parser.write(source).close()
}
