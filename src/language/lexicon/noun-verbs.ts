import {wordList} from './word-list.js'

/** Verbs that are as often nouns, “call”: their place decides. */
export const NOUN_VERBS = wordList(`
  abuse access account act address advance aggregate aid alert answer approach archive arrest attempt award back
  balance ban bar bargain base bash batch battle bear benchmark benefit bid bill blame blast blink block blog blur
  boast boil book boot bore bother bottleneck bounce bow brag branch breach break breed bridge brief broadcast broker
  brush budget bump bundle burst bury call campaign care cast cause caution cease chain challenge change charge chat
  cheat check cheer chew chip chop circle claim clash class click climb clone close cloud cluster code collapse combat
  comfort command comment commit complement compromise concern conflict construct contact contract contrast control
  convict cook copy cost cough count cover crash crawl credit crowd crown crush cry curl cut cycle damage dance dare
  dash date deal debate debut decay decrease default delay delight demand demo design desire detail dial dip disguise
  dislike dispatch display dispute dive divide document dollar double doubt download draft drag drain draw dream drift
  drive drop echo effort end escape escort estimate exchange excuse exercise exhibit exit experience experiment export
  face fall fancy favor favour fear feature feed fetch field fight figure file fill filter finance find fire flag flip
  float flood flow focus force forecast fork form format fracture frame front frown function fund fuse gate gauge gaze
  gesture glance glow glue go gossip grasp grip group guard guess guide hack hammer hand handoff harm harness hassle
  hatch hate head heat help highlight hint hire hit hold honor honour hook hope host house hug hum impact import
  increase index influence input insult integrate interest interface interview issue itch jail jam join judge jump key
  kick kill kiss knock label land lapse laugh launch lead leap lease level license lick lift limit line link list load
  lobby lock log look loop love lunge lure make map mark market master match matter measure mention merge message mind
  miss mix mock monitor mount move murmur mutter name need nest network nibble nod note notice nudge number object
  offer offset oppose order outline output overview own pace pack package page paint pair parade pardon part pass
  paste patch path pattern pause pay peek peel permit petition phone pick pilot pinch ping pipeline pitch pivot place
  plan plant play plead pledge plot plug plunge point poke polish poll port position post pounce power practice praise
  press preview price print probe process produce profile profit program progress project prompt proof protest
  prototype proxy pull pump purchase purge push puzzle quarantine quarrel query question queue quiz quote race raid
  raise rally ramp range rank rant rate rattle reach read reason rebel rebound rebuke record recount redesign
  reference refund regard reign relapse relaunch relay release remake remark rent repair repeal repeat replay reply
  report repost reproach request rerun research reserve respect rest result retreat return reverse review reward ride
  ridicule ring rinse ripple risk roar rock role roll root route rule run rush rustle sacrifice sail salute salvage
  sample sanction save scale scan scatter schedule scope score scramble scrap scrape scream screen script scroll scrub
  seal search seat secret secure sense service set setup shape share shelter shield shift ship shock shop shot shout
  show sigh sign signal silence site size sketch slam slice slide slip slot slump smell smile smoke smudge snap
  snapshot sneak sort sound source span spare speed spell spend spike spiral spit splash split sponsor spot sprawl
  spray sprint spur squeak stack stage stake stall stamp stand stare start stash state stem step sting stir stop
  storage store strain stray stream stress stretch stride strike strip structure struggle study style subject suit sum
  supply support surface surprise surrender survey sweat sweep swell swipe swirl switch table tag talk tangle tap
  target task taste team tease telephone tell term test text thank thread throttle tick tie tilt time tip toast tool
  top toss total touch tour trace track trade train transfer transport trap travel tread treasure treat triage trial
  trick trickle trigger trust try tug tumble tune tunnel turn tweet twist twitch type update upgrade upload usage use
  value vent venture version veto view visit voice vote wag wait walk wall warrant watch wave way weather weight whisk
  whistle win wink wipe wire wish wonder word work workflow worry wrap wreck yell yield zip zone
`)
