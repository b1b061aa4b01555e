import {existsSync, lstatSync, readdirSync, realpathSync, statSync, type Dirent} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {FileFault} from './file-fault.js'
import {faultFromError} from './file-fault.js'
import {ignoredBy, type FolderFacts, type Folders} from './folders.js'

/** A file to lint. `path` is absolute. */
export interface FoundFile {
  path: string
  /** Named by the user, not found in a folder or by a glob. */
  explicit: boolean
  facts: FolderFacts
}

export interface Expansion {
  /** Sorted by path, each file once. */
  files: FoundFile[]
  /** Named paths that come to nothing, as they were named. */
  faults: (FileFault & {path: string})[]
  /** Named files that a pattern leaves out, with the file that holds the pattern. */
  ignored: {path: string; by: string}[]
}

/**
 * Of some files those that a run over the patterns would lint. What is found this way is not explicit.
 *
 * @param paths Absolute. They need not be on the disk.
 */
export async function chooseFiles(
  paths: readonly string[],
  patterns: readonly string[],
  folders: Folders,
  knows: (path: string, facts: FolderFacts) => boolean,
): Promise<FoundFile[]> {
  const wanted = patterns.filter((pattern) => !isNegative(pattern))
  const isWanted = await matcherOf(wanted, folders.cwd)
  const isLeftOut = await matcherOf(
    patterns.filter(isNegative).map((pattern) => pattern.slice(1)),
    folders.cwd,
  )
  const found: FoundFile[] = []
  for (const path of [...new Set(paths)].sort()) {
    if (relative(folders.cwd, path).split(sep).some((name) => skipped.has(name))) continue
    if (isLeftOut?.(path) === true || isWanted?.(path) === false) continue
    const facts = await folders.facts(dirname(path))
    if (ignoredBy(path, facts, false) === undefined && knows(path, facts)) found.push({path, explicit: false, facts})
  }
  return found
}

/** Folders that are never entered, unless a path inside them is named. */
const skipped = new Set(['node_modules', '.git'])

/**
 * Files, folders and globs to files. Folders are walked, through symbolic links too, each folder once.
 *
 * @param patterns What the user named; a leading `!` leaves files out.
 * @param knows Whether a file's format is known; only files of known formats are taken from folders.
 */
export async function expandFiles(
  patterns: readonly string[],
  folders: Folders,
  knows: (path: string, facts: FolderFacts) => boolean,
): Promise<Expansion> {
  const {cwd} = folders
  const found = new Map<string, FoundFile>()
  const result: Expansion = {files: [], faults: [], ignored: []}
  const take = (path: string, facts: FolderFacts, explicit: boolean): void => {
    const known = found.get(path)
    if (known === undefined || (explicit && !known.explicit)) found.set(path, {path, explicit, facts})
  }
  const leftOut = await matcherOf(
    patterns.filter(isNegative).map((pattern) => pattern.slice(1)),
    cwd,
  )
  const wanted = patterns.filter((pattern) => !isNegative(pattern))
  for (const pattern of wanted.length > 0 ? wanted : ['.']) {
    const path = resolve(cwd, pattern)
    let stat
    try {
      stat = statSync(path)
    } catch (error) {
      if (!/[*?[\]{}()]/.test(pattern) || existsSync(path)) {
        result.faults.push({...describe(path, error as NodeJS.ErrnoException), path: pattern})
        continue
      }
    }
    if (stat?.isFile()) {
      const facts = await folders.facts(dirname(path))
      const by = ignoredBy(path, facts, false)
      if (by === undefined) take(path, facts, true)
      else result.ignored.push({path, by})
    } else if (stat?.isDirectory() || stat === undefined) {
      const glob = stat === undefined ? await globOf(pattern, cwd) : undefined
      const by = stat === undefined ? undefined : ignoredBy(path, await folders.facts(dirname(path)), true)
      if (by !== undefined) {
        result.ignored.push({path, by})
        continue
      }
      let candidates = 0
      let known = 0
      await walk(glob?.base ?? path, folders, (file, facts) => {
        if (glob !== undefined && !glob.matches(file)) return
        candidates++
        if (!knows(file, facts)) return
        known++
        if (!leftOut?.(file)) take(file, facts, false)
      })
      if (known === 0) result.faults.push({...nothingIn(glob !== undefined, candidates), path: pattern})
    } else {
      result.faults.push({id: 'file/unreadable', message: 'This is neither a file nor a folder.', path: pattern})
    }
  }
  result.files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return result
}

function isNegative(pattern: string): boolean {
  return pattern.startsWith('!') && pattern.length > 1
}

function nothingIn(glob: boolean, candidates: number): FileFault {
  const what = glob ? 'The pattern matches no file to lint' : 'The folder has no file to lint'
  const why = candidates > 0 ? `: none of its ${candidates} files is of a known format` : ''
  return {
    id: 'file/no-files',
    message: `${what}${why}. Name another path, or map extensions to formats with the configuration’s “formats”.`,
  }
}

function describe(path: string, error: NodeJS.ErrnoException): FileFault {
  try {
    if (error.code === 'ENOENT' && lstatSync(path).isSymbolicLink()) {
      return {id: 'file/not-found', message: 'The symbolic link leads nowhere. Repair or remove it.'}
    }
  } catch {
    // Then there is no link either.
  }
  return faultFromError(error)
}

type Visit = (path: string, facts: FolderFacts) => void

async function walk(root: string, folders: Folders, visit: Visit): Promise<void> {
  const seenFolders = new Set<string>()
  const seenFiles = new Set<string>()
  // Links wait until all else was visited: what is reachable by its own name is linted under it, whatever the order of the folder.
  const links: string[] = []
  const queue: {path: string; real: string}[] = []
  const enqueue = (path: string): void => {
    const real = realpathSync(path)
    if (!seenFolders.has(real)) queue.push({path, real})
    seenFolders.add(real)
  }
  const drain = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const {path, real} = next
      let entries: Dirent[]
      try {
        entries = readdirSync(path, {withFileTypes: true})
      } catch {
        // A folder that vanished or may not be entered holds nothing to lint.
        continue
      }
      const facts = await folders.facts(path, new Set(entries.map((entry) => entry.name)))
      for (const entry of entries) {
        const full = join(path, entry.name)
        const isFolder = entry.isDirectory()
        if ((isFolder || entry.isSymbolicLink()) && skipped.has(entry.name)) continue
        if (facts.layers.length > 0 && ignoredBy(full, facts, isFolder) !== undefined) continue
        const realEntry = join(real, entry.name)
        if (isFolder && !seenFolders.has(realEntry)) {
          seenFolders.add(realEntry)
          queue.push({path: full, real: realEntry})
        } else if (entry.isFile() && !seenFiles.has(realEntry)) {
          seenFiles.add(realEntry)
          visit(full, facts)
        } else if (entry.isSymbolicLink()) {
          links.push(full)
        }
      }
    }
  }
  enqueue(root)
  await drain()
  for (let link = links.sort().shift(); link !== undefined; link = links.sort().shift()) {
    try {
      const stat = statSync(link)
      if (stat.isDirectory()) {
        enqueue(link)
        await drain()
      } else if (stat.isFile()) {
        const real = realpathSync(link)
        if (!seenFiles.has(real)) visit(link, await folders.facts(dirname(link)))
        seenFiles.add(real)
      }
    } catch {
      // A link that leads nowhere or in a circle is nobody's text.
    }
  }
}

async function globOf(pattern: string, cwd: string): Promise<{base: string; matches(path: string): boolean}> {
  const {default: picomatch} = await import('picomatch')
  return {base: existingBase(resolve(cwd, picomatch.scan(slashes(pattern)).base)), matches: await toMatch(pattern, cwd)}
}

function existingBase(path: string): string {
  return existsSync(path) ? path : existingBase(dirname(path))
}

async function matcherOf(patterns: readonly string[], cwd: string): Promise<((path: string) => boolean) | undefined> {
  if (patterns.length === 0) return undefined
  const matchers = await Promise.all(patterns.map((pattern) => toMatch(pattern, cwd)))
  // A name may hold what means something in a pattern.
  const names = new Set(patterns.map((pattern) => resolve(cwd, pattern)))
  const inside = [...names].map((name) => (name.endsWith(sep) ? name : name + sep))
  return (path) => names.has(path) || matchers.some((matches) => matches(path)) || inside.some((folder) => path.startsWith(folder))
}

// Paths are matched as they stand from the current folder, whose own name may hold brackets.
async function toMatch(pattern: string, cwd: string): Promise<(path: string) => boolean> {
  const {default: picomatch} = await import('picomatch')
  const matches = picomatch(slashes(pattern), {dot: true})
  return (path) => matches(slashes(isAbsolute(pattern) ? path : relative(cwd, path)))
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
