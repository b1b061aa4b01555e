/** A node of an ESTree syntax tree, JSX and TypeScript included. Other keys are as the tree's specification says. */
export interface Node {
  type: string
  /** UTF-16 offsets into the file. */
  range: readonly [start: number, end: number]
  [key: string]: unknown
}

/** The keys of each type of node that hold nodes, in the order of the source. */
export type VisitorKeys = Readonly<Record<string, readonly string[] | undefined>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string' && 'range' in value
}

/** The nodes directly inside a node, in the order of its keys. */
export function childrenOf(node: Node, keys: VisitorKeys): Node[] {
  return (keys[node.type] ?? []).flatMap((key) => listAt(node, key))
}

/** The node, or the nodes of the list, that a key holds. */
export function listAt(node: Node, key: string): Node[] {
  const value = node[key]
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

/** The node that a key holds. */
export function nodeAt(node: Node, key: string): Node | undefined {
  const value = node[key]
  return isNode(value) ? value : undefined
}

const wrappers = new Set([
  'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'ParenthesizedExpression', 'ChainExpression',
])

/** An expression without the types and parentheses around it. */
export function unwrap(node: Node): Node {
  let inner = node
  for (let next = nodeAt(inner, 'expression'); wrappers.has(inner.type) && next; next = nodeAt(inner, 'expression')) inner = next
  return inner
}

/** `i18n.t`, `this.$t`, `toast.error`: a name with its dots; nothing for any other expression. */
export function dottedName(expression: Node): string | undefined {
  const names: string[] = []
  let node = unwrap(expression)
  for (; node.type === 'MemberExpression' && node['computed'] !== true; node = unwrap(nodeAt(node, 'object')!)) {
    names.push(String(nodeAt(node, 'property')?.['name']))
  }
  if (node.type === 'Identifier') names.push(String(node['name']))
  else if (node.type === 'ThisExpression') names.push('this')
  else return undefined
  return names.reverse().join('.')
}

/** The name of a property, a class field or a variable; nothing where it is computed. */
export function keyName(key: Node | undefined, computed = false): string | undefined {
  if (!key) return undefined
  if (key.type === 'Identifier') return computed ? undefined : String(key['name'])
  return key.type === 'Literal' && typeof key['value'] === 'string' ? key['value'] : undefined
}

/** The operands of `a + b + c`, left to right; the expression itself where it is no sum. Without recursion: sums may be long. */
export function operandsOf(expression: Node): Node[] {
  const operands: Node[] = []
  const stack = [expression]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const node = unwrap(next)
    if (node.type === 'BinaryExpression' && node['operator'] === '+') stack.push(nodeAt(node, 'left')!, nodeAt(node, 'right')!)
    else operands.push(node)
  }
  return operands.reverse()
}

/** True of a string, a template, and a sum that has one among its operands. */
export function isText(expression: Node): boolean {
  return operandsOf(expression).some(isStringPart)
}

export function isStringPart(node: Node): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string')
}
