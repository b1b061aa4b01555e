import {progressLine} from './progress.js'
import {Fault} from '../project/fault.js'
import type {FixMode} from '../project/lint-file.js'
import {lintPaths, type Step} from '../project/lint-files.js'
import {countMessages, type LintResult} from '../project/result.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'
import {lintStdin} from './lint-stdin.js'
import {numberOf, openProject} from './open-project.js'
import {writeReports} from './write-reports.js'

/** `memolint [paths…]`: lints, fixes where asked to, reports. */
export async function lint(given: Arguments, io: Io): Promise<number> {
  const mode = fixMode(given)
  const maxWarnings = numberOf(
    given,
    'max-warnings',
    (value) => Number.isInteger(value) && value >= 0,
    'a whole number, 0 or more',
  )
  const stats = given.is('stats') === true ? (await import('./stats.js')).startStats(io) : undefined
  const project = await openProject(given, io)
  const results =
    given.is('stdin') === true
      ? [await lintStdin(given, io, project, mode)]
      : await lintPaths(given.positionals, project, mode, watcher(given, io))
  stats?.linted(results)
  const counts = countMessages(results)
  const reported = given.is('quiet') === true ? results.map(errorsAlone) : results
  if (mode === 'propose') io.stdout.write((await import('./diff.js')).unifiedDiff(results))
  // The diff may go straight into a patch, so no report stands beside it.
  await writeReports(
    mode === 'propose' ? given.reports.filter(({file}) => file !== undefined) : given.reports,
    given,
    io,
    project,
    reported,
  )
  stats?.reported()
  if (counts.broken > 0) return exit.broken
  if (counts.error > 0) return exit.findings
  if (maxWarnings === undefined || counts.warning <= maxWarnings) return exit.clean
  io.stderr.write(`memolint: there are ${counts.warning} warnings, and --max-warnings allows ${maxWarnings}.\n`)
  return exit.findings
}

function fixMode(given: Arguments): FixMode {
  const named = ['fix', 'fix-dry-run', 'diff'].filter((name) => given.is(name) === true)
  if (named.length > 1) throw new Fault(`--${named.join(' and --')} exclude each other. Write one of them.`)
  const stdin = given.is('stdin') === true
  if (!stdin && given.value('stdin-filename') !== undefined) throw new Fault('--stdin-filename needs --stdin.')
  if (stdin && given.positionals.length > 0) throw new Fault('--stdin takes no paths. Name the text with --stdin-filename.')
  if (stdin && named[0] === 'fix')
    throw new Fault('--fix can’t write to standard input. Use --diff, or --fix-dry-run -f json for the whole text.')
  switch (named[0]) {
    case 'fix':
      return 'write'
    case 'fix-dry-run':
      return 'dry'
    case 'diff':
      return 'propose'
    default:
      return 'none'
  }
}

function errorsAlone(result: LintResult): LintResult {
  return {...result, messages: result.messages.filter(({level}) => level === 'error')}
}

// Progress is for people who wait: a terminal alone, and never in the way of a report on standard output.
function watcher(given: Arguments, io: Io): Step | undefined {
  if (given.is('progress') === false) return undefined
  const wait = given.is('progress') === true ? 0 : 1000
  const begun = Date.now()
  let terminal: boolean | undefined
  let line: Step | undefined
  return (done, all) => {
    // Whether it is a terminal costs a short run more than reading its page: asked only of a run that takes long.
    if (terminal === undefined && Date.now() - begun < wait) return
    terminal ??= io.stderr.isTTY === true
    if (terminal) (line ??= progressLine(io.stderr, 0))(done, all)
  }
}
