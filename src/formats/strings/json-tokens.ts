import {createScanner} from 'jsonc-parser'
import type {Span} from '../../finding.js'

/** A token of JSON: a mark, a string with its quotation marks, any other value or key, a comment, or what is none of them. */
export interface JsonToken extends Span {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'value' | 'comment' | 'unknown'
}

// By the numbers of jsonc-parser's kinds: its names are constants that only its own compiler can read.
const kinds: readonly (JsonToken['kind'] | undefined)[] = [
  undefined, '{', '}', '[', ']', ',', ':', 'value', 'value', 'value', 'string', 'value', 'comment', 'comment', undefined, undefined, 'unknown',
]
const endOfFile = 17
const unexpectedEndOfString = 2

/** The tokens of JSON with comments. */
export function* jsonTokens(source: string, from = 0): Generator<JsonToken> {
  const scanner = createScanner(source, false)
  scanner.setPosition(source.charCodeAt(from) === 0xfeff ? from + 1 : from)
  for (let kind = scanner.scan() as number; kind !== endOfFile; kind = scanner.scan()) {
    const start = scanner.getTokenOffset()
    const broken = kind === 10 && (scanner.getTokenError() as number) === unexpectedEndOfString
    const told = broken ? 'unknown' : kinds[kind]
    if (told) yield {kind: told, start, end: start + scanner.getTokenLength()}
  }
}

const json5 = /(\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*)|("(?:[^"\\\r\n]|\\(?:\r\n|[\s\S]))*"|'(?:[^'\\\r\n]|\\(?:\r\n|[\s\S]))*')|([{}[\]:,])|((?:[^\s\uFEFF"'{}[\]:,/\\]|\\[\s\S])+)|[^\s\uFEFF]/g

/** The tokens of JSON5. */
export function* json5Tokens(source: string): Generator<JsonToken> {
  for (const {0: written, 1: comment, 2: string, 3: mark, 4: value, index: start} of source.matchAll(json5)) {
    const kind = comment !== undefined ? 'comment' : string !== undefined ? 'string' : value !== undefined ? 'value' : ((mark as JsonToken['kind'] | undefined) ?? 'unknown')
    yield {kind, start, end: start + written.length}
  }
}
