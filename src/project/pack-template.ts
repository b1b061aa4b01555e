import type {PackFile} from '../vocabulary/yaml.js'

/**
 * The files of a new pack: one rule with its triggers, a sense and a rewrite, each with examples, and comments that say what to
 * change.
 *
 * @param schema The way to `pack.schema.json` from the pack's folder.
 */
export function packTemplate(id: string, schema: string): PackFile[] {
  const file = (path: string, text: string): PackFile => ({path, text: `# yaml-language-server: $schema=${schema}\n${text.trimStart()}`})
  return [
    file('pack.yml', `
# What the policy is called, and the days between which it is in force.
id: ${id}
title: The wording memo
version: 0.1.0
language: en
inForce: {from: 2026-01-01}

# What the rules rest on. Every rule names one.
sources:
  - id: memo
    publisher: Legal department
    date: 2026-01
    says: Don't write that customers rent Solaro's engines from us. Write that our boats are driven by Solaro.
`),
    file('entities.yml', `
# The things that the policy names. Each has a role:
#   owner          the company whose technology it is
#   object         the thing that the rules protect
#   channel        the place that the policy watches: us
#   other-channel  a place where the same words are fine
#   exempt         a thing that looks like an object and is none
entities:
  - id: solaro
    role: owner
    names: Solaro
    heads: [engine, motor]       # “Solaro engines”, “Solaro's motors”

  - id: engine
    role: object
    names: [Solaro One, 'Solaro M<digit>']

  - id: harbour
    role: channel
    names: [Blue Harbour, our harbour]
    praised: true                # the approved wording may be said of it

  - id: solaro-shop
    role: other-channel
    names: [Solaro Store, Solaro's own shop]
`),
    file('rules.yml', `
# What the memo forbids. Each rule says why, and shows one text that it flags and one that it leaves alone.
rules:
  - id: rent
    level: error                 # error, warning or info
    basis: memo                  # memo, inferred or advice
    title: Renting Solaro engines
    why: Only Solaro rents its engines out. What we rent are boats.
    message: “{trigger}” says that customers rent {object} from us.
    sources: memo
    channel: assumed             # where no channel is named it is ours
    examples:
      flagged:
        - text: Rent Solaro engines at Blue Harbour.
          finds: Rent
      clean:
        - text: Rent a boat at Blue Harbour.
          why: a boat is no engine
        - text: Rent Solaro engines from the Solaro Store.
          why: another channel

# The words that rules watch for, in their base form. Rented, renting, rents follow.
triggers:
  - id: rent-verb
    rule: rent
    construction: verb-object    # “rent X”
    lemmas: [rent, hire]
    examples:
      flagged:
        - text: You can hire Solaro engines at Blue Harbour.
          finds: hire
  - id: lease-noun
    rule: rent
    construction: noun-preposition   # “lease of X”, “X lease”
    lemmas: [lease]
    prepositions: [of, for]
    examples:
      flagged:
        - text: The lease of Solaro engines is easy at Blue Harbour.
          finds: lease

# Meanings of those words that don't count.
senses:
  - id: lease-market
    of: lease-noun
    why: A market and its prices are no offer of ours.
    after: [market, price, prices]
    examples:
      clean:
        - text: The Solaro engine lease market is growing.
          why: the market, not an offer

# What to write instead. {owner} and the others are the sentence's own words; a verb in brackets is inflected.
rewrites:
  - id: rent-boats
    rules: rent
    constructions: [verb-object]
    from: verb-phrase
    text: '[rent] boats driven by {owner}'
    examples:
      flagged:
        - text: Our guests rented Solaro engines all summer.
          finds: rented
          rewrite: Our guests rented boats driven by Solaro all summer.
`),
  ]
}
