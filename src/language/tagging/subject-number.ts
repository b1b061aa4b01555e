import {isPlural} from '../lexicon.js'
import type {Word} from '../words.js'
import {NOMINALS, PHRASE_PARTS, tagClass} from './word-classes.js'
import {wordList} from './word-rules.js'

/** How many noun phrases a subject may be made of. */
const MOST_PHRASES = 16

const HEADS = tagClass('noun', 'name', 'pron', 'adj', 'num')
const VERB_GROUP = tagClass('adv', 'aux', 'modal', 'neg')

const PLURAL_PRONOUNS = wordList('we they you these those some many all both most')

/** Pronouns of as many as what follows “of”: “none of the models run”. */
const PARTITIVES = wordList('none any neither either half part rest each')

/** Nouns of a part or a number: “a third of the models run”. */
const FRACTIONS = wordList('fifth third quarter tenth half majority minority handful number dozen couple percent share lot plenty bulk')

/** The subject on the left is plural, by the head of its first noun phrase; prepositional phrases and relative clauses behind that are passed: “users in Singapore”, “X and Y”. */
export function subjectIsPlural(words: readonly Word[], index: number, from: number): boolean {
  let place = index - 1
  let plural = false
  for (let phrase = 0; phrase < MOST_PHRASES; phrase++) {
    place = pastAdverbsAndMarks(words, place, from)
    if (place < from) return plural
    const head = words[place]!
    const antecedent = antecedentOfVerb(words, place, from)
    if (antecedent !== undefined) {
      place = antecedent
      plural = false
      continue
    }
    if (!HEADS.has(head.tag) || (phrase > 0 && (head.tag === 'adj' || head.tag === 'num'))) return plural
    // “VMs”
    if (head.tag === 'name' && /[A-Z]s$/.test(head.text)) {
      plural = true
      place--
      continue
    }
    plural = headIsPlural(words, place, from, plural)
    place = pastPhrase(words, place - 1, from)
    if (place < from) return plural
    if (joinsSubjects(words, place, from)) return true
    const before = beforeModifier(words, place, from)
    if (before === undefined) return plural
    place = before
  }
  return plural
}

function pastAdverbsAndMarks(words: readonly Word[], place: number, from: number): number {
  while (place >= from && (words[place]!.tag === 'adv' || words[place]!.tag === 'neg' || (words[place]!.tag === 'sign' && /^["'*_()`]$/.test(words[place]!.lower)))) place--
  return place
}

// “agents that look after your tickets access …”: the noun that the relative clause of a verb belongs to.
function antecedentOfVerb(words: readonly Word[], verb: number, from: number): number | undefined {
  const relative = words[verb]!.tag === 'verb' ? relativeBefore(words, verb, from) : undefined
  return relative !== undefined && words[relative - 1]!.tag === 'noun' ? relative - 1 : undefined
}

// The relative pronoun whose verb stands at a place, past adverbs and auxiliaries.
function relativeBefore(words: readonly Word[], verb: number, from: number): number | undefined {
  let place = verb - 1
  while (place > from && VERB_GROUP.has(words[place]!.tag)) place--
  return place > from && words[place]!.tag === 'rel' ? place : undefined
}

// `below`: what stands behind “of” is plural.
function headIsPlural(words: readonly Word[], place: number, from: number, below: boolean): boolean {
  const head = words[place]!
  if (head.tag === 'pron') return PLURAL_PRONOUNS.has(head.lower) || (below && PARTITIVES.has(head.lower))
  // “AWS accounts”: a name that ends with a common noun.
  if (head.tag === 'name') return / [a-z]+$/.test(head.text) && isPlural(head.lower.slice(head.lower.lastIndexOf(' ') + 1))
  if (head.tag === 'noun' && below && FRACTIONS.has(head.lower)) return true
  if (head.tag !== 'noun' || !isPlural(head.lower)) return false
  // “in Brussels”
  const isProper = place > from && /^[A-Z]/.test(head.text) && head.text !== head.text.toUpperCase()
  return !(isProper && words[place - 1]?.tag === 'prep')
}

// The place before the noun phrase, from its head leftwards.
function pastPhrase(words: readonly Word[], place: number, from: number): number {
  while (place >= from && (PHRASE_PARTS.has(words[place]!.tag) || (words[place]!.tag === 'adv' && words[place + 1]!.tag === 'adj' && place > from))) place--
  // “tasks and even the mainframe bridge call …”
  return words[place]?.tag === 'adv' && words[place - 1]?.tag === 'cc' && place - 1 >= from ? place - 1 : place
}

const joinsSubjects = (words: readonly Word[], place: number, from: number): boolean =>
  words[place]!.tag === 'cc' && words[place]!.lower === 'and' && place - 1 >= from && NOMINALS.has(words[place - 1]!.tag)

// The place before what makes the phrase behind it a modifier of another; undefined where the subject begins.
function beforeModifier(words: readonly Word[], place: number, from: number): number | undefined {
  const word = words[place]!
  if (word.tag === 'prep' || word.tag === 'to') {
    let before = place - 1
    while (before >= from && (words[before]!.tag === 'adv' || (words[before]!.tag === 'verb' && words[before]!.shape === 'participle'))) before--
    return before
  }
  if (word.tag !== 'verb') return undefined
  if (word.shape === 'participle') return place - 1
  // “Our right to access OpenAI's models ends …”
  if (word.shape === 'base' && place - 2 >= from && words[place - 1]!.tag === 'to' && words[place - 2]!.tag === 'noun') return place - 2
  // “Functions calling GPT-5 turn out …”
  if (word.shape === 'ing' && place - 1 >= from && words[place - 1]!.tag === 'noun') return place - 1
  return relativeBefore(words, place, from) === undefined ? undefined : place
}
