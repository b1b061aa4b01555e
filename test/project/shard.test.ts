import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import {filesOfShard} from '../../src/project/shard.js'
import {runIn} from '../cli/run.js'
import {folderWith} from './folder.js'

vi.mock('../../src/engine/lint.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('../cli/small-pack.js'))

const texts = ['We call OpenAI models.\n', 'You access OpenAI models.\n', 'Clean.\n', 'Now live OpenAI models.\n']
const many = Object.fromEntries(Array.from({length: 120}, (_, at) => [`d${at % 7}/page ${at}.md`, `${'x '.repeat((at * 97) % 2000)}\n\n${texts[at % 4]}`]))

describe('--shard', () => {
  it('puts each file into one shard, whatever the order, and evens out the sizes', () => {
    const folder = folderWith(Object.fromEntries(Array.from({length: 60}, (_, at) => [`${at}.md`, 'x'.repeat((at * at * 37) % 9000)])))
    const files = Array.from({length: 60}, (_, at) => ({path: join(folder, `${at}.md`)}))
    fc.assert(fc.property(fc.integer({min: 1, max: 70}), fc.shuffledSubarray(files, {minLength: 60}), (count, shuffled) => {
      const parts = Array.from({length: count}, (_, at) => filesOfShard(shuffled, {index: at + 1, count}).map(({path}) => path))
      expect(parts.flat().sort()).toEqual(files.map(({path}) => path).sort())
      expect(parts.map((part) => [...part].sort())).toEqual(Array.from({length: count}, (_, at) => filesOfShard(files, {index: at + 1, count}).map(({path}) => path).sort()))
      const sizes = parts.map((part) => part.reduce((sum, path) => sum + readFileSync(path).length + 1000, 0))
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(10_000)
    }), {numRuns: 30})
  })

  it.each([1, 2, 4, 100])('%i shards, merged, are the run to the byte', async (count) => {
    const folder = folderWith({...many, 'broken.md': Uint8Array.of(0), '.memolintrc': 'allow:\n  - {phrase: x, reason: y, until: 2020-01-01}\n'})
    const flags = ['--report-unused-directives', 'd0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'broken.md', 'gone.md']
    const whole = await runIn(folder, ['-f', 'json', ...flags])
    const reports = Array.from({length: count}, (_, at) => `shard-${at + 1}.json`)
    const statuses = []
    for (const [at, name] of reports.entries()) statuses.push((await runIn(folder, ['--shard', `${at + 1}/${count}`, '-f', 'json', '-o', name, ...flags])).status)
    const merged = await runIn(folder, ['merge', '-f', 'json', ...reports])
    expect(merged.out).toBe(whole.out)
    expect(merged.status).toBe(whole.status)
    expect(Math.max(...statuses)).toBe(2)
    expect((await runIn(folder, ['merge', '-f', 'json', ...reports.reverse()])).out).toBe(whole.out)
    for (const format of ['gitlab', 'github', 'compact']) expect((await runIn(folder, ['merge', '-f', format, ...reports])).out).toBe((await runIn(folder, ['-f', format, ...flags])).out)
  })

  it('with a baseline, too', async () => {
    const folder = folderWith(many)
    await runIn(folder, ['--baseline', 'base.json', '--update-baseline'])
    for (const at of [0, 1, 4, 9]) writeFileSync(join(folder, `d${at % 7}/page ${at}.md`), texts[(at + 1) % 4]!)
    const whole = await runIn(folder, ['-f', 'json', '--baseline', 'base.json', '--max-warnings', '0', 'd0', 'd1', 'd2', 'd4'])
    for (const at of [1, 2, 3]) await runIn(folder, ['--shard', `${at}/3`, '-f', 'json', '-o', `${at}.json`, '--baseline', 'base.json', 'd0', 'd1', 'd2', 'd4'])
    expect(await runIn(folder, ['merge', '-f', 'json', '--max-warnings', '0', '1.json', '2.json', '3.json'])).toEqual(whole)
    expect(whole.out).toContain('baseline/stale')
  })

  it.each([
    [['--shard', '0/4'], 'I/N'],
    [['--shard', '5/4'], 'I/N'],
    [['--shard', 'x'], 'I/N'],
    [['--shard', '1/2', '--stdin'], 'does not go with --stdin'],
    [['--shard', '1/2', '--baseline', 'b', '--update-baseline'], 'does not go with --shard'],
    [['-j', '0'], '--concurrency is “0”'],
    [['-j', 'many'], '--concurrency is “many”'],
    [['merge'], 'Name the reports'],
    [['merge', 'a.md'], 'a.md: The report can’t be read'],
    [['merge', 'other.json'], 'other.json: This is no JSON report of memolint'],
  ])('%s: %s', async (argv, says) => {
    const run = await runIn(folderWith({'a.md': 'Clean.\n', 'other.json': '[{"path": "x", "messages": [{"ruleId": "y"}]}]'}), argv)
    expect(run.status).toBe(2)
    expect(run.err).toContain(says)
  })
})
