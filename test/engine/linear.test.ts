import {describe, expect, it} from 'vitest'
import {compile, lint} from '../../src/engine/lint.js'
import type {Block} from '../../src/engine/prose.js'
import {Clauses} from '../../src/language/clauses/clauses.js'
import {fold} from '../../src/language/fold.js'
import {tokenise} from '../../src/language/tokens.js'
import {joinWords, sentences} from '../../src/language/words.js'
import {readPack} from '../corpus/reader.js'

// Steps are counted, not time: questions to the clauses and to the entities, and what is looked at in arrays. With the cut of long
// sentences taken out of words.ts, “no full stop” fails or does not end; the bench has the times.

const compiled = compile(readPack())
const paragraph = (text: string): Block => ({kind: 'paragraph', text, marks: []})
const one = (text: string) => (count: number): Block[] => [paragraph(text.repeat(count))]

const inputs: Record<string, (count: number) => Block[]> = {
  'one long line': one('The SRE calls GPT-5 and the crate follows the tide, '),
  'commas': count => [paragraph(`Call ${'GPT-5, '.repeat(count)} and o3.`)],
  'verbs without an object': count => [paragraph(`GPT-5 ${'call and access and invoke and '.repeat(count)}`)],
  'no full stop': count => [paragraph(`GPT-5 ${'and the agent can call and use it with the tide '.repeat(count)}`)],
  'quotes that never close': one('"call “GPT-5 \'access '),
  'that-clauses': one('it says that you can call GPT-5 '),
  'many claims in a sentence': one('customers call GPT-5, access o3 and '),
  'short sentences': one('Call GPT-5. '),
  'pronouns': one('GPT-5 is here. Call it. They access them. '),
  'blocks': count => Array.from({length: count}, () => paragraph('Call GPT-5 and the model.')),
  'headings': count => Array.from({length: count}, (_, at): Block => at % 2 === 0 ? {...paragraph('Call GPT-5'), kind: 'heading', depth: 1 + (at % 6)} : paragraph('Call the model.')),
  'items': count => Array.from({length: count}, (): Block => ({...paragraph('Access to GPT-5'), kind: 'item', depth: 1, list: 1})),
  'names given by the page': count => Array.from({length: count}, (_, at): Block => paragraph(`GPT-5, hereafter “Model ${at}”, is here. Call Model ${at}.`)),
  'the model, far from its name': count => [paragraph('GPT-5 is here.'), ...Array.from({length: count}, () => paragraph('Teams call the model.'))],
}

const methods = ['np', 'vg', 'is', 'lower', 'headWord', 'modifiersOf', 'phraseOf'] as const

const scans = ['find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every', 'filter', 'map', 'flatMap', 'forEach', 'reduce'] as const

type Anything = (this: unknown, ...parameters: unknown[]) => unknown

/** Puts counting methods in the place of a prototype's own; gives what puts them back. */
function replace(prototype: Record<string, Anything>, names: readonly string[], counting: (original: Anything) => Anything): () => void {
  const originals = names.map(name => prototype[name]!)
  names.forEach((name, at) => Object.defineProperty(prototype, name, {value: counting(originals[at]!), configurable: true, writable: true, enumerable: false}))
  return () => names.forEach((name, at) => Object.defineProperty(prototype, name, {value: originals[at], configurable: true, writable: true, enumerable: false}))
}

/** How many steps a reading takes. No spies of vitest: they remember every call. */
function steps(blocks: readonly Block[]): number {
  let count = 0
  const {entities} = compiled.lexis
  const get = entities.get.bind(entities)
  entities.get = id => (count++, get(id))
  const restoreClauses = replace(Clauses.prototype as unknown as Record<string, Anything>, methods, original => function (...parameters) {
    count++
    return original.apply(this, parameters)
  })
  // What a scan looks at is what it asks its callback about.
  const restoreArrays = replace(Array.prototype as unknown as Record<string, Anything>, scans, original => function (callback, ...parameters) {
    const asked = callback as Anything
    return original.call(this, function (this: unknown, ...element: unknown[]) {
      count++
      return asked.apply(this, element)
    }, ...parameters)
  })
  try {
    lint(blocks, compiled)
  } finally {
    entities.get = get
    restoreArrays()
    restoreClauses()
  }
  return count
}

describe('reading takes time in proportion to the text', () => {
  it.each(Object.entries(inputs))('%s', (_, make) => {
    const small = steps(make(200))
    const large = steps(make(800))
    expect(large).toBeGreaterThan(0)
    // Four times the text, four times the steps; what is cut off by a limit makes for some play.
    expect(large).toBeLessThan(Math.max(small, 200) * 6)
  }, 600_000)

  it('no sentence is too long to be looked at from each of its words', () => {
    const {text} = fold('call the model and '.repeat(5000))
    const words = joinWords(text, tokenise(text), [])
    const all = sentences(text, words)
    expect(Math.max(...all.map(({from, to}) => to - from))).toBeLessThanOrEqual(250)
    expect(all.reduce((sum, {from, to}) => sum + to - from, 0)).toBe(words.length)
  })

  it('a chain of pronouns does not exhaust the stack', () => {
    expect(() => lint([paragraph(`GPT-5. ${'it says that you can call it. '.repeat(20_000)}`)], compiled)).not.toThrow()
  }, 600_000)
})
