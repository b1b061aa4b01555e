/** Quotes and lists nested deeper than this are read as text. */
const deepest = 20
/** A paragraph longer than this, in UTF-16 units, keeps its inline markup as text from there on, and is one line to the parser. */
const longest = 8192

const deep = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest}}`)
const startsAnew = /^[ \t]*(?:$|[-*+#|<[=]|\d{1,9}[.)]|`{3}|~{3}|:{3})/
const inline = /[[\]*_`~:{&\\]|<(?!\/)/g
const inlineAndEnds = /[[\]*_`~:{&\\\r\n]|<(?!\/)/g

/**
 * The text for the parser, of equal length, without what makes it slow beyond all proportion: the parser takes the square of the time for
 * quotes nested by the thousand or for brackets that never close in one endless line. The marks of such places are replaced by dots; the
 * page's text is taken from the source itself, so they stand in it as they were written.
 *
 * @param isMdx In MDX inline marks are code and stay.
 */
export function tame(source: string, isMdx: boolean): string {
  let tamed = ''
  let done = 0
  let run = 0
  const headOf = (start: number): string => source.slice(start, Math.min(endOfLine(source, start), start + 400))
  for (let start = 0; start < source.length; ) {
    const next = endOfLine(source, start)
    const head = headOf(start)
    let from = next
    if (startsAnew.test(head.trimEnd())) run = 0
    if (!isMdx && run + next - start > longest) from = Math.max(start, start + longest - run)
    run += next - start
    const nested = deep.exec(head)
    if (nested) {
      const line = source.slice(start + nested[0].length, next)
      const marks = /^[\s>*+.)\d-]*/.exec(line)![0]
      tamed += source.slice(done, start + nested[0].length) + marks.replace(/[^\s]/g, '.')
      done = start + nested[0].length + marks.length
    }
    if (from < next) {
      from = Math.max(from, done)
      // A line's end goes too where the next line is more of the same paragraph.
      const marks = next < source.length && !startsAnew.test(headOf(next).trimEnd()) ? inlineAndEnds : inline
      tamed += source.slice(done, from) + source.slice(from, next).replace(marks, mark => (/[\r\n]/.test(mark) ? ' ' : '.'))
      done = next
    }
    start = next
  }
  return done === 0 ? source : tamed + source.slice(done)
}

function endOfLine(source: string, start: number): number {
  const found = source.indexOf('\n', start)
  return found < 0 ? source.length : found + 1
}
