import {isPerson, isPlural, singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Lexis} from '../lexis.js'
import {underDeterminer} from './fill.js'
import type {Members} from './members.js'
import {type Replaced, type Situation, filled} from './situation.js'
import {PEOPLE} from './subject-kind.js'

/** The noun with its object: “access to GPT-5” and “GPT-5 access” → “an environment …”. */
export function nounPhrase(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence} = situation
  const {clauses} = sentence
  const phrase = clauses.np(frame.phrase)
  if (!phrase || clauses.vg(frame.phrase)) return undefined
  const text = filled(rewrite, situation, members)
  if (text === undefined) return undefined
  const noun = rewrite.text.startsWith('{trigger}')
  // “Give every nurse access”: a recipient that was read into the phrase stays.
  const {at, trigger} = frame.occurrence
  const recipient = trigger.construction === 'noun-preposition' && at > phrase.from && isRecipient(clauses.words, phrase, at - 1, situation.lexis)
  const start = recipient ? at : phrase.from
  const determiner = start === phrase.from ? phrase.determiner : undefined
  if (members.range === undefined || members.range.from < phrase.to) {
    // “GPT-5 access”: the phrase itself, its head the trigger.
    if (phrase.head >= frame.occurrence.to) return undefined
    // “access to the following”: an object that is said elsewhere keeps its preposition.
    const next = clauses.phrases[frame.phrase + 1]
    if (next?.kind === 'prep' && trigger.prepositions.includes(next.lower) && frame.construction !== 'compound') return undefined
    return {from: start, to: phrase.to, text: underDeterminer(text, determiner, true, noun)}
  }
  if (members.foreign !== undefined || (frame.preposition !== undefined && frame.preposition > frame.phrase + 1)) return undefined
  // “access to OpenAI models and long-term memory”: what comes after in the list stays.
  if (members.innocent.some(np => np < members.own.at(-1)!)) return undefined
  return {from: start, to: members.range.to, text: underDeterminer(text, determiner, true, noun)}
}

function isRecipient(words: readonly Word[], phrase: {from: number; determiner?: string}, at: number, lexis: Lexis): boolean {
  const word = words[at]!
  if (word.tag !== 'noun' || words.slice(phrase.from, at + 1).some(one => one.entity !== undefined)) return false
  if (isPerson(word.lower) || PEOPLE.has(singular(word.lower))) return true
  return phrase.determiner !== undefined && (isPlural(word.lower) || !lexis.objectHeads.has(singular(word.lower)))
}
