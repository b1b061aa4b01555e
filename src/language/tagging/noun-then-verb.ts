import {BE, DO, HAVE, isNounVerb, isPerson, isPlural, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {baseVerbAhead, inRelative, isNamedSubject, subjectIsPlural, sureVerbAhead, wantsVerb} from './clause.js'
import {endsWithObject, isIntransitive, OBJECT_STARTS} from './neighbours.js'

// Nouns that lead to their object by a preposition: after a noun, and before a preposition, they are nouns.
const TAKES_TO = /^(?:access|call|request|query|querie|prompt|connection|invocation|approach|visit|link|answer)(?:s|es)?$/

const TIME_NOUN = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|night|morning|session|seat|user)$/

/** “customers access GPT-5”, “the agent calls it”, against “model access”, “tool calls to …”. */
export function nounThenVerb(words: readonly Word[], index: number, from: number, to: number, previous: Word, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  // “the preview builds call GPT-5”: the next word is the verb of what is built.
  if (!ambiguous) return !(word.shape === 's' && /^(?:builds|reads|writes|buys|finds)$/.test(word.lower) && previous.tag === 'noun' && next?.tag === 'noun' && verbForm(next.lower)?.form === 'base' && OBJECT_STARTS.has(words[index + 2]?.tag ?? '') && index + 2 < to)
  // “the agent talks to o3”: in a clause that wants its verb, one that agrees and leads on by “to”.
  if (next && next.tag === 'to' && (TAKES_TO.test(word.lower) || !inRelative(words, index, from))) return !TAKES_TO.test(word.lower) && verbBeforeTo(words, index, from, to)
  // “the sales team calls”: a word for people behind its noun is the head.
  if (isPerson(word.lower) && previous.tag === 'noun' && !(next && OBJECT_STARTS.has(next.tag))) return false
  // “a billion times a day”
  if (word.lower === 'times' && /^(?:hundred|thousand|dozen|several|many|few)$|illions?$/.test(previous.lower)) return false
  const relative = inRelative(words, index, from)
  const plural = subjectIsPlural(words, index, from)
  // “the claims service calls GPT-5”: the next word is the verb, and this one the head of its subject.
  if (word.shape === 'base' && next?.tag === 'noun' && verbForm(next.lower)?.form === 's' && OBJECT_STARTS.has(words[index + 2]?.tag ?? '') && index + 2 < to && !/^(?:pron|num)$/.test(words[index + 2]!.tag)) return false
  // “those Sora versions our editors …”: a plural determiner takes no verb in “-s”.
  if (word.shape === 's' && /^(?:these|those|all|many|several|few|both)$/.test(determinerOf(words, index, from))) return false
  if (causative(words, index, from) && word.shape === 'base' && next && !(next.tag !== 'name' && verbForm(next.lower)?.form === 'base' && !isNounVerb(next.lower)) && next.tag !== 'sign' && next.tag !== 'rel' && (next.tag !== 'prep' || (/^(?:chat|talk|tap|plug|work|call|look|point|log)$/.test(word.lower) && /^(?:with|to|into|on|in|out|at)$/.test(next.lower)))) return true
  const wanted = wantsVerb(words, index, from) && !sureVerbAhead(words, index + 1, to)
  if (word.shape === 's') {
    // “nothing in the service terms stops a startup”: the verb comes next.
    if (next?.tag === 'noun' && verbForm(next.lower)?.form === 's' && index + 2 < to && /^(?:det|poss|name)$/.test(words[index + 2]!.tag) && !isNamedSubject(words, index - 1, from)) return false
    // “four lines and your function calls GPT-5”: the nearest noun agrees.
    if (plural && previous.tag !== 'name' && !/^[A-Z]/.test(previous.text) && isPlural(previous.lower) && !isOneOf(words, index, from)) return false
    // “in two Availability Zones”: a proper name of common nouns.
    if (/^[A-Z]/.test(word.text) && /^[A-Z]/.test(previous.text) && previous.tag === 'noun' && /^(?:num|det|prep|poss)$/.test(words[index - 2]?.tag ?? '') && index - 2 > from && (!next || next.tag === 'sign')) return false
    // “two million GPT-5 calls a month”
    if (TAKES_TO.test(word.lower) && next && /^(?:a|an|per|each|every)$/.test(next.lower) && TIME_NOUN.test(words[words.indexOf(next, index) + 1]?.lower ?? '') && !/^(?:noun|name)$/.test(words[words.indexOf(next, index) + 2]?.tag ?? '')) return false
    if (baseVerbAhead(words, index + 1, to)) return false
    if (relative) return true
    // “What Ida's pipeline calls first is o3.”: a clause that stands for a thing, and the copula behind it.
    if (!plural && words[from]!.lower === 'what' && isFusedRelative(words, index, from, to)) return true
    if (!next) return false
    // “and o3 calls Kestrel”: a proper name that ends the clause.
    if (next.tag === 'noun' && previous.tag === 'name' && words[words.indexOf(previous, from) - 1]?.tag === 'cc' && /^\p{Lu}\p{Ll}/u.test(next.text) && /^\p{Ll}/u.test(word.text) && !verbForm(next.lower) && (index + 2 >= to || words[index + 2]!.tag === 'sign')) return true
    if (OBJECT_STARTS.has(next.tag) || next.tag === 'adj') return wanted || OBJECT_STARTS.has(next.tag)
    // “Lambda functions, Fargate tasks and even …”: what needs an object and has none is no verb, unless another verb shares it.
    if (next.tag === 'cc' && !isIntransitive(word.lemma ?? '')) {
      let after = index + 2
      while (words[after]?.tag === 'adv') after++
      // “GPT-4o drafts and Claude edits”
      if (after < to && /^(?:det|poss|name|pron|adj)$/.test(words[after]!.tag) && verbForm(words[after + 1]?.lower ?? '')?.form !== 's') return false
    }
    // “a worker calls, and a supervisor has access to, GPT-5”
    if (next.lower === ',' && wanted && sharesObject(words, index + 1, to)) return true
    // “Amazon hosts, analysts estimate, half of it”: who says so stands between commas.
    if (next.lower === ',' && wanted && asideEnd(words, index + 1, to) > 0) return true
    // “you get access to, and then your code calls, o3”
    if (next.lower === ',' && OBJECT_STARTS.has(words[index + 2]?.tag ?? '') && leavesOpen(words, from, index)) return true
    // “the import job calls (through a small adapter) GPT-4o”
    if (next.lower === '(' && wanted && behindBracket(words, index + 1, to)) return true
    // “the engine calls, as soon as …, o3”
    if (next.lower === ',' && wanted && /^(?:prep|sub|adv)$/.test(words[words.indexOf(next, index) + 1]?.tag ?? '') && endsWithObject(words, index + 2, to)) return true
    // “once called, GPT-5 answers within a second”
    if (word.lower === 'answers' && wanted && previous.tag === 'name' && next.tag === 'prep') return true
    // “the new law calls for tests”
    if (word.lower === 'calls' && wanted && next.tag === 'prep' && /^(?:for|on|upon)$/.test(next.lower) && previous.tag === 'noun') return true
    if (TAKES_TO.test(word.lower)) return (wanted && (next.tag === 'sub' || next.tag === 'rel' || next.tag === 'noun' || next.tag === 'adv' || next.tag === 'neg')) || (next.tag === 'prep' && /^(?:into|out|upon)$/.test(next.lower))
    // “Bedrock now offers:”
    return wanted && (next.tag !== 'sign' || previous.tag !== 'name' || words[index - 1]!.tag === 'adv' || words[from]!.lower === 'whoever')
  }
  // “a currency tool on Lambda call o3”: a later word takes an object, so that one is the verb.
  if (next?.tag === 'prep' && !relative) {
    for (let place = index + 2; place < to - 1 && place < index + 7; place++) {
      if (words[place]!.tag === 'noun' && verbForm(words[place]!.lower)?.form === 'base' && OBJECT_STARTS.has(words[place + 1]!.tag)) return false
      if (words[place]!.tag === 'sign') break
    }
  }
  // “your Lambda function calls …”: the verb comes next.
  // “can my Step Functions workflow call o3”: the next word is the verb, this one its subject's head.
  if (invertedAuxiliary(words, index, from)) return !(next?.tag === 'noun' && verbForm(next.lower)?.form === 'base' && OBJECT_STARTS.has(words[index + 2]?.tag ?? ''))
  if (previous.tag === 'name' && next?.tag === 'noun' && verbForm(next.lower)?.form === 's') return false
  // “On the earnings call, nobody asked …”: a fronted place or time.
  if (next?.lower === ',' && words[from]!.tag === 'prep' && words.slice(from + 1, index).every(earlier => /^(?:det|poss|adj|noun|name|num|apostrophe-s)$/.test(earlier.tag))) return false
  // “I want that my team try o3”, “we ask that each clerk call it”
  if (!plural && next && OBJECT_STARTS.has(next.tag) && isWished(words, index, from)) return true
  // A base form: its subject is plural.
  // “seats that call o3 pay by token”: the verb of the main clause.
  // “traffic hit GPT-4o”: a past tense that looks like the base form.
  if (!plural && wanted && /^(?:hit|cut|put|set|let|cost|shut|split|beat|bet)$/.test(word.lower) && next && OBJECT_STARTS.has(next.tag)) return true
  // “On Amazon Bedrock run GPT-5, o3 and many others.”: a fronted place, the verb, and its subject behind it.
  if (wanted && /^(?:run|sit|live|land|launch|stand|work|rest)$/.test(word.lower) && next && OBJECT_STARTS.has(next.tag) && words[from]!.tag === 'prep' && words.slice(from, index).every(earlier => /^(?:prep|det|poss|adj|noun|name|num|apostrophe-s)$/.test(earlier.tag)) && words[index - 2]!.tag !== 'noun') return true
  // “calling o3 and o1 need …”: hardly ever the head of a compound.
  if (/^(?:need|pay|keep|want|help|let)$/.test(word.lower) && previous.tag === 'name' && next && /^(?:det|poss|adj|prep|pron|num)$/.test(next.tag) && !sureVerbAhead(words, index + 1, to)) return true
  if (!plural) return wanted && previous.tag === 'name' && (relative || (next !== undefined && next.tag !== 'noun' && pluralAntecedent(words, index, from)))
  if (relative) return true
  if (!next) return false
  if (OBJECT_STARTS.has(next.tag)) return true
  if (next.tag === 'adj') return true
  if (!wanted) return false
  // “storage and model access, paid by …”
  if (next.lower === ',' && TAKES_TO.test(word.lower) && !leavesOpen(words, from, index) && !sharesObject(words, index + 1, to) && !endsWithObject(words, index + 2, to) && !/^(?:prep|sub|adv)$/.test(words[index + 2]?.tag ?? '') && verbForm(words[index + 2]?.lower ?? '')?.form !== 'base') return false
  if (next.tag === 'sign') return next.lower === ',' || next.lower === '"' || next.lower === '*'
  if (next.tag === 'noun') return !verbForm(next.lower) || isPlural(next.lower) || isNounVerb(next.lower)
  return true
}

// Between “what” and a word nothing but the subject, which a determiner or an owner begins; behind it adverbials, then “is”.
function isFusedRelative(words: readonly Word[], index: number, from: number, to: number): boolean {
  const subject = words.slice(from + 1, index)
  if (!subject.every(word => /^(?:det|poss|adj|adv|noun|name|num|apostrophe-s)$/.test(word.tag)) || !subject.some(word => /^(?:det|poss|apostrophe-s|name)$/.test(word.tag))) return false
  let place = index + 1
  while (place < to && place < index + 9 && /^(?:adv|prep|det|poss|noun|name|num)$/.test(words[place]!.tag)) place++
  return place < to && words[place]!.tag === 'aux' && BE.has(words[place]!.lower)
}

// The clause begins with “that” behind a verb of wishing or advice, so its verb has the base form.
function isWished(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place > from && index - place < 7; place--) {
    const word = words[place]!
    if (word.lower === 'that') return /^(?:want|ask|suggest|recommend|insist|demand|propose|require|request|wish|advise|urge)$/.test(words[place - 1]!.lemma ?? '')
    if (!/^(?:noun|name|adj|num|det|poss|apostrophe-s)$/.test(word.tag)) return false
  }
  return false
}

// Behind a comma a conjunction, and behind a later one, right after a verb or a preposition, what both clauses lead to.
function sharesObject(words: readonly Word[], comma: number, to: number): boolean {
  if (words[comma + 1]?.tag !== 'cc') return false
  for (let place = comma + 3; place < to - 1 && place < comma + 14; place++) {
    if (words[place]!.lower === ',') return OBJECT_STARTS.has(words[place + 1]!.tag) && (/^(?:verb|prep|to|adv)$/.test(words[place - 1]!.tag) || verbForm(words[place - 1]!.lower) !== undefined)
    if (words[place]!.tag === 'sign') return false
  }
  return false
}

// The comma that ends “, analysts estimate,” or “, he said,” with an object behind it; -1 where none does.
function asideEnd(words: readonly Word[], comma: number, to: number): number {
  for (let place = comma + 2; place < to - 1 && place < comma + 8; place++) {
    if (words[place]!.lower === ',') return /^(?:say|claim|think|believe|note|write|report|add|argue|explain|insist|admit|tell|estimate|reckon|guess|suspect|suggest|predict|warn|confirm|concede)$/.test(verbForm(words[place - 1]!.lower)?.lemma ?? '') && (OBJECT_STARTS.has(words[place + 1]!.tag)) ? place : -1
    if (words[place]!.tag === 'sign') return -1
  }
  return -1
}

// A verb or a preposition whose object is still to come, before a comma and a conjunction.
function leavesOpen(words: readonly Word[], from: number, to: number): boolean {
  for (let place = from + 1; place < to - 1; place++) if (words[place]!.lower === ',' && words[place + 1]!.tag === 'cc' && /^(?:verb|prep|to)$/.test(words[place - 1]!.tag)) return true
  return false
}

// Behind the bracket that closes again, what opens as an object does.
function behindBracket(words: readonly Word[], open: number, to: number): boolean {
  for (let place = open + 1; place < to - 1 && place < open + 24; place++) if (words[place]!.lower === ')') return OBJECT_STARTS.has(words[place + 1]!.tag)
  return false
}

// “none of our functions calls it”, “each of the jobs invokes it”: the head stands before “of”.
function isOneOf(words: readonly Word[], index: number, from: number): boolean {
  let place = index - 1
  while (place > from && /^(?:noun|name|adj|num|det|poss|apostrophe-s)$/.test(words[place]!.tag)) place--
  return words[place]!.lower === 'of' && place > from && /^(?:none|neither|either|each|one)$/.test(words[place - 1]!.lower)
}

// The determiner of the noun phrase that ends before a word; empty where there is none.
function determinerOf(words: readonly Word[], index: number, from: number): string {
  let place = index - 1
  while (place >= from && /^(?:noun|name|adj|num|apostrophe-s)$/.test(words[place]!.tag)) place--
  return place >= from && words[place]!.tag === 'det' ? words[place]!.lower : ''
}

// Whether a word before “to” is the verb of its clause: nothing else there may be one, and it agrees with its subject.
function verbBeforeTo(words: readonly Word[], index: number, from: number, to: number): boolean {
  const {shape} = words[index]!
  if (inRelative(words, index, from)) return shape === 'base' || shape === 's'
  if (!wantsVerb(words, index, from) || sureVerbAhead(words, index + 1, to) || words.slice(index, to).some((word, at, all) => word.tag === 'modal' || (word.tag === 'aux' && all[at - 1]?.tag !== 'to'))) return false
  const plural = subjectIsPlural(words, index, from)
  return shape === 's' ? !plural : shape === 'base' && plural
}

// “Did the model go live”, “can your team call”: the auxiliary before the subject.
function invertedAuxiliary(words: readonly Word[], index: number, from: number): boolean {
  // “Which of the two does the crawler call?”
  const asks = /^(?:which|what|who|whom|how|why|when|where)$/.test(words[from]!.lower)
  for (let place = index - 1; place >= from && index - place < 9; place--) {
    const word = words[place]!
    if (word.tag === 'modal' || (word.tag === 'aux' && DO.has(word.lower))) {
      const before = words[place - 1]
      return place === from || (asks && DO.has(word.lower)) || before === undefined || /^(?:sign|adv|rel|cc|det|neg|sub)$/.test(before.tag) || words[from]!.tag === 'neg' || ((before.tag === 'noun' || before.tag === 'name') && (/^(?:which|what|whose)$/.test(words[place - 2]?.lower ?? '') || frontedNegative(words, place, from)))
    }
    if (word.tag === 'verb' || word.tag === 'aux' || (word.tag === 'sign' && !/^["'*(),]$/.test(word.lower))) return false
  }
  return false
}

// “under no circumstances may a job call it”, “not until Friday could …”: a negative phrase before the auxiliary.
function frontedNegative(words: readonly Word[], auxiliary: number, from: number): boolean {
  for (let place = auxiliary - 1; place >= from && auxiliary - place < 7; place--) {
    const word = words[place]!
    if (word.tag === 'prep') {
      const next = words[place + 1]
      if (next?.lower === 'no' || words[place - 1]?.tag === 'neg' || words[place - 1]?.lower === 'nowhere' || words[place - 1]?.lower === 'only') return true
    } else if (!/^(?:noun|name|adj|num|det|poss)$/.test(word.tag)) return false
  }
  return false
}

// Whether the noun before the relative pronoun on the left is plural.
function pluralAntecedent(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place > from; place--) if (words[place]!.tag === 'rel') return words[place - 1]!.tag === 'noun' && isPlural(words[place - 1]!.lower)
  return false
}

// “lets teams call”, “helps your agents access”, “have Lambda call”
function causative(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < 7; place--) {
    const word = words[place]!
    if (word.tag === 'verb') return /^(?:let|help|make|watch|see)$/.test(word.lemma ?? '')
    if (word.tag === 'aux') return HAVE.has(word.lower)
    if (word.tag !== 'noun' && word.tag !== 'name' && word.tag !== 'adj' && word.tag !== 'det' && word.tag !== 'poss' && word.tag !== 'num' && word.tag !== 'cc' && word.tag !== 'prep' && word.tag !== 'apostrophe-s') return false
  }
  return false
}
