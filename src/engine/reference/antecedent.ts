/** What pronouns and their like refer back to; or ahead, where the answer follows. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {climbToHead} from '../../language/clauses/heads.js'
import {isPerson, singular} from '../../language/lexicon.js'
import {type Selects, selectsOf} from '../../language/selection.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, withAntecedent} from './said-before.js'
import {agrees, mostSalient, type Search} from './salience.js'

/** A pronoun while it is asked what it stands for. */
interface Pronoun {
  referents: Referents
  sentence: Sentence
  np: number
  plural: boolean
  single: boolean
  /** What it is looked for by in its own sentence. */
  search: Search
}

/** A noun phrase that it may stand for. */
export interface Found {
  where: Sentence
  np: number
  /** Where it is a name within the noun phrase. */
  word?: number | undefined
}

// Sentences back that are looked at, and those among them that may speak of something else.
const REACH = 4
const SPEAKING = 2

/** What a pronoun refers back to: in its sentence, those before it, the blocks it stands under; or ahead, in a riddle. */
export function antecedentReferent(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): Referent | undefined {
  const pronoun: Pronoun = {referents, sentence, np, plural, single, search: searchFor(sentence, np, plural, single)}
  const before = pairBefore(pronoun) ?? reporterBefore(pronoun)
  if (before) return standsFor(referents, before)
  const {strong, weak} = saidBefore(pronoun)
  const found = strong ?? afterthoughtOf(pronoun) ?? (weak ? undefined : spokenAbout(pronoun)) ?? cataphoric(pronoun) ?? weak ?? saidAbove(pronoun) ?? riddle(pronoun)
  return found && standsFor(referents, found)
}

function standsFor(referents: Referents, {where, np, word}: Found): Referent | undefined {
  if (word === undefined) return withAntecedent(referents, referents.of(where, np), where, np)
  const {entity, start, end} = where.clauses.words[word]!
  return {...referents.make(referents.entity(entity!), new Set()), antecedent: {block: where.block, start, end, text: referents.page.folded(where.block).text.slice(start, end)}}
}

function searchFor({clauses}: Sentence, np: number, plural: boolean, single: boolean): Search {
  const excluded = besideIt(clauses, np)
  const beside = [...excluded].filter(at => isDefinite(clauses, at)).map(at => clauses.headWord(at))
  return {limit: clauses.np(np)!.from, plural, single, excluded, beside, selects: selectedBy(clauses, np)}
}

const isDefinite = (clauses: Clauses, at: number): boolean =>
  clauses.np(at) !== undefined && !clauses.np(at)!.pronoun && (clauses.headWord(at).entity !== undefined || /^(?:the|this|that|these|those|its|their|our|your|my)$/.test(clauses.np(at)!.determiner ?? ''))

// The other arguments of a pronoun's verb, which are not what it stands for.
function besideIt(clauses: Clauses, np: number): Set<number> {
  const clause = clauses.verbBefore(np)
  const isSubject = opensVerb(clauses, np)
  // “can neither call them nor …”: the subject stands before the modal.
  const governing = clause > 1 && clauses.is(clause - 1, 'neg') && clauses.vg(clause - 2) ? clause - 2 : clause
  const subjects = clause >= 0 && !isSubject ? clauses.subjectOf(governing) : []
  // “Whisper, we just run it”: a comma alone joins no two subjects.
  const beside = new Set(clauses.phrases.slice(subjects[0], subjects.at(-1)).some(part => part.kind === 'cc') ? subjects : subjects.slice(-1))
  // “Agents powered by GPT-5 use it”: what only describes the subject is not what is done to.
  if (subjects.length > 0) for (const {vg, reduced} of clauses.modifiersOf(subjects.at(-1)!).clauses) if ((reduced || clauses.vg(vg)!.passive) && /^(?:by|with)$/.test(clauses.lower(vg + 1)) && clauses.np(vg + 2)) beside.add(vg + 2)
  // “Every service in the fleet that calls it”: neither the fleet nor what is in it.
  if (subjects.length > 0 && clauses.is(clause - 1, 'rel')) for (let at = climbToHead(clauses, subjects[0]!); at < clause; at++) beside.add(at)
  // “gives every start-up access to it”: who gets it.
  if (clauses.np(np - 2) && clauses.np(np - 3) && clauses.is(np - 1, 'prep') && clauses.vg(np - 4)) beside.add(np - 3)
  // “All of these”: the part is no antecedent of its whole.
  if (clauses.lower(np - 1) === 'of') beside.add(np - 2)
  return beside
}

// Whether a pronoun is the subject of the verb behind it; in “every service that calls it is charged” it is the object of the one before.
function opensVerb(clauses: Clauses, np: number): boolean {
  if (clauses.vg(np - 1) && clauses.is(np - 2, 'rel') && !REPORTS.test(clauses.vg(np - 1)!.lemma)) return false
  return clauses.vg(np + 1) !== undefined || (clauses.is(np + 1, 'adv') && clauses.vg(np + 2) !== undefined)
}

// What the verb or the noun that governs a noun phrase takes: “call it”, “it is called”, “access to it”.
function selectedBy(clauses: Clauses, np: number): Selects | undefined {
  const verb = clauses.vg(np - 1)
  // “call them up again”: another sense.
  if (verb && !verb.passive) return /^(?:up|back)$/.test(clauses.lower(np + 1)) ? undefined : selectsOf(verb.lemma)
  const passive = clauses.vg(np + 1)
  if (passive?.passive) return selectsOf(passive.lemma)
  const adjective = passive?.lemma === 'be' && clauses.is(np + 2, 'adj') ? selectsOf(clauses.lower(np + 2)) : undefined
  if (adjective) return adjective
  if (!clauses.is(np - 1, 'prep')) return undefined
  return clauses.np(np - 2) ? selectsOf(singular(clauses.headWord(np - 2).lower)) : undefined
}

// “Whisper writes it and GPT-5 trims it. The queue invokes both.”: two things of the sentence before, though no list joins them.
function pairBefore({referents, sentence, np}: Pronoun): Found | undefined {
  const {clauses} = sentence
  if (!/^(?:both|two|pair|duo|neither|either)$/.test(clauses.headWord(np).lower)) return undefined
  // “The office has two scanners, and designers access both.”
  const here = clauses.phrases.findIndex((part, at) => at < np && part.kind === 'np' && part.plural && clauses.words.slice(part.from, part.head).some(word => word.lower === 'two'))
  if (here >= 0) return {where: sentence, np: here}
  return pairOf(referents, sentence)
}

/** Two things that the sentence before names, or the two before it one each, told by the object among them. */
export function pairOf(referents: Referents, sentence: Sentence): Found | undefined {
  const [one, two] = [1, 2].map(back => namedIn(referents, sentenceBefore(referents, sentence, back)))
  // “o3 does the maths. GPT-5 does the talking. The queue invokes both.”: one in each of two sentences.
  const pair = one?.length === 1 && two?.length === 1 ? [...two, ...one] : one ?? []
  return pair.length === 2 ? pair.find(({where, np: at}) => referents.of(where, at)?.role === 'object') : undefined
}

// The names of a sentence that stand for something.
function namedIn(referents: Referents, where: Sentence | undefined): Found[] {
  if (!where) return []
  const {clauses} = where
  return clauses.phrases.flatMap((part, at) => (part.kind === 'np' && !part.pronoun && clauses.headWord(at).entity !== undefined && referents.of(where, at) ? [{where, np: at}] : []))
}

const REPORTS = /^(?:say|tell|notify|inform|announce|warn|claim|state|confirm|write|insist|promise|admit|explain|declare|reveal|signal|disclose)$/

// “OpenAI told the editor that it would …”: who reports speaks of itself.
function reporterBefore({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const {clauses} = sentence
  if (!opensVerb(clauses, np) || !/^(?:it|they)$/.test(clauses.headWord(np).lower)) return undefined
  let at = np - 1
  if ((clauses.is(at, 'rel') || clauses.is(at, 'sub')) && clauses.lower(at) === 'that') at--
  if (clauses.np(at) && clauses.vg(at - 1)) at--
  const verb = clauses.vg(at)
  const reporter = verb && !verb.passive && REPORTS.test(verb.lemma) ? clauses.subjectOf(at)[0] : undefined
  if (reporter === undefined || !agrees(referents, sentence, reporter, plural, single) || clauses.headWord(reporter).entity === undefined) return undefined
  return {where: sentence, np: reporter}
}

// What was spoken of last; `weak` where nothing makes it plain.
function saidBefore({referents, sentence, search}: Pronoun): {strong?: Found; weak?: Found} {
  let weak: (Found & {score: number}) | undefined
  let speaking = 0
  for (let back = 0; back <= REACH && speaking <= SPEAKING; back++) {
    const isOwn = back === 0
    const where = isOwn ? sentence : sentenceBefore(referents, sentence, back)
    if (!where) break
    const {plural, single, beside, selects} = search
    const best = mostSalient(referents, where, isOwn ? search : {plural, single, beside: beside!, selects, later: true})
    if (isOwn || best !== undefined) speaking++
    if (best === undefined) continue
    // “It is powered by OpenAI's models. Customers cannot call them.”: the only thing of the sentence before that agrees.
    const isOnly = back === 1 && best.score > -0.5 && referents.of(where, best.np)?.role === 'object'
    // “Once they can invoke it, most teams move o3”: what stood before has to say something to be meant, for the answer may follow.
    const least = !isOwn && sentence.clauses.is(0, 'sub') ? 0.6 : 0.25
    if (best.score >= least || isOnly) return {strong: {where, ...best}}
    const score = best.score - back * 0.3
    if (!weak || score > weak.score) weak = {where, ...best, score}
  }
  return weak ? {weak} : {}
}

/** The noun phrase that an afterthought says to be meant: “we call 'em, the models I mean”, “call it, o4-mini that is”. */
export function afterthought(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): number | undefined {
  const {clauses} = sentence
  for (let at = np + 1; at < clauses.phrases.length; at++) {
    if (!clauses.np(at) || !clauses.is(at - 1, 'sign') || clauses.lower(at - 1) !== ',') continue
    const next = clauses.phrases[at + 1]
    const meant = clauses.np(at + 1)?.pronoun === true && clauses.headWord(at + 1).lower === 'i' && clauses.vg(at + 2)?.lemma === 'mean'
    const thatIs = next !== undefined && /^(?:rel|sub|np|adv)$/.test(next.kind) && clauses.words[next.head]!.lower === 'that' && clauses.vg(at + 2)?.lemma === 'be'
    if ((meant || thatIs) && agrees(referents, sentence, at, plural, single)) return at
  }
  return undefined
}

function afterthoughtOf({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const meant = afterthought(referents, sentence, np, plural, single)
  return meant === undefined ? undefined : {where: sentence, np: meant}
}

// “‘It is a proxy,’ a critic says about the SRE.”
function spokenAbout({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const {clauses} = sentence
  const about = clauses.phrases.findIndex((part, at) => at > np && part.kind === 'vg' && REPORTS.test(part.lemma) && /^(?:about|of)$/.test(clauses.lower(at + 1)) && clauses.np(at + 2) !== undefined && clauses.headWord(at + 2).entity !== undefined)
  return about > 0 && agrees(referents, sentence, about + 2, plural, single) ? {where: sentence, np: about + 2} : undefined
}

// “Before you call it, GPT-5 needs …”: the answer follows a subordinate clause or an infinitive.
function cataphoric({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const {clauses} = sentence
  if (!isSubordinate(clauses, np)) return undefined
  for (let at = np + 1; at < clauses.phrases.length; at++) {
    const candidate = clauses.np(at)
    if (candidate && /^(?:time|once|day|year|week|sure|same)$/.test(clauses.headWord(at).lower)) continue
    if (!candidate || candidate.pronoun || !agrees(referents, sentence, at, plural, single) || isPerson(clauses.headWord(at).lower)) continue
    // “check which quota GPT-5 has”, “give your function a role”: what is still unknown or about to act answers no pronoun.
    const {entity} = clauses.headWord(at)
    const named = entity !== undefined && referents.entity(entity).role !== 'channel'
    if (!named && (entity !== undefined || !/^(?:the|its|this|that|these|those|'s)$/.test(candidate.determiner ?? ''))) continue
    if (clauses.phrases[at - 1]?.kind === 'prep' && !named) continue
    // “hands it to a flow that calls GPT-5”: what only describes another thing.
    if (clauses.phrases.slice(np, at).some(part => part.kind === 'rel')) continue
    return {where: sentence, np: at}
  }
  return undefined
}

function isSubordinate(clauses: Clauses, np: number): boolean {
  const first = clauses.lower(0) || clauses.words[clauses.phrases[0]!.from]!.lower
  if (/^(?:who|what|which)ever$/.test(first) || clauses.vg(0)?.form === 'infinitive') return true
  // “Those who can access it swear by GPT-5.”
  if (clauses.is(1, 'rel') && /^(?:who|that)$/.test(clauses.lower(1))) return true
  return clauses.phrases.slice(0, np).some((part, at) => part.kind === 'sub' || (part.kind === 'prep' && at < np - 1 && /^(?:before|after|until|since|without|by|if|to)$/.test(part.lower)))
}

// What the headings, the label or the introduction above speak of.
function saidAbove({referents, sentence, plural, single}: Pronoun): Found | undefined {
  for (const governor of referents.page.governors(sentence.block)) {
    for (const where of [...referents.page.reading(governor).sentences].reverse()) {
      const best = mostSalient(referents, where, {plural, single})
      // “Note” over a column is nothing that its cells speak of.
      if (best !== undefined && referents.page.blocks[governor]!.table?.header === true && !referents.of(where, best.np)) continue
      if (best !== undefined) return {where, ...best}
    }
  }
  return undefined
}

// Nothing before it at all: the page opens with a riddle, and the answer follows.
function riddle({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const {page, lexis} = referents
  if (sentence.index > 0 || sentence.block > 0 || page.governors(sentence.block).length > 0) return undefined
  for (const where of page.reading(sentence.block).sentences.slice(0, 3)) {
    const {clauses} = where
    const first = where === sentence ? np + 1 : 0
    for (let at = first; at < clauses.phrases.length; at++) {
      if (!clauses.np(at) || clauses.np(at)!.pronoun || !agrees(referents, where, at, plural, single) || !isAnswer(clauses, at)) continue
      const {lower, entity} = clauses.headWord(at)
      if (/^(?:name|answer|secret)$/.test(lower)) continue
      const isKnown = entity !== undefined || lexis.objectHeads.has(singular(lower))
      return isKnown && referents.of(where, at)?.role === 'object' ? {where, np: at} : undefined
    }
  }
  return undefined
}

// A name behind a colon, alone, or one of which something is said.
function isAnswer(clauses: Clauses, at: number): boolean {
  const lead = clauses.phrases[at - 1]
  if ((lead?.kind === 'sign' && /^[:—–?]$/.test(lead.lower)) || clauses.phrases.length < 4) return true
  return clauses.vg(clauses.modifiersOf(at).end)?.form === 'finite'
}
