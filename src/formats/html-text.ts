import {Tokenizer, TokenizerMode, type Token} from 'parse5'
import type {Span} from '../finding.js'
import {addHtmlText} from './character-references.js'
import type {Attribute, Elements, Tag} from './elements.js'
import type {Directive} from './format.js'
import type {Opaque, Page, Shape} from './page.js'

const modes: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
}

/**
 * Reads a piece of HTML onto the page: elements by `elements`, text into the open block, comments as directives. A piece may
 * start or end inside any element, as HTML in Markdown does; so tokens are read, no tree is built.
 *
 * @param html The source at `base`; what belongs to the format around it (quote marks, indentation) masked by spaces, at equal
 * length.
 * @param base Where the piece starts in the file.
 * @param shape What its text is where no element says otherwise.
 * @param blockEnd Where the block around it ends, for a comment that silences the rest of it.
 */
export function readHtml(page: Page, elements: Elements, html: string, base: number, shape: Shape, blockEnd?: number): void {
  tokenize(html, base, {
    text(start, end) {
      const text = html.slice(start - base, end - base)
      if (/\S/.test(text)) page.next(start, base + html.length)
      addHtmlText(page, text, start)
    },
    start(tag) {
      page.next(tag.start, base + html.length)
      elements.start(tag, shape)
    },
    end: (name, tag) => void elements.end(name, tag, shape),
    comment(body, {start, end}) {
      page.solid(start, end)
      page.comment(body, start, end, blockEnd ?? base + html.length)
    },
  })
}

/** What is done with the pieces of HTML, in their order; all offsets are into the file. */
interface Pieces {
  text(start: number, end: number): void
  start(tag: Tag): void
  end(name: string, tag: Span): void
  comment(body: string, comment: Span): void
}

function tokenize(html: string, base: number, pieces: Pieces): void {
  let done = 0
  const text = (until: number): void => {
    if (until > done) pieces.text(base + done, base + until)
  }
  const place = (token: Token.Token): Span => {
    // Locations are there: they are asked for below.
    const {startOffset, endOffset} = token.location!
    text(startOffset)
    // A comment that never ends is said to end after the text.
    done = Math.max(done, Math.min(endOffset, html.length))
    return {start: base + startOffset, end: base + done}
  }
  const tokenizer = new Tokenizer({sourceCodeLocationInfo: true}, {
    onStartTag(token) {
      const tag = place(token)
      const {tagName: name, selfClosing} = token
      pieces.start({name, selfClosing, attributes: attributesOf(token, html, base), ...tag})
      const mode = modes[token.tagName]
      if (mode !== undefined && !token.selfClosing) tokenizer.state = mode
    },
    onEndTag(token) {
      pieces.end(token.tagName, place(token))
    },
    onComment(token) {
      pieces.comment(token.data, place(token))
    },
    onDoctype(token) {
      place(token)
    },
    // Text is what lies between the other tokens: the tokenizer's places of text drift at character references.
    onCharacter() {},
    onNullCharacter() {},
    onWhitespaceCharacter() {},
    onEof() {
      text(html.length)
      done = html.length
    },
  })
  tokenizer.write(html, true)
}

/**
 * Reads a page that is HTML as a whole: an `ignore` is about the next element, or about the text up to the end of its block.
 *
 * @param html The source at `start`; what the page knows as opaque is masked by letters.
 * @param base What text outside of all elements is.
 */
export function readHtmlPage(page: Page, elements: Elements, html: string, start: number, base: Shape): void {
  const last = start + html.length
  let aboutText: Directive[] = []
  const endText = (at: number): void => {
    for (const {target} of aboutText) if (target) target.end = at
    aboutText = []
  }
  page.open({...base})
  tokenize(html, start, {
    text(from, to) {
      const text = html.slice(from - start, to - start)
      if (/\S/.test(text)) aboutText.push(...page.next(from, last))
      addHtmlText(page, text, from)
    },
    start(tag) {
      if (elements.isBlock(tag.name)) {
        endText(tag.start)
        elements.start(tag, base, page.next(tag.start, last))
      } else {
        aboutText.push(...page.next(tag.start, last))
        elements.start(tag, base)
      }
    },
    end(name, tag) {
      if (elements.isBlock(name)) endText(tag.start)
      elements.end(name, tag, base)
    },
    comment(body, {start, end}) {
      page.solid(start, end)
      page.comment(body, start, end)
    },
  })
  elements.truncate(0)
  page.close()
}

/** The source with what is opaque as letters, at equal length: no sign in it is taken for a tag or a quotation mark. */
export function masked(source: string, opaque: readonly Opaque[], from = 0, to = source.length): string {
  const parts: string[] = []
  let done = from
  for (const {start, end} of opaque) {
    parts.push(source.slice(done, start), 'x'.repeat(end - start))
    done = end
  }
  return parts.join('') + source.slice(done, to)
}

/** The attributes of a tag with the places of their values. */
function attributesOf(token: Token.TagToken, html: string, base: number): Attribute[] {
  return token.attrs.flatMap(({name}): Attribute[] => {
    const location = token.location?.attrs?.[name]
    if (!location) return []
    const written = html.slice(location.startOffset, location.endOffset)
    const head = /^[^=]*=\s*(["']?)/.exec(written)
    if (!head) return []
    const quote = head[1] as Attribute['quote']
    const start = base + location.startOffset + head[0].length
    return [{name, start, end: base + location.endOffset - quote.length, quote}]
  })
}
