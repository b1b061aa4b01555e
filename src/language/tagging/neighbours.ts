import {isNounVerb, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'

/** Tags of words that a noun follows. */
export const DETERMINER_LIKE = new Set(['det', 'poss', 'apostrophe-s', 'num'])

/** Tags of words that open a noun phrase. */
export const NOMINAL_START = new Set(['det', 'poss', 'name', 'num', 'pron'])

/** Tags of words that open the object of a verb. */
export const OBJECT_STARTS = new Set(['det', 'poss', 'name', 'pron', 'num'])

/** The word before, past adverbs and negators: “can now easily call”. */
export function before(words: readonly Word[], index: number, from: number): Word | undefined {
  let place = index - 1
  while (place >= from && (words[place]!.tag === 'adv' || words[place]!.tag === 'neg' || (words[place]!.lower === '"' && place > from) || (words[place]!.lower === ')' && opening(words, place, from) > from))) {
    // Past a parenthesis: “GPT-5 (call it …) speaks”.
    place = words[place]!.lower === ')' ? opening(words, place, from) - 1 : place - 1
  }
  return place >= from ? words[place] : undefined
}

// The bracket that a closing one belongs to; the start where none is.
function opening(words: readonly Word[], close: number, from: number): number {
  for (let place = close - 1; place >= from && close - place < 40; place--) if (words[place]!.lower === '(') return place
  return from
}

/** Whether a word may be the subject of the next. */
export const afterNominal = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'noun' || word.tag === 'name' || word.tag === 'pron' || word.tag === 'rel')

/** “Call, from any language and on whatever schedule you like, GPT-5.”: what stands behind the last comma has no verb and opens as an object does. */
export function endsWithObject(words: readonly Word[], from: number, to: number): boolean {
  let comma = to - 1
  while (comma > from && words[comma]!.lower !== ',') comma--
  const first = words[comma + 1]
  return comma > from && first !== undefined && OBJECT_STARTS.has(first.tag) && words.slice(comma + 1, to).every(word => word.tag !== 'aux' && word.tag !== 'modal' && word.tag !== 'verb' && (word.tag === 'sign' || !verbForm(word.lower) || isNounVerb(word.lower) || verbForm(word.lower)!.form === 'ed'))
}

const INTRANSITIVE = new Set(['run', 'launch', 'land', 'ship', 'sit', 'live', 'work', 'go', 'start', 'stop', 'stay', 'talk', 'scale', 'plug', 'connect', 'reach', 'point', 'rest', 'rely', 'focus', 'stream', 'preview', 'chat', 'roll', 'reply', 'respond', 'debut', 'tap', 'hook', 'integrate', 'interface', 'route', 'prompt', 'act', 'serve', 'belong', 'exist'])

/** Noun-verbs that stand without an object: “the models run on Bedrock”. */
export const isIntransitive = (lemma: string): boolean => INTRANSITIVE.has(lemma)
