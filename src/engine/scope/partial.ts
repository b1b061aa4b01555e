import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {Word} from '../../language/words.js'

/** Focus particles and quantifiers: “not” before one of them denies a part. */
export const PARTIAL = wordList(`
  all always automatically each entirely every everybody everyone exclusively fully immediately just many merely most
  necessarily only simply solely yet
`)
/** Those of them that right behind a verb begin its object: “can't call all of them”. */
const QUANTIFIER = /^(?:all|every|each|many|most)$/
/** What further behind a verb limits how far it is denied: “can't call GPT-5 yet”, “not for batch jobs only”. */
const LIMIT = /^(?:yet|only|alone|enough|every)$/
/** So many words behind a verb are asked for what limits its negator. */
const REACH = 14

/** The first word of a phrase, in lower case; empty beyond the ends. */
export const lowerOf = (clauses: Clauses, phrase: number): string => {
  const found = clauses.phrases[phrase]
  return found === undefined ? '' : clauses.words[found.from]!.lower
}

/** Whether a verb with a negator is denied in part alone: “not yet”, “not only”, “not always”, “don't just call”. */
export function isPartial(clauses: Clauses, phrase: number): boolean {
  const {words} = clauses
  const vg = clauses.vg(phrase)!
  const negator = vg.negated!
  // “whether or not to call it”
  if (words[negator - 1]?.lower === 'or' && words[negator - 2]?.lower === 'whether') return true
  for (let at = negator + 1; at < vg.to; at++) if (PARTIAL.has(words[at]!.lower)) return true
  return isComparedBy(words[vg.to]) || isLimitedBehind(words, vg)
}

// “has never been easier to call”, “never been so accessible”, “is not always”: the word right behind the verb.
function isComparedBy(after: Word | undefined): boolean {
  if (!after) return false
  const {lower, tag} = after
  if (/^(?:so|such|more)$/.test(lower) || (tag === 'adj' && /(?:er|more)$/.test(lower))) return true
  return PARTIAL.has(lower) && !QUANTIFIER.test(lower)
}

function isLimitedBehind(words: readonly Word[], {to, perfect}: VerbGroup): boolean {
  for (let at = to; at < words.length && at < to + REACH; at++) {
    const {lower} = words[at]!
    if (/^[.;:]$/.test(lower)) return false
    if (lower === 'before' ? isSince(words[at + 1], perfect === true) : limits(words, at)) return true
  }
  return false
}

// “never having called it before”, “had never been accessed before May”: since then it is.
const isSince = (next: Word | undefined, perfect: boolean): boolean => next === undefined || next.tag === 'sign' || (perfect && /^(?:noun|num)$/.test(next.tag))

function limits(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!
  if (LIMIT.test(lower)) return true
  const next = words[at + 1]?.lower
  // “not so far”, “not for all teams” but “not at all”
  if (lower === 'so') return next === 'far'
  if (lower === 'all') return words[at - 1]?.lower !== 'at'
  // “never more than twice”, “no longer than a day”
  return next === 'than' && /^(?:more|longer|other)$/.test(lower)
}
