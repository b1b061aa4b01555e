import type {ScriptPage} from './script-page.js'
import type {Comment} from './directives.js'

/** Comments that speak to a program rather than a person. */
const forPrograms = /^[\s*!]*(?:eslint|prettier|istanbul|c8|v8|webpack|vite-|@ts-|@vitest|@jest|global|exported|sourceMappingURL|memolint\b|biome|jshint|jslint|tslint|#__|@__|@jsx|<reference|<amd)/

/** Writes what comments say to people onto the page. Line comments below one another are one paragraph. */
export function readComments(script: ScriptPage, comments: readonly Comment[]): void {
  const {page} = script
  const {source} = page
  let end = -1
  let isOpen = false
  const close = (): void => {
    if (isOpen) page.close()
    isOpen = false
  }
  for (const {type, value, range} of comments) {
    if (!range || (type !== 'Line' && type !== 'Block') || forPrograms.test(value)) continue
    const isNext = type === 'Line' && /^[ \t]*\r?\n?[ \t]*$/.test(source.slice(Math.max(0, end), range[0]))
    if (!isNext) close()
    else if (isOpen) page.text('\n', end, range[0] + 2)
    const from = range[0] + 2
    end = range[1]
    for (const {start, until} of linesOf(source, from, type === 'Line' ? end : end - 2)) {
      if (start === until) {
        close()
        continue
      }
      if (!isOpen) page.open({kind: 'paragraph', place: 'comment'})
      isOpen = true
      if (!page.endsInSpace) page.text('\n', start, start)
      script.region('comment', start, until)
      page.raw(start, until)
    }
    if (type === 'Block') close()
  }
  close()
}

/** The lines of a comment without their indentation and stars. */
function* linesOf(source: string, from: number, to: number): Generator<{start: number; until: number}> {
  for (let at = from; at <= to;) {
    const found = source.indexOf('\n', at)
    const eol = found < 0 || found > to ? to : found
    const line = source.slice(at, eol)
    const start = at + /^\s*(?:\*+(?!\/))?\s*/.exec(line)![0].length
    yield {start: Math.min(start, eol), until: at + Math.max(line.trimEnd().length, start - at)}
    at = eol + 1
  }
}
