import {describe, expect, it, vi} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {Page} from '../../src/engine/page.js'
import type {Place} from '../../src/language/tagging/place.js'
import {otherwise, type Rule} from '../../src/language/tagging/rule.js'
import {VERB_TABLES} from '../../src/language/tagging/verb-here.js'
import {loadShippedPack} from '../../src/vocabulary/shipped.js'

const {lexis} = compile(loadShippedPack())

const rules = [...new Set(VERB_TABLES.flat())]

/** Reads a sentence; gives the rules that decided about the word between underscores, and whether it is a verb in the end. */
function readMarked(example: string): {deciding: string[]; isVerb: boolean} {
  const start = example.indexOf('_')
  const text = example.replaceAll('_', '')
  const deciding: Rule[] = []
  for (const rule of rules) {
    const when = rule.when
    vi.spyOn(rule, 'when').mockImplementation((place: Place) => {
      const holds = when(place)
      if (holds && place.word.start === start) deciding.push(rule)
      return holds
    })
  }
  const {words} = new Page([{kind: 'paragraph', text, marks: []}], lexis).reading(0)
  vi.restoreAllMocks()
  return {deciding: deciding.map(({id}) => id), isVerb: words.find(word => word.start === start)?.tag === 'verb'}
}

describe('rules that tell a verb from a noun', () => {
  it('sees which rule decides, and that it is not another', () => {
    expect(readMarked('Our agents can _call_ GPT-5.')).toEqual({deciding: ['a base form behind a modal verb'], isVerb: true})
    expect(readMarked('The _call_ failed.')).toEqual({deciding: ['a noun behind its determiner'], isVerb: false})
    expect(readMarked('The _sea_ is calm.').deciding).toEqual([])
  })

  it.each(rules)('$id: “$example”', ({id, example, then}) => {
    expect(example.split('_')).toHaveLength(3)
    expect(readMarked(example)).toEqual({deciding: [id], isVerb: then})
  })

  it.each(VERB_TABLES.map((table, index) => ({index, table})))('table $index: no two rules bear the same id, and every place has an answer', ({table}) => {
    const ids = table.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(table.at(-1)!.when).toBe(otherwise)
  })
})
