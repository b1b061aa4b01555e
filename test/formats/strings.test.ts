import {describe, expect, it} from 'vitest'
import type {TextFormat} from '../../src/formats/format.js'
import {formatIds, loadFormat, stringsOfFormat} from '../../src/formats/registry.js'
import {fixText, lintText} from '../../src/index.js'
import {sourceOf} from './blocks-of.js'

const load = (id: string, everything = true): Promise<TextFormat> => loadFormat(id, everything ? {everything} : {keys: []})
const read = async (id: string, source: string, everything = true): Promise<string[]> => (await load(id, everything)).read(source).blocks.map(({where, text}) => `${where}: ${text}`)
const targets = async (id: string, source: string): Promise<string[]> => (await load(id)).read(source).directives.map(({target}) => (target ? source.slice(target.start, target.end) : ''))
const problems = async (id: string, source: string): Promise<string[]> => (await load(id)).read(source).problems.map(({message}) => message)

describe('what of data is prose', () => {
  it.each([
    ['json', '{"name": "a b", "title": "c d", "label": "word", "url": "e f", "list": [{"heroText": "g h"}], "hero": {"x": "i j"}, "description": "http://a.b/c"}'],
    ['yaml', 'name: a b\ntitle: c d\nlabel: word\nurl: e f\nlist:\n  - heroText: g h\nhero:\n  x: i j\n'],
    ['toml', 'name = "a b"\ntitle = "c d"\nlabel = "word"\n[[list]]\nheroText = "g h"\n[hero]\nx = "i j"\n'],
  ])('is told by keys in %s', async (id, source) => {
    expect(await read(id, source, false)).toEqual(['title: c d', 'list[0].heroText: g h', 'hero.x: i j'])
  })

  it('is told by the configuration', async () => {
    const source = '{"strap": "a b", "title": "c d", "seo": {"x": "e f"}}'
    const format = await loadFormat('json', {keys: ['strap', '!title']})
    expect(format.read(source).blocks.map(({text}) => text)).toEqual(['a b', 'e f'])
  })

  it('is all in files of strings, but what describes them', async () => {
    expect(await read('json', '{"$schema": "a b", "@@locale": "en", "a": "Save", "@a": {"description": "b c"}, "n": "42", "deep": ["x", {"y": "z"}]}')).toEqual(['a: Save', 'deep[0]: x', 'deep[1].y: z'])
    expect(await read('json', '{"en": {"a": "in"}, "de": {"a": "aus"}, "pt-BR": {"a": "fora"}}')).toEqual(['en.a: in'])
  })
})

describe('directives', () => {
  it.each([
    ['json', '{/* memolint ignore */ "a": {"x": "b c"}, "d": "e"}', '{"x": "b c"}'],
    ['json5', "{// memolint ignore access -- why\n a: 'b'}", "'b'"],
    ['yaml', '# memolint ignore access\na:\n  x: b c\nd: e\n', 'a:\n  x: b c'],
    ['yaml', 'l:\n  # memolint ignore\n  - b c\n  - d\n', 'b c'],
    ['toml', '# memolint ignore\na = "b c"\n', 'a = "b c"'],
    ['toml', '# memolint ignore\n[t]\na = "b c"\nd = "e"\n[u]\n', '[t]\na = "b c"\nd = "e"'],
    ['properties', '! memolint ignore\na = b c\nd = e', 'a = b c'],
    ['apple-strings', '/* memolint ignore */\n"a" = "b";', '"a" = "b"'],
    ['android', '<resources><!-- memolint ignore --><string name="a">b</string></resources>', '<string name="a">b</string>'],
    ['xliff', '<xliff><file><!-- memolint ignore --><trans-unit id="a"><source>b</source></trans-unit></file></xliff>', '<trans-unit id="a"><source>b</source></trans-unit>'],
    ['fluent', '# memolint ignore\na = b\n    .x = c\n\nd = e\n', 'a = b\n    .x = c'],
    ['po', '# memolint ignore\nmsgid "b"\nmsgstr ""\n', 'msgid "b"'],
  ])('are comments of %s', async (id, source, target) => expect(await targets(id, source)).toEqual([target]))
})

describe('messages', () => {
  it('keep placeholders apart from words', async () => {
    const {blocks} = (await load('json')).read('{"a": "Hi {{user}}, %1$s and %@: {0} of ${n} (%(name)s) 100% done $t(x.y) <0>you</0>"}')
    expect(blocks[0]!.marks.filter(({kind}) => kind === 'code').map(({start, end}) => blocks[0]!.text.slice(start, end))).toEqual(['{{user}}', '%1$s', '%@', '{0}', '${n}', '%(name)s', '$t(x.y)'])
    expect(blocks[0]!.text).toContain('100% done')
    expect(blocks[0]!.text).toMatch(/ you$/)
  })

  it('are read branch by branch where they choose', async () => {
    const source = '{"a": "You have {n, plural, =0 {no calls} one {# call} other {# calls {x, select, a {to A} other {to B}}}} left."}'
    expect(await read('json', source)).toEqual(['a: You have # calls to B left.', 'a: no calls', 'a: # call', 'a: to A'])
    expect(await read('json', '{"a": "Broken {n, plural, one {x} left."}')).toEqual(['a: Broken {n, plural, one {x} left.'])
    expect(await read('fluent', 'a = You have { $n ->\n    [one] one call\n   *[other] { $n } calls\n } left.\n')).toEqual(['a: You have { $n } calls left.', 'a: one call'])
  })

  it('have tags and references of HTML inside', async () => {
    const source = JSON.stringify({a: 'An <b class="x">acc</b>ess&nbsp;to <a href="/m" title="our models">models</a>', b: 'one\n\ntwo'})
    expect(await read('json', source)).toEqual(['a: An access\u00A0to models', 'a: our models', 'b: one', 'b: two'])
    expect(sourceOf(await load('json'), source, 'access')).toBe('acc</b>ess')
  })

  it('are fixed inside of tags and quotation marks, as those want it', async () => {
    const source = '{"a": "<img alt=\\"Call GPT-5 from Lambda.\\"/> <b>Hi</b> {name}, access OpenAI&#39;s models on Bedrock.", "z": "\\u00e9"}'
    const {output, messages} = await fixText(source, {path: 'locales/en.json'})
    expect(messages).toEqual([])
    expect(output).toBe('{"a": "<img alt=\\"Run agents powered by OpenAI from Lambda.\\"/> <b>Hi</b> {name}, build agents powered by OpenAI on Bedrock.", "z": "\\u00e9"}')
  })

  it('double apostrophes where their neighbours do', async () => {
    const format = await load('properties')
    const source = "a = OpenAI''s models don''t"
    const [block] = format.read(source).blocks
    expect(block?.text).toBe("OpenAI's models don't")
    expect(format.escape("it's", source, {start: 4, end: 8}, block?.place)).toBe("it''s")
  })
})

describe('places and escapes', () => {
  it.each([
    ['yaml', 'a: >-\n  one two\n  three\nb: \'it\'\'s\'\nc: "x \\u00e9 \\\n  y"\nd: [plain text, "q"]\ne: *x\n', ['a: one two three', "b: it's", 'c: x é y', 'd[0]: plain text', 'd[1]: q']],
    ['toml', "a = '''\nraw \\n'''\nb = \"t\\u00e9 \\\"x\\\"\"\nc.d = {e = ['f']}\n", ['a: raw \\n', 'b: té "x"', 'c.d.e[0]: f']],
    ['properties', 'a.b = one \\\n   two\\u0021\n c: d\\=e\nf', ['a.b: one two!', 'c: d=e']],
    ['apple-strings', 'word = "a \\"b\\"\\U00e9";\n"k" = "c"; // d\n', ['word: a "b"é', 'k: c']],
    ['android', '<resources><string name="a">It\\\'s <b>b</b>\n   c &amp; \\u0041</string><string name="t" translatable="false">no</string><plurals name="p"><item quantity="one">o</item></plurals><string-array name="l"><item>x</item><item>y</item></string-array></resources>', ["a: It's b c & A", 'p.one: o', 'l[0]: x', 'l[1]: y']],
    ['resx', '<root><data name="a"><value>b</value></data><data name="i" type="x"><value>no</value></data><data name="&gt;&gt;c.Name"><value>c</value></data></root>', ['a: b', '&gt;&gt;c.Name: c']],
    ['xliff', '<xliff version="1.2"><file source-language="en-US" target-language="fr"><trans-unit id="a"><source>b <g id="1">c</g><x id="2"/> d<ph id="3">%s</ph></source><target>e</target><alt-trans><source>no</source></alt-trans></trans-unit><trans-unit id="n" translate="no"><source>no</source></trans-unit></file></xliff>', ['a: b c<x id="2"/> d<ph id="3">%s</ph>']],
    ['po', 'msgid ""\nmsgstr "Language: de\\n"\n\n#, fuzzy\nmsgid "a "\n"b"\nmsgid_plural "c"\nmsgstr[0] "no"\n\n#~ msgid "old"\n', ['a b: a b', 'a b: c']],
    ['po', 'msgid ""\nmsgstr "Language: en_GB\\n"\n\nmsgctxt "k"\nmsgid "id"\nmsgstr "text \\"q\\" \\303"\n', ['k: id', 'k: text "q" Ã']],
    ['fluent', '-brand = Our brand\na =\n    one\n      two\n\n    three { -brand }\n    .title = t\n', ['-brand: Our brand', 'a: one\n  two', 'a: three { -brand }', 'a.title: t']],
    ['string-catalogue', '{"sourceLanguage": "en", "strings": {"k": {"localizations": {"en": {"variations": {"plural": {"one": {"stringUnit": {"state": "new", "value": "a b"}}}}}}}}}', ['k: a b']],
  ])('of %s', async (id, source, expected) => {
    expect(await read(id, source)).toEqual(expected)
    expect(await problems(id, source)).toEqual([])
  })

  it('never rewrites a message’s id by itself', async () => {
    const source = 'msgid "Call GPT-5 from Lambda."\nmsgstr ""\n'
    const {output, messages} = await fixText(source, {path: 'app.pot'})
    expect(output).toBe(source)
    expect(messages[0]?.suggestions?.map(({fix}) => fix)).not.toContain(true)
    expect(messages[0]?.suggestions?.length).toBeGreaterThan(0)
  })

  it('leaves a YAML value without quotation marks to a person where a rewrite would end it', async () => {
    const format = await load('yaml')
    const placed = (source: string, text: string): boolean => {
      const [block] = format.read(source).blocks
      return format.placeEdit!(block!, source, {start: 0, end: 4, text}).isFree
    }
    expect(['Use it', 'Use: it', 'Use #it', '- it', 'Use, it'].map(text => placed('a: Call GPT-5', text))).toEqual([true, false, false, false, false])
    expect(['Use: it', 'Use #it'].map(text => placed('a: "Call GPT-5"', text))).toEqual([true, true])
  })

  it('finds names that go on on the next line', async () => {
    const {messages} = await lintText('msgid ""\n"Call GP"\n"T-5 from Lambda."\nmsgstr ""\n', {path: 'app.pot'})
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['call'])
  })
})

describe('faults', () => {
  it.each([
    ['json', '{"a": "b",, }}', /^This is no valid JSON at line 1, column 14: “}” closes nothing/],
    ['json', '{"a": ["b"', /never closed/],
    ['yaml', 'a: b\n\tc: "d', /^This is no valid YAML at line/],
    ['toml', 'a = b c', /^This is no valid TOML at line 1, column 5/],
    ['apple-strings', '"a" "b" = ;', /^This is no valid file of strings at line 1, column 5/],
    ['resx', '<root><data name="a"><value>b</data>', /^This is no valid XML at line 1/],
    ['android', '<resources><string name="a">b</resources>', /^This is no valid XML at line 1/],
    ['fluent', 'a = b\nc { d\n', /^This is no valid Fluent at line 2/],
    ['po', 'msgid "a"\nwhat\n', /^This is no valid PO at line 2, column 1/],
  ])('of %s are said in a file of strings', async (id, source, message) => {
    expect((await problems(id, source))[0]).toMatch(message)
  })

  it.each(['json', 'json5', 'yaml', 'toml'])('of %s are passed over in data, which may be a template of something else', async (id) => {
    expect((await load(id, false)).read('{{ a }}: [{% b %}').problems).toEqual([])
  })

  it('passes over XML that is no resource', async () => {
    expect((await load('android')).read('<project><string name="a">b</string><broken></project>')).toEqual({blocks: [], directives: [], problems: []})
  })
})

const many = 5000
const hostile: [string, string][] = [
  ['lists', '['.repeat(many)], ['objects', '{"a":'.repeat(many)], ['YAML maps', Array.from({length: 800}, (_, at) => `${' '.repeat(at)}a:`).join('\n')], ['tags', '<resources>'.repeat(many)],
  ['closed tags', `<resources>${'<string name="a">x</string>'.repeat(many)}`], ['braces', `"a" = "${'{'.repeat(many)}"`], ['braces of Fluent', `a = ${'{'.repeat(many)}`],
  ['ICU', `{"a": "${'{a,plural,other{'.repeat(many)}"}`], ['escapes', `"${'\\"'.repeat(many)}`], ['comments', '/*'.repeat(many)], ['hashes', '#\n'.repeat(many)], ['quotation marks', `'${'"\''.repeat(many)}`],
  ['entities', `<!DOCTYPE a [${Array.from({length: 10}, (_, at) => `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`).join('')}]><resources><string name="a">&e9;</string></resources>`],
  ['PO strings', `msgid ""\n${'"a"\n'.repeat(many)}`], ['dashes', '- '.repeat(many)], ['continued lines', `a = ${'b \\\n'.repeat(many)}`],
]

describe.each(formatIds.filter((id) => stringsOfFormat(id) !== undefined))('%s', (id) => {
  it.each(hostile)('comes to an end with thousands of %s', async (_, source) => {
    expect((await load(id)).read(source).blocks.length).toBeLessThanOrEqual(2 * many)
  })
})
