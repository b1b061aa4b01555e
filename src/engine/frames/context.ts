import {unfold} from '../../language/fold.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

/** What every construction asks about: the page, the pack's words, and what noun phrases stand for. */
export interface FrameContext {
  page: Page
  lexis: Lexis
  referents: Referents
}

/** The text of some words of a sentence, as it stands on the page. */
export function textOf(context: FrameContext, sentence: Sentence, from: number, to: number): string {
  const {words} = sentence.clauses
  const folded = context.page.folded(sentence.block)
  return context.page.blocks[sentence.block]!.text.slice(unfold(folded, words[from]!.start), unfold(folded, words[to - 1]!.end))
}

/** The text of a noun phrase, without what follows its head. */
export function textOfNounPhrase(context: FrameContext, sentence: Sentence, np: number): string {
  const phrase = sentence.clauses.np(np)!
  return textOf(context, sentence, phrase.from, phrase.to)
}
