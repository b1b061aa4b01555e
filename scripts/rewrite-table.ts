/**
 * The table of rewrites that docs/rewrites.md shows: `npx tsx scripts/rewrite-table.ts > docs/rewrites.md`. Two hundred findings drawn from
 * the kept-aside part, each with its first suggestion set in. Read again, and checked by a grammar checker, by machine; whether an editor would
 * send it was judged by a person: docs/rewrites.judged.json holds what was not, and why.
 */
import {readFileSync} from 'node:fs'
import {LocalLinter} from 'harper.js'
import {binaryInlined} from 'harper.js/binaryInlined'
import type {Finding} from '../src/finding.js'
import {loadCorpus} from '../test/corpus/load.js'
import {openReader} from '../test/corpus/reader.js'

const wanted = 200
const read = await openReader()
const judged = JSON.parse(readFileSync(new URL('../docs/rewrites.judged.json', import.meta.url), 'utf8')) as Record<string, string>
const drawn: {key: string; item: ReturnType<typeof loadCorpus>[number]; finding: Finding}[] = []
for (const item of loadCorpus('held')) read(item).forEach((finding, at) => drawn.push({key: `${item.id}/${at}`, item, finding}))
// The same draw every time: by a hash of the case's id.
drawn.sort((a, b) => hash(a.key) - hash(b.key))

const linter = new LocalLinter({binary: binaryInlined})
await linter.setup()
const taste = /^(?:The canonical dictionary spelling|Try to use title case in headings|An Oxford comma is necessary here|This sentence does not start with a capital letter)/
const complaints = async (text: string): Promise<number> =>
  (await linter.lint(text, {language: 'markdown'})).filter((lint) => lint.lint_kind() !== 'Spelling' && !taste.test(lint.message())).length

const rows: string[] = []
let clean = 0
let grammatical = 0
let sendable = 0
for (const {key, item, finding} of drawn.slice(0, wanted)) {
  const [first] = finding.suggestions
  const after = first ? item.text.slice(0, first.start) + first.text + item.text.slice(first.end) : item.text
  const isClean = first !== undefined && read({...item, text: after}).length < read(item).length
  const isGrammatical = (await complaints(after)) <= (await complaints(item.text))
  const why = judged[key]
  if (isClean) clean++
  if (isGrammatical) grammatical++
  if (why === undefined) sendable++
  const mark = (is: boolean): string => (is ? '✓' : '–')
  const [from, to] = around(item.text, finding, first ?? finding)
  rows.push(`| ${rows.length + 1} | ${finding.ruleId}${first?.fix === true ? '' : ' *'} | ${cell(item.text.slice(from, to))} | ${cell(after.slice(from, to + after.length - item.text.length))} | ${mark(isClean)} | ${mark(isGrammatical)} | ${why === undefined ? '✓' : why} |`)
  if (process.argv.includes('--keys')) console.error(`${key}\t${cell(item.text.slice(from, to))}\n\t${cell(after.slice(from, to + after.length - item.text.length))}`)
}
const share = (count: number): string => `${count} of ${rows.length} (${Math.round((100 * count) / rows.length)} %)`
console.log(`# Two hundred rewrites

Drawn at random from the kept-aside part after its look, each with the first suggestion set in. A star marks a suggestion that \`--fix\` does not write.

The rubric. *Clean*: read again, the finding is gone and none has come. *Grammatical*: a grammar checker (harper.js) finds no more than in the
original. *Sendable*, judged by a person: the meaning of the sentence is kept, nothing is claimed that was not, and an editor would send it as it stands.

| | |
| --- | --- |
| clean when read again | ${share(clean)} |
| grammatical | ${share(grammatical)} |
| sendable as they stand | ${share(sendable)} |

| | rule | before | after | clean | grammatical | sendable |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`)

function hash(text: string): number {
  let value = 2166136261
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 16777619) >>> 0
  return value
}

// The line of the finding and of its rewrite.
function around(text: string, finding: Finding, rewrite: {start: number; end: number}): [number, number] {
  const start = Math.min(finding.start, rewrite.start)
  const end = Math.max(finding.end, rewrite.end)
  const to = text.indexOf('\n', end)
  return [text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to]
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()
}
