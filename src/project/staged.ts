import {messageOfFile} from '../formats/message.js'
import {chooseFiles} from './files.js'
import {isLinted} from './format-of.js'
import type {Git, GitChange} from './git.js'
import {GitBlobs} from './git-blobs.js'
import {faultResult, lintBytes, type FixMode, type NamedFile} from './lint-file.js'
import {shownPath, sortResults, type Step} from './lint-files.js'
import type {Project} from './project.js'
import type {LintResult} from './result.js'
import {StagedFixes} from './staged-fixes.js'

/**
 * Lints what the next commit would hold: the content in git's index of every file that differs from the commit `base`.
 *
 * With `write`, a fix goes to the index and to the work tree where the file there is the same; where it is not, nothing is written, the
 * findings stand, and a message says why. Configuration and ignore files count as the work tree has them.
 *
 * @param patterns Lint only these of the staged files; none: all of the repository.
 * @param base A commit; none: the last one.
 * @throws {Fault} Where git fails, or a configuration or pack is at fault.
 */
export async function lintStaged(
  git: Git,
  patterns: readonly string[],
  project: Project,
  mode: FixMode,
  base?: string,
  step?: Step,
): Promise<LintResult[]> {
  const changes = new Map(git.changes(base, true).map((change) => [change.path, change]))
  const files = await chooseFiles(
    [...changes.keys()],
    patterns,
    project.folders,
    (path, {configuration}) => isLinted(path, configuration),
  )
  const blobs = new GitBlobs(git)
  const fixes = mode === 'write' ? new StagedFixes(git) : undefined
  const results: LintResult[] = []
  try {
    for (const {path, explicit} of files) {
      const file: NamedFile = {path, shown: shownPath(path, project.cwd), explicit}
      results.push(await lintOne(changes.get(path)!, file, project, mode, blobs, fixes))
      step?.(results.length, files.length)
    }
    const notStaged = fixes?.stage() ?? new Map<string, string>()
    for (const [path, message] of notStaged) {
      const result = results.find((one) => one.path === shownPath(path, project.cwd))
      if (result !== undefined) Object.assign(result, withFault(result, message))
    }
  } finally {
    blobs.close()
  }
  return sortResults(results)
}

async function lintOne(
  change: GitChange,
  file: NamedFile,
  project: Project,
  mode: FixMode,
  blobs: GitBlobs,
  fixes: StagedFixes | undefined,
): Promise<LintResult> {
  const bytes = await blobs.read(change.oid)
  if (bytes === undefined) {
    return faultResult(file, {
      id: 'file/unreadable',
      message: 'The staged content is not on this machine. Fetch it with git, or with “git lfs fetch” where LFS keeps it.',
    })
  }
  const result = await lintBytes(bytes, file, project, mode)
  const output = result.container?.output ?? result.output
  if (fixes === undefined || output === undefined) return result
  const refusal = fixes.fix(change, bytes, output)
  if (refusal === undefined) return result
  // Nothing was written, so the report is of the content as it is staged.
  const standing = await lintBytes(bytes, file, project, 'none')
  return {...standing, messages: [messageOfFile('file/not-fixed', 'info', refusal), ...standing.messages]}
}

function withFault(result: LintResult, message: string): Partial<LintResult> {
  return {broken: true, messages: [messageOfFile('file/not-written', 'error', message), ...result.messages]}
}
