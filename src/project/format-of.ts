import {basename, extname} from 'node:path'
import type {TextFormat} from '../formats/format.js'
import {formatOfExtension, loadFormat} from '../formats/registry.js'
import type {Configuration} from './configuration.js'

/** The id of a file's format, by the configuration's `formats` and then by its extension; nothing where none is known. Loads nothing. */
export function formatIdOf(path: string, {formats}: Pick<Configuration, 'formats'>): string | undefined {
  const extension = extname(basename(path)).toLowerCase()
  return formats[extension] ?? formatOfExtension(extension)
}

const special = new WeakMap<Configuration, Map<string, Promise<TextFormat>>>()

/** Loads a format as a configuration wants it, once. `id` is one of `formatIds`. */
export function formatFor(id: string, configuration: Configuration): Promise<TextFormat> {
  const {prose} = configuration
  if (prose === undefined) return loadFormat(id)
  const known = special.get(configuration) ?? new Map<string, Promise<TextFormat>>()
  special.set(configuration, known)
  const format = known.get(id) ?? loadFormat(id, prose)
  known.set(id, format)
  return format
}
