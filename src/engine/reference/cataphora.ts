/** What a pronoun stands for where the answer follows it. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {isPerson, singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Sentence} from '../page.js'
import type {Found, Pronoun} from './antecedent.js'
import {REPORTS} from './co-arguments.js'
import {isNamed} from './copula.js'
import type {Referents} from './referents.js'
import {agrees} from './salience.js'

/** Nouns that no pronoun is answered by: “Before you call it the first time”. */
const NO_ANSWER = wordList('time once day year week sure same')

/** Determiners of what is known, and so may be meant. */
const KNOWN = wordList("the its this that these those 's")

/** Prepositions that lead to what one does, as conjunctions do: “before calling it”. */
const LEADS_TO_CLAUSE = wordList('before after until since without by if to')

// Sentences of the block that a page opens with in which a riddle is answered.
const RIDDLE = 3

/** The noun phrase that an afterthought says to be meant: “we call 'em, the models I mean”, “call it, o4-mini that is”. */
export function afterthought(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): number | undefined {
  const {clauses} = sentence
  for (let at = np + 1; at < clauses.phrases.length; at++) {
    if (!clauses.np(at) || !clauses.is(at - 1, 'sign') || clauses.lower(at - 1) !== ',') continue
    if ((isMeant(clauses, at) || endsInThatIs(clauses, at)) && agrees(referents, sentence, at, plural, single)) return at
  }
  return undefined
}

// “…, the models I mean”
const isMeant = (clauses: Clauses, at: number): boolean =>
  clauses.np(at + 1)?.pronoun === true && clauses.headWord(at + 1).lower === 'i' && clauses.vg(at + 2)?.lemma === 'mean'

// “…, o4-mini that is”
function endsInThatIs(clauses: Clauses, at: number): boolean {
  const next = clauses.phrases[at + 1]
  if (next === undefined || !/^(?:rel|sub|np|adv)$/.test(next.kind)) return false
  return clauses.words[next.head]!.lower === 'that' && clauses.vg(at + 2)?.lemma === 'be'
}

/** What an afterthought says a pronoun to stand for. */
export function afterthoughtOf({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const meant = afterthought(referents, sentence, np, plural, single)
  return meant === undefined ? undefined : {where: sentence, np: meant}
}

/** “‘It is a proxy,’ a critic says about the SRE.” */
export function spokenAbout({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const {clauses} = sentence
  const isAbout = (at: number): boolean => /^(?:about|of)$/.test(clauses.lower(at + 1)) && isNamed(clauses, at + 2)
  const says = clauses.phrases.findIndex((part, at) => at > np && part.kind === 'vg' && REPORTS.has(part.lemma) && isAbout(at))
  return says > 0 && agrees(referents, sentence, says + 2, plural, single) ? {where: sentence, np: says + 2} : undefined
}

/** “Before you call it, GPT-5 needs …”: the answer follows a subordinate clause or an infinitive. */
export function cataphoric(pronoun: Pronoun): Found | undefined {
  const {sentence: where, np} = pronoun
  const {clauses} = where
  if (!isSubordinate(clauses, np)) return undefined
  for (let at = np + 1; at < clauses.phrases.length; at++) if (answers(pronoun, at)) return {where, np: at}
  return undefined
}

function answers({referents, sentence, np, plural, single}: Pronoun, at: number): boolean {
  const {clauses} = sentence
  const candidate = clauses.np(at)
  if (!candidate || candidate.pronoun || NO_ANSWER.has(clauses.headWord(at).lower)) return false
  if (!agrees(referents, sentence, at, plural, single) || isPerson(clauses.headWord(at).lower)) return false
  // “check which quota GPT-5 has”, “give your function a role”: what is still unknown or about to act answers no pronoun.
  const {entity} = clauses.headWord(at)
  const isName = entity !== undefined && referents.entity(entity).role !== 'channel'
  if (!isName && (entity !== undefined || !KNOWN.has(candidate.determiner ?? '') || clauses.is(at - 1, 'prep'))) return false
  // “hands it to a flow that calls GPT-5”: what only describes another thing.
  return !clauses.phrases.slice(np, at).some(part => part.kind === 'rel')
}

function isSubordinate(clauses: Clauses, np: number): boolean {
  const first = clauses.lower(0) || clauses.words[clauses.phrases[0]!.from]!.lower
  if (/^(?:who|what|which)ever$/.test(first) || clauses.vg(0)?.form === 'infinitive') return true
  // “Those who can access it swear by GPT-5.”
  if (clauses.is(1, 'rel') && /^(?:who|that)$/.test(clauses.lower(1))) return true
  return clauses.phrases
    .slice(0, np)
    .some((part, at) => part.kind === 'sub' || (part.kind === 'prep' && at < np - 1 && LEADS_TO_CLAUSE.has(part.lower)))
}

/** Nothing before it at all: the page opens with a riddle, and the answer follows. */
export function riddle(pronoun: Pronoun): Found | undefined {
  const {referents, sentence} = pronoun
  const {page, lexis} = referents
  if (sentence.index > 0 || sentence.block > 0 || page.governors(sentence.block).length > 0) return undefined
  for (const where of page.reading(sentence.block).sentences.slice(0, RIDDLE)) {
    const at = where.clauses.phrases.findIndex((_, one) => isAnswer(pronoun, where, one))
    if (at < 0) continue
    const {lower, entity} = where.clauses.headWord(at)
    const isKnown = entity !== undefined || lexis.objectHeads.has(singular(lower))
    return isKnown && referents.of(where, at)?.role === 'object' ? {where, np: at} : undefined
  }
  return undefined
}

// A name behind a colon, alone, or one of which something is said.
function isAnswer({referents, sentence, np, plural, single}: Pronoun, where: Sentence, at: number): boolean {
  const {clauses} = where
  if (where === sentence && at <= np) return false
  if (!clauses.np(at) || clauses.np(at)!.pronoun || !agrees(referents, where, at, plural, single)) return false
  if (/^(?:name|answer|secret)$/.test(clauses.headWord(at).lower)) return false
  if ((clauses.is(at - 1, 'sign') && /^[:—–?]$/.test(clauses.lower(at - 1))) || clauses.phrases.length < 4) return true
  return clauses.vg(clauses.modifiersOf(at).end)?.form === 'finite'
}
