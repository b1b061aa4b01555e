import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {runIn} from '../cli/run.js'
import {folderWith} from './folder.js'
import {repositoryWith, type Repository} from './repository.js'

vi.mock('../../src/engine/lint.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('../cli/small-pack.js'))

const bad = 'You can access OpenAI models.\n'
const good = 'You can use technology powered by OpenAI.\n'
const hard = 'You can call OpenAI models.\n'

async function staged(folder: string, ...flags: string[]): Promise<{status: number; found: Record<string, string[]>; err: string}> {
  const {status, out, err} = await runIn(folder, ['--staged', '-f', 'json', ...flags])
  const files = out === '' ? [] : (JSON.parse(out) as {path: string; messages: Message[]}[])
  return {status, err, found: Object.fromEntries(files.map(({path, messages}) => [path, messages.map(({ruleId}) => ruleId)]))}
}

describe('--staged', () => {
  it('lints the index, not the work tree, and nothing that is not staged', async () => {
    const {folder, git} = repositoryWith({'old.md': hard, 'a.md': good, 'b.md': good})
    writeFileSync(join(folder, 'a.md'), bad)
    git('add', 'a.md')
    writeFileSync(join(folder, 'a.md'), good)
    writeFileSync(join(folder, 'b.md'), bad)
    writeFileSync(join(folder, 'c.md'), bad)
    expect(await staged(folder)).toEqual({status: 1, err: '', found: {'a.md': ['access']}})
  })

  it('before the first commit, in a folder below, and in another worktree', async () => {
    const {folder, git} = repositoryWith()
    mkdirSync(join(folder, 'docs'))
    writeFileSync(join(folder, 'docs/ä “b” [c].md'), bad)
    git('add', '-A')
    expect((await staged(join(folder, 'docs'))).found).toEqual({'ä “b” [c].md': ['access']})
    git('commit', '-q', '-m', 'First')
    const other = join(folderWith(), 'other')
    git('worktree', 'add', '-q', other)
    expect((await staged(other)).status).toBe(0)
    writeFileSync(join(other, 'docs/ä “b” [c].md'), bad + hard)
    expect((await staged(other)).found).toEqual({})
    const {execFileSync} = await import('node:child_process')
    execFileSync('git', ['add', '-A'], {cwd: other})
    expect((await staged(other)).found).toEqual({'docs/ä “b” [c].md': ['access', 'call']})
    expect((await staged(folder)).found).toEqual({})
  })

  it('takes a renamed file under its new name, and leaves out what is deleted, a link, or ignored', async () => {
    const {folder, git} = repositoryWith({'a.md': bad, 'gone.md': bad, '.memolintignore': 'drafts/\n', 'drafts/x.md': good})
    git('mv', 'a.md', 'b.md')
    git('rm', '-q', 'gone.md')
    symlinkSync('b.md', join(folder, 'link.md'))
    writeFileSync(join(folder, 'drafts/x.md'), bad)
    writeFileSync(join(folder, 'picture.png'), bad)
    git('add', '-A')
    expect((await staged(folder)).found).toEqual({'b.md': ['access']})
  })

  it('keeps to the paths that are named', async () => {
    const {folder, git} = repositoryWith()
    mkdirSync(join(folder, 'docs'))
    for (const name of ['a.md', 'docs/b.md', 'docs/c.mdx']) writeFileSync(join(folder, name), bad)
    git('add', '-A')
    expect(Object.keys((await staged(folder, 'docs')).found)).toEqual(['docs/b.md', 'docs/c.mdx'])
    expect(Object.keys((await staged(folder, '**/*.md')).found)).toEqual(['a.md', 'docs/b.md'])
    expect(Object.keys((await staged(folder, '!docs/b.md')).found)).toEqual(['a.md', 'docs/c.mdx'])
  })

  it('takes what git LFS keeps from its store, and says what is not there', async () => {
    const {folder, git} = repositoryWith()
    const oid = 'ab'.padEnd(64, '0')
    writeFileSync(join(folder, 'a.md'), `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bad.length}\n`)
    git('add', '-A')
    expect(await staged(folder)).toMatchObject({status: 2, found: {'a.md': ['file/unreadable']}})
    mkdirSync(join(folder, '.git/lfs/objects/ab/00'), {recursive: true})
    writeFileSync(join(folder, '.git/lfs/objects/ab/00', oid), bad)
    expect(await staged(folder)).toMatchObject({status: 1, found: {'a.md': ['access']}})
  })

  it('reads contents of any size, one after the other', async () => {
    const {folder, git} = repositoryWith()
    for (const [at, size] of [0, 1, 65_535, 65_536, 300_000].entries()) writeFileSync(join(folder, `${at}.md`), `${'x'.repeat(size)}\n\n${bad}`)
    writeFileSync(join(folder, 'empty.md'), '')
    git('add', '-A')
    expect(Object.keys((await staged(folder)).found)).toEqual(['0.md', '1.md', '2.md', '3.md', '4.md'])
  })

  it('says what to do where there is no repository', async () => {
    const run = await runIn(folderWith({'a.md': bad}), ['--staged'])
    expect(run).toMatchObject({status: 2, out: ''})
    expect(run.err).toContain('git rev-parse failed: not a git repository')
  })
})

describe('--staged --fix', () => {
  it('writes index and work tree where they agree, modes and byte order marks kept', async () => {
    const {folder, git} = repositoryWith()
    writeFileSync(join(folder, 'a.md'), `\uFEFF${bad}`)
    chmodSync(join(folder, 'a.md'), 0o755)
    git('add', '-A')
    expect(await staged(folder, '--fix')).toMatchObject({status: 0, found: {'a.md': []}})
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`\uFEFF${good}`)
    expect(git('show', ':a.md')).toBe(`\uFEFF${good}`)
    expect(git('ls-files', '-s', 'a.md')).toMatch(/^100755 /)
    expect(git('status', '--porcelain')).toBe('A  a.md\n')
  })

  it.each<[string, (repository: Repository) => void, RegExp]>([
    ['has other changes', ({folder}) => writeFileSync(join(folder, 'a.md'), `${bad}More.\n`), /changes that are not staged/],
    ['is gone', ({folder}) => rmSync(join(folder, 'a.md')), /not in the work tree/],
    ['is a link', ({folder}) => {
      renameSync(join(folder, 'a.md'), join(folder, 'b.txt'))
      symlinkSync('b.txt', join(folder, 'a.md'))
    }, /no regular file/],
  ])('leaves both alone where the file in the work tree %s, and says why', async (_, change, why) => {
    const repository = repositoryWith()
    const {folder, git} = repository
    writeFileSync(join(folder, 'a.md'), bad)
    git('add', 'a.md')
    change(repository)
    const before = snapshot(folder)
    const {status, out} = await runIn(folder, ['--staged', '--fix', '-f', 'compact'])
    expect(status).toBe(1)
    expect(out).toMatch(why)
    expect(out).toContain('error: “access” may not be said.')
    expect(git('show', ':a.md')).toBe(bad)
    expect(snapshot(folder)).toEqual(before)
  })

  it('leaves a file alone whose folder is a link out of the repository', async () => {
    const {folder, git} = repositoryWith()
    mkdirSync(join(folder, 'docs'))
    writeFileSync(join(folder, 'docs/a.md'), bad)
    git('add', '-A')
    rmSync(join(folder, 'docs'), {recursive: true})
    const outside = folderWith({'a.md': bad})
    symlinkSync(outside, join(folder, 'docs'))
    expect((await runIn(folder, ['--staged', '--fix', '-f', 'compact'])).out).toContain('outside of the repository')
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe(bad)
  })

  it('keeps the line ends of the work tree where git stores others', async () => {
    const {folder, git} = repositoryWith()
    git('config', 'core.autocrlf', 'true')
    writeFileSync(join(folder, 'a.md'), `Hi.\r\n\r\n${bad.replace('\n', '\r\n')}`)
    git('add', 'a.md')
    expect((await staged(folder, '--fix')).status).toBe(0)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`Hi.\r\n\r\n${good.replace('\n', '\r\n')}`)
    expect(git('show', ':a.md')).toBe(`Hi.\n\n${good}`)
    expect(git('status', '--porcelain')).toBe('A  a.md\n')
  })

  it('does nothing to an index that is for one commit alone', async () => {
    const {folder, git} = repositoryWith()
    writeFileSync(join(folder, 'a.md'), bad)
    git('add', '-A')
    vi.stubEnv('GIT_INDEX_FILE', join(folder, '.git/next-index-1.lock'))
    git('read-tree', '--empty')
    const {execFileSync} = await import('node:child_process')
    execFileSync('git', ['add', 'a.md'], {cwd: folder})
    const {status, out} = await runIn(folder, ['--staged', '--fix', '-f', 'compact'])
    vi.unstubAllEnvs()
    expect(status).toBe(1)
    expect(out).toContain('git commits only some of the staged files')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(bad)
  })
})

/** Every file of the work tree with its content. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => !entry.parentPath.includes('.git') && entry.isFile())
  return Object.fromEntries(files.map(({parentPath, name}) => [join(parentPath, name).slice(folder.length + 1), readFileSync(join(parentPath, name), 'latin1')]))
}

type Doing = {do: 'write'; name: string; text: string} | {do: 'stage' | 'unstage' | 'delete'; name: string} | {do: 'rename'; name: string; to: string} | {do: 'commit'}

describe('whatever was staged, unstaged, edited and renamed', () => {
  const name = fc.constantFrom('a.md', 'b.md', 'docs/c.md', 'docs/d e.txt')
  const text = fc.array(fc.constantFrom(bad, good, hard, 'Clean.\n', '\n'), {minLength: 1, maxLength: 4}).map((parts) => parts.join('\n'))
  const doing: fc.Arbitrary<Doing> = fc.oneof(
    {weight: 4, arbitrary: fc.record({do: fc.constant('write' as const), name, text})},
    {weight: 4, arbitrary: fc.record({do: fc.constant('stage' as const), name})},
    fc.record({do: fc.constantFrom('unstage' as const, 'delete' as const), name}),
    fc.record({do: fc.constant('rename' as const), name, to: name}),
    fc.record({do: fc.constant('commit' as const)}),
  )

  function act({folder, git}: Repository, step: Doing): void {
    const quietly = (...parameters: string[]): void => {
      try {
        git(...parameters)
      } catch {
        // Such as to stage what is not there: nothing happens then, and that is a step, too.
      }
    }
    if (step.do === 'write') {
      mkdirSync(join(folder, 'docs'), {recursive: true})
      writeFileSync(join(folder, step.name), step.text)
    } else if (step.do === 'stage') quietly('add', '-A', '--', step.name)
    else if (step.do === 'unstage') quietly('reset', '-q', '--', step.name)
    else if (step.do === 'delete') rmSync(join(folder, step.name), {force: true})
    else if (step.do === 'rename') quietly('mv', '-k', step.name, step.to)
    else quietly('commit', '-q', '-m', 'Next')
  }

  /** What is staged, by asking git another way than memolint does. */
  const index = ({git}: Repository): [string, string][] =>
    git('diff-index', '--cached', '--name-only', '--no-renames', '-z', '--diff-filter=AM', 'HEAD').split('\0').filter(Boolean)
      .map((path) => [path, git('show', `:${path}`)])
  const rulesIn = (content: string): string[] => [...content.matchAll(/access(?= OpenAI)|call(?= OpenAI)/gu)].map(([rule]) => rule)
  const fixed = (content: string): string => content.replaceAll('access OpenAI models', 'use technology powered by OpenAI')

  it('the staged content alone decides, and nothing of the work tree is lost', async () => {
    let findings = 0
    await fc.assert(fc.asyncProperty(fc.array(doing, {minLength: 3, maxLength: 12}), fc.boolean(), async (steps, fix) => {
      const repository = repositoryWith({'first.md': 'First.\n'})
      const {folder, git} = repository
      for (const step of steps) act(repository, step)
      const before = snapshot(folder)
      const wanted = index(repository)
      const run = await staged(folder, ...(fix ? ['--fix'] : []))
      const isWritten = (path: string, content: string): boolean => fix && before[path] === content && fixed(content) !== content
      const expected = wanted.flatMap(([path, content]): [string, string[]][] => {
        const rules = rulesIn(isWritten(path, content) ? fixed(content) : content)
        const isRefused = fix && fixed(content) !== content && !isWritten(path, content)
        findings += rules.length
        return rules.length + Number(isWritten(path, content)) === 0 ? [] : [[path, [...(isRefused ? ['file/not-fixed'] : []), ...rules]]]
      })
      expect(run.found).toEqual(Object.fromEntries(expected))
      expect(run.status).toBe(expected.some(([, rules]) => rules.length > 0) ? 1 : 0)
      const after = Object.fromEntries(wanted.filter(([path, content]) => isWritten(path, content)).map(([path, content]) => [path, fixed(content)]))
      expect(snapshot(folder)).toEqual({...before, ...after})
      expect(Object.fromEntries(wanted.map(([path]) => [path, git('show', `:${path}`)]))).toEqual({...Object.fromEntries(wanted), ...after})
      expect(existsSync(join(folder, '.git/index.lock'))).toBe(false)
    }), {numRuns: 60})
    expect(findings).toBeGreaterThan(5)
  })
})
