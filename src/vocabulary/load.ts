import {describeAll, unknownKey, wordFor} from './describe.js'
import {checkLaws, type Entry} from './laws.js'
import type {Pack} from './pack.js'
import type {PackProblem, Place} from './problem.js'
import {entries, header, headerFile, kinds, type ListKey, type StrictEntry} from './schema.js'
import {readYaml, type PackFile, type YamlFile} from './yaml.js'

export type {PackFile} from './yaml.js'

/** Where the entries of a pack stand, by `kind:id` (`rule:access`) and, for examples, `kind:id/flagged/0` or `kind:id/clean/0`. */
export type Where = ReadonlyMap<string, Place>

export type Parsed = {pack: Pack; where: Where} | {problems: PackProblem[]}

const listKeys = Object.keys(entries) as ListKey[]
const headerKeys = Object.keys(header)

/**
 * Makes a strict pack of a folder's YAML files, or says everything that is wrong with them, in the order of files and lines. Lists are
 * joined in the order of the sorted paths. Pure; never throws, whatever the files hold.
 */
export function parsePack(files: readonly PackFile[]): Parsed {
  const read = [...files].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0).map(readYaml)
  const problems = read.flatMap(file => file.problems)
  const main = mainFile(read)
  if (!main) return {problems: [...problems, noMain(read)]}
  const found: Entry[] = []
  for (const file of read) {
    if (file.problems.length > 0) continue
    if (!isMap(file.value)) {
      if (file === main || file.value !== null) problems.push(noMap(file))
      continue
    }
    if (file !== main) problems.push(...checkKeys(file, file.value, main.path))
    found.push(...readEntries(file, file.value, problems))
  }
  const head = isMap(main.value) ? readHeader(main, main.value, problems) : undefined
  // A file that is no YAML may hold what others refer to: don't report what may be there.
  problems.push(...checkLaws(found, read.every(file => file.problems.length === 0)))
  if (problems.length > 0 || !head) return {problems: sorted(problems)}
  const pick = <Key extends ListKey>(key: Key): StrictEntry<Key>[] => {
    return found.filter(entry => entry.list === key).map(entry => entry.value as StrictEntry<Key>)
  }
  const pack: Pack = {
    ...head,
    options: pick('options'),
    sources: pick('sources'),
    entities: pick('entities'),
    qualifiers: pick('qualifiers'),
    rules: pick('rules'),
    triggers: pick('triggers'),
    senses: pick('senses'),
    rewrites: pick('rewrites'),
  }
  return {pack, where: places(found)}
}

/** `pack.yml` of the folder itself; the one in the fewest folders where there are several. */
function mainFile(files: readonly YamlFile[]): YamlFile | undefined {
  const depth = (file: YamlFile) => file.path.split('/').length
  return files.filter(file => /(^|\/)pack\.ya?ml$/.test(file.path)).sort((a, b) => depth(a) - depth(b))[0]
}

function checkKeys(file: YamlFile, value: Record<string, unknown>, main: string): PackProblem[] {
  return Object.keys(value).filter(key => !has(listKeys, key)).map(key => {
    const said = has(headerKeys, key)
      ? {message: `\`${key}\` belongs to the pack as a whole`, repair: `move it to ${main}`}
      : unknownKey(key, 'the file', listKeys)
    return file.problem([key], said, 'key')
  })
}

function readHeader(file: YamlFile, value: Record<string, unknown>, problems: PackProblem[]) {
  const result = headerFile.safeParse(value, {reportInput: true})
  if (!result.success) {
    for (const {way, part, ...said} of describeAll(result.error.issues, 'the pack', headerFile)) {
      problems.push(file.problem(way, said, part))
    }
    return undefined
  }
  const {from, until} = result.data.inForce
  if (until !== undefined && until < from) {
    problems.push(file.problem(['inForce', 'until'], {
      message: `the pack is in force until ${until}, which is before it begins, ${from}`,
      expected: `a day from ${from} on`,
      repair: 'swap `from` and `until`, or correct one of them',
    }))
  }
  const {id, title, version, language, inForce, pointers, homepage} = result.data
  return {id, title, version, language, inForce, pointers, ...(homepage !== undefined && {homepage})}
}

/** The entries of one file; what is wrong with one goes to `problems`, and its id still counts as there. */
function readEntries(file: YamlFile, value: Record<string, unknown>, problems: PackProblem[]): Entry[] {
  const found: Entry[] = []
  for (const list of listKeys) {
    const raw = value[list]
    if (raw === undefined || raw === null) continue
    for (const [index, item] of (Array.isArray(raw) ? raw : [raw]).entries()) {
      const way = [list, index]
      const id = isMap(item) && typeof item['id'] === 'string' ? item['id'] : undefined
      const owner = id === undefined ? `${kinds[list]} ${index + 1} of \`${list}\`` : `${kinds[list]} \`${id}\``
      if (!isMap(item)) {
        problems.push(file.problem(way, {
          message: `${owner} is ${wordFor(item)}`,
          expected: 'a map of keys and values',
          repair: 'write `- id: …` and its other keys below, indented',
        }))
        continue
      }
      const result = entries[list].safeParse(item, {reportInput: true})
      for (const {way: inside, part, ...said} of describeAll(result.error?.issues ?? [], owner, entries[list])) {
        problems.push(file.problem([...way, ...inside], said, part))
      }
      found.push({list, id, owner, file, way, value: result.data})
    }
  }
  return found
}

function places(found: readonly Entry[]): Where {
  const where = new Map<string, Place>()
  for (const {list, id, file, way, value} of found) {
    const key = `${kinds[list]}:${id}`
    where.set(key, file.place(way))
    if (!value || !('examples' in value)) continue
    for (const part of ['flagged', 'clean'] as const) {
      value.examples[part].forEach((_, index) => where.set(`${key}/${part}/${index}`, file.place([...way, 'examples', part, index])))
    }
  }
  return where
}

function noMain(files: readonly YamlFile[]): PackProblem {
  const path = files[0]?.path.replace(/[^/]*$/, 'pack.yml') ?? 'pack.yml'
  return {
    path, line: 1, column: 1, frame: '',
    message: 'the folder has no pack.yml',
    expected: 'a file pack.yml with `id`, `title`, `version` and `inForce`',
    repair: 'name the folder of a pack, or make one with `memolint vocab new`',
  }
}

function noMap(file: YamlFile): PackProblem {
  return file.problem([], {
    message: file.value === null || file.value === undefined ? 'the file is empty' : `the file is ${wordFor(file.value)}`,
    expected: 'a map of keys and values',
    repair: 'begin with a key, such as `rules:`',
  })
}

function has(keys: readonly string[], key: string): boolean {
  return keys.includes(key)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(problems: readonly PackProblem[]): PackProblem[] {
  const order = (a: PackProblem, b: PackProblem) => a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1
  return [...problems].sort(order)
}
