import type {Clauses} from './clauses.js'
import {addedObject} from './echo.js'
import {gapObject} from './gap.js'
import {gappedObjects} from './gapping.js'
import {neededSubjects, passiveSubjects, reducedSubjects} from './passive.js'
import {rightObject} from './right-object.js'
import {isComma} from './signs.js'

/** How a verb reached its object. */
export type ObjectVia = 'direct' | 'passive' | 'relative' | 'infinitive' | 'question' | 'shared' | 'fronted'

export interface Objects {
  nps: number[]
  via: ObjectVia
}

/** What a verb is done to, by whatever construction; undefined where nothing is said. */
export function objectsOf(clauses: Clauses, index: number, depth = 0): Objects | undefined {
  const vg = clauses.vg(index)
  if (!vg || depth > 6) return undefined
  const undergone = vg.passive ? passiveSubjects(clauses, index, depth) : reducedSubjects(clauses, index, depth) ?? neededSubjects(clauses, index, depth)
  if (undergone) return {nps: undergone, via: 'passive'}
  return vg.passive ? undefined : activeObject(clauses, index, depth)
}

// The object of a verb that is not passive: on its right, else the gap that it leaves.
function activeObject(clauses: Clauses, index: number, depth: number): Objects | undefined {
  // “o3 we call for proofs, Nova for summaries”
  const isFronted = clauses.np(index - 1)?.pronoun && index === 2 && clauses.np(0) && !clauses.np(index + 1)
  const fronted = isFronted ? gapObject(clauses, index, depth) : undefined
  if (fronted) return fronted
  const right = isAskedFor(clauses, index) ? undefined : rightObject(clauses, index, depth)
  if (right) return right.via === 'direct' ? {nps: withGapped(clauses, right.nps), via: 'direct'} : right
  const gap = gapObject(clauses, index, depth)
  return gap?.via === 'relative' ? correction(clauses, index, gap.nps) ?? gap : gap
}

// “decides which tool to call, and the runtime runs it”: what is asked for is what is called.
function isAskedFor(clauses: Clauses, index: number): boolean {
  const goesOn = clauses.is(index + 1, 'cc') || (isComma(clauses, index + 1) && clauses.is(index + 2, 'cc'))
  return goesOn && clauses.vg(index)!.form === 'infinitive' && /^(?:which|what|whichever)$/.test(clauses.determiner(index - 1))
}

// “It is not the janitor the lift calls but GPT-4o.”: what stands behind “but” instead of the antecedents.
function correction(clauses: Clauses, index: number, antecedents: readonly number[]): Objects | undefined {
  const but = index + 1
  const isCorrected = clauses.lower(but) === 'but' && clauses.np(but + 1) && clauses.lemma(antecedents[0]! - 1) === 'be'
  return isCorrected ? {nps: clauses.listFrom(but + 1), via: 'direct'} : undefined
}

// “Finance calls GPT-5 from Lambda and Legal o3 from SageMaker”: with the objects of clauses whose verb is left out.
function withGapped(clauses: Clauses, nps: number[]): number[] {
  const last = nps.at(-1)!
  const added = addedObject(clauses, clauses.is(last + 1, 'prep') ? last + 1 : clauses.modifiersOf(last).end)
  const more = [...gappedObjects(clauses, nps[0]!), ...(added === undefined ? [] : [added])].filter(np => !nps.includes(np))
  return more.length > 0 ? [...nps, ...more] : nps
}
