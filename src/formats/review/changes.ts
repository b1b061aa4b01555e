import {diffArrays} from 'diff'

/** A stretch of a text that is kept, struck out or new. */
export interface Change {
  kind: 'kept' | 'deleted' | 'inserted'
  text: string
}

/** Texts that differ in more words than this are replaced as a whole: nobody reads that many small changes. */
const mostEdits = 600

// A word with its inner apostrophes, hyphens and points; any other sign. White space is what stands between.
const piece = /[\p{L}\p{N}\p{M}]+(?:['’.\u2010\u2011-][\p{L}\p{N}\p{M}]+)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|\S/gu

/**
 * What turns one text into another, word by word, as a person would strike out and write in: a deletion stands before the insertion
 * that takes its place, and white space alone holds no two changes apart.
 *
 * Kept and deleted texts joined are `before`; kept and inserted ones joined are `after`.
 */
export function changesOf(before: string, after: string): Change[] {
  const out: Change[] = []
  const add = (kind: Change['kind'], text: string): void => {
    const last = out.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else out.push({kind, text})
  }
  let oldEnd = 0
  let newEnd = 0
  const between = (oldStart: number, newStart: number): void => {
    const gap = before.slice(oldEnd, oldStart)
    const fill = after.slice(newEnd, newStart)
    const lead = commonSpace(gap, fill)
    const trail = commonSpaceAtEnd(gap.slice(lead), fill.slice(lead))
    add('kept', gap.slice(0, lead))
    add('deleted', gap.slice(lead, gap.length - trail))
    add('inserted', fill.slice(lead, fill.length - trail))
    add('kept', gap.slice(gap.length - trail))
  }
  for (const [old, fresh] of sameWords([...before.matchAll(piece)], [...after.matchAll(piece)])) {
    between(old.index, fresh.index)
    add('kept', old[0])
    oldEnd = old.index + old[0].length
    newEnd = fresh.index + fresh[0].length
  }
  between(before.length, after.length)
  return out
}

type Words = readonly RegExpExecArray[]

/** The words that stay, as pairs in their order. */
function sameWords(old: Words, fresh: Words): (readonly [RegExpExecArray, RegExpExecArray])[] {
  let head = 0
  while (head < old.length && head < fresh.length && old[head]![0] === fresh[head]![0]) head++
  let tail = 0
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail)![0] === fresh.at(-1 - tail)![0]) tail++
  const pairs = old.slice(0, head).map((word, at) => [word, fresh[at]!] as const)
  const texts = (words: Words): string[] => words.slice(head, words.length - tail).map(([text]) => text)
  let [oldAt, newAt] = [head, head]
  for (const {added, removed, count} of diffArrays(texts(old), texts(fresh), {maxEditLength: mostEdits}) ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs.push([old[oldAt + step]!, fresh[newAt + step]!])
    if (!added) oldAt += count
    if (!removed) newAt += count
  }
  for (let left = tail; left > 0; left--) pairs.push([old.at(-left)!, fresh.at(-left)!])
  return pairs
}

function commonSpace(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length] && /\s/.test(a[length]!)) length++
  return length
}

function commonSpaceAtEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length) && /\s/.test(a.at(-1 - length)!)) length++
  return length
}
