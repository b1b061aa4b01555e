/** Objects on the right of their verb, past adverbs, a second verb or a parenthesis. */
import {isReporting} from '../reporting.js'
import type {Clauses} from './clauses.js'
import {opensClause} from './lists.js'
import type {Objects} from './object.js'
import {joinedVerb, joinedVerbObject, objectBehindBoth} from './right-node-raising.js'
import {closingBracket, COMMA, DASH, isComma, isTime, nextSign, opensBracket} from './signs.js'
import {isInverted} from './subject.js'

const PHRASAL_VERBS = /^(?:roll|spin|hand|set|open|put|turn|switch|stand|bring|fire|give|ship|try)$/
const PHRASAL_PARTICLES = /^(?:out|up|off|over)$/

/** The object that stands on the right of its verb; undefined where none does. */
export function rightObject(clauses: Clauses, index: number, depth: number): Objects | undefined {
  if (isInverted(clauses, index)) return undefined
  const at = pastManner(clauses, index + 1)
  switch (clauses.phrases[at]?.kind) {
    case 'np': return clauses.vg(index)!.bare && clauses.vg(at + 1) ? undefined : direct(clauses, at)
    case 'neg': return contrasted(clauses, at)
    case 'prep': return behindPreposition(clauses, index, at, depth)
    case 'cc': return behindConjunction(clauses, index, at, depth)
    case 'sign': return isComma(clauses, at) ? behindComma(clauses, index, at, depth) : behindInsertion(clauses, index, at)
    default: return undefined
  }
}

const direct = (clauses: Clauses, np: number): Objects => ({nps: clauses.listFrom(np), via: 'direct'})

// Past how and how often something is done.
function pastManner(clauses: Clauses, start: number): number {
  let at = start
  while (clauses.is(at, 'adv') || (clauses.is(at, 'neg') && clauses.is(at + 1, 'adv')) || saysWhen(clauses, at)) at++
  return at
}

// “twice a day”, “every night”: how often or when, no object.
function saysWhen(clauses: Clauses, at: number): boolean {
  const np = clauses.np(at)
  if (!np) return false
  const noun = clauses.headWord(at).lower
  if (noun === 'times' && clauses.words[np.from]!.tag === 'num' && np.to - np.from === 2) return true
  return /^(?:a|an|every|each|this|next|last)$/.test(np.determiner ?? clauses.lower(at - 1)) && isTime(noun)
}

// Behind a negator, which denies what is not the object.
function contrasted(clauses: Clauses, neg: number): Objects | undefined {
  if (!clauses.np(neg + 1)) return undefined
  // “calls neither GPT-5 nor o3”
  if (clauses.lower(neg) === 'neither') return direct(clauses, neg + 1)
  // “access not the summaries but OpenAI's model”
  return clauses.lower(neg + 2) === 'but' && clauses.np(neg + 3) ? direct(clauses, neg + 3) : undefined
}

function behindPreposition(clauses: Clauses, index: number, at: number, depth: number): Objects | undefined {
  const preposition = clauses.lower(at)
  // “roll out GPT-5 to …”
  if (PHRASAL_PARTICLES.test(preposition) && clauses.np(at + 1) && PHRASAL_VERBS.test(clauses.lemma(index))) return direct(clauses, at + 1)
  const late = depth === 0 ? clauses.lateObject(at) : undefined
  if (late !== undefined) return direct(clauses, late)
  const after = at + 2
  if (!clauses.np(at + 1) || !clauses.np(after)) return undefined
  // “use on AWS the GPT-5”, as learners write
  const isLearners = /^(?:on|in|since|from)$/.test(preposition) && clauses.isNamed(at + 1) && clauses.isNamed(after) && clauses.determiner(after) === 'the'
  // “call from Lambda the newest models”
  const isHeavy = !/^(?:to|for|on|into|in)$/.test(preposition) && clauses.np(after)!.determiner !== undefined && !isTime(clauses.headWord(after).lower)
  return isLearners || isHeavy ? direct(clauses, after) : undefined
}

// “access or call GPT-5”
function behindConjunction(clauses: Clauses, index: number, at: number, depth: number): Objects | undefined {
  const other = joinedVerb(clauses, index, at)
  return other === undefined ? undefined : joinedVerbObject(clauses, other, depth)
}

function behindComma(clauses: Clauses, index: number, at: number, depth: number): Objects | undefined {
  const told = behindTeller(clauses, at)
  if (told !== undefined) return direct(clauses, told)
  // “build on, and call, GPT-5”: the object of the other verb, or none.
  const other = joinedVerb(clauses, index, at)
  if (other !== undefined) return joinedVerbObject(clauses, other, depth)
  const object = behindInsertion(clauses, index, at) ?? objectBehindBoth(clauses, index, at)
  if (object) return object
  const late = depth === 0 ? clauses.lateObject(at) : undefined
  return late === undefined ? undefined : direct(clauses, late)
}

// “hosts, analysts estimate, half of it”: the object behind who says so; undefined where nobody does.
function behindTeller(clauses: Clauses, comma: number): number | undefined {
  const close = nextSign(clauses, comma + 1, COMMA, 6)
  const vg = close > 0 ? clauses.vg(close - 1) : undefined
  if (!vg || vg.form === 'infinitive' || !clauses.np(comma + 1) || !isReporting(vg.lemma)) return undefined
  return clauses.np(close + 1) && !opensClause(clauses, close + 1) ? close + 1 : undefined
}

// “call, from any Region, GPT-5”; “support — and the list is growing — Claude”: behind what stands between two commas, dashes or brackets.
function behindInsertion(clauses: Clauses, index: number, open: number): Objects | undefined {
  const isBracket = opensBracket(clauses, open)
  const comma = isComma(clauses, open)
  if (!isBracket && !comma && !DASH.test(clauses.lower(open))) return undefined
  const close = isBracket ? closingBracket(clauses, open) : nextSign(clauses, open + 1, comma ? COMMA : DASH, 12)
  if (close <= 0 || !clauses.np(close + 1)) return undefined
  // “access, from a notebook, a pipeline or a script, and with …, the o-series”: the parenthesis has commas of its own.
  const named = comma && !clauses.isNamed(close + 1) ? clauses.lateObject(open) : undefined
  if (named !== undefined) return direct(clauses, named)
  const isPlace = clauses.is(open + 1, 'prep')
  if (comma && !isPlace && !clauses.is(open + 1, 'adv') && !clauses.is(open + 1, 'sub')) return undefined
  // “Calling, from any Region, GPT-5 costs little”: the verb behind the object is that of the gerund.
  const isOpeningGerund = index === 0 && clauses.vg(index)!.form === 'gerund' && isPlace
  return !opensClause(clauses, close + 1) || isOpeningGerund ? direct(clauses, close + 1) : undefined
}
