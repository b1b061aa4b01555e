import {describe, expect, it} from 'vitest'
import {createMarkdown, markdown} from '../../src/formats/markdown.js'
import {blocksOf, sourceOf} from './blocks-of.js'

const read = (source: string): string[] => blocksOf(markdown, source)

describe('blocks of Markdown', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# One *two* #\n\nThree\n---\n', ['heading1 "One two" emphasis=two', 'heading2 "Three"']],
    ['a paragraph over lines', 'one\n  two  \nthree\\\nfour', ['paragraph "one\\ntwo\\nthree\\nfour"']],
    ['entities and escapes', 'R&amp;D &#x41; &copy; \\* 1 &nope; < 2', ['paragraph "R&D A © * 1 &nope; < 2"']],
    ['nested lists', '- a\n  b\n\n  c\n  1. d\n- e', ['item1 "a\\nb"', 'item1 "c"', 'item2 "d"', 'item1 "e"']],
    ['a task', '- [x] done', ['item1 "done"']],
    ['quotes', '> a\nlazy\n> > b\n>\n> - c', ['paragraph "a\\nlazy"', 'paragraph "b"', 'item1 "c"']],
    ['an alert without its sign', '> [!NOTE]\n> Call it', ['paragraph "Call it"']],
    ['marks', '*a* **b** `c` [d](e) <http://f.g>', [
      'paragraph "a b c d http://f.g" emphasis=a strong=b code=c link=d code=http://f.g',
    ]],
    ['bare addresses', 'see https://a.b/c. or a@b.c', ['paragraph "see https://a.b/c. or a@b.c" code=https://a.b/c code=a@b.c']],
    ['deleted text', 'a ~~b~~ <del>c</del> <s>d</s> e', ['paragraph "a    e"']],
    ['link titles and images after their paragraph', '[a](b "t &amp; u") ![c *d*](e \'f\')\n\ng', [
      'paragraph "a" link=a', 'attribute "t & u"', 'attribute "c d" emphasis=d', 'attribute "f"', 'paragraph "g"',
    ]],
    ['references', '[a][r] ![b][r] [r] [no][such]\n\n[r]: u "t"', [
      'paragraph "a  r [no][such]" link=a link=r', 'attribute "b"', 'attribute "t"',
    ]],
    ['footnotes', 'a[^1] b\n\n[^1]: note', ['paragraph "a b"', 'paragraph "note"']],
    ['code and math left out', '```\na\n```\n\n    b\n\n$$\nc\n$$\n\nd', ['paragraph "d"']],
    ['directives', ':::note[Label]{title="T &amp; u"}\nin\n:::\n\n::leaf[L]\n\nan :abbr[X]{title="Y"} at 10:30 note:call', [
      'paragraph "Label"', 'attribute "T & u"', 'paragraph "in"', 'paragraph "L"', 'paragraph "an X at 10:30 note:call"',
      'attribute "Y"',
    ]],
    ['the sign of a container', '::: tip\nText here\n:::', ['paragraph "Text here\\n:::"']],
    ['inline HTML', 'a <b title="t">b</b><br>c <q>d</q> <code>e</code><!-- f --> g<img alt="h">', [
      'paragraph "a b\\nc d e g" strong=b quote=d code=e', 'attribute "t"', 'attribute "h"',
    ]],
  ])('%s', (_what, source, blocks) => {
    expect(read(source)).toEqual(blocks)
  })

  it('gives table cells their place', () => {
    const {blocks} = markdown.read('| a | `b\\|c` |\n|---|---|\n| d\\|e | f |\n\n| g |\n|---|')
    expect(blocks.map(({text, table}) => [text, table])).toEqual([
      ['a', {id: 1, row: 0, column: 0, header: true}],
      ['b|c', {id: 1, row: 0, column: 1, header: true}],
      ['d|e', {id: 1, row: 1, column: 0, header: false}],
      ['f', {id: 1, row: 1, column: 1, header: false}],
      ['g', {id: 2, row: 0, column: 0, header: true}],
    ])
  })

  it('numbers lists apart', () => {
    const {blocks} = markdown.read('- a\n- b\n  - c\n\ntext\n\n- d')
    expect(blocks.map(({text, list}) => [text, list])).toEqual([['a', 1], ['b', 1], ['c', 2], ['text', undefined], ['d', 3]])
  })
})

describe('HTML in Markdown', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs, lists, headings', '<h2>A &lt; b</h2>\n<p>c\n   d</p><ul><li>e<li>f</ul>', [
      'heading2 "A < b"', 'paragraph "c\\nd"', 'item1 "e"', 'item1 "f"',
    ]],
    ['a table with its caption', '<table><caption>T</caption><tr><th>a<td>b</table>', ['caption "T"', 'cell "a"', 'cell "b"']],
    ['attributes', '<img src="x y" alt=\'An &amp; alt\' title=Short>', ['attribute "An & alt"', 'attribute "Short"']],
    ['nothing of scripts and samples', '<script>if (a<b) c()</script><pre>x</pre><style>y</style><template>z</template>\n\nt', [
      'paragraph "t"',
    ]],
    ['Markdown inside an element of another language', '<div lang="de">\n\nNicht *hier*\n\n</div>\n\nhere', ['paragraph "here"']],
    ['Markdown inside deleted text', '<del>\n\ngone\n\n</del>\n\nhere', ['paragraph "here"']],
    ['text that is not to be translated', '<p translate="no">GPT</p><p lang="en-GB">b</p>', ['paragraph "b"']],
    ['an element that never closes', '<div lang="de">\n\nstill read', ['paragraph "still read"']],
    ['HTML in a quote', '> <p title="a\n> b">c\n> d</p>', ['paragraph "c\\nd"', 'attribute "a\\nb"']],
  ])('%s', (_what, source, blocks) => {
    expect(read(source).toSorted()).toEqual(blocks.toSorted())
  })
})

describe('front matter', () => {
  it('reads prose values of every style', () => {
    const source = [
      '---', 'title: "Call \\"GPT\\" \\u0041"', "summary: 'it''s here'", 'description: >', '  folded', '  text', 'slug: /a/b',
      'excerpt: |', '  lit', '  eral', 'seo:', '  title: plain value', '  image: /x.png', 'count: 3', 'subtitle: over',
      '  two lines', '---', 'Body',
    ].join('\n')
    expect(read(source)).toEqual([
      'title "Call \\"GPT\\" A"', 'attribute "it\'s here"', 'attribute "folded text"', 'attribute "lit\\neral"',
      'attribute "plain value"', 'attribute "over two lines"', 'paragraph "Body"',
    ])
    expect(sourceOf(markdown, source, '"GPT"')).toBe('\\"GPT\\"')
    expect(sourceOf(markdown, source, 'A')).toBe('\\u0041')
    expect(sourceOf(markdown, source, "it's")).toBe("it''s")
    expect(sourceOf(markdown, source, 'folded text')).toBe('folded\n  text')
    expect(sourceOf(markdown, source, 'eral')).toBe('eral')
    expect(sourceOf(markdown, source, 'two lines')).toBe('two lines')
  })

  it('takes more keys', () => {
    const format = createMarkdown({keys: ['strap'], props: ['data-tip']})
    expect(blocksOf(format, '---\nstrap: A b\n---\n<i data-tip="c">d</i>')).toEqual([
      'attribute "A b"', 'paragraph "d" emphasis=d', 'attribute "c"',
    ])
  })

  it.each(['+++\ntitle = "x"\n+++\nBody', '{\n  "title": "x"\n}\nBody', '---json\n{"title": "x"}\n---\nBody', '---\n---\nBody'])(
    'passes over %j', (source) => {
      expect(read(source)).toEqual(['paragraph "Body"'])
    },
  )

  it('says where YAML is broken and reads the rest', () => {
    const {blocks, problems} = markdown.read('---\ntitle: Good\nsummary: "a" b\n---\n\nBody')
    expect(blocks.map(({text}) => text)).toEqual(expect.arrayContaining(['Good', 'Body']))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({id: 'bad-front-matter', start: 29})
    expect(problems[0]!.message).toContain('line 3, column 14')
  })
})

describe('places', () => {
  it.each<[string, string, string]>([
    ['R&D team', 'The R&amp;D team', 'R&amp;D team'],
    ['a*b', 'x a\\*b y', 'a\\*b'],
    ['one\ntwo', '> one\r\n> two', 'one\r\n> two'],
    ['one\ntwo', '- - one\n    two', 'one\n    two'],
    ['𝒳 word', '\uFEFF# 𝒳 word', '𝒳 word'],
    ['OpenAI models', 'x **OpenAI** [models](u)', 'OpenAI** [models'],
    ['tabbed', '-\ta\n\n\t> tabbed', 'tabbed'],
    ['c & d', '<p>\n\tc &amp; d</p>', 'c &amp; d'],
  ])('%j in %j', (words, source, expected) => {
    expect(sourceOf(markdown, source, words)).toBe(expected)
  })
})

describe('directives', () => {
  const targets = (source: string): (string | undefined)[] => {
    return markdown.read(source).directives.map(({target}) => target && source.slice(target.start, target.end))
  }

  it.each<[string, string, string | undefined]>([
    ['a paragraph', '<!-- memolint ignore a -->\n\none\ntwo\n\nthree', 'one\ntwo'],
    ['a whole list', '<!-- memolint ignore -->\n- a\n- b\n\nc', '- a\n- b'],
    ['a table', '<!-- memolint ignore -->\n\n| a |\n|---|\n| b |\n\nc', '| a |\n|---|\n| b |'],
    ['a heading', '<!-- memolint ignore -->\n# a\nb', '# a'],
    ['the rest of its paragraph', 'a <!-- memolint ignore --> b\nc\n\nd', ' b\nc'],
    ['what follows a paragraph that it ends', 'a <!-- memolint ignore -->\n\nd', 'd'],
    ['HTML that follows', '<!-- memolint ignore -->\n\n<p>a</p>\n\nb', '<p>a</p>'],
    ['the next value of the front matter', '---\n# memolint ignore\ntitle: A b\n---\nc', 'A b'],
    ['nothing', 'a\n\n<!-- memolint ignore -->', undefined],
  ])('ignores %s', (_what, source, target) => {
    expect(targets(source)).toEqual([target])
  })

  it('reads disable and enable', () => {
    const {directives} = markdown.read('<!--memolint disable access-->\n\na\n\n<!--memolint enable access-->')
    expect(directives.map(({action, rules}) => [action, rules])).toEqual([['disable', ['access']], ['enable', ['access']]])
  })

  it('reports one that it cannot read', () => {
    expect(markdown.read('a\n\n<!-- memolint ingore access -->').problems).toEqual([{
      id: 'bad-directive', start: 3, end: 34, message: '“ingore” is no memolint directive. Did you mean “ignore”?',
    }])
  })
})

describe('escaping', () => {
  const escape = (text: string, source: string, at: string): string => {
    for (const block of markdown.read(source).blocks) {
      const start = block.text.indexOf(at)
      if (start >= 0) return markdown.escape(text, source, block.map.toSource(start, start + at.length), block.place)
    }
    throw new Error(`“${at}” is not in the page.`)
  }

  it.each<[string, string, string]>([
    ['here', 'a*b_c d_ [e] <f> &amp;', 'a\\*b_c d\\_ \\[e\\] \\<f> &amp;amp;'],
    ['| here |\n|---|', 'a|b', 'a\\|b'],
    ['[x](y "here")', 'say "a"', 'say \\"a\\"'],
    ["[x](y 'here')", "it's", "it\\'s"],
    ['[x](y (here))', '(a)', '\\(a\\)'],
    ['<p title="here">x</p>', 'say "a" &amp;', 'say &quot;a&quot; &amp;amp;'],
    ['<p>here</p>', '<b> *', '&lt;b> *'],
    ['---\ntitle: "here"\n---', 'say "a"', 'say \\"a\\"'],
    ["---\ntitle: 'here'\n---", "it's", "it''s"],
    ['---\ntitle: here\n---', 'a*b', 'a*b'],
    ['- here', '# a', '\\# a'],
    ['> here', '1. a', '1\\. a'],
    ['x here', '# a', '# a'],
    ['> x\n> here', 'a\nb', 'a b'],
  ])('in %j', (source, text, expected) => {
    expect(escape(text, source, 'here')).toBe(expected)
  })
})
