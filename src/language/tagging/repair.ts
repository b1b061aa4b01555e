import {isListedAdjective, isPlural} from '../lexicon.js'
import type {Word} from '../words.js'

const SAYING = /^(?:say|announce|report|claim|confirm|write|state|promise|admit|insist|add|explain)$/
const SENTENCE_OPENERS = /^(?:[:;.!?"'([*•\-–—/|>]|,)$/

/** Sets right what only the words behind could tell: “that”, “which”, determiners that stand alone, and “'s”. */
export function repair(words: Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  const previous = index > from ? words[index - 1] : undefined
  const next = index + 1 < to ? words[index + 1] : undefined
  if (word.lower === 'that' && word.tag === 'rel') {
    // “said on Tuesday that its cloud …”
    if (words[index - 2]?.tag === 'prep' && SAYING.test(words[index - 3]?.lemma ?? '') && index - 3 >= from) {
      word.tag = 'sub'
      return
    }
    const afterNoun = previous !== undefined && (previous.tag === 'noun' || previous.tag === 'name' || previous.tag === 'pron' || previous.lower === 'one')
    if (!afterNoun && next && (next.tag === 'noun' || next.tag === 'adj') && !isPlural(next.lower) && !(previous && previous.tag === 'verb' && next.tag === 'noun' && verbLater(words, index, to))) word.tag = 'det'
    // “accessing that takes …”: what is accessed.
    else if (!afterNoun && previous?.tag === 'verb' && previous.shape === 'ing' && next?.tag === 'verb' && next.shape === 's') word.tag = 'pron'
    // “It is GPT-5, not a regex, that our scrubber calls”
    else if (!afterNoun && previous?.lower === ',' && words[from]?.lower === 'it' && words[from + 1]?.tag === 'aux') word.tag = 'rel'
    else if (!afterNoun && (!next || next.tag === 'aux' || next.tag === 'sign' || next.tag === 'modal')) word.tag = previous && previous.tag === 'verb' ? 'rel' : 'pron'
    else if (!afterNoun && !(previous?.tag === 'cc' && words.slice(from, index).some(earlier => earlier.tag === 'rel'))) word.tag = 'sub'
  } else if (word.lower === 'what' && next?.tag === 'name' && /^(?:verb|aux|modal)$/.test(words[index + 2]?.tag ?? '') && index + 2 < to && words[index + 2]!.shape !== 'ing') {
    // “access to what o3 wrote”
    word.tag = 'rel'
  } else if (word.lower === 'what' && word.tag === 'det' && standsForThing(words, index, to)) {
    // “What Ida's pipeline calls first is o3.”
    word.tag = 'rel'
  } else if ((word.lower === 'which' || word.lower === 'what' || word.lower === 'whatever' || word.lower === 'whichever') && next && (next.tag === 'noun' || next.tag === 'name' || next.tag === 'adj')) {
    // “a terminal through which technology is …” is no question.
    const relative = (previous?.tag === 'prep' || (previous?.lower === ',' && words[index + 2]?.tag === 'verb' && isPlural(next.lower))) && word.lower === 'which' && /^(?:noun|name)$/.test(words[index - 2]?.tag ?? '')
    // “who has access to which deployment”: nothing is done behind it, so it asks.
    const acts = words.slice(index + 1, to).some(behind => /^(?:verb|aux|modal)$/.test(behind.tag))
    if (relative && acts) word.tag = 'rel'
    else if (previous?.lower === 'to' && !acts) word.tag = 'det'
    // “ask GPT-5 which function to invoke”
    else if (asksAhead(words, index + 1, to)) word.tag = 'det'
    else if (!previous || previous.tag === 'sign' || previous.tag === 'verb' || previous.tag === 'prep' || previous.tag === 'adv') word.tag = 'det'
  } else if (word.lower === 'what' && next && (/^(?:poss|det|pron)$/.test(next.tag) || (next.tag === 'name' && words[index + 2]?.tag === 'verb' && index + 2 < to))) {
    // “what your engineers call is …”
    word.tag = 'rel'
  } else if (/^(?:more|less|fewer)$/.test(word.lower) && next?.lower === 'than' && (words[index + 2]?.tag === 'num' || /^(?:hundred|dozen|thousand|million|couple|score)s?$/.test(words[index + 3]?.lower ?? '')) && index + 3 < to) {
    // “more than a hundred models”
    word.tag = 'adv'
    next.tag = 'adv'
  } else if (/^(?:more|less)$/.test(word.lower) && next?.lower === 'than' && /^(?:once|twice)$/.test(words[index + 2]?.lower ?? '') && index + 2 < to) {
    // “is called more than once”
    for (const one of words.slice(index, index + 3)) one.tag = 'adv'
  } else if (word.lower === 'enough' && /^(?:adj|adv)$/.test(previous?.tag ?? '') && !(next && nominal(next))) {
    // “cheap enough to call”
    word.tag = 'adv'
  } else if (word.tag === 'adj' && /[a-z]{4}(?:ive|al|ary|ic)$/.test(word.lower) && !isListedAdjective(word.lower) && /^(?:name|noun)$/.test(previous?.tag ?? '') && /^(?:aux|modal|verb)$/.test(next?.tag ?? '') && determinedBefore(words, index - 1, from)) {
    // “the Sora retrospective is …”: behind a determiner and a name stands a noun.
    word.tag = 'noun'
  } else if (/^(?:before|after|since|until|till)$/.test(word.lower) && word.tag === 'prep' && next?.tag === 'pron' && /^(?:i|we|you|they|he|she|it)$/.test(next.lower) && /^(?:verb|aux|modal|adv|neg)$/.test(words[index + 2]?.tag ?? '')) {
    // “before you size the function”: a clause of its own.
    word.tag = 'sub'
  } else if (/^(?:first|last)$/.test(word.lower) && word.tag === 'adv' && previous?.lower === 'the' && !(next && /^(?:noun|name|adj|num|verb)$/.test(next.tag))) {
    // “the function calls the first”
    word.tag = 'noun'
  } else if (/^(?:flagship|favou?rite)$/.test(word.lower) && word.tag === 'adj' && previous && /^(?:det|adj|poss|apostrophe-s)$/.test(previous.tag) && !(next && /^(?:noun|name|adj|num)$/.test(next.tag))) {
    word.tag = 'noun'
  } else if (word.tag === 'adv' && /^(?:only|right|first|last|next|early|then|now|once|well|daily|very)$/.test(word.lower) && previous && /^(?:det|poss|apostrophe-s)$/.test(previous.tag) && next && /^(?:noun|name|adj|num)$/.test(next.tag) && !(next.tag === 'noun' && next.lemma !== undefined && next.shape !== undefined)) {
    // “the only model”, “the right one”
    word.tag = 'adj'
  } else if (/^(?:best|better|easiest|fastest)$/.test(word.lower) && word.tag === 'adj' && previous?.tag === 'aux' && next?.tag === 'verb' && next.shape === 'participle') {
    // “is best accessed”
    word.tag = 'adv'
  } else if (/^(?:all|both|each)$/.test(word.lower) && previous?.tag === 'aux' && next?.tag === 'verb') {
    // “are all offered”
    word.tag = 'adv'
  } else if (word.tag === 'det' && (!next || !nominal(next)) && !/^(?:the|a|an)$/.test(word.lower) && !(/^(?:most|least)$/.test(word.lower) && previous?.tag === 'verb')) {
    word.tag = 'pron'
  } else if (word.lower === "'s" && word.tag === 'apostrophe-s' && next) {
    // “it's available”, “Bedrock's offering GPT-5”, “let's call” against “Bedrock's models”
    if (previous && previous.lower === 'let') word.tag = 'pron'
    else if (previous && (previous.tag === 'pron' || previous.tag === 'there' || /^(?:there|here|what|who|that|where|how)$/.test(previous.lower))) word.tag = 'aux'
    else if (next.tag === 'det' || next.tag === 'neg' || /^(?:now|available|accessible|not|here|live)$/.test(next.lower)) word.tag = 'aux'
    else if (saysOf(words, index, to)) word.tag = 'aux'
  } else if (word.tag === 'prep' && next?.tag === 'num' && /^(?:over|about|around|under|above|below|nearly)$/.test(word.lower) && (previous?.tag === 'prep' || (previous?.tag === 'verb' && word.lower !== 'about'))) {
    // “hosts over two hundred models”, “for about a year”
    word.tag = 'adv'
  } else if (word.tag === 'prep' && next?.tag === 'det' && /^(?:about|around)$/.test(word.lower) && previous?.tag === 'prep') {
    word.tag = 'adv'
  } else if (/^(?:more|less|most|least)$/.test(word.lower) && /^(?:pron|det)$/.test(word.tag) && previous?.tag === 'verb' && (next?.lower === 'than' || word.lower === 'most') && !(next && nominal(next) && next.tag !== 'adv')) {
    // “calls more than any other”
    word.tag = 'adv'
  } else if (word.lower === 'so' && next && next.tag === 'adj') word.tag = 'adv'
  else if (word.lower === 'like' && previous && (previous.tag === 'to' || previous.tag === 'modal')) word.tag = 'verb'
  else if (SENTENCE_OPENERS.test(word.lower) && word.tag === 'noun') word.tag = 'sign'
}

// “GPT-5's on Bedrock”, “the model's called from Lambda”, “o3's callable”: what stands behind “'s” is a predicate, for no noun comes that could be owned.
function saysOf(words: Word[], index: number, to: number): boolean {
  let at = index + 1
  while (at < to && words[at]!.tag === 'adv') at++
  const word = words[at]
  if (!word || at >= to) return false
  const next = at + 1 < to ? words[at + 1] : undefined
  const isLast = next === undefined || !/^(?:noun|name|adj|num)$/.test(next.tag)
  if (word.tag === 'prep' || word.tag === 'to') return next !== undefined && (nominal(next) || next.tag === 'prep') && words[index - 2]?.lower !== 'of'
  // “Bedrock's had it for ages”
  if (word.tag === 'aux') return /^(?:had|been)$/.test(word.lower)
  if (word.tag === 'verb') return word.shape === 'participle' ? isLast && !/^(?:include|exclude|except)$/.test(word.lemma ?? '') : word.shape === 'ing'
  if (word.tag === 'adj') return isLast && (/(?:able|ible)$/.test(word.lower) || /^(?:ready|free|open|good|fine|gone|new|late|slow|fast|quick|cheap|safe)$/.test(word.lower))
  // “GPT-5's running in Frankfurt”: no thing that it owns.
  if (word.tag === 'noun' && next?.tag === 'prep' && /^(?:running|living|sitting|launching|landing|coming|working)$/.test(word.lower)) {
    word.tag = 'verb'
    word.shape = 'ing'
    return true
  }
  return false
}

// Behind “what” a name or an owner and what it owns, a verb of its own, and later the copula of the sentence, which is no question.
function standsForThing(words: readonly Word[], index: number, to: number): boolean {
  if (words[to - 1]!.lower === '?') return false
  let place = index + 1
  while (place < to && place < index + 7 && /^(?:noun|name|adj|num|apostrophe-s)$/.test(words[place]!.tag)) place++
  if (place === index + 1 || !(words[index + 1]!.tag === 'name' && place === index + 2) && !words.slice(index + 1, place).some(word => word.tag === 'apostrophe-s')) return false
  while (place < to && place < index + 9 && words[place]!.tag === 'adv') place++
  const verb = words[place]
  if (verb?.tag !== 'verb' || place >= to || !/^(?:s|past|base)$/.test(verb.shape ?? '')) return false
  for (let at = place + 1; at < to && at < place + 9 && words[at]!.tag !== 'verb' && words[at]!.tag !== 'sign'; at++) if (words[at]!.tag === 'aux' && /^(?:is|was|are|were)$/.test(words[at]!.lower)) return true
  return false
}

// “which OpenAI model to call”, “which model your function calls”: behind its noun an infinitive or another noun phrase, so a question.
function asksAhead(words: readonly Word[], index: number, to: number): boolean {
  let place = index
  while (place < to && place < index + 5 && /^(?:noun|name|adj|num|apostrophe-s)$/.test(words[place]!.tag)) place++
  return place > index && place < to && /^(?:to|det|poss|pron)$/.test(words[place]!.tag)
}

// Whether a determiner begins the noun phrase that a word ends.
function determinedBefore(words: readonly Word[], index: number, from: number): boolean {
  let place = index
  while (place > from && /^(?:noun|name|adj|num)$/.test(words[place]!.tag)) place--
  return /^(?:det|poss)$/.test(words[place]!.tag)
}

// Whether a verb comes within a few words.
const verbLater = (words: readonly Word[], index: number, to: number): boolean => {
  for (let place = index + 1; place < to && place < index + 6; place++) {
    const tagHere = words[place]!.tag
    if (tagHere === 'aux' || tagHere === 'modal' || tagHere === 'verb') return true
    if (tagHere === 'sign') return false
  }
  return false
}

// Whether a word may stand in a noun phrase, so that a determiner before it determines it.
const nominal = (word: Word): boolean =>
  word.tag === 'noun' || word.tag === 'name' || word.tag === 'adj' || word.tag === 'num' || word.tag === 'poss' || word.tag === 'det' ||
  (word.tag === 'verb' && (word.shape === 'participle' || word.shape === 'ing')) || (word.tag === 'adv')
