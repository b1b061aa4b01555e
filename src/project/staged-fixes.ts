import {lstatSync, readFileSync, realpathSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import type {Git, GitChange} from './git.js'
import {replaceBytes} from './write-file.js'

/** A fixed content that is in the work tree and in git's store, and not yet in the index. */
interface Pending {
  change: GitChange
  oid: string
}

/**
 * Writes fixes of staged files. The work tree comes first and the index last, in one step for all: killed in between, the fix is a change
 * that is not staged, and nothing is lost.
 */
export class StagedFixes {
  readonly #pending: Pending[] = []
  readonly #index: string | undefined

  constructor(readonly git: Git) {
    this.#index = whyNotThisIndex(git)
  }

  /**
   * Puts a fixed content into the work tree and git's store.
   *
   * @param before The bytes that are staged.
   * @param after What they become: the text with its byte order mark, or bytes.
   * @returns Why it was not done, if it was not.
   */
  fix(change: GitChange, before: Buffer, after: string | Uint8Array): string | undefined {
    if (this.#index !== undefined) return this.#index
    const fixed = typeof after === 'string' ? Buffer.from(after) : Buffer.from(after)
    const written = this.#writeWorkTree(change.path, before, fixed, typeof after === 'string')
    if (written !== undefined) return written
    const oid = this.git.run(['hash-object', '-w', '--no-filters', '--stdin'], fixed).toString().trim()
    this.#pending.push({change, oid})
    return undefined
  }

  /**
   * Puts all of them into the index, each only where the index still holds what was read.
   *
   * @returns The files that were not staged, with the reason.
   */
  stage(): Map<string, string> {
    const refused = new Map<string, string>()
    if (this.#pending.length === 0) return refused
    const now = this.#staged()
    const entries = this.#pending.filter(({change}) => {
      if (now.get(this.#name(change)) === change.oid) return true
      refused.set(change.path, 'The index changed while the file was being linted. The fix is in the work tree; stage it.')
      return false
    })
    const input = entries.map(({change, oid}) => `${change.mode} ${oid}\t${this.#name(change)}\0`).join('')
    try {
      this.git.run(['update-index', '-z', '--index-info'], input)
    } catch (error) {
      const {message} = error as Error
      for (const {change} of entries) refused.set(change.path, `The fix is in the work tree and can’t be staged: ${message}`)
    }
    return refused
  }

  #writeWorkTree(path: string, before: Buffer, fixed: Buffer, isText: boolean): string | undefined {
    const rewrites = 'so it was not fixed. Stage it whole, or fix it by hand.'
    let standing: Buffer
    try {
      if (!lstatSync(path).isFile()) return `In the work tree this is no regular file, ${rewrites}`
      const real = relative(realpathSync(this.git.root), realpathSync(dirname(path)))
      if (real.startsWith(`..${sep}`) || real === '..') return `In the work tree this is outside of the repository, ${rewrites}`
      standing = readFileSync(path)
    } catch {
      return `The file is not in the work tree, ${rewrites}`
    }
    if (standing.equals(before)) return replaceBytes(path, before, fixed)?.message
    // Git for Windows stores line feeds and checks out pairs: the same text, and it stays the same.
    if (isText && isAllCrLf(standing) && withLf(standing).equals(before)) return replaceBytes(path, standing, withCrLf(fixed))?.message
    return `The work tree has changes that are not staged, ${rewrites}`
  }

  #name({path}: GitChange): string {
    return relative(this.git.root, path).split(sep).join('/')
  }

  #staged(): Map<string, string> {
    const lines = this.git.run(['ls-files', '--stage', '-z']).toString().split('\0')
    return new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.split(' ')[1] ?? ''] as const))
  }
}

/**
 * Why fixes can't be staged in the index that git named: `git commit FILE` shows its hooks an index made for this one commit, and the
 * fix would be missing from the real one.
 */
function whyNotThisIndex(git: Git): string | undefined {
  const named = process.env['GIT_INDEX_FILE']
  if (named === undefined) return undefined
  const real = git.tryLine(['rev-parse', '--absolute-git-dir'])
  const index = join(realFolder(git.root, named), named.split(/[\\/]/).at(-1)!)
  if (real !== undefined && [join(real, 'index'), join(real, 'index.lock')].some((one) => samePath(one, index))) return undefined
  return 'git commits only some of the staged files, so it was not fixed. Commit without naming files, or run “memolint --staged --fix” first.'
}

function realFolder(root: string, file: string): string {
  const folder = dirname(join(file.startsWith(sep) || /^[A-Za-z]:/.test(file) ? '' : root, file))
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

function samePath(one: string, other: string): boolean {
  return join(realFolder('', one), one.split(/[\\/]/).at(-1)!) === other
}

function isAllCrLf(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) if (bytes[at - 1] !== 13) return false
  return bytes.includes(10)
}

function withLf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}

function withCrLf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')
}
