import {relative, sep} from 'node:path'
import {messageOfFile, type Message} from '../formats/message.js'
import {chooseFiles, expandFiles, type Expansion, type FoundFile} from './files.js'
import type {FolderFacts} from './folders.js'
import {isLinted} from './format-of.js'
import {faultResult, lintFile, weigh, type FixMode} from './lint-file.js'
import type {Project} from './project.js'
import type {LintResult} from './result.js'
import type {Shard} from './shard.js'

/** Called after each file with how many are done of how many. */
export type Step = (done: number, all: number) => void

/** What a run over files may be told besides what to lint. */
export interface RunOptions {
  step?: Step
  /** Lint only these of the files; absolute paths. What names nothing is no fault then. */
  only?: Iterable<string>
  /** Lint only the files of this part of the run. */
  shard?: Shard
  /** How many processes read; `auto`: as many as pay. Default: 1. */
  jobs?: number | 'auto'
}

/**
 * Lints files, folders and globs.
 *
 * @returns A result for every file, and for every path that comes to nothing, sorted by path.
 * @throws {Fault} Where a configuration or a pack is at fault; what is wrong with a file is a message on it.
 */
export async function lintPaths(
  patterns: readonly string[],
  project: Project,
  mode: FixMode = 'none',
  {step, only, shard, jobs = 1}: RunOptions = {},
): Promise<LintResult[]> {
  const knows = (path: string, {configuration}: FolderFacts): boolean => isLinted(path, configuration)
  const found =
    only === undefined
      ? await expandFiles(patterns, project.folders, knows)
      : {files: await chooseFiles([...only], patterns, project.folders, knows), faults: [], ignored: []}
  const {files, faults, ignored} = shard === undefined ? found : await partOf(found, shard)
  const results: LintResult[] = faults.map((fault) => faultResult({shown: shown(fault.path), explicit: true}, fault))
  for (const {path, by} of ignored) {
    const shownBy = by.startsWith('--') ? by : shownPath(by, project.cwd)
    const message = messageOfFile(
      'file/ignored',
      'info',
      `This is left out by ${shownBy}. Write --no-ignore to lint it all the same.`,
    )
    results.push(messageResult(shownPath(path, project.cwd), [message]))
  }
  results.push(...(jobs === 1 ? await lintHere(files, project, mode, step) : await lintByMany(files, project, mode, jobs, step)))
  if (project.reportUnusedDirectives) results.push(...outdatedPhrases(project))
  return sortResults(results)
}

async function lintHere(files: readonly FoundFile[], project: Project, mode: FixMode, step?: Step): Promise<LintResult[]> {
  const results: LintResult[] = []
  for (const file of files) {
    results.push(await lintFile(file, shownPath(file.path, project.cwd), project, mode))
    step?.(results.length, files.length)
  }
  return results
}

// What a look at the raw text or the cache settles is settled here; only what is to be read in full is worth another process.
async function lintByMany(
  files: readonly FoundFile[],
  project: Project,
  mode: FixMode,
  jobs: number | 'auto',
  step?: Step,
): Promise<LintResult[]> {
  const {isWorthAPool, lintInPool, workerProgram, workersFor} = await import('./lint-pool.js')
  if (jobs === 'auto' && !isWorthAPool(files)) return lintHere(files, project, mode, step)
  const heavy: {at: number; file: FoundFile; shown: string; bytes: number}[] = []
  for (const [at, file] of files.entries()) {
    const bytes = await weigh(file, project)
    if (bytes > 0) heavy.push({at, file, shown: shownPath(file.path, project.cwd), bytes})
  }
  const program = workerProgram()
  const workers = workersFor(
    jobs,
    heavy.reduce((sum, {bytes}) => sum + bytes, 0),
    heavy.length,
  )
  if (program === undefined || workers === 1) return lintHere(files, project, mode, step)
  const results = new Array<LintResult>(files.length)
  const away = new Set(heavy.map(({at}) => at))
  const light = await lintHere(
    files.filter((_, at) => !away.has(at)),
    project,
    mode,
  )
  for (const at of files.keys()) if (!away.has(at)) results[at] = light.shift()!
  let done = files.length - heavy.length
  await lintInPool(heavy, program, workers, project, mode, (index, result) => {
    results[heavy[index]!.at] = result
    step?.(++done, files.length)
  })
  return results
}

// What concerns no file belongs to the first shard.
async function partOf({files, faults, ignored}: Expansion, shard: Shard): Promise<Expansion> {
  const {filesOfShard} = await import('./shard.js')
  const own = filesOfShard(files, shard)
  return shard.index === 1 ? {files: own, faults, ignored} : {files: own, faults: [], ignored: []}
}

/** In the order of reports: by path. Sorts in place. */
export function sortResults(results: LintResult[]): LintResult[] {
  return results.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

// An approval that has run out silences nothing any more, as a directive whose day is over.
function outdatedPhrases({settings, cwd}: Project): LintResult[] {
  const byPath = new Map<string, Message[]>()
  for (const [{phrase, until}, path] of settings.outdated) {
    const message = messageOfFile(
      'directive/outdated-phrase',
      'warning',
      `“${phrase}” was allowed until ${until}. Renew or remove it.`,
    )
    byPath.set(path, [...(byPath.get(path) ?? []), message])
  }
  return [...byPath].map(([path, messages]) => messageResult(shownPath(path, cwd), messages))
}

function messageResult(path: string, messages: Message[]): LintResult {
  return {path, explicit: true, messages, broken: false, bom: false, bytes: 0, readInFull: false, fixed: 0}
}

/** A path as reports show it: from the current folder, with slashes; absolute where it is far from there. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return shown(short === '' ? '.' : short.startsWith(`..${sep}..${sep}..`) ? path : short)
}

function shown(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
