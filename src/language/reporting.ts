/** Verbs of those who are quoted: “…,” a manager conceded. */
const REPORTING = new Set(
  `say add claim concede declare report explain admit announce boast argue note confirm insist predict estimate warn suggest recall joke reply answer complain promise
  quip observe remark stress state reason caution assert acknowledge reveal disclose contend maintain allege lament muse gush brag write tell ask wonder think believe
  sigh shrug laugh smile grin recount deny dismiss counter continue conclude confess comment emphasize emphasise forecast guess hint mutter object offer protest
  respond retort speculate testify vow whisper repeat reckon suspect hold`.split(/\s+/),
)

/** Whether a verb, by its lemma, says who said something. */
export const isReporting = (lemma: string | undefined): boolean => lemma !== undefined && REPORTING.has(lemma)
