import {describe, expect, it} from 'vitest'
import {text} from '../../src/formats/text.js'
import {blocksOf, sourceOf} from './blocks-of.js'

describe('plain text', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', 'one\ntwo\n\n\nthree.', ['paragraph "one\\ntwo"', 'paragraph "three."']],
    ['bullets', 'Features:\n- one\n  more\n* two\n\n• three\n1. four', [
      'paragraph "Features:"', 'item1 "one\\nmore"', 'item1 "two"', 'item1 "three"', 'item1 "four"',
    ]],
    ['nested bullets', '- a\n    - b\n- c', ['item1 "a"', 'item2 "b"', 'item1 "c"']],
    ['a number in a paragraph', 'It was in\n12. May of that year.', ['paragraph "It was in\\n12. May of that year."']],
    ['underlined headings', 'Title\n=====\ntext here\n\nLess\n----\n', [
      'heading1 "Title"', 'paragraph "text here"', 'heading2 "Less"',
    ]],
    ['headings in capitals', 'WHAT IS NEW\n\nText goes on.\n\nPRICES\nAll free.', [
      'heading1 "WHAT IS NEW"', 'paragraph "Text goes on."', 'heading1 "PRICES"', 'paragraph "All free."',
    ]],
    ['short lines that stand alone', 'What is new\n\nText goes on.\n\nThe end', [
      'heading2 "What is new"', 'paragraph "Text goes on."', 'paragraph "The end"',
    ]],
    ['rulers', 'a b.\n\n-----\n\nc d.', ['paragraph "a b."', 'paragraph "c d."']],
    ['quoted mail', '> one\n> two\n>\n> three.', ['paragraph "one\\ntwo"', 'paragraph "three."']],
    ['addresses', 'see www.a.b/c now.', ['paragraph "see www.a.b/c now." code=www.a.b/c']],
  ])('reads %s', (_what, source, blocks) => {
    expect(blocksOf(text, source)).toEqual(blocks)
  })

  it('keeps places', () => {
    expect(sourceOf(text, '\uFEFF> one\r\n>  two', 'one\ntwo')).toBe('one\r\n>  two')
  })

  it('reads directives', () => {
    const source = 'memolint-ignore: access -- approved\n\n- a\n- b\n\nc.\n# memolint disable call\nd.'
    const {directives, blocks} = text.read(source)
    expect(directives).toMatchObject([
      {action: 'ignore', rules: ['access'], reason: 'approved'}, {action: 'disable', rules: ['call']},
    ])
    expect(source.slice(directives[0]!.target!.start, directives[0]!.target!.end)).toBe('a\n- b')
    expect(blocks.map(each => each.text)).toEqual(['a', 'b', 'c.', 'd.'])
  })

  it('writes the line ends of the file', () => {
    expect(text.escape('a\nb', 'x\r\ny', {start: 0, end: 1})).toBe('a\r\nb')
    expect(text.escape('a *b*', 'x', {start: 0, end: 1})).toBe('a *b*')
  })
})
