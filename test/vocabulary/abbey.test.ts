import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {checkPack} from '../../src/project/pack-commands.js'
import {loadPack} from '../../src/project/packs.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const {pack, folder} = await loadPack('test/packs/abbey', root)

test('the abbey pack uses every role and every construction', () => {
  const roles = ['object', 'owner', 'channel', 'other-channel', 'exempt', 'product']
  const constructions = [
    'verb-object', 'verb-preposition', 'noun-preposition', 'adjective', 'subject-verb', 'channel-verb-object', 'noun-phrase', 'framing',
    'relation', 'phrase',
  ]
  expect([...new Set(pack.entities.map(({role}) => role))].sort()).toEqual(roles.sort())
  expect([...new Set(pack.triggers.map(({construction}) => construction))].sort()).toEqual(constructions.sort())
})

test('the abbey pack knows nothing of the pack that ships', () => {
  expect(JSON.stringify(pack)).not.toMatch(/openai|gpt|bedrock|aws|amazon|azure/i)
})

test('every flagged example holds the words that it says are found', () => {
  const entries = [pack.entities, pack.qualifiers, pack.rules, pack.triggers, pack.senses, pack.rewrites].flat()
  const examples = entries.flatMap(entry => entry.examples.flagged)
  expect(examples.length).toBeGreaterThan(20)
  expect(examples.filter(({text, finds}) => !text.includes(finds))).toEqual([])
  expect(folder?.where.size).toBeGreaterThan(entries.length)
})

// A second policy has to work with no code of its own.
test('the abbey pack proves itself', async () => {
  const {ok, output} = await checkPack('test/packs/abbey', root)
  expect(output).toMatch(/^\d+ examples read, no faults\./)
  expect(ok).toBe(true)
})
