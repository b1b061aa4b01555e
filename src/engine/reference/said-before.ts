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

/** A referent, with the noun phrase that it was found by. */
export function withAntecedent(referents: Referents, referent: Referent | undefined, sentence: Sentence, np: number): Referent | undefined {
  if (!referent) return undefined
  const phrase = sentence.clauses.np(np)!
  const {words} = sentence.clauses
  const text = referents.page.folded(sentence.block).text.slice(words[phrase.from]!.start, words[phrase.to - 1]!.end)
  // Which member of a list is meant is a phrase of its own sentence.
  const {member: _, ...rest} = referent
  return {...rest, antecedent: {block: sentence.block, start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end, text}}
}
