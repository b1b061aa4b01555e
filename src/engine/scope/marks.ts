import {unfold} from '../../language/fold.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import type {Mark} from '../prose.js'

/** The quotation marks around a trigger, as places among the words of its block; undefined where none are. */
export function quotedAround(frame: Frame, page: Page): {from: number; to: number} | undefined {
  return quotationAt(page.reading(frame.sentence.block).words, frame.occurrence.at)
}

/** The innermost quotation marks around a word of a block; undefined where none are. */
export function quotationAt(words: readonly Word[], at: number): {from: number; to: number} | undefined {
  let pairs = quotations.get(words)
  if (!pairs) quotations.set(words, (pairs = pairQuotes(words)))
  // The last pair that opens before the trigger; they lie one behind another.
  let low = 0
  for (let high = pairs.length; low < high; ) {
    const middle = (low + high) >> 1
    if (pairs[middle]!.from < at) low = middle + 1
    else high = middle
  }
  let pair: Quotation | undefined = pairs[low - 1]
  while (pair && at >= pair.to) pair = pair.outer
  return pair
}

// A quotation, and the one that it stands in.
interface Quotation {
  from: number
  to: number
  outer?: Quotation
}

// By the words of a block, which is asked about for each of its triggers.
const quotations = new WeakMap<readonly Word[], Quotation[]>()

// Quotation marks pair up through the block, single ones inside double ones as well; in the order in which they open.
function pairQuotes(words: readonly Word[]): Quotation[] {
  const pairs: Quotation[] = []
  let open: Quotation | undefined
  for (let place = 0; place < words.length; place++) {
    const {tag, lower, glued} = words[place]!
    if (tag !== 'sign' || (lower !== '"' && lower !== "'")) continue
    const mark: string | undefined = open && words[open.from]!.lower
    if (open && mark === lower) {
      open.to = place
      open = open.outer
    } else if (mark === "'" && open!.outer) {
      // A double mark ends what a single one opened in vain.
      open!.outer.to = place
      open = open!.outer.outer
    } else if (!open || mark === '"') {
      if (lower === "'" && glued && words[place - 1]?.lower !== '"') continue
      open = {from: place, to: -1, ...(open && {outer: open})}
      pairs.push(open)
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
