import {relative} from 'node:path'
import type {CompiledPack, LintOptions} from '../engine/lint.js'
import {makeScreen} from '../engine/screen.js'
import {loadShippedPack, shippedName} from '../vocabulary/shipped.js'
import type {Pack} from '../vocabulary/pack.js'
import {layOver, type AllowedPhrase, type Configuration, type FileSettings} from './configuration.js'
import type {Configurations} from './configurations.js'
import {Fault} from './fault.js'

/** What one file is linted by: the packs and the engine's options. */
export interface Settings {
  packs: readonly Pack[]
  /** False where a full reading of the raw text would find nothing. */
  mayHold(source: string): boolean
  /** The packs made ready for reading. Loads the engine, which a run that meets no candidate does without. */
  compiled(): Promise<readonly CompiledPack[]>
  options: LintOptions
  requireReason: boolean
}

/** What the command line or a caller lays over every configuration. */
export interface SettingsOverlay extends Partial<FileSettings> {
  minConfidence?: number
  /** Packs that are loaded already, in place of those that are named. */
  packs?: readonly Pack[]
  /** The day that `until` is compared to, `YYYY-MM-DD`. */
  today: string
}

/** Makes settings for files; each kind of settings is made once and used for every file that it holds for. */
export class SettingsOf {
  readonly #made = new Map<string, Promise<Settings>>()
  readonly #ready = new Map<string, Settings>()
  readonly #matchers = new Map<Configuration, (path: string) => string>()
  readonly #packs = new Map<string, Promise<Pack>>()
  readonly #used = new Set<Pack>()
  readonly #outdated = new Map<AllowedPhrase, string>()

  constructor(
    readonly configurations: Configurations,
    readonly overlay: SettingsOverlay,
  ) {}

  /** Every pack that some file's settings name. */
  get used(): readonly Pack[] {
    return [...this.#used]
  }

  /** Approved phrases whose last day is over, with the configuration files that hold them. */
  get outdated(): readonly (readonly [phrase: AllowedPhrase, path: string])[] {
    return [...this.#outdated]
  }

  /**
   * The settings of a file.
   *
   * @param path Absolute.
   * @throws {Fault} Where the configuration names a pack, a rule, an option or an entity that there is not.
   */
  async for(path: string, configuration: Configuration): Promise<Settings> {
    const mask = configuration.overrides.length === 0 ? '' : (await this.#matcher(configuration))(path)
    const key = `${configuration.path ?? ''}\0${mask}`
    const ready = this.#ready.get(key)
    if (ready !== undefined) return ready
    let making = this.#made.get(key)
    if (making === undefined) {
      let settings = configuration.settings
      configuration.overrides.forEach((override, index) => {
        if (mask[index] === '1') settings = layOver(settings, override.settings)
      })
      making = this.#make(layOver(settings, this.overlay), configuration)
      this.#made.set(key, making)
    }
    const made = await making
    this.#ready.set(key, made)
    return made
  }

  async #matcher(configuration: Configuration): Promise<(path: string) => string> {
    const known = this.#matchers.get(configuration)
    if (known !== undefined) return known
    const {default: picomatch} = await import('picomatch')
    const matchers = configuration.overrides.map(({files}) =>
      // One without a slash counts in every folder, as people expect of `*.mdx`.
      files.map((pattern) => picomatch(pattern.replace(/^\.\//, ''), {dot: true, basename: !pattern.includes('/')})),
    )
    const matcher = (path: string): string => {
      const inside = relative(configuration.folder, path).replaceAll('\\', '/')
      return matchers.map((any) => (any.some((matches) => matches(inside)) ? '1' : '0')).join('')
    }
    this.#matchers.set(configuration, matcher)
    return matcher
  }

  async #make(settings: FileSettings, configuration: Configuration): Promise<Settings> {
    const {today, minConfidence} = this.overlay
    const isOver = ({until}: AllowedPhrase): boolean => until !== undefined && until < today
    const names = settings.vocab.length === 0 ? [shippedName] : settings.vocab
    const packs = this.overlay.packs ?? (await Promise.all(names.map((name) => this.#pack(name))))
    for (const pack of packs) this.#used.add(pack)
    for (const phrase of settings.allow.filter(isOver)) this.#outdated.set(phrase, configuration.path ?? '')
    await this.#check(settings, packs, configuration)
    const entitiesOf = (pack: Pack): FileSettings['entities'] | undefined =>
      ownKeys(settings.entities, new Set(pack.entities.map(({id}) => id)))
    const screens = packs.map((pack) => makeScreen(pack, entitiesOf(pack)))
    let compiled: Promise<readonly CompiledPack[]> | undefined
    return {
      packs,
      mayHold: (source) => screens.some((screen) => screen.mayHold(source)),
      compiled: () =>
        (compiled ??= import('../engine/lint.js').then(({compile}) => packs.map((pack) => compile(pack, entitiesOf(pack))))),
      options: {
        rules: settings.rules,
        options: settings.options,
        entities: settings.entities,
        allow: settings.allow.filter((phrase) => !isOver(phrase)).map(({phrase}) => phrase),
        ...(settings.speaker === undefined ? {} : {speaker: settings.speaker}),
        ...(minConfidence === undefined ? {} : {minConfidence}),
      },
      requireReason: settings.requireReason,
    }
  }

  #pack(name: string): Promise<Pack> {
    let loading = this.#packs.get(name)
    if (loading === undefined) {
      loading = this.#load(name)
      this.#packs.set(name, loading)
    }
    return loading
  }

  async #load(name: string): Promise<Pack> {
    // The way to a pack on disk loads the YAML reader and more, none of which the pack that ships needs.
    if (name === shippedName) return loadShippedPack()
    const {loadProvedPack} = await import('./proved-pack.js')
    return loadProvedPack(name, this.configurations.cwd)
  }

  async #check(settings: FileSettings, packs: readonly Pack[], configuration: Configuration): Promise<void> {
    const idsOf = (list: (pack: Pack) => readonly {id: string}[]): string[] =>
      packs.flatMap((pack) => list(pack).map(({id}) => id))
    const entities = idsOf((pack) => pack.entities)
    const speaker = settings.speaker === undefined ? [] : [settings.speaker]
    await this.#known(
      'rule',
      Object.keys(settings.rules),
      idsOf((pack) => pack.rules),
      configuration,
      (id) => ['rules', id],
    )
    await this.#known(
      'option',
      Object.keys(settings.options),
      idsOf((pack) => pack.options),
      configuration,
      (id) => [id],
    )
    await this.#known('entity', Object.keys(settings.entities), entities, configuration, (id) => ['entities', id])
    await this.#known('entity', speaker, entities, configuration, () => ['speaker'])
  }

  async #known(
    what: string,
    ids: readonly string[],
    known: readonly string[],
    configuration: Configuration,
    wayOf: (id: string) => string[],
  ): Promise<void> {
    const id = ids.find((one) => !known.includes(one))
    if (id === undefined) return
    const {didYouMean} = await import('./did-you-mean.js')
    const message = `There is no ${what} “${id}” in the pack.${didYouMean(id, known)}`
    const isAsked = Object.hasOwn(this.overlay.rules ?? {}, id) || Object.hasOwn(this.overlay.options ?? {}, id)
    const file = isAsked ? undefined : this.configurations.fileOf(configuration)
    throw file?.faultAt(wayOf(id), {message}) ?? new Fault(message)
  }
}

function ownKeys(names: FileSettings['entities'], known: ReadonlySet<string>): FileSettings['entities'] | undefined {
  const own = Object.entries(names).filter(([id]) => known.has(id))
  return own.length === 0 ? undefined : Object.fromEntries(own)
}
