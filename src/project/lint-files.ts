import {relative, sep} from 'node:path'
import {messageOfFile, type Message} from '../formats/message.js'
import {chooseFiles, expandFiles} from './files.js'
import type {FolderFacts} from './folders.js'
import {formatIdOf} from './format-of.js'
import {faultResult, lintFile, type FixMode} from './lint-file.js'
import type {Project} from './project.js'
import type {LintResult} from './result.js'

/** Called after each file with how many are done of how many. */
export type Step = (done: number, all: number) => void

/** What a run over files may be told besides what to lint. */
export interface RunOptions {
  step?: Step
  /** Lint only these of the files; absolute paths. What names nothing is no fault then. */
  only?: Iterable<string>
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
  {step, only}: RunOptions = {},
): Promise<LintResult[]> {
  const knows = (path: string, {configuration}: FolderFacts): boolean => formatIdOf(path, configuration) !== undefined
  const {files, faults, ignored} =
    only === undefined
      ? await expandFiles(patterns, project.folders, knows)
      : {files: await chooseFiles([...only], patterns, project.folders, knows), faults: [], ignored: []}
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
  let done = 0
  for (const file of files) {
    results.push(await lintFile(file, shownPath(file.path, project.cwd), project, mode))
    step?.(++done, files.length)
  }
  if (project.reportUnusedDirectives) results.push(...outdatedPhrases(project))
  return sortResults(results)
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
