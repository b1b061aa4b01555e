import {encodeCharacters} from '../../xml/characters.js'
import {remarkLines, type Remark} from '../redline.js'

/** So many findings are read on one slide. */
const perSlide = 5

/** More slides than this nobody pages through; the comments have all findings. */
const mostSlides = 20

/** Namespaces of the file’s own form: transitional or strict. */
export interface SlideSpaces {
  p: string
  a: string
  r: string
}

/** The slides at the end that list all findings. `size` is that of a slide in EMU. */
export function summarySlides(remarks: readonly Remark[], size: {width: number; height: number}, spaces: SlideSpaces): string[] {
  const slides: string[] = []
  for (let at = 0; at < remarks.length && slides.length < mostSlides; at += perSlide) {
    const shown = remarks.slice(at, at + perSlide)
    const count = remarks.length === 1 ? '1 finding' : `${remarks.length} findings`
    const range = remarks.length > perSlide ? `, ${at + 1} to ${at + shown.length}` : ''
    slides.push(slideXml(`memolint: ${count}${range}`, shown, size, spaces))
  }
  return slides
}

function slideXml(title: string, remarks: readonly Remark[], {width, height}: {width: number; height: number}, {p, a, r}: SlideSpaces): string {
  const margin = Math.round(width / 24)
  const head = Math.round(height / 8)
  // Sizes are in hundredths of a point, for a slide that is 7.5 inches high.
  const points = (size: number): number => Math.max(100, Math.round((size * 100 * height) / 6_858_000))
  const body = remarks.flatMap((remark) => {
    const [first = '', ...rest] = remarkLines(remark, true)
    return [paragraph(first, points(13), true), ...rest.map((line) => paragraph(line, points(11)))]
  })
  return [
    `<p:sld xmlns:p="${p}" xmlns:a="${a}" xmlns:r="${r}"><p:cSld><p:spTree>`,
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    textBox(2, 'memolint title', margin, Math.round(head / 4), width - 2 * margin, head, paragraph(title, points(24), true)),
    textBox(3, 'memolint findings', margin, Math.round(head * 1.25), width - 2 * margin, height - Math.round(head * 1.4), body.join('')),
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
  ].join('')
}

function textBox(id: number, name: string, x: number, y: number, width: number, height: number, paragraphs: string): string {
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`,
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
  ].join('')
}

function paragraph(text: string, size: number, bold = false): string {
  const space = bold ? '<a:spcBef><a:spcPts val="600"/></a:spcBef>' : ''
  return `<a:p><a:pPr marL="0" indent="0">${space}<a:buNone/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}"${bold ? ' b="1"' : ''}/><a:t>${encodeCharacters(text)}</a:t></a:r></a:p>`
}
