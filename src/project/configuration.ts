import type {Level} from '../finding.js'
import type {ContainerOptions} from '../formats/container.js'

/** A phrase that counsel approved. `until` is its last day, `YYYY-MM-DD`. */
export interface AllowedPhrase {
  phrase: string
  reason: string
  until?: string
}

/** The settings that may differ from file to file. */
export interface FileSettings {
  /** Packs by name or path; empty: the pack that ships. */
  vocab: readonly string[]
  rules: Readonly<Record<string, Level | 'off'>>
  /** A pack's options by id. */
  options: Readonly<Record<string, 'allow' | 'flag'>>
  speaker?: string
  /** Extra names by entity id. */
  entities: Readonly<Record<string, readonly string[]>>
  allow: readonly AllowedPhrase[]
  requireReason: boolean
}

/** Settings for the files that `files` match; what it doesn't name stays as it is. */
export interface Override {
  files: readonly string[]
  settings: Partial<FileSettings>
}

/** A configuration with every default filled in. */
export interface Configuration {
  /** The file that it came from; none: the defaults. */
  path?: string
  /** The folder that its patterns and paths count from; absolute. */
  folder: string
  settings: FileSettings
  ignore: readonly string[]
  /** Format ids by extension, such as `.mdc`. */
  formats: Readonly<Record<string, string>>
  /** Keys, and attributes and props, that are prose besides the usual ones; globs of files whose every string is. */
  prose?: {keys: readonly string[]; props: readonly string[]; strings: readonly string[]}
  /** How office documents and other containers are read. */
  containers?: ContainerOptions
  overrides: readonly Override[]
}

/** The configuration of a project that has none. */
export function defaultConfiguration(folder: string): Configuration {
  return {
    folder,
    settings: {vocab: [], rules: {}, options: {}, entities: {}, allow: [], requireReason: false},
    ignore: [],
    formats: {},
    overrides: [],
  }
}

/** Settings with others laid over them: packs and speaker are replaced, rules and options by id, names and phrases added. */
export function layOver(below: FileSettings, above: Partial<FileSettings>): FileSettings {
  const entities: Record<string, readonly string[]> = {...below.entities}
  for (const [id, names] of Object.entries(above.entities ?? {})) entities[id] = [...(entities[id] ?? []), ...names]
  return {
    vocab: above.vocab ?? below.vocab,
    rules: {...below.rules, ...above.rules},
    options: {...below.options, ...above.options},
    speaker: above.speaker ?? below.speaker,
    entities,
    allow: [...below.allow, ...(above.allow ?? [])],
    requireReason: above.requireReason ?? below.requireReason,
  }
}
