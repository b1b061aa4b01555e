import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {didYouMean} from '../project/did-you-mean.js'
import {Fault} from '../project/fault.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

const actions = ['check', 'new', 'docs', 'diff', 'show'] as const

/** `memolint vocab check|new|docs|diff|show`: for people who write packs. `check` ends with 2 where the pack is not sound. */
export async function vocab(given: Arguments, io: Io): Promise<number> {
  const [action, target, ...more] = given.positionals
  const usage = 'Write memolint vocab check PACK, new FOLDER [ID], docs [PACK], show [PACK…], or diff OLD NEW --on PATH.'
  if (action === undefined) throw new Fault(usage)
  if (!actions.some((known) => known === action))
    throw new Fault(`There is no “vocab ${action}”.${didYouMean(action, actions)} ${usage}`)
  if (action === 'show') return (await import('./vocab-show.js')).vocabShow(given.positionals.slice(1), given, io)
  if (action === 'diff') return (await import('./vocab-diff.js')).vocabDiff(given.positionals.slice(1), given, io)
  if (action !== 'docs' && target === undefined) throw new Fault(usage)
  const commands = await import('../project/pack-commands.js')
  if (action === 'check') {
    const {ok, output} = await commands.checkPack(target!, io.cwd)
    ;(ok ? io.stdout : io.stderr).write(`${output}\n`)
    return ok ? exit.clean : exit.broken
  }
  if (action === 'new') {
    const id =
      more[0] ??
      target!
        .replace(/[\\/]+$/, '')
        .split(/[\\/]/)
        .at(-1)!
    for (const path of commands.newPack(target!, id, io.cwd)) io.stdout.write(`wrote ${path}\n`)
    return exit.clean
  }
  return docs(target, io)
}

async function docs(name: string | undefined, io: Io): Promise<number> {
  const [{packDocs}, {loadPack}, {shippedName}] = await Promise.all([
    import('../vocabulary/docs.js'),
    import('../project/packs.js'),
    import('../vocabulary/shipped.js'),
  ])
  const {pack} = await loadPack(name ?? shippedName, io.cwd)
  for (const {path, text} of packDocs(pack)) {
    const target = join(io.cwd, path)
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, text)
    io.stdout.write(`wrote ${path}\n`)
  }
  return exit.clean
}
