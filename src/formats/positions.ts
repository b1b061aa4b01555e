/** A place in a file: line and column from 1, offset from 0, all in UTF-16 units. */
export interface Place {
  line: number
  column: number
  offset: number
}

/** Offsets to lines and columns and back. CR LF, CR and LF each end a line, as micromark counts; a tab is one column. */
export class LineTable {
  readonly #length: number
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.#length = text.length
    const starts = this.#starts
    // Two searches that skip ahead, not a loop over units: most files have no CR at all.
    let lf = text.indexOf('\n')
    let cr = text.indexOf('\r')
    while (lf >= 0 || cr >= 0) {
      if (cr >= 0 && (lf < 0 || cr < lf)) {
        const pair = lf === cr + 1
        starts.push(cr + (pair ? 2 : 1))
        if (pair) lf = text.indexOf('\n', lf + 1)
        cr = text.indexOf('\r', cr + 1)
      } else {
        starts.push(lf + 1)
        lf = text.indexOf('\n', lf + 1)
      }
    }
  }

  /** How many lines the text has; an empty text has one. */
  get lines(): number {
    return this.#starts.length
  }

  /** The place of an offset; offsets outside the text count as its nearest end. */
  toPlace(offset: number): Place {
    const at = Math.min(Math.max(0, offset), this.#length)
    const starts = this.#starts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: at - starts[low]! + 1, offset: at}
  }

  /** The offset of a line and column, each from 1; nothing where the text has no such line. Columns end with the text. */
  toOffset(line: number, column = 1): number | undefined {
    const start = this.#starts[line - 1]
    return start === undefined ? undefined : Math.min(start + Math.max(1, column) - 1, this.#length)
  }
}
