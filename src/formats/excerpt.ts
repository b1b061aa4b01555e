import type {Block} from '../engine/prose.js'
import type {Excerpt, Span} from '../finding.js'

/** A sentence without an end is cut this many units before and after what is of interest in it. */
const mostAround = 300

/** A rewrite that reaches further than this beyond the words is shown without its place. */
const mostBeyond = 600

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * The sentence of a block that holds a finding, and those that its rewrites reach into.
 *
 * @param finding Offsets into the block's text, as are those of the rewrites.
 */
export function excerptOf({text}: Pick<Block, 'text'>, finding: Span, rewrites: readonly (Span & {text: string})[]): Excerpt {
  const near = rewrites.map(({start, end}) => start >= finding.start - mostBeyond && end <= finding.end + mostBeyond)
  const wanted = [finding, ...rewrites.filter((_, index) => near[index])]
  const from = Math.min(...wanted.map(({start}) => start))
  const to = Math.max(...wanted.map(({end}) => end))
  const {first, last} = sentencesAround(text, from, to)
  const start = wordStart(text, Math.max(first, from - mostAround), first)
  const end = wordEnd(text, Math.min(last, to + mostAround), to)
  const shown = text.slice(start, end)
  const lead = shown.length - shown.trimStart().length
  const shift = start + (lead > from - start ? 0 : lead)
  return {
    text: text.slice(shift, Math.max(to, start + shown.trimEnd().length)),
    start: finding.start - shift,
    end: finding.end - shift,
    cutBefore: start > first,
    cutAfter: text.slice(end, last).trim() !== '',
    rewrites: rewrites.map((rewrite, index) =>
      near[index] ? {start: rewrite.start - shift, end: rewrite.end - shift, text: rewrite.text} : null,
    ),
  }
}

// Only what may be shown is looked at: a block can be as long as a book. A line that goes on is no end of a sentence.
function sentencesAround(text: string, from: number, to: number): {first: number; last: number} {
  const start = Math.max(0, from - 2 * mostAround)
  const sentences = segmenter.segment(text.slice(start, to + 2 * mostAround).replace(/[\r\n\u2028\u2029]/g, ' '))
  const last = sentences.containing(Math.max(from, to - 1) - start)
  return {
    first: start + (sentences.containing(from - start)?.index ?? 0),
    last: last === undefined ? text.length : start + last.index + last.segment.length,
  }
}

// A cut goes between words where one is near, and never through a pair of surrogates.
function wordStart(text: string, at: number, first: number): number {
  if (at === first) return at
  const space = /\s/.exec(text.slice(at, at + 40))
  if (space) return at + space.index + 1
  return isLowSurrogate(text, at) ? at + 1 : at
}

function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length || /\s/.test(text[at]!)) return at
  for (let space = at; space > Math.max(least, at - 40); space--) if (/\s/.test(text[space]!)) return space
  return isLowSurrogate(text, at) ? at - 1 : at
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
