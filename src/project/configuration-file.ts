import {existsSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {formatProblem} from '../vocabulary/problem.js'
import type {readYaml, Said} from '../vocabulary/yaml.js'
import type {checkConfiguration, ConfigurationValue} from './configuration-schema.js'
import {Fault} from './fault.js'

/** The names of configuration files, in the order in which they count within a folder. */
export const configurationNames: readonly string[] = [
  'memolint.config.json',
  'memolint.config.yaml',
  'memolint.config.yml',
  'memolint.config.js',
  'memolint.config.mjs',
  'memolint.config.ts',
  '.memolintrc',
  '.memolintrc.json',
  '.memolintrc.yaml',
  'package.json',
]

/** A configuration file as it was read and found valid. */
export interface ConfigurationFile {
  path: string
  value: ConfigurationValue
  /** A fault at the key that `way` leads to, with its lines drawn where the file is data. */
  faultAt(way: readonly PropertyKey[], said: Said): Fault
}

/**
 * The configuration file of one folder, if it has one. A package.json counts only with a `memolint` key.
 *
 * @param names The folder's entries where they are known; otherwise the disk is asked.
 */
export function configurationIn(folder: string, names?: ReadonlySet<string>): string | undefined {
  for (const name of configurationNames) {
    const path = join(folder, name)
    if (names === undefined ? !existsSync(path) : !names.has(name)) continue
    if (name !== 'package.json' || hasMemolintKey(path)) return path
  }
  return undefined
}

function hasMemolintKey(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8')
    // Most packages never say the word; those that depend on memolint have to be parsed.
    return text.includes('"memolint"') && Object.hasOwn(JSON.parse(text) as object, 'memolint')
  } catch {
    // A broken package.json is npm's to report.
    return false
  }
}

/**
 * Reads and checks a configuration file. JSON and YAML run no code.
 *
 * @param shown The path as messages show it.
 * @param runsCode False: one that is JavaScript or TypeScript is a fault.
 * @throws {Fault} Where the file can't be read, is broken, or has a key or a value that is not known. The message lists every such place.
 */
export async function readConfigurationFile(path: string, shown = path, runsCode = true): Promise<ConfigurationFile> {
  if (isCode(path) && !runsCode) {
    throw new Fault('This configuration is code, and this workspace is not trusted to run any. Trust it, or write the configuration as YAML.', shown)
  }
  const code = isCode(path) ? {raw: await runCode(path, shown)} : undefined
  const [{checkConfiguration}, {formatProblem}, {readYaml}] = await Promise.all([
    import('./configuration-schema.js'),
    import('../vocabulary/problem.js'),
    import('../vocabulary/yaml.js'),
  ])
  return checkedFile(path, shown, {checkConfiguration, formatProblem, readYaml}, code)
}

/** True where a configuration is a program rather than data. */
export function isCode(path: string): boolean {
  return /\.m?[jt]s$/.test(path)
}

/** What reading a configuration needs and start-up does without. */
export interface ConfigurationReaders {
  checkConfiguration: typeof checkConfiguration
  formatProblem: typeof formatProblem
  readYaml: typeof readYaml
}

/**
 * A configuration file, checked. As `readConfigurationFile`, its readers at hand.
 *
 * @param code What the file exports, where it is a program. Otherwise it is read from the disk.
 */
export function checkedFile(
  path: string,
  shown: string,
  {checkConfiguration, formatProblem, readYaml}: ConfigurationReaders,
  code?: {raw: unknown},
): ConfigurationFile {
  // YAML reads JSON as well, and unlike JSON.parse it knows where each key stands.
  const data = code ? undefined : readYaml({path: shown, text: readText(path, shown)})
  if (data && data.problems.length > 0) throw new Fault(data.problems.map(formatProblem).join('\n\n'))
  const raw = data ? data.value : code?.raw
  const root = basename(path) === 'package.json' ? ['memolint'] : []
  const say = (way: readonly PropertyKey[], said: Said, part: 'key' | 'value'): string =>
    formatProblem(data?.problem([...root, ...way], said, part) ?? {path: shown, line: 1, column: 1, frame: '', ...said})
  const {value, faults} = checkConfiguration(root.length === 0 ? raw : (raw as {memolint: unknown}).memolint)
  if (value === undefined) throw new Fault(faults.map(({way, part, ...said}) => say(way, said, part)).join('\n\n'))
  return {path, value, faultAt: (way, said) => new Fault(say(way, said, 'key'))}
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    throw new Fault(
      code === 'ENOENT' ? 'There is no such configuration file.' : `The configuration can’t be read: ${message}`,
      shown,
    )
  }
}

async function runCode(path: string, shown: string): Promise<unknown> {
  const stat = statSync(path, {throwIfNoEntry: false})
  if (stat === undefined) throw new Fault('There is no such configuration file.', shown)
  try {
    // Node never runs a module twice; where a file changed, an editor wants it run again. A dot would look like a file name's to some loaders.
    return ((await import(`${pathToFileURL(path).href}?${String(stat.mtimeMs).replace('.', '-')}`)) as {default?: unknown}).default
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    if (code !== 'ERR_UNKNOWN_FILE_EXTENSION' || extname(path) !== '.ts')
      throw new Fault(`The configuration fails when it is run: ${message}`, shown)
  }
  try {
    // Before 22.18 Node reads no TypeScript; jiti does where the project has it.
    const {createJiti} = await import('jiti')
    return await createJiti(dirname(path), {moduleCache: false}).import(path, {default: true})
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    throw new Fault(
      isJitiMissing(code, message) ? noTypeScript : `The configuration fails when it is run: ${message}`,
      shown,
    )
  }
}

/** What to do where a configuration is TypeScript and nothing here reads that. */
export const noTypeScript = `Node ${process.versions.node} reads no TypeScript. Run “npm install --save-dev jiti”, use Node 22.18 or later, or rename the file to memolint.config.mjs.`

/** True of the error of an import or a `require` of jiti where the project does not have it. */
export function isJitiMissing(code: string | undefined, message: string): boolean {
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message.includes("'jiti'")
}
