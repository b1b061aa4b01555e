/** What is set into a verb group between two signs and says nothing of who does what: “does not, by design, call”, “is, from today, available”. */
import {BE, CONJUNCTIONS, DO, HAVE, isAdverb, isPlural, MODALS, NEGATORS, PREPOSITIONS, PRONOUNS, SUBJECT_PRONOUNS, SUBORDINATORS, verbForm} from './lexicon.js'
import {isReporting} from './reporting.js'
import {wordList} from './lexicon/word-list.js'
import type {Word} from './words.js'

/** So many words an interpolation has at most, so that a text is read in linear time. */
const LONGEST = 12

/** Words that take back, limit, or except something, so that what they stand in is no mere remark. */
const LIMITING = wordList('no none nobody nothing nowhere only just unless until till except save without outside instead rather but yet longer')
/** Pronouns and determiners that may stand for what the sentence is about. */
const POINTING = wordList('them these those')
const REFERRING = new Set([...POINTING, ...wordList('it they him her')])
/** Verbs of seeming, which a remark is made with as well: “it seems”. */
const SEEMING = wordList('seem appear know expect hope guess presume suppose trust hear gather understand see believe fear')
const CLOSING: Readonly<Record<string, string>> = {',': ',', '—': '—', '–': '–', '-': '-', '(': ')'}
const DENIAL = /^(?:at|in|under|on|by) no$/
const PARTICIPIAL = /^(?:be|been|being)$/

/** What is set in between two signs. */
interface Interpolation {
  /** Its signs. */
  open: number
  close: number
  /** The words that are read none the less, and whether they deny. */
  kept: readonly Word[]
  denies: boolean
}

/**
 * The words of a text without what is interpolated between an auxiliary and what it leads to, a verb and a name, a subject and its verb. What tells where, with a name, stands behind the
 * subject then (“GPT-5 can, from Lambda, be called”: “GPT-5 from Lambda can be called”); a denial loses its signs alone (“may, at no time, call it”).
 */
export function withoutInterpolations(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const found = interpolationAt(words, at)
    if (found === undefined) out.push(words[at]!)
    else {
      out.splice(found.denies ? out.length : beforeAuxiliaries(out), 0, ...found.kept)
      at = found.close
    }
  }
  return out
}

// The interpolation that a sign opens; undefined where it opens none.
function interpolationAt(words: readonly Word[], open: number): Interpolation | undefined {
  const sign = words[open]!
  const closing = sign.tag === 'sign' ? CLOSING[sign.lower] : undefined
  if (closing === undefined || open === 0 || (sign.lower === '-' && sign.glued)) return undefined
  const auxiliary = auxiliaryBefore(words, open)
  if (auxiliary === undefined && !mayGoOn(words, open)) return undefined
  for (let at = open + 1; at < words.length && at <= open + LONGEST + 1; at++) {
    const {tag, lower} = words[at]!
    if (tag !== 'sign') continue
    const found = lower !== closing || at === open + 1 ? undefined : auxiliary === undefined ? aside(words, open, at) : inVerbGroup(words, open, at, auxiliary)
    if (found) return found
    if (lower !== ',' && !/^['"%$€£]$/.test(lower)) return undefined
  }
  return undefined
}

function inVerbGroup(words: readonly Word[], open: number, close: number, auxiliary: number): Interpolation | undefined {
  if (!isLedTo(words[auxiliary]!, words[close + 1])) return undefined
  const inside = words.slice(open + 1, close)
  const denies = isDenial(inside)
  if (denies) return {open, close, kept: inside, denies}
  if (tellsWhere(inside)) return {open, close, kept: words.slice(open, close + 1), denies}
  return isRepetition(inside, words, auxiliary) || isRemark(inside) ? {open, close, kept: [], denies} : undefined
}

// “call, if need be, GPT-5”, “the batch — like its predecessor — calls”: a verb before a name, or a verb behind dashes.
function aside(words: readonly Word[], open: number, close: number): Interpolation | undefined {
  const inside = words.slice(open + 1, close)
  const next = words[close + 1]
  const isLed = PREPOSITIONS.has(inside[0]!.lower) || SUBORDINATORS.has(inside[0]!.lower) || isAdverb(inside[0]!.lower)
  if (!next || !isLed || !isRemark(inside)) return undefined
  const goesOn = isVerbAlone(words, open - 1) ? next.tag === 'name' : isDash(words[open]!) && verbForm(next.lower)?.form === 's'
  return goesOn ? {open, close, kept: [], denies: false} : undefined
}

const isDash = ({lower}: Word): boolean => /^[—–-]$/.test(lower)

// Before a sign that is no comma, or a verb, something may go on behind it.
const mayGoOn = (words: readonly Word[], open: number): boolean => isDash(words[open]!) || isVerbAlone(words, open - 1)

// “to call”, “you call”, “customers call”: nothing but a verb.
function isVerbAlone(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before || words[at]!.tag !== 'noun' || verbForm(words[at]!.lower)?.form !== 'base') return false
  if (before.tag === 'noun' && isPlural(before.lower)) return !PREPOSITIONS.has(words[at - 2]?.lower ?? '')
  return before.lower === 'to' || before.lower === 'not' || MODALS.has(before.lower) || SUBJECT_PRONOUNS.has(before.lower)
}

const isAuxiliary = ({lower, tag}: Word): boolean => tag === 'noun' && (MODALS.has(lower) || BE.has(lower) || HAVE.has(lower) || DO.has(lower))

// The auxiliary that ends right before a sign, its negator between: “does not, …”.
function auxiliaryBefore(words: readonly Word[], open: number): number | undefined {
  const last = words[open - 1]
  if (!last) return undefined
  if (isAuxiliary(last)) return open - 1
  const before = words[open - 2]
  return NEGATORS.has(last.lower) && before && isAuxiliary(before) ? open - 2 : undefined
}

// Whether an auxiliary may lead to a word behind the interpolation: “does … call”, “is … available”.
function isLedTo({lower: auxiliary}: Word, next: Word | undefined): boolean {
  if (!next || next.tag === 'sign' || next.tag === 'name' || CONJUNCTIONS.has(next.lower)) return false
  if (PARTICIPIAL.test(next.lower)) return true
  if (SUBJECT_PRONOUNS.has(next.lower) || SUBORDINATORS.has(next.lower) || MODALS.has(next.lower) || BE.has(next.lower)) return false
  if (BE.has(auxiliary) || HAVE.has(auxiliary)) return true
  const form = verbForm(next.lower)?.form
  return next.lower === 'have' || /ly$|^(?:also|now|still|even|then|soon|well|not|never|all|both)$/.test(next.lower) || form === 'base' || next.verb?.form === 'base'
}

// Nothing that the sentence claims stands between two signs.
function isRemark(inside: readonly Word[]): boolean {
  const first = inside[0]!
  if (inside.some(word => isNamed(word) || word.opaque || isLimiting(word))) return false
  if (CONJUNCTIONS.has(first.lower) || isAuxiliary(first)) return false
  if (isComment(inside)) return true
  if (SUBORDINATORS.has(first.lower) && !inside.some(word => POINTING.has(word.lower))) return true
  return !inside.some(word => REFERRING.has(word.lower) || isAuxiliary(word))
}

// “at no time”, “under no circumstances”
const isDenial = (inside: readonly Word[]): boolean => inside.length > 2 && inside.length < 5 && DENIAL.test(`${inside[0]!.lower} ${inside[1]!.lower}`)

// “from Lambda”: a name behind a preposition, and no verb.
const tellsWhere = (inside: readonly Word[]): boolean =>
  (PREPOSITIONS.has(inside[0]!.lower) || inside[0]!.lower === 'thanks') && inside.some(isNamed) &&
  !inside.some(word => isAuxiliary(word) || word.opaque || isLimiting(word) || REFERRING.has(word.lower))

const isNamed = ({entity, inside}: Word): boolean => entity !== undefined || inside !== undefined

const isLimiting = ({lower}: Word): boolean => LIMITING.has(lower) || NEGATORS.has(lower)

// The place of the first auxiliary of those that end a text so far.
function beforeAuxiliaries(words: readonly Word[]): number {
  let at = words.length
  while (at > 0 && (isAuxiliary(words[at - 1]!) || NEGATORS.has(words[at - 1]!.lower))) at--
  return at
}

// “we hear”, “it seems”, “I'm told”, “analysts say”
function isComment(inside: readonly Word[]): boolean {
  const lemma = verbForm(inside.at(-1)!.lower)?.lemma
  if (inside.length > 6 || lemma === undefined) return false
  return isReporting(lemma) || SEEMING.has(lemma) || (PRONOUNS.has(inside[0]!.lower) && isAuxiliary(inside[1] ?? inside[0]!))
}

// “can, and will, call”, “does not, and never will, call”: another auxiliary that denies as much.
function isRepetition(inside: readonly Word[], words: readonly Word[], auxiliary: number): boolean {
  if (!/^(?:and|or|indeed)$/.test(inside[0]!.lower) || inside.length > 4) return false
  const isNegative = (word: Word | undefined): boolean => word !== undefined && NEGATORS.has(word.lower)
  const rest = inside.slice(1)
  const isDenied = isNegative(words[auxiliary]) || isNegative(words[auxiliary + 1])
  return rest.length > 0 && rest.every(word => isAuxiliary(word) || isNegative(word)) && rest.some(isAuxiliary) && rest.some(isNegative) === isDenied
}
