/**
 * Reference: what noun phrases stand for, in the pack's terms. One file for each way to say it: by name, by relation, by description, by pronoun.
 * The class is what callers hold; it remembers what was asked, so the files ask one another through it.
 */
import type {Word} from '../../language/words.js'
import type {Entity} from '../../vocabulary/pack.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import {nounPhraseReferent} from './noun-phrase.js'

/** What a noun phrase stands for, in the pack's terms. */
export interface Referent {
  role: Entity['role']
  entity: string
  /** Qualifiers that the phrase carries, such as `frontier`. */
  qualifiers: Set<string>
  /** The company itself, where it may stand for its technology. */
  bareOwner?: boolean
  /** A way to the object rather than the object: “the OpenAI API”. */
  interface?: boolean
  /** Where a list behind the phrase says what is meant: the member that the pack knows, as a phrase. */
  member?: number
  /** Where the phrase is a pronoun or description: what it stands for. */
  antecedent?: {block: number; start: number; end: number; text: string}
}

/** Tells what noun phrases stand for: by name, by description, by reference to what was said before. */
export class Referents {
  readonly page: Page
  readonly lexis: Lexis
  readonly #flagged: ReadonlySet<string>
  readonly #known = new Map<object, Map<number, Referent | null>>()
  /** By block: the latest name of an object before it, `null` once another's model was named; filled as far as was asked. */
  readonly latest: ({block: number; start: number; end: number; entity: string} | null | undefined)[] = []
  #depth = 0

  /** `flagged`: ids of entities that the pack leaves alone, and that a project flags all the same. */
  constructor(page: Page, lexis: Lexis, flagged: ReadonlySet<string>) {
    this.page = page
    this.lexis = lexis
    this.#flagged = flagged
  }

  /** What a noun phrase stands for; undefined for anything the pack does not know. */
  of(sentence: Sentence, np: number): Referent | undefined {
    let known = this.#known.get(sentence)
    if (!known) this.#known.set(sentence, (known = new Map<number, Referent | null>()))
    const found = known.get(np)
    if (found !== undefined) return found ?? undefined
    known.set(np, null)
    // “it … it … it” over thousands of sentences: nobody follows a reference that far, and the stack does not either.
    if (this.#depth > 50) return undefined
    this.#depth++
    const referent = nounPhraseReferent(this, sentence, np)
    this.#depth--
    known.set(np, referent ?? null)
    return referent
  }

  /** The entity of the pack by its id. */
  entity(id: string): Entity {
    return this.lexis.entities.get(id)!
  }

  /** The role of an entity; exempt ones that the project flags are objects. */
  role(entity: Entity): Entity['role'] {
    return entity.role === 'exempt' && this.#flagged.has(entity.id) ? 'object' : entity.role
  }

  /** The referent of an entity; `role` where the phrase gives it another than its own. */
  make(entity: Entity, qualifiers: Set<string>, role = this.role(entity)): Referent {
    return {role, entity: entity.id, qualifiers}
  }

  /** The qualifiers among some words: “most advanced”. */
  qualifiersIn(words: readonly Word[], from: number, to: number): Set<string> {
    const found = new Set<string>()
    for (let at = from; at < to; at++) {
      for (const {qualifier, words: wanted} of this.lexis.qualifiers) {
        if (wanted.every((word, offset) => words[at + offset]?.lower === word)) found.add(qualifier)
        else if (wanted.length === 1 && words[at]!.parts?.join('-') === wanted[0]) found.add(qualifier)
        else if (wanted.length > 1 && words[at]!.lower.replace(/-/g, ' ') === wanted.join(' ')) found.add(qualifier)
      }
    }
    return found
  }
}
