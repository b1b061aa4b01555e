import {createHash} from 'node:crypto'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {basename, dirname, join, posix, relative, resolve, sep} from 'node:path'
import type {parsePack, Where} from '../vocabulary/load.js'
import type {Pack} from '../vocabulary/pack.js'
import type {formatProblem} from '../vocabulary/problem.js'
import {loadShippedPack, shippedName} from '../vocabulary/shipped.js'
import type {PackFile} from '../vocabulary/yaml.js'
import {didYouMean} from './did-you-mean.js'
import {Fault} from './fault.js'
import {faultFromError, isFault} from './file-fault.js'
import {readTextFile} from './read-file.js'

/** Where a pack is: compiled into the program, or a folder of YAML (an absolute path). */
export type FoundPack = {name: string; shipped: true} | {name: string; shipped: false; dir: string}

/** A pack that is ready, and for a folder the hash of its files and the places of its entries. */
export interface LoadedPack {
  pack: Pack
  /** Absent for the pack that ships, which is proved before it ships. */
  folder?: {dir: string; hash: string; where: Where}
}

const packFiles = ['pack.yml', 'pack.yaml']

/**
 * Finds a pack by the name of the one that ships, by a path to its folder or its pack.yml, or by the name of an npm package
 * (`memolint-vocab-x` may be written `x`). A name that is no path is looked for in node_modules from `cwd` up, then as a folder.
 *
 * @throws Fault where there is none; its message says where it was looked for.
 */
export function findPack(nameOrPath: string, cwd: string): FoundPack {
  const name = nameOrPath
  if (name === shippedName) return {name, shipped: true}
  const path = resolve(cwd, name)
  const isPath = /^\.{1,2}$|^[^@].*[/\\]|^[/\\]/.test(name)
  if (!isPath) {
    const dir = findPackage(name, cwd)
    if (dir !== undefined) return {name, shipped: false, dir}
  }
  if (packFiles.includes(basename(path)) && existsSync(path)) return {name, shipped: false, dir: dirname(path)}
  if (holdsPack(path)) return {name, shipped: false, dir: path}
  if (existsSync(path)) {
    throw new Fault('The folder holds no pack.yml. Name the folder of a pack, or make one with `memolint vocab new`.', shown(path, cwd))
  }
  const folder = `the folder ${shown(path, cwd)}`
  const tried = isPath ? [folder] : [`the npm packages ${packageNames(name).join(' and ')}`, folder]
  throw new Fault(`There is no pack “${name}”: looked for ${tried.join(' and ')}.${didYouMean(name, [shippedName])}`)
}

/**
 * Reads a pack's YAML files, those in subfolders too, in the order of their paths. Hidden folders, node_modules and links to folders are
 * left out. The paths given are `shownAs` and the way from there, with slashes.
 *
 * @throws Fault where a file can't be read or is not UTF-8.
 */
export function readPackFiles(dir: string, shownAs: string = dir): PackFile[] {
  const files: PackFile[] = []
  const walk = (folder: string, shownFolder: string) => {
    for (const entry of readFolder(folder, shownFolder)) {
      const path = join(folder, entry.name)
      const name = posix.join(shownFolder, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) walk(path, name)
      else if (/\.ya?ml$/.test(entry.name) && isFile(path)) files.push({path: name, text: readText(path, name)})
    }
  }
  walk(dir, shownAs.split(sep).join('/'))
  return files.sort((a, b) => a.path < b.path ? -1 : 1)
}

/**
 * Loads a pack by name or path. The YAML reader and the schema are loaded only for a pack that is not the shipped one.
 *
 * @throws Fault with every problem of the pack as a compiler prints it.
 */
export async function loadPack(nameOrPath: string, cwd: string): Promise<LoadedPack> {
  const found = findPack(nameOrPath, cwd)
  if (found.shipped) return {pack: loadShippedPack()}
  const [{parsePack}, {formatProblem}] = await Promise.all([import('../vocabulary/load.js'), import('../vocabulary/problem.js')])
  return readPack(found, cwd, parsePack, formatProblem)
}

/** A pack on the disk. As `loadPack`, its readers at hand. */
export function readPack(
  {name, dir}: Extract<FoundPack, {shipped: false}>,
  cwd: string,
  parse: typeof parsePack,
  print: typeof formatProblem,
): Required<LoadedPack> {
  const files = readPackFiles(dir, shown(dir, cwd))
  const parsed = parse(files)
  if ('problems' in parsed) {
    const count = parsed.problems.length
    const printed = parsed.problems.map(print).join('\n\n')
    throw new Fault(`The pack “${name}” has ${count} ${count === 1 ? 'problem' : 'problems'}:\n\n${printed}`)
  }
  return {pack: parsed.pack, folder: {dir, hash: packHash(dir, files), where: parsed.where}}
}

/** A hash of what the files say; the same wherever the folder is and however it is named. */
function packHash(dir: string, files: readonly PackFile[]): string {
  const hash = createHash('sha256')
  const common = files.find(file => packFiles.includes(basename(file.path)))?.path.replace(/[^/]*$/, '') ?? dir
  for (const {path, text} of files) hash.update(JSON.stringify([path.slice(common.length), text]))
  return hash.digest('hex')
}

function findPackage(name: string, cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const candidate of packageNames(name)) {
      const dir = join(folder, 'node_modules', candidate)
      if (holdsPack(dir)) return dir
    }
    if (folder === dirname(folder)) return undefined
  }
}

function packageNames(name: string): string[] {
  return name.startsWith('@') || name.startsWith('memolint-vocab-') ? [name] : [`memolint-vocab-${name}`, name]
}

function holdsPack(dir: string): boolean {
  return packFiles.some(file => isFile(join(dir, file)))
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

function readFolder(folder: string, name: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    throw new Fault(faultFromError(error as NodeJS.ErrnoException).message, name)
  }
}

function readText(path: string, name: string): string {
  const read = readTextFile(path)
  if (isFault(read)) throw new Fault(read.message, name)
  return read.text
}

/** A path as people would write it from `cwd`. */
function shown(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return (short === '' || short.startsWith(`..${sep}..${sep}..`) ? path : short).split(sep).join('/')
}
