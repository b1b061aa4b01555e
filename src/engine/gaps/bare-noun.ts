import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'

// Verbs that make a nominal trigger their object: “get access”, “grant access”.
const GRANTING = /^(?:get|request|have|need|grant|give|gain|obtain|want|offer|provide|ask|receive|restore|revoke|lose|enable|share|keep|withdraw|suspend)$/
// “ask for access”
const SEEKING = /^(?:ask|apply|wait|queue|sign|register|beg|pay)$/
// “access was granted”
const GRANTED = /^(?:grant|give|request|provide|extend|revoke|approve|deny|enable|include|open|add|limit|restrict|withdraw|suspend|block|remove)$/
// “access takes a day”
const RUNNING = /^(?:take|cost|require|come|open|start|begin|end|expire)$/
// “access is free”
const TERM = /^(?:free|open|limited|restricted|immediate|instant|easy|simple|gradual)$/

/** Whether a nominal trigger is spoken of as something that one gets: “request access”, “ask for access”, “access was granted”, “access is by invitation”. */
export function isGranted({vg: light, phrase, sentence: {clauses}}: Frame): boolean {
  if (clauses.words[clauses.np(phrase)!.from]!.lower === 'request') return true
  if (light !== undefined && GRANTING.test(clauses.vg(light)?.lemma ?? '')) return true
  if (clauses.lower(phrase - 1) === 'for' && SEEKING.test(clauses.vg(clauses.verbBefore(phrase))?.lemma ?? '')) return true
  const vg = clauses.vg(phrase + 1)
  if (!vg) return false
  if (vg.passive) return GRANTED.test(vg.lemma) || isOnTerms(clauses, phrase + 1)
  return RUNNING.test(vg.lemma) || isOnTerms(clauses, phrase + 1)
}

// “is by invitation”, “is free during the preview”, not “is on hold”
function isOnTerms(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)!
  if (!vg.bare || vg.lemma !== 'be') return false
  // “is a click away”
  if (clauses.lower(verb + 2) === 'away') return true
  if (clauses.is(verb + 1, 'adj')) return TERM.test(clauses.lower(verb + 1))
  if (!clauses.is(verb + 1, 'prep') || !/^(?:by|on|for)$/.test(clauses.lower(verb + 1))) return false
  return clauses.lower(verb + 2) !== 'hold' && (clauses.np(verb + 2) === undefined || clauses.headWord(verb + 2).lower !== 'hold')
}

// What may stand before a noun that says nothing of what it is a noun of.
const UNSPECIFIC = /^(?:early|full|direct|instant|immediate|limited|more|further|free|new|single|first|next|request|model)$/

/** Whether a nominal trigger stands with no noun of its own beside it that says what is meant: “access”, “early access”, “each call”. */
export function isBareNoun({phrase, occurrence, sentence: {clauses}}: Frame): boolean {
  const np = clauses.np(phrase)
  if (np?.head !== occurrence.at) return false
  if (!clauses.words.slice(np.from, np.head).every(({tag, lower}) => tag === 'det' || tag === 'poss' || tag === 'num' || UNSPECIFIC.test(lower))) return false
  return !(clauses.is(phrase + 1, 'prep') && /^(?:to|of|into|between|against)$/.test(clauses.lower(phrase + 1)))
}
