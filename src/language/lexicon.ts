/**
 * The words that English is told by: closed classes in full, verbs and ambiguous nouns as far as product prose uses them. No policy.
 * Words that are not here are read by their endings and their place.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const DETERMINERS = words(`a an the this that these those each every either neither some any no all both another such what whatever which
  whichever much many more most few fewer several enough half`)

export const POSSESSIVES = words('my your his her its our their whose')

export const PRONOUNS = words(`i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves
  yourselves themselves anyone anybody anything everyone everybody everything someone somebody something nobody nothing none noone one ones y'all
  whoever oneself`)

/** Pronouns that can only be subjects or, as the others, stand for people. */
export const SUBJECT_PRONOUNS = words('i you he she it we they anyone anybody everyone everybody someone somebody nobody who whoever y\'all')

export const MODALS = words("can could may might must shall should will would ca wo sha 'll cannot ought 'd gonna wanna gotta needn dare")

export const BE = words("be am is are was were been being 's 're 'm isn aren wasn weren ain")

export const HAVE = words("have has had having 've")

export const DO = words('do does did doing done')

export const NEGATORS = words("not n't never cannot neither hardly scarcely barely")

export const CONJUNCTIONS = words('and or but nor plus &')

export const PREPOSITIONS = words(`b4 thru about above across after against along alongside amid among amongst around as at atop before behind below beneath beside
  besides between beyond by concerning despite down during except excluding for from in including inside into like minus near of off on onto opposite out outside over past
  per plus regarding respecting round since than through throughout thru till to toward towards under underneath unlike until unto up upon versus
  via vs with within without w/ w/o instead rather`)

export const SUBORDINATORS = words(`if when whenever while because although though whereas once unless until since whether as lest provided
  so before after where wherever how why`)

export const RELATIVES = words('who whom which that whose where whereby')

const ADVERBS = words(`now today already soon also just only even still then there here thus hence however therefore moreover furthermore
  instead meanwhile anywhere everywhere somewhere nowhere always often sometimes usually again ever once twice too very quite rather so as well almost
  perhaps maybe please yes straight right first last next later earlier together apart away back forth ahead abroad alone afterwards
  tomorrow yesterday tonight natively out-of-the-box on-demand half worldwide further else otherwise yet simply elsewhere online offline
  overnight afresh anew onward onwards abroad twofold
  currently generally instantly seamlessly securely directly easily quickly safely programmatically`)

/** Irregular verbs: base, past, participle. */
const IRREGULAR: Record<string, [string, string]> = {
  begin: ['began', 'begun'], bind: ['bound', 'bound'], break: ['broke', 'broken'], bring: ['brought', 'brought'], build: ['built', 'built'],
  buy: ['bought', 'bought'], choose: ['chose', 'chosen'], come: ['came', 'come'], cost: ['cost', 'cost'], cut: ['cut', 'cut'], draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'], fall: ['fell', 'fallen'], feed: ['fed', 'fed'], feel: ['felt', 'felt'], find: ['found', 'found'], forget: ['forgot', 'forgotten'],
  get: ['got', 'gotten'], give: ['gave', 'given'], go: ['went', 'gone'], grow: ['grew', 'grown'], hear: ['heard', 'heard'], hide: ['hid', 'hidden'],
  hit: ['hit', 'hit'], hold: ['held', 'held'], keep: ['kept', 'kept'], know: ['knew', 'known'], lead: ['led', 'led'], learn: ['learned', 'learnt'],
  leave: ['left', 'left'], lend: ['lent', 'lent'], let: ['let', 'let'], lose: ['lost', 'lost'], make: ['made', 'made'], mean: ['meant', 'meant'],
  meet: ['met', 'met'], pay: ['paid', 'paid'], put: ['put', 'put'], read: ['read', 'read'], run: ['ran', 'run'], say: ['said', 'said'], see: ['saw', 'seen'],
  seek: ['sought', 'sought'], sell: ['sold', 'sold'], send: ['sent', 'sent'], set: ['set', 'set'], show: ['showed', 'shown'], shut: ['shut', 'shut'],
  speak: ['spoke', 'spoken'], spend: ['spent', 'spent'], stand: ['stood', 'stood'], swap: ['swapped', 'swapped'], take: ['took', 'taken'], teach: ['taught', 'taught'],
  tell: ['told', 'told'], think: ['thought', 'thought'], throw: ['threw', 'thrown'], understand: ['understood', 'understood'],
  wake: ['woke', 'woken'], win: ['won', 'won'], withdraw: ['withdrew', 'withdrawn'], withhold: ['withheld', 'withheld'], write: ['wrote', 'written'],
  become: ['became', 'become'], forbid: ['forbade', 'forbidden'], sit: ['sat', 'sat'], catch: ['caught', 'caught'], split: ['split', 'split'],
  sign: ['signed', 'signed'], spin: ['spun', 'spun'], stick: ['stuck', 'stuck'], overcome: ['overcame', 'overcome'], rise: ['rose', 'risen'],
  wear: ['wore', 'worn'], fly: ['flew', 'flown'], ring: ['rang', 'rung'], deal: ['dealt', 'dealt'], beat: ['beat', 'beaten'], bet: ['bet', 'bet'],
  eat: ['ate', 'eaten'], drink: ['drank', 'drunk'], sing: ['sang', 'sung'], swim: ['swam', 'swum'], freeze: ['froze', 'frozen'], shake: ['shook', 'shaken'],
  steal: ['stole', 'stolen'], strike: ['struck', 'struck'], swear: ['swore', 'sworn'], tear: ['tore', 'torn'], weave: ['wove', 'woven'], bite: ['bit', 'bitten'],
  blow: ['blew', 'blown'], sweep: ['swept', 'swept'], swing: ['swung', 'swung'], dig: ['dug', 'dug'], forgive: ['forgave', 'forgiven'], hang: ['hung', 'hung'], lay: ['laid', 'laid'],
  undergo: ['underwent', 'undergone'], outgrow: ['outgrew', 'outgrown'], undo: ['undid', 'undone'], rewrite: ['rewrote', 'rewritten'],
  rebuild: ['rebuilt', 'rebuilt'],
  fight: ['fought', 'fought'], flee: ['fled', 'fled'], cling: ['clung', 'clung'], creep: ['crept', 'crept'], dwell: ['dwelt', 'dwelt'], grind: ['ground', 'ground'], shine: ['shone', 'shone'], sting: ['stung', 'stung'],
  swell: ['swelled', 'swollen'], tread: ['trod', 'trodden'], weep: ['wept', 'wept'], breed: ['bred', 'bred'], bear: ['bore', 'borne'], sink: ['sank', 'sunk'], shoot: ['shot', 'shot'], shed: ['shed', 'shed'], spit: ['spat', 'spat'],
  burst: ['burst', 'burst'], slide: ['slid', 'slid'], knit: ['knit', 'knit'], forecast: ['forecast', 'forecast'], reset: ['reset', 'reset'], repay: ['repaid', 'repaid'], strive: ['strove', 'striven'], spring: ['sprang', 'sprung'], override: ['overrode', 'overridden'], lie: ['lay', 'lain'], sleep: ['slept', 'slept'],
}

/** Verbs that are hardly ever nouns. */
const VERBS = `accelerate accept accommodate accompany accomplish achieve acquire activate adapt add adjust administer adopt afford agree aim allow amplify analyze
  analyse announce answer appear apply appreciate approve architect argue arrange arrive ask assemble assert assess assign assist assume attach attain attend
  audit augment authenticate author authorize authorise automate avoid await become begin believe belong bind boost bring build bundle buy bypass calculate cancel
  capture carry cease characterize choose circumvent claim clarify classify coexist collaborate collect combine come commit communicate compare compete compile complete
  comply compose compute conclude conduct configure confirm confuse connect consider consist consolidate consult consume contain continue
  contribute convert convey convince cooperate coordinate correct correspond craft create cure customize customise debug decide declare decline deem define delegate delete
  deliver demand demonstrate deny depend deploy describe deserve detect determine develop differ disable disappear disclose discontinue discover discuss dismiss dispatch
  distribute dodge donate draft earn edit elevate eliminate embed embrace emerge employ empower enable encounter encourage encrypt enforce engage enhance enjoy enlist
  enrich enroll ensure enter entitle equip escalate evaluate evolve examine exceed exclude execute exist expand expect expire explain explore
  expose express extend extract facilitate fail familiarize feed feel fetch fine-tune finetune finish fit fix follow forbid foresee forget forgo format formulate forward foster
  fulfill gain gather generate get give go govern grab graduate grant grow guarantee handle happen harness help hide hire hold host house hurt identify ignore illustrate
  imagine implement imply import impose impress improve improvise incorporate increase indicate infer inform inherit initiate inject innovate insert insist inspect install
  instruct integrate intend interact interface interpret introduce invent invest investigate invite invoke involve isolate iterate join judge justify keep know lack launch lead
  learn leave lend let leverage license licence link list listen live load locate log look lose maintain make manage mandate manipulate marry match mean measure meet mention
  merge migrate minimize mirror mislead mitigate modernize modify monitor negotiate notice notify obey observe obtain occur offload onboard open operate
  opt optimize optimise orchestrate organize originate outsource overcome override owe own package pair participate pass pay perform permit persist personalize
  pick ping pipe plug point poll pose possess post praise predict prefer prepare present preserve prevent proceed process procure produce prohibit promise promote
  propose protect prove provide provision prune publish pull purchase pursue put query quote reach read realize realise reason recall receive recognize recommend reconcile
  recover redeem redirect reduce refer refine refrain refuse regain register reinvent reject relate relax release rely remain remember remind remove render rent repair repeat replace replicate reply require
  rerun rescue resell resemble reserve reside resist resolve respond restart restore restrict restructure resume retain retire retrieve return reveal revoke rewrite ride route
  safeguard satisfy save say scale schedule seal see seek seem select sell send separate serve set settle shift ship shorten show simplify simulate sit skip slash
  solve sort sound span speak specialize specify spend spin sponsor stand standardize stay stick stitch store stream streamline strengthen subscribe succeed suffer suggest suit
  summarize summon supply suppose surface surpass survive suspend sustain swap switch synthesize tackle tailor take talk tap target teach tell tend terminate thank think thrive throw
  tie toggle train transcribe transfer transform translate transmit transport treat trigger troubleshoot trust try tune turn unblock understand undertake unify unleash unlock unveil update upgrade
  upload utilize utilise validate vary verify view violate visit visualize vouch wait walk want warn watch weave welcome win wire withdraw withhold wish wonder wrap write yield
  sidestep evade obviate land debut roll arrive accredit reckon assure onboard cache compress empower ride interoperate federate proxy tunnel relay dial phone ring summon command
  contact converse chat speak message consume expose surface prototype fork clone commit push refactor
  include arise borrow breathe burn celebrate chase climb commence complain conceal conclude constitute criticize decrease defend delight derive descend destroy devote devise
  diagnose discourage educate emphasize erase exploit fade fold greet halt haul hesitate hunt hurry ignite induce instill juggle kneel lag loosen lower
  navigate nurture oversee persuade possess pour praise proclaim quit regret rehearse reinforce relocate relieve revise revolve shrink soar spark spread steer submit
  surge surround suspect swallow tempt tighten trim triple unite unwrap urge vanish weigh whisper widen withstand witness worsen attract assure begin behave bend blend
  await brew bundle cater cite compel compensate contradict converge correlate decrypt deem deliver deteriorate diminish dispatch distinguish elaborate embark endorse
  entail entrust envision equate exceed expedite facilitate fund guarantee impair incur infer insist intervene kindle mitigate navigate offset outperform outline pertain
  pinpoint predate presume prevail prohibit prompt provoke recap reckon reiterate replenish resort restrict resume retry rival scrutinize signify soften streamline
  stress substitute supplement surpass sustain tailor thwart transition underline undertake unify unveil uphold verify voice yield
  abandon absorb accumulate accuse acknowledge admire admit advertise advise affect align allege allocate alter amaze animate annotate annoy anticipate apologize apologise append applaud appoint articulate avert
  awaken bake beg betray bless bolster calculate capitalize carve circulate cling coincide commend comprehend comprise concede conceive condemn condense confer confine conform confront congratulate conquer consent constrain
  contemplate contend convene cope crave creep cultivate deactivate decode decorate decouple dedicate deduct deepen defeat defer defy degrade denote depart depict deprecate designate detach deter deviate dictate die
  differentiate digitize dine disagree disappoint disconnect disrupt dissolve distort distract diversify divert dominate drown dwell elect embarrass emit emulate enact encapsulate encode endure enlarge entertain
  equalize erode establish evaporate exaggerate excel excite exhaust expel explode fabricate falter fasten flatten flee flourish formalize frighten frustrate fulfil generalize grind heal horrify illuminate imitate
  inflate inhibit injure inquire inspire insulate insure intensify intercept interrupt invade jeopardize knit lean lessen liberate lighten linger manufacture materialize maximize melt memorize mend misuse mobilize
  monetize multiply mumble narrate negate nominate normalize nourish oblige obscure occupy offend oppose organise outlive overlap overwhelm paraphrase parse penetrate perceive ponder populate portray postpone practise
  pray preach precede prescribe preside prioritize privatize prolong pronounce propagate propel prosecute publicize punish qualify quantify react reap recognise recruit rectify reflect refresh regulate reimburse
  rejoice renew renovate repay repel represent resent reset restrain reuse revert revive revolutionize roam rob rotate ruin seize serialize sew shatter shed shine shoot shrug shuffle sink smash sniff solicit solidify soothe
  spawn specialise speculate spill spoil squeeze stabilize stimulate stumble strive subtract sue summarise supervise suppress symbolize sympathize synchronize tame terrify testify thicken tolerate transcend typify
  undermine unpack untangle uplift utter vacate ventilate visualise vow wander weaken weep wrestle yawn zoom rave`

/** Verbs that are as often nouns: their place decides. */
const NOUN_VERBS = `access act address advance aid alert approach attempt award back balance bar base benefit bid bill block book bottleneck branch break bridge broadcast budget
  call campaign care cast cause chain challenge change charge check claim class clone cloud cluster code comment commit compromise concern contact contract
  control copy cost cover credit cut cycle damage date deal debate debut default delay demand demo design desire detail display divide document dollar doubt download draw dream drive drop
  effort end escape estimate exchange exercise exit experience experiment export fall favor favour fear feature field figure file fill filter find flag flow focus force form format frame fund function
  gate gauge go group guard guess guide hand hack head highlight hint hit hold hope hook impact import increase index influence input interest interface issue join judge jump
  key kick label land laugh launch lead leap lease level lift limit line link list load lock log look loop love make map mark market master match matter measure mention
  merge message mind miss mix mock move name need network note notice number object offer offset order outline output overview own pace package page part pass patch path pattern pause pay permit pick pilot
  pipeline pitch place plan plant play plug point poll port post power practice press preview price probe process produce profile program progress project prompt proof protest proxy pull
  purchase push query question queue quote race raise range rank rate reach read reason record reference refund regard relay release remark rent repeat replay reply report repost request rerun research reserve rest result return
  review reward ride ring risk role roll root route rule run rush sample save scan scale schedule scope score screen script search seat secret secure sense service set setup shape share shift ship shop shot show sign signal site size slice
  slot snapshot sound source speed spend split sponsor stack staff stage stake stand start state step stop storage store stream stress stretch strike structure struggle study style subject suit sum supply support surface surprise survey
  switch table tag talk tap target task taste team tell tenant term test text thank thread tie time tool top total touch trace track trade traffic train transfer transport travel treat trial trick trigger
  trust try tune turn type upgrade upload usage use value venture version view visit voice vote wait walk wall warrant watch wave way weight win wire wish word work workflow worry construct leap show account wrap zone
  abuse aggregate archive arrest ban bargain bash batch battle bear blame blast blink blur boast boil boot bore bother bounce bow brag breach breed brief brush bump burst bury caution cease cheat cheer chew chip chop circle clash
  click climb close collapse combat comfort complement conflict contrast convict cook cough crash crawl crowd crown crush cry curl dance dare dash decay delight dip disguise dislike dispute dive double drag drain drift echo escort excuse exhibit
  face fancy fight finance fire flip float flood forecast fracture frown fuse gaze gesture glance glow glue grasp grip hammer harm hate heat honor honour hug hum insult interview jail jam kill kiss knock laugh lick lift
  monitor mount nest nod oppose pack paint paste peel pivot plead pledge poke polish position puzzle quiz rally rant respect reverse rinse roar rock sacrifice sail salute sanction scrap scream scrub shelter shout sigh slide slip
  smell smile smoke snap sneak spare spell spit spot stall stamp stare stem sting stir strain strip surrender swell tease throttle tick tilt toast toss tour trap tread treasure tumble twist veto wag wave weather wipe wreck yell yield zip
  count
  answer handoff bundle help plug dial phone ping chat tweet blog host integrate broker front shop dispatch fetch benchmark`

const ADJECTIVES = words(`easier simpler cheaper quicker safer smarter newer older nearer closer richer longer shorter harder able available accessible advanced best better big bigger biggest cheap common complete current curious cutting-edge deep different direct early easy
  entire existing fair familiar fast faster fastest few final fine free fresh full general good great happy hard high higher highest human important key large larger largest
  late latest leading less likely live long low lower lowest main major many more most much native near new newer newest next next-generation notable old older only open open-weight other own
  particular possible powerful present previous prior private public quick ready real recent regular related relevant reliable respective rich right same secure separate serious
  several sharp short similar simple single slow small smaller smallest smart smarter smartest sole special specific standard state-of-the-art strong stronger strongest subject such super supported sure
  tough true unable underlying unique upcoming usual various vast virtual warm whole wide wrong young capable flagship frontier unavailable inaccessible uncallable callable popular wise worth
  favorite favourite eligible agentic generative stateless stateful multimodal preferred proprietary third-party first-party top top-tier premium premier exclusive seamless
  safe instant easy-to-use straightforward impossible necessary useful essential aware prone proud excited pleased glad delighted thrilled welcome authorized unauthorized
  external internal local remote global regional sophisticated said aforementioned hefty extra additional further official brand-new trusted`)

const PERSONS = words(`customer customers user users developer developers builder builders team teams engineer engineers employee employees partner partners client clients people person
  analyst analysts company companies enterprise enterprises organization organizations organisation organisations startup startups business businesses group groups researcher researchers scientist scientists
  student students admin admins administrator administrators member members seller sellers rep reps buyer buyers bank banks hospital hospitals agency agencies subscriber subscribers architect architects
  operator operators owner owners designer designers marketer marketers writer writers founder founders manager managers leader leaders colleague colleagues everyone anyone workforce staff crew crews squad squads
  department departments firm firms community audience caller callers consumer consumers tenant tenants vendor vendors lawyer lawyers professional professionals specialist specialists shopper shoppers clinician clinicians
  doctor doctors nurse nurses shopper teacher teachers player players coder coders practitioner practitioners hobbyist hobbyists newcomer newcomers beginner beginners expert experts executive executives ceo cto cfo ciso insider insiders
  retailer retailers insurer insurers lender lenders manufacturer manufacturers agent-builder adopter adopters isv isvs reader readers viewer viewers visitor visitors guest guests author authors editor editors
  human humans freelancer freelancers contractor contractors consultant consultants trader traders chemist chemists biologist biologists mechanic mechanics 
  learner learners participant participants attendee attendees applicant applicants tester testers auditor auditors regulator regulators journalist journalists reporter reporters spokesperson
  you we i they who someone anybody everybody somebody nobody us me them folks guys`)

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
const DOUBLING = words('commit permit refer prefer transfer embed submit admit forget begin occur format program control cancel model signal travel label level')

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
for (const verb of ['clean', 'clear', 'narrow', 'warm', 'calm', 'slow', 'smooth', 'empty', 'perfect', 'tidy']) {
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

export const isAdjective = (word: string): boolean => ADJECTIVES.has(word) || isSuperlative(word) || (adjectiveSuffix.test(word) && word.length > 4 && !nounSuffix.test(word) && !KNOWN_NOUNS.has(word))

const isSuperlative = (word: string): boolean => /(?:i|[a-z]{2})est$/.test(word) && !forms.has(word) && !/^(?:request|test|invest|interest|guest|forest|harvest|quest|contest|protest|digest|manifest|west|rest|nest|chest|arrest|suggest|everest|budapest|vitest|pytest|latest)$/.test(word)

/** Participles that are adjectives wherever a noun can follow. */
export const PARTICIPIAL_ADJECTIVES: ReadonlySet<string> = words('advanced given complicated sophisticated renowned related dedicated managed unified hosted bundled supported selected chosen gated limited detailed distributed automated curated')

export const isPerson = (word: string): boolean => PERSONS.has(word)

export const isAdverb = (word: string): boolean => ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && !/^(?:apply|supply|reply|family|assembly|only|early|daily|monthly|weekly|friendly|comply|rely|imply|multiply|anomaly|italy|july)$/.test(word))

const KNOWN_NOUNS = words(`variant giant infant warrant covenant descendant occupant applicant defendant migrant immigrant accountant attendant servant plant elephant peasant participant restaurant inhabitant informant
  accident incident precedent resident tournament respondent correspondent opponent proponent exponent continent segment investment percent arsenal criminal individual official rental sandal medal metal pedal canal animal
  denial dial burial survival appraisal disposal refusal motive operative clinic critic mechanic panic picnic republic statistic heuristic arithmetic rhetoric epic comic
  agent agents client clients content environment environments document documents component components event events account accounts amount point points
  percent moment moments payment payments proposal proposals trial trials tutorial tutorials manual manuals terminal terminals portal portals signal signals journal journals capital deal deals goal goals
  professional professionals material materials traffic topic topics metric metrics logic music basic public fabric graphic academic table tables variable variables consultant consultants assistant assistants
  tenant tenants merchant merchants patient patients student students president intent intents talent parent parents continent department statement requirement investment dictionary library libraries glossary
  summary summaries secretary itinerary intermediary archive archives drive drives executive executives incentive incentives initiative initiatives objective objectives native alternative alternatives
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

