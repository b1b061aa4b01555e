import {unfold} from '../../language/fold.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Mark} from '../prose.js'

/** The other place that a link on a frame's object leads to: “call the [chat API](https://platform.openai.com/…)”. Undefined where none does. */
export function linkOnObject({object, sentence}: Frame, page: Page, lexis: Lexis): string | undefined {
  if (object?.np === undefined) return undefined
  const {from, to} = sentence.clauses.phrases[object.np]!
  const {start, end} = extentOf(page, sentence.block, from, to)
  return otherPlaceLinked(page, sentence.block, lexis, mark => mark.start < end && mark.end > start)
}

/** The other place that a link of a sentence leads to. Undefined where none does. */
export function linkInSentence({block, from, to}: Sentence, page: Page, lexis: Lexis): string | undefined {
  const {start, end} = extentOf(page, block, from, to)
  return otherPlaceLinked(page, block, lexis, mark => mark.start >= start && mark.end <= end)
}

function otherPlaceLinked(page: Page, block: number, lexis: Lexis, isMeant: (mark: Mark) => boolean): string | undefined {
  for (const mark of page.blocks[block]!.marks) {
    if (mark.kind !== 'link' || mark.href === undefined || !isMeant(mark)) continue
    const found = lexis.names.find(mark.href).find(({entity}) => lexis.entities.get(entity)!.role === 'other-channel')
    if (found) return mark.href.slice(found.start, found.end)
  }
  return undefined
}

// Where some words stand in the text of a block.
function extentOf(page: Page, block: number, from: number, to: number): {start: number; end: number} {
  const {folded, words} = page.reading(block)
  return {start: unfold(folded, words[from]!.start), end: unfold(folded, words[to - 1]!.end)}
}
