/**
 * What is timed, and against whom: `npm run bench`. Everything is measured in one run on one machine, and only ratios are worth quoting.
 *
 *   --quick          fewer runs, smaller texts, and the peers on the small folder alone
 *   --only NAME      one of: start, corpus, folder, page, lines, mentions, eslint, growth, memory, cache, jobs, deck, pdf, editor
 *                    (repeatable)
 */
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {writeDeck} from './decks.mjs'
import {peakMemory, runScript, timeInTurns, timeProcess} from './measure.mjs'
import {writePaper} from './papers.mjs'
import {installPeers, peersOn} from './peers.mjs'
import {adversaries, cleanFolder, cleanPage, findingFolder, longPage, mentionPage} from './texts.mjs'

const {values: wanted} = parseArgs({options: {quick: {type: 'boolean', default: false}, only: {type: 'string', multiple: true}}})
const bench = fileURLToPath(new URL('.', import.meta.url))
const program = join(bench, '../dist/memolint.cjs')
const oneText = join(bench, 'one-text.mjs')
const texts = join(bench, 'texts')
const nothing = [process.execPath, '-e', '0']
const memolint = (...parameters) => [process.execPath, program, '--no-config', ...parameters]
const quick = wanted.quick

if (!existsSync(program)) throw new Error('there is no dist/memolint.cjs: run `npm run build` first')
installPeers()
mkdirSync(texts, {recursive: true})

const scenes = {start, corpus, folder, page, lines, mentions, eslint, growth, memory, cache, jobs, deck, pdf, editor}
for (const name of wanted.only ?? []) if (!(name in scenes)) throw new Error(`--only is one of ${Object.keys(scenes).join(', ')}, not ${name}`)

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${quick ? 'quick' : 'full'} run\n`)
head('what', 'memolint', 'beside', 'its time', 'ratio', 'aim')
for (const [name, scene] of Object.entries(scenes)) if (!wanted.only || wanted.only.includes(name)) await scene()

function start() {
  const file = join(texts, 'clean.md')
  writeFileSync(file, cleanPage(3, 6000))
  const [own, zero] = timeInTurns([memolint(file), nothing], quick ? 15 : 31)
  compare('start-up, one clean file', own, 'node -e 0', zero, 1.7)
}

function corpus() {
  const target = cleanFolder(join(texts, 'corpus'), 957, 10_000_000)
  const [own, zero] = timeInTurns([memolint(target), nothing], quick ? 5 : 11)
  compare('957 clean files, 10 MB', own, 'node -e 0', zero, 12)
  if (!quick) for (const peer of peersOn(target)) beside('957 clean files, 10 MB', own, peer, peer.name === 'alex' ? 100 : undefined)
}

function folder() {
  const target = cleanFolder(join(texts, 'folder'), 500, 2_000_000)
  const [own, zero] = timeInTurns([memolint(target), nothing], quick ? 5 : 15)
  compare('500 clean files, 2 MB', own, 'node -e 0', zero)
  for (const peer of peersOn(target)) beside('500 clean files, 2 MB', own, peer)
}

function lines() {
  const file = join(texts, 'lines.md')
  writeFileSync(file, longPage(5, 10_000))
  const [own, zero] = timeInTurns([memolint(file), nothing], quick ? 5 : 15)
  compare('a page of 10,000 lines', own, 'node -e 0', zero)
  for (const peer of peersOn(file)) beside('a page of 10,000 lines', own, peer)
}

async function page() {
  for (const bytes of quick ? [40_000] : [8000, 40_000, 400_000]) {
    await inProcess(`a page with findings, ${bytes / 1000} kB`, ['page', 'findings', bytes, bytes > 100_000 ? 9 : 61], 1.5)
  }
}

async function mentions() {
  await inProcess('a mention in every sentence, 40 kB', ['page', 'mentions', 40_000, quick ? 31 : 61])
  const file = join(texts, 'mentions.md')
  writeFileSync(file, mentionPage(9, 200_000))
  const [own, zero] = timeInTurns([memolint(file), nothing], quick ? 3 : 9)
  compare('a mention in every sentence, 200 kB', own, 'node -e 0', zero)
  for (const peer of peersOn(file)) beside('a mention in every sentence, 200 kB', own, peer)
}

async function eslint() {
  for (const kind of ['clean', 'findings']) {
    const answer = await runScript([join(bench, 'eslint-run.mjs'), kind, quick ? '15' : '41'], 120_000)
    const what = `ESLint with the rule, 40 components, ${kind === 'clean' ? 'clean' : 'a finding in each'}`
    if (typeof answer === 'string') row(what, answer, 'ESLint with no-debugger alone', '', '', '')
    else compare(what, answer.lint, 'ESLint with no-debugger alone', answer.parse)
  }
}

/** A second run over the same files: every file has something to read, so nothing is skipped without the cache. */
function cache() {
  const count = quick ? 1000 : 10_000
  const target = findingFolder(join(texts, `findings-${count}`), count, count * 2500)
  const file = join(texts, 'cache')
  rmSync(file, {force: true})
  const command = [...memolint('-f', 'json', '-o', join(texts, 'report.json'), '--cache-location', file), target]
  const cold = timeProcess(command)
  const warm = timeProcess(command)
  row(`${count} files with findings, cached`, ms(warm), 'the first run', ms(cold), `${(warm / cold).toFixed(3)} ×`, `at most 0.1 ×: ${warm <= 0.1 * cold ? 'met' : 'MISSED'}`)
}

function jobs() {
  const count = quick ? 1000 : 10_000
  const target = findingFolder(join(texts, `findings-${count}`), count, count * 2500)
  const report = ['-f', 'json', '-o', join(texts, 'report.json')]
  const [two, one] = timeInTurns([memolint(...report, '-j', '2', target), memolint(...report, target)], quick ? 3 : 1)
  row(`${count} files with findings, two workers`, ms(two), 'one', ms(one), `${(one / two).toFixed(2)} × faster`, `at least 1.6 ×: ${one / two >= 1.6 ? 'met' : 'MISSED'}`)
  for (const [name, small] of [['with findings', findingFolder(join(texts, 'findings-50'), 50, 125_000)], ['clean', cleanFolder(join(texts, 'clean-50'), 50, 125_000)]]) {
    const [auto, plain] = timeInTurns([memolint(...report, '-j', 'auto', small), memolint(...report, small)], quick ? 5 : 15)
    compare(`50 files ${name}, -j auto`, auto, 'one worker', plain, 1.05)
  }
}

/** Beyond start-up: what a clean page of Markdown takes is subtracted. */
function deck() {
  const [file, clean] = [join(texts, 'deck.pptx'), join(texts, 'clean.md')]
  writeDeck(file, 100, cleanPage(7, 60_000))
  writeFileSync(clean, cleanPage(3, 6000))
  const [own, start] = timeInTurns([memolint(file), memolint(clean)], quick ? 5 : 11)
  const beyond = own - start
  row('a deck of 100 slides, 10 findings, beyond start-up', ms(beyond), 'a clean page of Markdown', ms(start), '', `below 1 s: ${beyond < 1000 ? 'met' : 'MISSED'}`)
}

async function pdf() {
  const file = join(texts, 'paper.pdf')
  await writePaper(file, 300, cleanPage(7, 400_000))
  const [own, zero] = timeInTurns([memolint(file), nothing], quick ? 3 : 7)
  row('a PDF of 300 pages, 30 findings', ms(own), 'node -e 0', ms(zero), `${(own / zero).toFixed(1)} ×`, `below 5 s: ${own < 5000 ? 'met' : 'MISSED'}`)
}

function memory() {
  const target = cleanFolder(join(texts, 'corpus'), 957, 10_000_000)
  const own = peakMemory(memolint(target))
  row('memory at most, 957 clean files', `${own.toFixed(0)} MB`, 'node -e 0', `${peakMemory(nothing).toFixed(0)} MB`, '', own < 150 ? 'below 150 MB: met' : 'below 150 MB: MISSED')
}

/** The language server: an edit in a page of 5,000 words, and what a thousand documents leave behind. */
async function editor() {
  const script = join(bench, 'editor.mjs')
  const latency = await runScript([script, 'latency', quick ? '60' : '400'], 240_000)
  if (typeof latency === 'string') return row('the language server', latency, '', '', '', '')
  const {words, findings, median, worst} = latency
  const what = `an edit in ${words} words with ${findings} findings, beyond the debounce`
  row(`${what}, median`, ms(median), '', '', '', `below 16 ms: ${median < 16 ? 'met' : 'MISSED'}`)
  row(`${what}, 99 %`, ms(worst), '', '', '', `below 40 ms: ${worst < 40 ? 'met' : 'MISSED'}`)
  const documents = quick ? 200 : 1000
  const memory = await runScript([script, 'memory', String(documents)], 240_000)
  if (typeof memory === 'string') return row('the language server', memory, '', '', '', '')
  const {before, after} = memory
  row(`memory after ${documents} documents opened and closed`, `${after.toFixed(1)} MB`, 'before', `${before.toFixed(1)} MB`, `${(after / before).toFixed(2)} ×`, `at most 1.1 ×: ${after / before <= 1.1 ? 'met' : 'MISSED'}`)
}

/** Each text twice as long as the one before: where the time is more than doubled again and again, something is not linear. */
async function growth() {
  const sizes = quick ? [0.125, 0.25, 0.5, 1] : [1, 2, 4, 8, 16]
  const limit = quick ? 30_000 : 240_000
  console.log()
  head('doubling', ...sizes.map((size) => `${size} MB, ms`), 'growth per doubling', 'aim')
  for (const name of Object.keys(adversaries)) {
    const parser = await double(name, 'parser', '', sizes, limit)
    const text = await double(name, 'adversary', 'text', sizes, limit)
    const markdown = await double(name, 'adversary', 'markdown', sizes, limit)
    const verdict = (linear) => (linear ? 'linear: met' : 'linear: MISSED')
    growthRow(`${name}, text`, text, verdict(text.linear))
    growthRow(`${name}, Markdown`, markdown, `${verdict(markdown.linear)}${markdown.linear || parser.linear ? '' : ', the parser is not either'}`)
    growthRow(`${name}, remark-parse with GFM alone`, parser, '')
  }
}

/** Milliseconds by size, as far as the limit lets it go, and whether the last doublings took about twice the time. */
async function double(name, kind, format, sizes, limit) {
  const times = []
  for (const size of sizes) {
    const answer = await runScript([oneText, kind, name, String(size * 1_000_000), format], limit)
    times.push(typeof answer === 'string' ? answer : (answer.lint ?? answer.parse))
    // What was too much once is too much when doubled.
    if (typeof answer === 'string') break
  }
  const factors = times.slice(1).map((time, at) => time / times[at]).filter((factor) => !Number.isNaN(factor))
  const linear = factors.length === sizes.length - 1 && factors.slice(-2).every((factor) => factor < 2.6)
  return {cells: sizes.map((_, at) => (typeof times[at] === 'number' ? times[at].toFixed(0) : (times[at] ?? ''))), factors, linear}
}

function growthRow(name, {cells, factors}, verdict) {
  row(name, ...cells, factors.map((factor) => factor.toFixed(2)).join(', '), verdict)
}

async function inProcess(what, parameters, aim) {
  const answer = await runScript([oneText, ...parameters.map(String)], 120_000)
  if (typeof answer === 'string') row(what, answer, 'remark-parse with GFM', '', '', '')
  else compare(`${what}, ${answer.found} findings, in process`, answer.lint, 'remark-parse with GFM', answer.parse, aim)
}

/** `aim`: at most so many times the yardstick. */
function compare(what, own, yardstick, time, aim) {
  const ratio = own / time
  row(what, ms(own), yardstick, ms(time), `${ratio.toFixed(2)} ×`, aim === undefined ? '' : `at most ${aim} ×: ${ratio <= aim ? 'met' : 'MISSED'}`)
}

/** `aim`: at least so many times faster than the peer. */
function beside(what, own, {name, command}, aim) {
  let time
  try {
    time = timeProcess(command)
  } catch (error) {
    row(what, ms(own), name, error.message, '', '')
    return
  }
  const faster = time / own
  row(what, ms(own), name, ms(time), `${faster.toFixed(1)} × faster`, aim === undefined ? '' : `at least ${aim} × faster: ${faster >= aim ? 'met' : 'MISSED'}`)
}

function ms(time) {
  return time < 10 ? `${time.toFixed(2)} ms` : time < 10_000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(1)} s`
}

function head(...cells) {
  row(...cells)
  row(...cells.map(() => '---'))
}

function row(...cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
