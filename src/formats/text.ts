import type {TextFormat} from './format.js'
import {Page} from './page.js'
import {partsOf, type Part} from './text-parts.js'

/** Plain text: paragraphs between blank lines, bullets, headings that are underlined, in capitals or stand alone. */
export const text: TextFormat = {
  id: 'text',
  extensions: ['.txt', '.text'],
  read(source) {
    const page = new Page(source)
    const parts = partsOf(source)
    for (const [index, part] of parts.entries()) writePart(page, part, parts, index)
    return page.prose()
  },
  escape(replacement, source) {
    return source.includes('\r\n') ? replacement.replace(/\r?\n/g, '\r\n') : replacement
  },
}

function writePart(page: Page, part: Part, parts: readonly Part[], index: number): void {
  const first = part.lines[0]!
  const last = part.lines.at(-1)!
  if (part.kind === 'directive') {
    const body = page.source.slice(first.start, last.end).replace(/^(?:#|\/\/)/, '')
    page.comment(body, first.start, last.end)
    return
  }
  page.next(first.start, part.kind === 'item' ? endOfList(parts, index) : last.end)
  page.open({
    kind: part.kind,
    ...(part.depth === undefined ? {} : {depth: part.depth}),
    ...(part.list === undefined ? {} : {list: part.list}),
  })
  for (const [at, line] of part.lines.entries()) {
    page.raw(line.start, line.end)
    if (at < part.lines.length - 1) page.text('\n', line.end, line.eol)
  }
  page.close()
}

/** Where the run of items ends that `index` starts. Asked once a directive at most. */
function endOfList(parts: readonly Part[], index: number): number {
  let at = index
  while (parts[at + 1]?.kind === 'item') at++
  return parts[at]!.lines.at(-1)!.end
}
