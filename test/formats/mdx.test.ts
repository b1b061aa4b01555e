import {describe, expect, it} from 'vitest'
import {createMdx, mdx} from '../../src/formats/mdx.js'
import {lintText} from '../../src/index.js'
import {blocksOf, sourceOf} from './blocks-of.js'

const read = (source: string): string[] => blocksOf(mdx, source)

describe('MDX', () => {
  it.each<[string, string, string[]]>([
    ['prose around code', 'import a from "b"\n\nexport const c = {title: "Not read"}\n\n# Head {c.title}\n\ntext', [
      'heading1 "Head"', 'paragraph "text"',
    ]],
    ['JSX text', '<Card>\n  One <b>two</b>\n\n  <h2>Head</h2>\n</Card>', ['paragraph "One two" strong=two', 'heading2 "Head"']],
    ['blocks on one line', '<p>One</p><p>Two</p>', ['paragraph "One"', 'paragraph "Two"']],
    ['prose props', '<Card title="a &amp; b" cta={"c"} text={`d`} href="e f" n={1} {...x}/>', [
      'attribute "a & b"', 'attribute "c"', 'attribute "d"',
    ]],
    ['props inside a sentence', 'a <Tip tooltip="b c">d</Tip> e', ['paragraph "a d e"', 'attribute "b c"']],
    ['strings in braces', 'a{" "}{\'b\\u0041\'} {`c`} {`${d}`} {e}\n\n{"flow"}', ['paragraph "a bA c"', 'paragraph "flow"']],
    ['a list in JSX', '<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>', ['item1 "one"', 'item1 "two"']],
    ['another language', '<p lang="fr">\n\nbonjour\n\n</p>\n\nhi', ['paragraph "hi"']],
    ['directives of Docusaurus', ':::note\n\nhi\n\n:::', ['paragraph "hi"']],
  ])('reads %s', (_what, source, blocks) => {
    expect(read(source)).toEqual(blocks)
    expect(mdx.read(source).problems).toEqual([])
  })

  it('maps props and strings to their places', () => {
    const source = '> <Card\n> title="a &amp; b\n> c" cta={"say \\"d\\""} />'
    expect(sourceOf(mdx, source, 'a & b\nc')).toBe('a &amp; b\n> c')
    expect(sourceOf(mdx, source, '"d"')).toBe('\\"d\\"')
  })

  it('takes more props', () => {
    expect(blocksOf(createMdx({props: ['blurb']}), '<A blurb="b"/>')).toEqual(['attribute "b"'])
  })

  it('reads directives; one before an element is about all of it', () => {
    const source = '{/* memolint ignore access -- ok */}\n\n<Card>\n\na\n\n</Card>\n\nb {/* memolint disable */}'
    const {directives, problems} = mdx.read(source)
    expect(problems).toEqual([])
    expect(directives.map(({action, target}) => [action, target && source.slice(target.start, target.end)])).toEqual([
      ['ignore', '<Card>\n\na\n\n</Card>'], ['disable', undefined],
    ])
  })

  it('reads broken MDX as Markdown and says so', () => {
    const source = '---\ntitle: T\n---\nimport a from "b"\n\n{/* memolint ignore access */}\n\n' +
      '<Card title="x">\n    text {1 + } **here**\n</Card>\n'
    const {blocks, problems, directives} = mdx.read(source)
    expect(blocks.map(({text}) => text.replace(/ +/g, ' '))).toEqual(['T', 'text here'])
    expect(problems).toMatchObject([{id: 'bad-mdx', start: source.indexOf('1 + }') + 4}])
    expect(problems[0]!.message).toContain('line 9, column 15')
    expect(problems[0]!.message).toContain('read as Markdown')
    expect(directives).toMatchObject([{action: 'ignore', rules: ['access']}])
    const {map, markup} = blocks[1]!
    expect(source.slice(...Object.values(map.toSource(0, 4)) as [number, number])).toBe('text')
    expect(markup!.map(({start, end}) => source.slice(start, end))).toContain('{1 + }')
  })

  it.each([
    ['<A>\n\ntext\n', '“<A>” is never closed', 'line 1, column 1'],
    ['text\n\n</A>\n', '“</A>” does not close', 'line 3, column 1'],
  ])('says which tag of %j is wrong', (source, what, where) => {
    const {blocks, problems} = mdx.read(source)
    expect(blocks.map(({text}) => text)).toEqual(['text'])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toContain(what)
    expect(problems[0]!.message).toContain(where)
  })

  it('escapes braces', () => {
    expect(mdx.escape('{a} <b>', 'x', {start: 0, end: 1})).toBe('\\{a\\} \\<b>')
    expect(mdx.escape('say "a"', 'x', {start: 0, end: 1}, 'js string "')).toBe('say \\"a\\"')
  })

  // HTML has elements of these names that have no end tag.
  it.each(['Link', 'Input', 'Col', 'Source', 'Embed', 'Br'])('keeps both tags of <%s>, in a sentence and around one', async (name) => {
    const tags = [`<${name} to="/a">`, `</${name}>`]
    const sentence = `Our agents call ${tags[0]!}GPT-5${tags[1]!} from Lambda.`
    const flow = `${tags[0]!}\n\nOur agents call GPT-5 from Lambda.\n\n${tags[1]!}\n`
    for (const source of [sentence, flow, `a <${name}/> ${sentence}`]) {
      expect(mdx.read(source).problems).toEqual([])
      const suggestions = (await lintText(source, {format: 'mdx'})).messages.flatMap(message => message.suggestions ?? [])
      expect(suggestions.length).toBeGreaterThan(0)
      for (const {start, end, text} of suggestions) {
        const written = source.slice(0, start) + text + source.slice(end)
        expect(written.includes(tags[0]!)).toBe(written.includes(tags[1]!))
        expect(mdx.read(written).problems).toEqual([])
      }
    }
    expect(mdx.read(`<${name}>`).problems).toMatchObject([{id: 'bad-mdx'}])
  })

  it('takes as many signs off the lines of an attribute as quotes are open', () => {
    expect(read('<A title="one\n> two"/>')).toEqual(['attribute "one\\n> two"'])
    expect(read('> <A title="one\n> two"/>')).toEqual(['attribute "one\\ntwo"'])
    expect(read('> > <A title="one\n> >   > two"/>\n\n<A title="b\n> c"/>')).toEqual(['attribute "one\\n> two"', 'attribute "b\\n> c"'])
  })
})
