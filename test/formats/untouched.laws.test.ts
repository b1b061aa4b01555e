import fc from 'fast-check'
import ical from 'ical.js'
import papa from 'papaparse'
import PostalMime from 'postal-mime'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {fixSource} from '../../src/formats/fix-source.js'
import {loadFormat} from '../../src/formats/registry.js'
import {compiled, fake} from './fake-engine.js'
import {commonSigns, signsOf} from './signs-of-formats.js'

vi.mock('../../src/engine/lint.js', async () => (await import('./fake-engine.js')).fakeEngine)

const fresh = 'draw "on" it; and, us'

beforeEach(() => {
  fake.rules = [{ruleId: 'access', finds: /access/, writes: fresh}]
})

/** Escapes and line folds that a format may write between two letters. */
const seam = String.raw`(?:=\r?\n|\r?\n[ \t]?|\\){0,3}`
const signs: Readonly<Record<string, string>> = {'"': '(?:"{1,2}|&quot;|=22|“|”)', ';': '[;,]', ',': '(?:,| –| )'}
/** The new words as any of the formats writes them; the last group is a fold behind them. */
const words = new RegExp(`${seam}${Array.from(fresh, (letter) => signs[letter] ?? letter).join(seam)}((?:=\\r?\\n|\\r?\\n[ \\t]?){0,2})`, 'y')

/** How often the new words stand in a text where “access” stood, all else unit for unit the same; nothing where something else changed. */
function replaced(source: string, output: string): number | undefined {
  const [first, ...rest] = source.split('access')
  if (!output.startsWith(first!)) return undefined
  let at = first!.length
  let count = 0
  for (const [index, piece] of rest.entries()) {
    const follows = (from: number): boolean => output.startsWith(piece, from) && (index < rest.length - 1 || from + piece.length === output.length)
    words.lastIndex = at
    const match = words.exec(output)
    const ends = match ? [at + match[0].length, at + match[0].length - match[1]!.length] : []
    const end = output.startsWith('access', at) && follows(at + 6) ? at + 6 : ends.find(follows)
    if (end === undefined) return undefined
    if (end !== at + 6) count++
    at = end + piece.length
  }
  return at === output.length ? count : undefined
}

/** Fixes a text and holds that nothing but words changed. Gives the output. */
async function fix(id: string, source: string, count?: number): Promise<string> {
  const {output, fixed} = fixSource(source, await loadFormat(id), compiled)
  expect(replaced(source, output), JSON.stringify({source, output})).toBe(fixed)
  if (count !== undefined) expect(fixed, JSON.stringify({source, output})).toBe(count)
  return output
}

const eols = fc.constantFrom('\n', '\r\n')
const short = (signs: readonly string[], most = 12): fc.Arbitrary<string> => fc.array(fc.constantFrom(...signs), {maxLength: most}).map((all) => all.join(''))

/** What makes the rest a text, in formats where few letters are one. */
const openings: Readonly<Record<string, string>> = {
  srt: '1\n00:00:01,000 --> 00:00:02,000\n', vtt: 'WEBVTT\n\n00:01.000 --> 00:02.000\n', sbv: '0:00:01.000,0:00:02.000\n', ics: 'SUMMARY:',
  ipynb: '{"cells":[{"cell_type":"markdown","source":["',
}

describe.each(Object.keys(signsOf))('%s', (id) => {
  it('is the same outside of the new words, whatever the file is made of', async () => {
    const pieces = fc.constantFrom('access', ' access ', ' access ', 'the ', ...commonSigns, ...signsOf[id]!, ...signsOf[id]!)
    const noise = fc.tuple(fc.constantFrom('', openings[id] ?? ''), fc.array(pieces, {maxLength: 40})).map(([opening, all]) => opening + all.join(''))
    let count = 0
    await fc.assert(
      fc.asyncProperty(noise, async (source) => {
        // An escape that these do not have is one letter with its backslash, and goes with it.
        fc.pre(!/^(?:ipynb|ics)$/.test(id) || !/\\(?:[\r\n]+[ \t])*access/.test(source))
        if ((await fix(id, source)) !== source) count++
      }),
      {numRuns: 500},
    )
    expect(count).toBeGreaterThan(10)
  })
})

describe('tables', () => {
  const cell = fc.oneof(short(['a', 'B c', ' ', '"', ',', ';', '\t', '|', '\n', '7', '#']), fc.tuple(short(['a ', '"', ', ', '; ', '\t', '|', 'é ']), short([' b', '"', ',', '|'])).map(([before, after]) => `We ${before} access${after}`), fc.constant('access it'))
  const rows = fc.integer({min: 2, max: 4}).chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 5}))

  it.each(['csv', 'tsv'])('%s: other rows, other cells and the quotation marks stay', async (id) => {
    const delimiters = id === 'tsv' ? ['\t'] : [',', ';', '|']
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...delimiters), eols, fc.boolean(), async (cells, delimiter, newline, quotes) => {
        const header = cells[0]!.map((_, column) => `Column ${column}`)
        const source = papa.unparse([header, ...Array.from({length: 3}, () => header.map(() => 'plain')), ...cells], {delimiter, newline, quotes})
        const before = papa.parse<string[]>(source, {delimiter}).data
        const after = papa.parse<string[]>(await fix(id, source), {delimiter}).data
        expect(after.map((row) => row.length)).toEqual(before.map((row) => row.length))
        for (const [row, fields] of before.entries()) for (const [column, field] of fields.entries()) if (!field.includes('access')) expect(after[row]![column]).toBe(field)
      }),
      {numRuns: 200},
    )
  })

  it('takes a new cell that starts with a quotation mark', async () => {
    fake.rules = [{ruleId: 'access', finds: /access/, writes: '"it", or'}]
    const {output} = fixSource('Name,Pitch\na,access b\nc,d\n', await loadFormat('csv'), compiled)
    expect(papa.parse(output).data).toEqual([['Name', 'Pitch'], ['a', '“it” – or b'], ['c', 'd'], ['']])
  })
})

describe('mail', () => {
  const body = short(['We access it.', ' access ', 'the crane ', '=3D', '=\n', 'é', '\n\n', '> access\n', 'more words here and there ', '<b>', '</b>', '&amp; '], 20)
  const part = fc.record({
    type: fc.constantFrom('text/plain; charset=utf-8', 'text/html; charset=utf-8', 'text/plain; charset=us-ascii', 'application/json', 'text/plain; charset=utf-8\nContent-Disposition: attachment; filename=access.txt'),
    encoding: fc.constantFrom('7bit', '8bit', 'quoted-printable', 'base64'), body,
  })

  it('keeps headers, boundaries and other parts', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(part, {minLength: 1, maxLength: 4}), eols, fc.constantFrom('access', 'How we access it on the first day of the year with all of our new friends'), async (parts, eol, subject) => {
        const lines = parts.map(({type, encoding, body: text}) => `--access-b\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\nX-Note: access\n\n${encoding === 'base64' ? Buffer.from(text).toString('base64') : text}\n`)
        const source = `Received: from access by access\nFrom: Access <access@a.example>\nSubject: ${subject}\nMIME-Version: 1.0\nX-Access: access,\n access\nContent-Type: multipart/mixed; boundary=access-b\n\naccess\n${lines.join('')}--access-b--\naccess\n`.replaceAll('\n', eol)
        const output = await fix('eml', source)
        const [before, after] = [await PostalMime.parse(source), await PostalMime.parse(output)]
        const rest = ({headers}: typeof before): unknown => headers.filter(({key}) => key !== 'subject')
        expect(rest(after)).toEqual(rest(before))
        expect(after.attachments).toEqual(before.attachments)
        expect(after.subject).toBe(subject.replace('access', fresh))
        if (parts.some(({type, encoding}) => encoding === 'quoted-printable' && type.startsWith('text/plain; charset'))) count++
      }),
      {numRuns: 200},
    )
    expect(count).toBeGreaterThan(20)
  })
})

describe('calendars', () => {
  it('keep all other lines, and a line with one edit stays at most 75 octets long', async () => {
    const value = short(['access ', 'the crane ', 'é', '\n', ', ', '; ', '\\', 'a quay with many cranes '], 14)
    await fc.assert(
      fc.asyncProperty(value, value, fc.constantFrom('summary', 'description', 'location'), async (text, other, name) => {
        fc.pre(/\p{L}/u.test(text))
        const calendar = new ical.Component(['vcalendar', [], []])
        const entry = new ical.Component('vevent')
        entry.addPropertyWithValue('uid', 'access@a.example')
        entry.addPropertyWithValue('x-other', `access ${other.replaceAll('\n', ' ')}`)
        entry.addPropertyWithValue(name, text)
        entry.addPropertyWithValue('url', 'https://a.example/access')
        calendar.addSubcomponent(entry)
        const source = `${calendar.toString()}\r\n`
        const output = fixSource(source, await loadFormat('ics'), compiled).output
        // “access” may be folded in the source: there the words are compared, and the other lines byte for byte.
        const rest = (file: string): string => file.replace(new RegExp(`\\r\\n${name}(?:[^\\r]|\\r\\n )*`, 'i'), '')
        expect(rest(output)).toBe(rest(source))
        const after = new ical.Component(ical.parse(output) as unknown[]).getFirstSubcomponent('vevent')
        expect(after?.getFirstPropertyValue(name)).toBe(text.replaceAll('access', fresh))
        // Each edit is folded for itself: several on one line may make it longer. What was too long before is left as it was.
        const before = new Set(source.split('\r\n'))
        if (text.split('access').length === 2) for (const line of output.split('\r\n')) if (!before.has(line)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
      {numRuns: 200},
    )
  })
})

describe('notebooks', () => {
  it('are equal elsewhere, as JSON and as text', async () => {
    const line = short(['access ', 'the crane ', '"', '\\', '`access` ', '**', 'é', '𝒳', '\t', '[a](b) '], 8).map((text) => `We ${text}\n`)
    const cell = fc.record({cell_type: fc.constantFrom('markdown', 'code', 'raw'), metadata: fc.constant({access: 'access'}), source: fc.oneof(fc.array(line, {maxLength: 4}), line)})
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(cell, {maxLength: 4}), fc.constantFrom(undefined, 1, 2, '\t'), eols, async (cells, indent, eol) => {
        const source = JSON.stringify({cells, metadata: {title: 'access'}, nbformat: 4}, null, indent).replaceAll('\n', eol)
        const output = await fix('ipynb', source)
        type Notebook = Record<string, unknown> & {cells: {cell_type: string; source?: unknown}[]}
        const [before, after] = [JSON.parse(source) as Notebook, JSON.parse(output) as Notebook]
        if (output !== source) count++
        for (const notebook of [before, after]) for (const each of notebook.cells) if (each.cell_type === 'markdown') delete each.source
        expect(after).toEqual(before)
      }),
      {numRuns: 200},
    )
    expect(count).toBeGreaterThan(20)
  })
})
