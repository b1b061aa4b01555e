/**
 * Every check of the project: `npm test`, or some of them: `npm test -- types lint`. Ends with one line: `memolint: N passed, N failed`.
 * Each check counts as one; of the suite, each test does.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'memolint-test-'))
const report = join(scratch, 'vitest.json')
const bin = (path) => [process.execPath, join(root, 'node_modules', path)]

/** Name, what it proves, commands that run one after the other. `say` prints while it runs. */
const checks = [
  {name: 'types', commands: [[...bin('typescript/bin/tsc'), '-p', '.']]},
  {name: 'lint', commands: [[...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']]},
  {name: 'unused', commands: [[...bin('knip/bin/knip.js')]]},
  {name: 'generated', commands: [[...bin('tsx/dist/cli.mjs'), 'scripts/generate.ts', '--check']]},
  {name: 'build', commands: [[process.execPath, 'scripts/build.mjs']]},
  {
    name: 'package',
    commands: [
      ['npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', scratch],
      () => [...bin('publint/src/cli.js'), 'run', tarball(), '--strict'],
      () => [...bin('@arethetypeswrong/cli/dist/index.js'), tarball(), '--profile', 'esm-only', '--no-emoji']
    ]
  },
  {name: 'suite', say: true, commands: [[...bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]]}
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${checks.map(({name}) => name).join(', ')}.`)
  process.exit(2)
}

let passed = 0
let failed = 0
let skipped = 0
for (const check of checks.filter(({name}) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now()
  const fine = await run(check)
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (check.name === 'suite') countSuite(fine)
  else if (fine) passed++
  else failed++
}
rmSync(scratch, {recursive: true, force: true})
process.exitCode = failed === 0 ? 0 : 1
console.log(`memolint: ${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)

/** Runs a check's commands until one fails; what a silent one printed is shown where it failed. */
async function run({commands, say = false}) {
  for (const command of commands) {
    const [program, ...parameters] = typeof command === 'function' ? command() : command
    const {status, output} = await new Promise((resolve) => {
      const child = spawn(program, parameters, {cwd: root, stdio: say ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']})
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
      child.on('error', (error) => resolve({status: 1, output: `${program}: ${error.message}\n`}))
      child.on('close', (status) => resolve({status, output}))
    })
    if (status === 0) continue
    process.stdout.write(output)
    return false
  }
  return true
}

// A suite may fail without a failed test: a file that can't be imported, an error outside of any test.
function countSuite(fine) {
  let failures = 0
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'))
    passed += counts.numPassedTests
    failures = counts.numFailedTests
    skipped += counts.numPendingTests + counts.numTodoTests
  } catch {
    console.error('The test runner wrote no report.')
  }
  failed += fine ? failures : Math.max(1, failures)
}

function tarball() {
  const name = readdirSync(scratch).find((file) => file.endsWith('.tgz'))
  return join(scratch, name ?? 'no tarball')
}
