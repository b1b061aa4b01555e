import {beforeEach, describe, expect, it, vi} from 'vitest'
import {lintSource, readSource, type SourceOptions} from '../../src/formats/lint-source.js'
import {markdown} from '../../src/formats/markdown.js'
import {text} from '../../src/formats/text.js'
import {compiled, fake} from './fake-engine.js'

vi.mock('../../src/engine/lint.js', async () => (await import('./fake-engine.js')).fakeEngine)

beforeEach(() => {
  fake.rules = [
    {ruleId: 'access', finds: /access/, writes: 'draw on'},
    {ruleId: 'call', finds: /call/, writes: 'ask'},
  ]
  fake.parses = 0
})

function lint(source: string, options?: SourceOptions): ReturnType<typeof lintSource> {
  return lintSource(source, markdown, compiled, options)
}

/** The page after the first suggestion of the first finding, and whether that is a fix. */
function suggested(source: string): [string, boolean] {
  const [suggestion] = lint(source).findings[0]!.suggestions
  const {start, end, text: written, fix} = suggestion!
  return [source.slice(0, start) + written + source.slice(end), fix]
}

describe('lintSource', () => {
  it('maps findings to the file, in its order', () => {
    const source = '\uFEFFWe &amp; you **access** it.\r\n\r\n> and\r\n> call'
    const {findings, problems, directives} = lint(source)
    expect(findings.map(({start, end}) => source.slice(start, end))).toEqual(['access', 'call'])
    expect(findings[0]).toMatchObject({
      ruleId: 'access', actual: 'access', expected: ['draw on'], related: [{start: 1, end: 4, message: 'first words'}],
    })
    expect([problems, directives]).toEqual([[], []])
  })

  it('does not parse what the screen rules out', () => {
    expect(lint('---\ntitle: "a" b\n---\nclean')).toEqual({findings: [], problems: [], directives: [], silenced: []})
    expect(fake.parses).toBe(0)
  })

  it('reads in the same places', () => {
    const source = 'a **access** b'
    const [reading] = readSource(source, markdown, compiled)
    expect(reading).toMatchObject({start: 4, end: 10, block: {text: 'a access b'}, reading: {ruleId: 'access', start: 2}})
  })
})

describe('suggestions', () => {
  it.each<[string, RegExp, string, boolean]>([
    ['we access it', /access it/, 'we NEW', true],
    ['we **access** it', /access/, 'we **NEW** it', true],
    ['we **access** it', /access it/, 'we NEW', true],
    ['we access *all of **it*** now', /access all of it/, 'we NEW now', true],
    ['we *all **access*** it', /all access/, 'we *NEW* it', true],
    ['> we access\n> it now', /access\nit/, '> we NEW now', true],
    ['we access **it all** now', /access it/, 'we NEW** all** now', false],
    ['we **all access** it now', /access it/, 'we **all **NEW now', false],
    ['we access [the models](url) now', /access the/, 'we NEW[ models](url) now', false],
    ['we access [the models](url) now', /access the models/, 'we NEW now', false],
    ['we [access](url) it', /access/, 'we [NEW](url) it', true],
    ['we access `it` now', /access it/, 'we NEW now', false],
    ['we `access` it', /access/, 'we `NEW` it', false],
    ['we access ![alt](u)it', /access it/, 'we NEW', false],
    ['we access ~~not~~ it', /access {2}it/, 'we NEW', false],
    ['we access<!-- memolint enable --> it', /access it/, 'we NEW', false],
    ['we access<br>it', /access\nit/, 'we NEW', false],
    ['we access[^1] it\n\n[^1]: note', /access it/, 'we NEW\n\n[^1]: note', false],
    ['we <b>access</b> it', /access/, 'we <b>NEW</b> it', true],
    ['we ![x](y)access it', /access/, 'we ![x](y)NEW it', true],
  ])('in %j over %s', (source, over, result, fix) => {
    fake.rules = [{ruleId: 'access', finds: /access/, over, writes: 'NEW'}]
    expect(suggested(source)).toEqual([result, fix])
  })

  it('are escaped for their place', () => {
    fake.rules = [{ruleId: 'access', finds: /access/, writes: 'a|b "c" *d*'}]
    expect(suggested('| access |\n|---|')[0]).toBe('| a\\|b "c" \\*d\\* |\n|---|')
    expect(suggested('![x](y "access")')[0]).toBe('![x](y "a|b \\"c\\" \\*d\\*")')
    expect(suggested('---\ntitle: "access it"\n---')[0]).toBe('---\ntitle: "a|b \\"c\\" *d* it"\n---')
  })
})

describe('directives', () => {
  const left = (source: string, options?: SourceOptions): string[] => lint(source, options).findings.map(({ruleId}) => ruleId)
  const notes = (source: string, directives: SourceOptions['directives']): string[] => {
    return lint(source, {directives}).directives.map(({id}) => id)
  }

  it.each<[string, string, string[]]>([
    ['disable one rule', '<!--memolint disable access-->\n\naccess, call', ['call']],
    ['disable all', '<!--memolint disable-->\n\naccess, call', []],
    ['enable again', '<!--memolint disable-->\n\naccess\n\n<!--memolint enable access-->\n\naccess, call', ['access']],
    ['enable all', '<!--memolint disable access-->\n\naccess\n\n<!--memolint enable-->\n\naccess', ['access']],
    ['ignore the next block alone', '<!--memolint ignore access-->\naccess, call\n\naccess', ['access', 'call', 'access']],
    ['ignore a list', '<!--memolint ignore access -- why-->\n\n- access\n- access, call', ['call']],
    ['ignore in a sentence', 'access <!--memolint ignore--> access', ['access']],
    ['what was before', 'access\n\n<!--memolint disable-->', ['access']],
  ])('%s', (what, source, rules) => {
    // An HTML block takes the next line with it only where no blank line parts them.
    const page = what === 'ignore the next block alone' ? source.replace('-->\n', '-->\n\n') : source
    const expected = what === 'ignore the next block alone' ? ['call', 'access'] : rules
    expect(left(page).toSorted()).toEqual(expected.toSorted())
  })

  it('counts what it silences', () => {
    expect(lint('<!--memolint disable-->\n\naccess, call').silenced).toHaveLength(2)
  })

  it('holds until its last day', () => {
    const source = '<!--memolint ignore access -- ok until 2026-12-31-->\n\naccess'
    expect(left(source, {directives: {today: '2026-12-31'}})).toEqual([])
    expect(left(source, {directives: {today: '2027-01-01'}})).toEqual(['access'])
    expect(left(source)).toEqual([])
    expect(notes(source, {today: '2027-01-01', report: true})).toEqual(['outdated-directive'])
    expect(notes(source, {today: '2027-01-01'})).toEqual([])
  })

  it('reports unused ones on request', () => {
    const source = '<!--memolint disable call-->\n\naccess\n\n<!--memolint enable call-->\n\n<!--memolint enable access-->'
    expect(notes(source, {report: true})).toEqual(['unused-directive', 'unused-directive'])
    expect(notes(source, {})).toEqual([])
    expect(notes('<!--memolint disable call-->\n\nclean', {report: true})).toEqual(['unused-directive'])
    expect(notes('<!--memolint disable-->\n\ncall', {report: true})).toEqual([])
  })

  it('asks for reasons', () => {
    expect(notes('<!--memolint disable access-->\n\naccess', {requireReason: true})).toEqual(['directive-without-reason'])
    expect(notes('<!--memolint disable access -- law-->\n\naccess', {requireReason: true})).toEqual([])
  })

  it('names the nearest rule for an unknown one', () => {
    const {directives} = lint('<!--memolint disable acess-->\n\naccess')
    expect(directives).toMatchObject([
      {id: 'unknown-rule', message: 'There is no rule “acess”. Did you mean “access”?', start: 0, end: 29},
    ])
  })

  it('works in plain text', () => {
    const source = 'memolint-ignore: access -- approved\n\naccess here.\n\naccess there.'
    expect(lintSource(source, text, compiled).findings.map(({start}) => start)).toEqual([source.lastIndexOf('access')])
  })
})
