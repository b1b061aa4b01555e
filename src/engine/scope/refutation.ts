import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import {isNegative} from './negatives.js'
import {isStop} from './stops.js'

/** What calls a claim untrue, and with “not” what calls it true. */
const FALSE = /^(?:false|wrong|untrue|incorrect|inaccurate|misleading|unfounded|baseless|mistaken|fiction|myth|nonsense|lie|error|misunderstanding|misconception)$/
const TRUE = /^(?:true|correct|accurate|right|case|so|fact|possible)$/
/** Nouns for what somebody says or thinks: “the rumour that …”. */
const CLAIM = /^(?:claim|notion|idea|rumou?r|report|statement|suggestion|belief|assertion|assumption|impression|talk|stor(?:y|ie)|allegation|accusation|charge|view|insinuation|speculation|theor(?:y|ie)|suspicion|argument|contention)s?$/
/** Verbs that call what is said untrue. */
const DENY = /^(?:deny|dispute|reject|refute|dismiss|contest|rebut|disavow|disclaim|debunk|repudiate)$/
/** Verbs that in the passive say what may be, and what may not. */
const PERMIT = /^(?:permit|allow|authori[sz]e)$/
const FORBID = /^(?:forbid|prohibit|ban)$/
/** So many phrases behind a claim are asked for what is said of it. */
const REACH = 12

/**
 * What calls the clause of a frame untrue, as a step says it: “the claim that customers can access it is false”, “it is a myth that …”, “to say that …
 * would be wrong”. Undefined where nothing does.
 */
export function refutation(clauses: Clauses, frame: Frame): string | undefined {
  const denied = deniedBy(clauses, frame)
  if (denied !== undefined) return denied
  const that = complementizer(clauses, frame.phrase)
  if (that < 1) return undefined
  return untrueBefore(clauses, that) ?? (isTopic(clauses, that - 1) ? untrueBehind(clauses, frame.phrase) : undefined)
}

// “denied on Thursday that customers can access it”, “rejects the claim that …”, “denies customers can …”, where nobody fails to.
function deniedBy(clauses: Clauses, frame: Frame): string | undefined {
  const verb = verbOfSpeaker(clauses, frame)
  const vg = clauses.vg(verb)
  if (!vg || !DENY.test(vg.lemma) || vg.passive || vg.negated !== undefined) return undefined
  const who = clauses.subjectOf(verb)[0]
  return who !== undefined && isNegative(clauses, who) ? undefined : `“${clauses.words[vg.head]!.text}” takes it back`
}

// What stands where a verb of saying does, before the clause of a frame: a phrase, or -1.
function verbOfSpeaker(clauses: Clauses, frame: Frame): number {
  let that = frame.phrase
  while (that > 0 && clauses.lower(that) !== 'that' && !isStop(clauses, that)) that--
  if (clauses.lower(that) !== 'that') {
    // “denies customers can …”
    const subject = clauses.vg(frame.vg ?? -1)?.form === 'finite' ? clauses.subjectOf(frame.vg!)[0] : undefined
    return subject === undefined ? -1 : subject - 1
  }
  let verb = that - 1
  while (clauses.np(verb) && clauses.is(verb - 1, 'prep')) verb -= 2
  if (isClaim(clauses, verb)) verb--
  while (clauses.is(verb, 'adv')) verb--
  return verb
}

const isClaim = (clauses: Clauses, phrase: number): boolean => clauses.np(phrase) !== undefined && CLAIM.test(clauses.headWord(phrase).lower)

// The “that” before a clause, a conjunction or a pronoun, as a phrase; less than 1 where what is said of the clause cannot stand before it.
function complementizer(clauses: Clauses, phrase: number): number {
  let that = phrase
  while (that >= 0 && clauses.lower(that) !== 'that' && !(clauses.np(that)?.pronoun && clauses.headWord(that).lower === 'that')) {
    if (isStop(clauses, that)) return -1
    that--
  }
  // “It is untrue, the spokesman said, that …”
  const aside = that > 0 && clauses.lower(that - 1) === ',' && clauses.vg(that - 2) && clauses.np(that - 3) && clauses.lower(that - 4) === ','
  return aside ? that - 4 : that
}

// “it is false that”, “it is a myth that”
function untrueBefore(clauses: Clauses, that: number): string | undefined {
  if (isNotPermitted(clauses, that - 1)) return `“${clauses.words[clauses.vg(that - 1)!.head]!.text}” takes it back`
  for (let copula = that - 2; copula >= that - 4; copula--) {
    const found = clauses.vg(copula) && clauses.headWord(clauses.subjectOf(copula)[0] ?? that).lower === 'it' ? untrue(clauses, copula) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

// “it is not permitted that somebody calls it”, “it is forbidden that …”
function isNotPermitted(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)
  if (!vg?.passive || !(vg.negated === undefined ? FORBID : PERMIT).test(vg.lemma)) return false
  const subject = clauses.subjectOf(verb)[0]
  return subject === undefined || clauses.headWord(subject).lower === 'it'
}

// “the claim that … is false”, “to say that … would be wrong”
const isTopic = (clauses: Clauses, phrase: number): boolean => isClaim(clauses, phrase) || clauses.vg(phrase)?.form === 'infinitive'

function untrueBehind(clauses: Clauses, phrase: number): string | undefined {
  for (let at = phrase + 1; at < clauses.phrases.length && at < phrase + REACH; at++) {
    if (isStop(clauses, at)) return undefined
    const found = untrue(clauses, at)
    if (found !== undefined) return found
  }
  return undefined
}

// “is false”, “is simply not true”: what a form of “be” calls untrue.
function untrue(clauses: Clauses, copula: number): string | undefined {
  const vg = clauses.vg(copula)
  if (vg?.lemma !== 'be') return undefined
  let said = copula + 1
  let negated = vg.negated !== undefined
  for (; clauses.is(said, 'adv') || clauses.is(said, 'neg'); said++) if (clauses.is(said, 'neg')) negated = true
  // “it is out of the question that …”
  if (!negated && clauses.lower(said) === 'out of' && clauses.np(said + 1) && clauses.headWord(said + 1).lower === 'question') return '“out of the question” takes it back'
  const word = clauses.phrases[said] ? clauses.headWord(said) : undefined
  // “it is no myth that …”
  if (clauses.np(said)?.determiner === 'no') negated = !negated
  if (!word || !(negated ? TRUE : FALSE).test(word.lower)) return undefined
  return negated ? `“not ${word.text}” takes it back` : `“${word.text}” takes it back`
}
