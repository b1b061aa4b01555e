import type {Clauses} from '../../language/clauses/clauses.js'
import type {Word} from '../../language/words.js'
import type {Entity} from '../../vocabulary/pack.js'
import type {Lexis} from '../lexis.js'

type Role = Entity['role']

/** The role of what a whole word names; undefined where it is no name. A name inside a compound (“Bedrock-hosted”) is not asked about. */
export function roleOf({entity}: Word, lexis: Lexis): Role | undefined {
  return entity === undefined ? undefined : lexis.entities.get(entity)!.role
}

/** The first of some words that names an entity of a role; undefined where none does. */
export function nameOfRole(words: readonly Word[], from: number, to: number, role: Role, lexis: Lexis): Word | undefined {
  for (let at = from; at < to && at < words.length; at++) if (roleOf(words[at]!, lexis) === role) return words[at]
  return undefined
}

/** Whether a noun phrase, its modifiers before the head included, names an entity of a role: “your AWS account”. */
export function namesRole(clauses: Clauses, np: number, role: Role, lexis: Lexis): boolean {
  const {from, to} = clauses.phrases[np]!
  return nameOfRole(clauses.words, from, to, role, lexis) !== undefined
}

/** Whether the head of a phrase itself names an entity of a role: “AWS”, not “your AWS account”. */
export function isHeadedBy(clauses: Clauses, index: number, role: Role, lexis: Lexis): boolean {
  return roleOf(clauses.headWord(index), lexis) === role
}

/** Whether a role is that of a place, ours or another. */
export const isPlaceRole = (role: Role | undefined): boolean => role === 'channel' || role === 'other-channel'

/** The first of some words that names anything the pack knows; undefined where none does. */
export function nameOfAny(words: readonly Word[], from: number, to: number): Word | undefined {
  for (let at = from; at < to && at < words.length; at++) if (words[at]!.entity !== undefined) return words[at]
  return undefined
}
