/** From a trigger to what its prepositions lead to: “access, for now, to GPT-5 and to o3”. */
import type {Clauses} from '../../language/clauses/clauses.js'
import {gappedObjects} from '../../language/clauses/gapping.js'
import {isTime} from '../../language/clauses/signs.js'
import {singular} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import {behindComma, pastLightClause, pastSign, pastVerb} from './lead-steps.js'
import {TIME} from './time-nouns.js'

// Pronouns for people, who are no object of the pack.
const PERSONAL = /^(?:all|everyone|everybody|anyone|anybody|someone|you|us|me|him|her|whoever)$/

/** A preposition, as a phrase, and the noun phrases that it leads to. */
export interface Lead {
  prep: number
  nps: number[]
}

// What is looked for, the same at every step of the way.
interface Search {
  context: FrameContext
  clauses: Clauses
  /** The strongest first. */
  prepositions: readonly string[]
  /** Whether an object of the verb's own may stand before the preposition: “connect your bot to GPT-5”. */
  skipObject: boolean
}

/** The first of the prepositions after a phrase, past adverbs and other prepositional phrases, with its noun phrases. */
export function leadTo(context: FrameContext, clauses: Clauses, start: number, prepositions: readonly string[], reach: number, skipObject = false): Lead | undefined {
  const search: Search = {context, clauses, prepositions, skipObject}
  let at = start
  let passedVerb = false
  for (let step = 0; step < reach * 3; step++) {
    const isVerb = clauses.is(at, 'vg')
    if (isVerb && passedVerb) return undefined
    const next = stepFrom(search, at, step === 0)
    if (typeof next !== 'number') return next
    passedVerb ||= isVerb
    at = next
  }
  return undefined
}

// The lead that a phrase makes, or the phrase to go on with; undefined where the way ends.
function stepFrom(search: Search, at: number, isFirst: boolean): Lead | number | undefined {
  const {clauses, prepositions} = search
  switch (clauses.phrases[at]?.kind) {
    case 'adv':
      // “out to”, “through to”
      return twoWordLead(search, at) ?? at + 1
    case 'neg':
      return at + 1
    case 'adj':
      return isFirst ? undefined : at + 1
    case 'prep':
      return fromPreposition(search, at, isFirst)
    case 'np':
      return isFirst ? pastLightClause(clauses, at) ?? pastNounPhrase(search, at, isFirst) : pastNounPhrase(search, at, isFirst)
    case 'rel':
      return isFirst ? pastLightClause(clauses, at) : undefined
    case 'cc':
      // “access to and control of”, “access and calls to”
      return clauses.np(at + 1) || clauses.is(at + 1, 'prep') ? at + 2 : undefined
    case 'sign':
      return pastSign(clauses, at, prepositions, isFirst)
    case 'vg':
      return pastVerb(clauses, at, isFirst)
    default:
      return undefined
  }
}

// “over to GPT-5”, where the two words are a preposition of the trigger.
function twoWordLead({clauses, prepositions}: Search, at: number): Lead | undefined {
  if (!clauses.is(at + 1, 'prep') || !clauses.np(at + 2) || !prepositions.includes(`${clauses.lower(at)} ${clauses.lower(at + 1)}`)) return undefined
  return {prep: at + 1, nps: clauses.listFrom(at + 2)}
}

function fromPreposition(search: Search, at: number, isFirst: boolean): Lead | number | undefined {
  const {context, clauses, prepositions} = search
  const preposition = clauses.lower(at)
  const lead = twoWordLead(search, at) ?? (prepositions.includes(preposition) ? ownLead(search, at) : undefined)
  if (lead) return lead
  // “access for about a year to …”
  if (clauses.is(at + 1, 'adv') && clauses.np(at + 2)) return clauses.modifiersOf(at + 2).end
  // “works as a gateway to …”: what stands behind belongs to that noun.
  if (!clauses.np(at + 1) || preposition === 'as') return undefined
  // “get six months of access to GPT-5”: what follows belongs to that noun.
  if (!isFirst && preposition === 'of' && leadsByItself(context, singular(clauses.headWord(at + 1).lower))) return undefined
  return clauses.modifiersOf(at + 1).end
}

// What a preposition of the trigger leads to, right behind it or past another that shares its noun phrase.
function ownLead(search: Search, at: number): Lead | undefined {
  const {clauses} = search
  if (clauses.np(at + 1)) return strongerLead(search, at) ?? {prep: at, nps: coordinatedObjects(search, at)}
  if (clauses.is(at + 1, 'cc')) {
    // “calls to and from GPT-5”
    if (clauses.is(at + 2, 'prep') && clauses.np(at + 3)) return {prep: at, nps: clauses.listFrom(at + 3)}
    // “access to and billing for GPT-5”
    if (clauses.np(at + 2) && clauses.is(at + 3, 'prep') && clauses.np(at + 4)) return {prep: at, nps: clauses.listFrom(at + 4)}
  }
  // “has access to, and may also call, GPT-5”, “access to, for example, GPT-5”: what it leads to stands behind the comma.
  const shared = behindComma(clauses, at + 1)
  return shared === undefined ? undefined : {prep: at, nps: clauses.listFrom(shared)}
}

// “access for teams to GPT-5”: a weak preposition gives way to a later, stronger one.
function strongerLead({context, clauses, prepositions}: Search, at: number): Lead | undefined {
  const strength = prepositions.indexOf(clauses.lower(at))
  if (strength === 0 || clauses.listFrom(at + 1).some(np => isRelevant(context, clauses, np))) return undefined
  return leadTo(context, clauses, at + 2, prepositions.slice(0, strength), 1)
}

// “access to Claude and to GPT-5”: the noun phrases behind a preposition, and those behind others that are joined to it.
function coordinatedObjects({clauses, prepositions}: Search, at: number): number[] {
  const preposition = clauses.lower(at)
  const nps = clauses.listFrom(at + 1)
  let {end} = clauses.modifiersOf(nps.at(-1)!)
  for (let joint = pastJoint(clauses, end); joint > end && goesOn(joint); joint = pastJoint(clauses, end)) {
    nps.push(...clauses.listFrom(joint + 1))
    end = clauses.modifiersOf(nps.at(-1)!).end
  }
  nps.push(...gappedObjects(clauses, nps[0]!, preposition).filter(np => !nps.includes(np)))
  return nps

  function goesOn(joint: number): boolean {
    if (!clauses.is(joint, 'prep') || !clauses.np(joint + 1)) return false
    return clauses.lower(joint) === preposition || (clauses.is(joint - 1, 'cc') && prepositions.includes(clauses.lower(joint)))
  }
}

// “, and to”, “, then to”: past the conjunction, the comma and the adverb that join a preposition to the one before.
function pastJoint(clauses: Clauses, at: number): number {
  let next = at
  // “to Claude first and to o3 second”
  while (clauses.is(next, 'adv') && (clauses.is(next + 1, 'cc') || clauses.lower(next + 1) === ',')) next++
  while (clauses.is(next, 'cc') || clauses.lower(next) === ',') next++
  if (next > at) while (clauses.is(next, 'adv')) next++
  return next
}

// Past the object of the verb, with what belongs to it by “of”, or past a time; “with” leads to what it is built with.
function pastNounPhrase({clauses, skipObject}: Search, at: number, isFirst: boolean): number | undefined {
  if (isFirst && skipObject) {
    const end = clauses.listFrom(at).at(-1)! + 1
    return clauses.is(end, 'prep') && clauses.lower(end) === 'of' && clauses.np(end + 1) ? end + 2 : end
  }
  const head = clauses.headWord(at).lower
  return TIME.test(head) || isTime(head) ? at + 1 : undefined
}

// A noun of the graver rules has its own preposition.
function leadsByItself({lexis}: FrameContext, noun: string): boolean {
  return (lexis.triggers.get(noun) ?? []).some(({trigger}) => trigger.construction === 'noun-preposition' && lexis.rules.get(trigger.rule)!.channel === 'assumed')
}

// Whether a noun phrase may stand for something that the pack knows.
function isRelevant(context: FrameContext, clauses: Clauses, np: number): boolean {
  const {from, to, pronoun} = clauses.np(np)!
  const head = clauses.headWord(np).lower
  if (pronoun && !PERSONAL.test(head)) return true
  return clauses.words.slice(from, to).some(word => word.entity !== undefined) || context.lexis.objectHeads.has(singular(head))
}
