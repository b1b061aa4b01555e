import {describe, expect, it} from 'vitest'
import {createHtml, type Template} from '../../src/formats/html.js'
import {markdown} from '../../src/formats/markdown.js'
import {fixText, lintText} from '../../src/index.js'
import {blocksOf, sourceOf} from './blocks-of.js'

const html = createHtml('html', [])
const read = (source: string, id: Template = 'html'): string[] => blocksOf(createHtml(id, []), source)

describe('HTML', () => {
  it('reads blocks by their elements, end tags left out or not', () => {
    expect(read('<title>Plans</title><h2>Why us</h2><p>One<p>Two<ul><li>a<li>b<ol><li>c</ol></ul><figcaption>d</figcaption>')).toEqual([
      'title "Plans"', 'heading2 "Why us"', 'paragraph "One"', 'paragraph "Two"', 'item1 "a"', 'item1 "b"', 'item2 "c"', 'caption "d"',
    ])
  })

  it('numbers tables, rows and columns, of tables in tables too', () => {
    const {blocks} = html.read('<table><tr><th>A<th>B<tr><td>c<td><table><tr><td>in</table>d</table><table><tr><td>e</table>')
    expect(blocks.map(({text, table}) => [text, table])).toEqual([
      ['A', {id: 1, row: 0, column: 0, header: true}], ['B', {id: 1, row: 0, column: 1, header: true}],
      ['c', {id: 1, row: 1, column: 0, header: false}], ['in', {id: 2, row: 0, column: 0, header: false}],
      ['d', {id: 1, row: 1, column: 1, header: false}], ['e', {id: 3, row: 0, column: 0, header: false}],
    ])
  })

  it('reads a phrase over inline elements as one, and says what they are', () => {
    expect(read('<p>An <em>acc<b>ess</b></em> to <a href="/m">models</a>, <q>he said</q> <code>x()</code></p>')).toEqual([
      'paragraph "An access to models, he said x()" strong=ess emphasis=access link=models quote=he said code=x()',
    ])
    expect(html.read('<a href="/m">x</a>').blocks[0]?.marks).toEqual([{kind: 'link', start: 0, end: 1, href: '/m'}])
  })

  it.each([
    ['script, style, pre', '<script>a</script><style>b</style><pre>c</pre>'],
    ['what was taken back', '<p><del>a</del><s>b</s></p>'],
    ['comments', '<!-- a -->'],
    ['translate="no" and notranslate', '<p translate="no">a</p><p class="x notranslate">b</p>'],
    ['other languages, titles included', '<p lang="de" title="b">a</p><html lang=fr><p>x</p>'],
    ['control of templates', '{{#if a}}{{/if}}{% for a in b %}{# note #}<?php a(); ?>'],
    ['attributes for machines', '<div data-title="a" id="b"><meta name="viewport" content="c"><input type="text" value="d">'],
  ])('leaves out %s', (_, source) => expect(read(source)).toEqual([]))

  it('reads English inside another language, and stops at its end', () => {
    expect(read('<html lang="de"><p>aus</p><p lang="en-GB">in <span lang="fr">mais</span></p><p>aus</p></html>')).toEqual(['paragraph "in"'])
  })

  it('reads attributes that people read, and says which they are', () => {
    const {blocks} = html.read(
      '<meta name=description content="a b"><meta property="og:title" content="c"><img alt=\'d "e"\'><input type=submit value="f"><p aria-label="g">',
    )
    expect(blocks.map(({text, where}) => `${where}: ${text}`)).toEqual([
      'meta description: a b', 'meta og:title: c', 'alt of img: d "e"', 'value of input: f', 'aria-label of p: g',
    ])
  })

  it('maps references, and text that is broken over lines', () => {
    const source = '<p>a&amp;b\r\n   &#x1F600;c&shy;d</p>'
    expect(read(source)).toEqual(['paragraph "a&b\\n😀c\u00ADd"'])
    expect(sourceOf(html, source, '😀c\u00AD')).toBe('&#x1F600;c&shy;')
  })

  it.each<[Template, string, string[]]>([
    ['html', '<p title="Hi {{ a }}">Hi {{ name }}, <%= x > y %></p>', ['attribute "Hi {{ a }}" code={{ a }}', 'paragraph "Hi {{ name }}, <%= x > y %>" code={{ name }} code=<%= x > y %>']],
    ['vue', '<template><p :title="x" title="y">a {{ b ? "<" : c }}</p></template>', ['attribute "y"', 'paragraph "a {{ b ? \\"<\\" : c }}" code={{ b ? "<" : c }}']],
    ['svelte', '{#if a > b}<p on:click={() => a > b} title={t}>a {b}</p>{:else}c{/if}', ['attribute "{t}" code={t}', 'paragraph "a {b}" code={b}', 'paragraph "c"']],
    ['astro', '---\nconst a = "<p>no"\n---\n<ul>{list.map((i) => <li>a {i} {`b}`}</li>)}</ul> c {/* d */}', ['item1 "a {i} {`b}`}" code={i} code={`b}`}', 'paragraph "c"']],
  ])('keeps the expressions of %s apart', (id, source, expected) => expect(read(source, id)).toEqual(expected))

  it('takes a directive for the next element, or for the text up to the end of its block', () => {
    const targets = (source: string): string[] => html.read(source).directives.map(({target}) => source.slice(target!.start, target!.end))
    const ignore = '<!--memolint ignore-->'
    expect(targets(`<div>${ignore}<p>a<p>b</div>c`)).toEqual(['<p>a'])
    expect(targets(`<p>a ${ignore} b <i>c</i></p><p>d`)).toEqual([' b <i>c</i>'])
    expect(targets(`${ignore}\n<img alt="a"><p>b`)).toEqual(['<img alt="a">'])
    expect(targets(`<div>${ignore}<p>a</div>b`)).toEqual(['<p>a</div>'])
  })

  it('writes fixes escaped, and keeps every other byte', async () => {
    const source = '<!doctype html>\r\n<p CLASS = a >Hi &lt;{{ name }}&gt;, access OpenAI models on Bedrock.&nbsp;<img alt=\'Call GPT-5 from Lambda.\'>\t</P>'
    const {output, messages} = await fixText(source, {path: 'a.html'})
    expect(messages).toEqual([])
    expect(output).toBe(
      '<!doctype html>\r\n<p CLASS = a >Hi &lt;{{ name }}&gt;, build agents powered by OpenAI on Bedrock.&nbsp;<img alt=\'Run agents powered by OpenAI from Lambda.\'>\t</P>',
    )
    expect(html.escape('R&D <b> "q" \n x', '', {start: 0, end: 0}, 'html')).toBe('R&amp;D &lt;b> "q" x')
    expect(html.escape('a "b" \'c\' d', '', {start: 0, end: 0}, 'html attribute ')).toBe('a&#32;&#34;b&#34;&#32;&#39;c&#39;&#32;d')
  })

  it.each([
    ['open tags', '<b>'.repeat(40_000)], ['nested blocks', '<div>'.repeat(40_000)], ['lists', '<ul><li>'.repeat(20_000)],
    ['end tags', '</b></p>'.repeat(40_000)], ['attributes', `<p ${Array.from({length: 40_000}, (_, at) => `a${at}`).join(' ')}>`],
    ['braces', '{'.repeat(80_000)], ['escaped backticks', `{${'\\`'.repeat(40_000)}`], ['quotation marks', `{${'"\''.repeat(40_000)}`],
    ['mustaches', '{{'.repeat(40_000)], ['mustaches in elements', '{{</b>'.repeat(40_000)], ['scripts', '<script>'.repeat(40_000)],
    ['code in tags', '{<b>'.repeat(20_000)], ['tags in code', '<b a={'.repeat(40_000)], ['comments', '<!--'.repeat(40_000)],
  ])('comes to an end with tens of thousands of %s', (_, source) => {
    for (const id of ['html', 'svelte', 'astro'] as const) expect(read(`${source}x`, id).join('').length).toBeLessThan(2_000_000)
  })

  it('has its findings in the report with their places', async () => {
    const {messages} = await lintText('<meta name="description" content="Call GPT-5 from Lambda.">', {path: 'a.html'})
    expect(messages.map(({ruleId, where, column, actual}) => ({ruleId, where, column, actual}))).toEqual([{ruleId: 'call', where: 'meta description', column: 35, actual: 'Call'}])
  })

  it('keeps what an attribute says at the start of a line', () => {
    expect(read('<img alt="one\n  > two">')).toEqual(['attribute "one\\n> two"'])
    expect(blocksOf(markdown, '<p title="one\n> two">\n\n> <p title="one\n> two">')).toEqual(['attribute "one\\n> two"', 'attribute "one\\ntwo"'])
  })

  it('keeps both tags of a component that is called as an element without an end tag', async () => {
    for (const format of ['vue', 'svelte', 'astro'] as const) {
      for (const name of ['Link', 'Input', 'Col']) {
        const source = `<p>Our agents call <${name} href="/a">GPT-5</${name}> from Lambda. <img alt=""> <${name}/></p>`
        const suggestions = (await lintText(source, {format})).messages.flatMap(message => message.suggestions ?? [])
        expect(suggestions.length).toBeGreaterThan(0)
        for (const {start, end, text} of suggestions) {
          const written = source.slice(0, start) + text + source.slice(end)
          expect(written.includes(`<${name} href="/a">`)).toBe(written.includes(`</${name}>`))
          expect(written).toMatch(/ from Lambda\. <img alt=""> <\w+\/><\/p>$/)
        }
      }
    }
    // In a page of HTML such a tag is the element, whatever its letters.
    expect(read('<p>a <BR>b <Img alt="c">d</p>')).toEqual(['paragraph "a \\nb d"', 'attribute "c"'])
  })
})
