import {Fault} from '../project/fault.js'
import {expandFiles} from '../project/files.js'
import {isLinted} from '../project/format-of.js'
import {faultResult} from '../project/lint-file.js'
import {shownPath} from '../project/lint-files.js'
import {isRedline, redlineFile, redlineTarget, type RedlineResult} from '../project/redline-file.js'
import {countMessages, type LintResult} from '../project/result.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'
import {numberOf, openProject} from './open-project.js'

/** What asks for another report, or for less than the whole of each file. */
const unfitting = ['fix', 'fix-dry-run', 'diff', 'stdin', 'format', 'staged', 'since', 'diff-from-stdin', 'baseline', 'update-baseline', 'shard', 'quiet']

/** `memolint redline FILE…`: a copy of each file with its findings, for reviewers. */
export async function redline(given: Arguments, io: Io): Promise<number> {
  if (given.positionals.length === 0) throw new Fault('Name a file: memolint redline offer.docx')
  const unfit = unfitting.find((name) => given.is(name) === true)
  if (unfit !== undefined) throw new Fault(`--${unfit} does not go with “redline”, which writes a copy of each file.`)
  const named = given.values('output-file')
  if (named.length > 1) throw new Fault('-o names one place for all redlines. Write it once.')
  const maxWarnings = numberOf(given, 'max-warnings', (value) => Number.isInteger(value) && value >= 0, 'a whole number, 0 or more') ?? Infinity
  const project = await openProject(given, io)
  const {files, faults, ignored} = await expandFiles(given.positionals, project.folders, (path, {configuration}) => isLinted(path, configuration))
  const originals = files.filter(({path}) => !isRedline(path))
  const where = redlineTarget(io.cwd, named[0])
  if (where.file !== undefined && originals.length > 1) throw new Fault(`-o ${named[0]} is one file, and there are ${originals.length} to redline. Name a folder.`)
  for (const {path} of ignored) io.stderr.write(`memolint: ${shownPath(path, io.cwd)} is left out by an ignore pattern. Write --no-ignore to redline it all the same.\n`)
  for (const {path} of files) if (isRedline(path)) io.stderr.write(`memolint: ${shownPath(path, io.cwd)} is a redline itself and left out.\n`)
  const results: LintResult[] = faults.map((fault) => faultResult({shown: fault.path, explicit: true}, fault))
  for (const result of results) io.stdout.write(line({result}, io.cwd))
  const date = new Date().toISOString().replace(/\.\d+/, '')
  for (const file of originals) {
    const done = await redlineFile(file, shownPath(file.path, io.cwd), project, where, date)
    io.stdout.write(line(done, io.cwd))
    results.push(done.result)
  }
  const counts = countMessages(results)
  if (counts.broken > 0) return exit.broken
  return counts.error > 0 || counts.warning > maxWarnings ? exit.findings : exit.clean
}

function line({result, target}: RedlineResult, cwd: string): string {
  const {path, messages} = result
  const faults = messages.filter(({actual}) => actual === undefined).map(({reason, level}) => `${path}: ${level}: ${reason}\n`)
  const found = messages.length - faults.length
  const counted = found === 1 ? '1 finding' : `${found} findings`
  if (target !== undefined) faults.push(`${path}: ${counted} → ${shownPath(target, cwd)}\n`)
  else if (messages.length === 0) faults.push(`${path}: no findings, so there is nothing to redline\n`)
  return faults.join('')
}
