/** Quotes and lists nested deeper than this on one line are read as text. */
const deepest = 20
/** A list indented further than this, in units of white space, is read as text of the item around it. */
const farthest = 80
/**
 * A paragraph longer than this, in UTF-16 units, keeps its inline markup as text from there on, and is one line to the parser.
 */
const longest = 8192

const deep = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest}}`)
const startsAnew = new RegExp(`^[ \\t]*\\r?\\n?$|^[ \\t]{0,${farthest}}(?:[-*+#|<[=]|\\d{1,9}[.)]|\`{3}|~{3}|:{3})`)
const inline = /[[\]*_`~:{&\\]|<(?!\/)/g
const inlineAndEnds = /[[\]*_`~:{&\\\r\n]|<(?!\/)/g

/**
 * The text for the parser, of equal length, without what makes it slow beyond all proportion: the parser takes the square of the
 * time for quotes nested by the thousand or for brackets that never close in one endless line. The marks of such places are
 * replaced by dots; the page's text is taken from the source itself, so they stand in it as they were written.
 *
 * @param isMdx In MDX inline marks are code and stay.
 */
export function tame(source: string, isMdx: boolean): string {
  let tamed = ''
  let done = 0
  let run = 0
  let line = lineAt(source, 0)
  while (line.start < source.length) {
    const {start, end, head} = line
    const next = lineAt(source, end)
    if (startsAnew.test(head)) run = 0
    const from = !isMdx && run + end - start > longest ? Math.max(start, start + longest - run) : end
    run += end - start
    const indent = indentAt(source, start, end)
    const nested = indent > farthest ? indent : (deep.exec(head)?.[0].length ?? -1)
    if (nested >= 0) {
      const at = start + nested
      const marks = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)*/.exec(source.slice(at, end))![0]
      tamed += source.slice(done, at) + marks.replace(/[^ \t]/g, '.')
      done = at + marks.length
    }
    if (from < end) {
      // A line's end goes too where the next line is more of the same paragraph.
      const marks = end < source.length && !startsAnew.test(next.head) ? inlineAndEnds : inline
      const at = Math.max(from, done)
      tamed += source.slice(done, at) + source.slice(at, end).replace(marks, mark => (mark === '\n' || mark === '\r' ? ' ' : '.'))
      done = end
    }
    line = next
  }
  return done === 0 ? source : tamed + source.slice(done)
}

/** The line that starts at an offset: where it ends, its line end included, and as much of it as tells what it is. */
function lineAt(source: string, start: number): {start: number; end: number; head: string} {
  const found = source.indexOf('\n', start)
  const end = found < 0 ? source.length : found + 1
  return {start, end, head: source.slice(start, Math.min(end, start + 400))}
}

function indentAt(source: string, start: number, end: number): number {
  let at = start
  while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++
  return at - start
}
