import type {Mark} from '../engine/prose.js'

const url = /(?:https?:\/\/|www\.)[^\s<>"'`]+/gi
const domain = /[\w-]+(?:\.[\w-]+)+/y

/** Marks the addresses in a plain text, of pages and of mail, as code: their words are no prose. */
export function addressMarks(text: string): Mark[] {
  const marks: Mark[] = []
  if (text.includes('://') || text.includes('www.')) {
    for (const {0: found, index} of text.matchAll(url)) {
      // What ends the sentence does not belong to the address.
      let end = index + found.length
      while (end > index && '.,;:!?)]}*_~|'.includes(text.charAt(end - 1))) end--
      if (end - index > 4) marks.push({kind: 'code', start: index, end})
    }
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && /[\w.+-]/.test(text.charAt(start - 1))) start--
    domain.lastIndex = at + 1
    const host = domain.exec(text)
    if (start < at && host) marks.push({kind: 'code', start, end: at + 1 + host[0].length})
  }
  return marks
}
