import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {ContainerFault} from '../container.js'
import type {Problem} from '../format.js'
import type {TextItem} from './segments.js'

export type PdfDocument = PDFDocumentProxy

/** What is written on a page, and the page's own space. */
export interface DrawnPage {
  number: number
  width: number
  height: number
  /** From the page's own space to the page as it is shown, y downwards. */
  transform: number[]
  items: TextItem[]
}

/** More pages, and more letters, are no document that people wrote. */
const mostPages = 20_000
const mostLetters = 50_000_000
/** Milliseconds. A file that takes longer was made to. */
const longest = 120_000

/**
 * Reads the text of all pages. A page that can't be read is a problem, and the others are read.
 *
 * @throws {ContainerFault} Where there is too much, or it takes too long.
 */
export async function readItems(document: PdfDocument): Promise<{pages: DrawnPage[]; problems: Problem[]}> {
  const {numPages} = document
  if (numPages > mostPages) throw new ContainerFault('too-large', `The PDF has ${numPages} pages; more than ${mostPages} are not read.`)
  const end = Date.now() + longest
  const pages: DrawnPage[] = []
  const broken: {number: number; message: string}[] = []
  let letters = 0
  for (let number = 1; number <= numPages; number++) {
    try {
      const page = await document.getPage(number)
      const {width, height, transform} = page.getViewport({scale: 1})
      const items: TextItem[] = []
      const reader = page.streamTextContent({includeMarkedContent: false}).getReader() as ReadableStreamDefaultReader<{items: TextItem[]}>
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        for (const item of part.value.items) {
          items.push(item)
          letters += item.str.length
        }
        if (letters > mostLetters || Date.now() > end) {
          await reader.cancel()
          throw new ContainerFault('too-large', letters > mostLetters ? `The PDF has more than ${mostLetters} letters.` : `The PDF takes longer than ${longest / 1000} seconds to read.`)
        }
      }
      pages.push({number, width, height, transform, items})
      page.cleanup()
    } catch (error) {
      if (error instanceof ContainerFault) throw error
      broken.push({number, message: (error as Error).message})
    }
  }
  return {pages, problems: broken.length === 0 ? [] : [problemOf(broken)]}
}

function problemOf(broken: readonly {number: number; message: string}[]): Problem {
  const [first] = broken
  const which = broken.length === 1 ? `Page ${first!.number}` : `${broken.length} pages, the first of them page ${first!.number},`
  return {id: 'damaged', message: `${which} can’t be read: ${first!.message.replace(/\.$/, '')}. The other pages were linted.`, start: 0, end: 0}
}
