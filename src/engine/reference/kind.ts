import {singular} from '../../language/lexicon.js'
import type {Sentence} from '../page.js'
import {lastModel} from './last-model.js'
import {asAntecedent, namedBefore, type Place} from './named-before.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'

const POINTS = /^(?:the|this|that|these|those|said|same)$/
const CLOSED = /^(?:closed|proprietary|closed-weight|closed-source)$/
const FAMILY = /^(?:family|series|line|lineup|line-up|range)$/
const RELATED = /^(?:sibling|variant|version|successor|predecessor|cousin|counterpart|edition|brother|sister)$/

/** “the video model”, “the famous chatbot”: what a thing is, said of the thing that was named, in the words that the pack knows it by. */
export function kindReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  const {words} = clauses
  const phrase = clauses.np(np)!
  if (!POINTS.test(phrase.determiner ?? '')) return undefined
  const before = phrase.head > phrase.from ? words[phrase.head - 1]!.lower : ''
  const kinds = [...(referents.lexis.kinds.get(`${before} ${noun}`) ?? []), ...(referents.lexis.kinds.get(noun) ?? [])]
  if (kinds.length === 0) return undefined
  // “the chatbot of the city”
  const isMaker = (part: number): boolean => /^(?:owner|exempt)$/.test(referents.of(sentence, part)?.role ?? '')
  const isToldByWhole = clauses.modifiersOf(np).prepositional.some(({prep, nps}) => prep === 'of' || (/^(?:from|by)$/.test(prep) && nps.some(isMaker)))
  if (isToldByWhole) return undefined
  const isOfKind = ({sentence: {clauses: said}, np: at}: Place): boolean => {
    const {from, to} = said.np(at)!
    return said.words.slice(from, to).some(({entity, text}) => kinds.some(kind => kind.entity === entity && kind.names.test(text)))
  }
  const found = namedBefore(referents, sentence, phrase.from, 4).find(({referent, place}) => referent.role === 'object' && isOfKind(place))
  return found && asAntecedent(referents, found)
}

/** “this family”, “the series”: a line of models that was named as one. */
export function familyReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  if (!(FAMILY.test(noun) || clauses.headWord(np).lower === 'series') || !POINTS.test(phrase.determiner ?? '') || !phraseIsBare(sentence, np)) return undefined
  if (clauses.modifiersOf(np).prepositional.some(({prep}) => prep === 'of')) return undefined
  const found = lastModel(referents, sentence, phrase.from, {qualifiers, isWeak: true})
  if (!found?.antecedent) return undefined
  const isFamily = /(?:series|famil|line|lineup|models|range|generation|,| and )/i.test(found.antecedent.text)
  return phrase.determiner !== 'the' || isFamily ? found : undefined
}

/** “the closed model”, where an open one was named beside it. */
export function closedReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  if (!(isModelNoun(referents, noun) || noun === 'one') || !POINTS.test(phrase.determiner ?? '')) return undefined
  if (!clauses.words.slice(phrase.from, phrase.head).some(({lower}) => CLOSED.test(lower))) return undefined
  const found = namedBefore(referents, sentence, phrase.from, 3).find(({referent}) => referent.role === 'object')
  return found && asAntecedent(referents, found)
}

/** “its smaller sibling”: another of the same family. */
export function siblingReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const hasOne = /^(?:an?|one|two|three)$/.test(phrase.determiner ?? clauses.words[phrase.from]!.lower) && isHadByObject(referents, sentence, np)
  if (!RELATED.test(noun) || !(hasOne || /^(?:its|their)$/.test(phrase.determiner ?? ''))) return undefined
  // “its mobile version”: of whatever it is that has one.
  if (clauses.words.slice(phrase.from + 1, phrase.head).some(({tag, entity}) => tag === 'noun' || entity !== undefined)) return undefined
  return lastModel(referents, sentence, phrase.from, {qualifiers, isWeak: true})
}

function phraseIsBare({clauses}: Sentence, np: number): boolean {
  const phrase = clauses.np(np)!
  return clauses.words.slice(phrase.from, phrase.head).every(({tag, lower}) => tag === 'det' || tag === 'rel' || /^(?:same|whole|entire|new|said)$/.test(lower))
}

// “GPT-5 has a smaller sibling”: whose it is, the verb says.
function isHadByObject(referents: Referents, sentence: Sentence, np: number): boolean {
  const {clauses} = sentence
  const verb = clauses.vg(np - 1)
  if (!verb || verb.passive || verb.negated !== undefined || !/^(?:have|get|gain)$/.test(verb.lemma)) return false
  return clauses.subjectOf(np - 1).some(one => clauses.headWord(one).entity !== undefined && referents.of(sentence, one)?.role === 'object')
}

const PART = /^(?:member|entry|version|variant|option|candidate|edition|sibling|size|tier|release|generation)$/
const SOME_OF = /^(?:each|every|any|most|all|both|either|neither|some|many)$/
const WHOLE = /^(?:family|series|line|lineup|line-up|range|catalog|catalogue|portfolio|suite|model)$/

/** “OpenAI's family has grown, and each member …”: one of what was spoken of as several. */
export function partReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  if (!PART.test(noun) || !SOME_OF.test(phrase.determiner ?? '') || !phraseIsBare(sentence, np)) return undefined
  const latest = namedBefore(referents, sentence, phrase.from, 2).find(({place}) => place.sentence !== sentence || place.np < np)
  if (latest?.referent.role !== 'object') return undefined
  const head = latest.place.sentence.clauses.headWord(latest.place.np)
  return WHOLE.test(singular(head.lower)) ? asAntecedent(referents, latest) : undefined
}
