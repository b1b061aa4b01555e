import {singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Sentence} from '../page.js'
import {COMPANY, makerReferent} from './maker.js'
import type {Referent, Referents} from './referents.js'
import {sentencesBack, withAntecedent} from './said-before.js'

/** The place of a noun phrase. */
export interface Place {
  sentence: Sentence
  np: number
}

/** What a noun phrase stands for, and where it stands. */
export interface Named {
  referent: Referent
  place: Place
}

/** Prepositions before what something is only measured by: “better than Claude”. */
const BEFORE_STANDARD = wordList('than against unlike versus vs like beyond without')

/** Determiners of models that are no object of the pack: “our models”. */
const OF_OTHERS = /^(?:our|your|my|their|another|small)$/

/** Known noun phrases before a place: in the sentence, the sentences before, then what the block stands under. Latest first. */
export function namedBefore(referents: Referents, sentence: Sentence, before: number, reach: number): Named[] {
  const named = namedIn(referents, sentence, before)
  for (const {where} of sentencesBack(referents, sentence, 1, reach)) named.push(...namedIn(referents, where))
  for (const governor of referents.page.governors(sentence.block)) {
    for (const where of referents.page.reading(governor).sentences) named.push(...namedIn(referents, where))
  }
  return named
}

function namedIn(referents: Referents, where: Sentence, limit = Number.POSITIVE_INFINITY): Named[] {
  const here: Named[] = []
  where.clauses.phrases.forEach((phrase, np) => {
    if (phrase.kind !== 'np' || phrase.from >= limit || phrase.pronoun) return
    const referent = namedAt(referents, where, np, phrase)
    if (referent) here.push({referent, place: {sentence: where, np}})
  })
  return here.reverse()
}

function namedAt(referents: Referents, where: Sentence, np: number, phrase: NounPhrase): Referent | undefined {
  const {words} = where.clauses
  const head = words[phrase.head]!.lower
  const hasName = words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined)
  if (!hasName && !referents.lexis.objectHeads.has(singular(head)) && !COMPANY.has(head)) return undefined
  if (isStandard(where, np) || isMakersProduct(referents, where, np) || (hasName && isMade(referents, where, np))) return undefined
  const referent = referents.of(where, np) ?? ownerInside(referents, where, phrase)
  if (referent) return referent
  return hasName && isTitle(referents, where) ? namedInTitle(referents, where, phrase) : unnamed(referents, phrase, head)
}

const isTitle = ({page}: Referents, {block}: Sentence): boolean => /^(?:heading|title)$/.test(page.blocks[block]!.kind)

// “faster than o3”, “compared with Claude”
function isStandard({clauses}: Sentence, np: number): boolean {
  if (!clauses.is(np - 1, 'prep')) return false
  return BEFORE_STANDARD.has(clauses.lower(np - 1)) || (clauses.lower(np - 1) === 'with' && clauses.vg(np - 2)?.lemma === 'compare')
}

// “the maker of ChatGPT”: who is spoken of is the maker.
function isMakersProduct(referents: Referents, where: Sentence, np: number): boolean {
  const {clauses} = where
  if (!clauses.is(np - 1, 'prep') || !/^(?:of|behind)$/.test(clauses.lower(np - 1)) || !clauses.np(np - 2)) return false
  return makerReferent(referents, where, np - 2) !== undefined
}

// “the company that gave us ChatGPT”: who is spoken of is the company.
function isMade(referents: Referents, where: Sentence, np: number): boolean {
  const {clauses} = where
  for (let at = np - 1; at >= Math.max(0, np - 5); at--) {
    if (!clauses.np(at) || !COMPANY.has(clauses.headWord(at).lower) || !makerReferent(referents, where, at)) continue
    if (clauses.modifiersOf(at).clauses.some(({vg}) => np === vg + 1 || np === vg + 2)) return true
  }
  return false
}

// “OpenAI's talent”: whose “the lab's smartest model” is.
function ownerInside(referents: Referents, where: Sentence, {from, head}: NounPhrase): Referent | undefined {
  const owner = where.clauses.words.slice(from, head).find(({entity}) => entity !== undefined && referents.entity(entity).role === 'owner')
  return owner && {...referents.make(referents.entity(owner.entity!), new Set()), bareOwner: !isTitle(referents, where)}
}

// “GPT-5 model card”: a heading is about what it names, whatever its head.
function namedInTitle(referents: Referents, {clauses}: Sentence, {from, to}: NounPhrase): Referent | undefined {
  for (const {entity} of clauses.words.slice(from, to)) {
    if (entity !== undefined && /^(?:object|exempt)$/.test(referents.entity(entity).role)) return referents.make(referents.entity(entity), new Set())
  }
  return undefined
}

// Models of somebody else's, told by no name: what comes later and points back means them.
function unnamed(referents: Referents, {determiner}: NounPhrase, head: string): Referent | undefined {
  if (!referents.lexis.pointers.has(singular(head)) || (determiner !== undefined && !OF_OTHERS.test(determiner))) return undefined
  return {role: 'product', entity: '', qualifiers: new Set()}
}

/** What was named, with the noun phrase that named it as its antecedent. */
export const asAntecedent = (referents: Referents, {referent, place}: Named): Referent | undefined =>
  withAntecedent(referents, referent, place.sentence, place.np)
