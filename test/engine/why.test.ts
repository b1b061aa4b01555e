import {describe, expect, it} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {readSource} from '../../src/formats/lint-source.js'
import {loadFormat} from '../../src/formats/registry.js'
import {loadCorpus} from '../corpus/load.js'
import {readPack} from '../corpus/reader.js'

const compiled = compile(readPack())
const formats = {markdown: await loadFormat('markdown'), mdx: await loadFormat('mdx'), text: await loadFormat('text')}
const readings = loadCorpus('dev').flatMap(({id, text, format}) => readSource(text, formats[format], compiled).map(({reading, block}) => ({id, reading, block: block.text})))

const flat = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase()

describe('the account of every reading of the corpus', () => {
  it('begins with the trigger as it stands in the text', () => {
    const wrong = readings.filter(({reading, block}) => reading.steps[0]?.step !== 'trigger' || !flat(block).includes(flat(reading.frame.trigger)))
    expect(wrong.map(({id, reading}) => `${id} ${reading.frame.trigger}`)).toEqual([])
    expect(readings.length).toBeGreaterThan(5000)
  })

  it('of a finding, tells object, channel, scope and verdict, in that order, and names the rule that was found', () => {
    const wrong = readings.filter(({reading: {steps, finding}}) => {
      if (!finding) return false
      const way = steps.map(({step}) => step).join(' ')
      return way !== 'trigger object channel scope verdict' || !steps.at(-1)!.says.includes(finding.ruleId)
    })
    expect(wrong.map(({id, reading}) => `${id} ${JSON.stringify(reading.steps)}`)).toEqual([])
    expect(readings.filter(({reading}) => reading.finding).length).toBeGreaterThan(1000)
  })

  it('of a trigger that is left alone, ends with the step that decided it, and why', () => {
    const wrong = readings.filter(({reading: {steps, finding}}) => {
      if (finding) return false
      const last = steps.at(-1)!
      return !/^(?:sense|object|channel|scope)$/.test(last.step) || last.says.trim() === '' || /undefined|\bNaN\b/.test(last.says)
    })
    expect(wrong.map(({id, reading}) => `${id} ${JSON.stringify(reading.steps)}`)).toEqual([])
  })

  it('quotes the object as it stands in the text, or by what it stands for', () => {
    const wrong = readings.filter(({reading, block}) => {
      const {object} = reading.frame
      if (!reading.finding || object === undefined || reading.finding.related.length > 0) return false
      return !flat(block).includes(flat(object))
    })
    expect(wrong.map(({id, reading}) => `${id} ${reading.frame.object ?? ''}`)).toEqual([])
  })

  it('says by which rule “call” and “access”, nouns as often as verbs, were read', () => {
    const open = readings.filter(({reading: {frame: {trigger}}}) => /^(?:call|calls|access)$/i.test(trigger))
    const silent = open.filter(({reading: {steps}}) => !/, read as (?:noun|verb|adj) by the rule “.+”$/.test(steps[0]!.says))
    expect(silent.map(({id, reading}) => `${id} ${reading.steps[0]!.says}`)).toEqual([])
    expect(open.length).toBeGreaterThan(1000)
  })
})
