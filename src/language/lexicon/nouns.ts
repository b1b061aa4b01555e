import {wordList} from './word-list.js'

// How many or which of them: “most of the models”, “the best of OpenAI”.
const QUANTITIES = wordList(`
  all any best both couple dozen each either five four full half handful host hundreds latest lot lots majority many
  most neither newest none number one pair part plenty rest seven several six some three trio two
`)

// What is great about something: “the power of GPT-5”.
const STRENGTHS = wordList(`
  breadth capabilities capability intelligence magic might potential power strength strengths world
`)

// What something is a kind, a part or a set of: “a family of models”, “versions of o3”.
const KINDS_AND_SETS = wordList(`
  array catalog catalogue choice class classes collection combination combinations copies copy families family flavor
  flavors generation generations group instance instances kind kinds line lineup member members mix portfolio range
  selection series set sizes sort sorts subset suite suites type types variant variants variety version versions
`)

/** Nouns that show something of what follows “of” and are about that thing: “the power of X” is X to a reader. */
export const TRANSPARENT: ReadonlySet<string> = new Set([...QUANTITIES, ...STRENGTHS, ...KINDS_AND_SETS])

// Nouns in “-ent” and “-ant”.
const IN_ENT = wordList(`
  accent accident accountant agent applicant ascent assistant attendant client component consonant consultant
  contaminant content continent coolant correspondent covenant defendant deodorant descendant descent detergent
  determinant deterrent disinfectant elephant entrant event exponent extent giant gradient immigrant incident infant
  informant ingredient inhabitant intent lieutenant lubricant merchant migrant mutant nutrient occupant opponent
  pageant parent participant patient peasant pendant percent pheasant plant pollutant precedent president proponent
  quadrant quotient recipient regent remnant resident respondent restaurant rodent scent sealant sergeant serpent
  servant student superintendent talent tangent tenant torrent trident vagrant variant warrant
`)

// Nouns in “-al”.
const IN_AL = wordList(`
  admiral animal appeal appraisal approval arrival arsenal burial canal capital carnival cathedral cereal criminal
  crystal decimal denial dismissal disposal editorial festival funeral hospital individual interval jackal journal
  manual material medal memorial metal mineral official ordeal pedal periodical petal portal principal professional
  proposal recital referral refusal rehearsal removal renewal rental retrieval reversal ritual rival sandal scandal
  signal survival terminal total trial tribunal tutorial vandal
`)

// Nouns in “-ic”.
const IN_IC = wordList(`
  academic arithmetic attic basic cleric clinic comic critic cynic diagnostic epidemic fabric fanatic garlic graphic
  heuristic logic lunatic lyric mechanic metric mosaic music pandemic panic picnic polemic public relic republic
  rhetoric rubric sceptic skeptic statistic tonic topic traffic tunic
`)

// Nouns in “-ive”.
const IN_IVE = wordList(`
  additive adjective alternative archive detective directive drive executive incentive initiative laxative locomotive
  missive motive narrative native objective olive operative perspective preservative representative sedative
`)

// Nouns in “-ary”.
const IN_ARY = wordList(`
  anniversary apothecary aviary beneficiary boundary canary commentary diary dictionary documentary estuary glossary
  granary infirmary intermediary itinerary judiciary library luminary mercenary notary obituary rosary salary
  sanctuary secretary seminary summary
`)

// Nouns in “-able”, “-ful”, “-ish” and the like.
const IN_OTHERS = wordList(`
  cable constable earful fable garnish handful mouthful parish radish rubbish spoonful syllable table timetable
  turntable variable vegetable
`)

/** Nouns that end as adjectives do. */
export const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = new Set([...IN_ENT, ...IN_AL, ...IN_IC, ...IN_IVE, ...IN_ARY, ...IN_OTHERS])

// Names and abbreviations that end in “s”.
const ABBREVIATIONS_IN_S = wordList('aws dns ecs eks gps https iaas ios kubernetes paas rds saas sas sms sns sqs vs')

// Words that end in “s” and are no plural.
const SINGULARS_IN_S = wordList(`
  aegis always analysis as axis basis canvas gas has is lens news os series ses this was
`)

// Plurals with no ending, or one of their own.
const PLURALS_WITHOUT_S = wordList('children criteria data folk media men people personnel police staff women')

/** True where a noun's form is plural. */
export const isPlural = (noun: string): boolean =>
  /[^su']s$/.test(noun) ? !SINGULARS_IN_S.has(noun) && !ABBREVIATIONS_IN_S.has(noun) : PLURALS_WITHOUT_S.has(noun)

/** The singular of a noun, by its ending: models → model, families → family. */
export function singular(noun: string): string {
  if (/ies$/.test(noun) && noun.length > 4) return noun.slice(0, -3) + 'y'
  if (/(?:ches|shes|sses|xes|zes)$/.test(noun)) return noun.slice(0, -2)
  if (/[^su']s$/.test(noun) && noun.length > 2) return noun.slice(0, -1)
  return noun
}
