import {beforeAdverbs, isPrepositional, pastAdverbs} from './adverbials.js'
import type {Clauses} from './clauses.js'
import {climbToHead} from './heads.js'
import type {VerbGroup} from '../phrases/phrase.js'
import {closesBracket, isComma, openingBracket} from './signs.js'

// Prepositions that say where or by what way each member of a list is.
const OF_PLACE = /^(?:on|in|at|via|through|over|from|inside|within|under|with|by|into|onto)$/

// Verbs of saying and thinking, whose objects are hardly ever things.
const BELIEF = /^(?:think|believe|say|hope|guess|claim|suppose|assume|suspect|reckon)$/
// Prepositions that each of several places has for itself.
const RESUMED = /^(?:on|in|at|via|through|from|inside|within)$/

const JOINING_SIGNS: ReadonlySet<string> = new Set([',', '/', '&', '+', '|', ';'])

/** A list that starts at a noun phrase: “Claude, Llama and GPT-5”. */
export function listFrom(clauses: Clauses, start: number): number[] {
  const out = [start]
  let at = clauses.modifiersOf(start).end
  for (let guard = 0; guard < 60; guard++) {
    if (isPlaceOfMember(clauses, start, at)) at += 2
    if (!joins(clauses, at)) break
    const next = nextMember(clauses, start, at)
    if (!clauses.np(next) || opensClause(clauses, next)) break
    // “…; OpenAI's models you can query there”: behind a semicolon a clause.
    if (clauses.lower(at) === ';' && clauses.phrases.slice(next, next + 8).some(part => part.kind === 'vg' && part.form === 'finite')) break
    const {end} = clauses.modifiersOf(next)
    if (isAfterthought(clauses, end) || resumesPreposition(clauses, start, next)) break
    out.push(next)
    at = end
  }
  return out
}

// “Mistral on Azure and GPT-5 on Bedrock”: a place of its own between two members.
function isPlaceOfMember(clauses: Clauses, start: number, at: number): boolean {
  if (!isPrepositional(clauses, at)) return false
  const isJoined = clauses.is(at + 2, 'cc') || (isComma(clauses, at + 2) && clauses.isNamed(start))
  if (!isJoined || !clauses.np(at + 3) || !clauses.is(at + 4, 'prep') || opensClause(clauses, at + 3) || !clauses.np(at + 5)) return false
  return (clauses.isNamed(at + 3) && OF_PLACE.test(clauses.lower(at + 4))) || clauses.lower(at + 4) === clauses.lower(at)
}

// Where the next member of a list may stand, behind what joins it and what is put in before it.
function nextMember(clauses: Clauses, start: number, joint: number): number {
  let next = joint + 1
  // “Llama and, since May, Codex”
  if (isComma(clauses, next) && isPrepositional(clauses, next + 1) && isComma(clauses, next + 3)) next += 4
  // “the open ones and, new this month, …”
  if (isComma(clauses, next) && clauses.is(next + 1, 'adj') && clauses.np(next + 2) && isComma(clauses, next + 3)) next += 4
  // “calendars and, where you allow it, GPT-5”
  if (isComma(clauses, next) && (clauses.is(next + 1, 'sub') || clauses.is(next + 1, 'rel') || clauses.is(next + 1, 'prep'))) {
    let close = next + 2
    while (close < next + 8 && !isComma(clauses, close)) close++
    if (clauses.is(close, 'sign')) next = close + 1
  }
  // “access to Claude, to Llama and also to GPT-5”: what leads to the list may lead to each member.
  const leads = clauses.lower(start - 1)
  for (;;) {
    if (joins(clauses, next) || clauses.is(next, 'adv') || (clauses.is(next, 'prep') && clauses.lower(next) === leads)) next++
    else if (isAsideBehindConjunction(clauses, joint, next)) next += 3
    else return next
  }
}

// “not only Claude, but also, since May, GPT-5”
function isAsideBehindConjunction(clauses: Clauses, joint: number, at: number): boolean {
  if (!isComma(clauses, at - 1) || !isPrepositional(clauses, at) || !isComma(clauses, at + 2)) return false
  return clauses.phrases.slice(joint, at - 1).some(phrase => phrase.kind === 'cc')
}

// “Claude from a laptop and GPT-5 from Lambda”: the preposition of the place is said again of a name, so that the name is no place.
function resumesPreposition(clauses: Clauses, start: number, next: number): boolean {
  const isAgain = RESUMED.test(clauses.lower(start - 1)) && clauses.is(next + 1, 'prep') && clauses.lower(next + 1) === clauses.lower(start - 1)
  const holdsName = clauses.words.slice(clauses.np(next)!.from, clauses.np(next)!.to).some(({entity}) => entity !== undefined)
  return isAgain && holdsName && clauses.np(start - 2) !== undefined && clauses.np(next + 2) !== undefined
}

// “GPT-5 or not”, “Codex or no Codex”
const isAfterthought = (clauses: Clauses, at: number): boolean =>
  clauses.lower(at) === 'or' && ((clauses.is(at + 1, 'neg') && !clauses.np(at + 2)) || clauses.determiner(at + 1) === 'no')

/** “Codex, o3 and GPT-5 can be called”: the noun phrases joined on the left. */
export function withCoordinates(clauses: Clauses, np: number): number[] {
  const out = [np]
  let at = np
  for (let guard = 0; guard < 30; guard++) {
    // “The firm, whose planner is …”: a relative clause begins here.
    if (clauses.determiner(at) === 'whose') break
    let joint = at - 1
    while (joint >= 0 && joins(clauses, joint)) joint--
    if (joint === at - 1 || joint < 0 || isPronounOfClause(clauses, at)) break
    const before = closesBracket(clauses, joint) ? openingBracket(clauses, joint) - 1 : joint
    if (!clauses.np(before) || endsStatement(clauses, joint, at)) break
    const head = climbToHead(clauses, before)
    // “On Bedrock, GPT-5 can …”: a fronted phrase is no coordinate.
    const verb = clauses.vg(head - 1)
    if (clauses.is(head - 1, 'prep') || (verb && verb.form !== 'participle' && !(clauses.is(joint + 1, 'cc') && takesBareClause(verb)))) break
    out.unshift(head)
    if (verb && verb.form !== 'participle') break
    at = head
  }
  return out
}

// “The lift calls o3 and Claude, and the invoices …”: behind a verb with its object, a comma and a conjunction right before the noun phrase.
function endsStatement(clauses: Clauses, before: number, np: number): boolean {
  if (!isComma(clauses, before + 1) || !clauses.is(before + 2, 'cc') || before + 3 !== np) return false
  const verb = clauses.previousVerb(before)
  return verb >= 0 && clauses.isMainVerb(verb) && !clauses.is(verb - 1, 'rel')
}

// “I think GPT-5 and o3 are live”: a clause without “that”.
const takesBareClause = (verb: VerbGroup): boolean => verb.form !== 'gerund' && BELIEF.test(verb.lemma)

// “…, but they do have access”: behind a comma and a conjunction a pronoun begins a clause.
function isPronounOfClause(clauses: Clauses, np: number): boolean {
  return clauses.np(np)!.pronoun && clauses.is(np - 1, 'cc') && /^(?:they|we|you|he|she|it|i)$/.test(clauses.headWord(np).lower) &&
    (isComma(clauses, np - 2) || clauses.lower(np - 1) === 'but')
}

/** Whether a phrase joins the members of a list: a conjunction, a comma, “along with”. */
export function joins(clauses: Clauses, at: number): boolean {
  const phrase = clauses.phrases[at]
  if (!phrase) return false
  if (phrase.kind === 'cc') return true
  // “Anthropic's and OpenAI's models”: both genitives have the head that stands last.
  if (phrase.kind === 'sign' && phrase.lower === "'s") return clauses.np(at - 1) !== undefined && joins(clauses, at + 1) && clauses.np(at + 2) !== undefined
  if (phrase.kind === 'sign') return JOINING_SIGNS.has(phrase.lower)
  return phrase.kind === 'prep' && /^(?:along with|alongside|together with|plus|as well as)$/.test(phrase.lower)
}

/** A noun phrase after a comma that has a verb of its own begins a new clause. */
export function opensClause(clauses: Clauses, np: number): boolean {
  const at = pastAdverbs(clauses, clauses.modifiersOf(np).end)
  const joint = beforeAdverbs(clauses, np - 1)
  const isJoined = clauses.is(joint, 'cc')
  const vg = clauses.vg(at)
  if (!vg) return joins(clauses, at) && clauses.np(at + 1) !== undefined && clauses.vg(at + 2)?.form === 'finite' && clauses.np(np)!.pronoun
  // “GPT-5 and o3 answer”: a singular name takes no plural verb, so both are its subject.
  if (isJoined && vg.form === 'base' && !vg.bare && clauses.headWord(np).tag === 'name' && !clauses.np(np)!.plural) return false
  // “o3 and o4-mini are good at …”, “o3 and GPT-4o passed”: what stands before the conjunction has no other verb.
  if (isJoined && (clauses.np(joint - 1) || isComma(clauses, joint - 1)) && clauses.previousVerb(joint - 1) < 0) return false
  return clauses.isMainVerb(at)
}

/** Whether a conjunction with a noun phrase comes soon behind a comma, so that it is one of a list. */
export function followsList(clauses: Clauses, comma: number): boolean {
  for (let at = comma + 1; at < comma + 9; at++) {
    if (at >= clauses.phrases.length) return false
    if (clauses.is(at, 'cc') && clauses.np(clauses.is(at + 1, 'adv') ? at + 2 : at + 1)) return true
    if (clauses.is(at, 'vg') || clauses.is(at, 'prep')) return false
  }
  return false
}
