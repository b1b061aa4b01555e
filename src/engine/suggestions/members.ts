import {verbForm} from '../../language/lexicon.js'
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
  /** Another own one stands elsewhere in the sentence: “calls GPT-5 from here and o3 from there”. */
  scattered: boolean
  /** A name inside the object's own words that is another's: “models from Cohere and OpenAI”. */
  foreign?: string
}

/** Tells which of a frame's objects the policy means. */
export function membersOf(frame: Frame, lexis: Lexis, referents: Referents): Members {
  const {sentence} = frame
  const {clauses} = sentence
  const np = frame.object?.np
  const none: Members = {all: [], own: [], innocent: [], plural: true, scattered: false}
  if (np === undefined || frame.gap || !clauses.np(np)) return none
  const listed = frame.objects.includes(np) ? frame.objects : [np]
  const meant = listed.filter(one => means(frame, one, lexis, referents))
  const anchor = meant.includes(np) || meant.length === 0 ? np : meant[0]!
  const all = adjoining(frame, listed, anchor, lexis)
  const own = all.filter(one => one === anchor || meant.includes(one))
  const innocent = all.filter(one => !own.includes(one))
  const extents = own.map(one => extentOf(clauses, one, lexis))
  const range = {from: extents[0]!.from, to: Math.max(...extents.map(({to}) => to))}
  const scattered = meant.some(one => !own.includes(one))
  const words = clauses.words.slice(range.from, range.to)
  const foreign = innocent.length === 0 ? words.find(word => lexis.entities.get(word.entity ?? '')?.role === 'exempt')?.text : undefined
  return {all, own, innocent, np: own[0]!, range, plural: own.length > 1 || isPluralPhrase(clauses, own[0]!), scattered, ...(foreign !== undefined && {foreign})}
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
  return phrase.to - phrase.from === 1 && phrase.determiner === undefined && clauses.words[phrase.from]!.entity === undefined &&
    clauses.words[phrase.from - 1]?.tag === 'cc' && verbForm(clauses.words[phrase.from]!.lower)?.form === 'base'
}

function means(frame: Frame, np: number, lexis: Lexis, referents: Referents): boolean {
  const referent = referents.of(frame.sentence, np)
  if (!referent) return false
  return referent.role === 'object' || (referent.role === 'owner' && referent.bareOwner === true) || lexis.entities.get(referent.entity)?.role === 'object'
}

/** A description that keeps the innocent names in it: “models from Cohere, and agents powered by OpenAI”. A person decides. */
export function mixedNames(frame: Frame, lexis: Lexis, members: Members, text: string, folded: string): (WordRange & {text: string; safe: boolean}) | undefined {
  const {clauses} = frame.sentence
  const {words} = clauses
  const range = members.range!
  const prep = clauses.phrases.findIndex(phrase => phrase.kind === 'prep' && phrase.from > range.from && phrase.to < range.to && /^(?:from|by|like|such as|including)$/.test(phrase.lower))
  if (prep < 0 || !clauses.np(prep + 1)) return undefined
  const kept = clauses.listFrom(prep + 1).filter(np => clauses.phrases[np]!.to <= range.to && !words.slice(clauses.np(np)!.from, clauses.np(np)!.to).some(word => /^(?:object|owner)$/.test(lexis.entities.get(word.entity ?? '')?.role ?? '')))
  if (kept.length === 0 || words[range.to]?.tag === 'cc' || (words[range.to]?.lower === ',' && clauses.np(clauses.phraseOf(range.to) + 1))) return undefined
  const said = kept.map(np => folded.slice(words[clauses.np(np)!.from]!.start, words[clauses.np(np)!.to - 1]!.end))
  const names = said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`
  const head = folded.slice(words[range.from]!.start, words[clauses.phrases[prep]!.to - 1]!.end)
  const verb = clauses.phrases[clauses.phraseOf(range.to - 1) + 1]?.kind === 'vg'
  return {...range, text: `${head} ${names}, and ${text}${verb ? ',' : ''}`, safe: false}
}

/** A list that keeps its innocent members and ends on the approved one: “Claude, Llama and agents powered by OpenAI”. A person decides. */
export function mixedList(frame: Frame, lexis: Lexis, members: Members, text: string, folded: string): (WordRange & {text: string; safe: boolean}) | undefined {
  const {clauses} = frame.sentence
  const {words} = clauses
  const ordered = [...members.all].sort((a, b) => a - b)
  if (members.innocent.some(np => clauses.np(np)!.pronoun)) return undefined
  const extents = ordered.map(np => extentOf(clauses, np, lexis))
  const kept = ordered.flatMap((np, index) => (members.innocent.includes(np) ? [extents[index]!] : []))
  const said = kept.map(({from, to}) => folded.slice(words[from]!.start, words[to - 1]!.end))
  const from = extents[0]!.from
  const to = extents.at(-1)!.to
  const between = words.slice(from, to)
  const conjunction = between.findLast(word => word.tag === 'cc')?.lower ?? 'and'
  const spelled = /^(?:and|or|nor)$/.test(conjunction) ? conjunction : 'and'
  // “models by Anthropic, Luma and OpenAI”: the list began before, inside another phrase.
  if (words[to]?.tag === 'apostrophe-s' || (from > frame.sentence.from && words[from - 1]!.lower === ',')) return undefined
  const list = said.length === 1 ? said[0]! : said.join(', ')
  return {from, to, text: `${list} ${spelled} ${text}`, safe: false}
}
