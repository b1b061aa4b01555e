import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {root} from '../house/files.js'
import {folderWith} from '../project/folder.js'
import {gitEnvironment} from '../project/repository.js'
import {runIn} from './run.js'

/** A folder with the small pack of the tests in `packs/abbey`, and a copy of it that is changed. */
function withPacks(change: (text: string) => string, files: Record<string, string> = {}): string {
  const folder = folderWith(files)
  for (const name of ['old', 'next']) cpSync(join(root, 'test/packs/abbey'), join(folder, name), {recursive: true})
  const pack = join(folder, 'next/pack.yml')
  writeFileSync(pack, change(readFileSync(pack, 'utf8')))
  return folder
}

describe('vocab diff', () => {
  it('is empty of a pack and itself, and says how many stand', async () => {
    const {out, status} = await runIn(folderWith({'a.md': 'Your agents call GPT-5 from Lambda.\n'}), ['vocab', 'diff', 'aws-openai', 'aws-openai', '--on', '.'])
    expect({out, status}).toEqual({out: '1 files: 0 new, 0 gone, 0 changed, 1 the same\n', status: 0})
  })

  it('shows what is new, gone and changed between two packs', async () => {
    const folder = withPacks((text) => text, {'a.md': 'Your agents call GPT-5 from Lambda.\n'})
    const {out, status} = await runIn(folder, ['vocab', 'diff', 'aws-openai', './next', '--on', 'a.md'])
    expect(status).toBe(0)
    expect(out).toMatch(/^- a\.md:1:13: error: .* \[call\]/u)
    expect(out).toContain('1 files: 0 new, 1 gone, 0 changed, 0 the same\n')
    expect((await runIn(folder, ['vocab', 'diff', './next', 'aws-openai', '--on', 'a.md'])).out).toMatch(/^\+ a\.md:1:13: error: .* \[call\]/u)
    const json = JSON.parse((await runIn(folder, ['vocab', 'diff', './next', 'aws-openai', '--on', 'a.md', '-f', 'json'])).out) as {kind: string; path: string}[]
    expect(json.map(({kind, path}) => [kind, path])).toEqual([['new', 'a.md']])
  })

  it('says what is missing', async () => {
    for (const argv of [[], ['old'], ['old', 'next'], ['old', 'next', 'x', '--on', '.']]) {
      expect((await runIn(folderWith(), ['vocab', 'diff', ...argv])).err).toContain('Name two packs and what to lint')
    }
  })
})

describe('a pack in force', () => {
  it('is shown, and a run with one that is out of force says so', async () => {
    const folder = withPacks((text) => text.replace(/inForce: .*/u, "inForce: {from: 2020-01-01, until: 2020-12-31}"), {'a.md': 'Hello.\n', '.memolintrc': 'vocab: ./next\n'})
    const shown = await runIn(folder, ['vocab', 'show'])
    expect(shown.out).toMatch(/^\S+ [\d.]+\n {2}title {5}.*\n {2}from {6}next\n {2}in force {2}2020-01-01 to 2020-12-31 \(not today, \d{4}-\d\d-\d\d\)\n {2}rules/u)
    expect((await runIn(folder, ['a.md'])).err).toMatch(/^memolint: the pack \S+ [\d.]+ is in force from 2020-01-01 to 2020-12-31, and today is/u)
    expect((await runIn(folder, ['a.md', '--vocab', './old'])).err).toBe('')
    expect((await runIn(folder, ['vocab', 'show', 'aws-openai'])).out).toContain('ships with memolint')
  })

  it('comes from git at a commit, by package.json', async () => {
    const source = folderWith({'package.json': JSON.stringify({name: '@acme/wording', version: '3.1.0'})})
    cpSync(join(root, 'test/packs/abbey'), source, {recursive: true})
    const git = (...parameters: string[]): string => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...parameters], {cwd: source, encoding: 'utf8', env: gitEnvironment})
    git('init', '-q')
    git('add', '-A')
    git('commit', '-q', '-m', 'Policy')
    const commit = git('rev-parse', 'HEAD').trim()
    writeFileSync(join(source, 'pack.yml'), 'broken')
    git('commit', '-q', '-a', '-m', 'Later')
    const folder = folderWith({
      'site/a.md': 'Hello.\n',
      'package.json': JSON.stringify({private: true, dependencies: {'@acme/wording': `git+file://${source}#${commit}`}, memolint: {vocab: ['@acme/wording']}}),
    })
    const env = Object.fromEntries(Object.entries(gitEnvironment).filter(([name]) => !/^npm_/iu.test(name)))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {cwd: folder, env, stdio: 'pipe'})
    const {out, err} = await runIn(folder, ['vocab', 'show'])
    expect(err).toBe('')
    expect(out).toContain(`node_modules/@acme/wording (npm package @acme/wording 3.1.0, git+file://${source}#${commit})`)
    expect((await runIn(folder, [])).status).toBe(0)
    mkdirSync(join(folder, 'deep'))
    expect((await runIn(join(folder, 'deep'), ['vocab', 'show'])).out).toContain('@acme/wording 3.1.0')
  })
})
