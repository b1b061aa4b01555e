import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {Fault} from '../project/fault.js'
import type {Project} from '../project/project.js'
import type {LintResult} from '../project/result.js'
import type {Arguments, Report} from './arguments.js'
import type {Io} from './io.js'
import {loadReporter, type ReportInput} from './reporters/reporter.js'

/**
 * Makes each report and writes it where it goes.
 *
 * @throws {Fault} Where a report's file can't be written.
 */
export async function writeReports(
  reports: readonly Report[],
  given: Arguments,
  io: Io,
  project: Project,
  results: readonly LintResult[],
): Promise<void> {
  for (const {format, file} of reports) {
    const reporter = await loadReporter(format)
    const input: ReportInput = {
      results,
      rules: [],
      version: '',
      cwd: project.cwd,
      // A report without a message has nothing to colour, and asking the terminal takes time.
      color: file === undefined && results.some(({messages}) => messages.length > 0) && useColor(given, io),
    }
    // These name the program, and SARIF and HTML its rules; the rules' pages are not worth a look for the others.
    if (format === 'sarif' || format === 'junit' || format === 'html') {
      const [{version}, {rulesOf}] = await Promise.all([import('../project/version.js'), import('./reporters/rules-of.js')])
      Object.assign(input, {version: version(), rules: rulesOf(project.settings.used)})
    }
    const text = await reporter(input)
    if (file === undefined) io.stdout.write(text)
    else writeReport(resolve(io.cwd, file), file, text)
  }
}

function writeReport(path: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, text)
  } catch (error) {
    throw new Fault(`The report can’t be written: ${(error as Error).message}`, shown)
  }
}

// https://no-color.org and https://force-color.org: set and not empty.
function useColor(given: Arguments, {stdout, env}: Io): boolean {
  const asked = given.is('color')
  if (asked !== undefined) return asked
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return stdout.isTTY === true && env['TERM'] !== 'dumb'
}
