import type {Word} from '../../language/words.js'
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
  // “without the Azure bill”: what names the same thing goes with it.
  if (/^(?:bill|account|subscription|contract|tenant|tenancy|invoice|middleman|licen[cs]e|login|detour)$/.test(words[to]?.lower ?? '')) to++
  while (to < sentence.to && /^(?:entirely|altogether|completely|anymore|either|needed|required|necessary)$/.test(words[to]!.lower)) to++
  if (words[to]?.lower === 'at' && words[to + 1]?.lower === 'all') to += 2
  to = pastOwn(words, range.from, to, sentence.to)
  // “With the SRE, no Azure subscription is needed.”: no verb would be left.
  const isVerbal = ({tag}: Word): boolean => /^(?:verb|aux|modal)$/.test(tag)
  const rest = [...words.slice(sentence.from, from), ...words.slice(to, sentence.to)]
  if (words.slice(from, to).some(({tag}) => tag === 'aux') && !rest.some(isVerbal) && rest.some(({tag}) => tag !== 'sign')) return undefined
  // “without Azure and without a fight”
  const joined = words[to]?.tag === 'cc' && words[to + 1]?.lower === words[range.from]!.lower
  if (joined) to++
  else if (/^(?:with|and|or|but)$/.test(words[from - 1]?.lower ?? '') && (from - 1 > sentence.from)) from--
  const first = from === sentence.from || words.slice(sentence.from, from).every(word => word.tag === 'sign')
  const next = words[to]
  // “needs no Azure subscription”: the verb would lose its object.
  if (words[range.from]!.lower === 'no' && /^(?:verb|aux)$/.test(words[from - 1]?.tag ?? '')) return undefined
  // “no Azure subscription is required to …”: the verb would lose its subject.
  if (/^(?:no|zero)$/.test(words[range.from]!.lower) && /^(?:aux|modal)$/.test(words[to]?.tag ?? '')) return undefined
  if (first) {
    while (to < sentence.to && /^(?:[,:;—–]|-|and)$/.test(words[to]!.lower)) to++
    const opening = words[to]
    // A block that says nothing else would be empty.
    if (words.slice(to, sentence.to).every(word => word.tag === 'sign') && folded.slice(0, words[sentence.from]!.start).trim() === '') return undefined
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
  if (/^[,;—–]$/.test(words[from - 1]!.lower) && ends) from--
  let start = words[from]!.start
  while (start > 0 && /\s/.test(folded[start - 1]!)) start--
  return {start, end: words[to - 1]!.end, text: ''}
}

// What is said of the words that go, and goes with them: “no bill to file”, “no account is needed”, “without X in the contract”.
function pastOwn(words: readonly Word[], from: number, to: number, end: number): number {
  const first = words[from]!.lower
  const next = words[to]
  if (/^(?:no|zero)$/.test(first) && next?.lower === 'to' && words[to + 1]?.tag === 'verb') {
    let at = to + 2
    while (at < end && words[at]!.tag !== 'sign' && words[at]!.tag !== 'cc') at++
    return at
  }
  if (/^(?:no|zero)$/.test(first) && next?.tag === 'aux') {
    let at = to
    while (at < end && words[at]!.tag === 'aux') at++
    return NEEDED.test(words[at]?.lower ?? '') && (words[at + 1] === undefined || words[at + 1]!.tag === 'sign') ? at + 1 : to
  }
  if (first === 'without' && /^(?:in|on|at|as)$/.test(next?.lower ?? '')) {
    const noun = /^(?:the|a|an|our|your|their|its)$/.test(words[to + 1]?.lower ?? '') ? to + 2 : to + 1
    if (BETWEEN.test(words[noun]?.lower ?? '')) return noun + 1
  }
  return to
}

const NEEDED = /^(?:needed|required|necessary|involved)$/
const BETWEEN = /^(?:contract|bill|invoice|loop|middle|picture|mix|way|stack|path|chain|background)$/
