import {expect} from 'vitest'
import type {TextFormat} from '../../src/formats/format.js'

/** What holds of every reading of any text: each unit has a place in the file, in order; nothing lies outside of it. */
export function expectWellFormed(format: TextFormat, source: string): void {
  const {blocks, directives, problems} = format.read(source)
  for (const {text: plain, map, marks, markup = []} of blocks) {
    expect(plain.trim()).not.toBe('')
    let last = 0
    for (let at = 0; at < plain.length; at++) {
      const {start, end} = map.toSource(at, at + 1)
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(source.length)
      last = start
    }
    for (const {start, end} of marks) expect(0 <= start && start < end && end <= plain.length).toBe(true)
    for (const {start, end, inner} of markup) {
      expect(0 <= start && start < end && end <= source.length).toBe(true)
      if (inner) expect(start <= inner.start && inner.start <= inner.end && inner.end <= end).toBe(true)
    }
  }
  for (const {start, end} of [...directives, ...problems]) expect(start <= end && end <= source.length).toBe(true)
}
