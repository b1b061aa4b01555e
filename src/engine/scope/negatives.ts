import type {Clauses} from '../../language/clauses/clauses.js'
import {NEGATIVE_DETERMINER} from './governors.js'

/** The negatives that reach a frame, counted as they are met. An even number takes nothing back. */
export class Negatives {
  #count = 0
  #nouns: Set<number> | undefined
  /** What the last one is; empty where there is none. */
  why = ''

  get any(): boolean {
    return this.#count > 0
  }

  get odd(): boolean {
    return this.#count % 2 === 1
  }

  /** Counts a negative by the reason for it; undefined is none. */
  count(reason: string | undefined): void {
    if (reason === undefined) return
    this.#count++
    this.why = reason
  }

  /** Counts a noun phrase that denies: once, as whatever it is met. */
  countNoun(np: number, reason: string): void {
    this.#nouns ??= new Set()
    if (this.#nouns.has(np)) return
    this.#nouns.add(np)
    this.count(reason)
  }
}

/** “no key”, “none of them”, “nobody”: a noun phrase that there is none of. */
export const isNegative = (clauses: Clauses, np: number): boolean =>
  hasNegativeDeterminer(clauses, np) || NEGATIVE_DETERMINER.test(clauses.headWord(np).lower) || isLittle(clauses, np)

// “little stops them from calling it”
const isLittle = (clauses: Clauses, np: number): boolean => clauses.headWord(np).lower === 'little' && clauses.phrases[np]!.to - clauses.phrases[np]!.from === 1

/** “no key”, “zero keys”. False for what is no noun phrase. */
export const hasNegativeDeterminer = (clauses: Clauses, np: number): boolean => NEGATIVE_DETERMINER.test(clauses.np(np)?.determiner ?? '')
