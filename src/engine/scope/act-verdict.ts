import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {Frame} from '../frames/frame.js'
import {isPartial} from './partial.js'

/** Verbs that say in the passive that an act may not be: “is prohibited”. */
const FORBID = /^(?:prohibit|forbid|ban|bar|disallow|rule|block|exclude)$/
/** Verbs that say in the passive that it may be: “isn't allowed”. */
const PERMIT = /^(?:allow|permit|authorize|support|sanction|approve|include|offer|provide|grant)$/
/** Verbs that say that an act takes place: “calls to it are not made”. */
const MAKE = /^(?:make|place|issue|send|perform)$/
/** Verbs of what a list of features has: “access to o3: not included”. */
const FEATURE = /^(?:offer|include|provide|support|plan|allow|permit|grant)$/
/** Participles that refuse it: “access to o3: denied”. */
const REFUSE = /^(?:deny|refuse|forbid|prohibit|ban|bar|block|disallow|exclude|reject|decline)$/
const IMPOSSIBLE = /^(?:impossible|forbidden|illegal|prohibited|unavailable|unsupported)$/
const POSSIBLE = /^(?:possible|permissible|legal|ok|okay)$/
/** Where what is ruled out stands, as a preposition and a noun: “is out of the question”. */
const RULED_OUT: readonly RegExp[] = [
  /^out of (?:question|scope|bounds)$/,
  /^off (?:limits|table|menu)$/,
  /^against (?:policy|policies|rules?|law|contract|terms|guidelines?|licen[cs]e)$/,
]
/** Where what there will be stands: “is not on the roadmap”. */
const PLANNED: readonly RegExp[] = [
  /^on (?:roadmap|table|menu|agenda|offer|cards|list)$/,
  /^in (?:scope|cards|plans?|contract)$/,
  /^within scope$/,
  /^under (?:consideration|discussion)$/,
]
const BREACH = /^(?:breach|violation|offen[cs]e|infringement|taboo|no-go)$/
/** What there is not leave for, where there is leave: “unauthorised access to it is prohibited”. */
const IRREGULAR = wordList(`
  abusive anonymous excessive fraudulent illegitimate improper unapproved unauthorised unauthorized undocumented
  unlicensed unlimited unmonitored unsupervised
`)
/** What a company does for others: “not something we offer”. */
const DOES_FOR_OTHERS = /^(?:offer|support|allow|permit|provide|sell|do|plan|recommend)$/
/** So many phrases behind an act are asked for what is said of it. */
const REACH = 10

/**
 * What takes back an act that is the subject, as a step says it: “calling it is prohibited”, “isn't allowed”, “is impossible”. Undefined where
 * nothing does.
 */
export const verdictOn = (clauses: Clauses, frame: Frame): string | undefined =>
  answerOn(clauses, frame) ?? (isIrregular(clauses, frame.phrase) ? undefined : predicateOn(clauses, frame.phrase))

function isIrregular(clauses: Clauses, np: number): boolean {
  const phrase = clauses.np(np)
  return phrase !== undefined && clauses.words.slice(Math.max(0, phrase.from - 1), phrase.head).some(word => IRREGULAR.has(word.lower))
}

// “Access to OpenAI models: not offered.”, “Access to o3: none.”
function answerOn(clauses: Clauses, frame: Frame): string | undefined {
  let colon = frame.object?.np === undefined ? frame.phrase + 1 : clauses.modifiersOf(frame.object.np).end
  while (clauses.is(colon, 'prep') && clauses.np(colon + 1)) colon += 2
  if (!/^[:—–]$/.test(clauses.lower(colon))) return undefined
  if (isNotFeatured(clauses, colon + 1)) return '“not” takes it back'
  // “none”, “never”, and nothing more
  const isOnly = clauses.phrases[colon + 2] === undefined || clauses.is(colon + 2, 'sign')
  const answer = clauses.words[clauses.phrases[colon + 1]?.from ?? -1]?.lower ?? ''
  return isOnly && /^(?:no|none|never)$/.test(answer) ? 'the answer takes it back' : undefined
}

// “not available”, “not offered”, “denied”
function isNotFeatured(clauses: Clauses, answer: number): boolean {
  const said = clauses.vg(answer)
  if (said) return said.negated !== undefined ? FEATURE.test(said.lemma) : said.form === 'participle' && REFUSE.test(said.lemma)
  if (!/^(?:not|never)$/.test(clauses.lower(answer))) return false
  const what = clauses.vg(answer + 1)?.lemma ?? clauses.lower(answer + 1)
  return FEATURE.test(what) || /^(?:available|possible)$/.test(what)
}

// What the first finite verb behind an act says of it.
function predicateOn(clauses: Clauses, act: number): string | undefined {
  for (let at = act + 1; at < clauses.phrases.length && at < act + REACH; at++) {
    const vg = clauses.vg(at)
    if (!vg || vg.form === 'participle') continue
    if (vg.form !== 'finite') return undefined
    const subject = clauses.subjectOf(at)
    // The subject is the act itself or stands inside it.
    if (subject.length > 0 && !subject.some(np => np >= act && np < at)) return undefined
    return isRuledOut(clauses, at, vg) ? `“${clauses.words[vg.head]!.text}” takes it back` : undefined
  }
  return undefined
}

const placeOf = (clauses: Clauses, preposition: number): string =>
  clauses.np(preposition + 1) ? `${clauses.lower(preposition)} ${clauses.headWord(preposition + 1).lower}` : ''

// “access is not part of the plan”, “calling it is not an option”, “is not something we offer”
function isNoOption(clauses: Clauses, np: number, denied: () => boolean): boolean {
  const noun = clauses.headWord(np).lower
  if (noun === 'something') {
    const offered = clauses.phrases.slice(np + 1, np + 5).find(part => part.kind === 'vg')
    return offered?.kind === 'vg' && DOES_FOR_OTHERS.test(offered.lemma) && offered.negated === undefined && denied()
  }
  if (/^(?:option|possibility)$/.test(noun)) return clauses.np(np)!.determiner === 'no' || denied()
  return noun === 'part' && denied()
}

const isAt = (places: readonly RegExp[], place: string): boolean => places.some(one => one.test(place))

// “invoking it constitutes a breach”
const isBreach = (clauses: Clauses, verb: number, {lemma}: VerbGroup): boolean =>
  /^(?:be|constitute|represent)$/.test(lemma) && clauses.np(verb + 1) !== undefined && BREACH.test(clauses.headWord(verb + 1).lower)

function isRuledOut(clauses: Clauses, verb: number, vg: VerbGroup): boolean {
  const denied = (): boolean => vg.negated !== undefined && !isPartial(clauses, verb)
  if (vg.passive && FORBID.test(vg.lemma)) return vg.negated === undefined
  if (vg.passive && PERMIT.test(vg.lemma)) return denied()
  if (vg.passive && MAKE.test(vg.lemma)) return denied()
  if (isBreach(clauses, verb, vg)) return vg.negated === undefined
  if (vg.lemma !== 'be') return false
  if (clauses.is(verb + 1, 'prep')) {
    const place = placeOf(clauses, verb + 1)
    return vg.negated === undefined ? isAt(RULED_OUT, place) : isAt(PLANNED, place) && denied()
  }
  // “access is not part of the plan”
  if (clauses.np(verb + 1)) return isNoOption(clauses, verb + 1, denied)
  if (!clauses.is(verb + 1, 'adj')) return false
  const adjective = clauses.lower(verb + 1)
  return IMPOSSIBLE.test(adjective) ? vg.negated === undefined : POSSIBLE.test(adjective) && denied()
}
