import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Message} from '../src/formats/message.js'
import {lintText} from '../src/index.js'
import retextMemolint from '../src/retext.js'
import {runWith} from './cli/run.js'
import {loadCorpus, type Case} from './corpus/load.js'

// The bridge from remark gives a plugin words alone: front matter, links, tables, what is struck out or code, and which list belongs to which sentence are lost on
// the way.
const lost = /[|`~<>{]|^ *(?:[-*+]|\d+\.|---) |^---$|\]\(/mu
const corpus = loadCorpus('dev').filter(({format, text}) => format === 'markdown' && !lost.test(text))

/** Cases from all over the corpus, half of them with something to find. */
const cases = [true, false].flatMap((isFound) => spread(corpus.filter(({expect: wanted}) => wanted.length > 0 === isFound), 20))

function spread(all: readonly Case[], count: number): Case[] {
  return Array.from({length: count}, (_, index) => all[Math.floor((index * all.length) / count)]!)
}

// The bridge's type takes a bare parser alone, though a processor with plugins is what it is made for.
const processor = unified().use(remarkParse).use(remarkRetext, unified().use(retextEnglish).use(retextMemolint) as never)

/** What every host has to say of a finding. */
const brief = ({ruleId, fatal, reason, actual, expected, place}: Pick<Message, 'ruleId' | 'fatal' | 'reason' | 'actual' | 'expected' | 'place'>) => ({
  ruleId, fatal, reason, actual, expected, start: place?.start.offset, end: place?.end.offset,
})

const inOrder = (found: ReturnType<typeof brief>[]): ReturnType<typeof brief>[] => found.sort((a, b) => (a.start ?? -1) - (b.start ?? -1) || a.ruleId.localeCompare(b.ruleId))

async function byPlugin(text: string): Promise<ReturnType<typeof brief>[]> {
  const file = new VFile(text)
  await processor.run(processor.parse(file), file)
  return file.messages.map(({ruleId = '', fatal, reason, actual, expected, place}) => {
    // An info is `undefined` in vfile, and `null` where JSON has to say it.
    return brief({ruleId, fatal: fatal ?? null, reason, actual, expected, place: place as Message['place']})
  })
}

describe('every host says the same', () => {
  it('of forty cases, and finds something in half of them', async () => {
    expect(new Set(cases).size).toBe(40)
    const found = await Promise.all(cases.map(async ({text}) => (await lintText(text)).messages.length))
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(15)
  })

  it.each(cases)('$id', async ({text}) => {
    const {messages} = await lintText(text)
    const {out, err, status} = await runWith({}, ['--stdin', '-f', 'json'], {stdin: text})
    expect(err).toBe('')
    expect(status).toBe(messages.some(({fatal}) => fatal === true) ? 1 : 0)
    expect((JSON.parse(out) as {messages: Message[]}[])[0]?.messages).toEqual(JSON.parse(JSON.stringify(messages.map(({excerpt: _, ...message}) => message))))
    expect(inOrder(await byPlugin(text))).toEqual(inOrder(messages.map(brief)))
  })
})
