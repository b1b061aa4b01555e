import type {Clauses} from '../../language/clauses/clauses.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import {pairOf} from './antecedent.js'
import {afterthought} from './cataphora.js'
import {countedReferent} from './counted.js'
import {lastModel, nameInBlock} from './last-model.js'
import {COMPANY} from './maker.js'
import {namedBefore} from './named-before.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'
import {withAntecedent} from './said-before.js'

/** A noun phrase that may point back, while it is asked what it stands for. */
interface Description {
  referents: Referents
  sentence: Sentence
  clauses: Clauses
  np: number
  phrase: NounPhrase
  noun: string
  qualifiers: Set<string>
  /** The words before its head. */
  before: readonly Word[]
  /** “its models”, “the company's flagship” */
  owned: boolean
  isModel: boolean
}

/** Determiners of what was spoken of, or of some of it. */
const DEFINITE = wordList(`
  all another any both each either every her his its most neither no one our said same some such that the their these this
  those three two what which your
`)

/** Determiners with which a noun points less surely than with “this”. */
const WEAK = wordList('a all an another any each every its most no some the their')

const OURS = /^(?:your|our|my|his|her)$/
const UNIVERSAL = /^(?:all|any|every|each|no)$/
const OF_TWO = /^(?:both|either|neither)$/

/** Nouns that say who made a model or praise it, and so add no description of its own: “the lab's flagship model”. */
const ADDS_NOTHING = wordList(`
  ai chatbot closed coding company company's creator developer family firm flagship foundation frontier giant lab laboratory
  language maker newest organization outfit partner provider reasoning rival same start-up startup vendor
`)

/** What models are held in: “all models in the group”. */
const HOLDER = /^(?:group|set|tier|pool|team|project|tenant|org|organization|deployment|config|configuration|registry|router|proxy)s?$/

/** “these models”, “the same model”, “the company's flagship”: what was named before. */
export function describedReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const counted = countedReferent(referents, sentence, np, noun)
  if (counted !== 'unsaid') return counted
  const description = descriptionAt(referents, sentence, np, noun, qualifiers)
  if (isPraisedKind(description)) return praisedKind(description)
  if (!pointsBack(description) || hasWordsOfItsOwn(description)) return undefined
  const {phrase} = description
  const meant = afterthought(referents, sentence, np, phrase.plural, !phrase.plural)
  if (meant !== undefined) return withAntecedent(referents, referents.of(sentence, meant), sentence, meant)
  if (OURS.test(phrase.determiner ?? '') || isToldByHolder(description)) return undefined
  return bothOf(description) ?? latestOf(description)
}

function descriptionAt(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Description {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const before = clauses.words.slice(phrase.from, phrase.head)
  const owned = before.some(word => word.tag === 'apostrophe-s' || word.lower === 'its' || word.lower === 'their')
  return {referents, sentence, clauses, np, phrase, noun, qualifiers, before, owned, isModel: isModelNoun(referents, noun)}
}

const isObjectHead = ({referents, noun}: Description): boolean => referents.lexis.objectHeads.has(noun)

// “frontier AI”: with a quality, and neither article nor owner.
const isPraisedKind = (description: Description): boolean =>
  description.phrase.determiner === undefined && !description.owned && description.qualifiers.size > 0 && isObjectHead(description)

// Whether a noun phrase speaks of a model by a word that points to one, and by a determiner or an owner that points back.
function pointsBack(description: Description): boolean {
  const {phrase, owned, isModel} = description
  const isOneOfOurs = isModel || (owned && isOwnedQuality(description)) || isOfCompany(description) || isFlagship(description)
  return isOneOfOurs && (owned || DEFINITE.has(phrase.determiner ?? ''))
}

// “its best”, “the lab's newest technology”
const isOwnedQuality = (description: Description): boolean => {
  const {referents, clauses, phrase, qualifiers} = description
  return referents.qualifiersIn(clauses.words, phrase.head, phrase.to).size > 0 || (qualifiers.size > 0 && isObjectHead(description))
}

// “the lab's technology”, “the start-up's models”
const isOfCompany = (description: Description): boolean => {
  const {clauses, phrase, before} = description
  const hasCompany = before.some((word, at) => COMPANY.has(word.lower) && clauses.words[phrase.from + at + 1]?.tag === 'apostrophe-s')
  return hasCompany && isObjectHead(description)
}

// “the flagship”
const isFlagship = ({noun, phrase}: Description): boolean => noun === 'flagship' && /^(?:the|this|that)$/.test(phrase.determiner ?? '')

// “the embedding model”, “your fine-tuned model”: such a description stands for itself, unless its words only point or praise.
function hasWordsOfItsOwn({referents, noun, before, owned}: Description): boolean {
  return before.some((word, at) => {
    if (word.entity !== undefined && !/^(?:owner|object)$/.test(referents.entity(word.entity).role)) return true
    // “its video model”: a kind that the pack knows.
    if (owned && at === before.length - 1 && referents.lexis.kinds.has(`${word.lower} ${noun}`)) return false
    return word.tag === 'noun' && !ADDS_NOTHING.has(word.lower)
  })
}

// “all models in the group”: which ones, what holds them says.
function isToldByHolder({referents, sentence, clauses, np, phrase}: Description): boolean {
  if (!UNIVERSAL.test(phrase.determiner ?? '') || !clauses.is(np + 1, 'prep') || !/^(?:in|of|within|from)$/.test(clauses.lower(np + 1))) return false
  const holder = clauses.np(np + 2)
  return holder !== undefined && !holder.pronoun && HOLDER.test(clauses.headWord(np + 2).lower) && !referents.of(sentence, np + 2)
}

// “GPT-5 is the default. Claude is the fallback. … both models”
function bothOf({referents, sentence, phrase, isModel}: Description): Referent | undefined {
  const pair = isModel && OF_TWO.test(phrase.determiner ?? '') ? pairOf(referents, sentence) : undefined
  return pair && withAntecedent(referents, referents.of(pair.where, pair.np), pair.where, pair.np)
}

function latestOf({referents, sentence, phrase, qualifiers, before, owned, isModel}: Description): Referent | undefined {
  const isWeak = !owned && WEAK.has(phrase.determiner ?? 'the') && !before.some(({lower}) => /same|said|aforementioned/.test(lower))
  const found = lastModel(referents, sentence, phrase.from, {qualifiers, isWeak, isOwned: owned, isWhole: phrase.plural})
  return found ?? (isModel && phrase.determiner === 'the' ? nameInBlock(referents, sentence, phrase.from, qualifiers) : undefined)
}

// “GPT-5.5 comes to Bedrock. The launch brings frontier AI into your account”: it is whose was just spoken of, unless it has words of its own.
function praisedKind({referents, sentence, clauses, np, phrase, qualifiers}: Description): Referent | undefined {
  const isToldByMaker = clauses.modifiersOf(np).prepositional.some(({prep}) => /^(?:from|by|of)$/.test(prep))
  if (phrase.head - phrase.from > 2 || isToldByMaker) return undefined
  const named = namedBefore(referents, sentence, phrase.from, 1).filter(({referent}) => referent.role !== 'channel')
  // Of two makers' models nobody knows whose.
  if (named.some(({referent}) => referent.role === 'exempt')) return undefined
  const [latest] = named
  if (latest?.referent.role !== 'object' || referents.entity(latest.referent.entity).role === 'owner') return undefined
  const {referent, place} = latest
  const whole: Referent = {...referent, bareOwner: false, qualifiers: new Set([...qualifiers, ...referent.qualifiers])}
  return withAntecedent(referents, whole, place.sentence, place.np)
}
