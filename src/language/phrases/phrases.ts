import type {Word} from '../words.js'
import {CURRENCY, Cursor} from './cursor.js'
import {nounPhrase} from './noun-phrase.js'
import {particle} from './particle.js'
import type {Phrase} from './phrase.js'
import {verbGroup} from './verb-group.js'

const INVISIBLE = /^["'`*_~]$/

// Prepositions of time that join clauses as well.
const OF_TIME = /^(?:before|after|since|until|till)$/

// “$50 billion”: the sign is part of the number.
const isOfSum = (words: readonly Word[], index: number): boolean => CURRENCY.test(words[index]!.lower) && words[index + 1]?.tag === 'num'

/** Cuts a sentence's words (quotation marks and stray markup passed over) into phrases. */
export function phrases(words: readonly Word[], from: number, to: number): Phrase[] {
  const places: number[] = []
  for (let index = from; index < to; index++) {
    const isPassed = words[index]!.tag === 'sign' && (INVISIBLE.test(words[index]!.lower) || isOfSum(words, index))
    if (!isPassed) places.push(index)
  }
  return subordinated(cut(new Cursor(words, places)))
}

// All phrases from the cursor to the end.
function cut(cursor: Cursor): Phrase[] {
  const out: Phrase[] = []
  while (cursor.at < cursor.places.length) {
    const start = cursor.at
    const phrase = verbGroup(cursor) ?? nounPhrase(cursor) ?? particle(cursor)
    out.push(phrase)
    if (cursor.at === start) cursor.at++
  }
  return out
}

// “… before AWS offered it”, “After Microsoft gave up its veto, …”: a preposition that a whole clause follows is a subordinator, where
// the sentence has another verb to be its main one.
function subordinated(found: Phrase[]): Phrase[] {
  let hasVerb = false
  return found.map((phrase, at) => {
    if (isMainVerb(phrase)) hasVerb = true
    if (phrase.kind !== 'prep' || !OF_TIME.test(phrase.lower) || !clauseBehind(found, at)) return phrase
    return hasVerb || (at === 0 && hasMainClauseBehind(found, 3)) ? {...phrase, kind: 'sub'} : phrase
  })
}

const isMainVerb = (phrase: Phrase | undefined): boolean => phrase?.kind === 'vg' && (phrase.form === 'finite' || phrase.form === 'base')

// A noun phrase and its verb follow.
const clauseBehind = (found: readonly Phrase[], at: number): boolean =>
  found[at + 1]?.kind === 'np' && isMainVerb(found[at + 2]?.kind === 'adv' ? found[at + 3] : found[at + 2])

// A comma follows, and a verb behind it.
function hasMainClauseBehind(found: readonly Phrase[], from: number): boolean {
  const comma = found.findIndex((phrase, at) => at >= from && phrase.kind === 'sign' && phrase.lower === ',')
  return comma >= 0 && found.some((phrase, at) => at > comma && phrase.kind === 'vg' && phrase.form !== 'participle')
}
