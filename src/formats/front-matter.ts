import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node} from 'yaml'
import type {Span} from '../finding.js'
import type {Page} from './page.js'
import {addScalar, type ScalarStyle} from './yaml-scalar.js'

/** Where front matter stands: all of it, and what is between its fences. */
interface FrontMatter {
  kind: 'yaml' | 'toml' | 'json'
  end: number
  innerStart: number
  innerEnd: number
}

/**
 * The front matter of a page: fenced by `---` or `+++`, or a JSON object at the very start. `start` is past a byte order mark.
 */
function findFrontMatter(source: string, start: number): FrontMatter | undefined {
  const first = lineAt(source, start)
  const fence = /^(---(yaml|yml|json|toml)?|\+\+\+)[ \t]*$/.exec(first.text)
  const isJson = /^\{[ \t]*$/.test(first.text)
  if (!fence && !isJson) return undefined
  const closing = isJson ? /^\}[ \t]*$/ : fence![1] === '+++' ? /^\+\+\+[ \t]*$/ : /^---[ \t]*$/
  const kind = isJson || fence![2] === 'json' ? 'json' : fence![1] === '+++' || fence![2] === 'toml' ? 'toml' : 'yaml'
  for (let at = first.next; at < source.length; ) {
    const line = lineAt(source, at)
    if (closing.test(line.text)) return {kind, end: line.next, innerStart: first.next, innerEnd: at}
    at = line.next
  }
  return undefined
}

/** Reads a page's front matter onto it and returns where the text below starts. JSON and TOML are passed over. */
export function readFrontMatter(page: Page, keys: readonly string[]): number {
  const start = page.source.charCodeAt(0) === 0xfeff ? 1 : 0
  const found = findFrontMatter(page.source, start)
  if (!found) return start
  if (found.kind === 'yaml') readYaml(page, found, keys)
  return found.end
}

function lineAt(source: string, start: number): {text: string; next: number} {
  const found = source.indexOf('\n', start)
  const end = found < 0 ? source.length : found
  const isPair = end > start && source[end - 1] === '\r'
  return {text: source.slice(start, isPair ? end - 1 : end), next: found < 0 ? source.length : found + 1}
}

/**
 * Reads YAML front matter: the values of prose keys become blocks, comments become directives, a fault becomes a problem.
 *
 * @param keys As `proseKeys`.
 */
function readYaml(page: Page, {innerStart, innerEnd}: FrontMatter, keys: readonly string[]): void {
  const yaml = page.source.slice(innerStart, innerEnd)
  const lines = new LineCounter()
  const document = parseDocument(yaml, {lineCounter: lines, logLevel: 'silent', prettyErrors: false, uniqueKeys: false})
  const [error] = document.errors
  if (error) {
    const {line, col} = lines.linePos(error.pos[0])
    const where = `line ${line + page.source.slice(0, innerStart).split('\n').length - 1}, column ${col}`
    page.problems.push({
      id: 'bad-front-matter',
      message: `The front matter is no valid YAML at ${where}: ${error.message} The text below it is linted all the same.`,
      start: innerStart + Math.min(error.pos[0], yaml.length),
      end: innerStart + Math.min(Math.max(error.pos[1], error.pos[0]), yaml.length),
    })
  }
  const wanted = new Set(keys.map(fold))
  const comments = [...yaml.matchAll(/^[ \t]*#(.*)$/gm)].map((match): Comment => {
    const start = innerStart + match.index + match[0].indexOf('#')
    return {body: match[1]!, start, end: start + 1 + match[1]!.length}
  })
  const state: Walk = {page, base: innerStart, wanted, comments}
  walk(document.contents, '', {isProse: false, isBelow: false}, 0, state)
  sayComments(state, innerEnd)
}

interface Comment extends Span {
  body: string
}

interface Walk {
  page: Page
  base: number
  wanted: ReadonlySet<string>
  /** Comments not yet passed. */
  comments: Comment[]
}

/** Hands the comments before an offset to the page. */
function sayComments({page, comments}: Walk, before: number): void {
  while (comments[0] && comments[0].start < before) {
    const {body, start, end} = comments.shift()!
    page.comment(body, start, end)
  }
}

const fold = (key: string): string => key.toLowerCase().replace(/[-_]/g, '')

/** Whether the value of the key is prose; whether it stands below a key of which everything is. */
interface Inside {
  isProse: boolean
  isBelow: boolean
}

function walk(node: Node | null, path: string, inside: Inside, depth: number, state: Walk): void {
  // Deeper than this nobody writes a title, and recursion has to end.
  if (depth > 50) return
  if (isMap(node)) {
    for (const {key, value} of node.items) {
      const name = isScalar(key) ? fold(String(key.value)) : ''
      const full = path === '' ? name : `${path}.${name}`
      const isBelow = inside.isBelow || state.wanted.has(`${full}.*`)
      const isProse = isBelow || state.wanted.has(name) || state.wanted.has(full)
      walk(value as Node | null, full, {isProse, isBelow}, depth + 1, state)
    }
  } else if (isSeq(node)) {
    for (const item of node.items) walk(item as Node | null, path, inside, depth + 1, state)
  } else if (inside.isProse && isScalar(node) && typeof node.value === 'string' && node.range) {
    const [start, end] = node.range
    addValue(state, node.value, node.type as ScalarStyle, path === 'title', state.base + start, state.base + end)
  }
}

function addValue(state: Walk, value: string, style: ScalarStyle, isTitle: boolean, start: number, end: number): void {
  // A path or an address is no prose.
  if (!/\s/.test(value.trim()) && /[/\\]|^\S+\.\w+$/.test(value)) return
  const {page} = state
  sayComments(state, start)
  page.next(start, end)
  page.open({kind: isTitle ? 'title' : 'attribute', place: `yaml ${style}`})
  addScalar(page, value, style, start, end)
  page.close()
}
