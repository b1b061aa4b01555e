import type {Rule, RuleTable} from './rule.js'

/** A rule about certain words only. */
export interface WordRule<Answer> extends Rule<Answer> {
  /** The words that it is about, in lower case; undefined where it is about any word. */
  readonly of?: ReadonlySet<string>
}

/** Words with blanks between them, as a set. */
export const wordList = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Sorts rules by the words that they are about, once; what it gives back tells which rules a word has to meet, in their order. */
export function sortedByWord<Answer>(rules: readonly WordRule<Answer>[]): (word: string) => RuleTable<Answer> {
  const ofAnyWord = rules.filter(rule => rule.of === undefined)
  const tables = new Map<string, RuleTable<Answer>>()
  for (const {of} of rules) for (const word of of ?? []) if (!tables.has(word)) tables.set(word, rules.filter(rule => rule.of === undefined || rule.of.has(word)))
  return word => tables.get(word) ?? ofAnyWord
}
