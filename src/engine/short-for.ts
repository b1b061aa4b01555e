import type {Frame} from './frames/frame.js'
import type {Lexis} from './lexis.js'
import type {Page} from './page.js'

/**
 * The product that a bare name is short for, where its full name stands before it in its block or above it: “`codex exec` is for scripts. Each
 * invocation of Codex …” speaks of the program. Undefined where none was named.
 */
export function shortFor(frame: Frame, page: Page, lexis: Lexis): string | undefined {
  const {sentence, object} = frame
  const name = object?.np === undefined ? undefined : sentence.clauses.headWord(object.np)
  const text = (name?.entity === undefined ? object?.text : name.text)?.toLowerCase()
  if (text === undefined || text === '' || !lexis.pack.entities.some(({id, role}) => id === object?.referent.entity && role === 'object')) return undefined
  for (const block of [sentence.block, ...page.governors(sentence.block)]) {
    const {words, folded} = page.reading(block)
    for (const word of words) {
      if (block === sentence.block && word.start >= sentence.clauses.words[frame.occurrence.at]!.start) break
      if (word.entity !== undefined && lexis.entities.get(word.entity)!.role === 'product' && folded.text.slice(word.start, word.end).toLowerCase().startsWith(`${text} `)) return word.text
    }
  }
  return undefined
}
