import {Fault} from '../project/fault.js'
import {mergeReports} from '../project/merge-reports.js'
import type {Arguments} from './arguments.js'
import type {Io} from './io.js'
import {conclude, readMaxWarnings} from './conclude.js'
import {openProject} from './open-project.js'

/** `memolint merge REPORT…`: one report, and one exit status, out of the JSON reports of several runs. */
export async function merge(given: Arguments, io: Io): Promise<number> {
  if (given.positionals.length === 0) throw new Fault('Name the reports: memolint merge shard-*.json -f json -o all.json.')
  const maxWarnings = readMaxWarnings(given)
  const results = mergeReports(given.positionals, io.cwd)
  const project = await openProject(given, io)
  // SARIF tells of the rules, and those are of the packs that are in force here.
  const {configuration} = await project.folders.facts(io.cwd)
  await project.settings.for(io.cwd, {...configuration, overrides: []})
  return conclude(results, maxWarnings, given.reports, given, io, project)
}
