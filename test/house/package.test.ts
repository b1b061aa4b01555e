import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ESLint} from 'eslint'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {root} from './files.js'

/** Milliseconds. npm and tsc in processes of their own take long where other tests run beside them. */
const slow = 120_000

/** What people get: the package as it is packed and installed in a folder that knows nothing of this one. Needs the npm registry. */
describe('the package, installed elsewhere', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'memolint-package-'))
  const home = join(scratch, 'home')
  // What the test runner or npm itself says to its children is not what people have.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST)/iu.test(name)))

  function run(program: string, parameters: readonly string[]): {status: number; output: string} {
    try {
      return {status: 0, output: execFileSync(program, parameters, {cwd: home, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})}
    } catch (error) {
      const {status, stdout, stderr} = error as {status: number | null; stdout: string; stderr: string}
      return {status: status ?? -1, output: stdout + stderr}
    }
  }

  beforeAll(() => {
    // A copy is packed, so that building it does not pull `dist/` away from under another test.
    const copy = join(scratch, 'copy')
    mkdirSync(copy)
    mkdirSync(home)
    for (const name of readdirSync(root)) {
      if (!/^(?:node_modules|\.git|dist.*|bench|coverage)$/u.test(name)) cpSync(join(root, name), join(copy, name), {recursive: true})
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', scratch], {cwd: copy, env, encoding: 'utf8'}).trim()
    expect(packed).toMatch(/^memolint-[\d.]+\.tgz$/u)

    writeFileSync(join(home, 'package.json'), JSON.stringify({name: 'home', version: '0.0.0', private: true, type: 'module'}))
    const installed = run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(scratch, packed), 'eslint@10', '@eslint/json@2', 'retext-english@5', 'typescript@5.9', 'unified@11', '@types/node@20'])
    expect(installed).toMatchObject({status: 0})
  }, 600_000)

  afterAll(() => {
    rmSync(scratch, {recursive: true, force: true})
  })

  it('lints from the command line', () => {
    writeFileSync(join(home, 'page.md'), '# News\n\nOur agents call GPT-5 from Lambda.\n')
    const {status, output} = run('npx', ['memolint', 'page.md'])
    expect(output).toContain('call')
    expect(status).toBe(1)
    writeFileSync(join(home, 'clean.md'), '# News\n\nOur agents are powered by OpenAI.\n')
    expect(run('npx', ['memolint', 'clean.md']).status).toBe(0)
  }, slow)

  it('lints from JavaScript and as a retext plugin', () => {
    writeFileSync(join(home, 'use.mjs'), `
      import * as memolint from 'memolint'
      import {unified} from 'unified'
      import retextEnglish from 'retext-english'
      import retextMemolint from 'memolint/retext'
      const file = await unified().use(retextEnglish).use(retextMemolint).use(function () { this.compiler = () => '' }).process('Our agents call GPT-5 from Lambda.')
      console.log(typeof memolint.lintText, file.messages.map((message) => message.ruleId).join())
    `)
    expect(run('node', ['use.mjs'])).toEqual({status: 0, output: 'function call\n'})
  }, slow)

  it('lints as a plugin of ESLint, which finds the docs that ship', () => {
    writeFileSync(join(home, 'eslint.config.js'), `
      import json from '@eslint/json'
      import memolint from 'memolint/eslint'
      export default [{files: ['**/*.json'], ignores: ['package*.json', 'tsconfig.json'], plugins: {json}, language: 'json/json'}, memolint.configs.recommended]
    `)
    writeFileSync(join(home, 'data.json'), '{"title": "Call GPT-5 from Lambda."}\n')
    writeFileSync(join(home, 'app.js'), 'export const title = "Call GPT-5 from Lambda."\n')
    const {status} = run('npx', ['eslint', '-f', 'json', '-o', 'results.json', 'app.js', 'data.json'])
    const results = JSON.parse(readFileSync(join(home, 'results.json'), 'utf8')) as ESLint.LintResult[]
    expect(results.map(({messages}) => messages.map(({ruleId, line, column}) => [ruleId, line, column]))).toEqual([
      [['memolint/wording', 1, 23]], [['memolint/wording', 1, 12]],
    ])
    expect(status).toBe(1)
    expect(run('npx', ['eslint', '--fix', 'app.js', 'data.json'])).toEqual({status: 0, output: ''})
    expect(readFileSync(join(home, 'data.json'), 'utf8')).toBe('{"title": "Run agents powered by OpenAI from Lambda."}\n')
    writeFileSync(join(home, 'required.cjs'), `
      const {default: memolint} = require('memolint/eslint')
      console.log(require('node:fs').existsSync(new URL(memolint.rules.wording.meta.docs.url)))
    `)
    expect(run('node', ['--no-warnings', 'required.cjs'])).toEqual({status: 0, output: 'true\n'})
  }, slow)

  it('has types that a strict project compiles', () => {
    writeFileSync(join(home, 'use.ts'), `
      import {unified} from 'unified'
      import retextEnglish from 'retext-english'
      import {lintText} from 'memolint'
      import retextMemolint from 'memolint/retext'
      import {defineConfig} from 'eslint/config'
      import memolint, {type WordingOptions} from 'memolint/eslint'
      unified().use(retextEnglish).use(retextMemolint)
      const options: WordingOptions = {level: 'info', places: {calls: ['notify.*'], strings: 'all'}}
      export default defineConfig([memolint.configs.recommended, memolint.configs.strict, {plugins: {memolint}, rules: {'memolint/wording': ['error', options]}}])
      // @ts-expect-error: there are but two configurations
      memolint.configs.lenient
      // @ts-expect-error: and three levels
      export const wrong: WordingOptions = {level: 'none'}
      export const text: typeof lintText = lintText
      // @ts-expect-error: nothing of this name is exported, and types are there to say so
      export {nothingOfThisName} from 'memolint'
    `)
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {target: 'es2022', module: 'nodenext', strict: true, noEmit: true, skipLibCheck: false, types: ['node']},
      files: ['use.ts']
    }))
    expect(run('npx', ['tsc', '-p', '.'])).toEqual({status: 0, output: ''})
  }, slow)

  // Newer Nodes read TypeScript themselves.
  it.skipIf('typescript' in process.features)('asks for jiti where a configuration is TypeScript, and reads it then', () => {
    writeFileSync(join(home, 'memolint.config.ts'), "export default {rules: {call: 'off' as const}}\n")
    writeFileSync(join(home, 'page.md'), 'Our agents call GPT-5 from Lambda.\n')
    writeFileSync(join(home, 'app.js'), 'export const title = "Call GPT-5 from Lambda."\n')
    const asked = run('npx', ['memolint', 'page.md'])
    expect(asked.output).toContain('Run “npm install --save-dev jiti”, use Node 22.18 or later, or rename the file to memolint.config.mjs.')
    expect(asked.status).toBe(2)
    expect(run('npx', ['eslint', 'app.js']).output).toContain('Run “npm install --save-dev jiti”')
    expect(run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', 'jiti@2'])).toMatchObject({status: 0})
    expect(run('npx', ['memolint', 'page.md']).status).toBe(0)
    expect(run('npx', ['eslint', 'app.js']).status).toBe(0)
  }, slow)
})
