import {isPerson} from '../../language/lexicon.js'
import type {Sentence} from '../page.js'
import type {Referents} from './referents.js'

/** Whether a name of the pack is somebody's or something else's here: “the Mayan codex”, “Call Sora; she knows”, “the GUID partition table, GPT for short”. */
export function isNamesake(referents: Referents, sentence: Sentence, np: number): boolean {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const head = clauses.words[phrase.head]!
  return isSpelt(sentence, np) || /^[\p{L}-]+$/u.test(head.text) && (isCommonNoun(referents, sentence, np) || isSomebody(referents, sentence, np) || isInitials(sentence, np))
}

// “the codex in the reading room”: a word of its own in small letters behind a determiner; the name of a program takes none.
function isCommonNoun(referents: Referents, {clauses}: Sentence, np: number): boolean {
  const phrase = clauses.np(np)!
  const head = clauses.words[phrase.head]!
  // A name that the page gave may be any noun.
  return referents.entity(head.entity!).caseSensitive && referents.entity(head.entity!).names.includes(head.text) && head.opaque !== true && /^[a-z]+$/.test(head.text) && phrase.determiner !== undefined && phrase.determiner !== "'s" && clauses.words.slice(phrase.from, phrase.head).every(word => word.entity === undefined)
}

const SOMEBODY = /^(?:she|he|her|his|him|herself|himself)$/

// “Call Sora at the front desk; she has the keys.”: nobody else is spoken of whom the pronoun may mean.
function isSomebody(referents: Referents, sentence: Sentence, np: number): boolean {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const head = clauses.words[phrase.head]!
  const verb = clauses.vg(np - 1)
  if (!referents.entity(head.entity!).caseSensitive || phrase.head > phrase.from || (np > 0 && !verb) || (verb && !/^(?:call|reach|contact|message|ping)$/.test(verb.lemma))) return false
  // “Sora, who runs the pilot”
  if (clauses.lower(np + 1) === ',' && clauses.is(np + 2, 'rel') && clauses.lower(np + 2) === 'who') return true
  for (let at = phrase.to; at < sentence.to; at++) {
    const word = clauses.words[at]!
    if (SOMEBODY.test(word.lower)) return !/^(?:say|answer|add|tell|reply|explain|note|recall|admit)$/.test(clauses.words[at + 1]?.lemma ?? '') && !clauses.phrases.some((_, other) => other !== np && clauses.np(other) !== undefined && clauses.phrases[other]!.from < at && mayBeSomebody(clauses.headWord(other)))
  }
  const next = referents.page.reading(sentence.block).sentences[sentence.index + 1]
  return next !== undefined && /^(?:she|he)$/.test(next.clauses.words[next.from]!.lower) && !clauses.phrases.some((_, other) => other !== np && clauses.np(other) !== undefined && mayBeSomebody(clauses.headWord(other)))
}

// A person, or a name that nobody knows.
const mayBeSomebody = (word: {lower: string; text: string; tag: string; entity?: string}): boolean =>
  SOMEBODY.test(word.lower) || (word.entity === undefined && (/^\p{Lu}\p{Ll}/u.test(word.text) || (isPerson(word.lower) && !/^(?:you|we|i|they|us|them)$/.test(word.lower))))

// “the GUID partition table, GPT for short”, “general-purpose technology (GPT)”: the letters that the words before begin with.
function isInitials({clauses}: Sentence, np: number): boolean {
  const phrase = clauses.np(np)!
  const head = clauses.words[phrase.head]!
  if (!/^[A-Z]{3,}$/.test(head.text) || phrase.head > phrase.from) return false
  const sign = clauses.lower(np - 1)
  if (sign !== '(' && !(sign === ',' && clauses.lower(np + 1) === 'for')) return false
  const letters = clauses.words.slice(Math.max(0, phrase.from - 8), phrase.from).filter(word => /^\p{L}/u.test(word.text)).flatMap(word => word.parts ?? [word.lower]).map(word => word[0]!)
  return letters.slice(-head.text.length).join('') === head.text.toLowerCase()
}

// “the name GPT-5”, “the word ‘Codex’”: it is spelt, not meant.
function isSpelt({clauses}: Sentence, np: number): boolean {
  const phrase = clauses.np(np)!
  let at = phrase.head - 1
  while (at > 0 && clauses.words[at]!.lower === '"') at--
  return at > 0 && /^(?:name|word|term|nickname|codename|acronym|abbreviation|keyword|hashtag|string|spelling)$/.test(clauses.words[at]!.lower) && /^(?:det|poss|adj|apostrophe-s)$/.test(clauses.words[at - 1]!.tag)
}
