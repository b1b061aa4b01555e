import {singular} from '../../language/lexicon.js'
import type {Sentence} from '../page.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, withAntecedent} from './said-before.js'

// Sentences back in which a noun is remembered.
const REACH = 3

const POINTS = /^(?:the|this|that|these|those|said|such)$/

/** “OpenAI contributes its technology. … Call this technology”: a noun that comes again, with a determiner that points back, means what it meant. */
export function repeatedReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  if (isModelNoun(referents, noun) || !referents.lexis.objectHeads.has(noun) || !POINTS.test(phrase.determiner ?? '')) return undefined
  if (!clauses.words.slice(phrase.from, phrase.head).every(({tag, lower}) => tag === 'det' || tag === 'rel' || /^(?:same|said|very|new|whole|entire)$/.test(lower))) return undefined
  if (clauses.modifiersOf(np).prepositional.some(({prep}) => prep === 'of')) return undefined
  for (let back = 0; back <= REACH; back++) {
    const where = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    if (!where) return undefined
    const before = where.clauses.phrases.findLastIndex((part, at) => part.kind === 'np' && !part.pronoun && (back > 0 || at < np) && singular(where.clauses.headWord(at).lower) === noun)
    if (before < 0) continue
    const referent = referents.of(where, before)
    return referent?.role === 'object' ? withAntecedent(referents, referent, where, before) : undefined
  }
  return undefined
}
