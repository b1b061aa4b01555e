import {verbForm} from '../lexicon.js'
import type {VerbShape, Word} from '../words.js'
import {before} from './neighbours.js'
import {COMPOUND_VERBS, COMPOUNDS_BY_FIRST_PART, COMPOUNDS_BY_LAST_PART} from './open-rules/compounds.js'
import {FINITE_FORMS} from './open-rules/finite-forms.js'
import {GERUNDS} from './open-rules/gerunds.js'
import {PARTICIPLES, PASTS, PASTS_OR_PARTICIPLES} from './open-rules/pasts.js'
import {UNLISTED} from './open-rules/unlisted.js'
import {Place} from './place.js'
import {readBy, type Reading} from './reading.js'
import type {RuleTable} from './rule.js'

/** By the form that a word would have as a verb, if it shows no person. */
const BY_FORM: Record<Exclude<VerbShape, 'base' | 's'> | 'ed', RuleTable<Reading>> = {
  ing: GERUNDS,
  past: PASTS,
  participle: PARTICIPLES,
  ed: PASTS_OR_PARTICIPLES,
}

/** The tag of a word of an open class: by its form, its ending and the words beside it. */
export function open(words: readonly Word[], index: number, from: number, to: number): void {
  const word = words[index]!
  if (word.parts) return compound(new Place(words, index, from, to))
  if (isLabel(words, index, from, to)) return
  const verb = verbForm(word.lower) ?? word.verb
  const place = new Place(words, index, from, to, before(words, index, from), wordBehindQuotation(words, index, from, to, verb?.form))
  if (!verb) {
    readBy(UNLISTED, place)
    return
  }
  const {lemma, form} = verb
  word.lemma = lemma
  if (form === 'base' || form === 's') finite(place, form)
  else readBy(BY_FORM[form], place)
}

/** A base form or a third person: a verb, or a word that only looks like one. */
function finite(place: Place, form: 'base' | 's'): void {
  const {word} = place
  word.shape = form
  readBy(FINITE_FORMS, place)
  if (place.verbRule && word.tag !== 'adj') word.rule = place.verbRule.id
  if (word.tag !== 'verb') word.shape = undefined
}

/** “merely “access” GPT-4o”: a word that stands alone between quotation marks goes on behind them, unless it may be a participle. */
const wordBehindQuotation = (words: readonly Word[], index: number, from: number, to: number, form: VerbShape | 'ed' | undefined): Word | undefined =>
  form !== 'ed' && form !== 'participle' && form !== 'past' && index > from && words[index - 1]!.lower === '"' && words[index + 1]?.lower === '"' && index + 2 < to ? words[index + 2] : undefined

/** “the button “Rewrite” calls o3”: behind its noun a word with a capital letter, between quotation marks. */
const isLabel = (words: readonly Word[], index: number, from: number, to: number): boolean =>
  words[index - 1]?.lower === '"' && words[index + 1]?.lower === '"' && index - 2 >= from && index + 1 < to && words[index - 2]!.tag === 'noun' && /^\p{Lu}/u.test(words[index]!.text)

/** A hyphenated word: by its first part, as the verb that it spells, or by its last part. */
function compound(place: Place): void {
  const {word} = place
  if (readBy(COMPOUNDS_BY_FIRST_PART, place)) return
  const verb = verbForm(word.lower) ?? verbForm(word.lower.replaceAll('-', ''))
  if (verb) {
    word.lemma = verb.lemma
    word.shape = verb.form === 'ed' ? 'participle' : verb.form
  }
  readBy(verb ? COMPOUND_VERBS : COMPOUNDS_BY_LAST_PART, place)
}
