/** Where a new noun phrase begins, though the word might go on with the one before: “gives your planners | GPT-5”. */
import {HAVE, isPerson, isPlural} from '../lexicon.js'
import type {Word} from '../words.js'
import {CURRENCY} from './cursor.js'
import {type Draft, nounAhead} from './draft.js'
import {repetition} from './particle.js'

// Nouns that stand before a name as its title: “the model GPT-5”, “search company Algolia”.
const TITLE = new RegExp(`^(?:${[
  'models?|llms?|family|flagship|compan(?:y|ies)|provider|vendor|maker|startup|firm|lab|giant|partner|customer',
  'service|platform|product|agents?|tool|engine|runtime|api|chatbot|assistant|cloud|app|environment|region|regions',
  'series|version|generation|successor|newcomer|sibling|reasoner|frontier|reasoning|foundation|language',
].join('|')})$`)

// Months, weekdays, years and the like.
const WHEN = new RegExp(`^(?:${[
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'week|month|year|quarter|spring|summer|autumn|morning|today|yesterday|(?:19|20)\\d\\d',
].join('|')})$`)

// Nouns that behind a name say when: “calls GPT-5 nights”.
const TIME_ADVERB = /^(?:day|night|week|month|year|morning|today|overnight)s?$/

// Nouns that behind a number say how often, or how long.
const SPAN = /^(?:times|minutes|hours|days|weeks|months|years)$/

// First parts of compounds that say when or where: “Codex mid-build”.
const ADVERBIAL_PREFIX = /^(?:mid|pre|post|on|in|at)$/

// Verbs with two objects, of which the first is who gets something.
const DITRANSITIVE = /^(?:give|bring|offer|hand|grant|get|lend|show|buy|send|guarantee|assign|promise|deny|sell|serve)$/

// Verbs that give somebody a name.
const NAMING = /^(?:call|name|dub|label|nickname)$/

const DEFINITE = /^(?:your|our|their|its|the|every|all|his|her|my)$/

/** Whether a sum or a quotation begins with the next word of a noun phrase that has a head. */
export function beginsAnew(draft: Draft): boolean {
  const sign = draft.passedOver
  if (sign === undefined) return false
  // “offers OpenAI $50 billion”: a sum begins anew.
  if (draft.word.tag === 'num' && CURRENCY.test(sign)) return true
  // “the wording ‘query it’”: what is quoted starts anew.
  return sign === '"' && draft.headWord.tag === 'noun'
}

/** Whether another phrase begins with a noun, name or number behind the head of a noun phrase. */
export function beginsAnotherPhrase(draft: Draft): boolean {
  const {word, headWord} = draft
  const next = draft.ahead(1)
  for (const begins of BEHIND_HEAD) if (begins(draft, word, headWord, next)) return true
  if (word.tag !== 'name') return false
  const rules = headWord.tag === 'noun' ? NAME_BEHIND_NOUN : headWord.tag === 'name' ? NAME_BEHIND_NAME : []
  for (const begins of rules) if (begins(draft, word, headWord, next)) return true
  return false
}

/** Whether a phrase begins with a word behind a head. */
type Beginning = (draft: Draft, word: Word, head: Word, next: Word | undefined) => boolean

const BEHIND_HEAD: readonly Beginning[] = [
  // “gives its cloud clients access to …”: a second object.
  (draft, word, head, next) => word.lower === 'access' && next?.tag === 'to' && head.tag === 'noun' && isPlural(head.lower) && isGiven(draft),
  // “row by row”, “one notebook at a time” are adverbs.
  ({cursor, at}) => repetition(cursor, at) > 0,
  // “the models three times on Tuesday”: how often or how long is no part of the name.
  (_, word, head, next) => head.tag !== 'num' && word.tag === 'num' && !word.glued && next !== undefined && SPAN.test(next.lower),
  // “GPT-5 six hundred times”, “Codex mid-build”: a new phrase, an adverb.
  (draft, word, head) => head.tag === 'noun' && word.tag === 'num' && timesAhead(draft),
  (_, word, head) => head.tag === 'name' && ((word.tag === 'num' && !word.glued) || ADVERBIAL_PREFIX.test(word.parts?.[0] ?? '')),
  (_, word, head) => head.tag === 'name' && TIME_ADVERB.test(word.lower),
  // “OpenAI's models mid-conversation”
  ({cursor, at}, word) => word.parts?.[0] === 'mid' && !nounAhead(cursor, at + 1),
  // “On AWS developers can …”: a fronted place, and who acts there.
  isActorBehindPlace,
  // “In August GPT-5 arrived”, “Last week Bedrock added …”: when it was is no title of a name.
  (_, word, head, next) => word.tag === 'name' && next !== undefined && WHEN.test(head.lower),
]

const NAME_BEHIND_NAME: readonly Beginning[] = [
  // “On Trainium o3 runs …”: a fronted place is no modifier of the subject.
  (draft, _word, _head, next) => draft.start > 0 && draft.start <= 2 && draft.before!.tag === 'prep' && isVerbal(next),
  // “call GPT-5.5 AWS PrivateLink: …”: run-together lines.
  (_, word, head, next) =>
    /\d$/.test(head.text) && head.entity !== word.entity && /^[A-Z]/.test(word.text) && next?.tag !== 'noun' && next?.tag !== 'name',
]

const NAME_BEHIND_NOUN: readonly Beginning[] = [
  // “In the new console GPT-4o invokes …”: a fronted place with its determiner.
  (draft, _, head, next) =>
    draft.start === 1 && draft.before!.tag === 'prep' && draft.determiner !== undefined && !TITLE.test(head.lower) &&
    isVerbal(next) && !(next!.tag === 'verb' && (next!.shape === 'participle' || next!.shape === 'ing')),
  // “asked the nurse GPT-5 …”: a person is no title.
  (_draft, _word, head) => isPerson(head.lower) && !TITLE.test(head.lower),
  // “called our parrot GPT-5”: the name is what it is called.
  (draft, _, head) => isPlainNoun(head) && draft.determiner !== undefined && isBehindVerb(draft, NAMING),
  // “gives your planners GPT-5.6 Terra”: a plural is no title.
  (draft, _, head) => isPlainNoun(head) && isPlural(head.lower) && DEFINITE.test(draft.determiner ?? '') && isGiven(draft),
  // “gives 200,000 companies GPT-5.5”
  (draft, _, head) => isPlural(head.lower) && draft.cursor.wordAt(draft.start)!.tag === 'num' && isGiven(draft),
  // “instant access Anthropic models …”: a common noun takes a name behind it only as a title does.
  (_, word, head, next) => isPlainNoun(head) && !head.parts && next?.tag === 'noun' && /^[A-Z]/.test(word.text),
  // “the tools GPT-5 selects”: a relative clause without its pronoun.
  (draft, _, head, next) => isPlural(head.lower) && isVerbal(next) && (next!.shape !== 'participle' || isPastBeforeFor(draft, next!)),
  // “the best model OpenAI has ever built”: the same, where a superlative asks for it.
  (draft, _, head, next) => !head.entity && next?.tag === 'aux' && /^(?:ever|yet)$/.test(draft.ahead(2)?.lower ?? ''),
  (draft, _, head, next) => !head.entity && next !== undefined && isPraised(draft) && isVerbOfPraise(draft, next),
]

// People in the plural before a verb, behind a preposition and a name that open the sentence.
function isActorBehindPlace({start, head, before}: Draft, word: Word, {tag}: Word, next: Word | undefined): boolean {
  if (start < 1 || start > 2 || head !== start || tag !== 'name' || before?.tag !== 'prep') return false
  return isPerson(word.lower) && isPlural(word.lower) && isVerbal(next) && next!.shape !== 'participle' && next!.shape !== 'ing'
}

const isVerbal = (word: Word | undefined): boolean => word?.tag === 'verb' || word?.tag === 'modal' || word?.tag === 'aux'

// A noun that is neither a name of the pack nor a title.
const isPlainNoun = (noun: Word): boolean => !noun.entity && !TITLE.test(noun.lower)

// “the tools GPT-5 asked for”
const isPastBeforeFor = (draft: Draft, verb: Word): boolean => /ed$/.test(verb.lower) && draft.ahead(2)?.lower === 'for'

// “the best model OpenAI built”, “… has built”, “… ever built”: a verb without an object of its own.
const isVerbOfPraise = (draft: Draft, next: Word): boolean =>
  HAVE.has(next.lower) || /^(?:ever|yet)$/.test(next.lower) ||
  (next.tag === 'verb' && next.shape !== 'ing' && !/^(?:det|poss|name|pron|num|adj)$/.test(draft.ahead(2)?.tag ?? ''))

// “the smartest model”: a superlative stands before the head.
function isPraised({cursor, start, head}: Draft): boolean {
  for (let at = start; at < head; at++) if (/(?:est|most|best|first|only)$/.test(cursor.wordAt(at)!.lower)) return true
  return false
}

// “gives your planners …”: a verb with two objects stands right before.
const isGiven = (draft: Draft): boolean => isBehindVerb(draft, DITRANSITIVE)

const isBehindVerb = ({before}: Draft, verbs: RegExp): boolean => before?.tag === 'verb' && verbs.test(before.lemma ?? '')

// “the model forty thousand times”: so often.
function timesAhead({cursor, at}: Draft): boolean {
  let place = at
  while (cursor.wordAt(place)?.tag === 'num') place++
  return cursor.wordAt(place)?.lower === 'times'
}
