import {BE, DO, HAVE, isAdjective, isListedAdjective, isPerson, isPlural, mayStandAlone, PARTICIPIAL_ADJECTIVES, verbForm} from '../lexicon.js'
import type {Word} from '../words.js'
import {inRelative} from './clause.js'
import {afterNominal, before, DETERMINER_LIKE, NOMINAL_START, OBJECT_STARTS} from './neighbours.js'
import {isVerbHere} from './verb-here.js'

/** The tag of a word of an open class: by its form, its ending and the words beside it. */
export function open(words: Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  if (word.parts) return compound(word, index + 1 < to ? words[index + 1] : undefined, index > from && words[index - 1]!.tag === 'name')
  // “the button “Rewrite” calls o3”: a label.
  if (words[index - 1]?.lower === '"' && words[index + 1]?.lower === '"' && index - 2 >= from && index + 1 < to && words[index - 2]!.tag === 'noun' && /^\p{Lu}/u.test(word.text)) return
  const form = verbForm(word.lower) ?? word.verb
  const previous = before(words, index, from)
  if (PARTICIPIAL_ADJECTIVES.has(word.lower) && form && index + 1 < to && /^(?:noun|name|adj)$/.test(words[index + 1]!.tag) && previous?.tag !== 'aux') {
    word.lemma = form.lemma
    word.shape = 'participle'
    word.tag = 'adj'
    return
  }
  // “merely “access” GPT-4o”: a word that stands alone between quotation marks.
  const quoted = index > from && words[index - 1]!.lower === '"' && words[index + 1]?.lower === '"' && index + 2 < to
  const next = quoted ? words[index + 2] : index + 1 < to ? words[index + 1] : undefined
  // “we expect it to double”: an adjective that is a verb behind “to”.
  if (!form && words[index - 1]?.tag === 'to' && index > from && /^(?:double|open|close|complete|clean|clear|free|empty|narrow|warm|calm|slow|secure|separate|direct|present|perfect|tidy)$/.test(word.lower) && !(next && /^(?:noun|adj)$/.test(next.tag) && !isPlural(next.lower))) {
    word.tag = 'verb'
    word.lemma = word.lower
    word.shape = 'base'
    return
  }
  if (form?.form === 's' && /^(?:neither|never|not|nor)$/.test(words[index - 1]?.lower ?? '') && index > from) {
    word.lemma = form.lemma
    word.shape = 's'
    word.tag = 'verb'
    return
  }
  if (!form) {
    if (isAdjective(word.lower)) word.tag = standsAlone(words, index, from, to) || isPlaceName(words, index, from, to) ? 'noun' : 'adj'
    else if (/[a-z]{3}ing$/.test(word.lower) && !/^(?:thing|something|nothing|anything|everything|string|king|spring|ring|wing|sibling|darling|during|ceiling|evening|morning|pricing|billing|branding|onboarding|training|marketing|engineering|computing)s?$/.test(word.lower)) {
      word.lemma = word.lower.replace(/ing$/, '')
      word.shape = 'ing'
      word.tag = previous && DETERMINER_LIKE.has(previous.tag) ? 'noun' : 'verb'
    } else if (/[a-z]{2}ed$/.test(word.lower) && !/^(?:need|feed|speed|seed|bleed|breed|creed|greed|weed|indeed|shed|sled|bed|red|hundred|embed)$/.test(word.lower)) {
      word.lemma = word.lower.replace(/ed$/, '')
      // “The engineer muted the alarm”
      word.shape = previous && /^(?:noun|name|pron)$/.test(previous.tag) && next && /^(?:det|poss|name)$/.test(next.tag) ? 'past' : 'participle'
      // “GPT-5 themed lockers”: said of the noun behind.
      const themed = previous?.tag === 'name' && next?.tag === 'noun' && /^(?:theme|brand|flavour|flavor|inspire|shape)d$/.test(word.lower)
      word.tag = themed || (previous && (DETERMINER_LIKE.has(previous.tag) || previous.tag === 'adj')) ? 'adj' : 'verb'
    }
    return
  }
  word.lemma = form.lemma
  if (form.form === 'ing') return gerund(word, previous, next, words[index + 2])
  if (form.form === 'ed' || form.form === 'participle' || form.form === 'past') return pastForm(words, word, index, from, to, form.form)
  // “have become”, “has run”: participles that look like base forms.
  if (form.form === 'base' && previous?.tag === 'aux' && !DO.has(previous.lower) && /^(?:become|come|run|cut|put|set|hit|let|read|cost|split|shut|overcome)$/.test(word.lower) && HAVE.has(previous.lower)) {
    word.tag = 'verb'
    word.shape = 'participle'
    return
  }
  // “is read by GPT-5”, “are run on Bedrock”
  if (form.form === 'base' && previous?.tag === 'aux' && BE.has(previous.lower) && /^(?:run|cut|put|set|hit|read|split|shut)$/.test(word.lower) && (!next || /^(?:prep|to|adv|sign|cc)$/.test(next.tag))) {
    word.tag = 'verb'
    word.shape = 'participle'
    return
  }
  // “OpenAI open weight models”: an adjective between a name and its noun.
  if (form.form === 'base' && isAdjective(word.lower) && previous && (previous.tag === 'name' || previous.tag === 'det') && next && (next.tag === 'noun' || next.tag === 'name') && !standsAlone(words, index, from, to)) {
    word.tag = 'adj'
    return
  }
  word.shape = form.form
  word.tag = isVerbHere(words, index, from, to, previous, next) ? 'verb' : isListedAdjective(word.lower) && !standsAlone(words, index, from, to) ? 'adj' : 'noun'
  if (word.tag !== 'verb') delete word.shape
}

// “archivists in Ghent call it”: behind a preposition a capital letter, and no noun behind it that is nothing else; the ending says nothing of a name.
function isPlaceName(words: readonly Word[], index: number, from: number, to: number): boolean {
  const word = words[index]!
  const next = index + 1 < to ? words[index + 1] : undefined
  return index > from && words[index - 1]!.tag === 'prep' && /^\p{Lu}\p{Ll}/u.test(word.text) && !isListedAdjective(word.lower) && !(next?.tag === 'noun' && !verbForm(next.lower)) && next?.tag !== 'name'
}

// “Whoever holds the key accesses it”, “a local with a tablet”: an adjective behind a determiner, and no noun behind it.
function standsAlone(words: readonly Word[], index: number, from: number, to: number): boolean {
  if (!mayStandAlone(words[index]!.lower) || index === from || !/^(?:det|poss|apostrophe-s)$/.test(words[index - 1]!.tag)) return false
  const next = index + 1 < to ? words[index + 1] : undefined
  if (!next || /^(?:prep|aux|modal|to|rel|sub)$/.test(next.tag)) return true
  if (next.tag === 'sign') return /^[.,;:?!)—–]$/.test(next.lower) && !/^(?:adj|adv)$/.test(words[index + 2]?.tag ?? '')
  const form = next.tag === 'noun' ? verbForm(next.lower) : undefined
  return form?.form === 's' && index + 2 < to && /^(?:det|poss|name)$/.test(words[index + 2]!.tag)
}

// The tag of a hyphenated word, by its first and last parts.
function compound(word: Word, next: Word | undefined, behindName: boolean): void {
  const last = word.parts!.at(-1)!
  // “call Codex mid-build”: an adverb, unless a noun follows.
  if (/^(?:mid|post|pre)$/.test(word.parts![0]!) && !(next && /^(?:noun|name|adj)$/.test(next.tag) && !verbForm(next.lower)) && behindName) {
    word.tag = 'adv'
    return
  }
  // “top-tier, most advanced models”: a quality.
  if (/^(?:tier|end|grade|class|level|notch|edge|leading|art|line|art)$/.test(last) && next && (/^(?:noun|name|adj)$/.test(next.tag) || next.lower === ',') && word.parts!.length > 1 && /^(?:top|high|low|best|first|cutting|leading|world|enterprise|industry|state|market)$/.test(word.parts![0]!)) {
    word.tag = 'adj'
    return
  }
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

const GERUND_NOUNS = new Set(['pricing', 'billing', 'training', 'marketing', 'meeting', 'setting', 'building', 'offering', 'listing', 'finding', 'understanding', 'engineering', 'logging', 'testing', 'reasoning', 'coding', 'hosting', 'learning', 'computing', 'processing', 'routing', 'warning', 'monitoring'])

// The tag of a form in “-ing”: a verb, or a noun or adjective made of one.
function gerund(word: Word, previous: Word | undefined, next: Word | undefined, after: Word | undefined): void {
  word.shape = 'ing'
  // “The painting serves angels”: a noun, for its verb follows.
  if (previous?.tag === 'det' && next?.tag === 'noun' && verbForm(next.lower)?.form === 's' && after && /^(?:det|poss|name|pron)$/.test(after.tag)) {
    word.tag = 'noun'
    delete word.shape
    return
  }
  // “parallel calling of o4-mini”
  if (next?.lower === 'of' && previous && previous.tag !== 'aux') {
    word.tag = 'noun'
    delete word.shape
    return
  }
  // “both accessing and invoking o3”: a conjunction in two words.
  if (previous?.tag === 'det' && /^(?:both|either|neither)$/.test(previous.lower) && next?.tag === 'cc') {
    word.tag = 'verb'
    return
  }
  const nominalNext = next !== undefined && (NOMINAL_START.has(next.tag) || next.tag === 'adj' || (next.tag === 'noun' && previous?.tag === 'prep' && (next.parts !== undefined || isPlural(next.lower)) && next.lower !== 'blocks'))
  // “is busy calling GPT-5”
  if (previous?.tag === 'adj' && /^(?:busy|worth|fine|done|happy|great|good|quick|slow|late|early|stuck|bad|better|cheaper|faster|easier|tired|comfortable|keen)$/.test(previous.lower) && next && /^(?:name|det|poss|pron)$/.test(next.tag)) {
    word.tag = 'verb'
    return
  }
  if (previous && (previous.tag === 'det' || previous.tag === 'adj' || previous.tag === 'num')) {
    word.tag = nominalNext && !GERUND_NOUNS.has(word.lower) && previous.tag !== 'adj' && next.tag !== 'adj' ? 'verb' : next?.tag === 'noun' ? 'adj' : 'noun'
    if (word.tag !== 'verb') delete word.shape
    return
  }
  // “GPT-5 spending figures”: a noun of doing between a name and its noun.
  if (previous?.tag === 'name' && next?.tag === 'noun' && !next.parts) {
    word.tag = 'adj'
    delete word.shape
    return
  }
  if (previous && (previous.tag === 'poss' || previous.tag === 'apostrophe-s')) {
    word.tag = nominalNext ? 'verb' : 'noun'
    if (word.tag === 'noun') delete word.shape
    return
  }
  if (GERUND_NOUNS.has(word.lower) && !nominalNext && !(previous && (previous.tag === 'aux' || (previous.tag === 'verb' && next?.tag === 'prep' && /^(?:start|begin|keep|continue)$/.test(previous.lemma ?? ''))))) {
    word.tag = 'noun'
    delete word.shape
    return
  }
  word.tag = 'verb'
}

// The tag of a form in “-ed” or its like: a past tense, a participle, or an adjective made of one.
function pastForm(words: Word[], word: Word, index: number, from: number, to: number, form: 'ed' | 'participle' | 'past'): void {
  const previous = before(words, index, from)
  const next = index + 1 < to ? words[index + 1] : undefined
  word.tag = 'verb'
  if (form === 'past') {
    word.shape = 'past'
    return
  }
  // “the other half called GPT-4o”: half of them did.
  const half = previous?.lower === 'half' && /^(?:other|one|first|second)$/.test(words[index - 2]?.lower ?? '') && next?.tag === 'name'
  if (!half && previous && DETERMINER_LIKE.has(previous.tag) && next && (next.tag === 'noun' || next.tag === 'adj' || next.tag === 'name')) {
    word.tag = 'adj'
    word.shape = 'participle'
    return
  }
  if (previous && previous.tag === 'adj' && next && (next.tag === 'noun' || next.tag === 'name')) {
    word.tag = 'adj'
    return
  }
  // “the models we accessed during the trial”
  // “a model called GPT-5 is mentioned”: it bears the name; the verb of the sentence comes later.
  if (/^(?:call|name|dub)$/.test(word.lemma ?? '') && (next?.tag === 'name' || next?.lower === '"') && /^(?:noun|name)$/.test(previous?.tag ?? '') && verbBehindName(words, next.tag === 'name' ? index + 2 : closingQuote(words, index + 2, to), to)) {
    word.shape = 'participle'
    return
  }
  // “With o3 called every minute, …”
  if (form !== 'participle' && absolute(words, index, from)) {
    word.shape = 'participle'
    return
  }
  if (form !== 'participle' && previous?.tag === 'pron' && /^(?:i|we|they|he|she)$/.test(previous.lower)) {
    word.shape = 'past'
    return
  }
  if (form !== 'participle' && afterNominal(previous) && previous!.tag !== 'rel' && inRelative(words, index, from)) {
    word.shape = 'past'
    return
  }
  // “a job nobody understood”: an indefinite person does it.
  if (previous?.tag === 'pron' && /^(?:any|every|some|no)(?:one|body)$/.test(previous.lower) && next && next.lower !== 'by') {
    word.shape = 'past'
    return
  }
  // “our hostess promised over the canapés”: people say things; what is said of them has “by”.
  if (form === 'ed' && previous?.tag === 'noun' && isPerson(previous.lower) && /^(?:promise|explain|claim|answer|admit|joke|boast|announce|shout|complain)$/.test(word.lemma ?? '') && next && next.lower !== 'by') {
    word.shape = 'past'
    return
  }
  // “muted the alarm, called o4-mini and went back to bed”
  if (form !== 'participle' && next && OBJECT_STARTS.has(next.tag) && previous && (previous.lower === ',' || previous.tag === 'cc') && pastBefore(words, index, from)) {
    word.shape = 'past'
    return
  }
  // “the smartest model OpenAI ever made, …”
  if (words[index - 1]?.lower === 'ever' && afterNominal(previous) && index - 1 > from) {
    word.shape = 'past'
    return
  }
  word.shape = form === 'participle' ? 'participle' : perfectOrPassive(words, index, from) ? 'participle' : afterNominal(previous) && (!continuesAsPassive(word, next, words[index + 2]) || (word.lemma === 'ask' && isPerson(previous!.lower))) ? 'past' : 'participle'
}

// Behind a noun phrase that “with” leads to at the start of a clause.
function absolute(words: readonly Word[], index: number, from: number): boolean {
  let place = index - 1
  while (place > from && /^(?:noun|name|adj|num|det|poss|apostrophe-s)$/.test(words[place]!.tag)) place--
  return place < index - 1 && words[place]!.lower === 'with' && (place === from || words[place - 1]!.tag === 'sign')
}

// Whether the nearest finite verb of the clause so far is a past tense.
function pastBefore(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 2; place >= from && index - place < 24; place--) {
    const word = words[place]!
    if (word.tag === 'sign' && /^[;:—–(]$/.test(word.lower)) return false
    if (/^(?:aux|modal|rel|sub)$/.test(word.tag)) return false
    if (word.tag === 'verb' && word.shape !== 'ing') return word.shape === 'past'
  }
  return false
}

// The place behind the quotation mark that closes a title.
function closingQuote(words: readonly Word[], index: number, to: number): number {
  for (let place = index; place < to && place < index + 12; place++) if (words[place]!.lower === '"') return place + 1
  return to
}

// “a bot called Codex opened the issue”: the verb of the sentence follows the name.
function verbBehindName(words: readonly Word[], index: number, to: number): boolean {
  const word = words[index]
  if (!word || index >= to) return false
  if (word.tag === 'aux' || word.tag === 'modal') return true
  const form = word.tag === 'noun' ? verbForm(word.lower) : undefined
  const next = index + 1 < to ? words[index + 1] : undefined
  if (form && (form.form === 'ed' || form.form === 'past') && words[index - 1]!.lower === '"' && next?.tag === 'prep') return true
  if (!form || !next || /^(?:prep|to|sign|adv|cc)$/.test(next.tag)) return false
  return form.form === 'ed' || form.form === 'past' || (form.form === 's' && /^(?:det|poss|name|pron|num|sub|rel)$/.test(next.tag))
}

// “models hosted on Bedrock”, “agents built by us”: a participle goes on with a preposition; a past tense with its object.
function continuesAsPassive(word: Word, next: Word | undefined, after: Word | undefined): boolean {
  // “Bedrock rolled out GPT-5”
  if (/^(?:out|up|off|over)$/.test(next?.lower ?? '') && after?.tag === 'name') return false
  // “regulators asked about …”, “nobody objected to …”
  if (/^(?:say|nod|shrug|testify|grin|sigh|joke|quip|retort|blush|pause|hesitate|object|agree|complain|argue|reply|respond|wait|look|listen|talk|rely|vote|insist|react|subscribe|belong|happen|appear|laugh|smile|sit|stand|sleep)$/.test(word.lemma ?? '')) return false
  if (word.lower === 'launched' || word.lower === 'arrived' || word.lower === 'debuted' || word.lower === 'landed' || word.lower === 'came' || word.lower === 'went') return false
  return next === undefined || next.tag === 'prep' || next.tag === 'to' || (next.tag === 'sign' && next.lower !== '"') || next.tag === 'adv'
}

// Whether an auxiliary on the left makes a form a participle.
function perfectOrPassive(words: readonly Word[], index: number, from: number): boolean {
  for (let place = index - 1; place >= from && index - place < 8; place--) {
    const word = words[place]!
    if (word.tag === 'aux') return !DO.has(word.lower)
    if (word.tag === 'verb' && (word.lemma === 'get')) return true
    if (word.tag === 'adv' || word.tag === 'neg' || word.tag === 'cc' || (word.tag === 'verb' && word.shape === 'participle') || word.lower === ',') continue
    // “so easily is GPT-5 called that …”: the auxiliary stands before the subject.
    while (place > from && index - place < 8 && /^(?:noun|name|adj|det|poss|pron)$/.test(words[place]!.tag)) place--
    return BE.has(words[place]!.lower) && words[place]!.tag === 'aux' && place > from && words[place - 1]!.tag === 'adv' && place < index - 1
  }
  return false
}
