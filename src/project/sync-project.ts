import {existsSync, readdirSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import ignore from 'ignore'
import picomatch from 'picomatch'
import {compile, type CompiledPack} from '../engine/lint.js'
import {parsePack} from '../vocabulary/load.js'
import type {Pack} from '../vocabulary/pack.js'
import {formatProblem} from '../vocabulary/problem.js'
import {formatReport, provePack} from '../vocabulary/prove.js'
import {loadShippedPack, shippedName} from '../vocabulary/shipped.js'
import {configurationIn} from './configuration-file.js'
import {defaultConfiguration, layOver, type Configuration} from './configuration.js'
import {didYouMean} from './did-you-mean.js'
import {ignoredBy, ignoreName, layerBy, readIgnoreFile, type FolderFacts} from './folders.js'
import {exampleReader} from './pack-reader.js'
import {findPack, readPack} from './packs.js'
import {dayOf} from './project.js'
import {proved} from './proved-pack.js'
import {
  entitiesOf, faultOfName, makeSettings, overrideMatcher, settingsUnder, unknownName, type Settings, type SettingsOverlay,
} from './settings.js'
import {readConfigurationSync, stateOf, type ReadConfiguration} from './sync-configuration.js'

/** What applies to one path. */
export interface PathFacts {
  configuration: Configuration
  settings: Settings
  /** The packs of the settings, made ready on the first call. */
  packs: () => readonly CompiledPack[]
  /** The ignore file or configuration that leaves the path out. */
  ignoredBy?: string
}

export interface SyncProjectOptions extends Omit<SettingsOverlay, 'today' | 'packs'> {
  /** Absolute. */
  cwd: string
  /** As in `ProjectOptions`. */
  configuration?: string | false
}

interface Known<Value> {
  state: string
  value: Value
}

/** How long, in milliseconds, what the disk said is believed: an editor asks at each key, and its user may edit the configuration too. */
const fresh = 1000

/** A project for hosts that can't wait, such as a rule of ESLint: the same files say the same as in a `Project`. */
export class SyncProject {
  readonly #options: SyncProjectOptions
  readonly #folders = new Map<string, FolderFacts & {read?: ReadConfiguration}>()
  readonly #read = new Map<string, Known<ReadConfiguration>>()
  readonly #settings = new Map<string, Known<Omit<PathFacts, 'ignoredBy'>>>()
  readonly #packs = new Map<string, Known<Pack>>()
  #packStates = new Map<string, string>()
  #asked = -Infinity
  today = ''

  constructor(options: SyncProjectOptions) {
    this.#options = options
  }

  /**
   * @param path Absolute.
   * @throws {Fault} Where the configuration or a pack is at fault.
   */
  at(path: string): PathFacts {
    const now = Date.now()
    if (now - this.#asked > fresh) {
      this.#folders.clear()
      this.#packStates.clear()
      this.#asked = now
      this.today = dayOf(new Date(now))
    }
    const facts = this.#facts(dirname(path))
    const {configuration} = facts
    const mask = configuration.overrides.length === 0 ? '' : overrideMatcher(configuration, picomatch)(path)
    const by = ignoredBy(path, facts, false)
    return {...this.#settingsOf(configuration, mask, facts.read), ...(by !== undefined && {ignoredBy: by})}
  }

  #facts(folder: string): FolderFacts & {read?: ReadConfiguration} {
    const known = this.#folders.get(folder)
    if (known) return known
    const parent = dirname(folder)
    const above = parent === folder ? this.#base() : this.#facts(parent)
    const path = this.#options.configuration === undefined ? configurationIn(folder) : undefined
    const read = path === undefined ? undefined : this.#readAt(path)
    let layers = [...above.layers]
    if (read) {
      // The nearest configuration counts, and only it: what one further up leaves out no longer is.
      layers = layers.filter(({from}) => from !== above.configuration.path)
      const {ignore: patterns} = read.configuration
      if (patterns.length > 0) layers.push(layerBy(ignore, folder, path!, patterns))
    }
    const ignoreFile = join(folder, ignoreName)
    if (existsSync(ignoreFile)) layers.push(layerBy(ignore, folder, ignoreFile, readIgnoreFile(ignoreFile, ignoreFile)))
    const facts = {...above, layers, ...(read && {read, configuration: read.configuration})}
    this.#folders.set(folder, facts)
    return facts
  }

  #base(): FolderFacts & {read?: ReadConfiguration} {
    const {cwd, configuration: named} = this.#options
    if (named === undefined || named === false) return {configuration: defaultConfiguration(cwd), layers: []}
    const read = this.#readAt(resolve(cwd, named))
    const {configuration} = read
    const patterns = configuration.ignore
    const layers = patterns.length === 0 ? [] : [layerBy(ignore, configuration.folder, configuration.path ?? '', patterns)]
    return {configuration, layers, read}
  }

  #readAt(path: string): ReadConfiguration {
    const state = stateOf(path) ?? ''
    const known = this.#read.get(path)
    if (known?.state === state) return known.value
    const value = readConfigurationSync(path, this.#options.cwd)
    this.#read.set(path, {state, value})
    return value
  }

  #settingsOf(configuration: Configuration, mask: string, read: ReadConfiguration | undefined): Omit<PathFacts, 'ignoredBy'> {
    const {cwd, configuration: _named, ...asked} = this.#options
    const overlay: SettingsOverlay = {...asked, today: this.today}
    const laid = layOver(settingsUnder(configuration, mask), overlay)
    const names = laid.vocab.length === 0 ? [shippedName] : laid.vocab
    const key = `${configuration.path ?? ''}\0${mask}`
    const packStates = names.map((name) => this.#packState(name))
    const state = [this.today, configuration.path === undefined ? '' : this.#read.get(configuration.path)?.state, ...packStates].join('\0')
    const known = this.#settings.get(key)
    if (known?.state === state) return known.value
    const packs = names.map((name, index) => this.#pack(name, packStates[index]!))
    const unknown = unknownName(laid, packs)
    if (unknown) throw faultOfName(unknown, overlay, read?.file, didYouMean)
    let compiled: readonly CompiledPack[] | undefined
    const value = {
      configuration,
      settings: makeSettings(laid, packs, overlay, () => Promise.resolve(compile)),
      packs: () => (compiled ??= packs.map((pack) => compile(pack, entitiesOf(pack, laid)))),
    }
    this.#settings.set(key, {state, value})
    return value
  }

  #pack(name: string, state: string): Pack {
    const {cwd} = this.#options
    const known = this.#packs.get(name)
    if (known?.state === state) return known.value
    const found = findPack(name, cwd)
    const value = found.shipped
      ? loadShippedPack()
      : proved(name, readPack(found, cwd, parsePack, formatProblem), cwd, {formatReport, provePack, exampleReader})
    this.#packs.set(name, {state, value})
    return value
  }

  #packState(name: string): string {
    const known = this.#packStates.get(name)
    if (known !== undefined) return known
    const found = findPack(name, this.#options.cwd)
    const state = found.shipped ? '' : filesIn(found.dir).map((file) => `${file} ${stateOf(file) ?? ''}`).join('\n')
    this.#packStates.set(name, state)
    return state
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name))
}
