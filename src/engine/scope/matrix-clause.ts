import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Climb} from './climb.js'
import {governingVerbs} from './governors.js'
import type {Negatives} from './negatives.js'
import {isPartial} from './partial.js'

/** Verbs of saying, thinking and meaning: denied, they deny what their clause says. */
const ASSERTION = wordList(`
  advertise announce argue assert assume believe claim conclude describe guarantee hint imply indicate infer insinuate
  make mean pretend promise say state suggest tell think write
`)
/** Those of them whose clause often stands without “that”. */
const BELIEF = /^(?:think|believe|say|claim|mean|suggest|imply|assume|promise)$/
/** Nouns of grounds and chances: where there is none, what they are for does not come about. */
const GROUND = /^(?:reason|excuse|cause|chance|way|danger)$/

/** Counts what denies a whole clause from above. The place of the climb is the clause's verb. */
export function countMatrix(at: Climb, negatives: Negatives): void {
  const {clauses, before} = at
  if (before?.kind !== 'np' && before?.kind !== 'sub') return
  if (before.kind === 'np') {
    negatives.count(groundless(at))
    if (isElsewhere(at)) negatives.count('“not” reaches it')
    if (isNotSo(at)) negatives.count('“not” takes back what is said')
  }
  // “it does not mean that you can call GPT-5”
  const matrix = governingVerbs(clauses, {...at.frame, vg: at.phrase})[1]
  const verb = clauses.vg(matrix ?? -1)
  if (verb?.negated === undefined || !ASSERTION.has(verb.lemma) || isPartial(clauses, matrix!)) return
  const linked = clauses.phrases.slice(matrix, at.phrase)
  // “couldn't say how many teams call it”: so they do.
  if (linked.some(part => part.kind === 'sub' && /^(?:how|why|when|where)$/.test(part.lower))) return
  const subordinate = linked.some(part => part.kind === 'sub' || part.kind === 'rel')
  // “I don't think we have access”
  const bare = BELIEF.test(verb.lemma) && verb.modal === undefined && !isCompared(at) && at.vg!.form !== 'gerund' && at.subject[0] === matrix! + 1
  if (subordinate || bare) negatives.count(`“${clauses.words[verb.negated]!.text}” takes back what is said`)
}

// “I don't think we ever had easier access”
const isCompared = ({clauses, vg}: Climb): boolean => /(?:er|more)$/.test(clauses.words[vg!.to]?.tag === 'adj' ? clauses.words[vg!.to]!.lower : '')

// “there is no reason your tasks shouldn't call GPT-5”
function groundless({clauses, left, vg}: Climb): string | undefined {
  if (vg!.form !== 'finite') return undefined
  const ground = clauses.np(left - 1) ? left - 1 : clauses.is(left - 1, 'rel') || clauses.is(left - 1, 'sub') ? left - 2 : -1
  if (clauses.np(ground)?.determiner !== 'no') return undefined
  const noun = clauses.headWord(ground).lower
  return GROUND.test(noun) ? `“no ${noun}” denies it` : undefined
}

// “AWS is not where they run”
function isElsewhere({clauses, left, before}: Climb): boolean {
  const place = clauses.lower(left - 1) === 'where' ? left - 2 : placeOfRelative(clauses, left - 1)
  const copula = clauses.vg(place) ?? (clauses.is(place, 'neg') ? clauses.vg(place - 1) : undefined)
  if (copula?.lemma !== 'be' || copula.negated === undefined) return false
  return !clauses.words.slice(copula.to, before!.from).some(word => word.lower === 'only' || word.lower === 'just')
}

// “AWS isn't a cloud from which you can call it”: what stands before the place; -1 where the relative pronoun leads to none.
function placeOfRelative(clauses: Clauses, rel: number): number {
  const isPlace = clauses.lower(rel) === 'which' && clauses.is(rel - 1, 'prep') && /^an?$/.test(clauses.np(rel - 2)?.determiner ?? '')
  return isPlace ? rel - 3 : -1
}

// “it is not that you can't call GPT-5”
function isNotSo({clauses, left}: Climb): boolean {
  const copula = clauses.lower(left - 1) === 'that' ? clauses.vg(left - 2) : undefined
  return copula?.lemma === 'be' && copula.negated !== undefined && clauses.headWord(clauses.subjectOf(left - 2)[0] ?? left).lower === 'it'
}
