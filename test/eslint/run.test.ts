import {execFile} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative, sep} from 'node:path'
import type {ESLint} from 'eslint'
import {afterAll, describe, expect, it} from 'vitest'
import {lintFiles} from '../../src/index.js'
import {root} from '../house/files.js'

const fixtures = join(root, 'test/eslint/fixtures')
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'memolint-eslint-')))
const env = {...process.env, NODE_OPTIONS: `--import ${import.meta.resolve('tsx')}`, FORCE_COLOR: '0'}

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** What ESLint as a program of its own reports of a folder: `file:line:column ruleOfMemolint`. */
async function run(version: string, cwd: string, ...flags: string[]): Promise<{found: string[]; results: ESLint.LintResult[]}> {
  const stdout = await new Promise<string>((resolve, reject) => {
    const bin = join(root, 'node_modules', version, 'bin/eslint.js')
    execFile(process.execPath, [bin, '.', '-f', 'json', '-c', join(fixtures, 'app/eslint.config.mjs'), ...flags], {cwd, env}, (_error, out, err) => {
      if (out === '') reject(new Error(err))
      else resolve(out)
    })
  })
  const results = JSON.parse(stdout) as ESLint.LintResult[]
  const found = results.flatMap(({filePath, messages}) => messages.map(({line, column, message}) => {
    return `${relative(cwd, filePath).split(sep).join('/')}:${line}:${column} ${/\((\S+)\)$/u.exec(message)?.[1] ?? message}`
  }))
  return {found, results}
}

const expected = [
  'docs/guide.md:3:1 call',
  'docs/index.html:5:16 access',
  'docs/index.html:6:23 call',
  'locales/en.json:3:15 call',
  'locales/en.json:6:12 access',
  'src/Banner.vue:2:16 call',
  'src/Banner.vue:7:17 call',
  'src/Pricing.jsx:4:47 call',
  'src/Pricing.jsx:13:44 access',
  'src/Pricing.jsx:23:45 call',
  'src/messages.ts:3:18 call',
  'src/site.yaml:2:8 call',
]

describe.each(['eslint9', 'eslint'])('%s, as a program', (version) => {
  const cwd = join(folder, version)
  cpSync(join(fixtures, 'app'), cwd, {recursive: true})

  it('reports a React app, a Vue component, UI strings, data and a folder of docs, as the configuration says', async () => {
    expect((await run(version, cwd)).found).toEqual(expected)
  })

  it('says of the docs, the strings and the data what the command line says', async () => {
    const results = await lintFiles(['docs', 'locales', 'src/Banner.vue', 'src/site.yaml'], {cwd})
    const said = results.flatMap(({path, messages}) => messages.filter(({level}) => level !== 'info').map(({ruleId, line, column}) => `${path}:${line}:${column} ${ruleId}`))
    // The script of a component is a program, which the command line does not read.
    expect(said).toEqual(expected.filter((one) => /^docs|^locales|Banner.vue:7|yaml/u.test(one)))
  })

  it('fixes what is safe, once and for all', async () => {
    const {found} = await run(version, cwd, '--fix')
    expect(found).toEqual(['src/Pricing.jsx:13:44 access'])
    const read = (path: string): string => readFileSync(join(cwd, path), 'utf8')
    expect(read('src/messages.ts')).toContain('text: `Run agents powered by OpenAI from ${\'Lambda\'} again.`}')
    expect(read('src/Pricing.jsx')).toContain('alt="Run agents powered by OpenAI from Lambda for a month"')
    expect(read('docs/guide.md')).toContain("Run agents powered by OpenAI from Lambda.\n\n```js\nconst title = 'Call GPT-5 from Lambda.'")
    expect(read('locales/en.json')).toMatch(/"start": "Run agents powered by OpenAI from Lambda\.",\n.*\{One agent\} other \{# agents\}/u)
    expect(read('locales/de.json')).toContain('Call GPT-5')
    expect(read('src/site.yaml')).toBe('# What the site says of itself\ntitle: Run agents powered by OpenAI from Lambda.\ncost: 3\nendpoint: call GPT-5 from Lambda\n')
    expect(read('src/generated/messages.ts')).toBe(readFileSync(join(fixtures, 'app/src/generated/messages.ts'), 'utf8'))
    const before = expected.map((one) => read(one.split(':')[0]!))
    await run(version, cwd, '--fix')
    expect(expected.map((one) => read(one.split(':')[0]!))).toEqual(before)
  })
})
