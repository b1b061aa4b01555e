/** Short names of a family (“Luna”) that a page has given to something else: a person, a cluster, a database. */
import {isAdjective, singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {NameSpan} from '../../language/words.js'

/** What one block of a page says: its folded text, the full names in it, and what may be short names. */
export interface NamingBlock {
  kind: string
  text: string
  names: readonly NameSpan[]
  shortNames: readonly NameSpan[]
}

// Nouns that a short name of a family goes with: they take nothing away from it.
const OF_FAMILY = wordList(`
  edition engine family flagship gpt like likes line llm member model name newcomer one reasoner release series
  sibling size successor tier variant version
`)

/**
 * The short names that stand for something else: those that the page says before it names the family at all (“Our cluster comes in two
 * sizes, Sol and Luna. … GPT-6 …”), the rest of somebody's name (“Astra Lind”), or what a noun of another kind introduces (“our database, Luna”).
 */
export function takenNames(blocks: readonly NamingBlock[]): ReadonlySet<string> {
  const taken = new Set<string>()
  const named = new Set<string>()
  const met = new Set<string>()
  for (const {kind, text, names, shortNames} of blocks) {
    const isAbove = /^(?:heading|title)$/.test(kind)
    for (const {start, end, entity} of shortNames) {
      const name = text.slice(start, end)
      if (!/^[A-Z][a-z]+$/.test(name)) continue
      const inFull = names.some(other => other.entity === entity && (other.start < end && other.end > start))
      if (inFull) continue
      if (!met.has(name) && !named.has(entity) && !isAbove) {
        const first = names.find(other => other.entity === entity)
        if (!first || (first.start > end && /[.!?]["')]*\s/.test(text.slice(end, first.start)))) taken.add(name)
      }
      met.add(name)
      if (!isAbove && isSomethingElse(text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40))) taken.add(name)
    }
    for (const {entity} of names) named.add(entity)
  }
  return taken
}

function isSomethingElse(before: string, after: string): boolean {
  if (/^ [A-Z][a-z]{2,}\b/.test(after) && !/^ (?:Is|Are|Was|Can|Will|Now|And|Or|On|In|For|From|With|By|Comes|Model|Family)\b/.test(after)) return true
  const introduced = /\b(?:our|my|his|her|their|your|a|an|the) (?:[a-z-]+ )?([a-z-]+)(?:,| called| named| nicknamed| dubbed)? $/.exec(before)
  if (!introduced) return false
  const [whole, noun] = introduced
  const isNamed = /(?:,|called|named|nicknamed|dubbed) $/.test(whole)
  // “the new Luna”, “call Luna”: no noun.
  return (isNamed || /^(?:our|my|his|her|their)\b/.test(whole)) && !OF_FAMILY.has(singular(noun!)) && !isAdjective(noun!) && !/(?:ed|ing|ly)$/.test(noun!) && !/^(?:call|invoke|access|use|than|and|or|of|to|with|on|in|for|from|by|like|own|new|old|small|big|large|latest|newest|first|second|both|same)$/.test(noun!)
}
