import {addDecoded} from '../character-references.js'
import type {Handler, Handlers} from './reader.js'

const value: Handler = (reader, _token, start, end) => addDecoded(reader.page, start, end)

/** Tokens of generic directives, `:::note[Label]{title="…"}`: labels and prose attributes become blocks. */
export const directiveHandlers: Handlers = {enter: {}, exit: {}}

const enter = directiveHandlers.enter as Record<string, Handler>
const exit = directiveHandlers.exit as Record<string, Handler>

for (const kind of ['directiveContainer', 'directiveLeaf', 'directiveText']) {
  enter[`${kind}AttributeName`] = (reader, _token, start, end) => {
    const name = reader.page.source.slice(start, end)
    reader.attribute = reader.prose.has(name) ? name : ''
  }
  enter[`${kind}AttributeValue`] = (reader, _token, start) => {
    const quote = reader.page.source.charAt(start - 1)
    reader.page.open({kind: 'attribute', place: `html attribute ${/["']/.test(quote) ? quote : ''}`})
    if (reader.attribute === '') reader.page.mute()
  }
  enter[`${kind}AttributeValueData`] = value
  exit[`${kind}AttributeValue`] = (reader) => reader.page.close()
}

for (const kind of ['directiveContainer', 'directiveLeaf']) {
  enter[kind] = (reader, _token, start, end) => void reader.page.next(start, end)
  enter[`${kind}LabelString`] = (reader, _token, _start, end) => reader.openBlock({kind: 'paragraph'}, end)
  exit[`${kind}LabelString`] = (reader) => reader.closeBlock()
}

// `:abbr[GPT-5]{…}` is read as its label. `10:30` or `note:call` is a directive to the parser but text to people.
enter['directiveText'] = (reader, _token, start, end) => {
  if (hasParts(reader.page.source, start, end)) reader.page.wrap('solid', start, end)
  else reader.page.raw(start, end)
}
enter['directiveTextLabelString'] = (reader, _token, start, end) => {
  const wrap = reader.page.lastWrap
  if (wrap) wrap.inner = {start, end}
}
exit['directiveText'] = (reader, _token, start, end) => {
  if (!hasParts(reader.page.source, start, end)) return
  const wrap = reader.page.lastWrap
  reader.page.unwrap(wrap, wrap?.inner.end ?? end, end)
}

function hasParts(source: string, start: number, end: number): boolean {
  return /[[{]/.test(source.slice(start, end))
}
