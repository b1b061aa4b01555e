import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {fixText, lintFiles, lintText} from '../../src/index.js'
import {folderWith} from '../project/folder.js'
import {adapters} from './law-8/adapters.js'
import {sentences} from './law-8/sentences.js'

const brief = ({ruleId, level, actual, expected, reason, frame}: Message): unknown => ({ruleId, level, actual, expected, reason, frame})

const byText = await Promise.all(
  sentences.map(async (sentence) => ({
    messages: (await lintText(sentence, {format: 'text'})).messages,
    fixed: (await fixText(sentence, {format: 'text'})).output,
  })),
)

const numbered = (path: string, index: number): string => join(`${index}`, dirname(path), path.slice(path.lastIndexOf('/') + 1))

describe('the same sentences, the same findings', () => {
  it('are forty, half of them with something to find', () => {
    expect(new Set(sentences).size).toBe(40)
    expect(byText.filter(({messages}) => messages.length > 0).length).toBeGreaterThan(15)
    expect(byText.filter(({fixed}, index) => fixed !== sentences[index]).length).toBeGreaterThan(10)
  })

  describe.each(adapters)('$name', (adapter) => {
    const {path, where} = adapter
    // A file that cannot hold a letter holds another sentence.
    const isHeld = (sentence: string): boolean => adapter.holds?.(sentence) ?? true
    it('has the same findings, said to be where a person would look', async () => {
      const files = await Promise.all(sentences.map(async (sentence, index) => [numbered(path, index), await adapter.write(sentence)] as const))
      const cwd = folderWith(Object.fromEntries(files))
      const results = await lintFiles(files.map(([name]) => name), {cwd})
      expect(sentences.filter(isHeld).length).toBeGreaterThan(34)
      for (const [index, {messages}] of byText.entries()) {
        if (!isHeld(sentences[index]!)) continue
        const found = results.find((result) => result.path === numbered(path, index))!.messages
        expect(found.map(brief), sentences[index]).toEqual(messages.map(brief))
        for (const message of found) expect(message.where, sentences[index]).toBe(where)
      }
    })

    if (!adapter.read) return
    it('takes the same fixes', async () => {
      const files = await Promise.all(sentences.map(async (sentence, index) => [numbered(path, index), await adapter.write(sentence)] as const))
      const cwd = folderWith(Object.fromEntries(files))
      await lintFiles(files.map(([name]) => name), {cwd, fix: true})
      for (const [index, {fixed}] of byText.entries()) {
        // An edit that reaches over several encoded words is left to a person; see docs/formats.md. So are other letters written, and what opens a quotation.
        if (adapter.name === 'the subject of a mail' && /[^ -~]|^"/.test(sentences[index]!)) continue
        expect(await adapter.read!(readFileSync(join(cwd, numbered(path, index)))), sentences[index]).toBe(fixed)
      }
    })
  })
})
