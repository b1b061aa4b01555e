import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {Frame} from '../frames/frame.js'

export const NEGATIVE_DETERMINER = /^(?:no|neither|none|nobody|nothing|noone|zero)$/
export const NEGATIVE_VERB = wordList(`
  abstain avoid ban bar block cease decline deny disallow discourage eschew exclude fail forbid lack object omit
  oppose outlaw preclude prevent prohibit refrain refuse reject resist rule stop veto
`)

const SAYING = wordList(`
  advertise announce avoid claim describe phrase pitch post print promise publish put read say state tell type use
  word write
`)
const REPROACH = wordList(`
  admonish blame censure chide criticise criticize discipline dismiss fault fine fire punish rebuke reprimand reproach
  sack sanction scold suspend task
`)

/** What is said of wording that is not to be used: “it is wrong to write …”. */
const WRONG = wordList('dangerous false forbidden inaccurate incorrect misleading prohibited risky untrue wrong')

/** Prepositions that take back what they lead to: “without saying”. */
const TAKES_BACK = /^(?:without|instead of|rather than|from)$/

/** Verbs of advice that “against” turns: “warns against saying …”. */
const ADVISES = /^(?:warn|caution|advise|decide|argue|counsel|recommend)$/

/** Verbs of leave, which a negator turns. */
const PERMITS = /^(?:allow|permit|let|want|authori[sz]e)$/

// So many verbs are asked for above a frame.
const MOST = 6

/** The verbs above a frame: its own, those that it is a complement of, and those with a that-clause around it. */
export function governingVerbs(clauses: Clauses, frame: Frame): number[] {
  const out: number[] = []
  let at = frame.vg ?? frame.phrase
  if (clauses.vg(at)) out.push(at)
  for (let guard = 0; guard < MOST; guard++) {
    const verb = opensMainClause(clauses, at) ? undefined : verbAbove(clauses, at, out.length === 0)
    if (verb === undefined) break
    out.push(verb)
    at = verb
  }
  return out
}

// Whether a verb is that of the main clause, behind an adverbial that is fronted.
function opensMainClause(clauses: Clauses, at: number): boolean {
  const fronted = clauses.is(0, 'prep') ? clauses.vg(1)?.form : undefined
  const form = clauses.vg(at)?.form
  // “Without writing a line of code, analysts access GPT-5.”: a clause with a subject of its own, behind what is fronted.
  const hasSubject = clauses.np(at - 1) !== undefined && clauses.lower(at - 2) === ','
  if (hasSubject && (form === 'finite' || form === 'base') && fronted === 'gerund') return true
  // “Instead of writing rules, invoke it.”: a command of its own.
  if (clauses.lower(at - 1) !== ',' || form !== 'base' || (fronted !== 'gerund' && fronted !== 'base')) return false
  return !hasSign(clauses, 2, at - 1, ',')
}

const hasSign = (clauses: Clauses, from: number, to: number, sign: string): boolean =>
  clauses.phrases.slice(from, to).some(part => part.kind === 'sign' && part.lower === sign)

function verbAbove(clauses: Clauses, at: number, isOutermost: boolean): number | undefined {
  const found = clauses.verbBefore(at)
  if (found < 0) return verbOfSaying(clauses, at)
  // “No one should worry: the models are available”: past a colon only what is said goes on.
  const isCutOff = !isOutermost && !SAYING.has(clauses.vg(found)!.lemma) && hasSign(clauses, found, at, ':')
  return isCutOff ? verbOfSaying(clauses, at) : found
}

// The verb that a clause with “that” or “whether” belongs to.
function verbOfSaying(clauses: Clauses, at: number): number | undefined {
  let place = at - 1
  while (place >= 0 && !endsClause(clauses, place) && !(clauses.is(place, 'sub') && clauses.lower(place) !== 'if')) place--
  if (place <= 0 || clauses.is(place, 'sign')) return undefined
  // “don't say on stage that …”
  while (clauses.np(place - 1) && clauses.is(place - 2, 'prep')) place -= 2
  if (clauses.vg(place - 1)) return place - 1
  return clauses.np(place - 1) && clauses.vg(place - 2) ? place - 2 : undefined
}

const endsClause = (clauses: Clauses, at: number): boolean => clauses.is(at, 'sign') && /^[:—–;]$/.test(clauses.lower(at))

// “was reprimanded”, “was told off”, “was taken to task”
function isReproach({words}: Clauses, {lemma, head}: VerbGroup): boolean {
  if (REPROACH.has(lemma)) return true
  return lemma === 'tell' && words.slice(head + 1, head + 3).some(word => word.lower === 'off')
}

/** Whether a verb is forbidden or denied: by its negator, what governs it, or its subject. */
export function isProhibition(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)!
  if (vg.negated !== undefined) return true
  let left = verb - 1
  while (clauses.is(left, 'adv')) left--
  if (clauses.is(left, 'neg') || isCalledWrong(clauses, left, vg)) return true
  if (clauses.is(left, 'prep') && (TAKES_BACK.test(clauses.lower(left)) || isRebuked(clauses, left, vg))) return true
  if (clauses.np(left) && vg.form === 'infinitive' && isForbiddenOver(clauses, left - 1)) return true
  const governor = clauses.vg(left)
  if (governor && (NEGATIVE_VERB.has(governor.lemma) || (governor.lemma === 'mislead' && vg.form === 'infinitive'))) return true
  return clauses.subjectOf(verb).some(np => NEGATIVE_DETERMINER.test(clauses.np(np)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(np).lower))
}

// “forbids its sellers to say”, “does not allow its sellers to say”
function isForbiddenOver(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)
  return vg !== undefined && (vg.negated === undefined ? NEGATIVE_VERB.has(vg.lemma) : PERMITS.test(vg.lemma))
}

// “it is wrong to write that …”
const isCalledWrong = (clauses: Clauses, left: number, {form}: VerbGroup): boolean =>
  form === 'infinitive' && clauses.is(left, 'adj') && WRONG.has(clauses.lower(left))

// “was reprimanded for describing it as …”, “warns against saying …”
function isRebuked(clauses: Clauses, preposition: number, {form}: VerbGroup): boolean {
  const lower = clauses.lower(preposition)
  const rebuke = form === 'gerund' && /^(?:for|over|against)$/.test(lower) ? clauses.vg(clauses.verbBefore(preposition)) : undefined
  if (!rebuke) return false
  return lower === 'against' ? ADVISES.test(rebuke.lemma) : isReproach(clauses, rebuke)
}
