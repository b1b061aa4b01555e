/** What pronouns and their like refer back to; or ahead, where the answer follows. */
import {wordList} from '../../language/lexicon/word-list.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Sentence} from '../page.js'
import {afterthoughtOf, cataphoric, riddle, spokenAbout} from './cataphora.js'
import {opensVerb, REPORTS, searchFor} from './co-arguments.js'
import {isNamed} from './copula.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, sentencesBack, stretchOf, withAntecedent} from './said-before.js'
import {agrees, mostSalient, type Search} from './salience.js'

/** A pronoun while it is asked what it stands for. */
export interface Pronoun {
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

// How salient a noun phrase must be to be meant: anywhere, before a subordinate clause that the answer may follow, and as the only one.
const PLAIN = 0.25
const PLAIN_BEFORE_SUBORDINATE = 0.6
const PLAIN_WHERE_ALONE = -0.5

// What each sentence back takes from it.
const FADES = 0.3

const OF_TWO = wordList('both two pair duo neither either')

/** What a pronoun refers back to: in its sentence, those before it, the blocks it stands under; or ahead, in a riddle. */
export function antecedentReferent(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): Referent | undefined {
  const pronoun: Pronoun = {referents, sentence, np, plural, single, search: searchFor(sentence, np, plural, single)}
  const before = pairBefore(pronoun) ?? reporterBefore(pronoun)
  if (before) return standsFor(referents, before)
  const {strong, weak} = saidBefore(pronoun)
  const found =
    strong ??
    afterthoughtOf(pronoun) ??
    (weak ? undefined : spokenAbout(pronoun)) ??
    preferringAbove(pronoun, cataphoric(pronoun)) ??
    preferringAbove(pronoun, weak) ??
    saidAbove(pronoun) ??
    riddle(pronoun)
  return found && standsFor(referents, found)
}

function standsFor(referents: Referents, {where, np, word}: Found): Referent | undefined {
  if (word === undefined) return withAntecedent(referents, referents.of(where, np), where, np)
  const {entity, start, end} = where.clauses.words[word]!
  return {...referents.make(referents.entity(entity!), new Set()), antecedent: stretchOf(referents, where.block, start, end)}
}

// “Whisper writes it and GPT-5 trims it. The queue invokes both.”: two things of the sentence before, though no list joins them.
function pairBefore({referents, sentence, np}: Pronoun): Found | undefined {
  const {clauses} = sentence
  if (!OF_TWO.has(clauses.headWord(np).lower)) return undefined
  // “The office has two scanners, and designers access both.”
  const isOfTwo = (part: NounPhrase): boolean => part.plural && clauses.words.slice(part.from, part.head).some(word => word.lower === 'two')
  const here = clauses.phrases.findIndex((part, at) => at < np && part.kind === 'np' && isOfTwo(part))
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
  const isOne = (at: number): boolean => isNamed(clauses, at) && !clauses.np(at)!.pronoun && referents.of(where, at) !== undefined
  return clauses.phrases.flatMap((_, at) => (isOne(at) ? [{where, np: at}] : []))
}

// “OpenAI told the editor that it would …”: who reports speaks of itself.
function reporterBefore({referents, sentence, np, plural, single}: Pronoun): Found | undefined {
  const {clauses} = sentence
  if (!opensVerb(clauses, np) || !/^(?:it|they)$/.test(clauses.headWord(np).lower)) return undefined
  let at = np - 1
  if ((clauses.is(at, 'rel') || clauses.is(at, 'sub')) && clauses.lower(at) === 'that') at--
  if (clauses.np(at) && clauses.vg(at - 1)) at--
  const verb = clauses.vg(at)
  const reporter = verb && !verb.passive && REPORTS.has(verb.lemma) ? clauses.subjectOf(at)[0] : undefined
  const isMeant = reporter !== undefined && agrees(referents, sentence, reporter, plural, single) && isNamed(clauses, reporter)
  return isMeant ? {where: sentence, np: reporter} : undefined
}

// What was spoken of last; `weak` where nothing makes it plain.
function saidBefore({referents, sentence, search}: Pronoun): {strong?: Found; weak?: Found} {
  const {plural, single, beside = [], selects} = search
  const least = sentence.clauses.is(0, 'sub') ? PLAIN_BEFORE_SUBORDINATE : PLAIN
  let weak: (Found & {score: number}) | undefined
  let speaking = 0
  for (const {where, back} of sentencesBack(referents, sentence, 0, REACH)) {
    const best = mostSalient(referents, where, back === 0 ? search : {plural, single, beside, selects, later: true})
    if (back === 0 || best !== undefined) speaking++
    if (best !== undefined) {
      // “It is powered by OpenAI's models. Customers cannot call them.”: the only thing of the sentence before that agrees.
      const isOnly = back === 1 && best.score > PLAIN_WHERE_ALONE && referents.of(where, best.np)?.role === 'object'
      // “Once they can invoke it, most teams move o3”: what stood before has to say something to be meant, for the answer may follow.
      if (best.score >= (back === 0 ? PLAIN : least) || isOnly) return {strong: {where, ...best}}
      const score = best.score - back * FADES
      if (!weak || score > weak.score) weak = {where, ...best, score}
    }
    if (speaking > SPEAKING) break
  }
  return weak ? {weak} : {}
}

// “GPT-5” over “The plan is a pilot in which each branch calls it” or “To call it, the worker …”: an object that stands above is meant rather than
// what nothing makes plain and the pack does not know.
function preferringAbove(pronoun: Pronoun, found: Found | undefined): Found | undefined {
  const {referents} = pronoun
  if (!found || referents.of(found.where, found.np)) return found
  const above = saidAbove(pronoun)
  return above && referents.of(above.where, above.np)?.role === 'object' ? above : found
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
