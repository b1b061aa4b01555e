import {ContainerFault, defaultLimits, type ContainerFormat, type ContainerOptions} from './container.js'
import type {Problem} from './format.js'
import {columnsOf, usualLeading} from './pdf/columns.js'
import {loadPdfJs} from './pdf/load-pdfjs.js'
import {withoutFurniture, type PdfPage} from './pdf/page-furniture.js'
import {joinCut, paragraphsOf} from './pdf/paragraphs.js'
import {pdfContainer, type PdfContainer} from './pdf/pdf-container.js'
import {propertiesOf} from './pdf/properties.js'
import {segmentsOf, type PageSegments} from './pdf/segments.js'
import {readItems, type PdfDocument} from './pdf/text-items.js'
import {checkUnpacked} from './pdf/unpacked-size.js'

/** PDF: its text as people read it. It can't be written: a page is drawn, not set anew. */
export const pdf: ContainerFormat = {
  kind: 'container',
  id: 'pdf',
  extensions: ['.pdf'],
  open: openPdf,
}

/**
 * Opens a PDF.
 *
 * @throws {ContainerFault} (rejects) Where it can't be read as a whole.
 */
export async function openPdf(bytes: Uint8Array, {limits: given}: ContainerOptions = {}): Promise<PdfContainer> {
  const limits = {...defaultLimits, ...given}
  if (!String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new ContainerFault('wrong-format', 'This is no PDF: it does not start with “%PDF-”. Give it the extension of what it is.')
  }
  checkUnpacked(bytes, limits)
  const pdfjs = await loadPdfJs()
  const task = pdfjs.getDocument({
    // The parser takes the bytes away from who gives them.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    return await read(document, limits.paragraphs)
  } catch (error) {
    throw faultOf(error)
  } finally {
    await task.destroy()
  }
}

async function read(document: PdfDocument, most: number): Promise<PdfContainer> {
  const {pages: drawn, problems} = await readItems(document)
  const segments = drawn.map(({items, transform, number}) => segmentsOf(items, {number, transform}))
  const words = wordsOf(segments)
  const leading = usualLeading(segments.map(({straight}) => straight))
  const pages = drawn.map(({number, width, height}, index): PdfPage => {
    return {number, width, height, paragraphs: columnsOf(segments[index]!, leading).flatMap(column => paragraphsOf(column, number, words))}
  })
  withoutFurniture(pages)
  const paragraphs = joinCut(pages.flatMap(page => page.paragraphs), words)
  if (paragraphs.length > most) throw new ContainerFault('too-large', `The file has more than ${most} paragraphs. Raise “limits.paragraphs” to read it.`)
  if (paragraphs.length === 0 && problems.length === 0) problems.push(noText(document.numPages))
  return pdfContainer(await propertiesOf(document), pages, paragraphs, document.numPages, problems)
}

/** The words of a file, compounds included: they tell whether the hyphen at the end of a line is one of the word. */
function wordsOf(pages: readonly PageSegments[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const {straight} of pages) {
    for (const {pieces} of straight) {
      const text = pieces.map(piece => piece.text).join('')
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) words.add(word.toLowerCase())
    }
  }
  return words
}

function noText(pages: number): Problem {
  const what = pages === 1 ? 'its page is a picture' : `its ${pages} pages are pictures`
  return {
    id: 'no-text',
    message: `This PDF has no text: ${what}, as a scanner makes them. Run text recognition over it, such as OCRmyPDF, or lint the file that it was made from.`,
    start: 0,
    end: 0,
  }
}

function faultOf(error: unknown): ContainerFault {
  if (error instanceof ContainerFault) return error
  const {name, message} = error as Error
  if (name === 'PasswordException') return new ContainerFault('encrypted', 'The PDF opens with a password alone. Save it without one to have it linted.')
  return new ContainerFault('damaged', `The PDF can’t be read: ${message.replace(/\.$/, '')}. Open it in its program and save it anew.`)
}
