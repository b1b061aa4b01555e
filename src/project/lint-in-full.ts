import type {CompiledPack} from '../engine/lint.js'
import type {Finding} from '../finding.js'
import {fixSource} from '../formats/fix-source.js'
import type {Problem, TextFormat} from '../formats/format.js'
import {lintSource, type SourceOptions, type SourceReport} from '../formats/lint-source.js'
import {messageAt, messageOfFinding, type Message, type SuppressedMessage} from '../formats/message.js'
import {LineTable} from '../formats/positions.js'
import type {FixMode} from './lint-file.js'
import {fingerprintOf, hashOf} from './fingerprint.js'
import type {FileText} from './read-file.js'
import type {Settings} from './settings.js'

/** What a full reading of one text comes to. */
export interface FullReading {
  messages: Message[]
  /** What directives silenced. */
  suppressed: SuppressedMessage[]
  /** A part of the file could not be parsed. */
  broken: boolean
  fixed: number
  /** The text after the fixes, without a byte order mark; only where something was fixed. */
  output?: string
}

/** Lints a text by all of its packs, and fixes it first unless `mode` says otherwise. */
export function lintInFull(
  {text, bom}: FileText,
  format: TextFormat,
  packs: readonly CompiledPack[],
  settings: Settings,
  directives: SourceOptions['directives'],
  mode: FixMode,
): FullReading {
  const options: SourceOptions = {...settings.options, directives: {...directives, requireReason: settings.requireReason}}
  const {output, fixed} = mode === 'none' ? {output: text, fixed: 0} : fixAll(text, format, packs, options)
  const reported = mode === 'propose' ? text : output
  const reports = packs.map((pack) => lintSource(reported, format, pack, options))
  return {...readingOf(reports, reported, bom ? 1 : 0), fixed, ...(fixed === 0 ? {} : {output})}
}

/** What the reports of all packs on one text come to; `shift` is 1 where the file starts with a byte order mark. */
export function readingOf(reports: readonly SourceReport[], reported: string, shift: number): Omit<FullReading, 'fixed' | 'output'> {
  const report = mergeReports(reports)
  const lines = new LineTable(reported)
  const atFault = (ruleId: string, {message, ...span}: Problem): Message => ({
    ...messageAt(ruleId, levelOf(ruleId), message, span, lines, shift),
    fingerprint: fingerprintOf(ruleId, reported.slice(span.start, span.end)),
  })
  // One hash for all findings of a block: a long line has thousands.
  const hashes = new Map<string, string>()
  const hashOfBlock = (block: string): string => {
    const hash = hashes.get(block) ?? hashOf(block)
    hashes.set(block, hash)
    return hash
  }
  const toMessage = (finding: Finding): Message => ({
    ...messageOfFinding(finding, lines, shift),
    fingerprint: fingerprintOf(finding.ruleId, finding.context.sentence),
    block: hashOfBlock(finding.context.block),
  })
  const messages = [
    ...report.problems.map((problem) => atFault(`${kindOf(problem)}/${problem.id}`, problem)),
    ...report.directives.map((note) => atFault(`directive/${note.id}`, note)),
    ...report.findings.map(toMessage),
  ]
  messages.sort((a, b) => (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1))
  return {
    messages,
    suppressed: report.silenced.map(({finding, directive: {reason}}) => ({
      message: toMessage(finding),
      by: 'directive',
      ...(reason === undefined ? {} : {reason}),
    })),
    broken: report.problems.some((problem) => kindOf(problem) === 'file'),
  }
}

// A directive that can't be read is a slip in a comment; anything else means that a part of the file was not linted.
function kindOf({id}: Problem): 'file' | 'directive' {
  return id === 'bad-directive' ? 'directive' : 'file'
}

function levelOf(ruleId: string): 'error' | 'warning' {
  return ruleId.startsWith('file/') ? 'error' : 'warning'
}

function fixAll(
  text: string,
  format: TextFormat,
  packs: readonly CompiledPack[],
  options: SourceOptions,
): {output: string; fixed: number} {
  return packs.reduce(
    (done, pack) => {
      const {output, fixed} = fixSource(done.output, format, pack, options)
      return {output, fixed: done.fixed + fixed}
    },
    {output: text, fixed: 0},
  )
}

// Each pack reads the same file and knows its own rules alone: a directive is at fault only where every pack says so.
function mergeReports(reports: readonly SourceReport[]): SourceReport {
  const problems = reports.map((report) => report.problems).find((list) => list.length > 0) ?? []
  const [first = [], ...others] = reports.map((report) => report.directives)
  const directives = first.filter((note) =>
    others.every((list) => list.some(({id, start}) => id === note.id && start === note.start)),
  )
  return {
    findings: reports.flatMap((report) => report.findings),
    problems,
    directives,
    silenced: reports.flatMap((report) => report.silenced),
  }
}
