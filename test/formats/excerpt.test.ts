import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Excerpt} from '../../src/finding.js'
import {excerptOf} from '../../src/formats/excerpt.js'

function around(text: string, word: string, rewrites: readonly [string, string][] = []): Excerpt {
  const start = text.indexOf(word)
  return excerptOf(
    {text},
    {start, end: start + word.length},
    rewrites.map(([from, to]) => ({start: text.indexOf(from), end: text.indexOf(from) + from.length, text: to})),
  )
}

describe('excerptOf', () => {
  it('is the sentence, with the word’s place in it', () => {
    const {text, start, end, cutBefore, cutAfter} = around('One here. Two\nhas a word, too! Three.', 'word')
    expect(text).toBe('Two\nhas a word, too!')
    expect(text.slice(start, end)).toBe('word')
    expect([cutBefore, cutAfter]).toEqual([false, false])
  })

  it('has the sentences that a rewrite reaches into', () => {
    const {text, rewrites} = around('One. Two has a word. Three goes. Four.', 'word', [['word. Three', 'x']])
    expect(text).toBe('Two has a word. Three goes.')
    expect(text.slice(rewrites[0]!.start, rewrites[0]!.end)).toBe('word. Three')
  })

  it('has no place for a rewrite of something far away', () => {
    const {text, rewrites} = around(`Far. ${'Between. '.repeat(200)}A word.`, 'word', [['Far', 'x']])
    expect(text).toBe('A word.')
    expect(rewrites).toEqual([null])
  })

  it('cuts a sentence without an end, between words, and says so', () => {
    const {text, start, end, cutBefore, cutAfter} = around(`${'before and '.repeat(500)}word${' and after'.repeat(500)}`, 'word')
    expect(text.length).toBeLessThan(700)
    expect(text.slice(start, end)).toBe('word')
    expect(text).toMatch(/^(?:before|and) .* (?:after|and)$/)
    expect([cutBefore, cutAfter]).toEqual([true, true])
  })

  it('law: cuts the words out of the text, whatever the text is, and cuts no character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Be', '. ', ' ', '\n', '! ', '😀', 'long'.repeat(100), '\u2029', '“')), fc.nat(), fc.nat(9), (parts, at, length) => {
        const text = parts.join('')
        const chars = Array.from(text)
        const before = chars.slice(0, at % (chars.length + 1)).join('')
        const word = chars.slice(at % (chars.length + 1)).slice(0, length).join('')
        const {text: shown, start, end} = excerptOf({text}, {start: before.length, end: before.length + word.length}, [])
        expect(shown.slice(start, end)).toBe(word)
        expect(text).toContain(shown)
        expect(shown.length).toBeLessThan(word.length + 700)
        expect(() => encodeURIComponent(shown)).not.toThrow()
      }),
    )
  })
})
