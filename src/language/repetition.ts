/** Adverbials that say how often something happens: “twice”, “every night”, “on each turn”, “forty times a day”, “per invoice”. */
import type {Word} from './words.js'

const HOW_OFTEN = /^(?:again|twice|thrice|often|daily|hourly|nightly|weekly|monthly|yearly|repeatedly|constantly|continually|occasionally|sometimes|regularly|whenever|times)$/
const TIME = /^(?:second|minute|quarter-hour|hour|day|night|morning|noon|evening|afternoon|week|weekday|weekend|month|quarter|year|time|turn|step|pass|round|run|shift|call|request|message|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$/
const EACH = /^(?:each|every|any)$/
const ORDINAL = /^(?:first|second|third|fourth|fifth|next|last|final|single)$/

/** True where a clause, words `from` to `to` of a sentence, says how often or at which of several times. */
export function saysHowOften(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const {lower, tag} = words[at]!
    if (HOW_OFTEN.test(lower)) return true
    const next = words[at + 1]?.lower ?? ''
    // “per invoice”, “per cent”
    if (lower === 'per' && at + 1 < to && !/^(?:cent|se)$/.test(next)) return true
    if (/^(?:once|even)$/.test(lower) && /^(?:a|an|per|every|each|more|once)$/.test(next)) return true
    if (EACH.test(lower) && TIME.test(next) && next !== 'call' && next !== 'request') return true
    // “on each turn”, “for every claim”; “every customer” without a preposition says who.
    if (tag === 'prep' && /^(?:each|every)$/.test(next) && /^(?:on|for|at|with|after|before|during)$/.test(lower)) return true
    // “on the second pass”, “on a second try”
    if (ORDINAL.test(lower) && /^(?:pass|try|attempt|run|turn|round|time|step)$/.test(next)) return true
  }
  return false
}
