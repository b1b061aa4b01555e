import {z} from 'zod'

/**
 * What people may write in a pack's YAML, and how it becomes the strict shape of `pack.ts`. The published JSON Schema is made from this
 * file (`json-schema.ts`), so each key says here what it is for. A new key in `pack.ts` needs a line here, and nothing else.
 */

/** What a rule's `message` may fill in. */
export const messagePlaceholders = ['trigger', 'object', 'channel']

/** What a rewrite's `text` may fill in. */
export const rewritePlaceholders = ['subject', 'object', 'channel', 'owner', 'trigger', 'product', 'model']

/** What an entity's `names` may hold in angle brackets. */
export const namePlaceholders = ['version', 'digit', 'size', 'region']

const text = z.string().regex(/\S/, {error: 'empty'})
const ruleId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {error: 'rule id'})
const id = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, {error: 'id'})
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, {error: 'day', abort: true}).refine(isDay, {error: 'day'})
const dayOrMonth = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, {error: 'day or month', abort: true})
  .refine(date => isDay(date.length === 7 ? `${date}-01` : date), {error: 'day or month'})

/** A list; one value stands for a list of one, nothing for an empty list. */
function list<T extends z.ZodType>(item: T) {
  const open = (value: unknown) => value === null ? [] : value === undefined || Array.isArray(value) ? value : [value]
  return z.preprocess(open, z.array(item)).default([])
}

/** Prose of an example: a block scalar's last line break is no part of it. */
const prose = text.transform(value => value.replace(/\n+$/, ''))

const flagged = z.strictObject({
  text: prose.describe('The text, as Markdown.'),
  rule: ruleId.optional().describe('The rule that flags it, where it is not the entry\'s own.'),
  finds: text.describe('The words that the finding covers, as they stand in the text.'),
  rewrite: prose.optional().describe('The whole text after the first suggestion.'),
})

const clean = z.strictObject({
  text: prose.describe('The text, as Markdown.'),
  why: text.describe('Why it is left alone, in a few words.'),
})

const examples = z.strictObject({
  flagged: list(flagged).describe('Texts that are flagged.'),
  clean: list(clean).describe('Texts that are left alone, each with its reason.'),
}).prefault({}).describe('The proof of this entry: `memolint vocab check` lints every example.')

const role = z.enum(['object', 'owner', 'channel', 'other-channel', 'exempt', 'product'])

const entity = z.strictObject({
  id: id.describe('A name for the entry, unique in the pack.'),
  role: role.describe(
    'object: what the rules protect. owner: the company whose technology it is. channel: the place that the policy watches. ' +
    'other-channel: a place that it does not. exempt: looks like an object and is none. product: a named thing that is neither.'),
  names: list(text).describe(
    'Names as people write them. `<version>`, `<digit>`, `<size>` and `<region>` stand for what they say, `(a|b|)` for one of several.'),
  caseSensitive: z.boolean().default(false).describe('True where only this spelling in capitals counts.'),
  heads: list(text).describe('Nouns that stand for the entity where its name owns or modifies them: models, API.'),
  interfaces: list(text).describe('Nouns that, with the name, are a way to the entity rather than the entity: “the X API”.'),
  descriptions: list(text).describe('Descriptions that stand for the entity once the page has named it: the company\'s flagship.'),
  kinds: list(z.strictObject({
    words: list(text).describe('Nouns or pairs of words, in the singular: video model, film model.'),
    names: list(text).describe('The names, or their first letters, that these words speak of.'),
  })).describe('What some of the names are in common words, once one was named: the video model.'),
  adjectives: list(text).describe('Adjectives that put a noun phrase under this entity: open-weight.'),
  unless: list(text).describe('Words before or after the name that show another meaning.'),
  rule: ruleId.optional().describe('The rule that holds whenever this entity is the object, whatever the trigger.'),
  abbreviation: text.optional().describe('What stands for the first name once that was said; rewrites spell it out at its first mention: SRE.'),
  option: id.optional().describe('The option that makes an exempt entity an object when it says `flag`.'),
  praised: z.boolean().default(false).describe('True for a product of which the approved wording may be said.'),
  why: text.optional().describe('Why the entity is in the pack.'),
  examples,
})

const qualifier = z.strictObject({
  id: id.describe('A name for the entry, unique in the pack.'),
  words: list(text).describe('Words on an object that change which rule holds: frontier, most advanced.'),
  examples,
})

const rule = z.strictObject({
  id: ruleId.describe('The name that findings, configuration, directives, docs and links use. Small letters and hyphens.'),
  level: z.enum(['error', 'warning', 'info']).describe('error fails a run, warning counts against --max-warnings, info never fails.'),
  basis: z.enum(['memo', 'inferred', 'advice']).describe('memo: the memo\'s own words. inferred: follows from it. advice: style.'),
  title: text.describe('A few words for lists and headings.'),
  why: text.describe('Why, in a sentence or two, for people.'),
  message: text.describe('One sentence for the report; `{trigger}`, `{object}` and `{channel}` are filled in.'),
  sources: list(id).describe('Ids of the sources that the rule rests on. Rules of advice may have none.'),
  channel: z.enum(['assumed', 'stated', 'none', 'any']).describe(
    'assumed: an unstated channel is the watched one. stated: it must be named. none: only where no channel is named. any: no matter.'),
  becomes: list(z.strictObject({
    qualifier: id.describe('The qualifier on the object.'),
    rule: ruleId.describe('The rule that takes over.'),
  })).describe('Rules that take over where the object carries a qualifier.'),
  examples,
})

const trigger = z.strictObject({
  id: id.describe('A name for the entry, unique in the pack.'),
  rule: ruleId.describe('The rule that watches for it.'),
  construction: z.enum([
    'verb-object', 'verb-preposition', 'noun-preposition', 'adjective', 'subject-verb', 'channel-verb-object', 'noun-phrase', 'framing',
    'relation', 'phrase',
  ]).describe(
    'How the trigger takes its object: “call X” is verb-object, “connect to X” verb-preposition, “access to X” noun-preposition …'),
  lemmas: list(text).describe('Base forms; the reader inflects them.'),
  prepositions: list(text).describe('Prepositions that lead to the object.'),
  owner: z.boolean().default(true).describe('Whether the owner\'s bare name may be the object (“call X”).'),
  entities: list(text).describe('Entities that alone may be the object, by id.'),
  beside: list(text).describe('Words of which one has to stand before the trigger in its own noun phrase: “stateless service”.'),
  compounds: z.boolean().default(true).describe('For nouns: whether the object may stand before them as a modifier (“X access”).'),
  object: role.default('object').describe('The role that the object has to have.'),
  channel: z.enum(['stated', 'assumed']).optional().describe('Over the rule\'s own `channel`.'),
  examples,
})

const sense = z.strictObject({
  id: id.describe('A name for the entry, unique in the pack.'),
  of: list(id).describe('Ids of triggers, or of rules for all of their triggers.'),
  why: text.describe('What the word means here.'),
  after: list(text).describe('Words right after the trigger that show this sense: access → control.'),
  before: list(text).describe('Words right before the trigger that show it: function → calling.'),
  subjects: list(text).describe('Subjects that show it: the keynote invokes …'),
  within: list(text).describe('Nouns, in the singular, that show it where a preposition leads to them: invoke … in a speech.'),
  verbs: list(text).describe('For nouns: verbs, in their base form, whose object or subject shows it: join → a call.'),
  examples,
})

const rewrite = z.strictObject({
  id: id.describe('A name for the entry, unique in the pack.'),
  rules: list(ruleId).describe('The rules whose findings it rewrites.'),
  constructions: list(text).describe('The constructions that it rewrites, of triggers or of sentences: verb-object, imperative, passive.'),
  subject: z.enum(['any', 'channel', 'praised', 'person', 'program', 'none']).default('any')
    .describe('What the subject has to be.'),
  subjects: list(text).describe('Nouns, in the singular, that the subject has to be.'),
  verbs: list(text).describe('Verbs, in their base form, of the claim; for a noun without a verb the noun.'),
  followedBy: list(text).describe('Words that have to come right after what is replaced; `.` stands for a sign or the end.'),
  precededBy: list(text).describe('Words that have to come right before it.'),
  channels: list(text).describe('Places, as the text names them, that `{channel}` may be.'),
  mood: z.enum(['any', 'statement', 'question', 'imperative', 'headline']).default('any').describe('How the sentence has to be put.'),
  denied: z.boolean().default(false).describe('True for what replaces a denial.'),
  lasting: z.boolean().default(false).describe('True for what is done once and lasts: not where the clause says how often.'),
  from: z.enum(['object', 'verb-phrase', 'noun-phrase', 'predicate', 'trigger', 'clause', 'sentence']).describe(
    'What is replaced. object: the object. verb-phrase: the verb with its object. noun-phrase: the noun with its object. predicate: all but the ' +
    'subject. trigger: the words flagged. clause: a sentence that says nothing else. sentence: the sentence, whatever it says.'),
  text: z.string().describe(
    'Approved wording. `{subject}`, `{object}`, `{channel}`, `{owner}`, `{trigger}`, `{product}`, `{model}` are filled in; a verb in brackets is inflected: ' +
    '`[build] on {owner}`; `(an agent|agents)` takes the number of what it replaces. An empty text leaves the words out.'),
  fix: z.boolean().default(false).describe('True where it is safe without a person.'),
  examples,
})

const option = z.strictObject({
  id: id.describe('The name that a configuration sets to `allow` or `flag`.'),
  why: text.describe('What the setting decides.'),
})

const source = z.strictObject({
  id: id.describe('The name that rules use.'),
  publisher: text.describe('Who said it.'),
  date: dayOrMonth.describe('YYYY-MM-DD, or YYYY-MM where the day is not known.'),
  says: text.describe('What it says, in your own words.'),
})

/** The lists of a pack whose entries have ids: the schema of one entry each. */
export const entries = {
  options: option,
  sources: source,
  entities: entity,
  qualifiers: qualifier,
  rules: rule,
  triggers: trigger,
  senses: sense,
  rewrites: rewrite,
}

export type ListKey = keyof typeof entries

/** What the schema makes of an entry of a list; `load.ts` compiles only while that is what `pack.ts` says. */
export type StrictEntry<Key extends ListKey> = z.output<typeof entries[Key]>

/** What an entry of each list is called in messages and in the keys of `where`. */
export const kinds = {
  options: 'option',
  sources: 'source',
  entities: 'entity',
  qualifiers: 'qualifier',
  rules: 'rule',
  triggers: 'trigger',
  senses: 'sense',
  rewrites: 'rewrite',
} as const satisfies Record<ListKey, string>

export type Kind = typeof kinds[ListKey]

/** The keys that only `pack.yml` holds. */
export const header = {
  id: id.describe('The pack\'s name in configurations.'),
  title: text.describe('The policy\'s name, for people.'),
  version: text.describe('The pack\'s version, in quotes where it looks like a number.'),
  language: text.default('en').describe('The language of the policy, a BCP 47 tag. The reader knows en.'),
  inForce: z.strictObject({
    from: day.describe('The first day, YYYY-MM-DD.'),
    until: day.optional().describe('The last day, YYYY-MM-DD.'),
  }).describe('The days between which the policy is in force.'),
  pointers: list(text).describe('Nouns that alone stand for the object once it was spoken of, in the singular: model, as in these models.'),
  homepage: z.url({error: 'url'}).optional().describe('Where the rules are documented; a rule\'s page is `homepage#id`.'),
}

/** pack.yml with its lists left unread. */
export const headerFile = z.strictObject({
  ...header,
  ...Object.fromEntries(Object.keys(entries).map(key => [key, z.unknown().optional()])),
})

/** Any one file of a pack, for editors. */
export const anyFile = z.strictObject({
  ...z.object(header).partial().shape,
  options: list(option).describe('Settings that a configuration may set to `allow` (the default) or `flag`.'),
  sources: list(source).describe('The documents that rules rest on.'),
  entities: list(entity).describe('The things that the policy names.'),
  qualifiers: list(qualifier).describe('Words on an object that change which rule holds.'),
  rules: list(rule).describe('What the policy forbids or advises against.'),
  triggers: list(trigger).describe('The words that rules watch for.'),
  senses: list(sense).describe('Meanings of triggers that do not count.'),
  rewrites: list(rewrite).describe('Approved wording.'),
})

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
