/** The way to a value in nested data: keys and places in lists. */
export class KeyPath {
  readonly #steps: (string | number)[] = []

  get depth(): number {
    return this.#steps.length
  }

  push(step: string | number): void {
    this.#steps.push(step)
  }

  pop(): void {
    this.#steps.pop()
  }

  /** Keys alone. */
  get keys(): string[] {
    return this.#steps.filter(step => typeof step === 'string')
  }

  /** As a person writes it: `plans[0].title`. */
  toString(): string {
    let text = ''
    for (const step of this.#steps) text += typeof step === 'number' ? `[${step}]` : text === '' ? step : `.${step}`
    return text
  }
}
