import type {Sentence} from '../page.js'
import type {WordRange} from './extent.js'
import {capital} from './casing.js'

/**
 * The edit that takes words out of a sentence, with the adverb, the preposition, the conjunction and the comma that would be left hanging.
 * `text` is what has to stand there instead: nothing, or the next word with a capital.
 */
export function leaveOut(sentence: Sentence, range: WordRange, folded: string): {start: number; end: number; text: string} | undefined {
  const {words} = sentence.clauses
  let {from, to} = range
  while (to < sentence.to && /^(?:entirely|altogether|completely|anymore|either|needed|required|necessary)$/.test(words[to]!.lower)) to++
  if (words[to]?.lower === 'at' && words[to + 1]?.lower === 'all') to += 2
  // “without Azure and without a fight”
  const joined = words[to]?.tag === 'cc' && words[to + 1]?.lower === words[range.from]!.lower
  if (joined) to++
  else if (/^(?:with|and|or|but)$/.test(words[from - 1]?.lower ?? '') && (from - 1 > sentence.from)) from--
  const first = from === sentence.from || words.slice(sentence.from, from).every(word => word.tag === 'sign')
  const next = words[to]
  // “needs no Azure subscription”: the verb would lose its object.
  if (words[range.from]!.lower === 'no' && /^(?:verb|aux)$/.test(words[from - 1]?.tag ?? '')) return undefined
  if (first) {
    while (to < sentence.to && /^(?:[,:;—–]|-|and)$/.test(words[to]!.lower)) to++
    const opening = words[to]
    if (!opening) return {start: words[from]!.start, end: words[to - 1]!.end, text: ''}
    // Nothing but its full stop is left of the sentence.
    if (words.slice(to, sentence.to).every(word => word.tag === 'sign')) {
      let start = words[sentence.from]!.start
      while (start > 0 && /\s/.test(folded[start - 1]!)) start--
      return {start, end: words[sentence.to - 1]!.end, text: ''}
    }
    return {start: words[from]!.start, end: opening.end, text: /^\p{Lu}/u.test(words[from]!.text) ? capital(opening.text) : opening.text}
  }
  // A comma before goes too, unless what follows needs it.
  const ends = !next || /^[.!?,;:)]$/.test(next.lower)
  if (words[from - 1]!.lower === ',' && ends) from--
  let start = words[from]!.start
  while (start > 0 && /\s/.test(folded[start - 1]!)) start--
  return {start, end: words[to - 1]!.end, text: ''}
}
