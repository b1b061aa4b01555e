import {isPlural} from '../lexicon.js'
import {correlativeLength} from '../correlative.js'
import type {Word} from '../words.js'
import {tagClass} from './word-classes.js'
import {wordList} from './word-rules.js'

/** What leads from a noun to its instance or its maker. */
const LEADS = wordList('like including by from (')

/** Nouns that are also verbs and often stand before another noun: “access keys”. */
const COMPOUNDING = wordList('access call query prompt request')

const HEADS = wordList(`keys logs points lists controls rights policies tokens patterns levels permissions roles requests rules records grants charges fees
  centers centres queues flows volumes times stacks results plans engines caches libraries templates languages limits rates counts`)

const QUALITIES = tagClass('adj')

/** An object opens that no determiner, owner, name or pronoun shows: “models such as GPT-5”, “not only Claude but also GPT-5”. */
export function opensObject(words: readonly Word[], index: number, to: number): boolean {
  if (correlativeLength(at => (index + at < to ? words[index + at] : undefined)) > 0) return true
  // “calls “GPT-5””
  if (words[index]!.lower === '"' && index + 1 < to && words[index + 1]!.tag === 'name') return true
  let noun = index
  while (noun < to && QUALITIES.has(words[noun]!.tag)) noun++
  if (noun >= to || words[noun]!.tag !== 'noun' || !isPlural(words[noun]!.lower)) return false
  // “access keys from AWS”
  if (COMPOUNDING.has(words[index - 1]?.lower ?? '') && HEADS.has(words[noun]!.lower)) return false
  const lead = words[noun + 1]?.lower ?? ''
  const instance = lead === 'such' && words[noun + 2]?.lower === 'as' ? noun + 3 : LEADS.has(lead) ? noun + 2 : to
  return instance < to && words[instance]!.tag === 'name'
}
