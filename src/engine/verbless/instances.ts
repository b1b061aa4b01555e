import type {Clauses} from '../../language/clauses/clauses.js'
import {joins} from '../../language/clauses/lists.js'

const EXEMPLIFYING = /^(?:such as|such|like|including|say|for example|for instance|namely)$/

/** “powered by Claude, Nova or o3”: the first of the names that a name is joined to. */
export function firstOfNames(clauses: Clauses, np: number): number {
  let first = np
  for (let joint = np - 1; joint > 0 && (joins(clauses, joint) || clauses.is(joint, 'adv')); joint--) if (clauses.isNamed(joint - 1)) first = --joint
  return first
}

/** “models such as GPT-5”, “a model called o3”: the noun phrase that this one gives an instance or the name of; undefined where there is none. */
export function instancedBy(clauses: Clauses, np: number): number | undefined {
  // “OpenAI's model, o3, on Bedrock”
  if (clauses.lower(np - 1) === ',' && clauses.np(np - 2) && clauses.modifiersOf(np - 2).appositive.includes(np)) return np - 2
  // “two models, among them o3, on Bedrock”
  if (clauses.lower(np - 2) === 'among' && clauses.np(np - 1)?.pronoun && clauses.lower(np - 3) === ',') return clauses.np(np - 4) ? np - 4 : undefined
  const vg = clauses.vg(np - 1)
  const leads = vg ? vg.form === 'participle' && /^(?:call|name|dub)$/.test(vg.lemma) : EXEMPLIFYING.test(clauses.lower(np - 1))
  const whole = clauses.lower(np - 2) === ',' ? np - 3 : np - 2
  return leads && clauses.np(whole) ? whole : undefined
}
