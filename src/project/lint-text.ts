import {resolve} from 'node:path'
import {formatIds} from '../formats/registry.js'
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

/**
 * Lints a text.
 *
 * @returns Its messages, in the order of the text; offsets are UTF-16 units into it.
 * @throws {Fault} Where the configuration or a pack is at fault, or the format is not known.
 */
export function lintText(text: string, options: LintTextOptions = {}): Promise<LintResult> {
  return lintOne(text, options, 'none')
}

/**
 * Makes the fixes that are safe without a person.
 *
 * @returns The fixed text, and the messages that are left, with places in the fixed text.
 * @throws {Fault} As `lintText` does.
 */
export async function fixText(text: string, options: LintTextOptions = {}): Promise<FixTextResult> {
  const result = await lintOne(text, options, 'dry')
  return {...result, output: result.output ?? text}
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

async function lintOne(text: string, {path, format, ...options}: LintTextOptions, mode: FixMode): Promise<LintResult> {
  if (format !== undefined && !formatIds.includes(format))
    throw new Fault(`There is no format “${format}”.${didYouMean(format, formatIds)}`)
  const project = await openProject(
    path === undefined && options.configuration === undefined ? {...options, configuration: false} : options,
  )
  const full = resolve(project.cwd, path ?? 'text.md')
  return lintBytes(
    Buffer.from(text),
    {path: full, shown: path === undefined ? '<text>' : shownPath(full, project.cwd), explicit: true, format},
    project,
    mode,
  )
}
