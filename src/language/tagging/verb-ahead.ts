import {isNounVerb, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {OBJECT_STARTS} from './neighbours.js'
import {tagClass} from './word-classes.js'
import {wordList} from './word-rules.js'

const CLAUSE_STARTS = tagClass('rel', 'sub', 'cc')

/** How long a parenthesis may be that a clause is read past. */
const LONGEST_PARENTHESIS = 24

/** Prepositions behind a verb that may be a noun: “calls from Lambda account for a third”. */
const VERB_PREPOSITIONS = wordList('for on up out into in at through from')

/** A verb that is nothing else comes before the clause ends. */
export function sureVerbAhead(words: readonly Word[], index: number, to: number): boolean {
  for (let place = index; place < to; place++) {
    const word = words[place]!
    // A verb in brackets is none of this clause.
    const close = word.lower === '(' ? closingBracket(words, place, to) : undefined
    if (close !== undefined) {
      place = close
      continue
    }
    if (CLAUSE_STARTS.has(word.tag) || /^(?:who|what|which)ever$/.test(word.lower) || (word.tag === 'sign' && /^[;:—–.,]$/.test(word.lower))) return false
    if (isSureVerb(word, words[place - 1])) return true
  }
  return false
}

function closingBracket(words: readonly Word[], open: number, to: number): number | undefined {
  for (let place = open + 1; place < to && place < open + LONGEST_PARENTHESIS; place++) if (words[place]!.lower === ')') return place
  return undefined
}

function isSureVerb(word: Word, previous: Word | undefined): boolean {
  if (word.tag === 'modal') return true
  if (previous?.tag === 'to') return false
  if (word.tag === 'aux') return true
  if (word.tag !== 'noun') return false
  const form = verbForm(word.lower)?.form
  return (form === 's' || form === 'past') && !isNounVerb(word.lower)
}

/** “GPT-5 calls account for a third”, “Lambda functions call GPT-5”: the next word may be the verb of a plural subject. */
export function baseVerbAhead(words: readonly Word[], index: number, to: number): boolean {
  let place = index
  while (place < to && (words[place]!.tag === 'adv' || words[place]!.tag === 'neg')) place++
  const word = words[place]
  const after = words[place + 1]
  if (!word || place >= to || word.tag !== 'noun' || !after) return false
  const form = verbForm(word.lower)?.form
  if (form === 'ed') return OBJECT_STARTS.has(after.tag)
  if (form !== 'base' || place + 1 >= to) return false
  return !isNounVerb(word.lower) || OBJECT_STARTS.has(after.tag) || after.tag === 'adv' || (after.tag === 'prep' && VERB_PREPOSITIONS.has(after.lower))
}
