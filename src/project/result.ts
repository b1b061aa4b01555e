import type {Level} from '../finding.js'
import type {Message, SuppressedMessage} from '../formats/message.js'

/** What linting one file came to. */
export interface LintResult {
  /** As it is shown: from the current folder, with slashes. */
  path: string
  messages: Message[]
  /** Findings that count for nothing, because a directive or the baseline accepts them. Absent: none. */
  suppressed?: SuppressedMessage[]
  /** Named by the user, not found in a folder or by a glob. */
  explicit: boolean
  /** The file starts with a byte order mark: offsets count it, `text` is without it. */
  bom: boolean
  /** The file could not be read, parsed as a whole, or written: the run ends with 2. */
  broken: boolean
  /** The size of the file. */
  bytes: number
  /** False where a look at the raw text showed that there is nothing to find, so that it was not parsed. */
  readInFull: boolean
  /** How many fixes were made, or would be. */
  fixed: number
  /** The text as it was linted, without a byte order mark; of a container its paragraphs, one a line. Kept only where there are messages. */
  text?: string
  /** The text after the fixes, byte order mark included; only where something was fixed. */
  output?: string
  /** The same of a container, which is no text: its new bytes, and the paragraphs that they hold. */
  container?: {output: Uint8Array; text: string}
}

/** How many messages there are of each level, in how many files. */
export interface Counts extends Record<Level, number> {
  files: number
  broken: number
  fixable: number
  fixed: number
}

export function countMessages(results: readonly LintResult[]): Counts {
  const counts: Counts = {error: 0, warning: 0, info: 0, files: results.length, broken: 0, fixable: 0, fixed: 0}
  for (const {messages, broken, fixed} of results) {
    if (broken) counts.broken++
    counts.fixed += fixed
    for (const {level, suggestions} of messages) {
      counts[level]++
      if (suggestions?.some(({fix}) => fix) === true) counts.fixable++
    }
  }
  return counts
}
