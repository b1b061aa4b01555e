import {NOUNS_LIKE_ADJECTIVES} from './nouns.js'
import {isListedVerbForm} from './verb-forms.js'
import {wordList} from './word-list.js'

// Colours.
const COLOURS = wordList('black blue brown golden gray green grey orange pink purple red silver white yellow')

// How many, or which of them.
const OF_AMOUNT = wordList('few less many more most much only other own same several single sole such')

// Whether something can be had or done.
const OF_ACCESS = wordList(`
  able accessible authorized available callable capable eligible impossible inaccessible open possible supported
  unable unauthorized unavailable uncallable
`)

// What products are called by those who sell them.
const OF_PRODUCTS = wordList(`
  agentic exclusive external flagship frontier generative global internal local multimodal native preferred premier
  premium private proprietary public regional remote seamless secure stateful stateless upcoming virtual
`)

// Adjectives of several words.
const COMPOUNDS = wordList(`
  brand-new cutting-edge easy-to-use first-party hands-free in-house next-generation open-weight state-of-the-art
  third-party top-tier
`)

// Comparatives and superlatives that the endings do not tell, or not surely.
const DEGREES = wordList(`
  best better bigger biggest cheaper closer easier faster fastest further harder higher highest larger largest latest
  longer lower lowest nearer newer newest older quicker richer safer shorter simpler smaller smallest smarter smartest
  stronger strongest
`)

// All others.
const QUALITIES = wordList(`
  accurate additional advanced aforementioned angry aware bad bare big bitter blank blind blunt bold brave bright
  broad busy calm certain cheap clean clear clever cold common complete complex cool costly crisp curious current dark
  deep delighted dense different difficult direct dirty dry dull eager early easy empty entire essential exact excited
  existing extra faint fair fake false familiar fast favorite favourite fierce final fine flat fond foreign free fresh
  friendly full funny general gentle glad good grand grave great happy hard harsh healthy heavy hefty high hollow hot
  huge human humble idle ill important instant keen key lame large late lazy leading light likely live lively lonely
  long loose loud lovely low main major mere mild modern moist naked narrow near nearby neat necessary new next nice
  noisy notable numb odd official old pale particular petty plain pleased polite poor popular powerful present
  previous prime prior prone proud pure quaint quick quiet rapid rare raw ready real recent regular related relevant
  reliable respective rich right rigid ripe robust rough rude sad safe said salty scarce separate serious shaky
  shallow sharp sheer short shy silly similar simple slim slow sly small smart smooth smug soft solid sophisticated
  sore sorry sour sparse special specific stale standard stark steady steep stern stiff straight straightforward
  strange strict strong stupid subject subtle sudden super superb sure sweet swift tall tasty tense thick thin
  thrilled tidy tight timid tiny tired top tough tricky true trusted ugly underlying uneasy unfair unique unlikely
  upper urban useful usual vague vain valid various vast vivid warm wary weak weird welcome wet whole wicked wide
  willing wise worth worthy wrong young
`)

const ADJECTIVES: ReadonlySet<string> = new Set([
  ...COLOURS, ...OF_AMOUNT, ...OF_ACCESS, ...OF_PRODUCTS, ...COMPOUNDS, ...DEGREES, ...QUALITIES,
])

// Adjectives that are nouns as well.
const STAND_ALONE = wordList(`
  adult antique basic capital chemical classic cold collective commercial complex constant cooperative current
  deliverable executive expert final flat general human ideal individual intermediate junior key local manual medium
  minor mobile musical native novel official original patent plain plastic potential premium principal professional
  public regular relative remote round secret senior special square stable subsidiary wearable
`)

/** Participles that are adjectives wherever a noun can follow. */
export const PARTICIPIAL_ADJECTIVES = wordList(`
  advanced automated bundled chosen complicated curated dedicated detailed distributed gated given hosted limited
  managed related renowned selected sophisticated supported unified
`)

// Nouns that end as comparatives do; “cleaner” is more often who cleans.
const NO_COMPARATIVES = wordList(`
  cleaner cooler dimmer drier flatter former fuller layer meter number officer rubber ruler sender slower stranger
  tender warmer
`)

// Nouns and verbs that end as superlatives do.
const NO_SUPERLATIVES = wordList(`
  arrest budapest chest contest digest everest forest guest harvest interest invest latest manifest nest protest
  pytest quest request rest suggest test vitest west
`)

const ADJECTIVE_ENDING = /(?:able|ible|ous|ful|less|ive|ical|ish|ary|ent|ant|ic|al)$/
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|hood|dom|ism|ist|logy|age|ure|ery|cy|er|or|ee|ian)s?$/

/** True for adjectives that are known as such, not by their ending. */
export const isListedAdjective = (word: string): boolean => ADJECTIVES.has(word)

/** Whether a word is an adjective: one of the list, one of its degrees, or by its ending. */
export const isAdjective = (word: string): boolean => ADJECTIVES.has(word) || isSuperlative(word) || isComparative(word) || endsLikeAdjective(word)

/** True for adjectives that are nouns where no noun follows: “the key”, “a local”. */
export const mayStandAlone = (word: string): boolean => STAND_ALONE.has(word)

const endsLikeAdjective = (word: string): boolean =>
  word.length > 4 && ADJECTIVE_ENDING.test(word) && !NOUN_ENDING.test(word) && !NOUNS_LIKE_ADJECTIVES.has(word)

const isSuperlative = (word: string): boolean => /(?:i|[a-z]{2})est$/.test(word) && !isListedVerbForm(word) && !NO_SUPERLATIVES.has(word)

// “lighter rules”, “tidier code”; some of the form are nouns.
function isComparative(word: string): boolean {
  if (!/[a-z]{3}er$/.test(word) || NO_COMPARATIVES.has(word)) return false
  const stem = word.slice(0, -2)
  return !namesDoer(stem) && positivesOf(stem).some(isListedAdjective)
}

// “owner”, “presenter”: who does it.
const namesDoer = (stem: string): boolean => isListedVerbForm(stem) || isListedVerbForm(stem + 'e') || stem.startsWith('present')

// What “-er” may have been added to: light|er, saf(e)|er, tidi|er, thinn|er.
const positivesOf = (stem: string): string[] => [
  stem,
  stem + 'e',
  ...(stem.endsWith('i') ? [stem.slice(0, -1) + 'y'] : []),
  ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : []),
]
