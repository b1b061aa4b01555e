import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {Fault} from './fault.js'
import type {Git} from './git.js'

/** Reads contents out of a repository, one after the other, from a single `git cat-file`. */
export class GitBlobs {
  #process: ChildProcessWithoutNullStreams | undefined
  #chunks: AsyncIterator<Buffer> | undefined
  #rest: Buffer = Buffer.alloc(0)

  constructor(readonly git: Git) {}

  /**
   * A content as it is stored, without filters. One that git LFS keeps elsewhere is taken from LFS's own store.
   *
   * @returns Nothing where it is not on this machine.
   */
  async read(oid: string): Promise<Buffer | undefined> {
    const blob = await this.#blob(oid)
    const pointer = blob === undefined ? undefined : lfsOid(blob)
    if (pointer === undefined) return blob
    const common = resolve(this.git.root, this.git.tryLine(['rev-parse', '--git-common-dir']) ?? '.git')
    const stored = join(common, 'lfs', 'objects', pointer.slice(0, 2), pointer.slice(2, 4), pointer)
    return existsSync(stored) ? readFileSync(stored) : undefined
  }

  /** Ends the process behind it. */
  close(): void {
    this.#process?.stdin.end()
    this.#process?.kill()
    this.#process = undefined
  }

  async #blob(oid: string): Promise<Buffer | undefined> {
    this.#start()
    this.#process!.stdin.write(`${oid}\n`)
    while (!this.#rest.includes(10)) this.#rest = Buffer.concat([this.#rest, await this.#next()])
    const head = this.#take(this.#rest.indexOf(10) + 1).toString()
    const size = /^\S+ blob (\d+)\n$/.exec(head)?.[1]
    if (size === undefined) return undefined
    // The content, and the line break after it; joined once, because a large one comes in thousands of pieces.
    const parts = [this.#rest]
    const whole = Number(size) + 1
    for (let known = this.#rest.length; known < whole; known += parts.at(-1)!.length) parts.push(await this.#next())
    if (parts.length > 1) this.#rest = Buffer.concat(parts)
    return this.#take(whole).subarray(0, whole - 1)
  }

  #start(): void {
    if (this.#process !== undefined) return
    const env = {...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0'}
    this.#process = spawn('git', ['cat-file', '--batch'], {cwd: this.git.root, env})
    // What it says when something is missing comes in the answer; an early end is seen there too.
    this.#process.stdin.on('error', () => undefined)
    this.#process.stderr.resume()
    this.#chunks = this.#process.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  #take(count: number): Buffer {
    const taken = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    return taken
  }

  async #next(): Promise<Buffer> {
    const next = await this.#chunks!.next()
    if (next.done === true) throw new Fault('git cat-file ended early. Run “git fsck” to see whether the repository is whole.')
    return next.value
  }
}

const lfsHead = 'version https://git-lfs.github.com/spec/'

/** The name of the content that a git LFS pointer stands for; nothing where the bytes are no pointer. */
function lfsOid(blob: Buffer): string | undefined {
  if (blob.length > 1024 || !blob.subarray(0, lfsHead.length).equals(Buffer.from(lfsHead))) return undefined
  return /^oid sha256:([0-9a-f]{64})$/m.exec(blob.toString())?.[1]
}
