/**
 * Times one generated text in a process of its own: `one-text.mjs adversary NAME BYTES FORMAT` or `one-text.mjs page NAME BYTES RUNS`.
 * Prints milliseconds as JSON: `lint` for memolint on it, `parse` for remark-parse with GFM alone.
 */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {lintText} from '../dist/index.js'
import {adversaries, findingPage, mentionPage} from './texts.mjs'
import {median} from './measure.mjs'

const [kind, name, bytes, last] = process.argv.slice(2)
const processor = unified().use(remarkParse).use(remarkGfm).freeze()
const time = async (run) => {
  const started = performance.now()
  await run()
  return performance.now() - started
}

if (kind === 'adversary') {
  const text = adversaries[name](Number(bytes))
  console.log(JSON.stringify({lint: await time(() => lintText(text, {format: last})), length: text.length}))
} else if (kind === 'parser') {
  const text = adversaries[name](Number(bytes))
  console.log(JSON.stringify({parse: await time(() => processor.parse(text)), length: text.length}))
} else {
  const text = (name === 'mentions' ? mentionPage : findingPage)(7, Number(bytes))
  const lint = []
  const parse = []
  for (let run = 0; run < Number(last); run++) {
    parse.push(await time(() => processor.parse(text)))
    lint.push(await time(() => lintText(text)))
  }
  const {messages} = await lintText(text)
  // The first runs warm up.
  const warm = (times) => median(times.slice(Math.floor(times.length / 3)))
  console.log(JSON.stringify({lint: warm(lint), parse: warm(parse), found: messages.length}))
}
