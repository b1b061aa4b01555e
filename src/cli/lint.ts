import {progressLine} from './progress.js'
import type {FixMode} from '../project/lint-file.js'
import {lintPaths, type RunOptions, type Step} from '../project/lint-files.js'
import type {Project} from '../project/project.js'
import type {LintResult} from '../project/result.js'
import type {Arguments} from './arguments.js'
import {conclude, readMaxWarnings} from './conclude.js'
import {changeFlags, fixMode} from './fix-mode.js'
import type {Io} from './io.js'
import type {Pack} from '../vocabulary/pack.js'
import {lintStdin} from './lint-stdin.js'
import {openProject} from './open-project.js'

/** `memolint [paths…]`: lints, fixes where asked to, reports. */
export async function lint(given: Arguments, io: Io): Promise<number> {
  const mode = fixMode(given)
  const maxWarnings = readMaxWarnings(given)
  const stats = given.is('stats') === true ? (await import('./stats.js')).startStats(io) : undefined
  const project = await openProject(given, io)
  const results = await withCache(given, io, project, (opened) => resultsOf(given, io, opened, mode))
  stats?.linted(results)
  for (const pack of project.settings.used) warnOutOfForce(pack, project.today, io)
  if (mode === 'propose') io.stdout.write((await import('./diff.js')).unifiedDiff(results))
  // The diff may go straight into a patch, so no report stands beside it.
  const reports = mode === 'propose' ? given.reports.filter(({file}) => file !== undefined) : given.reports
  const status = await conclude(results, maxWarnings, reports, given, io, project)
  stats?.reported()
  return status
}

type Linted = readonly LintResult[]

// What a plain run does not need is loaded where it is asked for.
async function resultsOf(given: Arguments, io: Io, project: Project, mode: FixMode): Promise<Linted> {
  const isShared = given.value('shard') !== undefined || given.value('concurrency') !== undefined
  const share = isShared ? (await import('./read-share.js')).readShare(given) : {}
  const run: RunOptions = {...share, step: watcher(given, io)}
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

async function withCache(given: Arguments, io: Io, project: Project, work: (project: Project) => Promise<Linted>): Promise<Linted> {
  const location = given.value('cache-location')
  if (given.is('cache') !== true && location === undefined) return work(project)
  const {FileCache} = await import('../project/result-cache.js')
  const cache = new FileCache(io.cwd, location, (text) => io.stderr.write(`memolint: ${text}\n`))
  const results = await work({...project, cache})
  cache.save()
  return results
}

function warnOutOfForce({id, version, inForce: {from, until}}: Pack, today: string, {stderr}: Io): void {
  if (from <= today && (until === undefined || until >= today)) return
  const days = until === undefined ? `from ${from} on` : `from ${from} to ${until}`
  stderr.write(`memolint: the pack ${id} ${version} is in force ${days}, and today is ${today}. Ask its authors for another version.\n`)
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
