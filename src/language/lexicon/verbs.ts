import {wordList} from './word-list.js'

/** Verbs that are hardly ever nouns: “invoke”. The irregular ones stand with their parts. */
export const VERBS = wordList(`
  abandon abate abide abound absolve absorb accelerate accentuate accept accommodate accompany accomplish accredit
  accrue accumulate accuse achieve acknowledge acquire activate adapt add adhere adjourn adjust administer admire
  admit admonish adopt adorn advertise advise affect afford aggravate agree aim align allege allocate allow alter
  amass amaze amend amplify analyse analyze animate annotate announce annoy anonymize anticipate apologise apologize
  appear append applaud apply appoint appreciate approve architect argue arise arouse arrange arrive articulate ask
  assail assemble assert assess assign assist assuage assume assure astonish atone attach attain attend attest attract
  audit augment authenticate author authorise authorize automate autoscale avenge avert avoid await awaken backfill
  baffle bake balk banish beckon become befit beg begin begrudge behave believe belittle belong bemoan bend betray
  bicker bind blab blend bless bolster boost borrow breathe brew bring build burgle burn buy bypass cache cajole
  calculate cancel capitalize capture caress carry carve categorize cater celebrate chafe characterise characterize
  chase choke choose churn circulate circumvent cite clarify clasp classify cleanse cling coax coerce coexist coincide
  collaborate collate collect collide colorize combine come commemorate commence commend communicate compare compel
  compensate compete compile complain complete comply compose comprehend compress comprise compute concatenate conceal
  concede conceive conclude concoct condemn condense condone conduct confer confess confide configure confine confirm
  confiscate conform confront confuse congratulate conjure connect conquer consent consider consist consolidate
  conspire constitute constrain consult consume contain containerize contemplate contend continue contradict
  contribute contrive convene converge converse convert convey convince cooperate coordinate cope correct correlate
  correspond corrode craft cram crave create creep criticize crunch cuddle culminate cultivate cure curtail customise
  customize dabble dampen dangle daunt dazzle deactivate debug decide decipher declare decline decode decommission
  decompose decorate decouple decry decrypt dedicate deduct dedupe deduplicate deem deepen deface defeat defend defer
  define deflate deflect defraud defrost defy degrade delegate delete deliver delude demolish demonstrate demote
  denote denounce deny depart depend depict deplete deplore deploy deprecate deprive derail deride derive descend
  describe deserve designate despise destroy detach detain detect deter deteriorate determine detest detract develop
  deviate devise devote devour diagnose dictate die differ differentiate digitize diminish dine disable disagree
  disappear disappoint disarm disband discern disclose disconnect discontinue discourage discover discuss disengage
  disgrace dismantle dismay dismiss disorient dispel dispense disperse displease dispose disprove disregard disrupt
  dissect disseminate dissent dissolve dissuade distill distinguish distort distract distribute distrust disturb
  diversify divert dockerize dodge dogfood dominate donate drench drown dwell earn eavesdrop edit educate elaborate
  elapse elect electrify elevate elicit eliminate elude emanate embark embarrass embed embellish embezzle embody
  embrace embroider emerge emit empathize emphasize employ empower emulate enable enact encapsulate enchant encircle
  enclose encode encounter encourage encroach encrypt endanger endorse endow endure energize enforce engage engulf
  enhance enjoy enlarge enlighten enlist enrage enrich enroll ensure entail entangle enter entertain enthuse entice
  entitle entrust enumerate envision epitomize equalize equate equip eradicate erase erect erode erupt escalate
  establish evacuate evade evaluate evaporate evoke evolve exacerbate exaggerate exalt examine exasperate excavate
  exceed excel excite exclaim exclude execute exert exhale exhaust exhort exist exonerate expand expect expedite expel
  expire explain explode exploit explore expose express extend extinguish extort extract extradite extrapolate exude
  fabricate facilitate fade fail falsify falter familiarize fasten fathom federate feel feign fester fine-tune
  finetune finish fit fix fizzle flatten flatter flaunt flee flounder flourish fold follow forbid foresee forget forgo
  formalize formulate fortify forward foster fret frighten frolic frustrate fulfil fulfill fumble furnish gain gallop
  garner gasp gather generalize generate geotag germinate get giggle give glare gleam glimmer glisten gloat glorify
  gnaw gobble govern grab graduate grant greet grieve grind grope grow grumble guarantee hallucinate halt handle
  happen harass harden hasten haul heal heckle hesitate hide hinder hoist hone horrify hover hunt hurl hurry hurt
  hurtle hypnotize identify ignite ignore illuminate illustrate imagine imitate impair impart impeach impede
  impersonate implement implicate implore imply impose impress imprison improve improvise incite include incorporate
  incur indicate induce induct indulge infect infer infest infiltrate inflate inform infringe infuriate infuse ingest
  inhale inherit inhibit initialize initiate inject injure innovate inquire inscribe insert insist inspect inspire
  install instigate instill instruct insulate insure intend intensify interact intercede intercept interfere interlock
  interoperate interpret interrupt intertwine intervene intimidate introduce intrude inundate invade invalidate invent
  invest investigate invite invoke involve irrigate irritate isolate iterate jailbreak jeopardize jot juggle justify
  keep kindle knead kneel knit know lack lag lament launder lean learn leave legalize legislate lend lessen let
  leverage liberate lighten linger listen live loathe localize locate loiter loosen lose lower lurk magnify maintain
  manage mandate manipulate manufacture marinate marry materialize maximise maximize mean meddle meditate meet melt
  memorise memorize mend mesmerize migrate mingle minify minimize mirror mislead misplace misuse mitigate mobilize
  moderate modernize modify molest monetize mope mourn muffle mull multiply mumble munch mute mystify narrate navigate
  negate negotiate nominate normalise normalize notify nourish nullify nurture obey obfuscate oblige obscure observe
  obstruct obtain obviate occupy occur offend offload omit onboard ooze open operate oppress opt optimise optimize
  orchestrate organise organize originate oscillate oust outdo outlast outlive outperform outrun outsmart outsource
  outwit overcome overlap overpay override overrun oversee overwhelm owe paginate parallelize paralyze paraphrase
  parse partake participate patronize penetrate perceive perform perish perpetuate perplex persecute persevere persist
  personalize persuade pertain pester philosophize pinpoint pipe placate pluck plummet ponder populate portray pose
  possess postpone pour practise pray preach precede predate predict prefer prefetch preload prepare prescribe present
  preserve preside presume prevail prevent prioritize privatize proceed proclaim procure prohibit prolong promise
  promote pronounce proofread propagate propel propose prosecute prosper protect prove provide provision provoke prowl
  prune pry publicize publish pulverize punctuate punish purify pursue put qualify quantify quash quench quicken quit
  ramble ransack ratify rave react realise realize reap rearrange reboot rebrand recalibrate recall recap recede
  receive reckon recline recognise recognize recoil recommend reconcile recoup recover recruit rectify recur redact
  redeem redeploy redirect redo reduce refactor refer refine reflect reformat refrain refresh refuel refuse refute
  regain register regress regret regulate rehabilitate rehearse reimburse reindex reinforce reinstate reinvent
  reiterate reject rejoice rejuvenate relate relax relieve relinquish relish reload relocate rely remain remember
  remind reminisce remit remove render renege renew renounce renovate repatriate repay repel replace replenish
  replicate represent require rescue resell resemble resend resent reset reside resist resize resolve resonate resort
  respond restart restore restrain restrict restructure resume retain retaliate retire retort retract retrain retrieve
  retry reupload reuse revamp reveal revel revere revert revise revitalize revive revoke revolutionize revolve rewrite
  rip ripen rival roam rob rotate rouse rove ruffle ruin rummage safeguard sanctify sanitize satirize satisfy saturate
  saunter savor savour say scald scare scavenge scoff scold scorch scour scribble scrutinize see seek seem seep seethe
  segregate seize select sell send separate serialise serialize serve settle sever sew shackle shatter shave shed
  shine shiver shoot shorten shove shriek shrink shrivel shrug shudder shuffle shun sideload sidestep sift signify
  simmer simplify simulate sink siphon sit sizzle skim skip slander slap slash slaughter slay slouch smash smear
  smother smuggle snarl snatch sneer sniff snoop snooze snore soar soften solicit solidify solve soothe spark spawn
  speak specialise specialize specify speculate spellcheck spill spin spoil spread squabble squander squash squat
  squeal squeeze squirm stab stabilize stagger stagnate stammer standardize stay steer stick stifle stimulate stitch
  streamline strengthen strive stroll strut stumble stun stutter subdue submit subscribe subside subsidize substitute
  subtitle subtract succeed succumb sue suffer suffocate suggest sulk summarise summarize summon superimpose supervise
  supplement suppose suppress surge surmise surpass surround survive suspect suspend sustain swallow swap sway swerve
  swoop symbolize sympathize synchronize synthesize tabulate tackle tailor take tame tamper tantalize tarnish taunt
  teach tempt tend terminate terrify testify thaw theorize thicken think thrash threaten thrill thrive throb throw
  thwart tickle tighten tingle tinker toggle toil tokenize tolerate topple tow traipse trample transcend transcode
  transcribe transfix transform transition translate transliterate transmit transpire trawl tremble trim triple
  troubleshoot trounce trudge truncate tweak twirl typify unblock underestimate underline undermine underpin
  underscore understand understate undertake underwrite unearth unify unite unleash unlock unmask unmute unnerve
  unpack unravel unsubscribe untangle unveil unwrap unzip uphold uplift uproot upsell urge usurp utilise utilize utter
  vacate validate vanish vary vectorize veer venerate ventilate verify vex vibrate vilify vindicate violate visualise
  visualize vouch vow wade wail waive wander want warn waver weaken weave weep weigh welcome weld whimper whine whirl
  whisper whittle widen wilt wince withdraw wither withhold withstand witness wobble woo worsen wrestle wriggle wring
  write yank yawn yearn yelp zoom
`)
