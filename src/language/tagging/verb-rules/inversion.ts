import {DO} from '../../lexicon.js'
import type {Word} from '../../words.js'
import type {Place} from '../place.js'

/** Words that open a question. */
const ASKS = /^(?:which|what|who|whom|how|why|when|where)$/

/** Tags in front of an auxiliary whose subject stands behind it. */
const BEFORE_INVERSION = /^(?:sign|adv|rel|cc|det|neg|sub)$/

/** “Did the model go live”, “can your team call”: the auxiliary before the subject. */
export function isInverted({words, index, from}: Place): boolean {
  for (let place = index - 1; place >= from && index - place < 9; place--) {
    const word = words[place]!
    if (word.tag === 'modal' || (word.tag === 'aux' && DO.has(word.lower))) return standsBeforeSubject(words, place, from)
    if (word.tag === 'verb' || word.tag === 'aux' || (word.tag === 'sign' && !/^["'*(),]$/.test(word.lower))) return false
  }
  return false
}

// By what stands in front of an auxiliary, its subject stands behind it.
function standsBeforeSubject(words: readonly Word[], auxiliary: number, from: number): boolean {
  const before = words[auxiliary - 1]
  if (auxiliary === from || before === undefined || BEFORE_INVERSION.test(before.tag) || words[from]!.tag === 'neg' || words[from]!.lower === 'only') return true
  // “Which of the two does the crawler call?”
  if (DO.has(words[auxiliary]!.lower) && ASKS.test(words[from]!.lower)) return true
  if (before.tag !== 'noun' && before.tag !== 'name') return false
  return /^(?:which|what|whose)$/.test(words[auxiliary - 2]?.lower ?? '') || isFrontedNegative(words, auxiliary, from)
}

// “under no circumstances may a job call it”, “not until Friday could …”: a negative phrase before the auxiliary.
function isFrontedNegative(words: readonly Word[], auxiliary: number, from: number): boolean {
  for (let place = auxiliary - 1; place >= from && auxiliary - place < 7; place--) {
    const word = words[place]!
    if (word.tag === 'prep') {
      const before = words[place - 1]
      if (words[place + 1]?.lower === 'no' || before?.tag === 'neg' || before?.lower === 'nowhere' || before?.lower === 'only') return true
    } else if (!/^(?:noun|name|adj|num|det|poss)$/.test(word.tag)) return false
  }
  return false
}
