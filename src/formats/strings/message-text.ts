import type {BlockKind} from '../../engine/prose.js'
import {writeAroundOpaque} from '../character-references.js'
import {pageRules} from '../element-names.js'
import {Elements} from '../elements.js'
import type {SourceBlock} from '../format.js'
import {proseAttributes, proseAttributesOf} from '../html-attributes.js'
import {escapeAttribute, escapeHtmlText} from '../html-escape.js'
import {masked, readHtmlPage} from '../html-text.js'
import {joinLines} from '../join-lines.js'
import {Page, type Opaque} from '../page.js'
import {icuRuns} from './icu.js'
import {placeholdersIn} from './placeholders.js'

const names = new Set(proseAttributes)
const markup = /<\/?[A-Za-z][^<>]*>|&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z]\w*);/
// An apostrophe that is written twice, as ICU and Java want it.
const doubled = /(?<=[A-Za-z])''(?=[A-Za-z])/

/**
 * Reads the text of one message: placeholders, inline tags and choices told from words. Offsets of the blocks are into `text`.
 *
 * @param kind What its text is where no tag says otherwise.
 */
export function readMessage(text: string, kind: BlockKind): SourceBlock[] {
  return icuRuns(text).flatMap(({start, end, gaps}) => {
    const opaque = around(gaps, start, end).flatMap((stretch): Opaque[] => ('isPlaceholder' in stretch ? [stretch] : placeholdersIn(text, stretch.start, stretch.end)))
    const page = new Page(text)
    page.opaque = opaque
    const written = text.slice(start, end)
    const place = doubled.test(written) ? "''" : undefined
    if (markup.test(written)) {
      const elements = new Elements(page, names, 'html attribute', pageRules, tag => proseAttributesOf(tag, text, names))
      readHtmlPage(page, elements, masked(text, opaque, start, end), start, {kind, place: 'html'})
    } else readPlain(page, start, end, {kind, ...(place === undefined ? {} : {place})})
    return page.prose().blocks
  })
}

/** A stretch with the gaps in it, and what is between them, in order. */
function around(gaps: readonly Opaque[], start: number, end: number): ({start: number; end: number} | Opaque)[] {
  const stretches: ({start: number; end: number} | Opaque)[] = []
  let done = start
  for (const gap of gaps) {
    stretches.push({start: done, end: gap.start}, gap)
    done = gap.end
  }
  stretches.push({start: done, end})
  return stretches.filter(stretch => stretch.end > stretch.start)
}

// Blank lines part paragraphs.
function readPlain(page: Page, start: number, end: number, shape: {kind: BlockKind; place?: string}): void {
  const text = page.source
  page.open({...shape})
  writeAroundOpaque(page, start, end, (from, to) => {
    let done = from
    for (const {0: found, index} of text.slice(from, to).matchAll(/\n\s*\n|(?<=[A-Za-z])''(?=[A-Za-z])/g)) {
      const at = from + index
      page.raw(done, at)
      done = at + found.length
      if (found === "''") page.text("'", at, done)
      else page.split({...shape})
    }
    page.raw(done, to)
  })
  page.close()
}

/** Text to stand in a message at the place of a block that `readMessage` made. Line breaks become spaces. */
export function escapeMessage(text: string, place: string | undefined): string {
  const line = joinLines(text)
  if (place === 'html') return escapeHtmlText(line)
  if (place?.startsWith('html attribute ')) return escapeAttribute(line, place.slice(15))
  return place === "''" ? line.replaceAll("'", "''") : line
}
