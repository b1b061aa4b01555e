import type {Clauses} from '../../language/clauses/clauses.js'
import {wordList} from '../../language/lexicon/word-list.js'
import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'
import {sentencesBack, withAntecedent} from './said-before.js'

/** Verbs that set one thing beside another, and the prepositions that do: “compare o3 with Claude”. */
const COMPARES = wordList('compare pit contrast weigh test')
const COMPARED_WITH = wordList('with to against versus vs than')

/** How far before its conjunction the first of two is looked for, in phrases. */
const WIDTH = 5

/** Two noun phrases, in the order in which they are named. */
type Pair = readonly [former: number, latter: number]

/** Whether a word is “former” or “latter”. */
export function isOrdinal(word: string): boolean {
  return word === 'former' || word === 'latter'
}

/** “the latter”: one of the two that a conjunction joined last. */
export function formerOrLatter(referents: Referents, sentence: Sentence, np: number, which: string): Referent | undefined {
  for (const {where, back} of sentencesBack(referents, sentence, 0, 2)) {
    const {clauses} = where
    const pair = back === 0 ? joinedBefore(clauses, np) : subjectsJoined(clauses) ?? joinedBefore(clauses, clauses.phrases.length)
    if (!pair) continue
    const target = which === 'latter' ? pair[1] : pair[0]
    return withAntecedent(referents, referents.of(where, target), where, target)
  }
  return undefined
}

/** “the latter's models”: what the company has that was named second. */
export function ofFormerOrLatter(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {words} = sentence.clauses
  const {from, head} = sentence.clauses.np(np)!
  let at = from
  while (at < head && !(isOrdinal(words[at]!.lower) && words[at + 1]?.tag === 'apostrophe-s')) at++
  if (at === head) return undefined
  const owner = formerOrLatter(referents, sentence, np, words[at]!.lower)
  if (owner?.role !== 'owner' && owner?.role !== 'exempt') return undefined
  if (!isHead(referents.entity(owner.entity), noun)) return undefined
  return {...owner, role: owner.role === 'owner' ? 'object' : owner.role, bareOwner: false, qualifiers}
}

// “o3 writes the plan and a script checks it”: the subjects of two clauses.
function subjectsJoined(clauses: Clauses): Pair | undefined {
  const subjects = clauses.phrases.flatMap((part, at) => (part.kind === 'vg' && /^(?:finite|base)$/.test(part.form) ? clauses.subjectOf(at).slice(0, 1) : []))
  const [former, latter] = subjects
  if (subjects.length !== 2 || former === latter || !clauses.is(latter! - 1, 'cc')) return undefined
  return [former!, latter!]
}

// The last two noun phrases before a limit that are joined or compared.
function joinedBefore(clauses: Clauses, limit: number): Pair | undefined {
  for (let at = limit - 1; at > 0; at--) {
    if (!joins(clauses, at)) continue
    // “at o3 and at Claude”
    const latter = clauses.is(at, 'cc') && clauses.is(at + 1, 'prep') ? at + 2 : at + 1
    const former = clauses.np(latter) && latter < limit && !clauses.np(latter)!.pronoun ? nounPhraseBefore(clauses, at) : undefined
    if (former !== undefined) return [former, latter]
  }
  return undefined
}

const joins = (clauses: Clauses, at: number): boolean =>
  clauses.is(at, 'cc') ||
  (clauses.is(at, 'prep') && COMPARED_WITH.has(clauses.lower(at)) && COMPARES.has(clauses.vg(clauses.verbBefore(at))?.lemma ?? ''))

function nounPhraseBefore(clauses: Clauses, joint: number): number | undefined {
  for (let at = joint - 1; at >= Math.max(0, joint - WIDTH); at--) if (clauses.np(at)) return at
  return undefined
}
