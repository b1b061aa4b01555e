import type {Level} from '../finding.js'

/**
 * A policy as data, strict: every default is filled in, every reference resolves, every list is an array. Loose YAML becomes this in
 * `load.ts`; nobody behind that door asks again.
 */
export interface Pack {
  id: string
  title: string
  version: string
  /** The policy's language, a BCP 47 tag. The reader knows `en`. */
  language: string
  /** The days, `YYYY-MM-DD`, between which the policy is in force. */
  inForce: {from: string; until?: string}
  /** Where the rules' pages live; a rule's page is `homepage#id`. */
  homepage?: string
  /** Yes-or-no settings that a configuration may set by name, such as `openWeight: flag`. */
  options: PackOption[]
  /** Nouns that alone stand for the object, once it was spoken of: “these models”. Singular, any case. */
  pointers: string[]
  sources: Source[]
  entities: Entity[]
  qualifiers: Qualifier[]
  rules: Rule[]
  triggers: Trigger[]
  senses: Sense[]
  rewrites: Rewrite[]
}

/** A setting of the pack: `allow` (the default) or `flag`. */
export interface PackOption {
  id: string
  why: string
}

/** A report or document that a rule rests on. */
export interface Source {
  id: string
  publisher: string
  /** `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
  date: string
  says: string
}

/**
 * What an entity is to the policy:
 * `object` the thing that may not be said to be accessed; `owner` the company whose technology it is (it stands for the object itself, or
 * owns a noun that does: “OpenAI's models”); `channel` the place that the policy watches; `other-channel` a place that it does not;
 * `exempt` a thing that looks like an object and is none; `product` a named thing of ours or theirs that is neither.
 */
export type Role = 'object' | 'owner' | 'channel' | 'other-channel' | 'exempt' | 'product'

/** A thing that a pack names. */
export interface Entity {
  id: string
  role: Role
  /**
   * Names as people write them. A space or a hyphen matches a space, a hyphen, both or neither; case is ignored unless `caseSensitive`.
   * `<version>` matches 5, 5.5, 4o, 5.x; `<digit>` one digit; `<region>` an identifier such as eu-central-1; `(a|b|)` one of several.
   */
  names: string[]
  caseSensitive: boolean
  /** Nouns that stand for the entity where its name modifies or owns them: “OpenAI models”, “models from OpenAI”. */
  heads: string[]
  /** Nouns that, with the name, are a way to the entity rather than it: they count only for rules that need no place stated. */
  interfaces: string[]
  /** Descriptions that stand for the entity once it was named on the page: “the company's flagship”. */
  descriptions: string[]
  /** What some of the names are, in common words: “the video model” is the one of that kind that was named. */
  kinds: {words: string[]; names: string[]}[]
  /** Adjectives that put a noun phrase under this entity, such as “open-weight” for an exempt one. */
  adjectives: string[]
  /** The words whose presence before or after the name show another meaning: “site reliability engineering (SRE)”. */
  unless: string[]
  /** A rule that holds whenever this entity is the object, whatever the trigger. */
  rule?: string
  /** What stands for its first name once that was said: `SRE`. Rewrites spell it out at its first mention. */
  abbreviation?: string
  /** The option that turns an exempt entity into an object when it says `flag`. */
  option?: string
  /** A channel that is also what the policy may praise (“the SRE”): the approved relation may be said of it. */
  praised: boolean
  why?: string
  examples: Examples
}

/** Words on an object that change which rule holds: “frontier”, “most advanced”. */
export interface Qualifier {
  id: string
  words: string[]
  examples: Examples
}

/** `memo`: the memo's own words. `inferred`: follows from it. `advice`: style. */
export type Basis = 'memo' | 'inferred' | 'advice'

export interface Rule {
  id: string
  level: Level
  basis: Basis
  title: string
  /** Why, in a sentence or two, for people. */
  why: string
  /** One sentence for the report. `{trigger}`, `{object}`, `{channel}` are filled in. */
  message: string
  sources: string[]
  /**
   * `assumed`: an unstated channel is the watched one. `stated`: the watched channel must be named, in the sentence or by what it stands
   * under. `none`: the rule holds only where no channel is stated.
   */
  channel: 'assumed' | 'stated' | 'none' | 'any'
  /** Rules that take over where the object carries a qualifier. */
  becomes: {qualifier: string; rule: string}[]
  examples: Examples
}

/**
 * How a trigger takes its object. `verb-object` “call X”; `verb-preposition` “connect to X”; `noun-preposition` “calls to X” and “X calls”;
 * `adjective` “X is accessible”; `subject-verb` “X runs on …”; `channel-verb-object` “Bedrock hosts X”; `noun-phrase` “X on Bedrock”;
 * `framing` “the SRE is an API for X”; `relation` “built on X”; `phrase` a fixed phrase before its object (“without X”).
 */
export type Construction =
  | 'verb-object'
  | 'verb-preposition'
  | 'noun-preposition'
  | 'adjective'
  | 'subject-verb'
  | 'channel-verb-object'
  | 'noun-phrase'
  | 'framing'
  | 'relation'
  | 'phrase'

export interface Trigger {
  id: string
  rule: string
  construction: Construction
  /** Base forms; the reader inflects them. A multi-word one is looked for as a phrase: `tap into`, `send requests to`. */
  lemmas: string[]
  /** Prepositions that lead to the object, for the constructions that take one. */
  prepositions: string[]
  /** For nouns: whether the object may stand before them as a modifier (“X access”); true unless said otherwise. */
  compounds: boolean
  /** Entities that alone may be the object, by id. Empty: any of the role. */
  entities: string[]
  /** Words of which one has to stand in the trigger's own noun phrase: “stateless” before “service”. Empty: none has to. */
  beside: string[]
  /** Whether the owner's bare name may be the object (“call OpenAI”); true unless said otherwise. */
  owner: boolean
  /** The role that the object has to have; `object` unless said otherwise. */
  object: Role
  /** Only with a stated channel, whatever the rule says. */
  channel?: 'stated' | 'assumed'
  examples: Examples
}

/** A meaning of a trigger that does not count. */
export interface Sense {
  id: string
  /** Ids of triggers, or rule ids for all of a rule's triggers. */
  of: string[]
  why: string
  /** Words that right after the trigger show this sense: “access control”. */
  after: string[]
  /** Words that right before the trigger show it: “function calling”. */
  before: string[]
  /** Nouns that as the subject show it: “the keynote invokes GPT-5”. */
  subjects: string[]
  /** Nouns, in the singular, that show it where a preposition leads to them: “invoke it in a speech”. */
  within: string[]
  /** Verbs that a noun is the object or the subject of: “join our call”. */
  verbs: string[]
  examples: Examples
}

/** A text that is flagged, with the words flagged and, where there is one, the whole text after the first suggestion. */
export interface FlaggedExample {
  text: string
  rule?: string
  finds: string
  rewrite?: string
}

/** A text that is left alone, and the reason in a few words. */
export interface CleanExample {
  text: string
  why: string
}

export interface Examples {
  flagged: FlaggedExample[]
  clean: CleanExample[]
}

/**
 * Approved wording for one construction; the order in the pack is the order of preference. In `text`: `{subject}`, `{object}`,
 * `{channel}`, `{owner}`, `{trigger}`, `{product}`, `{model}` are filled in; a verb in brackets takes the form of the verb that it replaces:
 * `[build] agents powered by {owner}`; `(an agent|agents)` takes the number of what it replaces. An empty text leaves the words out.
 * Every list below narrows where the rewrite fits; an empty list fits anywhere.
 */
export interface Rewrite {
  id: string
  rules: string[]
  /** Constructions of triggers (`verb-object`) or of sentences (`imperative`, `passive`, `light verb`). */
  constructions: string[]
  /** What the subject has to be: any, a channel, the praised product, a person or organisation, an agent or a program, none. */
  subject: 'any' | 'channel' | 'praised' | 'person' | 'program' | 'none'
  /** Nouns, in the singular, that the subject has to be. */
  subjects: string[]
  /** Verbs, in the base form, of the claim: its trigger or its light verb. For a noun without a verb: the noun. */
  verbs: string[]
  /** Words that have to come right after what is replaced; `.` stands for a sign or the end. */
  followedBy: string[]
  /** Words that have to come right before it. */
  precededBy: string[]
  /** Places, as the text names them, that `{channel}` may be. */
  channels: string[]
  /** How the sentence has to be put. */
  mood: 'any' | 'statement' | 'question' | 'imperative' | 'headline'
  /** True for what replaces a denial; no other rewrite does. */
  denied: boolean
  /** True for what is done once and lasts, as building is: it does not fit where the clause says how often. */
  lasting: boolean
  /**
   * What is replaced. `object`: the object with what belongs to it. `verb-phrase`: the verb with its object. `noun-phrase`: the noun with its
   * object, “access to X”. `predicate`: verb, recipient, noun and object, of a subject that stays. `trigger`: the words flagged. `clause`: a
   * sentence that says nothing but the claim. `sentence`: the sentence, whatever else it says.
   */
  from: 'object' | 'verb-phrase' | 'noun-phrase' | 'predicate' | 'trigger' | 'clause' | 'sentence'
  text: string
  /** May be a fix where the result reads clean; otherwise a suggestion. */
  fix: boolean
  examples: Examples
}
