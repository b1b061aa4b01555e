import {isPlural} from '../lexicon.js'
import {correlativeLength} from '../correlative.js'
import type {Word} from '../words.js'
import {tagClass} from './word-classes.js'
import {wordList} from './word-rules.js'

const EXEMPLIFYING = wordList('like including')

const QUALITIES = tagClass('adj')

/** An object opens that no determiner, owner, name or pronoun shows: “models such as GPT-5”, “not only Claude but also GPT-5”. */
export function opensObject(words: readonly Word[], index: number, to: number): boolean {
  if (correlativeLength(at => (index + at < to ? words[index + at] : undefined)) > 0) return true
  let noun = index
  while (noun < to && QUALITIES.has(words[noun]!.tag)) noun++
  if (noun >= to || words[noun]!.tag !== 'noun' || !isPlural(words[noun]!.lower)) return false
  const lead = words[noun + 1]?.lower ?? ''
  const instance = lead === 'such' && words[noun + 2]?.lower === 'as' ? noun + 3 : EXEMPLIFYING.has(lead) ? noun + 2 : to
  return instance < to && words[instance]!.tag === 'name'
}
