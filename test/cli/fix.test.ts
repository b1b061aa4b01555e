import {execFileSync} from 'node:child_process'
import {chmodSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {folderWith} from '../project/folder.js'
import {runIn} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

const before = '\uFEFF# Title\r\n\r\nYou can access OpenAI models.\r\nYou can call OpenAI models.\r\n'
const after = before.replace('access OpenAI models', 'use technology powered by OpenAI')

describe('--fix', () => {
  it('writes what is safe, keeps mark, line endings and mode, and reports what is left where it now stands', async () => {
    const folder = folderWith({'a.md': before})
    const path = join(folder, 'a.md')
    chmodSync(path, 0o600)
    const {status, out} = await runIn(folder, ['--fix', '-f', 'json'])
    expect(status).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(after)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const [file] = JSON.parse(out) as {
      output?: string
      messages: {ruleId: string; place: {start: {offset: number}; end: {offset: number}}}[]
    }[]
    expect(file!.messages.map(({ruleId}) => ruleId)).toEqual(['call'])
    const {start, end} = file!.messages[0]!.place
    expect(after.slice(start.offset, end.offset)).toBe('call')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('twice is once', async () => {
    const folder = folderWith({'a.md': before})
    await runIn(folder, ['--fix'])
    const {mtimeMs} = statSync(join(folder, 'a.md'))
    await runIn(folder, ['--fix'])
    expect(statSync(join(folder, 'a.md')).mtimeMs).toBe(mtimeMs)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
  })

  it('never touches a file in which nothing is fixed', async () => {
    const folder = folderWith({'a.md': 'You can call OpenAI models.\n', 'b.md': 'Clean.\n'})
    for (const name of ['a.md', 'b.md']) utimesSync(join(folder, name), 1000, 1000)
    const inodes = ['a.md', 'b.md'].map((name) => statSync(join(folder, name)).ino)
    await runIn(folder, ['--fix'])
    expect(['a.md', 'b.md'].map((name) => statSync(join(folder, name)).ino)).toEqual(inodes)
    expect(['a.md', 'b.md'].map((name) => statSync(join(folder, name)).mtimeMs)).toEqual([1_000_000, 1_000_000])
  })

  it('writes through a link', async () => {
    const outside = folderWith({'a.md': before})
    const folder = folderWith()
    symlinkSync(join(outside, 'a.md'), join(folder, 'link.md'))
    await runIn(folder, ['--fix'])
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe(after)
    expect(readdirSync(folder, {withFileTypes: true})[0]!.isSymbolicLink()).toBe(true)
  })

  it('that can’t write says so, reports the file as it stands, and ends with 2', async () => {
    const folder = folderWith({'a.md': before})
    // Somebody else's temporary file is in the way.
    writeFileSync(join(folder, `.a.md.memolint-${process.pid}.tmp`), '')
    const {status, out} = await runIn(folder, ['--fix', '-f', 'compact'])
    expect(out.split('\n').map((line) => line.split(': ')[0])).toEqual(['a.md', 'a.md:3:9', 'a.md:4:9', ''])
    expect(status).toBe(2)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(before)
  })
})

describe('--fix-dry-run and --diff', () => {
  it('write nothing', async () => {
    const folder = folderWith({'a.md': before})
    const dry = await runIn(folder, ['--fix-dry-run', '-f', 'json'])
    expect((JSON.parse(dry.out) as {output: string}[])[0]!.output).toBe(after)
    await runIn(folder, ['--diff'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(before)
  })

  it('a diff applies, with CR LF and a byte order mark', async () => {
    const files = {'a.md': before, 'd/b.md': 'One access OpenAI models\n\nand no line end: access OpenAI models'}
    const folder = folderWith(files)
    const {out} = await runIn(folder, ['--diff'])
    execFileSync('git', ['apply', '-'], {cwd: folder, input: out})
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
    expect(readFileSync(join(folder, 'd/b.md'), 'utf8')).toBe(
      files['d/b.md'].replaceAll('access OpenAI models', 'use technology powered by OpenAI'),
    )
  })

  it('a diff of nothing is empty', async () => {
    expect(await runIn(folderWith({'a.md': 'Clean.\n'}), ['--diff'])).toEqual({status: 0, out: '', err: ''})
  })
})
