import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compile, lint, read} from '../../src/engine/lint.js'
import type {Block} from '../../src/engine/prose.js'
import {loadCorpus} from '../corpus/load.js'
import {readPack} from '../corpus/reader.js'

const compiled = compile(readPack())

// Words that rules ask about, and words of people; no grammar.
const hot = [
  'call', 'calls', 'calling', 'called', 'access', 'accesses', 'invoke', 'use', 'available', 'GPT-5', 'OpenAI', 'OpenAI\'s', 'models', 'ChatGPT', 'Bedrock', 'Azure', 'the SRE', 'Frontier\'s API',
  'and', 'or', 'not', 'no', 'never', 'neither', 'nor', 'without', 'to', 'on', 'of', 'by', 'for', 'as', 'than', 'that', 'which', 'who', 'whose', 'what', 'if', 'is', 'are', 'may', 'can', 'does',
  'it', 'them', 'there', 'one', 'both', 'the', 'a', 'two', 'only', 'yet', ',', '.', '?', ':', ';', '—', '(', ')', '"', '“', '”', '/', '&', '%',
]
const words = [...hot, ...new Set(loadCorpus('dev').flatMap(({text}) => text.split(/\s+/).slice(0, 6)))]

const anyText = fc.array(fc.oneof(fc.constantFrom(...hot), fc.constantFrom(...words)), {minLength: 1, maxLength: 18}).map(list => list.join(' '))
const anyBlock = fc.record({
  kind: fc.constantFrom('paragraph', 'heading', 'item', 'title'),
  text: anyText,
}).map(({kind, text}): Block => ({kind, text, marks: [], ...(kind === 'heading' && {depth: 2}), ...(kind === 'item' && {depth: 1, list: 1})}))

test('whatever words follow one another, they are read, and what is found lies in them', () => {
  let found = 0
  fc.assert(fc.property(fc.array(anyBlock, {minLength: 1, maxLength: 4}), blocks => {
    for (const {block, start, end, suggestions} of lint(blocks, compiled)) {
      found++
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(blocks[block]!.text.length)
      for (const suggestion of suggestions) expect(suggestion.end).toBeLessThanOrEqual(blocks[block]!.text.length)
    }
  }), {numRuns: 4000})
  // The law says nothing of texts in which nothing is found.
  expect(found).toBeGreaterThan(50)
})

// A modal verb behind a comma that opens the text has no verb before it to share an object with.
test.each([', may call Frontier\'s API.', ', and can access', 'and which calls, GPT-5', ') to call (', '“ not available'])('reads the scrap %j', text => {
  expect(() => read([{kind: 'paragraph', text, marks: []}], compiled)).not.toThrow()
})
