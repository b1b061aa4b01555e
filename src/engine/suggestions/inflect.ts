import type {Clauses} from '../../language/clauses/clauses.js'
import {DO, HAVE, past, pastParticiple, presentParticiple, thirdPerson} from '../../language/lexicon.js'
import {isPluralPhrase} from './extent.js'

/** How a verb stands in its sentence. */
export interface VerbForm {
  shape: 'base' | 'third' | 'present' | 'ing' | 'past' | 'participle'
  /** The subject is plural; of use to “be” alone. */
  plural: boolean
  /** The subject is “I”. */
  first: boolean
}

/** The form of a verb group's main verb; `subject` are the noun phrases that do it. */
export function formOf(clauses: Clauses, vgIndex: number, subject: readonly number[]): VerbForm {
  const vg = clauses.vg(vgIndex)!
  const {words} = clauses
  const head = words[vg.head]!
  const only = subject[0]
  const word = only === undefined ? '' : clauses.headWord(only).lower
  const plural = subject.length > 1 || /^(?:we|you|they|these|those|who)$/.test(word) && word !== 'who' || (only !== undefined && isPluralPhrase(clauses, only))
  const form = (shape: VerbForm['shape']): VerbForm => ({shape, plural, first: word === 'i'})
  const auxiliaries = words.slice(vg.from, vg.head).map(one => one.lower)
  if (vg.passive) return form('participle')
  if (head.shape === 'ing') return form('ing')
  if (vg.form === 'infinitive' || vg.modal !== undefined || auxiliaries.some(one => DO.has(one)) || split(clauses, vgIndex, subject)) {
    return form(auxiliaries.some(one => HAVE.has(one)) ? 'participle' : 'base')
  }
  if (auxiliaries.some(one => HAVE.has(one)) || vg.perfect) return form('participle')
  if (head.shape === 's' || /^(?:has|is)$/.test(head.lower)) return form('third')
  if (head.shape === 'past' || head.shape === 'participle' || /^(?:had|was|were)$/.test(head.lower)) return form('past')
  if (subject.length === 0 || causative(clauses, only!)) return form('base')
  return form('present')
}

// “Can I call”, “does it provide”: the auxiliary stands before the subject.
function split(clauses: Clauses, vgIndex: number, subject: readonly number[]): boolean {
  const first = subject[0]
  return first !== undefined && first < vgIndex && clauses.vg(first - 1)?.bare === true && !/^(?:be)$/.test(clauses.vg(first - 1)!.lemma)
}

function causative(clauses: Clauses, subject: number): boolean {
  const governor = clauses.vg(subject - 1)
  return governor !== undefined && /^(?:let|make|help|have|watch|see)$/.test(governor.lemma)
}

/** A verb in a form: build → builds, building, built. */
export function inflect(lemma: string, {shape, plural, first}: VerbForm): string {
  if (lemma === 'be') return {base: 'be', third: 'is', present: first ? 'am' : plural ? 'are' : 'is', ing: 'being', past: plural ? 'were' : 'was', participle: 'been'}[shape]
  switch (shape) {
    case 'third': return thirdPerson(lemma)
    case 'ing': return presentParticiple(lemma)
    case 'past': return past(lemma)
    case 'participle': return pastParticiple(lemma)
    default: return lemma
  }
}
