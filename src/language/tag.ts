import {
  BE, CONJUNCTIONS, DETERMINERS, DO, HAVE, MODALS, NEGATORS, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS,
  PARTICIPIAL_ADJECTIVES, isAdjective, isAdverb, isNounVerb, isPlural, verbForm,
} from './lexicon.js'
import type {Word} from './words.js'

/**
 * Gives every word of a sentence its part of speech, in place, left to right: closed classes by their spelling, open ones by form, ending and
 * the words beside them. `firm` says which nouns a caller insists on (names), nothing else is given.
 */
export function tag(words: Word[], from: number, to: number): void {
  for (let index = from; index < to; index++) closed(words, index, to)
  for (let index = from; index < to; index++) {
    const word = words[index]!
    if (word.tag === 'noun' && !word.opaque) open(words, index, from, to)
  }
  for (let index = from; index < to; index++) repair(words, index, from, to)
}

const DETERMINER_LIKE = new Set(['det', 'poss', 'apostrophe-s', 'num'])
const NOMINAL_START = new Set(['det', 'poss', 'name', 'num', 'pron'])
const SENTENCE_OPENERS = /^(?:[:;.!?"'([*•\-–—/|>]|,)$/

function closed(words: Word[], index: number, to: number): void {
  const word = words[index]!
  if (word.tag !== 'noun' || word.opaque) return
  const lower = word.lower
  const next = index + 1 < to ? words[index + 1] : undefined
  if (word.parts) return
  if (lower === "'s") {
    word.tag = 'apostrophe-s'
    return
  }
  if (lower === "'") return
  if ((lower === 'no' || lower === 'yes') && next?.lower === ',' && (index === 0 || words[index - 1]!.tag === 'sign')) {
    // “No, it does not …”: an answer, no determiner.
    word.tag = 'adv'
    return
  }
  // “one bill”: a number where a noun follows.
  if (lower === 'one' && next && next.tag === 'noun' && !BE.has(next.lower) && !HAVE.has(next.lower) && !MODALS.has(next.lower) && !PREPOSITIONS.has(next.lower) && !isAdverb(next.lower) && !CONJUNCTIONS.has(next.lower) && next.lower !== 'to' && verbForm(next.lower)?.form !== 's') {
    word.tag = 'num'
    return
  }
  if (lower === 'like' && index > 0 && words[index - 1]!.tag === 'pron' && SUBJECT_PRONOUNS.has(words[index - 1]!.lower) && (!next || next.tag === 'sign' || next.lower === 'to')) {
    word.tag = 'verb'
    word.lemma = 'like'
    word.shape = 'base'
  } else if (lower === 'there' && next && (BE.has(next.lower) || MODALS.has(next.lower))) word.tag = 'there'
  else if (NEGATORS.has(lower)) word.tag = lower === 'cannot' ? 'modal' : 'neg'
  else if (word.text === 'May' && index > 0 && /^(?:prep|det|noun|num|sub)$/.test(words[index - 1]!.tag)) return
  else if (lower === 'can' && next && DETERMINER_LIKE.has(next.tag)) word.tag = 'modal'
  else if (MODALS.has(lower) && !(lower === 'will' && index > 0 && words[index - 1]!.tag === 'poss')) word.tag = 'modal'
  else if (BE.has(lower) || HAVE.has(lower) || DO.has(lower)) word.tag = 'aux'
  else if (lower === 'to') word.tag = 'to'
  else if (CONJUNCTIONS.has(lower)) word.tag = 'cc'
  else if (POSSESSIVES.has(lower)) word.tag = 'poss'
  else if (lower === 'that' || RELATIVES.has(lower)) word.tag = 'rel'
  else if ((lower === 'most' || lower === 'more' || lower === 'less' || lower === 'least') && next && (isAdjective(next.lower) || PARTICIPIAL_ADJECTIVES.has(next.lower) || isAdverb(next.lower))) word.tag = 'adv'
  else if (DETERMINERS.has(lower)) word.tag = 'det'
  else if (PRONOUNS.has(lower)) word.tag = 'pron'
  else if (SUBORDINATORS.has(lower) && !PREPOSITIONS.has(lower)) word.tag = 'sub'
  else if (PREPOSITIONS.has(lower)) word.tag = 'prep'
  else if (SUBORDINATORS.has(lower)) word.tag = 'sub'
  else if (isAdverb(lower) && next?.lower !== "'s") word.tag = 'adv'
}

function open(words: Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  if (word.parts) return compound(word, index + 1 < to ? words[index + 1] : undefined)
  const form = verbForm(word.lower)
  const previous = before(words, index, from)
  if (PARTICIPIAL_ADJECTIVES.has(word.lower) && form && index + 1 < to && /^(?:noun|name|adj)$/.test(words[index + 1]!.tag) && previous?.tag !== 'aux') {
    word.lemma = form.lemma
    word.shape = 'participle'
    word.tag = 'adj'
    return
  }
  const next = index + 1 < to ? words[index + 1] : undefined
  if (!form) {
    if (isAdjective(word.lower)) word.tag = 'adj'
    else if (/[a-z]{3}ing$/.test(word.lower) && !/^(?:thing|something|nothing|anything|everything|string|king|spring|ring|wing|during|ceiling|evening|morning|pricing|billing|branding|onboarding|training|marketing|engineering|computing)s?$/.test(word.lower)) {
      word.lemma = word.lower.replace(/ing$/, '')
      word.shape = 'ing'
      word.tag = previous && DETERMINER_LIKE.has(previous.tag) ? 'noun' : 'verb'
    } else if (/[a-z]{2}ed$/.test(word.lower) && !/^(?:need|feed|speed|seed|bleed|breed|creed|greed|weed|indeed|shed|sled|bed|red|hundred|embed)$/.test(word.lower)) {
      word.lemma = word.lower.replace(/ed$/, '')
      word.shape = 'participle'
      word.tag = previous && (DETERMINER_LIKE.has(previous.tag) || previous.tag === 'adj') ? 'adj' : 'verb'
    }
    return
  }
  word.lemma = form.lemma
  if (form.form === 'ing') return gerund(word, previous, next)
  if (form.form === 'ed' || form.form === 'participle' || form.form === 'past') return pastForm(words, word, index, from, to, form.form)
  // “have become”, “has run”: participles that look like base forms.
  if (form.form === 'base' && previous?.tag === 'aux' && !DO.has(previous.lower) && /^(?:become|come|run|cut|put|set|hit|let|read|cost|split|shut|overcome)$/.test(word.lower) && HAVE.has(previous.lower)) {
    word.tag = 'verb'
    word.shape = 'participle'
    return
  }
  // “OpenAI open weight models”: an adjective between a name and its noun.
  if (form.form === 'base' && isAdjective(word.lower) && previous && (previous.tag === 'name' || previous.tag === 'det') && next && (next.tag === 'noun' || next.tag === 'name')) {
    word.tag = 'adj'
    return
  }
  word.shape = form.form
  word.tag = isVerbHere(words, index, from, to, previous, next) ? 'verb' : isAdjective(word.lower) ? 'adj' : 'noun'
  if (word.tag !== 'verb') delete word.shape
}

function compound(word: Word, next: Word | undefined): void {
  const last = word.parts!.at(-1)!
  const form = verbForm(last)
  const first = verbForm(word.lower) ?? verbForm(word.lower.replace(/-/g, ''))
  if (first) {
    word.lemma = first.lemma
    word.shape = first.form === 'ed' ? 'participle' : first.form
    word.tag = (first.form === 'ed' || first.form === 'participle') && next && /^(?:noun|name|adj)$/.test(next.tag) ? 'adj' : 'verb'
    return
  }
  if ((form && (form.form === 'ed' || form.form === 'participle' || form.form === 'ing')) || isAdjective(last) ||
    /^(?:ready|native|like|level|class|style|grade|scale|only|free|first|wide|aware|based|side|time|line|depth|end|party|house|box|art|edge|site|prem|series|agnostic)$/.test(last)) {
    word.tag = 'adj'
  }
}

// The word after, past a quotation mark: “calls” o3.
function after(words: readonly Word[], index: number, to: number): Word | undefined {
  let place = index + 1
  if (words[place]?.lower === '"' && place + 1 < to) place++
  return place < to ? words[place] : undefined
}

// The word before, past adverbs and negators: “can now easily call”.
function before(words: readonly Word[], index: number, from: number): Word | undefined {
  let place = index - 1
  while (place >= from && (words[place]!.tag === 'adv' || words[place]!.tag === 'neg' || (words[place]!.lower === '"' && place > from) || (words[place]!.lower === ')' && opening(words, place, from) > from))) {
    // Past a parenthesis: “GPT-5 (call it …) speaks”.
    place = words[place]!.lower === ')' ? opening(words, place, from) - 1 : place - 1
  }
  return place >= from ? words[place] : undefined
}

function opening(words: readonly Word[], close: number, from: number): number {
  for (let place = close - 1; place >= from && close - place < 40; place--) if (words[place]!.lower === '(') return place
  return from
}

const GERUND_NOUNS = new Set(['pricing', 'billing', 'training', 'marketing', 'meeting', 'setting', 'building', 'offering', 'listing', 'finding', 'understanding', 'engineering', 'logging', 'testing', 'reasoning', 'coding', 'hosting', 'learning', 'computing', 'processing', 'routing', 'warning', 'monitoring'])

function gerund(word: Word, previous: Word | undefined, next: Word | undefined): void {
  word.shape = 'ing'
  const nominalNext = next !== undefined && (NOMINAL_START.has(next.tag) || next.tag === 'adj' || (next.tag === 'noun' && previous?.tag === 'prep' && (next.parts !== undefined || isPlural(next.lower)) && next.lower !== 'blocks'))
  if (previous && (previous.tag === 'det' || previous.tag === 'adj' || previous.tag === 'num')) {
    word.tag = nominalNext && !GERUND_NOUNS.has(word.lower) && previous.tag !== 'adj' && next.tag !== 'adj' ? 'verb' : next?.tag === 'noun' ? 'adj' : 'noun'
    if (word.tag !== 'verb') delete word.shape
    return
  }
  if (previous && (previous.tag === 'poss' || previous.tag === 'apostrophe-s')) {
    word.tag = nominalNext ? 'verb' : 'noun'
    if (word.tag === 'noun') delete word.shape
    return
  }
  if (GERUND_NOUNS.has(word.lower) && !nominalNext && !(previous && previous.tag === 'aux')) {
    word.tag = 'noun'
    delete word.shape
    return
  }
  word.tag = 'verb'
}

function pastForm(words: Word[], word: Word, index: number, from: number, to: number, form: 'ed' | 'participle' | 'past'): void {
  const previous = before(words, index, from)
  const next = index + 1 < to ? words[index + 1] : undefined
  word.tag = 'verb'
  if (form === 'past') {
    word.shape = 'past'
    return
  }
  if (previous && DETERMINER_LIKE.has(previous.tag) && next && (next.tag === 'noun' || next.tag === 'adj' || next.tag === 'name')) {
    word.tag = 'adj'
    word.shape = 'participle'
    return
  }
  if (previous && previous.tag === 'adj' && next && (next.tag === 'noun' || next.tag === 'name')) {
    word.tag = 'adj'
    return
  }
  if (form !== 'participle' && afterNominal(previous) && previous!.tag !== 'rel' && inRelative(words, index, from)) {
    word.shape = 'past'
    return
  }
  word.shape = form === 'participle' ? 'participle' : perfectOrPassive(words, index, from) ? 'participle' : afterNominal(previous) && !continuesAsPassive(word, next) ? 'past' : 'participle'
}

const afterNominal = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'noun' || word.tag === 'name' || word.tag === 'pron' || word.tag === 'rel')

// “models hosted on Bedrock”, “agents built by us”: a participle goes on with a preposition; a past tense with its object.
function continuesAsPassive(word: Word, next: Word | undefined): boolean {
  if (word.lower === 'launched' || word.lower === 'arrived' || word.lower === 'debuted' || word.lower === 'landed' || word.lower === 'came' || word.lower === 'went') return false
  return next === undefined || next.tag === 'prep' || next.tag === 'to' || (next.tag === 'sign' && next.lower !== '"') || next.tag === 'adv'
}

function perfectOrPassive(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < 8; place--) {
    const word = words[place]!
    if (word.tag === 'aux') return !DO.has(word.lower)
    if (word.tag === 'verb' && (word.lemma === 'get')) return true
    if (word.tag === 'adv' || word.tag === 'neg' || word.tag === 'cc' || (word.tag === 'verb' && word.shape === 'participle') || word.lower === ',') continue
    // A question: “Are the models hosted …”
    return false
  }
  return false
}

const OBJECT_STARTS = new Set(['det', 'poss', 'name', 'pron', 'num'])

function isVerbHere(words: readonly Word[], index: number, from: number, to: number, previous: Word | undefined, next: Word | undefined): boolean {
  const word = words[index]!
  const ambiguous = isNounVerb(word.lower)
  const base = word.shape === 'base'
  if (!previous) return opensClause(words, index, to, next, ambiguous)
  switch (previous.tag) {
    case 'to':
      return base && (!ambiguous || !isPrepositionTo(words, index, from, next))
    case 'modal':
      return base
    case 'aux':
      if (DO.has(previous.lower)) return base
      // “all the agent does is invoke …”
      return base && BE.has(previous.lower) && DO.has(words[index - 2]?.lower ?? '')
    case 'det':
      if (/^(?:all|both|some|many|few|none|these|those)$/.test(previous.lower) && next && OBJECT_STARTS.has(next.tag)) return true
      // “they all support …”, “the models both call …”: a floating quantifier.
      if (base && /^(?:all|both|each)$/.test(previous.lower) && index - 2 >= from && /^(?:noun|name|pron)$/.test(words[index - 2]!.tag)) return true
      return false
    case 'poss':
    case 'apostrophe-s':
      return false
    case 'adj':
      return !ambiguous && !isPluralNounContext(next)
    case 'num':
      return false
    case 'pron':
      // “gives you access to”: the pronoun is the recipient.
      if (ambiguous && next && (next.tag === 'to' || next.tag === 'prep' || next.tag === 'sign') && words[index - 2]?.tag === 'verb' && /^(?:give|grant|get|offer|bring|lend|show|buy|hand|cost|deny|provide|promise|guarantee|save|earn|win)$/.test(words[index - 2]!.lemma ?? '')) return false
      if (SUBJECT_PRONOUNS.has(previous.lower)) return !(ambiguous && next?.tag === 'to' && /^(?:access|call)/.test(word.lower))
      // “let them call”, “helps you access”
      return base && (!ambiguous || next === undefined || next.tag !== 'prep' || true)
    case 'rel': {
      if (!ambiguous) return true
      if (word.shape === 's' && baseVerbAhead(words, index + 1, to)) return false
      if (next?.tag === 'to') return false
      // “the event that access to …”: a base form wants a plural antecedent.
      const antecedent = words[index - 2]
      return !(word.shape === 'base' && previous.lower === 'that' && antecedent !== undefined && index - 2 >= from && antecedent.tag === 'noun' && !isPlural(antecedent.lower) && !(next && OBJECT_STARTS.has(next.tag)))
    }
    case 'prep':
      return false
    case 'sub':
      if (next?.tag === 'to') return false
      return !ambiguous || (next !== undefined && (OBJECT_STARTS.has(next.tag) || next.tag === 'adj'))
    case 'cc':
      return coordinatedVerb(words, index, from, next, ambiguous)
    case 'sign':
      if (/^[,]$/.test(previous.lower)) return commaVerb(words, index, from, to, next, ambiguous)
      return opensClause(words, index, to, next, ambiguous)
    case 'verb':
      // “help teams call”, “makes calls”, “let's call”
      if (/^(?:help|let|go|come|dare)$/.test(previous.lemma ?? '') && base) return true
      return !ambiguous && base && /^(?:help|let|make|go)$/.test(previous.lemma ?? '')
    case 'noun':
    case 'name':
      return nounThenVerb(words, index, from, to, previous, next, ambiguous)
    default:
      return !ambiguous
  }
}

const isPluralNounContext = (next: Word | undefined): boolean => next !== undefined && (next.tag === 'noun' || next.tag === 'verb')

// “access to call logs”: after a noun that takes “to”, a noun before another noun.
function isPrepositionTo(words: readonly Word[], index: number, from: number, next: Word | undefined): boolean {
  const head = index - 2 >= from ? words[index - 2]! : undefined
  if (!head || !/^(?:access|accesses|calls?|connection|connections|route|path|gateway|approach|due|according|prior|thanks|dedicated|related|respect|regard)$/.test(head.lower)) return false
  return next !== undefined && (next.tag === 'noun' || next.tag === 'sign')
}

// The first word of a sentence, a bullet or a quotation: an imperative, or a noun that opens a headline.
function opensClause(words: readonly Word[], index: number, to: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  if (word.shape !== 'base') return false
  if (!next) return !ambiguous
  if (!ambiguous) return true
  if (OBJECT_STARTS.has(next.tag)) return true
  if (next.tag === 'cc') {
    const after = words[index + 2]
    return after !== undefined && after.tag !== 'sign' && verbForm(after.lower)?.form === 'base' && index + 3 < to && !/^(?:noun)$/.test(words[index + 3]!.tag === 'prep' ? 'noun' : '')
  }
  if (next.tag === 'adj') return true
  if (next.tag === 'adv') return true
  if (next.tag === 'noun') {
    const nextForm = verbForm(next.lower)
    if (word.lower === 'access' || word.lower === 'call') return isPlural(next.lower) || next.opaque === true
    return !nextForm || isNounVerb(next.lower)
  }
  if (next.tag === 'prep' && (/^(?:into|out|on|up|upon|from|with)$/.test(next.lower) || (next.lower === 'in' && /^(?:sign|log|check|tune|opt|plug|dial|jump|step|drop|bring)$/.test(word.lower)))) return true
  return next.tag === 'sign' && (next.lower === '`' || next.lower === '"' || next.lower === '*' || next.lower === '(')
}

function coordinatedVerb(words: readonly Word[], index: number, from: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  const other = words[index - 2]
  if (!other || index - 2 < from) return !ambiguous
  const otherIsVerb = other.tag === 'verb'
  if (otherIsVerb && (other.shape === word.shape || (other.shape === 'base' && word.shape === 'base'))) return true
  if (!ambiguous) return true
  // “build agents and call GPT-5”: a verb of the same form further left, and an object to the right.
  if (next && (OBJECT_STARTS.has(next.tag) || next.tag === 'adj')) {
    for (let place = index - 2; place >= from; place--) {
      const earlier = words[place]!
      if (earlier.tag === 'verb' && earlier.shape === word.shape) return true
      if (earlier.tag === 'verb' && earlier.shape === 'base' && word.shape === 'base') return true
    }
    return next.tag !== 'num' && word.shape === 'base' && next.tag !== 'adj' && other.tag !== 'name'
  }
  if (next && next.tag === 'prep' && word.shape === 'base' && INTRANSITIVE.has(word.lemma ?? '')) {
    for (let place = index - 2; place >= from; place--) if (words[place]!.tag === 'verb') return words[place]!.shape === 'base'
  }
  return false
}

function commaVerb(words: readonly Word[], index: number, from: number, to: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  if (!ambiguous) return true
  // “their newest model, GPT-5, runs on …”
  if (word.shape === 's' && next && (next.tag === 'prep' || next.tag === 'adv' || OBJECT_STARTS.has(next.tag)) && wantsVerb(words, index, from) && !sureVerbAhead(words, index + 1, to)) return true
  if (!next || !(OBJECT_STARTS.has(next.tag) || next.tag === 'cc' || next.lower === ',')) return false
  for (let place = index - 2; place >= from; place--) {
    const earlier = words[place]!
    if (earlier.tag === 'verb') return earlier.shape === word.shape || (next.tag !== 'cc' && next.lower !== ',' && word.shape === 'base')
  }
  return next.tag !== 'cc' && next.lower !== ',' && opensClause(words, index, to, next, ambiguous)
}

// “customers access GPT-5”, “the agent calls it”, against “model access”, “tool calls to …”.
function nounThenVerb(words: readonly Word[], index: number, from: number, to: number, previous: Word, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  if (!ambiguous) return true
  if (next && next.tag === 'to') return false
  const relative = inRelative(words, index, from)
  const plural = subjectIsPlural(words, index, from)
  if (causative(words, index, from) && word.shape === 'base' && next && next.tag !== 'sign' && next.tag !== 'prep') return true
  const wanted = wantsVerb(words, index, from) && !sureVerbAhead(words, index + 1, to)
  if (word.shape === 's') {
    // “four lines and your function calls GPT-5”: the nearest noun agrees.
    if (plural && previous.tag !== 'name' && !/^[A-Z]/.test(previous.text) && isPlural(previous.lower)) return false
    // “two million GPT-5 calls a month”
    if (TAKES_TO.test(word.lower) && next && /^(?:a|an|per|each|every)$/.test(next.lower) && TIME_NOUN.test(words[words.indexOf(next) + 1]?.lower ?? '')) return false
    if (baseVerbAhead(words, index + 1, to)) return false
    if (relative) return true
    if (!next) return false
    if (OBJECT_STARTS.has(next.tag) || next.tag === 'adj') return wanted || OBJECT_STARTS.has(next.tag)
    if (TAKES_TO.test(word.lower)) return (wanted && (next.tag === 'sub' || next.tag === 'rel' || next.tag === 'noun' || next.tag === 'adv')) || (next.tag === 'prep' && /^(?:into|out|upon)$/.test(next.lower))
    return wanted && (next.tag !== 'sign' || previous.tag !== 'name')
  }
  if (invertedAuxiliary(words, index, from)) return true
  // A base form: its subject is plural.
  // “seats that call o3 pay by token”: the verb of the main clause.
  // “traffic hit GPT-4o”: a past tense that looks like the base form.
  if (!plural && wanted && /^(?:hit|cut|put|set|let|cost|shut|split|beat|bet)$/.test(word.lower) && next && OBJECT_STARTS.has(next.tag)) return true
  if (!plural) return wanted && previous.tag === 'name' && (relative || (next !== undefined && next.tag !== 'noun' && pluralAntecedent(words, index, from)))
  if (relative) return true
  if (!next) return false
  if (OBJECT_STARTS.has(next.tag)) return true
  if (next.tag === 'adj') return true
  if (!wanted) return false
  if (next.tag === 'sign') return next.lower === ',' || next.lower === '"' || next.lower === '*'
  if (next.tag === 'noun') return !verbForm(next.lower) || isPlural(next.lower) || isNounVerb(next.lower)
  return true
}

// “Did the model go live”, “can your team call”: the auxiliary before the subject.
function invertedAuxiliary(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < 9; place--) {
    const word = words[place]!
    if (word.tag === 'modal' || (word.tag === 'aux' && DO.has(word.lower))) {
      const before = words[place - 1]
      return place === from || before === undefined || /^(?:sign|adv|rel|cc|det|neg|sub)$/.test(before.tag) || ((before.tag === 'noun' || before.tag === 'name') && /^(?:which|what|whose)$/.test(words[place - 2]?.lower ?? ''))
    }
    if (word.tag === 'verb' || word.tag === 'aux' || (word.tag === 'sign' && !/^["'*(),]$/.test(word.lower))) return false
  }
  return false
}

const TIME_NOUN = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|night|morning|session|seat|user)$/

// Nouns that lead to their object by a preposition: after a noun, and before a preposition, they are nouns.
const TAKES_TO = /^(?:access|call|request|query|querie|prompt|connection|invocation|approach|visit|link|answer)(?:s|es)?$/

function pluralAntecedent(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place > from; place--) if (words[place]!.tag === 'rel') return words[place - 1]!.tag === 'noun' && isPlural(words[place - 1]!.lower)
  return false
}

// Inside a relative clause that has no verb yet: “that the fraud team calls”.
function inRelative(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < 8; place--) {
    const word = words[place]!
    if (word.tag === 'rel') return place < index - 1 && !(words[place - 1] && words[place - 1]!.tag === 'verb' && word.lower === 'that')
    if (word.tag === 'verb' || word.tag === 'aux' || word.tag === 'modal' || word.tag === 'sub' || (word.tag === 'sign' && word.lower !== "'" && word.lower !== '"')) return false
  }
  return false
}

// The clause so far holds fewer verbs than its relative pronouns and subordinators ask for.
function wantsVerb(words: readonly Word[], index: number, from: number): boolean {
  let wanted = 1
  let found = 0
  for (let place = index - 1; place >= from; place--) {
    const word = words[place]!
    if (word.tag === 'sign' && /^[;:—–.]$/.test(word.lower)) break
    if (word.tag === 'rel' || word.tag === 'sub') wanted++
    else if (word.tag === 'modal' || (word.tag === 'aux' && words[place - 1]?.tag !== 'modal' && words[place - 1]?.tag !== 'aux')) found++
    else if (word.tag === 'verb' && (word.shape === 's' || word.shape === 'past' || word.shape === 'base')) {
      let before = place - 1
      while (before >= from && (words[before]!.tag === 'adv' || words[before]!.tag === 'neg')) before--
      const tagBefore = words[before]?.tag
      if (tagBefore !== 'to' && tagBefore !== 'modal' && tagBefore !== 'aux') found++
    }
  }
  return found < wanted
}

// A verb that is nothing else comes before the clause ends.
function sureVerbAhead(words: readonly Word[], index: number, to: number): boolean {
  for (let place = index; place < to; place++) {
    const word = words[place]!
    if (word.tag === 'sign' && /^[;:—–.,]$/.test(word.lower)) return false
    if (word.tag === 'rel' || word.tag === 'sub' || word.tag === 'cc') return false
    if (word.tag === 'modal' || word.tag === 'aux') return true
    if (word.tag === 'noun' && words[place - 1]?.tag !== 'to') {
      const form = verbForm(word.lower)
      if (form && !isNounVerb(word.lower) && (form.form === 's' || form.form === 'past')) return true
    }
  }
  return false
}

// “GPT-5 calls account for a third”, “Lambda functions call GPT-5”: the next word may be the verb of a plural subject.
function baseVerbAhead(words: readonly Word[], index: number, to: number): boolean {
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

// The head of the subject on the left, past prepositional phrases: “users in Singapore”, “X and Y”.
function subjectIsPlural(words: readonly Word[], index: number, from: number): boolean {
  let place = index - 1
  let plural = false
  for (let guard = 0; guard < 16; guard++) {
    // One noun phrase, from its head leftwards.
    while (place >= from && (words[place]!.tag === 'adv' || (words[place]!.tag === 'sign' && /^["'*_()`]$/.test(words[place]!.lower)))) place--
    const head = words[place]
    if (!head || place < from) return plural
    if (head.tag === 'noun' || head.tag === 'name' || head.tag === 'pron' || head.tag === 'adj' || head.tag === 'num') {
      const proper = /^[A-Z]/.test(head.text) && place > from && head.text !== head.text.toUpperCase()
      if (head.tag === 'adj' && guard > 0) return plural
      plural = head.tag === 'noun' && isPlural(head.lower) && !(proper && words[place - 1]?.tag === 'prep')
      if (head.tag === 'pron') plural = /^(?:we|they|you|these|those|some|many|all|both|most)$/.test(head.lower)
      place--
    } else return plural
    while (place >= from && /^(?:noun|name|adj|num|det|poss|apostrophe-s)$/.test(words[place]!.tag)) place--
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
    return plural
  }
  return plural
}

// Noun-verbs that stand without an object: “the models run on Bedrock”.
const INTRANSITIVE = new Set(['run', 'launch', 'land', 'ship', 'sit', 'live', 'work', 'go', 'start', 'stop', 'stay', 'talk', 'scale', 'plug', 'connect', 'reach', 'point', 'rest', 'rely', 'focus', 'stream', 'preview', 'chat', 'roll', 'reply', 'respond', 'debut', 'tap', 'hook', 'integrate', 'interface', 'route', 'prompt', 'act', 'serve', 'belong', 'exist'])

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

function repair(words: Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  const previous = index > from ? words[index - 1] : undefined
  const next = index + 1 < to ? words[index + 1] : undefined
  if (word.lower === 'that' && word.tag === 'rel') {
    const afterNoun = previous !== undefined && (previous.tag === 'noun' || previous.tag === 'name' || previous.tag === 'pron')
    if (!afterNoun && next && (next.tag === 'noun' || next.tag === 'adj') && !isPlural(next.lower) && !(previous && previous.tag === 'verb' && next.tag === 'noun' && verbLater(words, index, to))) word.tag = 'det'
    else if (!afterNoun && (!next || next.tag === 'aux' || next.tag === 'sign' || next.tag === 'modal')) word.tag = previous && previous.tag === 'verb' ? 'rel' : 'pron'
    else if (!afterNoun && !(previous?.tag === 'cc' && words.slice(from, index).some(earlier => earlier.tag === 'rel'))) word.tag = 'sub'
  } else if ((word.lower === 'which' || word.lower === 'what' || word.lower === 'whatever' || word.lower === 'whichever') && next && (next.tag === 'noun' || next.tag === 'name' || next.tag === 'adj')) {
    if (!previous || previous.tag === 'sign' || previous.tag === 'verb' || previous.tag === 'prep' || previous.tag === 'adv') word.tag = 'det'
  } else if (word.tag === 'det' && (!next || !nominal(next)) && !/^(?:the|a|an)$/.test(word.lower)) {
    word.tag = 'pron'
  } else if (word.lower === "'s" && word.tag === 'apostrophe-s' && next) {
    // “it's available”, “Bedrock's offering GPT-5”, “let's call” against “Bedrock's models”
    if (previous && previous.lower === 'let') word.tag = 'pron'
    else if (previous && (previous.tag === 'pron' || previous.tag === 'there' || /^(?:there|here|what|who|that|where|how)$/.test(previous.lower))) word.tag = 'aux'
    else if (next.tag === 'det' || next.tag === 'neg' || /^(?:now|available|accessible|not|here|live)$/.test(next.lower)) word.tag = 'aux'
  } else if (word.lower === 'so' && next && next.tag === 'adj') word.tag = 'adv'
  else if (word.lower === 'like' && previous && (previous.tag === 'to' || previous.tag === 'modal')) word.tag = 'verb'
  else if (SENTENCE_OPENERS.test(word.lower) && word.tag === 'noun') word.tag = 'sign'
}

const verbLater = (words: readonly Word[], index: number, to: number): boolean => {
  for (let place = index + 1; place < to && place < index + 6; place++) {
    const tagHere = words[place]!.tag
    if (tagHere === 'aux' || tagHere === 'modal' || tagHere === 'verb') return true
    if (tagHere === 'sign') return false
  }
  return false
}

const nominal = (word: Word): boolean =>
  word.tag === 'noun' || word.tag === 'name' || word.tag === 'adj' || word.tag === 'num' || word.tag === 'poss' || word.tag === 'det' ||
  (word.tag === 'verb' && (word.shape === 'participle' || word.shape === 'ing')) || (word.tag === 'adv')
