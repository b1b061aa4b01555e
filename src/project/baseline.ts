import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import {z} from 'zod'
import {messageAt, type Message} from '../formats/message.js'
import {LineTable} from '../formats/positions.js'
import {Fault} from './fault.js'
import {shownPath, sortResults} from './lint-files.js'
import type {LintResult} from './result.js'
import {replaceBytes} from './write-file.js'

const schema = z.strictObject({
  memolintBaseline: z.literal(1),
  files: z.record(
    z.string(),
    z.array(z.strictObject({rule: z.string(), fingerprint: z.string(), count: z.int().min(1), text: z.string()})),
  ),
})

/** So many findings of one rule in the same sentence of a file are accepted. `text` is what was found, for people. */
type Entry = z.output<typeof schema>['files'][string][number]

/** Old findings that count for nothing: by file, from the baseline's folder, with slashes. */
export interface Baseline {
  /** Absolute. */
  path: string
  /** The file's text; none where there is no file yet. */
  source?: string
  files: ReadonlyMap<string, readonly Entry[]>
}

/** @throws {Fault} Where the file can't be read or is no baseline. */
export function readBaseline(name: string, cwd: string): Baseline {
  const path = resolve(cwd, name)
  if (!existsSync(path)) return {path, files: new Map()}
  let value: unknown
  let source: string
  try {
    source = readFileSync(path, 'utf8')
    value = JSON.parse(source)
  } catch (error) {
    const hint = ' Where it is a merge that did not come out even, take either side and run --update-baseline.'
    throw new Fault(`The baseline can’t be read: ${(error as Error).message}.${hint}`, name)
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Fault(`This is no baseline of memolint: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, name)
  }
  return {path, source, files: new Map(Object.entries(parsed.data.files))}
}

/** What a baseline leaves of a run. */
export interface Applied {
  /** With accepted findings set aside as suppressed. */
  results: LintResult[]
  /** The same with entries for what stands no more lowered or taken out; never more than before. */
  lowered: ReadonlyMap<string, readonly Entry[]>
  /** How many accepted findings stand no more. */
  stale: number
}

/**
 * Sets accepted findings aside: of each rule and sentence as many as the baseline says, from the start of the file. The results may be of
 * some files only; the others' entries stay as they are, unless the file is gone.
 *
 * @param reportStale Add a warning for each entry that stands for more than there is, on the baseline's own line.
 */
export function applyBaseline(
  results: readonly LintResult[],
  {path, source, files}: Baseline,
  cwd: string,
  reportStale: boolean,
): Applied {
  const folder = dirname(path)
  const lowered = new Map(files)
  const applied = results.map((result): LintResult => {
    const key = keyOf(result, folder, cwd)
    const entries = files.get(key)
    // What can't be read as a whole says nothing of what is gone.
    if (entries === undefined) return result
    const left = new Map(entries.map(({rule, fingerprint, count}) => [`${rule} ${fingerprint}`, count]))
    const suppressed = [...(result.suppressed ?? [])]
    const messages = result.messages.filter((message) => {
      const id = `${message.ruleId} ${message.fingerprint ?? ''}`
      const count = left.get(id) ?? 0
      if (count === 0) return true
      left.set(id, count - 1)
      suppressed.push({message, by: 'baseline'})
      return false
    })
    const standing = ({rule, fingerprint, count}: Entry): number => count - (left.get(`${rule} ${fingerprint}`) ?? 0)
    if (!result.broken) lowered.set(key, lower(entries, standing))
    return {...result, messages, ...(suppressed.length === 0 ? {} : {suppressed})}
  })
  for (const [key, entries] of files) if (!existsSync(resolve(folder, key))) lowered.set(key, lower(entries, () => 0))
  const stale = [...files].flatMap(([key, entries]) => staleOf(key, entries, lowered.get(key) ?? []))
  if (reportStale && stale.length > 0) {
    const messages = stale.map(({entry, key, gone}) => staleMessage(entry, key, gone, source ?? ''))
    messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    applied.push({path: shownPath(path, cwd), messages, explicit: true, broken: false, bom: false, bytes: 0, readInFull: false, fixed: 0})
    sortResults(applied)
  }
  return {results: applied, lowered, stale: stale.reduce((sum, {gone}) => sum + gone, 0)}
}

/** All findings of a run as a baseline. */
export function baselineOf(results: readonly LintResult[], path: string, cwd: string): Map<string, Entry[]> {
  const files = new Map<string, Entry[]>()
  for (const result of results) {
    const entries = new Map<string, Entry>()
    for (const {ruleId: rule, fingerprint, actual: text} of result.messages) {
      if (fingerprint === undefined || text === undefined) continue
      const known = entries.get(`${rule} ${fingerprint}`)
      if (known === undefined) entries.set(`${rule} ${fingerprint}`, {rule, fingerprint, count: 1, text})
      else known.count++
    }
    if (entries.size > 0) files.set(keyOf(result, dirname(path), cwd), [...entries.values()])
  }
  return files
}

/**
 * Writes a baseline: sorted, an entry a line, so that git merges two branches that each took something out.
 *
 * @throws {Fault} Where it can't be written.
 */
export function writeBaseline({path, source}: Pick<Baseline, 'path' | 'source'>, files: ReadonlyMap<string, readonly Entry[]>): void {
  const text = printBaseline(files)
  if (text === source) return
  try {
    const fault = source === undefined ? undefined : replaceBytes(path, Buffer.from(source), Buffer.from(text))
    if (fault !== undefined) throw new Error(fault.message)
    if (source === undefined) writeFileSync(path, text, {flag: 'wx'})
  } catch (error) {
    throw new Fault(`The baseline can’t be written: ${(error as Error).message}`, path)
  }
}

function printBaseline(files: ReadonlyMap<string, readonly Entry[]>): string {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const blocks = [...files]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => order(a, b))
    .map(([key, entries]) => {
      const lines = [...entries]
        .sort((a, b) => order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint))
        .map(({rule, fingerprint, count, text}) => `      ${JSON.stringify({rule, fingerprint, count, text})}`)
      return `    ${JSON.stringify(key)}: [\n${lines.join(',\n')}\n    ]`
    })
  return `{\n  "memolintBaseline": 1,\n  "files": {${blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `}}\n}\n`
}

function lower(entries: readonly Entry[], standing: (entry: Entry) => number): Entry[] {
  return entries.flatMap((entry) => {
    const count = standing(entry)
    return count === 0 ? [] : [{...entry, count}]
  })
}

interface Stale {
  entry: Entry
  key: string
  gone: number
}

function staleOf(key: string, entries: readonly Entry[], left: readonly Entry[]): Stale[] {
  const now = new Map(left.map(({rule, fingerprint, count}) => [`${rule} ${fingerprint}`, count]))
  return entries.flatMap((entry) => {
    const gone = entry.count - (now.get(`${entry.rule} ${entry.fingerprint}`) ?? 0)
    return gone === 0 ? [] : [{entry, key, gone}]
  })
}

function staleMessage({rule, fingerprint, text}: Entry, key: string, gone: number, source: string): Message {
  const from = Math.max(0, source.indexOf(`${JSON.stringify(key)}:`))
  const start = Math.max(0, source.indexOf(JSON.stringify(fingerprint), from))
  const span = {start, end: start + JSON.stringify(fingerprint).length}
  const what = gone === 1 ? `“${text}” stands no more` : `${gone} of “${text}” stand no more`
  return messageAt('baseline/stale', 'warning', `${what} in ${key} (${rule}). Run --update-baseline to take it out.`, span, new LineTable(source))
}

function keyOf(result: LintResult, folder: string, cwd: string): string {
  return relative(folder, resolve(cwd, result.path)).split(sep).join('/')
}
