import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import type {Finding} from '../../src/finding.js'
import {lintSource} from '../../src/formats/lint-source.js'
import {loadFormat} from '../../src/formats/registry.js'
import {loadCorpus} from '../corpus/load.js'
import {readPack} from '../corpus/reader.js'

const compiled = compile(readPack())
const formats = {markdown: await loadFormat('markdown'), mdx: await loadFormat('mdx'), text: await loadFormat('text')}
const read = (text: string, format: keyof typeof formats): Finding[] => lintSource(text, formats[format], compiled).findings
const cases = loadCorpus('dev').map((item) => ({...item, findings: read(item.text, item.format)})).filter(({findings}) => findings.length > 0)

/** One claim of a page: the words before its trigger, the trigger, and those behind it. */
const claims = [
  ['Our agents ', 'call', ' GPT-5 from Lambda.'],
  ['You can ', 'access', ' OpenAI models on Bedrock.'],
  ['Each night it ', 'invokes', ' o3 twice.'],
  ['OpenAI models are ', 'available', ' on AWS.'],
] as const

/** Ways in which Markdown and MDX can write the letters of a word; what a finding covers has to be what is written. */
const written: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
  (word) => `${word.slice(0, -1)}&#x${word.charCodeAt(word.length - 1).toString(16)};`,
  (word) => `${word.slice(0, 1)}**${word.slice(1, 3)}**${word.slice(3)}`,
  (word) => `${word.slice(0, 2)}&shy;${word.slice(2)}`,
]

/** Markup around a word, outside of what a finding covers. */
const around: readonly [string, string][] = [['', ''], ['**', '**'], ['*', '*'], ['[', '](https://x.example/a_(b)?c=d)'], ['~~no~~ **_', '_**']]

/** What may stand before a claim: escapes, references, characters of two units, markup that ends before it. */
const before: readonly string[] = ['', '\u{1F600} ', '&amp; ', '\\* ', 'R&D \u{1D400}\u{1D401} ', '`code &amp;` ', '![pic](a.png) ', 'e\u0301 ', '&nbsp;', '[a][b] \\[ ']

/** Where a line of prose may stand. */
const places: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `## ${line}`,
  (line) => `> ${line}`,
  (line) => `- one\n- ${line}`,
  (line) => `> 1. \t${line}\n> 2. two`,
  (line) => `| a | b |\n|---|---|\n| \\| | ${line} |`,
  (line) => `\u{1F600} a\\*b &lt;\n\n${line}`,
]

const pick = <T,>(all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all)

describe('the span of a finding', () => {
  it('cuts its words out of every case of the corpus', () => {
    expect(cases.length).toBeGreaterThan(400)
    const wrong = cases.flatMap(({id, text, findings}) => findings
      .filter(({start, end, actual}) => text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '') !== actual.replace(/[^\p{L}\p{N}]/gu, ''))
      // What is written in other letters than it is read in is tried below.
      .filter(({start, end}) => !/[&\\[\]<*_#{]/u.test(text.slice(start, end)))
      .map(({start, end, actual}) => `${id}: “${actual}” is “${text.slice(start, end)}”`))
    expect(wrong).toEqual([])
  })

  it('is the same with other line ends, and after a byte order mark', () => {
    for (const {text, format, findings, id} of cases) {
      if (text.includes('\r')) continue
      const other = text.replaceAll('\n', '\r\n')
      const moved = (offset: number): number => offset + (text.slice(0, offset).match(/\n/gu)?.length ?? 0)
      expect(read(other, format).map(({ruleId, start, end}) => ({ruleId, start, end})), id).toEqual(findings.map(({ruleId, start, end}) => ({ruleId, start: moved(start), end: moved(end)})))
    }
  })

  it('cuts the trigger out of Markdown, MDX and text as they are written', () => {
    let count = 0
    fc.assert(
      fc.property(
        fc.constantFrom('markdown', 'mdx', 'text'), pick(claims), pick(written), pick(around), pick(before), pick(places), fc.boolean(),
        (format, [left, word, right], write, [open, close], lead, place, hasCrlf) => {
          const isPlain = format === 'text'
          const trigger = isPlain ? word : write(word)
          const line = isPlain ? `${lead}${left}${trigger}${right}` : `${lead}${left}${open}${trigger}${close}${right}`
          const source = hasCrlf ? place(line).replaceAll('\n', '\r\n') : place(line)
          const findings = read(source, format).filter(({actual}) => actual.replaceAll('\u00AD', '').includes(word))
          if (findings.length === 0) return
          count++
          for (const {start, end} of findings) expect(source.slice(start, end)).toBe(trigger)
        },
      ),
      {numRuns: 1500},
    )
    // The law says nothing where nothing is found.
    expect(count).toBeGreaterThan(1000)
  })
})
