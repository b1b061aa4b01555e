import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import json from '@eslint/json'
import {Linter} from 'eslint'
import {afterEach, describe, expect, it, vi} from 'vitest'
import plugin, {type WordingOptions} from '../../src/eslint/plugin.js'
import {lintFiles} from '../../src/index.js'
import {folderWith} from '../project/folder.js'
import {root} from '../house/files.js'

const line = 'Call GPT-5 from Lambda.'
const page = `export const title = '${line}'\n`

/** The rules of memolint that report a program of a folder; what its configuration is at fault with, as an error. */
function rulesIn(cwd: string, name = 'a.js', text = page, options: WordingOptions = {}): string[] {
  const strings: Linter.Config = {files: ['**/*.json'], plugins: {json}, language: 'json/json'}
  const config: Linter.Config = {files: ['**/*'], plugins: {memolint: plugin}, rules: {'memolint/wording': ['error', options]}}
  return new Linter({cwd}).verify(text, [strings, config], {filename: join(cwd, name)}).map(({message}) => /\((\S+)\)$/u.exec(message)?.[1] ?? message)
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the configuration of a project', () => {
  it.each<[string, Record<string, string>]>([
    ['JSON', {'memolint.config.json': '{"rules": {"call": "off"}}'}],
    ['YAML', {'.memolintrc': 'allow:\n  - phrase: call GPT-5 from Lambda\n    reason: counsel\n'}],
    ['package.json', {'package.json': '{"memolint": {"overrides": [{"files": "*", "rules": {"call": "off"}}]}}'}],
    ['a program', {'memolint.config.mjs': 'export default {rules: {call: "off"}}'}],
    ['TypeScript', {'memolint.config.ts': 'export default {rules: {call: "off" as const}}'}],
    ['an ignore file', {'.memolintignore': 'a.*\n'}],
    ['ignored paths', {'memolint.config.yaml': 'ignore: [a.*]'}],
    ['a level below', {'memolint.config.yaml': 'rules: {call: info}'}],
  ])('counts as on the command line: %s', async (_, files) => {
    const cwd = folderWith({...files, 'a.md': `${line}\n`, 'b/a.js': page})
    expect(rulesIn(cwd)).toEqual([])
    expect(rulesIn(cwd, 'b/a.js')).toEqual([])
    expect((await lintFiles('.', {cwd})).flatMap(({messages}) => messages.filter(({ruleId, level}) => ruleId === 'call' && level === 'error'))).toEqual([])
    expect(rulesIn(cwd, 'a.js', page, {config: false})).toEqual('.memolintignore' in files ? [] : ['call'])
  })

  it('names keys and files of strings', () => {
    const cwd = folderWith({'memolint.config.yaml': "formats: {keys: [blurb], strings: ['copy/*.json']}\n"})
    expect(rulesIn(cwd, 'data.json', JSON.stringify({blurb: line}))).toEqual(['call'])
    expect(rulesIn(cwd, 'data.json', JSON.stringify({id: line}))).toEqual([])
    expect(rulesIn(cwd, 'copy/data.json', JSON.stringify({id: line}))).toEqual(['call'])
  })

  it('is the nearest, and no other', () => {
    const cwd = folderWith({'memolint.config.yaml': 'rules: {call: off}\nignore: [b/a.js]', 'b/memolint.config.yaml': 'rules: {}'})
    expect(rulesIn(cwd)).toEqual([])
    expect(rulesIn(cwd, 'b/a.js')).toEqual(['call'])
    expect(rulesIn(cwd, 'a.js', page, {config: 'b/memolint.config.yaml'})).toEqual(['call'])
    expect(rulesIn(cwd, 'a.js', page, {rules: {call: 'error'}})).toEqual(['call'])
  })

  it('is read anew where it was changed', () => {
    vi.useFakeTimers({now: Date.UTC(2026, 2, 9), toFake: ['Date']})
    const cwd = folderWith({'memolint.config.yaml': 'rules: {call: off}'})
    expect(rulesIn(cwd)).toEqual([])
    writeFileSync(join(cwd, 'memolint.config.yaml'), 'rules: {call: warning}')
    vi.advanceTimersByTime(1500)
    expect(rulesIn(cwd)).toEqual(['call'])
    writeFileSync(join(cwd, 'a.txt'), '')
    writeFileSync(join(cwd, '.memolintignore'), '*.js\n')
    vi.advanceTimersByTime(1500)
    expect(rulesIn(cwd)).toEqual([])
  })

  it('says what is wrong with it', () => {
    expect(() => rulesIn(folderWith({'memolint.config.yaml': 'rule: {}'}))).toThrow(/Did you mean|rules/u)
    expect(() => rulesIn(folderWith({'memolint.config.yaml': 'rules: {cal: off}'}))).toThrow(/There is no rule “cal”/u)
    expect(() => rulesIn(folderWith({'memolint.config.mjs': 'export default await Promise.resolve({})'}))).toThrow(/JSON or YAML/u)
    expect(() => rulesIn(folderWith(), 'a.js', page, {rules: {cal: 'off'}})).toThrow(/Did you mean “call”/u)
    expect(() => rulesIn(folderWith(), 'a.js', page, {config: 'gone.yaml'})).toThrow(/no such configuration file/u)
  })

  it('may name another pack', () => {
    const pack = join(root, 'test/packs/abbey')
    expect(rulesIn(folderWith(), 'a.js', page, {vocab: pack})).toEqual([])
    expect(rulesIn(folderWith(), 'a.js', page, {vocab: [pack, 'aws-openai']})).toEqual(['call'])
    expect(() => rulesIn(folderWith(), 'a.js', page, {vocab: './none'})).toThrow(/There is no pack/u)
  })
})
