import {singular} from '../../language/lexicon.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import {underDeterminer} from './fill.js'
import type {Members} from './members.js'
import {mixedList, mixedNames} from './mixed.js'
import {type Replaced, type Situation, filled, filledForMany} from './situation.js'

const PARTITIVE = /^(?:which|any|some|all|none|each|either|neither|one|most|many|few)$/

/** The object with what belongs to it: “call GPT-5” → “call an agent …”. */
export function object(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {clauses} = situation.sentence
  if (members.np === undefined) return undefined
  const text = filled(rewrite, situation, members)
  if (text === undefined) return undefined
  if (members.innocent.length > 0) return mixedList(situation, members, filledForMany(rewrite, situation) ?? text)
  if (members.foreign !== undefined) return mixedNames(situation, members, filledForMany(rewrite, situation) ?? text)
  const range = members.range!
  if (clauses.words[range.to]?.tag === 'apostrophe-s') return undefined
  const determiner = members.all.length === 1 ? clauses.np(members.np)!.determiner : undefined
  const under = underDeterminer(text, determiner, false)
  // “Which of OpenAI's models …” → “Which of the agents …”
  const of = clauses.words[range.from - 1]?.lower === 'of' && PARTITIVE.test(clauses.words[range.from - 2]?.lower ?? '')
  const said = of && members.plural ? `the ${under}` : under
  // “it's on AWS”
  const next = clauses.words[range.to]
  const spelled = next?.glued && next.tag === 'aux' ? {"'s": 'is', "'re": 'are', "'ve": 'have'}[next.lower] : undefined
  if (spelled !== undefined) return {from: range.from, to: range.to + 1, text: `${said} ${spelled}`}
  return {...range, text: said, safe: !members.scattered && !saidMore(situation, range.to)}
}

/** “GPT-5, for which …”, “GPT-5, a model that …”: what follows says more of the object than the rewrite would bear. */
export function saidMore({sentence, lexis}: Situation, to: number): boolean {
  const {clauses} = sentence
  const at = clauses.phrases.findIndex(phrase => phrase.from >= to)
  const comma = clauses.phrases[at]
  if (comma?.kind !== 'sign' || comma.lower !== ',') return false
  const next = clauses.phrases[at + 1]
  if (next?.kind === 'rel' || (next?.kind === 'prep' && clauses.phrases[at + 2]?.kind === 'rel')) return true
  const np = clauses.np(at + 1)
  return np !== undefined && /^(?:an?|the)$/.test(np.determiner ?? '') && lexis.objectHeads.has(singular(clauses.headWord(at + 1).lower))
}
