import {BE, DO, HAVE} from '../lexicon.js'
import type {Word} from '../words.js'
import type {Cursor} from './cursor.js'
import type {VerbGroup} from './phrase.js'

// Verbs of arriving and becoming, whose participle behind “is” is perfect, as behind “has”.
const ARRIVAL = /^(?:land|arrive|come|go|appear|debut|happen|become|fall)$/

/** A verb group as far as it is read. */
interface Draft {
  /** Where its main verb stands; -1 where there is none. */
  head: number
  /** The index of the negator among the words. */
  negated: number | undefined
  modal: string | undefined
  be: boolean
  have: boolean
  does: boolean
  infinitive: boolean
}

/** The verb group at the cursor, which moves past it; undefined where none begins. */
export function verbGroup(cursor: Cursor): VerbGroup | undefined {
  if (!opens(cursor)) return undefined
  const start = cursor.at
  const draft: Draft = {head: -1, negated: undefined, modal: undefined, be: false, have: false, does: false, infinitive: false}
  let at = start
  while (at < cursor.places.length && draft.head < 0 && goesOn(cursor, draft, start, at)) at++
  if (at === start) return undefined
  return draft.head < 0 ? bareGroup(cursor, draft, start, at) : fullGroup(cursor, draft, start, at)
}

// Whether a verb group may begin at the cursor.
function opens(cursor: Cursor): boolean {
  switch (cursor.word()!.tag) {
    case 'verb':
    case 'aux':
    case 'modal':
    case 'to': return true
    case 'neg': return negatorOpens(cursor, cursor.at)
    case 'adv': return verbalAhead(cursor, cursor.at + 1)
    default: return false
  }
}

// Takes a word into a verb group; false where it is no part of it.
function goesOn(cursor: Cursor, draft: Draft, start: number, at: number): boolean {
  const word = cursor.wordAt(at)!
  switch (word.tag) {
    case 'verb':
      // “What does calling GPT-5 cost?”: the gerund is the subject.
      if (draft.does && word.shape === 'ing') return false
      draft.head = at
      return true
    case 'modal':
      if (at > start && (draft.be || draft.have)) return false
      draft.modal = word.lower
      if (word.lower === 'cannot') draft.negated = cursor.places[at]!
      return true
    case 'aux': return takesAuxiliary(draft, word)
    case 'neg':
      if (word.lower === 'nor' || word.lower === 'neither') return false
      draft.negated = cursor.places[at]!
      return true
    case 'to':
      if (draft.infinitive || hasAuxiliary(draft) || isToDate(cursor, at) || !infinitiveAhead(cursor, at + 1)) return false
      draft.infinitive = true
      return true
    case 'adv':
      // “nowhere does it call GPT-5”, but “nowhere else can you call it”
      if (word.lower === 'nowhere' && /^(?:aux|modal)$/.test(cursor.wordAt(at + 1)?.tag ?? '')) draft.negated = cursor.places[at]!
      return verbalAhead(cursor, at + 1) || negatorBehind(cursor, start, at)
    default: return false
  }
}

function takesAuxiliary(draft: Draft, {lower}: Word): boolean {
  if (BE.has(lower)) {
    // “all it does is call”: two verbs.
    if (draft.does) return false
    draft.be = true
  } else if (HAVE.has(lower)) draft.have = true
  else draft.does = true
  return true
}

const hasAuxiliary = ({be, have, does, modal}: Draft): boolean => be || have || does || modal !== undefined

// “the smartest model to date”
const isToDate = (cursor: Cursor, to: number): boolean =>
  cursor.wordAt(to + 1)?.lower === 'date' && !/^(?:det|poss|name|pron)$/.test(cursor.wordAt(to + 2)?.tag ?? '')

// “have access”, “does the work”: an auxiliary that is a full verb, for nothing verbal follows; undefined where there is none.
function bareGroup(cursor: Cursor, {modal, negated, infinitive}: Draft, start: number, behind: number): VerbGroup | undefined {
  // Trailing adverbs without a verb stay outside.
  let end = behind
  while (end > start + 1 && cursor.wordAt(end - 1)!.tag === 'adv') end--
  const head = lastAuxiliary(cursor, start, end)
  if (head < 0) return undefined
  const {lower} = cursor.wordAt(head)!
  const isGerund = lower === 'having' || lower === 'being' || lower === 'doing'
  cursor.at = end
  return {
    ...span(cursor, start, end, head), lemma: lemmaOfAuxiliary(lower), form: infinitive ? 'infinitive' : isGerund ? 'gerund' : 'finite',
    passive: false, bare: true, ...(modal !== undefined && {modal}), ...(negated !== undefined && {negated}),
  }
}

const lemmaOfAuxiliary = (lower: string): string => (BE.has(lower) ? 'be' : HAVE.has(lower) ? 'have' : DO.has(lower) ? 'do' : lower)

// A verb with its auxiliaries: “can now be called”.
function fullGroup(cursor: Cursor, draft: Draft, start: number, end: number): VerbGroup {
  const {head, be, have, modal, negated} = draft
  const verb = cursor.wordAt(head)!
  const isParticiple = verb.shape === 'participle'
  // “GPT-5's landed”: “has”, for nothing is landed.
  const has = be && isParticiple && ARRIVAL.test(verb.lemma ?? '') && cursor.wordAt(head - 1)?.lower === "'s"
  const passive = isParticiple && ((be && !has) || afterGet(cursor, start))
  const perfect = has || (have && !be)
  cursor.at = end
  return {
    ...span(cursor, start, end, head), lemma: verb.lemma ?? verb.lower, form: formOf(cursor, draft, start, passive), passive, bare: false,
    ...(modal !== undefined && {modal}), ...(negated !== undefined && {negated}), ...(perfect && {perfect}),
  }
}

function formOf(cursor: Cursor, draft: Draft, start: number, passive: boolean): VerbGroup['form'] {
  const first = cursor.wordAt(start)!.lower
  if (draft.infinitive) return 'infinitive'
  // “the models being called”
  if (passive && first === 'being') return 'participle'
  if (first === 'having') return 'gerund'
  if (hasAuxiliary(draft)) return 'finite'
  switch (cursor.wordAt(draft.head)!.shape) {
    case 'ing': return 'gerund'
    case 'participle': return 'participle'
    case 'base': return 'base'
    default: return 'finite'
  }
}

const span = ({places}: Cursor, start: number, end: number, head: number): Pick<VerbGroup, 'kind' | 'from' | 'to' | 'head'> =>
  ({kind: 'vg', from: places[start]!, to: places[end - 1]! + 1, head: places[head]!})

// The last auxiliary or modal of a group without a main verb; -1 where there is none.
function lastAuxiliary(cursor: Cursor, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const {tag} = cursor.wordAt(at)!
    if (tag === 'aux' || tag === 'modal') return at
  }
  return -1
}

// “gets called”: a passive with “get”.
const afterGet = (cursor: Cursor, start: number): boolean => cursor.wordAt(start - 1)?.lemma === 'get'

// Whether a negator opens a verb group: “not calling”.
function negatorOpens(cursor: Cursor, at: number): boolean {
  const {lower} = cursor.wordAt(at)!
  return lower !== 'neither' && lower !== 'nor' && verbalAhead(cursor, at + 1)
}

// “is simply not possible”: an adverb between an auxiliary and its negator.
const negatorBehind = (cursor: Cursor, start: number, at: number): boolean => at > start && cursor.wordAt(at + 1)?.lower === 'not'

// The first of the next words that is neither an adverb nor a negator; undefined where none is near.
function pastAdverbs(cursor: Cursor, start: number): number | undefined {
  for (let at = start; at < start + 4; at++) {
    const tag = cursor.wordAt(at)?.tag
    if (tag !== 'adv' && tag !== 'neg') return at
  }
  return undefined
}

// Only adverbs and negators between here and a verb form.
function verbalAhead(cursor: Cursor, start: number): boolean {
  const at = pastAdverbs(cursor, start)
  const tag = at === undefined ? undefined : cursor.wordAt(at)?.tag
  return tag === 'verb' || tag === 'aux' || tag === 'modal' || (tag === 'to' && infinitiveAhead(cursor, at! + 1))
}

// Only adverbs and negators between here and a base form.
function infinitiveAhead(cursor: Cursor, start: number): boolean {
  const at = pastAdverbs(cursor, start)
  const word = at === undefined ? undefined : cursor.wordAt(at)
  if (word?.tag === 'aux') return word.lower === 'be' || word.lower === 'have' || word.lower === 'do'
  return word?.tag === 'verb' && word.shape === 'base'
}
