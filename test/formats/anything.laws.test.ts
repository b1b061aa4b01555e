import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {loadFormat} from '../../src/formats/registry.js'
import {commonSigns, signsOf} from './signs-of-formats.js'

describe.each(Object.keys(signsOf))('%s', (id) => {
  const signs = fc.constantFrom(...commonSigns, ...signsOf[id]!, ...signsOf[id]!)
  const noise = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.array(signs, {maxLength: 60}).map(all => all.join('')))

  it('reads anything, and every unit of text has a place', async () => {
    const format = await loadFormat(id)
    fc.assert(
      fc.property(noise, (source) => {
        const {blocks, directives, problems} = format.read(source)
        for (const {text, map, marks, markup = [], places = []} of blocks) {
          expect(text.trim()).not.toBe('')
          let last = 0
          for (let at = 0; at < text.length; at++) {
            const {start, end} = map.toSource(at, at + 1)
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(source.length)
            last = start
          }
          for (const {start, end} of marks) expect(0 <= start && start < end && end <= text.length).toBe(true)
          for (const {start, end, inner} of markup) {
            expect(0 <= start && start < end && end <= source.length).toBe(true)
            if (inner) expect(start <= inner.start && inner.start <= inner.end && inner.end <= end).toBe(true)
          }
          expect(places.map(({from}) => from)).toEqual(places.map(({from}) => from).toSorted((a, b) => a - b))
        }
        for (const {start, end} of [...directives, ...problems]) expect(start <= end && end <= source.length).toBe(true)
      }),
      {numRuns: 1500},
    )
  })

  it('places any rewrite inside the file', async () => {
    const format = await loadFormat(id)
    fc.assert(
      fc.property(noise, fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'one two “three”', '\n', ',;|"\\{}'), (source, from, length, text) => {
        const {blocks} = format.read(source)
        for (const block of blocks) {
          const start = from % block.text.length
          const end = Math.min(block.text.length, start + 1 + (length % 30))
          const edit = format.placeEdit?.(block, source, {start, end, text}) ?? {...block.map.toSource(start, end), text: format.escape(text, source, block.map.toSource(start, end), block.place)}
          expect(0 <= edit.start && edit.start <= edit.end && edit.end <= source.length).toBe(true)
          expect(typeof edit.text).toBe('string')
        }
      }),
      {numRuns: 500},
    )
  })
})
