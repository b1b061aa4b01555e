/** The fields that are open: what they show is made by the program that opens the file, links aside. */
export class WordFields {
  readonly #open: {code: string; inCode: boolean}[] = []

  /** Takes a field character: `begin`, `separate` or `end`. */
  mark(kind: string): void {
    if (kind === 'begin') this.#open.push({code: '', inCode: true})
    else if (kind === 'separate') Object.assign(this.#open.at(-1) ?? {}, {inCode: false})
    else if (kind === 'end') this.#open.pop()
  }

  openSimple(code: string): void {
    this.#open.push({code, inCode: false})
  }

  closeSimple(): void {
    this.#open.pop()
  }

  /** True between a field's start and its result. */
  get isInstruction(): boolean {
    return this.#open.some(({inCode}) => inCode)
  }

  instruction(text: string): void {
    const field = this.#open.at(-1)
    if (field) field.code += text
  }

  /** True where the text is the result of a field that is made anew whenever fields are brought up to date. */
  get isFixed(): boolean {
    return this.#open.some(({code}) => !/^\s*(?:HYPERLINK|FORMTEXT)\b/i.test(code))
  }
}
