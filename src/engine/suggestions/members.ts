import {singular, verbForm} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Referents} from '../reference/referents.js'
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
  /** Another own one stands elsewhere in the sentence: “calls GPT-5 from here and o3 from there”. */
  scattered: boolean
  /** Nothing but own ones, in one stretch. */
  whole: boolean
  /** A name inside the object's own words that is another's: “models from Cohere and OpenAI”. */
  foreign?: string
}

/** Tells which of a frame's objects the policy means. */
export function membersOf(frame: Frame, lexis: Lexis, referents: Referents): Members {
  const {sentence} = frame
  const {clauses} = sentence
  const np = frame.object?.np
  const none: Members = {all: [], own: [], innocent: [], plural: true, scattered: false, whole: false}
  if (np === undefined || frame.gap || !clauses.np(np)) return none
  const listed = frame.objects.includes(np) ? frame.objects : [np]
  const meant = listed.filter(one => means(frame, one, lexis, referents))
  const anchor = meant.includes(np) || meant.length === 0 ? np : meant[0]!
  const all = adjoining(frame, listed, anchor, lexis)
  const own = all.filter(one => one === anchor || meant.includes(one))
  const innocent = all.filter(one => !own.includes(one))
  const described = innocent.length > 0 ? makers(frame, own[0]!, lexis) : undefined
  if (described) return described
  const extents = own.map(one => extentOf(clauses, one, lexis))
  const range = {from: extents[0]!.from, to: Math.max(...extents.map(({to}) => to))}
  // What stands in apposition is inside the range: “two models, GPT-5 and o3,”.
  const scattered = meant.some(one => !own.includes(one) && (clauses.phrases[one]!.from < range.from || clauses.phrases[one]!.to > range.to))
  const words = clauses.words.slice(range.from, range.to)
  const foreign = innocent.some(one => clauses.phrases[one]!.from >= range.from && clauses.phrases[one]!.to <= range.to)
    ? undefined
    : words.find(word => lexis.entities.get(word.entity ?? '')?.role === 'exempt')?.text
  const whole = !scattered && innocent.length === 0 && foreign === undefined
  const plural = own.length > 1 || isPluralPhrase(clauses, own[0]!)
  return {all, own, innocent, np: own[0]!, range, plural, scattered, whole, ...(foreign !== undefined && {foreign})}
}

// “models from Anthropic, Meta and OpenAI”: with the names of others who make them, the company is part of a description.
function makers(frame: Frame, own: number, lexis: Lexis): Members | undefined {
  const {clauses} = frame.sentence
  if (lexis.entities.get(clauses.headWord(own).entity ?? '')?.role !== 'owner') return undefined
  let prep = own - 1
  while (prep > 0 && (clauses.np(prep) || clauses.phrases[prep]!.kind === 'cc' || clauses.lower(prep) === ',')) prep--
  const described = prep - 1
  if (clauses.phrases[prep]?.kind !== 'prep' || !/^(?:from|by)$/.test(clauses.lower(prep)) || !clauses.np(described) || !lexis.objectHeads.has(singular(clauses.headWord(described).lower))) return undefined
  const read = clauses.listFrom(prep + 1)
  const list = read.includes(own) ? read : [...read.filter(np => np < own), own]
  const other = list.find(np => np !== own)
  if (other === undefined) return undefined
  const range = {from: clauses.np(described)!.from, to: clauses.phrases[list.at(-1)!]!.to}
  return {all: [described], own: [described], innocent: [], np: described, range, plural: true, scattered: false, whole: false, foreign: clauses.headWord(other).text}
}

// The members that stand in one list with the anchor, nothing but commas and conjunctions between them.
function adjoining(frame: Frame, listed: readonly number[], anchor: number, lexis: Lexis): number[] {
  const {clauses} = frame.sentence
  const {words} = clauses
  if (clauses.np(anchor)!.pronoun) return [anchor]
  const ordered = [...listed].sort((a, b) => a - b).filter(np => np === anchor || !verbLike(frame, np))
  const at = ordered.indexOf(anchor)
  const joined = (left: number, right: number): boolean => {
    const between = words.slice(extentOf(clauses, left, lexis).to, extentOf(clauses, right, lexis).from)
    return between.length > 0 && between.every(word => (word.tag === 'cc' && word.lower !== 'but') || /^(?:[,&/+|]|plus|also|and|now|plus)$/.test(word.lower))
  }
  let from = at
  while (from > 0 && joined(ordered[from - 1]!, ordered[from]!)) from--
  let to = at
  while (to + 1 < ordered.length && joined(ordered[to]!, ordered[to + 1]!)) to++
  const group = ordered.slice(from, to + 1)
  // “From nine, Tokyo time, GPT-5 …”: two with nothing but a comma between them are no list.
  const between = words.slice(clauses.phrases[group[0]!]!.to, clauses.phrases[group.at(-1)!]!.from)
  return group.length === 2 && !between.some(word => word.tag === 'cc' || /^[/&+|]$/.test(word.lower)) ? [anchor] : group
}

// “choose GPT-5 and save”: a verb that was taken for the next member.
function verbLike(frame: Frame, np: number): boolean {
  const {clauses} = frame.sentence
  const phrase = clauses.np(np)!
  const word = clauses.words[phrase.from]!
  return phrase.to - phrase.from === 1 && phrase.determiner === undefined && word.entity === undefined &&
    clauses.words[phrase.from - 1]?.tag === 'cc' && verbForm(word.lower)?.form === 'base'
}

function means(frame: Frame, np: number, lexis: Lexis, referents: Referents): boolean {
  const referent = referents.of(frame.sentence, np)
  if (!referent) return false
  return referent.role === 'object' || (referent.role === 'owner' && referent.bareOwner === true) || lexis.entities.get(referent.entity)?.role === 'object'
}
