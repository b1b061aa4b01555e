import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compile, lint, read} from '../../src/engine/lint.js'
import {PageReader} from '../../src/engine/page-reader.js'
import type {Block} from '../../src/engine/prose.js'
import {markdown} from '../../src/formats/markdown.js'
import {text} from '../../src/formats/text.js'
import {loadShippedPack} from '../../src/vocabulary/shipped.js'
import {loadCorpus} from '../corpus/load.js'

const compiled = compile(loadShippedPack())
const corpus = loadCorpus('dev').map(({text}) => text)

/** Texts that reach far: pronouns, descriptions, gaps, names in short, places named above or before. */
const reaching = [
  'Call them from Lambda.', 'You can call it on Bedrock.', 'They are available there.', 'Access is granted.', 'The model is available on AWS.',
  'Invoke the model from your agent.', 'Their models run in the runtime; call them.', 'GPT-5', 'OpenAI models', 'Amazon Bedrock', 'On Azure',
  'OpenAI and its models', 'Claude is here too.', 'It comes with gpt-oss-120b.', 'With the SRE you can call:', 'Access to', 'We offer the following:',
  'Teams call both, the latter from Bedrock.', 'Which of them? Call it.', 'Harbours open at dawn.', 'The tide is high.', '', 'no', 'OpenAI',
  'The SRE is integrated with OpenAI.', 'Its models are only a call away.', 'Sol and Terra', 'Use it in Azure, not here.', 'How to call it',
]

const blockText = fc.oneof(fc.constantFrom(...reaching), fc.constantFrom(...corpus.filter((one) => one.length < 300)))
const block: fc.Arbitrary<Block> = fc.record({text: blockText, shape: fc.integer({min: 0, max: 9}), depth: fc.integer({min: 1, max: 3}), list: fc.integer({min: 1, max: 3}), column: fc.integer({min: 0, max: 2})})
  .map(({text, shape, depth, list, column}): Block => {
    const kind = (['paragraph', 'paragraph', 'paragraph', 'heading', 'heading', 'item', 'item', 'cell', 'attribute', 'title'] as const)[shape]!
    if (kind === 'heading') return {kind, text, marks: [], depth}
    if (kind === 'item') return {kind, text, marks: [], depth, list}
    if (kind === 'cell') return {kind, text, marks: [], table: {id: list, row: depth - 1, column, header: depth === 1}}
    return {kind, text, marks: []}
  })

const edits = fc.array(fc.record({at: fc.nat(1000), gone: fc.integer({min: 0, max: 2}), come: fc.array(block, {maxLength: 2})}), {minLength: 1, maxLength: 6})

describe('reading a page through its edits', () => {
  it('tells a page that names another model from one that names none', () => {
    const section: Block[] = [
      {kind: 'paragraph', text: 'Ships wait.', marks: []},
      {kind: 'heading', text: 'Agents', marks: [], depth: 1},
      {kind: 'paragraph', text: 'Save each prompt of your GPT-5.4-powered agent.', marks: []},
      {kind: 'paragraph', text: 'Invoke the model from your agent.', marks: []},
    ]
    const reader = new PageReader(compiled)
    for (const first of ['The tide is high.', 'Nova Premier is fast.', 'The tide is low.']) {
      const blocks: Block[] = [{kind: 'paragraph', text: first, marks: []}, ...section]
      expect(reader.lint(blocks)).toEqual(lint(blocks, compiled))
    }
  })

  it('gives what a full reading gives, whatever stands where', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 25}), edits, (start, changes) => {
        const reader = new PageReader(compiled)
        let blocks = start
        expect(reader.read(blocks)).toEqual(read(blocks, compiled))
        for (const {at, gone, come} of changes) {
          blocks = [...blocks]
          blocks.splice(at % (blocks.length + 1), gone, ...come)
          expect(reader.read(blocks)).toEqual(read(blocks, compiled))
        }
      }),
      {numRuns: Number(process.env['MEMOLINT_RUNS'] ?? 150)},
    )
  })

  it('leaves rewrites out until they are asked for, and nothing else', () => {
    const bare = (readings: ReturnType<typeof read>): unknown[] => readings.map(({finding, ...rest}) => ({...rest, ...(finding && {finding: {...finding, suggestions: []}})}))
    let offered = 0
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 15}), fc.array(fc.boolean(), {minLength: 1, maxLength: 4}), edits, (start, wanted, changes) => {
        const reader = new PageReader(compiled)
        let blocks = start
        changes.forEach(({at, gone, come}, turn) => {
          blocks = [...blocks]
          blocks.splice(at % (blocks.length + 1), gone, ...come)
          const full = read(blocks, compiled)
          offered += full.filter(({finding}) => finding?.suggestions.length).length
          if (wanted[turn % wanted.length]) expect(reader.read(blocks)).toEqual(full)
          else expect(bare(reader.read(blocks, false))).toEqual(bare(full))
        })
      }),
      {numRuns: Number(process.env['MEMOLINT_RUNS'] ?? 80)},
    )
    expect(offered).toBeGreaterThan(0)
    const page: Block[] = [{kind: 'paragraph', text: 'Call GPT-5 from Lambda.', marks: []}]
    const reader = new PageReader(compiled)
    expect(reader.lint(page, false).map(({suggestions}) => suggestions)).toEqual([[]])
    expect(reader.lint(page)).toEqual(lint(page, compiled))
  })

  it.each([markdown, text])('gives what a full reading gives, in $id as it is typed', (format) => {
    const source = fc.array(fc.oneof(fc.constantFrom(...corpus), fc.constantFrom('# Models', '## On Bedrock', '- GPT-5', '# OpenAI\n\nCall it.', '| A | B |\n| - | - |\n| GPT-5 | call it |')), {minLength: 3, maxLength: 12})
      .map((parts) => parts.join('\n\n'))
    const typing = fc.array(fc.record({at: fc.nat(100_000), gone: fc.nat(12), come: fc.constantFrom('', 'a', ' it', '\n', '\n\n', '# ', '- ', '. Call it', 'OpenAI', 'Azure ', 'Claude ')}), {minLength: 1, maxLength: 6})
    fc.assert(
      fc.property(source, typing, (start, changes) => {
        const reader = new PageReader(compiled)
        let page = start
        for (const {at, gone, come} of changes) {
          const from = at % (page.length + 1)
          page = page.slice(0, from) + come + page.slice(from + gone)
          const {blocks} = format.read(page)
          expect(reader.lint(blocks)).toEqual(lint(blocks, compiled))
        }
      }),
      {numRuns: Number(process.env['MEMOLINT_RUNS'] ?? 60)},
    )
  })

  it('does not read again what an edit cannot reach', () => {
    let asked: string[] = []
    const {lexis} = compiled
    const watched = {...compiled, lexis: {...lexis, names: {find: (one: string) => (asked.push(one), lexis.names.find(one))}}}
    const reader = new PageReader(watched)
    const sections = Array.from({length: 40}, (_, at): Block[] => [
      {kind: 'heading', text: `Part ${at}`, depth: 2, marks: []},
      {kind: 'paragraph', text: `Call GPT-5 from Lambda for the ${at}th time.`, marks: []},
    ])
    const before = reader.lint(sections.flat())
    expect(before).toHaveLength(40)
    asked = []
    sections[20]![1] = {kind: 'paragraph', text: 'Call GPT-5 from Lambda once more.', marks: []}
    const after = reader.lint(sections.flat())
    expect(after).toHaveLength(40)
    // Of the page itself one text is new; the others are rewrites of its sentence that were tried.
    expect(asked.filter((one) => /\dth time/.test(one))).toEqual([])
    expect(asked).toContain('Call GPT-5 from Lambda once more.')
  })
})
