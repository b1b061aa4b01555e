import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {readPack} from '../corpus/reader.js'
import {paraphrases} from './all.js'
import {openVerdicts, shareOfSample} from './stability.js'

/** The share of paraphrases that were once read otherwise; `npm run paraphrase -- --record` writes it. */
const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as {otherwise: number}

describe('verdicts on sentences of the corpus, said in other words', () => {
  it('hold as often as is recorded', async () => {
    const share = shareOfSample(paraphrases, await openVerdicts(compile(readPack())))
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThanOrEqual(recorded.otherwise)
  })
})
