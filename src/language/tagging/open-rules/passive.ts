import {BE, DO, verbForm} from '../../lexicon.js'
import type {Word} from '../../words.js'
import {isReporting} from '../../reporting.js'
import type {Place} from '../place.js'
import {sureVerbAhead} from '../verb-ahead.js'
import {LINKS, NOMINALS, PHRASE_PARTS} from '../word-classes.js'
import {wordList} from '../word-rules.js'

/** Verbs of what people do without an object: “regulators asked about …”, “nobody objected to …”. */
const NEVER_PASSIVE = wordList(`say nod shrug testify grin sigh joke quip retort blush pause hesitate object agree complain argue reply respond wait look
  listen talk rely vote insist react subscribe belong happen appear laugh smile sit stand sleep`)

/** Past tenses of coming and going. */
const CAME = wordList('launched arrived debuted landed came went')

/** What may stand between an auxiliary in front and its participle. */
const SUBJECT_PARTS = wordList('noun name adj det poss pron')

/** What a noun may have before it, its determiner left out. */
const NOUN_MODIFIERS = wordList('noun adj num')

/** What leads from a verb to a noun phrase of its own. */
const GOVERNORS = wordList('verb aux prep to cc')

/** Prepositions that may open a clause. */
const OPENS_CLAUSE = wordList('before after since until till than as')

/** Tags that show a past tense or a third person before them to be the verb of a sentence. */
const BEHIND_FINITE = wordList('det poss name pron num sub rel')

/** “With o3 called every minute, …”: behind a noun phrase that “with” leads to at the start of a clause. */
export function isAbsolute({words, index, from}: Place): boolean {
  let place = index - 1
  while (place > from && PHRASE_PARTS.has(words[place]!.tag)) place--
  return place < index - 1 && words[place]!.lower === 'with' && (place === from || words[place - 1]!.tag === 'sign')
}

/** The nearest finite verb of the clause so far is a past tense. */
export function isPastSoFar({words, index, from}: Place): boolean {
  for (let place = index - 2; place >= from && index - place < 24; place--) {
    const word = words[place]!
    if (word.tag === 'sign' && /^[;:—–(]$/.test(word.lower)) return false
    if (/^(?:aux|modal|rel|sub)$/.test(word.tag)) return false
    if (word.tag === 'verb' && word.shape !== 'ing') return word.shape === 'past'
  }
  return false
}

/** “a bot called Codex opened the issue”: behind the name that is given, with or without quotation marks, stands the verb of the sentence. */
export function verbBehindGivenName({words, index, to, next}: Place): boolean {
  const behind = next?.tag === 'name' ? index + 2 : closingQuote(words, index + 2, to)
  const word = words[behind]
  if (!word || behind >= to) return false
  if (word.tag === 'aux' || word.tag === 'modal') return true
  const form = word.tag === 'noun' ? verbForm(word.lower)?.form : undefined
  const after = behind + 1 < to ? words[behind + 1] : undefined
  const isPast = form === 'ed' || form === 'past'
  if (isPast && words[behind - 1]!.lower === '"' && after?.tag === 'prep') return true
  if (!form || !after || /^(?:prep|to|sign|adv|cc)$/.test(after.tag)) return false
  return isPast || (form === 's' && BEHIND_FINITE.has(after.tag))
}

/** “access to a model called o3”: the noun phrase that ends here belongs to a verb before it, which is no verb of saying. */
export function isGovernedBefore({words, index, from, to}: Place): boolean {
  let start = index - 1
  while (start > from && NOUN_MODIFIERS.has(words[start - 1]!.tag)) start--
  // “the rival's product called Sol”
  if (words[start - 1]?.tag === 'apostrophe-s') {
    start--
    while (start > from && NOUN_MODIFIERS.has(words[start - 1]!.tag)) start--
  }
  const link = words[start - 1]?.tag === 'det' ? start - 2 : start - 1
  const linking = words[link]
  if (!linking || link < from || !GOVERNORS.has(linking.tag) || (linking.tag === 'cc' && words[link - 1]?.lower === ',')) return false
  // “They say a customer called GPT-5”, “Never has the lift called GPT-5”
  if (isReporting(linking.lemma) || (linking.tag === 'aux' && !BE.has(linking.lower) && !isPossession(words, link))) return false
  const governor = governorBefore(words, link, from)
  // “Access to a model called GPT-5 from private subnets is not supported”
  if (governor < from && LINKS.has(linking.tag) && words[link - 1]?.tag === 'noun') {
    return sureVerbAhead(words, index + 2, to) || (/^(?:to|of)$/.test(linking.lower) && /^an?$/.test(words[link + 1]!.lower))
  }
  return governor >= from && (linking.tag !== 'cc' || words[governor]!.shape !== 'past')
}

// “The firm has a model called o3”
const isPossession = (words: readonly Word[], has: number): boolean => NOMINALS.has(words[has - 1]?.tag) && /^an?$/.test(words[has + 1]!.lower)

// The verb of the clause so far; before the start where there is none.
function governorBefore(words: readonly Word[], link: number, from: number): number {
  for (let place = link; place >= from; place--) {
    const {tag, lower} = words[place]!
    if (tag === 'verb' || tag === 'aux' || tag === 'modal') return place
    const isListed = lower === ',' && (place === link - 1 || (words[place - 1]?.tag === 'name' && words[place + 1]!.tag === 'name'))
    if (tag === 'sub' || tag === 'rel' || OPENS_CLAUSE.has(lower) || (tag === 'sign' && !isListed && !/^["']$/.test(lower))) return from - 1
  }
  return from - 1
}

// The place behind the quotation mark that closes a title.
function closingQuote(words: readonly Word[], index: number, to: number): number {
  for (let place = index; place < to && place < index + 12; place++) if (words[place]!.lower === '"') return place + 1
  return to
}

/** “models hosted on Bedrock”, “agents built by us”: a participle goes on with a preposition; a past tense with its object. */
export function continuesAsPassive(place: Place): boolean {
  const {word, next} = place
  // “Bedrock rolled out GPT-5”
  if (/^(?:out|up|off|over)$/.test(next?.lower ?? '') && place.tag(2) === 'name') return false
  if (NEVER_PASSIVE.has(word.lemma ?? '') || CAME.has(word.lower)) return false
  return next === undefined || next.tag === 'prep' || next.tag === 'to' || (next.tag === 'sign' && next.lower !== '"') || next.tag === 'adv'
}

/** An auxiliary on the left, or “get”, makes the form a participle. */
export function isPerfectOrPassive({words, index, from}: Place): boolean {
  for (let place = index - 1; place >= from && index - place < 8; place--) {
    const word = words[place]!
    if (word.tag === 'aux') return !DO.has(word.lower)
    if (word.tag === 'verb' && word.lemma === 'get') return true
    const leadsOn = word.tag === 'adv' || word.tag === 'neg' || word.tag === 'cc' || (word.tag === 'verb' && word.shape === 'participle') || word.lower === ','
    if (!leadsOn) return isInverted(words, place, index, from)
  }
  return false
}

// “so easily is GPT-5 called that …”: the auxiliary stands before the subject.
function isInverted(words: readonly Word[], subjectEnd: number, index: number, from: number): boolean {
  let place = subjectEnd
  while (place > from && index - place < 8 && SUBJECT_PARTS.has(words[place]!.tag)) place--
  return BE.has(words[place]!.lower) && words[place]!.tag === 'aux' && place > from && words[place - 1]!.tag === 'adv' && place < index - 1
}
