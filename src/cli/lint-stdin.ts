import {resolve} from 'node:path'
import {lintBytes, type FixMode} from '../project/lint-file.js'
import {shownPath} from '../project/lint-files.js'
import type {Project} from '../project/project.js'
import type {LintResult} from '../project/result.js'
import type {Arguments} from './arguments.js'
import type {Io} from './io.js'
import {readAll} from './read-all.js'

/** Lints standard input under the name that `--stdin-filename` gives it; without one it is Markdown in the current folder. */
export async function lintStdin(given: Arguments, io: Io, project: Project, mode: FixMode): Promise<LintResult> {
  const name = given.value('stdin-filename')
  const path = resolve(io.cwd, name ?? 'stdin.md')
  return lintBytes(
    await readAll(io.stdin),
    {path, shown: name === undefined ? '<stdin>' : shownPath(path, io.cwd), explicit: true},
    project,
    mode,
  )
}
