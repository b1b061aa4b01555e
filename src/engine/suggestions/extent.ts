import type {Clauses} from '../../language/clauses/clauses.js'
import {TRANSPARENT, isPerson, isPlural, singular} from '../../language/lexicon.js'
import type {Lexis} from '../lexis.js'

/** A range of words, half-open; indexes are of the sentence's words. */
export interface WordRange {
  from: number
  to: number
}

/**
 * The words of a noun phrase with what names the same thing: “models from OpenAI”, “the power of GPT-5”, “models such as GPT-5”,
 * “OpenAI's flagship, GPT-5,”. What only says more of it (a relative clause, a place) stays outside, to be kept by a rewrite.
 */
export function extentOf(clauses: Clauses, np: number, lexis: Lexis): WordRange {
  const phrase = clauses.np(np)!
  const range = {from: ownStart(clauses, np, lexis), to: phrase.to}
  let at = np + 1
  for (let guard = 0; guard < 12; guard++) {
    const next = after(clauses, np, at, lexis)
    if (next === undefined) break
    at = next
    range.to = clauses.phrases[at - 1]!.to
  }
  // “access them all”
  const quantifier = clauses.phrases[at]
  if (phrase.pronoun && quantifier?.from === range.to && /^(?:all|both)$/.test(clauses.words[quantifier.from]!.lower) && quantifier.to - quantifier.from === 1) range.to = quantifier.to
  // “the latest from OpenAI, GPT-6 Sol, is live”: the comma that ends an apposition goes with the one that begins it.
  const {words} = clauses
  const closes = words[range.to]?.lower === ',' && /^(?:aux|verb|modal)$/.test(words[range.to + 1]?.tag ?? '')
  if (closes && words.slice(phrase.to, range.to).filter(({lower, tag}) => lower === ',' || tag === 'cc').length === 1) range.to++
  // “the smartest model yet”
  if (clauses.is(at, 'adv') && /^(?:yet|ever|so far|to date)$/.test(clauses.lower(at)) && clauses.words.slice(phrase.from, phrase.head).some(word => /(?:est|most)$/.test(word.lower))) range.to = clauses.phrases[at]!.to
  return range
}

/** True where a noun phrase, or the list that it heads, is read as plural. */
export function isPluralPhrase(clauses: Clauses, np: number): boolean {
  const phrase = clauses.np(np)!
  const head = clauses.words[phrase.head]!
  const inner = clauses.phrases[np + 1]
  if (inner?.kind === 'prep' && inner.lower === 'of' && clauses.np(np + 2) && /^(?:best|latest|newest|rest|half|majority|most|all|some|any|none|lot|lots|number|range|couple|pair|power|choice)$/.test(head.lower)) {
    return !/^(?:power|range|choice)$/.test(head.lower) && isPluralPhrase(clauses, np + 2)
  }
  if (phrase.pronoun) return /^(?:them|they|these|those|both|all|few|several|many|some|any|ones|themselves)$/.test(head.lower)
  return phrase.plural || /^(?:two|three|four|five|six|seven|eight|nine|ten|both|all|some|most|many|several)$/.test(head.lower) ||
    (head.tag === 'name' && head.text.includes(' ') && isPlural(head.lower.split(' ').at(-1)!)) || /[A-Z]s$/.test(head.text)
}

// A name that the tagger took together with a noun before it, “In our soak test GPT-4o …”, stands alone.
function ownStart(clauses: Clauses, np: number, lexis: Lexis): number {
  const phrase = clauses.np(np)!
  const {words} = clauses
  // “09:15 OpenAI's model is coming”: minutes are of the time before.
  if (words[phrase.from]!.tag === 'num' && words[phrase.from - 1]?.lower === ':' && words[phrase.from - 2]?.tag === 'num' && phrase.from < phrase.head) return phrase.from + 1
  // “offers its customers OpenAI's models”: so does a recipient.
  for (let at = phrase.from; at < phrase.head; at++) {
    const word = words[at]!
    if (word.tag === 'noun' && words[at + 1]!.entity !== undefined && at + 1 === phrase.head && at > phrase.from && isPlural(word.lower) && !isPlural(words[phrase.head]!.lower)) return at + 1
    if (word.tag === 'noun' && words[at + 1]!.entity !== undefined && !lexis.objectHeads.has(singular(word.lower)) && (isPerson(word.lower) || isPlural(word.lower))) return at + 1
  }
  if (words[phrase.head]!.entity === undefined) return phrase.from
  for (let at = phrase.head - 1; at >= phrase.from; at--) {
    const word = words[at]!
    if (word.tag === 'apostrophe-s' || word.entity !== undefined) return phrase.from
    if (word.tag === 'noun' && !lexis.objectHeads.has(singular(word.lower)) && !word.opaque) return phrase.head
  }
  return phrase.from
}

// The first phrase after one more part of the noun phrase; undefined where no more belongs to it.
function after(clauses: Clauses, np: number, at: number, lexis: Lexis): number | undefined {
  const phrase = clauses.phrases[at]
  if (!phrase) return undefined
  if (phrase.kind === 'sign' && phrase.lower === '(') {
    for (let close = at + 1; close < clauses.phrases.length && close < at + 16; close++) {
      const inner = clauses.phrases[close]!
      if (inner.kind === 'vg' || inner.kind === 'rel') return undefined
      if (inner.kind === 'sign' && inner.lower === ')') return namesObject(clauses, at + 1, close, lexis) || abbreviates(clauses, at + 1, close) ? close + 1 : undefined
    }
    return undefined
  }
  if (phrase.kind === 'prep' && clauses.np(at + 1)) return afterPreposition(clauses, np, at, lexis)
  if (phrase.kind === 'sign' && phrase.lower === ',') {
    const apposed = afterApposition(clauses, np, at, lexis)
    if (apposed !== undefined) return apposed
    const lead = clauses.phrases[at + 1]
    if (lead?.kind === 'prep' && /^(?:like|such as|including)$/.test(lead.lower) && clauses.np(at + 2)) return afterPreposition(clauses, np, at + 1, lexis)
    // “OpenAI's flagship, GPT-5, …” and “Sora, OpenAI's video model, …”
    const apposition = clauses.np(at + 1)
    const close = clauses.phrases[at + 2]
    if (apposition && close?.kind === 'sign' && close.lower === ',' && !/^(?:np|cc)$/.test(clauses.phrases[at + 3]?.kind ?? '') && namesObject(clauses, at + 1, at + 2, lexis)) return at + 3
    return undefined
  }
  // “models that OpenAI has trained”, “models OpenAI has trained so far”
  const subject = phrase.kind === 'rel' ? at + 1 : at
  if (clauses.np(subject) && namesObject(clauses, subject, subject + 1, lexis) && clauses.vg(subject + 1)) {
    let close = subject + 2
    while (clauses.phrases[close]?.kind === 'adv') close++
    return /^(?:\.|,|;|:|!|\?)?$/.test(lowerOf(clauses, close)) ? close : undefined
  }
  const vg = clauses.vg(at)
  if (vg?.form === 'participle' && lowerOf(clauses, at + 1) === 'by' && clauses.np(at + 2) && namesObject(clauses, at + 2, at + 3, lexis)) return at + 3
  if (vg?.form === 'participle' && /^(?:call|name|dub|title)$/.test(vg.lemma) && clauses.np(at + 1)) return at + 2
  return undefined
}

// “GPT-6 Sol, the smartest of OpenAI's models, …”; “two models, namely GPT-5 and o3, …”; “GPT-5, OpenAI's model for agents.”
function afterApposition(clauses: Clauses, np: number, comma: number, lexis: Lexis): number | undefined {
  const names = (one: number): boolean => lexis.entities.get(clauses.headWord(one).entity ?? '')?.role === 'object'
  const describes = lexis.objectHeads.has(singular(clauses.headWord(np).lower))
  const namely = /^(?:namely|specifically|that is|i\.e\.)$/.test(lowerOf(clauses, comma + 1))
  const first = namely ? comma + 2 : comma + 1
  const tops: number[] = []
  let at = first
  for (; at < clauses.phrases.length && at < first + APPOSITION; at++) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind === 'np') tops.push(at)
    else if (phrase.kind === 'prep' && /^(?:of|from|by|for)$/.test(phrase.lower) && at > first && clauses.np(at + 1)) at++
    else if (phrase.kind === 'sign' && phrase.lower === ',' && describes && clauses.np(at + 1) && names(at + 1)) continue
    else if (phrase.kind !== 'cc' || at === first || !describes) break
  }
  const close = clauses.phrases[at]
  if (tops.length === 0 || (close && !(close.kind === 'sign' && /^[,.;:!?]$/.test(close.lower)))) return undefined
  const only = clauses.np(tops[0]!)!
  const says = describes
    ? tops.every(names)
    : tops.length === 1 && names(np) && (only.determiner === 'the' || clauses.words.slice(only.from, only.head).some(({tag}) => tag === 'apostrophe-s')) && namesObject(clauses, first, at, lexis)
  if (!says) return undefined
  return close?.kind === 'sign' && close.lower === ',' ? at + 1 : at
}

// An apposition of more phrases than these says more than a name.
const APPOSITION = 8

// “large language models (LLMs)”
const abbreviates = (clauses: Clauses, from: number, to: number): boolean => {
  const phrase = clauses.np(from)
  return phrase !== undefined && to === from + 1 && phrase.to - phrase.from === 1 && /^\p{Lu}{2,}s?$/u.test(clauses.words[phrase.from]!.text)
}

const lowerOf = (clauses: Clauses, at: number): string => {
  const phrase = clauses.phrases[at]
  return phrase === undefined ? '' : phrase.kind === 'np' || phrase.kind === 'vg' ? '-' : phrase.lower
}

function afterPreposition(clauses: Clauses, np: number, at: number, lexis: Lexis): number | undefined {
  const phrase = clauses.phrases[at]!
  const {lower} = phrase as {lower: string}
  const head = clauses.headWord(np)
  if (lower === 'of') {
    const shows = TRANSPARENT.has(head.lower) || TRANSPARENT.has(singular(head.lower)) || clauses.np(np)!.pronoun || clauses.np(np)!.head === clauses.np(np)!.from
    if (!shows && !namesObject(clauses, at + 1, at + 2, lexis)) return undefined
    return end(clauses, at + 1, lexis)
  }
  if (/^(?:like|such as|including)$/.test(lower)) {
    const list = clauses.listFrom(at + 1)
    return list.some(one => namesObject(clauses, one, one + 1, lexis)) ? end(clauses, list.at(-1)!, lexis) : undefined
  }
  if (lower !== 'from' && lower !== 'by') return undefined
  const list = clauses.listFrom(at + 1)
  if (head.entity !== undefined) return namesObject(clauses, list[0]!, list[0]! + 1, lexis) ? list[0]! + 1 : undefined
  return list.some(one => namesObject(clauses, one, one + 1, lexis)) ? list.at(-1)! + 1 : undefined
}

// The first phrase after a noun phrase with all of its own parts.
function end(clauses: Clauses, np: number, lexis: Lexis): number {
  let at = np + 1
  for (let guard = 0; guard < 6; guard++) {
    const next = after(clauses, np, at, lexis)
    if (next === undefined) break
    at = next
  }
  return at
}

function namesObject(clauses: Clauses, from: number, to: number, lexis: Lexis): boolean {
  for (let at = from; at < to; at++) {
    const phrase = clauses.np(at)
    if (!phrase) continue
    for (let word = phrase.from; word < phrase.to; word++) {
      const {entity} = clauses.words[word]!
      if (entity !== undefined && /^(?:object|owner)$/.test(lexis.entities.get(entity)!.role)) return true
    }
  }
  return false
}
