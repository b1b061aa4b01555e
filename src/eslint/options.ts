import type {Rule} from 'eslint'
import type {Level} from '../finding.js'
import type {AllowedPhrase} from '../project/configuration.js'
import type {SyncProjectOptions} from '../project/sync-project.js'
import type {PlaceOptions} from './places.js'

/** Options of the rule `memolint/wording`. They count over the configuration file, as the command line's flags do. */
export interface WordingOptions {
  /** A configuration file, from the folder that ESLint runs in; `false`: none. Default: the nearest above each file. */
  config?: string | false
  /** The packs to lint by: names or paths. */
  vocab?: string | readonly string[]
  /** Levels by rule id. */
  rules?: Readonly<Record<string, Level | 'off'>>
  /** Whether open-weight models count. An option of the pack that ships. */
  openWeight?: 'allow' | 'flag'
  /** Other options of packs. */
  options?: Readonly<Record<string, 'allow' | 'flag'>>
  /** The entity that speaks. */
  speaker?: string
  /** More names of entities. */
  entities?: Readonly<Record<string, readonly string[]>>
  /** Approved phrases. */
  allow?: readonly (string | AllowedPhrase)[]
  /** Findings that the reader is less sure of than this are info. 0 to 1. */
  minConfidence?: number
  /** The lowest level that is reported. Default: `warning`. */
  level?: Level
  /** Report memolint's own directives that silence nothing or are out of date. */
  reportUnusedDirectives?: boolean
  /** Where a program holds prose. */
  places?: PlaceOptions
}

const names = {type: 'array', items: {type: 'string', minLength: 1}, uniqueItems: true} as const
const choice = {enum: ['allow', 'flag']}

/** The JSON Schema of the rule's options. */
export const schema: NonNullable<Rule.RuleMetaData['schema']> = [
  {
    type: 'object',
    additionalProperties: false,
    properties: {
      config: {anyOf: [{type: 'string', minLength: 1}, {enum: [false]}]},
      vocab: {anyOf: [{type: 'string', minLength: 1}, {...names, minItems: 1}]},
      rules: {type: 'object', additionalProperties: {enum: ['off', 'info', 'warning', 'error']}},
      openWeight: choice,
      options: {type: 'object', additionalProperties: choice},
      speaker: {type: 'string', minLength: 1},
      entities: {type: 'object', additionalProperties: names},
      allow: {
        type: 'array',
        items: {
          anyOf: [
            {type: 'string', minLength: 1},
            {
              type: 'object',
              additionalProperties: false,
              required: ['phrase', 'reason'],
              properties: {
                phrase: {type: 'string', minLength: 1},
                reason: {type: 'string', minLength: 1},
                until: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$'},
              },
            },
          ],
        },
      },
      minConfidence: {type: 'number', minimum: 0, maximum: 1},
      level: {enum: ['error', 'warning', 'info']},
      reportUnusedDirectives: {type: 'boolean'},
      places: {
        type: 'object',
        additionalProperties: false,
        properties: {
          attributes: names,
          calls: names,
          properties: names,
          tags: names,
          strings: {enum: ['places', 'all']},
          comments: {type: 'boolean'},
        },
      },
    },
  },
]

/** What options lay over the configuration of a project. */
export function projectOptions(options: WordingOptions, cwd: string): SyncProjectOptions {
  const {config, vocab, rules, openWeight, speaker, entities, allow, minConfidence} = options
  return {
    cwd,
    configuration: config,
    vocab: typeof vocab === 'string' ? [vocab] : vocab,
    rules,
    options: {...options.options, ...(openWeight !== undefined && {openWeight})},
    speaker,
    entities,
    allow: allow?.map((phrase) => (typeof phrase === 'string' ? {phrase, reason: ''} : phrase)),
    minConfidence,
  }
}
