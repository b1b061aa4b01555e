import {dirname} from 'node:path'
import {messageOfFile} from '../formats/message.js'
import {hidesLetters, isContainer} from '../formats/registry.js'
import {isFault, type FileFault} from './file-fault.js'
import type {FoundFile} from './files.js'
import type {FolderFacts} from './folders.js'
import {formatFor, formatIdOf, isCopy, stringsKindOf} from './format-of.js'
import type {Project} from './project.js'
import type {lintContainerFile as LintContainerFile} from './lint-container-file.js'
import {decode, readBytes, readTextFile, type FileText} from './read-file.js'
import type {LintResult} from './result.js'
import type {CachedReading} from './result-cache.js'
import type {Settings} from './settings.js'
import {replaceFile} from './write-file.js'

/**
 * What becomes of fixes: `none` are made; `write` writes them; `dry` reports as if they were written; `propose` gives the fixed text and
 * reports the file as it stands.
 */
export type FixMode = 'none' | 'write' | 'dry' | 'propose'

/** A text under a name. */
export interface NamedFile {
  /** Absolute. */
  path: string
  /** The path as reports show it. */
  shown: string
  explicit: boolean
  /** A format's id, where the path does not say it. */
  format?: string
}

/** Reads, lints and where asked to fixes one file. What is wrong with the file is a message on it. */
export async function lintFile(file: FoundFile, shown: string, project: Project, mode: FixMode): Promise<LintResult> {
  const named: NamedFile = {path: file.path, shown, explicit: file.explicit}
  const format = formatIdOf(file.path, file.facts.configuration)
  if (format === undefined) return unknownFormat(named)
  if (isContainer(format)) {
    const bytes = readBytes(file.path)
    return isFault(bytes) ? faultResult(named, bytes) : lintContainerBytes(bytes, named, format, file.facts, project, mode)
  }
  const read = readTextFile(file.path)
  if (isFault(read)) return faultResult(named, read)
  return lintRead(read, named, format, file.facts, project, mode)
}

/**
 * What reading a file in full would weigh, in bytes; 0 where a look at it or the cache will do, or where it can't be read. Loads no engine.
 *
 * @throws {Fault} Where the configuration or a pack is at fault.
 */
export async function weigh({path, facts}: FoundFile, project: Project): Promise<number> {
  const format = formatIdOf(path, facts.configuration)
  if (format === undefined) return 0
  const settings = await project.settings.for(path, facts.configuration)
  const asCopy = await isCopy(path, format, facts.configuration)
  const known = async (content: string | Uint8Array): Promise<boolean> =>
    (await readingOf(content, format, facts, settings, project, asCopy))?.known !== undefined
  if (isContainer(format)) {
    const bytes = readBytes(path)
    // Most of a container is pictures.
    return isFault(bytes) || (await known(bytes)) ? 0 : Math.min(bytes.length, 100_000)
  }
  const read = readTextFile(path)
  if (isFault(read) || !mayConcern(read.text, format, settings) || (await known(read.bom ? `\uFEFF${read.text}` : read.text))) return 0
  return read.bytes
}

// A directive is read even where nothing is silenced: it may be wrong. Every one of them says the name.
function mayConcern(text: string, format: string, settings: Settings): boolean {
  return hidesLetters(format) || text.includes('memolint') || settings.mayHold(text)
}

interface Remembered {
  key: string
  known?: CachedReading
}

/** What the cache knows of a content, and the key to remember it by; nothing where there is no cache. */
export async function readingOf(
  content: string | Uint8Array,
  format: string,
  facts: FolderFacts,
  settings: Settings,
  project: Project,
  isCopy = false,
): Promise<Remembered | undefined> {
  if (project.cache === undefined) return undefined
  const {cacheKey} = await import('./result-cache.js')
  const key = cacheKey(content, format, facts, settings, project, isCopy)
  return {key, known: project.cache.get(key)}
}

/** Whether a reading says all that a run of this mode needs: where something can be fixed, the file has to be read to fix it. */
export function isEnough({messages}: CachedReading, mode: FixMode): boolean {
  return mode === 'none' || !messages.some(({suggestions = []}) => suggestions.some(({fix}) => fix))
}

/** Lints bytes that come from elsewhere than the disk under a name. `write` counts as `dry`. */
export async function lintBytes(bytes: Buffer, file: NamedFile, project: Project, mode: FixMode): Promise<LintResult> {
  const facts = await project.folders.facts(dirname(file.path))
  const format = file.format ?? formatIdOf(file.path, facts.configuration)
  if (format === undefined) return unknownFormat(file)
  if (isContainer(format)) return lintContainerBytes(bytes, file, format, facts, project, mode === 'write' ? 'dry' : mode)
  const read = decode(bytes)
  if (isFault(read)) return faultResult(file, read)
  return lintRead(read, file, format, facts, project, mode === 'write' ? 'dry' : mode)
}

// Loaded where the first such file is met: most runs meet none.
async function lintContainerBytes(...given: Parameters<typeof LintContainerFile>): Promise<LintResult> {
  return (await import('./lint-container-file.js')).lintContainerFile(...given)
}

async function lintRead(
  read: FileText,
  file: NamedFile,
  format: string,
  facts: FolderFacts,
  project: Project,
  mode: FixMode,
): Promise<LintResult> {
  const {text, bom, bytes} = read
  const result: LintResult = {
    path: file.shown,
    explicit: file.explicit,
    messages: [],
    broken: false,
    bom,
    bytes,
    readInFull: false,
    fixed: 0,
  }
  if (stringsKindOf(file.path, format, facts.configuration) === 'other-language') {
    const said = 'This is left out: by its path it is in another language than English.'
    return file.explicit ? {...result, messages: [messageOfFile('file/other-language', 'info', said)]} : result
  }
  const settings = await project.settings.for(file.path, facts.configuration)
  if (!mayConcern(text, format, settings)) return result
  const asCopy = await isCopy(file.path, format, facts.configuration)
  const remembered = await readingOf(bom ? `\uFEFF${text}` : text, format, facts, settings, project, asCopy)
  if (remembered?.known !== undefined && isEnough(remembered.known, mode)) {
    const {messages, suppressed, broken} = remembered.known
    return {...result, messages, ...(suppressed.length > 0 ? {suppressed} : {}), broken, ...(messages.length + suppressed.length > 0 ? {text} : {})}
  }
  const [{lintInFull}, reader, packs] = await Promise.all([
    import('./lint-in-full.js'),
    formatFor(format, facts.configuration, file.path),
    settings.compiled(),
  ])
  const linted = lintInFull(read, reader, packs, settings, {today: project.today, report: project.reportUnusedDirectives}, mode)
  result.readInFull = true
  result.messages = linted.messages
  if (linted.suppressed.length > 0) result.suppressed = linted.suppressed
  if (remembered !== undefined && linted.output === undefined) {
    const {messages, suppressed, broken} = linted
    project.cache?.put(remembered.key, {messages, suppressed, broken})
  }
  result.broken = linted.broken
  result.fixed = linted.fixed
  if (linted.output !== undefined) result.output = (bom ? '\uFEFF' : '') + linted.output
  if (linted.messages.length + linted.suppressed.length > 0 || linted.output !== undefined) result.text = mode === 'propose' ? text : (linted.output ?? text)
  if (mode === 'write' && linted.output !== undefined) {
    const fault = replaceFile(file.path, text, linted.output, bom)
    if (fault !== undefined) {
      // Nothing was written, so the report is of the file as it stands.
      const standing = await lintRead(read, file, format, facts, project, 'none')
      return {...standing, broken: true, messages: [messageOfFile(fault.id, 'error', fault.message), ...standing.messages]}
    }
  }
  return result
}

/** The result of a file that can't be linted. */
export function faultResult({shown, explicit}: Pick<NamedFile, 'shown' | 'explicit'>, {id, message}: FileFault): LintResult {
  const messages = [messageOfFile(id, 'error', message)]
  return {path: shown, explicit, messages, broken: true, bom: false, bytes: 0, readInFull: false, fixed: 0}
}

function unknownFormat(file: NamedFile): LintResult {
  return faultResult(file, {
    id: 'file/unknown-format',
    message:
      'No format is known for this file. Map its extension to one with the configuration’s “formats”, or leave the file out.',
  })
}
