/**
 * The words that English is told by: closed classes in full, verbs and ambiguous nouns as far as product prose uses them. No policy.
 * Words that are not here are read by their endings and their place. A part of speech is a file of `lexicon/`; callers come in by this door.
 */
export {isAdjective, isListedAdjective, mayStandAlone, PARTICIPIAL_ADJECTIVES} from './lexicon/adjectives.js'
export {isAdverb} from './lexicon/adverbs.js'
export {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATORS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './lexicon/closed-classes.js'
export {past, pastParticiple, presentParticiple, thirdPerson} from './lexicon/inflection.js'
export {isPlural, singular, TRANSPARENT} from './lexicon/nouns.js'
export {isPerson} from './lexicon/people.js'
export {isPlace} from './lexicon/places.js'
export {isNounVerb, verbForm} from './lexicon/verb-forms.js'
