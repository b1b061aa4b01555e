import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, it} from 'vitest'
import {LineTable} from '../../src/formats/positions.js'

const text = fc.string({unit: fc.constantFrom('a', '\n', '\r', '\r\n', ' ', '😀', '\t', '\u2028')})

describe('LineTable', () => {
  it.each([
    ['', 0, 1, 1],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\r\r\nb', 4, 3, 1],
    ['a\n\rb', 3, 3, 1],
    ['😀b', 2, 1, 3],
    ['\tb', 1, 1, 2],
    ['a\n', 2, 2, 1],
    ['a', 99, 1, 2],
    ['a', -1, 1, 1],
  ])('%j at %i is %i:%i', (source, offset, line, column) => {
    expect(new LineTable(source).toPlace(offset)).toMatchObject({line, column})
  })

  it('there and back is the same', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, number) => {
        const lines = new LineTable(source)
        const offset = number % (source.length + 1)
        const {line, column} = lines.toPlace(offset)
        expect(lines.toOffset(line, column)).toBe(offset)
      }),
    )
  })

  it('counts lines as micromark does', () => {
    fc.assert(
      fc.property(text, (source) => {
        const {end} = fromMarkdown(source).position!
        expect(new LineTable(source).toPlace(source.length)).toEqual(end)
      }),
    )
  })

  it('knows which lines there are', () => {
    const lines = new LineTable('a\nbc')
    expect([lines.lines, lines.toOffset(2), lines.toOffset(2, 99), lines.toOffset(3), lines.toOffset(0)]).toEqual([
      2,
      2,
      4,
      undefined,
      undefined,
    ])
  })
})
