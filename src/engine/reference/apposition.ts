import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import {DASH} from '../../language/clauses/signs.js'
import {asksAtEnd} from '../gaps/answers.js'
import type {Sentence} from '../page.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {withAntecedent} from './said-before.js'

/** Noun phrases in apposition: in modifiers, or between commas right behind. */
export function appositionsOf({clauses}: Sentence, np: number): number[] {
  const {appositive} = clauses.modifiersOf(np)
  return isBetweenCommas(clauses, np + 2) ? [...appositive, np + 2] : appositive
}

function isBetweenCommas(clauses: Clauses, np: number): boolean {
  if (clauses.lower(np - 1) !== ',' || !/^(?:my|our|your|his|her|their|a|an|the)$/.test(clauses.np(np)?.determiner ?? '')) return false
  const {end} = clauses.modifiersOf(np)
  return !clauses.vg(end) && !listsOn(clauses, end)
}

// “access to o3, a named engineer, one invoice”: a further member comes, so it is a list.
function listsOn(clauses: Clauses, end: number): boolean {
  const next = clauses.np(end + 1)
  if (!next) return false
  if (clauses.is(end, 'cc')) return true
  return clauses.lower(end) === ',' && /^(?:a|an|one|two|three|four|five)$/.test(next.determiner ?? clauses.words[next.from]!.lower) && !clauses.vg(end + 2)
}

/** “a new colleague, GPT-5, …”: a name alone between commas says who one thing or person is. */
export function namedByApposition(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const [only, second] = clauses.modifiersOf(np).appositive
  if (only === undefined || second !== undefined || clauses.np(np)!.plural || clauses.lower(only - 1) !== ',' || clauses.headWord(only).entity === undefined) return undefined
  const named = referents.of(sentence, only)
  return named?.role === 'object' ? withAntecedent(referents, named, sentence, only) : undefined
}

// Nouns that may mean anything, and determiners that leave open which.
const OPEN_NOUN = /^(?:one|thing|name|choice|option|favourite|favorite|way|following)$/
// Adjectives that pick one of all: “the newest tenant”.
const FIRST_OF_ALL = /^(?:latest|newest|youngest|best|first|last|only|next|smartest|biggest|newer|new)$/
const OPEN_DETERMINER = wordList(`
  a all an any each every exactly five four no one only several some the these those three two what which whichever
`)

/**
 * “Our job calls one model only: GPT-5.”, “which model the agent will call: o3 for proofs, Haiku for the rest”, “Which model will it call, GPT-5 or
 * Nova?”: a noun phrase that leaves open which thing it means, and the names behind the colon, the dash or the question that say so.
 */
export function namedBehind(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  if (!leavesOpen(referents, clauses, np, noun)) return undefined
  const isDescribed = clauses.modifiersOf(np).clauses.some(({reduced}) => !reduced)
  const isAsked = (/^(?:which|what)$/.test(clauses.np(np)!.determiner ?? '') || isAskedOf(clauses, np)) && asksAtEnd(sentence)
  for (let at = np + 1; at < clauses.phrases.length - 1 && at < np + 18; at++) {
    const sign = clauses.is(at, 'sign') ? clauses.lower(at) : ''
    if (sign === '') continue
    const list = namesAt(clauses, at, sign, isDescribed, isAsked)
    if (list) return firstObject(referents, sentence, list)
    if (sign === ';' || sign === ':') return undefined
  }
  return undefined
}

// “which of the two”
const isAskedOf = (clauses: Clauses, np: number): boolean => clauses.lower(np - 1) === 'of' && clauses.lower(np - 2) === 'which'

function leavesOpen(referents: Referents, clauses: Clauses, np: number, noun: string): boolean {
  const {from, plural, determiner} = clauses.np(np)!
  const isNumbered = clauses.words[from]!.tag === 'num'
  // “Three systems can be reached from it, namely …”: what is counted may be of any kind.
  if (isAskedOf(clauses, np)) return true
  const isPick = determiner === 'the' && clauses.words.slice(from, clauses.np(np)!.head).some(({lower}) => FIRST_OF_ALL.test(lower))
  if (isPick && !plural) return true
  if (!isModelNoun(referents, noun) && !OPEN_NOUN.test(noun) && !(isNumbered && plural && clauses.headWord(np).entity === undefined)) return false
  return isNumbered || (determiner === undefined ? plural : OPEN_DETERMINER.has(determiner))
}

// The list of names that a sign leads to; undefined where it leads to none.
function namesAt(clauses: Clauses, at: number, sign: string, isDescribed: boolean, isAsked: boolean): number[] | undefined {
  const isNamely = sign === ',' && clauses.lower(at + 1) === 'namely'
  // “the model that your agent is powered by, GPT-5.”
  const closes = sign === ',' && isDescribed && clauses.is(at + 2, 'sign') && at + 3 >= clauses.phrases.length
  // “the model that you want to call, such as o3”
  const isExample = sign === ',' && isDescribed && /^(?:such as|including|like|e\.g\.|for example)$/.test(clauses.lower(at + 1))
  const leads = sign === ':' || isNamely || isExample || DASH.test(sign) || closes || (sign === '(' && isDescribed) || (isAsked && sign === ',')
  const first = isNamely || isExample ? at + 2 : at + 1
  const list = leads && clauses.np(first) ? clauses.listFrom(first) : []
  return list.some(one => clauses.headWord(one).entity !== undefined) ? list : undefined
}

// The first of some names that is an object; they are no names of it where a verb follows them.
function firstObject(referents: Referents, sentence: Sentence, list: readonly number[]): Referent | undefined {
  const {clauses} = sentence
  const end = clauses.vg(clauses.modifiersOf(list.at(-1)!).end)
  if (end && end.form !== 'participle') return undefined
  const member = list.find(one => referents.of(sentence, one)?.role === 'object')
  if (member === undefined) return undefined
  const named = withAntecedent(referents, referents.of(sentence, member), sentence, member)!
  return list.length > 1 ? {...named, member} : named
}
