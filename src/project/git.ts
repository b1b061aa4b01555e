import {execFileSync} from 'node:child_process'
import {resolve} from 'node:path'
import {Fault} from './fault.js'

/** A file that differs between two states of a repository. Object ids are full. */
export interface GitChange {
  /** Absolute. */
  path: string
  /** Its mode in the newer state, such as `100644`. */
  mode: string
  /** The newer content; all zeros where it is the work tree's. */
  oid: string
  /** The older content; none where the file is new. */
  oldOid?: string
}

/** Bytes that one answer of git may have: the list of a million paths. */
const mostBytes = 512 * 1024 * 1024

/** What git is told every time: no program of a repository's configuration is started, no lock taken to read, nothing asked or fetched. */
const quiet = {GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C'}

/** Asks the git that is installed. Only commands that stay on this machine. */
export class Git {
  private constructor(
    /** The top of the work tree; absolute. */
    readonly root: string,
  ) {}

  /** @throws {Fault} Where there is no git, or no work tree around the folder. */
  static open(folder: string): Git {
    return new Git(resolve(line(ask(folder, ['rev-parse', '--show-toplevel']))))
  }

  /**
   * Runs one command at the top of the work tree.
   *
   * @throws {Fault} With what git says, where it fails.
   */
  run(command: readonly string[], input?: string | Uint8Array): Buffer {
    return ask(this.root, command, input)
  }

  /** The first line of an answer; nothing where git fails. */
  tryLine(command: readonly string[]): string | undefined {
    try {
      return line(this.run(command)) || undefined
    } catch {
      return undefined
    }
  }

  /**
   * Files that were added or changed, and are files still; of a renamed one the older content is that under its old name.
   *
   * @param base A commit; none: the last one, or nothing before the first.
   * @param staged Compare the index; else the work tree, and then `oid` is zeros.
   */
  changes(base: string | undefined, staged: boolean): GitChange[] {
    const flags = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-relative', '--diff-filter=AMRT', '-M']
    const commit = base === undefined ? [] : [base]
    const fields = text(this.run(['diff', ...(staged ? ['--cached'] : []), ...flags, ...commit, '--'])).split('\0')
    const changes: GitChange[] = []
    for (let at = 0; at + 1 < fields.length; ) {
      const [, mode = '', oldOid = '', oid = '', kind = ''] = fields[at]!.replace(/^:/, '').split(' ')
      // A renamed file comes with two names, the new one last.
      const path = kind.startsWith('R') ? fields[at + 2]! : fields[at + 1]!
      at += kind.startsWith('R') ? 3 : 2
      if (!/^100(?:644|755)$/.test(mode)) continue
      changes.push({path: resolve(this.root, path), mode, oid, ...(/^0+$/.test(oldOid) ? {} : {oldOid})})
    }
    return changes
  }

  /** Files of the work tree that git neither knows nor ignores; absolute. */
  untracked(): string[] {
    const names = text(this.run(['ls-files', '--others', '--exclude-standard', '-z'])).split('\0')
    return names.filter(Boolean).map((name) => resolve(this.root, name))
  }
}

/** @throws {Fault} Where git is not there or fails. */
function ask(folder: string, command: readonly string[], input?: string | Uint8Array): Buffer {
  try {
    return execFileSync('git', ['-c', 'core.fsmonitor=false', ...command], {
      cwd: folder,
      input: input ?? '',
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {...process.env, ...quiet},
    })
  } catch (error) {
    const {code, stderr} = error as {code?: string; stderr?: Buffer}
    if (code === 'ENOENT') throw new Fault('git can’t be started. Install it, or lint files by name.')
    const said = stderr?.toString().trim().replace(/^(?:fatal|error): /, '') ?? (error as Error).message
    throw new Fault(`git ${command[0]} failed: ${said}`)
  }
}

function text(answer: Buffer): string {
  return answer.toString('utf8')
}

// A folder's name may end in anything but a line break, which git adds.
function line(answer: Buffer): string {
  return text(answer).replace(/\r?\n$/, '')
}
