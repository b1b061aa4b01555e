/**
 * The words that English is told by: closed classes in full, verbs and ambiguous nouns as far as product prose uses them. No policy.
 * Words that are not here are read by their endings and their place.
 */

import {PEOPLE_BY_TRADE} from './persons.js'
import {IRREGULAR, NOUN_VERBS, VERBS} from './verbs.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const DETERMINERS = words(`a an the this that these those each every either neither some any no all both another such what whatever which
  whichever much many more most few fewer several enough half`)

export const POSSESSIVES = words('my your his her its our their whose ur yr')

export const PRONOUNS = words(`i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves
  yourselves themselves anyone anybody anything everyone everybody everything someone somebody something nobody nothing none noone one ones y'all
  whoever oneself u ya`)

/** Pronouns that can only be subjects or, as the others, stand for people. */
export const SUBJECT_PRONOUNS = words('i you he she it we they anyone anybody everyone everybody someone somebody nobody who whoever y\'all u ya')

export const MODALS = words("can could may might must shall should will would ca wo sha 'll cannot ought 'd gonna wanna gotta needn dare")

export const BE = words("be am is are was were been being 's 're 'm isn aren wasn weren ain")

export const HAVE = words("have has had having 've")

export const DO = words('do does did doing done')

export const NEGATORS = words("not n't never cannot neither hardly scarcely barely")

export const CONJUNCTIONS = words('and or but nor plus &')

export const PREPOSITIONS = words(`b4 frm thru about above across after against along alongside amid among amongst around as at atop before behind below beneath beside
  besides between beyond by concerning despite down during except excluding for from in including inside into like minus near of off on onto opposite out outside over past
  per plus regarding respecting round since than through throughout thru till to toward towards under underneath unlike until unto up upon versus
  via vs with within without w/ w/o instead rather`)

export const SUBORDINATORS = words(`if when whenever while because although though whereas once unless until since whether as lest provided
  so before after where wherever how why`)

export const RELATIVES = words('who whom which that whose where whereby')

const ADVERBS = words(`now today already soon also just only even still then there here thus hence however therefore moreover furthermore
  instead meanwhile whatsoever anywhere everywhere somewhere nowhere always often sometimes usually again ever once twice too very quite rather so as well almost
  perhaps maybe um uh uhm erm hmm please pls plz yes straight right first last next later earlier together apart away back forth ahead abroad alone afterwards
  tomorrow yesterday tonight natively out-of-the-box on-demand half worldwide namely further else otherwise yet simply elsewhere online offline
  overnight anyway anyhow altogether nowadays lately afresh anew onward onwards abroad twofold
  currently generally instantly seamlessly securely directly easily quickly safely programmatically`)


const ADJECTIVES = words(`accurate angry bad bare bitter blank blind blunt bold brave bright broad busy calm certain clean clear clever cold complex cool costly crisp dark dense difficult dirty dry dull eager
  empty exact faint fake false fierce flat fond foreign friendly funny gentle grand grave harsh healthy heavy hollow hot huge humble idle ill keen lame lazy lively lonely loose loud lovely mere mild modern moist naked
  narrow nearby neat nice noisy numb odd pale petty plain polite poor prime pure quaint quiet rapid rare raw rigid ripe robust rough rude sad salty scarce shaky shallow sheer shy silly slim sly smooth smug soft
  solid sore sorry sour sparse stale stark steady steep stern stiff straight strange strict stupid subtle sudden superb sweet swift tall tasty tense thick thin tidy tight timid tiny tired tricky ugly uneasy unfair
  blue green yellow grey gray brown purple pink unlikely upper urban vague vain valid vivid wary weak weird wet wicked willing worthy in-house hands-free
  easier simpler cheaper quicker safer smarter newer older nearer closer richer longer shorter harder able available accessible advanced best better big bigger biggest cheap common complete current curious cutting-edge deep different direct early easy
  entire existing fair familiar fast faster fastest few final fine free fresh full general good great happy hard high higher highest human important key large larger largest
  late latest leading less light likely live long low lower lowest main major many more most much native near new newer newest next next-generation notable old older only open open-weight other own
  particular possible powerful present previous prior private public quick ready real recent regular related relevant reliable respective rich right same secure separate serious
  several sharp short similar simple single slow small smaller smallest smart smarter smartest sole special specific standard state-of-the-art strong stronger strongest subject such super supported sure
  tough true unable underlying unique upcoming usual various vast virtual warm whole wide wrong young capable flagship frontier unavailable inaccessible uncallable callable popular wise worth
  favorite favourite eligible agentic generative stateless stateful multimodal preferred proprietary third-party first-party top top-tier premium premier exclusive seamless
  safe instant easy-to-use straightforward impossible necessary useful essential aware prone proud excited pleased glad delighted thrilled welcome authorized unauthorized
  external internal local remote global regional sophisticated said aforementioned hefty extra additional further official brand-new trusted
  blue green red yellow black white grey gray orange purple brown pink silver golden`)

const PERSONS = words(`customer customers user users developer developers builder builders team teams engineer engineers employee employees partner partners client clients people person
  analyst analysts company companies enterprise enterprises organization organizations organisation organisations startup startups business businesses group groups researcher researchers scientist scientists
  student students admin admins administrator administrators member members seller sellers rep reps buyer buyers bank banks hospital hospitals agency agencies subscriber subscribers architect architects
  operator operators owner owners designer designers marketer marketers writer writers founder founders manager managers leader leaders colleague colleagues everyone anyone workforce staff crew crews squad squads
  department departments firm firms community audience caller callers consumer consumers tenant tenants vendor vendors lawyer lawyers professional professionals specialist specialists shopper shoppers clinician clinicians
  doctor doctors nurse nurses shopper teacher teachers player players coder coders practitioner practitioners hobbyist hobbyists newcomer newcomers beginner beginners expert experts executive executives ceo cto cfo ciso insider insiders
  retailer retailers insurer insurers lender lenders manufacturer manufacturers agent-builder adopter adopters isv isvs reader readers viewer viewers visitor visitors guest guests author authors editor editors
  human humans freelancer freelancers contractor contractors consultant consultants trader traders chemist chemists biologist biologists mechanic mechanics 
  learner learners participant participants attendee attendees applicant applicants tester testers auditor auditors regulator regulators journalist journalists reporter reporters spokesperson
  you we i they who someone anybody everybody somebody nobody us me them folks guys clerk clerks delegate delegates presenter presenters dispatcher dispatchers moderator moderators organiser organisers organizer organizers pharmacist pharmacists steward stewards
  poet poets pianist pianists janitor janitors pilot pilots registrar registrars secretary secretaries treasurer treasurers volunteer volunteers grower growers baker bakers farmer farmers driver drivers
  director directors officer officers president presidents principal principals supervisor supervisors foreman foremen boss bosses chair guy man men woman women lady ladies gentleman gentlemen kid kids child children
  son sons daughter daughters wife husband mother father mum mom dad brother sister niece nephew cousin friend friends neighbour neighbours neighbor neighbors technician technicians accountant accountants sir madam ma'am mate mates buddy pal bosun clerk
  assistant-manager intern interns trainee trainees apprentice apprentices attorney attorneys counsel prospect prospects bidder bidders tenderer citizen citizens patient patients paralegal paralegals actuary actuaries
  underwriter underwriters chef chefs captain captains recruiter recruiters agronomist agronomists`)

/** Nouns that show something of what follows “of” and are about that thing: “the power of X” is X to a reader. */
export const TRANSPARENT = words(`power capability capabilities intelligence strength strengths family families suite suites range choice selection set series line lineup collection catalog catalogue
  portfolio variety array number lot lots plenty all any each either neither both none some many most several couple pair trio host majority rest half part one two three four five six seven dozen hundreds version versions generation generations
  variant variants class classes kind kinds type types sort sorts world magic full best latest newest breadth flavor flavors member members mix combination combinations sizes group handful subset potential might instance instances copy copies`)

const nounSuffix = /(?:tion|sion|ment|ness|ity|ance|ence|ship|hood|dom|ism|ist|logy|age|ure|ery|cy|er|or|ee|ian)s?$/
const adjectiveSuffix = /(?:able|ible|ous|ful|less|ive|ical|ish|ary|ent|ant|ic|al)$/

interface VerbForm {
  lemma: string
  form: 'base' | 's' | 'ing' | 'past' | 'participle' | 'ed'
}

const forms = new Map<string, VerbForm>()
const nounVerbForms = new Set<string>()
const pureVerbs = words(VERBS)
const nounVerbs = words(NOUN_VERBS)

// Verbs of more than one syllable that double their last letter, and those of one that do not follow the rule.
const DOUBLING = words('underpin commit permit refer prefer transfer embed submit admit forget begin occur format program control cancel model signal travel label level omit remit recur incur deter infer confer defer compel expel repel propel excel regret rebut outwit')

const doubles = (verb: string): boolean =>
  DOUBLING.has(verb) || (/^[^aeiou]*[aeiou][bdfgklmnprtv]$/.test(verb) && !/[aeiou]{2}.$/.test(verb) && verb.length < 6)

/** The regular third person: calls, pushes, queries. */
export function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is'
  if (verb === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return verb + 'es'
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ies'
  return verb + 's'
}

/** The present participle: calling, using, running. */
export function presentParticiple(verb: string): string {
  if (verb === 'be') return 'being'
  if (/ie$/.test(verb)) return verb.slice(0, -2) + 'ying'
  if (/[^eoy]e$/.test(verb)) return verb.slice(0, -1) + 'ing'
  return (doubles(verb) ? verb + verb.at(-1)! : verb) + 'ing'
}

/** The past tense: called, used, built. */
export function past(verb: string): string {
  if (verb === 'be') return 'was'
  if (verb === 'have') return 'had'
  return IRREGULAR[verb]?.[0] ?? regularPast(verb)
}

/** The past participle: called, used, built. */
export function pastParticiple(verb: string): string {
  if (verb === 'be') return 'been'
  if (verb === 'have') return 'had'
  return IRREGULAR[verb]?.[1] ?? regularPast(verb)
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return verb + 'd'
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ied'
  return (doubles(verb) ? verb + verb.at(-1)! : verb) + 'ed'
}

function addVerb(verb: string, alsoNoun: boolean): void {
  const put = (word: string, form: VerbForm['form']): void => {
    if (!forms.has(word)) forms.set(word, {lemma: verb, form})
    if (alsoNoun && (form === 'base' || form === 's')) nounVerbForms.add(word)
  }
  put(verb, 'base')
  put(thirdPerson(verb), 's')
  put(presentParticiple(verb), 'ing')
  const irregular = IRREGULAR[verb]
  if (irregular) {
    put(irregular[0], irregular[0] === irregular[1] ? 'ed' : 'past')
    put(irregular[1], 'participle')
  } else put(regularPast(verb), 'ed')
}

const modelForms: [string, VerbForm['form']][] = [['modeling', 'ing'], ['modelling', 'ing'], ['modeled', 'ed'], ['modelled', 'ed']]
for (const [word, form] of modelForms) forms.set(word, {lemma: 'model', form})
for (const verb of pureVerbs) addVerb(verb, nounVerbs.has(verb))
for (const verb of nounVerbs) addVerb(verb, true)
for (const verb of Object.keys(IRREGULAR)) addVerb(verb, nounVerbs.has(verb))
forms.set('got', {lemma: 'get', form: 'ed'})
forms.set('cancelled', {lemma: 'cancel', form: 'ed'})
forms.set('labelled', {lemma: 'label', form: 'ed'})
forms.set('canceled', {lemma: 'cancel', form: 'ed'})
// Adjectives as base forms; their inflected forms are verbs.
for (const verb of ['clean', 'clear', 'narrow', 'warm', 'calm', 'slow', 'smooth', 'empty', 'perfect', 'tidy', 'free']) {
  addVerb(verb, false)
  forms.delete(verb)
}
// Adjectives in prose far more often than verbs.
for (const word of ['open', 'live', 'own', 'secure', 'present', 'complete', 'separate', 'direct', 'free', 'long', 'back', 'subject', 'found', 'bound', 'ground', 'bore', 'shed', 'shot', 'face', 'double']) forms.delete(word)
forms.set('own', {lemma: 'own', form: 'base'})
forms.set('open', {lemma: 'open', form: 'base'})
forms.set('separate', {lemma: 'separate', form: 'base'})
forms.set('found', {lemma: 'find', form: 'ed'})

const PREFIX = /^(?:re|pre|un|over|co|mis|out|auto)-?(?=[a-z]{4})/

// What looks like a verb with a prefix and is none.
const NO_VERB = /^(?:resources?|overviews?|overtime|outlets?|outputs?|outcomes?|prefix|preface|recipes?|repairs?|costumes?|misuse|unrest|outside|overhead|overall)$/

/** The verb that a word may be a form of. */
export const verbForm = (word: string): VerbForm | undefined => {
  const known = forms.get(word)
  if (known) return known
  const prefix = PREFIX.exec(word)
  if (!prefix || NO_VERB.test(word)) return undefined
  const stem = forms.get(word.slice(prefix[0].length))
  return stem && {lemma: prefix[0] + stem.lemma, form: stem.form}
}

/** True for verb forms that are as often nouns: access, call, use. */
export const isNounVerb = (word: string): boolean => nounVerbForms.has(word) || (!forms.has(word) && nounVerbForms.has(word.replace(PREFIX, '')))

/** True for adjectives that are known as such, not by their ending. */
export const isListedAdjective = (word: string): boolean => ADJECTIVES.has(word)

export const isAdjective = (word: string): boolean => ADJECTIVES.has(word) || isSuperlative(word) || isComparative(word) || (adjectiveSuffix.test(word) && word.length > 4 && !nounSuffix.test(word) && !KNOWN_NOUNS.has(word))

// “lighter rules”, “tidier code”; some of the form are nouns.
const isComparative = (word: string): boolean => {
  if (!/[a-z]{3}er$/.test(word) || /^(?:cleaner|cooler|drier|warmer|number|stranger|dimmer|coolers|flatter|slower|ruler|sender|tender|rubber|former|officer|meter|layer|fuller)$/.test(word)) return false
  const stem = word.slice(0, -2)
  // “owner”, “presenter”: who does it.
  if (forms.has(stem) || forms.has(stem + 'e') || /^present/.test(stem)) return false
  return ADJECTIVES.has(stem) || ADJECTIVES.has(stem + 'e') || (stem.endsWith('i') && ADJECTIVES.has(stem.slice(0, -1) + 'y')) || (/(.)\1$/.test(stem) && ADJECTIVES.has(stem.slice(0, -1)))
}

const isSuperlative = (word: string): boolean => /(?:i|[a-z]{2})est$/.test(word) && !forms.has(word) && !/^(?:request|test|invest|interest|guest|forest|harvest|quest|contest|protest|digest|manifest|west|rest|nest|chest|arrest|suggest|everest|budapest|vitest|pytest|latest)$/.test(word)

const NOUNS_TOO = words(`key human individual original native principal regular local official complex constant minor potential expert senior junior adult professional general final current cold flat plain square round novel
  classic antique ideal capital intermediate medium mobile remote manual commercial chemical musical collective cooperative deliverable wearable stable plastic public relative subsidiary patent executive secret special premium basic`)

/** True for adjectives that are nouns where no noun follows: “the key”, “a local”. */
export const mayStandAlone = (word: string): boolean => NOUNS_TOO.has(word)

/** Participles that are adjectives wherever a noun can follow. */
export const PARTICIPIAL_ADJECTIVES: ReadonlySet<string> = words('advanced given complicated sophisticated renowned related dedicated managed unified hosted bundled supported selected chosen gated limited detailed distributed automated curated')

export const isPerson = (word: string): boolean => PERSONS.has(word) || PEOPLE_BY_TRADE.has(word)

// Nouns that, with the name of a place before them, are that place: “your Azure tenant”; an “Azure summit” is none.
const PLACE_NOUN = /^(?:clouds?|accounts?|subscriptions?|deployments?|endpoints?|resources?|regions?|tenants?|tenancy|services?|portals?|platforms?|apis?|customers?|users?|environments?|instances?|gateways?|contracts?|routes?|infrastructure|datacenters?|data|stack|apps?|sites?|consoles?|subscribers?|seats?|plans?|keys?|licenses?|agreements?|terms|deals?|clients?|servers?|hosts?|teams?|developers?|side|hub|studio|models?|workspaces?|projects?|clusters?|credits?|estate|shops?|functions?|vms?|hardware|machines?|racks?|silicon|fleet|notebooks?|warehouses?|jobs?|workloads?|pipelines?|engineers?|employees|staff|agents?|containers?|pods?|networks?|vnets?|scripts?|tasks?|units?|business|division|arm)$/

export const isPlace = (word: string): boolean => PLACE_NOUN.test(word)

export const isAdverb = (word: string): boolean => ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && !/^(?:apply|supply|reply|family|assembly|only|early|daily|monthly|weekly|friendly|comply|rely|imply|multiply|anomaly|italy|july)$/.test(word))

const KNOWN_NOUNS = words(`variant giant infant warrant covenant descendant occupant applicant defendant migrant immigrant accountant attendant servant plant elephant peasant participant restaurant inhabitant informant
  accident incident precedent resident tournament respondent correspondent opponent proponent exponent continent segment investment percent arsenal criminal individual official rental sandal medal metal pedal canal animal
  denial dial burial survival appraisal disposal refusal motive operative clinic critic mechanic panic picnic republic statistic heuristic arithmetic rhetoric epic comic
  agent agents client clients content environment environments document documents component components event events account accounts amount point points
  percent moment moments payment payments proposal proposals trial trials tutorial tutorials manual manuals terminal terminals portal portals signal signals journal journals capital deal deals goal goals
  professional professionals material materials traffic topic topics metric metrics logic music basic public fabric graphic academic table tables variable variables consultant consultants assistant assistants
  principal principals tenant tenants merchant merchants patient patients student students president intent intents talent parent parents continent department statement requirement investment dictionary library libraries glossary
  summary summaries secretary itinerary intermediary archive archives drive drives executive executives incentive incentives initiative initiatives objective objectives native alternative alternatives
  cable vegetable fable timetable syllable constable turntable handful spoonful mouthful earful olive locomotive preservative adjective directive additive laxative sedative missive parish radish rubbish garnish
  diary salary boundary anniversary canary estuary sanctuary mercenary commentary documentary obituary notary luminary beneficiary judiciary apothecary aviary rosary infirmary granary seminary accent ascent
  descent extent ingredient nutrient recipient gradient quotient tangent detergent regent scent serpent torrent deterrent superintendent trident rodent pendant pheasant lieutenant sergeant pageant quadrant vagrant
  entrant mutant disinfectant deodorant contaminant pollutant coolant sealant lubricant remnant determinant consonant mosaic attic epidemic pandemic polemic tonic tunic cynic lunatic fanatic diagnostic relic
  garlic rubric lyric cleric sceptic skeptic funeral admiral cathedral petal crystal dismissal rehearsal reversal memorial editorial ritual carnival scandal vandal jackal periodical decimal cereal ordeal
  appeal tribunal recital kiosk
  detective perspective narrative representative representatives approval arrival retrieval removal renewal referral total rival festival interval hospital hospitals mineral`)

/** The singular of a noun, by its ending: models → model, families → family. */
export function singular(noun: string): string {
  if (/ies$/.test(noun) && noun.length > 4) return noun.slice(0, -3) + 'y'
  if (/(?:ches|shes|sses|xes|zes)$/.test(noun)) return noun.slice(0, -2)
  if (/[^su']s$/.test(noun) && noun.length > 2) return noun.slice(0, -1)
  if (/(?:us|is|ss)$/.test(noun)) return noun
  return noun
}

/** True where a noun's form is plural. */
export const isPlural = (noun: string): boolean =>
  /[^su']s$/.test(noun) && !/^(?:aws|sms|dns|https?|s|news|analysis|basis|access|process|business|always|vs|is|was|has|this|plus|canvas|as|gas|aegis|axis|kubernetes|sas|saas|paas|iaas|os|ios|ses|eks|ecs|rds|sqs|sns|gps|lens|series|status|openai's)$/.test(noun) ||
  /^(?:people|data|criteria|media|children|men|women|staff|police|personnel|folk)$/.test(noun)

