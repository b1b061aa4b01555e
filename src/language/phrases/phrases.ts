import type {Word} from '../words.js'
import {Cursor} from './cursor.js'
import {nounPhrase} from './noun-phrase.js'
import {particle} from './particle.js'
import type {Phrase} from './phrase.js'
import {verbGroup} from './verb-group.js'

const INVISIBLE = /^["'`*_~]$/
const CURRENCY = /^[$€£¥]$/

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
  let verbs = 0
  return found.map((phrase, at) => {
    if (phrase.kind === 'vg' && /^(?:finite|base)$/.test(phrase.form)) verbs++
    if (phrase.kind !== 'prep' || !/^(?:before|after|since|until|till)$/.test(phrase.lower) || found[at + 1]?.kind !== 'np') return phrase
    const verb = found[at + 2]?.kind === 'adv' ? found[at + 3] : found[at + 2]
    if (verb?.kind !== 'vg' || verb.form !== 'finite' && verb.form !== 'base') return phrase
    const main = verbs > 0 || (at === 0 && found.slice(at + 3).some((later, index) => later.kind === 'vg' && later.form !== 'participle' && found.slice(at + 3, at + 3 + index).some(sign => sign.kind === 'sign' && sign.lower === ',')))
    return main ? {...phrase, kind: 'sub'} : phrase
  })
}
