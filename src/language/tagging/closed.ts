import {BE, CONJUNCTIONS, DETERMINERS, DO, HAVE, isAdjective, isAdverb, MODALS, NEGATORS, PARTICIPIAL_ADJECTIVES, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {DETERMINER_LIKE} from './neighbours.js'

const NUMBERS = new Set('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' '))

const TIME_NOUN = /^(?:day|week|month|quarter|year|spring|summer|fall|autumn|winter|morning|evening)$/

/** The tag of a word of a closed class, by its spelling. */
export function closed(words: Word[], index: number, to: number): void {
  const word = words[index]!
  if (word.tag === 'sign' && joinsWords(words, index, to)) word.tag = 'cc'
  if (word.tag !== 'noun' || word.opaque) return
  const lower = word.lower
  const next = index + 1 < to ? words[index + 1] : undefined
  if (word.parts) return
  if (lower === "'s" && words[index - 1]?.lower === 'let') {
    word.tag = 'pron'
    return
  }
  if (lower === "'s") {
    word.tag = 'apostrophe-s'
    return
  }
  if (lower === "'") return
  // “call 'em”
  if (lower === 'em' && words[index - 1]?.lower === "'") {
    word.lower = 'them'
    word.tag = 'pron'
    return
  }
  if ((lower === 'no' || lower === 'yes') && next?.lower === ',' && (index === 0 || words[index - 1]!.tag === 'sign')) {
    // “No, it does not …”: an answer, no determiner.
    word.tag = 'adv'
    return
  }
  // “never once has it”: no conjunction.
  if (lower === 'once' && index > 0 && /^(?:never|not|only|least|just)$/.test(words[index - 1]!.lower)) {
    word.tag = 'adv'
    return
  }
  // “no longer have access”: a negator in two words.
  if (lower === 'no' && next?.lower === 'longer') {
    word.tag = 'neg'
    return
  }
  if (lower === 'longer' && index > 0 && words[index - 1]!.lower === 'no') {
    word.tag = 'adv'
    return
  }
  // “another one”, “the last ones”: a noun.
  if (/^ones?$/.test(lower) && index > 0 && /^(?:another|this|that|these|those|which|each|other|last|first|same|new|old|right|wrong)$/.test(words[index - 1]!.lower)) return
  // “the larger one”
  if (lower === 'one' && index > 1 && /^(?:det|poss)$/.test(words[index - 2]!.tag) && words[index - 1]!.tag === 'noun' && isAdjective(words[index - 1]!.lower)) return
  // “OpenAI's newest ones”, “the open-weight ones”
  if (lower === 'ones' && index > 0 && (words[index - 1]!.parts !== undefined || isAdjective(words[index - 1]!.lower))) return
  // “no one”, “any one”: one pronoun in two words.
  if (lower === 'one' && index > 0 && /^(?:no|any|every|some)$/.test(words[index - 1]!.lower)) return
  // “weekly” after its verb is an adverb, before a noun an adjective.
  if (/^(?:week|month|dai|year|hour|night)ly$/.test(lower)) {
    word.tag = next && next.tag === 'noun' && (!verbForm(next.lower) || /^(?:the|an?|this|that|every|each|our|your|my|their|its)$/.test(words[index - 1]?.lower ?? '')) && !CONJUNCTIONS.has(next.lower) && !PREPOSITIONS.has(next.lower) ? 'adj' : 'adv'
    return
  }
  // “will one day be hosted”, “may next week call”: an adverbial between the modal and its verb.
  if (/^(?:one|some|next|this)$/.test(lower) && words[index - 1]?.tag === 'modal' && next && TIME_NOUN.test(next.lower) && (verbForm(words[index + 2]?.lower ?? '') ?? /^(?:be|have|not)$/.test(words[index + 2]?.lower ?? '')) || (lower === 'rather' && (words[index - 1]?.tag === 'modal' || (/^(?:would|could|should)$/.test(words[index - 2]?.lower ?? '') && /^(?:i|you|we|they|he|she|it)$/.test(words[index - 1]!.lower))))) {
    word.tag = 'adv'
    return
  }
  if (TIME_NOUN.test(lower) && words[index - 1]?.tag === 'adv' && words[index - 2]?.tag === 'modal' && /^(?:one|some|next|this)$/.test(words[index - 1]!.lower)) {
    word.tag = 'adv'
    return
  }
  // “can by now access”, “may in future call”: an adverbial between the modal and its verb.
  if (words[index - 1]?.tag === 'modal' && PREPOSITIONS.has(lower) && next && /^(?:now|then|last|once|default|design|future|turn|principle|theory|practice|effect|part|fact|night|first|least|contract|law|right|request)$/.test(next.lower) && (verbForm(words[index + 2]?.lower ?? '')?.form === 'base' || /^(?:be|have|not)$/.test(words[index + 2]?.lower ?? ''))) {
    word.tag = 'adv'
    next.tag = 'adv'
    return
  }
  // “one thousand calls”
  if (/^(?:thousand|million|billion|trillion|dozen)$/.test(lower) && /^(?:num|det)$/.test(words[index - 1]?.tag ?? '') && (next?.tag === 'noun' || next?.tag === 'name') && next.lower !== 'of') {
    word.tag = 'num'
    return
  }
  // “one very old batch”
  if (lower === 'one' && next && /^(?:very|rather|quite|fairly|extremely|particularly)$/.test(next.lower)) {
    word.tag = 'num'
    return
  }
  // “one bill”: a number where a noun follows.
  if (lower === 'one' && next && (next.tag === 'noun' || next.tag === 'name') && !BE.has(next.lower) && !HAVE.has(next.lower) && !MODALS.has(next.lower) && !PREPOSITIONS.has(next.lower) && !isAdverb(next.lower) && !CONJUNCTIONS.has(next.lower) && next.lower !== 'to' && verbForm(next.lower)?.form !== 's') {
    word.tag = 'num'
    return
  }
  // “the till calls it”: a noun, for its determiner stands before it.
  if (/^(?:till|minus|plus)$/.test(lower) && index > 0 && /^(?:det|poss)$/.test(words[index - 1]!.tag)) return
  if (NUMBERS.has(lower)) {
    word.tag = 'num'
    return
  }
  // “the cell below prompts …”
  if ((lower === 'below' || lower === 'above') && index > 0 && words[index - 1]!.tag === 'noun' && next && (verbForm(next.lower) ?? (isAdverb(next.lower) || /ly$/.test(next.lower))) && !DETERMINERS.has(next.lower)) {
    word.tag = 'adv'
    return
  }
  if (lower === 'like' && index > 0 && words[index - 1]!.tag === 'pron' && SUBJECT_PRONOUNS.has(words[index - 1]!.lower) && (!next || next.tag === 'sign' || next.lower === 'to' || next.lower === 'what')) {
    word.tag = 'verb'
    word.lemma = 'like'
    word.shape = 'base'
  } else if (lower === 'there' && next && (BE.has(next.lower) || MODALS.has(next.lower))) word.tag = 'there'
  // “may access said models”: as in “the said models”.
  else if (lower === 'said' && index > 1 && next?.tag === 'noun' && !verbForm(next.lower) && (/^(?:prep|to)$/.test(words[index - 1]!.tag) || (verbForm(words[index - 1]!.lower)?.form === 'base' && /^(?:modal|to|neg|cc)$/.test(words[index - 2]!.tag)))) word.tag = 'det'
  // “you can call neither from here”: what is called.
  else if (lower === 'neither' && index > 0 && verbForm(words[index - 1]!.lower) && (!next || next.tag === 'sign' || (PREPOSITIONS.has(next.lower) && next.lower !== 'of'))) word.tag = 'pron'
  else if (NEGATORS.has(lower)) word.tag = lower === 'cannot' ? 'modal' : 'neg'
  else if (word.text === 'May' && index > 0 && /^(?:prep|det|noun|num|sub)$/.test(words[index - 1]!.tag)) return
  else if (lower === 'can' && next && DETERMINER_LIKE.has(next.tag)) word.tag = 'modal'
  else if (MODALS.has(lower) && !(lower === 'will' && index > 0 && words[index - 1]!.tag === 'poss')) word.tag = 'modal'
  else if (BE.has(lower) || HAVE.has(lower) || DO.has(lower)) word.tag = 'aux'
  else if (lower === 'to') word.tag = 'to'
  else if (CONJUNCTIONS.has(lower)) word.tag = 'cc'
  else if (POSSESSIVES.has(lower)) word.tag = 'poss'
  else if (lower === 'that' || RELATIVES.has(lower)) word.tag = 'rel'
  // “whatever the router calls”
  else if (/^(?:what|which)ever$/.test(lower) && next && (POSSESSIVES.has(next.lower) || PRONOUNS.has(next.lower) || /^(?:the|an?|every|each)$/.test(next.lower))) word.tag = 'pron'
  // “is what our chemists tap into”
  else if (lower === 'what' && next && (POSSESSIVES.has(next.lower) || PRONOUNS.has(next.lower) || /^(?:the|a|an|every|each)$/.test(next.lower))) word.tag = 'rel'
  else if ((lower === 'most' || lower === 'more' || lower === 'less' || lower === 'least') && next && (isAdjective(next.lower) || PARTICIPIAL_ADJECTIVES.has(next.lower) || isAdverb(next.lower))) word.tag = 'adv'
  else if (DETERMINERS.has(lower)) word.tag = 'det'
  else if (PRONOUNS.has(lower)) word.tag = 'pron'
  else if (SUBORDINATORS.has(lower) && !PREPOSITIONS.has(lower)) word.tag = 'sub'
  // “that thing over there calls it”
  else if (/^(?:over|up|down|out|in|back)$/.test(lower) && /^(?:t?here)$/.test(next?.lower ?? '')) word.tag = 'adv'
  else if (PREPOSITIONS.has(lower)) word.tag = 'prep'
  else if (SUBORDINATORS.has(lower)) word.tag = 'sub'
  else if (isAdverb(lower) && next?.lower !== "'s") word.tag = 'adv'
}

// “query & prompt”, “access/invoke”, “call + access”: a sign for “and”, between two words that are verbs alike.
function joinsWords(words: readonly Word[], index: number, to: number): boolean {
  const sign = words[index]!
  const before = words[index - 1]
  const after = words[index + 1]
  if (!/^[&+/]$/.test(sign.lower) || !before || !after || index + 1 >= to || sign.glued !== after.glued || before.tag === 'sign' || after.tag === 'sign') return false
  // “to access & to call”
  if (!sign.glued && (after.lower === 'to' || /^(?:name)$/.test(after.tag))) return true
  const form = verbForm(before.lower)?.form
  return form !== undefined && form === verbForm(after.lower)?.form
}
