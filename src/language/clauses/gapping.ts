import type {Clauses} from './clauses.js'
import {joins} from './lists.js'

/**
 * “Doctors have access to Claude, nurses to GPT-5”, “the web team calls Claude from Lambda, the mobile team GPT-5”: clauses that leave out the verb
 * of the first and give another subject with another object.
 *
 * @param first The object that the verb or noun itself leads to.
 * @param preposition What leads to it; each clause says it again.
 * @returns The objects of the clauses without a verb; only names, for anything else may be a member of the list.
 */
export function gappedObjects(clauses: Clauses, first: number, preposition?: string): number[] {
  const out = preposition === undefined ? [] : resumed(clauses, first, preposition)
  let at = endOf(clauses, first)
  for (let guard = 0; guard < 12; guard++) {
    while (clauses.is(at, 'adv') || (clauses.is(at, 'prep') && clauses.np(at + 1))) {
      // “calls Claude less often than GPT-5”
      if (clauses.lower(at) === 'than' && clauses.headWord(first).entity !== undefined && clauses.headWord(at + 1).entity !== undefined && !clauses.vg(at + 2)) out.push(at + 1)
      // “access Redshift more often than they do GPT-5”
      if (clauses.lower(at) === 'than' && clauses.vg(at + 2)?.bare && clauses.vg(at + 2)!.lemma === 'do' && clauses.np(at + 3) && !clauses.is(at + 4, 'prep')) out.push(at + 3)
      at += clauses.is(at, 'adv') ? 1 : 2
    }
    let subject = at
    while (joins(clauses, subject)) subject++
    // “in Lyon they call Claude, in Metz GPT-5”
    if (clauses.is(subject, 'prep') && clauses.np(subject + 1) && preposition === undefined) subject++
    if (subject === at || !clauses.np(subject)) break
    // “read access to the bucket and full access to GPT-5”: the noun again, with what it leads to.
    if (preposition !== undefined && clauses.np(first - 2) && clauses.headWord(subject).lower === clauses.headWord(first - 2).lower) break
    const object = objectBehind(clauses, subject, first, preposition)
    if (object === undefined) {
      at = endOf(clauses, subject)
      continue
    }
    let end = endOf(clauses, object)
    while (clauses.is(end, 'adv')) end++
    const vg = clauses.vg(end)
    if (vg && (vg.form === 'finite' || vg.form === 'base')) break
    out.push(object)
    at = end
  }
  return out
}

// “Calls to Claude are free, those to GPT-5 are not”: a pronoun resumes the noun, and the same preposition leads on.
function resumed(clauses: Clauses, first: number, preposition: string): number[] {
  for (let at = first + 1; at + 2 < clauses.phrases.length && at < first + 16; at++) {
    if (clauses.is(at, 'sign') && /^[.?!]$/.test(clauses.lower(at))) return []
    if (clauses.np(at)?.pronoun && /^(?:those|that|ones?)$/.test(clauses.headWord(at).lower) && clauses.lower(at + 1) === preposition && clauses.np(at + 2)) return [at + 2]
  }
  return []
}

// Behind a noun phrase; the prepositions there are walked one by one, for “from Lambda, the mobile team …” is no list.
const endOf = (clauses: Clauses, np: number): number => (clauses.is(np + 1, 'prep') ? np + 1 : clauses.modifiersOf(np).end)

// The object of a clause without a verb, by its subject: a phrase of its own, or run together with the subject: “and sales GPT-5”.
function objectBehind(clauses: Clauses, subject: number, first: number, preposition: string | undefined): number | undefined {
  const named = (np: number): boolean => clauses.np(np) !== undefined && clauses.headWord(np).entity !== undefined
  if (preposition !== undefined) return clauses.lower(subject + 1) === preposition && clauses.np(subject + 2) ? subject + 2 : undefined
  if (named(subject + 1) && !named(subject)) return subject + 1
  // “and those in Hull GPT-5”
  if (clauses.is(subject + 1, 'prep') && clauses.np(subject + 2) && !named(subject)) return objectBehind(clauses, subject + 2, first, preposition)
  const phrase = clauses.np(subject)!
  const before = clauses.words[phrase.head - 1]
  return named(subject) && named(first) && phrase.from < phrase.head && (before?.tag === 'noun' || (before?.tag === 'name' && before.entity === undefined)) ? subject : undefined
}
