import type {Clauses} from '../../language/clauses/clauses.js'
import {isPerson} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import type {Referents} from './referents.js'

/**
 * Whether a name of the pack is somebody's or something else's here: “the Mayan codex”, “Call Sora; she knows”, “the GUID partition table, GPT for
 * short”.
 */
export function isNamesake(referents: Referents, sentence: Sentence, np: number): boolean {
  if (isSpelt(sentence, np)) return true
  if (!/^[\p{L}-]+$/u.test(sentence.clauses.headWord(np).text)) return false
  return isCommonNoun(referents, sentence, np) || isSomebody(referents, sentence, np) || isInitials(sentence, np)
}

// “the codex in the reading room”: a word of its own in small letters behind a determiner; the name of a program takes none.
function isCommonNoun(referents: Referents, {clauses}: Sentence, np: number): boolean {
  const {from, head, determiner} = clauses.np(np)!
  const {text, entity, opaque} = clauses.words[head]!
  const {caseSensitive, names} = referents.entity(entity!)
  // A name that the page gave may be any noun.
  if (!caseSensitive || !names.includes(text) || opaque === true || !/^[a-z]+$/.test(text)) return false
  return determiner !== undefined && determiner !== "'s" && clauses.words.slice(from, head).every(word => word.entity === undefined)
}

const SOMEBODY = /^(?:she|he|her|his|him|herself|himself)$/
const REACHES = /^(?:call|reach|contact|message|ping)$/
const SAYS = /^(?:say|answer|add|tell|reply|explain|note|recall|admit)$/
const NO_THIRD_PERSON = /^(?:you|we|i|they|us|them)$/

// “Call Sora at the front desk; she has the keys.”: nobody else is spoken of whom the pronoun may mean.
function isSomebody(referents: Referents, sentence: Sentence, np: number): boolean {
  const {clauses} = sentence
  const {words} = clauses
  if (!mayBeReached(referents, clauses, np)) return false
  // “Sora, who runs the pilot”
  if (clauses.lower(np + 1) === ',' && clauses.is(np + 2, 'rel') && clauses.lower(np + 2) === 'who') return true
  for (let at = clauses.np(np)!.to; at < sentence.to; at++) {
    if (SOMEBODY.test(words[at]!.lower)) return !SAYS.test(words[at + 1]?.lemma ?? '') && !isSomebodyElseNamed(clauses, np, at)
  }
  const next = referents.page.reading(sentence.block).sentences[sentence.index + 1]
  return next !== undefined && /^(?:she|he)$/.test(next.clauses.words[next.from]!.lower) && !isSomebodyElseNamed(clauses, np)
}

// A name alone, at the start or behind a verb of getting in touch.
function mayBeReached(referents: Referents, clauses: Clauses, np: number): boolean {
  const {from, head} = clauses.np(np)!
  if (head > from || !referents.entity(clauses.words[head]!.entity!).caseSensitive) return false
  const verb = clauses.vg(np - 1)
  return verb ? REACHES.test(verb.lemma) : np === 0
}

// Whether another noun phrase, before a word, may be who is spoken of.
const isSomebodyElseNamed = (clauses: Clauses, np: number, before = Number.POSITIVE_INFINITY): boolean =>
  clauses.phrases.some((part, other) => other !== np && part.kind === 'np' && part.from < before && mayBeSomebody(clauses.headWord(other)))

// A person, or a name that nobody knows.
function mayBeSomebody({lower, text, entity}: Word): boolean {
  if (SOMEBODY.test(lower)) return true
  return entity === undefined && (/^\p{Lu}\p{Ll}/u.test(text) || (isPerson(lower) && !NO_THIRD_PERSON.test(lower)))
}

// So many words before an abbreviation are asked for its letters.
const LETTERS = 8

// “the GUID partition table, GPT for short”, “general-purpose technology (GPT)”: the letters that the words before begin with.
function isInitials({clauses}: Sentence, np: number): boolean {
  const {from, head} = clauses.np(np)!
  const {text} = clauses.words[head]!
  if (!/^[A-Z]{3,}$/.test(text) || head > from) return false
  const sign = clauses.lower(np - 1)
  if (sign !== '(' && !(sign === ',' && clauses.lower(np + 1) === 'for')) return false
  const before = clauses.words.slice(Math.max(0, from - LETTERS), from).filter(word => /^\p{L}/u.test(word.text))
  const letters = before.flatMap(word => word.parts ?? [word.lower]).map(word => word[0]!)
  return letters.slice(-text.length).join('') === text.toLowerCase()
}

/** Nouns for the way something is written: “the name GPT-5”. */
const SPELLING = wordList('abbreviation acronym codename hashtag keyword name nickname spelling string term word')

// “the name GPT-5”, “the word ‘Codex’”: it is spelt, not meant.
function isSpelt({clauses: {words, phrases}}: Sentence, np: number): boolean {
  let at = phrases[np]!.head - 1
  while (at > 0 && words[at]!.lower === '"') at--
  return at > 0 && SPELLING.has(words[at]!.lower) && /^(?:det|poss|adj|apostrophe-s)$/.test(words[at - 1]!.tag)
}
