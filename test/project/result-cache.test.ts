import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {runIn, type Run} from '../cli/run.js'
import {folderWith} from './folder.js'

const engine = vi.hoisted(() => ({readings: 0, version: '1.0.0', word: 'access'}))

vi.mock('../../src/engine/lint.js', async () => {
  const small = await import('../cli/small-engine.js')
  return {...small, lint: (...given: Parameters<typeof small.lint>) => (engine.readings++, small.lint(...given))}
})
vi.mock('../../src/engine/screen.js', () => import('../cli/small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', async () => {
  const small = await import('../cli/small-pack.js')
  // A pack of which a word changes.
  return {...small, loadShippedPack: () => ({...small.loadShippedPack(), rules: small.loadShippedPack().rules.map((rule) => (rule.id === 'call' ? {...rule, level: engine.word === 'access' ? 'error' : 'info'} : rule))})}
})
vi.mock('../../src/project/version.js', () => ({version: () => engine.version}))

afterEach(() => Object.assign(engine, {readings: 0, version: '1.0.0', word: 'access'}))

const call = 'We call OpenAI models.\n'
const access = '\uFEFFYou can access OpenAI models.\r\n'

/** A run, with how many texts were read in full. */
async function count(folder: string, ...argv: string[]): Promise<Run & {readings: number}> {
  engine.readings = 0
  return {...(await runIn(folder, ['-f', 'json', ...argv])), readings: engine.readings}
}

describe('--cache', () => {
  it('reads only what changed, and says the same', async () => {
    const folder = folderWith({'a.md': call, 'b.md': access, 'c.md': 'Clean.\n', 'd.md': `<!--memolint ignore call-->\n\n${call}`})
    const plain = await count(folder)
    const first = await count(folder, '--cache')
    const second = await count(folder, '--cache')
    expect([plain.readings, first.readings, second.readings]).toEqual([3, 3, 0])
    expect([first.out, second.out]).toEqual([plain.out, plain.out])
    writeFileSync(join(folder, 'a.md'), `More. ${call}`)
    const third = await count(folder, '--cache')
    expect(third.readings).toBe(1)
    expect(third.out).toBe((await count(folder)).out)
    for (const format of ['sarif', 'stylish', 'gitlab']) expect((await runIn(folder, ['--cache', '-f', format])).out).toBe((await runIn(folder, ['-f', format])).out)
  })

  it('is right after any change of content, configuration, pack, version, day and flags', async () => {
    const pages = fc.record({'a.md': fc.constantFrom(call, access, 'Clean.\n', `<!--memolint ignore call until 2026-06-01-->\n\n${call}`), 'b.md': fc.constantFrom(call, access)})
    const rules = fc.constantFrom('{}', '{call: off}', '{call: warning}', '{access: info}')
    const config = fc.record({rules, allow: fc.constantFrom('[]', '[{phrase: call OpenAI models, reason: x}]'), requireReason: fc.boolean(), only: fc.constantFrom('a.md', 'b.md')})
    const state = fc.record({
      pages, config, version: fc.constantFrom('1.0.0', '1.0.1'), word: fc.constantFrom('access', 'other'),
      flags: fc.constantFrom<string[]>([], ['--rule', 'access=off'], ['--min-confidence', '1'], ['--report-unused-directives'], ['--fix-dry-run']),
      day: fc.constantFrom('2026-05-31T12:00:00', '2026-06-02T12:00:00'),
    })
    let hits = 0
    await fc.assert(fc.asyncProperty(fc.array(state, {minLength: 2, maxLength: 5}), async (states) => {
      const folder = folderWith({})
      for (const {pages: texts, config: {rules: levels, allow, requireReason, only}, version, word, flags, day} of states) {
        vi.useFakeTimers({now: new Date(day), toFake: ['Date']})
        Object.assign(engine, {version, word})
        for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
        writeFileSync(join(folder, 'memolint.config.yaml'), `rules: ${levels}\nallow: ${allow}\ndirectives: {requireReason: ${requireReason}}\noverrides: [{files: ${only}, rules: {call: info}}]\n`)
        const plain = await count(folder, ...flags)
        const cached = await count(folder, '--cache', ...flags)
        expect({...cached, readings: 0}).toEqual({...plain, readings: 0})
        const again = await count(folder, '--cache', ...flags)
        expect({...again, readings: 0}).toEqual({...plain, readings: 0})
        if (again.readings < plain.readings) hits++
      }
    }), {numRuns: 60})
    vi.useRealTimers()
    expect(hits).toBeGreaterThan(10)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['of another program', () => '{"a": 1}\n'],
    ['empty', () => ''],
    ['changed in one place', (text: string) => text.replace('may not', 'mey not')],
  ])('throws away a cache that is %s, and says so once', async (_, damage) => {
    const folder = folderWith({'a.md': call, 'b.md': access})
    const {out} = await count(folder, '--cache')
    const file = join(folder, '.memolintcache')
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    const run = await count(folder, '--cache')
    expect(run.out).toBe(out)
    expect(run.err).toMatch(/^memolint: the cache .*\.memolintcache is damaged and was thrown away\.\n$/)
    expect((await count(folder, '--cache')).err).toBe('')
  })

  it('of another version is no damage', async () => {
    const folder = folderWith({'a.md': call})
    await count(folder, '--cache')
    engine.version = '2.0.0'
    expect(await count(folder, '--cache')).toMatchObject({err: '', readings: 1})
  })

  it('keeps what another run wrote meanwhile, and leaves no other file', async () => {
    const folder = folderWith({'a/x.md': call, 'b/y.md': access})
    const runs = ['a', 'b', 'a', 'b'].map((name) => runIn(folder, ['--cache', name]))
    await Promise.all(runs)
    expect((await count(folder, '--cache')).readings).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['.memolintcache', 'a', 'b'])
  })

  it('fixes as without it', async () => {
    const folder = folderWith({'b.md': access})
    await count(folder, '--cache')
    expect((await count(folder, '--cache', '--fix')).status).toBe(0)
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('\uFEFFYou can use technology powered by OpenAI.\r\n')
  })

  it('goes where it is told, and says where it can’t', async () => {
    const folder = folderWith({'a.md': call})
    mkdirSync(join(folder, 'kept'))
    for (const place of ['kept', 'new/', 'one/file']) await count(folder, '--cache-location', place)
    for (const file of ['kept/.memolintcache', 'new/.memolintcache', 'one/file']) expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^memolint cache/)
    expect((await count(folder, '--cache-location', 'a.md/x')).err).toContain('the cache can’t be written')
  })
})
