import {isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError} from 'yaml'
import {codeFrame, type PackProblem, type Place} from './problem.js'

/** A file of a pack. `path` is what messages show. */
export interface PackFile {
  path: string
  text: string
}

/** What is said of a fault, without its place. */
export interface Said {
  message: string
  expected?: string
  repair?: string
}

/** A way into a file's value: keys and indexes. */
export type Way = readonly PropertyKey[]

/** A YAML file that was read, and the way back from its value to its lines. */
export interface YamlFile extends PackFile {
  value: unknown
  /** What is wrong with the YAML itself; where there is something, `value` is undefined. */
  problems: PackProblem[]
  /** Where the value at `way` stands, or the nearest value around it; with `key`, where its key stands. */
  place(way: Way, part?: 'key' | 'value'): Place
  problem(way: Way, said: Said, part?: 'key' | 'value'): PackProblem
}

/** Reads one YAML file. Never throws. */
export function readYaml({path, text: raw}: PackFile): YamlFile {
  const text = raw.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const {line, col} = lines.linePos(Math.min(offset, text.length))
    return {path, line: Math.max(1, line), column: Math.max(1, col)}
  }
  const draw = ([start, end]: Stretch, said: Said): PackProblem => {
    const place = at(start)
    return {...place, ...said, frame: codeFrame(text, place.line, place.column, end - start)}
  }
  let document: Document.Parsed | undefined
  let value: unknown
  const problems: PackProblem[] = []
  try {
    document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
    // What follows the first error is mostly its consequence.
    problems.push(...document.errors.slice(0, 1).map(error => draw(error.pos, sayYaml(error))))
    if (problems.length === 0) problems.push(...openAliases(document).map(alias => draw(alias.at, sayAlias(alias.name))))
    if (problems.length === 0) value = document.toJS()
  } catch (error) {
    problems.push(draw([0, 1], {message: `this is no YAML that can be read: ${(error as Error).message}`}))
  }
  const find = (way: Way, part: 'key' | 'value') => document ? stretch(document, way, part) : ([0, 1] as const)
  return {
    path, text, value, problems,
    place: (way, part = 'value') => at(find(way, part)[0]),
    problem: (way, said, part = 'value') => draw(find(way, part), said),
  }
}

type Stretch = readonly [start: number, end: number]

/** Follows `way` as far as it goes: a missing key gives the map that lacks it, an index into a single value the value itself. */
function stretch(document: Document.Parsed, way: Way, part: 'key' | 'value'): Stretch {
  let node: unknown = document.contents
  let found: Stretch = [0, 1]
  const note = (next: unknown) => {
    if (isNode(next) && next.range) found = [next.range[0], next.range[1]]
  }
  note(node)
  for (const [index, step] of way.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(step)]
    } else if (isMap(node)) {
      const pair = node.items.find(item => isPair(item) && (isScalar(item.key) ? String(item.key.value) : '') === String(step))
      if (!pair) break
      note(pair.key)
      if (part === 'key' && index === way.length - 1) break
      // A key without a value has a value of no length, often on a later line: stay at the key.
      if (isScalar(pair.value) && pair.value.source === '') break
      node = pair.value
    } else {
      break
    }
    note(node)
  }
  return found
}

/** Aliases (`*name`) whose anchor (`&name`) stands nowhere before them. */
function openAliases(document: Document.Parsed): {name: string; at: Stretch}[] {
  const found: {name: string; at: Stretch}[] = []
  visit(document, {
    Alias(_key, alias) {
      if (!alias.resolve(document)) found.push({name: alias.source, at: alias.range ? [alias.range[0], alias.range[1]] : [0, 1]})
    },
  })
  return found
}

function sayAlias(name: string): Said {
  return {
    message: `the alias \`*${name}\` has no anchor before it`,
    expected: `\`&${name}\` on a value further up`,
    repair: 'put the text in quotes if no alias is meant',
  }
}

const repairs: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'give the entries of one list the same indent',
  DUPLICATE_KEY: 'remove one of the two',
  MULTIPLE_DOCS: 'split the file where `---` stands',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds `: ` in quotes',
  MULTILINE_IMPLICIT_KEY: 'put the text in quotes, or check that each key ends in `:`',
  MISSING_CHAR: 'close the quotation mark or the bracket',
}

function sayYaml(error: YAMLError): Said {
  const repair = repairs[error.code]
  return {message: `YAML: ${error.message}`, ...(repair && {repair})}
}
