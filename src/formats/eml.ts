import type {TextFormat} from './format.js'
import {createHtml} from './html.js'
import {charsetOf} from './mail/charset.js'
import {decodeWords, encodeWords} from './mail/encoded-words.js'
import {contentType, parametersOf, partsOf, textOf, type Part} from './mail/mime.js'
import {ownWords} from './mail/own-words.js'
import {decodeTransfer} from './mail/transfer.js'
import {NestedProse, placeNested} from './nested.js'
import {oneLine} from './one-line.js'
import {text} from './text.js'

const html = createHtml('html', [])

/** Mail: the subject, and the bodies of plain text and HTML. Attachments are files of their own. */
export const eml: TextFormat = {
  id: 'eml',
  extensions: ['.eml'],
  hidesLetters: true,
  read(source) {
    const prose = new NestedProse()
    const {header, parts} = partsOf(source)
    for (const {name, value} of header) {
      if (name === 'subject') prose.read(oneLine, decodeWords(value), encodeWords, () => ({where: 'subject'}))
    }
    for (const part of parts) readPart(prose, source, part)
    return prose
  },
  escape: written => written,
  placeEdit: placeNested,
}

function readPart(prose: NestedProse, source: string, part: Part): void {
  const {value: type, parameters} = contentType(part)
  if (type !== 'text/plain' && type !== 'text/html') return
  if (parametersOf(textOf(part.fields, 'content-disposition') ?? '').value === 'attachment') return
  const language = textOf(part.fields, 'content-language')?.trim() ?? 'en'
  if (!/^en(?![a-z])/i.test(language)) return
  const charset = charsetOf(parameters.charset)
  if (!charset) return
  const encoding = parametersOf(textOf(part.fields, 'content-transfer-encoding') ?? '').value
  const transfer = decodeTransfer(source, part.body, encoding, charset)
  if (!transfer) return
  if (type === 'text/html') prose.read(html, transfer.text, transfer.encode, () => ({where: 'HTML body'}))
  else {
    const own = ownWords(transfer.text, parameters.format?.toLowerCase() === 'flowed')
    prose.read(text, own, transfer.encode, () => ({where: 'text body'}))
  }
}
