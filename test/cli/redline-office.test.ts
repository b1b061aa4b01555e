import {PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {book} from '../formats/review/documents/book.js'
import {deck} from '../formats/review/documents/deck.js'
import {offer} from '../formats/review/documents/offer.js'
import {changedParts, packageFaults, partsOf} from '../formats/review/package.js'
import {decideAll, decideOpen} from '../formats/review/tracked.js'
import {hasLibreOffice, libreOffice, slow} from '../libreoffice.js'
import {runIn} from './run.js'

describe.skipIf(!hasLibreOffice)('redlines of real documents, opened by LibreOffice', () => {
  const office = libreOffice()
  const folder = mkdtempSync(join(tmpdir(), 'memolint-redline-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  /** Writes a document, its redline and its fixed copy; gives all three. */
  async function threeOf(name: string, bytes: Uint8Array): Promise<{original: Buffer; redline: Buffer; fixed: Buffer; out: string}> {
    const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))]
    writeFileSync(join(folder, name), bytes)
    const {out} = await runIn(folder, ['redline', '--no-config', name])
    const original = readFileSync(join(folder, name))
    expect(original.equals(bytes)).toBe(true)
    const redline = readFileSync(join(folder, `${stem}.redline${extension}`))
    await runIn(folder, ['--fix', '--no-config', name])
    return {original, redline, fixed: readFileSync(join(folder, name)), out}
  }

  describe('a Word document with a comment and a tracked change by somebody else', () => {
    let three: Awaited<ReturnType<typeof threeOf>>
    const plain = (bytes: Uint8Array): string => office.convert(bytes, 'docx', 'txt', 'Text (encoded):UTF8').toString()

    beforeAll(async () => {
      three = await threeOf('offer.docx', office.convert(offer, 'fodt', 'docx'))
    }, slow)

    it('changes no other part, and hangs together', () => {
      expect(changedParts(three.original, three.redline)).toEqual(['word/comments.xml', 'word/document.xml', 'word/footnotes.xml', 'word/header1.xml'])
      expect(packageFaults(three.redline)).toEqual([])
      expect(three.out).toBe('offer.docx: 9 findings → offer.redline.docx\n')
    })

    it('has the text of the fixed copy where all is accepted, and that of the original where all is refused', () => {
      expect(plain(three.fixed)).not.toBe(plain(three.original))
      expect(plain(decideAll(three.redline, 'accept'))).toBe(plain(three.fixed))
      expect(plain(decideAll(three.redline, 'reject'))).toBe(plain(three.original))
    }, slow)

    it('shows every finding as a comment and every fix as a change, beside those of others', () => {
      const back = office.convert(three.redline, 'docx', 'fodt').toString()
      const annotations = [...back.matchAll(/<office:annotation [^]*?<\/office:annotation>/g)].map(([one]) => one)
      expect(annotations.filter((one) => one.includes('>memolint<'))).toHaveLength(9)
      expect(annotations.filter((one) => one.includes('>Ida Berg<') && one.includes('Which runtime?'))).toHaveLength(1)
      expect(annotations.filter((one) => one.includes('in properties, title'))).toHaveLength(1)
      const regions = [...back.matchAll(/<text:changed-region [^]*?<\/text:changed-region>/g)].map(([one]) => one)
      expect(regions.filter((one) => one.includes('>memolint<') && one.includes('<text:insertion>')).length).toBeGreaterThanOrEqual(6)
      expect(regions.filter((one) => one.includes('>Ida Berg<') && one.includes('<text:insertion>')).length).toBeGreaterThanOrEqual(1)
      expect(office.textOf(three.redline, 'docx')).toContain('call GPT-5a tool powered by OpenAI from Lambda every')
    }, slow)
  })

  it('comments at the shapes of a deck and lists all at its end; its slides stay as they are', async () => {
    const {original, redline, out} = await threeOf('deck.pptx', office.convert(deck, 'fodp', 'pptx'))
    expect(out).toBe('deck.pptx: 4 findings → deck.redline.pptx\n')
    expect(packageFaults(redline)).toEqual([])
    expect(changedParts(original, redline)).toEqual([
      '[Content_Types].xml',
      'ppt/_rels/presentation.xml.rels',
      'ppt/commentAuthors.xml',
      'ppt/comments/comment1.xml',
      'ppt/comments/comment2.xml',
      'ppt/presentation.xml',
      'ppt/slides/_rels/slide2.xml.rels',
      'ppt/slides/_rels/slide3.xml.rels',
      'ppt/slides/slide3.xml',
    ])
    const [before, after] = [office.textOf(original, 'pptx').split('\f'), office.textOf(redline, 'pptx').split('\f')]
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
    expect(after[before.length - 1]).toContain('memolint: 4 findings')
    expect(after[before.length - 1]).toContain('Error (call) in slide 2, notes')
    expect(commentsIn(office.convert(redline, 'pptx', 'odp'))).toEqual([
      '1.587cm 1.587cm Ida Berg: Is this title final?',
      expect.stringMatching(/^1\.\d+cm 1\.\d+cm memolint: Error \(access\)“Access” says/),
      expect.stringMatching(/^1\.\d+cm 4\.\d+cm memolint: Error \(call\)/),
      expect.stringMatching(/^1\.\d+cm 4\.\d+cm memolint: Error \(call\)/),
      expect.stringMatching(/^0cm 0cm memolint: Error \(call\) in slide 2, notes/),
    ])
  }, slow)

  it('notes on the cells of a workbook, below what others noted; its cells stay as they are', async () => {
    const {original, redline, out} = await threeOf('book.xlsx', office.convert(book, 'fods', 'xlsx'))
    expect(out).toBe('book.xlsx: 3 findings → book.redline.xlsx\n')
    expect(packageFaults(redline)).toEqual([])
    expect(changedParts(original, redline)).not.toContain('xl/sharedStrings.xml')
    expect(office.textOf(redline, 'xlsx')).toBe(office.textOf(original, 'xlsx'))
    const back = partsOf(office.convert(redline, 'xlsx', 'xlsx'))
    const notes = ['xl/comments1.xml', 'xl/comments2.xml'].flatMap((name) => [...Buffer.from(back[name]!, 'latin1').toString().matchAll(/<comment ref="(\w+)"[^]*?<text>([^]*?)<\/text>/g)].map(([, cell, text]) => `${cell}: ${text!.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')}`))
    expect(notes).toEqual([
      expect.stringMatching(/^B2: Ask legal\. ?(?:&#10;)? ?memolint:.*Error \(call\)/),
      expect.stringMatching(/^B3: Error \(call\) in sheet “Prices &amp; terms”, B3 and 1 more cell/),
      expect.stringMatching(/^B1: Error \(access\).*“Access” says/),
    ])
  }, slow)

  it('comments in an OpenDocument presentation and spreadsheet', async () => {
    const slides = await threeOf('deck.odp', office.convert(deck, 'fodp', 'odp'))
    expect(changedParts(slides.original, slides.redline)).toEqual(['content.xml'])
    expect(office.textOf(slides.redline, 'odp')).toBe(office.textOf(slides.original, 'odp'))
    expect(commentsIn(office.convert(slides.redline, 'odp', 'odp'))).toEqual([
      '1cm 1cm Ida Berg: Is this title final?',
      expect.stringMatching(/^2cm 1cm memolint: Error \(access\)“Access” says/),
      expect.stringMatching(/^2cm 5cm memolint: Error \(call\)/),
      expect.stringMatching(/^2cm 5cm memolint: Error \(call\)/),
      expect.stringMatching(/^0cm 0cm memolint: Error \(call\) in slide 2, notes/),
    ])
    const sheets = await threeOf('book.ods', office.convert(book, 'fods', 'ods'))
    expect(changedParts(sheets.original, sheets.redline)).toEqual(['content.xml'])
    expect(office.textOf(sheets.redline, 'ods')).toBe(office.textOf(sheets.original, 'ods'))
    const back = partsOf(office.convert(sheets.redline, 'ods', 'xlsx'))
    expect(back['xl/comments1.xml']!.match(/memolint:|Error \(call\)/g)).toHaveLength(3)
    expect(back['xl/comments2.xml']!.match(/Error \((?:call|access)\)/g)).toHaveLength(2)
  }, slow)

  it('highlights in a PDF, and only adds to the file', async () => {
    writeFileSync(join(folder, 'offer.pdf'), office.convert(offer, 'fodt', 'pdf'))
    const {out, status} = await runIn(folder, ['redline', '--no-config', 'offer.pdf'])
    expect(out).toMatch(/^offer\.pdf: (?:9|1\d) findings → offer\.redline\.pdf\n$/)
    expect(status).toBe(1)
    const [original, redline] = ['offer.pdf', 'offer.redline.pdf'].map((name) => readFileSync(join(folder, name)))
    expect(redline!.subarray(0, original!.length).equals(original!)).toBe(true)
    expect(office.textOf(redline!, 'pdf')).toBe(office.textOf(original!, 'pdf'))
    const document = await PDFDocument.load(redline!)
    const all = document.getPages().flatMap(({node}) => node.Annots()?.asArray().map((ref) => document.context.lookup(ref, PDFDict)) ?? [])
    const own = all.filter((one) => String(one.get(PDFName.of('T'))) === '(memolint)').map((one) => String(one.get(PDFName.of('Subtype'))))
    expect(own.length).toBe(Number(/: (\d+) findings/.exec(out)![1]))
    expect(own.filter((kind) => kind === '/Highlight').length).toBeGreaterThanOrEqual(8)
    expect(own).toContain('/Text')
  }, slow)

  it('tracks changes and comments in an OpenDocument text', async () => {
    const {original, redline, fixed, out} = await threeOf('offer.odt', office.convert(offer, 'fodt', 'odt'))
    const plain = (bytes: Uint8Array): string => office.convert(bytes, 'odt', 'txt', 'Text (encoded):UTF8').toString().replace(/Dispatchers.*/, '')
    expect(out).toBe('offer.odt: 9 findings → offer.redline.odt\n')
    expect(changedParts(original, redline)).toEqual(['content.xml'])
    expect(plain(decideOpen(redline, 'accept'))).toBe(plain(fixed))
    expect(plain(decideOpen(redline, 'reject'))).toBe(plain(original))
    const back = office.convert(redline, 'odt', 'fodt').toString()
    const annotations = [...back.matchAll(/<office:annotation [^]*?<\/office:annotation>/g)].map(([one]) => one)
    expect(annotations.filter((one) => one.includes('>memolint<'))).toHaveLength(9)
    expect(annotations.filter((one) => one.includes('>Ida Berg<'))).toHaveLength(1)
    expect(back.match(/<text:deletion>[^]*?>memolint</g)!.length).toBeGreaterThanOrEqual(6)
    expect(office.textOf(redline, 'odt')).toContain('call GPT-5a tool powered by OpenAI from Lambda every')
  }, slow)
})

/** The comments of an OpenDocument presentation: where they lie, whose they are, what they say. */
function commentsIn(bytes: Uint8Array): string[] {
  const content = Buffer.from(partsOf(bytes)['content.xml']!, 'latin1').toString()
  return [...content.matchAll(/<\w+:annotation svg:x="([^"]*)" svg:y="([^"]*)"[^]*?<dc:creator>([^<]*)[^]*?<\/dc:date>([^]*?)<\/\w+:annotation>/g)].map(
    ([, x, y, by, text]) => `${x} ${y} ${by}: ${text!.replace(/<[^>]*>/g, '')}`,
  )
}
