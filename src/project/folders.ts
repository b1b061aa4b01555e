import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import type {Ignore} from 'ignore'
import type {Configuration} from './configuration.js'
import type {Configurations} from './configurations.js'
import {Fault} from './fault.js'

/** One folder's say on what is left out: patterns, and the folder that they are written from. */
interface IgnoreLayer {
  folder: string
  from: string
  ignore: Ignore
}

/** What holds in a folder: its configuration, and what is left out there. */
export interface FolderFacts {
  configuration: Configuration
  layers: readonly IgnoreLayer[]
}

export interface IgnoreOptions {
  /** Files to use in place of every `.memolintignore`; their patterns count from the current folder. */
  ignorePath?: string
  /** More patterns, from the current folder. */
  ignorePatterns?: readonly string[]
  /** False: nothing is left out but `node_modules` and `.git`. */
  useIgnore?: boolean
}

export const ignoreName = '.memolintignore'

/** Knows for each folder what applies there; asks the disk once a folder. */
export class Folders {
  readonly #facts = new Map<string, FolderFacts>()
  readonly #own: string[]

  /** @throws {Fault} Where `ignorePath` can't be read. */
  constructor(
    readonly cwd: string,
    readonly configurations: Configurations,
    readonly options: IgnoreOptions = {},
  ) {
    this.#own = [...(options.ignorePatterns ?? [])]
    if (options.ignorePath !== undefined) this.#own.push(...readIgnoreFile(resolve(cwd, options.ignorePath), options.ignorePath))
  }

  /**
   * @param folder An absolute path.
   * @param names The folder's entries where they are known, to save asking the disk.
   * @throws {Fault} Where the folder's configuration is at fault.
   */
  async facts(folder: string, names?: ReadonlySet<string>): Promise<FolderFacts> {
    const known = this.#facts.get(folder)
    if (known !== undefined) return known
    const parent = dirname(folder)
    const above = parent === folder ? await this.#base() : (this.#facts.get(parent) ?? (await this.facts(parent)))
    const configuration = (await this.configurations.in(folder, names)) ?? above.configuration
    const layers = [...above.layers]
    if (this.options.useIgnore !== false) {
      if (configuration !== above.configuration) {
        // The nearest configuration counts, and only it: what one further up leaves out no longer is.
        const outer = layers.findIndex((layer) => layer.from === above.configuration.path)
        if (outer >= 0) layers.splice(outer, 1)
        if (configuration.ignore.length > 0) layers.push(await layer(folder, configuration.path ?? folder, configuration.ignore))
      }
      const path = join(folder, ignoreName)
      const has = names === undefined ? existsSync(path) : names.has(ignoreName)
      if (has && this.options.ignorePath === undefined) layers.push(await layer(folder, path, readIgnoreFile(path, path)))
    }
    const facts = layers.length === above.layers.length && configuration === above.configuration ? above : {configuration, layers}
    this.#facts.set(folder, facts)
    return facts
  }

  async #base(): Promise<FolderFacts> {
    const configuration = this.configurations.base
    const layers: IgnoreLayer[] = []
    if (this.options.useIgnore !== false) {
      if (this.#own.length > 0) layers.push(await layer(this.cwd, '--ignore-pattern', this.#own))
      if (configuration.ignore.length > 0)
        layers.push(await layer(configuration.folder, configuration.path ?? '', configuration.ignore))
    }
    return {configuration, layers}
  }
}

/** What leaves a path out: the file or option that says so; nothing where the path is linted. Folders end in a slash. */
export function ignoredBy(path: string, facts: FolderFacts, isFolder: boolean): string | undefined {
  for (const {folder, from, ignore} of facts.layers) {
    const inside = relative(folder, path)
    if (inside === '' || inside.startsWith('..')) continue
    const name = (sep === '/' ? inside : inside.replaceAll(sep, '/')) + (isFolder ? '/' : '')
    if (ignore.ignores(name)) return from
  }
  return undefined
}

/** @throws {Fault} Where the file can't be read. */
export function readIgnoreFile(path: string, shown: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } catch (error) {
    throw new Fault(`The ignore file can’t be read: ${(error as Error).message}`, shown)
  }
}

async function layer(folder: string, from: string, patterns: readonly string[]): Promise<IgnoreLayer> {
  return layerBy((await import('ignore')).default, folder, from, patterns)
}

/** A folder's say, with `ignore` at hand. */
export function layerBy(ignore: unknown, folder: string, from: string, patterns: readonly string[]): IgnoreLayer {
  // `ignore` is CommonJS that says so in its types, so its factory is the default export of the default export to TypeScript.
  return {folder, from, ignore: (ignore as () => Ignore)().add(patterns)}
}
