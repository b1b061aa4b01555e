import {Comment, Pair, parseLines} from 'dot-properties'
import {Decoded} from '../decoded.js'
import type {TextFormat} from '../format.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

const simple: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', f: '\f'}
const escapes = /\\(?:u([\da-fA-F]{4})|\r?\n[ \t\f]*|\r[ \t\f]*|[\s\S]|$)/g

/** Java's properties. Every file is valid. */
export function createProperties(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id: 'properties',
    extensions,
    read(source) {
      const table = new StringTable(source, options)
      const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
      for (const node of parseLines(source.slice(start), true)) {
        const range = node.range.map(offset => Math.min(offset + start, source.length))
        if (node instanceof Comment) table.comment(source.slice(range[0]! + 1, range[1]), range[0]!, range[1]!)
        else if (node instanceof Pair) {
          const [, , from, to] = range as [number, number, number, number]
          const decoded = new Decoded(source).unescape(from, to, escapes, ([written, hex]) => {
            if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
            const sign = written.slice(1)
            return /^[\r\n]/.test(sign) ? '' : (simple[sign] ?? sign)
          })
          table.add({path: node.key.split('.'), where: node.key, decoded, place: 'properties', start: range[0]!, end: to})
        }
      }
      return table.prose()
    },
    escape(text, source, {start, end}, place) {
      const escaped = escapePlace(text, place).text.replaceAll('\\', '\\\\')
      if (!/\\u[\da-fA-F]{4}/.test(source.slice(start, end))) return escaped
      return escaped.replace(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    },
  }
}
