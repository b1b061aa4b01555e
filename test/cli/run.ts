import {main} from '../../src/cli/main.js'
import {folderWith} from '../project/folder.js'

/** What a run came to. */
export interface Run {
  status: number
  out: string
  err: string
}

export interface RunOptions {
  stdin?: string | Uint8Array
  /** Whether both outputs are a terminal. */
  isTTY?: boolean
  env?: Record<string, string>
}

/** Calls the command line in a folder, without a process. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  {stdin = '', isTTY = false, env = {}}: RunOptions = {},
): Promise<Run> {
  const run: Run = {status: -1, out: '', err: ''}
  run.status = await main({
    argv,
    cwd,
    env,
    stdin: (async function* () {
      await Promise.resolve()
      yield stdin
    })(),
    stdout: {isTTY, write: (text) => (run.out += text)},
    stderr: {isTTY, write: (text) => (run.err += text)},
  })
  return run
}

/** Calls the command line in a new folder with these files. */
export function runWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
  options?: RunOptions,
): Promise<Run> {
  return runIn(folderWith(files), argv, options)
}
