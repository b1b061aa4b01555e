import {expect, test} from 'vitest'
import {parsePack, type PackFile} from '../../src/vocabulary/load.js'
import {formatProblem} from '../../src/vocabulary/problem.js'
import {broken, smallPack} from './small-pack.js'

/** Each kind of fault: what it is, and what of the small pack becomes what. `faults.txt` shows what is printed. */
const faults: [name: string, from: string, to: string][] = [
  ['YAML: a tab as indent', '    role: object', '\trole: object'],
  ['YAML: a quotation mark that never closes', "'[drive] with {owner}'", "'[drive] with {owner}"],
  ['YAML: a key twice', 'title: Renting', 'level: error'],
  ['YAML: a colon in a text', 'why: Only they rent.', 'why: Only they: rent: it'],
  ['YAML: an alias of nothing', 'words: finest', 'words: *finest'],
  ['YAML: an alias that nests itself', 'words: finest', 'words: &words [*words]'],
  ['an unknown key of the pack', 'title: The', 'titel: The'],
  ['an unknown key of a file', 'triggers:', 'trigers:'],
  ['an unknown key of an entry', 'lemmas:', 'lemma:'],
  ['an unknown key in an example', 'finds: rent', 'find: rent'],
  ['an unknown key near no other', 'why: a name', 'why: a name\n    colour: red'],
  ['a key of the pack in another file', 'entities:', 'version: 2\nentities:'],
  ['a number for a text', 'version: 1.0.0', 'version: 1.0'],
  ['a list for a text', 'title: Renting', 'title: [Renting]'],
  ['a map for a text', 'title: Renting', 'title: {a: b}'],
  ['a text for true or false', "names: [Solaro, ", "caseSensitive: 'yes'\n    names: [Solaro, "],
  ['a number in a list', '[rent, hire]', '[rent, 7]'],
  ['a text for an entry', '  - id: finest\n    words: finest', '  - finest'],
  ['a list for a file', smallPack[1]!.text, '- a\n- b\n'],
  ['an empty value', 'title: Renting', 'title:'],
  ['a missing key of the pack', 'version: 1.0.0\n', ''],
  ['a missing key of an entry', '    title: Renting\n', ''],
  ['a missing key with known values', '    level: error\n', ''],
  ['a missing id', '- id: rent-verb\n    rule', '- rule'],
  ['a value that is not known', 'level: error', 'level: eror'],
  ['a value near no known one', 'role: object', 'role: xyzzy'],
  ['an id with a space', 'id: rent-verb', 'id: rent verb'],
  ['a rule id with capitals', '- id: rent\n', '- id: Rent\n'],
  ['a date that is none', 'from: 2026-01-01', 'from: yesterday'],
  ['a day that no calendar has', 'until: 2026-12-31', 'until: 2026-02-30'],
  ['a month that no calendar has', 'date: 2026-01', 'date: 2026-13'],
  ['in force until before it begins', 'until: 2026-12-31', 'until: 2025-12-31'],
  ['a homepage that is no URL', 'https://memo.example/rules', 'memo rules'],
  ['an id twice', '  - id: rent-boy', '  - id: rent-boy\n    of: rent\n    why: a name\n    before: room\n  - id: rent-boy'],
  ['an unknown rule of a trigger', 'rule: rent\n    construction', 'rule: rant\n    construction'],
  ['an unknown rule of an entity', 'rule: rent\n    option', 'rule: zzzzzzzz\n    option'],
  ['an unknown rule of an example', 'finds: rent}', 'finds: rent, rule: rents}'],
  ['an unknown rule that takes over', 'rule: rent}', 'rule: tenancy}'],
  ['an unknown qualifier', 'qualifier: finest', 'qualifier: finer'],
  ['an unknown source', 'sources: memo', 'sources: [memos]'],
  ['an unknown option', 'option: zero', 'option: hero'],
  ['an unknown trigger of a sense', 'of: rent-verb', 'of: rent-noun'],
  ['an unknown rule of a rewrite', 'rules: rent\n    constructions', 'rules: [rent, lent]\n    constructions'],
  ['an entity without names', "    names: [Solaro, 'Solaro M<digit>']\n", ''],
  ['a qualifier without words', 'words: finest', 'words: []'],
  ['a rule without a source', '    sources: memo\n', ''],
  ['a rule without a text that it flags', 'flagged: {text: We rent Solaro., finds: rent}', 'flagged: []'],
  ['a rule without a text that it leaves alone', '      clean: {text: We rent boats., why: boats}\n', ''],
  ['a clean text without its reason', ', why: boats}', '}'],
  ['a trigger without lemmas', 'lemmas: [rent, hire]', 'lemmas:'],
  ['an empty lemma', '[rent, hire]', "[rent, ' ']"],
  ['a sense that no word shows', '    after: collector\n', ''],
  ['an unknown placeholder in a message', '{object}.', '{objekt}.'],
  ['a placeholder of a rewrite in a message', '{object}.', '{subject}.'],
  ['an unknown placeholder in a rewrite', 'with {owner}', 'with {company}'],
  ['an unknown placeholder in a name', 'M<digit>', 'M<digits>'],
  ['a brace that never closes', 'with {owner}', 'with {owner'],
  ['a bracket that never closes', '[drive] with', '[drive with'],
  ['a parenthesis that never closes', 'M<digit>', 'M(1|2'],
  ['a very long line', 'why: Only they rent.', `why: ${'only they rent '.repeat(20)}\n    titel: x # ${'long '.repeat(40)}`],
]

const printed = (files: readonly PackFile[]): string[] => {
  const parsed = parsePack(files)
  return 'problems' in parsed ? parsed.problems.map(formatProblem) : []
}

test('the small pack has no fault', () => {
  expect(printed(smallPack)).toEqual([])
})

test.each(faults)('%s is reported', (_name, from, to) => {
  expect(printed(broken(from, to))).not.toEqual([])
})

test('each fault is printed as faults.txt shows', async () => {
  const shown = faults.map(([name, from, to]) => `## ${name}\n\n${printed(broken(from, to)).join('\n\n')}\n`)
  await expect(shown.join('\n')).toMatchFileSnapshot('faults.txt')
})

test('a folder without a pack.yml is told what is missing', () => {
  expect(printed([])).toEqual([
    'pack.yml:1:1: the folder has no pack.yml\n' +
    '  expected: a file pack.yml with `id`, `title`, `version` and `inForce`\n' +
    '  repair: name the folder of a pack, or make one with `memolint vocab new`',
  ])
  expect(printed(smallPack.slice(1))[0]).toContain('small/pack.yml:1:1')
})

test('an empty pack.yml is a problem, an empty file beside it is none', () => {
  expect(printed([{path: 'pack.yml', text: '# nothing\n'}])[0]).toMatch(/^pack\.yml:1:1: the file is empty/)
  expect(printed([...smallPack, {path: 'small/later.yml', text: '# nothing yet\n'}])).toEqual([])
})

test('every fault of a pack is reported at once, in the order of files and lines', () => {
  const files = broken('level: error', 'level: eror', broken('title: The', 'titel: The', broken('id: small\n', '')))
  const parsed = parsePack([...files].reverse())
  const places = 'problems' in parsed ? parsed.problems.map(({path, line}) => `${path}:${line}`) : []
  expect(places).toEqual(['small/pack.yml:1', 'small/pack.yml:1', 'small/rules.yml:12'])
})

test('what a file that is no YAML may define is not reported as missing', () => {
  const files = broken('id: zero', "id: 'zero")
  expect(printed(files)).toHaveLength(1)
  expect(printed(files)[0]).toMatch(/^small\/pack\.yml:/)
})
