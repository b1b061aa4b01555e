import {verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {isDetermined, isMakerBehindNoun, isNamedSubject} from './relative-clause.js'
import {PHRASE_PARTS, tagClass} from './word-classes.js'
import {wordList} from './word-rules.js'

/** A sign on the left that a clause more was opened, which wants its verb. */
interface Opener {
  readonly example: string
  /** Whether the word at a place, between the start of the sentence and the word in question, is such a sign. */
  readonly at: (words: readonly Word[], place: number, from: number, index: number) => boolean
}

/** Verbs of saying leave their clause without “that”. */
const SAYING = wordList(`say think believe know claim hope guess suppose promise report write announce mean feel hear argue note insist bet swear admit confirm deny doubt fear suspect allege
  estimate`)

/** Verbs that a base form follows: “help call”. */
const BEFORE_BASE = wordList('help let make see watch go come dare')

/** What somebody is told, or is, in an aside: “I'm told”. */
const ASIDES = wordList('told informed assured led afraid sure guessing reliably')

const SUBJECT_STARTS = wordList('our your my their his her the')

/** Pronouns that are subjects: behind a comma and a conjunction they open a clause. */
const CLAUSE_SUBJECTS = wordList('i we you he she it they')

/** What no finite auxiliary stands behind: “to be”, “may have”. */
const BEFORE_NONFINITE = tagClass('to', 'modal', 'aux')

const SUPERLATIVE = /^(?:most|least|best|first|only|largest|smartest|biggest)$|[a-z]{3}est$/

const some = (words: readonly Word[], from: number, to: number, such: (word: Word) => boolean): boolean => {
  for (let place = from; place < to; place++) if (such(words[place]!)) return true
  return false
}

const OPENERS: readonly Opener[] = [
  {
    example: 'Should the queue grow, the worker calls GPT-5.',
    at: (words, place, from, index) => place === from && /^(?:should|had|were)$/.test(words[place]!.lower) && some(words, from, index, word => word.lower === ','),
  },
  {
    example: 'The best model they have ever built runs here.',
    at: (words, place, from) => words[place]!.lower === 'ever' && isEverDone(words, place) && some(words, from, place, word => SUPERLATIVE.test(word.lower)) && !some(words, from, place, word => word.tag === 'rel'),
  },
  {
    example: 'The bot, which replaced a job nobody understood, calls GPT-5.',
    at: (words, place, from) => words[place]!.tag === 'pron' && /^(?:any|every|some|no)(?:one|body)$/.test(words[place]!.lower) && isBehindNoun(words, place, from),
  },
  {example: 'The team Anneke leads calls GPT-5.', at: isNamedSubject},
  {example: 'The models OpenAI trains run here.', at: isMakerBehindNoun},
  {
    // Right behind the subject.
    example: 'The doorbell the landlord bought calls GPT-5.',
    at: (words, place, from) => (words[place]!.tag === 'det' || words[place]!.tag === 'poss') && SUBJECT_STARTS.has(words[place]!.lower) && isBehindNoun(words, place, from) && !some(words, from, place, word => !PHRASE_PARTS.has(word.tag)),
  },
  {
    example: 'The bot that files tickets calls GPT-5 if it rains.',
    at: (words, place) => words[place]!.tag === 'rel' || words[place]!.tag === 'sub' || /^(?:whoever|whatever|whichever)$/.test(words[place]!.lower),
  },
]

/** The clause so far holds fewer verbs than its relative pronouns and subordinators ask for. */
export function wantsVerb(words: readonly Word[], index: number, from: number): boolean {
  let wanted = 1
  let found = 0
  for (let place = index - 1; place >= from && !isClauseBoundary(words, place, from); place--) {
    for (const opener of OPENERS) if (opener.at(words, place, from, index)) wanted++
    if (isHeadlineFuture(words, place, from)) found++
    if (isFiniteVerb(words, place, from)) found++
  }
  return found < wanted
}

// “…, but only seniors call”, “…, and it says”: a clause of its own.
function isClauseBoundary(words: readonly Word[], place: number, from: number): boolean {
  const word = words[place]!
  if (word.tag === 'sign') return /^[;:—–.]$/.test(word.lower)
  if (word.tag !== 'cc' || words[place - 1]?.lower !== ',') return false
  return word.lower === 'but' || CLAUSE_SUBJECTS.has(words[place + 1]?.lower ?? '') || endsClause(words, place - 1, from)
}

// “The finance team is happy, and the bot runs on GPT-5”: between the comma and the last one, where a list has but a member, stands a finite verb, or
// the conjunction that ends a list.
function endsClause(words: readonly Word[], comma: number, from: number): boolean {
  for (let place = comma - 1; place >= from && words[place]!.tag !== 'sign'; place--) if (words[place]!.tag === 'cc' || isFiniteVerb(words, place, from)) return true
  return false
}

// “they have ever built”, “OpenAI ever made”
const isEverDone = (words: readonly Word[], ever: number): boolean =>
  words[ever - 1]?.tag === 'aux' || (words[ever - 1]?.tag === 'name' && words[ever - 2]?.tag === 'noun' && words[ever + 1]?.shape === 'past')

// Right behind a noun with its determiner, as a relative clause without its pronoun begins.
const isBehindNoun = (words: readonly Word[], place: number, from: number): boolean =>
  place > from + 1 && ((words[place - 1]!.tag === 'noun' && isDetermined(words, place - 2, from)) || (words[place - 1]!.tag === 'name' && place - 2 === from && words[from]!.lower === 'the'))

// “Amazon to offer OpenAI chips”: what a headline says will be.
const isHeadlineFuture = (words: readonly Word[], place: number, from: number): boolean =>
  words[place]!.tag === 'to' && place - 1 === from && words[from]!.tag === 'name' && verbForm(words[place + 1]?.lower ?? '')?.form === 'base'

function isFiniteVerb(words: readonly Word[], place: number, from: number): boolean {
  const word = words[place]!
  if (/^(?:whoever|whatever|whichever)$/.test(word.lower)) return false
  if (word.tag === 'modal') return true
  if (word.tag === 'aux') return !BEFORE_NONFINITE.has(words[place - 1]?.tag) && !isAside(words, place)
  return word.tag === 'verb' && (word.shape === 's' || word.shape === 'past' || word.shape === 'base') && isMainVerb(words, place, from)
}

// “The crawler, I'm told, calls …”: between commas a pronoun is told something.
const isAside = (words: readonly Word[], aux: number): boolean =>
  words[aux - 1]?.tag === 'pron' && words[aux - 2]?.lower === ',' && ASIDES.has(words[aux + 1]?.lower ?? '') && (words[aux + 2]?.lower === ',' || words[aux + 3]?.lower === ',')

// A verb that no auxiliary and no other verb counts for already, and that takes no clause without “that”.
function isMainVerb(words: readonly Word[], place: number, from: number): boolean {
  const word = words[place]!
  let before = place - 1
  while (before >= from && (words[before]!.tag === 'adv' || words[before]!.tag === 'neg')) before--
  const tagBefore = words[before]?.tag
  if (tagBefore === 'to' || tagBefore === 'modal' || tagBefore === 'aux') return false
  // “customers say access works well”
  if (SAYING.has(word.lemma ?? '') && words[place + 1]?.tag !== 'rel' && words[place + 1]?.tag !== 'sub') return false
  if (word.shape !== 'base') return true
  if (tagBefore === 'verb' && BEFORE_BASE.has(words[before]!.lemma ?? '')) return false
  // “Rate limits hold for all rooms that a tenant can book”: what opens a text and looks like a command may be a noun, if an auxiliary comes later.
  if (before < 0) return !some(words, 0, words.length - 1, isInvertible)
  // “did you know”: the auxiliary before the subject is counted by itself.
  return !some(words, Math.max(from, before - 3), before, isInvertible)
}

const isInvertible = (word: Word): boolean => word.tag === 'modal' || /^(?:do|does|did)$/.test(word.lower)
