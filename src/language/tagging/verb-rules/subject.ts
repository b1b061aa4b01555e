import {BE, HAVE, isPlural} from '../../lexicon.js'
import type {Place} from '../place.js'
import {PHRASE_PARTS, SPECIFIERS} from '../word-classes.js'

/** Verbs whose clause has its verb in the base form: “I want that my team try o3”. */
const WISHES = /^(?:want|ask|suggest|recommend|insist|demand|propose|require|request|wish|advise|urge)$/

/** Verbs that have somebody do something: “lets teams call”. */
const HAS_SOMEBODY_DO = /^(?:let|help|make|watch|see)$/

/** “none of our functions calls it”, “each of the jobs invokes it”: the head stands before “of”. */
export function isOneOf({words, index, from}: Place): boolean {
  let place = index - 1
  while (place > from && PHRASE_PARTS.has(words[place]!.tag)) place--
  return words[place]!.lower === 'of' && place > from && /^(?:none|neither|either|each|one)$/.test(words[place - 1]!.lower)
}

/** The determiner of the noun phrase that ends before a word; empty where there is none. */
export function determinerOf({words, index, from}: Place): string {
  let place = index - 1
  while (place >= from && /^(?:noun|name|adj|num|apostrophe-s)$/.test(words[place]!.tag)) place--
  return place >= from && words[place]!.tag === 'det' ? words[place]!.lower : ''
}

/** “seats that call o3 pay by token”: the noun before the relative pronoun on the left is plural. */
export function hasPluralAntecedent({words, index, from}: Place): boolean {
  for (let place = index - 1; place > from; place--) {
    const antecedent = words[place - 1]!
    if (words[place]!.tag === 'rel') return antecedent.tag === 'noun' && isPlural(antecedent.lower)
  }
  return false
}

/**
 * “What Ida’s pipeline calls first is o3”: between “what” and a word nothing but the subject, which a determiner or an owner begins; behind it
 * adverbials, then “is”.
 */
export function isFusedRelative({words, index, from, to}: Place): boolean {
  const subject = words.slice(from + 1, index)
  if (!subject.every(word => word.tag === 'adv' || PHRASE_PARTS.has(word.tag))) return false
  if (!subject.some(word => word.tag === 'name' || SPECIFIERS.has(word.tag))) return false
  let place = index + 1
  while (place < to && place < index + 9 && /^(?:adv|prep|det|poss|noun|name|num)$/.test(words[place]!.tag)) place++
  return place < to && words[place]!.tag === 'aux' && BE.has(words[place]!.lower)
}

/** “I want that my team try o3”: the clause begins with “that” behind a verb of wishing or advice. */
export function isWished({words, index, from}: Place): boolean {
  for (let place = index - 1; place > from && index - place < 7; place--) {
    const word = words[place]!
    if (word.lower === 'that') return WISHES.test(words[place - 1]!.lemma ?? '')
    if (!PHRASE_PARTS.has(word.tag)) return false
  }
  return false
}

/** “lets teams call”, “helps your agents access”, “have Lambda call”: somebody is made to do it. */
export function isCaused({words, index, from}: Place): boolean {
  for (let place = index - 1; place >= from && index - place < 7; place--) {
    const word = words[place]!
    if (word.tag === 'verb') return HAS_SOMEBODY_DO.test(word.lemma ?? '')
    // “has no internet route”: nobody is had to do anything.
    if (word.tag === 'aux') return HAVE.has(word.lower) && words[place + 1]!.lower !== 'no'
    if (!PHRASE_PARTS.has(word.tag) && word.tag !== 'cc' && word.tag !== 'prep') return false
  }
  return false
}
