import type {PdfParagraph} from './paragraphs.js'

/** A page, as it is shown. */
export interface PdfPage {
  number: number
  width: number
  height: number
  paragraphs: PdfParagraph[]
}

/** On so many pages the same line at the edge is a running head. */
const fewest = 3
const edge = 0.1

/** Takes page numbers out, and running heads and feet but for the first of each. */
export function withoutFurniture(pages: readonly PdfPage[]): void {
  const counts = new Map<string, number>()
  const keyOf = ({top, bottom, text}: PdfParagraph, {height}: PdfPage): string | undefined => {
    const isAtEdge = bottom < edge * height || top > (1 - edge) * height
    return isAtEdge && text.length < 200 ? text.trim().replace(/\d+/g, '#') : undefined
  }
  for (const page of pages) {
    for (const key of new Set(page.paragraphs.map(paragraph => keyOf(paragraph, page)))) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const seen = new Set<string>()
  for (const page of pages) {
    page.paragraphs = page.paragraphs.filter((paragraph) => {
      const key = keyOf(paragraph, page)
      if (key === undefined) return true
      if (!/\p{L}/u.test(key)) return false
      if (counts.get(key)! < fewest) return true
      const isFirst = !seen.has(key)
      seen.add(key)
      return isFirst
    })
  }
}

/** Where on its page a person looks for a paragraph: `page 3, top left`. */
export function whereOnPage({left, right, top, bottom, page}: PdfParagraph, {width, height}: PdfPage): string {
  const middle = (top + bottom) / 2 / height
  const vertical = middle < 1 / 3 ? 'top' : middle < 2 / 3 ? 'middle' : 'bottom'
  const isNarrow = right - left < 0.55 * width
  const centre = (left + right) / 2 / width
  const side = isNarrow && centre < 0.4 ? ' left' : isNarrow && centre > 0.6 ? ' right' : ''
  return `page ${page}, ${vertical}${side}`
}
