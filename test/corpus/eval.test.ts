import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {loadCorpus} from './load.js'
import type {Part} from './load.js'
import {openReader} from './reader.js'
import {figures, match, tally} from './score.js'
import type {Figures} from './score.js'

/** What each part once reached; `npm run eval -- --part dev --record` writes it. */
const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as Partial<Record<Part, Figures>>

describe('the score on the corpus', () => {
  it.each(['dev', 'held'] as const)('%s: is not below what is recorded', async (part) => {
    const before = recorded[part]
    if (!before) throw new Error(`no figures of ${part} are recorded: run \`npm run eval -- --part ${part} --record\``)
    const read = await openReader()
    const now = figures(tally(loadCorpus(part).map((item) => match(item.expect, read(item)))))
    for (const key of ['precision', 'recall', 'f1', 'rightRule', 'rightLevel'] as const) expect(now[key], key).toBeGreaterThanOrEqual(before[key])
    // Thousands of texts: on a busy machine they take minutes.
  }, 900_000)
})
