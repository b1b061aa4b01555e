import {EncryptedPDFError, PDFDocument, PDFString, PDFHexString, type PDFPage} from '@cantoo/pdf-lib'
import type {Level, Span} from '../../../finding.js'
import {ContainerFault, type Container} from '../../container.js'
import {author, remarkLines, type Redliner, type Remark} from '../redline.js'

/** What an open PDF knows of where its text stands. */
interface PlacedText extends Container {
  /** Boxes in the page's own space, in points: upper left, upper right, lower left, lower right. Pages count from 1. */
  quadsOf: (span: Span) => {page: number; corners: readonly number[]}[]
}

/** Red, yellow and blue of a marker pen, as they shine through. */
const colours: Readonly<Record<Level, readonly [number, number, number]>> = {error: [1, 0.72, 0.72], warning: [1, 0.92, 0.55], info: [0.75, 0.88, 1]}

/**
 * Writes a PDF with a highlight on the words of every finding, and what is said of them as its note. What stands on no page, such as
 * the title of the file, is a note at the top of the first page. The file is added to at its end: all of its bytes stay, and so do signatures.
 */
export const redlinePdf: Redliner = async (container, {remarks, date}, bytes) => {
  const {quadsOf, prose, text} = container as PlacedText
  const starts = lineStarts(text, prose.blocks.length)
  const document = await open(bytes)
  const pages = document.getPages()
  let loose = 0
  for (const [index, remark] of remarks.entries()) {
    const start = (starts[remark.paragraph] ?? 0) + remark.start
    const quads = quadsOf({start, end: start + remark.end - remark.start})
    const name = `memolint-${index + 1}`
    const byPage = groupByPage(quads)
    let isFirst = true
    for (const [number, corners] of byPage) {
      const page = pages[number - 1]
      if (!page) continue
      // A phrase over two pages is marked on both and told once.
      highlight(document, page, corners, remark, isFirst ? remarkLines(remark) : [], {name: isFirst ? name : `${name}-${number}`, date})
      isFirst = false
    }
    if (isFirst && pages[0]) note(document, pages[0], loose++, remark, {name, date})
  }
  return document.commit({useObjectStreams: false})
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {forIncrementalUpdate: true, updateMetadata: false, warnOnInvalidObjects: false})
  } catch (error) {
    if (error instanceof EncryptedPDFError)
      throw new ContainerFault('encrypted', 'The PDF is protected against changes, so it takes no comments. Save it without protection to have it redlined.')
    throw new ContainerFault('damaged', `The PDF can be read, but not added to: ${(error as Error).message.replace(/\.$/, '')}. Open it in its program and save it anew.`)
  }
}

function lineStarts(text: string, count: number): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0 && starts.length < count; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function groupByPage(quads: readonly {page: number; corners: readonly number[]}[]): Map<number, number[]> {
  const byPage = new Map<number, number[]>()
  for (const {page, corners} of quads) byPage.set(page, [...(byPage.get(page) ?? []), ...corners])
  return byPage
}

interface Named {
  name: string
  date: string
}

function common(document: PDFDocument, page: PDFPage, lines: readonly string[], {name, date}: Named): Record<string, unknown> {
  return {
    Type: 'Annot',
    P: page.ref,
    T: PDFString.of(author),
    NM: PDFString.of(name),
    M: PDFString.of(`D:${date.replace(/[-:T]/g, '').replace('Z', "+00'00'")}`),
    ...(lines.length === 0 ? {} : {Contents: PDFHexString.fromText(lines.join('\n'))}),
    // Printed with the page.
    F: 4,
  }
}

function highlight(document: PDFDocument, page: PDFPage, corners: readonly number[], {level}: Remark, lines: readonly string[], named: Named): void {
  const xs = corners.filter((_, index) => index % 2 === 0)
  const ys = corners.filter((_, index) => index % 2 === 1)
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const colour = [...colours[level]]
  // Programs that draw no highlights of their own draw this one: boxes that darken what is below them.
  const boxes = Array.from({length: corners.length / 8}, (_, index) => {
    const [ax, ay, bx, by, cx, cy, dx, dy] = corners.slice(index * 8, index * 8 + 8).map((value) => value.toFixed(2))
    return `${ax} ${ay} m ${bx} ${by} l ${dx} ${dy} l ${cx} ${cy} l h f`
  })
  const look = document.context.register(
    document.context.stream(`/M gs ${colour.join(' ')} rg ${boxes.join(' ')}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Resources: {ExtGState: {M: {Type: 'ExtGState', BM: 'Multiply'}}},
      Group: {S: 'Transparency'},
    }),
  )
  add(document, page, {...common(document, page, lines, named), Subtype: 'Highlight', Rect: box, QuadPoints: [...corners], C: colour, AP: {N: look}})
}

function note(document: PDFDocument, page: PDFPage, number: number, remark: Remark, named: Named): void {
  const {x, y, height} = page.getCropBox()
  const [left, top] = [x + 8 + 22 * (number % 20), y + height - 8]
  add(document, page, {...common(document, page, remarkLines(remark, true), named), Subtype: 'Text', Name: 'Note', Rect: [left, top - 20, left + 20, top], C: [...colours[remark.level]]})
}

function add(document: PDFDocument, page: PDFPage, annotation: Record<string, unknown>): void {
  const made = document.context.obj(annotation as Parameters<typeof document.context.obj>[0])
  page.node.addAnnot(document.context.register(made))
}
