import {delimiterOf, recordsOf, type Field} from './csv/records.js'
import type {TextFormat} from './format.js'
import {joinLines} from './join-lines.js'
import {Page} from './page.js'

/** Tables of text. Cells that are prose are read; the first record is the header where its cells look like names. */
function createTable(id: 'csv' | 'tsv', extensions: readonly string[], fixed?: string): TextFormat {
  return {
    id,
    extensions,
    read(source) {
      const page = new Page(source)
      const delimiter = fixed ?? delimiterOf(source)
      let names: readonly string[] | undefined
      let row = 0
      for (const {fields, comment} of recordsOf(source, delimiter)) {
        if (comment && page.comment(comment.body, comment.start, comment.end)) continue
        page.next(fields[0]!.start, fields.at(-1)!.end)
        row++
        const isHeader = names === undefined && fields.length > 1 && fields.every(field => looksLikeName(valueOf(field, source)))
        names ??= isHeader ? fields.map(field => valueOf(field, source).trim()) : []
        for (const [column, field] of fields.entries()) {
          if (!isProse(valueOf(field, source))) continue
          const name = isHeader ? undefined : names[column]
          page.open({
            kind: 'cell',
            table: {id: 1, row: row - 1, column, header: isHeader},
            place: `field ${field.quote === '' ? delimiter : field.quote}`,
            where: `row ${row}, column ${name ? `“${name}”` : column + 1}`,
          })
          addField(page, field)
          page.close()
        }
      }
      return page.prose()
    },
    escape(text, source, {start}, place) {
      const kind = place?.slice(6) ?? fixed ?? delimiterOf(source)
      const isFirst = start === 0 || [kind, '\n', '\r', '\uFEFF'].includes(source[start - 1]!)
      // A mark at the start of a field without marks would open one with them.
      return escapeField(isFirst && kind !== '"' ? text.replace(/^\s*"([^"]*)"?/, '“$1”') : text, kind)
    },
  }
}

/** What a field says, quotes undone. */
function valueOf({start, end, quote}: Field, source: string): string {
  const written = source.slice(start, end)
  return quote === '' ? written : written.replaceAll('""', '"')
}

function addField(page: Page, {start, end, quote}: Field): void {
  if (quote === '') {
    page.raw(start, end)
    return
  }
  const slice = page.source.slice(start, end)
  let done = 0
  for (let at = slice.indexOf('""'); at >= 0; at = slice.indexOf('""', done)) {
    page.raw(start + done, start + at)
    page.text('"', start + at, start + at + 2)
    done = at + 2
  }
  page.raw(start + done, end)
}

/** A field without quotes can't hold what would end it; a comma may go where a semicolon can't. */
function escapeField(text: string, kind: string): string {
  if (kind === '"') return text.replaceAll('"', '""')
  const line = joinLines(text)
  return line.includes(kind) ? line.replaceAll(kind, kind === '\t' ? ' ' : kind === ',' ? ' –' : ',') : line
}

// Names of columns are short and no sentences; numbers are data.
function looksLikeName(value: string): boolean {
  const name = value.trim()
  return name.length <= 60 && !/[.!?]$/.test(name) && !/^[-+]?[\d.,%$€£\s]+$/.test(name.slice(0, 60) || 'x')
}

/** Words, not numbers, codes, addresses and dates alone. */
function isProse(value: string): boolean {
  return /\p{L}{2}/u.test(value) && !/^\s*[^\s]*(?:\/\/|@)\S*\s*$/.test(value.slice(0, 300))
}

export const csv = createTable('csv', ['.csv'])
export const tsv = createTable('tsv', ['.tsv', '.tab'], '\t')
