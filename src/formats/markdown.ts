import {directive} from 'micromark-extension-directive'
import type {Prose, TextFormat} from './format.js'
import {readFrontMatter} from './front-matter.js'
import {proseAttributes} from './html-attributes.js'
import {directiveHandlers} from './markdown/directive-handlers.js'
import {escapeMarkdown} from './markdown/escape.js'
import {KeptEvents, usualPart} from './markdown/events.js'
import {markdownHandlers} from './markdown/handlers.js'
import {MarkdownReader, type Dialect, type Handlers} from './markdown/reader.js'
import {Page} from './page.js'
import {proseKeys} from './prose-keys.js'

/** What of Markdown and MDX is prose besides the text. */
export interface MarkdownOptions {
  /** Keys of front matter, as `proseKeys`, which they are added to. */
  keys?: readonly string[]
  /** Attributes and props, as `proseAttributes` and `proseProps`, which they are added to. */
  props?: readonly string[]
}

const handlers: Handlers = {
  enter: {...markdownHandlers.enter, ...directiveHandlers.enter},
  exit: {...markdownHandlers.exit, ...directiveHandlers.exit},
}

/** Markdown as most tools read it. */
export const plainMarkdown: Dialect = {extensions: [directive()], handlers, isMdx: false}

/** Markdown: CommonMark with GFM, front matter, generic directives and HTML. */
export function createMarkdown(options: MarkdownOptions = {}): TextFormat {
  const keys = [...proseKeys, ...(options.keys ?? [])]
  const attributes = new Set([...proseAttributes, ...(options.props ?? [])])
  const read = (source: string, kept?: KeptEvents): Prose => {
    const page = new Page(source)
    const start = readFrontMatter(page, keys)
    new MarkdownReader(page, attributes, 'html attribute').read(source.slice(start), start, plainMarkdown, usualPart, kept)
    return page.prose()
  }
  return {
    id: 'markdown',
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    read: source => read(source),
    reader() {
      const kept = new KeptEvents()
      return source => read(source, kept)
    },
    escape: (text, source, span, place) => escapeMarkdown(text, source, span, place, false),
  }
}

export const markdown = createMarkdown()
