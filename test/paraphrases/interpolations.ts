import {type Paraphrase, exchange} from './paraphrase.js'

const CLAIMED = String.raw`(?=(?:call|invoke|access|query|use|reach|prompt|run|try|give|provide|offer|host)\b)`
const SUBJECT = String.raw`(?:[Yy]ou|[Ww]e|[Cc]ustomers|[Tt]eams|[Dd]evelopers|[Aa]gents|[Ee]ngineers)`
const MODAL = new RegExp(`(?<=\\b${SUBJECT} )(can|may|could|must|should|will) ${CLAIMED}`)
const modal = (id: string, by: string): Paraphrase => ({
  id: `interpolation-${id}`,
  example: ['You can call GPT-5 from Lambda.', `You can${by} call GPT-5 from Lambda.`],
  apply: exchange(MODAL, `$1${by} `)
})
const NEGATION = new RegExp(String.raw`\b(do|does|did|must|may|can|will|should)( not|n['’]t|not) ${CLAIMED}(?!(?:use|try|reach|run)\b)`)
const denial = (id: string, by: string): Paraphrase => ({
  id: `interpolated-denial-${id}`,
  example: ['The SRE does not call GPT-5.', `The SRE does not${by} call GPT-5.`],
  apply: exchange(NEGATION, `$1$2${by} `)
})
const IS = /(?<=(?:GPT-[\w.-]+|o3|o4-mini|Codex|Sora|Whisper|OpenAI(?:['’]s)? (?:\S+ )?models) )(is|are) (?=(?:available|hosted|offered|live|accessible|called|invoked|accessed|queried)\b(?! an? ))/
const copula = (id: string, by: string): Paraphrase => ({
  id: `interpolated-copula-${id}`,
  example: ['GPT-5 is available on Bedrock.', `GPT-5 is${by} available on Bedrock.`],
  apply: exchange(IS, `$1${by} `)
})
const THIRD = /(?<=^(?:The|Our|Your|Every|Each) [\w-]+)(?= (?:calls|invokes|accesses|queries|provides|gives|offers|hosts|runs) )(?! (?:calls|invokes) (?:an?|the|it|them)\b)/
const subject = (id: string, by: string): Paraphrase => ({
  id: `interpolated-subject-${id}`,
  example: ['The job calls GPT-5.', `The job${by} calls GPT-5.`],
  apply: exchange(THIRD, by)
})
const OBJECT = /(?<=\b(?:can|may|will|to|not|you|we|agents|teams|customers) (?:call|invoke|access|query)) (?=(?:GPT-5|GPT-4o|o3|o4-mini|OpenAI|Codex|Sora|Whisper)\b)/
const object = (id: string, by: string): Paraphrase => ({
  id: `interpolated-object-${id}`,
  example: ['You can call GPT-5 from Lambda.', `You can call${by} GPT-5 from Lambda.`],
  apply: exchange(OBJECT, `${by} `)
})

/** Remarks set into a clause, between commas, dashes or brackets. */
export const interpolations: readonly Paraphrase[] = [
  modal('dashes', ' — as of this week —'),
  modal('brackets', ' (as of this week)'),
  modal('hear', ', we hear,'),
  modal('say', ', the docs say,'),
  modal('when', ', when the cache is cold,'),
  modal('participle', ', depending on the load,'),
  modal('and-will', ', and will,'),
  modal('adverb', ', however,'),
  modal('two', ', by now, in every team,'),
  denial('rule', ', as a rule,'),
  denial('any', ', for any reason,'),
  denial('dashes', ' — and never will —'),
  denial('brackets', ' (by design)'),
  denial('contrary', ', contrary to rumour,'),
  denial('told', ', we are told,'),
  denial('ever', ' ever'),
  denial('directly', ' at any time'),
  copula('dashes', ' — at last —'),
  copula('brackets', ' (at last)'),
  copula('say', ', the post says,'),
  copula('of-course', ', of course,'),
  copula('because', ', because so many asked for it,'),
  subject('design', ', by design,'),
  subject('dashes', ' — like its predecessor —'),
  subject('brackets', ' (built in May)'),
  subject('relative', ', which the night shift wrote,'),
  subject('participle', ', written in May,'),
  subject('of-course', ', of course,'),
  subject('say', ', the docs say,'),
  subject('relative-bare', ' the night shift wrote'),
  subject('relative-that', ' that Ana wrote'),
  object('comma', ', if need be,'),
  object('dashes', ' — at night, say —'),
  object('brackets', ' (at night)')
]
