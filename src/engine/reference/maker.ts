import {wordList} from '../../language/lexicon/word-list.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'

/** Nouns for a company by what it does. */
export const COMPANY = wordList(`
  builder company creator developer firm giant house inventor lab laboratories laboratory labs maker outfit provider
  rival start-up startup vendor
`)
const MAKER = /^(?:maker|creator|developer|inventor|builder|vendor|parent)$/
const MAKES = /^(?:make|build|create|develop|train|own|invent|release|ship|give|bring|launch)$/

/** Whether a noun phrase names a company by what it makes, in the words before its head: “the ChatGPT maker”. */
export const isMaker = (noun: string): boolean => MAKER.test(noun)

/** “the maker of ChatGPT”, “the start-up behind GPT-5”, “the company that trained Sora”: the owner of what is named. */
export function makerReferent(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const noun = clauses.headWord(np).lower
  if (!COMPANY.has(noun)) return undefined
  const modifiers = clauses.modifiersOf(np)
  const isOurs = (part: number): boolean => clauses.headWord(part).entity !== undefined && referents.of(sentence, part)?.role === 'object'
  const leads = (prep: string): boolean => prep === 'behind' || (prep === 'of' && MAKER.test(noun))
  const isMade = (part: number): boolean => clauses.np(part) !== undefined && !clauses.is(part - 1, 'prep') && clauses.listFrom(part).some(isOurs)
  const makesOurs = (verb: number): boolean => {
    const {lemma, negated} = clauses.vg(verb)!
    return MAKES.test(lemma) && negated === undefined && (isMade(verb + 1) || isMade(verb + 2))
  }
  const isNamed = modifiers.prepositional.some(({prep, nps}) => leads(prep) && nps.some(isOurs)) || modifiers.clauses.some(({vg}) => makesOurs(vg))
  return isNamed ? ownerOf(referents) : undefined
}

/** The owner whose technology the policy protects. */
export function ownerOf(referents: Referents): Referent | undefined {
  const owner = referents.lexis.pack.entities.find(({role}) => role === 'owner')
  return owner && {...referents.make(owner, new Set()), bareOwner: true}
}
