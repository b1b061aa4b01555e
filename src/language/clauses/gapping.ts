import {isPrepositional, pastAdverbs} from './adverbials.js'
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
    at = pastComparisons(clauses, first, at, out)
    const subject = gappedSubject(clauses, at, preposition)
    if (subject === at || !clauses.np(subject)) break
    // “read access to the bucket and full access to GPT-5”: the noun again, with what it leads to.
    if (preposition !== undefined && clauses.np(first - 2) && clauses.headWord(subject).lower === clauses.headWord(first - 2).lower) break
    const object = objectBehind(clauses, subject, first, preposition)
    if (object === undefined) {
      at = endOf(clauses, subject)
      continue
    }
    const end = pastAdverbs(clauses, endOf(clauses, object))
    if (clauses.isMainVerb(end)) break
    out.push(object)
    at = end
  }
  return out
}

// Past adverbs and prepositional phrases; what “than” leads to is noted where it is an object as well.
function pastComparisons(clauses: Clauses, first: number, start: number, out: number[]): number {
  let at = start
  while (clauses.is(at, 'adv') || isPrepositional(clauses, at)) {
    if (clauses.lower(at) === 'than') {
      // “calls Claude less often than GPT-5”
      if (clauses.isNamed(first) && clauses.isNamed(at + 1) && !clauses.vg(at + 2)) out.push(at + 1)
      // “access Redshift more often than they do GPT-5”
      if (clauses.vg(at + 2)?.bare && clauses.lemma(at + 2) === 'do' && clauses.np(at + 3) && !clauses.is(at + 4, 'prep')) out.push(at + 3)
    }
    at += clauses.is(at, 'adv') ? 1 : 2
  }
  return at
}

// Where the subject of the next clause may stand: behind what joins it; the same where nothing does.
function gappedSubject(clauses: Clauses, start: number, preposition: string | undefined): number {
  let at = start
  while (joins(clauses, at)) at++
  // “in Lyon they call Claude, in Metz GPT-5”
  return preposition === undefined && isPrepositional(clauses, at) ? at + 1 : at
}

// “Calls to Claude are free, those to GPT-5 are not”: a pronoun resumes the noun, and the same preposition leads on.
function resumed(clauses: Clauses, first: number, preposition: string): number[] {
  for (let at = first + 1; at + 2 < clauses.phrases.length && at < first + 16; at++) {
    if (clauses.is(at, 'sign') && /^[.?!]$/.test(clauses.lower(at))) return []
    const isResumed = clauses.np(at)?.pronoun && /^(?:those|that|ones?)$/.test(clauses.headWord(at).lower)
    if (isResumed && clauses.lower(at + 1) === preposition && clauses.np(at + 2)) return [at + 2]
  }
  return []
}

// Behind a noun phrase; the prepositions there are walked one by one, for “from Lambda, the mobile team …” is no list.
const endOf = (clauses: Clauses, np: number): number => (clauses.is(np + 1, 'prep') ? np + 1 : clauses.modifiersOf(np).end)

// The object of a clause without a verb, by its subject: a phrase of its own, or run together with the subject: “and sales GPT-5”.
function objectBehind(clauses: Clauses, subject: number, first: number, preposition: string | undefined): number | undefined {
  if (preposition !== undefined) return clauses.lower(subject + 1) === preposition && clauses.np(subject + 2) ? subject + 2 : undefined
  if (!clauses.isNamed(subject)) {
    if (clauses.isNamed(subject + 1)) return subject + 1
    // “and those in Hull GPT-5”
    return isPrepositional(clauses, subject + 1) ? objectBehind(clauses, subject + 2, first, preposition) : undefined
  }
  const {from, head} = clauses.np(subject)!
  const before = clauses.words[head - 1]
  const isRunTogether = from < head && (before?.tag === 'noun' || (before?.tag === 'name' && before.entity === undefined))
  return clauses.isNamed(first) && isRunTogether ? subject : undefined
}
