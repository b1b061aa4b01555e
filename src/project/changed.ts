import {existsSync, readFileSync} from 'node:fs'
import {isAbsolute, resolve} from 'node:path'
import type {StructuredPatch} from 'diff'
import {messageOfFile, type Message} from '../formats/message.js'
import {Fault} from './fault.js'
import {Git} from './git.js'
import {GitBlobs} from './git-blobs.js'
import {lintBytes} from './lint-file.js'
import type {Project} from './project.js'
import type {LintResult} from './result.js'

/** A file that a change touched. */
export interface ChangedFile {
  /** Absolute. */
  path: string
  /** What it was before; nothing where it is new, or where that is not known: then all of it counts as changed. */
  before(): Promise<Buffer | undefined>
  /** Why the older content is not known, where somebody should be told. */
  note?: string
}

/** The files that a change touched, and what frees what they hold on to. */
export interface Changed {
  files: ReadonlyMap<string, ChangedFile>
  close(): void
}

/**
 * The commit that a branch is compared to: where it left `rev`, as pull requests are shown.
 *
 * @throws {Fault} Where there is no such commit, or none in common.
 */
export function baseOf(git: Git, rev: string): string {
  if (rev.startsWith('-') || git.tryLine(['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`]) === undefined) {
    throw new Fault(`There is no commit “${rev}” here. Fetch it first; in CI the checkout has to be deep enough (fetch-depth: 0).`)
  }
  const base = git.tryLine(['merge-base', '--end-of-options', rev, 'HEAD'])
  if (base !== undefined) return base
  throw new Fault(`“${rev}” and HEAD have no commit in common here. Fetch more of the history (fetch-depth: 0).`)
}

/**
 * What was changed since a commit: in the work tree with files that git does not know yet, or in the index.
 *
 * @param base A commit.
 * @throws {Fault} Where git fails.
 */
export function changedSince(git: Git, base: string, staged: boolean): Changed {
  const blobs = new GitBlobs(git)
  const files = new Map<string, ChangedFile>()
  const nothing = (): Promise<undefined> => Promise.resolve(undefined)
  for (const path of staged ? [] : git.untracked()) files.set(path, {path, before: nothing})
  for (const {path, oldOid} of git.changes(base, staged))
    files.set(path, {path, before: oldOid === undefined ? nothing : () => blobs.read(oldOid)})
  return {files, close: () => blobs.close()}
}

/**
 * What a unified diff touches. The files are taken as they are after the change; what they were is worked out from the diff.
 *
 * @param diff As `git diff` or `diff -u` prints it.
 * @throws {Fault} Where the text is no diff.
 */
export async function changedBy(diff: string, cwd: string): Promise<Changed> {
  const {applyPatch, parsePatch, reversePatch} = await import('diff')
  const top = topOf(cwd)
  const files = new Map<string, ChangedFile>()
  for (const patch of parse(diff, parsePatch)) {
    const {newFileName, isCreate = false, isDelete = false, isBinary = false} = patch
    if (isDelete || newFileName === undefined || newFileName === '/dev/null') continue
    const path = [...new Set([top, cwd])]
      .flatMap((folder) => names(newFileName).map((name) => (isAbsolute(name) ? name : resolve(folder, name))))
      .find((candidate) => existsSync(candidate))
    if (path === undefined) throw new Fault(`The diff names ${newFileName}, and there is no such file here. Run this where the diff was made.`)
    if (isCreate || patch.oldFileName === '/dev/null') {
      files.set(path, {path, before: () => Promise.resolve(undefined)})
      continue
    }
    const after = isBinary ? undefined : readFileSync(path, 'utf8')
    const before = after === undefined ? false : applyPatch(after, reversePatch(patch), {autoConvertLineEndings: true})
    if (before === false) {
      const why = isBinary ? 'The diff does not say what was changed in this file' : 'The diff does not fit the file as it is here'
      files.set(path, {path, before: () => Promise.resolve(undefined), note: `${why}, so all of its findings count.`})
    } else {
      files.set(path, {path, before: () => Promise.resolve(Buffer.from(before))})
    }
  }
  return {files, close: () => undefined}
}

function parse(diff: string, parsePatch: (text: string) => StructuredPatch[]): StructuredPatch[] {
  try {
    const patches = parsePatch(diff)
    const real = patches.filter(({newFileName}) => newFileName !== undefined)
    if (real.length === 0 && diff.trim() !== '') throw new Error('it names no file')
    return real
  } catch (error) {
    throw new Fault(`Standard input is no unified diff: ${(error as Error).message}. Pipe “git diff” into --diff-from-stdin.`)
  }
}

// The prefix that git sets before a path, and the path as it stands where there is none.
function names(name: string): string[] {
  return /^[abciow12]\//.test(name) ? [name.slice(2), name] : [name]
}

function topOf(cwd: string): string {
  try {
    return Git.open(cwd).root
  } catch {
    return cwd
  }
}

/**
 * Takes out of the results what a change did not touch. A finding is the change's own where its paragraph, cell or string was changed, or
 * where it did not stand before: a heading further up may have changed what a sentence says. What is said of the file itself stays.
 */
export async function keepTouched(results: readonly LintResult[], changed: Changed, project: Project): Promise<LintResult[]> {
  const kept: LintResult[] = []
  for (const result of results) {
    const path = resolve(project.cwd, result.path)
    const file = changed.files.get(path)
    if (file === undefined) {
      kept.push(result)
      continue
    }
    const note = file.note === undefined ? [] : [messageOfFile('file/no-diff', 'info', file.note)]
    const before = result.messages.length === 0 ? undefined : await file.before()
    const stood = before === undefined ? [] : (await lintBytes(before, {path, shown: result.path, explicit: true}, project, 'none')).messages
    const isOld = takeFrom(stood)
    // What the baseline accepts stood before, too: it is first to be found there.
    for (const {message, by} of result.suppressed ?? []) if (by === 'baseline') isOld(message)
    kept.push({...result, messages: [...note, ...result.messages.filter((message) => !isOld(message))]})
  }
  return kept
}

/** Asks whether a message is in a list, each as often as it is there. One without a fingerprint never is. */
function takeFrom(list: readonly Message[]): (message: Message) => boolean {
  const keyOf = ({ruleId, fingerprint, block = ''}: Message): string | undefined =>
    fingerprint === undefined ? undefined : `${ruleId} ${fingerprint} ${block}`
  const counts = new Map<string, number>()
  for (const message of list) {
    const key = keyOf(message)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return (message) => {
    const key = keyOf(message)
    const count = key === undefined ? 0 : (counts.get(key) ?? 0)
    if (key !== undefined && count > 0) counts.set(key, count - 1)
    return count > 0
  }
}
