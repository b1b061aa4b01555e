import {singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {sentencesBack, withAntecedent} from './said-before.js'

// Sentences back in which a noun is remembered.
const REACH = 3

const POINTS = /^(?:the|this|that|these|those|said|such)$/

/**
 * “OpenAI contributes its technology. … Call this technology”: a noun that comes again, with a determiner that points back, means what it meant.
 */
export function repeatedReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  if (isModelNoun(referents, noun) || !referents.lexis.objectHeads.has(noun) || !POINTS.test(phrase.determiner ?? '')) return undefined
  const onlyPoints = ({tag, lower}: Word): boolean => tag === 'det' || tag === 'rel' || /^(?:same|said|very|new|whole|entire)$/.test(lower)
  if (!clauses.words.slice(phrase.from, phrase.head).every(onlyPoints)) return undefined
  if (clauses.modifiersOf(np).prepositional.some(({prep}) => prep === 'of')) return undefined
  for (const {where, back} of sentencesBack(referents, sentence, 0, REACH)) {
    const isSame = (at: number): boolean => (back > 0 || at < np) && singular(where.clauses.headWord(at).lower) === noun
    const before = where.clauses.phrases.findLastIndex((part, at) => part.kind === 'np' && !part.pronoun && isSame(at))
    if (before < 0) continue
    const referent = referents.of(where, before)
    return referent?.role === 'object' ? withAntecedent(referents, referent, where, before) : undefined
  }
  return undefined
}
