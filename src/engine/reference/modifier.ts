import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Entity} from '../../vocabulary/pack.js'
import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import {isAffirmedCopula} from './copula.js'
import {isMaker, ownerOf} from './maker.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {withAntecedent} from './said-before.js'

/** “OpenAI, whose models …”: what the owner before it has. Undefined where no owner stands there, or it has no such thing. */
export function ofPossessor(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const {head, from, to} = clauses.np(np)!
  const possessor = clauses.lower(np - 1) === ',' ? np - 2 : np - 1
  const before = clauses.np(possessor) && clauses.headWord(possessor).entity === undefined ? equatedWith(clauses, possessor) : possessor
  const id = clauses.np(before) ? clauses.headWord(before).entity : undefined
  if (id === undefined || !isHead(referents.entity(id), singular(clauses.words[head]!.lower))) return undefined
  const owner = referents.of(sentence, before)
  if (owner?.role !== 'owner' && owner?.role !== 'exempt') return undefined
  const role = owner.role === 'owner' ? 'object' : owner.role
  return withAntecedent(referents, {role, entity: owner.entity, qualifiers: referents.qualifiersIn(clauses.words, from, to)}, sentence, before)
}

// “The vendor whose model you call is OpenAI”, “OpenAI is the vendor whose model …”: the name on the other side of the copula; -1 where none is.
function equatedWith(clauses: Clauses, possessor: number): number {
  const [subject = -1] = isAffirmedCopula(clauses, possessor - 1) ? clauses.subjectOf(possessor - 1) : []
  if (subject >= 0 || clauses.vg(possessor - 1) || clauses.is(possessor - 1, 'prep')) return subject
  const {to} = clauses.clauseAround(possessor)
  const copula = clauses.phrases.findLastIndex(({kind}, at) => kind === 'vg' && at < to)
  return isAffirmedCopula(clauses, copula) && clauses.np(copula + 1) ? copula + 1 : -1
}

/** “OpenAI's text and speech models”: whether the owner and the head of both stand once, at either end. */
export function sharesHead(referents: Referents, {clauses}: Sentence, np: number, entity: Entity): boolean {
  let at = np + 1
  while (clauses.lower(at) === ',' && clauses.np(at + 1)) at += 2
  const last = clauses.is(at, 'cc') ? clauses.np(at + 1) : undefined
  if (!last || last.determiner !== undefined || last.to - last.from < 2 || clauses.words[last.from]!.tag === 'name' || clauses.np(np)!.plural) return false
  const noun = singular(clauses.headWord(at + 1).lower)
  return isModelNoun(referents, noun) && isHead(entity, noun)
}

/** The name that modifies or owns a head: the nearest before it, as an entity; a possessor's own name counts only for nouns that it owns. */
export function modifyingName(referents: Referents, sentence: Sentence, from: number, head: number): string | undefined {
  const {words} = sentence.clauses
  let nearest: string | undefined
  for (let at = head - 1; at >= from; at--) {
    const word = words[at]!
    if (word.entity !== undefined) {
      const {role} = referents.entity(word.entity)
      // “the ChatGPT maker's models”
      if (role === 'object' && at + 1 < head && isMaker(words[at + 1]!.lower)) return ownerOf(referents)?.entity
      if (role === 'object' || role === 'owner' || role === 'exempt') return word.entity
      if (role === 'product') return undefined
      nearest ??= word.entity
    }
    if (word.inside) {
      if (word.inside.some(id => referents.entity(id).role === 'product')) return undefined
      const maker = makerInside(referents, word)
      if (maker !== undefined) return maker
    }
  }
  return nearest
}

// “an OpenAI-built model”
function makerInside(referents: Referents, {inside, parts}: Word): string | undefined {
  return /^(?:built|made|trained|developed|created|designed)$/.test(parts?.at(-1) ?? '') ? inside!.find(id => referents.entity(id).role === 'owner') : undefined
}
