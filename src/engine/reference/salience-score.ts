/** How salient a noun phrase is to the pronouns behind it: what adds to it and what takes from it, each by name. */
import {isPerson} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import {isCreation} from '../../language/creation.js'
import {fits, isCallable, isLookedUp, type Selects} from '../../language/selection.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {NounPhrase, Phrase} from '../../language/phrases/phrase.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'

/** A noun phrase that a pronoun may stand for. */
export interface Candidate {
  referents: Referents
  where: Sentence
  clauses: Clauses
  np: number
  phrase: NounPhrase
  head: Word
  /** The phrase before it. */
  before: Phrase | undefined
  referent: Referent | undefined
  /** Whether another noun phrase agrees with the pronoun as well. */
  agrees: (np: number) => boolean
  plural: boolean
  single: boolean
  selects: Selects | undefined
}

type Feature = (candidate: Candidate) => number

/** The sum of all that speaks for a candidate and against it. */
export const salienceOf = (candidate: Candidate): number => FEATURES.reduce((sum, feature) => sum + feature(candidate), 0)

const FEATURES: readonly Feature[] = [
  ({np}) => np * 0.05,
  byPreposition,
  ({before}) => (before === undefined || before.kind === 'sign' ? 0.4 : 0),
  byClause,
  ({before}) => (before?.kind === 'vg' ? 0.6 : 0),
  ({where, np}) => (isCreated(where, np) ? 2 : 0),
  // “retired GPT-5 and adopted a search”: what is given up is not what is spoken of next, where something else is.
  ({before}) => (before?.kind === 'vg' && GIVES_UP.has(before.lemma) && !before.passive ? -1.4 : 0),
  ({referent}) => (referent?.role === 'object' || referent?.role === 'exempt' ? 0.9 : 0) - (referent?.bareOwner ? 0.6 : 0),
  byQuestion,
  byTopicBehind,
  byPronoun,
  bySelection,
  byEvent,
]

const GIVES_UP = wordList(`
  abandon decommission discard ditch drop dump exchange remove replace retire scrap sunset swap trade uninstall
`)

const ABOUT = wordList(`
  appetite application approval beta budget card case cases contract crush demo demos entry fan fans hype invitation
  key licence licences license licenses listing love news order passion pilot pilots praise preview profile quota
  registration request review seat seats slot slots spot subscription subscriptions taste test tile trial trials
  waitlist weakness
`)

// “decides which tool to call, and the runtime runs it”
function byQuestion({clauses, np, before, phrase}: Candidate): number {
  return before?.kind === 'vg' && /^(?:which|what|whichever)$/.test(phrase.determiner ?? '') && clauses.vg(np + 1)?.form === 'infinitive' ? 1.8 : 0
}

function byPreposition({clauses, where, np, before, referent}: Candidate): number {
  if (before?.kind !== 'prep') return 0
  if (before.lower === 'by' && clauses.vg(np - 2)?.passive && !referent) return -0.4
  // “swapped its rule engine for o3”: what takes the place is spoken of next.
  if (/^(?:for|with)$/.test(before.lower) && clauses.np(np - 2) && GIVES_UP.has(clauses.vg(np - 3)?.lemma ?? '')) return 0.6
  if (before.lower === 'to') return 0
  // “swears by o3”, “a licence for GPT-5”: what the verb or the noun is about.
  const isTopic = referent?.role === 'object' && (isComplement(where, np) || before.lower === 'about' || ABOUT.has(clauses.np(np - 2) ? clauses.headWord(np - 2).lower : ''))
  return isTopic ? -0.5 : -1.2
}

// The subject of a clause is spoken of; what a relative clause speaks of is not.
function byClause({clauses, np, before, agrees}: Candidate): number {
  if (before?.kind === 'rel') return -1.6
  // “the function that wraps GPT-5”: what a relative clause is done to is less spoken of than what the clause describes.
  const described = before?.kind === 'vg' && /^(?:that|which)$/.test(clauses.lower(np - 2)) && !before.passive ? clauses.antecedentOf(np - 2) : undefined
  if (described !== undefined && agrees(described) && !isPerson(clauses.headWord(described).lower)) return -1.6
  // “the paper about o3 is out”: the paper is.
  if (before?.kind === 'prep') return 0
  const after = clauses.vg(clauses.modifiersOf(np).end)
  return after && (after.form === 'finite' || after.form === 'base') ? 0.8 : 0
}

// “a licence for GPT-5”: what the noun is about is meant rather than it.
function byTopicBehind({referents, where, clauses, np, phrase, head}: Candidate): number {
  if (phrase.pronoun || !ABOUT.has(head.lower) || !clauses.is(np + 1, 'prep') || !clauses.np(np + 2)) return 0
  return referents.of(where, np + 2)?.role === 'object' ? -1.2 : 0
}

// The same pronoun again goes on speaking of the same thing.
function byPronoun({clauses, np, phrase, head, plural}: Candidate): number {
  if (!phrase.pronoun) return 0
  // “How it works: the environment …, and your apps reach it”: what a label speaks of is said behind it.
  const announces = np < 3 && clauses.lower(np + 2) === ':'
  // “because it is GPT-5”: which says what the pronoun is.
  const copula = clauses.vg(np + 1)
  const isNamed = copula?.bare && copula.lemma === 'be' && clauses.np(np + 2) && clauses.headWord(np + 2).entity !== undefined
  const isSameForm = plural ? /^(?:they|them)$/.test(head.lower) : head.lower === 'it'
  return (isNamed ? 0.5 : 0) + (announces ? -1.2 : 0) + (isSameForm && !announces ? 1.4 : -0.2)
}

// “GPT-5 wrote the migration. Whoever is stuck calls it”: a migration is nothing that one calls.
function bySelection({clauses, np, phrase, head, selects}: Candidate): number {
  if (selects === undefined || phrase.pronoun) return 0
  if (selects === 'callable') return isCallable(np === 0 && phrase.head === phrase.from ? {...head, text: head.lower} : head) ? 0 : -2.2
  if (!isLookedUp(head)) return 0
  const vg = clauses.vg(np - 1)
  return vg && isCreation(vg.lemma) ? 1.4 : 0.7
}

const HAPPENS = wordList('go happen last end start begin finish continue proceed follow')

// “The test went well. Everybody can query it”: what only happened, and what is a mere quality, nobody reaches.
function byEvent({clauses, np, phrase, head, referent}: Candidate): number {
  if (phrase.pronoun || referent || head.entity !== undefined) return 0
  const verb = clauses.vg(clauses.modifiersOf(np).end)
  const happens = verb !== undefined && !verb.passive && HAPPENS.has(verb.lemma) && !clauses.np(clauses.modifiersOf(np).end + 1)
  return happens || !fits('looked-up', head) ? -1.6 : 0
}

// “GPT-5 drafted the summary”: what was made is spoken of next, not who made it. What it makes by habit is no such thing.
function isCreated({clauses}: Sentence, np: number): boolean {
  const vg = clauses.vg(np - 1)
  if (!vg || vg.passive || !isCreation(vg.lemma) || clauses.np(np)!.pronoun) return false
  const isPast = vg.perfect === true || clauses.words[vg.head]!.shape === 'past'
  return (isPast || /^(?:the|this|that|our|your|my|their|his|her)$/.test(clauses.np(np)!.determiner ?? '')) && clauses.subjectOf(np - 1).some(one => clauses.headWord(one).entity !== undefined)
}

// “fell for Sora”, “has heard of GPT-6”: a preposition that belongs to its verb, and no place.
function isComplement({clauses}: Sentence, np: number): boolean {
  const vg = clauses.vg(np - 2)
  return vg !== undefined && !vg.passive && /^(?:by|for|of|about|with|at)$/.test(clauses.lower(np - 1)) && /^(?:fall|swear|hear|wait|ask|care|talk|dream|think|work|experiment|play|look|rave|speak|vote|opt|settle|stick|tinker)$/.test(vg.lemma)
}
