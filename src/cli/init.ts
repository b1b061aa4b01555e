import {existsSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {configurationIn} from '../project/configuration-file.js'
import {configurationTemplate} from '../project/configuration-template.js'
import {Fault} from '../project/fault.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

const name = 'memolint.config.yaml'

/** `memolint init`: writes a commented configuration. Asks nothing and overwrites nothing. */
export function init(given: Arguments, {cwd, stdout}: Io): number {
  if (given.positionals.length > 0) throw new Fault(`memolint init takes no path; it writes ${name} into the current folder.`)
  const there = configurationIn(cwd)
  if (there !== undefined) {
    throw new Fault(
      `There is a configuration already: ${relative(cwd, there)}. Change that one, or remove it and run memolint init again.`,
    )
  }
  try {
    writeFileSync(join(cwd, name), configurationTemplate(cwd), {flag: 'wx'})
  } catch (error) {
    throw new Fault(`The configuration can’t be written: ${(error as Error).message}`, name)
  }
  stdout.write(`Wrote ${name}. Now run: memolint\n`)
  if (isInRepository(cwd)) stdout.write('To lint what is about to be committed, every time: memolint hook install\n')
  return exit.clean
}

function isInRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)))
}
