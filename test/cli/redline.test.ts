import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {folderWith} from '../project/folder.js'
import {runIn, runWith} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

const page = '\uFEFF# A *title*\n\nYou can **access** OpenAI models & more.\n\n- One\n- We call OpenAI models.\n\n| a | b |\n| - | - |\n| live OpenAI models | 2 |\n'

/** What a page says outside of its head. */
const said = (html: string): string => html.slice(html.indexOf('<main>')).replace(/<section class="notes">[^]*?<\/section>/g, '')

describe('memolint redline', () => {
  it('writes a page beside a text: fixes struck out and written in, findings beside them; the text stays', async () => {
    const folder = folderWith({'a.md': page})
    const {status, out} = await runIn(folder, ['redline', 'a.md'])
    expect(out).toBe('a.md: 3 findings → a.redline.html\n')
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(page)
    const html = readFileSync(join(folder, 'a.redline.html'), 'utf8')
    expect(said(html)).toContain('<h2><bdi>A title</bdi></h2>')
    expect(said(html)).toContain(
      'You can <del><mark>access</mark><a class="ref" href="#finding-1">1</a></del><ins>use technology powered by</ins> OpenAI <del>models </del>&amp; more.',
    )
    expect(said(html)).toContain('We <mark>call</mark><a class="ref" href="#finding-2">2</a> OpenAI models.')
    expect(said(html)).toContain('<td><bdi><mark>live</mark><a class="ref" href="#finding-3">3</a> OpenAI models</bdi></td>')
    expect(html.match(/<article class="finding/g)).toHaveLength(3)
    expect(html).toContain(`default-src 'none'`)
  })

  it('accepting all gives what --fix gives, rejecting all gives the text', async () => {
    const folder = folderWith({'a.txt': 'First line here.\n\nYou can access OpenAI models today, and access OpenAI models tomorrow.\n'})
    await runIn(folder, ['redline', 'a.txt'])
    const html = said(readFileSync(join(folder, 'a.redline.html'), 'utf8')).replace(/<a class="ref"[^]*?<\/a>/g, '')
    const plain = (kept: string, gone: string): string => html.replace(new RegExp(`<${gone}>[^]*?</${gone}>`, 'g'), '').replace(new RegExp(`</?(?:${kept}|mark)>`, 'g'), '')
    expect(plain('del', 'ins')).toContain('You can access OpenAI models today, and access OpenAI models tomorrow.')
    await runIn(folder, ['--fix', 'a.txt'])
    expect(plain('ins', 'del')).toContain(readFileSync(join(folder, 'a.txt'), 'utf8').split('\n')[2])
  })

  it('says that there is nothing to redline, and writes nothing', async () => {
    const folder = folderWith({'a.md': 'Clean.\n'})
    expect(await runIn(folder, ['redline', 'a.md'])).toEqual({status: 0, out: 'a.md: no findings, so there is nothing to redline\n', err: ''})
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('writes where -o says: a file, a folder that is there, a folder to be made', async () => {
    const folder = folderWith({'a.md': page, 'b.md': page, 'out/x': ''})
    await runIn(folder, ['redline', 'a.md', '-o', 'review.html'])
    await runIn(folder, ['redline', 'a.md', 'b.md', '-o', 'out'])
    await runIn(folder, ['redline', 'a.md', '-o', 'new/deep/'])
    for (const path of ['review.html', 'out/a.redline.html', 'out/b.redline.html', 'new/deep/a.redline.html']) expect(existsSync(join(folder, path)), path).toBe(true)
    expect(existsSync(join(folder, 'a.redline.html'))).toBe(false)
  })

  it.each([
    ['the file itself', ['a.md', '-o', 'a.md'], 'a.md'],
    ['another file', ['a.md', '-o', 'b.md'], 'b.md'],
    ['an earlier redline', ['a.md'], 'a.redline.html'],
  ])('never writes over %s', async (_, argv, path) => {
    const folder = folderWith({'a.md': page, 'b.md': 'Clean.\n', 'a.redline.html': 'with answers of reviewers'})
    const before = readFileSync(join(folder, path), 'utf8')
    const {status, out} = await runIn(folder, ['redline', ...argv])
    expect(status).toBe(2)
    expect(out).toContain('is there already')
    expect(readFileSync(join(folder, path), 'utf8')).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'a.redline.html', 'b.md'])
  })

  it('counts warnings as a lint does', async () => {
    const folder = folderWith({'a.md': 'Now live OpenAI models.\n'})
    expect((await runIn(folder, ['redline', 'a.md', '-o', 'x/'])).status).toBe(0)
    expect((await runIn(folder, ['redline', 'a.md', '-o', 'y/', '--max-warnings', '0'])).status).toBe(1)
  })

  it('leaves out what is a redline itself', async () => {
    const {out, err, status} = await runWith({'a.redline.html': '<p>You call OpenAI models.</p>'}, ['redline', 'a.redline.html'])
    expect({out, status}).toEqual({out: '', status: 0})
    expect(err).toContain('is a redline itself')
  })

  it('goes on where a file is not there or can’t be read', async () => {
    const folder = folderWith({'a.md': page, 'd.md': Uint8Array.of(0, 1)})
    const {status, out} = await runIn(folder, ['redline', 'gone.md', 'd.md', 'a.md'])
    expect(status).toBe(2)
    expect(out).toMatch(/gone\.md: error: .*\n/)
    expect(out).toMatch(/d\.md: error: The file is not text/)
    expect(existsSync(join(folder, 'a.redline.html'))).toBe(true)
  })

  it.each([
    [['redline'], 'Name a file'],
    [['redline', 'a.md', '--fix'], '--fix does not go with'],
    [['redline', 'a.md', '-f', 'json'], '--format does not go with'],
    [['redline', 'a.md', '--staged'], '--staged does not go with'],
    [['redline', 'a.md', '--max-warnings', 'x'], '--max-warnings is “x”'],
    [['redline', 'a.md', 'b.md', '-o', 'x.html'], 'Name a folder'],
    [['redline', 'a.md', '-o', 'x', '-o', 'y'], 'Write it once'],
  ])('%j is refused', async (argv, message) => {
    const {status, err} = await runWith({'a.md': page, 'b.md': page}, argv)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})
