import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'

/** The sentence so many before another, across blocks, but not past a heading, a title or a table. */
export function sentenceBefore(referents: Referents, sentence: Sentence, back: number): Sentence | undefined {
  let {block} = sentence
  let index = sentence.index
  for (let step = 0; step < back; step++) {
    index--
    while (index < 0) {
      if (referents.page.blocks[block]!.kind === 'heading') return undefined
      block--
      if (block < 0) return undefined
      const kind = referents.page.blocks[block]!.kind
      if (kind === 'cell' || kind === 'title') return undefined
      index = referents.page.reading(block).sentences.length - 1
    }
  }
  return referents.page.reading(block).sentences[index]
}

/** A sentence that may hold what is referred back to, and how many before the reference it stands; 0 is the sentence of the reference. */
export interface SaidBefore {
  where: Sentence
  back: number
}

/** A sentence and those before it, the nearest first: from so many back to so many back, as far as `sentenceBefore` reaches. */
export function* sentencesBack(referents: Referents, sentence: Sentence, from: number, to: number): Generator<SaidBefore, void> {
  for (let back = from; back <= to; back++) {
    const where = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    if (!where) return
    yield {where, back}
  }
}

/** A referent, with the noun phrase that it was found by. */
export function withAntecedent(referents: Referents, referent: Referent | undefined, sentence: Sentence, np: number): Referent | undefined {
  if (!referent) return undefined
  const {words} = sentence.clauses
  const {from, to} = sentence.clauses.np(np)!
  // Which member of a list is meant is a phrase of its own sentence.
  const {member: _, ...rest} = referent
  return {...rest, antecedent: stretchOf(referents, sentence.block, words[from]!.start, words[to - 1]!.end)}
}

/** A stretch of a block as an antecedent: where it stands, and its words. */
export function stretchOf(referents: Referents, block: number, start: number, end: number): NonNullable<Referent['antecedent']> {
  return {block, start, end, text: referents.page.folded(block).text.slice(start, end)}
}
