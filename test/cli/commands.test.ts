import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {version} from '../../src/project/version.js'
import {folderWith} from '../project/folder.js'
import {runIn, runWith} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

describe('init', () => {
  it('writes a configuration that counts, and never over one that is there', async () => {
    const folder = folderWith({'a.md': 'Clean.\n'})
    expect((await runIn(folder, ['init'])).status).toBe(0)
    const written = readFileSync(join(folder, 'memolint.config.yaml'), 'utf8')
    expect(await runIn(folder, [])).toMatchObject({status: 0, err: ''})
    expect((await runIn(folder, ['init'])).status).toBe(2)
    expect(readFileSync(join(folder, 'memolint.config.yaml'), 'utf8')).toBe(written)
  })

  it('has no comment that would not work once it is no comment', async () => {
    const folder = folderWith({'a.md': 'Clean.\n'})
    await runIn(folder, ['init'])
    const path = join(folder, 'memolint.config.yaml')
    const {writeFileSync} = await import('node:fs')
    const keys = readFileSync(path, 'utf8')
      .replace(/^(rules|ignore): .*$/gm, '$1:')
      .replace(/^#( |[a-z]+:)/gm, '$1')
      .replace(/^ [A-Z“].*$/gm, '')
      .replace('unapproved-relation', 'call')
      .replace('availability', 'live')
    writeFileSync(path, keys)
    expect(keys).toMatch(/^allow:$/m)
    expect(await runIn(folder, [])).toMatchObject({status: 0, err: ''})
  })
})

describe('version', () => {
  it('is the package’s', async () => {
    const {version: real} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string}
    expect(version()).toBe(real)
    expect((await runWith({}, ['--version'])).out).toBe(`${real}\n`)
  })
})

describe('vocab', () => {
  it('new makes a pack that is linted by', async () => {
    const folder = folderWith({'a.md': 'Clean.\n'})
    expect((await runIn(folder, ['vocab', 'new', 'my-pack'])).out).toContain('wrote my-pack/pack.yml')
    const {readdirSync} = await import('node:fs')
    expect(readdirSync(join(folder, 'my-pack'))).toContain('pack.yml')
  })

  it('docs writes the rules’ pages', async () => {
    const folder = folderWith({})
    expect((await runIn(folder, ['vocab', 'docs'])).out).toContain('wrote docs/rules/access.md')
    expect(readFileSync(join(folder, 'docs/rules/access.md'), 'utf8')).toContain('# access')
  })
})

describe('large and many', () => {
  it('a file of 50 MB is linted', async () => {
    const line = 'Plain words that say nothing of the kind, over and over again, for a long while.\n'
    const folder = folderWith({'big.txt': line.repeat(Math.ceil(50_000_000 / line.length))})
    expect(await runIn(folder, ['-f', 'compact'])).toEqual({status: 0, out: '', err: ''})
  })

  it('results are sorted, whatever the order of the arguments', async () => {
    const files = {'b.md': 'We call OpenAI models.\n', 'a/z.md': 'We call OpenAI models.\n', 'B.md': 'We call OpenAI models.\n'}
    const folder = folderWith(files)
    const order = async (argv: string[]): Promise<string[]> =>
      (await runIn(folder, [...argv, '-f', 'compact'])).out.split('\n').map((line) => line.split(':')[0]!)
    expect(await order(['b.md', 'B.md', 'a'])).toEqual(['B.md', 'a/z.md', 'b.md', ''])
    expect(await order([])).toEqual(await order(['a', 'b.md', '.']))
  })
})

describe('configuration by file', () => {
  it('the nearest counts for each, and overrides count by glob', async () => {
    const bad = 'We call OpenAI models.\n'
    const {out} = await runWith(
      {
        '.memolintrc': 'overrides: [{files: "*.mdx", rules: {call: info}}]\n',
        'a.md': bad,
        'b.mdx': bad,
        'sub/.memolintrc': 'rules: {call: warning}\n',
        'sub/c.mdx': bad,
      },
      ['-f', 'compact'],
    )
    expect(out.match(/^[^:]+|error|warning|info/gm)).toEqual(['a.md', 'error', 'b.mdx', 'info', 'sub/c.mdx', 'warning'])
  })

  it('formats maps extensions and names props that are prose', async () => {
    const files = {
      '.memolintrc': 'formats: {.mdc: markdown, props: [blurb]}\n',
      'a.mdc': 'We call OpenAI models.\n',
      'b.mdx': '<Card blurb="We call OpenAI models." />\n',
    }
    expect((await runWith(files, ['-f', 'compact'])).out.match(/^[^:]+/gm)).toEqual(['a.mdc', 'b.mdx'])
  })
})
