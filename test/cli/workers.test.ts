import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {loadCorpus} from '../corpus/load.js'
import {folderWith} from '../project/folder.js'
import type {FoundFile} from '../../src/project/files.js'
import {isWorthAPool, workersFor} from '../../src/project/lint-pool.js'
import {builtProgram} from './program.js'

const program = await builtProgram()
const extensions = {markdown: 'md', mdx: 'mdx', text: 'txt'}
const pages = Object.fromEntries(loadCorpus('dev').slice(0, 300).map(({id, text, format}, at) => [`d${at % 5}/${id}.${extensions[format]}`, text]))

function run(folder: string, ...argv: string[]): {status: number; out: string; err: string} {
  try {
    return {status: 0, err: '', out: execFileSync(process.execPath, [program, ...argv], {cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e9})}
  } catch (error) {
    const {status, stdout: out, stderr: err} = error as {status: number; stdout: string; stderr: string}
    return {status, out, err}
  }
}

describe('-j', () => {
  it('gives the same report with any number of workers, of good files and bad', () => {
    const folder = folderWith({...pages, 'broken.md': Uint8Array.of(0), 'd1/memolint.config.yaml': 'rules: {access: warning}\n'})
    const one = run(folder, '-f', 'json')
    expect(one.status).toBe(2)
    expect((JSON.parse(one.out) as unknown[]).length).toBeGreaterThan(50)
    for (const jobs of ['2', '3', 'auto']) expect(run(folder, '-f', 'json', '-j', jobs)).toEqual(one)
    // SARIF has the rules of the packs, which only the workers have read with.
    expect(run(folder, '-f', 'sarif', '-j', '2')).toEqual(run(folder, '-f', 'sarif'))
  })

  it('fixes the same, and fills the cache', () => {
    const [alone, together] = [folderWith(pages), folderWith(pages)]
    expect(run(together, '-f', 'json', '--fix', '-j', '3')).toEqual(run(alone, '-f', 'json', '--fix'))
    for (const name of Object.keys(pages)) expect(readFileSync(join(together, name), 'utf8')).toBe(readFileSync(join(alone, name), 'utf8'))
    const folder = folderWith(pages)
    const first = run(folder, '-f', 'json', '--cache', '-j', '2')
    expect(readdirSync(folder)).toContain('.memolintcache')
    const second = run(folder, '-f', 'json', '--cache', '--stats')
    expect(second.out).toBe(first.out)
    expect(second.err).toContain(' 0 read in full')
  })

  it('says what is wrong with a configuration once, as one process does', () => {
    const folder = folderWith({...pages, '.memolintrc': 'rulez: {}\n'})
    expect(run(folder, '-j', '2')).toEqual(run(folder))
  })

  it.runIf(process.platform === 'linux')('says so when one of them is stopped, and leaves none behind', async () => {
    const folder = folderWith(pages)
    const text = Object.values(pages).join('\n\n')
    for (let at = 0; at < 40; at++) writeFileSync(join(folder, `long-${at}.md`), text)
    const run = spawn(process.execPath, [program, '-f', 'json', '-o', 'report.json', '-j', '2'], {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']})
    let said = ''
    run.stderr.on('data', (data: Buffer) => (said += data.toString()))
    const children = (): number[] => readFileSync(`/proc/${run.pid!}/task/${run.pid!}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
    await vi.waitUntil(() => children().length === 2, {timeout: 30_000, interval: 20})
    const [first, second] = children()
    process.kill(first!, 'SIGKILL')
    const [status] = (await once(run, 'close')) as [number]
    expect(status).toBe(2)
    expect(said).toContain('stopped from outside')
    expect(said).not.toContain('please report')
    expect(existsSync(`/proc/${second!}`)).toBe(false)
  })

  it('starts no process for what is not worth one', () => {
    expect(workersFor('auto', 100_000, 50)).toBe(1)
    expect(workersFor('auto', 50_000_000, 1)).toBe(1)
    expect(workersFor(8, 10, 3)).toBe(3)
    expect(workersFor(1, 50_000_000, 1000)).toBe(1)
    const folder = folderWith({'a.md': 'a'.repeat(1_500_000), 'b.md': 'b'.repeat(1_500_000)})
    const file = (name: string): FoundFile => ({path: join(folder, name), explicit: true, facts: undefined!})
    expect(isWorthAPool([file('a.md'), file('b.md')])).toBe(true)
    expect(isWorthAPool([file('a.md'), file('gone.md')])).toBe(false)
  })
})
