/** Where every brace is closed, found in one pass; escapes and comments aside. */
export class Groups {
  readonly #source: string
  readonly #closing = new Map<number, number>()

  constructor(source: string) {
    this.#source = source
    const open: number[] = []
    const signs = /\\[\s\S]|[{}]|%[^\r\n]*/g
    for (let found = signs.exec(source); found; found = signs.exec(source)) {
      if (found[0] === '{') open.push(found.index)
      else if (found[0] === '}') {
        const start = open.pop()
        if (start !== undefined) this.#closing.set(start, found.index)
      }
    }
  }

  /** Where the brace at an offset is closed; nothing where there is none or it never is. */
  close(at: number): number | undefined {
    return this.#source[at] === '{' ? this.#closing.get(at) : undefined
  }

  /** Where the bracket at an offset is closed: before the paragraph ends, braces inside aside. */
  closeOption(at: number): number | undefined {
    const source = this.#source
    if (source[at] !== '[') return undefined
    for (let next = at + 1; next < source.length && next - at < 2000; next++) {
      const sign = source[next]!
      if (sign === ']') return next
      if (sign === '\\') next++
      else if (sign === '{') next = this.#closing.get(next) ?? source.length
      else if (sign === '\n' && /^\s*\n/.test(source.slice(next + 1, next + 80))) return undefined
    }
    return undefined
  }

  /** Past every option and group that follow a command, `most` groups at most. */
  pastArguments(at: number, most = Infinity): number {
    let end = at
    for (let groups = 0; ;) {
      const from = end + /^[ \t]*(?:\r?\n[ \t]*)?/.exec(this.#source.slice(end, end + 200))![0].length
      const option = this.closeOption(from)
      const group = option === undefined && groups < most ? this.close(from) : undefined
      if (option === undefined && group === undefined) return end
      if (group !== undefined) groups++
      end = (option ?? group!) + 1
    }
  }
}
