import type {Frame} from '../frames.js'
import type {Lexis} from '../lexis.js'
import type {Referents} from '../referents.js'
import {extentOf, isPluralPhrase, type WordRange} from './extent.js'

/** The members of a frame's object: those that the policy means, and those that it does not. All are phrases. */
export interface Members {
  all: readonly number[]
  own: readonly number[]
  innocent: readonly number[]
  /** The first of the own ones; undefined where the object is no phrase of the sentence. */
  np?: number
  /** The words of the own ones, from the first to the last. */
  range?: WordRange
  plural: boolean
  /** A name inside the object's own words that is another's: “models from Cohere and OpenAI”. */
  foreign?: string
}

/** Tells which of a frame's objects the policy means. */
export function membersOf(frame: Frame, lexis: Lexis, referents: Referents): Members {
  const {sentence} = frame
  const {clauses} = sentence
  const np = frame.object?.np
  const none: Members = {all: [], own: [], innocent: [], plural: true}
  if (np === undefined || frame.gap || !clauses.np(np)) return none
  const all = frame.objects.includes(np) ? frame.objects : [np]
  const own = all.filter(one => one === np || means(frame, one, lexis, referents))
  const innocent = all.filter(one => !own.includes(one))
  const extents = own.map(one => extentOf(clauses, one, lexis))
  const range = {from: extents[0]!.from, to: Math.max(...extents.map(({to}) => to))}
  const words = clauses.words.slice(range.from, range.to)
  const foreign = innocent.length === 0 ? words.find(word => lexis.entities.get(word.entity ?? '')?.role === 'exempt')?.text : undefined
  return {all, own, innocent, np: own[0]!, range, plural: own.length > 1 || isPluralPhrase(clauses, own[0]!), ...(foreign !== undefined && {foreign})}
}

function means(frame: Frame, np: number, lexis: Lexis, referents: Referents): boolean {
  const referent = referents.of(frame.sentence, np)
  if (!referent) return false
  return referent.role === 'object' || (referent.role === 'owner' && referent.bareOwner === true) || lexis.entities.get(referent.entity)?.role === 'object'
}

/** A list that keeps its innocent members and ends on the approved one: “Claude, Llama and agents powered by OpenAI”. A person decides. */
export function mixedList(frame: Frame, lexis: Lexis, members: Members, text: string, folded: string): (WordRange & {text: string; safe: boolean}) | undefined {
  const {clauses} = frame.sentence
  const {words} = clauses
  const ordered = [...members.all].sort((a, b) => a - b)
  const extents = ordered.map(np => extentOf(clauses, np, lexis))
  const kept = ordered.flatMap((np, index) => (members.innocent.includes(np) ? [extents[index]!] : []))
  const said = kept.map(({from, to}) => folded.slice(words[from]!.start, words[to - 1]!.end))
  const from = extents[0]!.from
  const to = extents.at(-1)!.to
  const between = words.slice(from, to)
  const conjunction = between.findLast(word => word.tag === 'cc')?.lower ?? 'and'
  const spelled = /^(?:and|or|nor)$/.test(conjunction) ? conjunction : 'and'
  if (words[to]?.tag === 'apostrophe-s') return undefined
  const list = said.length === 1 ? said[0]! : said.join(', ')
  return {from, to, text: `${list} ${spelled} ${text}`, safe: false}
}
