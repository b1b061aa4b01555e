import {Fault} from '../project/fault.js'
import {parseArguments, type Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

export interface MainParameters extends Io {
  /** The arguments after the program's name. */
  argv: readonly string[]
  /** Commands that are hosts of their own, by name, each loaded when it is called for. */
  hosts?: Readonly<Record<string, () => Promise<Command>>>
}

type Command = (given: Arguments, io: Io) => Promise<number> | number

// Each command is loaded when it is called for: a clean file must not pay for what it does not use.
const load: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint.js')).lint,
  explain: async () => (await import('./explain.js')).explain,
  rules: async () => (await import('./rules.js')).rules,
  why: async () => (await import('./why.js')).why,
  init: async () => (await import('./init.js')).init,
  redline: async () => (await import('./redline.js')).redline,
  merge: async () => (await import('./merge.js')).merge,
  hook: async () => (await import('./hook.js')).hook,
  vocab: async () => (await import('./vocab.js')).vocab,
}

/**
 * The command line as a function: touches the disk under `cwd` and the streams it is given, nothing else of the process.
 *
 * @returns The exit status: 0 nothing to fail on, 1 findings to fail on, 2 the run went wrong. Never throws for what a user did.
 */
export async function main(io: MainParameters): Promise<number> {
  // Not copied: to look at the standard input is to open it.
  const {argv, hosts = {}} = io
  try {
    const given = await parseArguments(argv)
    if (given.is('help') === true) {
      io.stdout.write((await import('./help.js')).helpText())
      return exit.clean
    }
    if (given.is('version') === true) {
      io.stdout.write(`${(await import('../project/version.js')).version()}\n`)
      return exit.clean
    }
    const command = load[given.command] ?? hosts[given.command]
    if (command === undefined) throw new Fault(`“memolint ${given.command}” runs as a program of its own only.`)
    return await (
      await command()
    )(given, io)
  } catch (error) {
    if (error instanceof Fault) {
      io.stderr.write(`memolint: ${error.toString()}\n`)
    } else {
      const {stack, message} = error as Error
      io.stderr.write(`memolint: This is a mistake of memolint’s own; please report it.\n${stack ?? message}\n`)
    }
    return exit.broken
  }
}
