import {describe, expect, it} from 'vitest'
import {paraphrases} from './all.js'

describe('a paraphrase', () => {
  it.each(paraphrases.map(one => [one.id, one] as const))('%s: makes of its example what it says', (_, {example: [before, after], apply}) => {
    expect(apply(before)).toBe(after)
  })

  it('has an id of its own', () => {
    const ids = paraphrases.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('fits nothing but what it is for', () => {
    for (const {apply} of paraphrases.filter(({id}) => /^(?:name|models|verb|modal|passive|negation|available)-/.test(id))) {
      expect(apply('Spring is here, and nobody told the finance team.') ?? '').toBe('')
    }
  })
})
