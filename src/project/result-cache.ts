import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Message, SuppressedMessage} from '../formats/message.js'
import {hidesLetters} from '../formats/registry.js'
import type {Configuration} from './configuration.js'
import type {FolderFacts} from './folders.js'
import type {Project} from './project.js'
import type {Settings} from './settings.js'
import {version} from './version.js'

/** What is remembered of a full reading: enough to report it without reading again. */
export interface CachedReading {
  messages: Message[]
  suppressed: SuppressedMessage[]
  broken: boolean
  /** Of a container: its paragraphs, which no look at its bytes gives back. */
  text?: string
}

/** Readings by all that they depend on. */
export interface ResultCache {
  get(key: string): CachedReading | undefined
  put(key: string, reading: CachedReading): void
}

/**
 * All that a reading depends on, as one hash: the bytes, the format and what it counts as prose (`isCopy`: every string), the packs' words and the settings, this
 * version, and where a comment may hold a day, the day.
 */
export function cacheKey(
  content: string | Uint8Array,
  format: string,
  {configuration}: Pick<FolderFacts, 'configuration'>,
  settings: Settings,
  {today, reportUnusedDirectives}: Pick<Project, 'today' | 'reportUnusedDirectives'>,
  isCopy = false,
): string {
  const hash = createHash('sha256').update(hashOfSettings(settings, configuration))
  hash.update(JSON.stringify([format, isCopy, reportUnusedDirectives]))
  // Bytes are a container, whose text is not looked into here, and some formats write letters in other letters.
  if (typeof content !== 'string' || hidesLetters(format) || content.includes('memolint')) hash.update(today)
  return hash.update(content).digest('base64url')
}

const hashes = new WeakMap<Settings, WeakMap<Configuration, Buffer>>()

function hashOfSettings(settings: Settings, configuration: Configuration): Buffer {
  const known = hashes.get(settings) ?? new WeakMap<Configuration, Buffer>()
  hashes.set(settings, known)
  let hash = known.get(configuration)
  if (hash === undefined) {
    const {prose, containers} = configuration
    const parts = [version(), process.versions.unicode, settings.packs, settings.options, settings.requireReason, prose, containers]
    known.set(configuration, (hash = createHash('sha256').update(JSON.stringify(parts)).digest()))
  }
  return hash
}

/** So many readings are kept at most, the ones used last. */
const mostReadings = 100_000

/**
 * A cache in one file. Readings are taken apart only when they are asked for. A file that is not whole is thrown away; one that another run
 * has written in the meantime is added to, not overwritten.
 */
export class FileCache implements ResultCache {
  readonly #path: string
  readonly #say: (text: string) => void
  readonly #kept: Map<string, string>
  readonly #used = new Map<string, string>()
  #seen: string | undefined
  #isChanged = false

  /**
   * @param location A file, or a folder for it. Default: `.memolintcache` in `cwd`.
   * @param say Called once where the cache is damaged or can't be written.
   */
  constructor(cwd: string, location: string | undefined, say: (text: string) => void) {
    this.#path = cachePath(cwd, location)
    this.#say = say
    this.#kept = this.#read(true)
  }

  get(key: string): CachedReading | undefined {
    const line = this.#used.get(key) ?? this.#kept.get(key)
    if (line === undefined) return undefined
    this.#used.set(key, line)
    return JSON.parse(line) as CachedReading
  }

  put(key: string, reading: CachedReading): void {
    this.#used.set(key, JSON.stringify(reading))
    this.#isChanged = true
  }

  /** Writes what is new, in one step: who reads the file meanwhile sees the old one or the new one. */
  save(): void {
    if (!this.#isChanged) return
    const lines = new Map([...this.#used, ...this.#read(false), ...this.#kept, ...this.#used])
    const body = [...lines].slice(0, mostReadings).map(([key, line]) => `${key}\t${line}\n`).join('')
    const temporary = `${this.#path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
    try {
      mkdirSync(dirname(this.#path), {recursive: true})
      writeFileSync(temporary, `${headOf(body)}\n${body}`, {flag: 'wx'})
      renameSync(temporary, this.#path)
    } catch (error) {
      discard(temporary)
      this.#say(`the cache can’t be written: ${(error as Error).message}`)
    }
  }

  // The second time, another run may have written it.
  #read(first: boolean): Map<string, string> {
    let text: string
    try {
      text = readFileSync(this.#path, 'utf8')
    } catch {
      return new Map()
    }
    const end = text.indexOf('\n')
    const head = text.slice(0, end)
    if (!first && head === this.#seen) return new Map()
    this.#seen = head
    // Of another version: nothing in it is of use, and nothing is wrong.
    if (/^memolint cache \S+ [0-9a-f]{40}$/.test(head) && !head.startsWith(`memolint cache ${version()} `)) return new Map()
    const body = text.slice(end + 1)
    if (end < 0 || head !== headOf(body)) {
      if (first) this.#say(`the cache ${this.#path} is damaged and was thrown away.`)
      return new Map()
    }
    const lines = body.split('\n').slice(0, -1)
    return new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const))
  }
}

function headOf(body: string): string {
  return `memolint cache ${version()} ${createHash('sha1').update(body).digest('hex')}`
}

function cachePath(cwd: string, location: string | undefined): string {
  const path = resolve(cwd, location ?? '.memolintcache')
  const isFolder = location !== undefined && (/[\\/]$/.test(location) || isFolderThere(path))
  return isFolder ? join(path, '.memolintcache') : path
}

function isFolderThere(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function discard(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // It was never made.
  }
}
