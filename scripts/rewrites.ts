/**
 * What memolint writes instead, for a person to read: `npm run rewrites`. Two lines a finding of the corpus: the text as it stands, its
 * trigger in «», and the text after the first suggestion, the new words in []. `F` marks a fix, `s` a suggestion.
 *
 *   --part dev|held       which part of the corpus (dev)
 *   --phenomenon NAME     one phenomenon alone
 *   --all                 every suggestion, not only the first
 *   --each N              every Nth finding
 */
import {parseArgs} from 'node:util'
import {loadCorpus} from '../test/corpus/load.js'
import {openReader} from '../test/corpus/reader.js'

const {values: wanted} = parseArgs({
  options: {
    part: {type: 'string', default: 'dev'},
    phenomenon: {type: 'string'},
    all: {type: 'boolean', default: false},
    each: {type: 'string', default: '1'}
  }
})
if (wanted.part !== 'dev' && wanted.part !== 'held') throw new Error(`--part is dev or held, not ${wanted.part}`)
const step = Number(wanted.each)
if (!Number.isInteger(step) || step < 1) throw new Error(`--each is a whole number from 1, not ${wanted.each}`)

const read = await openReader()
const width = 110
let count = 0
let fixes = 0
let none = 0
let number = 0
for (const item of loadCorpus(wanted.part)) {
  if (wanted.phenomenon !== undefined && item.phenomenon !== wanted.phenomenon) continue
  for (const {start, end, ruleId, suggestions} of read(item)) {
    count++
    const [first] = suggestions
    if (!first) none++
    if (first?.fix) fixes++
    if (number++ % step !== 0) continue
    const {text} = item
    console.log(`  ${item.id} ${ruleId}`)
    console.log(`  - ${cut(text, start, end, '«', '»', text.slice(start, end))}`)
    for (const {start: from, end: to, text: by, fix} of suggestions.slice(0, wanted.all ? undefined : 1)) {
      console.log(`  ${fix ? 'F' : 's'} ${cut(text, from, to, '[', ']', by)}`)
    }
    if (!first) console.log('  ! no rewrite')
  }
}
console.log(`\n${count} findings, ${count - none} with a rewrite, ${fixes} of them a fix`)

// A stretch with its surroundings on one line.
function cut(text: string, start: number, end: number, open: string, close: string, shown: string): string {
  return `${text.slice(Math.max(0, start - width), start)}${open}${shown}${close}${text.slice(end, end + width)}`.replace(/\s+/g, ' ')
}
