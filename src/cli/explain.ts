import type {Pack, Rule} from '../vocabulary/pack.js'
import {ruleUrl} from '../vocabulary/rule-url.js'
import {didYouMean} from '../project/did-you-mean.js'
import {Fault} from '../project/fault.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'
import {settingsHere} from './settings-here.js'

const bases = {
  memo: 'the memo’s own words',
  inferred: 'inferred: it follows from the memo without being its words',
  advice: 'advice: a matter of style',
} as const

/** `memolint explain RULE`: what a rule forbids, why, who says so, and examples. */
export async function explain(given: Arguments, io: Io): Promise<number> {
  const {packs} = await settingsHere(given, io)
  const known = packs.flatMap((pack) => pack.rules.map(({id}) => id))
  const [id, ...more] = given.positionals
  if (id === undefined || more.length > 0)
    throw new Fault(`Name one rule: memolint explain RULE. The rules are ${known.join(', ')}.`)
  const texts = packs.flatMap((pack) => pack.rules.filter((rule) => rule.id === id).map((rule) => page(pack, rule)))
  if (texts.length === 0) throw new Fault(`There is no rule “${id}”.${didYouMean(id, known)}`)
  io.stdout.write(`${texts.join('\n')}\n`)
  return exit.clean
}

function page(pack: Pack, rule: Rule): string {
  const lines = [
    `${rule.id}: ${rule.title}`,
    `${rule.level}; ${bases[rule.basis]}; pack ${pack.id} ${pack.version}`,
    '',
    rule.why,
  ]
  const sources = pack.sources.filter(({id}) => rule.sources.includes(id))
  if (sources.length > 0)
    lines.push('', 'Sources', ...sources.map(({publisher, date, says}) => `  ${publisher}, ${date}: ${says}`))
  const {flagged, clean} = rule.examples
  if (flagged.length > 0) {
    lines.push('', 'Flagged')
    for (const {text, finds, rewrite} of flagged) {
      lines.push(`  ✖ ${oneLine(text)}   (${finds})`)
      if (rewrite !== undefined) lines.push(`  → ${oneLine(rewrite)}`)
    }
  }
  if (clean.length > 0) lines.push('', 'Left alone', ...clean.map(({text, why}) => `  ✔ ${oneLine(text)}   (${why})`))
  const url = ruleUrl(pack, rule.id)
  if (url !== undefined) lines.push('', url)
  return lines.join('\n')
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ⏎ ')
}
