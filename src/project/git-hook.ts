import {createHash} from 'node:crypto'
import {chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {Fault} from './fault.js'
import type {Git} from './git.js'

/** What a hook has to know of this machine. */
export interface HookProgram {
  /** The file that this memolint runs from; absolute. */
  program: string
  /** The Node that it runs on; absolute. */
  node: string
  /** Flags of memolint besides `--staged`. */
  flags: readonly string[]
}

const mark = '# memolint: lints what is about to be committed.'
const savedName = 'pre-commit.before-memolint'

/**
 * Writes a plain git hook `pre-commit` into the folder that git takes hooks from. One that is there already is kept beside it and runs
 * first. Installing twice is installing once.
 *
 * @param folder The folder that memolint is called from: its node_modules are looked in first.
 * @returns The hook's path, and whether another hook was there.
 * @throws {Fault} Where git's hooks belong to somebody else: every repository of this user, or a tool that writes them anew.
 */
export function installHook(git: Git, folder: string, program: HookProgram): {path: string; chained: boolean} {
  const hooks = hooksFolder(git)
  const path = join(hooks, 'pre-commit')
  const saved = join(hooks, savedName)
  mkdirSync(hooks, {recursive: true})
  const isOwn = isThere(path) && owns(path)
  if (isThere(path) && !isOwn) {
    if (isThere(saved)) throw new Fault(`${savedName} is in the way: it was kept when memolint’s hook was first installed. Move it elsewhere.`, saved)
    renameSync(path, saved)
  }
  // Beside its place first, so that git never sees half of a hook.
  const next = `${path}.${process.pid}.tmp`
  writeFileSync(next, script(git, folder, program), {flag: 'wx'})
  chmodSync(next, 0o755)
  renameSync(next, path)
  return {path, chained: isThere(saved)}
}

/**
 * Takes memolint's hook out and puts back what was there before.
 *
 * @returns The hook's path, and whether another hook is back.
 * @throws {Fault} Where there is no hook of memolint, or somebody has changed it since.
 */
export function uninstallHook(git: Git): {path: string; restored: boolean} {
  const hooks = hooksFolder(git)
  const path = join(hooks, 'pre-commit')
  const saved = join(hooks, savedName)
  if (!isThere(path) || !owns(path)) throw new Fault('There is no hook of memolint here, so nothing was changed.', path)
  if (isThere(saved)) renameSync(saved, path)
  else unlinkSync(path)
  return {path, restored: existsSync(path)}
}

function hooksFolder(git: Git): string {
  const own = git.tryLine(['config', '--show-scope', '--get', 'core.hooksPath'])?.split('\t')
  if (own !== undefined && (own[0] === 'global' || own[0] === 'system')) {
    throw new Fault(
      `core.hooksPath is set for every repository (${own[1] ?? ''}), so a hook there would lint them all. ` +
        'Set it for this one first: git config core.hooksPath .git/hooks',
    )
  }
  // A path from git is from the top of the work tree.
  const folder = resolve(git.root, git.tryLine(['rev-parse', '--git-path', 'hooks']) ?? '.git/hooks')
  if (basename(folder) === '_' && basename(dirname(folder)) === '.husky') {
    throw new Fault('husky keeps the hooks of this repository. Write “memolint --staged” into .husky/pre-commit instead.')
  }
  return folder
}

// A hook of ours ends with its own hash: one that somebody has changed is theirs to take out.
function owns(path: string): boolean {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(mark)) return false
  const [body = '', sum = ''] = text.split(/^# sum /m)
  if (sum.trim() === sumOf(body)) return true
  throw new Fault('memolint’s hook was changed by hand, so it was left alone. Take out your own lines, or remove the file.', path)
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function isThere(path: string): boolean {
  return lstatSync(path, {throwIfNoEntry: false}) !== undefined
}

function script(git: Git, folder: string, {program, node, flags}: HookProgram): string {
  const inside = relative(git.root, folder).split(sep).join('/')
  const from = inside === '' || inside.startsWith('..') ? '' : `/${inside}`
  const run = ['--staged', ...flags].map(quoted).join(' ')
  const body = `#!/bin/sh
${mark}
# Written by “memolint hook install”; “memolint hook uninstall” takes it out and puts back what was here before.
# “git commit --no-verify” commits without it.

hooks=$(dirname -- "$0")
if [ -x "$hooks/${savedName}" ]; then
  "$hooks/${savedName}" "$@" || exit $?
fi

# Programs with windows start hooks without the shell's PATH.
command -v node >/dev/null 2>&1 || PATH="$PATH:"${quoted(dirname(node))}
top=$(git rev-parse --show-toplevel)
for folder in "$top"${quoted(from)} "$top"; do
  if [ -x "$folder/node_modules/.bin/memolint" ]; then
    exec "$folder/node_modules/.bin/memolint" ${run}
  fi
done
if command -v memolint >/dev/null 2>&1; then
  exec memolint ${run}
fi
if [ -f ${quoted(program)} ]; then
  exec node ${quoted(program)} ${run}
fi
echo 'memolint: it is not installed here, so nothing was linted. Run npm install, or commit with --no-verify.' >&2
exit 1
`
  return `${body}# sum ${sumOf(body)}\n`
}

function quoted(word: string): string {
  return /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
