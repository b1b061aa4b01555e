import {isPerson, isPlural, singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Word} from '../../language/words.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Lexis} from '../lexis.js'
import {underDeterminer} from './fill.js'
import type {Members} from './members.js'
import {type Replaced, type Situation, filled} from './situation.js'
import {PEOPLE} from './subject-kind.js'

/** What access may be and an environment may not. */
const OF_ACCESS = wordList(`
  early exclusive lifetime limited on-demand partial priority read-only remote round-the-clock temporary unlimited
`)

/** The noun with its object: “access to GPT-5” and “GPT-5 access” → “an environment …”. */
export function nounPhrase(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence} = situation
  const {clauses} = sentence
  const phrase = clauses.np(frame.phrase)
  if (!phrase || clauses.vg(frame.phrase)) return undefined
  // What keeps the object has the number of the noun that goes: “calls to GPT-5” → “routes to GPT-5”.
  const keeps = rewrite.text.includes('{object}')
  const full = filled(rewrite, situation, keeps ? {...members, plural: phrase.plural} : members)
  if (full === undefined) return undefined
  const noun = rewrite.text.startsWith('{trigger}') || keeps
  // “Give every nurse access”: a recipient that was read into the phrase stays.
  const {at, trigger} = frame.occurrence
  // “every nurse direct access”: an adjective of the noun stands between.
  let last = at - 1
  while (last > phrase.from && clauses.words[last]!.tag === 'adj') last--
  const recipient = trigger.construction === 'noun-preposition' && at > phrase.from && isRecipient(clauses.words, phrase, last, situation.lexis)
  // “early access”, “remote access”: an environment is none of that.
  if (/^an environment /.test(rewrite.text) && clauses.words.slice(phrase.from, at).some(({lower}) => OF_ACCESS.has(lower))) return undefined
  const start = recipient ? last + 1 : phrase.from
  const determiner = start === phrase.from ? phrase.determiner : undefined
  const text = keeps && determiner !== undefined ? full.replace(/^an? /, '') : full
  if (members.range === undefined || members.range.from < phrase.to) {
    // “GPT-5 access”: the phrase itself, its head the trigger.
    if (phrase.head >= frame.occurrence.to) return undefined
    // “access to the following”: an object that is said elsewhere keeps its preposition.
    const next = clauses.phrases[frame.phrase + 1]
    if (next?.kind === 'prep' && trigger.prepositions.includes(next.lower) && frame.construction !== 'compound') return undefined
    // “four GPT-5 calls”, “throttled GPT-5 calls”: what stands before the name stays.
    const before = clauses.words.slice(start, frame.occurrence.at)
    const named = noun ? before.findIndex(({entity}) => entity !== undefined) : -1
    const kept = named > 0 && (determiner === undefined || named > 1)
    if (kept) return {from: start + named, to: phrase.to, text}
    // “the customer's GPT-5 access”: whose it is stays.
    const owner = before.findLastIndex(({tag}) => tag === 'apostrophe-s')
    if (owner >= 0 && before.slice(0, owner).every(({entity}) => entity === undefined)) return {from: start + owner + 1, to: phrase.to, text: text.replace(/^an? /, '')}
    return {from: start, to: phrase.to, text: underDeterminer(text, determiner, true, noun)}
  }
  if (members.foreign !== undefined || (frame.preposition !== undefined && frame.preposition > frame.phrase + 1)) return undefined
  // “access to OpenAI models and to the archive”: the second needs its noun.
  const {words} = clauses
  if (words[members.range.to]?.tag === 'cc' && frame.preposition !== undefined && words[members.range.to + 1]?.lower === words[clauses.phrases[frame.preposition]!.from]!.lower) return undefined
  // “access to OpenAI models and long-term memory”: what comes after in the list stays.
  if (members.innocent.some(np => np < members.own.at(-1)!)) return undefined
  // “without a call to GPT-5” → “without GPT-5”
  const under = rewrite.text === '{object}' ? full : underDeterminer(text, determiner, true, noun)
  // “no access to GPT-5 on AWS” → “no way into GPT-5 from AWS”: the preposition that stands there goes.
  if (!under.endsWith(' from')) return {from: start, to: members.range.to, text: under}
  const place = clauses.phrases[clauses.phraseOf(members.range.to - 1) + 1]
  return place?.kind === 'prep' && /^(?:on|in|inside|within|through|via)$/.test(place.lower) ? {from: start, to: place.to, text: under} : undefined
}

function isRecipient(words: readonly Word[], phrase: {from: number; determiner?: string}, at: number, lexis: Lexis): boolean {
  const word = words[at]!
  if (word.tag !== 'noun' || words.slice(phrase.from, at + 1).some(one => one.entity !== undefined)) return false
  if (isPerson(word.lower) || PEOPLE.has(singular(word.lower))) return true
  return phrase.determiner !== undefined && (isPlural(word.lower) || !lexis.objectHeads.has(singular(word.lower)))
}
