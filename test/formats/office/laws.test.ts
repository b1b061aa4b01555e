import fc from 'fast-check'
import {unzipSync} from 'fflate/browser'
import {describe, expect, it} from 'vitest'
import type {ContainerFormat} from '../../../src/formats/container.js'
import {openText} from '../../../src/formats/office/open-document.js'
import {sheets} from '../../../src/formats/office/sheets.js'
import {slides} from '../../../src/formats/office/slides.js'
import {word} from '../../../src/formats/office/word.js'
import {findingsIn, fixed} from './open.js'
import {bookFile, deckFile, openFile, shape, wordFile, wordParagraph} from './small-files.js'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** For each format a file that says a sentence in these runs. */
const writers: Readonly<Record<string, {format: ContainerFormat; part: string; write: (runs: readonly string[]) => Uint8Array}>> = {
  docx: {format: word, part: 'word/document.xml', write: runs => wordFile(wordParagraph(...runs.map(run => `<w:i/>|${escape(run)}`)), [], {'word/media/x.png': new Uint8Array([0, 255, 1, 254])})},
  pptx: {format: slides, part: 'ppt/slides/slide1.xml', write: runs => deckFile([{content: shape('Box', [runs.map(escape)])}])},
  xlsx: {format: sheets, part: 'xl/sharedStrings.xml', write: runs => bookFile([{name: 'S', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'}], [runs.map(run => `<r><t xml:space="preserve">${escape(run)}</t></r>`).join('')])},
  odt: {format: openText, part: 'content.xml', write: runs => openFile('text', `<text:p>${runs.map(run => `<text:span>${escape(run)}</text:span>`).join('')}</text:p>`)},
}

const sentence = 'Our agents call GPT-5 from Lambda & more.'
const after = 'Our agents integrate with OpenAI from Lambda & more.'

/** The sentence cut at some places; an empty run where two are the same. */
const cuts = fc.array(fc.integer({min: 0, max: sentence.length}), {maxLength: 6}).map(places => {
  const sorted = [0, ...places.sort((a, b) => a - b), sentence.length]
  return sorted.slice(1).map((end, index) => sentence.slice(sorted[index], end))
})

/** The XML with the text of its elements taken out. */
const skeleton = (xml: string): string => xml.replace(/>[^<]+</g, '><').replaceAll(' xml:space="preserve"', '')

describe.each(Object.entries(writers))('%s', (_, {format, part, write}) => {
  it('finds and fixes a sentence wherever it is cut into two runs', async () => {
    for (let cut = 1; cut < sentence.length; cut++) {
      const file = write([sentence.slice(0, cut), sentence.slice(cut)])
      const {lines, fixed: count} = await fixed(file, format)
      expect([cut, count, lines.at(-1)]).toEqual([cut, 1, after])
    }
  })

  it('changes nothing but text in the part that it edits, and no other part at all', async () => {
    await fc.assert(
      fc.asyncProperty(cuts, async runs => {
        const file = write(runs)
        const {bytes, lines, parts} = await fixed(file, format)
        expect(lines.at(-1)).toBe(after)
        const before = unzipSync(file)
        const now = unzipSync(bytes)
        expect(Object.keys(now)).toEqual(Object.keys(before))
        for (const name of Object.keys(before)) if (name !== part) expect(now[name]).toEqual(before[name])
        expect(skeleton(parts[part]!)).toBe(skeleton(new TextDecoder().decode(before[part])))
        // What stands in front of the words and behind them is where it was.
        expect(await fixed(bytes, format).then(again => again.bytes)).toEqual(bytes)
      }),
      {numRuns: 40},
    )
  })

  it('keeps placeholders that stand beside the words', async () => {
    const placeholder = fc.constantFrom('{name}', '%s', '{{ user }}', '${price}', '<<FIRST>>', '[DATE]', '%1$s', '«Company»')
    await fc.assert(
      fc.asyncProperty(placeholder, placeholder, fc.integer({min: 1, max: 30}), async (first, last, cut) => {
        const said = `Dear ${first}, our agents call GPT-5 from Lambda for ${last}.`
        const {lines} = await fixed(write([said.slice(0, cut), said.slice(cut)]), format)
        expect(lines.at(-1)).toContain(`Dear ${first}, `)
        expect(lines.at(-1)).toContain(`for ${last}.`)
      }),
      {numRuns: 25},
    )
  })

  it('finds the same as in one run', async () => {
    const whole = (await findingsIn(write([sentence]), format)).length
    expect(whole).toBe(1)
    await fc.assert(fc.asyncProperty(cuts, async runs => {
      expect(await findingsIn(write(runs), format)).toHaveLength(whole)
    }), {numRuns: 25})
  })
})
