/** The parts of a verb that are learned one by one: past and participle. */
type PrincipalParts = readonly [past: string, participle: string]

// The past and the participle are the base: “cut, cut, cut”.
const ALIKE = `
  bet, burst, cost, cut, forecast, hit, knit, let, proofread, put, read, reset, set, shed, shut, split
`

// The past is the participle: “build, built, built”.
const PAST_IS_PARTICIPLE = `
  bind bound, breed bred, bring brought, build built, buy bought, catch caught, cling clung, creep crept, deal dealt,
  dig dug, dwell dwelt, feed fed, feel felt, fight fought, find found, flee fled, grind ground, hang hung, hear heard,
  hold held, keep kept, lay laid, lead led, leave left, lend lent, lose lost, make made, mean meant, meet met,
  overpay overpaid, pay paid, rebuild rebuilt, repay repaid, resend resent, say said, seek sought, sell sold,
  send sent, shine shone, shoot shot, sign signed, sit sat, sleep slept, slide slid, spend spent, spin spun,
  spit spat, stand stood, stick stuck, sting stung, strike struck, swap swapped, sweep swept, swing swung,
  teach taught, tell told, think thought, understand understood, weep wept, win won, withhold withheld, wring wrung
`

// Base, past and participle.
const THREE_PARTS = `
  bear bore borne, beat beat beaten, become became become, begin began begun, bite bit bitten, blow blew blown,
  break broke broken, choose chose chosen, come came come, draw drew drawn, drink drank drunk, drive drove driven,
  eat ate eaten, fall fell fallen, fly flew flown, forbid forbade forbidden, forget forgot forgotten,
  forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, grow grew grown,
  hide hid hidden, know knew known, learn learned learnt, lie lay lain, outdo outdid outdone,
  outgrow outgrew outgrown, outrun outran outrun, overcome overcame overcome, override overrode overridden,
  overrun overran overrun, partake partook partaken, redo redid redone, rewrite rewrote rewritten, ring rang rung,
  rise rose risen, run ran run, see saw seen, shake shook shaken, show showed shown, sing sang sung, sink sank sunk,
  slay slew slain, speak spoke spoken, spring sprang sprung, steal stole stolen, strive strove striven,
  swear swore sworn, swell swelled swollen, swim swam swum, take took taken, tear tore torn, throw threw thrown,
  tread trod trodden, undergo underwent undergone, undo undid undone, wake woke woken, wear wore worn,
  weave wove woven, withdraw withdrew withdrawn, write wrote written
`

/** Irregular verbs by their base. */
export const IRREGULAR_VERBS: ReadonlyMap<string, PrincipalParts> = new Map(
  `${ALIKE},${PAST_IS_PARTICIPLE},${THREE_PARTS}`.split(',').map(entry => {
    const [base, past = base!, participle = past] = entry.trim().split(' ')
    return [base!, [past, participle]]
  }),
)
