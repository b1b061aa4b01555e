import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changesOf} from '../../../src/formats/review/changes.js'

/** Changes as a proofreader writes them: [-struck out-] and [+written in+]. */
function marked(before: string, after: string): string {
  return changesOf(before, after)
    .map(({kind, text}) => (kind === 'kept' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join('')
}

describe('changesOf', () => {
  it.each([
    ['You can access the models.', 'You can use the models.', 'You can [-access-][+use+] the models.'],
    ['access OpenAI models', 'use agents powered by OpenAI', '[-access-][+use agents powered by+] OpenAI[- models-]'],
    ['give us a call now', 'ring now', '[-give us a call-][+ring+] now'],
    ['one two three', 'four five three', '[-one two-][+four five+] three'],
    ['state-of-the-art, isn’t it?', 'new, isn’t it?', '[-state-of-the-art-][+new+], isn’t it?'],
    ['same', 'same', 'same'],
    ['', 'new', '[+new+]'],
    ['old', '', '[-old-]'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  const texts = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(fc.constantFrom('a', 'the', ' ', '  ', '\n', '.', 'models', 'models ', '😀', '\uD83D'), {maxLength: 30}).map((parts) => parts.join('')),
  )

  it('law: what is kept and struck out is the old text, what is kept and written in the new one, and no two of a kind are neighbours', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = changesOf(before, after)
        const without = (kind: string): string => changes.filter((change) => change.kind !== kind).map(({text}) => text).join('')
        expect(without('inserted')).toBe(before)
        expect(without('deleted')).toBe(after)
        expect(changes.every(({text, kind}, index) => text !== '' && kind !== changes[index + 1]?.kind)).toBe(true)
      }),
    )
  })

  it('replaces long texts that have nothing in common as a whole', () => {
    const words = (name: string): string => Array.from({length: 20_000}, (_, index) => `${name}${index}`).join(' ')
    expect(changesOf(words('a'), words('b')).length).toBeLessThan(3)
  })
})
