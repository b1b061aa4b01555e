import {isPrepositional, pastAdverbs} from './adverbials.js'
import {betweenCommas, betweenDashes, bracketed, describedBetweenCommas, inclusion, thatIs} from './apposition.js'
import type {Clauses} from './clauses.js'
import {gatherExtraposed} from './extraposed.js'
import {isZeroRelative, verbAfter} from './relative.js'
import {isComma} from './signs.js'

/** What follows a noun phrase and belongs to it. All numbers are indexes of phrases. */
export interface Modifiers {
  /** “models from OpenAI”, “the power of GPT-5”: each preposition with the noun phrases it leads to. */
  prepositional: {prep: string; at: number; nps: number[]}[]
  /** “(GPT-5)”, “— GPT-5 and o3 —”. */
  appositive: number[]
  /** The verb of a relative clause or a participle: “that OpenAI built”, “hosted on Azure”, “you own in Azure”. */
  clauses: {vg: number; reduced: boolean}[]
  /** The first phrase after all of it. */
  end: number
}

/**
 * One way in which something modifies a noun phrase `np`: notes in `found` what begins at `at`.
 *
 * @returns The first phrase behind it; `at` where nothing of the kind begins there, or where nothing more can follow.
 */
export type Modification = (clauses: Clauses, np: number, at: number, found: Modifiers) => number

const NOUN_PREPOSITIONS: ReadonlySet<string> = new Set([
  'of', 'from', 'by', 'like', 'such as', 'including', 'for', 'with', 'behind', 'among', 'such', 'except', 'excluding', 'besides',
])

// Prepositions that lead to examples, which may be many.
const EXEMPLIFYING = /^(?:like|such as|such|including)$/

const NAMING_AS = /^(?:know|refer)$/
const NAMING = /^(?:call|name|dub|label|title)$/

// The first that finds something decides. A relative clause ends what belongs to a noun phrase, so that both kinds of them stand last.
const MODIFICATIONS: readonly Modification[] = [
  bracketed, prepositional, prepositionalBehindComma, amongThem, betweenDashes, betweenCommas, describedBetweenCommas, thatIs, inclusion, participleBetweenCommas, participle,
  relativeClause, zeroRelativeClause,
]

/** Fills in what follows a noun phrase and belongs to it, left to right; `found` is known to the sentence while it fills. */
export function gatherModifiers(clauses: Clauses, np: number, found: Modifiers): void {
  let at = np + 1
  for (let guard = 0; guard < 12; guard++) {
    const next = pastModifier(clauses, np, at, found)
    if (next === at) break
    at = next
  }
  found.end = at
  gatherExtraposed(clauses, np, found)
}

const pastModifier: Modification = (clauses, np, at, found) => {
  for (const modification of MODIFICATIONS) {
    const next = modification(clauses, np, at, found)
    if (next !== at) return next
  }
  return at
}

// “models from OpenAI”
function prepositional(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  const prep = clauses.lower(at)
  if (!clauses.is(at, 'prep') || !NOUN_PREPOSITIONS.has(prep) || !clauses.np(at + 1)) return at
  const nps = prep === 'from' || EXEMPLIFYING.test(prep) ? clauses.listFrom(at + 1) : namesFrom(clauses, at + 1)
  return pastObjects(clauses, {prep, at, nps}, found)
}

// “models, such as GPT-5 and o3, …”
function prepositionalBehindComma(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  const prep = clauses.lower(at + 1)
  if (!isComma(clauses, at) || !clauses.is(at + 1, 'prep') || !EXEMPLIFYING.test(prep) || !clauses.np(at + 2)) return at
  const end = pastObjects(clauses, {prep, at: at + 1, nps: clauses.listFrom(at + 2)}, found)
  return isComma(clauses, end) ? end + 1 : end
}

// “a hundred models, among them models by OpenAI”
function amongThem(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  const isPartOfThem = isComma(clauses, at) && clauses.lower(at + 1) === 'among' && clauses.np(at + 2)?.pronoun && clauses.np(at + 3)
  return isPartOfThem ? pastObjects(clauses, {prep: 'including', at: at + 1, nps: clauses.listFrom(at + 3)}, found) : at
}

// Notes a preposition with what it leads to; the first phrase behind all of it.
function pastObjects(clauses: Clauses, phrase: Modifiers['prepositional'][number], found: Modifiers): number {
  found.prepositional.push(phrase)
  return clauses.modifiersOf(phrase.nps.at(-1)!).end
}

// “a model, built by OpenAI, that never sleeps”
function participleBetweenCommas(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  if (!isComma(clauses, at) || clauses.vg(at + 1)?.form !== 'participle') return at
  if (clauses.lower(at + 2) !== 'by' || !clauses.np(at + 3)) return at
  const comma = namesFrom(clauses, at + 3).at(-1)! + 1
  if (!isComma(clauses, comma)) return at
  found.clauses.push({vg: at + 1, reduced: true})
  return clauses.is(comma + 1, 'rel') ? comma + 1 : comma
}

// “the models hosted on Azure”, “a model called o3”
function participle(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  const vg = clauses.vg(at)
  if (vg?.form !== 'participle' || vg.bare) return at
  found.clauses.push({vg: at, reduced: true})
  const end = pastAdverbs(clauses, at + 1)
  const name = clauses.lower(end) === 'as' && NAMING_AS.test(vg.lemma) ? end + 1 : end
  if (clauses.np(name) && (name > end || NAMING.test(vg.lemma))) {
    found.appositive.push(name)
    return name + 1
  }
  return pastComplements(clauses, end)
}

// The first phrase behind the prepositional phrases at a place: “by Claude and GPT-5 in your VPC”.
function pastComplements(clauses: Clauses, start: number): number {
  let at = start
  while (isPrepositional(clauses, at)) {
    const last = namesFrom(clauses, at + 1).at(-1)!
    at = clauses.modifiersOf(last).appositive.length > 0 ? clauses.modifiersOf(last).end : last + 1
  }
  return at
}

// “by Claude, Nova or GPT-5”: a name takes the names joined to it along, as like joins like; a noun is alone.
function namesFrom(clauses: Clauses, np: number): number[] {
  if (!clauses.isNamed(np)) return [np]
  const list = clauses.listFrom(np)
  return list.every(one => clauses.isNamed(one) || isOneMore(clauses, one)) ? list : [np]
}

// “another model”, “others”, “two other models”: more of the same.
function isOneMore(clauses: Clauses, np: number): boolean {
  const {from, to} = clauses.np(np)!
  return clauses.words.slice(from, to).some(({lower}) => /^(?:another|others?)$/.test(lower))
}

// “the models that OpenAI built”; behind a comma only where another clause stands before it.
function relativeClause(clauses: Clauses, _np: number, at: number, found: Modifiers): number {
  if (!clauses.is(at, 'rel') || (isComma(clauses, at - 1) && found.clauses.length === 0)) return at
  const verb = verbAfter(clauses, at)
  if (verb >= 0) found.clauses.push({vg: verb, reduced: false})
  return at
}

// “the models you own in Azure”
function zeroRelativeClause(clauses: Clauses, np: number, at: number, found: Modifiers): number {
  const vg = clauses.np(at) && clauses.vg(at + 1)
  if (vg && clauses.np(at)!.from > 0 && vg.form !== 'participle' && isZeroRelative(clauses, np, at)) found.clauses.push({vg: at + 1, reduced: false})
  return at
}
