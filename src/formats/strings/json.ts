import {Decoded} from '../decoded.js'
import type {Directive, TextFormat} from '../format.js'
import {addJsString} from '../js-string.js'
import {json5Tokens, jsonTokens, type JsonToken} from './json-tokens.js'
import {KeyPath} from './key-path.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

/** Deeper than this no text lies. */
const mostDeep = 200

interface Frame {
  isList: boolean
  /** Lists: how many values were met. */
  count: number
  /** Directives about the value, which end with it. */
  about: Directive[]
}

/** JSON, JSON with comments, JSON5. A fault in it costs what stands right there, no more. */
export function createJson(id: 'json' | 'json5' | 'string-catalogue', extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id,
    extensions,
    read(source) {
      const table = new StringTable(source, options)
      const onString = id === 'string-catalogue' ? addEnglish(table) : addStrings(table)
      readJson(table, id === 'json5' ? json5Tokens(source) : jsonTokens(source), onString)
      return table.prose()
    },
    escape(text, source, {start, end}, place) {
      const {text: message, outer} = escapePlace(text, place)
      return escapeJson(message, outer === "json '" ? "'" : '"', /\\u[\da-fA-F]{4}/.test(source.slice(start, end)))
    },
  }
}

/** Text to stand in a string of JSON. `asAscii`: letters beyond ASCII as escapes, where those around are. */
export function escapeJson(text: string, quote: '"' | "'", asAscii: boolean): string {
  let escaped = JSON.stringify(text).slice(1, -1)
  if (quote === "'") escaped = escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")
  if (!asAscii) return escaped
  return escaped.replace(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Called with each string that is a value. */
export type OnString = (token: JsonToken, path: KeyPath) => void

function addStrings(table: StringTable): OnString {
  const {source} = table.page
  return ({start, end}, path) => {
    const {keys} = path
    // Where it says what it is itself, such as ARB's `@@locale` and `@greeting`, a file of strings has no prose.
    if (keys.some(key => key.startsWith('@') || key.startsWith('$'))) return
    const decoded = new Decoded(source)
    addJsString(decoded, {start: start + 1, end: end - 1})
    table.add({path: keys, where: path.toString(), decoded, place: `json ${source[start]!}`, start, end})
  }
}

// Apple's string catalogues: what is English among the translations of each key.
function addEnglish(table: StringTable): OnString {
  return ({start, end}, path) => {
    const {keys} = path
    const [strings, key, localizations, language = ''] = keys
    if (strings !== 'strings' || localizations !== 'localizations' || !/^en(?![a-z])/i.test(language) || keys.at(-1) !== 'value') return
    const decoded = new Decoded(table.page.source)
    addJsString(decoded, {start: start + 1, end: end - 1})
    table.add({path: keys, where: key!, decoded, place: 'json "', start, end})
  }
}

/** Walks over the tokens of JSON, comments among them, and says what is wrong first. */
export function readJson(table: StringTable, tokens: Iterable<JsonToken>, onString: OnString): void {
  const {page} = table
  const {source} = page
  const path = new KeyPath()
  const frames: Frame[] = []
  let key: JsonToken | undefined
  let isKeyed = false
  let hasValue = false as boolean
  let tooDeep = 0
  const enter = (start: number): Directive[] => {
    const frame = frames.at(-1)
    if (frame?.isList) path.push(frame.count++)
    else if (frame) path.push(isKeyed && key ? unquoted(source, key) : '')
    else hasValue = true
    return table.next(start, source.length)
  }
  const leave = (): void => {
    if (frames.length > 0) path.pop()
    key = undefined
    isKeyed = false
  }
  for (const token of tokens) {
    const {kind, start, end} = token
    const frame = frames.at(-1)
    if (kind === 'comment') table.comment(source.slice(start + 2, source.startsWith('/*', start) ? end - 2 : end), start, end)
    else if (kind === '{' || kind === '[') {
      const about = enter(start)
      if (frames.length >= mostDeep) {
        tooDeep++
        if (frames.length > 0) path.pop()
        continue
      }
      frames.push({isList: kind === '[', count: 0, about})
      key = undefined
      isKeyed = false
    } else if (kind === '}' || kind === ']') {
      if (tooDeep > 0) {
        tooDeep--
        continue
      }
      if (!frame || frame.isList !== (kind === ']')) {
        table.problem('JSON', start, `“${kind}” closes nothing`)
        if (!frame) continue
      }
      for (const {target} of frames.pop()!.about) if (target) target.end = end
      leave()
    } else if (kind === ':') isKeyed = key !== undefined
    else if (kind === ',') {
      key = undefined
      isKeyed = false
    } else if (tooDeep > 0) continue
    else if (kind === 'string' || kind === 'value') {
      if (frame && !frame.isList && !isKeyed) {
        key = token
        continue
      }
      for (const {target} of enter(start)) if (target) target.end = end
      if (kind === 'string') onString(token, path)
      leave()
    } else table.problem('JSON', start, 'this is not expected here')
  }
  if (frames.length > 0) table.problem('JSON', source.length, `“${frames.at(-1)!.isList ? '[' : '{'}” is never closed`)
  else if (!hasValue) table.problem('JSON', 0, 'there is nothing in it')
}

function unquoted(source: string, {kind, start, end}: JsonToken): string {
  if (kind !== 'string') return source.slice(start, end)
  const decoded = new Decoded(source)
  addJsString(decoded, {start: start + 1, end: end - 1})
  return decoded.value
}
