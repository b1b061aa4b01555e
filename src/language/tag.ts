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
  if (lower === 'there' && next && (BE.has(next.lower) || MODALS.has(next.lower))) word.tag = 'there'
  else if (NEGATORS.has(lower)) word.tag = lower === 'cannot' ? 'modal' : 'neg'
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
  else if (isAdverb(lower)) word.tag = 'adv'
}

function open(words: Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  if (word.parts) return compound(word)
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
  word.shape = form.form
  word.tag = isVerbHere(words, index, from, to, previous, next) ? 'verb' : isAdjective(word.lower) ? 'adj' : 'noun'
  if (word.tag !== 'verb') delete word.shape
}

function compound(word: Word): void {
  const last = word.parts!.at(-1)!
  const form = verbForm(last)
  const first = verbForm(word.lower) ?? verbForm(word.lower.replace(/-/g, ''))
  if (first) {
    word.lemma = first.lemma
    word.shape = first.form === 'ed' ? 'participle' : first.form
    word.tag = first.form === 'ed' || first.form === 'participle' ? 'adj' : 'verb'
    return
  }
  if ((form && (form.form === 'ed' || form.form === 'participle' || form.form === 'ing')) || isAdjective(last) ||
    /^(?:ready|native|like|level|class|style|grade|scale|only|free|first|wide|aware|based|side|time|line|depth|end|party|house|box|art|edge|site|prem|series|agnostic)$/.test(last)) {
    word.tag = 'adj'
  }
}

// The word before, past adverbs and negators: “can now easily call”.
function before(words: readonly Word[], index: number, from: number): Word | undefined {
  let place = index - 1
  while (place >= from && (words[place]!.tag === 'adv' || (words[place]!.tag === 'neg' && words[place]!.lower !== 'nor'))) place--
  return place >= from ? words[place] : undefined
}

const GERUND_NOUNS = new Set(['pricing', 'billing', 'training', 'marketing', 'meeting', 'setting', 'building', 'offering', 'listing', 'finding', 'understanding', 'engineering', 'logging', 'testing', 'reasoning', 'coding', 'hosting', 'learning', 'computing', 'processing', 'routing', 'warning', 'monitoring'])

function gerund(word: Word, previous: Word | undefined, next: Word | undefined): void {
  word.shape = 'ing'
  const nominalNext = next !== undefined && (NOMINAL_START.has(next.tag) || next.tag === 'adj')
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
      if (DO.has(previous.lower)) return base && !(next && next.tag === 'to' && false)
      return base && BE.has(previous.lower) ? false : !ambiguous && base && previous.lower === 'have' ? false : false
    case 'det':
      if (/^(?:all|both|some|many|few|none|these|those|each|most)$/.test(previous.lower) && next && OBJECT_STARTS.has(next.tag)) return true
      return false
    case 'poss':
    case 'apostrophe-s':
      return false
    case 'adj':
      return !ambiguous && !isPluralNounContext(next)
    case 'num':
      return false
    case 'pron':
      if (SUBJECT_PRONOUNS.has(previous.lower)) return true
      // “let them call”, “helps you access”
      return base && (!ambiguous || next === undefined || next.tag !== 'prep' || true)
    case 'rel':
      return true
    case 'prep':
      return false
    case 'sub':
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
      return nounThenVerb(words, index, from, previous, next, ambiguous)
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
  if (next.tag === 'prep' && /^(?:into|out|on|up|upon|from|with)$/.test(next.lower)) return true
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
  return false
}

function commaVerb(words: readonly Word[], index: number, from: number, to: number, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  if (!ambiguous) return true
  if (!next || !(OBJECT_STARTS.has(next.tag) || next.tag === 'cc' || next.lower === ',')) return false
  for (let place = index - 2; place >= from; place--) {
    const earlier = words[place]!
    if (earlier.tag === 'verb') return earlier.shape === word.shape || (next.tag !== 'cc' && next.lower !== ',' && word.shape === 'base')
  }
  return next.tag !== 'cc' && next.lower !== ',' && opensClause(words, index, to, next, ambiguous)
}

// “customers access GPT-5”, “the agent calls it”, against “model access”, “tool calls to …”.
function nounThenVerb(words: readonly Word[], index: number, from: number, previous: Word, next: Word | undefined, ambiguous: boolean): boolean {
  const word = words[index]!
  if (!ambiguous) return true
  const plural = isPlural(previous.lower) || coordinatedSubject(words, index, from)
  const agrees = word.shape === 's' ? !isPlural(previous.lower) : plural || previous.tag === 'name'
  if (causative(words, index, from) && word.shape === 'base' && next && next.tag !== 'sign' && next.tag !== 'prep') return true
  if (!agrees) return false
  if (previous.tag === 'name' && word.shape === 'base') return false
  if (!next) return false
  if (OBJECT_STARTS.has(next.tag)) return true
  if (next.tag === 'adj') return true
  if (next.tag === 'adv' || next.tag === 'prep' || next.tag === 'to') {
    // “the models run on Bedrock”, “requests route through”; “tool calls to”: the noun reading wins for nouns that take “to”.
    if (next.tag === 'adv') return /ly$/.test(next.lower) || /^(?:now|only|directly)$/.test(next.lower)
    if (/^(?:access|call|request|query|prompt|connection|invocation|approach)/.test(word.lower)) return /^(?:into|out|upon)$/.test(next.lower)
    return INTRANSITIVE.has(word.lemma ?? '') && !hasVerbBefore(words, index, from) && !hasVerb(words, index + 1)
  }
  if (next.tag === 'noun') return (word.shape === 'base' && isPlural(previous.lower)) ? !verbForm(next.lower) || isPlural(next.lower) || isNounVerb(next.lower) : word.shape === 's' && !hasVerbBefore(words, index, from) && !hasVerb(words, index + 1)
  return false
}

// Noun-verbs that stand without an object: “the models run on Bedrock”.
const INTRANSITIVE = new Set(['run', 'launch', 'land', 'ship', 'sit', 'live', 'work', 'go', 'start', 'stop', 'stay', 'talk', 'scale', 'plug', 'connect', 'reach', 'point', 'rest', 'rely', 'focus', 'stream', 'preview', 'chat', 'roll', 'reply', 'respond', 'debut', 'tap', 'hook', 'integrate', 'interface', 'route', 'prompt'])

const hasVerb = (words: readonly Word[], index: number): boolean => {
  for (let place = index; place < words.length; place++) {
    const word = words[place]!
    if (word.tag === 'sign' && /^[.!?;]$/.test(word.lower)) return false
    if (word.tag === 'aux' || word.tag === 'modal') return true
  }
  return false
}

const hasVerbBefore = (words: readonly Word[], index: number, from: number): boolean => {
  for (let place = index - 1; place >= from; place--) {
    const word = words[place]!
    if (word.tag === 'sub' || word.tag === 'rel' || (word.tag === 'sign' && /^[;:—–]$/.test(word.lower))) return false
    if (word.tag === 'aux' || word.tag === 'modal' || (word.tag === 'verb' && word.shape !== 'ing' && word.shape !== 'participle')) return true
  }
  return false
}

// “X and Y call Z”: a coordinated subject is plural.
function coordinatedSubject(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 2; place >= from && index - place < 5; place--) {
    const word = words[place]!
    if (word.tag === 'cc' && word.lower === 'and') return true
    if (word.tag !== 'noun' && word.tag !== 'name' && word.tag !== 'adj' && word.tag !== 'det' && word.tag !== 'poss') return false
  }
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

function repair(words: Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  const previous = index > from ? words[index - 1] : undefined
  const next = index + 1 < to ? words[index + 1] : undefined
  if (word.lower === 'that' && word.tag === 'rel') {
    const afterNoun = previous !== undefined && (previous.tag === 'noun' || previous.tag === 'name' || previous.tag === 'pron')
    if (!afterNoun && next && (next.tag === 'noun' || next.tag === 'adj') && !isPlural(next.lower) && !(previous && previous.tag === 'verb' && next.tag === 'noun' && verbLater(words, index, to))) word.tag = 'det'
    else if (!afterNoun && (!next || next.tag === 'aux' || next.tag === 'sign' || next.tag === 'modal')) word.tag = previous && previous.tag === 'verb' ? 'rel' : 'pron'
    else if (!afterNoun) word.tag = 'sub'
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
