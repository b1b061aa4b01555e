import {isPlace} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import {nameOfRole, roleOf} from '../names/named-roles.js'
import {textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'

// What one signs, owes or undertakes with another place: “no Azure contract”, “without a detour via Azure”.
const DEALING = /^(?:contracts?|subscriptions?|need|accounts?|licen[cs]es?|bills?|deals?|any|detour|round|trip|separate|ever|you|your|them|bother|visit)$/

// Talk and knowledge of a place, which are no way to it: “without Azure comparisons”.
const SPOKEN_OF = /^(?:comparisons?|downtime|outages?|dns|news|headlines?|mentions?|references?|jokes?|slides?|logos?|conferences?|certifications?|skills?|experience|knowledge|expertise|background|questions?|stories|story)$/

// Words between a phrase and the place that it is said of, at most.
const REACH = 6

/** “without Azure”, “bypass Azure”, “no Azure subscription needed” */
export function phraseFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, phrase, sentence: {clauses}} = frame
  const isPredicate = /^(?:required|needed|necessary)$/.test(clauses.words[occurrence.to - 1]!.lower)
  return isPredicate && clauses.np(phrase - 1) ? unneededBefore(context, frame) : placeBehind(context, frame)
}

// “Azure not required”
function unneededBefore(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const np = frame.phrase - 1
  const {from, to} = clauses.np(np)!
  const place = nameOfRole(clauses.words, from, to, 'other-channel', context.lexis)
  const head = clauses.headWord(np)
  if (!place || (head !== place && !isPlace(head.lower))) return undefined
  frame.object = {np, referent: {role: 'other-channel', entity: place.entity!, qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, np)}
  frame.from = from
  frame.construction = 'phrase'
  return frame
}

// “without having to sign an Azure contract”
function placeBehind(context: FrameContext, frame: Frame): Frame | undefined {
  const {occurrence, sentence: {clauses, to}} = frame
  const {words} = clauses
  const at = nextName(words, occurrence.to, to)
  const word = words[at]
  if (!word || roleOf(word, context.lexis) !== 'other-channel') return undefined
  // “leave Azure behind”; to leave it is to move.
  if (words[occurrence.at]!.lemma === 'leave' && words[at + 1]?.lower !== 'behind') return undefined
  const index = clauses.phraseOf(at)
  const np = clauses.np(index)
  const after = np && at + 1 < np.to ? words[at + 1]! : undefined
  // “the first cloud outside Microsoft's to offer it”: a thing of theirs.
  if (words[at + 1]?.tag === 'apostrophe-s' && !after) return undefined
  if (after && after.entity === undefined && (isProductName(after) || SPOKEN_OF.test(after.lower))) return undefined
  const text = np ? textOfNounPhrase(context, frame.sentence, index) : word.text
  frame.object = {np: index, referent: {role: 'other-channel', entity: word.entity!, qualifiers: new Set()}, text}
  frame.to = np ? np.to : at + 1
  frame.construction = 'phrase'
  if (clauses.vg(frame.phrase)) frame.vg = frame.phrase
  return frame
}

// “without Azure Arc”: a product of its own, no place.
const isProductName = ({text, lower}: Word): boolean => /^[A-Z][a-z]/.test(text) && !isPlace(lower)

// The first name behind a phrase, past words that lead to it; -1 where another word stands before it.
function nextName(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to && at < from + REACH; at++) {
    const word = words[at]!
    if (word.entity !== undefined) return at
    // “the tickets around them by Microsoft”
    if (word.tag === 'prep' && words[at - 1]!.tag === 'pron') return -1
    if (!leadsOn(word, at - from)) return -1
  }
  return -1
}

// Whether a word may stand before the place; the last of them is no verb, but for “-ing”.
function leadsOn({tag, shape, lower}: Word, step: number): boolean {
  if (/^(?:det|poss|adj|num|to|prep)$/.test(tag) || DEALING.test(lower)) return true
  return tag === 'verb' && (shape === 'ing' || step < 4)
}
