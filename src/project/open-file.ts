import {dirname} from 'node:path'
import {PageReader} from '../engine/page-reader.js'
import type {CompiledPack} from '../engine/lint.js'
import {fixSource} from '../formats/fix-source.js'
import type {TextFormat} from '../formats/format.js'
import {lintSource, readSource, type SourceOptions, type SourceReading} from '../formats/lint-source.js'
import type {Message} from '../formats/message.js'
import {isContainer} from '../formats/registry.js'
import type {Configuration} from './configuration.js'
import {ignoredBy} from './folders.js'
import {formatFor, formatIdOf} from './format-of.js'
import {readingOf} from './lint-in-full.js'
import type {Project} from './project.js'
import type {Settings} from './settings.js'

/** A text file that is edited and linted again and again, by the configuration and packs that held when it was opened. */
export interface OpenFile {
  format: TextFormat
  packs: readonly CompiledPack['pack'][]
  /** The configuration that counts for it. */
  configuration: Configuration
  /**
   * The messages of its text as it is now, in the order of the text; only what changed since the last call is read again.
   *
   * @param rewrites False where the suggestions are not needed yet: they may be left out, which is faster. Nothing else differs.
   */
  lint(text: string, rewrites?: boolean): Message[]
  /** The text after the fixes that are safe without a person. */
  fix(text: string): string
  /** How every trigger was read. */
  readings(text: string): SourceReading[]
}

/** Why a file is not linted, in one sentence. */
export interface NotLinted {
  reason: string
}

/**
 * Opens a file for linting.
 *
 * @param path Absolute; need not be on the disk.
 * @param format A format's id for paths that do not say theirs.
 * @throws {Fault} Where the configuration or a pack is at fault.
 */
export async function openFile(path: string, project: Project, format?: string): Promise<OpenFile | NotLinted> {
  const facts = await project.folders.facts(dirname(path))
  const by = ignoredBy(path, facts, false)
  if (by !== undefined) return {reason: `${by} leaves it out`}
  const {configuration} = facts
  const id = formatIdOf(path, configuration) ?? format
  if (id === undefined) return {reason: 'no format is known for it'}
  if (isContainer(id)) return {reason: 'it is no text; it is linted as a file of the workspace'}
  const settings = await project.settings.for(path, configuration)
  const [reader, packs] = await Promise.all([formatFor(id, configuration), settings.compiled()])
  return fileOf(reader, packs, settings, configuration, project)
}

function fileOf(
  format: TextFormat,
  packs: readonly CompiledPack[],
  settings: Settings,
  configuration: Configuration,
  {today, reportUnusedDirectives: report}: Project,
): OpenFile {
  const options: SourceOptions = {...settings.options, directives: {today, report, requireReason: settings.requireReason}}
  const kept: TextFormat = {...format, read: format.reader?.() ?? ((source) => format.read(source))}
  const readers = packs.map((pack) => new PageReader(pack, settings.options))
  return {
    format,
    packs: packs.map(({pack}) => pack),
    configuration,
    lint(source, rewrites = true) {
      const {text, shift} = withoutMark(source)
      if (!text.includes('memolint') && !settings.mayHold(text)) return []
      const reports = packs.map((pack, at) => lintSource(text, kept, pack, {...options, again: (blocks) => readers[at]!.lint(blocks, rewrites)}))
      return readingOf(reports, text, shift).messages
    },
    fix(source) {
      const {text, shift} = withoutMark(source)
      return source.slice(0, shift) + packs.reduce((done, pack) => fixSource(done, format, pack, options).output, text)
    },
    readings(source) {
      const {text, shift} = withoutMark(source)
      const readings = packs.flatMap((pack) => readSource(text, format, pack, settings.options))
      return readings.map((reading) => ({...reading, start: reading.start + shift, end: reading.end + shift}))
    },
  }
}

function withoutMark(source: string): {text: string; shift: number} {
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  return {text: source.slice(shift), shift}
}
