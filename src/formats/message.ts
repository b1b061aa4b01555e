import type {Excerpt, Finding, FrameWords, Level, Span, Suggestion} from '../finding.js'
import type {LineTable, Place} from './positions.js'

/**
 * What is said of one place in a file: a finding, or something wrong with the file itself. The shape of the JSON report.
 * Offsets are UTF-16 units into the file, its byte order mark included; the mark takes no column.
 */
export interface Message {
  ruleId: string
  source: 'memolint'
  level: Level
  /** `true` for an error, `false` for a warning, `null` for info: what vfile messages call it. */
  fatal: boolean | null
  reason: string
  note?: string
  url?: string
  /** `null` where the message is about the whole file. */
  line: number | null
  column: number | null
  place: {start: Place; end: Place} | null
  /** Where a person would look for it, where that is not a line: `buttons.signUp`, `cue 12`, `slide 3, notes`. */
  where?: string
  /** In containers: the part that holds it. Line and column are then paragraph and character, and offsets count in the paragraphs, one a line. */
  part?: string
  /** The words as they stand in the text. Findings only, as are the keys below. */
  actual?: string
  expected?: string[]
  suggestions?: Suggestion[]
  frame?: FrameWords
  confidence?: number
  /** The sentence around it in plain text. Reports for people show it; the JSON report leaves it out. */
  excerpt?: Excerpt
  related?: (Span & {message: string; line: number; column: number})[]
  /** The same for the same rule and sentence, wherever in the file they stand; what stands twice has it twice. */
  fingerprint?: string
  /** The same for the same text of the paragraph, cell or string around it. */
  block?: string
}

/** A finding that is reported as accepted: by a directive in the file, or by the baseline beside it. */
export interface SuppressedMessage {
  message: Message
  by: 'directive' | 'baseline'
  /** Why, as the directive says. */
  reason?: string
}

const fatal = {error: true, warning: false, info: null} as const

/**
 * A finding as a message.
 *
 * @param finding Its offsets are into the text without a byte order mark.
 * @param lines The line table of that text.
 * @param shift 1 where the file starts with a byte order mark, otherwise 0.
 */
export function messageOfFinding(finding: Finding, lines: LineTable, shift = 0): Message {
  const move = <Range extends Span>(range: Range): Range => ({...range, start: range.start + shift, end: range.end + shift})
  return {
    ...messageAt(finding.ruleId, finding.level, finding.reason, finding, lines, shift),
    ...(finding.note === undefined ? {} : {note: finding.note}),
    ...(finding.url === undefined ? {} : {url: finding.url}),
    ...(finding.where === undefined ? {} : {where: finding.where}),
    ...(finding.excerpt === undefined ? {} : {excerpt: finding.excerpt}),
    ...(finding.part === undefined ? {} : {part: finding.part}),
    actual: finding.actual,
    expected: finding.expected,
    suggestions: finding.suggestions.map(move),
    frame: finding.frame,
    confidence: finding.confidence,
    related: finding.related.map((related) => {
      const {line, column} = lines.toPlace(related.start)
      return {...move(related), line, column}
    }),
  }
}

/** A message about a stretch of a file. Offsets as in `messageOfFinding`. */
export function messageAt(ruleId: string, level: Level, reason: string, span: Span, lines: LineTable, shift = 0): Message {
  const start = lines.toPlace(span.start)
  const end = lines.toPlace(span.end)
  const {line, column} = start
  start.offset += shift
  end.offset += shift
  return {ruleId, source: 'memolint', level, fatal: fatal[level], reason, line, column, place: {start, end}}
}

/** A message about a file as a whole. */
export function messageOfFile(ruleId: string, level: Level, reason: string): Message {
  return {ruleId, source: 'memolint', level, fatal: fatal[level], reason, line: null, column: null, place: null}
}
