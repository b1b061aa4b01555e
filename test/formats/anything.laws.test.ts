import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {loadFormat} from '../../src/formats/registry.js'

/** What the files of each format are made of. */
const parts: Readonly<Record<string, readonly string[]>> = {
  srt: ['1\n', '00:00:01,000 --> 00:00:02,000\n', '00:03 --> 00:04', '<i>', '</i>', '{\\an8}', '- ', 'ANN: '],
  vtt: ['WEBVTT\n', 'NOTE ', 'STYLE\n', '00:01.000 --> 00:02.000 line:0\n', '<v Ann>', '</v>', '<c.x>', '<00:01.5>', '&lt;', '-->'],
  sbv: ['0:00:01.000,0:00:02.000\n', '[br]', '>> '],
  csv: ['a,b\n', '"', '""', ',', ';', '|', '# memolint disable'],
  tsv: ['a\tb\n', '"', '""', '\t'],
  eml: [
    'Subject: ', '=?utf-8?Q?a=20b?=', '=?utf-8?B?YWI=?=', '=?', 'Content-Type: multipart/mixed; boundary=b\n', '--b\n', '--b--', '\n\n', '> ', '-- \n',
    'Content-Type: text/plain; format=flowed\n', 'Content-Type: text/html\n', 'Content-Transfer-Encoding: base64\n', 'YWJj', '=', '=C3=A9', '=\n',
    'Content-Transfer-Encoding: quoted-printable\n', '; charset=iso-8859-1', '=E2', '/w==',
  ],
  ics: ['BEGIN:VEVENT\n', 'END:VEVENT\n', 'SUMMARY:', 'DESCRIPTION;LANGUAGE=de:', '\n ', '\\n', '\\', '\\,', 'X-ALT-DESC;FMTTYPE=text/html:'],
  ipynb: ['{"cells":[', '{"cell_type":"markdown",', '"source":[', '"a\\n",', '"\\u0041\\ud800"', ']', '}', '"', '\\', '**'],
  rst: ['.. ', 'note::', '::', '``', '`', ':ref:`', '`_', '|a|', '+---+\n', '| a |\n', '=== ===\n', '====\n', '>>> ', '    ', '\t', ':a: ', '- ', '1. ', '[1]_', '\\ '],
  adoc: ['= ', '== ', '----\n', '====\n', '|===\n', '|', '[source]\n', 'image::a[', 'https://a.b[', 'footnote:[', ']', '<<a,', '>>', '{a}', ':a: b\n', '//', '+', '::', '* '],
  tex: [
    '\\', '{', '}', '$', '$$', '%', '\\begin{', '\\end{', 'document}', 'itemize}', 'tabular}{ll}', 'verbatim}', '\\item', '[', ']', '\\section{', '\\footnote{',
    '\\textbf{', '\\href{', '\\verb|', '&', '\\\\', '\\(', '\\)', "\\'e", '\\newcommand{\\x}{y}', '\\x', '~', '--',
  ],
}

const common = ['a', 'B c', ' ', '\n', '\n', '\r\n', '\r', '\t', '*', '_', '<', '>', '"', '\'', ':', '&', ';', '\0', '𝒳', '\uFEFF', '\uD800', '# memolint ignore']

describe.each(Object.keys(parts))('%s', (id) => {
  const signs = fc.constantFrom(...common, ...parts[id]!, ...parts[id]!)
  const noise = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.array(signs, {maxLength: 60}).map(all => all.join('')))

  it('reads anything, and every unit of text has a place', async () => {
    const format = await loadFormat(id)
    fc.assert(
      fc.property(noise, (source) => {
        const {blocks, directives, problems} = format.read(source)
        for (const {text, map, marks, markup = [], places = []} of blocks) {
          expect(text.trim()).not.toBe('')
          let last = 0
          for (let at = 0; at < text.length; at++) {
            const {start, end} = map.toSource(at, at + 1)
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(source.length)
            last = start
          }
          for (const {start, end} of marks) expect(0 <= start && start < end && end <= text.length).toBe(true)
          for (const {start, end, inner} of markup) {
            expect(0 <= start && start < end && end <= source.length).toBe(true)
            if (inner) expect(start <= inner.start && inner.start <= inner.end && inner.end <= end).toBe(true)
          }
          expect(places.map(({from}) => from)).toEqual(places.map(({from}) => from).toSorted((a, b) => a - b))
        }
        for (const {start, end} of [...directives, ...problems]) expect(start <= end && end <= source.length).toBe(true)
      }),
      {numRuns: 1500},
    )
  })

  it('places any rewrite inside the file', async () => {
    const format = await loadFormat(id)
    fc.assert(
      fc.property(noise, fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'one two “three”', '\n', ',;|"\\{}'), (source, from, length, text) => {
        const {blocks} = format.read(source)
        for (const block of blocks) {
          const start = from % block.text.length
          const end = Math.min(block.text.length, start + 1 + (length % 30))
          const edit = format.placeEdit?.(block, source, {start, end, text}) ?? {...block.map.toSource(start, end), text: format.escape(text, source, block.map.toSource(start, end), block.place)}
          expect(0 <= edit.start && edit.start <= edit.end && edit.end <= source.length).toBe(true)
          expect(typeof edit.text).toBe('string')
        }
      }),
      {numRuns: 500},
    )
  })
})
