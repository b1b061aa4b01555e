/** The run itself went wrong in a way that a person can repair: bad usage, a bad configuration, a bad pack. Ends a run with status 2. */
export class Fault extends Error {
  override name = 'Fault'

  /**
   * @param message What is wrong and what to do, in whole sentences.
   * @param path The file at fault, where there is one.
   * @param line Its line, from 1.
   * @param column Its column, from 1, in UTF-16 units.
   */
  constructor(
    message: string,
    readonly path?: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message)
  }

  /** `path:line:column: message`, as far as these are known. */
  override toString(): string {
    const place = [this.path, this.line, this.column].filter((part) => part !== undefined).join(':')
    return place ? `${place}: ${this.message}` : this.message
  }
}
