import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {fixSource} from '../../src/formats/fix-source.js'
import type {TextFormat} from '../../src/formats/format.js'
import {lintSource} from '../../src/formats/lint-source.js'
import {formatIds, formatOfPath, loadFormat, stringsOfFormat} from '../../src/formats/registry.js'
import {readPack} from '../corpus/reader.js'
import type {Adapter} from './law-8/adapter.js'
import {stringAdapters} from './law-8/strings.js'
import {expectWellFormed} from './well-formed.js'

const compiled = compile(readPack())
const ids = formatIds.filter((id) => stringsOfFormat(id) !== undefined)
const formats = await Promise.all(ids.map((id) => loadFormat(id, {everything: true})))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const signs = fc.constantFrom(
  'a', 'b c', ' ', '\n', '\r\n', '\t', '"', "'", '`', '\\', '\\n', '\\u0041', '\\U0041', '\\x41', '{', '}', '[', ']', ':', ': ', ',', '=', ';', '#', '# ', '//', '/*', '*/', '<', '>', '</', '/>',
  '<b>', '</b>', '<string name="a">', '</string>', '<resources>', '</resources>', '<![CDATA[', ']]>', '<!--', '-->', '&amp;', '&#65;', '&lt;', '&x;', '<?xml version="1.0"?>', '<data name="k">', '<value>', '</value>', '</data>', '<root>',
  '</root>', '<xliff>', '<unit id="u">', '<source>', '</source>', '</unit>', '</xliff>', '<plist>', '<dict>', '<key>', '</key>', 'msgid "', 'msgstr "', '"\n"', 'msgctxt "c"\n', '"""', "'''", '[a]\n', 'k = "', 'k: ', '- ', '|\n  ', '>-\n  ',
  '? ', '&a ', '*a', '!!t ', '---\n', 'key = ', '    .attr = ', '{ $x ->\n  [one] ', '\n *[other] ', '{$x}', '-term = ', 'key =\n', '\n    a', '\n      ', '%s', '%1$@', '{0}', '{n, plural, one {', '} other {', '}}', "''", '\u00e9', '😀', '\uFEFF', '\0', '\uD800', 'memolint ignore ',
)
const noise = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.array(signs, {maxLength: 40}).map((parts) => parts.join('')))

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('reads anything, and every unit of text has a place', () => {
    fc.assert(fc.property(noise, (source) => expectWellFormed(format, source)), {numRuns: 500})
  })

  it('takes any text back', () => {
    fc.assert(
      fc.property(noise, fc.string({maxLength: 20}), (source, text) => {
        for (const {map, place, text: plain} of format.read(source).blocks) {
          expect(typeof format.escape(text, source, map.toSource(0, plain.length), place)).toBe('string')
        }
      }),
      {numRuns: 200},
    )
  })
})

let serial = 0
/** Words that are told apart, and signs that formats escape between them. */
const words = fc.array(fc.constantFrom(' ', ' ', '"', "'", '\\', '/', ';', '=', 'é', '😀', '&', ', ', ': ', ' # ', '; ', '!', '\u2019'), {minLength: 2, maxLength: 8}).map((gaps) => {
  const marked = gaps.map((gap) => [gap, `w${++serial}x`] as const)
  return {text: `Start${marked.map((pair) => pair.join('')).join('')} end.`, words: marked.map(([, word]) => word)}
})

/** What a format cannot hold without its own writer's help. */
const unwritable: Readonly<Record<string, RegExp>> = {'Android’s plurals in CDATA': /\\/, 'Android’s strings': /\\/, 'TOML over lines': /"""|\\/, JSON5: /\\/}

async function formatOf({path}: Adapter): Promise<TextFormat> {
  return loadFormat(formatOfPath(path)!, {everything: true})
}

describe.each(stringAdapters.map((adapter) => [adapter.name, adapter] as const))('%s', (name, adapter) => {
  it('maps every word to its place', async () => {
    const format = await formatOf(adapter)
    await fc.assert(
      fc.asyncProperty(words, async ({text, words: all}) => {
        fc.pre(!unwritable[name]?.test(text))
        const source = (await adapter.write(text)) as string
        const block = format.read(source).blocks.find(({where}) => where === adapter.where)
        expect(block?.text.replace(/\s+/g, ' '), source).toBe(text.replace(/\s+/g, ' '))
        for (const word of all) {
          const at = block!.text.indexOf(word)
          const {start, end} = block!.map.toSource(at, at + word.length)
          const written = source.slice(start, end).replaceAll('"\n"', '').replace(/\\u([\da-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
          expect(written.replace(/\\\n\s*/g, ''), source).toBe(word)
        }
      }),
      {numRuns: 100},
    )
  })

  it('keeps placeholders, and every byte outside of a fix', async () => {
    const format = await formatOf(adapter)
    const filled = adapter.name === 'Fluent' ? ['{ $name }', '{ NUMBER($n, a: 1) }', '{ -brand }'] : ['{name}', '{{ name }}', '%s', '%1$@', '%(n)s', '${n}', '%{n}', '$t(a.b)', '{0}', '%.2f']
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...filled), fc.constantFrom(...filled), async (one, two) => {
        const text = `Hi ${one}, access OpenAI models on Bedrock with ${two} now.`
        fc.pre(!(name === 'Fluent' && /[{}]/.test(text.replaceAll(one, '').replaceAll(two, ''))))
        const source = (await adapter.write(text)) as string
        const {findings} = lintSource(source, format, compiled)
        const {output, remaining} = fixSource(source, format, compiled)
        if (adapter.read) expect(remaining.findings).toEqual([])
        const [first] = findings
        const fix = first!.suggestions.find((suggestion) => suggestion.fix)
        if (!fix) return
        count++
        expect(output).toBe(source.slice(0, fix.start) + fix.text + source.slice(fix.end))
        if (adapter.read) expect(await adapter.read(bytes(output))).toBe(`Hi ${one}, build agents powered by OpenAI on Bedrock with ${two} now.`)
      }),
      {numRuns: 40},
    )
    if (adapter.read) expect(count).toBeGreaterThan(0)
  })
})
