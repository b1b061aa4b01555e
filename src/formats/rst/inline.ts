import {InlineScan, type InlineRule} from '../inline.js'
import type {Page} from '../page.js'

/** Roles whose text people read as prose. */
const prose = new Set('guilabel menuselection emphasis strong title title-reference t abbr abbreviation ac acronym dfn term sub subscript sup superscript'.split(' '))
/** Roles that link to their target, under a title of their own where there is one. */
const links = new Set('ref doc any numref term download keyword index eq'.split(' '))

const role = /:([\w.+-]{1,60}(?::[\w.+-]{1,60}){0,5}):`/y
const footnote = /\[(?:[#*]|#?[\w.-]{1,60})\]_(?!\w)/y
const roleBehind = /:([\w.+-]{1,60}(?::[\w.+-]{1,60}){0,5}):/y

function match(pattern: RegExp, {source}: InlineScan, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const escape: InlineRule = (scan, at) => {
  const next = scan.source[at + 1]
  if (next === undefined) return undefined
  return /\s/.test(next) ? scan.solid(at, at + 2) : scan.text(next, at, at + 2)
}

const backtick: InlineRule = (scan, at) => {
  const {source} = scan
  if (source.startsWith('``', at)) {
    const close = scan.find('``', at + 2)
    if (close < 0) return undefined
    // A literal may end in a backtick of its own.
    const end = source[close + 2] === '`' ? close + 1 : close
    return scan.wrapped('code', at, {start: at + 2, end}, end + 2)
  }
  return interpreted(scan, at, at, undefined)
}

// `text`, `text <target>`_, `text`:role:
function interpreted(scan: InlineScan, start: number, at: number, name: string | undefined): number | undefined {
  const {source} = scan
  let close = scan.find('`', at + 1)
  while (close >= 0 && source[close - 1] === '\\') close = scan.find('`', close + 1)
  if (close < 0 || close === at + 1) return undefined
  const underlines = /^_{0,2}/.exec(source.slice(close + 1, close + 3))![0].length
  const behind = name === undefined && underlines === 0 ? match(roleBehind, scan, close + 1) : null
  const end = close + 1 + (behind?.[0].length ?? underlines)
  const kind = name ?? behind?.[1]
  const inner = {start: at + 1, end: close}
  const body = source.slice(inner.start, inner.end)
  const target = /\s*<[^<>]*>$/.exec(body.slice(-500))
  if (underlines > 0 || target) {
    inner.end -= target?.[0].length ?? 0
    if (inner.end === inner.start) return scan.solid(start, end)
    const href = target?.[0].trim().slice(1, -1)
    return scan.wrapped('link', start, inner, end, href)
  }
  const short = kind?.split(':').at(-1)
  if (short !== undefined && prose.has(short)) return scan.wrapped('emphasis', start, inner, end)
  // A bare target is a name in the source, not what the page will say.
  return scan.wrapped('code', start, inner, end, short !== undefined && links.has(short) ? body : undefined)
}

const colon: InlineRule = (scan, at) => {
  const found = match(role, scan, at)
  return found ? interpreted(scan, at, at + found[0].length - 1, found[1]) : undefined
}

const star: InlineRule = (scan, at) => {
  const {source} = scan
  const mark = source.startsWith('**', at) ? '**' : '*'
  const from = at + mark.length
  if (/[\p{L}\p{N}]/u.test(source[at - 1] ?? '') || /^\s?$/.test(source[from] ?? '')) return undefined
  let close = scan.find(mark, from + 1)
  while (close >= 0 && (source[close - 1] === '\\' || (mark === '*' && source[close + 1] === '*'))) close = scan.find(mark, close + (source[close - 1] === '\\' ? 1 : 2))
  if (close < 0) return undefined
  return scan.wrapped(mark === '*' ? 'emphasis' : 'strong', at, {start: from, end: close}, close + mark.length)
}

const substitution: InlineRule = (scan, at) => {
  const {source} = scan
  if (/^\s?$/.test(source[at + 1] ?? '')) return undefined
  const close = scan.find('|', at + 1)
  if (close < 0 || close - at > 100) return undefined
  const end = close + 1 + /^_{0,2}/.exec(source.slice(close + 1, close + 3))![0].length
  return scan.wrapped('code', at, {start: at + 1, end: close}, end)
}

const bracket: InlineRule = (scan, at) => {
  const found = match(footnote, scan, at)
  return found ? scan.solid(at, at + found[0].length) : undefined
}

const underline: InlineRule = (scan, at) => {
  const {source} = scan
  if (source[at + 1] === '`') return scan.solid(at, at + 1)
  const length = source[at + 1] === '_' ? 2 : 1
  const isReference = /[\p{L}\p{N}]/u.test(source[at - 1] ?? '') && !/[\p{L}\p{N}_]/u.test(source[at + length] ?? '')
  return isReference ? scan.solid(at, at + length) : undefined
}

const rules = {'\\': escape, '`': backtick, ':': colon, '*': star, '|': substitution, '[': bracket, '_': underline}

/** A reader of reStructuredText inside a block that ends at `end`. */
export function rstInline(page: Page, end: number): InlineScan {
  return new InlineScan(page, end, rules, /[\\`:*|[_\r\n]/)
}
