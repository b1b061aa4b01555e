import {relative} from 'node:path'
import type {compile, CompiledPack, LintOptions} from '../engine/lint.js'
import {makeScreen} from '../engine/screen.js'
import {loadShippedPack, shippedName} from '../vocabulary/shipped.js'
import type {Pack} from '../vocabulary/pack.js'
import {layOver, type AllowedPhrase, type Configuration, type FileSettings} from './configuration.js'
import type {ConfigurationFile} from './configuration-file.js'
import type {Configurations} from './configurations.js'
import {Fault} from './fault.js'
import {matcherOf, type GlobParser} from './glob.js'

type Compile = typeof compile

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
      making = this.#make(layOver(settingsUnder(configuration, mask), this.overlay), configuration)
      this.#made.set(key, making)
    }
    const made = await making
    this.#ready.set(key, made)
    return made
  }

  async #matcher(configuration: Configuration): Promise<(path: string) => string> {
    const known = this.#matchers.get(configuration)
    if (known !== undefined) return known
    const matcher = overrideMatcher(configuration, (await import('picomatch')).default)
    this.#matchers.set(configuration, matcher)
    return matcher
  }

  async #make(settings: FileSettings, configuration: Configuration): Promise<Settings> {
    const names = settings.vocab.length === 0 ? [shippedName] : settings.vocab
    const packs = this.overlay.packs ?? (await Promise.all(names.map((name) => this.#pack(name))))
    for (const pack of packs) this.#used.add(pack)
    for (const phrase of settings.allow.filter((one) => isOver(one, this.overlay.today))) this.#outdated.set(phrase, configuration.path ?? '')
    await this.#check(settings, packs, configuration)
    return makeSettings(settings, packs, this.overlay, async () => (await import('../engine/lint.js')).compile)
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
    const unknown = unknownName(settings, packs)
    if (unknown === undefined) return
    const {didYouMean} = await import('./did-you-mean.js')
    throw faultOfName(unknown, this.overlay, this.configurations.fileOf(configuration), didYouMean)
  }
}

/** Tells which overrides of a configuration a path falls under: a `1` or a `0` for each. */
export function overrideMatcher(
  {overrides, folder}: Configuration,
  picomatch: GlobParser,
): (path: string) => string {
  const matchers = overrides.map(({files}) => files.map((glob) => matcherOf(glob, picomatch)))
  return (path) => {
    const inside = relative(folder, path).replaceAll('\\', '/')
    return matchers.map((any) => (any.some((matches) => matches(inside)) ? '1' : '0')).join('')
  }
}

/** The settings of a configuration with those overrides laid over them that the mask names. */
export function settingsUnder({settings, overrides}: Configuration, mask: string): FileSettings {
  return overrides.reduce((below, override, index) => (mask[index] === '1' ? layOver(below, override.settings) : below), settings)
}

/** Settings for reading, `settings` being all that was laid over one another. `loadCompile` brings the engine. */
export function makeSettings(
  settings: FileSettings,
  packs: readonly Pack[],
  {today, minConfidence}: SettingsOverlay,
  loadCompile: () => Promise<Compile>,
): Settings {
  const screens = packs.map((pack) => makeScreen(pack, entitiesOf(pack, settings)))
  let compiled: Promise<readonly CompiledPack[]> | undefined
  return {
    packs,
    mayHold: (source) => screens.some((screen) => screen.mayHold(source)),
    compiled: () =>
      (compiled ??= loadCompile().then((compile) => packs.map((pack) => compile(pack, entitiesOf(pack, settings))))),
    options: {
      rules: settings.rules,
      options: settings.options,
      entities: settings.entities,
      allow: settings.allow.filter((phrase) => !isOver(phrase, today)).map(({phrase}) => phrase),
      ...(settings.speaker === undefined ? {} : {speaker: settings.speaker}),
      ...(minConfidence === undefined ? {} : {minConfidence}),
    },
    requireReason: settings.requireReason,
  }
}

/** A name that settings say and no pack knows. `way` leads to it in a configuration. */
export interface UnknownName {
  what: 'rule' | 'option' | 'entity'
  id: string
  known: readonly string[]
  way: readonly string[]
}

/** The first name in settings that none of the packs has. */
export function unknownName(settings: FileSettings, packs: readonly Pack[]): UnknownName | undefined {
  const idsOf = (list: (pack: Pack) => readonly {id: string}[]): string[] => packs.flatMap((pack) => list(pack).map(({id}) => id))
  const entities = idsOf((pack) => pack.entities)
  const asked: [what: UnknownName['what'], ids: string[], known: string[], way: (id: string) => string[]][] = [
    ['rule', Object.keys(settings.rules), idsOf((pack) => pack.rules), (id) => ['rules', id]],
    ['option', Object.keys(settings.options), idsOf((pack) => pack.options), (id) => [id]],
    ['entity', Object.keys(settings.entities), entities, (id) => ['entities', id]],
    ['entity', settings.speaker === undefined ? [] : [settings.speaker], entities, () => ['speaker']],
  ]
  for (const [what, ids, known, way] of asked) {
    const id = ids.find((one) => !known.includes(one))
    if (id !== undefined) return {what, id, known, way: way(id)}
  }
  return undefined
}

/** What to say of such a name, at its place in the configuration unless it was asked for beside it. */
export function faultOfName(
  {what, id, known, way}: UnknownName,
  overlay: SettingsOverlay,
  file: ConfigurationFile | undefined,
  didYouMean: (id: string, known: readonly string[]) => string,
): Fault {
  const message = `There is no ${what} “${id}” in the pack.${didYouMean(id, known)}`
  const isAsked = Object.hasOwn(overlay.rules ?? {}, id) || Object.hasOwn(overlay.options ?? {}, id)
  return (isAsked ? undefined : file?.faultAt(way, {message})) ?? new Fault(message)
}

function isOver({until}: AllowedPhrase, today: string): boolean {
  return until !== undefined && until < today
}

/** The extra names of a pack's own entities. */
export function entitiesOf(pack: Pack, {entities}: Pick<FileSettings, 'entities'>): FileSettings['entities'] | undefined {
  const known = new Set(pack.entities.map(({id}) => id))
  const own = Object.entries(entities).filter(([id]) => known.has(id))
  return own.length === 0 ? undefined : Object.fromEntries(own)
}
