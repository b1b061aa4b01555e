/**
 * Frames: a trigger of the pack with its arguments, one file for each construction that brings the two together.
 * All of it is told from the phrases of one sentence; what governs the frame, and whether it breaks a rule, is asked elsewhere.
 */
import type {Sentence} from '../page.js'
import type {Referent} from '../reference/referents.js'
import type {Occurrence} from '../triggers.js'

/** A trigger with its arguments. All phrase numbers are of the sentence's clauses. */
export interface Frame {
  occurrence: Occurrence
  sentence: Sentence
  /** The words of the span: the trigger, or the phrase of light verb, recipient, trigger and preposition. */
  from: number
  to: number
  /** The phrase that holds the trigger. */
  phrase: number
  /** The verb of the frame: the trigger itself, or its light verb. */
  vg?: number
  subject: number[]
  objects: number[]
  /** The object that the pack knows. */
  object?: {np?: number; referent: Referent; text: string}
  construction: string
  /** The recipient of a ditransitive: “gives your agents access”. */
  recipient?: number
  /** The preposition that led to the object, as a phrase. */
  preposition?: number
  /** Nothing in the sentence is the object; a heading supplies it. */
  gap?: boolean
}
