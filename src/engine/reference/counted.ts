import type {Clauses} from '../../language/clauses/clauses.js'
import type {Sentence} from '../page.js'
import {antecedentReferent} from './antecedent.js'
import {formerOrLatter, isOrdinal} from './former-latter.js'
import {memberNumber, ORDINALS, someMembers} from './members.js'
import type {Referent, Referents} from './referents.js'
import {withAntecedent} from './said-before.js'

const DETERMINES_ONE = /^(?:another|this|that|these|those|each|every|the)$/
const WHICH_MEMBERS = /^(?:first|last|other|latter|former)$/
const DETERMINES_SOME = /^(?:all|the|these|those|any|both|either)$/
const COUNTED_AS_ONE = /^(?:pair|duo|trio|quartet)$/

/** “the second”, “the latter”, “another one”, “the first two”, “the pair”: told by order or number; `unsaid` where neither is said. */
export function countedReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined | 'unsaid' {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const {lower, tag} = clauses.words[phrase.head]!
  const isAlone = phrase.head - phrase.from === 1
  const ordinal = ORDINALS.indexOf(lower)
  if (ordinal >= 0 && phrase.determiner === 'the' && isAlone) return memberNumber(referents, sentence, np, ordinal)
  if (isOrdinal(lower)) return formerOrLatter(referents, sentence, np, lower)
  // “the larger one” is one of several, “this one” may be the only one.
  if (/^ones?$/.test(noun) && DETERMINES_ONE.test(phrase.determiner ?? '')) {
    return antecedentReferent(referents, sentence, np, lower === 'ones' || phrase.head - phrase.from > 1, lower === 'one')
  }
  if (tag === 'num' && /^[a-z]+$/.test(noun)) return byNumber(referents, sentence, np, noun)
  // “o3 and GPT-4o … the pair”: as “both”.
  if (COUNTED_AS_ONE.test(noun) && phrase.determiner === 'the') return antecedentReferent(referents, sentence, np, true, false)
  return 'unsaid'
}

function byNumber(referents: Referents, sentence: Sentence, np: number, number: string): Referent | undefined {
  const {clauses} = sentence
  const {from, head, determiner} = clauses.np(np)!
  // “the first two”
  const which = clauses.words.slice(from, head).find(({lower}) => WHICH_MEMBERS.test(lower))?.lower
  if (which !== undefined) return someMembers(referents, sentence, which, number)
  // “Of OpenAI's models, our pipeline calls two.”
  if (clauses.lower(0) === 'of' && clauses.np(1) && np > 1) return withAntecedent(referents, referents.of(sentence, 1), sentence, 1)
  const isOfSeveral = isBareNumber(clauses, np, number) || DETERMINES_SOME.test(determiner ?? '')
  return isOfSeveral ? antecedentReferent(referents, sentence, np, true, false) : undefined
}

// “OpenAI has several models. Our jobs call three.”
function isBareNumber(clauses: Clauses, np: number, number: string): boolean {
  const {from, to, determiner} = clauses.np(np)!
  return determiner === undefined && to - from === 1 && number !== 'one' && clauses.lower(np + 1) !== 'of'
}
