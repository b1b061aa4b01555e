import {correlativeLength} from '../correlative.js'
import {isPlural} from '../lexicon.js'
import type {Cursor} from './cursor.js'
import {Draft, nounAhead} from './draft.js'
import {beginsAnew, beginsAnotherPhrase} from './new-phrase.js'
import {repetition, TWO_WORD_PREPOSITIONS} from './particle.js'
import type {NounPhrase} from './phrase.js'

// Pronouns for more than one.
const PLURAL_PRONOUN = /^(?:we|they|them|us|these|those|all|both|some|many|few|several|others)$/

// Words that a determiner may follow: “all the”, “many a”, “half the”.
const PREDETERMINER = /^(?:all|both|half|such|many|what|any|each|some|none)$/

// What says which of a number: “the first two”.
const BEFORE_NUMBER = /^(?:first|last|other|next|latter|former)$/

// Adjectives that stand for a noun behind a determiner, besides superlatives: “the same”, “the new”.
const NOMINAL_ADJECTIVE = new RegExp(`^(?:${[
  'flagship|favourite|favorite|same|former|latter|other|others|new|frontier|following|rest|own|human',
  'smaller|larger|bigger|faster|cheaper|newer|older|stronger|quicker|better',
].join('|')})$`)

// What counts in or out the models of an owner that it stands behind: “OpenAI's included”.
const COUNTING = /^(?:included|excluded|excepted|among)$/

/** The noun phrase at the cursor, which moves past it; undefined where none begins. */
export function nounPhrase(cursor: Cursor): NounPhrase | undefined {
  const first = cursor.word()!
  // “thanks to”, “in front of”: a preposition of two words that begins with a noun.
  if (TWO_WORD_PREPOSITIONS.has(`${first.lower} ${cursor.word(1)?.lower ?? ''}`) || repetition(cursor) > 0) return undefined
  if (first.tag === 'pron') {
    const place = cursor.places[cursor.at]!
    const last = cursor.places[cursor.at + (isQuantified(cursor) ? 1 : 0)]!
    cursor.at += isQuantified(cursor) ? 2 : 1
    return {kind: 'np', from: place, to: last + 1, head: place, pronoun: true, plural: PLURAL_PRONOUN.test(first.lower)}
  }
  const draft = new Draft(cursor)
  // “at least one model”
  if (first.lower === 'at' && /^(?:least|most)$/.test(cursor.word(1)?.lower ?? '') && /^(?:num|det)$/.test(cursor.word(2)?.tag ?? '')) draft.at += 2
  draft.at += correlativeLength(offset => cursor.word(offset))
  while (draft.at < cursor.places.length && goesOn(draft)) draft.at++
  return draft.head < 0 ? undefined : finished(draft)
}

// “call them all from Lambda”: the quantifier belongs to the pronoun, where no noun follows it.
function isQuantified(cursor: Cursor): boolean {
  if (!/^(?:them|us)$/.test(cursor.word()?.lower ?? '') || !/^(?:all|both)$/.test(cursor.word(1)?.lower ?? '')) return false
  const behind = cursor.word(2)
  return behind === undefined || /^(?:sign|prep|cc|sub|rel|to|adv)$/.test(behind.tag)
}

// The noun phrase that was read; everything behind its head that was only tried belongs to what comes next.
function finished({cursor, start, head, determiner, endsWithGenitive}: Draft): NounPhrase {
  const {places} = cursor
  // “GPT-5 itself is called”: the emphasis belongs to the name.
  const isEmphasized = !endsWithGenitive && /^(?:itself|themselves)$/.test(cursor.wordAt(head + 1)?.lower ?? '')
  cursor.at = head + (endsWithGenitive || isEmphasized ? 2 : 1)
  const {tag, text, lower} = cursor.wordAt(head)!
  // “the GPT models”: a name that ends with a common noun.
  const plural = tag === 'name' ? / [a-z]+$/.test(text) && isPlural(lower.split(' ').at(-1)!) : isPlural(lower)
  return {
    kind: 'np', from: places[start]!, to: places[isEmphasized ? head + 1 : head]! + 1, head: places[head]!,
    ...(determiner !== undefined && {determiner}), pronoun: false, plural,
  }
}

// Takes in the next word; false where it is no part of the noun phrase, or its last.
function goesOn(draft: Draft): boolean {
  const {word} = draft
  if (draft.head >= 0 && beginsAnew(draft)) return false
  switch (word.tag) {
    case 'det':
    case 'poss': return takesDeterminer(draft)
    case 'noun':
    case 'name':
    case 'num':
      if (draft.head >= 0 && beginsAnotherPhrase(draft)) return false
      draft.head = draft.at
      return true
    case 'adj': return takesAdjective(draft)
    case 'apostrophe-s': return takesGenitive(draft)
    case 'sign':
      if (word.lower === "'" && word.glued) return takesGenitive(draft)
      // “GPT - 5”, run together
      return word.lower === '-' ? word.glued && draft.ahead(1)?.glued === true : draft.head < 0 && isBeforeHead(draft)
    default: return draft.head < 0 && isBeforeHead(draft)
  }
}

function takesDeterminer(draft: Draft): boolean {
  const {word, at, start} = draft
  if (draft.head >= 0) return false
  const before = at > start && word.tag === 'det' ? draft.ahead(-1)! : undefined
  if (before && before.tag !== 'det' && !PREDETERMINER.test(before.lower)) return false
  draft.determiner ??= word.lower
  return true
}

function takesAdjective(draft: Draft): boolean {
  const {word, at, cursor, determiner} = draft
  // “the first two”
  if (draft.head < 0 && determiner !== undefined && draft.ahead(1)?.tag === 'num' && BEFORE_NUMBER.test(word.lower)) return true
  if (nounAhead(cursor, at + 1)) return true
  if (draft.head >= 0 || !standsForNoun(word.lower, determiner)) return false
  draft.head = at
  return true
}

// “the latest”, “our best”: an adjective that stands as a noun.
const standsForNoun = (adjective: string, determiner: string | undefined): boolean =>
  determiner !== undefined && (/(?:est|best|latest|most)$/.test(adjective) || NOMINAL_ADJECTIVE.test(adjective))

// “OpenAI's models”: the genitive determines what follows; in “models of OpenAI's” it stands alone.
function takesGenitive(draft: Draft): boolean {
  const next = draft.ahead(1)
  if (draft.head < 0 || !next) return false
  draft.head = -1
  draft.determiner = "'s"
  if (nounAhead(draft.cursor, draft.at + 1) || standsForNoun(next.lower, "'s")) return true
  draft.head = draft.at - 1
  // “models of OpenAI's, …”: the genitive stands alone.
  draft.endsWithGenitive = next.tag === 'sign' || COUNTING.test(next.lower)
  return false
}

// Whether a word that is no noun, adjective or determiner stands before a head that is still to come.
function isBeforeHead({word, at, start, cursor}: Draft): boolean {
  const next = cursor.wordAt(at + 1)
  if (!next) return false
  // “very capable models”
  if (word.tag === 'adv') return next.tag === 'adj' && nounAhead(cursor, at + 2)
  if (at === start) return false
  const before = cursor.wordAt(at - 1)!.tag
  // “fast and capable models”
  if (word.tag === 'cc') return before === 'adj' && next.tag === 'adj' && nounAhead(cursor, at + 2)
  // “our fastest, most capable models”
  if (word.lower === ',') return (before === 'adj' || before === 'verb') && beginsAdjective(cursor, at + 1) && nounAhead(cursor, at + 2)
  // “the hosted models”
  return word.tag === 'verb' && word.shape === 'participle' && (next.tag === 'noun' || next.tag === 'adj')
}

// “capable”, “most capable”
function beginsAdjective(cursor: Cursor, at: number): boolean {
  const {tag, lower} = cursor.wordAt(at)!
  return tag === 'adj' || ((tag === 'adv' || lower === 'most' || lower === 'more') && cursor.wordAt(at + 1)?.tag === 'adj')
}
