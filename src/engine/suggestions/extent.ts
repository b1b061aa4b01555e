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
  // “offers its customers OpenAI's models”: so does a recipient.
  for (let at = phrase.from; at < phrase.head; at++) {
    const word = words[at]!
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
      if (inner.kind === 'sign' && inner.lower === ')') return namesObject(clauses, at + 1, close, lexis) ? close + 1 : undefined
    }
    return undefined
  }
  if (phrase.kind === 'prep' && clauses.np(at + 1)) return afterPreposition(clauses, np, at, lexis)
  if (phrase.kind === 'sign' && phrase.lower === ',') {
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
