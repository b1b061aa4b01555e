import type {Tag} from '../words.js'

type TagClass = ReadonlySet<Tag | undefined>

/** Nouns, and what stands in their place. */
export const NOMINALS: TagClass = new Set<Tag | undefined>(['noun', 'name', 'pron'])

/** What the head of a subject may be, other than a pronoun. */
export const NOUN_OR_NAME: TagClass = new Set<Tag | undefined>(['noun', 'name'])

/** What opens an object that means something definite: “the model”, “our model”, “GPT-5”. */
export const DEFINITE_STARTS: TagClass = new Set<Tag | undefined>(['det', 'poss', 'name'])

/** What says whose or which, before adjectives and the noun. */
export const DETERMINERS_AND_OWNERS: TagClass = new Set<Tag | undefined>(['det', 'poss', 'apostrophe-s'])

/** All that a noun phrase is made of. */
export const PHRASE_PARTS: TagClass = new Set<Tag | undefined>(['noun', 'name', 'adj', 'num', 'det', 'poss', 'apostrophe-s'])

/** Words of a finite verb group, alone or together. */
export const FINITE_PARTS: TagClass = new Set<Tag | undefined>(['verb', 'aux', 'modal'])
