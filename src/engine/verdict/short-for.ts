import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'

// Sentences back in the block, as far as a full name is remembered.
const REACH = 3

/**
 * The product that a bare name is short for, where its full name stands shortly before it in its block or heads its section: “`codex exec` is
 * for scripts. Each invocation of Codex …” speaks of the program. Undefined where none was named.
 */
export function shortFor(frame: Frame, page: Page, lexis: Lexis): string | undefined {
  const {sentence, object} = frame
  const name = object?.np === undefined ? undefined : sentence.clauses.headWord(object.np)
  const text = (name?.entity === undefined ? object?.text : name.text)?.toLowerCase()
  if (text === undefined || text === '' || lexis.entities.get(object?.referent.entity ?? '')?.role !== 'object') return undefined
  const {sentences} = page.reading(sentence.block)
  const heading = page.governors(sentence.block).find(block => page.blocks[block]!.kind === 'heading')
  const near = [...sentences.slice(Math.max(0, sentence.index - REACH), sentence.index), sentence, ...(heading === undefined ? [] : page.reading(heading).sentences.slice(0, 1))]
  for (const where of near) {
    const found = fullName(where, where === sentence ? frame.occurrence.at : where.to, text, lexis)
    if (found !== undefined) return found
  }
  return undefined
}

function fullName({clauses, from}: Sentence, to: number, text: string, lexis: Lexis): string | undefined {
  for (let at = from; at < to; at++) {
    const word = clauses.words[at]!
    if (word.entity !== undefined && word.text.toLowerCase().startsWith(`${text} `) && lexis.entities.get(word.entity)!.role === 'product') return word.text
  }
  return undefined
}
