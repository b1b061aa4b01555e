import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Log} from 'sarif'
import {describe, expect, it, vi} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {folderWith} from '../project/folder.js'
import {runIn, runWith} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

const files = {
  'docs/a b.md': '# Hi\n\nYou can access OpenAI models.\n',
  'b.md': '\uFEFFNow *live* 😀 live OpenAI models, it is built OpenAI models.\r\n',
  'c.md': 'Clean.\n',
  'd.md': Uint8Array.of(0, 1),
}

describe('stylish', () => {
  it('is vfile-reporter’s, with the rewrites under each message and a last line with what can be done', async () => {
    const {out} = await runWith(files, [])
    expect(out.replace(/ +/g, ' ').replace(/ $/gm, '')).toBe(`b.md
1:15-1:19 warning “live” may not be said. live memolint
 [note]:
 Write “use technology powered by OpenAI”
 Ask counsel.
1:41-1:46 info “built” may not be said. built memolint
 [note]:
 Ask counsel.

d.md
 error The file is not text: it has a NUL byte at byte 0. Rename it or add it to .memolintignore. file/binary memolint

docs/a b.md
3:9-3:15 error “access” may not be said. access memolint
 [note]:
 Write “use technology powered by OpenAI” (--fix writes this)
 Ask counsel.

4 messages (✖ 2 errors, ⚠ 1 warning)
4 files, 1 not linted as a whole, 1 can be fixed with --fix
`)
  })

  it('has colours on a terminal, unless asked not to', async () => {
    const hasColor = async (argv: string[], options: object): Promise<boolean> =>
      (await runWith(files, argv, options)).out.includes('\u001B[')
    expect(await hasColor([], {})).toBe(false)
    expect(await hasColor([], {isTTY: true})).toBe(true)
    expect(await hasColor(['--no-color'], {isTTY: true})).toBe(false)
    expect(await hasColor([], {isTTY: true, env: {NO_COLOR: '1'}})).toBe(false)
    expect(await hasColor(['--color'], {env: {NO_COLOR: '1'}})).toBe(true)
    expect(await hasColor([], {env: {FORCE_COLOR: '1'}})).toBe(true)
    expect((await runWith(files, ['--color'])).out).not.toContain('[url]')
  })

  it('--quiet shows errors alone', async () => {
    const {out} = await runWith(files, ['-q'])
    expect(out).not.toMatch(/^b\.md/m)
    expect(out).toContain('✖ 2 errors\n')
  })
})

describe('json', () => {
  it('is what the contract says', async () => {
    const folder = folderWith(files)
    const results = JSON.parse((await runIn(folder, ['-f', 'json'])).out) as {path: string; messages: Message[]}[]
    expect(results.map(({path}) => path)).toEqual(['b.md', 'd.md', 'docs/a b.md'])
    expect(results[2]!.messages).toEqual([
      {
        ruleId: 'access',
        source: 'memolint',
        level: 'error',
        fatal: true,
        reason: '“access” may not be said.',
        note: 'Ask counsel.',
        url: 'https://example.com/rules#access',
        line: 3,
        column: 9,
        place: {start: {line: 3, column: 9, offset: 14}, end: {line: 3, column: 15, offset: 20}},
        actual: 'access',
        expected: ['use technology powered by OpenAI'],
        suggestions: [
          {
            start: 14,
            end: 34,
            text: 'use technology powered by OpenAI',
            fix: true,
            title: 'Write “use technology powered by OpenAI”',
          },
        ],
        frame: {trigger: 'access', object: 'OpenAI models', construction: 'verb-object'},
        confidence: 0.9,
        related: [],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        block: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      },
    ])
    expect(results[0]!.messages.map(({level, fatal}) => [level, fatal])).toEqual([
      ['warning', false],
      ['info', null],
    ])
    expect(results[1]!.messages[0]).toMatchObject({
      ruleId: 'file/binary',
      level: 'error',
      fatal: true,
      line: null,
      column: null,
      place: null,
    })
    // Law 1: offsets cut the words out of the file as it stands, byte order mark and all.
    for (const {path, messages} of results) {
      const source = readFileSync(join(folder, path), 'utf8')
      for (const {place, actual} of messages)
        if (place !== null) expect(source.slice(place.start.offset, place.end.offset)).toBe(actual)
    }
  })

  it('has files that were named, though nothing is said of them', async () => {
    expect(JSON.parse((await runWith(files, ['-f', 'json', 'c.md'])).out)).toEqual([{path: 'c.md', messages: []}])
    expect(JSON.parse((await runWith({'c.md': ''}, ['-f', 'json'])).out)).toEqual([])
  })
})

describe('compact', () => {
  it('is a line a message', async () => {
    expect((await runWith(files, ['-f', 'compact'])).out).toBe(
      [
        'b.md:1:15: warning: “live” may not be said. [live] → use technology powered by OpenAI',
        'b.md:1:41: info: “built” may not be said. [built]',
        'd.md: error: The file is not text: it has a NUL byte at byte 0. Rename it or add it to .memolintignore. [file/binary]',
        'docs/a b.md:3:9: error: “access” may not be said. [access] → use technology powered by OpenAI',
        '',
      ].join('\n'),
    )
  })
})

describe('sarif', () => {
  it('has rules, results, fixes, and broken files as notifications', async () => {
    const {runs, version} = JSON.parse((await runWith(files, ['-f', 'sarif'])).out) as Log
    expect(version).toBe('2.1.0')
    const {tool, results = [], invocations = [], columnKind} = runs[0]!
    expect(columnKind).toBe('utf16CodeUnits')
    expect(tool.driver.rules!.map(({id}) => id)).toEqual(['access', 'call', 'live', 'built'])
    expect(tool.driver.rules![0]).toMatchObject({
      helpUri: 'https://example.com/rules#access',
      defaultConfiguration: {level: 'error'},
      help: {text: 'The memo forbids “access”.'},
    })
    expect(results.map(({ruleId, ruleIndex, level}) => [ruleId, ruleIndex, level])).toEqual([
      ['live', 2, 'warning'],
      ['built', 3, 'note'],
      ['access', 0, 'error'],
    ])
    const {locations, fixes} = results[2]!
    expect(locations![0]!.physicalLocation).toEqual({
      artifactLocation: {uri: 'docs/a%20b.md', uriBaseId: 'SRCROOT'},
      region: {startLine: 3, startColumn: 9, endLine: 3, endColumn: 15, charOffset: 14, charLength: 6},
    })
    expect(fixes![0]!.artifactChanges[0]!.replacements).toEqual([
      {
        deletedRegion: {startLine: 3, startColumn: 9, endLine: 3, endColumn: 29, charOffset: 14, charLength: 20},
        insertedContent: {text: 'use technology powered by OpenAI'},
      },
    ])
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{descriptor: {id: 'file/binary'}}],
    })
  })

  it('has fingerprints that stay when lines move and differ where lines repeat', async () => {
    const prints = async (text: string): Promise<(string | undefined)[]> => {
      const {runs} = JSON.parse((await runWith({'a.md': text}, ['-f', 'sarif'])).out) as Log
      return runs[0]!.results!.map(({partialFingerprints}) => partialFingerprints!['memolint/v1'])
    }
    const [first] = await prints('We access OpenAI models.\n')
    expect(await prints('# New\n\nWe access OpenAI models.\n\nWe access OpenAI models.\n')).toEqual([
      first,
      expect.not.stringMatching(first!),
    ])
  })
})

describe('-f and -o', () => {
  it('pair in the order in which they stand', async () => {
    const folder = folderWith({'c.md': 'Clean.\n'})
    const {out} = await runIn(folder, ['-f', 'json', '-o', 'out/r.json', '-f', 'sarif', '-o', 'r.sarif', '-f', 'stylish'])
    expect(JSON.parse(readFileSync(join(folder, 'out/r.json'), 'utf8'))).toEqual([])
    expect(JSON.parse(readFileSync(join(folder, 'r.sarif'), 'utf8'))).toMatchObject({version: '2.1.0'})
    expect(out).toBe('1 file: no issues found\n')
  })

  it('a lone -o takes the report for people, without colours', async () => {
    const folder = folderWith({'a.md': 'We call OpenAI models.\n'})
    expect((await runIn(folder, ['-o', 'r.txt'], {isTTY: true})).out).toBe('')
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toMatch(/^a\.md\n/)
  })
})

describe('what is printed beside the report', () => {
  it('--stats, on standard error', async () => {
    const {err, out} = await runWith({'a.md': 'We call OpenAI models.\n', 'b.md': ''}, ['--stats', '-f', 'json'])
    expect(err).toMatch(/2 files, 0\.00 MB, 1 read in full; linted in \d+ ms, reported in \d+ ms, \d+ MB of memory/)
    expect(() => JSON.parse(out) as unknown).not.toThrow()
  })

  it('progress on a terminal alone, and wiped', async () => {
    const many = Object.fromEntries(Array.from({length: 30}, (_, index) => [`${index}.md`, 'Clean.\n']))
    expect((await runWith(many, ['--progress'])).err).toBe('')
    expect((await runWith(many, [], {isTTY: true})).err).toBe('')
    expect((await runWith(many, ['--no-progress'], {isTTY: true})).err).toBe('')
    const {err} = await runWith(many, ['--progress'], {isTTY: true})
    expect(err).toMatch(/memolint: 1 of 30 files/)
    expect(err.endsWith('\r\u001B[K')).toBe(true)
  })

  it('directives that silence nothing, and phrases that are out of date, on request', async () => {
    const page =
      '<!--memolint ignore call -- because-->\n\nClean.\n\n<!--memolint ignore live until 2020-01-01-->\n\nNow live OpenAI models.\n'
    const given = {'a.md': page, '.memolintrc': 'allow:\n  - {phrase: x, reason: y, until: 2020-01-01}\n'}
    expect((await runWith(given, ['-f', 'compact'])).out).toMatch(/^a\.md:7:5: warning: .*\n$/)
    const {out} = await runWith(given, ['-f', 'compact', '--report-unused-directives'])
    expect(out).toMatch(/a\.md:1:1: warning: .*unused-directive/)
    expect(out).toMatch(/a\.md:5:1: warning: .*outdated-directive/)
    expect(out).toMatch(/\.memolintrc: warning: .*2020-01-01.*outdated-phrase/)
    expect((await runWith(given, ['-f', 'compact', '--require-reasons'])).out).toMatch(/a\.md:5:1: warning: .*without-reason/)
  })
})
