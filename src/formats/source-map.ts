import type {Span} from '../finding.js'

/**
 * The way from a block's plain text back to the file. Built piece by piece, in the order of the text: a piece of equal lengths maps unit
 * by unit, any other piece (an entity, an escape, a soft break) maps as a whole.
 */
export class SourceMap {
  // Four numbers a piece: text start, text end, source start, source end. Pieces do not overlap and grow in both.
  #pieces: number[] = []

  /** Adds a piece; `length` is in units of the plain text. Pieces that continue the one before are joined to it. */
  add(textStart: number, length: number, sourceStart: number, sourceEnd: number): void {
    const pieces = this.#pieces
    const last = pieces.length - 4
    if (
      last >= 0 &&
      pieces[last + 1] === textStart &&
      pieces[last + 3] === sourceStart &&
      length === sourceEnd - sourceStart &&
      pieces[last + 1]! - pieces[last]! === pieces[last + 3]! - pieces[last + 2]!
    ) {
      pieces[last + 1] = textStart + length
      pieces[last + 3] = sourceEnd
      return
    }
    pieces.push(textStart, textStart + length, sourceStart, sourceEnd)
  }

  /** The source range that holds the plain text `start`–`end`: from the first unit's source to the last unit's. */
  toSource(start: number, end: number): Span {
    const first = this.#pieceAt(start)
    const last = end > start ? this.#pieceAt(end - 1) : first
    const pieces = this.#pieces
    if (first < 0 || last < 0) return {start: 0, end: 0}
    const linear = (piece: number): boolean =>
      pieces[piece + 1]! - pieces[piece]! === pieces[piece + 3]! - pieces[piece + 2]!
    const sourceStart = linear(first)
      ? pieces[first + 2]! + Math.max(0, start - pieces[first]!)
      : pieces[first + 2]!
    if (end <= start) return {start: sourceStart, end: sourceStart}
    const sourceEnd = linear(last)
      ? pieces[last + 2]! + Math.min(pieces[last + 1]!, end) - pieces[last]!
      : pieces[last + 3]!
    return {start: sourceStart, end: Math.max(sourceStart, sourceEnd)}
  }

  /** The stretch of plain text that a stretch of source stands for; nothing where its ends stand for no text. */
  toText(start: number, end: number): Span | undefined {
    const from = this.#unitAt(start, false)
    const to = end > start ? this.#unitAt(end, true) : from
    return from === undefined || to === undefined || to < from ? undefined : {start: from, end: to}
  }

  // The unit that starts at a source offset, or where `isEnd` says so ends there; the whole piece counts where it maps as a whole.
  #unitAt(offset: number, isEnd: boolean): number | undefined {
    const pieces = this.#pieces
    const at = isEnd ? offset - 1 : offset
    let low = 0
    let high = pieces.length / 4 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (pieces[middle * 4 + 2]! <= at) low = middle
      else high = middle - 1
    }
    const piece = low * 4
    if (high < 0 || at < pieces[piece + 2]! || at >= pieces[piece + 3]!) return undefined
    const isLinear = pieces[piece + 1]! - pieces[piece]! === pieces[piece + 3]! - pieces[piece + 2]!
    if (isLinear) return pieces[piece]! + offset - pieces[piece + 2]!
    return isEnd ? pieces[piece + 1]! : pieces[piece]!
  }

  /** True where every unit of `start`–`end` comes from one unbroken stretch of source: no markup inside. */
  isContiguous(start: number, end: number): boolean {
    const first = this.#pieceAt(start)
    const last = this.#pieceAt(Math.max(start, end - 1))
    if (first < 0 || last < 0) return false
    for (let piece = first; piece < last; piece += 4) {
      if (this.#pieces[piece + 3] !== this.#pieces[piece + 6]) return false
    }
    return true
  }

  /**
   * The way on from here through another map: this map's source is the other one's text, such as a decoded string. A piece that the
   * other map holds as a whole is led back to all of it.
   */
  through(outer: SourceMap): SourceMap {
    const map = new SourceMap()
    const pieces = this.#pieces
    for (let at = 0; at < pieces.length; at += 4) {
      const [textStart, textEnd, start, end] = pieces.slice(at, at + 4) as [number, number, number, number]
      if (textEnd - textStart !== end - start) {
        const {start: from, end: to} = outer.toSource(start, end)
        map.add(textStart, textEnd - textStart, from, to)
        continue
      }
      for (let done = start; done < end; ) {
        const next = Math.min(end, outer.#endAt(done))
        const {start: from, end: to} = outer.toSource(done, next)
        map.add(textStart + done - start, next - done, from, to)
        done = next
      }
    }
    return map
  }

  // Where the piece that holds an offset ends in the text; past the last piece, nowhere.
  #endAt(offset: number): number {
    const end = this.#pieces[this.#pieceAt(offset) + 1] ?? Infinity
    return end > offset ? end : Infinity
  }

  // The last piece that starts at or before `offset`; the first piece for anything before it; -1 for an empty map.
  #pieceAt(offset: number): number {
    const pieces = this.#pieces
    let low = 0
    let high = pieces.length / 4 - 1
    if (high < 0) return -1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (pieces[middle * 4]! <= offset) low = middle
      else high = middle - 1
    }
    return low * 4
  }
}
