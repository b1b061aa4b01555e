import {CST, Parser} from 'yaml'
import {Decoded} from '../decoded.js'
import type {TextFormat} from '../format.js'
import {plainEdit} from '../safe-edit.js'
import {addScalar, escapeScalar, type ScalarStyle} from '../yaml-scalar.js'
import {KeyPath} from './key-path.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

/** Deeper than this no text lies, and recursion has to end. */
const mostDeep = 200

/** YAML, read from its concrete syntax: every token has its place, and a fault costs what stands right there. */
export function createYaml(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id: 'yaml',
    extensions,
    read(source) {
      const table = new StringTable(source, options)
      const walker = new Walker(table)
      try {
        for (const token of new Parser().parse(source)) {
          if (token.type === 'error') table.problem('YAML', token.offset, token.message)
          else if (token.type === 'document') walker.document(token)
          else if (token.type === 'comment') walker.comments([token])
        }
      } catch (error) {
        table.problem('YAML', 0, (error as Error).message)
      }
      return table.prose()
    },
    escape(text, _source, _span, place) {
      const {text: message, outer} = escapePlace(text, place)
      return escapeScalar(message, outer.slice(5) as ScalarStyle)
    },
    placeEdit(block, source, rewrite) {
      const edit = plainEdit(this, block, source, rewrite)
      return block.place?.startsWith('yaml PLAIN') && isMarked(edit.text) ? {...edit, isFree: false} : edit
    },
  }
}

// Signs that may end a value without quotation marks, or make it something else: what has them needs a person to quote the value.
function isMarked(text: string): boolean {
  return /:(?:\s|$)|(?:^|\s)#|[,[\]{}]|^[^\p{L}\p{N}(]/u.test(text)
}

class Walker {
  readonly #table: StringTable
  readonly #path = new KeyPath()
  /** Where the string ends that was read last. */
  #end = 0

  constructor(table: StringTable) {
    this.#table = table
  }

  document({start, value, end}: CST.Document): void {
    this.comments(start)
    this.#value(value)
    this.comments(end)
  }

  comments(tokens: readonly CST.SourceToken[] | undefined): void {
    for (const {type, offset, source} of tokens ?? []) {
      if (type === 'comment') this.#table.comment(source.slice(1), offset, offset + source.length)
    }
  }

  #value(token: CST.Token | null | undefined): void {
    if (!token || this.#path.depth > mostDeep) return
    if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
      const isList = token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.type === 'flow-seq-start')
      let index = 0
      for (const {start, key, sep, value} of token.items as CST.CollectionItem[]) {
        this.comments(start)
        if (isList && !sep && !value && !key) continue
        this.#item(isList ? index++ : key, sep, isList && !sep ? (value ?? key ?? undefined) : value)
      }
      if (token.type === 'flow-collection') this.comments(token.end)
    } else if (CST.isScalar(token)) this.#scalar(token)
  }

  #item(key: CST.Token | number | null | undefined, sep: CST.SourceToken[] | undefined, value: CST.Token | undefined): void {
    const about = this.#table.next(startOf(key) ?? startOf(value) ?? this.#end, this.#table.page.source.length)
    this.#path.push(typeof key === 'number' ? key : nameOf(key))
    this.comments(sep)
    this.#value(value)
    this.#path.pop()
    for (const {target} of about) if (target) target.end = Math.max(target.start, this.#end)
  }

  #scalar(token: CST.FlowScalar | CST.BlockScalar): void {
    const isBlock = token.type === 'block-scalar'
    if (isBlock) this.comments(token.props.filter((prop): prop is CST.SourceToken => 'source' in prop))
    const header = isBlock ? token.props.find(({type}) => type === 'block-scalar-header') : undefined
    const start = header?.offset ?? token.offset
    const scalar = token.type === 'alias' ? null : CST.resolveAsScalar(token, false)
    if (!scalar) return
    const end = isBlock ? scalar.range[1] : token.offset + token.source.length
    this.#end = Math.max(end, start)
    const {source} = this.#table.page
    const style = scalar.type as ScalarStyle
    const decoded = new Decoded(source)
    addScalar(decoded, scalar.value, style, start, this.#end)
    this.#table.add({path: this.#path.keys, where: this.#path.toString(), decoded, place: `yaml ${style}`, start, end: this.#end})
    if (!isBlock) this.comments(token.end)
  }
}

function startOf(token: CST.Token | number | null | undefined): number | undefined {
  return token && typeof token === 'object' && 'offset' in token ? token.offset : undefined
}

function nameOf(key: CST.Token | null | undefined): string {
  return key && CST.isScalar(key) && key.type !== 'block-scalar' ? CST.resolveAsScalar(key, false).value : ''
}
