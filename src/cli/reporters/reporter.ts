import type {Level} from '../../finding.js'
import type {LintResult} from '../../project/result.js'
import type {ReportFormat} from '../flags.js'

/** What a report says of a rule, beside its messages. */
export interface RuleInfo {
  id: string
  level: Level
  /** What it rests on: `memo`, `inferred` or `advice`. */
  basis: string
  title: string
  why: string
  url?: string
}

/** All that a report is made of. */
export interface ReportInput {
  /** Every file that was linted, sorted by path. */
  results: readonly LintResult[]
  /** The rules of the packs that were used. */
  rules: readonly RuleInfo[]
  /** memolint's version. */
  version: string
  /** The folder that paths are shown from; absolute. */
  cwd: string
  color: boolean
}

/** Makes a report: the whole text, its last line ended. */
export type Reporter = (input: ReportInput) => string | Promise<string>

/** The reporter of a format; each is loaded when it is asked for. */
export async function loadReporter(format: ReportFormat): Promise<Reporter> {
  switch (format) {
    case 'stylish':
      return (await import('./stylish.js')).stylish
    case 'json':
      return (await import('./json.js')).json
    case 'sarif':
      return (await import('./sarif.js')).sarif
    case 'html':
      return (await import('./html/html.js')).html
    case 'compact':
      return (await import('./compact.js')).compact
    case 'junit':
      return (await import('./junit.js')).junit
    case 'github':
      return (await import('./github.js')).github
    case 'gitlab':
      return (await import('./gitlab.js')).gitlab
  }
}
