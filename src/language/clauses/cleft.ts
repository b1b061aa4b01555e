import type {Clauses} from './clauses.js'
import {verbAfter} from './relative.js'

/** “What your engineers call is GPT-5”: what stands behind the copula that follows the clause; undefined where nothing does. */
export function cleftComplement(clauses: Clauses, what: number): number[] | undefined {
  // “GPT-5 is what our chemists tap into”
  const said = clauses.vg(what - 1)?.bare && clauses.lemma(what - 1) === 'be' ? clauses.subjectOf(what - 1) : []
  if (said.length > 0) return said
  const verb = verbAfter(clauses, what)
  if (verb < 0) return undefined
  for (let at = verb + 1; at < clauses.phrases.length - 1; at++) {
    const vg = clauses.vg(at)
    if (vg?.bare && vg.lemma === 'be') return clauses.np(at + 1) ? clauses.listFrom(at + 1) : undefined
    // “Most of what our agents call comes from OpenAI”
    if (vg && /^(?:come|stem|originate)$/.test(vg.lemma) && clauses.lower(at + 1) === 'from' && clauses.np(at + 2)) return [at + 2]
    if (clauses.lower(at) === ':' && clauses.np(at + 1)) return clauses.listFrom(at + 1)
    if (vg || (clauses.is(at, 'sign') && /^[;:.?]$/.test(clauses.lower(at)))) return undefined
  }
  return undefined
}
