import {BE, isPlural, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {tagClass} from './word-classes.js'
import {wordList} from './word-rules.js'

/** How far to the left a relative clause without its verb may begin. */
const REACH = 8

/** Owners and determiners that begin a subject right behind the noun it is a relative clause of: “the model our function calls”. */
const SUBJECT_STARTS = wordList('our your my their his her the every each')

/** Determiners of a noun that a relative clause follows. */
const ANTECEDENT_STARTS = wordList('the this that any every which whose a an those these each one whichever')

/** What is known, said or doubted, and hardly ever made or used by somebody. */
const CONTENT_NOUNS = wordList('secret doubt fact news surprise wonder coincidence proof evidence rumour rumor myth notion belief suspicion shame pity impression likelihood odds')

const PRAISED_STARTS = wordList('the its their his her')
const UNIVERSAL_STARTS = wordList('every any all whatever')

/** What the maker of a thing does to it. */
const MAKES = wordList('train build make ship develop release launch sell offer host publish provide maintain design')

/** Verbs with two objects. */
const GIVES = wordList('give bring offer hand grant lend show send promise deny sell cost save guarantee')

const MODIFIERS = tagClass('adj', 'adv', 'noun', 'num')
const PHRASE_MIDDLE = tagClass('adj', 'adv', 'noun', 'name', 'num', 'apostrophe-s')
const LEADS_TO_NOUN = tagClass('verb', 'prep', 'to')
const CLAUSE_STARTS = tagClass('det', 'poss', 'name', 'pron', 'noun', 'adj', 'num')
const CLAUSE_WORDS = tagClass('verb', 'aux', 'modal', 'sub')

/** Inside a relative clause that has no verb yet: “that the fraud team calls”. */
export function inRelative(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < REACH; place--) {
    const word = words[place]!
    if (isRelativePronoun(word)) return place < index - 1 && !(word.lower === 'that' && opensContentClause(words, place, from))
    if (opensWithoutPronoun(words, place, index, from)) return true
    if (CLAUSE_WORDS.has(word.tag) || (word.tag === 'sign' && word.lower !== "'" && word.lower !== '"')) return false
  }
  return false
}

/** Behind a verb and its particle, behind what something is, or behind a noun of what is known or said, “that” opens a content clause: “it turns out that …”. */
export function opensContentClause(words: readonly Word[], that: number, from: number): boolean {
  const before = words[that - 1]
  if (!before || that - 1 < from) return false
  if (before.tag === 'verb' || (before.tag === 'prep' && words[that - 2]?.tag === 'verb')) return true
  if (before.tag === 'adj') return isPredicate(words, that - 1, from)
  return before.tag === 'noun' && CONTENT_NOUNS.has(before.lower) && CLAUSE_STARTS.has(words[that + 1]?.tag)
}

// “are proud”, “is quite clear”: an adjective behind its copula.
function isPredicate(words: readonly Word[], adjective: number, from: number): boolean {
  let place = adjective - 1
  while (place > from && (words[place]!.tag === 'adv' || words[place]!.tag === 'neg')) place--
  return words[place]!.tag === 'aux' && BE.has(words[place]!.lower)
}

const isRelativePronoun = (word: Word): boolean => word.tag === 'rel' || (word.tag === 'pron' && /^(?:who|what|which)ever$/.test(word.lower))

const opensWithoutPronoun = (words: readonly Word[], place: number, index: number, from: number): boolean =>
  isAllThatSomebodyDoes(words, place, index) || opensSubject(words, place, from) || (index === place + 1 && (isNamedSubject(words, place, from) || isNameBehindPraise(words, place, from) || isMakerBehindNoun(words, place, from)))

// “Everything OpenAI makes, …”
function isAllThatSomebodyDoes(words: readonly Word[], place: number, index: number): boolean {
  const word = words[place]!
  if (word.tag !== 'pron' || !/^(?:everything|anything|something|all)$/.test(word.lower)) return false
  const {tag} = words[place + 1]!
  return tag === 'name' ? index === place + 2 : tag === 'poss' && index >= place + 2
}

// “the model our function calls”: a determiner right behind a noun begins a clause of its own.
function opensSubject(words: readonly Word[], place: number, from: number): boolean {
  const word = words[place]!
  if ((word.tag !== 'det' && word.tag !== 'poss') || !SUBJECT_STARTS.has(word.lower) || place - 1 < from) return false
  const antecedent = words[place - 1]!
  return (antecedent.tag === 'noun' && isDetermined(words, place - 2, from)) || (antecedent.tag === 'name' && (isCleft(words, from) || (place - 2 === from && words[from]!.lower === 'the')))
}

/** “the team Anneke leads”: a capital letter in the middle of a sentence, right behind a noun in small letters with its article, and a verb that agrees. */
export function isNamedSubject(words: readonly Word[], place: number, from: number): boolean {
  const word = words[place]!
  if (word.tag !== 'noun' || place <= from + 1 || words[place - 1]!.tag !== 'noun' || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return false
  const next = words[place + 1]
  return /^\p{Ll}/u.test(words[place - 1]!.text) && /^(?:the|every|any|an?)$/.test(words[place - 2]!.lower) &&
    next !== undefined && /^\p{Ll}/u.test(next.text) && /^(?:s|past)$/.test(verbForm(next.lower)?.form ?? '')
}

// “one of the cheapest models OpenAI offers”: a name right behind what is praised.
const isNameBehindPraise = (words: readonly Word[], place: number, from: number): boolean =>
  words[place]!.tag === 'name' && place - 2 >= from && words[place - 1]!.tag === 'noun' && isPraised(words, place - 2, from)

/** “the models OpenAI trains”: a name right behind a noun with its article, and what its bearer does to things of that kind. */
export function isMakerBehindNoun(words: readonly Word[], place: number, from: number): boolean {
  const noun = words[place - 1]
  if (words[place]!.tag !== 'name' || place - 2 < from || noun!.tag !== 'noun' || /^\p{Lu}/u.test(noun!.text)) return false
  const verb = verbForm(words[place + 1]?.lower ?? '')
  if (!verb || !(verb.form === 's' || /^(?:ed|past)$/.test(verb.form)) || !(isPlural(noun!.lower) || MAKES.has(verb.lemma))) return false
  // “calls models OpenAI trains”
  const isBareObject = MAKES.has(verb.lemma) && LEADS_TO_NOUN.has(words[place - 2]!.tag)
  return (isBareObject || isDetermined(words, place - 2, from)) && !isGiven(words, place - 2, from)
}

// “gives the teams GPT-5 calls”: to whom something is given.
function isGiven(words: readonly Word[], place: number, from: number): boolean {
  while (place >= from && (PHRASE_MIDDLE.has(words[place]!.tag) || words[place]!.tag === 'det')) place--
  return GIVES.has(words[place]?.lemma ?? '')
}

// “the cheapest”, “the only”, “all the”: what a relative clause likes to follow.
function isPraised(words: readonly Word[], place: number, from: number): boolean {
  let praises = false
  while (place >= from && MODIFIERS.has(words[place]!.tag)) {
    praises ||= /(?:[a-z]{2}est|best|only|most|first|last)$/.test(words[place]!.lower)
    place--
  }
  if (place < from) return false
  const start = words[place]!
  return praises ? PRAISED_STARTS.has(start.lower) || start.tag === 'apostrophe-s' : UNIVERSAL_STARTS.has(start.lower)
}

// “It was GPT-5 your function called”
const isCleft = (words: readonly Word[], from: number): boolean => /^(?:it|that)$/.test(words[from]!.lower) && words[from + 1]?.tag === 'aux'

/** “the model”, “the only model”: a determiner stands before the noun, past adjectives. */
export function isDetermined(words: readonly Word[], place: number, from: number): boolean {
  while (place >= from && words[place]!.lower !== 'one' && PHRASE_MIDDLE.has(words[place]!.tag)) place--
  // “On the Bedrock page your calls …”: a fronted place is no antecedent.
  return place >= from && ANTECEDENT_STARTS.has(words[place]!.lower) && !(place - 1 === from && words[from]!.tag === 'prep')
}
