import type {Trigger} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from '../reference/referents.js'

/** A sentence in which claims without a verb are looked for. */
export interface VerblessContext {
  trigger: Trigger
  sentence: Sentence
  lexis: Lexis
  referents: Referents
  /** The noun phrases that a trigger of the sentence has as its object. */
  taken: ReadonlySet<number>
  /** The text of some words of the sentence. */
  text: (from: number, to: number) => string
}

/** Whether a phrase is a preposition by which a place is said, with a noun phrase behind it: “on Bedrock”, “in your VPC”. */
export function leadsToPlace({trigger, sentence: {clauses}}: VerblessContext, at: number): boolean {
  return clauses.is(at, 'prep') && trigger.lemmas.includes(clauses.lower(at)) && clauses.np(at + 1) !== undefined
}

/** The frame of a claim that a noun phrase of the sentence makes by itself; `rest` says what is otherwise. */
export function namedFrame({trigger, sentence, text}: VerblessContext, np: number, referent: Referent, rest: Partial<Frame> = {}): Frame {
  const {head, from, to} = sentence.clauses.np(np)!
  return {
    occurrence: {trigger, at: head, to: head + 1, compound: false}, sentence, from, to, phrase: np, subject: [], objects: [np],
    object: {np, referent, text: text(from, to)}, construction: 'headline', ...rest,
  }
}

/** The frame of a claim whose sentence says only where; what is there was said before it. */
export function placeFrame(
  {trigger, sentence}: Pick<VerblessContext, 'trigger' | 'sentence'>, phrase: number, preposition: number,
  object: {referent: Referent; text: string}, span: {at: number; to: number; from: number},
): Frame {
  const {to} = sentence.clauses.phrases[preposition + 1]!
  return {
    occurrence: {trigger, at: span.at, to: span.to, compound: false}, sentence, from: span.from, to, phrase, subject: [], objects: [],
    object, construction: 'headline', preposition, gap: true,
  }
}
