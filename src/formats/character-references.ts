import {decodeString} from 'micromark-util-decode-string'
import type {Page} from './page.js'
import {firstWhere} from './sorted.js'

const reference = /\r?\n|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g
const referenceOrSpace = /[ \t\r\n\f]+|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

/** Adds the value of an attribute: the source as it stands, its character references decoded. */
export function addDecoded(page: Page, start: number, end: number): void {
  writeAroundOpaque(page, start, end, (from, to) => addDecodedText(page, from, to))
}

function addDecodedText(page: Page, start: number, end: number): void {
  const slice = page.source.slice(start, end)
  let done = 0
  for (const match of slice.matchAll(reference)) {
    page.raw(start + done, start + match.index)
    done = match.index + match[0].length
    if (!match[0].startsWith('&')) done = pastPrefix(slice, done, page.quotes)
    page.text(match[0].startsWith('&') ? decodeString(match[0]) : '\n', start + match.index, start + done)
  }
  page.raw(start + done, end)
}

/** Where a line's text starts, behind its indentation and the signs of the block quotes that it stands in. */
function pastPrefix(text: string, from: number, quotes: number): number {
  let at = from
  for (let left = quotes; ; at++) {
    const char = text.charAt(at)
    if (char === '>' && left > 0) left--
    else if (char !== ' ' && char !== '\t') return at
  }
}

/**
 * Adds text as HTML reads it: character references decoded, runs of white space as one space or one line break.
 *
 * @param text The source at `base`, what is no HTML in it masked by spaces.
 */
export function addHtmlText(page: Page, text: string, base: number): void {
  writeAroundOpaque(page, base, base + text.length, (from, to) => addCollapsed(page, text.slice(from - base, to - base), from))
}

/** Hands over the stretches between opaque ones, and writes those. */
export function writeAroundOpaque(page: Page, start: number, end: number, write: (from: number, to: number) => void): void {
  const {opaque} = page
  let done = start
  for (let at = firstWhere(opaque, span => span.end > start); at < opaque.length && opaque[at]!.start < end; at++) {
    const span = opaque[at]!
    // What began before was written with what stands there.
    if (span.start >= done) {
      write(done, span.start)
      if (span.isPlaceholder) page.placeholder(span.start, Math.min(span.end, end))
      else addGap(page, span.start, Math.min(span.end, end))
    }
    done = Math.min(span.end, end)
  }
  write(done, end)
}

// A comment of an expression, `{/* memolint … */}`, is a directive too.
function addGap(page: Page, start: number, end: number): void {
  page.solid(start, end)
  const body = /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/.exec(page.source.slice(start, end))
  if (body) page.comment(body[1]!, start, end)
}

function addCollapsed(page: Page, text: string, base: number): void {
  let done = 0
  for (const match of text.matchAll(referenceOrSpace)) {
    const [found] = match
    const start = base + match.index
    page.raw(base + done, start)
    done = match.index + found.length
    if (found.charCodeAt(0) === 38) page.text(decodeString(found), start, base + done)
    else if (!page.endsInSpace) page.text(/[\r\n]/.test(found) ? '\n' : ' ', start, base + done)
  }
  page.raw(base + done, base + text.length)
}
