import type {Place} from './place.js'

/** A rule that tells one reading of a word from another by what stands around it, as in a constraint grammar. */
export interface Rule<Answer = boolean> {
  /** What the rule says, as a short phrase; no two rules of a table bear the same. */
  readonly id: string
  /** A sentence in which this rule decides; underscores stand around the word that it decides about. */
  readonly example: string
  /** Whether the rule holds at a place where none before it did. */
  readonly when: (place: Place) => boolean
  /** What a word at such a place is. */
  readonly then: Answer
}

/** Rules in the order in which they are asked; the first that holds decides. */
export type RuleTable<Answer = boolean> = readonly Rule<Answer>[]

/** The condition of a rule that ends a table: what no rule before it could tell. */
export const otherwise = (): boolean => true

/** The rule of a table that decides at a place; undefined where none holds. */
export function ruleAt<Answer>(table: RuleTable<Answer>, place: Place): Rule<Answer> | undefined {
  for (const rule of table) if (rule.when(place)) return rule
  return undefined
}
