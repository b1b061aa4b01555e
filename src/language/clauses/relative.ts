import type {Clauses} from './clauses.js'
import {CLOSE, OPEN} from './signs.js'

/** The noun phrase that a relative pronoun stands for. */
export function antecedentOf(clauses: Clauses, rel: number): number | undefined {
  // “models that OpenAI trains and that your functions invoke”
  if (clauses.is(rel - 1, 'cc')) {
    for (let at = rel - 2; at > 0; at--) if (clauses.is(at, 'rel')) return clauses.antecedentOf(at)
  }
  // “It is GPT-5, not a regex, that …”
  if (clauses.lower(rel - 1) === ',' && clauses.np(0)?.pronoun && clauses.vg(1)?.lemma === 'be' && clauses.np(2)) return 2
  let at = rel - 1
  if (clauses.is(at, 'prep')) at--
  for (let guard = 0; guard < 12 && at >= 0; guard++) {
    if (clauses.np(at)) {
      // “the power of GPT-5 that you call”: the nearest; “models from OpenAI that you call”: past a name of an owner.
      if (clauses.is(at - 1, 'prep') && clauses.np(at - 2) && /^(?:from|by|on|in|at|for)$/.test(clauses.lower(at - 1))) return restrictsNearest(clauses, at, rel) ? at : at - 2
      // “agents powered by OpenAI that are …”
      if (clauses.is(at - 1, 'prep') && /^(?:by|with)$/.test(clauses.lower(at - 1)) && clauses.vg(at - 2)?.form === 'participle' && clauses.np(at - 3)) return at - 3
      return at
    }
    if (clauses.is(at, 'sign') && CLOSE.test(clauses.lower(at))) {
      while (at >= 0 && !OPEN.test(clauses.lower(at))) at--
    }
    at--
  }
  return undefined
}

// “GPT-5 in the intranet that AWS hosts”: a name needs no telling which, the noun behind it does.
function restrictsNearest(clauses: Clauses, np: number, rel: number): boolean {
  return clauses.lower(rel) === 'that' && /^(?:the|an?|any|every|some)$/.test(clauses.np(np)!.determiner ?? '') && clauses.headWord(np).entity === undefined && clauses.headWord(np - 2).entity !== undefined && clauses.np(np - 2)!.determiner === undefined
}

/** The verb of a relative clause, by its pronoun; -1 where there is none. */
export function verbAfter(clauses: Clauses, rel: number): number {
  for (let at = rel + 1; at < clauses.phrases.length && at < rel + 10; at++) {
    if (clauses.vg(at)) return at
    if (clauses.is(at, 'sign') && /^[;:.]$/.test(clauses.lower(at))) return -1
  }
  return -1
}

// “From a function in this stack”: prepositional phrases and nothing else up to here.
function isFronted(clauses: Clauses, np: number): boolean {
  for (let at = np; at > 0; at -= 2) if (!clauses.np(at) || !clauses.is(at - 1, 'prep')) return false
  return np % 2 === 1
}

/** “the models you call”: a pronoun or a noun phrase right after a noun phrase, with a verb. */
export function isZeroRelative(clauses: Clauses, np: number, subject: number): boolean {
  const phrase = clauses.np(subject)
  // “ask GPT-5 which function to invoke”: a question is no relative clause.
  if (!phrase || /^(?:which|what|whose|whichever|whatever)$/.test(phrase.determiner ?? '')) return false
  // “From a Lambda function you can call …”: a fronted place, and the clause is the only one.
  if (clauses.is(np - 1, 'prep') && isFronted(clauses, np) && !clauses.phrases.some((part, at) => at > subject + 1 && part.kind === 'vg' && (part.form === 'finite' || part.form === 'base'))) return false
  // “Every fifth step the orchestrator calls o3”: how often; the verb has an object of its own.
  const object = clauses.vg(subject + 1)?.form === 'finite' ? clauses.np(subject + 2) : undefined
  if (/^(?:every|each)$/.test(clauses.np(np)!.determiner ?? '') && object && clauses.headWord(subject + 2).entity !== undefined && !clauses.is(np - 1, 'prep') && !clauses.vg(np - 1)) return false
  if (phrase.pronoun) return /^(?:i|you|we|they|he|she|it|everyone|anyone|everybody|anybody|nobody|someone)$/.test(clauses.headWord(subject).lower)
  return (phrase.determiner !== undefined || clauses.headWord(subject).entity !== undefined) && (!clauses.np(np)!.pronoun || /^(?:(?:what|which)ever|everything|anything|something|all)$/.test(clauses.headWord(np).lower))
}
