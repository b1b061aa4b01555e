/**
 * Clauses: the relations between the phrases of one sentence, one file for each relation.
 * The class is what callers hold; it remembers what was asked, so the files ask one another through it.
 */
import type {NounPhrase, Phrase, VerbGroup} from '../phrases/phrase.js'
import type {Word} from '../words.js'
import {clauseAround} from './boundary.js'
import {lateObject} from './late-object.js'
import {listFrom} from './lists.js'
import {gatherModifiers} from './modifiers.js'
import type {Modifiers} from './modifiers.js'
import {objectsOf} from './object.js'
import type {Objects} from './object.js'
import {antecedentOf} from './relative.js'
import {subjectOf} from './subject.js'

/** The relations between the phrases of one sentence: who does what to what. */
export class Clauses {
  readonly words: readonly Word[]
  readonly phrases: readonly Phrase[]
  #modifiers = new Map<number, Modifiers>()
  #phraseOf: Map<number, number> | undefined

  constructor(words: readonly Word[], phrases: readonly Phrase[]) {
    this.words = words
    this.phrases = phrases
  }

  /** The phrase at an index, where it is a noun phrase. */
  np(index: number): NounPhrase | undefined {
    const phrase = this.phrases[index]
    return phrase?.kind === 'np' ? phrase : undefined
  }

  /** The phrase at an index, where it is a verb group. */
  vg(index: number): VerbGroup | undefined {
    const phrase = this.phrases[index]
    return phrase?.kind === 'vg' ? phrase : undefined
  }

  /** Whether the phrase at an index is a verb group of a form that main clauses have. */
  isMainVerb(index: number): boolean {
    const form = this.vg(index)?.form
    return form === 'finite' || form === 'base'
  }

  /** Whether the phrase at an index is a noun phrase whose head is a name that the reader knows. */
  isNamed(index: number): boolean {
    const np = this.np(index)
    return np !== undefined && this.words[np.head]!.entity !== undefined
  }

  /** The determiner of the noun phrase at an index; empty where there is none. */
  determiner(index: number): string {
    return this.np(index)?.determiner ?? ''
  }

  /** The lemma of the verb group at an index; empty where there is none. */
  lemma(index: number): string {
    return this.vg(index)?.lemma ?? ''
  }

  /** The word of a particle or sign at an index, in lower case; empty for noun phrases, verb groups and beyond the ends. */
  lower(index: number): string {
    const phrase = this.phrases[index]
    return phrase === undefined ? '' : phrase.kind === 'np' || phrase.kind === 'vg' ? '' : phrase.lower
  }

  /** Whether the phrase at an index is of a kind. */
  is(index: number, kind: Phrase['kind']): boolean {
    return this.phrases[index]?.kind === kind
  }

  /** The phrase that holds a word. */
  phraseOf(word: number): number {
    if (!this.#phraseOf) {
      const known = new Map<number, number>()
      this.phrases.forEach(({from, to}, index) => {
        for (let at = from; at < to; at++) if (!known.has(at)) known.set(at, index)
      })
      this.#phraseOf = known
    }
    return this.#phraseOf.get(word) ?? -1
  }

  /** The word that heads a phrase. */
  headWord(index: number): Word {
    return this.words[this.phrases[index]!.head]!
  }

  /** A list that starts at a noun phrase: “Claude, Llama and GPT-5”. */
  listFrom(start: number): number[] {
    return listFrom(this, start)
  }

  /** What follows a noun phrase and belongs to it. A noun phrase that is asked for while it is being read answers with what is there so far. */
  modifiersOf(np: number): Modifiers {
    const known = this.#modifiers.get(np)
    if (known) return known
    const found: Modifiers = {prepositional: [], appositive: [], clauses: [], end: np + 1}
    this.#modifiers.set(np, found)
    gatherModifiers(this, np, found)
    return found
  }

  /** The noun phrase that a relative pronoun stands for. */
  antecedentOf(rel: number): number | undefined {
    return antecedentOf(this, rel)
  }

  /** The noun phrases that do what a verb says; empty for an imperative or where none is said. `depth` counts verbs asked on the way. */
  subjectOf(index: number, depth = 0): number[] {
    return subjectOf(this, index, depth)
  }

  /** What a verb is done to, by whatever construction; undefined where nothing is said. `depth` counts verbs asked on the way. */
  objectsOf(index: number, depth = 0): Objects | undefined {
    return objectsOf(this, index, depth)
  }

  /** “access, from a notebook, …, and with …, the o-series.”: after a comma, a name ends the sentence. */
  lateObject(start: number): number | undefined {
    return lateObject(this, start)
  }

  /** The nearest verb at a phrase or on its left, within strong punctuation; -1 where there is none. */
  previousVerb(at: number): number {
    for (let place = at; place >= 0; place--) {
      if (this.vg(place)) return place
      if (this.is(place, 'sign') && /^[;.]$/.test(this.lower(place))) return -1
    }
    return -1
  }

  /** The verb that governs a phrase on its left: its light verb, its main verb; -1 where there is none. */
  verbBefore(index: number): number {
    for (let at = index - 1; at >= 0; at--) {
      if (this.vg(at)) return at
      if (this.is(at, 'sub') || (this.is(at, 'sign') && /^[;.]$/.test(this.lower(at)))) return -1
    }
    return -1
  }

  /** The first and last phrase of the clause around a phrase, by strong punctuation and subordinators. */
  clauseAround(index: number): {from: number; to: number} {
    return clauseAround(this, index)
  }
}
