import type {Level, Span} from '../../finding.js'
import type {Container} from '../container.js'
import type {Message} from '../message.js'

/** Who the comments and tracked changes are by. */
export const author = 'memolint'

/** A finding as a comment. Offsets are into its paragraph's text. */
export interface Remark extends Span {
  /** The paragraph's number, from 0: that of its block. */
  paragraph: number
  level: Level
  ruleId: string
  where: string
  /** The sentence around it. */
  sentence: string
  reason: string
  note?: string
  /** What to write instead, as a menu says it. */
  titles: readonly string[]
}

/** What is said of a container. */
export interface Redline {
  /** In the order of the paragraphs. */
  remarks: readonly Remark[]
  /** The paragraphs that fixes change, by number, with their text after the fixes. */
  fixed: ReadonlyMap<number, string>
  /** Now, as XML says it: `2026-03-20T09:00:00Z`. */
  date: string
}

/**
 * Writes a container with its redline in it; all else is as it was.
 *
 * @param bytes What the container was opened from.
 * @throws {ContainerFault} Where the file can be read but not written.
 */
export type Redliner = (container: Container, redline: Redline, bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>

/**
 * The redline of a container.
 *
 * @param before Its text, a line a paragraph.
 * @param after The same after the fixes.
 */
export function redlineFrom(messages: readonly Message[], before: string, after: string, date: string): Redline {
  const old = before.split('\n')
  const fresh = after.split('\n')
  const fixed = new Map<number, string>()
  if (old.length === fresh.length) old.forEach((line, index) => line === fresh[index] || fixed.set(index, fresh[index]!))
  return {remarks: messages.filter(({actual, place}) => actual !== undefined && place !== null).map(remarkOf), fixed, date}
}

// A line of a container's text is a paragraph, so that its place says all.
function remarkOf({place, level, ruleId, where, excerpt, actual = '', reason, note, suggestions = []}: Message): Remark {
  const {start, end} = place!
  return {
    paragraph: start.line - 1,
    start: start.column - 1,
    end: end.line === start.line ? end.column - 1 : start.column - 1 + actual.length,
    level,
    ruleId,
    where: where ?? '',
    sentence: excerpt?.text ?? actual,
    reason,
    ...(note === undefined ? {} : {note}),
    titles: suggestions.map(({title}) => title),
  }
}

const levels: Readonly<Record<Level, string>> = {error: 'Error', warning: 'Warning', info: 'Advice'}

/** A remark as lines of plain text: level and rule, why, what to write. `elsewhere`: its sentence and place too, because it does not stand there. */
export function remarkLines({level, ruleId, where, sentence, reason, note, titles}: Remark, elsewhere = false): string[] {
  return [
    `${levels[level]} (${ruleId})${elsewhere ? ` in ${where}` : ''}`,
    ...(elsewhere ? [`“${sentence.replace(/\s+/g, ' ')}”`] : []),
    reason,
    ...(note === undefined ? [] : [note]),
    ...titles,
  ]
}
