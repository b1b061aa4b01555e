/** Adjectives with an infinitive whose object is the subject of the sentence: “GPT-5 is easy to call”. */
import type {Clauses} from './clauses.js'
import {addedObject, addedSubject} from './echo.js'
import {isPersonal} from './heads.js'
import type {Objects} from './object.js'
import {isComma} from './signs.js'

// Adjectives that say of the one who does something how he stands to it: “GPT-5 is able to call it”.
const OF_DOER = new RegExp(`^(?:${[
  'able|ready|free|eligible|allowed|likely|happy|glad|proud|eager|welcome|keen|sure|unlikely|willing|due|set|bound|slow|quick|unable|permitted',
].join('|')})$`)

/** “is easy for tenants to access”: the adjective before who does what an infinitive says; the same phrase where none stands there. */
export const beforeDoer = (clauses: Clauses, left: number): number =>
  clauses.np(left) && clauses.lower(left - 1) === 'for' && clauses.is(left - 2, 'adj') ? left - 2 : left

/**
 * What an infinitive behind an adjective does something to.
 *
 * @param adjective The first phrase before the infinitive that is neither an adverb nor who does what it says.
 * @returns Undefined where it is no adjective, or where it tells nothing of an object.
 */
export function toughObject(clauses: Clauses, index: number, adjective: number): Objects | undefined {
  if (!clauses.is(adjective, 'adj')) return undefined
  const copula = beforePredicate(clauses, adjective)
  if (clauses.vg(copula)) {
    const nps = clauses.subjectOf(copula)
    if (nps.length > 0 && !isPersonal(clauses, nps[0]!) && !OF_DOER.test(clauses.lower(adjective))) {
      // “few models are as easy to call as GPT-5”
      const compared = clauses.lower(index + 1) === 'as' && clauses.np(index + 2) ? [index + 2] : []
      const added = [addedSubject(clauses, copula), addedObject(clauses, index + 1)].filter(np => np !== undefined)
      return {nps: [...nps, ...compared, ...added], via: 'infinitive'}
    }
  }
  // “Cheap to call and quick to answer, o3 is …”, “Hard to train, easy to invoke: that is o3”: said of the subject behind.
  const behind = copula < 0 ? subjectBehind(clauses, index) : undefined
  if (behind !== undefined) return {nps: [behind], via: 'fronted'}
  // “easy to call”, after a noun phrase
  return clauses.np(copula) ? {nps: [copula], via: 'infinitive'} : undefined
}

// What stands before all adjectives of a predicate and their infinitives: its copula, or a noun phrase; before the start where nothing does.
function beforePredicate(clauses: Clauses, adjective: number): number {
  let at = adjective
  while (isOfPredicate(clauses, at, adjective)) at--
  // “turned out to be easy to access”
  return clauses.lower(at) === 'out' && clauses.lemma(at - 1) === 'turn' ? at - 1 : at
}

function isOfPredicate(clauses: Clauses, at: number, adjective: number): boolean {
  const kind = clauses.phrases[at]?.kind
  if (kind === 'adj' || kind === 'adv' || kind === 'neg' || kind === 'cc') return true
  if (isComma(clauses, at)) return clauses.vg(at - 1)?.form === 'infinitive'
  return at < adjective && (clauses.lower(at) === 'as' || clauses.vg(at)?.form === 'infinitive')
}

// The noun phrase behind the comma or colon that ends adjectives with infinitives at the start of a sentence; that of “that is o3” for its pronoun.
function subjectBehind(clauses: Clauses, index: number): number | undefined {
  for (let at = index + 1; at < clauses.phrases.length && at < index + 9; at++) {
    if (clauses.is(at, 'sign') && /^[,:—–]$/.test(clauses.lower(at)) && clauses.np(at + 1)) {
      const isPointing = clauses.np(at + 1)!.pronoun && /^(?:that|this|it)$/.test(clauses.headWord(at + 1).lower)
      return isPointing && clauses.lemma(at + 2) === 'be' && clauses.np(at + 3) ? at + 3 : at + 1
    }
    if (clauses.vg(at) && clauses.vg(at)!.form !== 'infinitive') return undefined
  }
  return undefined
}
