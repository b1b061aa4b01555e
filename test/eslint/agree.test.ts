import {describe, expect, it} from 'vitest'
import {fixText, lintText} from '../../src/index.js'
import type {Message} from '../../src/formats/message.js'
import {loadCorpus, type Case} from '../corpus/load.js'
import {cutOf, fix, lint} from './lint.js'

const corpus = loadCorpus('dev').filter(({format}) => format === 'markdown')
/** Cases from all over the corpus, most of them with something to find. */
const some = (cases: readonly Case[]): Case[] => [
  ...spread(cases.filter(({expect: wanted}) => wanted.length > 0), 60),
  ...spread(cases.filter(({expect: wanted}) => wanted.length === 0), 20),
]
const spread = (cases: readonly Case[], count: number): Case[] => Array.from({length: count}, (_, index) => cases[Math.floor((index * cases.length) / count)]!)

const markdown = some(corpus)
/** Cases without a mark of Markdown: the same words say the same in a program. */
const isPlain = ({text}: Case): boolean => !/[|`~<>{}\\*_[\]#&]|^ *(?:[-+]|\d+[.)]|---) |https?:|^ {4}|={3}|-{3}| $/mu.test(text)
const plain = some(corpus.filter(isPlain))
const lines = some(corpus.filter((one) => isPlain(one) && !one.text.includes('\n')))

/** A message as ESLint shows it, from the command line's. */
const shown = ({reason, ruleId, expected = [], note}: Message): string => {
  const advice = expected.length > 0 ? `Write “${expected.slice(0, 2).join('” or “')}”.` : note
  return `${reason}${advice === undefined ? '' : ` ${advice}`} (${ruleId})`
}
const jsx = (text: string): string => `export const page = <main>${text.split(/\n{2,}/u).map((part) => `<p>${part}</p>`).join('\n')}</main>\n`

describe('the rule says what the command line says', () => {
  it('of every Markdown case, fixes included', async () => {
    expect(new Set(markdown).size).toBe(80)
    for (const {id, text} of markdown) {
      const {messages} = await lintText(text)
      const found = lint(text, 'page.md', {level: 'info'})
      expect(found.map(({message}) => message), id).toEqual(messages.map(shown))
      expect(found.map((message) => cutOf(text, message)), id).toEqual(messages.map(({place}) => text.slice(place?.start.offset, place?.end.offset)))
      if (messages.some(({suggestions}) => suggestions?.some((one) => one.fix))) expect(fix(text, 'page.md', {level: 'info'}), id).toBe((await fixText(text)).output)
    }
  })

  it('of text in JSX', async () => {
    let count = 0
    for (const {id, text} of plain) {
      const {messages} = await lintText(text)
      const found = lint(jsx(text), 'page.jsx', {level: 'info'})
      expect(found.map(({message}) => message), `${id}\n${text}`).toEqual(messages.map(shown))
      count += found.length
      if (found.length > 0) expect(fix(jsx(text), 'page.jsx', {level: 'info'}), id).toBe(jsx((await fixText(text)).output))
    }
    expect(count).toBeGreaterThan(50)
  })

  it('of strings and templates', async () => {
    let count = 0
    for (const {id, text} of lines) {
      const {messages} = await lintText(text)
      for (const quote of ['"', "'", '`']) {
        const code = (said: string): string => `export const title = ${quote}${said.replaceAll(quote, `\\${quote}`)}${quote}\n`
        const found = lint(code(text), 'page.ts', {level: 'info'})
        expect(found.map(({message}) => message), `${id}\n${text}`).toEqual(messages.map(shown))
        count += found.length
        if (found.length > 0) expect(fix(code(text), 'page.ts', {level: 'info'}), id).toBe(code((await fixText(text)).output))
      }
    }
    expect(count).toBeGreaterThan(150)
  })
})
