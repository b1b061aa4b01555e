import type {Climb, Move} from './climb.js'
import {NEGATIVE_VERB} from './governors.js'
import type {Negatives} from './negatives.js'
import {needed, takenBackBy} from './negators.js'

/** Verbs that say what a thing is for: “used for calling it”. */
const PURPOSE_VERB = /^(?:use|mean|intend|design|make|build|license|clear|approve)$/
/** Verbs that with “from” take an act away from somebody: “kept us from calling it”. */
const KEEPING_VERB = /^(?:keep|save|spare|hold)$/

/** Through the preposition before an act: “without calling it”, “prevents them from calling it”. Undefined where none stands there. */
export function throughPreposition(at: Climb, negatives: Negatives): Move {
  const {clauses, left, vg} = at
  if (!clauses.is(left, 'prep')) return undefined
  const preposition = clauses.lower(left)
  // “without being sold as a way around it”
  if (preposition === 'as' && (clauses.lower(left - 2) === 'without' || clauses.lower(left - 3) === 'without')) negatives.count('“without” takes it back')
  // “must never be used for calling it”
  if (preposition === 'for' && vg?.form === 'gerund' && PURPOSE_VERB.test(clauses.vg(left - 1)?.lemma ?? '')) return left - 1
  const taker = takenBackBy(clauses, left)
  if (taker !== undefined && needed(clauses, left)) return 'stands'
  if (taker !== undefined) negatives.count(`“${taker}” takes it back`)
  else if (preposition === 'from' || preposition === 'against') return throughPrevention(at, preposition, negatives)
  return 'top'
}

// “prevents them from calling”, “refrain from calling”
function throughPrevention({clauses, left}: Climb, preposition: string, negatives: Negatives): Move {
  const governor = clauses.verbBefore(left)
  const verb = clauses.vg(governor)
  if (!verb) return 'top'
  // “kept us from calling”, “kept the jobs from calling”
  const keptFrom = preposition === 'from' && KEEPING_VERB.test(verb.lemma) &&
    (clauses.np(left - 1)?.pronoun === true || (verb.lemma === 'keep' && clauses.np(left - 1) !== undefined && clauses.vg(left - 2) !== undefined))
  if (keptFrom) negatives.count(`“${verb.lemma} from” takes it back`)
  return keptFrom || NEGATIVE_VERB.test(verb.lemma) ? governor : 'top'
}
