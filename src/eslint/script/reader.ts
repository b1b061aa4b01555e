import {Elements} from '../../formats/elements.js'
import type {Shape} from '../../formats/page.js'
import type {Places} from '../places.js'
import {JsxReader} from './jsx.js'
import type {ScriptPage} from './script-page.js'
import {childrenOf, dottedName, isStringPart, isText, keyName, listAt, nodeAt, operandsOf, unwrap, type Node, type VisitorKeys} from './syntax.js'

/** What a string outside of JSX text is to the engine. */
const attribute: Shape = {kind: 'attribute', place: 'string'}

/** Goes through a program and writes the prose of its places onto a page. */
export class ScriptReader {
  readonly script: ScriptPage
  readonly places: Places
  readonly #keys: VisitorKeys
  readonly #jsx: JsxReader

  constructor(script: ScriptPage, places: Places, keys: VisitorKeys) {
    this.script = script
    this.places = places
    this.#keys = keys
    this.#jsx = new JsxReader(this, new Elements(script.page, new Set(), ''))
  }

  /** Reads what is in the places inside a node. Without recursion but where JSX stands in JSX. */
  walk(root: Node): void {
    const stack = [root]
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
        this.#jsx.tree(node)
        continue
      }
      if (this.places.allStrings && this.#readAny(node, stack)) continue
      const prose = this.#proseOf(node)
      const children = childrenOf(node, this.#keys)
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index]!
        if (!prose.includes(child)) stack.push(child)
      }
      for (const value of prose) this.value(value)
    }
  }

  /** Reads an expression that stands in a place: its texts, whichever of them it comes to. */
  value(expression: Node): void {
    const node = unwrap(expression)
    if (isText(node)) this.#block(node)
    else if (node.type === 'ConditionalExpression') {
      this.walk(nodeAt(node, 'test')!)
      this.value(nodeAt(node, 'consequent')!)
      this.value(nodeAt(node, 'alternate')!)
    } else if (node.type === 'LogicalExpression') {
      this.value(nodeAt(node, 'left')!)
      this.value(nodeAt(node, 'right')!)
    } else if (node.type === 'ArrayExpression') for (const element of listAt(node, 'elements')) this.value(element)
    else this.walk(node)
  }

  // Where every string counts: reads a text of two words or more, and says whether the node is done with.
  #readAny(node: Node, stack: Node[]): boolean {
    if (node.type === 'ExpressionStatement' && node['directive'] !== undefined) return true
    if (node.type === 'TSLiteralType') return true
    if (node.type === 'TaggedTemplateExpression' && this.#proseOf(node).length === 0) {
      // What other tags take is CSS, GraphQL and the like.
      stack.push(...listAt(nodeAt(node, 'quasi')!, 'expressions'))
      return true
    }
    const isSum = node.type === 'BinaryExpression' && node['operator'] === '+'
    if (!isSum && !isStringPart(node)) return false
    if (isText(node) && isPhrase(node, this.script.page.source)) this.#block(node)
    else stack.push(...operandsOf(node).flatMap((operand) => operand.type === 'TemplateLiteral' ? listAt(operand, 'expressions') : operand === node || isStringPart(operand) ? [] : [operand]))
    return true
  }

  #block(text: Node): void {
    const {page} = this.script
    page.open(attribute)
    const {others} = this.script.addText(text)
    page.close()
    for (const other of others) this.walk(other)
  }

  // The expressions directly inside a node that stand in a place.
  #proseOf(node: Node): Node[] {
    const {places} = this
    const named = (name: string | undefined, value: string): Node[] => {
      return name !== undefined && places.properties.has(name) ? listAt(node, value) : []
    }
    switch (node.type) {
      case 'CallExpression':
      case 'OptionalCallExpression': {
        const name = dottedName(nodeAt(node, 'callee')!)
        // A text without a space is a key to one.
        return name !== undefined && places.isCall(name) ? listAt(node, 'arguments').filter((given) => isPhrase(given, this.script.page.source)) : []
      }
      case 'TaggedTemplateExpression': {
        const name = dottedName(nodeAt(node, 'tag')!)
        return name !== undefined && places.tags.has(name) ? listAt(node, 'quasi') : []
      }
      case 'Property':
      case 'PropertyDefinition':
      case 'AccessorProperty':
        return named(keyName(nodeAt(node, 'key'), node['computed'] === true), 'value').filter(({type}) => !type.endsWith('Pattern'))
      case 'VariableDeclarator':
        return named(keyName(nodeAt(node, 'id')), 'init')
      case 'AssignmentExpression':
      case 'AssignmentPattern': {
        const left = nodeAt(node, 'left')!
        const name = left.type === 'MemberExpression' ? keyName(nodeAt(left, 'property'), left['computed'] === true) : keyName(left)
        return named(name, 'right')
      }
      default:
        return []
    }
  }
}

function isPhrase(given: Node, source: string): boolean {
  const node = unwrap(given)
  return !isText(node) || /\s/.test(source.slice(node.range[0] + 1, node.range[1] - 1))
}
