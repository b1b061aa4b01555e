import type {Clauses} from '../../language/clauses/clauses.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {Frame} from '../frames/frame.js'

export const NEGATIVE_DETERMINER = /^(?:no|neither|none|nobody|nothing|noone|zero)$/
export const NEGATIVE_VERB = /^(?:avoid|stop|prevent|prohibit|forbid|refuse|deny|block|decline|refrain|ban|bar|cease|fail|eschew|disallow|preclude|discourage|lack|resist|rule|abstain|exclude|omit|object|oppose|veto|reject|outlaw)$/

const SAYING = /^(?:say|write|claim|state|print|publish|promise|tell|use|put|post|avoid|read|describe|pitch|advertise|announce|phrase|word|type)$/
const REPROACH = /^(?:reprimand|scold|rebuke|fire|fine|discipline|censure|sanction|punish|chide|criticize|criticise|reproach|admonish|dismiss|sack|suspend|blame|fault|task)$/

/** The verbs above a frame: its own, those that it is a complement of, and those with a that-clause around it. */
export function governingVerbs(clauses: Clauses, frame: Frame): number[] {
  const out: number[] = []
  let at = frame.vg ?? frame.phrase
  if (clauses.vg(at)) out.push(at)
  for (let guard = 0; guard < 6; guard++) {
    // “No one should worry: the models are available”: past a colon only what is said goes on.
    // “Without writing a line of code, analysts access GPT-5.”: a clause with a subject of its own, behind what is fronted.
    if (clauses.np(at - 1) && clauses.lower(at - 2) === ',' && /^(?:finite|base)$/.test(clauses.vg(at)?.form ?? '') && clauses.is(0, 'prep') && clauses.vg(1)?.form === 'gerund') break
    // “Instead of writing rules, invoke it.”: a command of its own.
    if (clauses.lower(at - 1) === ',' && clauses.vg(at)?.form === 'base' && clauses.is(0, 'prep') && /^(?:gerund|base)$/.test(clauses.vg(1)?.form ?? '') && !clauses.phrases.slice(2, at - 1).some(part => part.kind === 'sign' && part.lower === ',')) break
    const found = clauses.verbBefore(at)
    const before = found >= 0 && out.length > 0 && !SAYING.test(clauses.vg(found)!.lemma) && clauses.phrases.slice(found, at).some(part => part.kind === 'sign' && part.lower === ':') ? -1 : found
    if (before < 0) {
      // Past “that”, “whether”.
      let place = at - 1
      while (place >= 0 && !(clauses.phrases[place]!.kind === 'sign' && /^[:—–;]$/.test((clauses.phrases[place] as {lower: string}).lower)) && !(clauses.phrases[place]!.kind === 'sub' && (clauses.phrases[place] as {lower: string}).lower !== 'if')) place--
      if (found >= 0 && place > 0 && clauses.lower(place) === ':') break
      if (place <= 0 || clauses.phrases[place]!.kind === 'sign') break
      // “don't say on stage that …”
      while (clauses.np(place - 1) && clauses.is(place - 2, 'prep')) place -= 2
      const verb = clauses.vg(place - 1) ? place - 1 : clauses.np(place - 1) && clauses.vg(place - 2) ? place - 2 : -1
      if (verb < 0) break
      out.push(verb)
      at = verb
      continue
    }
    out.push(before)
    at = before
  }
  return out
}

// “was reprimanded”, “was told off”, “was taken to task”
function isReproach({words}: Clauses, {lemma, head}: VerbGroup): boolean {
  if (REPROACH.test(lemma)) return true
  return lemma === 'tell' && words.slice(head + 1, head + 3).some(word => word.lower === 'off')
}

/** Whether a verb is forbidden or denied: by its negator, what governs it, or its subject. */
export function isProhibition(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)!
  if (vg.negated !== undefined) return true
  let left = verb - 1
  while (left >= 0 && clauses.phrases[left]!.kind === 'adv') left--
  const phrase = clauses.phrases[left]
  if (phrase?.kind === 'neg') return true
  // “it is wrong to write that …”
  if (phrase?.kind === 'adj' && /^(?:wrong|misleading|incorrect|inaccurate|forbidden|prohibited|untrue|false|dangerous|risky)$/.test(phrase.lower) && clauses.vg(verb)!.form === 'infinitive') return true
  if (phrase?.kind === 'prep' && /^(?:without|instead of|rather than|from)$/.test(phrase.lower)) return true
  // “was reprimanded for describing it as …”, “warns against saying …”
  const rebuke = phrase?.kind === 'prep' && /^(?:for|over|against)$/.test(phrase.lower) && clauses.vg(verb)!.form === 'gerund' ? clauses.vg(clauses.verbBefore(left)) : undefined
  if (rebuke && (phrase as {lower: string}).lower === 'against' ? /^(?:warn|caution|advise|decide|argue|counsel|recommend)$/.test(rebuke.lemma) : rebuke && isReproach(clauses, rebuke)) return true
  const governor = clauses.vg(left)
  if (governor && (NEGATIVE_VERB.test(governor.lemma) || (governor.lemma === 'mislead' && vg.form === 'infinitive'))) return true
  const subject = clauses.subjectOf(verb)
  return subject.some(np => NEGATIVE_DETERMINER.test(clauses.np(np)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(np).lower))
}
