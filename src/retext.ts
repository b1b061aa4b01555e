import type {Paragraph, Root, SentenceContent} from 'nlcst'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {compile, lint, screen, type BlockFinding, type CompiledPack, type LintOptions} from './engine/lint.js'
import type {Block, Mark} from './engine/prose.js'
import type {Pack} from './vocabulary/pack.js'
import {loadShippedPack} from './vocabulary/shipped.js'

/** What the plugin is told. `entities` and the rest are as in a configuration file. */
export interface Options extends LintOptions {
  /** The pack to lint by. Default: the one that ships. */
  pack?: Pack
}

/** A leaf of the tree in a block's text. */
interface Leaf {
  at: number
  end: number
  from?: Point
  to?: Point
}

interface Paragraphs {
  blocks: Block[]
  leaves: Leaf[][]
}

/**
 * A retext plugin: adds a message for each finding to the file. It takes any nlcst tree, by `retext-english`, `remark-retext` or
 * `rehype-retext`. Places are those of the tree's nodes; a tree without positions gives messages without places.
 *
 * @returns A transformer that leaves the tree as it is.
 */
export default function retextMemolint(options: Options = {}): (tree: Root, file: VFile) => undefined {
  const {pack = loadShippedPack(), ...lintOptions} = options
  const compiled: CompiledPack = compile(pack, lintOptions.entities)
  return (tree, file) => {
    const page = readParagraphs(tree, String(file))
    if (
      !page.blocks.some(({text}) => screen(text, compiled)) &&
      !screen(page.blocks.map(({text}) => text).join('\n\n'), compiled)
    )
      return undefined
    for (const finding of lint(page.blocks, compiled, lintOptions)) report(finding, page.leaves[finding.block]!, file)
    return undefined
  }
}

function report(finding: BlockFinding, leaves: readonly Leaf[], file: VFile): void {
  const start = pointAt(leaves, finding.start, false)
  const end = pointAt(leaves, finding.end, true)
  const place = start === undefined || end === undefined ? undefined : {start, end}
  const message = file.message(finding.reason, {place, ruleId: finding.ruleId, source: 'memolint'})
  message.fatal = finding.level === 'error' ? true : finding.level === 'warning' ? false : undefined
  message.actual = finding.actual
  message.expected = finding.suggestions.map(({text}) => text)
  message.note = finding.note
  message.url = finding.url
}

function readParagraphs(tree: Root, source: string): Paragraphs {
  const page: Paragraphs = {blocks: [], leaves: []}
  // Without recursion: a tree may be as deep as its document.
  const stack: (Root | Root['children'][number])[] = [tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'ParagraphNode') addParagraph(node, source, page)
    else if ('children' in node) stack.push(...([...node.children].reverse() as Root['children']))
  }
  return page
}

function addParagraph(paragraph: Paragraph, source: string, page: Paragraphs): void {
  let text = ''
  const marks: Mark[] = []
  const leaves: Leaf[] = []
  const visit = (nodes: readonly (Paragraph['children'][number] | SentenceContent)[]): void => {
    for (const node of nodes) {
      if ('children' in node) {
        visit(node.children as SentenceContent[])
        continue
      }
      const at = text.length
      text += node.value
      leaves.push({at, end: text.length, from: node.position?.start, to: node.position?.end})
      // Code, and whatever else is no prose, comes as a source node.
      if (node.type === 'SourceNode') marks.push({kind: 'code', start: at, end: text.length})
    }
  }
  visit(paragraph.children)
  if (text.trim() === '') return
  const depth = headingDepth(source, paragraph.position?.start)
  page.blocks.push(depth === undefined ? {kind: 'paragraph', text, marks} : {kind: 'heading', depth, text, marks})
  page.leaves.push(leaves)
}

// The bridges to retext make a paragraph of every heading; what stands before it on its line tells.
function headingDepth(source: string, point: Point | undefined): number | undefined {
  if (point?.offset === undefined) return undefined
  const before = source.slice(Math.max(source.lastIndexOf('\n', point.offset - 1) + 1, point.offset - 200), point.offset)
  const markdown = /^ {0,3}(#{1,6})[ \t]+$/.exec(before)?.[1]?.length
  const html = /<h([1-6])(?:\s[^<>]*)?>\s*$/i.exec(before)?.[1]
  return markdown ?? (html === undefined ? undefined : Number(html))
}

// A leaf as long as its source maps unit by unit; one that is not, such as a decoded character, as a whole.
function pointAt(leaves: readonly Leaf[], offset: number, isEnd: boolean): Point | undefined {
  const leaf = leaves.find(({at, end}) => (isEnd ? at < offset && offset <= end : at <= offset && offset < end))
  if (leaf?.from === undefined || leaf.to === undefined) return undefined
  if (isEnd && offset === leaf.end) return leaf.to
  if (leaf.from.line !== leaf.to.line) return isEnd ? leaf.to : leaf.from
  const delta = offset - leaf.at
  const {line, column, offset: start} = leaf.from
  return {line, column: column + delta, ...(start === undefined ? {} : {offset: start + delta})}
}
