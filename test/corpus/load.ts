import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import type {Level, Span} from '../../src/finding.js'

/** `dev` is for work on the reader, `held` is kept aside. */
export type Part = 'dev' | 'held'

/** A finding that a careful editor would make; the span is where its words stand in the case's text (UTF-16 offsets). */
export interface Expectation extends Span {
  rule: string
  level: Level
  words: string
}

/** A text and everything that should be found in it. */
export interface Case {
  id: string
  phenomenon: string
  family: string
  format: 'markdown' | 'mdx' | 'text'
  text: string
  expect: Expectation[]
  why?: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const caseKeys = new Set(['id', 'family', 'format', 'text', 'expect', 'why'])
const expectation = /^(\S+) (error|warning|info) "(.+)"(?:#([1-9]\d*))?$/su

/** Reads one file of cases. Throws an error that names the file and the case where something is wrong. */
export function parseCases(yaml: string, file: string): Case[] {
  const {phenomenon, cases} = parse(yaml) as {phenomenon?: unknown; cases?: unknown}
  if (typeof phenomenon !== 'string') throw new Error(`${file}: write \`phenomenon: <name of the file>\` on the first line`)
  if (!Array.isArray(cases)) throw new Error(`${file}: write a list under \`cases:\``)
  return cases.map((raw: Record<string, unknown>, index) => {
    const id = typeof raw['id'] === 'string' ? raw['id'] : `case ${index + 1}`
    const fail = (message: string): never => {
      throw new Error(`${file}: ${id}: ${message}`)
    }
    for (const key of Object.keys(raw)) if (!caseKeys.has(key)) fail(`\`${key}\` is not a key of a case`)
    const {text, expect, family, why, format = 'markdown'} = raw
    if (typeof raw['id'] !== 'string') return fail('write an `id`')
    if (typeof text !== 'string' || text.trim() === '') return fail('write the prose under `text: |-`')
    if (typeof family !== 'string') return fail('write a `family`; cases that differ in one thing share it')
    if (!Array.isArray(expect)) return fail('write a list under `expect:`; `[]` where nothing should be found')
    if (why !== undefined && typeof why !== 'string') return fail('`why` is a short sentence')
    if (expect.length === 0 && why === undefined) return fail('a clean case says why it is clean: add `why:`')
    if (format !== 'markdown' && format !== 'mdx' && format !== 'text') return fail('`format` is markdown, mdx or text')
    const expected = expect.map((line) => parseExpectation(line, text) ?? fail(`${JSON.stringify(line)} is not \`rule level "words"\` with words of the text`))
    return {id, phenomenon, family, format, text, expect: expected, ...(why === undefined ? {} : {why})}
  })
}

/** Reads `call error "called"#2`; nothing where it is malformed or the words are not in the text that often. */
export function parseExpectation(line: unknown, text: string): Expectation | undefined {
  const parts = typeof line === 'string' ? expectation.exec(line) : null
  if (!parts) return undefined
  const [, rule = '', level, words = '', count = '1'] = parts
  let start = -1
  for (let n = Number(count); n > 0; n--) {
    start = text.indexOf(words, start + 1)
    if (start < 0) return undefined
  }
  return {rule, level: level as Level, words, start, end: start + words.length}
}

/** All cases of a part, in the order of the file names. Throws where two cases share an id. */
export function loadCorpus(part: Part): Case[] {
  const files = readdirSync(join(folder, part)).filter((name) => name.endsWith('.yml')).sort()
  const cases = files.flatMap((name) => parseCases(readFileSync(join(folder, part, name), 'utf8'), `${part}/${name}`))
  const seen = new Set<string>()
  for (const {id} of cases) {
    if (seen.has(id)) throw new Error(`${part}: the id ${id} is used twice`)
    seen.add(id)
  }
  return cases
}
