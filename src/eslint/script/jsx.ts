import {addHtmlText} from '../../formats/character-references.js'
import type {Attribute, Elements} from '../../formats/elements.js'
import type {Shape} from '../../formats/page.js'
import {attributeName, roleOf, stringOf} from './components.js'
import type {ScriptReader} from './reader.js'
import {isText, listAt, nodeAt, unwrap, type Node} from './syntax.js'

/** What text between tags is where no element says otherwise. */
const base: Shape = {kind: 'paragraph', place: 'jsx'}

/** Reads JSX as the page that it becomes: elements as in HTML, a sentence across tags and expressions as one. */
export class JsxReader {
  readonly #reader: ScriptReader
  readonly #elements: Elements

  constructor(reader: ScriptReader, elements: Elements) {
    this.#reader = reader
    this.#elements = elements
  }

  /** Reads an element that stands outside of any text. */
  tree(node: Node): void {
    const {page} = this.#reader.script
    page.open(base)
    this.#element(node, false)
    page.close()
  }

  #element(node: Node, isAmongText: boolean): void {
    const {page} = this.#reader.script
    const opening = nodeAt(node, 'openingElement') ?? nodeAt(node, 'openingFragment')!
    const closing = nodeAt(node, 'closingElement') ?? nodeAt(node, 'closingFragment')
    const attributes = listAt(opening, 'attributes')
    for (const attribute of attributes) this.#attribute(attribute)
    const [start, end] = opening.range
    const {name, flow} = roleOf(opening, isAmongText)
    const said = attributes.flatMap((attribute) => languageOf(attribute, page.source))
    this.#elements.start({name, attributes: said, selfClosing: !closing, flow, start, end}, base)
    if (!closing) return
    if (name === 'a' && page.lastWrap?.kind === 'link') page.lastWrap.href = stringOf(opening, ['href', 'to'])
    this.#children(listAt(node, 'children'))
    this.#elements.end(name, {start: closing.range[0], end: closing.range[1]}, base)
  }

  #attribute(attribute: Node): void {
    if (attribute.type !== 'JSXAttribute') return this.#reader.walk(attribute)
    const value = nodeAt(attribute, 'value')
    if (!value) return
    const {script, places} = this.#reader
    const isProse = places.attributes.has(attributeName(attribute))
    if (value.type === 'Literal') {
      if (!isProse) return
      script.page.open({kind: 'attribute', place: 'attribute'})
      script.addAttribute(value.range[0] + 1, value.range[1] - 1, script.page.source[value.range[0]]!)
      script.page.close()
      return
    }
    const expression = value.type === 'JSXExpressionContainer' ? nodeAt(value, 'expression') : value
    if (!expression) return
    if (isProse) this.#reader.value(expression)
    // A text in any other attribute, such as a class, is none.
    else if (!isText(expression)) this.#reader.walk(expression)
  }

  #children(children: readonly Node[]): void {
    const {script} = this.#reader
    const isAmongText = children.some((child) => isTextual(child, script.page.source))
    for (const child of children) {
      const [start, end] = child.range
      switch (child.type) {
        case 'JSXText':
          script.region('jsx', start, end)
          addHtmlText(script.page, script.page.source.slice(start, end), start)
          break
        case 'JSXExpressionContainer':
          this.#container(child, isAmongText)
          break
        case 'JSXElement':
        case 'JSXFragment':
          this.#element(child, isAmongText)
          break
        default:
          this.#reader.walk(child)
      }
    }
  }

  #container(container: Node, isAmongText: boolean): void {
    const {script} = this.#reader
    const {page} = script
    const [start, end] = container.range
    const expression = unwrap(nodeAt(container, 'expression')!)
    if (expression.type === 'JSXEmptyExpression') page.solid(start, end)
    else if (isText(expression)) {
      const wrap = page.wrap('solid', start, start)
      const {inner, others} = script.addText(expression)
      if (wrap) wrap.inner.start = inner.start
      page.unwrap(wrap, inner.end, end)
      for (const other of others) this.#reader.walk(other)
    } else if (expression.type === 'JSXElement' || expression.type === 'JSXFragment') this.#element(expression, isAmongText)
    else if (isAmongText) {
      script.addUnknown(start, end)
      page.open(this.#shape)
      this.#alternatives(expression)
      page.close()
    } else this.#alternatives(expression)
  }

  // Every text that an expression between tags may come to, each for itself.
  #alternatives(expression: Node): void {
    const {page} = this.#reader.script
    const node = unwrap(expression)
    if (isText(node)) {
      page.split({...this.#shape, place: 'string'})
      const {others} = this.#reader.script.addText(node)
      page.split(this.#shape)
      for (const other of others) this.#reader.walk(other)
    } else if (node.type === 'JSXElement' || node.type === 'JSXFragment') this.#element(node, false)
    else if (node.type === 'ConditionalExpression') {
      this.#reader.walk(nodeAt(node, 'test')!)
      this.#alternatives(nodeAt(node, 'consequent')!)
      this.#alternatives(nodeAt(node, 'alternate')!)
    } else if (node.type === 'LogicalExpression') {
      this.#alternatives(nodeAt(node, 'left')!)
      this.#alternatives(nodeAt(node, 'right')!)
    } else if (node.type === 'ArrayExpression') for (const element of listAt(node, 'elements')) this.#alternatives(element)
    else this.#reader.walk(node)
  }

  get #shape(): Shape {
    return {...base, ...this.#elements.shape, place: 'jsx'}
  }
}

/** Whether a child is a part of a sentence: words, or a space between two children on one line. */
function isTextual(child: Node, source: string): boolean {
  if (child.type === 'JSXExpressionContainer') return isText(nodeAt(child, 'expression')!)
  if (child.type !== 'JSXText') return false
  const text = source.slice(...child.range)
  return /\S/.test(text) || (text !== '' && !/[\r\n]/.test(text))
}

/** What an attribute says of the language, as HTML writes it. */
function languageOf(attribute: Node, source: string): Attribute[] {
  if (attribute.type !== 'JSXAttribute') return []
  const name = attributeName(attribute)
  const value = nodeAt(attribute, 'value')
  if (value?.type !== 'Literal' || !/^(?:lang|xml:lang|translate)$/.test(name)) return []
  const [start, end] = value.range
  return [{name, start: start + 1, end: end - 1, quote: source[start] as Attribute['quote']}]
}
