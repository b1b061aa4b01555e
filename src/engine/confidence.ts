import {quotedAround, markedAround} from './scope/marks.js'
import type {Lexis} from './lexis.js'
import type {Page} from './page.js'
import type {Verdict} from './verdict/verdict.js'

/**
 * What makes a reading less sure than its words alone: how much each takes off (log odds), and what to tell a person. The figures are
 * fitted to one half of the sentences kept aside (`npm run calibrate -- --part held --half first --fit`); docs/quality.md holds what they come to on the
 * other half. Doubts that hardly any finding there carries keep a figure by judgement.
 */
export const doubts = {
  pronoun: {weight: 0.9, says: 'the object is a pronoun'},
  description: {weight: 0.7, says: 'the object is only described'},
  far: {weight: 0.1, says: 'what the object stands for is not said in the sentence before'},
  gap: {weight: 0.9, says: 'the object is left out'},
  unstated: {weight: 0.1, says: 'no place is named, so the author’s own is assumed'},
  inherited: {weight: 0.1, says: 'the place is named outside of the sentence'},
  elsewhere: {weight: 1.8, says: 'another place is named nearby'},
  stranger: {weight: 0.1, says: 'somebody else acts, and no place is named'},
  word: {weight: 0.7, says: 'the name is a word of its own'},
  misspelt: {weight: 0.3, says: 'the trigger is misspelt'},
  quoted: {weight: 0.4, says: 'the words are quoted or set apart'},
  verbless: {weight: 1.9, says: 'the claim has no verb'},
  quality: {weight: 0.8, says: 'a quality is claimed, the place only stands above it'},
  long: {weight: 0.5, says: 'the sentence is long'},
} as const satisfies Record<string, {weight: number; says: string}>

export type Doubt = keyof typeof doubts

/** Log odds that a reading without any doubt stands. */
const base = 3.5

/** How sure a reading with these doubts is, 0 to 1, to two digits. */
export function confidenceOf(found: readonly Doubt[]): number {
  const odds = found.reduce((sum, doubt) => sum - doubts[doubt].weight, base)
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}

/** No sentence that reads well is longer, in words. */
const long = 45

/** What makes a verdict that stands less sure. */
export function doubtsOf({frame, channel, occurrence}: Verdict, page: Page, lexis: Lexis): Doubt[] {
  if (!frame?.object) return []
  const {sentence, object} = frame
  const {clauses} = sentence
  const out: Doubt[] = []
  const add = (doubt: Doubt, is: boolean): void => {
    if (is) out.push(doubt)
  }
  const {antecedent, entity} = object.referent
  const isPronoun = object.np !== undefined && clauses.np(object.np)?.pronoun === true
  add('gap', frame.gap === true)
  add('pronoun', antecedent !== undefined && isPronoun)
  add('description', antecedent !== undefined && !isPronoun && frame.gap !== true)
  add('far', antecedent !== undefined && antecedent.block !== sentence.block && page.blocks[antecedent.block]!.kind === 'paragraph')
  const isAssumed = channel?.kind === 'unstated'
  add('unstated', isAssumed)
  add('inherited', channel?.inherited === true)
  add('elsewhere', (isAssumed || channel?.inherited === true) && namesOther(page, sentence.block, lexis))
  add('stranger', isAssumed && frame.subject.some((np) => isStranger(frame, np)))
  add('word', lexis.entities.get(entity)?.caseSensitive === true)
  const word = clauses.words[occurrence.at]!
  add('misspelt', !word.parts && word.entity === undefined && word.text.toLowerCase() !== word.lower)
  add('quoted', quotedAround(frame, page) !== undefined || markedAround(frame, page))
  add('quality', occurrence.trigger.construction === 'noun-phrase' && frame.construction === 'predicate')
  add('verbless', occurrence.trigger.construction === 'noun-phrase' && frame.construction !== 'predicate')
  add('long', sentence.to - sentence.from > long)
  return out
}

// A block is asked for each of its findings, so it is looked through once.
const otherPlaces = new WeakMap<Page, Map<number, boolean>>()

// Another place is named in the block or in the one before it.
function namesOther(page: Page, block: number, lexis: Lexis): boolean {
  let known = otherPlaces.get(page)
  if (!known) otherPlaces.set(page, (known = new Map<number, boolean>()))
  for (const at of [block - 1, block]) {
    if (page.blocks[at] === undefined) continue
    let names = known.get(at)
    if (names === undefined) known.set(at, (names = page.names(at).some((span) => lexis.entities.get(span.entity)!.role === 'other-channel')))
    if (names) return true
  }
  return false
}

// “Time will have access to …”: a name that the pack does not know.
function isStranger({sentence}: NonNullable<Verdict['frame']>, np: number): boolean {
  const head = sentence.clauses.headWord(np)
  return head.entity === undefined && /^\p{Lu}\p{Ll}/u.test(head.text) && sentence.clauses.phrases[np]!.from > sentence.from
}
