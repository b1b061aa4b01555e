/**
 * How well memolint reads, in figures: `npm run eval`.
 *
 *   --part dev|held       which part of the corpus (dev)
 *   --phenomenon NAME     one phenomenon alone
 *   --id ID               one case alone, with everything that was found in it
 *   --misses              every case that is not as expected
 *   --wild FOLDER|none    labelled sentences of other people (../shared/wild where that folder exists)
 *   --record              write the figures of this part to test/corpus/recorded.json
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {dictionaryBaseline, regexBaseline} from '../test/corpus/baselines.js'
import {loadCorpus} from '../test/corpus/load.js'
import type {Case, Part} from '../test/corpus/load.js'
import {openReader} from '../test/corpus/reader.js'
import {families, figures, isWhole, match, rightLevel, rightRule, tally} from '../test/corpus/score.js'
import type {Found, Match} from '../test/corpus/score.js'
import {loadWild, matchWild} from '../test/corpus/wild.js'

interface Result<F extends Found = Found> {
  item: Case
  match: Match<F>
}

type Read<F extends Found = Found> = (item: Case) => F[]

const {values: wanted} = parseArgs({
  options: {
    part: {type: 'string', default: 'dev'},
    phenomenon: {type: 'string'},
    id: {type: 'string'},
    misses: {type: 'boolean', default: false},
    wild: {type: 'string', default: '../shared/wild'},
    record: {type: 'boolean', default: false}
  }
})
if (wanted.part !== 'dev' && wanted.part !== 'held') throw new Error(`--part is dev or held, not ${wanted.part}`)
const part: Part = wanted.part

const chosen = (item: Case): boolean =>
  (wanted.phenomenon === undefined || item.phenomenon === wanted.phenomenon) && (wanted.id === undefined || item.id === wanted.id)
const cases = loadCorpus(part).filter(chosen)
const wild = wanted.wild === 'none' ? [] : loadWild(wanted.wild).filter(chosen)
if (cases.length + wild.length === 0) throw new Error('no case of this name')

const memolint = await open()
const readers: {name: string; read: Read}[] = [
  {name: 'memolint', read: memolint},
  ...[regexBaseline, dictionaryBaseline].map(({name, read}) => ({name, read: (item: Case) => read(item.text)}))
]

const started = performance.now()
const results = score(cases, memolint)
const wildResults = wild.map((item) => ({item, match: matchWild(item, memolint(item))}))
const took = performance.now() - started

if (wanted.misses || wanted.id !== undefined) for (const result of [...results, ...wildResults]) printMiss(result)
else printFigures()

if (wanted.record) {
  const file = new URL('../test/corpus/recorded.json', import.meta.url)
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  recorded[part] = rounded(figures(tally(results.map((result) => result.match))))
  writeFileSync(file, `${JSON.stringify(recorded, undefined, 2)}\n`)
}

async function open(): ReturnType<typeof openReader> {
  try {
    return await openReader()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

function score<F extends Found>(items: readonly Case[], read: Read<F>): Result<F>[] {
  return items.map((item) => ({item, match: match(item.expect, read(item))}))
}

function printFigures(): void {
  const phenomena = [...new Set(cases.map(({phenomenon}) => phenomenon))]
  for (const phenomenon of phenomena) row(phenomenon, results.filter(({item}) => item.phenomenon === phenomenon))
  if (cases.length > 0) {
    console.log()
    head(`corpus, ${part}`)
    for (const {name, read} of readers) row(name, name === 'memolint' ? results : score(cases, read))
  }
  if (wild.length > 0) {
    console.log()
    head('wild')
    for (const {name, read} of readers) {
      row(name, name === 'memolint' ? wildResults : wild.map((item) => ({item, match: matchWild(item, read(item))})))
    }
  }
  const findings = [...results, ...wildResults].flatMap(({match: one}) => [...one.pairs.map(({found}) => found), ...one.extra])
  console.log(`\n${findings.filter(({suggestions}) => suggestions.length > 0).length} of ${findings.length} findings offer a rewrite`)
  console.log(`${cases.length + wild.length} texts read in ${took.toFixed(0)} ms`)
}

function head(title: string): void {
  console.log(`${title.padEnd(26)} cases  precision recall    F1  right rule  right level  whole families   missed extra`)
}

function row(name: string, rows: readonly Result[]): void {
  if (name === cases[0]?.phenomenon) head('phenomenon')
  const counts = tally(rows.map((one) => one.match))
  const shares = figures(counts)
  const {all, whole} = families(rows)
  const share = (value: number): string => value.toFixed(3)
  console.log(
    `${name.padEnd(26)} ${String(counts.cases).padStart(5)}  ${share(shares.precision).padStart(9)} ${share(shares.recall).padStart(6)} ` +
      `${share(shares.f1)}  ${share(shares.rightRule).padStart(10)}  ${share(shares.rightLevel).padStart(11)}  ` +
      `${`${whole}/${all}`.padStart(14)}   ${String(counts.missed).padStart(6)} ${String(counts.extra).padStart(5)}`
  )
}

// One block a case: what stands there, then a line for each difference. `-` was expected, `+` was found.
function printMiss({item, match: one}: Result): void {
  if (isWhole(one) && wanted.id === undefined) return
  const words = (found: Found): string => `${found.ruleId} ${found.level} ${JSON.stringify(item.text.slice(found.start, found.end))}`
  console.log(`${item.id}  ${item.family.startsWith('wild-') ? item.phenomenon : item.family}${item.why === undefined ? '' : `  (${item.why})`}`)
  console.log(item.text.replace(/^/gmu, '    '))
  for (const {rule, level, words: text} of one.missed) console.log(`  - ${rule} ${level} ${JSON.stringify(text)}`)
  for (const found of one.extra) console.log(`  + ${words(found)}`)
  for (const {expected, found} of one.pairs) {
    if (!rightRule({expected, found}) || !rightLevel({expected, found})) console.log(`  ~ ${words(found)}, expected ${expected.rule} ${expected.level}`)
    else if (wanted.id !== undefined) console.log(`  = ${words(found)}`)
  }
}

function rounded(shares: object): Record<string, number> {
  return Object.fromEntries(Object.entries(shares).map(([key, value]) => [key, Math.floor(Number(value) * 1000) / 1000]))
}
