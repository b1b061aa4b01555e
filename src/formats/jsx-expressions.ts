import type {Opaque} from './page.js'
import {firstWhere} from './sorted.js'

/** Code inside braces: how many are open in it, where the part began that is being read, and what opened it. */
interface Code {
  braces: number
  start: number
}

/** Tags inside code: how many elements are open in them. */
interface Markup {
  elements: number
}

/**
 * The expressions of a Svelte or Astro template, `{…}`, in order. Tags inside of an expression, `{ok && <p>Hi</p>}`, are left out of it: they are
 * read as the tags around are. Braces that never close are text.
 *
 * @param start Where the template starts: past Astro's code fence.
 */
export function jsxExpressions(source: string, start: number): Opaque[] {
  const found: Opaque[] = []
  const stack: (Code | Markup)[] = []
  const end = source.length
  const scriptEnds = Array.from(source.matchAll(/<\/script/gi), ({index}) => index)
  const styleEnds = Array.from(source.matchAll(/<\/style/gi), ({index}) => index)
  const past = (mark: string, from: number): number => {
    const at = source.indexOf(mark, from)
    return at < 0 ? end : at + mark.length
  }
  const emit = (from: number, to: number): void => {
    if (to <= from) return
    // `{#if …}`, `{/* … */}` and parts between tags stand for nothing that people read.
    const isPlaceholder = source[from] === '{' && source[to - 1] === '}' && !/[#:/@]/.test(source.charAt(from + 1))
    found.push({start: from, end: to, isPlaceholder})
  }
  for (let at = start; at < end; ) {
    const top = stack.at(-1)
    const char = source[at]!
    if (top && 'braces' in top) {
      if (char === '"' || char === "'" || char === '`') at = pastString(source, at)
      else if (source.startsWith('/*', at)) at = past('*/', at + 2)
      else if (source.startsWith('//', at) && source[at - 1] !== ':') at = past('\n', at)
      else if (char === '<' && startsTag(source, at)) {
        emit(top.start, at)
        stack.push({elements: 0})
      } else {
        if (char === '{') top.braces++
        at += char === '\\' ? 2 : 1
        if (char === '}' && --top.braces === 0) {
          emit(top.start, at)
          stack.pop()
        }
      }
      continue
    }
    if (char === '{') stack.push({braces: 0, start: at})
    else if (source.startsWith('<!--', at)) at = past('-->', at + 4)
    else if (char === '<' && /[A-Za-z/>]/.test(source.charAt(at + 1))) {
      const tag = readTag(source, at, emit)
      at = tag.end
      if (/^(?:script|style)$/i.test(tag.name) && !tag.closes) {
        const ends = /^script$/i.test(tag.name) ? scriptEnds : styleEnds
        at = ends[firstWhere(ends, end => end >= at)] ?? at
      }
      if (!top) continue
      top.elements += tag.closes ? -1 : tag.isAlone ? 0 : 1
      if (top.elements > 0) continue
      stack.pop()
      const code = stack.at(-1)
      if (code && 'braces' in code) code.start = at
    } else at++
  }
  return found
}

// A less-than sign in code starts a tag only where an operand is due.
function startsTag(source: string, at: number): boolean {
  if (!/[A-Za-z>]/.test(source.charAt(at + 1))) return false
  let before = at - 1
  while (before >= 0 && at - before < 200 && /\s/.test(source[before]!)) before--
  return /[({[,?:&|>;=]/.test(source.charAt(before)) || source.slice(before - 5, before + 1) === 'return'
}

function pastString(source: string, at: number): number {
  const quote = source[at]!
  for (let next = at + 1; next < source.length; next++) {
    if (source[next] === '\\') next++
    else if (source[next] === quote) return next + 1
    // A string that does not end on its line is none: an apostrophe.
    else if (quote !== '`' && source[next] === '\n') return at + 1
  }
  return at + 1
}

/** Reads a tag; expressions in it are handed over. */
function readTag(source: string, start: number, emit: (from: number, to: number) => void): {name: string; end: number; closes: boolean; isAlone: boolean} {
  const closes = source[start + 1] === '/'
  const name = /^<\/?([A-Za-z][\w.:-]*)?/.exec(source.slice(start, start + 80))?.[1] ?? ''
  let quote = ''
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at]!
    if (char === '{') {
      let braces = 0
      const from = at
      for (; at < source.length; at++) {
        const inside = source[at]!
        if (inside === '{') braces++
        else if (inside === '}' && --braces === 0) break
        else if (inside === '"' || inside === "'" || inside === '`') at = pastString(source, at) - 1
      }
      if (at < source.length) emit(from, at + 1)
    } else if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>') return {name, end: at + 1, closes, isAlone: source[at - 1] === '/'}
  }
  return {name, end: source.length, closes, isAlone: true}
}
