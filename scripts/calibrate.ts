/**
 * How sure readings are, held against labelled sentences: `npm run calibrate`.
 *
 *   --part dev|held       which part of the corpus (dev); the labelled sentences of other people count with dev where they are there
 *   --half first|second   every other case of it: weights that are fitted to one half are held against the other
 *   --fit                 print the weights that fit best; `src/engine/confidence.ts` holds them
 *
 * Prints, for each doubt, how many findings carry it and how many of them stand, and the reliability: what was said against what came.
 */
import {parseArgs} from 'node:util'
import {compile, lint} from '../src/engine/lint.js'
import {doubts, type Doubt} from '../src/engine/confidence.js'
import {loadFormat} from '../src/formats/registry.js'
import {loadCorpus} from '../test/corpus/load.js'
import {readPack} from '../test/corpus/reader.js'
import {match} from '../test/corpus/score.js'
import {loadWild} from '../test/corpus/wild.js'

interface Sample {
  doubts: readonly Doubt[]
  confidence: number
  stands: boolean
}

const {values: wanted} = parseArgs({options: {part: {type: 'string', default: 'dev'}, half: {type: 'string'}, fit: {type: 'boolean', default: false}}})
const part = wanted.part === 'held' ? 'held' : 'dev'
const compiled = compile(readPack())
const formats = {markdown: await loadFormat('markdown'), mdx: await loadFormat('mdx'), text: await loadFormat('text')}

// Everything that is found, however unsure; what is denied or advice is judged by other words than the claim's.
const read = (text: string, format: keyof typeof formats) => {
  const {blocks} = formats[format].read(text)
  return lint(blocks, compiled, {minConfidence: 0}).map((found) => ({...found, ...blocks[found.block]!.map.toSource(found.start, found.end)}))
}

const samples: Sample[] = []
for (const [at, item] of loadCorpus(part).entries()) {
  if (wanted.half !== undefined && (at % 2 === 0) !== (wanted.half === 'first')) continue
  const found = read(item.text, item.format)
  const {pairs} = match(item.expect, found)
  for (const one of found) if (one.level !== 'info') samples.push({...one, stands: pairs.some((pair) => pair.found === one)})
}
if (part === 'dev' && wanted.half === undefined) {
  for (const {text, sentence, expect} of loadWild('../shared/wild')) {
    for (const one of read(text, 'markdown')) if (one.level !== 'info' && one.start >= sentence.start && one.end <= sentence.end) samples.push({...one, stands: expect.length > 0})
  }
}

const share = (list: readonly Sample[]): string => (list.length === 0 ? '–' : (list.filter(({stands}) => stands).length / list.length).toFixed(3))
const names = Object.keys(doubts) as Doubt[]
console.log(`${samples.length} findings, ${share(samples)} stand; without any doubt ${share(samples.filter((sample) => sample.doubts.length === 0))}`)
for (const name of names) {
  const with_ = samples.filter((sample) => sample.doubts.includes(name))
  console.log(`${name.padEnd(12)} ${String(with_.length).padStart(5)} ${share(with_)}`)
}
console.log('\nsaid          findings  mean said  came')
const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]
for (let at = 0; at + 1 < edges.length; at++) {
  const inside = samples.filter(({confidence}) => confidence >= edges[at]! && confidence < edges[at + 1]!)
  const mean = inside.reduce((sum, {confidence}) => sum + confidence, 0) / inside.length
  console.log(`${edges[at]!.toFixed(2)}–${Math.min(1, edges[at + 1]!).toFixed(2)}  ${String(inside.length).padStart(8)}  ${inside.length === 0 ? '–' : mean.toFixed(3)}      ${share(inside)}`)
}
if (wanted.fit) fit()

// Logistic regression by gradient descent; a doubt never makes a reading surer.
function fit(): void {
  let base = 4
  const weights = new Map<Doubt, number>(names.map((name) => [name, 0.5]))
  const rate = 0.5
  for (let step = 0; step < 4000; step++) {
    let slope = 0
    const slopes = new Map<Doubt, number>(names.map((name) => [name, 0]))
    for (const sample of samples) {
      const odds = sample.doubts.reduce((sum, doubt) => sum - weights.get(doubt)!, base)
      const error = (sample.stands ? 1 : 0) - 1 / (1 + Math.exp(-odds))
      slope += error
      for (const doubt of sample.doubts) slopes.set(doubt, slopes.get(doubt)! - error)
    }
    base += (rate * slope) / samples.length * 10
    for (const name of names) weights.set(name, Math.max(0, weights.get(name)! + rate * 10 * (slopes.get(name)! / samples.length - 0.0005 * weights.get(name)!)))
  }
  console.log(`\nbase ${base.toFixed(2)}`)
  for (const [name, weight] of weights) console.log(`${name}: ${weight.toFixed(2)}`)
}
