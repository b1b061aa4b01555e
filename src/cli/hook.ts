import {relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {didYouMean} from '../project/did-you-mean.js'
import {Fault} from '../project/fault.js'
import {Git} from '../project/git.js'
import {installHook, uninstallHook} from '../project/git-hook.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

const actions = ['install', 'uninstall'] as const

/** `memolint hook install|uninstall`: a git hook that lints what is about to be committed; with `--fix` it fixes first. */
export function hook(given: Arguments, io: Io): number {
  const [action, ...more] = given.positionals
  const usage = 'Write memolint hook install [--fix], or memolint hook uninstall.'
  if (action === undefined || more.length > 0) throw new Fault(usage)
  if (!actions.some((known) => known === action)) throw new Fault(`There is no “hook ${action}”.${didYouMean(action, actions)} ${usage}`)
  const git = Git.open(io.cwd)
  const shown = (path: string): string => relative(io.cwd, path)
  if (action === 'uninstall') {
    const {path, restored} = uninstallHook(git)
    io.stdout.write(`${restored ? 'Put back the hook that was here before' : 'Removed'}: ${shown(path)}\n`)
    return exit.clean
  }
  const {path, chained} = installHook(git, io.cwd, {
    program: process.argv[1] ?? fileURLToPath(import.meta.url),
    node: process.execPath,
    flags: given.is('fix') === true ? ['--fix'] : [],
  })
  io.stdout.write(`Wrote ${shown(path)}: every commit is linted now.${chained ? ' The hook that was here runs first.' : ''}\n`)
  return exit.clean
}
