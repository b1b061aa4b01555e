import type {PackFile} from '../../src/vocabulary/load.js'

/** A small pack without a fault, in two files: what tests break in one place. */
export const smallPack: readonly PackFile[] = [
  {
    path: 'small/pack.yml',
    text: `id: small
title: The small memo
version: 1.0.0
inForce: {from: 2026-01-01, until: 2026-12-31}
homepage: https://memo.example/rules
options:
  - id: zero
    why: Whether zero counts.
sources:
  - id: memo
    publisher: Legal
    date: 2026-01
    says: Don't.
`,
  },
  {
    path: 'small/rules.yml',
    text: `entities:
  - id: engine
    role: object
    names: [Solaro, 'Solaro M<digit>']
    rule: rent
    option: zero
qualifiers:
  - id: finest
    words: finest
rules:
  - id: rent
    level: error
    basis: memo
    title: Renting
    why: Only they rent.
    message: '{trigger} says we rent {object}.'
    sources: memo
    channel: any
    becomes: {qualifier: finest, rule: rent}
    examples:
      flagged: {text: We rent Solaro., finds: rent}
      clean: {text: We rent boats., why: boats}
triggers:
  - id: rent-verb
    rule: rent
    construction: verb-object
    lemmas: [rent, hire]
senses:
  - id: rent-boy
    of: rent-verb
    why: a name
    after: collector
rewrites:
  - id: drive
    rules: rent
    constructions: verb-object
    from: verb-phrase
    text: '[drive] with {owner}'
`,
  },
]

/** The small pack with the first `from` of its text replaced; throws where there is none, so that no test breaks nothing. */
export function broken(from: string, to: string, pack: readonly PackFile[] = smallPack): PackFile[] {
  const index = pack.findIndex(({text}) => text.includes(from))
  if (index < 0) throw new Error(`the small pack has no “${from}”`)
  return pack.map((file, at) => at === index ? {...file, text: file.text.replace(from, () => to)} : file)
}
