import {isNounVerb, isPlural, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {OBJECT_STARTS} from './neighbours.js'

/** Inside a relative clause that has no verb yet: “that the fraud team calls”. */
export function inRelative(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < 8; place--) {
    const word = words[place]!
    if (word.tag === 'rel' || (word.tag === 'pron' && /^(?:who|what|which)ever$/.test(word.lower))) return place < index - 1 && !(words[place - 1] && words[place - 1]!.tag === 'verb' && word.lower === 'that')
    // “Everything OpenAI makes, …”
    if (word.tag === 'pron' && /^(?:everything|anything|something|all)$/.test(word.lower) && /^(?:name|poss)$/.test(words[place + 1]!.tag) && (index === place + 2 || (words[place + 1]!.tag === 'poss' && index > place + 2))) return true
    // “the model our function calls”: a determiner right behind a noun begins a clause of its own.
    if ((word.tag === 'det' || word.tag === 'poss') && /^(?:our|your|my|their|his|her|the|every|each)$/.test(word.lower) && place - 1 >= from && ((words[place - 1]!.tag === 'noun' && determined(words, place - 2, from)) || (words[place - 1]!.tag === 'name' && cleft(words, from)))) return true
    if (isNamedSubject(words, place, from) && index === place + 1) return true
    // “one of the cheapest models OpenAI offers”: a name right behind what is praised.
    if (word.tag === 'name' && place === index - 1 && place - 2 >= from && words[place - 1]!.tag === 'noun' && praised(words, place - 2, from)) return true
    if (word.tag === 'verb' || word.tag === 'aux' || word.tag === 'modal' || word.tag === 'sub' || (word.tag === 'sign' && word.lower !== "'" && word.lower !== '"')) return false
  }
  return false
}

/** “the team Anneke leads”: a capital letter in the middle of a sentence, right behind a noun in small letters with its article, and a verb that agrees. */
export function isNamedSubject(words: readonly Word[], place: number, from: number): boolean {
  const word = words[place]!
  const next = words[place + 1]
  return word.tag === 'noun' && /^\p{Lu}\p{Ll}+$/u.test(word.text) && place > from + 1 && words[place - 1]!.tag === 'noun' && /^\p{Ll}/u.test(words[place - 1]!.text) &&
    /^(?:the|every|any|an?)$/.test(words[place - 2]!.lower) && next !== undefined && /^\p{Ll}/u.test(next.text) && /^(?:s|past)$/.test(verbForm(next.lower)?.form ?? '')
}

// “the cheapest”, “the only”, “all the”: what a relative clause likes to follow.
function praised(words: readonly Word[], place: number, from: number): boolean {
  let found = false
  while (place >= from && /^(?:adj|adv|noun|num)$/.test(words[place]!.tag)) {
    found ||= /(?:[a-z]{2}est|best|only|most|first|last)$/.test(words[place]!.lower)
    place--
  }
  return place >= from && (found ? /^(?:the|its|their|his|her)$/.test(words[place]!.lower) || words[place]!.tag === 'apostrophe-s' : /^(?:every|any|all|whatever)$/.test(words[place]!.lower))
}

// “It was GPT-5 your function called”
const cleft = (words: readonly Word[], from: number): boolean => /^(?:it|that)$/.test(words[from]!.lower) && words[from + 1]?.tag === 'aux'

const SAYING = /^(?:say|think|believe|know|claim|hope|guess|suppose|promise|report|write|announce|mean|feel|hear|argue|note|insist|bet|swear|admit|confirm|deny|doubt|fear|suspect|allege|estimate)$/

// “the model”, “the only model”: a determiner stands before the noun, past adjectives.
function determined(words: readonly Word[], place: number, from: number): boolean {
  while (place >= from && words[place]!.lower !== 'one' && /^(?:adj|adv|noun|name|num|apostrophe-s)$/.test(words[place]!.tag)) place--
  // “On the Bedrock page your calls …”: a fronted place is no antecedent.
  return place >= from && /^(?:the|this|that|any|every|which|whose|a|an|those|these|each|one|whichever)$/.test(words[place]!.lower) && !(place - 1 === from && words[from]!.tag === 'prep')
}

/** The clause so far holds fewer verbs than its relative pronouns and subordinators ask for. */
export function wantsVerb(words: readonly Word[], index: number, from: number): boolean {
  let wanted = 1
  let found = 0
  for (let place = index - 1; place >= from; place--) {
    const word = words[place]!
    if (word.tag === 'sign' && /^[;:—–.]$/.test(word.lower)) break
    // “…, but only seniors call”: a clause of its own.
    if (word.tag === 'cc' && word.lower === 'but' && words[place - 1]?.lower === ',') break
    // “Should the queue grow, the worker calls …”: a condition that inverts.
    if (place === from && /^(?:should|had|were)$/.test(word.lower) && words.slice(from, index).some(earlier => earlier.lower === ',')) wanted++
    // “the best model they have ever built …”: a relative clause without its pronoun.
    if (word.lower === 'ever' && (words[place - 1]?.tag === 'aux' || (words[place - 1]?.tag === 'name' && words[place - 2]?.tag === 'noun' && words[place + 1]?.shape === 'past')) && words.slice(from, place).some(earlier => /^(?:most|least|best|first|only|largest|smartest|biggest)$|[a-z]{3}est$/.test(earlier.lower)) && !words.slice(from, place).some(earlier => earlier.tag === 'rel')) wanted++
    // “which replaced a job nobody understood, calls …”: so too where a person does it.
    if (word.tag === 'pron' && /^(?:any|every|some|no)(?:one|body)$/.test(word.lower) && place > from + 1 && words[place - 1]!.tag === 'noun' && determined(words, place - 2, from)) wanted++
    // “The team Anneke leads calls …”: so too where a name does it.
    if (isNamedSubject(words, place, from)) wanted++
    // “The doorbell the landlord bought calls …”: a relative clause without its pronoun, right behind the subject.
    if (/^(?:det|poss)$/.test(word.tag) && /^(?:our|your|my|their|his|her|the)$/.test(word.lower) && place > from + 1 && words[place - 1]!.tag === 'noun' && determined(words, place - 2, from) && words.slice(from, place).every(earlier => /^(?:det|poss|adj|noun|name|num|apostrophe-s)$/.test(earlier.tag))) wanted++
    // “Amazon to offer OpenAI chips”: what a headline says will be.
    if (word.tag === 'to' && place - 1 === from && words[from]!.tag === 'name' && verbForm(words[place + 1]?.lower ?? '')?.form === 'base') found++
    if (word.tag === 'rel' || word.tag === 'sub' || /^(?:whoever|whatever|whichever)$/.test(word.lower)) wanted++
    else if (word.tag === 'aux' && isAside(words, place)) continue
    else if (word.tag === 'modal' || (word.tag === 'aux' && words[place - 1]?.tag !== 'modal' && words[place - 1]?.tag !== 'aux')) found++
    else if (word.tag === 'verb' && (word.shape === 's' || word.shape === 'past' || word.shape === 'base')) {
      let before = place - 1
      while (before >= from && (words[before]!.tag === 'adv' || words[before]!.tag === 'neg')) before--
      const tagBefore = words[before]?.tag
      // “did you know”: the auxiliary before the subject is counted by itself.
      const inverted = word.shape === 'base' && words.slice(Math.max(from, before - 3), before).some(earlier => earlier.tag === 'modal' || /^(?:do|does|did)$/.test(earlier.lower))
      // “customers say access works well”: a verb of saying leaves its clause without “that”.
      if (tagBefore !== 'to' && tagBefore !== 'modal' && tagBefore !== 'aux' && !inverted && !(word.shape === 'base' && tagBefore === 'verb' && /^(?:help|let|make|see|watch|go|come|dare)$/.test(words[before]!.lemma ?? '')) && !(SAYING.test(word.lemma ?? '') && !/^(?:rel|sub)$/.test(words[place + 1]?.tag ?? ''))) found++
    }
  }
  return found < wanted
}

// “The crawler, I'm told, calls …”: between commas a pronoun is told something.
const isAside = (words: readonly Word[], aux: number): boolean =>
  words[aux - 1]?.tag === 'pron' && words[aux - 2]?.lower === ',' && /^(?:told|informed|assured|led|afraid|sure|guessing|reliably)$/.test(words[aux + 1]?.lower ?? '') && (words[aux + 2]?.lower === ',' || words[aux + 3]?.lower === ',')

/** A verb that is nothing else comes before the clause ends. */
export function sureVerbAhead(words: readonly Word[], index: number, to: number): boolean {
  for (let place = index; place < to; place++) {
    const word = words[place]!
    // A verb in brackets is none of this clause.
    if (word.lower === '(') {
      const close = words.findIndex((other, at) => at > place && at < place + 24 && other.lower === ')')
      if (close > place && close < to) {
        place = close
        continue
      }
    }
    if (word.tag === 'sign' && /^[;:—–.,]$/.test(word.lower)) return false
    if (word.tag === 'rel' || word.tag === 'sub' || word.tag === 'cc') return false
    if (word.tag === 'modal' || (word.tag === 'aux' && words[place - 1]?.tag !== 'to')) return true
    if (word.tag === 'noun' && words[place - 1]?.tag !== 'to') {
      const form = verbForm(word.lower)
      if (form && !isNounVerb(word.lower) && (form.form === 's' || form.form === 'past')) return true
    }
  }
  return false
}

/** “GPT-5 calls account for a third”, “Lambda functions call GPT-5”: the next word may be the verb of a plural subject. */
export function baseVerbAhead(words: readonly Word[], index: number, to: number): boolean {
  let place = index
  while (place < to && words[place]!.tag === 'adv') place++
  const word = words[place]
  if (!word || place >= to || word.tag !== 'noun') return false
  const form = verbForm(word.lower)
  if (form?.form !== 'base' && form?.form !== 'ed') return false
  const after = words[place + 1]
  if (form.form === 'ed') return after !== undefined && OBJECT_STARTS.has(after.tag)
  return after !== undefined && place + 1 < to && (OBJECT_STARTS.has(after.tag) || (after.tag === 'prep' && !isNounVerb(word.lower)) || after.tag === 'adv' || (after.tag === 'prep' && /^(?:for|on|up|out|into|in|at|through|from)$/.test(after.lower)) || (!isNounVerb(word.lower)))
}

// The relative pronoun whose verb stands at a place, past adverbs and auxiliaries; -1 where none is.
function relativeBefore(words: readonly Word[], verb: number, from: number): number {
  let place = verb - 1
  while (place > from && /^(?:adv|aux|modal|neg)$/.test(words[place]!.tag)) place--
  return place > from && words[place]!.tag === 'rel' ? place : -1
}

/** The head of the subject on the left, past prepositional phrases: “users in Singapore”, “X and Y”. */
export function subjectIsPlural(words: readonly Word[], index: number, from: number): boolean {
  let place = index - 1
  let plural = false
  for (let guard = 0; guard < 16; guard++) {
    // One noun phrase, from its head leftwards.
    while (place >= from && (words[place]!.tag === 'adv' || words[place]!.tag === 'neg' || (words[place]!.tag === 'sign' && /^["'*_()`]$/.test(words[place]!.lower)))) place--
    const head = words[place]
    if (!head || place < from) return plural
    // “agents that look after your tickets access …”: past a relative clause.
    const relative = head.tag === 'verb' ? relativeBefore(words, place, from) : -1
    if (relative > from && words[relative - 1]!.tag === 'noun') {
      place = relative - 1
      plural = false
      continue
    }
    if (head.tag === 'noun' || head.tag === 'name' || head.tag === 'pron' || head.tag === 'adj' || head.tag === 'num') {
      const proper = /^[A-Z]/.test(head.text) && place > from && head.text !== head.text.toUpperCase()
      if ((head.tag === 'adj' || head.tag === 'num') && guard > 0) return plural
      if (head.tag === 'name' && /[A-Z]s$/.test(head.text)) {
        plural = true
        place--
        continue
      }
      const below: boolean = plural
      plural = head.tag === 'noun' && isPlural(head.lower) && !(proper && words[place - 1]?.tag === 'prep')
      // “none of the models run”: as many as what follows.
      if (head.tag === 'pron') plural = /^(?:we|they|you|these|those|some|many|all|both|most)$/.test(head.lower) || (below && /^(?:none|any|neither|either|half|part|rest|each|any)$/.test(head.lower))
      place--
    } else return plural
    while (place >= from && (/^(?:noun|name|adj|num|det|poss|apostrophe-s)$/.test(words[place]!.tag) || (words[place]!.tag === 'adv' && words[place + 1]!.tag === 'adj' && place > from))) place--
    // “tasks and even the mainframe bridge call …”
    if (words[place]?.tag === 'adv' && words[place - 1]?.tag === 'cc' && place - 1 >= from) place--
    const before = words[place]
    if (!before || place < from) return plural
    if (before.tag === 'cc' && before.lower === 'and' && place - 1 >= from && /^(?:noun|name|pron)$/.test(words[place - 1]!.tag)) return true
    if (before.tag === 'prep' || before.tag === 'to') {
      place--
      while (place >= from && (words[place]!.tag === 'adv' || (words[place]!.tag === 'verb' && words[place]!.shape === 'participle'))) place--
      continue
    }
    if (before.tag === 'verb' && before.shape === 'participle') {
      place--
      continue
    }
    // “Functions calling GPT-5 turn out …”
    if (before.tag === 'verb' && before.shape === 'ing' && place - 1 >= from && words[place - 1]!.tag === 'noun') {
      place--
      continue
    }
    if (before.tag === 'verb' && relativeBefore(words, place, from) > from) continue
    return plural
  }
  return plural
}
