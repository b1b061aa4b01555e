export type {Finding, FrameWords, Level, Related, Span, Suggestion} from './finding.js'
export type {Message} from './formats/message.js'
export type {Place} from './formats/positions.js'
export {Fault} from './project/fault.js'
export {
  fixText,
  lintFiles,
  lintText,
  type FixBytesResult,
  type FixTextResult,
  type LintFilesOptions,
  type LintTextOptions,
} from './project/lint-text.js'
export {loadProvedPack as loadPack} from './project/proved-pack.js'
export type {AllowedPhrase} from './project/configuration.js'
export type {ProjectOptions} from './project/project.js'
export type {LintResult} from './project/result.js'
export type {Pack} from './vocabulary/pack.js'
