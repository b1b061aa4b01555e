import {BE, DO, HAVE} from '../lexicon.js'
import type {Word} from '../words.js'
import type {Cursor} from './cursor.js'
import type {VerbGroup} from './phrase.js'

const ARRIVALS = /^(?:land|arrive|come|go|appear|debut|happen|become|fall)$/

/** The verb group at the cursor, which moves past it; undefined where none begins. */
export function verbGroup(cursor: Cursor): VerbGroup | undefined {
  const start = cursor.at
  let at = start
  let head = -1
  let negated: number | undefined
  let modal: string | undefined
  let be = false
  let have = false
  let does = false
  let infinitive = false
  const word = (index: number): Word | undefined => cursor.words[cursor.places[index] ?? -1]
  const first = word(at)!
  if (first.tag !== 'verb' && first.tag !== 'aux' && first.tag !== 'modal' && first.tag !== 'to' && !(first.tag === 'neg' && negatorOpens(cursor, at)) && !(first.tag === 'adv' && verbalAhead(cursor, at + 1))) return undefined
  for (; at < cursor.places.length; at++) {
    const here = word(at)!
    if (here.tag === 'verb') {
      // “What does calling GPT-5 cost?”: the gerund is the subject.
      if (does && here.shape === 'ing') break
      head = at
      at++
      break
    }
    if (here.tag === 'modal') {
      if (at > start && (be || have || head >= 0)) break
      modal = here.lower
      if (here.lower === 'cannot') negated = cursor.places[at]!
    } else if (here.tag === 'aux') {
      // “have access”, “does the work”: a full verb when nothing verbal follows.
      // “all it does is call”: two verbs.
      if (BE.has(here.lower) && does) break
      if (BE.has(here.lower)) be = true
      else if (HAVE.has(here.lower)) have = true
      else does = true
    } else if (here.tag === 'neg') {
      if (here.lower === 'nor' || here.lower === 'neither') break
      negated = cursor.places[at]!
    } else if (here.tag === 'to') {
      if (infinitive || at > start && (be || have || modal !== undefined || does) ) break
      // “the smartest model to date”
      if (!infinitiveAhead(cursor, at + 1) || (word(at + 1)?.lower === 'date' && !/^(?:det|poss|name|pron)$/.test(word(at + 2)?.tag ?? ''))) break
      infinitive = true
    } else if (here.tag === 'adv') {
      if (!verbalAhead(cursor, at + 1) && !negatorBehind(cursor, start, at)) break
    } else break
  }
  if (at === start) return undefined
  // Trailing adverbs and negators without a verb stay outside.
  if (head < 0) {
    while (at > start + 1 && (word(at - 1)!.tag === 'adv')) at--
    const lastAux = lastAuxiliary(cursor, start, at)
    if (lastAux < 0) return undefined
    const last = word(lastAux)!
    const lemma = BE.has(last.lower) ? 'be' : HAVE.has(last.lower) ? 'have' : DO.has(last.lower) ? 'do' : last.lower
    const form = infinitive ? 'infinitive' : last.lower === 'having' || last.lower === 'being' || last.lower === 'doing' ? 'gerund' : 'finite'
    cursor.at = at
    return {kind: 'vg', from: cursor.places[start]!, to: cursor.places[at - 1]! + 1, head: cursor.places[lastAux]!, lemma, form, passive: false, bare: true,
      ...(modal !== undefined && {modal}), ...(negated !== undefined && {negated})}
  }
  const verb = word(head)!
  // “GPT-5's landed”: “has”, for nothing is landed.
  const has = be && verb.shape === 'participle' && ARRIVALS.test(verb.lemma ?? '') && word(at - 2)?.lower === "'s"
  const passive = (be && !has && verb.shape === 'participle') || (verb.shape === 'participle' && afterGet(cursor, start))
  const perfect = has || (have && !be)
  const form: VerbGroup['form'] = infinitive ? 'infinitive'
    // “the models being called”
    : passive && first.lower === 'being' ? 'participle'
    : first.lower === 'having' ? 'gerund'
    : head > start && (be || have || does || modal !== undefined) ? 'finite'
    : verb.shape === 'ing' ? 'gerund'
    : verb.shape === 'participle' ? 'participle'
    : verb.shape === 'base' ? 'base' : 'finite'
  cursor.at = at
  return {kind: 'vg', from: cursor.places[start]!, to: cursor.places[at - 1]! + 1, head: cursor.places[head]!, lemma: verb.lemma ?? verb.lower, form, passive, bare: false,
    ...(modal !== undefined && {modal}), ...(negated !== undefined && {negated}), ...(perfect && {perfect})}
}

// The last auxiliary or modal of a group without a main verb; -1 where there is none.
function lastAuxiliary(cursor: Cursor, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const tag = cursor.words[cursor.places[at]!]!.tag
    if (tag === 'aux' || tag === 'modal') return at
  }
  return -1
}

// “gets called”: a passive with “get”.
function afterGet(cursor: Cursor, start: number): boolean {
  const before = cursor.places[start - 1]
  return before !== undefined && cursor.words[before]!.lemma === 'get'
}

// Whether a negator opens a verb group: “not calling”.
function negatorOpens(cursor: Cursor, at: number): boolean {
  const here = cursor.words[cursor.places[at]!]!
  return here.lower !== 'neither' && here.lower !== 'nor' && verbalAhead(cursor, at + 1)
}

// “is simply not possible”: an adverb between an auxiliary and its negator.
const negatorBehind = (cursor: Cursor, start: number, at: number): boolean => at > start && cursor.words[cursor.places[at + 1] ?? -1]?.lower === 'not'

// Only adverbs and negators between here and a verb form.
function verbalAhead(cursor: Cursor, at: number): boolean {
  for (let place = at; place < at + 4; place++) {
    const index = cursor.places[place]
    if (index === undefined) return false
    const {tag} = cursor.words[index]!
    if (tag === 'verb' || tag === 'aux' || tag === 'modal') return true
    if (tag === 'to') return infinitiveAhead(cursor, place + 1)
    if (tag !== 'adv' && tag !== 'neg') return false
  }
  return false
}

// Only adverbs and negators between here and a base form.
function infinitiveAhead(cursor: Cursor, at: number): boolean {
  for (let place = at; place < at + 4; place++) {
    const index = cursor.places[place]
    if (index === undefined) return false
    const word = cursor.words[index]!
    if (word.tag === 'verb') return word.shape === 'base'
    if (word.tag === 'aux') return word.lower === 'be' || word.lower === 'have' || word.lower === 'do'
    if (word.tag !== 'adv' && word.tag !== 'neg') return false
  }
  return false
}
