import type {PlacedEdit, Rewrite, SourceBlock} from '../format.js'
import {plainEdit} from '../safe-edit.js'

/** A word of the text that is replaced, and the line that it stands on. */
interface Word {
  text: string
  line: number
}

/** More words than this nobody rewrites at once; the time to compare them grows with their square. */
const mostWords = 400

/**
 * Places a rewrite that may run over lines and cues: each word stays on its line, and only words that differ are written. Not free
 * where a line would be left without a word; then all of the words stand on the first line.
 */
export function placeOverLines(block: SourceBlock, source: string, rewrite: Rewrite, escape: (text: string) => string): PlacedEdit {
  const {text} = block
  const format = {escape}
  const parts = linesIn(text, rewrite)
  if (parts.length < 2) {
    const edit = plainEdit(format, block, source, rewrite)
    return {...edit, isFree: edit.isFree && (hasWord(rewrite.text) || keepsWord(text, parts, 0))}
  }
  const old = parts.flatMap(({start, end}, line) => wordsOf(text.slice(start, end)).map((word): Word => ({text: word, line})))
  const fresh = wordsOf(rewrite.text)
  const shared = old.length + fresh.length > mostWords ? undefined : shareOut(old, fresh, parts.length)
  const lines = shared ?? parts.map(() => [] as string[])
  const isWhole = shared !== undefined && lines.every((words, line) => hasWord(words.join(' ')) || keepsWord(text, parts, line))
  if (!isWhole) for (const [line, words] of lines.entries()) words.splice(0, words.length, ...(line === 0 ? fresh : []))
  const edits = parts.flatMap((part, line): PlacedEdit[] => {
    const lineText = spaced(text, part, lines[line]!)
    return lineText === text.slice(part.start, part.end) ? [] : [plainEdit(format, block, source, narrowed(text, part, lineText))]
  })
  if (edits.length === 0) return plainEdit(format, block, source, {...rewrite, end: rewrite.start, text: ''})
  return {...joined(edits, source), isFree: isWhole && edits.every(({isFree}) => isFree)}
}

// One edit from the first to the last: what stands between them is written as it is.
function joined(edits: readonly PlacedEdit[], source: string): Omit<PlacedEdit, 'isFree'> {
  const {start} = edits[0]!
  let text = ''
  let done = start
  for (const edit of edits) {
    text += source.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return {start, end: done, text}
}

/** The stretches of the rewrite's lines, in offsets of the text. */
function linesIn(text: string, {start, end}: Rewrite): {start: number; end: number}[] {
  const parts: {start: number; end: number}[] = []
  for (let from = start; from <= end; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 || found >= end ? end : found
    parts.push({start: from, end: to})
    from = to + 1
  }
  return parts
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** The words of each line after the rewrite. */
function shareOut(old: readonly Word[], fresh: readonly string[], count: number): string[][] {
  const lines = Array.from({length: count}, (): string[] => [])
  const kept = commonWords(old, fresh)
  let [from, at] = [0, 0]
  for (const [next, freshNext] of [...kept, [old.length, fresh.length] as const]) {
    const added = fresh.slice(at, freshNext)
    const gone = old.slice(from, next)
    // New words stand where old ones stood, in the same proportion; where none stood, with the word before.
    const homes = gone.length > 0 ? gone.map(({line}) => line) : [old[from - 1]?.line ?? 0]
    for (const [index, word] of added.entries()) {
      lines[homes[Math.min(homes.length - 1, Math.floor((index * homes.length) / added.length))]!]!.push(word)
    }
    const word = old[next]
    if (word) lines[word.line]!.push(fresh[freshNext]!)
    from = next + 1
    at = freshNext + 1
  }
  return lines
}

/** The longest run of words that both have, as pairs of their indexes. */
function commonWords(old: readonly Word[], fresh: readonly string[]): [number, number][] {
  const width = fresh.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const here = i * width + j
      lengths[here] = old[i]!.text === fresh[j] ? lengths[here + width + 1]! + 1 : Math.max(lengths[here + width]!, lengths[here + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    const here = i * width + j
    if (old[i]!.text === fresh[j]) pairs.push([i++, j++])
    else if (lengths[here + width]! >= lengths[here + 1]!) i++
    else j++
  }
  return pairs
}

// The first and the last line may have words outside the rewrite.
function keepsWord(text: string, parts: readonly {start: number; end: number}[], line: number): boolean {
  const part = parts[line]!
  const before = line === 0 ? text.slice(text.lastIndexOf('\n', part.start - 1) + 1, part.start) : ''
  const end = text.indexOf('\n', part.end)
  const after = line === parts.length - 1 ? text.slice(part.end, end < 0 ? undefined : end) : ''
  return hasWord(before + after)
}

/** A line's words with the white space that stood around the old ones. */
function spaced(text: string, {start, end}: {start: number; end: number}, words: readonly string[]): string {
  const old = text.slice(start, end)
  if (old.trim() === '') return words.join(' ')
  return /^\s*/.exec(old)![0] + words.join(' ') + old.slice(old.trimEnd().length)
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit)

/** Leaves out the words at both ends that stay as they are. */
function narrowed(text: string, {start, end}: {start: number; end: number}, fresh: string): Rewrite {
  const old = text.slice(start, end)
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head++
  while (head > 0 && !isSpace(old[head - 1])) head--
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++
  while (tail > 0 && !isSpace(old[old.length - tail])) tail--
  return {start: start + head, end: end - tail, text: fresh.slice(head, fresh.length - tail)}
}
