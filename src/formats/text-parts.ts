/**
 * A line of a part: where its text starts (indentation, quote marks and bullet aside), where it ends, and where its line end
 * ends.
 */
export interface Line {
  start: number
  end: number
  eol: number
}

/** A run of lines that belong together. */
export interface Part {
  kind: 'paragraph' | 'item' | 'heading' | 'directive'
  lines: Line[]
  depth?: number
  list?: number
}

interface RawLine extends Line {
  text: string
  indent: number
}

const bullet = /^(?:[-*+•‣▪◦·–]|(\d{1,3})[.)]|[a-z]\))[ \t]+(?=\S)/
const rule = /^(?:[-=~_*#+][ \t]*){3,}$/
const directive = /^(?:#|\/\/)?[ \t]*memolint(?:-[a-z]+|[ \t:]+(?:ignore|disable|enable)\b)/

/** The parts of a plain text, in its order. */
export function partsOf(source: string): Part[] {
  const parts: Part[] = []
  const lists = new Lists()
  let group: RawLine[] = []
  const flush = (isLast: boolean): void => {
    if (group.length > 0) readGroup(group, parts, lists, isLast)
    group = []
  }
  for (const line of linesOf(source)) {
    if (line.text === '') flush(false)
    else if (directive.test(line.text)) {
      flush(false)
      parts.push({kind: 'directive', lines: [line]})
    } else group.push(line)
  }
  flush(true)
  return parts
}

/** Reads the lines between two blank ones. */
function readGroup(group: readonly RawLine[], parts: Part[], lists: Lists, isLast: boolean): void {
  const [only] = group
  if (group.length === 1 && only && !isLast && !bullet.test(only.text) && only.indent === 0 && looksLikeHeading(only.text)) {
    lists.end()
    parts.push({kind: 'heading', depth: isCapitals(only.text) ? 1 : 2, lines: [only]})
    return
  }
  let open: Part | undefined
  for (const [at, line] of group.entries()) {
    if (rule.test(line.text)) {
      // A ruler under a single line makes it a heading; anywhere else it only parts.
      if (open?.kind === 'paragraph' && open.lines.length === 1) {
        open.kind = 'heading'
        open.depth = line.text.startsWith('=') ? 1 : 2
      }
      open = undefined
      lists.end()
      continue
    }
    const mark = bullet.exec(line.text)
    const startsItem = mark && (open?.kind !== 'paragraph' || mark[1] === undefined || mark[1] === '1')
    if (startsItem) {
      open = {kind: 'item', ...lists.item(line.indent), lines: [{...line, start: line.start + mark[0].length}]}
      parts.push(open)
    } else if (open) {
      open.lines.push(line)
    } else if (at === 0 && lists.isOpen && line.indent > lists.indent) {
      open = {kind: 'item', ...lists.last, lines: [line]}
      parts.push(open)
    } else {
      lists.end()
      const isHeading = group.length > 1 && isCapitals(line.text) && !rule.test(group[at + 1]?.text ?? '')
      const part: Part = {kind: isHeading ? 'heading' : 'paragraph', lines: [line]}
      if (isHeading) part.depth = 1
      parts.push(part)
      open = isHeading ? undefined : part
    }
  }
}

/** Numbers and depths of lists, by indentation. */
class Lists {
  #count = 0
  #open: {indent: number; list: number}[] = []

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  get indent(): number {
    return this.#open.at(-1)?.indent ?? 0
  }

  get last(): {list: number; depth: number} {
    return {list: this.#open.at(-1)?.list ?? ++this.#count, depth: Math.max(1, this.#open.length)}
  }

  item(indent: number): {list: number; depth: number} {
    while (this.#open.length > 1 && indent < this.indent) this.#open.pop()
    if (!this.isOpen || indent > this.indent + 1) this.#open.push({indent, list: ++this.#count})
    return this.last
  }

  end(): void {
    this.#open = []
  }
}

function looksLikeHeading(text: string): boolean {
  if (isCapitals(text)) return true
  const wordCount = text.split(/\s+/).length
  return text.length <= 60 && wordCount <= 9 && /^[\p{Lu}\p{N}]/u.test(text) && !/[.!:;,…"”)]$/.test(text)
}

function isCapitals(text: string): boolean {
  return text.length <= 80 && !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text) && !/[.!;,]$/.test(text)
}

function* linesOf(source: string): Generator<RawLine> {
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (start < source.length) {
    let eol = start
    while (eol < source.length && source[eol] !== '\n' && source[eol] !== '\r') eol++
    const whole = source.slice(start, eol)
    const prefix = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(whole)![0]
    const text = whole.slice(prefix.length).trimEnd()
    const from = start + prefix.length
    const next = eol + (source[eol] === '\r' && source[eol + 1] === '\n' ? 2 : 1)
    yield {text, indent: prefix.length, start: from, end: from + text.length, eol: Math.min(next, source.length)}
    start = next
  }
}
