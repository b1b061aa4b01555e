import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'

/** “never share your access to …”: what is possessed is there, unless the verb itself is the having. */
export function presupposed(frame: Frame, lemma: string): boolean {
  const np = frame.sentence.clauses.np(frame.phrase)
  return np !== undefined && /^(?:my|your|our|his|her|its|their|'s)$/.test(np.determiner ?? '') && !/^(?:have|get|need|give|provide|offer|grant|gain|want|include)$/.test(lemma)
}

/** “your role has no policy that …”: the object of a having, by somebody in particular. */
export function lacksRight(clauses: Clauses, np: number): boolean {
  const verb = clauses.vg(np - 1)
  if (!verb || !/^(?:have|carry|hold|include|contain)$/.test(verb.lemma) || !/^(?:polic(?:y|ies)|permissions?|roles?|rights?|keys?|tokens?|entitlements?|licen[cs]es?|grants?|statements?|credentials?|roles?|privileges?)$/.test(clauses.headWord(np).lower)) return false
  return clauses.subjectOf(np - 1).some(one => clauses.headWord(one).entity === undefined && (clauses.np(one)!.pronoun ? /^(?:you|it|he|she)$/.test(clauses.headWord(one).lower) : /^(?:your|my|our|his|her|its|this|that|the|a|an)$/.test(clauses.np(one)!.determiner ?? '')))
}

/** Whether a conjunction joins subjects; in “no setup, the Lambda layer taps into it” a comma alone joins none. */
export const isJoined = (clauses: Clauses, subject: readonly number[]): boolean => clauses.phrases.slice(subject[0], subject.at(-1)).some(part => part.kind === 'cc')
