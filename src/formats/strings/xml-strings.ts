import type {Tag} from '../elements.js'
import {Decoded} from '../decoded.js'
import type {Directive, TextFormat} from '../format.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'
import {readXml} from './xml-pieces.js'

/** An element whose content is a string, and what a person calls it. */
export interface StringElement {
  where: string
}

/** What an XML vocabulary makes of its elements. Made anew for each file. */
export interface XmlVocabulary {
  /** Called at each start tag outside of a string; a string's content is gathered up to its end tag. */
  start: (tag: Tag, valueOf: (attribute: string) => string | undefined) => StringElement | undefined
  /** Called at each end tag outside of a string, and at that of a string with its content. */
  end?: (name: string, content: string | undefined) => void
}

/** How a vocabulary writes text, XML's own references aside. */
export interface XmlWriting {
  /** Escapes besides character references; global. */
  escapes?: RegExp
  decode?(escape: string): string
  escape?(text: string): string
}

const names: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const reference = String.raw`&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));|\r\n?`

/** A format of strings in XML. */
export function createXmlStrings(
  id: string,
  extensions: readonly string[],
  options: StringOptions,
  vocabulary: (source: string) => XmlVocabulary,
  writing: XmlWriting = {},
): TextFormat {
  const own = writing.escapes?.source
  const inText = new RegExp(own === undefined ? reference : `${reference}|${own}`, 'g')
  const inCdata = new RegExp(own === undefined ? String.raw`\r\n?` : String.raw`\r\n?|${own}`, 'g')
  const valueOf = ([written, decimal, hex, name]: RegExpMatchArray): string => {
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    }
    if (name !== undefined) return names[name]!
    return writing.decode?.(written) ?? (written.startsWith('\r') ? '\n' : written)
  }
  return {
    id,
    extensions,
    read(source) {
      const table = new StringTable(source, {...options, everything: true})
      const {start, end} = vocabulary(source)
      const open: Directive[][] = []
      let content: {decoded: Decoded; where: string; start: number; depth: number; isCdata: boolean | undefined} | undefined
      const fault = readXml(source, {
        start(tag) {
          open.push(table.next(tag.start, source.length))
          if (content) {
            content.decoded.raw(tag.start, tag.end)
            return
          }
          const found = start(tag, wanted => {
            const attribute = tag.attributes.find(({name}) => name === wanted)
            return attribute && source.slice(attribute.start, attribute.end)
          })
          if (found) content = {...found, decoded: new Decoded(source), start: tag.start, depth: open.length, isCdata: undefined}
        },
        end(name, tag) {
          if (content?.depth === open.length) {
            const {decoded, where, isCdata = false} = content
            const place = isCdata ? `${id} cdata` : id
            if (where !== '') table.add({path: [where], where, decoded, place, start: content.start, end: tag.end})
            end?.(name, decoded.value)
            content = undefined
          } else if (content) content.decoded.raw(tag.start, tag.end)
          else end?.(name, undefined)
          for (const {target} of open.pop() ?? []) if (target) target.end = tag.end
        },
        text(from, to) {
          if (!content) return
          if (/\S/.test(source.slice(from, to))) content.isCdata ??= false
          content.decoded.unescape(from, to, inText, valueOf)
        },
        cdata(from, to) {
          if (!content) return
          content.isCdata ??= true
          content.decoded.unescape(from, to, inCdata, ([written]) => writing.decode?.(written) ?? '\n')
        },
        comment: (body, from, to) => table.comment(body, from, to),
      })
      if (fault) table.problem('XML', fault.offset, fault.message, 'What stands before was linted.')
      return table.prose()
    },
    escape(text, _source, _span, place) {
      const [outer = '', inner] = (place ?? '').split('|')
      // Tags of a message stand in the file as they are: its text needs no reference but XML's own.
      const message = escapePlace(text, inner === "''" ? place : outer).text
      const written = writing.escape?.(message) ?? message
      if (outer.endsWith(' cdata')) return written.replaceAll(']]>', ']] >')
      const safe = written.replace(/&/g, '&amp;').replaceAll('<', '&lt;')
      return inner?.startsWith('html attribute') ? safe.replaceAll('"', '&quot;').replaceAll("'", '&#39;') : safe
    },
  }
}
