import type {Span} from '../../finding.js'
import {addDecoded} from '../../formats/character-references.js'
import {addJsString} from '../../formats/js-string.js'
import {Page} from '../../formats/page.js'
import {firstWhere} from '../../formats/sorted.js'
import {isStringPart, listAt, operandsOf, type Node} from './syntax.js'

/** What stands in a text for an expression: nobody knows what it says. */
export const unknownText = '\uFFFC'

/** How text is written at a place: between the tags of JSX, in an attribute, in a string, in a comment. The mark is that around it. */
export type Writing = 'jsx' | 'attribute "' | "attribute '" | 'string "' | "string '" | 'string `' | 'comment'

/** A stretch of text that is written in one way. */
export interface Region extends Span {
  writing: Writing
}

/** The prose of a program as it is collected, and how each stretch of it is written. */
export class ScriptPage {
  readonly page: Page
  readonly #regions: Region[] = []
  readonly #barriers: Span[] = []
  #sorted = true

  constructor(source: string) {
    this.page = new Page(source)
  }

  /** Notes how a stretch is written. */
  region(writing: Writing, start: number, end: number): void {
    this.#regions.push({writing, start, end})
    this.#sorted = false
  }

  /** Adds an expression that nobody can read to the open block, as a word. No rewrite may touch it. */
  addUnknown(start: number, end: number): void {
    const wrap = this.page.wrap('code', start, start)
    this.page.text(unknownText, start, end)
    this.page.unwrap(wrap, end, end)
    this.#barrier(start, end)
  }

  /** Adds a string attribute, as it stands between its quotation marks. */
  addAttribute(start: number, end: number, quote: string): void {
    this.region(quote === '"' ? 'attribute "' : "attribute '", start, end)
    addDecoded(this.page, start, end)
  }

  /**
   * Adds a string, a template, or a sum with one among its operands to the open block.
   *
   * @returns The stretch of source inside its outermost quotation marks, and the expressions in it that are no text.
   */
  addText(expression: Node): {inner: Span; others: Node[]} {
    const others: Node[] = []
    const inner = {start: -1, end: -1}
    let done = expression.range[0]
    let pending = false
    const content = ({start, end}: Span, quote: string): void => {
      if (inner.start < 0) inner.start = pending ? expression.range[0] : start
      if (pending) this.addUnknown(done, start)
      else if (start > done && inner.end >= 0) this.#join(done, start)
      pending = false
      this.region(`string ${quote}` as Writing, start, end)
      addJsString(this.page, {start, end})
      done = end
      inner.end = end
    }
    for (const operand of operandsOf(expression)) {
      if (!isStringPart(operand)) {
        others.push(operand)
        pending = true
        continue
      }
      if (operand.type === 'Literal') {
        const [start, end] = operand.range
        content({start: start + 1, end: end - 1}, this.page.source[start]!)
        continue
      }
      const expressions = listAt(operand, 'expressions')
      quasisOf(operand).forEach((quasi, index) => {
        content(quasi, '`')
        pending = index < expressions.length
      })
      others.push(...expressions)
    }
    if (pending) {
      this.addUnknown(done, expression.range[1])
      inner.end = expression.range[1]
    }
    return {inner, others}
  }

  /** How the stretch is written; nothing where it is written in more than one way. */
  writingOf({start, end}: Span): Writing | undefined {
    if (!this.#sorted) {
      this.#regions.sort((a, b) => a.start - b.start)
      this.#barriers.sort((a, b) => a.start - b.start)
      this.#sorted = true
    }
    const region = this.#regions[firstWhere(this.#regions, (one) => one.start > start) - 1]
    return region && end <= region.end ? region.writing : undefined
  }

  /** True where a rewrite of the stretch would remove an expression, or tear a sum of strings. */
  isBarred({start, end}: Span): boolean {
    this.writingOf({start, end})
    const next = this.#barriers[firstWhere(this.#barriers, (one) => one.end > start)]
    return next !== undefined && next.start < end
  }

  #join(start: number, end: number): void {
    this.page.solid(start, end)
    this.#barrier(start, end)
  }

  #barrier(start: number, end: number): void {
    this.#barriers.push({start, end})
    this.#sorted = false
  }
}

/** What a template says between its marks and expressions. Some parsers count the marks to it, some don't. */
function quasisOf(template: Node): Span[] {
  const quasis = listAt(template, 'quasis')
  const isInside = quasis[0]!.range[0] > template.range[0]
  return quasis.map(({range: [start, end]}, index) => {
    if (isInside) return {start, end}
    return {start: start + 1, end: end - (index === quasis.length - 1 ? 1 : 2)}
  })
}
