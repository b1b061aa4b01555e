import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Log} from 'sarif'
import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {runIn, type Run} from '../cli/run.js'
import {folderWith} from './folder.js'
import {repositoryWith} from './repository.js'

vi.mock('../../src/engine/lint.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('../cli/small-pack.js'))

const call = 'We call OpenAI models.'
const access = 'You access OpenAI models.'
const lint = (folder: string, ...flags: string[]): Promise<Run> => runIn(folder, ['-f', 'compact', '--baseline', 'base.json', ...flags])
const lines = ({out}: Run): string[] => out.split('\n').slice(0, -1).map((line) => line.replace(/: (?:error|warning|info):.*\[([^\]]+)\].*/u, ' $1'))

describe('--baseline', () => {
  it('is made once, sorted, an entry a line, and accepts what stood then', async () => {
    const folder = folderWith({'b.md': `${call}\n\n${access}\n`, 'a/c.md': `${call}\n\n${call}\n`})
    const made = await lint(folder, '--update-baseline')
    expect(made).toMatchObject({status: 0, out: '', err: 'memolint: wrote base.json: 4 findings accepted from now on.\n'})
    expect(readFileSync(join(folder, 'base.json'), 'utf8').replace(/[0-9a-f]{16}/gu, 'X')).toBe(`{
  "memolintBaseline": 1,
  "files": {
    "a/c.md": [
      {"rule":"call","fingerprint":"X","count":2,"text":"call"}
    ],
    "b.md": [
      {"rule":"access","fingerprint":"X","count":1,"text":"access"},
      {"rule":"call","fingerprint":"X","count":1,"text":"call"}
    ]
  }
}
`)
    expect(await lint(folder)).toMatchObject({status: 0, out: '', err: ''})
    // From another folder, of some of the files.
    expect((await runIn(join(folder, 'a'), ['-f', 'compact', '--baseline', '../base.json'])).out).toBe('')
  })

  it('knows a finding again after edits elsewhere and moved lines, and none but it', async () => {
    const folder = folderWith({'a.md': `${call}\n\n${access}\n`})
    await lint(folder, '--update-baseline')
    writeFileSync(join(folder, 'a.md'), `# New\n\n${access}\n\nMore. ${call.replace(' call', '\ncall')} Yes.\n\n${call}\n`)
    expect(lines(await lint(folder))).toEqual(['a.md:8:4 call'])
    writeFileSync(join(folder, 'a.md'), `${call}\n\n${access}\n\nToo. Others call OpenAI models.\n`)
    expect(lines(await lint(folder))).toEqual(['a.md:5:13 call'])
  })

  it('reports what stands no more on its own line, and takes it out when asked', async () => {
    const folder = folderWith({'a.md': `${call}\n\n${call}\n`, 'b.md': access, 'gone.md': access})
    await lint(folder, '--update-baseline')
    const before = readFileSync(join(folder, 'base.json'), 'utf8')
    writeFileSync(join(folder, 'a.md'), `${call}\n`)
    rmSync(join(folder, 'gone.md'))
    const run = await lint(folder)
    expect(lines(run)).toEqual(['base.json:5:36 baseline/stale', 'base.json:11:38 baseline/stale'])
    expect(run.status).toBe(0)
    expect((await lint(folder, '--max-warnings', '0')).status).toBe(1)
    expect(readFileSync(join(folder, 'base.json'), 'utf8')).toBe(before)
    const updated = await lint(folder, '--update-baseline')
    expect(updated).toMatchObject({status: 0, out: '', err: 'memolint: took 2 findings that stand no more out of base.json.\n'})
    expect(readFileSync(join(folder, 'base.json'), 'utf8')).toBe(before.replace('"count":2', '"count":1').replace(/,\n {4}"gone.md": \[\n.*\n {4}\]/u, ''))
    expect(lines(await lint(folder))).toEqual([])
  })

  it('never takes in a finding that is new, and leaves alone what a run did not read', async () => {
    const folder = folderWith({'a.md': call, 'b.md': access})
    await lint(folder, '--update-baseline')
    const before = readFileSync(join(folder, 'base.json'), 'utf8')
    writeFileSync(join(folder, 'a.md'), `${call}\n\n${access}\n`)
    const run = await lint(folder, '--update-baseline', 'a.md')
    expect(run.status).toBe(1)
    expect(lines(run)).toEqual(['a.md:3:5 access'])
    expect(readFileSync(join(folder, 'base.json'), 'utf8')).toBe(before)
    // A file that can't be read says nothing of what is gone.
    writeFileSync(join(folder, 'b.md'), Uint8Array.of(0))
    expect((await lint(folder, '--update-baseline')).status).toBe(2)
    expect(readFileSync(join(folder, 'base.json'), 'utf8')).toBe(before)
  })

  it('counts only fall, whatever is edited', async () => {
    const page = fc.array(fc.constantFrom(call, access, 'Text.'), {maxLength: 5}).map((parts) => parts.join('\n\n'))
    const pages = fc.record({'a.md': page, 'b.md': page})
    await fc.assert(fc.asyncProperty(pages, fc.array(pages, {minLength: 1, maxLength: 3}), async (first, later) => {
      const folder = folderWith(first)
      await lint(folder, '--update-baseline')
      const counts = (): Record<string, number> => {
        const {files} = JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')) as {files: Record<string, {fingerprint: string; count: number}[]>}
        return Object.fromEntries(Object.entries(files).flatMap(([file, entries]) => entries.map(({fingerprint, count}) => [`${file} ${fingerprint}`, count])))
      }
      let before = counts()
      for (const edited of later) {
        for (const [name, text] of Object.entries(edited)) writeFileSync(join(folder, name), text)
        const plain = JSON.parse((await runIn(folder, ['-f', 'json'])).out) as {path: string; messages: Message[]}[]
        const standing = new Map<string, number>()
        for (const {path, messages} of plain) for (const {fingerprint} of messages) standing.set(`${path} ${fingerprint}`, (standing.get(`${path} ${fingerprint}`) ?? 0) + 1)
        const left = JSON.parse((await runIn(folder, ['-f', 'json', '--baseline', 'base.json', '--update-baseline'])).out) as {messages: Message[]}[]
        const now = counts()
        for (const [key, count] of Object.entries(now)) expect(count).toBe(Math.min(before[key] ?? 0, standing.get(key) ?? 0))
        for (const [key, count] of Object.entries(before)) expect(now[key] ?? 0).toBe(Math.min(count, standing.get(key) ?? 0))
        const all = [...standing.values()].reduce((sum, count) => sum + count, 0)
        expect(left.flatMap(({messages}) => messages)).toHaveLength(all - Object.values(now).reduce((sum, count) => sum + count, 0))
        before = now
      }
    }), {numRuns: 25})
  })

  it('merges in git where two branches each took something out', async () => {
    const pages = Object.fromEntries(Array.from({length: 6}, (_, at) => [`${at}.md`, `${call}\n\nA. ${access}\n`]))
    const {folder, git} = repositoryWith(pages)
    await lint(folder, '--update-baseline')
    git('add', '-A')
    git('commit', '-q', '-m', 'Baseline')
    for (const [branch, file] of [['one', '1.md'], ['two', '4.md']] as const) {
      git('checkout', '-q', '-b', branch, 'main')
      writeFileSync(join(folder, file), `${call}\n`)
      await lint(folder, '--update-baseline')
      git('commit', '-q', '-a', '-m', branch)
    }
    git('merge', '-q', '-m', 'Both', 'one')
    expect(await lint(folder)).toMatchObject({status: 0, out: '', err: ''})
  })

  it('is a suppressed result in SARIF', async () => {
    const folder = folderWith({'a.md': `${call}\n\n${access}\n`})
    await lint(folder, '--update-baseline')
    writeFileSync(join(folder, 'a.md'), `${call}\n\n${access} Now.\n\n${call}\n`)
    const {runs} = JSON.parse((await runIn(folder, ['-f', 'sarif', '--baseline', 'base.json'])).out) as Log
    expect(runs[0]!.results!.map(({ruleId, suppressions}) => [ruleId, suppressions])).toEqual([
      ['call', undefined],
      ['call', [{kind: 'external', status: 'accepted'}]],
      ['access', [{kind: 'external', status: 'accepted'}]],
    ])
  })

  it('and --since each hide what is theirs, and a second copy of an old sentence is new', async () => {
    const {folder, git} = repositoryWith({'a.md': `${call}\n`})
    await lint(folder, '--update-baseline')
    git('add', '-A')
    git('commit', '-q', '-m', 'Baseline')
    writeFileSync(join(folder, 'a.md'), `${call}\n\nNew.\n\n${call}\n`)
    expect(lines(await lint(folder, '--since', 'HEAD'))).toEqual(['a.md:5:4 call'])
    execFileSync('git', ['add', '-A'], {cwd: folder})
    expect(lines(await lint(folder, '--staged'))).toEqual(['a.md:5:4 call'])
  })

  it('says what is wrong with it', async () => {
    const folder = folderWith({'a.md': call, 'base.json': '<<<<<<< ours\n{}\n'})
    const broken = await lint(folder)
    expect(broken.status).toBe(2)
    expect(broken.err).toContain('base.json: The baseline can’t be read')
    writeFileSync(join(folder, 'base.json'), '{"memolintBaseline": 2, "files": {}}')
    expect((await lint(folder)).err).toContain('This is no baseline of memolint: memolintBaseline')
    rmSync(join(folder, 'base.json'))
    const missing = await lint(folder)
    expect(missing).toMatchObject({status: 1, err: 'memolint: there is no baseline base.json, so every finding counts. --update-baseline makes it.\n'})
    expect(existsSync(join(folder, 'base.json'))).toBe(false)
    expect((await runIn(folder, ['--update-baseline'])).err).toContain('--update-baseline needs --baseline FILE')
    mkdirSync(join(folder, 'x'))
    expect((await lint(folder, '--update-baseline', '--since', 'HEAD')).err).toContain('does not go with --since')
  })
})
