import type {Tag} from '../words.js'

/** Parts of speech that a question treats alike; no word at all is in none of them. */
type TagClass = ReadonlySet<Tag | undefined>

/** A class of such tags. */
export const tagClass = (...tags: Tag[]): TagClass => new Set<Tag | undefined>(tags)

/** What may be the head of a subject. */
export const NOMINALS = tagClass('noun', 'name', 'pron')

/** What may be the head of a subject that is no pronoun. */
export const NOUN_OR_NAME = tagClass('noun', 'name')

/** What a noun phrase may go on with, where it has begun. */
export const NOUN_PHRASE_CORE = tagClass('noun', 'name', 'adj')

/** What opens an object that is no pronoun and no number: “the model”, “our model”, “GPT-5”. */
export const DEFINITE_STARTS = tagClass('det', 'poss', 'name')

/** What opens an object that is no number. */
export const UNCOUNTED_STARTS = tagClass('det', 'poss', 'name', 'pron')

/** What says which or whose, before adjectives and the noun. */
export const SPECIFIERS = tagClass('det', 'poss', 'apostrophe-s')

/** What stands before a noun and names no owner. */
export const UNOWNED = tagClass('det', 'adj', 'num')

/** All that a noun phrase is made of. */
export const PHRASE_PARTS = tagClass('noun', 'name', 'adj', 'num', 'det', 'poss', 'apostrophe-s')

/** Words of a verb group, alone or together. */
export const VERBAL = tagClass('verb', 'aux', 'modal')

/** What opens an adverbial: “from Lambda”, “when it rains”, “never”. */
export const ADVERBIAL_STARTS = tagClass('prep', 'sub', 'adv')

/** What a verb or its object leads on by: “to Claude”, “on Bedrock”. */
export const LINKS = tagClass('prep', 'to')
