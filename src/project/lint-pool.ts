import {existsSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {Fault} from './fault.js'
import type {FoundFile} from './files.js'
import type {FixMode} from './lint-file.js'
import type {Project, ProjectOptions} from './project.js'
import type {CachedReading} from './result-cache.js'
import type {LintResult} from './result.js'

/** How a worker is to lint; the same for all tasks of a run. */
export interface WorkerSetting {
  options: ProjectOptions
  mode: FixMode
  /** Whether to send back what a cache would keep. */
  remembers: boolean
}

/** Files for one worker to lint, one after the other. */
export interface LintTask {
  setting: WorkerSetting
  files: {path: string; explicit: boolean; shown: string}[]
}

export interface LintAnswer {
  results: LintResult[]
  readings: [key: string, reading: CachedReading][]
}

/** Bytes of reading that are worth a worker of their own: each new process reads its first megabyte at half its speed. */
const worthAWorker = 1_200_000

/**
 * How Node runs a worker. Reading makes many objects that do not last: with more room for them, in megabytes, they are collected less often. And
 * threads that help one worker collect take the processor from another.
 */
const workerFlags = ['--min-semi-space-size=16', '--max-semi-space-size=32', '--single-threaded-gc']

/** Bytes of one task: small enough to spread evenly, large enough to be worth a message. */
const taskBytes = 64_000

/** Whether there is enough on the disk for two workers, were all of it to be read in full. A look at the sizes costs less than one at the files. */
export function isWorthAPool(files: readonly FoundFile[]): boolean {
  let bytes = 0
  for (const {path} of files) {
    bytes += sizeOf(path)
    if (bytes >= 2 * worthAWorker) return true
  }
  return false
}

// Of what cannot be looked at, the lint will say why.
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/**
 * How many workers to read with; 1 is to read here.
 *
 * @param jobs As the user said.
 * @param bytes What there is to read in full.
 */
export function workersFor(jobs: number | 'auto', bytes: number, files: number): number {
  if (jobs !== 'auto') return Math.max(1, Math.min(jobs, files))
  return Math.max(1, Math.min(availableParallelism(), files, Math.floor(bytes / worthAWorker)))
}

/** The program of a worker, where this one is bundled; nothing where it runs from its sources. */
export function workerProgram(): string | undefined {
  return ['./worker.cjs', '../worker.cjs'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path))
}

/**
 * Lints files in processes of their own.
 *
 * @param files With what each weighs, in bytes.
 * @param done Called with each result as it comes, in no order; `at` is the file's index.
 * @throws {Fault} Where a worker was stopped.
 */
export async function lintInPool(
  files: readonly {file: FoundFile; shown: string; bytes: number}[],
  program: string,
  workers: number,
  project: Project,
  mode: FixMode,
  done: (at: number, result: LintResult) => void,
): Promise<void> {
  const {Tinypool} = await import('tinypool')
  const setting: WorkerSetting = {options: project.options, mode, remembers: project.cache !== undefined}
  const pool = new Tinypool({
    filename: program,
    // A thread could not be told the flags.
    runtime: 'child_process',
    execArgv: [...process.execArgv, ...workerFlags],
    env: process.env as Record<string, string>,
    serialization: 'advanced',
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
  })
  try {
    // What takes longest is begun first, so that nobody waits for it at the end.
    const order = files.map((_, at) => at).sort((a, b) => files[b]!.bytes - files[a]!.bytes || a - b)
    await Promise.all(
      tasksOf(order, files).map(async (part) => {
        const task: LintTask = {
          setting,
          files: part.map((at) => ({path: files[at]!.file.path, explicit: files[at]!.file.explicit, shown: files[at]!.shown})),
        }
        const {results, readings} = (await pool.run(task, {name: 'lintTask'})) as LintAnswer
        for (const [key, reading] of readings) project.cache?.put(key, reading)
        part.forEach((at, index) => done(at, results[index]!))
      }),
    )
  } catch (error) {
    if (!isOfDeadWorker(error as NodeJS.ErrnoException)) throw error
    throw new Fault('A process that read files was stopped from outside, perhaps for want of memory. Run again with a smaller --concurrency.')
  } finally {
    await pool.destroy()
  }
}

// The pool says it, or whoever writes to the process that is no more.
function isOfDeadWorker({message, code = ''}: NodeJS.ErrnoException): boolean {
  return message === 'Worker exited unexpectedly' || ['EPIPE', 'ECONNRESET', 'ERR_IPC_CHANNEL_CLOSED'].includes(code)
}

function tasksOf(order: readonly number[], files: readonly {bytes: number}[]): number[][] {
  const tasks: number[][] = []
  let weight = Infinity
  for (const at of order) {
    if (weight > taskBytes) {
      tasks.push([])
      weight = 0
    }
    tasks.at(-1)!.push(at)
    weight += files[at]!.bytes + 1000
  }
  return tasks
}
