import {SaxesParser} from 'saxes'
import type {Span} from '../../finding.js'
import type {Attribute, Tag} from '../elements.js'

/** What is done with the pieces of an XML file, in their order. Offsets are UTF-16 units into it. */
export interface XmlPieces {
  start(tag: Tag): void
  /** `tag` is empty where the element's only tag closes itself. */
  end(name: string, tag: Span): void
  text(start: number, end: number): void
  /** The inside of a section `<![CDATA[…]]>`. */
  cdata(start: number, end: number): void
  comment(body: string, start: number, end: number): void
}

/** Why a file is no XML, and where. */
export interface XmlFault {
  message: string
  offset: number
}

/**
 * Reads XML piece by piece, up to the first fault. Entities that the file declares are left as they stand, and nothing is ever loaded.
 *
 * @returns The fault, where there is one.
 */
export function readXml(source: string, pieces: XmlPieces): XmlFault | undefined {
  const parser = new SaxesParser({position: false})
  // Where the last piece ended. In well-formed XML the next `<` starts another one.
  let done = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const piece = (): Span => {
    const found = source.indexOf('<', done)
    const start = found < 0 ? source.length : found
    if (start > done) pieces.text(done, start)
    done = parser.position
    return {start, end: done}
  }
  const pass = (): void => void piece()
  parser.on('error', ({message}) => {
    // Entities may be declared elsewhere, or be those of HTML.
    if (!message.includes('undefined entity')) throw new Error(message.replace(/^[\d:]+ /, '').replace(/\.$/, ''))
  })
  parser.on('opentag', ({name, isSelfClosing: selfClosing}) => {
    const {start, end} = piece()
    pieces.start({name, start, end, selfClosing, attributes: attributesOf(source, start, end)})
  })
  parser.on('closetag', ({name, isSelfClosing}) => pieces.end(name, isSelfClosing ? {start: done, end: done} : piece()))
  parser.on('cdata', () => {
    const {start, end} = piece()
    pieces.cdata(start + 9, end - 3)
  })
  parser.on('comment', (body) => {
    const {start, end} = piece()
    // The parser tells of a comment before it has read its last sign.
    done = Math.max(end, source.indexOf('-->', start + 4) + 3)
    pieces.comment(body, start, done)
  })
  parser.on('processinginstruction', pass)
  parser.on('xmldecl', pass)
  parser.on('doctype', pass)
  try {
    parser.write(source).close()
  } catch (error) {
    return {message: (error as Error).message, offset: Math.min(parser.position, source.length)}
  }
  return undefined
}

function attributesOf(source: string, start: number, end: number): Attribute[] {
  return Array.from(source.slice(start, end).matchAll(/(?<![^\s=<>"'/])([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ({0: written, 1: name, 2: double, 3: single, index}) => {
    const to = start + index + written.length - 1
    return {name: name!, start: to - (double ?? single!).length, end: to, quote: double === undefined ? "'" : '"'}
  })
}
