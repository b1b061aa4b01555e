import {BE} from '../../language/lexicon.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {VerbGroup} from '../../language/phrases/phrase.js'
import type {Climb, Move} from './climb.js'
import {NEGATIVE_VERB} from './governors.js'
import {throughInfinitive} from './infinitive.js'
import {countMatrix} from './matrix-clause.js'
import type {Negatives} from './negatives.js'
import {modalBefore} from './negators.js'
import {throughPreposition} from './preposition.js'

/** A way in which what the climb has reached hangs on what stands to its left. It counts the negatives on the way. */
type Step = (at: Climb, negatives: Negatives) => Move

/** The ways by what hangs: a noun phrase or a verb by its form. The first that applies decides. */
const STEPS: Readonly<Record<VerbGroup['form'] | 'noun', readonly Step[]>> = {
  noun: [throughAs, throughCopula, throughPreposition, throughSuspension],
  infinitive: [throughInfinitive],
  gerund: [throughPreposition, throughGerund, throughCoordination, throughClause],
  participle: [throughPreposition, throughSeries, throughCoordination, throughClause],
  base: [throughPreposition, throughCausative, throughParenthesis, throughComma, throughList, throughCoordination, throughClause],
  finite: [throughCleft, throughList, throughAlternative, throughClause]
}

/** Where the climb goes on from a place: what governs it. Never undefined: where no step applies, the top is reached. */
export function moveFrom(at: Climb, negatives: Negatives): NonNullable<Move> {
  if (!at.before) return 'top'
  for (const step of STEPS[at.vg?.form ?? 'noun']) {
    const move = step(at, negatives)
    if (move !== undefined) return move
  }
  return 'top'
}

// “what it does not do is call it”: the copula and what is done stand behind the verb that is denied.
function throughCleft({clauses, left, vg}: Climb): Move {
  return clauses.vg(left)?.lemma === 'do' && vg!.head > vg!.from && BE.has(clauses.words[vg!.from]!.lower) ? left : undefined
}

// “never sold it as a way around …”
function throughAs({clauses, left, frame}: Climb): Move {
  if (!clauses.np(frame.phrase) || !clauses.is(left, 'prep') || clauses.lower(left) !== 'as') return undefined
  const governor = clauses.verbBefore(left)
  return governor < 0 ? 'top' : governor
}

// “is not a way around …”
function throughCopula({clauses, left, frame}: Climb): Move {
  return frame.construction === 'phrase' && clauses.np(frame.phrase) && clauses.vg(left)?.lemma === 'be' ? left : undefined
}

// “does not include, and shall not be construed to include, access to it”: the object of verbs that commas enclose.
function throughSuspension({clauses, left}: Climb): Move {
  const enclosed = clauses.lower(left) === ',' ? clauses.vg(left - 1) : undefined
  const isAside = enclosed?.negated !== undefined && clauses.is(left - 2, 'cc') && clauses.lower(left - 3) === ',' && clauses.vg(clauses.previousVerb(left - 3))?.negated !== undefined
  return enclosed?.form === 'infinitive' || isAside ? left - 1 : undefined
}

// “avoid calling it”
function throughGerund({clauses, left}: Climb): Move {
  return NEGATIVE_VERB.has(clauses.vg(left)?.lemma ?? '') ? left : undefined
}

// “lets teams call”, “does not let you call”
function throughCausative({clauses, left}: Climb): Move {
  return clauses.np(left) && /^(?:let|make|help|have)$/.test(clauses.vg(left - 1)?.lemma ?? '') ? left - 1 : undefined
}

// “may in no case call it”: a phrase between the modal and its verb, which is counted as what stands before the verb.
function throughParenthesis({clauses, left}: Climb): Move {
  const modal = clauses.np(left) && clauses.is(left - 1, 'prep') ? clauses.vg(left - 2) : undefined
  return modal?.bare && modal.modal !== undefined ? left - 2 : undefined
}

// “cannot, and should not, access”: the modal stands before the comma.
function throughComma({clauses, left}: Climb): Move {
  const modal = clauses.lower(left) === ',' ? modalBefore(clauses, left) : -1
  return modal < 0 ? undefined : modal
}

// “cannot store files, send mails or call it”: a verb of a list that ends in “or”, from the comma to the verb before.
function throughList({clauses, left, phrase, vg}: Climb): Move {
  return clauses.lower(left) === ',' && hasAlternative(clauses, phrase, vg!.form) ? sharedVerb(clauses, left, vg!) : undefined
}

// “never stores files or calls it”
function throughAlternative({clauses, left, vg}: Climb): Move {
  return clauses.is(left, 'cc') && clauses.lower(left) === 'or' ? sharedVerb(clauses, left, vg!) : undefined
}

// The verb before, where it has the form of this one or the auxiliary that both share, and is denied or one of the list itself.
function sharedVerb(clauses: Clauses, left: number, vg: VerbGroup): number | undefined {
  const other = clauses.verbBefore(left)
  const earlier = clauses.vg(other)
  if (!earlier || (vg.form === 'finite' && clauses.words[earlier.head]!.shape !== clauses.words[vg.head]!.shape)) return undefined
  // “If the answer does not help, call it or ask a colleague”: a command behind a condition.
  if (CONDITION.test(clauses.lower((clauses.subjectOf(other)[0] ?? other) - 1))) return undefined
  return earlier.form === vg.form || (vg.form === 'base' && earlier.negated !== undefined) ? other : undefined
}

const CONDITION = /^(?:if|when|whenever|where|wherever|once|unless|until|while|before|after)$/
// So far ahead the “or” of a list is looked for.
const LIST = 12

// Whether “or” and another verb of the form follow, with objects, commas and verbs between.
function hasAlternative(clauses: Clauses, phrase: number, form: VerbGroup['form']): boolean {
  for (let at = phrase + 1; at < phrase + LIST; at++) {
    const kind = clauses.phrases[at]?.kind
    if (kind === 'cc') {
      if (/^n?or$/.test(clauses.lower(at)) && clauses.vg(at + 1)?.form === form) return true
    } else if (kind === undefined || /^(?:sub|rel)$/.test(kind) || (kind === 'sign' && clauses.lower(at) !== ',')) return false
  }
  return false
}

// “cannot access or call”
function throughCoordination({clauses, left, vg}: Climb, negatives: Negatives): Move {
  const conjunction = clauses.is(left, 'cc') ? clauses.lower(left) : ''
  if (!/^(?:or|nor|and)$/.test(conjunction)) return undefined
  // “nor call it”, “can neither access nor call”: one negation in two words, counted already.
  if (conjunction === 'nor' && negatives.any) return 'top'
  const other = clauses.verbBefore(left)
  const earlier = clauses.vg(other)
  if (!earlier || !((earlier.negated !== undefined && vg!.form !== 'gerund') || earlier.form === vg!.form)) return 'top'
  // “don't wait for a date and call it”: a command of its own.
  return conjunction === 'and' && earlier.negated !== undefined && clauses.np(left - 1) && vg!.form === 'base' ? 'top' : other
}

// “cannot be called, queried or prompted”: one of a list, right behind the one before.
function throughSeries({clauses, left}: Climb): Move {
  const earlier = clauses.lower(left) === ',' ? clauses.vg(left - 1) : undefined
  return earlier && (earlier.passive || earlier.form === 'participle') ? left - 1 : undefined
}

// “it does not mean that you can call it”: the clause ends here, and what it is part of may be denied.
function throughClause(at: Climb, negatives: Negatives): Move {
  countMatrix(at, negatives)
  return 'top'
}
