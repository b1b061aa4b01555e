import {Fault} from '../project/fault.js'
import type {FixMode} from '../project/lint-file.js'
import type {Arguments} from './arguments.js'

/** Flags that limit a run to a change. */
export const changeFlags: readonly string[] = ['staged', 'since', 'diff-from-stdin']

/**
 * What becomes of fixes, by the flags.
 *
 * @throws {Fault} Where flags exclude each other.
 */
export function fixMode(given: Arguments): FixMode {
  const named = ['fix', 'fix-dry-run', 'diff'].filter((name) => given.is(name) === true)
  if (named.length > 1) throw new Fault(`--${named.join(' and --')} exclude each other. Write one of them.`)
  const stdin = given.is('stdin') === true
  if (!stdin && given.value('stdin-filename') !== undefined) throw new Fault('--stdin-filename needs --stdin.')
  if (stdin && given.positionals.length > 0) throw new Fault('--stdin takes no paths. Name the text with --stdin-filename.')
  if (stdin && named[0] === 'fix')
    throw new Fault('--fix can’t write to standard input. Use --diff, or --fix-dry-run -f json for the whole text.')
  checkChangeFlags(given, named[0])
  switch (named[0]) {
    case 'fix':
      return 'write'
    case 'fix-dry-run':
      return 'dry'
    case 'diff':
      return 'propose'
    default:
      return 'none'
  }
}

function checkChangeFlags(given: Arguments, fix: string | undefined): void {
  const [first, second] = ['stdin', 'since', 'diff-from-stdin'].filter((name) => given.is(name) !== undefined)
  if (second !== undefined) throw new Fault(`--${first} and --${second} exclude each other. Write one of them.`)
  for (const name of ['stdin', 'diff-from-stdin'])
    if (given.is(name) === true && given.is('staged') === true) throw new Fault(`--staged and --${name} exclude each other. Write one of them.`)
  if (fix !== undefined && first !== undefined && first !== 'stdin')
    throw new Fault(`--${fix} is about whole files, so it does not go with --${first}. Leave one of them out.`)
  const whole = ['stdin', 'staged'].find((name) => given.is(name) === true)
  if (whole !== undefined && given.value('shard') !== undefined) throw new Fault(`--shard splits files on disk, so it does not go with --${whole}.`)
  if (given.is('update-baseline') !== true) return
  if (given.value('baseline') === undefined) throw new Fault('--update-baseline needs --baseline FILE.')
  const partial = ['stdin', 'shard', ...changeFlags].find((name) => given.is(name) !== undefined)
  if (partial !== undefined) throw new Fault(`--update-baseline needs a run over whole files, so it does not go with --${partial}.`)
}
