/** Times ESLint over components in memory, with the rule and with a small one: `node eslint-run.mjs clean|findings RUNS`. Prints one line of JSON, in ms. */
import {Linter} from 'eslint'
import plugin from '../dist/eslint.js'
import {median} from './measure.mjs'

const [kind, runs] = process.argv.slice(2)
const line = kind === 'clean' ? 'Pay by the hour and stop at any time.' : 'Our agents call GPT-5 from Lambda.'

/** A component of about 4 kB, most of it code as in real ones. */
function component(number) {
  const rows = Array.from({length: 12}, (_, row) => `
  const total${row} = items.filter((item) => item.kind === ${row} && item.open).map(({price, count}) => price * count).reduce((a, b) => a + b, 0)
  const change${row} = (event) => setState({...state, row: ${row}, value: event.target.value ?? 'none'})`)
  const parts = Array.from({length: 8}, (_, part) => `
      <li key="${part}" className="row wide" onClick={change${part}}><b>{total${part}}</b> Part ${part} of {state.row}. ${part === 3 ? line : 'Choose what fits.'}</li>`)
  return `export function Component${number}({items, state, setState}) {${rows.join('')}\n  return (\n    <ul>${parts.join('')}\n    </ul>\n  )\n}\n`
}

const files = Array.from({length: 40}, (_, number) => component(number))
const language = {files: ['**/*.jsx'], languageOptions: {parserOptions: {ecmaFeatures: {jsx: true}}}}
const configs = {
  lint: [language, {plugins: {memolint: plugin}, rules: {'memolint/wording': ['error', {config: false}]}}],
  // A rule of its own makes ESLint go through the tree, as any project has it do.
  parse: [language, {rules: {'no-debugger': 'error'}}]
}
const linter = new Linter()
const times = {lint: [], parse: []}
let found = 0
for (let run = 0; run < Number(runs); run++) {
  for (const name of ['parse', 'lint']) {
    const started = performance.now()
    found = files.reduce((sum, text, at) => sum + linter.verify(text, configs[name], {filename: `a${at}.jsx`}).length, 0)
    times[name].push(performance.now() - started)
  }
}
console.log(JSON.stringify({lint: median(times.lint), parse: median(times.parse), found}))
