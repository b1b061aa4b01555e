import {readdirSync, statSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {configurationNames} from '../project/configuration-file.js'
import {openProject, type Project} from '../project/project.js'
import {defaultSettings, type EditorSettings} from './client.js'

/** A workspace folder, and what the editor sets there. */
export interface Root {
  uri: string
  /** Nothing for folders that are not on this machine's disk. */
  path: string | undefined
  settings: EditorSettings
}

/** The path of a `file:` URI; nothing for any other. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    // A host or an escape that no path has.
    return undefined
  }
}

const ignoreName = '.memolintignore'
const watchedNames = new Set([...configurationNames, ignoreName])

/** True where a change of the file may change what applies to others. */
export function isConfiguration(path: string): boolean {
  return watchedNames.has(basename(path))
}

/** What applies to each file of a workspace, folder by folder. Read once; `reset` has it read again. */
export class Projects {
  #roots: readonly Root[] = []
  readonly #projects = new Map<string, Promise<Project>>()
  /** What an untrusted workspace may not: run a configuration that is code. */
  isTrusted = true
  /** Fulfilled once folders and settings are known. Nothing is linted before, for it would be linted by others. */
  readonly ready: Promise<void>
  isReady!: () => void
  /** Settings of files outside of every folder. */
  outside: EditorSettings = defaultSettings

  constructor() {
    this.ready = new Promise((resolve) => (this.isReady = resolve))
  }

  get roots(): readonly Root[] {
    return this.#roots
  }

  set roots(roots: readonly Root[]) {
    // The innermost folder comes first: it is the one that counts.
    this.#roots = [...roots].sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))
    this.reset()
  }

  reset(): void {
    this.#projects.clear()
  }

  /** The innermost workspace folder that holds a path. */
  rootOf(path: string): Root | undefined {
    return this.#roots.find((root) => root.path !== undefined && isInside(path, root.path))
  }

  settingsOf(path: string | undefined): EditorSettings {
    return (path === undefined ? undefined : this.rootOf(path)?.settings) ?? this.outside
  }

  /** The project that a path belongs to. */
  of(path: string): Promise<Project> {
    const root = this.rootOf(path)
    return this.#open(root?.path ?? dirname(path), root?.settings ?? this.outside, undefined)
  }

  /** The project of a path as it is where no configuration counts. */
  withoutConfiguration(path: string): Promise<Project> {
    const root = this.rootOf(path)
    return this.#open(root?.path ?? dirname(path), root?.settings ?? this.outside, false)
  }

  #open(cwd: string, {rules, vocab}: EditorSettings, configuration: false | undefined): Promise<Project> {
    const key = `${cwd}\0${configuration ?? ''}`
    let project = this.#projects.get(key)
    if (project === undefined) {
      project = openProject({
        cwd,
        ...(configuration === false ? {configuration} : {rules, ...(vocab.length > 0 && {vocab})}),
        runsCode: this.isTrusted,
      })
      this.#projects.set(key, project)
    }
    return project
  }
}

/** True where a path is a folder or stands below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/**
 * The state of all that applies to a file, as one text: it changes with the configuration and ignore files above the file and with the
 * folders of packs. For clients that watch no files.
 */
export function stampOf(path: string, packs: readonly string[]): string {
  const stamps: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    for (const name of watchedNames) stamps.push(stamp(join(folder, name)))
    if (folder === dirname(folder)) break
  }
  return [...stamps, ...packs.flatMap(filesOfPack).map(stamp)].join()
}

function filesOfPack(pack: string): string[] {
  const path = resolve(pack)
  const folder = /\.ya?ml$/.test(path) ? dirname(path) : path
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function stamp(path: string): string {
  try {
    const stat = statSync(path, {throwIfNoEntry: false})
    return stat === undefined ? '' : `${stat.mtimeMs} ${stat.size}`
  } catch {
    return 'unreadable'
  }
}
