import type {SourceBlock, TextFormat} from '../../src/formats/format.js'

/** A block in short: kind, text, and what the reader of a test has to see of it. */
function short({kind, text, depth, marks}: SourceBlock): string {
  const said = marks.map(mark => `${mark.kind}=${text.slice(mark.start, mark.end)}`)
  return [`${kind}${depth === undefined ? '' : depth}`, JSON.stringify(text), ...said].join(' ')
}

/** The blocks of a page in short. */
export function blocksOf(format: TextFormat, source: string): string[] {
  return format.read(source).blocks.map(short)
}

/** The source of the first occurrence of some plain text. */
export function sourceOf(format: TextFormat, source: string, words: string): string | undefined {
  for (const {text, map} of format.read(source).blocks) {
    const at = text.indexOf(words)
    if (at < 0) continue
    const {start, end} = map.toSource(at, at + words.length)
    return source.slice(start, end)
  }
  return undefined
}
