import {isAdjective, verbForm} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {otherwise, type RuleTable} from '../rule.js'
import {NOUN_PHRASE_CORE} from '../word-classes.js'
import {wordList} from '../word-rules.js'

/** First parts that tell when: “mid-build”. */
const TIME_PREFIXES = wordList('mid post pre')

/** First parts of a rank, and what has it: “top-tier”, “state-of-the-art”. */
const RANKS = wordList('top high low best first cutting leading world enterprise industry state market')
const RANKED = wordList('tier end grade class level notch edge leading art line')

/** Last parts that make an adjective of a compound: “real-time”. */
const ADJECTIVE_LASTS = wordList(`ready native like level class style grade scale only free first wide aware based side time line depth end party house box
  art edge site prem series agnostic`)

const VERBAL_ADJECTIVE_FORMS = wordList('ed participle ing')

const firstPart = ({word}: Place): string => word.parts![0]!
const lastPart = ({word}: Place): string => word.parts!.at(-1)!

/** The rank of something: “top-tier”; its words alone are none. */
const isRank = (place: Place): boolean => place.word.parts!.length > 1 && RANKS.has(firstPart(place)) && RANKED.has(lastPart(place))

/** Right behind a name of the same sentence. */
const isBehindName = (place: Place): boolean => place.inside(-1) && place.tag(-1) === 'name'

/** What is said of the noun behind. */
const beforeNominal = ({next}: Place): boolean => NOUN_PHRASE_CORE.has(next?.tag)

/** Compounds whose first part tells what they are. */
export const COMPOUNDS_BY_FIRST_PART: RuleTable<Reading> = [
  {
    id: 'a time behind a name, and no noun behind it',
    example: 'They call Codex _mid-build_.',
    when: place => TIME_PREFIXES.has(firstPart(place)) && isBehindName(place) && (!beforeNominal(place) || verbForm(place.next!.lower) !== undefined),
    then: 'adv',
  },
  {
    id: 'a rank as a quality',
    example: 'These are _top-tier_, capable models.',
    when: place => isRank(place) && (beforeNominal(place) || place.next?.lower === ','),
    then: 'adj',
  },
]

/** Compounds that are a form of a verb: “re-invoked”. */
export const COMPOUND_VERBS: RuleTable<Reading> = [
  {
    id: 'a participle before its noun',
    example: 'The _re-deployed_ model runs here.',
    when: place => place.word.shape === 'participle' && beforeNominal(place),
    then: 'adj',
  },
  {id: 'a verb with a hyphen', example: 'Agents _re-deploy_ GPT-5.', when: otherwise, then: 'verb'},
]

/** Other compounds, by their last part. */
export const COMPOUNDS_BY_LAST_PART: RuleTable<Reading> = [
  {
    id: 'a participle in the end',
    example: 'It is a Bedrock-powered, _budget-minded_ agent.',
    when: place => VERBAL_ADJECTIVE_FORMS.has(verbForm(lastPart(place))?.form ?? ''),
    then: 'adj',
  },
  {id: 'an adjective in the end', example: 'It is a _budget-friendly_ agent.', when: place => isAdjective(lastPart(place)), then: 'adj'},
  {id: 'a last part that makes adjectives', example: 'It is a _real-time_ agent.', when: place => ADJECTIVE_LASTS.has(lastPart(place)), then: 'adj'},
]
