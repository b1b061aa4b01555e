import {basename, extname, relative, sep} from 'node:path'
import type {TextFormat} from '../formats/format.js'
import {formatOfExtension, loadFormat, stringsOfFormat, type FormatOptions} from '../formats/registry.js'
import {isForTools, stringsKind, type StringsKind} from '../formats/strings/locale.js'
import type {Configuration} from './configuration.js'
import {matcherOf, type GlobParser} from './glob.js'

/** The id of a file's format, by the configuration's `formats` and then by its extension; nothing where none is known. Loads nothing. */
export function formatIdOf(path: string, {formats}: Pick<Configuration, 'formats'>): string | undefined {
  const extension = extname(basename(path)).toLowerCase()
  return formats[extension] ?? formatOfExtension(extension)
}

/** True where a file that is met in a folder is to be linted: its format is known, and it is neither in another language nor for tools alone. */
export function isLinted(path: string, configuration: Configuration): boolean {
  const id = formatIdOf(path, configuration)
  if (id === undefined) return false
  const strings = stringsOfFormat(id)
  return strings === undefined || (!(strings === 'data' && isForTools(slashed(path))) && stringsKindOf(path, id, configuration) !== 'other-language')
}

/** What the strings of a file are, by its path; nothing where its format is none of strings. */
export function stringsKindOf(path: string, id: string, {folder}: Pick<Configuration, 'folder'>): StringsKind | undefined {
  const strings = stringsOfFormat(id)
  return strings && stringsKind(slashed(relative(folder, path)), strings === 'copy')
}

const special = new WeakMap<Configuration, Map<string, Promise<TextFormat>>>()

/**
 * Loads a format as a configuration wants it, once.
 *
 * @param id One of `formatIds`. @param path The file, which says whether all of its strings are prose; absent: by their keys.
 */
export async function formatFor(id: string, configuration: Configuration, path?: string): Promise<TextFormat> {
  const everything = stringsOfFormat(id) !== undefined && path !== undefined && (await isCopy(path, id, configuration))
  const options = formatOptions(configuration, everything)
  if (!options) return loadFormat(id)
  const known = special.get(configuration) ?? new Map<string, Promise<TextFormat>>()
  special.set(configuration, known)
  const key = everything ? `${id} everything` : id
  const format = known.get(key) ?? loadFormat(id, options)
  known.set(key, format)
  return format
}

/** What a configuration says of the prose in a format; nothing where all is as usual. `everything`: the file is one of strings for people. */
export function formatOptions({prose}: Pick<Configuration, 'prose'>, everything: boolean): FormatOptions | undefined {
  if (prose === undefined && !everything) return undefined
  return {...(prose && {keys: prose.keys, props: prose.props}), ...(everything ? {everything} : {})}
}

/** Whether a file is one of strings for people, and every string in it prose: by its path, or because the configuration says so. */
export async function isCopy(path: string, id: string, configuration: Configuration): Promise<boolean> {
  // The parser of globs is loaded only where there is one.
  if (!configuration.prose?.strings.length) return stringsKindOf(path, id, configuration) === 'copy'
  return isCopyBy((await import('picomatch')).default, path, id, configuration)
}

/** As `isCopy`, for hosts that can't wait. */
export function isCopyBy(picomatch: GlobParser, path: string, id: string, configuration: Configuration): boolean {
  const {folder, prose} = configuration
  const kind = stringsKindOf(path, id, configuration)
  if (kind === 'copy') return true
  if (kind === undefined || prose === undefined) return false
  const inside = slashed(relative(folder, path))
  return prose.strings.some((glob) => matcherOf(glob, picomatch)(inside))
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
