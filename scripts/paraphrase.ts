/**
 * How well verdicts hold when a sentence is said in other words: `npm run paraphrase`.
 *
 *   --part dev|held   which part of the corpus (dev)
 *   --every N         each Nth sentence alone (8); `--from K` begins with the Kth
 *   --only TEXT       paraphrases whose id contains it
 *   --show            the sentences that are read otherwise
 *   --record          write the share of the test's sample to test/paraphrases/recorded.json
 */
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {compile} from '../src/engine/lint.js'
import {loadCorpus} from '../test/corpus/load.js'
import {readPack} from '../test/corpus/reader.js'
import {paraphrases} from '../test/paraphrases/all.js'
import {openVerdicts, sentences, shareOfSample, stability} from '../test/paraphrases/stability.js'

const {values: wanted} = parseArgs({
  options: {
    part: {type: 'string', default: 'dev'},
    every: {type: 'string', default: '8'},
    from: {type: 'string', default: '0'},
    only: {type: 'string', default: ''},
    show: {type: 'boolean', default: false},
    record: {type: 'boolean', default: false}
  }
})
if (wanted.part !== 'dev' && wanted.part !== 'held') throw new Error(`--part is dev or held, not ${wanted.part}`)
if (wanted.part === 'held' && wanted.show) throw new Error('the sentences that are kept aside are not shown')
const every = Number(wanted.every)

const verdicts = await openVerdicts(compile(readPack()))
if (wanted.record) {
  const otherwise = Math.ceil(shareOfSample(paraphrases, verdicts) * 10_000) / 10_000
  writeFileSync(new URL('../test/paraphrases/recorded.json', import.meta.url), `${JSON.stringify({otherwise}, undefined, 2)}\n`)
  console.log(`recorded: ${(100 * otherwise).toFixed(2)} %`)
  process.exit()
}
const items = sentences(loadCorpus(wanted.part).filter((_, place) => place % every === Number(wanted.from)), verdicts)
const results = paraphrases.filter(({id}) => id.includes(wanted.only)).map(one => stability(one, items, verdicts))
const share = (changed: number, of: number): string => `${(of === 0 ? 0 : (100 * changed) / of).toFixed(1).padStart(5)} %`

console.log(`${items.length} sentences; of their paraphrases read otherwise:`)
for (const {id, applied, changed} of [...results].sort((a, b) => b.changed.length / b.applied - a.changed.length / a.applied)) {
  console.log(`${share(changed.length, applied)}  ${String(changed.length).padStart(4)} of ${String(applied).padStart(5)}  ${id}`)
  if (wanted.show) for (const {case: id, after, was, is} of changed) console.log(`           ${was} → ${is} | ${after}  (${id})`)
}
const all = results.reduce((sum, {applied}) => sum + applied, 0)
const changed = results.reduce((sum, one) => sum + one.changed.length, 0)
console.log(`${share(changed, all)}  ${String(changed).padStart(4)} of ${String(all).padStart(5)}  all`)
