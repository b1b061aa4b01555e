import {Decoded} from '../decoded.js'
import type {TextFormat} from '../format.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

const token = /\/\*([\s\S]*?)(?:\*\/|$)|\/\/([^\r\n]*)|"((?:[^"\\]|\\[\s\S])*)"|([\w.$:/-]+)|([=;])|\\[\s\S]|[^\s\uFEFF]/g
const simple: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', f: '\f', b: '\b', v: '\v', a: '\x07', '0': '\0'}
const escapes = /\\(?:[uU]([\da-fA-F]{4})|[\s\S])/g

/** Apple's `.strings`: `"key" = "value";`. What is no entry is passed over, and the first such place is said. */
export function createAppleStrings(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id: 'apple-strings',
    extensions,
    read(source) {
      const table = new StringTable(source, {everything: true, ...options})
      let before: {text: string; start: number}[] = []
      let isValue = false
      const fail = (at: number): void => {
        table.problem('file of strings', at, 'write “"key" = "value";”')
        before = []
        isValue = false
      }
      for (const match of source.matchAll(token)) {
        const [written, block, line, quoted, word, sign] = match
        const start = match.index
        const end = start + written.length
        if (block !== undefined || line !== undefined) table.comment(block ?? line!, start, end)
        else if (quoted !== undefined || word !== undefined) {
          if (!isValue) {
            if (before.length > 0) fail(start)
            before = [{text: quoted === undefined ? word! : decode(source, start + 1, end - 1).value, start}]
            continue
          }
          const [key] = before
          const inner = quoted === undefined ? [start, end] as const : [start + 1, end - 1] as const
          if (key) table.add({path: [key.text], where: key.text, decoded: decode(source, ...inner), place: 'strings', start: key.start, end})
          before = []
        } else if (sign === '=' && before.length === 1) isValue = true
        else if (sign === ';' && isValue && before.length === 0) isValue = false
        else fail(start)
      }
      return table.prose()
    },
    escape: (text, _source, _span, place) => escapePlace(text, place).text.replace(/["\\]/g, '\\$&'),
  }
}

function decode(source: string, start: number, end: number): Decoded {
  return new Decoded(source).unescape(start, end, escapes, ([written, hex]) => {
    const sign = written.slice(1)
    return hex === undefined ? (simple[sign] ?? sign) : String.fromCharCode(Number.parseInt(hex, 16))
  })
}
