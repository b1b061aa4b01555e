import type {Span} from '../../finding.js'
import {parseDirective} from '../../formats/directives.js'
import type {Page} from '../../formats/page.js'
import {firstWhere} from '../../formats/sorted.js'
import {childrenOf, listAt, nodeAt, type Node, type VisitorKeys} from './syntax.js'

/** A comment of a program. `value` is what stands between its marks. */
export interface Comment {
  type: string
  value: string
  range?: readonly [start: number, end: number]
}

/** Reads memolint's own directives out of a program's comments onto the page. An `ignore` is about the node that follows it. */
export function readDirectives(page: Page, root: Node, comments: readonly Comment[], keys: VisitorKeys): void {
  let following: Following | undefined
  for (const {value, range} of comments) {
    if (!range) continue
    const parsed = parseDirective(value, ...range)
    if (!parsed) continue
    if ('problem' in parsed) {
      page.problems.push(parsed.problem)
      continue
    }
    const {directive} = parsed
    page.directives.push(directive)
    if (directive.action === 'ignore') directive.target = (following ??= new Following(root, keys)).after(range)
  }
}

/** What follows each place of a program. Goes through the tree once. */
class Following {
  /** The ends of the outermost nodes, by their starts. */
  readonly #ends = new Map<number, number>()
  readonly #starts: readonly number[]
  /** What follows comments in braces between tags, by the places of the braces. */
  readonly #braces: (Span & {next: Span | undefined})[] = []

  constructor(root: Node, keys: VisitorKeys) {
    const stack = [root]
    for (let node = stack.pop(); node; node = stack.pop()) {
      const [start, end] = node.range
      if (node !== root && (this.#ends.get(start) ?? -1) < end) this.#ends.set(start, end)
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') this.#readBraces(listAt(node, 'children'))
      for (const child of childrenOf(node, keys)) stack.push(child)
    }
    this.#starts = [...this.#ends.keys()].sort((a, b) => a - b)
    this.#braces.sort((a, b) => a.start - b.start)
  }

  after([start, end]: readonly [number, number]): Span | undefined {
    const brace = this.#braces[firstWhere(this.#braces, (one) => one.start > start) - 1]
    if (brace && end <= brace.end) return brace.next
    const next = this.#starts[firstWhere(this.#starts, (one) => one >= end)]
    return next === undefined ? undefined : {start: next, end: this.#ends.get(next)!}
  }

  // A comment between tags is about the element that follows; before text, about the rest of the text's siblings.
  #readBraces(children: readonly Node[]): void {
    let next: Span | undefined
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]!
      const [start, end] = child.range
      const isEmpty = child.type === 'JSXExpressionContainer' && nodeAt(child, 'expression')?.type === 'JSXEmptyExpression'
      if (isEmpty) this.#braces.push({start, end, next})
      else if (child.type !== 'JSXText') next = {start, end}
      else if (String(child['value']).trim() !== '') next = {start, end: children.at(-1)!.range[1]}
    }
  }
}
