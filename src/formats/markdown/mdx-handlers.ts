import type {Attribute} from '../elements.js'
import {addJsString, findJsString} from '../js-string.js'
import {JsxTag, type Handler, type Handlers, type MarkdownReader} from './reader.js'

/** Tokens of MDX: tags to elements and prose props, expressions that are plain strings to text, comments to directives. */
export const mdxHandlers: Handlers = {
  enter: {
    mdxTextExpression: (reader) => reader.page.mute(),
  },
  exit: {
    mdxTextExpression(reader, _token, start, end) {
      reader.page.unmute()
      const string = findJsString(reader.page.source, start + 1, end - 1)
      if (string) {
        const wrap = reader.page.wrap('solid', start, string.start)
        addJsString(reader.page, string)
        reader.page.unwrap(wrap, string.end, end)
      } else {
        reader.page.solid(start, end)
        readComment(reader, start, end, reader.blockEnd)
      }
    },
    mdxFlowExpression(reader, _token, start, end) {
      const {page} = reader
      if (readComment(reader, start, end, end)) return
      page.next(start, end)
      const string = findJsString(page.source, start + 1, end - 1)
      if (!string) return
      page.open({...reader.flowShape, place: `js string ${string.quote}`})
      addJsString(page, string)
      page.close()
    },
  },
}

const enter = mdxHandlers.enter as Record<string, Handler>
const exit = mdxHandlers.exit as Record<string, Handler>

for (const kind of ['mdxJsxFlowTag', 'mdxJsxTextTag']) {
  const isInline = kind === 'mdxJsxTextTag'
  enter[kind] = (reader) => {
    reader.tag = new JsxTag()
    if (isInline) reader.page.mute()
  }
  enter[`${kind}ClosingMarker`] = reader => void (reader.tag.closing = true)
  enter[`${kind}SelfClosingMarker`] = reader => void (reader.tag.selfClosing = true)
  enter[`${kind}Name`] = (reader, _token, start, end) => {
    reader.tag.name = /^\S+/.exec(reader.page.source.slice(start, end))?.[0] ?? ''
  }
  enter[`${kind}AttributeNamePrimary`] = (reader, _token, start, end) => {
    reader.attribute = reader.page.source.slice(start, end)
  }
  enter[`${kind}AttributeNameLocal`] = (reader, _token, start, end) => {
    reader.attribute += `:${reader.page.source.slice(start, end)}`
  }
  enter[`${kind}AttributeValueLiteral`] = (reader, _token, start, end) => {
    const quote = reader.page.source.charAt(start) as Attribute['quote']
    reader.tag.attributes.push({name: reader.attribute, start: start + 1, end: end - 1, quote})
  }
  enter[`${kind}AttributeValueExpression`] = (reader, _token, start, end) => {
    const string = reader.prose.has(reader.attribute) && findJsString(reader.page.source, start + 1, end - 1)
    if (string) reader.tag.strings.push(string)
  }
  exit[kind] = (reader, _token, start, end) => {
    if (isInline) reader.page.unmute()
    applyTag(reader, start, end, isInline)
  }
}

function applyTag(reader: MarkdownReader, start: number, end: number, isInline: boolean): void {
  const {page, elements, tag} = reader
  const shape = isInline ? reader.shape : reader.flowShape
  if (tag.closing) {
    const fits = elements.end(tag.name, {start, end}, shape)
    if (!fits) reader.fail(`“</${tag.name}>” does not close the tag that was opened last`, start, end)
    return
  }
  const waiting = isInline ? [] : page.next(start, end)
  const {name, attributes, selfClosing} = tag
  elements.start({name, attributes, selfClosing, start, end}, shape, waiting)
  for (const string of tag.strings) {
    page.open({kind: 'attribute', place: `js string ${string.quote}`})
    addJsString(page, string)
    page.close()
  }
}

/** Reads `{/* … *\/}`; false where the expression is anything else. */
function readComment(reader: MarkdownReader, start: number, end: number, blockEnd: number): boolean {
  const body = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(reader.page.source.slice(start + 1, end - 1))
  if (!body) return false
  reader.page.comment(body[1]!, start, end, blockEnd)
  return true
}
