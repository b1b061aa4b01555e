import {describe, expect, it, vi} from 'vitest'
import {LocalLinter} from 'harper.js'
import {binaryInlined} from 'harper.js/binaryInlined'
import {compile} from '../../src/engine/lint.js'
import type {Finding, Span, Suggestion} from '../../src/finding.js'
import {fixSource} from '../../src/formats/fix-source.js'
import {lintSource} from '../../src/formats/lint-source.js'
import {loadFormat} from '../../src/formats/registry.js'
import {loadCorpus} from '../corpus/load.js'
import {readPack} from '../corpus/reader.js'

const compiled = compile(readPack())
const formats = {markdown: await loadFormat('markdown'), mdx: await loadFormat('mdx'), text: await loadFormat('text')}
const read = (text: string, format: keyof typeof formats): Finding[] => lintSource(text, formats[format], compiled).findings
const apply = (text: string, {start, end, text: by}: Suggestion): string => text.slice(0, start) + by + text.slice(end)
const cases = loadCorpus('dev').map(item => ({...item, findings: read(item.text, item.format)})).filter(({findings}) => findings.length > 0)
const keys = (findings: readonly Finding[]): string[] => findings.map(({ruleId, actual}) => `${ruleId} ${actual.toLowerCase()}`).sort()

// The words of a text that another text has not; in characters, as the checker counts.
function changed(before: string, after: string): Span {
  const [old, now] = [Array.from(before), Array.from(after)]
  let start = 0
  while (start < now.length && now[start] === old[start]) start++
  let same = 0
  while (same < now.length - start && same < old.length - start && now.at(-1 - same) === old.at(-1 - same)) same++
  return {start, end: now.length - same}
}

// What is in `after` and not in `before`, each as often as it is more.
function more(after: readonly string[], before: readonly string[]): string[] {
  const left = [...before]
  return after.filter(key => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

// Each law is asked of every case of the corpus.
vi.setConfig({testTimeout: 300_000})

describe('every rewrite of the corpus', () => {
  it('is there: each finding has a suggestion, and at most one fix', () => {
    const bad = cases.flatMap(({id, findings}) => findings
      .filter(({suggestions}) => suggestions.length === 0 || suggestions.length > 3 || suggestions.filter(({fix}) => fix).length > 1)
      .map(({actual}) => `${id}: ${actual}`))
    expect(cases.length).toBeGreaterThan(400)
    expect(bad).toEqual([])
  })

  it('reads clean: the first suggestion ends its finding and begins no other', () => {
    const bad: string[] = []
    for (const {id, text, format, findings} of cases) {
      for (const finding of findings) {
        const first = finding.suggestions[0]
        if (!first) continue
        const after = keys(read(apply(text, first), format))
        const before = keys(findings)
        if (after.length >= before.length || more(after, before).length > 0) bad.push(`${id}: ${apply(text, first)}\n   ${more(after, before).join(', ')}`)
      }
    }
    expect(bad).toEqual([])
  })

  it('is done once: after the fixes nothing fixable is left, and a second run changes nothing', () => {
    const bad: string[] = []
    for (const {id, text, format} of cases) {
      const {output, remaining} = fixSource(text, formats[format], compiled)
      const again = fixSource(output, formats[format], compiled)
      if (remaining.findings.some(({suggestions}) => suggestions.some(({fix}) => fix)) || again.output !== output || again.fixed > 0) bad.push(`${id}: ${output}`)
    }
    expect(bad).toEqual([])
  })

  it('is English: a grammar checker finds no more in it than before', async () => {
    const linter = new LocalLinter({binary: binaryInlined})
    await linter.setup()
    // The spelling of product names, the case of headings and of bullets, the comma before “and” and the length of sentences are the author's: a rewrite keeps them.
    const taste = /^(?:The canonical dictionary spelling|Try to use title case in headings|An Oxford comma is necessary here|This sentence does not start with a capital letter|This sentence is \d+ words long)/
    // “since May using it”: the month is taken for the modal.
    const isMonth = (message: string, problem: string): boolean => problem === 'May' && message.includes('modal')
    // “please do use it”: an auxiliary and its verb, no shower.
    const isShower = (problem: string): boolean => problem.toLowerCase() === 'do use'
    const isHeld = (message: string, problem: string): boolean => !taste.test(message) && !isMonth(message, problem) && !isShower(problem)
    interface Complaint extends Span {
      says: string
    }
    const complaints = async (text: string, format: string): Promise<Complaint[]> => {
      const lints = await linter.lint(text, {language: format === 'text' ? 'plaintext' : 'markdown'})
      return lints.filter(lint => lint.lint_kind() !== 'Spelling' && isHeld(lint.message(), lint.get_problem_text()))
        .map(lint => ({says: `${lint.message()} (${lint.get_problem_text()})`, start: lint.span().start, end: lint.span().end}))
    }
    const bad: string[] = []
    let checked = 0
    for (const {id, text, format, findings} of cases) {
      const before = await complaints(text, format)
      const fixed = fixSource(text, formats[format], compiled).output
      for (const after of new Set([fixed, ...findings.flatMap(({suggestions}) => (suggestions[0] ? [apply(text, suggestions[0])] : []))])) {
        checked++
        const now = await complaints(after, format)
        // What the author wrote may sound worse to the checker in other company; a rewrite answers for its own words.
        const own = changed(text, after)
        const its = new Set(now.filter(({start, end}) => start <= own.end && end >= own.start).map(({says}) => says))
        const worse = more(now.map(({says}) => says), before.map(({says}) => says)).filter(says => its.has(says))
        if (now.length > before.length && worse.length > 0) bad.push(`${id}: ${after}\n   ${worse.join('; ')}`)
      }
    }
    expect(checked).toBeGreaterThan(600)
    expect(bad).toEqual([])
  }, 900_000)
})
