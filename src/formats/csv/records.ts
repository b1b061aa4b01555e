import type {Span} from '../../finding.js'

/** A field of a record: where its value stands, quotation marks aside. */
export interface Field extends Span {
  quote: '"' | ''
}

/** A record; `comment` where it is a line that starts with a number sign. */
export interface CsvRecord {
  fields: Field[]
  comment?: Span & {body: string}
}

const delimiters = [',', ';', '\t', '|'] as const
/** So much of a file is looked at to tell its delimiter. */
const window = 20_000

/** The delimiter that parts the first records most evenly; a comma where none does. */
export function delimiterOf(source: string): string {
  const head = source.slice(0, window)
  let best = ','
  let most = 0
  for (const delimiter of delimiters) {
    const counts: number[] = []
    for (const {fields, comment} of recordsOf(head, delimiter)) {
      if (!comment) counts.push(fields.length)
      if (counts.length === 20) break
    }
    // The last record may be cut off by the window.
    if (head.length < source.length && counts.length > 1) counts.pop()
    const usual = counts[0] ?? 1
    const even = counts.filter(count => count === usual).length / Math.max(1, counts.length)
    const score = usual > 1 ? even * 100 + Math.min(usual, 50) / 100 : 0
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

/** The records of a file, empty lines left out. A quotation mark that never closes is read as a letter. */
export function* recordsOf(source: string, delimiter: string): Generator<CsvRecord> {
  const plainEnd = new RegExp(`[${delimiter === '\t' ? '\\t' : delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  // From here on no quoted field ends, so none is looked for again.
  let unquotedFrom = Infinity
  while (at < source.length) {
    const start = at
    const fields: Field[] = []
    for (;;) {
      let field: Field | undefined
      if (source[at] === '"' && at < unquotedFrom) {
        const end = closingQuote(source, at + 1, delimiter)
        if (end < 0) unquotedFrom = at
        else field = {start: at + 1, end, quote: '"'}
      }
      if (!field) {
        plainEnd.lastIndex = at
        field = {start: at, end: plainEnd.exec(source)?.index ?? source.length, quote: ''}
      }
      fields.push(field)
      at = field.end + field.quote.length
      if (source[at] !== delimiter) break
      at++
    }
    const end = at
    if (source[at] === '\r' && source[at + 1] === '\n') at += 2
    else at++
    if (fields.length === 1 && fields[0]!.quote === '' && source.slice(start, end).trim() === '') continue
    if (source[start] !== '#') yield {fields}
    else yield {fields, comment: {start, end, body: source.slice(start + 1, end)}}
  }
}

/** Where a quoted field ends: at a mark with the end of the field behind it. A lone mark inside is read as a letter. */
function closingQuote(source: string, from: number, delimiter: string): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 1)) {
    const next = source[at + 1]
    if (next === '"') at++
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at
  }
  return -1
}
