import {describe, expect, it} from 'vitest'
import type {Case, Expectation} from './load.js'
import {families, figures, isWhole, match, tally, touches} from './score.js'
import type {Found} from './score.js'
import {matchWild} from './wild.js'

const wanted = (rule: string, start: number, end: number): Expectation => ({rule, level: 'error', words: '', start, end})
const found = (ruleId: string, start: number, end: number, level: Found['level'] = 'error'): Found => ({ruleId, level, start, end})

describe('touches', () => {
  it('asks for a shared character', () => {
    expect(touches({start: 0, end: 4}, {start: 3, end: 9})).toBe(true)
    expect(touches({start: 0, end: 4}, {start: 4, end: 9})).toBe(false)
  })
})

describe('match', () => {
  it('pairs what touches and keeps the rest', () => {
    const one = match([wanted('call', 0, 4), wanted('access', 20, 26)], [found('call', 2, 8), found('call', 40, 44)])
    expect(one.pairs).toHaveLength(1)
    expect(one.missed).toEqual([wanted('access', 20, 26)])
    expect(one.extra).toEqual([found('call', 40, 44)])
    expect(isWhole(one)).toBe(false)
  })

  it('prefers the same rule over the first that touches', () => {
    const one = match([wanted('access', 0, 4), wanted('call', 0, 4)], [found('call', 0, 4), found('access', 0, 4)])
    expect(one.pairs.every((pair) => pair.expected.rule === pair.found.ruleId)).toBe(true)
    expect(isWhole(one)).toBe(true)
  })

  it('uses each finding once', () => {
    const one = match([wanted('call', 0, 4), wanted('call', 2, 6)], [found('call', 0, 6)])
    expect(one.pairs).toHaveLength(1)
    expect(one.missed).toHaveLength(1)
  })

  it('counts another rule and another level as found, and as wrong', () => {
    const counts = tally([match([wanted('call', 0, 4)], [found('access', 0, 4, 'info')])])
    expect(counts).toEqual({cases: 1, wholeCases: 0, found: 1, missed: 0, extra: 0, wrongRule: 1, wrongLevel: 1})
    expect(figures(counts)).toEqual({precision: 1, recall: 1, f1: 1, rightRule: 0, rightLevel: 0})
  })
})

describe('figures', () => {
  it('are shares of what was found and of what was expected', () => {
    const {precision, recall, f1} = figures({cases: 9, wholeCases: 0, found: 6, missed: 2, extra: 4, wrongRule: 0, wrongLevel: 0})
    expect(precision).toBeCloseTo(0.6)
    expect(recall).toBeCloseTo(0.75)
    expect(f1).toBeCloseTo(2 * 0.6 * 0.75 / 1.35)
  })

  it('are perfect where there is nothing', () => {
    expect(figures(tally([]))).toEqual({precision: 1, recall: 1, f1: 1, rightRule: 1, rightLevel: 1})
  })
})

describe('families', () => {
  it('are whole where each of their cases is', () => {
    const item = (family: string): Case => ({id: family, phenomenon: 'p', family, format: 'markdown', text: '', expect: []})
    const results = [
      {item: item('a'), match: match([], [])},
      {item: item('a'), match: match([], [found('call', 0, 4)])},
      {item: item('b'), match: match([], [])}
    ]
    expect(families(results)).toEqual({all: 2, whole: 1})
  })
})

describe('matchWild', () => {
  const item = (expected: Expectation[]) => ({
    id: 'wild-1', phenomenon: '', family: '', format: 'markdown' as const, text: '', expect: expected, sentence: {start: 10, end: 30}
  })

  it('leaves the neighbours and infos out', () => {
    const one = matchWild(item([]), [found('call', 0, 4), found('call', 8, 14), found('call', 12, 16, 'info')])
    expect(one.extra).toEqual([])
  })

  it('takes the finding with the right rule, and does not count the others', () => {
    const one = matchWild(item([wanted('call', 10, 30)]), [found('access', 10, 16), found('call', 20, 24)])
    expect(one.pairs[0]?.found.ruleId).toBe('call')
    expect(one.extra).toEqual([])
  })

  it('counts one false alarm a sentence', () => {
    expect(matchWild(item([]), [found('access', 10, 16), found('call', 20, 24)]).extra).toHaveLength(1)
  })

  it('misses what is not inside', () => {
    expect(matchWild(item([wanted('call', 10, 30)]), [found('call', 0, 4)]).missed).toHaveLength(1)
  })
})
