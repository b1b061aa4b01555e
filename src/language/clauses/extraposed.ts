/** What belongs to a noun phrase and stands away from it: behind the place that it stands in, behind its relative clause, at the end of the sentence. */
import {isPrepositional, pastAdverbials, pastPrepositional} from './adverbials.js'
import {inclusion} from './apposition.js'
import type {Clauses} from './clauses.js'
import {followsList} from './lists.js'
import type {Modifiers} from './modifiers.js'
import {isComma, opensBracket} from './signs.js'

// What gives examples behind a comma, and of these the ones that may stand behind the example as well.
const MARKERS = /^(?:say|for example|for instance|notably|especially|particularly|in particular|above all)$/
const MARKERS_BEHIND = /^(?:for example|for instance|in particular|above all)$/

/** Adds to the modifiers of a noun phrase what stands away from it; `found` holds all that stands right behind. */
export function gatherExtraposed(clauses: Clauses, np: number, found: Modifiers): void {
  const isUnnamed = clauses.headWord(np).entity === undefined
  if (isUnnamed) addExamples(clauses, found)
  addBehindRelativeOrPlace(clauses, np, found)
  addBracketBehindPlace(clauses, found)
  if (!isUnnamed) return
  addLastName(clauses, np, found)
  addListOfInfinitive(clauses, np, found)
  addListBehindColon(clauses, found)
}

// “any model on the list, for example o3”, “several models, above all GPT-5”, “… including, since May, o3”
function addExamples(clauses: Clauses, found: Modifiers): void {
  const examples = exemplified(clauses, found.end)
  if (examples !== undefined) found.prepositional.push({prep: 'including', at: examples - 1, nps: clauses.listFrom(examples)})
}

// The examples that a comma and a word such as “notably” give behind a noun phrase and the place that it stands in; undefined where none are.
function exemplified(clauses: Clauses, start: number): number | undefined {
  const comma = pastPrepositional(clauses, start, start + 4)
  if (!isComma(clauses, comma)) return undefined
  const at = comma + 1
  const marker = clauses.lower(at)
  // “…, including, since May, o3”
  const isInterrupted = isComma(clauses, at + 1) && clauses.is(at + 2, 'prep') && isComma(clauses, at + 4)
  const example =
    MARKERS.test(marker) ? at + 1
    : /^(?:such as|like|including)$/.test(marker) ? (isInterrupted ? at + 5 : at + 1)
    // “…, o3 for example”
    : MARKERS_BEHIND.test(clauses.lower(at + 1)) ? at
    : -1
  return clauses.isNamed(example) ? example : undefined
}

// “every model that you access from the Region, OpenAI's included”: behind the relative clause; “the newest tenant in our catalogue, OpenAI's o3.”
function addBehindRelativeOrPlace(clauses: Clauses, np: number, found: Modifiers): void {
  const at = found.end
  const relative = found.clauses.at(-1)
  if (relative && !relative.reduced) {
    const behind = pastAdverbials(clauses, relative.vg + 1, at + 12)
    if (inclusion(clauses, np, behind, found) === behind) addNameAlone(clauses, np, behind, found)
  } else if (isPrepositional(clauses, at) && /^(?:in|on|at)$/.test(clauses.lower(at))) addNameAlone(clauses, np, at + 2, found)
}

// “The model she accesses for headlines, GPT-5, …”, “the newest tenant in our catalogue, OpenAI's o3.”: a name alone between commas, or at the end.
function addNameAlone(clauses: Clauses, np: number, comma: number, found: Modifiers): void {
  if (!isComma(clauses, comma) || !clauses.isNamed(comma + 1)) return
  if (clauses.headWord(np).entity !== undefined || clauses.np(np)!.determiner === undefined || found.appositive.length > 0) return
  const end = comma + 2
  const closes = end >= clauses.phrases.length || (clauses.is(end, 'sign') && /^[.!?;]$/.test(clauses.lower(end)))
  if (closes || (isComma(clauses, end) && !followsList(clauses, end))) found.appositive.push(comma + 1)
}

// “any model in the catalogue (Meta, OpenAI)”: the parenthesis behind the place still lists the models.
function addBracketBehindPlace(clauses: Clauses, {end, appositive}: Modifiers): void {
  const isPlace = isPrepositional(clauses, end) && /^(?:in|on|from)$/.test(clauses.lower(end))
  if (isPlace && opensBracket(clauses, end + 2)) appositive.push(...clauses.modifiersOf(end + 1).appositive)
}

// “the model your colleagues rave about: GPT-6 Sol”
function addLastName(clauses: Clauses, np: number, found: Modifiers): void {
  if (found.appositive.length > 0 || found.clauses.length === 0 || clauses.determiner(np) !== 'the') return
  let last = clauses.phrases.length - 1
  while (last > found.end && clauses.is(last, 'sign')) last--
  if (clauses.lower(last - 1) === ':' && clauses.isNamed(last)) found.appositive.push(last)
}

// “models to call in production: GPT-5, o3”
function addListOfInfinitive(clauses: Clauses, np: number, found: Modifiers): void {
  const {appositive, end} = found
  const isTold = clauses.vg(end)?.form === 'infinitive' || found.clauses.length > 0
  if (appositive.length > 0 || !clauses.np(np)!.plural || !isTold) return
  let colon = clauses.phrases.length - 1
  while (colon > end && clauses.lower(colon) !== ':') colon--
  if (colon > end && clauses.isNamed(colon + 1) && isVerbless(clauses, colon)) appositive.push(...clauses.listFrom(colon + 1))
}

// “models of four makers in the catalogue: Meta, OpenAI”: a list that closes the sentence.
function addListBehindColon(clauses: Clauses, {appositive, end}: Modifiers): void {
  const colon = isPrepositional(clauses, end) ? end + 2 : end
  const isList = clauses.lower(colon) === ':' && clauses.np(colon + 1)
  if (isList && appositive.length === 0 && isVerbless(clauses, colon)) appositive.push(...clauses.listFrom(colon + 1))
}

// No verb follows up to the end of the sentence.
const isVerbless = (clauses: Clauses, from: number): boolean => !clauses.phrases.slice(from).some(({kind}) => kind === 'vg')
