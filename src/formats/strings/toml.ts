import {parseTOML, type AST} from 'toml-eslint-parser'
import {Decoded} from '../decoded.js'
import type {Directive, TextFormat} from '../format.js'
import {KeyPath} from './key-path.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

type Quote = '"' | "'" | '"""' | "'''"

const simple: Readonly<Record<string, string>> = {b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\x1b'}
const escapes = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|[ \t]*\r?\n\s*|[\s\S])|\r\n/g

/** TOML. A file that is none is not read any further than saying so. */
export function createToml(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id: 'toml',
    extensions,
    read(source) {
      const table = new StringTable(source, options)
      try {
        new Walker(table, parseTOML(source, {tomlVersion: 'next'})).run()
      } catch (error) {
        const {message, index = 0} = error as {message: string; index?: number}
        table.problem('TOML', index, message, 'Nothing in it was linted.')
      }
      return table.prose()
    },
    escape(text, _source, _span, place) {
      const {text: message, outer} = escapePlace(text, place)
      return escapeToml(message, outer.slice(5) as Quote)
    },
  }
}

// A literal string has no escapes: what would end it becomes a typographic apostrophe.
function escapeToml(text: string, quote: Quote): string {
  return quote.startsWith("'") ? text.replaceAll("'", '’') : text.replace(/["\\]/g, '\\$&')
}

class Walker {
  readonly #table: StringTable
  readonly #root: AST.TOMLProgram
  readonly #comments: AST.Comment[]
  readonly #path = new KeyPath()
  #nextComment = 0

  constructor(table: StringTable, root: AST.TOMLProgram) {
    this.#table = table
    this.#root = root
    this.#comments = root.comments
  }

  run(): void {
    for (const node of this.#root.body[0].body) {
      if (node.type === 'TOMLKeyValue') this.#pair(node)
      else {
        const about = this.#about(node)
        this.#into(node.resolvedKey, () => {
          for (const pair of node.body) this.#pair(pair)
        })
        endAt(about, node.range[1])
      }
    }
    this.#commentsBefore(this.#table.page.source.length)
  }

  #commentsBefore(offset: number): void {
    for (let next = this.#comments[this.#nextComment]; next && next.range[0] < offset; next = this.#comments[++this.#nextComment]) {
      this.#table.comment(next.value, ...next.range)
    }
  }

  #about({range}: AST.TOMLNode): Directive[] {
    this.#commentsBefore(range[0])
    return this.#table.next(...range)
  }

  #pair(pair: AST.TOMLKeyValue): void {
    const about = this.#about(pair)
    const keys = pair.key.keys.map(key => (key.type === 'TOMLBare' ? key.name : key.value))
    this.#into(keys, () => this.#value(pair.value))
    endAt(about, pair.range[1])
  }

  #into(keys: readonly (string | number)[], run: () => void): void {
    for (const key of keys) this.#path.push(key)
    run()
    for (const _ of keys) this.#path.pop()
  }

  #value(value: AST.TOMLContentNode): void {
    if (value.type === 'TOMLArray') {
      value.elements.forEach((element, index) => this.#into([index], () => this.#value(element)))
    } else if (value.type === 'TOMLInlineTable') {
      for (const pair of value.body) this.#pair(pair)
    } else if (value.kind === 'string') this.#string(value)
  }

  #string(node: AST.TOMLStringValue): void {
    const {source} = this.#table.page
    const [start, end] = node.range
    this.#commentsBefore(start)
    const quote = (source.slice(start, end).match(/^(?:"""|'''|["'])/)?.[0] ?? '"') as Quote
    let from = start + quote.length
    // The line break right behind the opening marks belongs to them.
    if (quote.length === 3) from += /^\r?\n/.exec(source.slice(from, from + 2))?.[0].length ?? 0
    const decoded = new Decoded(source)
    const to = end - quote.length
    if (quote.startsWith("'")) decoded.unescape(from, to, /\r\n/g, () => '\n')
    else decoded.unescape(from, to, escapes, valueOf)
    this.#table.add({path: this.#path.keys, where: this.#path.toString(), decoded, place: `toml ${quote}`, start, end})
  }
}

function valueOf([written, four, eight, two]: RegExpMatchArray): string {
  const hex = four ?? eight ?? two
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  }
  if (written === '\r\n') return '\n'
  const sign = written.slice(1)
  // A backslash at the end of a line takes the white space with it.
  return /^\s/.test(sign) ? '' : (simple[sign] ?? sign)
}

function endAt(about: readonly Directive[], end: number): void {
  for (const {target} of about) if (target) target.end = end
}
