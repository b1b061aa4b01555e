import {isNounVerb, isPlural, verbForm} from '../lexicon.js'
import type {VerbShape, Word} from '../words.js'
import {OBJECT_STARTS} from './neighbours.js'
import {NOMINALS} from './word-classes.js'

const isQuote = (word: Word): boolean => word.tag === 'sign' && /^["'*_`]$/.test(word.lower)

/**
 * A clause needs a verb. Where a full sentence has none, the word that may be one, stands behind its subject and before its object was taken for
 * a noun wrongly: “our function quietly "calls" o3”. A headline may go without, so only a sentence that ends as one is asked.
 */
export function verblessClauses(words: readonly Word[], from: number, to: number): void {
  if (!/^[.!?]$/.test(words[lastOf(words, from, to)]?.lower ?? '')) return
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !(words[at]!.tag === 'sign' && /^[;:—–.!?]$/.test(words[at]!.lower))) continue
    if (!words.slice(start, at).some(isFinite)) giveVerb(words, start, at)
    start = at + 1
  }
}

// The last word that is no closing quotation mark or bracket.
function lastOf(words: readonly Word[], from: number, to: number): number {
  let at = to - 1
  while (at > from && words[at]!.tag === 'sign' && /^["')\]*_]$/.test(words[at]!.lower)) at--
  return at
}

const isFinite = (word: Word, index: number, all: readonly Word[]): boolean =>
  word.tag === 'aux' || word.tag === 'modal' || (word.tag === 'verb' && word.shape !== 'ing' && all[index - 1]?.tag !== 'to')

// The first word that may be the verb becomes it.
function giveVerb(words: readonly Word[], from: number, to: number): void {
  for (let at = from + 1; at < to - 1; at++) {
    const word = words[at]!
    const form = missedForm(word)
    if (!form || !standsAsVerb(words, at, from, to, form)) continue
    word.tag = 'verb'
    word.lemma = verbForm(word.lower)!.lemma
    word.shape = form === 'ed' ? 'past' : form
    return
  }
}

// The form of a verb that was taken for a noun; “the fair invoked GPT-5”: a past tense was taken for an adjective.
function missedForm(word: Word): VerbShape | 'ed' | undefined {
  if ((word.tag !== 'noun' && word.tag !== 'adj') || word.parts || word.opaque) return undefined
  const form = verbForm(word.lower)?.form
  const isMissed = word.tag === 'noun' ? isNounVerb(word.lower) : form === 'ed' || form === 'past'
  return isMissed ? form : undefined
}

// “calls for a review”, “hopes for more”
const asksFor = (words: readonly Word[], at: number): boolean => words[at]?.lower === 'for' && /^(?:an?|more|less|new|another)$/.test(words[at + 1]?.lower ?? '')

// Between its subject and its object, past adverbs and emphasis; a base form wants a plural subject.
function standsAsVerb(words: readonly Word[], at: number, from: number, to: number, form: VerbShape | 'ed'): boolean {
  let left = at - 1
  while (left > from && (words[left]!.tag === 'adv' || isQuote(words[left]!))) left--
  let right = at + 1
  while (right < to && isQuote(words[right]!)) right++
  const subject = words[left]!
  const isObject = OBJECT_STARTS.has(words[right]?.tag ?? '') || asksFor(words, right)
  if (!isObject || !(NOMINALS.has(subject.tag) || subject.tag === 'adj')) return false
  return form !== 'base' || (subject.tag === 'noun' && isPlural(subject.lower))
}
