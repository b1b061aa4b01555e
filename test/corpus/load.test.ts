import {describe, expect, it} from 'vitest'
import {loadCorpus, parseCases, parseExpectation} from './load.js'

const file = (lines: string): string => `phenomenon: p\ncases:\n  - id: p-001\n    family: f\n${lines}`

describe('parseExpectation', () => {
  it('finds the words, and the second of them', () => {
    expect(parseExpectation('call error "call"', 'call a, call b')).toMatchObject({rule: 'call', level: 'error', start: 0, end: 4})
    expect(parseExpectation('call error "call"#2', 'call a, call b')).toMatchObject({start: 8, end: 12})
  })

  it.each(['call "call"', 'call fatal "call"', 'call error call', 'call error "dial"', 'call error "call"#3', 7])('refuses %j', (line) => {
    expect(parseExpectation(line, 'call a, call b')).toBeUndefined()
  })
})

describe('parseCases', () => {
  it('reads a case', () => {
    expect(parseCases(file('    text: Call GPT-5.\n    expect: [call error "Call"]\n'), 'p.yml')).toEqual([{
      id: 'p-001',
      phenomenon: 'p',
      family: 'f',
      format: 'markdown',
      text: 'Call GPT-5.',
      expect: [{rule: 'call', level: 'error', words: 'Call', start: 0, end: 4}]
    }])
  })

  it.each([
    ['    text: Fine.\n    expect: []\n', /why/],
    ['    text: ""\n    expect: []\n', /prose/],
    ['    text: Fine.\n    expect: [call error "Call"]\n', /words of the text/],
    ['    text: Fine.\n    expects: []\n', /`expects` is not a key/],
    ['    text: Fine.\n    expect: []\n    why: w\n    format: html\n', /markdown, mdx or text/]
  ])('says what is wrong with %j', (lines, message) => {
    expect(() => parseCases(file(lines), 'p.yml')).toThrow(message)
    expect(() => parseCases(file(lines), 'p.yml')).toThrow('p.yml: p-001')
  })
})

describe('the corpus', () => {
  const parts = (['dev', 'held'] as const).map((part) => ({part, cases: loadCorpus(part)}))

  it('holds as many cases as it should', () => {
    const all = parts.flatMap(({cases}) => cases)
    expect(all.length).toBeGreaterThanOrEqual(600)
    const clean = all.filter((item) => item.expect.length === 0).length / all.length
    expect(clean).toBeGreaterThan(0.4)
    expect(clean).toBeLessThan(0.6)
  })

  it.each(parts)('$part: the findings stand in the order of the text', ({cases}) => {
    const disordered = cases.filter(({expect: lines}) => lines.some(({start}, index) => index > 0 && start < lines[index - 1]!.start))
    expect(disordered.map(({id}) => id)).toEqual([])
  })

  it('no text of the kept part is in the other', () => {
    const dev = new Set(parts[0]?.cases.map(({text}) => text))
    expect(parts[1]?.cases.filter(({text}) => dev.has(text)).map(({id}) => id)).toEqual([])
  })
})
