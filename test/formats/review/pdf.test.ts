import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts} from '@cantoo/pdf-lib'
import {describe, expect, it} from 'vitest'
import {ContainerFault, type Container} from '../../../src/formats/container.js'
import type {Redline, Remark} from '../../../src/formats/review/redline.js'
import {redlinePdf} from '../../../src/formats/review/pdf/redline.js'

const text = 'A title\nDesks call models. Call\nthem now.'
const remark = (paragraph: number, start: number, end: number, reason = '“call” may not be said.'): Remark => {
  return {paragraph, start, end, level: 'error', ruleId: 'call', where: 'title', sentence: 'A title', reason, titles: ['Write “ring”']}
}

/** A file of two pages, and a container that knows where its words stand: letters are ten points wide, lines at 700; the last one is on page 2. */
async function opened(): Promise<{bytes: Uint8Array; container: Container}> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Courier)
  for (const line of ['Desks call models.', 'them now.']) document.addPage([600, 800]).drawText(line, {x: 50, y: 700, size: 16, font})
  const bytes = await document.save()
  const quadsOf = ({start, end}: {start: number; end: number}): {page: number; corners: number[]}[] => {
    if (start < 8) return []
    const box = (page: number, from: number, to: number): {page: number; corners: number[]} => {
      const [left, right] = [50 + 10 * from, 50 + 10 * to]
      return {page, corners: [left, 714, right, 714, left, 696, right, 696]}
    }
    const second = text.lastIndexOf('\n') + 1
    return end > second ? [box(1, 18, 22), box(2, 0, end - second)] : [box(1, start - 8, end - 8)]
  }
  const container = {text, prose: {blocks: [{}, {}, {}], directives: [], problems: []}, quadsOf} as unknown as Container
  return {bytes, container}
}

const redline = (remarks: Remark[]): Redline => ({remarks, fixed: new Map(), date: '2026-03-20T09:00:00Z'})

/** The annotations of each page: kind, box, and what they say. */
async function annotations(bytes: Uint8Array): Promise<string[][]> {
  const document = await PDFDocument.load(bytes)
  return document.getPages().map(({node}) => {
    const list = node.Annots()?.asArray().map((ref) => document.context.lookup(ref, PDFDict)) ?? []
    return list.map((one) => {
      const said = one.lookupMaybe(PDFName.of('Contents'), PDFString, PDFHexString)?.decodeText() ?? ''
      const box = one.lookup(PDFName.of('Rect'), PDFArray).asArray().join(' ')
      return `${String(one.get(PDFName.of('Subtype')))} ${box}: ${said.replaceAll('\n', ' | ')}`
    })
  })
}

describe('the redline of a PDF', () => {
  it('highlights the words, with what is said of them, and only adds to the file', async () => {
    const {bytes, container} = await opened()
    const out = await redlinePdf(container, redline([remark(1, 6, 10)]), bytes)
    expect(Buffer.from(out).subarray(0, bytes.length).equals(Buffer.from(bytes))).toBe(true)
    expect(await annotations(out)).toEqual([['/Highlight 110 696 150 714: Error (call) | “call” may not be said. | Write “ring”'], []])
  })

  it('marks a phrase over two pages on both, and tells it once', async () => {
    const {bytes, container} = await opened()
    const [first, second] = await annotations(await redlinePdf(container, redline([remark(2, 0, 4)]), bytes))
    expect(first).toEqual([expect.stringMatching(/^\/Highlight 230 696 270 714: Error/)])
    expect(second).toEqual(['/Highlight 50 696 90 714: '])
  })

  it('notes on the first page what stands on none', async () => {
    const {bytes, container} = await opened()
    const [first] = await annotations(await redlinePdf(container, redline([remark(0, 0, 1), remark(0, 2, 7)]), bytes))
    expect(first).toEqual([
      '/Text 8 772 28 792: Error (call) in title | “A title” | “call” may not be said. | Write “ring”',
      expect.stringMatching(/^\/Text 30 772 50 792: /),
    ])
  })

  it('keeps the annotations that are there, redline upon redline', async () => {
    const {bytes, container} = await opened()
    const once = await redlinePdf(container, redline([remark(1, 6, 10, 'One \u{1F600} ')]), bytes)
    const twice = await redlinePdf(container, redline([remark(1, 0, 5, 'Two')]), once)
    expect((await annotations(twice))[0]!.map((one) => one.replace(/\|.*/, ''))).toHaveLength(2)
    expect((await annotations(twice))[0]!.join()).toContain('One \u{1F600}')
  })

  it('says what to do where a file can’t be added to', async () => {
    const {container} = await opened()
    await expect(redlinePdf(container, redline([remark(1, 6, 10)]), Buffer.from('%PDF-1.4 and no more'))).rejects.toThrow(ContainerFault)
  })
})
