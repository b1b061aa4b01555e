import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.js'
import {gitEnvironment, repositoryWith, type Repository} from '../project/repository.js'
import {builtProgram} from './program.js'

const program = await builtProgram()
const bad = 'Your agents call GPT-5 from Lambda.\n'
const good = 'Your agents are powered by OpenAI.\n'
const fixable = 'The service provides access to OpenAI models.\n'

interface Ended {
  status: number
  said: string
}

function run(folder: string, command: string, parameters: readonly string[], env: Record<string, string> = {}): Ended {
  try {
    const said = execFileSync(command, parameters, {cwd: folder, encoding: 'utf8', env: {...gitEnvironment, ...env}, stdio: 'pipe'})
    return {status: 0, said}
  } catch (error) {
    const {status, stdout, stderr} = error as {status: number; stdout: string; stderr: string}
    return {status, said: stdout + stderr}
  }
}

const memolint = (folder: string, ...parameters: string[]): Ended => run(folder, process.execPath, [program, ...parameters])

function commit({folder}: Pick<Repository, 'folder'>, files: Record<string, string>, ...flags: string[]): Ended {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  run(folder, 'git', ['add', '-A'])
  return run(folder, 'git', ['commit', '-q', '-m', 'Change', ...flags])
}

function write(path: string, text: string, mode = 0o755): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  chmodSync(path, mode)
}

describe('memolint init', () => {
  it('offers the hook, where there is a repository', () => {
    expect(memolint(repositoryWith().folder, 'init').said).toContain('memolint hook install')
    expect(memolint(folderWith(), 'init').said).not.toContain('hook')
  })
})

describe('memolint hook', () => {
  it('blocks a commit with a finding, lets a clean one pass, and goes as it came', () => {
    const repository = repositoryWith({'a.md': good})
    const {folder} = repository
    expect(memolint(folder, 'hook', 'install')).toEqual({status: 0, said: 'Wrote .git/hooks/pre-commit: every commit is linted now.\n'})
    const blocked = commit(repository, {'a.md': bad})
    expect(blocked.status).toBe(1)
    expect(blocked.said).toMatch(/a\.md\n1:13-1:17 +error +“call”/)
    expect(commit(repository, {'a.md': good, 'b.md': good})).toEqual({status: 0, said: ''})
    expect(memolint(folder, 'hook', 'uninstall')).toEqual({status: 0, said: 'Removed: .git/hooks/pre-commit\n'})
    expect(commit(repository, {'a.md': bad}).status).toBe(0)
    expect(memolint(folder, 'hook', 'uninstall').status).toBe(2)
  })

  it('with --fix it fixes what can be fixed, and the commit has the fix', () => {
    const repository = repositoryWith({'a.md': good})
    memolint(repository.folder, 'hook', 'install', '--fix')
    expect(commit(repository, {'a.md': fixable}).status).toBe(0)
    expect(repository.git('show', 'HEAD:a.md')).not.toBe(fixable)
    expect(repository.git('status', '--porcelain')).toBe('')
    // With -a, git hands its hooks an index that is being made.
    writeFileSync(join(repository.folder, 'a.md'), `Hello.\n\n${fixable}`)
    expect(run(repository.folder, 'git', ['commit', '-q', '-a', '-m', 'All']).status).toBe(0)
    expect(repository.git('show', 'HEAD:a.md')).not.toContain(fixable)
    expect(repository.git('status', '--porcelain')).toBe('')
    // Of named files, one that is for this commit alone.
    writeFileSync(join(repository.folder, 'a.md'), fixable)
    const named = run(repository.folder, 'git', ['commit', '-q', '-m', 'One', 'a.md'])
    expect(named.status).toBe(1)
    expect(named.said).toContain('only some of the staged files')
    expect(readFileSync(join(repository.folder, 'a.md'), 'utf8')).toBe(fixable)
  })

  it('runs the hook that was there first, with all that it was given, and puts it back', () => {
    const repository = repositoryWith({'a.md': good})
    const hook = join(repository.folder, '.git/hooks/pre-commit')
    const old = '#!/bin/sh\necho "old: $# $GIT_INDEX_FILE" >> ran\n[ ! -e stop ]\n'
    write(hook, old)
    expect(memolint(repository.folder, 'hook', 'install').said).toContain('The hook that was here runs first.')
    const once = readFileSync(hook, 'utf8')
    expect(memolint(repository.folder, 'hook', 'install').status).toBe(0)
    expect(readFileSync(hook, 'utf8')).toBe(once)
    expect(commit(repository, {'b.md': good}).status).toBe(0)
    expect(readFileSync(join(repository.folder, 'ran'), 'utf8')).toMatch(/^old: 0 .*index\n$/)
    expect(commit(repository, {'b.md': bad}).status).toBe(1)
    write(join(repository.folder, 'stop'), '')
    expect(commit(repository, {'b.md': good}).status).toBe(1)
    expect(memolint(repository.folder, 'hook', 'uninstall').said).toContain('Put back the hook')
    expect(readFileSync(hook, 'utf8')).toBe(old)
    expect(lstatSync(hook).mode & 0o777).toBe(0o755)
  })

  it('keeps a link a link, and does not run what git would not have run', () => {
    const repository = repositoryWith({'a.md': good})
    const hooks = join(repository.folder, '.git/hooks')
    write(join(hooks, 'real'), '#!/bin/sh\nexit 1\n', 0o644)
    symlinkSync('real', join(hooks, 'pre-commit'))
    memolint(repository.folder, 'hook', 'install')
    expect(commit(repository, {'b.md': good}).status).toBe(0)
    memolint(repository.folder, 'hook', 'uninstall')
    expect(lstatSync(join(hooks, 'pre-commit')).isSymbolicLink()).toBe(true)
  })

  it('respects core.hooksPath and other worktrees', () => {
    const repository = repositoryWith({'a.md': good})
    repository.git('config', 'core.hooksPath', 'my hooks')
    expect(memolint(repository.folder, 'hook', 'install').said).toContain('Wrote my hooks/pre-commit')
    expect(commit(repository, {'a.md': bad}).status).toBe(1)
    repository.git('config', '--unset', 'core.hooksPath')
    const other = join(folderWith(), 'it’s another')
    repository.git('worktree', 'add', '-q', '-b', 'other', other)
    memolint(other, 'hook', 'install')
    expect(existsSync(join(repository.folder, '.git/hooks/pre-commit'))).toBe(true)
    expect(commit({folder: other}, {'a.md': bad}).status).toBe(1)
    expect(commit(repository, {'a.md': bad}).status).toBe(1)
  })

  it('leaves alone what is not its own: hooks for every repository, husky’s, and a hook that was changed', () => {
    const {folder, git} = repositoryWith({'a.md': good})
    const config = join(folderWith({'config': '[core]\n\thooksPath = /somewhere/hooks\n'}), 'config')
    const everywhere = run(folder, process.execPath, [program, 'hook', 'install'], {GIT_CONFIG_GLOBAL: config})
    expect(everywhere).toMatchObject({status: 2})
    expect(everywhere.said).toContain('core.hooksPath is set for every repository (/somewhere/hooks)')
    git('config', 'core.hooksPath', '.husky/_')
    expect(memolint(folder, 'hook', 'install').said).toContain('.husky/pre-commit')
    git('config', '--unset', 'core.hooksPath')
    memolint(folder, 'hook', 'install')
    const hook = join(folder, '.git/hooks/pre-commit')
    writeFileSync(hook, readFileSync(hook, 'utf8').replace('exit 1', 'exit 0'))
    const changed = readFileSync(hook, 'utf8')
    for (const action of ['install', 'uninstall']) {
      expect(memolint(folder, 'hook', action)).toMatchObject({status: 2})
      expect(readFileSync(hook, 'utf8')).toBe(changed)
    }
  })

  it('takes the memolint of the repository, and says so where there is none', () => {
    const repository = repositoryWith({'a.md': good, '.gitignore': 'node_modules\n'})
    mkdirSync(join(repository.folder, 'site'))
    memolint(join(repository.folder, 'site'), 'hook', 'install')
    const own = (place: string): void => write(join(repository.folder, place, 'node_modules/.bin/memolint'), `#!/bin/sh\necho ${place || 'top'}: "$@" >&2\nexit 1\n`)
    own('')
    expect(commit(repository, {'b.md': good}).said).toBe('top: --staged\n')
    own('site')
    expect(commit(repository, {'b.md': good}).said).toBe('site: --staged\n')
    const other = repositoryWith({'a.md': good})
    memolint(other.folder, 'hook', 'install')
    const hook = join(other.folder, '.git/hooks/pre-commit')
    writeFileSync(hook, readFileSync(hook, 'utf8').replaceAll(program, '/nowhere/memolint.cjs'))
    expect(commit(other, {'b.md': good})).toMatchObject({status: 1})
    expect(commit(other, {'b.md': good}).said).toContain('it is not installed here')
  })

  it('finds Node where a program with windows starts git', () => {
    const repository = repositoryWith({'a.md': good})
    memolint(repository.folder, 'hook', 'install')
    writeFileSync(join(repository.folder, 'a.md'), bad)
    repository.git('add', '-A')
    const bare = join(folderWith(), 'bin')
    mkdirSync(bare)
    for (const name of ['git', 'sh', 'dirname']) symlinkSync(execFileSync('sh', ['-c', `command -v ${name}`], {encoding: 'utf8'}).trim(), join(bare, name))
    const blocked = run(repository.folder, 'git', ['commit', '-q', '-m', 'x'], {PATH: bare})
    expect(blocked.said).toMatch(/error +“call”/)
  })
})
