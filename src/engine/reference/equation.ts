import type {Clauses} from '../../language/clauses/clauses.js'
import {nameOfAny} from '../names/named-roles.js'
import type {Sentence} from '../page.js'
import {isAffirmedCopula} from './copula.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {BUILT} from './related.js'
import {withAntecedent} from './said-before.js'

/** “The model that our function calls is GPT-5”: what the copula puts in its place. Undefined where nothing is equated with it. */
export function equatedReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const subject = subjectEquated(referents, sentence, np, noun)
  if (subject !== undefined) return objectAt(referents, sentence, subject)
  if (!isModelNoun(referents, noun) && !/^(?:one|thing)$/.test(noun)) return undefined
  const partitive = afterPartitive(referents, sentence, np)
  if (partitive !== 'unsaid') return partitive
  const {clauses} = sentence
  for (let at = np + 1; at < clauses.phrases.length - 1; at++) {
    if (!clauses.vg(at)) continue
    const found = saidByVerb(referents, sentence, np, at)
    if (found !== 'unsaid') return found
  }
  return undefined
}

// “Codex is the coding agent our interns use”
function subjectEquated(referents: Referents, {clauses}: Sentence, np: number, noun: string): number | undefined {
  if (!isAffirmedCopula(clauses, np - 1) || clauses.np(np)!.determiner === undefined) return undefined
  if (!referents.lexis.objectHeads.has(noun) && !/^(?:one|first|last|only|second|third|thing)$/.test(noun)) return undefined
  const [subject] = clauses.subjectOf(np - 1)
  return subject !== undefined && clauses.headWord(subject).entity !== undefined ? subject : undefined
}

// “Of all the models called by our workers, GPT-5 is the quickest.”: one of them; `unsaid` where the sentence does not begin so.
function afterPartitive(referents: Referents, sentence: Sentence, np: number): Referent | undefined | 'unsaid' {
  const {clauses} = sentence
  if (np !== 1 || !/^(?:of|among|amongst|from)$/.test(clauses.lower(0)) || !clauses.np(np)!.plural) return 'unsaid'
  for (let at = np + 1; at < np + 12 && at < clauses.phrases.length; at++) {
    // “Among the models that you can call are Claude and o3.”
    if (at > np + 1 && isAffirmedCopula(clauses, at) && clauses.np(at + 1)) return memberFrom(referents, sentence, at + 1)
    if (clauses.is(at, 'sign')) return clauses.lower(at) === ',' && clauses.np(at + 1) ? objectAt(referents, sentence, at + 1) : undefined
  }
  return 'unsaid'
}

// What the verb at a phrase puts in the place of a noun phrase; `unsaid` where it says nothing of that.
function saidByVerb(referents: Referents, sentence: Sentence, np: number, at: number): Referent | undefined | 'unsaid' {
  const {clauses} = sentence
  const {lemma, passive, negated} = clauses.vg(at)!
  if (negated !== undefined) return 'unsaid'
  // “Models hosted on AWS include GPT-5.”
  if (!passive && /^(?:include|comprise)$/.test(lemma) && clauses.np(at + 1) && clauses.subjectOf(at).includes(np)) return memberFrom(referents, sentence, at + 1)
  const maker = isSaidOf(clauses, at, np) ? makerSaid(referents, sentence, at) : undefined
  if (maker) return withAntecedent(referents, referents.make(referents.entity(maker.entity), new Set(), 'object'), sentence, maker.np)
  if (!isAffirmedCopula(clauses, at) || !isNamedAt(clauses, at + 1) || !(isOnlyMainVerb(clauses, np, at) || clauses.subjectOf(at).includes(np))) return 'unsaid'
  const named = referents.of(sentence, at + 1)
  return named && withAntecedent(referents, named, sentence, at + 1)
}

// Of a noun phrase, or of what it is a part of: “All of the models come from OpenAI.”
function isSaidOf(clauses: Clauses, verb: number, np: number): boolean {
  const subject = clauses.subjectOf(verb)
  return subject.includes(np) || (clauses.lower(np - 1) === 'of' && subject.includes(np - 2))
}

// “GPT-5”, “an OpenAI model”
function isNamedAt(clauses: Clauses, at: number): boolean {
  const np = clauses.np(at)
  if (!np) return false
  return clauses.headWord(at).entity !== undefined || (/^an?$/.test(np.determiner ?? '') && nameOfAny(clauses.words, np.from, np.to) !== undefined)
}

// “The models to which you have access are …”: the only clause that is left to have it as its subject.
function isOnlyMainVerb(clauses: Clauses, np: number, verb: number): boolean {
  if (!opensClause(clauses, np)) return false
  const isFree = clauses.np(np)!.pronoun && clauses.headWord(np).lower === 'what'
  const isRelativised = clauses.is(clauses.is(np + 1, 'prep') ? np + 2 : np + 1, 'rel') || clauses.modifiersOf(np).clauses.some(({reduced}) => !reduced)
  return (isFree || isRelativised) && !clauses.phrases.slice(verb + 1, clauses.clauseAround(verb).to).some(part => part.kind === 'vg' && part.form === 'finite')
}

// “The thing our till calls is …”, “I think the thing our till calls is …”, “…, and the thing our till calls is …”
const opensClause = (clauses: Clauses, np: number): boolean =>
  np === 0 || clauses.is(np - 1, 'sub') || clauses.is(np - 1, 'cc') || (clauses.lower(np - 1) === ',' && clauses.previousVerb(np) < 0) || /^(?:think|believe|guess|say)$/.test(clauses.lemma(np - 1))

// “come from OpenAI”, “are all made by OpenAI”: the owner that a predicate says something comes from.
function makerSaid(referents: Referents, {clauses}: Sentence, verb: number): {entity: string; np: number} | undefined {
  const vg = clauses.vg(verb)!
  let at = verb + 1
  while (clauses.is(at, 'adv')) at++
  const isOrigin = vg.passive ? BUILT.has(vg.lemma) && clauses.lower(at) === 'by' : /^(?:be|come|stem|originate)$/.test(vg.lemma) && clauses.lower(at) === 'from'
  const entity = isOrigin && clauses.np(at + 1) ? clauses.headWord(at + 1).entity : undefined
  return entity !== undefined && referents.entity(entity).role === 'owner' ? {entity, np: at + 1} : undefined
}

// The first member of a list that is an object.
function memberFrom(referents: Referents, sentence: Sentence, first: number): Referent | undefined {
  const member = sentence.clauses.listFrom(first).find(one => referents.of(sentence, one)?.role === 'object')
  return member === undefined ? undefined : withAntecedent(referents, referents.of(sentence, member), sentence, member)
}

function objectAt(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const named = referents.of(sentence, np)
  return named?.role === 'object' ? withAntecedent(referents, named, sentence, np) : undefined
}
