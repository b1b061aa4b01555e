import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import {NEGATIVE_DETERMINER} from './governors.js'
import {isPartial} from './partial.js'

const FALSE = /^(?:false|wrong|untrue|incorrect|inaccurate|misleading|unfounded|baseless|mistaken|fiction|myth|nonsense|lie|error|misunderstanding|misconception)$/

const TRUE = /^(?:true|correct|accurate|right|case|so|fact|possible)$/

const CLAIM = /^(?:claim|notion|idea|rumou?r|report|statement|suggestion|belief|assertion|assumption|impression|talk|stor(?:y|ie)|allegation|accusation|charge|view|insinuation|speculation|theor(?:y|ie)|suspicion|argument|contention)s?$/
const DENY = /^(?:deny|dispute|reject|refute|dismiss|contest|rebut|disavow|disclaim|debunk|repudiate)$/

// “denied on Thursday that customers can access it”, “rejects the claim that …”, “denies customers can …”, where nobody fails to.
function denying(clauses: Clauses, frame: Frame): string | undefined {
  let that = frame.phrase
  while (that > 0 && clauses.lower(that) !== 'that' && !(clauses.is(that, 'sign') && /^[;:.]$/.test(clauses.lower(that)))) that--
  let verb = that - 1
  if (clauses.lower(that) === 'that') {
    while (clauses.np(verb) && clauses.is(verb - 1, 'prep')) verb -= 2
    if (clauses.np(verb) && CLAIM.test(clauses.headWord(verb).lower)) verb--
    while (clauses.is(verb, 'adv')) verb--
  } else {
    const subject = frame.vg === undefined ? undefined : clauses.subjectOf(frame.vg)[0]
    verb = subject === undefined ? -1 : subject - 1
    if (clauses.vg(frame.vg ?? -1)?.form !== 'finite') return undefined
  }
  const vg = clauses.vg(verb)
  if (!vg || !DENY.test(vg.lemma) || vg.passive || vg.negated !== undefined) return undefined
  const who = clauses.subjectOf(verb)[0]
  if (who !== undefined && (NEGATIVE_DETERMINER.test(clauses.headWord(who).lower) || NEGATIVE_DETERMINER.test(clauses.np(who)!.determiner ?? ''))) return undefined
  return `“${clauses.words[vg.head]!.text}” takes it back`
}

/** What calls the clause of a frame untrue, as a step says it: “the claim that customers can access it is false”, “it is a myth that …”, “to say that … would be wrong”. Undefined where nothing does. */
export function refutation(clauses: Clauses, frame: Frame): string | undefined {
  const denied = denying(clauses, frame)
  if (denied !== undefined) return denied
  let that = frame.phrase
  while (that >= 0 && !/^(?:that)$/.test(clauses.lower(that)) && !(clauses.np(that)?.pronoun && clauses.headWord(that).lower === 'that')) {
    if (clauses.is(that, 'sign') && /^[;:.]$/.test(clauses.lower(that))) return undefined
    that--
  }
  if (that < 1) return undefined
  // “It is untrue, the spokesman said, that …”
  if (clauses.lower(that - 1) === ',' && clauses.vg(that - 2) && clauses.np(that - 3) && clauses.lower(that - 4) === ',') that -= 4
  const untrue = (copula: number): string | undefined => {
    const vg = clauses.vg(copula)
    if (vg?.lemma !== 'be') return undefined
    let said = copula + 1
    let negated = vg.negated
    while (clauses.is(said, 'adv') || clauses.is(said, 'neg')) {
      if (clauses.is(said, 'neg')) negated = clauses.phrases[said]!.from
      said++
    }
    if (negated !== undefined) {
      // “it is simply not true that”
      const word = clauses.phrases[said] ? clauses.headWord(said) : undefined
      return word && TRUE.test(word.lower) ? `“not ${word.text}” takes it back` : undefined
    }
    const phrase = clauses.phrases[said]
    return phrase && FALSE.test(clauses.headWord(said).lower) ? `“${clauses.headWord(said).text}” takes it back` : undefined
  }
  // “it is false that”, “it is a myth that”
  for (const back of [2, 3, 4]) if (clauses.np(that - back)?.pronoun !== true && clauses.vg(that - back) && clauses.headWord(clauses.subjectOf(that - back)[0] ?? that).lower === 'it') {
    const found = untrue(that - back)
    if (found !== undefined) return found
  }
  const noun = clauses.np(that - 1) && CLAIM.test(clauses.headWord(that - 1).lower)
  if (!noun && clauses.vg(that - 1)?.form !== 'infinitive') return undefined
  for (let at = frame.phrase + 1; at < clauses.phrases.length && at < frame.phrase + 12; at++) {
    if (clauses.is(at, 'sign') && /^[;:.]$/.test(clauses.lower(at))) return undefined
    const found = untrue(at)
    if (found !== undefined) return found
  }
  return undefined
}

/** What takes back an act that is the subject, as a step says it: “calling it is prohibited”, “isn't allowed”, “is impossible”. Undefined where nothing does. */
export function verdictOn(clauses: Clauses, frame: Frame): string | undefined {
  // “Access to OpenAI models: not offered.”, “Access to o3: none.”
  let behind = frame.object?.np === undefined ? frame.phrase + 1 : clauses.modifiersOf(frame.object.np).end
  while (clauses.is(behind, 'prep') && clauses.np(behind + 1)) behind += 2
  if (clauses.lower(behind) === ':' && /^(?:not|never)$/.test(clauses.lower(behind + 1)) && /^(?:offer|include|provide|support|plan|allow|permit|grant|available|possible)$/.test(clauses.vg(behind + 2)?.lemma ?? clauses.lower(behind + 2))) return '“not” takes it back'
  const said = clauses.vg(behind + 1)
  if (clauses.lower(behind) === ':' && said?.negated !== undefined && /^(?:offer|include|provide|support|plan|allow|permit|grant)$/.test(said.lemma)) return '“not” takes it back'
  if (clauses.lower(behind) === ':' && /^(?:no|none|never)$/.test(clauses.words[clauses.phrases[behind + 1]?.from ?? -1]?.lower ?? '') && (clauses.phrases[behind + 2] === undefined || clauses.is(behind + 2, 'sign'))) return 'the answer takes it back'
  for (let at = frame.phrase + 1; at < clauses.phrases.length && at < frame.phrase + 10; at++) {
    const vg = clauses.vg(at)
    if (!vg || vg.form === 'participle') continue
    if (vg.form !== 'finite') return undefined
    const subject = clauses.subjectOf(at)
    // The subject is the act itself or stands inside it.
    if (subject.length > 0 && !subject.some(np => np >= frame.phrase && np < at)) return undefined
    const word = `“${clauses.words[vg.head]!.text}” takes it back`
    if (vg.passive && /^(?:prohibit|forbid|ban|bar|disallow|rule|block|exclude)$/.test(vg.lemma)) return vg.negated === undefined ? word : undefined
    if (vg.passive && /^(?:allow|permit|authorize|support|sanction|approve|include|offer|provide|grant)$/.test(vg.lemma)) return vg.negated === undefined || isPartial(clauses, at) ? undefined : word
    // “access is not part of the plan”
    if (vg.lemma === 'be' && vg.negated !== undefined && clauses.np(at + 1) && clauses.headWord(at + 1).lower === 'part' && !isPartial(clauses, at)) return word
    const adjective = clauses.phrases[at + 1]
    if (vg.lemma === 'be' && adjective?.kind === 'adj') {
      if (/^(?:impossible|forbidden|illegal|prohibited)$/.test(adjective.lower)) return vg.negated === undefined ? word : undefined
      if (/^(?:possible|permissible|legal|ok|okay)$/.test(adjective.lower)) return vg.negated === undefined || isPartial(clauses, at) ? undefined : word
    }
    return undefined
  }
  return undefined
}
