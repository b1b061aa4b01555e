import type {Extension} from 'micromark-util-types'
import {directive} from 'micromark-extension-directive'
import {mdxjs} from 'micromark-extension-mdxjs'
import type {Span} from '../finding.js'
import {jsxRules} from './element-names.js'
import type {Problem, Prose, TextFormat} from './format.js'
import {readFrontMatter} from './front-matter.js'
import {proseAttributes} from './html-attributes.js'
import {plainMarkdown, type MarkdownOptions} from './markdown.js'
import {directiveHandlers} from './markdown/directive-handlers.js'
import {escapeMarkdown} from './markdown/escape.js'
import {KeptEvents, usualPart} from './markdown/events.js'
import {markdownHandlers} from './markdown/handlers.js'
import {mdxHandlers} from './markdown/mdx-handlers.js'
import {MarkdownReader, type Dialect, type Handlers} from './markdown/reader.js'
import {Page} from './page.js'
import {LineTable} from './positions.js'
import {proseKeys} from './prose-keys.js'
import {firstWhere} from './sorted.js'

/** Props of components whose values people read. */
export const proseProps: readonly string[] = [
  ...proseAttributes, 'description', 'caption', 'heading', 'subtitle', 'subheading', 'text', 'children', 'cta', 'tooltip',
  'ariaLabel', 'message', 'body', 'headline', 'tagline', 'quote',
]

const handlers: Handlers = {
  enter: {...markdownHandlers.enter, ...directiveHandlers.enter, ...mdxHandlers.enter},
  exit: {...markdownHandlers.exit, ...directiveHandlers.exit, ...mdxHandlers.exit},
}

const withJsx: Dialect = {extensions: [mdxjs(), directive()], handlers, isMdx: true}

// An import or export, up to the next blank line.
const esm = /^(?:import\s+[\w{*"']|export\s+(?:const|let|var|default|function|async|class|\{|\*))[^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gm

// Masked tags leave indentation behind, which in Markdown would be code.
const withoutIndentedCode: Extension = {disable: {null: ['codeIndented']}}
const masked: Dialect = {...plainMarkdown, extensions: [...plainMarkdown.extensions, withoutIndentedCode]}

/** MDX: Markdown with JSX. A page that is no valid MDX is read as Markdown with its JSX left out, and says so. */
export function createMdx(options: MarkdownOptions = {}): TextFormat {
  const keys = [...proseKeys, ...(options.keys ?? [])]
  const props = new Set([...proseProps, ...(options.props ?? [])])
  const readParts = (source: string, part: number, kept?: KeptEvents): Prose => {
    const page = new Page(source)
    const start = readFrontMatter(page, keys)
    const reader = new MarkdownReader(page, props, 'html attribute', jsxRules)
    reader.read(source.slice(start), start, withJsx, part, kept)
    reader.finish()
    return page.prose()
  }
  const read = (source: string): Prose => {
    try {
      return readParts(source, Infinity)
    } catch (error) {
      return readMasked(source, keys, props, problemOf(error, source, readFrontMatter(new Page(source), keys)))
    }
  }
  return {
    id: 'mdx',
    extensions: ['.mdx'],
    read,
    reader() {
      const kept = new KeptEvents()
      return (source) => {
        // What a page defines for its links is found exactly only where it is parsed as a whole.
        if (source.includes(']:')) return read(source)
        try {
          return readParts(source, usualPart, kept)
        } catch {
          // Either the page is no MDX, or a cut went through an expression.
          return read(source)
        }
      }
    },
    escape: (text, source, span, place) => escapeMarkdown(text, source, span, place, true),
  }
}

function readMasked(source: string, keys: readonly string[], props: ReadonlySet<string>, problem: Problem): Prose {
  const start = readFrontMatter(new Page(source), keys)
  const {text, gaps} = maskJsx(source, start)
  const page = new Page(text)
  readFrontMatter(page, keys)
  page.problems.push(problem)
  const reader = new MarkdownReader(page, props, 'html attribute')
  reader.read(text.slice(start), start, masked)
  const prose = page.prose()
  for (const block of prose.blocks) {
    const span = block.map.toSource(0, block.text.length)
    const inside = gaps.slice(firstWhere(gaps, gap => gap.end > span.start), firstWhere(gaps, gap => gap.start >= span.end))
    // A rewrite must not delete what the block only seems not to hold.
    if (inside.length > 0) block.markup = [...(block.markup ?? []), ...inside.map(gap => ({kind: 'solid' as const, ...gap}))]
  }
  return prose
}

/**
 * A page with tags, expressions, imports and exports as spaces from `start` on, at equal length; directives become HTML comments.
 */
function maskJsx(source: string, start: number): {text: string; gaps: Span[]} {
  const gaps: Span[] = []
  const blank = (found: string, at: number): string => {
    gaps.push({start: start + at, end: start + at + found.length})
    return found.replace(/[^\r\n]/g, ' ')
  }
  const text = source
    .slice(start)
    .replace(/\{\/\*\s(\s*memolint[^*{}]*)\*\/\}/g, '<!--$1-->')
    .replace(esm, blank)
    .replace(/<\/?(?:[A-Za-z][\w.:-]*(?:\s[^<>]*)?)?\/?>/g, blank)
    .replace(/\{[^{}\n]*\}/g, blank)
  return {text: source.slice(0, start) + text, gaps: gaps.sort((a, b) => a.start - b.start)}
}

/** What the MDX parser says of a page, as a problem. `base` is where the text it was given starts. */
function problemOf(error: unknown, source: string, base: number): Problem {
  const {reason, message, place} = error as {reason?: string; message?: string; place?: {start?: Point} & Partial<Point>}
  const point = place?.start ?? place
  const offset = Math.min(base + (point?.offset ?? 0), source.length)
  const {line, column} = new LineTable(source).toPlace(offset)
  const what = (reason ?? message ?? 'It could not be parsed').replace(/\.$/, '')
  const said = `This is no valid MDX at line ${line}, column ${column}: ${what}. It was read as Markdown, its JSX left out.`
  return {id: 'bad-mdx', message: said, start: offset, end: offset}
}

interface Point {
  line: number
  column: number
  offset?: number
}

export const mdx = createMdx()
