import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {markdown} from '../../src/formats/markdown.js'
import {tame} from '../../src/formats/markdown/tame.js'

describe('tame', () => {
  it('keeps length and line ends of short lines', () => {
    const parts = fc.constantFrom(
      '> ', '- ', '1. ', '\t', ' ', 'word', '\n', '\r\n', '[', '*', '`'.repeat(3), '|', ' '.repeat(90), '> '.repeat(25),
    )
    fc.assert(fc.property(fc.array(parts, {maxLength: 200}), (array) => {
      const source = array.join('')
      const tamed = tame(source, false)
      expect(tamed).toHaveLength(source.length)
      expect(tamed.split(/[\r\n]+/)).toHaveLength(source.split(/[\r\n]+/).length)
    }))
  })

  it('leaves a page as it is', () => {
    const readme = readFileSync(new URL('../../node_modules/micromark/readme.md', import.meta.url), 'utf8')
    expect(tame(readme, false)).toBe(readme)
  })

  it('leaves long tables, lists and fences as they are', () => {
    for (const page of ['| a | [b](c) |\n|---|---|\n' + '| *d* | `e` |\n'.repeat(2000), '- [a](b) *c*\n'.repeat(2000)]) {
      expect(tame(page, false)).toBe(page)
    }
    const fenced = `\`\`\`\n${'code [x] *y*\n'.repeat(2000)}\`\`\`\n\nafter **it**`
    expect(markdown.read(fenced).blocks.map(({text}) => text)).toEqual(['after it'])
  })

  // Without it each of these takes the parser minutes: the square of the length, not a slow machine.
  it.each<[string, string]>([
    ['quotes', '> '.repeat(50_000) + 'end'],
    ['lists', '- '.repeat(50_000) + 'end'],
    ['lazy lines', '> '.repeat(500) + 'a\n' + 'b c d\n'.repeat(20_000) + 'end'],
    ['footnote calls', 'a[^1] '.repeat(20_000) + 'end\n\n[^1]: b'],
    ['brackets', '[a](b '.repeat(20_000) + 'end'],
  ])('reads endless %s to the end', (_what, source) => {
    const {blocks} = markdown.read(source)
    const last = blocks.find(({text}) => text.endsWith('end'))!
    const span = last.map.toSource(last.text.length - 3, last.text.length)
    expect(source.slice(span.start, span.end)).toBe('end')
  })
})
