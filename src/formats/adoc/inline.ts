import type {MarkKind} from '../../engine/prose.js'
import {InlineScan, type InlineRule} from '../inline.js'
import type {Page} from '../page.js'

/** Attributes that stand for a sign. */
const signs: Readonly<Record<string, string>> = {
  nbsp: '\u00A0', sp: ' ', empty: '', amp: '&', lt: '<', gt: '>', plus: '+', asterisk: '*', backtick: '`', caret: '^', tilde: '~', apos: "'",
  quot: '"', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', startsb: '[', endsb: ']', vbar: '|', cpp: 'C++', zwsp: '', blank: '',
}
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign)
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign)

/** Text between two marks: doubled anywhere, single at the edges of words. */
function span(mark: string, kind: MarkKind | 'solid'): InlineRule {
  return (scan, at) => {
    const {source} = scan
    const isDouble = source[at + 1] === mark
    const open = isDouble ? mark + mark : mark
    const from = at + open.length
    if (!isDouble && (isWord(source[at - 1]) || isSpace(source[from]))) return undefined
    let close = scan.find(open, from + 1)
    while (!isDouble && close >= 0 && (isSpace(source[close - 1]) || isWord(source[close + 1]))) close = scan.find(open, close + 1)
    return close < 0 ? undefined : scan.wrapped(kind, at, {start: from, end: close}, close + open.length)
  }
}

const escape: InlineRule = (scan, at) => {
  const next = scan.source[at + 1]
  if (next === undefined || !'*_`#^~+{[<\\:'.includes(next)) return undefined
  // What is escaped is text, with the sign that would have begun it.
  return scan.text(next, at, at + 2)
}

const sub = (mark: string): InlineRule => (scan, at) => {
  const close = scan.find(mark, at + 1)
  if (close <= at + 1 || /\s/.test(scan.source.slice(at, Math.min(close, at + 40))) || close > at + 40) return undefined
  return scan.wrapped('solid', at, {start: at + 1, end: close}, close + 1)
}

const plus: InlineRule = (scan, at) => {
  const {source} = scan
  if (isSpace(source[at - 1]) && /[\r\n]/.test(source[at + 1] ?? '\n')) return scan.solid(at, at + 1)
  const mark = /^\+{1,3}/.exec(source.slice(at, at + 3))![0]
  const from = at + mark.length
  if (mark === '+' && (isWord(source[at - 1]) || isSpace(source[from]))) return undefined
  const close = scan.find(mark, from + 1)
  if (close < 0) return undefined
  scan.flush()
  const wrap = scan.page.wrap('solid', at, from)
  scan.page.raw(from, close)
  scan.page.unwrap(wrap, close, close + mark.length)
  return close + mark.length
}

const attribute = (values: ReadonlyMap<string, string>): InlineRule => (scan, at) => {
  const found = /^\{([\w-]{1,60})(?::[^{}\n]{0,60})?\}/.exec(scan.source.slice(at, at + 140))
  if (!found) return undefined
  const end = at + found[0].length
  const name = found[1]!.toLowerCase()
  const value = Object.hasOwn(signs, name) ? signs[name]! : values.get(name)
  if (value === undefined) return scan.wrapped('code', at, {start: at + 1, end: end - 1}, end)
  scan.text(value, at, end)
  // An edit over it would write its value in place of its name.
  return Object.hasOwn(signs, name) ? end : scan.solid(at, end)
}

const bracket: InlineRule = (scan, at) => {
  const {source} = scan
  const ahead = source.slice(at, at + 200)
  const anchor = /^\[\[[^\][\n]{1,150}\]\]/.exec(ahead) ?? /^\[(?:[.#%][\w.#%-]{0,60}|\w{1,40})\](?=[#*_`])/.exec(ahead)
  return anchor ? scan.solid(at, at + anchor[0].length) : undefined
}

const angle: InlineRule = (scan, at) => {
  const {source} = scan
  if (!source.startsWith('<<', at)) {
    const callout = /^<(?:\d{1,3}|\.)>/.exec(source.slice(at, at + 6))
    return callout ? scan.solid(at, at + callout[0].length) : undefined
  }
  const close = scan.find('>>', at + 2)
  if (close < 0) return undefined
  const comma = source.slice(at, close).indexOf(',')
  return comma < 0 ? scan.solid(at, close + 2) : scan.wrapped('link', at, {start: at + comma + 1, end: close}, close + 2)
}

const term: InlineRule = (scan, at) => {
  const {source} = scan
  if (source.startsWith('(((', at)) {
    const close = scan.find(')))', at + 3)
    return close < 0 ? undefined : scan.solid(at, close + 3)
  }
  if (!source.startsWith('((', at)) return undefined
  const close = scan.find('))', at + 2)
  return close < 0 ? undefined : scan.wrapped('solid', at, {start: at + 2, end: close}, close + 2)
}

const links = new Set(['link', 'mailto', 'xref', 'http', 'https', 'ftp', 'irc', 'indexterm2', 'btn'])
const codes = new Set(['kbd', 'menu', 'pass', 'stem', 'latexmath', 'asciimath'])
const notes = new Set(['footnote', 'footnoteref'])
const silent = new Set(['icon', 'anchor', 'indexterm', 'counter'])

/** A macro: `name:target[text]`, or an address with its text. */
const colon: InlineRule = (scan, at) => {
  const {source, page} = scan
  const name = /[a-z]{3,11}\d?$/.exec(source.slice(Math.max(scan.textStart, at - 14), at))?.[0] ?? ''
  const isImage = name === 'image'
  if (!links.has(name) && !codes.has(name) && !notes.has(name) && !silent.has(name) && !isImage) return undefined
  const target = /^:([^\s[\]]{0,500})\[/.exec(source.slice(at, at + 502))
  if (!target) return undefined
  const from = at + target[0].length
  let close = scan.find(']', from)
  while (close >= 0 && source[close - 1] === '\\') close = scan.find(']', close + 1)
  if (close < 0) return undefined
  const start = at - name.length
  const inner = textIn(source, from, close)
  if (codes.has(name)) return scan.wrapped('code', start, inner, close + 1)
  if (notes.has(name) || isImage) {
    scan.solid(start, close + 1)
    page.open({kind: isImage ? 'attribute' : 'paragraph'})
    scan.read(inner.start, inner.end)
    page.close()
    return close + 1
  }
  if (silent.has(name) || inner.end === inner.start) return name === 'btn' ? undefined : bare(scan, start, at, target[1]!, close + 1, name)
  return scan.wrapped('link', start, inner, close + 1, target[1])
}

// An address without a text shows itself.
function bare(scan: InlineScan, start: number, at: number, target: string, end: number, name: string): number {
  if (!links.has(name) || name === 'xref') return scan.solid(start, end)
  const from = /^(?:link|mailto)$/.test(name) ? at + 1 : start
  return scan.wrapped('code', start, {start: from, end: at + 1 + target.length}, end)
}

/** The text among the attributes of a macro: all of it, or what stands before the first comma. */
function textIn(source: string, start: number, end: number): {start: number; end: number} {
  const written = source.slice(start, end)
  const quoted = /^"([^"]*)"(?=\s*(?:,|$))/.exec(written)
  if (quoted) return {start: start + 1, end: start + 1 + quoted[1]!.length}
  const cut = /,\s*[\w-]{1,30}=/.exec(written)?.index ?? written.length
  return {start, end: start + written.slice(0, cut).replace(/\^$/, '').length}
}

/**
 * A reader of AsciiDoc inside a block that ends at `end`.
 *
 * @param values What the page's own attributes stand for.
 */
export function adocInline(page: Page, end: number, values: ReadonlyMap<string, string>): InlineScan {
  const rules: Record<string, InlineRule> = {
    '\\': escape, '*': span('*', 'strong'), '_': span('_', 'emphasis'), '`': span('`', 'code'), '#': span('#', 'solid'), '^': sub('^'), '~': sub('~'),
    '+': plus, '{': attribute(values), '[': bracket, '<': angle, '(': term, ':': colon,
  }
  return new InlineScan(page, end, rules, /[\\*_`#^~+{[<(:\r\n]/)
}
