import type {Frame} from './frame.js'

/** Verbs that take a recipient and a thing: “gives your agents GPT-5”. */
export const DITRANSITIVE = /^(?:give|bring|offer|hand|grant|get|lend|show|provide|buy|send|guarantee|allow|deny|assign|refuse|win|earn|afford|promise|supply|serve|sell)$/

/** Verbs that say an adjective of something. */
export const COPULA = /^(?:be|become|remain|stay|seem|get|go|come|make|keep|appear|look|prove|turn|sound|feel|render)$/

/** The construction of a verb with an object of its own, told by its form: imperative, infinitive, gerund or active. */
export function verbForm(frame: Frame): string {
  const vg = frame.sentence.clauses.vg(frame.phrase)!
  if (vg.form === 'infinitive') return 'infinitive'
  if (vg.form === 'gerund') return 'gerund'
  if (vg.form === 'base' && frame.subject.length === 0) return 'imperative'
  if (vg.negated !== undefined && frame.subject.length === 0 && vg.form === 'finite') return 'imperative'
  return 'active'
}
