import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'

const FALSE = /^(?:false|wrong|untrue|incorrect|inaccurate|misleading|unfounded|baseless|mistaken|fiction|myth|nonsense|lie|error|misunderstanding|misconception)$/

/** What calls the clause of a frame untrue, as a step says it: “the claim that customers can access it is false”, “it is a myth that …”, “to say that … would be wrong”. Undefined where nothing does. */
export function refutation(clauses: Clauses, frame: Frame): string | undefined {
  let that = frame.phrase
  while (that >= 0 && !/^(?:that)$/.test(clauses.lower(that)) && !(clauses.np(that)?.pronoun && clauses.headWord(that).lower === 'that')) {
    if (clauses.is(that, 'sign') && /^[;:.]$/.test(clauses.lower(that))) return undefined
    that--
  }
  if (that < 1) return undefined
  const untrue = (copula: number): string | undefined => {
    const vg = clauses.vg(copula)
    if (vg?.lemma !== 'be' || vg.negated !== undefined) return undefined
    let said = copula + 1
    while (clauses.is(said, 'adv')) said++
    const phrase = clauses.phrases[said]
    return phrase && FALSE.test(clauses.headWord(said).lower) ? `“${clauses.headWord(said).text}” takes it back` : undefined
  }
  // “it is false that”, “it is a myth that”
  for (const back of [2, 3]) if (clauses.np(that - back)?.pronoun !== true && clauses.vg(that - back) && clauses.headWord(clauses.subjectOf(that - back)[0] ?? that).lower === 'it') {
    const found = untrue(that - back)
    if (found !== undefined) return found
  }
  const noun = clauses.np(that - 1) && /^(?:claim|claims|notion|idea|rumou?r|report|statement|suggestion|belief|assertion|assumption|impression|talk|story)$/.test(clauses.headWord(that - 1).lower)
  if (!noun && clauses.vg(that - 1)?.form !== 'infinitive') return undefined
  for (let at = frame.phrase + 1; at < clauses.phrases.length && at < frame.phrase + 12; at++) {
    if (clauses.is(at, 'sign') && /^[;:.]$/.test(clauses.lower(at))) return undefined
    const found = untrue(at)
    if (found !== undefined) return found
  }
  return undefined
}
