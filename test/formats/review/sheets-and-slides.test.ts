import {describe, expect, it} from 'vitest'
import {compile} from '../../../src/engine/lint.js'
import type {ContainerFormat} from '../../../src/formats/container.js'
import {lintContainer} from '../../../src/formats/lint-container.js'
import {messageOfFinding} from '../../../src/formats/message.js'
import {sheets} from '../../../src/formats/office/sheets.js'
import {slides} from '../../../src/formats/office/slides.js'
import {LineTable} from '../../../src/formats/positions.js'
import {redlineFrom, type Redliner} from '../../../src/formats/review/redline.js'
import {redlineSheets} from '../../../src/formats/review/sheets/redline.js'
import {redlineSlides} from '../../../src/formats/review/slides/redline.js'
import {summarySlides} from '../../../src/formats/review/slides/summary.js'
import {readPack} from '../../corpus/reader.js'
import {bookFile, deckFile, shape, xml} from '../office/small-files.js'
import {partsOf} from './package.js'

const pack = compile(readPack())

async function redlined(bytes: Uint8Array, format: ContainerFormat, redliner: Redliner): Promise<Record<string, string>> {
  const container = await format.open(bytes)
  const lines = new LineTable(container.text)
  const messages = lintContainer(container, pack).findings.map((finding) => messageOfFinding(finding, lines))
  const out = await redliner(container, redlineFrom(messages, container.text, container.text, '2026-03-20T09:00:00Z'), bytes)
  await format.open(out)
  return partsOf(out)
}

const saying = 'Our agents call GPT-5 from Lambda.'
const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const layout = {type: 'slideLayout', name: 'slideLayouts/l.xml', content: xml('p:sldLayout', '<p:cSld name="Plain"><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="2" name="B"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="1587500" y="3175000"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr></p:sp></p:spTree></p:cSld>')}
const types = {'[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'}
const body = shape('Body', [[saying]], 'body')

describe('the redline of a deck', () => {
  it('lies where the layout puts a shape that does not say itself, and lists itself on a last slide', async () => {
    const parts = await redlined(deckFile([{content: body, others: [layout]}], undefined, types), slides, redlineSlides)
    expect(parts['ppt/comments/comment1.xml']).toContain('<p:pos x="1010" y="2010"/>')
    expect(parts['ppt/commentAuthors.xml']).toContain('id="0" name="memolint"')
    expect(parts['ppt/slides/slide2.xml']).toContain('memolint: 1 finding<')
    expect(parts['ppt/presentation.xml']).toMatch(/<p:sldId id="256" r:id="rId1"\/><p:sldId [^>]*id="257" r:id="(\w+)"\/><\/p:sldIdLst>/)
    expect(parts['ppt/slides/_rels/slide2.xml.rels']).toContain('Target="/ppt/slideLayouts/l.xml"')
    expect(parts['[Content_Types].xml']!.match(/<Override /g)).toHaveLength(3)
  })

  it('adds to the comments and authors that are there', async () => {
    const known = {type: 'comments', name: 'comments/comment7.xml', content: `<p:cmLst xmlns:p="${presentation}"><p:cm authorId="4" idx="1"><p:pos x="1" y="1"/><p:text>Ida</p:text></p:cm></p:cmLst>`}
    const parts = await redlined(
      deckFile([{content: body, others: [layout, known]}], undefined, {
        ...types,
        'ppt/commentAuthors.xml': `<p:cmAuthorLst xmlns:p="${presentation}"><p:cmAuthor id="4" name="Ida"/></p:cmAuthorLst>`,
        'ppt/_rels/presentation.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/><Relationship Id="rId2" Type="x/commentAuthors" Target="commentAuthors.xml"/></Relationships>',
      }),
      slides,
      redlineSlides,
    )
    expect(parts['ppt/comments/comment7.xml']).toMatch(/<p:text>Ida<\/p:text><\/p:cm><p:cm [^>]*authorId="5"/)
    expect(parts['ppt/commentAuthors.xml']).toMatch(/name="Ida"\/><p:cmAuthor [^>]*id="5" name="memolint"/)
    expect(Object.keys(parts).filter((name) => name.includes('comments/'))).toEqual(['ppt/comments/comment7.xml'])
  })

  it('leaves comments of the new kind alone, and still lists all at the end', async () => {
    const known = {type: 'comments', name: 'comments/modern.xml', content: '<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"/>'}
    const parts = await redlined(deckFile([{content: body, others: [layout, known]}], undefined, types), slides, redlineSlides)
    expect(parts['ppt/comments/modern.xml']).toBe(known.content)
    expect(parts['ppt/commentAuthors.xml']).toBeUndefined()
    expect(parts['ppt/slides/slide2.xml']).toContain('call')
  })

  it('parts a long list over slides, and not over hundreds', () => {
    const remark = {paragraph: 0, start: 0, end: 1, level: 'error', ruleId: 'call', where: 'slide 1 & “x”', sentence: '<s>', reason: 'r', titles: []} as const
    const make = (count: number): string[] => summarySlides(Array.from({length: count}, () => remark), {width: 9_144_000, height: 6_858_000}, {p: 'p', a: 'a', r: 'r'})
    expect(make(5)).toHaveLength(1)
    expect(make(12).map((slide) => /memolint: [^<]*/.exec(slide)![0])).toEqual(['memolint: 12 findings, 1 to 5', 'memolint: 12 findings, 6 to 10', 'memolint: 12 findings, 11 to 12'])
    expect(make(5000)).toHaveLength(20)
    expect(make(1)[0]).toContain('slide 1 &amp; “x”')
  })
})

describe('the redline of a workbook', () => {
  const rows = `<row r="2"><c r="B2" t="inlineStr"><is><t>${saying}</t></is></c></row>`
  const list = (more: string): string => `<comments xmlns="MAIN"><authors><author>Ida</author></authors><commentList>${more}</commentList></comments>`

  it('adds a note, its box, and what names them', async () => {
    const parts = await redlined(bookFile([{name: 'A, “B”', rows}], [], types), sheets, redlineSheets)
    expect(parts['xl/comments1.xml']).toContain('ref="B2" authorId="0"')
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>')
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<\/sheetData><legacyDrawing [^>]*r:id="\w+"\/><\/worksheet>$/)
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']!.match(/<Relationship /g)).toHaveLength(2)
    expect(parts['[Content_Types].xml']).toMatch(/Extension="vml".*<Override [^>]*PartName="\/xl\/comments1\.xml"/)
  })

  it('writes below the note of somebody else', async () => {
    const others = [{type: 'comments', name: 'comments1.xml', content: list('<comment ref="B2" authorId="0"><text><t>Ask legal.</t></text></comment>')}]
    const parts = await redlined(bookFile([{name: 'A', rows, others}], [], types), sheets, redlineSheets)
    expect(Buffer.from(parts['xl/comments1.xml']!, 'latin1').toString()).toMatch(/<t>Ask legal\.<\/t><r [^>]*><t xml:space="preserve">\nmemolint:\nError \(call\)\n“call” says/)
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('legacyDrawing')
  })

  it('leaves a thread alone and takes the next free cell', async () => {
    const others = [{type: 'comments', name: 'comments1.xml', content: list('<comment ref="B2" authorId="0"><text><t>[Threaded comment] Hello</t></text></comment>')}]
    const parts = await redlined(bookFile([{name: 'A', rows, others}], [], types), sheets, redlineSheets)
    expect(parts['xl/comments1.xml']).toContain('<t>[Threaded comment] Hello</t></text>')
    expect(parts['xl/comments1.xml']).toMatch(/ref="C2" authorId="1"><text><r><t xml:space="preserve">About B2\n/)
  })

  it('names the drawing where the schema wants it', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData><pageMargins left="1"/><tableParts count="0"/><extLst/></worksheet>`
    const parts = await redlined(bookFile([{name: 'A', rows}], [], {...types, 'xl/worksheets/sheet1.xml': sheet}), sheets, redlineSheets)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageMargins left="1"\/><legacyDrawing [^>]*\/><tableParts/)
  })
})
