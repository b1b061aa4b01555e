import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import {antecedentReferent} from './antecedent.js'
import type {Referent, Referents} from './referents.js'
import {withAntecedent} from './said-before.js'
import {PLURAL_PRONOUN, SINGULAR_PRONOUN} from './salience.js'

/** What a pronoun stands for: by its own modifiers (“those from OpenAI”), else by what was said. */
export function pronounReferent(referents: Referents, sentence: Sentence, np: number, head: Word): Referent | undefined {
  const {lower} = head
  const {clauses} = sentence
  // “today it is OpenAI's best model”
  const equated = /^(?:it|this|that|they|these)$/.test(lower) && clauses.vg(np + 1)?.bare && clauses.vg(np + 1)!.lemma === 'be' && clauses.vg(np + 1)!.negated === undefined && clauses.np(np + 2) && !clauses.np(np + 2)!.pronoun ? referents.of(sentence, np + 2) : undefined
  if (equated?.role === 'object' && equated.antecedent === undefined) return withAntecedent(referents, equated, sentence, np + 2)
  const listed = listBehind(referents, sentence, np)
  if (listed) return listed
  // “all of OpenAI's models”, “those from OpenAI”, “one of them”
  const modifiers = clauses.modifiersOf(np)
  for (const {prep, nps} of modifiers.prepositional) {
    if (prep === 'of' || ((prep === 'from' || prep === 'by') && /^(?:those|these|ones|one|anything|everything|that)$/.test(lower))) {
      const inner = referents.of(sentence, nps[0]!)
      if (inner && (prep === 'of' || /^(?:object|owner|exempt)$/.test(inner.role))) return {...inner, role: inner.role === 'owner' && prep === 'of' ? inner.role : inner.role === 'owner' ? 'object' : inner.role}
      if (prep === 'of') return undefined
    }
  }
  // “everything OpenAI makes”, “all that OpenAI offers”
  if (/^(?:everything|anything|all)$/.test(lower)) {
    for (const {vg, reduced} of modifiers.clauses) {
      if (reduced || !/^(?:build|make|train|develop|create|release|ship|launch|offer|sell)$/.test(clauses.vg(vg)!.lemma)) continue
      const maker = clauses.subjectOf(vg).map(one => clauses.headWord(one).entity).find(id => id !== undefined && referents.entity(id).role === 'owner')
      if (maker !== undefined) return referents.make(referents.entity(maker), new Set(), 'object')
    }
  }
  // “it is GPT-5”, said of what nobody named
  const copula = clauses.vg(np + 1)
  if (/^(?:it|this|that|they|these|those)$/.test(lower) && copula?.bare && copula.lemma === 'be' && copula.negated === undefined && clauses.np(np + 2) && clauses.headWord(np + 2).entity !== undefined && !clauses.is(np + 3, 'rel')) {
    const same = referents.of(sentence, np + 2)
    if (same?.role === 'object') return withAntecedent(referents, same, sentence, np + 2)
  }
  // “Sora is something that AWS carries”
  const says = lower === 'something' ? clauses.vg(np - 1) : undefined
  if (says?.bare && says.lemma === 'be' && says.negated === undefined) {
    const subject = clauses.subjectOf(np - 1)[0]
    const named = subject === undefined || clauses.headWord(subject).entity === undefined ? undefined : referents.of(sentence, subject)
    return named?.role === 'object' ? withAntecedent(referents, named, sentence, subject!) : undefined
  }
  // “The wrapper around GPT-5 may call itself”: the subject of its own clause.
  if (/^(?:itself|themselves)$/.test(lower)) {
    const verb = clauses.verbBefore(np)
    const subject = verb < 0 ? undefined : clauses.subjectOf(verb)[0]
    return subject === undefined ? undefined : withAntecedent(referents, referents.of(sentence, subject), sentence, subject)
  }
  const plural = PLURAL_PRONOUN.test(lower)
  const single = SINGULAR_PRONOUN.test(lower)
  if (!plural && !single) return undefined
  return antecedentReferent(referents, sentence, np, plural, single)
}

// “all of them: Claude, Llama and GPT-5”
function listBehind(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  if (!/^(?:all|both|three|these|them|each)$/.test(clauses.headWord(np).lower)) return undefined
  const colon = clauses.lower(np + 1) === 'of' && clauses.np(np + 2)?.pronoun ? np + 3 : np + 1
  if (clauses.lower(colon) !== ':' || !clauses.np(colon + 1) || clauses.headWord(colon + 1).entity === undefined) return undefined
  const list = clauses.listFrom(colon + 1)
  const end = clauses.phrases[clauses.modifiersOf(list.at(-1)!).end]
  if (end && end.kind !== 'sign') return undefined
  const member = list.find(one => referents.of(sentence, one)?.role === 'object')
  return member === undefined ? undefined : {...withAntecedent(referents, referents.of(sentence, member), sentence, member)!, member}
}
