import {textOfNounPhrase} from '../frames/context.js'
import type {FrameContext} from '../frames/context.js'
import {namesRole} from '../names/named-roles.js'
import type {Sentence} from '../page.js'
import type {Referent} from '../reference/referents.js'

/** What a block or a sentence speaks of, and where it stands. */
export interface Topic {
  referent: Referent
  text: string
  block: number
  start: number
  end: number
}

/** What finding a gap's object asks about. */
export interface GapContext extends FrameContext {
  topics: Topics
}

/** Tells what blocks and noun phrases speak of. */
export class Topics {
  readonly #context: FrameContext
  constructor(context: FrameContext) {
    this.#context = context
  }

  /** The object that a block speaks of: its first noun phrase alone where `leading`, else any of them, else any name in it. */
  in(block: number, leading: boolean, ownerCounts = false): Topic | undefined {
    const {page} = this.#context
    const isCell = page.blocks[block]!.kind === 'cell'
    for (const where of page.reading(block).sentences) {
      for (let np = 0; np < where.clauses.phrases.length; np++) {
        if (!where.clauses.np(np)) continue
        if (isCell && isMeansOfParticiple(where, np)) return undefined
        const member = this.#memberAt(where, np, ownerCounts)
        if (member !== undefined) return this.of(where, member)
        if (leading) return undefined
      }
    }
    return leading ? undefined : this.#nameIn(block, isCell)
  }

  // The first of a list that is an object or, where that counts, its owner.
  #memberAt(where: Sentence, np: number, ownerCounts: boolean): number | undefined {
    return where.clauses.listFrom(np).find(one => {
      const referent = this.#context.referents.of(where, one)
      return referent?.role === 'object' || (ownerCounts && referent?.bareOwner === true && !this.#besidePlace(where, np))
    })
  }

  // Any name of an object; “Whisper recordings” in a cell are recordings.
  #nameIn(block: number, isCell: boolean): Topic | undefined {
    const {page, lexis} = this.#context
    const {text} = page.folded(block)
    const name = page.names(block).find(({entity, end}) => lexis.entities.get(entity)!.role === 'object' && !(isCell && /^ [A-Za-z]/.test(text.slice(end, end + 2))))
    if (!name) return undefined
    const {entity, start, end} = name
    return {referent: {role: 'object', entity, qualifiers: new Set()}, text: text.slice(start, end), block, start, end}
  }

  // “OpenAI, Azure OpenAI, Bedrock, Vertex”: where places are listed as well, a company is one of them.
  #besidePlace({clauses}: Sentence, np: number): boolean {
    const {lexis} = this.#context
    return clauses.listFrom(np).some(one => namesRole(clauses, one, 'channel', lexis) || namesRole(clauses, one, 'other-channel', lexis))
  }

  /** The topic that a noun phrase is, where it stands for an object. */
  objectAt(where: Sentence, np: number): Topic | undefined {
    return this.#context.referents.of(where, np)?.role === 'object' ? this.of(where, np) : undefined
  }

  /** The topic that a noun phrase is, whatever it stands for; undefined where the pack does not know it. */
  of(where: Sentence, np: number): Topic | undefined {
    const referent = this.#context.referents.of(where, np)
    if (!referent) return undefined
    const phrase = where.clauses.np(np)!
    const {words} = where.clauses
    return {referent, text: textOfNounPhrase(this.#context, where, np), block: where.block, start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end}
  }
}

// “SRE powered by o3” is the environment.
const isMeansOfParticiple = ({clauses}: Sentence, np: number): boolean =>
  clauses.is(np - 1, 'prep') && /^(?:by|with)$/.test(clauses.lower(np - 1)) && clauses.vg(np - 2)?.form === 'participle'
