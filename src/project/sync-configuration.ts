import {createRequire} from 'node:module'
import type * as jiti from 'jiti'
import {existsSync, statSync} from 'node:fs'
import {relative, sep} from 'node:path'
import {formatProblem} from '../vocabulary/problem.js'
import {readYaml} from '../vocabulary/yaml.js'
import {checkedFile, isCode, isJitiMissing, noTypeScript, type ConfigurationFile} from './configuration-file.js'
import {checkConfiguration} from './configuration-schema.js'
import {toConfiguration} from './configurations.js'
import type {Configuration} from './configuration.js'
import {Fault} from './fault.js'

/** A configuration and the file that it was read from. */
export interface ReadConfiguration {
  configuration: Configuration
  file: ConfigurationFile
}

const require = createRequire(import.meta.url)

/**
 * Reads and checks a configuration file without waiting, for hosts that can't. A program is loaded by `require`, so one that awaits at its top
 * level can't be read.
 *
 * @throws {Fault} As `readConfigurationFile` does.
 */
export function readConfigurationSync(path: string, cwd: string): ReadConfiguration {
  const short = relative(cwd, path)
  const shown = short.startsWith(`..${sep}..`) ? path : short
  const code = isCode(path) ? {raw: runCode(path, shown)} : undefined
  const file = checkedFile(path, shown, {checkConfiguration, formatProblem, readYaml}, code)
  return {file, configuration: toConfiguration(path, file.value)}
}

/** What tells one state of a file from another; nothing where there is no such file. */
export function stateOf(path: string): string | undefined {
  const found = statSync(path, {throwIfNoEntry: false})
  return found && `${found.mtimeMs} ${found.size}`
}

function runCode(path: string, shown: string): unknown {
  if (!existsSync(path)) throw new Fault('There is no such configuration file.', shown)
  try {
    const isBareTypeScript = path.endsWith('.ts') && !(process.features as {typescript?: unknown}).typescript
    const loaded: unknown = isBareTypeScript ? transpiled(path) : require(path)
    return (loaded as {default?: unknown}).default
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    throw new Fault(
      code === 'ERR_REQUIRE_ASYNC_MODULE'
        ? 'The configuration awaits at its top level, and ESLint can’t wait for it. Leave out the “await”, or write the configuration as JSON or YAML.'
        : isJitiMissing(code, message)
          ? noTypeScript
          : `The configuration fails when it is run: ${message}`,
      shown,
    )
  }
}

// Before 22.18 Node reads no TypeScript; jiti does where the project has it.
function transpiled(path: string): unknown {
  const {createJiti} = require('jiti') as typeof jiti
  return createJiti(path)(path)
}
