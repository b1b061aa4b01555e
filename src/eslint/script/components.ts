import {keyName, listAt, nodeAt, type Node} from './syntax.js'

/** The HTML elements that components of these names stand for in most libraries. */
const alias: Readonly<Record<string, string>> = {
  Heading: 'h2', Title: 'h2', Paragraph: 'p', List: 'ul', UnorderedList: 'ul', OrderedList: 'ol', ListItem: 'li', Table: 'table', TableRow: 'tr',
  TableCell: 'td', TableHeaderCell: 'th', Link: 'a', NavLink: 'a', Anchor: 'a', A: 'a', Strong: 'strong', Bold: 'strong', B: 'strong', Em: 'em',
  Italic: 'em', Code: 'code', InlineCode: 'code', Kbd: 'kbd', Quote: 'q', Blockquote: 'blockquote',
}
/** Components that stand in a sentence even where nothing else does. */
const inline = new Set(['Link', 'NavLink', 'Anchor', 'A', 'Strong', 'Bold', 'B', 'Em', 'Italic', 'Code', 'InlineCode', 'Kbd', 'Quote', 'Mark', 'Highlight', 'Abbr'])

/** What an element is on the page. */
export interface ElementRole {
  /** The HTML element that it is, or acts as. */
  name: string
  /** As in `Tag`; nothing where its name says it all. */
  flow?: 'block' | 'inline'
}

/**
 * What an element of JSX is on the page.
 *
 * @param opening Its opening element, or a fragment's.
 * @param isAmongText Whether text stands beside it: a component that nobody knows then is a part of the sentence.
 */
export function roleOf(opening: Node, isAmongText: boolean): ElementRole {
  const written = nameOf(nodeAt(opening, 'name'))
  const acts = stringOf(opening, ['as', 'component', 'variant', 'asChild'])
  const short = written.slice(written.lastIndexOf('.') + 1)
  if (/^[a-z][a-z\d]*$/.test(written)) return {name: written}
  const name = acts !== undefined && /^(?:h[1-6]|p|li|span|strong|em|td|th)$/.test(acts) ? acts : (alias[short] ?? short)
  const isBlock = name === 'span' ? false : /^(?:h[1-6]|p|ul|ol|li|table|tr|td|th|blockquote)$/i.test(name)
  return {name, flow: !isBlock && (isAmongText || inline.has(short) || name === 'span') ? 'inline' : 'block'}
}

function nameOf(name: Node | undefined): string {
  const parts: string[] = []
  let node = name
  for (; node?.type === 'JSXMemberExpression'; node = nodeAt(node, 'object')) parts.push(String(nodeAt(node, 'property')?.['name']))
  if (node?.type === 'JSXNamespacedName') return `${String(nodeAt(node, 'namespace')?.['name'])}:${String(nodeAt(node, 'name')?.['name'])}`
  if (node) parts.push(String(node['name']))
  return parts.reverse().join('.')
}

/** The name of an attribute, `xml:lang` with its colon. */
export function attributeName(attribute: Node): string {
  return nameOf(nodeAt(attribute, 'name'))
}

/** The first of these attributes that holds a plain string. */
export function stringOf(opening: Node, names: readonly string[]): string | undefined {
  for (const attribute of listAt(opening, 'attributes')) {
    if (attribute.type !== 'JSXAttribute' || !names.includes(attributeName(attribute))) continue
    const value = nodeAt(attribute, 'value')
    const said = keyName(value?.type === 'JSXExpressionContainer' ? nodeAt(value, 'expression') : value, true)
    if (said !== undefined) return said
  }
  return undefined
}
