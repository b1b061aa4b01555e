import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/formats/front-matter.js'
import {proseAttributes} from '../../src/formats/html-attributes.js'
import {markdown, plainMarkdown} from '../../src/formats/markdown.js'
import {MarkdownReader} from '../../src/formats/markdown/reader.js'
import {mdx} from '../../src/formats/mdx.js'
import {Page} from '../../src/formats/page.js'
import {proseKeys} from '../../src/formats/prose-keys.js'
import {text} from '../../src/formats/text.js'
import {expectWellFormed} from './well-formed.js'
import type {TextFormat} from '../../src/formats/format.js'
import {createHtml, type Template} from '../../src/formats/html.js'

/** A piece of a page: its lines, and each word in it that people read as [plain text, as it stands in the source]. */
interface Piece {
  source: string
  words: [plain: string, source: string][]
}

let serial = 0
const fresh = (): string => `w${++serial}x`

/** One word and its markup. Every word is new, so that its one place in source and text can be looked up. */
const inline = fc
  .constantFrom<(word: string, other: string, third: string) => Piece>(
    word => ({source: word, words: [[word, word]]}),
    word => ({source: `**${word}**`, words: [[word, word]]}),
    (word, other) => ({source: `*${word} __${other}__*`, words: [[word, word], [other, other]]}),
    (word, other, third) => ({
      source: `[${word} **${other}**](http://a.b/c_d "t ${third}")`, words: [[word, word], [other, other], [third, third]],
    }),
    word => ({source: `\`${word}\``, words: [[word, word]]}),
    word => ({source: `${word}&amp;b`, words: [[`${word}&b`, `${word}&amp;b`]]}),
    word => ({source: `${word}&#x1F600;b`, words: [[`${word}😀b`, `${word}&#x1F600;b`]]}),
    word => ({source: `${word}\\*\\_b`, words: [[`${word}*_b`, `${word}\\*\\_b`]]}),
    word => ({source: `𝒳é ${word}`, words: [[`𝒳é ${word}`, `𝒳é ${word}`]]}),
    (word, other) => ({source: `~~gone~~ ${word}<del>gone</del> ${other}`, words: [[word, word], [other, other]]}),
    (word, other) => ({source: `<b title="${other}">${word}</b>`, words: [[word, word], [other, other]]}),
    (word, other) => ({source: `![${word}](u '${other}')`, words: [[word, word], [other, other]]}),
    (word, other) => ({source: `${word}<!-- gone -->${other}`, words: [[word, word], [other, other]]}),
    (word, other) => ({source: `:abbr[${word}]{title="${other}"}`, words: [[word, word], [other, other]]}),
    word => ({source: `<http://${word}.org>`, words: [[word, word]]}),
    word => ({source: `${word} (10:30, a@b.c)`, words: [[word, word]]}),
  )
  .map(make => make(fresh(), fresh(), fresh()))

const line = fc.array(inline, {minLength: 1, maxLength: 4}).map(pieces => join(pieces, ' '))

const paragraph = fc
  .tuple(fc.array(line, {minLength: 1, maxLength: 3}), fc.constantFrom('\n', '  \n', '\\\n', '\n   ', '\n\t'))
  .map(([lines, glue]) => join(lines, glue))

function join(pieces: readonly Piece[], glue: string): Piece {
  return {source: pieces.map(({source}) => source).join(glue), words: pieces.flatMap(({words}) => words)}
}

function indent({source, words}: Piece, first: string, rest: string): Piece {
  return {source: first + source.replaceAll('\n', `\n${rest}`), words}
}

const cell = fc.constantFrom('', '\\|').map((pipe): Piece => {
  const word = fresh()
  return {source: `${word}${pipe}`, words: [[pipe ? `${word}|` : word, `${word}${pipe}`]]}
})

const {block} = fc.letrec<{block: Piece}>(tie => ({
  block: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    paragraph,
    line.map(({source, words}): Piece => ({source: `## ${source} ##`, words})),
    line.map(({source, words}): Piece => ({source: `${source}\n---`, words})),
    fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]): Piece => ({
      source: `| ${a.source} | ${b.source} |\n|:--|--|\n| ${c.source} | ${d.source} |`,
      words: [a, b, c, d].flatMap(({words}) => words),
    })),
    fc.constant(0).map((): Piece => {
      const [one, two, three] = [fresh(), fresh(), fresh()]
      const written = `${two} &lt;\n  ${three}`
      return {source: `<p title='${one}'>${written}</p>`, words: [[one, one], [`${two} <\n${three}`, written]]}
    }),
    fc.constant<Piece>({source: '```\nnot read\n```', words: []}),
    tie('block').map(inside => indent(inside, '> ', '> ')),
    tie('block').map(inside => indent(inside, '- ', '  ')),
    tie('block').map(inside => indent(inside, '1. ', '   ')),
    fc.tuple(tie('block'), tie('block')).map(pair => join(pair, '\n\n')),
    tie('block').map((inside): Piece => ({source: `:::note\n${inside.source}\n:::`, words: inside.words})),
  ),
}))

// A tab is as wide as its column makes it: only at the very left it is what it looks like.
const anyBlock = fc.oneof(block, block, block, block.map(inside => indent(inside, '1.\t', '\t')))

const page = fc
  .tuple(
    fc.array(anyBlock, {minLength: 1, maxLength: 4}),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF'),
    fc.boolean(),
  )
  .map(([blocks, eol, bom, hasMatter]): Piece => {
    const word = fresh()
    const matter: Piece = {source: `---\ntitle: "${word} \\"x\\""\n---`, words: [[`${word} "x"`, `${word} \\"x\\"`]]}
    const {source, words} = join(hasMatter && eol !== '\r' ? [matter, ...blocks] : blocks, '\n\n')
    const end = (piece: string): string => piece.replaceAll('\n', eol)
    return {source: bom + end(source), words: words.map(([plain, written]) => [plain, end(written)])}
  })

describe('Markdown', () => {
  it('maps every word to its place', () => {
    fc.assert(
      fc.property(page, ({source, words}) => {
        const {blocks} = markdown.read(source)
        const prefixes = /(\r\n|[\r\n])[>\s]*/g
        for (const [plain, written] of words) {
          const found = blocks.filter(each => each.text.includes(plain))
          expect(found.map(each => each.text), `“${plain}” in ${JSON.stringify(source)}`).toHaveLength(1)
          const at = found[0]!.text.indexOf(plain)
          const {start, end} = found[0]!.map.toSource(at, at + plain.length)
          expect(source.slice(start, end).replace(prefixes, '$1')).toBe(written.replace(prefixes, '$1'))
        }
        expect(blocks.map(each => each.text).join('\n')).not.toMatch(/gone|not read/)
      }),
      {numRuns: 300},
    )
  })

  it('reads a page in parts as it reads it whole', () => {
    const readParts = (source: string, part: number): unknown => {
      const into = new Page(source)
      const start = readFrontMatter(into, proseKeys)
      new MarkdownReader(into, new Set(proseAttributes), 'html attribute').read(source.slice(start), start, plainMarkdown, part)
      return into.prose().blocks.map(({map, ...rest}) => ({...rest, span: map.toSource(0, rest.text.length)}))
    }
    // A container that a cut parts leaves its closing fence behind, so it is left out here.
    const parts = page.filter(({source}) => !source.includes(':::'))
    fc.assert(
      fc.property(parts, fc.integer({min: 1, max: 80}), ({source}, part) => {
        const numbered = (value: unknown): string => JSON.stringify(value)
        expect(numbered(readParts(source, part))).toBe(numbered(readParts(source, Infinity)))
      }),
      {numRuns: 200},
    )
  })
})

const signs = fc.constantFrom(
  'a', 'B', '1', ' ', ' ', '\n', '\n', '\r\n', '\t', '*', '_', '`', '~', '[', ']', '(', ')', '<', '>', '/', '!', '#', '-', '+', '=', '|',
  ':', '"', '\'', '&', ';', '&amp;', '\\', '{', '}', '$', '^', '[^1]', '---', '```', '<!--', '-->', '<b>', '</b>', '<p a="', '\0', '𝒳',
  '\uFEFF', '\uD800', 'title: ', 'http://', '@a.b', 'import a from "b"', '{/*', '*/}', 'memolint ignore ', 'memolint-ignore: ', '- ', '1. ',
  '{{', '}}', '<%', '%>', '{%', '{#', '`', '<script>', '</script>', '<svg>', '<td>', '<li>', '=>', '{/*', '<?',
)
const noise = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.array(signs, {maxLength: 60}).map(parts => parts.join('')))

const html = (id: Template): TextFormat => createHtml(id, [])

describe.each([markdown, mdx, text, html('html'), html('vue'), html('svelte'), html('astro')])('$id', (format) => {
  it('reads anything, and every unit of text has a place', () => {
    fc.assert(
      fc.property(noise, (source) => {
        expectWellFormed(format, source)
      }),
      {numRuns: 1000},
    )
  })
})
