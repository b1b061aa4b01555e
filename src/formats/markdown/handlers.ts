import {decodeString} from 'micromark-util-decode-string'
import type {MarkKind} from '../../engine/prose.js'
import type {Handler, Handlers} from './reader.js'

const raw: Handler = (reader, _token, start, end) => reader.page.raw(start, end)
const mute: Handler = (reader) => reader.page.mute()
const unmute: Handler = (reader) => reader.page.unmute()
const close: Handler = (reader) => reader.page.close()
const closeBlock: Handler = (reader) => reader.closeBlock()
const next: Handler = (reader, _token, start, end) => void reader.page.next(start, end)
const container = (isList: boolean): Handler => (reader, _token, start, end) => {
  reader.page.next(start, end)
  reader.pushContainer(isList)
}
const popContainer: Handler = (reader) => reader.popContainer()
const wrap = (kind: MarkKind): Handler => (reader, _token, start) => void reader.page.wrap(kind, start, start)
const inner: Handler = (reader, _token, start, end) => {
  const open = reader.page.lastWrap
  if (open) open.inner = {start, end}
}
const unwrap: Handler = (reader, _token, _start, end) => {
  const open = reader.page.lastWrap
  reader.page.unwrap(open, open?.inner.end ?? end, end)
}
// The marks around code and addresses: what is between them is inside.
const fence: Handler = (reader, _token, start, end) => {
  const open = reader.page.lastWrap
  if (!open) return
  if (open.inner.start === open.start) open.inner = {start: end, end}
  else open.inner.end = start
}
const openAttribute = (place?: string): Handler => (reader, _token, start) => {
  reader.page.open({kind: 'attribute', place: place ?? `title ${reader.page.source.charAt(start - 1)}`})
}
const heading: Handler = (reader, _token, start, end) => {
  reader.page.next(start, end)
  reader.openBlock({kind: 'heading'}, end)
}
const cell = (header: boolean): Handler => (reader, _token, _start, end) => {
  const {id, row} = reader.table
  const column = ++reader.table.column
  reader.openBlock({kind: 'cell', table: {id, row, column, header}, place: 'table cell'}, end)
}
const gather: Handler = (reader, _token, start, end) => void reader.html.push(start, end)

const signOfContainer = /^(?:\[![A-Za-z]+\][+-]?|:{3,}[ \t]*[\w-]*|!{3}[ \t]+[\w-]+)(?=\s|$)/

/** Tokens of CommonMark, GFM and generic directives to blocks. */
export const markdownHandlers: Handlers = {
  enter: {
    paragraph(reader, _token, start, end) {
      reader.page.next(start, end)
      reader.openBlock(reader.flowShape, end)
      // The sign of an alert or a container, `[!NOTE]` or `::: tip`, says what the text is and is no part of its sentence.
      const sign = signOfContainer.exec(reader.page.source.slice(start, start + 40))
      reader.skipUntil = sign ? start + sign[0].length : 0
    },
    atxHeading: heading,
    setextHeading: heading,
    atxHeadingSequence(reader, _token, start, end) {
      const {shape} = reader.page
      if (shape && shape.depth === undefined) shape.depth = reader.shape.depth = end - start
    },
    setextHeadingLineSequence(reader, _token, start) {
      if (reader.page.shape) reader.page.shape.depth = reader.page.source.charAt(start) === '=' ? 1 : 2
    },
    listOrdered: container(true),
    listUnordered: container(true),
    blockQuote(reader, token, start, end) {
      container(false)(reader, token, start, end)
      reader.page.quotes++
    },
    gfmFootnoteDefinition: container(false),
    codeFenced: next,
    codeIndented: next,
    thematicBreak: next,
    table(reader, _token, start, end) {
      reader.page.next(start, end)
      reader.table = {id: ++reader.page.tables, row: -1, column: -1}
    },
    tableRow(reader) {
      reader.table.row++
      reader.table.column = -1
    },
    tableHeader: cell(true),
    tableData: cell(false),

    data(reader, _token, start, end) {
      reader.page.raw(Math.max(start, Math.min(end, reader.skipUntil)), end)
    },
    characterEscape(reader, _token, start, end) {
      reader.page.text(reader.page.source.slice(start + 1, end), start, end)
    },
    characterReference(reader, _token, start, end) {
      reader.page.text(decodeString(reader.page.source.slice(start, end)), start, end)
    },
    lineEnding(reader, _token, start) {
      // In quotes the token runs on over the next line's prefix: only the line's end itself is text.
      const {source} = reader.page
      reader.page.text('\n', start, start + (source.charCodeAt(start) === 13 && source.charCodeAt(start + 1) === 10 ? 2 : 1))
    },
    emphasis: wrap('emphasis'),
    emphasisText: inner,
    strong: wrap('strong'),
    strongText: inner,
    strikethrough(reader, _token, start, end) {
      reader.page.solid(start, end)
      reader.page.mute()
    },
    codeText: wrap('code'),
    codeTextSequence: fence,
    codeTextData(reader, _token, start, end) {
      const {page} = reader
      // In a table a pipe is escaped even in code.
      let done = start
      if (page.shape?.place === 'table cell') {
        for (const match of page.source.slice(start, end).matchAll(/\\\|/g)) {
          page.raw(done, start + match.index)
          done = start + match.index + 2
          page.text('|', done - 2, done)
        }
      }
      page.raw(done, end)
    },
    autolink: wrap('code'),
    autolinkMarker: fence,
    autolinkProtocol: raw,
    autolinkEmail: raw,
    link: wrap('link'),
    labelText(reader, token, start, end) {
      if (reader.page.lastWrap?.kind === 'link') inner(reader, token, start, end)
    },
    image(reader, _token, start, end) {
      reader.page.solid(start, end)
      reader.page.open({kind: 'attribute', place: 'alt'})
    },
    resourceDestination: mute,
    resourceDestinationString(reader, _token, start, end) {
      const wrap = reader.page.lastWrap
      if (wrap?.kind === 'link') wrap.href = reader.page.source.slice(start, end)
    },
    resourceTitleString: openAttribute(),
    definitionTitleString: openAttribute(),
    reference: mute,
    gfmFootnoteCall(reader, _token, start, end) {
      reader.page.solid(start, end)
      reader.page.mute()
    },
    htmlFlowData: gather,
    htmlText: mute,
    htmlTextData: gather,
  },
  exit: {
    paragraph: closeBlock,
    atxHeading: closeBlock,
    setextHeading: closeBlock,
    listOrdered: popContainer,
    listUnordered: popContainer,
    blockQuote(reader) {
      reader.popContainer()
      reader.page.quotes--
    },
    gfmFootnoteDefinition: popContainer,
    tableHeader: closeBlock,
    tableData: closeBlock,
    emphasis: unwrap,
    strong: unwrap,
    strikethrough: unmute,
    codeText: unwrap,
    autolink: unwrap,
    link: unwrap,
    image: close,
    resourceDestination: unmute,
    resourceTitleString: close,
    definitionTitleString: close,
    reference: unmute,
    gfmFootnoteCall: unmute,
    htmlFlow(reader, _token, start, end) {
      reader.readHtml(start, end, false)
    },
    htmlText(reader, _token, start, end) {
      reader.page.unmute()
      reader.readHtml(start, end, true)
    },
  },
}
