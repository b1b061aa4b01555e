import {isPerson} from '../../language/lexicon.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {Climb, Move} from './climb.js'
import {NEGATIVE_VERB} from './governors.js'
import {deniedLeaveOf} from './infinitive.js'
import type {Negatives} from './negatives.js'
import {needed, takenBackBy} from './negators.js'

/** Verbs that say what a thing is for: “used for calling it”. */
const PURPOSE_VERB = /^(?:use|mean|intend|design|make|build|license|clear|approve)$/
/** What somebody's part is said with, behind a verb, as a word and its preposition: “is capable of”, “takes care of”. */
const PARTS = new Set(['capable of', 'incapable of', 'responsible for', 'suited for', 'intended for', 'fit for', 'care of', 'good for'])
/** Verbs that with “from” take an act away from somebody: “kept us from calling it”. */
const KEEPING_VERB = /^(?:keep|save|spare|hold)$/

// “teams without access to it see an error”: others have it.
const tellsApart = ({clauses, left, vg}: Climb): boolean => vg === undefined && clauses.lower(left) === 'without' && clauses.np(left - 1) !== undefined &&
  isPerson(clauses.headWord(left - 1).lower) && !clauses.phrases.slice(clauses.clauseAround(left).from, left).some(part => part.kind === 'vg')

// “is without access”, “remains without it”: the verb says nothing else.
const isState = (verb: VerbGroup | undefined): boolean => verb !== undefined && (/^(?:be|go|remain|stay)$/.test(verb.lemma) || (verb.lemma === 'leave' && verb.passive))

/** Through the preposition before an act: “without calling it”, “prevents them from calling it”. Undefined where none stands there. */
export function throughPreposition(at: Climb, negatives: Negatives): Move {
  const {clauses, left, vg} = at
  if (!clauses.is(left, 'prep')) return undefined
  const preposition = clauses.lower(left)
  // “without being sold as a way around it”
  if (preposition === 'as' && (clauses.lower(left - 2) === 'without' || clauses.lower(left - 3) === 'without')) negatives.count('“without” takes it back')
  // “must never be used for calling it”
  const purpose = preposition === 'for' && vg?.form === 'gerund' ? servedBy(at) : undefined
  if (purpose !== undefined) return purpose
  const part = vg?.form === 'gerund' ? throughPart(at, negatives) : undefined
  if (part !== undefined) return part
  // “no way of calling it”
  if (preposition === 'of' && vg?.form === 'gerund') negatives.count(deniedLeaveOf(at))
  // “gave up calling it”
  if (preposition === 'up' && clauses.vg(left - 1)?.lemma === 'give') {
    negatives.count('“give up” takes it back')
    return left - 1
  }
  if (preposition === 'with' && vg === undefined && isOfNobody(clauses, left - 1)) negatives.count('there is none with it')
  const taker = takenBackBy(clauses, left)
  if (taker !== undefined && (needed(clauses, left) || tellsApart(at))) return 'stands'
  if (taker === 'without' && isState(clauses.vg(left - 1))) {
    negatives.count('“without” takes it back')
    return left - 1
  }
  if (taker !== undefined) negatives.count(`“${taker}” takes it back`)
  else if (preposition === 'from' || preposition === 'against') return throughPrevention(at, preposition, negatives)
  return 'top'
}

// “is not for calling it”, “never used for calling it”, “don't use the SRE for calling it”: the verb that says what a thing is for.
function servedBy({clauses, left}: Climb): number | undefined {
  const verb = clauses.np(left - 1) ? left - 2 : left - 1
  const {lemma, bare} = clauses.vg(verb) ?? {lemma: '', bare: false}
  return PURPOSE_VERB.test(lemma) || (verb === left - 1 && lemma === 'be' && bare) ? verb : undefined
}

// “is incapable of calling it”, “is not responsible for calling it”, “does not take care of calling it”, “stops short of calling it”: the verb of whose part it is.
function throughPart({clauses, left}: Climb, negatives: Negatives): Move {
  const said = `${clauses.phrases[left - 1] ? clauses.headWord(left - 1).lower : ''} ${clauses.lower(left)}`
  const isShort = said === 'short of' && /^(?:stop|fall|come)$/.test(clauses.vg(left - 2)?.lemma ?? '')
  if (isShort || said === 'incapable of') negatives.count(`“${said}” takes it back`)
  if (isShort) return 'top'
  return PARTS.has(said) && clauses.vg(left - 2) ? left - 2 : undefined
}

// “there isn't a team here with access”, “there is no team with access”
function isOfNobody(clauses: Clauses, before: number): boolean {
  let np = before
  while (clauses.is(np, 'adv') || (clauses.np(np) && clauses.is(np - 1, 'prep'))) np -= clauses.is(np, 'adv') ? 1 : 2
  const copula = clauses.np(np) && clauses.is(np - 2, 'there') ? clauses.vg(np - 1) : undefined
  return copula?.lemma === 'be' && (copula.negated !== undefined || clauses.np(np)!.determiner === 'no')
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
  return keptFrom || NEGATIVE_VERB.has(verb.lemma) ? governor : 'top'
}
