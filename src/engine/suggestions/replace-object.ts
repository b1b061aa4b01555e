import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import {copulaAfter, copulaBefore} from './constructions.js'
import {underDeterminer} from './fill.js'
import {formOf} from './inflect.js'
import type {Members} from './members.js'
import {mixedList, mixedNames} from './mixed.js'
import {type Replaced, type Situation, filled, filledForMany, textOf} from './situation.js'

const PARTITIVE = /^(?:which|any|some|all|none|each|either|neither|one|most|many|few)$/

/** The object with what belongs to it: “call GPT-5” → “call an agent …”. */
export function object(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {clauses} = situation.sentence
  // “owners whose models you can access”: without its pronoun the clause hangs on nothing.
  if (members.np === undefined || clauses.np(members.np)!.determiner === 'whose') return undefined
  // A verb in the place of the object takes the copula's: “is the model” → “powers the agent”.
  const copula = rewrite.text.startsWith('[') ? copulaBefore(situation.sentence, members.range!.from) : undefined
  const text = filled(rewrite, situation, members, copula === undefined ? undefined : formOf(clauses, copula, clauses.subjectOf(copula)))
  if (text === undefined) return undefined
  if (members.innocent.length > 0 && members.foreign === undefined) {
    const many = filledForMany(rewrite, situation) ?? text
    const goesOn = members.innocent.some(np => np > members.own.at(-1)!)
    return apart(members) ? {...members.range!, text: goesOn ? text : many, safe: false} : mixedList(situation, members, many)
  }
  if (members.foreign !== undefined) return mixedNames(situation, members, filledForMany(rewrite, situation) ?? text)
  const range = members.range!
  // “GPT-5 is hosted by AWS”: its verb is that of one.
  const isSubject = range.from < situation.frame.from || situation.frame.construction === 'passive'
  if (!members.plural && isSubject && /^agents /.test(rewrite.text)) return undefined
  if (copula !== undefined) return {from: clauses.vg(copula)!.head, to: range.to, text}
  // “the model … is GPT-5” → “the agent … is powered by GPT-5”
  const [before, behind] = text.split(' … ')
  if (behind !== undefined) {
    const at = copulaAfter(situation.sentence, members.np)
    if (at === undefined) return undefined
    const {head} = clauses.vg(at)!
    const gap = clauses.words[range.to]!.glued ? '' : ' '
    return {from: range.from, to: head + 1, text: `${before!}${gap}${textOf(situation.page, situation.sentence, {from: range.to, to: head + 1})} ${behind}`}
  }
  if (clauses.words[range.to]?.tag === 'apostrophe-s') return undefined
  const determiner = members.all.length === 1 ? clauses.np(members.np)!.determiner : undefined
  const under = determiner === 'the' && restricted(situation, range.to) ? text.replace(/^(?:an? )?/, 'the ') : underDeterminer(text, determiner, false)
  // “Which of OpenAI's models …” → “Which of the agents …”
  const of = clauses.words[range.from - 1]?.lower === 'of' && PARTITIVE.test(clauses.words[range.from - 2]?.lower ?? '')
  const said = of && members.plural ? `the ${under.replace(/^the /, '')}` : under
  // “it's on AWS”
  const next = clauses.words[range.to]
  const spelled = next?.glued && next.tag === 'aux' ? {"'s": 'is', "'re": 'are', "'ve": 'have'}[next.lower] : undefined
  if (spelled !== undefined) return {from: range.from, to: range.to + 1, text: `${said} ${spelled}`}
  return {...range, text: said, safe: !members.scattered && !saidMore(situation, range.to)}
}

// None of the others stands between the own members of a list: they can be replaced where they are.
const apart = ({own, innocent}: Members): boolean => !innocent.some(np => np > own[0]! && np < own.at(-1)!)

// “the models that you call”, “the model your team likes”: what follows says which.
function restricted({sentence: {clauses}}: Situation, to: number): boolean {
  const at = clauses.phrases.findIndex(phrase => phrase.from >= to)
  return clauses.phrases[at]?.from === to && saysWhich(clauses, at)
}

/** Whether a phrase right behind a noun begins a clause that says which one is meant: “that …”, “to which …”, “your team likes”. */
export function saysWhich(clauses: Clauses, at: number): boolean {
  const next = clauses.phrases[at]
  if (!next) return false
  if (next.kind === 'rel' || (next.kind === 'sub' && next.lower === 'that' && clauses.vg(at + 1) !== undefined)) return true
  if (next.kind === 'prep') return clauses.phrases[at + 1]?.kind === 'rel'
  // “the models your agents need”: the verb may have been taken for a noun.
  return next.kind === 'np' && (/^(?:finite|base)$/.test(clauses.vg(at + 1)?.form ?? '') || /^(?:my|your|our|their|his|her)$/.test(next.determiner ?? ''))
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
  // “Whenever it calls GPT-5, a line is written”: what has a verb of its own is no apposition.
  return np !== undefined && /^(?:an?|the)$/.test(np.determiner ?? '') && clauses.vg(at + 2)?.form !== 'finite' && lexis.objectHeads.has(singular(clauses.headWord(at + 1).lower))
}
