import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {findPack, loadPack} from '../project/packs.js'
import {openProject} from '../project/project.js'
import {shippedName} from '../vocabulary/shipped.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

/** `memolint vocab show [PACK…]`: the packs that hold in this folder, or those named: where each is, its version and days. */
export async function vocabShow(names: readonly string[], given: Arguments, io: Io): Promise<number> {
  const project = await openProject({cwd: io.cwd, configuration: given.is('config') === false ? false : given.value('config')})
  const {configuration} = await project.folders.facts(io.cwd)
  const {vocab} = configuration.settings
  for (const name of names.length > 0 ? names : vocab.length > 0 ? vocab : [shippedName]) {
    const found = findPack(name, io.cwd)
    const {pack} = await loadPack(name, io.cwd)
    const {from, until} = pack.inForce
    const isOut = from > project.today || (until !== undefined && until < project.today)
    const rows = [
      ['title', pack.title],
      ['from', found.shipped ? 'ships with memolint' : `${relative(io.cwd, found.dir) || '.'}${packageOf(found.dir)}`],
      ['in force', `${until === undefined ? `from ${from} on` : `${from} to ${until}`}${isOut ? ` (not today, ${project.today})` : ''}`],
      ['rules', String(pack.rules.length)],
    ]
    io.stdout.write(`${pack.id} ${pack.version}\n${rows.map(([key, value]) => `  ${key!.padEnd(10)}${value}\n`).join('')}`)
  }
  return exit.clean
}

/** The npm package around a pack: its version, and where npm took it from. */
function packageOf(dir: string): string {
  const file = join(dir, 'package.json')
  if (!existsSync(file)) return dirname(dir) === dir || !dir.includes('node_modules') ? '' : packageOf(dirname(dir))
  const {name, version} = JSON.parse(readFileSync(file, 'utf8')) as {name?: string; version?: string}
  return name === undefined ? '' : ` (npm package ${name} ${version ?? ''}${resolvedOf(dir, name)})`
}

// npm notes what it installed beside the packages; of git, the commit.
function resolvedOf(dir: string, name: string): string {
  const modules = dir.slice(0, dir.lastIndexOf('node_modules') + 'node_modules'.length)
  try {
    const {packages} = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as {packages: Record<string, {resolved?: string}>}
    const resolved = packages[`node_modules/${name}`]?.resolved
    return resolved === undefined ? '' : `, ${resolved}`
  } catch {
    return ''
  }
}
