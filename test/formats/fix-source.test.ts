import fc from 'fast-check'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {fixSource} from '../../src/formats/fix-source.js'
import {markdown} from '../../src/formats/markdown.js'
import {compiled, fake} from './fake-engine.js'

vi.mock('../../src/engine/lint.js', async () => (await import('./fake-engine.js')).fakeEngine)

beforeEach(() => {
  fake.rules = [{ruleId: 'access', finds: /access/, writes: 'draw on'}]
})

const fix = (source: string): ReturnType<typeof fixSource> => fixSource(source, markdown, compiled)

describe('fixSource', () => {
  it('keeps byte order mark, line ends and everything else', () => {
    const source = '\uFEFF---\r\ntitle: \'access it\'\r\n---\r\n\r\n# We **access**\t\r\n\r\n> it &amp;\r\n>  access *x*   \r\n'
    const {output, fixed, remaining} = fix(source)
    expect(output).toBe(source.replaceAll('access', 'draw on'))
    expect([fixed, remaining.findings]).toEqual([3, []])
  })

  it('goes on until nothing is left', () => {
    fake.rules = [{ruleId: 'access', finds: /aa/, writes: 'a'}]
    expect(fix('x aaaaaaaa y')).toMatchObject({output: 'x a y', remaining: {findings: []}})
  })

  it('takes the first of two that overlap, then the other', () => {
    fake.rules = [
      {ruleId: 'access', finds: /one two/, writes: '1 two'},
      {ruleId: 'call', finds: /two three/, writes: '2 3'},
    ]
    expect(fix('one two three')).toMatchObject({output: '1 2 3', fixed: 2})
  })

  it('undoes a pass that makes nothing better', () => {
    fake.rules = [{ruleId: 'access', finds: /access/, writes: 'access again'}]
    expect(fix('we access')).toMatchObject({output: 'we access', fixed: 0, remaining: {findings: [{ruleId: 'access'}]}})
  })

  it('undoes a pass that breaks the file', () => {
    fake.rules = [{ruleId: 'access', finds: /access/, writes: 'x: - "'}]
    expect(fix('---\ntitle: access it\n---\n')).toMatchObject({output: '---\ntitle: access it\n---\n', fixed: 0})
  })

  it('leaves suggestions to people', () => {
    fake.rules = [{ruleId: 'access', finds: /access/, writes: 'x', fix: false}]
    expect(fix('access')).toMatchObject({output: 'access', fixed: 0})
  })

  it('changes nothing but the words, on any page', () => {
    const pieces = fc.constantFrom(
      'access', 'access', ' ', ' ', '\n', '\r\n', '\n\n', '**', '*', '`', '[', '](u "t")', '&amp;', '\\*', '> ', '- ', '# ',
      '| a |\n|---|\n| ',
      '<b>', '</b>', '~~', '<!-- c -->', '![', 'é', '𝒳', '\t', '```\n',
    )
    fc.assert(fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
      const source = parts.join('')
      const {output, fixed} = fix(source)
      // Every word stands in its own markup, so that a fix is a plain replacement: undone by the reverse one.
      expect(output.replaceAll('draw on', 'access')).toBe(source)
      expect(output.split('draw on')).toHaveLength(fixed + 1)
      expect(fix(output)).toMatchObject({output, fixed: 0})
    }), {numRuns: 500})
  })
})
