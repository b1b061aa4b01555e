/**
 * Phrases: a sentence cut into noun phrases, verb groups and the particles between. One file for each kind.
 */
/** A noun phrase without what follows its head: “OpenAI's most advanced models”. Indexes are into the sentence's words. */
export interface NounPhrase {
  kind: 'np'
  from: number
  to: number
  /** The head noun, name or pronoun. */
  head: number
  /** Lower case; absent where there is none. */
  determiner?: string
  pronoun: boolean
  plural: boolean
}

/** A verb with its auxiliaries: “can now be called”. */
export interface VerbGroup {
  kind: 'vg'
  from: number
  to: number
  /** The main verb; the last auxiliary where there is none. */
  head: number
  lemma: string
  form: 'finite' | 'base' | 'infinitive' | 'gerund' | 'participle'
  passive: boolean
  /** The main verb is missing: a copula, or an auxiliary before its subject in a question. */
  bare: boolean
  modal?: string
  /** The negator inside the group. */
  negated?: number
  perfect?: boolean
}

/** Everything between: one word each, but for “such as” and its like. */
export interface Particle {
  kind: 'prep' | 'cc' | 'sub' | 'rel' | 'sign' | 'adj' | 'adv' | 'neg' | 'there'
  from: number
  to: number
  head: number
  lower: string
}

export type Phrase = NounPhrase | VerbGroup | Particle
