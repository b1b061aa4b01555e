import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parsePack, type PackFile} from '../../src/vocabulary/load.js'
import {formatProblem} from '../../src/vocabulary/problem.js'
import {broken, smallPack} from './small-pack.js'

const whole = (files: readonly PackFile[]) => {
  const parsed = parsePack(files)
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'))
  return parsed
}

/** Every problem's place is in its file, the position after the last character of a line included. */
function expectInside(files: readonly PackFile[]) {
  const parsed = parsePack(files)
  if (!('problems' in parsed)) return
  expect(parsed.problems.length).toBeGreaterThan(0)
  for (const problem of parsed.problems) {
    const file = files.find(({path}) => path === problem.path)
    expect(file, `${problem.path} is one of the files`).toBeDefined()
    const lines = file!.text.replace(/^\uFEFF/, '').split('\n')
    expect(problem.line).toBeGreaterThanOrEqual(1)
    expect(problem.line).toBeLessThanOrEqual(lines.length)
    expect(problem.column).toBeGreaterThanOrEqual(1)
    expect(problem.column).toBeLessThanOrEqual(lines[problem.line - 1]!.length + 1)
    expect(problem.message).not.toBe('')
    expect(problem.frame.split('\n').length).toBeLessThanOrEqual(6)
    expect(formatProblem(problem).startsWith(`${problem.path}:${problem.line}:${problem.column}: `)).toBe(true)
  }
}

const withText = (index: number, text: string) => smallPack.map((file, at) => at === index ? {...file, text} : file)

test('any text is a pack or problems inside its files', () => {
  fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 200}), text => {
    expectInside([{path: 'pack.yml', text}])
    expectInside(withText(1, text))
  }), {numRuns: 300})
})

test('text made of the signs of YAML is a pack or problems inside its files', () => {
  const sign = fc.constantFrom(
    '&', '*', '!', '|', '>', "'", '"', '%', '@', '`', '{', '}', '[', ']', ',', ':', '?', '-', '#', '~', '<', '\n', '\r\n', '\t', '  ', ' ', 'rules', 'id', 'examples', '- ', ': ', '---\n', '...\n', 'null', '1', 'a', '\u{1F600}', '\uFEFF')
  fc.assert(fc.property(fc.array(sign, {maxLength: 60}), signs => {
    expectInside([{path: 'pack.yml', text: signs.join('')}])
    expectInside(withText(1, signs.join('')))
  }), {numRuns: 500})
})

test('a pack with a piece cut out or put in is a pack or problems inside its files', () => {
  const change = fc.record({
    file: fc.nat({max: 1}), at: fc.nat({max: 1200}), cut: fc.nat({max: 40}),
    put: fc.oneof(fc.constant(''), fc.constantFrom('\n', ': ', '- ', "'", '{', 'null', '\n  x: 1\n'), fc.string({maxLength: 5})),
  })
  fc.assert(fc.property(fc.array(change, {minLength: 1, maxLength: 3}), changes => {
    let files = [...smallPack]
    for (const {file, at, cut, put} of changes) {
      files = files.map((one, index) => index === file ? {...one, text: one.text.slice(0, at) + put + one.text.slice(at + cut)} : one)
    }
    expectInside(files)
  }), {numRuns: 500})
})

test('any value in any place is a pack or problems', () => {
  const names = ['id', 'rules', 'entities', 'examples', 'flagged', 'clean', 'inForce', 'names', 'text', 'becomes', 'sources']
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue({maxDepth: 4})), value => {
    expectInside([{path: 'pack.yml', text: JSON.stringify(value)}])
  }), {numRuns: 300})
})

test('loose input becomes strict', () => {
  const {pack} = whole(smallPack)
  expect(pack.language).toBe('en')
  expect(pack.entities[0]).toEqual({
    id: 'engine', role: 'object', names: ['Solaro', 'Solaro M<digit>'], caseSensitive: false, heads: [], interfaces: [], descriptions: [], kinds: [], adjectives: [],
    unless: [], rule: 'rent', option: 'zero', praised: false, examples: {flagged: [], clean: []},
  })
  expect(pack.rules[0]?.sources).toEqual(['memo'])
  expect(pack.rules[0]?.becomes).toEqual([{qualifier: 'finest', rule: 'rent'}])
  expect(pack.rules[0]?.examples.clean).toEqual([{text: 'We rent boats.', why: 'boats'}])
  expect(pack.triggers[0]).toMatchObject({object: 'object', prepositions: []})
  expect(pack.rewrites[0]).toMatchObject({subject: 'any', fix: false, constructions: ['verb-object']})
})

test('a rule of advice needs no source', () => {
  const files = broken('basis: memo', 'basis: advice', broken('    sources: memo\n', ''))
  expect(whole(files).pack.rules[0]?.sources).toEqual([])
})

test('the last line break of a block scalar is no part of an example', () => {
  const files = broken('{text: We rent boats., why: boats}', '{text: "We rent boats.\\n", why: boats}')
  expect(whole(files).pack.rules[0]?.examples.clean[0]?.text).toBe('We rent boats.')
})

test('lists are joined in the order of the sorted paths, whatever the order of the files', () => {
  const more = (path: string, id: string) => ({path, text: `entities: {id: ${id}, role: product, names: ${id}}\n`})
  const files = [more('small/z.yml', 'last'), ...smallPack, more('small/a/b.yml', 'first')]
  expect(whole(files).pack.entities.map(({id}) => id)).toEqual(['first', 'engine', 'last'])
  expect(whole([...files].reverse())).toEqual(whole(files))
})

test('a byte order mark and Windows line ends make no difference', () => {
  const windows = smallPack.map(({path, text}) => ({path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}`}))
  expect(whole(windows).pack).toEqual(whole(smallPack).pack)
  const parsed = parsePack(windows.map(({path, text}) => ({path, text: text.replace('titl', 'tilt')})))
  expect('problems' in parsed && parsed.problems[0]).toMatchObject({path: 'small/pack.yml', line: 2, column: 1})
})

test('every entry and every example has its place', () => {
  const {where, pack} = whole(smallPack)
  expect(where.get('rule:rent')).toEqual({path: 'small/rules.yml', line: 11, column: 5})
  expect(where.get('rule:rent/flagged/0')).toMatchObject({line: 21})
  expect(where.get('rule:rent/clean/0')).toMatchObject({line: 22})
  expect(where.get('source:memo')).toMatchObject({path: 'small/pack.yml'})
  const entries = [pack.options, pack.sources, pack.entities, pack.qualifiers, pack.rules, pack.triggers, pack.senses, pack.rewrites].flat()
  expect([...where.keys()].filter(key => !key.includes('/'))).toHaveLength(entries.length)
})

test('a bomb of aliases is a problem, not a crash', () => {
  const lines = ['a: &a0 [x]', ...Array.from({length: 20}, (_, index) => `k${index}: &a${index + 1} [${`*a${index},`.repeat(10)}]`)]
  expectInside([{path: 'pack.yml', text: lines.join('\n')}])
  expectInside([{path: 'pack.yml', text: '['.repeat(20_000)}])
})
