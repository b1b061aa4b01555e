import {baseOf, changedBy, changedSince, keepTouched, type Changed} from '../project/changed.js'
import {Fault} from '../project/fault.js'
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {Git} from '../project/git.js'
import type {FixMode} from '../project/lint-file.js'
import {lintPaths, type RunOptions} from '../project/lint-files.js'
import type {Project} from '../project/project.js'
import type {LintResult} from '../project/result.js'
import {lintStaged} from '../project/staged.js'
import type {Arguments} from './arguments.js'
import type {Io} from './io.js'
import {readAll} from './read-all.js'

/** The results of a run over what was changed, and what takes out of them what the change did not touch. */
export interface ChangedRun {
  results: LintResult[]
  narrow(results: readonly LintResult[]): Promise<readonly LintResult[]>
}

/**
 * `--staged`, `--since REV` and `--diff-from-stdin`: lints the files that were changed. `narrow` comes last, once the baseline has had its
 * say: a finding that both know is old.
 *
 * @throws {Fault} Where git fails, the commit is not there, or standard input is no diff.
 */
export async function lintChanged(
  given: Arguments,
  io: Io,
  project: Project,
  mode: FixMode,
  run: RunOptions,
): Promise<ChangedRun> {
  const staged = given.is('staged') === true
  const rev = given.value('since')
  if (!staged) checkPaths(given.positionals, io.cwd)
  const git = staged || rev !== undefined ? Git.open(io.cwd) : undefined
  const base = git === undefined || rev === undefined ? undefined : baseOf(git, rev)
  const changed = git === undefined ? await changedBy((await readAll(io.stdin)).toString(), io.cwd) : sinceBase(git, base, staged)
  const results =
    staged && git !== undefined
      ? await lintStaged(git, given.positionals, project, mode, base, run.step)
      : await lintPaths(given.positionals.length === 0 ? ['.'] : given.positionals, project, mode, {...run, only: changed?.files.keys() ?? []})
  return {
    results,
    async narrow(all) {
      if (changed === undefined) return all
      try {
        return await keepTouched(all, changed, project)
      } finally {
        changed.close()
      }
    },
  }
}

function sinceBase(git: Git, base: string | undefined, staged: boolean): Changed | undefined {
  return base === undefined ? undefined : changedSince(git, base, staged)
}

// A path that was not changed has nothing to say; one that is not there is a slip.
function checkPaths(paths: readonly string[], cwd: string): void {
  const gone = paths.find((path) => !/[*?[\]{}()!]/.test(path) && !existsSync(resolve(cwd, path)))
  if (gone !== undefined) throw new Fault('There is no such file or folder. Check the spelling and the folder that you are in.', gone)
}
