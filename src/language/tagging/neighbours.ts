import {isNounVerb, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {NOMINALS, VERBAL} from './word-classes.js'
import {wordList} from './word-rules.js'

/** Tags of words that a noun follows. */
export const DETERMINER_LIKE = new Set(['det', 'poss', 'apostrophe-s', 'num'])

/** Tags of words that open a noun phrase, and so the object of a verb. */
export const OBJECT_STARTS = new Set(['det', 'poss', 'name', 'pron', 'num'])

/** The word before, past adverbs, negators, quotation marks and parentheses: “can now easily call”, “GPT-5 (call it …) speaks”. */
export function before(words: readonly Word[], index: number, from: number): Word | undefined {
  let place = index - 1
  while (place >= from) {
    const word = words[place]!
    const open = word.lower === ')' ? opening(words, place, from) : from
    if (open > from) place = open - 1
    else if (word.tag === 'adv' || word.tag === 'neg' || (word.lower === '"' && place > from)) place--
    else return word
  }
  return undefined
}

// The bracket that a closing one belongs to; the start where none is.
function opening(words: readonly Word[], close: number, from: number): number {
  for (let place = close - 1; place >= from && close - place < 40; place--) if (words[place]!.lower === '(') return place
  return from
}

/** Whether a word may be the subject of the next. */
export const afterNominal = (word: Word | undefined): boolean => NOMINALS.has(word?.tag) || word?.tag === 'rel'

/** “Call, from any language and on whatever schedule you like, GPT-5.”: what stands behind the last comma has no verb and opens as an object does. */
export function endsWithObject(words: readonly Word[], from: number, to: number): boolean {
  let comma = to - 1
  while (comma > from && words[comma]!.lower !== ',') comma--
  const first = words[comma + 1]
  return comma > from && first !== undefined && OBJECT_STARTS.has(first.tag) && words.slice(comma + 1, to).every(isNoVerb)
}

/** Neither a verb nor a word that could only be one. */
function isNoVerb(word: Word): boolean {
  if (VERBAL.has(word.tag)) return false
  const form = word.tag === 'sign' ? undefined : verbForm(word.lower)?.form
  return form === undefined || form === 'ed' || isNounVerb(word.lower)
}

const INTRANSITIVE = wordList(`run launch land ship sit live work go start stop stay talk scale plug connect reach point rest rely focus
  stream preview chat roll reply respond debut tap hook integrate interface route prompt act serve belong exist`)

/** Noun-verbs that stand without an object: “the models run on Bedrock”. */
export const isIntransitive = (lemma: string): boolean => INTRANSITIVE.has(lemma)
