/** Irregular verbs: base, past, participle. */
export const IRREGULAR: Record<string, [string, string]> = {
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
  burst: ['burst', 'burst'], slide: ['slid', 'slid'], knit: ['knit', 'knit'], forecast: ['forecast', 'forecast'], reset: ['reset', 'reset'], repay: ['repaid', 'repaid'], strive: ['strove', 'striven'], spring: ['sprang', 'sprung'], override: ['overrode', 'overridden'], lie: ['lay', 'lain'], redo: ['redid', 'redone'], outdo: ['outdid', 'outdone'], outrun: ['outran', 'outrun'], overrun: ['overran', 'overrun'], overpay: ['overpaid', 'overpaid'],
  wring: ['wrung', 'wrung'], slay: ['slew', 'slain'], partake: ['partook', 'partaken'], resend: ['resent', 'resent'], proofread: ['proofread', 'proofread'], sleep: ['slept', 'slept'],
}

/** Verbs that are hardly ever nouns. */
export const VERBS = `accelerate accept accommodate accompany accomplish achieve acquire activate adapt add adjust administer adopt afford agree aim allow amplify analyze
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
  learn leave lend let leverage license link list listen live load locate log look lose maintain make manage mandate manipulate marry match mean measure meet mention
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
  proofread abandon absorb accumulate accuse acknowledge admire admit advertise advise affect align allege allocate alter amaze animate annotate annoy anticipate apologize apologise append applaud appoint articulate avert
  awaken bake beg betray bless bolster calculate capitalize carve circulate cling coincide commend comprehend comprise concede conceive condemn condense confer confine conform confront congratulate conquer consent constrain
  contemplate contend convene cope crave creep cultivate deactivate decode decorate decouple dedicate deduct deepen defeat defer defy degrade denote depart depict deprecate designate detach deter deviate dictate die
  differentiate digitize dine disagree disappoint disconnect disrupt dissolve distort distract diversify divert dominate drown dwell elect embarrass emit emulate enact encapsulate encode endure enlarge entertain
  equalize erode establish evaporate exaggerate excel excite exhaust expel explode fabricate falter fasten flatten flee flourish formalize frighten frustrate fulfil generalize grind heal horrify illuminate imitate
  inflate inhibit injure inquire inspire insulate insure intensify intercept interrupt invade jeopardize knit lean lessen liberate lighten linger manufacture materialize maximize melt memorize mend misuse mobilize
  monetize multiply mumble narrate negate nominate normalize nourish oblige obscure occupy offend oppose organise outlive overlap overwhelm paraphrase parse penetrate perceive ponder populate portray postpone practise
  pray preach precede prescribe preside prioritize privatize prolong pronounce propagate propel prosecute publicize punish qualify quantify react reap recognise recruit rectify reflect refresh regulate reimburse
  rejoice renew renovate repay repel represent resent reset restrain reuse revert revive revolutionize roam rob rotate ruin seize serialize sew shatter shed shine shoot shrug shuffle sink smash sniff solicit solidify soothe
  spawn specialise speculate spill spoil squeeze stabilize stimulate stumble strive subtract sue summarise supervise suppress symbolize sympathize synchronize tame terrify testify thicken tolerate transcend typify
  undermine unpack untangle uplift utter vacate ventilate visualise vow wander weaken weep wrestle yawn zoom rave
  abate abide abound absolve accentuate accrue adhere adjourn admonish adorn aggravate amass amend arouse assail assuage astonish atone attest avenge baffle balk
  banish beckon befit begrudge belittle bemoan bicker blab burgle cajole caress chafe choke churn clasp cleanse coax coerce collate collide commemorate confess confide
  confiscate conjure conspire concoct condone contrive corrode cram cuddle culminate curtail dabble dampen dangle daunt dazzle decipher decompose decry dedupe deface
  deflate deflect defraud defrost delude demolish demote denounce deplete deplore deprive derail deride despise detain detest detract devour disarm disband discern
  disengage disgrace dismantle dismay disorient dispel dispense disperse displease dispose disprove disregard dissect disseminate dissent dissuade distill distrust
  disturb drench eavesdrop elapse electrify elicit elude emanate embellish embezzle embody embroider empathize enchant encircle enclose encroach endanger endow
  energize engulf enlighten enrage entangle enthuse entice enumerate epitomize eradicate erect erupt evacuate evoke exacerbate exalt exasperate excavate exclaim exert
  exhale exhort exonerate extinguish extort extradite extrapolate exude falsify fathom feign fester fizzle flatter flaunt flounder fortify fret frolic fumble furnish
  gallop garner gasp germinate giggle glare gleam glimmer glisten gloat glorify gnaw gobble grieve grope grumble harass harden hasten heckle hinder hoist hone hover
  hurl hurtle hypnotize impart impeach impede impersonate implicate implore imprison incite induct indulge infect infest infiltrate infringe infuriate infuse ingest
  inhale initialize inscribe instigate intercede interfere interlock intertwine intimidate intrude inundate invalidate irrigate irritate jot knead lament launder
  legalize legislate loathe loiter lurk magnify marinate maximise meddle meditate memorise mesmerize mingle molest mope mourn muffle mull munch mystify normalise
  nullify obfuscate obstruct omit ooze oppress oscillate oust outdo outlast outrun outsmart outwit overpay overrun paralyze partake patronize perish perpetuate perplex
  persecute persevere pester philosophize placate pluck plummet prosper prowl pry pulverize punctuate purify quash quench quicken ramble ransack ratify recede recline
  recoil recoup recur redact redo refuel refute regress rehabilitate reinstate rejuvenate relinquish relish reminisce remit renege renounce repatriate resonate
  retaliate retort retract revamp revel revere revitalize rip ripen rouse rove ruffle rummage sanctify satirize saturate saunter savor savour scald scare scavenge
  scoff scold scorch scour scribble seep seethe segregate sever shackle shave shiver shove shriek shrivel shudder shun sift simmer siphon sizzle skim slander slap
  slaughter slay slouch smear smother smuggle snarl snatch sneer snoop snooze snore squabble squander squash squat squeal squirm stab stagger stagnate stammer stifle
  stroll strut stun stutter subdue subside subsidize succumb suffocate sulk superimpose surmise sway swerve swoop tabulate tamper tantalize tarnish taunt thaw theorize
  thrash threaten thrill throb tickle tingle tinker toil topple tow traipse trample transfix transpire trawl tremble trounce trudge twirl underestimate underpin
  underscore understate underwrite unearth unmask unnerve unravel uproot usurp veer venerate vex vibrate vilify vindicate wade wail waive waver weld whimper whine
  whirl whittle wilt wince wither wobble woo wriggle wring yank yearn yelp tweak jailbreak rebrand upsell backfill autoscale containerize dockerize parallelize
  tokenize vectorize transcode mute unmute anonymize categorize characterise colorize concatenate crunch decommission deduplicate dogfood geotag hallucinate localize
  minify misplace moderate paginate preload prefetch rearrange reboot recalibrate redeploy reformat reindex reload resend resize retrain reupload sanitize serialise
  sideload spellcheck subtitle transliterate truncate unsubscribe unzip`

/** Verbs that are as often nouns: their place decides. */
export const NOUN_VERBS = `access act address advance aid alert approach attempt award back balance bar base benefit bid bill block book bottleneck branch break bridge broadcast budget
  call campaign care cast cause chain challenge change charge check claim class clone cloud cluster code comment commit compromise concern contact contract
  control copy cost cover credit cut cycle damage date deal debate debut default delay demand demo design desire detail display divide document dollar doubt download draw dream drive drop
  effort end escape estimate exchange exercise exit experience experiment export fall favor favour fear feature field figure file fill filter find flag flow focus force form format frame fund function
  gate gauge go group guard guess guide hand hack head highlight hint hit hold hope hook impact import increase index influence input interest interface issue join judge jump
  key kick label land laugh launch lead leap lease level lift limit line link list load lock log look loop love make map mark market master match matter measure mention
  merge message mind miss mix mock move name need network note notice number object offer offset order outline output overview own pace package page part pass patch path pattern pause pay permit pick pilot
  pipeline pitch place plan plant play plug point poll port post power practice press preview price probe process produce profile program progress project prompt proof protest proxy pull
  purchase push query question queue quote race raise range rank rate reach read reason record reference refund regard relay release remark rent repeat replay reply report repost request rerun research reserve rest result return
  review reward ride ring risk role roll root route rule run rush sample save scan scale schedule scope score screen script search seat secret secure sense service set setup shape share shift ship shop shot show sign signal site size slice
  slot snapshot sound source speed spend split sponsor stack stage stake stand start state step stop storage store stream stress stretch strike structure struggle study style subject suit sum supply support surface surprise survey
  switch table tag talk tap target task taste team tell term test text thank thread tie time tool top total touch trace track trade train transfer transport travel treat trial trick trigger
  trust try tune turn type upgrade upload usage use value venture version view visit voice vote wait walk wall warrant watch wave way weight win wire wish word work workflow worry construct leap show account wrap zone
  feed hire praise pair repair span update wonder tunnel command prototype fork harness house seal sort draft license decrease
  abuse aggregate archive arrest ban bargain bash batch battle bear blame blast blink blur boast boil boot bore bother bounce bow brag breach breed brief brush bump burst bury caution cease cheat cheer chew chip chop circle clash
  click climb close collapse combat comfort complement conflict contrast convict cook cough crash crawl crowd crown crush cry curl dance dare dash decay delight dip disguise dislike dispute dive double drag drain drift echo escort excuse exhibit
  face fancy fight finance fire flip float flood forecast fracture frown fuse gaze gesture glance glow glue grasp grip hammer harm hate heat honor honour hug hum insult interview jail jam kill kiss knock laugh lick lift
  monitor mount nest nod oppose pack paint paste peel pivot plead pledge poke polish position puzzle quiz rally rant respect reverse rinse roar rock sacrifice sail salute sanction scrap scream scrub shelter shout sigh slide slip
  smell smile smoke snap sneak spare spell spit spot stall stamp stare stem sting stir strain strip surrender swell tease throttle tick tilt toast toss tour trap tread treasure tumble twist veto wag wave weather wipe wreck yell yield zip
  count
  print answer handoff bundle help plug dial phone ping chat tweet blog host integrate broker front shop dispatch fetch benchmark
  lapse spike rebound retreat profit plunge pump purge raid ramp reign repeal scatter scramble scrape shield shock slam slump spiral spray spur stash stray sweat
  telephone tip vent whistle whisk sketch scroll sprint swipe triage silence smudge hassle murmur mutter nudge peek quarrel rattle ripple rustle sprawl stride sweep
  trickle tug hatch itch lure nibble reproach rebuke ridicule salvage splash squeak swirl tangle twitch wink gossip lobby lunge parade pardon petition pinch plot
  pounce quarantine rebel recount redesign relapse relaunch remake`
