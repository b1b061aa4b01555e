import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {mostSalient} from './salience.js'
import {sentenceBefore, withAntecedent} from './said-before.js'

/** “OpenAI contributes its technology”: what the owner that a possessive stands for has. Models are told by description. */
export function possessedReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const {determiner, from, head} = clauses.np(np)!
  if (!/^(?:its|their)$/.test(determiner ?? '') || isModelNoun(referents, noun) || !referents.lexis.objectHeads.has(noun)) return undefined
  if (clauses.words.slice(from + 1, head).some(({tag, entity}) => entity !== undefined || tag === 'noun')) return undefined
  for (let back = 0; back <= 1; back++) {
    const where = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    const best = where && mostSalient(referents, where, {...(back === 0 && {limit: from}), plural: determiner === 'their', single: determiner === 'its', later: back > 0})
    if (!where || !best) continue
    const owner = where.clauses.headWord(best.np).entity === undefined ? undefined : referents.of(where, best.np)
    if (owner?.role !== 'owner' || owner.bareOwner !== true || !isHead(referents.entity(owner.entity), noun)) return undefined
    return withAntecedent(referents, referents.make(referents.entity(owner.entity), qualifiers, 'object'), where, best.np)
  }
  return undefined
}
