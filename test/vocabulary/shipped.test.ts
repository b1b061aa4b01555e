import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {checkPack} from '../../src/project/pack-commands.js'
import {exampleReader} from '../../src/project/pack-reader.js'
import {loadPack} from '../../src/project/packs.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const {pack} = await loadPack('./vocab/aws-openai', root)
const proved = [pack.entities, pack.qualifiers, pack.rules, pack.triggers, pack.senses, pack.rewrites].flat()

test('the pack that ships proves itself', async () => {
  const {ok, output} = await checkPack('./vocab/aws-openai', root)
  expect(output).toMatch(/^\d+ examples read, no faults\./)
  expect(ok).toBe(true)
})

test('each of its entries has an example, each entity and sense a reason, and each rule a source', () => {
  expect(proved.filter(({examples: {flagged, clean}}) => flagged.length + clean.length === 0).map(({id}) => id)).toEqual([])
  expect(pack.entities.filter(({why}) => why === undefined).map(({id}) => id)).toEqual([])
  expect(pack.rules.filter(({sources}) => sources.length === 0).map(({id}) => id)).toEqual([])
})

// An example that would be left alone anyhow shows nothing of its sense.
test.each(pack.senses.map(({id}) => id))('what the sense %s leaves alone is flagged without it', id => {
  const read = exampleReader({...pack, senses: pack.senses.filter(sense => sense.id !== id)})
  const {clean} = pack.senses.find(sense => sense.id === id)!.examples
  expect(clean.filter(({text}) => read(text).length === 0)).toEqual([])
})
