import {expect, test} from 'vitest'
import {parsePack, type PackFile} from '../../src/vocabulary/load.js'
import {formatReport, provePack, type ProofFinding, type ReadExample} from '../../src/vocabulary/prove.js'
import {broken} from './small-pack.js'

/** The small pack with an example for its trigger and its sense: what a perfect reader proves. */
const provable = broken('lemmas: [rent, hire]', 'lemmas: [rent, hire]\n    examples: {flagged: {text: You can hire Solaro here., finds: hire}}',
  broken('after: collector', 'after: collector\n    examples: {clean: {text: Our rent collector loves Solaro., why: a person}}'))

/** A reader that flags each of some words, and suggests to drive instead. */
function reader(words: Record<string, string>, more: Partial<ProofFinding> = {}): ReadExample {
  return text => Object.entries(words).flatMap(([word, ruleId]) => {
    const start = text.indexOf(word)
    if (start < 0) return []
    const end = start + word.length
    return [{ruleId, level: 'error' as const, start, end, suggestions: [{start, end, text: 'drive'}], ...more}]
  })
}

const good = reader({'rent Solaro': 'rent', 'hire': 'rent'})

function prove(files: readonly PackFile[], read: ReadExample) {
  const parsed = parsePack(files)
  if ('problems' in parsed) throw new Error(parsed.problems[0]!.message)
  return provePack(parsed.pack, read, parsed.where)
}

const kindsOf = (files: readonly PackFile[], read: ReadExample) => prove(files, read).failures.map(({kind, entry}) => `${kind} ${entry}`)

test('a pack whose reader agrees is proved', () => {
  expect(prove(provable, good)).toEqual({ok: true, failures: [], examples: 4})
  expect(formatReport(prove(provable, good))).toBe('4 examples read, no faults.')
})

test('a flagged text that is not found fails, with what was found instead', () => {
  expect(kindsOf(provable, () => [])).toEqual(['not-found rule:rent', 'not-found trigger:rent-verb', 'dead-trigger trigger:rent-verb'])
  const other = prove(provable, reader({'rent Solaro': 'lend', 'hire': 'rent'})).failures
  expect(other[0]).toMatchObject({kind: 'not-found', message: 'not flagged by `rent`; flagged by `lend` at “rent Solaro”'})
})

test('the words that are found have to be inside the span', () => {
  const failures = prove(provable, reader({'Solaro.': 'rent', 'hire': 'rent'})).failures
  expect(failures[0]).toMatchObject({kind: 'wrong-words', message: 'the finding covers “Solaro.”, not “rent”'})
})

test('the rewrite is the whole text after the first suggestion', () => {
  const asks = (rewrite: string) => broken('finds: rent}', `finds: rent, rewrite: '${rewrite}'}`, provable)
  expect(prove(asks('We drive.'), good).ok).toBe(true)
  expect(prove(asks('We row.'), good).failures[0]).toMatchObject({
    kind: 'wrong-rewrite', message: 'the first suggestion gives “We drive.”; expected “We row.”',
  })
  expect(kindsOf(asks('We drive.'), reader({'rent Solaro': 'rent', 'hire': 'rent'}, {suggestions: []}))).toEqual(['no-rewrite rule:rent'])
})

test('in a rule\'s clean text nothing above info may be found, of any rule', () => {
  expect(kindsOf(provable, text => [...good(text), ...reader({boats: 'lend'})(text)])).toEqual(['found-in-clean rule:rent'])
  expect(kindsOf(provable, text => [...good(text), ...reader({boats: 'rent'}, {level: 'info'})(text)])).toEqual([])
})

test('in the clean text of another entry its own rules count', () => {
  expect(kindsOf(provable, text => [...good(text), ...reader({loves: 'rent'})(text)])).toEqual(['found-in-clean sense:rent-boy'])
  expect(kindsOf(provable, text => [...good(text), ...reader({loves: 'lend'})(text)])).toEqual([])
})

test('a rule of advice may not flag its own clean text, though its level is info', () => {
  const advice = broken('level: error', 'level: info', provable)
  expect(kindsOf(advice, text => [...good(text), ...reader({boats: 'rent'}, {level: 'info'})(text)])).toEqual(['found-in-clean rule:rent'])
})

test('a trigger that flags in no example is dead, whichever way the reader tells', () => {
  const two = broken('triggers:', 'triggers:\n  - {id: let, rule: rent, construction: verb-object, lemmas: let}', provable)
  expect(kindsOf(two, good)).toEqual(['dead-trigger trigger:let'])
  expect(kindsOf(two, reader({'rent Solaro': 'rent', 'hire': 'rent'}, {triggerId: 'let'}))).toEqual(['dead-trigger trigger:rent-verb'])
})

test('a rule that nothing leads to and a sense that no text shows are reported', () => {
  expect(kindsOf(broken('    rule: rent\n    option', '    option', provable), good)).toEqual([])
  const lonely = broken('rules:\n', 'rules:\n  - {id: lonely, level: info, basis: advice, title: x, why: x, message: x, channel: any, ' +
    'examples: {flagged: {text: hire x, finds: hire, rule: rent}, clean: {text: y, why: y}}}\n', provable)
  expect(kindsOf(lonely, good)).toEqual(['rule-without-trigger rule:lonely'])
  const senseless = broken('\n    examples: {clean: {text: Our rent collector loves Solaro., why: a person}}', '', provable)
  expect(kindsOf(senseless, good)).toEqual(['sense-without-clean sense:rent-boy'])
})

test('an example that stands twice is reported where it stands the second time', () => {
  const twice = broken('text: You can hire Solaro here., finds: hire', 'text: We rent Solaro., finds: rent', provable)
  expect(prove(twice, good).failures).toMatchObject([{kind: 'duplicate-example', entry: 'trigger:rent-verb', path: 'small/rules.yml', line: 28}])
})

test('a reader that throws is a failure, not a crash', () => {
  const failing = prove(provable, () => { throw new Error('no') })
  expect(failing.failures[0]).toMatchObject({kind: 'reader-failed', message: 'the reader failed on this text: no'})
})

test('a failure is printed with its place', () => {
  expect(formatReport(prove(provable, reader({hire: 'rent'})))).toBe(
    'small/rules.yml:21:16: rule:rent: not flagged by `rent`\n  text: We rent Solaro.\n4 examples read, 1 fault.')
})
