import type {Clauses} from '../../language/clauses/clauses.js'
import type {Phrase, VerbGroup} from '../../language/phrases/phrase.js'
import type {Frame} from '../frames/frame.js'
import {isNegative} from './negatives.js'
import {isJoined} from './presupposed.js'

/**
 * Where a step of the climb leads: the phrase of the governing verb, the top of the chain (nothing further governs what is said), or out of it (the claim
 * stands, whatever was denied). Undefined where the step does not apply.
 */
export type Move = number | 'top' | 'stands' | undefined

/** Prepositions of purpose, time and reason: the act behind them is no part of what is denied above. */
const ADJUNCT = /^(?:for|by|before|after|when|while|about|than)$/
/** Where there is none of it, the thing is there: “no trouble getting access”. */
const TROUBLE = /^(?:trouble|problems?|difficult(?:y|ies)|hassle|qualms?|hesitation|doubts?|limits?|reason)$/
const NONE: readonly number[] = []

/** A place on the way from a frame up through the verbs that govern it. */
export class Climb {
  readonly frame: Frame
  readonly clauses: Clauses
  /** The phrase that is reached: a verb, or at the foot the trigger's own noun phrase or adjective. */
  phrase = -1
  vg: VerbGroup | undefined
  /** How many verbs lie below. */
  height = -1
  /** The noun phrases that do what the verb says; none where it is an adjunct, which the negative of another verb's subject does not reach. */
  subject = NONE
  /** That of them which there is none of: “nobody”, “no function”. */
  negativeSubject: number | undefined
  /** The phrase on the left, past adverbs and negators, and its number. */
  before: Phrase | undefined
  left = -1

  constructor(frame: Frame) {
    this.frame = frame
    this.clauses = frame.sentence.clauses
    this.moveTo(frame.vg ?? frame.phrase)
  }

  /** At the foot is the frame's own verb. */
  get atFoot(): boolean {
    return this.height === 0
  }

  moveTo(phrase: number): void {
    const {clauses} = this
    this.phrase = phrase
    this.height++
    this.vg = clauses.vg(phrase)
    this.subject = this.vg && !this.#isAdjunct() ? clauses.subjectOf(phrase) : NONE
    this.negativeSubject = this.subject.length === 0 ? undefined : this.#findNegativeSubject()
    this.left = phrase - 1
    while (clauses.is(this.left, 'adv') || clauses.is(this.left, 'neg')) this.left--
    this.before = clauses.phrases[this.left]
  }

  hasVerb(): this is AtVerb {
    return this.vg !== undefined
  }

  // “nobody has to leave for calling it”
  #isAdjunct(): boolean {
    return this.vg?.form === 'gerund' && ADJUNCT.test(this.clauses.lower(this.phrase - 1))
  }

  // The last of a list stands for it, and each where a conjunction joins them: “neither the app nor its tests”.
  #findNegativeSubject(): number | undefined {
    const {clauses, subject} = this
    const last = subject.length - 1
    return subject.find((np, place) => (place === last || isJoined(clauses, subject)) && !TROUBLE.test(clauses.headWord(np).lower) && isNegative(clauses, np))
  }
}

/** A place that is a verb. */
export type AtVerb = Climb & {vg: VerbGroup}
