import {basename, dirname, resolve} from 'node:path'
import type {CompiledPack, LintOptions} from '../engine/lint.js'
import {readSource, type SourceReading} from '../formats/lint-source.js'
import {LineTable} from '../formats/positions.js'
import {isContainer, loadContainer} from '../formats/registry.js'
import {tellReading} from '../formats/tell-reading.js'
import type {Configuration} from '../project/configuration.js'
import {Fault} from '../project/fault.js'
import {isFault, type FileFault} from '../project/file-fault.js'
import {formatFor, formatIdOf} from '../project/format-of.js'
import {shownPath} from '../project/lint-files.js'
import {readBytes, readTextFile} from '../project/read-file.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'
import {openProject} from './open-project.js'

const usage = 'Name a file and a line: memolint why page.md:12'

/** `memolint why FILE:LINE`: how every trigger of a line was read, and why it stands or falls. In a deck a line is a paragraph. */
export async function why(given: Arguments, io: Io): Promise<number> {
  const [place, ...more] = given.positionals
  const parts = /^(.+?):(\d+)(?::\d+)?$/.exec(place ?? '')
  if (parts === null || more.length > 0) throw new Fault(`${usage}.`)
  const path = resolve(io.cwd, parts[1]!)
  const line = Number(parts[2])
  const shown = shownPath(path, io.cwd)
  const project = await openProject(given, io)
  const {configuration} = await project.folders.facts(dirname(path))
  const settings = await project.settings.for(path, configuration)
  const id = formatIdOf(path, configuration)
  if (id === undefined) throw new Fault(`No format is known for ${basename(path)}.`, shown)
  const {text, read} = await open(path, shown, id, configuration)
  const lines = new LineTable(text)
  if (line < 1 || line > lines.lines) {
    const unit = isContainer(id) ? 'paragraphs' : 'lines'
    throw new Fault(`The file has ${lines.lines} ${unit}, so there is no ${unit.slice(0, -1)} ${line}.`, shown)
  }
  const texts = (await settings.compiled())
    .flatMap((pack) => read(pack, settings.options))
    .filter(({start, end}) => lines.toPlace(start).line <= line && lines.toPlace(end).line >= line)
    .map((reading) => tell(reading, `${shown}:${line}:${lines.toPlace(reading.start).column}${reading.block.where === undefined ? '' : ` (${reading.block.where})`}`))
  io.stdout.write(texts.length === 0 ? `${shown}:${line}: no word on this line is watched by a rule.\n` : texts.join('\n'))
  return exit.clean
}

interface Opened {
  /** What lines are counted in: of a container its paragraphs. */
  text: string
  read: (pack: CompiledPack, options: LintOptions) => SourceReading[]
}

async function open(path: string, shown: string, id: string, configuration: Configuration): Promise<Opened> {
  const fail = <Value extends object>(value: Value | FileFault): Value => {
    if (isFault(value)) throw new Fault(value.message, shown)
    return value
  }
  if (!isContainer(id)) {
    const {text} = fail(readTextFile(path))
    const format = await formatFor(id, configuration, path)
    return {text, read: (pack, options) => readSource(text, format, pack, options)}
  }
  const [{containerOptions, openContainer}, {readContainer}, format] = await Promise.all([
    import('../project/lint-container-file.js'),
    import('../formats/lint-container.js'),
    loadContainer(id),
  ])
  const container = fail(await openContainer(fail(readBytes(path)), format, containerOptions(configuration)))
  return {text: container.text, read: (pack, options) => readContainer(container, pack, options)}
}

function tell({reading}: SourceReading, place: string): string {
  const {verdict, rows} = tellReading(reading)
  const width = Math.max(...rows.map(({part}) => part.length)) + 2
  return [
    `${place} “${reading.frame.trigger}” (${reading.ruleId}): ${verdict}`,
    ...rows.map(({part, says}) => `  ${part.padEnd(width)}${says}`),
    '',
  ].join('\n')
}
