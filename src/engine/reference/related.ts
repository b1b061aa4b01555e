import type {Clauses} from '../../language/clauses/clauses.js'
import {wordList} from '../../language/lexicon/word-list.js'
import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'

const RELATED = new Set(['from', 'by', 'like', 'such as', 'such', 'including', 'of', 'behind'])

/** Verbs by which a company comes to have what it has: “models that OpenAI trained”. */
export const BUILT = wordList(`
  announce build call create debut design develop dub have hold host introduce keep launch make name offer own pioneer
  present preview produce provide publish release run serve ship supply train unveil
`)

const EXAMPLE = /^(?:like|such as|including|such)$/
const NAMES = /^(?:call|name|dub)$/

/** A noun phrase that says whose or which something is, and the preposition that leads to it. */
interface Relation {
  part: number
  prep: string
}

/** “models from OpenAI”, “models such as GPT-5”, “models (GPT-5, o3)”, “models built by OpenAI”. */
export function relatedReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  let exempt: Referent | undefined
  for (const {part, prep} of relationsOf(sentence.clauses, np)) {
    const inner = referents.of(sentence, part)
    if (inner?.role === 'exempt') exempt ??= {...inner, qualifiers}
    if (inner?.role !== 'object' && inner?.role !== 'owner') continue
    const isApposed = prep === APPOSITIVE
    // “the endpoint of GPT-5”, “agents from OpenAI”: only nouns that the entity owns.
    if (!isHead(referents.entity(inner.entity), noun) && !(isApposed && isModelNoun(referents, noun))) continue
    const isListed = isApposed && sentence.clauses.modifiersOf(np).appositive.length > 1
    const whole: Referent = {...inner, role: 'object', qualifiers: new Set([...qualifiers, ...inner.qualifiers]), bareOwner: false}
    return isListed ? {...whole, member: part} : whole
  }
  return exempt
}

const APPOSITIVE = 'appositive'

// All that a noun phrase is related to, by preposition, in apposition, by a clause.
function* relationsOf(clauses: Clauses, np: number): Generator<Relation, void> {
  const {prepositional, appositive, clauses: relatives} = clauses.modifiersOf(np)
  for (const {prep, nps} of prepositional) {
    if (!RELATED.has(prep)) continue
    for (const part of nps) yield {part, prep}
    for (const part of nps) yield* examplesOf(clauses, part)
  }
  for (const part of appositive) yield {part, prep: APPOSITIVE}
  for (const {vg, reduced} of relatives) {
    if (!BUILT.has(clauses.vg(vg)!.lemma)) continue
    if (reduced) yield* builtBy(clauses, vg)
    else for (const part of clauses.subjectOf(vg)) yield {part, prep: 'by'}
  }
}

// “models from leading companies like …, OpenAI, …”
function* examplesOf(clauses: Clauses, np: number): Generator<Relation, void> {
  for (const {prep, nps} of clauses.modifiersOf(np).prepositional) if (EXAMPLE.test(prep)) for (const part of nps) yield {part, prep}
}

// “models built by OpenAI”, “a model called GPT-5”
function* builtBy(clauses: Clauses, vg: number): Generator<Relation, void> {
  const next = vg + 1
  if (clauses.is(next, 'prep') && /^(?:by|at)$/.test(clauses.lower(next)) && clauses.np(next + 1)) yield {part: next + 1, prep: 'by'}
  if (clauses.np(next) && NAMES.test(clauses.vg(vg)!.lemma)) yield {part: next, prep: APPOSITIVE}
}
