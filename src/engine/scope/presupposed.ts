import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'

/** Determiners that say whose a thing is. */
const POSSESSIVE = /^(?:my|your|our|his|her|its|their|'s)$/
/** Verbs of having and giving: denied, they deny what is had. */
const HAVING = /^(?:have|get|need|give|provide|offer|grant|gain|want|include)$/
/** Verbs of carrying a right: “your role has no policy that …”. */
const CARRYING = /^(?:have|carry|hold|include|contain)$/
const RIGHT = wordList(`
  credential credentials entitlement entitlements grant grants key keys licence licences license licenses permission
  permissions policies policy privilege privileges right rights role roles statement statements token tokens
`)
/** Pronouns and determiners of somebody in particular, who is one among others. */
const SOMEBODY = /^(?:you|it|he|she)$/
const IN_PARTICULAR = /^(?:your|my|our|his|her|its|this|that|the|a|an)$/

/** “never share your access to …”: what is possessed is there, unless the verb itself is the having. */
export function presupposed(frame: Frame, lemma: string): boolean {
  const np = frame.sentence.clauses.np(frame.phrase)
  return np !== undefined && POSSESSIVE.test(np.determiner ?? '') && !HAVING.test(lemma)
}

/** “your role has no policy that …”: the object of a having, by somebody in particular. */
export function lacksRight(clauses: Clauses, np: number): boolean {
  if (!CARRYING.test(clauses.vg(np - 1)?.lemma ?? '') || !RIGHT.has(clauses.headWord(np).lower)) return false
  return clauses.subjectOf(np - 1).some(one => isInParticular(clauses, one))
}

function isInParticular(clauses: Clauses, np: number): boolean {
  const {lower, entity} = clauses.headWord(np)
  if (entity !== undefined) return false
  const {pronoun, determiner} = clauses.np(np)!
  return pronoun ? SOMEBODY.test(lower) : IN_PARTICULAR.test(determiner ?? '')
}

/** Whether a conjunction joins subjects; in “no setup, the Lambda layer taps into it” a comma alone joins none. */
export const isJoined = (clauses: Clauses, subject: readonly number[]): boolean =>
  clauses.phrases.slice(subject[0], subject.at(-1)).some(part => part.kind === 'cc')
