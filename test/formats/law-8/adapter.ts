/** How the law writes one format and reads it back. */
export interface Adapter {
  /** The format, as a test names it. */
  name: string
  /** The file that `write` makes: its path, folders included, says the format. */
  path: string
  /** A file that holds the sentence, written by the format's own means: escaped, or by a serialiser. */
  write(sentence: string): string | Uint8Array | Promise<string | Uint8Array>
  /** Whether a file can hold the sentence's letters; absent: any. */
  holds?(sentence: string): boolean
  /** Where a person would look for the sentence; absent: the format says no more than its line. */
  where?: string
  /** The sentence again, by a reader that is not the one under test; absent: the format takes no fixes. */
  read?(file: Uint8Array): string | undefined | Promise<string | undefined>
}
