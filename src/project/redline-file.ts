import {createHash} from 'node:crypto'
import {existsSync, linkSync, mkdirSync, realpathSync, statSync, unlinkSync, writeFileSync} from 'node:fs'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {redlinePage} from '../formats/review/html/page.js'
import {ContainerFault} from '../formats/container.js'
import {messageOfFile} from '../formats/message.js'
import {redlineFrom} from '../formats/review/redline.js'
import {loadRedliner} from '../formats/review/registry.js'
import {isContainer, loadContainer} from '../formats/registry.js'
import {isFault, type FileFault} from './file-fault.js'
import type {FoundFile} from './files.js'
import {formatFor, formatIdOf} from './format-of.js'
import {containerOptions, openContainer} from './lint-container-file.js'
import {lintFile} from './lint-file.js'
import type {Project} from './project.js'
import {readBytes} from './read-file.js'
import type {LintResult} from './result.js'

/** What became of one file. */
export interface RedlineResult {
  /** As the file stands: what is found in it, and what is wrong with it. */
  result: LintResult
  /** Where the redline was written, absolute; nothing where there was nothing to say, or it could not be written. */
  target?: string
}

/** Where a redline goes: a file of that name, or a folder. Absolute; nothing: beside the file. */
export interface RedlineTarget {
  file?: string
  folder?: string
}

/** True for a name that redlines are written under. */
export function isRedline(path: string): boolean {
  return /\.redline\.[^.]+$/.test(basename(path))
}

/**
 * Writes a copy of a file for reviewers. What is wrong with the file, or with where the copy should go, is a message on it. A file without
 * a finding gets no copy. Nothing that is there already is written over.
 *
 * @param date What comments and tracked changes are dated, as XML says it: `2026-03-20T09:00:00Z`.
 */
export async function redlineFile(file: FoundFile, shown: string, project: Project, where: RedlineTarget, date: string): Promise<RedlineResult> {
  const result = await lintFile(file, shown, project, 'propose')
  const found = result.messages.some(({actual}) => actual !== undefined)
  if (!found) return {result}
  const made = await redlineOf(file, result, date)
  if (isFault(made)) return {result: withFault(result, made)}
  const target = targetOf(file.path, made.extension, where)
  const fault = writeNew(target, made.bytes)
  return fault === undefined ? {result, target} : {result: withFault(result, {id: 'file/not-written', message: fault})}
}

function withFault(result: LintResult, {id, message}: FileFault): LintResult {
  return {...result, broken: true, messages: [messageOfFile(id, 'error', message), ...result.messages]}
}

interface Written {
  bytes: Uint8Array
  extension: string
}

async function redlineOf({path, facts}: FoundFile, result: LintResult, date: string): Promise<Written | FileFault> {
  const {path: shown, text = '', bom, output, messages, container} = result
  const id = formatIdOf(path, facts.configuration)!
  if (isContainer(id)) {
    const redliner = await loadRedliner(id)
    const read = readBytes(path)
    if (isFault(read)) return read
    const opened = await openContainer(read, await loadContainer(id), containerOptions(facts.configuration))
    if (!('prose' in opened)) return opened
    const redline = redlineFrom(messages, opened.text, container?.text ?? opened.text, date)
    try {
      return {bytes: await redliner(opened, redline, read), extension: extname(path)}
    } catch (error) {
      if (error instanceof ContainerFault) return {id: `file/${error.id}`, message: error.message}
      throw error
    }
  }
  const format = await formatFor(id, facts.configuration, path)
  const fixed = output?.slice(bom ? 1 : 0) ?? text
  const page = redlinePage({path: shown, blocks: format.read(text).blocks, fixed: format.read(fixed).blocks, messages, shift: bom ? 1 : 0}, hashOf)
  return {bytes: Buffer.from(page), extension: '.html'}
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function targetOf(path: string, extension: string, {file, folder}: RedlineTarget): string {
  if (file !== undefined) return file
  const name = `${basename(path, extname(path))}.redline${extension}`
  return join(folder ?? dirname(path), name)
}

// Written under another name first and then linked to its own, which fails where somebody else took that name meanwhile.
function writeNew(target: string, bytes: Uint8Array): string | undefined {
  const temporary = join(dirname(target), `.${basename(target)}.memolint-${process.pid}.tmp`)
  try {
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(temporary, bytes, {flag: 'wx'})
    try {
      linkSync(temporary, target)
    } finally {
      unlinkSync(temporary)
    }
    return undefined
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return `The redline was not written, because ${basename(target)} is there already. Move it away, or name another file or folder with -o.`
    return `The redline can’t be written: ${code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message}.`
  }
}

/** What `-o` means: a folder where it is one or ends as one, else a file. */
export function redlineTarget(cwd: string, named: string | undefined): RedlineTarget {
  if (named === undefined) return {}
  const path = resolve(cwd, named)
  const isFolder = /[/\\]$/.test(named) || (existsSync(path) && statSync(realpathSync(path)).isDirectory())
  return isFolder ? {folder: path} : {file: path}
}
