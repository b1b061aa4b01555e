import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join, posix, relative, resolve, sep} from 'node:path'
import type {Parsed} from '../vocabulary/load.js'
import {Fault} from './fault.js'
import {exampleReader} from './pack-reader.js'
import {findPack, readPackFiles} from './packs.js'
import {packTemplate} from './pack-template.js'

/** What `memolint vocab check` says of a pack. */
export interface PackCheck {
  ok: boolean
  /** Every problem or failed proof, and a last line that sums up. */
  output: string
}

/**
 * Parses the pack in a folder and proves it by its examples.
 *
 * @param path A folder, its pack.yml, or the name of a pack in node_modules.
 * @throws Fault where there is no pack or a file of it can't be read.
 */
export async function checkPack(path: string, cwd: string = process.cwd()): Promise<PackCheck> {
  const found = findPack(path, cwd)
  if (found.shipped) return {ok: true, output: `${found.name} ships with memolint and was proved there.`}
  const [{parsePack}, {formatProblem}, {formatReport, provePack}] = await Promise.all([
    import('../vocabulary/load.js'), import('../vocabulary/problem.js'), import('../vocabulary/prove.js'),
  ])
  const files = readPackFiles(found.dir, relative(cwd, found.dir) || '.')
  const parsed: Parsed = parsePack(files)
  if ('problems' in parsed) {
    const count = parsed.problems.length
    const output = [...parsed.problems.map(formatProblem), `${count} ${count === 1 ? 'problem' : 'problems'}.`].join('\n\n')
    return {ok: false, output}
  }
  const {pack, where} = parsed
  const report = provePack(pack, exampleReader(pack), where)
  const lists = ['rules', 'triggers', 'senses', 'rewrites'] as const
  const counts = `${pack.id} ${pack.version}: ${lists.map(list => `${list} ${pack[list].length}`).join(', ')}.`
  return {ok: report.ok, output: `${formatReport(report)}\n${counts}`}
}

/**
 * Writes a small commented pack that proves itself.
 *
 * @param dir The folder to make; it has to be new or empty.
 * @param id The pack's id: letters, digits, hyphens.
 * @returns The paths written, from `cwd`.
 * @throws Fault where the id is none or the folder holds something.
 */
export function newPack(dir: string, id: string, cwd: string = process.cwd()): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Fault(`“${id}” is no id for a pack. Use small letters, digits and hyphens, such as “acme-launch”.`)
  }
  const folder = resolve(cwd, dir)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Fault('The folder is not empty. Name a new one, so that nothing is overwritten.', dir)
  }
  mkdirSync(folder, {recursive: true})
  return packTemplate(id, schemaFrom(folder, cwd)).map(({path, text}) => {
    writeFileSync(join(folder, path), text, {flag: 'wx'})
    return posix.join(dir.split(sep).join('/'), path)
  })
}

/** The way from a new pack's folder to the schema, as editors want it in a comment. */
function schemaFrom(folder: string, cwd: string): string {
  const own = join(cwd, 'vocab', 'pack.schema.json')
  const schema = existsSync(own) ? own : join(cwd, 'node_modules', 'memolint', 'vocab', 'pack.schema.json')
  return relative(folder, schema).split(sep).join('/')
}
