import {writeFileSync} from 'node:fs'
import {PDFDocument, StandardFonts} from '@cantoo/pdf-lib'

const [wide, high, margin, size, leading] = [595, 842, 60, 10.5, 14]
const perPage = 46

/** A paper: a running head, the lines of a page of text and a page number on every page; every tenth page has something to find. */
export async function writePaper(path, pages, page) {
  const sentences = page.split('\n').filter((line) => /^[A-Z][\x20-\x7e]*$/.test(line)).join(' ')
  const lines = sentences.match(/.{1,88}(?: |$)/g).map((line) => line.trim())
  const paper = await PDFDocument.create()
  const [body, bold] = [await paper.embedFont(StandardFonts.TimesRoman), await paper.embedFont(StandardFonts.HelveticaBold)]
  for (let at = 0; at < pages; at++) {
    const sheet = paper.addPage([wide, high])
    sheet.drawText('The harbour, year by year', {x: margin, y: high - 36, size: 8, font: bold})
    sheet.drawText(String(at + 1), {x: wide / 2, y: 30, size: 8, font: body})
    for (let line = 0; line < perPage; line++) {
      // A heading and a gap between paragraphs now and then, as papers have them.
      const y = high - margin - line * leading
      if (line % 23 === 0) sheet.drawText(`Part ${at}.${line}`, {x: margin, y, size: 15, font: bold})
      else if (line % 23 !== 1 && line % 7 !== 0) {
        const text = at % 10 === 0 && line === 2 ? 'Our agents call GPT-5 from Lambda.' : lines[(at * perPage + line) % lines.length]
        sheet.drawText(text, {x: margin, y, size, font: body})
      }
    }
  }
  writeFileSync(path, await paper.save())
}
