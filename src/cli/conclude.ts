import type {Project} from '../project/project.js'
import {countMessages, type LintResult} from '../project/result.js'
import type {Arguments, Report} from './arguments.js'
import {exit, type Io} from './io.js'
import {numberOf} from './open-project.js'
import {writeReports} from './write-reports.js'

/** The value of `--max-warnings`. @throws {Fault} Where it is no number. */
export function readMaxWarnings(given: Arguments): number | undefined {
  return numberOf(given, 'max-warnings', (value) => Number.isInteger(value) && value >= 0, 'a whole number, 0 or more')
}

/**
 * Writes the reports of a run, and says what it comes to.
 *
 * @throws {Fault} Where a report can't be written.
 */
export async function conclude(
  results: readonly LintResult[],
  maxWarnings: number | undefined,
  reports: readonly Report[],
  given: Arguments,
  io: Io,
  project: Project,
): Promise<number> {
  const counts = countMessages(results)
  await writeReports(reports, given, io, project, given.is('quiet') === true ? results.map(errorsAlone) : results)
  if (counts.broken > 0) return exit.broken
  if (counts.error > 0) return exit.findings
  if (maxWarnings === undefined || counts.warning <= maxWarnings) return exit.clean
  io.stderr.write(`memolint: there are ${counts.warning} warnings, and --max-warnings allows ${maxWarnings}.\n`)
  return exit.findings
}

function errorsAlone(result: LintResult): LintResult {
  return {...result, messages: result.messages.filter(({level}) => level === 'error')}
}
