import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {afterAll, describe, expect, it} from 'vitest'
import {formatOfPath} from '../../src/formats/registry.js'
import {root} from '../house/files.js'
import {gitEnvironment, repositoryWith} from '../project/repository.js'
import {deckFile, shape} from '../formats/office/small-files.js'

interface Hook {
  id: string
  entry: string
  language: string
  files: string
}

const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[]

describe('.pre-commit-hooks.yaml', () => {
  it('names three hooks, and the files that memolint reads', () => {
    expect(hooks.map(({id, language}) => [id, language])).toEqual([['memolint', 'node'], ['memolint-fix', 'node'], ['memolint-redline', 'node']])
    const [{files}] = hooks as [Hook]
    // Python writes the flag at the head of the pattern.
    const pattern = new RegExp(files.replace(/^\(\?i\)/u, ''), 'iu')
    for (const name of ['a.md', 'a.MDX', 'x/y.html', 'offer.docx', 'deck.pptx', 'c.txt', 'script.sh', 'a.png', 'md', 'a.md.bak']) {
      expect([name, pattern.test(name)]).toEqual([name, formatOfPath(name) !== undefined])
    }
  })
})

/** Whether the program is there; where it is not, the tests say so by name. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

const hasPreCommit = has('pre-commit')
if (!hasPreCommit) console.warn('SKIPPED: pre-commit is not installed, so its hooks were not run (Debian: apt-get install pre-commit).')

/** A deck whose second slide says this. */
function deckWith(text: string): Uint8Array {
  return deckFile([{content: shape('Title 1', [['Our launch']], 'title')}, {content: shape('Title 1', [['News']], 'title') + shape('Body 2', [[text]], 'body')}])
}

/** Milliseconds: pre-commit installs the package and all that it is built with. */
const slow = 900_000

describe.skipIf(!hasPreCommit)('pre-commit, from another repository', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'memolint-pre-commit-'))
  afterAll(() => rmSync(scratch, {recursive: true, force: true}))
  // What npm tells its scripts is not what a person's shell has.
  const env = {...Object.fromEntries(Object.entries(gitEnvironment).filter(([name]) => !/^(?:npm_|NODE_OPTIONS|VITEST)/iu.test(name))), PRE_COMMIT_HOME: join(scratch, 'home')}

  function run(folder: string, command: string, ...parameters: string[]): {status: number; said: string} {
    const {status, stdout, stderr} = spawnSync(command, parameters, {cwd: folder, encoding: 'utf8', env})
    return {status: status ?? -1, said: stdout + stderr}
  }

  /** This project as it stands, as a repository of its own. */
  function ownRepository(): {folder: string; rev: string} {
    const folder = join(scratch, 'memolint')
    const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {cwd: root, encoding: 'utf8'}).split('\0')
    for (const name of names.filter((path) => path !== '' && existsSync(join(root, path)) && !/^(?:test|bench|docs)\//u.test(path))) {
      mkdirSync(dirname(join(folder, name)), {recursive: true})
      cpSync(join(root, name), join(folder, name))
    }
    const git = (...parameters: string[]): string => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...parameters], {cwd: folder, encoding: 'utf8', env})
    git('init', '-q')
    git('add', '-A')
    git('commit', '-q', '-m', 'All')
    return {folder, rev: git('rev-parse', 'HEAD').trim()}
  }

  it('blocks a bad slide deck with slide and wording, lets a clean one pass, and a fixed one on the second try', () => {
    const {folder: repo, rev} = ownRepository()
    const {folder, git} = repositoryWith({'read.md': 'Hello.\n'})
    writeFileSync(join(folder, '.pre-commit-config.yaml'), `repos:\n  - repo: ${repo}\n    rev: ${rev}\n    hooks:\n      - id: memolint\n`)
    expect(run(folder, 'pre-commit', 'install').status).toBe(0)
    writeFileSync(join(folder, 'launch.pptx'), deckWith('Your agents call GPT-5 from Lambda.'))
    git('add', '-A')
    const blocked = run(folder, 'git', 'commit', '-q', '-m', 'Deck')
    expect(blocked.said).toContain('memolint.................................................................Failed')
    expect(blocked.said).toMatch(/slide 2/iu)
    expect(blocked.said).toContain('“call”')
    expect(blocked.status).toBe(1)
    writeFileSync(join(folder, 'launch.pptx'), deckWith('Your agents are powered by OpenAI.'))
    git('add', '-A')
    const passed = run(folder, 'git', 'commit', '-q', '-m', 'Deck')
    expect(passed.said).toMatch(/memolint\.+Passed/u)
    expect(passed.status).toBe(0)
    writeFileSync(join(folder, '.pre-commit-config.yaml'), readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8').replace('id: memolint', 'id: memolint-fix'))
    writeFileSync(join(folder, 'page.md'), 'The service provides access to OpenAI models.\n')
    git('add', '-A')
    const first = run(folder, 'git', 'commit', '-q', '-m', 'Page')
    expect(first.said).toContain('files were modified by this hook')
    expect(first.status).toBe(1)
    git('add', '-A')
    expect(run(folder, 'git', 'commit', '-q', '-m', 'Page').status).toBe(0)
    expect(git('show', 'HEAD:page.md')).not.toContain('access')
  }, slow)
})
