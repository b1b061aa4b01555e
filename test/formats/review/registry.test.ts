import {describe, expect, it} from 'vitest'
import {formatIds, isContainer} from '../../../src/formats/registry.js'
import {loadRedliner} from '../../../src/formats/review/registry.js'

describe('redliners', () => {
  it.each(formatIds.filter(isContainer))('there is one for %s', async (id) => {
    expect(await loadRedliner(id)).toBeTypeOf('function')
  })

  it('there is none for what no container is', async () => {
    await expect(loadRedliner('constructor')).rejects.toThrow(RangeError)
  })
})
