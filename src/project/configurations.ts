import {dirname, relative, resolve, sep} from 'node:path'
import {defaultConfiguration, layOver, type Configuration, type FileSettings} from './configuration.js'
import {configurationIn, readConfigurationFile, type ConfigurationFile} from './configuration-file.js'
import type {ContainerLimits} from '../formats/container.js'
import type {ConfigurationValue} from './configuration-schema.js'

/** Which configuration counts where. Each file is read once. */
export class Configurations {
  readonly #read = new Map<string, Promise<Configuration>>()
  readonly #files = new Map<string, ConfigurationFile>()

  private constructor(
    /** The folder that paths in messages are shown from. */
    readonly cwd: string,
    /** What counts where no nearer file does. */
    public base: Configuration,
    readonly look: boolean,
    readonly runsCode: boolean,
  ) {}

  /**
   * @param named A configuration file to use for every path.
   * @param look False: no configuration file is looked for.
   * @param runsCode False: a configuration that is code is a fault.
   * @throws {Fault} Where the named file is at fault.
   */
  static async open(cwd: string, named?: string, look = true, runsCode = true): Promise<Configurations> {
    const result = new Configurations(cwd, defaultConfiguration(cwd), look && named === undefined, runsCode)
    if (named !== undefined) result.base = await result.#load(resolve(cwd, named))
    return result
  }

  /**
   * The configuration that a folder itself holds.
   *
   * @param names The folder's entries, where they are known.
   * @throws {Fault} Where it is at fault.
   */
  async in(folder: string, names?: ReadonlySet<string>): Promise<Configuration | undefined> {
    if (!this.look) return undefined
    const path = configurationIn(folder, names)
    return path === undefined ? undefined : this.#load(path)
  }

  /** The file behind a configuration, to name a place in it. */
  fileOf(configuration: Configuration): ConfigurationFile | undefined {
    return configuration.path === undefined ? undefined : this.#files.get(configuration.path)
  }

  #load(path: string): Promise<Configuration> {
    let reading = this.#read.get(path)
    if (reading === undefined) {
      const shown = relative(this.cwd, path)
      reading = readConfigurationFile(path, shown.startsWith(`..${sep}..`) ? path : shown, this.runsCode).then((file) => {
        this.#files.set(path, file)
        return toConfiguration(path, file.value)
      })
      this.#read.set(path, reading)
    }
    return reading
  }
}

/** The configuration that a file's value comes to. */
export function toConfiguration(path: string, value: ConfigurationValue): Configuration {
  const defaults = defaultConfiguration(dirname(path))
  const {keys = [], attributes = [], props = [], strings = [], comments, ...formats} = value.formats ?? {}
  const texts = (list: string | readonly string[]): readonly string[] => (typeof list === 'string' ? [list] : list)
  return {
    ...defaults,
    path,
    settings: layOver(defaults.settings, toSettings(value, dirname(path))),
    ignore: value.ignore ?? [],
    formats: Object.fromEntries(Object.entries(formats).map(([extension, format]) => [extension.toLowerCase(), format])),
    ...(keys.length + attributes.length + props.length + strings.length === 0
      ? {}
      : {prose: {keys: texts(keys), props: [...texts(attributes), ...texts(props)], strings: texts(strings)}}),
    containers: {
      ...(comments === undefined ? {} : {comments}),
      ...(value.limits === undefined ? {} : {limits: toBytes(value.limits)}),
    },
    overrides: (value.overrides ?? []).map((override) => ({
      files: override.files,
      settings: toSettings(override, dirname(path)),
    })),
  }
}

type PerFile = Pick<ConfigurationValue, 'vocab' | 'rules' | 'speaker' | 'entities' | 'allow' | 'directives'>

const notOptions = new Set([
  '$schema',
  'vocab',
  'rules',
  'speaker',
  'entities',
  'allow',
  'directives',
  'ignore',
  'formats',
  'overrides',
  'files',
  'limits',
])

function toBytes({entries, paragraphs, ...sizes}: NonNullable<ConfigurationValue['limits']>): Partial<ContainerLimits> {
  const bytes = Object.fromEntries(Object.entries(sizes).map(([key, megabytes]) => [key, megabytes * 1024 * 1024]))
  return {...bytes, ...(entries === undefined ? {} : {entries}), ...(paragraphs === undefined ? {} : {paragraphs})}
}

function toSettings(value: PerFile, folder: string): Partial<FileSettings> {
  const options = Object.entries(value).filter(([key, set]) => !notOptions.has(key) && (set as unknown) !== undefined)
  return {
    // A pack that is written as a path counts from the configuration's folder, a name from anywhere.
    vocab: value.vocab?.map((pack) => (/^\.{1,2}[/\\]/.test(pack) ? resolve(folder, pack) : pack)),
    rules: value.rules,
    options: Object.fromEntries(options) as FileSettings['options'],
    speaker: value.speaker,
    entities: value.entities,
    allow: value.allow,
    requireReason: value.directives?.requireReason,
  }
}
