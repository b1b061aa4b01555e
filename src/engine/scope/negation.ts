import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import {verdictOn} from './act-verdict.js'
import {countClausal, leavesStanding} from './clausal-negation.js'
import {Climb} from './climb.js'
import {moveFrom} from './complementation.js'
import {inCondition} from './condition.js'
import {countConstituents, isPartialAdjective} from './constituent-negation.js'
import {deniedAbove} from './denied-above.js'
import {hasException} from './exception.js'
import {Negatives} from './negatives.js'
import {refutation} from './refutation.js'
import type {Scope} from './scope.js'

/** So many verbs above a frame are asked. */
const HIGHEST = 6

/** Verbs of knowing, whose clause is so whether it is known or not. */
const KNOWING = /^(?:know|remember|realize|realise|notice|forget|hear|learn)$/

/** Verbs of taking away: what is not taken away is there. */
const DEPRIVATION = /^(?:lose|revoke|remove|forfeit|withdraw|restrict|limit|cut)$/

/**
 * Whether the sentence denies the frame: the negatives that reach it, from its own noun phrase up through the verbs that govern it. An even number takes
 * nothing back. Undefined where the claim stands.
 */
export function negation(frame: Frame, page: Page): Scope | undefined {
  if (isQuestion(frame, page) || isPartialAdjective(frame)) return undefined
  const negatives = new Negatives()
  countConstituents(frame, negatives)
  if (!climb(frame, negatives)) return undefined
  // “it is not true that customers cannot access it”: what is said of the whole denies a denial as well.
  negatives.count(negatives.any ? refutation(frame.sentence.clauses, frame) : deniedFromOutside(frame, page))
  return negatives.odd && !standsAfterAll(frame) ? {kind: 'denial', why: negatives.why} : undefined
}

// Counts the negatives at a frame's verb and at those that govern it, from below. False where one of them leaves the claim standing.
function climb(frame: Frame, negatives: Negatives): boolean {
  const at = new Climb(frame)
  for (;;) {
    if (at.hasVerb()) {
      if (leavesStanding(at)) return false
      countClausal(at, negatives)
    }
    const move = moveFrom(at, negatives)
    if (move === 'stands') return false
    if (move === 'top' || at.height + 1 === HIGHEST) return true
    at.moveTo(move)
  }
}

// “Not supported: access to it”, “it is a myth that you can call it”, “calling it is prohibited”: what is said of the whole.
function deniedFromOutside(frame: Frame, page: Page): string | undefined {
  const {clauses} = frame.sentence
  const isAct = clauses.np(frame.phrase) !== undefined || clauses.vg(frame.phrase)?.form === 'gerund'
  return deniedAbove(frame, page) ?? refutation(clauses, frame) ?? (isAct ? verdictOn(clauses, frame) : undefined)
}

// What is denied, and yet is there.
const standsAfterAll = (frame: Frame): boolean => isTakenAway(frame) || isYetToCome(frame) || hasException(frame) || inCondition(frame)

// “none of the accounts lost access”: what is not taken away is there.
function isTakenAway({sentence: {clauses}, phrase, vg}: Frame): boolean {
  return clauses.np(phrase) !== undefined && DEPRIVATION.test(clauses.vg(vg ?? -1)?.lemma ?? '')
}

// “no access from Lambda yet”
function isYetToCome({sentence, occurrence}: Frame): boolean {
  const {words} = sentence.clauses
  for (let at = occurrence.to; at < sentence.to && !/^[.;:,]$/.test(words[at]!.lower); at++) if (words[at]!.lower === 'yet') return true
  return false
}

// “Can I call it?”, whatever the question denies.
function isQuestion({sentence}: Frame, page: Page): boolean {
  const {clauses, from, to, block} = sentence
  if (asksForKnowledge(clauses)) return false
  return /\?["')\]]*$/.test(page.folded(block).text.slice(clauses.words[from]!.start, clauses.words[to - 1]!.end))
}

// “Did you know that it cannot be called?”: what is known or not is so.
const asksForKnowledge = (clauses: Clauses): boolean =>
  clauses.vg(0)?.bare === true && clauses.np(1)?.pronoun === true && KNOWING.test(clauses.lemma(2)) && (clauses.is(3, 'sub') || clauses.is(3, 'rel')) && clauses.lower(3) === 'that'
