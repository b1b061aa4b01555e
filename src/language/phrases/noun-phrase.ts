import {HAVE, isPerson, isPlural} from '../lexicon.js'
import {Cursor} from './cursor.js'
import {repetition, TWO_WORD_PREPOSITIONS} from './particle.js'
import type {NounPhrase} from './phrase.js'

// Nouns that stand before a name as its title: “the model GPT-5”, “search company Algolia”.
const TITLE_NOUN = /^(?:models?|llms?|family|flagship|compan(?:y|ies)|provider|vendor|maker|startup|firm|lab|service|platform|product|agents?|tool|engine|runtime|api|chatbot|assistant|cloud|giant|partner|customer|successor|newcomer|sibling|app|environment|region|regions|series|version|generation|reasoner|frontier|reasoning|foundation|language)$/

// Months, weekdays, years and the like.
const WHEN = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|quarter|spring|summer|autumn|morning|today|yesterday|(?:19|20)\d\d)$/

// Nouns that behind a number say how often, or how long.
const SPAN = /^(?:times|minutes|hours|days|weeks|months|years)$/

/** The noun phrase at the cursor, which moves past it; undefined where none begins. */
export function nounPhrase(cursor: Cursor): NounPhrase | undefined {
  const words = cursor.words
  const places = cursor.places
  const start = cursor.at
  let at = start
  let head = -1
  let genitive = 0
  let determiner: string | undefined
  const first = cursor.word()!
  // “thanks to”, “in front of”: a preposition of two words that begins with a noun.
  if (TWO_WORD_PREPOSITIONS.has(`${first.lower} ${cursor.word(1)?.lower ?? ''}`) || repetition(cursor) > 0) return undefined
  if (first.tag === 'pron') {
    cursor.at++
    return {kind: 'np', from: places[start]!, to: places[start]! + 1, head: places[start]!, pronoun: true, plural: /^(?:we|they|them|us|these|those|all|both|some|many|few|several|others)$/.test(first.lower)}
  }
  // “at least one model”
  if (first.lower === 'at' && /^(?:least|most)$/.test(cursor.word(1)?.lower ?? '') && /^(?:num|det)$/.test(cursor.word(2)?.tag ?? '')) at += 2
  for (; at < places.length; at++) {
    const word = words[places[at]!]!
    const next = at + 1 < places.length ? words[places[at + 1]!] : undefined
    // “offers OpenAI $50 billion”: a sum begins anew.
    if (head >= 0 && places[at]! - places[at - 1]! > 1 && word.tag === 'num' && /^[$€£¥]$/.test(words[places[at]! - 1]!.lower)) break
    // “the wording ‘query it’”: what is quoted starts anew.
    if (head >= 0 && places[at]! - places[at - 1]! > 1 && words[places[at]! - 1]!.lower === '"' && words[places[head]!]!.tag === 'noun') break
    if (word.tag === 'det' || word.tag === 'poss') {
      if (head >= 0) break
      if (at > start && word.tag === 'det' && !/^(?:all|both|half|such|many|what|any|each|some|none)$/.test(words[places[at - 1]!]!.lower) && words[places[at - 1]!]!.tag !== 'det') break
      determiner ??= word.lower
    } else if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'num') {
      // “gives its cloud clients access to …”: a second object.
      if (head >= 0 && word.lower === 'access' && next?.tag === 'to' && words[places[head]!]!.tag === 'noun' && isPlural(words[places[head]!]!.lower) && givesAhead(cursor, start)) break
      // “row by row”, “one notebook at a time” are adverbs.
      if (head >= 0 && repeats(cursor, at)) break
      // “the models three times on Tuesday”: how often or how long is no part of the name.
      if (head >= 0 && words[places[head]!]!.tag !== 'num' && word.tag === 'num' && !word.glued && next && SPAN.test(next.lower)) break
      // “GPT-5 six hundred times”, “Codex mid-build”: a new phrase, an adverb.
      if (head >= 0 && words[places[head]!]!.tag === 'noun' && word.tag === 'num' && timesAhead(cursor, at)) break
      if (head >= 0 && words[places[head]!]!.tag === 'name' && ((word.tag === 'num' && !word.glued) || /^(?:mid|pre|post|on|in|at)$/.test(word.parts?.[0] ?? ''))) break
      if (head >= 0 && words[places[head]!]!.tag === 'name' && /^(?:day|night|week|month|year|morning|today|overnight)s?$/.test(word.lower)) break
      // “In August GPT-5 arrived”, “Last week Bedrock added …”: when it was is no title of a name.
      if (head >= 0 && word.tag === 'name' && next && WHEN.test(words[places[head]!]!.lower)) break
      if (head >= 0 && word.tag === 'name') {
        const before = words[places[head]!]!
        // “On Trainium o3 runs …”: a fronted place is no modifier of the subject.
        if (before.tag === 'name' && start > 0 && start <= 2 && words[places[start - 1]!]!.tag === 'prep' && next && (next.tag === 'verb' || next.tag === 'aux' || next.tag === 'modal')) break
        // “In the new console GPT-4o invokes …”: the same, behind a place with its determiner.
        if (before.tag === 'noun' && determiner !== undefined && start === 1 && words[places[0]!]!.tag === 'prep' && !TITLE_NOUN.test(before.lower) && next && (next.tag === 'modal' || next.tag === 'aux' || (next.tag === 'verb' && next.shape !== 'participle' && next.shape !== 'ing'))) break
        // “instant access Anthropic models …”: a common noun takes a name behind it only as a title does.
        if (before.tag === 'noun' && isPerson(before.lower) && !TITLE_NOUN.test(before.lower)) break
        // “called our parrot GPT-5”: the name is what it is called.
        if (before.tag === 'noun' && !before.entity && !TITLE_NOUN.test(before.lower) && determiner !== undefined && namesAhead(cursor, start)) break
        // “gives your planners GPT-5.6 Terra”: a plural is no title.
        if (before.tag === 'noun' && !before.entity && isPlural(before.lower) && !TITLE_NOUN.test(before.lower) && /^(?:your|our|their|its|the|every|all|his|her|my)$/.test(determiner ?? '') && givesAhead(cursor, start)) break
        // “gives 200,000 companies GPT-5.5”
        if (before.tag === 'noun' && isPlural(before.lower) && words[places[start]!]!.tag === 'num' && givesAhead(cursor, start)) break
        if (before.tag === 'noun' && !before.entity && !before.parts && !TITLE_NOUN.test(before.lower) && next && next.tag === 'noun' && /^[A-Z]/.test(word.text)) break
        // “call GPT-5.5 AWS PrivateLink: …”: run-together lines.
        if (before.tag === 'name' && /\d$/.test(before.text) && before.entity !== word.entity && /^[A-Z]/.test(word.text) && !(next && (next.tag === 'noun' || next.tag === 'name'))) break
        // “the tools GPT-5 selects”: a relative clause without its pronoun.
        if (before.tag === 'noun' && isPlural(before.lower) && next && (next.tag === 'verb' || next.tag === 'modal' || next.tag === 'aux') && (next.shape !== 'participle' || /ed$/.test(next.lower) && words[places[at + 2] ?? -1]?.lower === 'for')) break
        // “the best model OpenAI has ever built”: the same, where a superlative asks for it.
        if (before.tag === 'noun' && !before.entity && next?.tag === 'aux' && /^(?:ever|yet)$/.test(words[places[at + 2] ?? -1]?.lower ?? '')) break
        if (before.tag === 'noun' && !before.entity && next && praises(cursor, start, head) && (HAVE.has(next.lower) || /^(?:ever|yet)$/.test(next.lower) || (next.tag === 'verb' && next.shape !== 'ing' && !/^(?:det|poss|name|pron|num|adj)$/.test(words[places[at + 2] ?? -1]?.tag ?? '')))) break
      }
      head = at
    } else if (word.tag === 'adj' && head < 0 && next?.tag === 'num' && /^(?:first|last|other|next|latter|former)$/.test(word.lower) && determiner !== undefined) {
      // “the first two”
      continue
    } else if (word.tag === 'adj') {
      if (head >= 0 && !nounAhead(cursor, at + 1)) break
      if (head < 0 && !nounAhead(cursor, at + 1) && !superlative(word.lower, determiner)) break
      if (head < 0 && !nounAhead(cursor, at + 1)) head = at
    } else if (word.tag === 'apostrophe-s' || (word.lower === "'" && word.glued)) {
      if (head < 0 || !next) break
      head = -1
      determiner = "'s"
      if (!nounAhead(cursor, at + 1) && !superlative(next.lower, "'s")) {
        head = at - 1
        // “models of OpenAI's, …”: the genitive stands alone.
        if (next.tag === 'sign' || /^(?:included|excluded|excepted|among)$/.test(next.lower)) genitive = 1
        break
      }
    } else if (word.tag === 'adv' && head < 0 && next && (next.tag === 'adj') && nounAhead(cursor, at + 2)) {
      continue
    } else if (word.tag === 'cc' && head < 0 && at > start && words[places[at - 1]!]!.tag === 'adj' && next && next.tag === 'adj' && nounAhead(cursor, at + 2)) {
      continue
    } else if (word.lower === ',' && head < 0 && at > start && /^(?:adj|verb)$/.test(words[places[at - 1]!]!.tag) && next && (next.tag === 'adj' || ((next.tag === 'adv' || /^(?:most|more)$/.test(next.lower)) && words[places[at + 2] ?? -1]?.tag === 'adj')) && nounAhead(cursor, at + 2)) {
      continue
    } else if (word.lower === '-' && word.glued && next?.glued) {
      continue
    } else if (word.tag === 'verb' && word.shape === 'participle' && head < 0 && at > start && next && (next.tag === 'noun' || next.tag === 'adj')) {
      continue
    } else break
  }
  if (head < 0) return undefined
  // “GPT-5 itself is called”: the emphasis belongs to the name.
  const emphasis = genitive === 0 && /^(?:itself|themselves)$/.test(words[places[head + 1] ?? -1]?.lower ?? '') ? 1 : 0
  cursor.at = head + 1 + genitive + emphasis
  // Everything after the head that was only tried belongs to what comes next.
  const headWord = words[places[head]!]!
  // “the GPT models”: a name that ends with a common noun.
  const plural = headWord.tag === 'name' ? / [a-z]+$/.test(headWord.text) && isPlural(headWord.lower.split(' ').at(-1)!) : isPlural(headWord.lower)
  return {kind: 'np', from: places[start]!, to: places[head + emphasis]! + 1, head: places[head]!, ...(determiner !== undefined && {determiner}), pronoun: false, plural}
}

// Whether words ahead of the cursor are an adverb of repetition.
function repeats(cursor: Cursor, at: number): boolean {
  const ahead = new Cursor(cursor.words, cursor.places)
  ahead.at = at
  return repetition(ahead) > 0
}

// “the smartest model”: a superlative stands before the head.
function praises(cursor: Cursor, start: number, head: number): boolean {
  for (let at = start; at < head; at++) if (/(?:est|most|best|first|only)$/.test(cursor.words[cursor.places[at]!]!.lower)) return true
  return false
}

function namesAhead(cursor: Cursor, start: number): boolean {
  const before = cursor.words[cursor.places[start - 1] ?? -1]
  return before?.tag === 'verb' && /^(?:call|name|dub|label|nickname)$/.test(before.lemma ?? '')
}

// “gives your planners …”: a verb with two objects stands right before.
function givesAhead(cursor: Cursor, start: number): boolean {
  const before = cursor.words[cursor.places[start - 1] ?? -1]
  return before?.tag === 'verb' && /^(?:give|bring|offer|hand|grant|get|lend|show|buy|send|guarantee|assign|promise|deny|sell|serve)$/.test(before.lemma ?? '')
}

// “the model forty thousand times”: so often.
function timesAhead(cursor: Cursor, at: number): boolean {
  let place = at
  while (cursor.words[cursor.places[place] ?? -1]?.tag === 'num') place++
  return cursor.words[cursor.places[place] ?? -1]?.lower === 'times'
}

// A noun follows, past adjectives: what stands before it modifies it.
function nounAhead(cursor: Cursor, at: number): boolean {
  for (let place = at; place < at + 8; place++) {
    const index = cursor.places[place]
    if (index === undefined) return false
    const word = cursor.words[index]!
    if (word.tag === 'noun' || word.tag === 'name') return true
    if (word.tag === 'adj' || word.tag === 'num') continue
    if (word.tag === 'adv' || (word.tag === 'verb' && word.shape === 'participle')) continue
    if ((word.tag === 'cc' || word.lower === ',') && (cursor.words[cursor.places[place + 1] ?? -1]?.tag === 'adj' || (cursor.words[cursor.places[place + 1] ?? -1]?.tag === 'adv' && cursor.words[cursor.places[place + 2] ?? -1]?.tag === 'adj')) && cursor.words[cursor.places[place - 1]!]!.tag === 'adj') continue
    return false
  }
  return false
}

// “the latest”, “our best”: an adjective that stands as a noun.
const superlative = (word: string, determiner: string | undefined): boolean =>
  determiner !== undefined && (/(?:est|best|latest|most)$/.test(word) || /^(?:flagship|favourite|favorite|same|former|latter|other|others|new|frontier|following|rest|own|human|smaller|larger|bigger|faster|cheaper|newer|older|stronger|quicker|better)$/.test(word))
