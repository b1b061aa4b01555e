import {isNounVerb, isPlural, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {OBJECT_STARTS} from './neighbours.js'

const QUOTE = /^["'*_`]$/

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

function giveVerb(words: readonly Word[], from: number, to: number): void {
  for (let at = from + 1; at < to - 1; at++) {
    const word = words[at]!
    if (!/^(?:noun|adj)$/.test(word.tag) || word.parts || word.opaque) continue
    const form = verbForm(word.lower)
    // “the fair invoked GPT-5”: a past tense was taken for an adjective.
    if (!form || (word.tag === 'noun' ? !isNounVerb(word.lower) : form.form !== 'ed' && form.form !== 'past')) continue
    let left = at - 1
    while (left > from && (words[left]!.tag === 'adv' || (words[left]!.tag === 'sign' && QUOTE.test(words[left]!.lower)))) left--
    let right = at + 1
    while (right < to && words[right]!.tag === 'sign' && QUOTE.test(words[right]!.lower)) right++
    const subject = words[left]!
    if (!OBJECT_STARTS.has(words[right]?.tag ?? '') || !/^(?:noun|name|pron|adj)$/.test(subject.tag)) continue
    if (form.form === 'base' && !(subject.tag === 'noun' && isPlural(subject.lower))) continue
    word.tag = 'verb'
    word.lemma = form.lemma
    word.shape = form.form === 'ed' ? 'past' : form.form
    return
  }
}
