import {describe, expect, it, test} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {nameGiving} from '../../src/engine/names/given-names.js'
import {MaskedText} from '../../src/engine/names/masked-text.js'
import {namingPatterns} from '../../src/engine/names/naming-patterns.js'
import {namedBy} from '../../src/engine/names/naming-words.js'
import {fold} from '../../src/language/fold.js'
import {readPack} from '../corpus/reader.js'

const pack = readPack()
const {lexis} = compile(pack)
const roles = new Map(pack.entities.map(({id, role}) => [id, role]))
const given = (text: string): string[] => nameGiving(pack)(text, lexis.names.find(text)).map(({name}) => name)

describe('each way to give a name finds the name in its own example', () => {
  it.each(namingPatterns(namedBy(['model', 'pair'])).map(pattern => [pattern.example, pattern] as const))('%s', (example, {when, pattern}) => {
    const name = /_([^_]+)_/.exec(example)![1]!
    const {text} = fold(example.replaceAll('_', ''))
    expect(text).toMatch(when)
    const masked = new MaskedText(text, lexis.names.find(text), roles)
    const found = Array.from(masked.text.matchAll(pattern), match => match[1]!.replace(/["'.]/g, '').replace(/^[Tt]he /, ''))
    expect(found).toContain(name.replace(/^[Tt]he /, ''))
    expect(given(text)).toContain(name.replace(/^[Tt]he /, ''))
  })
})

test.each([
  'Agents powered by GPT-5 (the “Agents”) run on AWS.',
  'GPT-5 is here. We call the pair “the duo”.',
  'GPT-5 (see Monday) is here.',
  'Amazon Bedrock, hereafter “Rock”, is here.',
])('gives no name: %s', text => {
  expect(given(fold(text).text)).toEqual([])
})
