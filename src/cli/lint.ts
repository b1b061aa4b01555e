import {progressLine} from './progress.js'
import {Fault} from '../project/fault.js'
import type {FixMode} from '../project/lint-file.js'
import {lintPaths, type RunOptions, type Step} from '../project/lint-files.js'
import type {Project} from '../project/project.js'
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
  const results = await resultsOf(given, io, project, mode)
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

// What a plain run does not need is loaded where it is asked for.
async function resultsOf(given: Arguments, io: Io, project: Project, mode: FixMode): Promise<readonly LintResult[]> {
  const run: RunOptions = {step: watcher(given, io)}
  const isOfChange = changeFlags.some((name) => given.is(name) !== undefined)
  const changed = isOfChange ? await (await import('./lint-changed.js')).lintChanged(given, io, project, mode, run) : undefined
  const found =
    changed?.results ??
    (given.is('stdin') === true
      ? [await lintStdin(given, io, project, mode)]
      : await lintPaths(given.positionals, project, mode, run))
  const name = given.value('baseline')
  if (name === undefined) return changed?.narrow(found) ?? found
  const {useBaseline} = await import('./use-baseline.js')
  const complete = !isOfChange && given.is('stdin') !== true
  const left = useBaseline(found, {name, update: given.is('update-baseline') === true, complete}, io)
  return changed?.narrow(left) ?? left
}

const changeFlags = ['staged', 'since', 'diff-from-stdin']

function fixMode(given: Arguments): FixMode {
  const named = ['fix', 'fix-dry-run', 'diff'].filter((name) => given.is(name) === true)
  if (named.length > 1) throw new Fault(`--${named.join(' and --')} exclude each other. Write one of them.`)
  const stdin = given.is('stdin') === true
  if (!stdin && given.value('stdin-filename') !== undefined) throw new Fault('--stdin-filename needs --stdin.')
  if (stdin && given.positionals.length > 0) throw new Fault('--stdin takes no paths. Name the text with --stdin-filename.')
  if (stdin && named[0] === 'fix')
    throw new Fault('--fix can’t write to standard input. Use --diff, or --fix-dry-run -f json for the whole text.')
  checkChangeFlags(given, named[0])
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

function checkChangeFlags(given: Arguments, fix: string | undefined): void {
  const [first, second] = ['stdin', 'since', 'diff-from-stdin'].filter((name) => given.is(name) !== undefined)
  if (second !== undefined) throw new Fault(`--${first} and --${second} exclude each other. Write one of them.`)
  for (const name of ['stdin', 'diff-from-stdin'])
    if (given.is(name) === true && given.is('staged') === true) throw new Fault(`--staged and --${name} exclude each other. Write one of them.`)
  if (fix !== undefined && first !== undefined && first !== 'stdin')
    throw new Fault(`--${fix} is about whole files, so it does not go with --${first}. Leave one of them out.`)
  if (given.is('update-baseline') !== true) return
  if (given.value('baseline') === undefined) throw new Fault('--update-baseline needs --baseline FILE.')
  const partial = ['stdin', ...changeFlags].find((name) => given.is(name) !== undefined)
  if (partial !== undefined) throw new Fault(`--update-baseline needs a run over whole files, so it does not go with --${partial}.`)
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
