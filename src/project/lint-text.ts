import {resolve} from 'node:path'
import {formatIds, formatOfPath, isContainer} from '../formats/registry.js'
import {didYouMean} from './did-you-mean.js'
import {Fault} from './fault.js'
import {lintBytes, type FixMode} from './lint-file.js'
import {lintPaths, shownPath} from './lint-files.js'
import {openProject, type ProjectOptions} from './project.js'
import type {LintResult} from './result.js'

/** How one text is linted. */
export interface LintTextOptions extends ProjectOptions {
  /** The text's name: gives its format, and the configuration above it counts. Without it no configuration is looked for. */
  path?: string
  /** A format's id, such as `markdown`, where the path does not say it. Default: `markdown`. */
  format?: string
}

export interface LintFilesOptions extends ProjectOptions {
  /** Write the fixes that are safe without a person. Default: false. */
  fix?: boolean
}

/** A text after its fixes. */
export interface FixTextResult extends LintResult {
  /** The fixed text; the text as it was given, where nothing is fixed. */
  output: string
}

/** A file that was given as bytes, after its fixes. */
export interface FixBytesResult extends LintResult {
  /** The bytes with the fixes; as they were given, where nothing is fixed. */
  fixedBytes: Uint8Array
}

/**
 * Lints a text, or the bytes of a file: a deck or another container has to be given as bytes.
 *
 * @returns Its messages, in the order of the text; offsets are UTF-16 units into it. Of a container, into its paragraphs, one a line.
 * @throws {Fault} Where the configuration or a pack is at fault, or the format is not known.
 */
export function lintText(text: string | Uint8Array, options: LintTextOptions = {}): Promise<LintResult> {
  return lintOne(text, options, 'none')
}

/**
 * Makes the fixes that are safe without a person.
 *
 * @returns The fixed text or bytes, and the messages that are left, with places in what is fixed.
 * @throws {Fault} As `lintText` does.
 */
export function fixText(text: string, options?: LintTextOptions): Promise<FixTextResult>
export function fixText(bytes: Uint8Array, options?: LintTextOptions): Promise<FixBytesResult>
export async function fixText(text: string | Uint8Array, options: LintTextOptions = {}): Promise<FixTextResult | FixBytesResult> {
  const result = await lintOne(text, options, 'dry')
  if (typeof text === 'string') return {...result, output: result.output ?? text}
  return {...result, fixedBytes: result.container?.output ?? (result.output === undefined ? text : Buffer.from(result.output))}
}

/**
 * Lints files, folders and globs, as the command line does.
 *
 * @param patterns Paths and globs from `options.cwd`; none: that folder.
 * @returns A result for every file that was linted or named, sorted by path.
 * @throws {Fault} Where a configuration or a pack is at fault; what is wrong with a file is a message on it.
 */
export async function lintFiles(
  patterns: string | readonly string[],
  {fix = false, ...options}: LintFilesOptions = {},
): Promise<LintResult[]> {
  const project = await openProject(options)
  return lintPaths(typeof patterns === 'string' ? [patterns] : patterns, project, fix ? 'write' : 'none')
}

async function lintOne(text: string | Uint8Array, {path, format, ...options}: LintTextOptions, mode: FixMode): Promise<LintResult> {
  if (format !== undefined && !formatIds.includes(format))
    throw new Fault(`There is no format “${format}”.${didYouMean(format, formatIds)}`)
  const project = await openProject(
    path === undefined && options.configuration === undefined ? {...options, configuration: false} : options,
  )
  const full = resolve(project.cwd, path ?? 'text.md')
  if (typeof text === 'string' && isContainer(format ?? formatOfPath(full) ?? ''))
    throw new Fault('A file of this format is no text. Give its bytes as a Uint8Array.')
  return lintBytes(
    typeof text === 'string' ? Buffer.from(text) : Buffer.from(text.buffer, text.byteOffset, text.byteLength),
    {path: full, shown: path === undefined ? '<text>' : shownPath(full, project.cwd), explicit: true, format},
    project,
    mode,
  )
}
