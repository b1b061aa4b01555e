import type {Clauses} from '../../language/clauses/clauses.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import {NEGATIVE_DETERMINER} from './governors.js'
import {isNegative} from './negatives.js'

/** Words behind a trigger that open what is left standing. */
const EXCEPTION = /^(?:unless|until|without|except|till|outside)$/
/** What access may be more of than elsewhere. */
const COMPARED = /^(?:faster|better|easier|cheaper|quicker|broader|wider|safer|simpler|deeper|smoother|earlier)$/
/** Tags of words that behind “before” name an event or a version. */
const EVENT = /^(?:noun|num|name|poss|det)$/

/** Whether a denial leaves something standing: “cannot … unless”, “can't … without an invitation”. */
export function hasException(frame: Frame): boolean {
  return isLimitedBehind(frame) || isDeniedInManner(frame) || isGivenToOthers(frame) || isLimitedBefore(frame) || isOtherwise(frame) || isTakenUp(frame) || isBetterThanOthers(frame)
}

function isLimitedBehind({sentence: {clauses, to}, occurrence}: Frame): boolean {
  const {words} = clauses
  for (let at = occurrence.to; at < to; at++) {
    const {lower} = words[at]!
    if (EXCEPTION.test(lower) && !(lower === 'without' && words[at - 1]?.lower === 'or')) return true
    // “no one … before completing the course”, “not supported before version 3”
    if (lower === 'before' && !opensResult(words, occurrence.to, at) && (words[at + 1]?.shape === 'ing' || EVENT.test(words[at + 1]?.tag ?? ''))) return true
  }
  return false
}

// “…, so there is nothing to check before the demo”: another clause has begun.
const opensResult = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({lower}, at, all) => lower === ',' && /^(?:so|because|which|and|but)$/.test(all[at + 1]?.lower ?? ''))

// “not at a discount, a buyer complained, but at list price”, “not to just anybody, but to banks”: behind the object, how or to whom is denied.
function isOtherwise({sentence: {clauses}, phrase, object, preposition}: Frame): boolean {
  const from = Math.max(phrase, object?.np ?? phrase, preposition ?? phrase) + 1
  for (let at = from; at < clauses.phrases.length; at++) {
    if (clauses.lower(at) !== 'but' || !clauses.is(at + 1, 'prep')) continue
    const prep = clauses.lower(at + 1)
    for (let earlier = from; earlier < at; earlier++) if (clauses.is(earlier, 'prep') && clauses.lower(earlier) === prep) return true
  }
  return false
}

// “they had no access in 2023; they do now”, “if you do, you can”: a pronoun and an auxiliary take it up without a negator.
function isTakenUp({sentence: {clauses}, phrase}: Frame): boolean {
  for (let at = phrase + 3; at < clauses.phrases.length; at++) {
    const vg = clauses.vg(at)
    if (!vg?.bare || vg.negated !== undefined || !clauses.np(at - 1)?.pronoun || !/^(?:;|,|but)$/.test(clauses.lower(at - 2))) continue
    if (clauses.is(at + 1, 'sign') || /^(?:now|today|again|already)$/.test(clauses.lower(at + 1))) return true
  }
  return false
}

// “no service gives you faster access”: others give it, too.
function isBetterThanOthers({sentence: {clauses}, phrase}: Frame): boolean {
  const np = clauses.np(phrase)
  return np !== undefined && clauses.words.slice(np.from, np.head).some(({lower}) => COMPARED.test(lower))
}

// How, or how often, is denied, not that.
function isDeniedInManner({sentence: {clauses, to}, occurrence}: Frame): boolean {
  const {words} = clauses
  for (let at = occurrence.to; at < to && !/^[,;:.]$/.test(words[at]!.lower); at++) if (isOneByOne(words, at, to) || isHowOften(words, at) || isForFun(words, at)) return true
  return false
}

// “instead of accessing it one notebook at a time”
const isOneByOne = (words: readonly Word[], at: number, to: number): boolean =>
  at + 2 < to && words[at]!.lower === 'at' && words[at + 1]!.lower === 'a' && words[at + 2]!.lower === 'time'

// “nobody calls it for fun”: they have a reason.
const isForFun = (words: readonly Word[], at: number): boolean => words[at]!.lower === 'for' && /^(?:fun|free|nothing|pleasure|sport|show|laughs|granted)$/.test(words[at + 1]?.lower ?? '')

// “no need to call it more than once”, “don't call it too often”
function isHowOften(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!
  if (lower === 'than') return /^(?:once|twice)$/.test(words[at + 1]?.lower ?? '')
  return lower === 'twice' || (lower === 'often' && /^(?:too|so|that|as)$/.test(words[at - 1]!.lower))
}

// “not in Ohio (Terra and Luna are)”: a parenthesis that says of others what is denied here.
function isGivenToOthers({sentence: {clauses}, phrase}: Frame): boolean {
  for (let at = phrase + 1; at + 1 < clauses.phrases.length; at++) {
    const vg = clauses.vg(at)
    if (vg?.bare && vg.negated === undefined && clauses.np(at - 1) && clauses.is(at + 1, 'sign') && clauses.lower(at + 1) === ')') return true
  }
  return false
}

function isLimitedBefore(frame: Frame): boolean {
  const {sentence: {clauses, from}, occurrence} = frame
  for (let at = from; at < occurrence.at; at++) {
    const {lower} = clauses.words[at]!
    if (/^(?:unless|until|except)$/.test(lower)) return true
    // “attach the policy; otherwise it cannot call GPT-5”
    if (lower === 'otherwise' || (lower === 'else' && clauses.words[at - 1]?.lower === 'or')) return true
    if (lower === 'without' && isRequirement(frame, clauses.phraseOf(at))) return true
    if (lower === 'than' && isOtherThan(clauses.words, at, from)) return true
    // “nobody else lets you call it”, “no other cloud does”: the speaker does.
    if ((lower === 'else' || lower === 'other') && NEGATIVE_DETERMINER.test(clauses.words[at - 1]?.lower ?? '')) return true
    // “nobody but the platform team”
    if (lower === 'but' && NEGATIVE_DETERMINER.test(clauses.words[at - 1]?.lower ?? '')) return true
  }
  return false
}

// “without that permission it can't call GPT-5”: what opens a clause, before a verb that is negated.
function isRequirement({sentence: {clauses}, vg}: Frame, preposition: number): boolean {
  if (vg === undefined || vg <= preposition + 1) return false
  if (clauses.vg(vg)?.negated === undefined && !clauses.subjectOf(vg).some(np => np > preposition + 1 && isNegative(clauses, np))) return false
  return clauses.np(preposition + 1) !== undefined && opensClause(clauses, preposition)
}

// No verb stands between a phrase and the sign before it.
function opensClause(clauses: Clauses, phrase: number): boolean {
  for (let at = phrase - 1; at >= 0 && !clauses.is(at, 'sign'); at--) if (clauses.vg(at)) return false
  return true
}

// “no other cloud than AWS”
function isOtherThan(words: readonly Word[], than: number, from: number): boolean {
  return words.slice(Math.max(from, than - 3), than).some(word => word.lower === 'other') &&
    words.slice(Math.max(from, than - 4), than).some(word => NEGATIVE_DETERMINER.test(word.lower))
}
