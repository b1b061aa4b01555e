import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Prose} from '../../src/formats/format.js'
import {loadFormat, textFormatIds} from '../../src/formats/registry.js'
import {loadCorpus} from '../corpus/load.js'

const corpus = loadCorpus('dev').map(({text}) => text)

/** What reaches over blank lines, and what a page says once for all of it. */
const pieces = [
  '# Harbours\n\nCall GPT-5.', '## The tide', '```js\nconst tide = 1\n\n# no heading\n\ncall()\n```', '~~~\nopen\n\nfence', '<div>\n\nInside it.\n\n</div>',
  '<!-- a comment\n\nwith a gap -->', '<!--memolint disable call-->', '<!--memolint ignore-->', '{/* memolint ignore access -- why */}', '<pre>\n\nraw\n\n</pre>',
  '- one\n\n  # in it\n\n- two', '1. call [it][x]\n\n   more', '[x]: https://harbor.example "A title"', '[^n]: A note on the tide.', 'See [x] and the note.[^n]',
  '> quoted\n> text\n\nafter', '| A | B |\n| - | - |\n| GPT-5 | call it |', ':::note\n\nInside.\n\n:::', 'export const a = 1', 'export const b = `\n\n# not\n\n`',
  '<Tabs>\n\nInside <b>the</b> tab.\n\n</Tabs>', '{[1, 2].map((a) => a)}', 'Setext\n======', 'Zebra crossing at the quay.', '$$\nx\n$$', '- [x]: /in-a-list',
]
const edits = fc.array(
  fc.record({at: fc.nat(1_000_000), gone: fc.nat(30), come: fc.oneof(fc.constantFrom('', 'a', '\n', '\n\n', '# ', '```', '<', '-->', '{', '}', ' [x]', ':::'), fc.constantFrom(...pieces))}),
  {minLength: 1, maxLength: 6},
)

const plain = ({blocks, ...rest}: Prose): unknown => ({...rest, blocks: blocks.map(({map, ...block}) => ({...block, span: map.toSource(0, block.text.length)}))})

const formats = (await Promise.all(textFormatIds.map((id) => loadFormat(id)))).filter((format) => 'reader' in format)

describe.each(formats)('$id, edited', (format) => {
  it('is read as it is read for the first time', () => {
    // What the format can't parse at all would hide the rest.
    const sound = (part: string): boolean => format.read(part).problems.length === 0
    const part = fc.oneof(fc.constantFrom(...corpus.filter(sound)), fc.constantFrom(...corpus.filter(sound)), fc.constantFrom(...pieces.filter(sound)))
    const source = fc
      .tuple(fc.array(part, {minLength: 1, maxLength: 90}), fc.constantFrom('\n', '\n', '\r\n'))
      .map(([parts, eol]) => `---\ntitle: Harbours\n---\n\n${parts.join('\n\n')}`.replaceAll('\n', eol))
    fc.assert(
      fc.property(source, edits, (start, changes) => {
        const read = format.reader!()
        let page = start
        expect(plain(read(page))).toEqual(plain(format.read(page)))
        for (const {at, gone, come} of changes) {
          const from = at % (page.length + 1)
          page = page.slice(0, from) + come + page.slice(from + gone)
          expect(plain(read(page))).toEqual(plain(format.read(page)))
        }
      }),
      {numRuns: Number(process.env['MEMOLINT_RUNS'] ?? 20)},
    )
  })
})
