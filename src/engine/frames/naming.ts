import type {Clauses} from '../../language/clauses/clauses.js'
import {isZeroRelative} from '../../language/clauses/relative.js'
import type {NounPhrase, VerbGroup} from '../../language/phrases/phrase.js'
import {isBehindWhat, isContactClauseOfNoun, isContactClauseOfPronoun, isInRelative} from './naming-relative.js'
import {AMOUNT, TIME, saysWhen} from './time-nouns.js'

// Verbs that give a name or a verdict, beside what else they do.
const NAMING = /^(?:call|name|dub|label)$/

// Participles that judge what they are said of: “overvalued”.
const JUDGED = /^(?:over|under|mis)[a-z]{3,}ed$|^(?:finished|broken|doomed|flawed|rigged|biased)$/

// How something is called, not what: “call GPT-5 faster”.
const MANNER = /^(?:available|now|faster|sooner|earlier|later|longer|slower|harder)$/

const PASSIVE_MANNER = /^(?:available|now|faster|sooner|earlier|later|longer|slower|harder|free|live|direct|asynchronous|synchronous|parallel|concurrent|first|last|next|daily|hourly|nightly|weekly|monthly|local|remote)$/
const TIME_UNIT = /^(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|times|inches|feet|metres|meters|steps?)$/
const NAME_NOUN = /^(?:nicknames?|first names?|code ?names?|pet names?|brand names?)$/
const DISTRIBUTIVE = /^(?:every|any|each|all)$/
const POSSESSIVE = /^(?:its|their|our|his|her)$/
const QUANTIFYING = /^(?:every|each|many|several|any|all|no)$/
const IDENTIFYING = /^(?:a|an|the|our|its|their|his|your)$/
const CHOOSING = /^(?:the|any|every|which|whichever|what|whatever)$/
const WHAT = /^what(?:ever)?$/

/** “a model called GPT-5”, “they call it GPT-5”, “calls GPT-5 a breakthrough”: whether a verb says how something is named or judged. */
export function isNaming(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)!
  if (!NAMING.test(vg.lemma)) return false
  const object = clauses.is(verb + 1, 'adv') ? verb + 2 : verb + 1
  // “has been called unreliable”
  if (vg.passive && clauses.is(object, 'adj') && !PASSIVE_MANNER.test(clauses.headWord(object).lower)) return true
  if (vg.passive || vg.form === 'participle') return bearsName(clauses, object)
  const np = clauses.np(object)
  if (!np) return namesWhat(clauses, verb)
  const name = isMemberInCommas(clauses, object) ? object + 4 : object + 1
  const naming: Naming = {clauses, verb, vg, object, np, name}
  for (const {when, then} of SIGNS) if (when(naming)) return then
  return mayBeName(naming)
}

interface Naming {
  clauses: Clauses
  verb: number
  vg: VerbGroup
  /** What may be named. */
  object: number
  np: NounPhrase
  /** The phrase behind it, which may be the name. */
  name: number
}

interface Sign {
  when: (naming: Naming) => boolean
  /** Whether the verb names there. */
  then: boolean
}

// Signs of a name and of a call, in the order in which they are asked; the first that holds decides.
const SIGNS: readonly Sign[] = [
  // “what we call magic”
  {when: ({clauses, verb, object}) => !isTimeAt(clauses, object) && isBehindWhat(clauses, verb), then: true},
  // “Call it what you like”
  {
    when: ({clauses, object, np}) => np.pronoun && WHAT.test(clauses.np(object + 1) ? clauses.headWord(object + 1).lower : clauses.lower(object + 1)),
    then: true,
  },
  // “the next model, which insiders already call GPT-6 Astra”: what the pronoun stands for is named so.
  {when: ({clauses, verb, object}) => isEntity(clauses, object) && !clauses.is(object + 1, 'prep') && isInRelative(clauses, verb), then: true},
  // “the frontier lab, as Jassy calls OpenAI, …”
  {when: isAside, then: true},
  // “What do you call GPT-5 when nobody listens?”
  {when: isAskedFor, then: true},
  // “is calling every night the Sora”
  {when: ({clauses, object, np}) => isTimeAt(clauses, object) && /^(?:every|each)$/.test(np.determiner ?? ''), then: false},
  // “Whatever you call it, …”
  {
    when: ({clauses, verb, np}) => np.pronoun && isPronoun(clauses, verb - 1) && isPronoun(clauses, verb - 2) && WHAT.test(clauses.headWord(verb - 2).lower),
    then: true,
  },
  // “a plant we called GPT-4o”: the noun before is what is named.
  {
    when: ({clauses, verb, object}) => isEntity(clauses, object) && isContactClauseOfPronoun(clauses, verb) && (clauses.lower(object + 1) === 'by' || !endsInPreposition(clauses, object)),
    then: true,
  },
  // “the planner our interns called GPT-5”: its object is the noun before.
  {when: ({clauses, verb, object}) => isEntity(clauses, object) && isContactClauseOfNoun(clauses, verb) && !endsInPreposition(clauses, object), then: true},
  // “versions of GPT-5.6, called Sol and Terra”
  {when: isNamedBehindComma, then: true},
  // “calls GPT-5 by its nickname”
  {
    when: ({clauses, object}) => clauses.lower(object + 1) === 'by' && clauses.np(object + 2) !== undefined && NAME_NOUN.test(nounsOf(clauses, object + 2)),
    then: true,
  },
  // “calls every app ChatGPT”: nobody calls them all at once.
  {when: naming => DISTRIBUTIVE.test(naming.np.determiner ?? '') && holdsNounAndName(naming), then: true},
  // “has called its next model GPT-6 Sol after a cat”: whose it is names it.
  {when: naming => POSSESSIVE.test(naming.np.determiner ?? '') && holdsNounAndName(naming) && naming.clauses.lower(naming.object + 1) === 'after', then: true},
  // “called o3 brilliant”
  {when: ({clauses, name}) => clauses.is(name, 'adj') && !MANNER.test(clauses.headWord(name).lower), then: true},
  // “call the model your account lists first”: a relative clause says which.
  {when: isChosenBy, then: false},
  // “she called GPT-5 overrated”
  {when: isJudgedByParticiple, then: true},
  // “called GPT-5 on AWS a pipe dream”: past a place.
  {when: isJudgedPastPlace, then: true},
]

// Whether the phrase behind the object is a name or a description of it.
function mayBeName({clauses, object, np, name}: Naming): boolean {
  const other = clauses.np(name)
  if (!other) return false
  const head = clauses.headWord(name)
  // “1. Calling o3 2. Pricing”: a number is no name.
  if (head.tag === 'num') return false
  // “call o3 two milliseconds from the open”: how far or how long.
  if (clauses.words[other.from]!.tag === 'num' && TIME_UNIT.test(head.lower)) return false
  if (/sel(?:f|ves)$/.test(head.lower) || head.lower === 'way' || (head.entity !== undefined && isEntity(clauses, object))) return false
  if (np.pronoun && clauses.headWord(object).lower === 'it' && other.determiner === 'a' && head.lower !== 'times') return true
  // “could call GPT-5 the same afternoon”
  if (saysWhen(head.lower) || QUANTIFYING.test(other.determiner ?? '')) return false
  return np.pronoun || IDENTIFYING.test(other.determiner ?? '') || (other.determiner === undefined && !other.pronoun && head.lower !== 'more')
}

const isEntity = (clauses: Clauses, np: number): boolean => clauses.headWord(np).entity !== undefined

const isPronoun = (clauses: Clauses, np: number): boolean => clauses.np(np)?.pronoun === true

const isTimeAt = (clauses: Clauses, np: number): boolean => TIME.test(clauses.headWord(np).lower)

// “a model called GPT-5”, not “called twice”, “called every night”
function bearsName(clauses: Clauses, name: number): boolean {
  const np = clauses.np(name)
  if (!np || isTimeAt(clauses, name) || /^(?:most|least|more|less)$/.test(clauses.headWord(name).lower)) return false
  return !/^(?:every|each|many|several|once)$/.test(np.determiner ?? '')
}

// A naming verb with no noun phrase behind it.
function namesWhat(clauses: Clauses, verb: number): boolean {
  // “What does your webhook call at night?”: nothing is left to be named.
  const what = clauses.phrases.findIndex(phrase => phrase.kind === 'rel' && phrase.lower === 'what')
  if (what >= 0 && isAuxiliaryDo(clauses, what + 1)) return false
  // “what we call magic”; in “what we call from Lambda is GPT-5” the object comes behind.
  return clauses.objectsOf(verb) === undefined && isBehindWhat(clauses, verb)
}

function isAuxiliaryDo(clauses: Clauses, at: number): boolean {
  const vg = clauses.vg(at)
  return vg?.bare === true && vg.lemma === 'do'
}

// “call their lightest model, o4-mini, a judge”: an apposition between commas, and a description behind it.
function isMemberInCommas(clauses: Clauses, object: number): boolean {
  return clauses.lower(object + 1) === ',' && clauses.np(object + 2) !== undefined && isEntity(clauses, object + 2) && clauses.lower(object + 3) === ','
    && /^an?$/.test(clauses.np(object + 4)?.determiner ?? '') && !clauses.is(object + 5, 'cc')
}

// “, as Jassy calls it,”: between commas, behind what is called so.
function isAside({clauses, verb, object}: Naming): boolean {
  const as = clauses.np(verb - 1) ? verb - 2 : -1
  return clauses.lower(as) === 'as' && clauses.lower(as - 1) === ',' && clauses.np(as - 2) !== undefined && clauses.lower(object + 1) === ','
}

// “What do you call …?”; with “for” or “with” at the end it asks for a reason or a means.
function isAskedFor({clauses, verb, object}: Naming): boolean {
  if (!clauses.np(verb - 1) || !isAuxiliaryDo(clauses, verb - 2)) return false
  const what = clauses.phrases[verb - 3]
  return what !== undefined && clauses.words[what.from]!.lower === 'what' && what.to === what.from + 1 && !endsInPreposition(clauses, object)
}

// “call GPT-5 with …?”: a preposition behind the object whose noun phrase stands elsewhere.
const endsInPreposition = (clauses: Clauses, object: number): boolean => clauses.is(object + 1, 'prep') && !clauses.np(object + 2)

// “…, called Sol and Terra”: a past form behind the name of what it is said of.
function isNamedBehindComma({clauses, verb, vg, object}: Naming): boolean {
  if (!/ed$/.test(clauses.words[vg.head]!.lower) || clauses.lower(verb - 1) !== ',' || !clauses.np(verb - 2)) return false
  return isEntity(clauses, verb - 2) && isEntity(clauses, object) && clauses.previousVerb(verb - 2) >= 0
}

// The head of a noun phrase with the word before it, without determiners: “nickname”, “code name”.
function nounsOf(clauses: Clauses, np: number): string {
  const {from, head, to} = clauses.np(np)!
  return clauses.words.slice(Math.max(from, head - 1), to).filter(({tag}) => tag !== 'det' && tag !== 'poss').map(({lower}) => lower).join(' ')
}

// “every app ChatGPT”: a noun and a name that were read as one noun phrase.
const holdsNounAndName = ({clauses, object, np}: Naming): boolean => isEntity(clauses, object) && clauses.words[np.head - 1]!.tag === 'noun'

// “whichever model your account lists”: behind a noun that stands for a model, the subject of a relative clause and its verb.
function isChosenBy({clauses, object, np, name}: Naming): boolean {
  const vg = clauses.np(name) && clauses.vg(name + 1)
  if (!vg || vg.form === 'participle') return false
  if (!isEntity(clauses, object) && !/^(?:models?|llms?|one)$/.test(clauses.headWord(object).lower)) return false
  return (CHOOSING.test(np.determiner ?? '') || (np.plural && np.determiner === undefined)) && isZeroRelative(clauses, object, name)
}

// “overrated”, “left behind” at the end of what is said
function isJudgedByParticiple({clauses, name}: Naming): boolean {
  const said = clauses.vg(name)
  if (said?.form !== 'participle' || said.passive) return false
  return /^(?:sign|cc|sub|)$/.test(clauses.phrases[name + 1]?.kind ?? '') || JUDGED.test(clauses.headWord(name).lower)
}

// “GPT-5 on AWS a pipe dream.”
function isJudgedPastPlace({clauses, object}: Naming): boolean {
  if (!isEntity(clauses, object) || !/^(?:on|in|at)$/.test(clauses.lower(object + 1)) || !clauses.np(object + 2)) return false
  const verdict = object + 3
  if (!/^an?$/.test(clauses.np(verdict)?.determiner ?? '') || isTimeAt(clauses, verdict) || AMOUNT.test(clauses.headWord(verdict).lower)) return false
  return clauses.phrases[verdict + 1] === undefined || clauses.is(verdict + 1, 'sign')
}
