import json from '@eslint/json'
import markdown from '@eslint/markdown'
import {Linter} from 'eslint'
import {Linter as Linter9} from 'eslint9'
import * as tomlParser from 'toml-eslint-parser'
import tseslint from 'typescript-eslint'
import * as yamlParser from 'yaml-eslint-parser'
import plugin, {type WordingOptions} from '../../src/eslint/plugin.js'

/** The versions of ESLint that the plugin is for. */
export const linters = {9: new Linter9() as unknown as Linter, 10: new Linter()}
export type Version = keyof typeof linters

/** The configuration of a project that reads its programs, its pages and nothing else, with no configuration of memolint's own. */
function configOf(options: WordingOptions): Linter.Config[] {
  const key = JSON.stringify(options)
  const known = configs.get(key)
  if (known) return known
  const made: Linter.Config[] = [
    {files: ['**/*.{js,jsx}'], languageOptions: {parserOptions: {ecmaFeatures: {jsx: true}}}},
    {files: ['**/*.{ts,tsx}'], languageOptions: {parser: tseslint.parser}},
    {files: ['**/*.md'], plugins: {markdown}, language: 'markdown/gfm'},
    {files: ['**/*.json'], plugins: {json}, language: 'json/json'},
    {files: ['**/*.jsonc'], plugins: {json}, language: 'json/jsonc'},
    {files: ['**/*.json5'], plugins: {json}, language: 'json/json5'},
    {files: ['**/*.{yml,yaml}'], languageOptions: {parser: yamlParser}},
    {files: ['**/*.toml'], languageOptions: {parser: tomlParser}},
    {files: ['**/*'], plugins: {memolint: plugin}, rules: {'memolint/wording': ['error', {config: false, ...options}]}},
  ]
  configs.set(key, made)
  return made
}

const configs = new Map<string, Linter.Config[]>()

/** What is found in a text, in its order. A text that can't be parsed is a failure of the test. */
export function lint(text: string, filename: string, options: WordingOptions = {}, version: Version = 10): Linter.LintMessage[] {
  const messages = linters[version].verify(text, configOf(options), {filename})
  const fatal = messages.find((message) => message.fatal === true)
  if (fatal) throw new Error(`${fatal.message} (${fatal.line}:${fatal.column})\n${text}`)
  return messages
}

/** The text after all fixes. */
export function fix(text: string, filename: string, options: WordingOptions = {}, version: Version = 10): string {
  return linters[version].verifyAndFix(text, configOf(options), {filename}).output
}

/** What a message covers. */
export function cutOf(text: string, {line, column, endLine, endColumn}: Linter.LintMessage): string {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\r\n\u2028\u2029]/gu), (found) => found.index + found[0].length)]
  return text.slice(starts[line - 1]! + column - 1, starts[endLine! - 1]! + endColumn! - 1)
}
