import type {CompiledPack} from '../engine/lint.js'
import {ContainerFault, type Container, type ContainerFormat, type ContainerOptions} from '../formats/container.js'
import {fixContainer, lintContainer} from '../formats/lint-container.js'
import type {SourceOptions} from '../formats/lint-source.js'
import {messageOfFile} from '../formats/message.js'
import {loadContainer} from '../formats/registry.js'
import type {Configuration} from './configuration.js'
import type {FileFault} from './file-fault.js'
import type {FolderFacts} from './folders.js'
import {faultResult, isEnough, readingOf as rememberedOf, type FixMode, type NamedFile} from './lint-file.js'
import {readingOf} from './lint-in-full.js'
import type {Project} from './project.js'
import type {LintResult} from './result.js'
import type {CachedReading} from './result-cache.js'
import {replaceBytes} from './write-file.js'

/** Lints the bytes of a container, such as a deck, and where asked to fixes them. What is wrong with the file is a message on it. */
export async function lintContainerFile(
  bytes: Uint8Array,
  file: NamedFile,
  id: string,
  facts: FolderFacts,
  project: Project,
  mode: FixMode,
): Promise<LintResult> {
  const settings = await project.settings.for(file.path, facts.configuration)
  const remembered = await rememberedOf(bytes, id, facts, settings, project)
  if (remembered?.known !== undefined && isEnough(remembered.known, mode)) {
    const {messages, suppressed, broken, text} = remembered.known
    return {...emptyResult(file, bytes), messages, broken, ...(suppressed.length > 0 ? {suppressed} : {}), ...(text === undefined ? {} : {text})}
  }
  const how = containerOptions(facts.configuration)
  const format = await loadContainer(id)
  const container = await openContainer(bytes, format, how)
  if (!('prose' in container)) return faultResult(file, container)
  const result = emptyResult(file, bytes)
  const put = (reading: CachedReading): void => {
    if (remembered !== undefined) project.cache?.put(remembered.key, reading)
  }
  if (container.prose.problems.length === 0 && !settings.mayHold(container.text)) {
    put({messages: [], suppressed: [], broken: false})
    return result
  }
  const packs = await settings.compiled()
  const options: SourceOptions = {
    ...settings.options,
    directives: {today: project.today, report: project.reportUnusedDirectives, requireReason: settings.requireReason},
  }
  const fixed = mode === 'none' ? {container, bytes, fixed: 0} : await fixAll({container, bytes, fixed: 0}, format, packs, options, how)
  const reported = mode === 'propose' ? container : fixed.container
  const {messages, suppressed, broken} = readingOf(packs.map((pack) => lintContainer(reported, pack, options)), reported.text, 0)
  Object.assign(result, {messages, broken, readInFull: true, fixed: fixed.fixed})
  if (suppressed.length > 0) result.suppressed = suppressed
  if (messages.length + suppressed.length > 0 || fixed.fixed > 0) result.text = reported.text
  if (fixed.fixed === 0) {
    put({messages, suppressed, broken, ...(result.text === undefined ? {} : {text: result.text})})
    return result
  }
  result.container = {output: fixed.bytes, text: fixed.container.text}
  const fault = mode === 'write' ? replaceBytes(file.path, bytes, fixed.bytes) : undefined
  if (fault === undefined) return result
  // Nothing was written, so the report is of the file as it stands.
  const standing = await lintContainerFile(bytes, file, id, facts, project, 'none')
  return {...standing, broken: true, messages: [messageOfFile(fault.id, 'error', fault.message), ...standing.messages]}
}

function emptyResult({shown, explicit}: NamedFile, bytes: Uint8Array): LintResult {
  return {path: shown, explicit, messages: [], broken: false, bom: false, bytes: bytes.length, readInFull: false, fixed: 0}
}

/** Opens a container; what is wrong with it comes back as a fault. */
export async function openContainer(
  bytes: Uint8Array,
  format: ContainerFormat,
  how: ContainerOptions,
): Promise<Container | FileFault> {
  try {
    return await format.open(bytes, how)
  } catch (error) {
    if (error instanceof ContainerFault) return {id: `file/${error.id}`, message: error.message}
    throw error
  }
}

/** How a configuration has containers read. */
export function containerOptions({containers = {}}: Configuration): ContainerOptions {
  return containers
}

interface Fixed {
  container: Container
  bytes: Uint8Array
  fixed: number
}

async function fixAll(
  file: Fixed,
  format: ContainerFormat,
  packs: readonly CompiledPack[],
  options: SourceOptions,
  how: ContainerOptions,
): Promise<Fixed> {
  let done = file
  for (const pack of packs) {
    const {container, bytes, fixed} = await fixContainer(done, format, pack, options, how)
    done = {container, bytes, fixed: done.fixed + fixed}
  }
  return done
}
