import {unfold} from '../../language/fold.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import type {Mark} from '../prose.js'

/** The quotation marks around a trigger, as places among the words of its block; undefined where none are. */
export function quotedAround(frame: Frame, page: Page): {from: number; to: number} | undefined {
  const {words} = page.reading(frame.sentence.block)
  const {at} = frame.occurrence
  let pairs = quotations.get(words)
  if (!pairs) quotations.set(words, (pairs = pairQuotes(words)))
  // The last pair that opens before the trigger; they lie one behind another.
  let low = 0
  for (let high = pairs.length; low < high; ) {
    const middle = (low + high) >> 1
    if (pairs[middle]!.from < at) low = middle + 1
    else high = middle
  }
  const pair = pairs[low - 1]
  return pair && at < pair.to ? pair : undefined
}

// By the words of a block, which is asked about for each of its triggers.
const quotations = new WeakMap<readonly Word[], {from: number; to: number}[]>()

// Quotation marks pair up through the block.
function pairQuotes(words: readonly Word[]): {from: number; to: number}[] {
  const pairs: {from: number; to: number}[] = []
  let open: number | undefined
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    if (word.tag !== 'sign' || word.lower !== '"') {
      if (!(word.tag === 'sign' && word.lower === "'")) continue
      if (open === undefined && word.glued) continue
    }
    if (open === undefined) open = place
    else {
      if (words[open]!.lower !== word.lower) continue
      pairs.push({from: open, to: place})
      open = undefined
    }
  }
  return pairs
}

/** Whether emphasis or a quotation mark of the format lies around a trigger. */
export function markedAround(frame: Frame, page: Page): boolean {
  const reading = page.reading(frame.sentence.block)
  const word = reading.words[frame.occurrence.at]!
  const start = unfold(reading.folded, word.start)
  const end = unfold(reading.folded, word.end)
  let reach = reaches.get(reading.block.marks)
  if (!reach) reaches.set(reading.block.marks, (reach = reachOf(reading.block.marks)))
  let low = 0
  for (let high = reach.length; low < high; ) {
    const middle = (low + high) >> 1
    if (reach[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  return low > 0 && reach[low - 1]!.end >= end
}

const reaches = new WeakMap<readonly Mark[], {start: number; end: number}[]>()

// The marks that put words up as wording, by their starts; each with the furthest end of those up to it.
function reachOf(marks: readonly Mark[]): {start: number; end: number}[] {
  let end = 0
  return marks
    .filter(mark => mark.kind === 'emphasis' || mark.kind === 'quote')
    .sort((a, b) => a.start - b.start)
    .map(mark => ({start: mark.start, end: (end = Math.max(end, mark.end))}))
}
