import {pageRules, templateRules} from './element-names.js'
import {Elements} from './elements.js'
import type {TextFormat} from './format.js'
import {readFrontMatter} from './front-matter.js'
import {proseAttributes, proseAttributesOf} from './html-attributes.js'
import {escapeAttribute, escapeHtmlText} from './html-escape.js'
import {masked, readHtmlPage} from './html-text.js'
import {jsxExpressions} from './jsx-expressions.js'
import type {MarkdownOptions} from './markdown.js'
import {Page, type Opaque} from './page.js'
import {proseKeys} from './prose-keys.js'
import {templateExpressions} from './template-expressions.js'
import {escapeScalar, type ScalarStyle} from './yaml-scalar.js'

/** What HTML is mixed with: nothing but the marks of template engines, or the expressions of a framework. */
export type Template = 'html' | 'vue' | 'svelte' | 'astro'

/** HTML, XHTML and SVG, and templates that are HTML with expressions in it. */
export function createHtml(id: Template, extensions: readonly string[], {keys = [], props = []}: MarkdownOptions = {}): TextFormat {
  const names = new Set([...proseAttributes, ...props])
  const rules = id === 'html' ? pageRules : templateRules
  return {
    id,
    extensions,
    read(source) {
      const page = new Page(source)
      const start = id === 'astro' ? pastFence(source) : readFrontMatter(page, [...proseKeys, ...keys])
      page.opaque = opaqueOf(source, id, start)
      const elements = new Elements(page, names, 'html attribute', rules, (tag) => proseAttributesOf(tag, source, names))
      readHtmlPage(page, elements, masked(source, page.opaque), 0, {kind: 'paragraph', place: 'html'})
      return page.prose()
    },
    escape: (text, _source, _span, place) =>
      place?.startsWith('yaml ') ? escapeScalar(text, place.slice(5) as ScalarStyle)
      : place?.startsWith('html attribute ') ? escapeAttribute(text, place.slice(15)) : escapeHtmlText(text),
  }
}

/** Where the template of an Astro file starts: behind the code between its fences. */
function pastFence(source: string): number {
  const open = /^\uFEFF?\s*---/.exec(source)
  const close = open ? source.indexOf('\n---', open[0].length) : -1
  return close < 0 ? 0 : close + 4
}

function opaqueOf(source: string, id: Template, start: number): readonly Opaque[] {
  const code: Opaque[] = start > 0 ? [{start: 0, end: start, isPlaceholder: false}] : []
  const found = id === 'html' || id === 'vue' ? templateExpressions(source, start) : jsxExpressions(source, start)
  return [...code, ...found.sort((a, b) => a.start - b.start)]
}
