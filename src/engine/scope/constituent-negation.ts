import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import {NEGATIVE_DETERMINER} from './governors.js'
import {isNegative} from './negatives.js'
import type {Negatives} from './negatives.js'
import {isOfCircumstances} from './negators.js'
import {isPartial, lowerOf, PARTIAL} from './partial.js'

/** Focus particles and universals: behind “not” before a noun phrase they leave the phrase itself standing. */
const FOCUSED = /^(?:only|just|all|every)$/
/** What some calls are and others are not. */
const OF_SOME = wordList(`
  broken dropped duplicate failed failing faulty invalid late lost redundant rejected slow stray suspicious
  unauthorised unauthorized unencrypted unlogged untraced
`)
/** What befalls a call that is made. */
const FATE = /^(?:fail|leave|take|cost|exceed|last|escape|return|cross|expire|slip|hang|stall|exit|linger)$/
const DAMAGE = wordList(`
  bill charge delay drop duplicate forget interrupt leak lose miss repeat retain retry store throttle waste
`)
const NEGATOR = /^(?:not|nor|neither)$/

/** Counts the negatives on the parts of a frame themselves: on the trigger's noun phrase or adjective, the object, the recipient. */
export function countConstituents(frame: Frame, negatives: Negatives): void {
  countTriggersNoun(frame, negatives)
  countArguments(frame, negatives)
  if (isNeither(frame)) negatives.count('“neither … nor” denies it')
  if (isContrasted(frame)) negatives.count('“not” denies it')
  if (isClefted(frame)) negatives.count('“not” reaches it')
  countPredicate(frame, negatives)
  if (adjectiveNegator(frame) >= 0) negatives.count('“not” denies it')
}

/** “not yet accessible”: an adjective without a verb is denied in part alone. */
export function isPartialAdjective(frame: Frame): boolean {
  const negator = adjectiveNegator(frame)
  return negator >= 0 && PARTIAL.has(lowerOf(frame.sentence.clauses, negator + 1))
}

// “no access”, “without access”, “not a way around it”: the noun phrase that is the trigger.
function countTriggersNoun({sentence, occurrence, phrase, construction, vg}: Frame, negatives: Negatives): void {
  const {clauses} = sentence
  const {words} = clauses
  const np = clauses.np(phrase)
  if (!np || occurrence.trigger.construction === 'adjective' || (construction === 'phrase' && np.from >= occurrence.at)) return
  if (isOfSomeKind(words, np) || befalls(clauses, phrase)) return
  const zero = np.from + 1 === occurrence.at && words[np.from]!.lower === 'zero'
  if (zero || NEGATIVE_DETERMINER.test(np.determiner ?? '')) negatives.count(`“${np.determiner ?? ''}” denies it`)
  if (construction === 'phrase' || clauses.vg(vg ?? -1)?.negated !== undefined) return
  const negated = np.from > sentence.from && NEGATOR.test(words[np.from - 1]!.lower)
  if (negated && !FOCUSED.test(words[np.from]!.lower)) negatives.count('“not” denies it')
}

// “no faulty calls”: there are others.
const isOfSomeKind = (words: readonly Word[], {from, head}: NounPhrase): boolean => words.slice(from, head).some(word => OF_SOME.has(word.lower))

// “no call to it is lost”, “no call to it takes longer than a second”: what never happens to them, which are made.
function befalls(clauses: Clauses, np: number): boolean {
  for (let at = np + 1; at < clauses.phrases.length && at < np + 8; at++) {
    const vg = clauses.vg(at)
    if (vg) return vg.form === 'finite' && (FATE.test(vg.lemma) || (vg.passive && DAMAGE.has(vg.lemma))) && clauses.subjectOf(at).includes(np)
    if (clauses.is(at, 'sign')) return false
  }
  return false
}

// “hosts none of them”, “gives nobody access”
function countArguments({sentence: {clauses}, object, recipient, construction, phrase}: Frame, negatives: Negatives): void {
  if (construction === 'passive' || construction === 'phrase') return
  // “no models on Bedrock”: what claims by itself was counted.
  if (object?.np !== undefined && object.np !== phrase && isNegative(clauses, object.np)) negatives.countNoun(object.np, 'the object is denied')
  if (recipient !== undefined && isNegative(clauses, recipient)) negatives.countNoun(recipient, 'the object is denied')
}

// “calls neither Claude nor GPT-5”
function isNeither({sentence: {clauses}, phrase, object, objects}: Frame): boolean {
  const [first = -1] = objects
  return first > phrase && clauses.lower(first - 1) === 'neither' && object?.np !== undefined && /^(?:neither|nor)$/.test(clauses.lower(object.np - 1))
}

// “call Nova from Lambda, but not GPT-5”
function isContrasted({sentence: {clauses}, object, objects}: Frame): boolean {
  const np = object?.np
  return np !== undefined && objects.length > 1 && clauses.is(np - 1, 'neg') && (clauses.is(np - 2, 'cc') || clauses.lower(np - 2) === ',')
}

// “it isn't GPT-5 that customers access”
function isClefted({sentence: {clauses}, object, construction}: Frame): boolean {
  if (construction !== 'relative' || object?.np === undefined) return false
  const copula = clauses.vg(object.np - 1)
  return copula?.lemma === 'be' && copula.negated !== undefined && !isPartial(clauses, object.np - 1)
}

// “is not accessible”, “are never available”: between a verb and what it says of its subject.
function countPredicate({sentence: {clauses}, occurrence, phrase, vg}: Frame, negatives: Negatives): void {
  if (occurrence.trigger.construction !== 'adjective' || vg === undefined || vg === phrase) return
  for (let at = vg + 1; at < phrase; at++) {
    // “in no way” is counted as an adverbial.
    if (clauses.is(at, 'neg') && !isOfCircumstances(clauses, at) && !PARTIAL.has(lowerOf(clauses, at + 1))) negatives.count('“not” denies it')
  }
}

// “GPT-5: not accessible”: the negator before an adjective that has no verb; -1 where none is.
function adjectiveNegator({sentence: {clauses}, occurrence, phrase, vg}: Frame): number {
  if (occurrence.trigger.construction !== 'adjective' || vg !== undefined) return -1
  let left = phrase - 1
  while (clauses.is(left, 'adv') && !/^(?:no|not)$/.test(lowerOf(clauses, left))) left--
  return clauses.is(left, 'neg') ? left : -1
}
