import type {Tag} from '../words.js'
import type {Place} from './place.js'
import {type Rule, ruleAt, type RuleTable} from './rule.js'
import {BASE_BEHIND_NOUN} from './verb-rules/base-behind-noun.js'
import {BEHIND_AUXILIARY, BEHIND_MODAL, BEHIND_TO} from './verb-rules/behind-auxiliary.js'
import {BASE_BEHIND_COMMA, THIRD_PERSON_BEHIND_COMMA} from './verb-rules/behind-comma.js'
import {BEHIND_ADJECTIVE, BEHIND_DETERMINER, BEHIND_NUMBER, BEHIND_OWNER} from './verb-rules/behind-determiner.js'
import {BEHIND_PREPOSITION, BEHIND_SUBORDINATOR} from './verb-rules/behind-preposition.js'
import {BASE_BEHIND_NOUNLIKE_PRONOUN, BEHIND_PRONOUN, BEHIND_RELATIVE, isNounlike, THIRD_PERSON_BEHIND_NOUNLIKE_PRONOUN} from './verb-rules/behind-pronoun.js'
import {BEHIND_VERB} from './verb-rules/behind-verb.js'
import {BASE_OPENS, THIRD_PERSON_OPENS} from './verb-rules/clause-opening.js'
import {BASE_COORDINATED, THIRD_PERSON_COORDINATED} from './verb-rules/coordination.js'
import {THIRD_PERSON_BEHIND_NOUN} from './verb-rules/third-person-behind-noun.js'

/** Rules for words in “-s” and for base forms. */
interface Tables {
  readonly thirdPerson: RuleTable
  readonly base: RuleTable
}

const both = (table: RuleTable): Tables => ({thirdPerson: table, base: table})

const BEHIND_NOMINAL: Tables = {thirdPerson: THIRD_PERSON_BEHIND_NOUN, base: BASE_BEHIND_NOUN}
const OPENING: Tables = {thirdPerson: THIRD_PERSON_OPENS, base: BASE_OPENS}
const BEHIND_COMMA: Tables = {thirdPerson: THIRD_PERSON_BEHIND_COMMA, base: BASE_BEHIND_COMMA}
const BEHIND_NOUNLIKE_PRONOUN: Tables = {thirdPerson: THIRD_PERSON_BEHIND_NOUNLIKE_PRONOUN, base: BASE_BEHIND_NOUNLIKE_PRONOUN}

/**
 * By the word before, if it is neither a sign nor a pronoun that is like a noun. Adverbs and negators are passed over, and nothing but an
 * auxiliary or a modal verb stands behind “there”.
 */
const BEHIND: Partial<Record<Tag, Tables>> = {
  to: both(BEHIND_TO),
  modal: both(BEHIND_MODAL),
  aux: both(BEHIND_AUXILIARY),
  det: both(BEHIND_DETERMINER),
  poss: both(BEHIND_OWNER),
  'apostrophe-s': both(BEHIND_OWNER),
  adj: both(BEHIND_ADJECTIVE),
  num: both(BEHIND_NUMBER),
  pron: both(BEHIND_PRONOUN),
  rel: both(BEHIND_RELATIVE),
  prep: both(BEHIND_PREPOSITION),
  sub: both(BEHIND_SUBORDINATOR),
  cc: {thirdPerson: THIRD_PERSON_COORDINATED, base: BASE_COORDINATED},
  verb: both(BEHIND_VERB),
  noun: BEHIND_NOMINAL,
  name: BEHIND_NOMINAL,
}

/** Every table of rules that tell a verb from a noun. */
export const VERB_TABLES: readonly RuleTable[] = [...Object.values(BEHIND), OPENING, BEHIND_COMMA, BEHIND_NOUNLIKE_PRONOUN]
  .flatMap(({thirdPerson, base}) => [thirdPerson, base])

/** The rule that tells whether a form that may be a verb is one at a place. */
export function verbRule(place: Place): Rule {
  const {thirdPerson, base} = tablesAt(place)
  return (place.verbRule ??= ruleAt(place.isThirdPerson ? thirdPerson : base, place)!)
}

function tablesAt(place: Place): Tables {
  const {previous} = place
  if (!previous || opensQuotation(place)) return OPENING
  // “And call GPT-5”: a conjunction opens the sentence.
  if (previous.tag === 'cc' && place.words[place.from] === previous) return OPENING
  if (previous.tag === 'sign') return previous.lower === ',' ? BEHIND_COMMA : OPENING
  if (previous.tag === 'pron' && isNounlike(place)) return BEHIND_NOUNLIKE_PRONOUN
  return BEHIND[previous.tag] ?? OPENING
}

// “The sentence “Call GPT-5 …””: a quotation opens with a clause of its own.
const opensQuotation = (place: Place): boolean =>
  place.isBase && place.index - 1 > place.from && place.lower(-1) === '"' && /^\p{Lu}/u.test(place.word.text) && place.previous?.tag === 'noun'
