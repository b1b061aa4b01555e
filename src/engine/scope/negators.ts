import type {Clauses} from '../../language/clauses/clauses.js'
import {CAUSATIVES} from '../../language/clauses/subject.js'
import {isNegative} from './negatives.js'

/** Prepositions that take back the act behind them. */
const TAKES_BACK = /^(?:without|w\/o|instead of|rather than|without ever)$/
/** Verbs that with “against” take it back: “decided against calling it”. */
const AGAINST = /^(?:decide|vote|advise|argue|rule|warn|counsel|speak)$/
/** What follows “nowhere” where there is one place after all: “nowhere outside Bedrock”. */
const BUT = /^(?:outside|but|else|except|other than|beyond)$/

/** “may not, under any rule, invoke”: the modal before a comma, past what two commas enclose; -1 where none is. */
export function modalBefore(clauses: Clauses, comma: number): number {
  let at = comma - 1
  if (!clauses.vg(at)) {
    while (at > 0 && at > comma - 9 && clauses.lower(at) !== ',' && !clauses.vg(at)) at--
    if (clauses.lower(at) === ',') at--
  }
  if (isModal(clauses, at)) return at
  // “shall not, and shall not permit others to, invoke”: past a verb of what is enclosed.
  while (at > 0 && at > comma - 9 && clauses.lower(at) !== ',') at--
  return clauses.lower(at) === ',' && isModal(clauses, at - 1) ? at - 1 : -1
}

function isModal(clauses: Clauses, phrase: number): boolean {
  const vg = clauses.vg(phrase)
  return vg?.bare === true && vg.modal !== undefined
}

/** “at no point”, “under no circumstances”, “in no way” before an inverted auxiliary. */
export function fronted(clauses: Clauses, auxiliary: number): boolean {
  for (let at = auxiliary - 1; at >= 0 && at >= auxiliary - 4; at--) {
    const phrase = clauses.phrases[at]!
    // “no sooner had the job called it than …”: it did.
    if (phrase.kind === 'np' && phrase.determiner === 'no') return clauses.headWord(at).lower !== 'sooner'
    if (phrase.kind === 'np' || phrase.kind === 'vg') continue
    // “never before could a nurse access it”: now one can.
    if (phrase.kind === 'neg') return clauses.lower(at + 1) !== 'before'
    // “nowhere outside Bedrock can one”: there one can.
    if (phrase.kind === 'adv' && phrase.lower === 'nowhere') return !BUT.test(clauses.lower(at + 1))
    if (phrase.lower === 'nor' || (phrase.kind === 'adv' && /^(?:rarely|seldom)$/.test(phrase.lower))) return true
    // “no secret that AWS customers will have”: the clause begins here.
    if (phrase.kind === 'sign' || phrase.kind === 'sub') return false
  }
  return false
}

/** “in no way”, “under no circumstances”: the negator of an adverbial. */
export const isOfCircumstances = (clauses: Clauses, negator: number): boolean =>
  clauses.is(negator - 1, 'adv') && /^(?:in|under|at|on|by)$/.test(clauses.lower(negator - 1)) && clauses.is(negator + 1, 'adv')

/** An infinitive behind the object of a verb that is needed: “has to write glue code to …”. */
export function isSpared(clauses: Clauses, object: number): boolean {
  const verb = clauses.np(object) ? clauses.vg(object - 1) : undefined
  if (verb?.form !== 'infinitive' || CAUSATIVES.has(verb.lemma)) return false
  return /^(?:have|need|require)$/.test(clauses.vg(object - 2)?.lemma ?? '')
}

/** “no faster way”, “no better reason”: there is one. */
export function isBetter(clauses: Clauses, np: number): boolean {
  const {from, head} = clauses.phrases[np]!
  return clauses.words.slice(from, head).some(({lower, tag}) => lower === 'more' || lower === 'other' || (tag === 'adj' && /(?:er|more)$/.test(lower)))
}

/** What a preposition before an act takes back: “without calling it”, “far from calling it”, “decided against calling it”. Undefined where it is nothing. */
export function takenBackBy(clauses: Clauses, preposition: number): string | undefined {
  const lower = clauses.lower(preposition)
  if (TAKES_BACK.test(lower)) return lower
  // “would rather wait than call it”
  if (lower === 'than') {
    const earlier = clauses.words.slice(0, clauses.phrases[preposition]!.from)
    return earlier.some(word => /^(?:rather|sooner)$/.test(word.lower)) ? 'rather than' : undefined
  }
  if (lower === 'from') return preposition > 0 && clauses.headWord(preposition - 1).lower === 'far' ? 'far from' : undefined
  const governor = lower === 'against' ? clauses.vg(preposition - 1) : undefined
  return governor && governor.negated === undefined && AGAINST.test(governor.lemma) ? `${governor.lemma} against` : undefined
}

/** “won't open without calling it”, “no job ends without calling it”: what a taking back belongs to is denied itself, so that the act has to be. */
export function needed(clauses: Clauses, preposition: number): boolean {
  if (!/^(?:without|w\/o)$/.test(clauses.lower(preposition))) return false
  const verb = clauses.verbBefore(preposition)
  if (clauses.vg(verb)?.negated !== undefined) return true
  // “hardly a day passes without calling it”
  return verb >= 0 && clauses.lower(preposition - 1) !== ',' && clauses.subjectOf(verb).some(np => isNegative(clauses, np) || clauses.is(np - 1, 'neg'))
}
