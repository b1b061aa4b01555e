import {Tokenizer, TokenizerMode, type Token} from 'parse5'
import type {Span} from '../finding.js'
import {addHtmlText} from './character-references.js'
import type {Attribute, Elements} from './elements.js'
import type {Page, Shape} from './page.js'

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
  let done = 0
  const text = (until: number): void => {
    if (until > done) {
      if (/\S/.test(html.slice(done, until))) page.next(base + done, base + html.length)
      addHtmlText(page, html.slice(done, until), base + done)
    }
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
      page.next(tag.start, base + html.length)
      const {tagName: name, selfClosing} = token
      elements.start({name, selfClosing, attributes: attributesOf(token, html, base), ...tag}, shape)
      const mode = modes[token.tagName]
      if (mode !== undefined && !token.selfClosing) tokenizer.state = mode
    },
    onEndTag(token) {
      elements.end(token.tagName, place(token), shape)
    },
    onComment(token) {
      const {start, end} = place(token)
      page.solid(start, end)
      page.comment(token.data, start, end, blockEnd ?? base + html.length)
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
