import type {CompiledPack} from '../engine/lint.js'
import type {Suggestion} from '../finding.js'
import type {TextFormat} from './format.js'
import {lintParsed, lintSource, type SourceOptions, type SourceReport} from './lint-source.js'

/** A text with its fixes applied. */
export interface FixResult {
  output: string
  /** How many fixes were applied. */
  fixed: number
  /** What is left, read from the output. */
  remaining: SourceReport
}

/** More passes than this no text needs; without a bound two rules could chase each other. */
const mostPasses = 10

/**
 * Applies the fixes of a text, pass by pass until none is left. A pass after which there are not fewer findings, or more is
 * wrong with the file, is undone. Nothing outside the fixes' spans changes.
 */
export function fixSource(source: string, format: TextFormat, compiled: CompiledPack, options: SourceOptions = {}): FixResult {
  let output = source
  let fixed = 0
  let remaining = lintSource(source, format, compiled, options)
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixes = fixesOf(remaining)
    if (fixes.length === 0) break
    const next = applyFixes(output, fixes)
    const report = lintParsed(next, format, compiled, options)
    if (report.findings.length >= remaining.findings.length || report.problems.length > remaining.problems.length) break
    output = next
    fixed += fixes.length
    remaining = report
  }
  return {output, fixed, remaining}
}

/** The fixes of a report in the order of the text; of two that overlap the first is kept, the other waits for the next pass. */
export function fixesOf({findings}: SourceReport): Suggestion[] {
  const fixes = findings.flatMap(({suggestions}) => suggestions.filter(({fix}) => fix).slice(0, 1))
  fixes.sort((a, b) => a.start - b.start || a.end - b.end)
  let end = -1
  return fixes.filter((fix) => {
    if (fix.start < end) return false
    end = Math.max(fix.end, fix.start + 1)
    return true
  })
}

function applyFixes(source: string, fixes: readonly Suggestion[]): string {
  let output = ''
  let done = 0
  for (const {start, end, text} of fixes) {
    output += source.slice(done, start) + text
    done = end
  }
  return output + source.slice(done)
}
