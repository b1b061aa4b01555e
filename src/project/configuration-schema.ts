import {z} from 'zod'
import {formatIds} from '../formats/registry.js'
import {describe, unknownKey, type Described} from '../vocabulary/describe.js'

const level = z.enum(['off', 'info', 'warning', 'error'])
const choice = z.enum(['allow', 'flag'])
const day = z.iso.date('day')

const texts = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {error: 'a text or a list of texts is expected'})

const vocab = texts
  .transform((packs) => (typeof packs === 'string' ? [packs] : packs))
  .describe('The packs to lint by: names of packs that ship, or paths of folders. Default: aws-openai.')

const rules = z.record(z.string(), level).describe('Levels by rule id, over the pack’s own. `off` silences a rule.')

const speaker = z.string().min(1).describe('Who writes: the entity id of the channel that an unstated channel is.')

const entities = z
  .record(z.string(), z.array(z.string().min(1)))
  .describe('Names that are added to a pack’s entities, by entity id.')

const allow = z
  .array(
    z.strictObject({
      phrase: z.string().min(1).describe('The wording, as it stands in the text.'),
      reason: z.string().min(1).describe('Who approved it and why.'),
      until: day.optional().describe('The last day, YYYY-MM-DD, on which it holds.'),
    }),
  )
  .describe('Phrases approved by counsel. A finding inside one of them is dropped.')

const directives = z
  .strictObject({
    requireReason: z.boolean().optional().describe('Report comments that silence findings without a reason.'),
  })
  .describe('What comments in the text have to say.')

const megabytes = (most: number): z.ZodOptional<z.ZodNumber> => z.number().gt(0).max(most).optional()

const perFile = {
  vocab: vocab.optional(),
  rules: rules.optional(),
  openWeight: choice.optional().describe('An option of the pack that ships: whether open-weight models count.'),
  speaker: speaker.optional(),
  entities: entities.optional(),
  allow: allow.optional(),
  directives: directives.optional(),
}

/** What a configuration file holds. Keys that it does not know are options of a pack and say `allow` or `flag`. */
export const configurationSchema = z
  .object({
    $schema: z.string().optional(),
    ...perFile,
    ignore: z.array(z.string().min(1)).optional().describe('Files to leave out, written as in a .gitignore.'),
    formats: z
      .object({
        keys: texts
          .optional()
          .describe('Keys of front matter and of data whose values are prose, besides the usual ones. `seo.*`: all below; `!label`: not this one.'),
        strings: texts
          .optional()
          .describe('Globs of JSON, YAML, TOML and properties files whose every string is prose, besides those in folders such as `locales`.'),
        attributes: texts.optional().describe('HTML attributes whose values are prose, besides the usual ones.'),
        props: texts.optional().describe('Props of MDX components whose values are prose, besides the usual ones.'),
        comments: z.boolean().optional().describe('Whether reviewers’ comments in office documents are read. Default: in sheets alone.'),
      })
      .catchall(z.enum(formatIds))
      .refine(
        (map) => Object.keys(map).every((key) => ['keys', 'attributes', 'props', 'strings', 'comments'].includes(key) || /^\.[^./\\]+$/.test(key)),
        'a key is an extension with its dot, such as `.mdc`, or one of keys, attributes, props, strings, comments',
      )
      .optional()
      .describe('Formats by file extension, such as `{".mdc": "markdown"}`, and what in them is prose besides the text.'),
    limits: z
      .strictObject({
        file: megabytes(2047).describe('Megabytes of the file on disk. Default: 256.'),
        part: megabytes(480).describe('Megabytes of one part of it, unpacked. Default: 128.'),
        total: megabytes(16_384).describe('Megabytes of all parts that are read, unpacked. Default: 512.'),
        entries: z.int().min(1).max(65_535).optional().describe('Parts that the file may list. Default: 20000.'),
        paragraphs: z.int().min(1).optional().describe('Paragraphs and cells of text. Default: 1000000.'),
      })
      .optional()
      .describe('How large an office document or other container may be; larger ones are reported and not read.'),
    overrides: z
      .array(
        z
          .object({
            files: texts
              .transform((files) => (typeof files === 'string' ? [files] : files))
              .describe('Globs, from the configuration’s folder. One without a slash counts in every folder.'),
            ...perFile,
          })
          .catchall(choice),
      )
      .optional()
      .describe('Other settings for some files. Later ones win.'),
  })
  .catchall(choice)

export type ConfigurationValue = z.output<typeof configurationSchema>

/** Keys of a configuration, besides the options of a pack. */
const configurationKeys: readonly string[] = Object.keys(configurationSchema.shape).filter((key) => key !== '$schema')
const overrideKeys = ['files', ...Object.keys(perFile)]

/** Checks a configuration's value. `faults` is empty exactly where `value` is there. Whether a pack has an option is not asked here. */
export function checkConfiguration(raw: unknown): {value?: ConfigurationValue; faults: Described[]} {
  const faults = [
    ...unknownKeys(raw, [], configurationKeys),
    ...listAt(raw, 'overrides').flatMap((override, index) => unknownKeys(override, ['overrides', index], overrideKeys)),
  ]
  const told = new Set(faults.map(({way}) => way.join('\0')))
  const parsed = configurationSchema.safeParse(raw ?? {}, {reportInput: true})
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    if (!told.has(issue.path.join('\0'))) faults.push(...describe(issue, 'the configuration', configurationSchema))
  }
  return faults.length === 0 && parsed.success ? {value: parsed.data, faults} : {faults}
}

// A key that is not known may be an option of a pack; then it says `allow` or `flag`.
function unknownKeys(raw: unknown, way: readonly PropertyKey[], known: readonly string[]): Described[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return []
  return Object.entries(raw).flatMap(([key, value]): Described[] => {
    if (known.includes(key) || key === '$schema' || choice.safeParse(value).success) return []
    return [{...unknownKey(key, way.length === 0 ? 'the configuration' : 'an override', known), way: [...way, key], part: 'key'}]
  })
}

function listAt(raw: unknown, key: string): unknown[] {
  const list = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined
  return Array.isArray(list) ? list : []
}

/** The JSON Schema that editors use, as published in `schema/memolint.config.schema.json`. */
export function configurationJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(configurationSchema, {io: 'input', target: 'draft-7'})
  return {title: 'memolint configuration', ...schema}
}
