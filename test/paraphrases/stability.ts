import type {Level} from '../../src/finding.js'
import {type CompiledPack, read} from '../../src/engine/lint.js'
import {loadFormat} from '../../src/formats/registry.js'
import {type Case, loadCorpus} from '../corpus/load.js'
import type {Paraphrase} from './paraphrase.js'

/** A sentence whose paraphrase is read otherwise. */
export interface Change {
  case: string
  after: string
  was: string
  is: string
}

/** What a paraphrase does to verdicts: how many sentences it fits, and which are read otherwise then. */
export interface Stability {
  id: string
  applied: number
  changed: Change[]
}

/** The rules and levels of a text's findings, in one line and no order. */
export type Verdicts = (text: string) => string

/** Reads Markdown, without rewrites. */
export async function openVerdicts(compiled: CompiledPack): Promise<Verdicts> {
  const markdown = await loadFormat('markdown')
  return text => inOneLine(read(markdown.read(text).blocks, compiled).flatMap(({finding}) => (finding ? [{rule: finding.ruleId, level: finding.level}] : [])))
}

/** The cases that paraphrases are made of: one plain sentence, read as it should be. */
export const sentences = (cases: readonly Case[], verdicts: Verdicts): Case[] => cases.filter(item => isSentence(item) && verdicts(item.text) === inOneLine(item.expect))

// Markdown of one sentence, without a label or quotes before it.
const isSentence = ({text, format}: Case): boolean =>
  format === 'markdown' && /^[A-Z].*[.!?]$/.test(text) && !text.includes('\n') && !/^[A-Z]\w*: |[“"`*_|#<]|[.!?] [A-Z]/.test(text)

/** How the verdicts on sentences hold under a paraphrase. */
export function stability({id, apply}: Paraphrase, items: readonly Case[], verdicts: Verdicts): Stability {
  const result: Stability = {id, applied: 0, changed: []}
  for (const item of items) {
    const after = apply(item.text)
    if (after === undefined || after === item.text) continue
    result.applied++
    const was = inOneLine(item.expect)
    const is = verdicts(after)
    if (was !== is) result.changed.push({case: item.id, after, was, is})
  }
  return result
}

/** Which sentences of the open corpus the test reads: one in so many. */
const SAMPLE = 60

/** The share of paraphrases of the test's sample that are read otherwise than their sentence. */
export function shareOfSample(paraphrases: readonly Paraphrase[], verdicts: Verdicts): number {
  const items = sentences(loadCorpus('dev').filter((_, place) => place % SAMPLE === 0), verdicts)
  const results = paraphrases.map(one => stability(one, items, verdicts))
  const sum = (count: (one: Stability) => number): number => results.reduce((total, one) => total + count(one), 0)
  return sum(({changed}) => changed.length) / sum(({applied}) => applied)
}

const inOneLine = (findings: readonly {rule: string; level: Level}[]): string => findings.map(({rule, level}) => `${rule} ${level}`).sort().join(', ') || 'nothing'
