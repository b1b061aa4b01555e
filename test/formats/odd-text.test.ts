import {describe, expect, it} from 'vitest'
import {createHtml} from '../../src/formats/html.js'
import {parseDirective} from '../../src/formats/directives.js'
import {joinLines} from '../../src/formats/join-lines.js'
import {escapeMarkdown} from '../../src/formats/markdown/escape.js'
import {ProseKeys} from '../../src/formats/prose-keys.js'
import {createAndroid} from '../../src/formats/strings/android.js'
import {escapeScalar} from '../../src/formats/yaml-scalar.js'

/** So many steps are nothing; their square is minutes on any machine. */
const many = 500_000
const spaces = ' '.repeat(many)
const directive = (rest: string): unknown => parseDirective(` memolint ignore call -- ok ${rest}`, 0, 0)

describe('text that is hardly one is read in one go', () => {
  it('rewrites of white space', () => {
    const at = {start: 0, end: 0}
    expect(escapeScalar(`a${spaces}b`, 'PLAIN')).toBe(`a${spaces}b`)
    expect(escapeMarkdown(`a${spaces}b`, '', at, undefined, false)).toBe(`a${spaces}b`)
    expect(createHtml('html', []).escape(`a${spaces}b\n c`, '', at, 'html')).toBe(`a${spaces}b c`)
    expect(joinLines(`a${spaces}\r\n${spaces}b  c\n`)).toBe('a b  c ')
  })

  it('days of directives that go on and on', () => {
    expect(directive(`until 1${'.'.repeat(many)}x`)).toMatchObject({directive: {rules: ['call']}})
    expect(directive(`until 1${'-'.repeat(many)}1`)).toMatchObject({problem: {id: 'bad-directive'}})
    expect(directive(`until 2026-12-31${'./-'.repeat(many)}`)).toMatchObject({directive: {until: '2026-12-31'}})
    expect(directive(`until 2026-12-31${'. '.repeat(many)}`)).toMatchObject({directive: {until: '2026-12-31', reason: 'ok'}})
    expect(directive('until 2026-12-31 /')).toMatchObject({directive: {reason: 'ok until 2026-12-31 /'}})
    expect(directive('runtil 2026-12-31')).toMatchObject({directive: {reason: 'ok runtil 2026-12-31'}})
  })

  it('names of keys and attributes without end', () => {
    expect(new ProseKeys().holds([`${'a'.repeat(many)}1`])).toBe(false)
    const {blocks} = createAndroid(['.xml']).read(`<resources><string name="a" ${'b'.repeat(many)}:c="d">Hello you</string></resources>`)
    expect(blocks.map(({text}) => text)).toEqual(['Hello you'])
  })
})
