import {basename, dirname, resolve} from 'node:path'
import type {Reading} from '../engine/lint.js'
import {readSource} from '../formats/lint-source.js'
import {LineTable} from '../formats/positions.js'
import {Fault} from '../project/fault.js'
import {isFault} from '../project/file-fault.js'
import {formatFor, formatIdOf} from '../project/format-of.js'
import {shownPath} from '../project/lint-files.js'
import {readTextFile} from '../project/read-file.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'
import {openProject} from './open-project.js'

const usage = 'Name a file and a line: memolint why page.md:12'

/** `memolint why FILE:LINE`: how every trigger of a line was read, and why it stands or falls. */
export async function why(given: Arguments, io: Io): Promise<number> {
  const [place, ...more] = given.positionals
  const parts = /^(.+?):(\d+)(?::\d+)?$/.exec(place ?? '')
  if (parts === null || more.length > 0) throw new Fault(`${usage}.`)
  const path = resolve(io.cwd, parts[1]!)
  const line = Number(parts[2])
  const shown = shownPath(path, io.cwd)
  const file = readTextFile(path)
  if (isFault(file)) throw new Fault(file.message, shown)
  const lines = new LineTable(file.text)
  if (line < 1 || line > lines.lines) throw new Fault(`The file has ${lines.lines} lines, so there is no line ${line}.`, shown)
  const project = await openProject(given, io)
  const {configuration} = await project.folders.facts(dirname(path))
  const settings = await project.settings.for(path, configuration)
  const id = formatIdOf(path, configuration)
  if (id === undefined) throw new Fault(`No format is known for ${basename(path)}.`, shown)
  const format = await formatFor(id, configuration)
  const texts = (await settings.compiled())
    .flatMap((pack) => readSource(file.text, format, pack, settings.options))
    .filter(({start, end}) => lines.toPlace(start).line <= line && lines.toPlace(end).line >= line)
    .map(({reading, start}) => tell(reading, `${shown}:${line}:${lines.toPlace(start).column}`))
  io.stdout.write(texts.length === 0 ? `${shown}:${line}: no word on this line is watched by a rule.\n` : texts.join('\n'))
  return exit.clean
}

function tell({ruleId, frame, steps, finding}: Reading, place: string): string {
  const verdict = finding === undefined ? 'left alone' : `${finding.level} ${finding.ruleId}`
  const words = Object.entries({
    trigger: frame.trigger,
    subject: frame.subject,
    object: frame.object,
    channel: frame.channel,
    construction: frame.construction,
  })
  const rows = [
    // The steps tell most parts themselves, and better.
    ...words
      .filter(([name, said]) => said !== undefined && !steps.some(({step}) => step === name))
      .map(([name, said]) => [name, `${said}`] as const),
    ...steps.map(({step, says}) => [step, says] as const),
    ...(finding?.suggestions ?? []).map(({title}) => ['rewrite', title] as const),
  ]
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return [
    `${place} “${frame.trigger}” (${ruleId}): ${verdict}`,
    ...rows.map(([name, says]) => `  ${name.padEnd(width)}${says}`),
    '',
  ].join('\n')
}
