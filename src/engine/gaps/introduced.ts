import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Frame} from '../frames/frame.js'
import type {GapContext, Topic} from './topics.js'

// What a cell says of what is not there.
const NOT_THERE = /^(?:no|none|n\/a|not yet|never|planned|false|✗|✘|❌|-|–|—)?$/i

const VENDOR = /^(?:vendors?|providers?|makers?|labs?)$/

/** “we serve the following:”, “the model you invoke” or “who may access it” over a column: the object is still to come. */
export function isAnnounced(context: GapContext, {objects, sentence}: Frame): boolean {
  const {clauses} = sentence
  const [np, second] = objects
  const phrase = np === undefined || second !== undefined ? undefined : clauses.np(np)
  if (!phrase) return false
  const head = clauses.headWord(np!).lower
  if (head === 'following') return true
  const noun = singular(head)
  // “Bedrock supports these families:”, “the following models”
  if (context.lexis.objectHeads.has(noun) && pointsAhead(clauses, phrase)) return true
  // “Vendors hosted on Bedrock:”, “lets you access models from”, and a list below
  if (standsForMakers(context, head) && (endsInColon(clauses) || endsInPreposition(clauses))) return true
  return context.page.blocks[sentence.block]!.table?.header === true && (/^(?:it|them)$/.test(head) || context.lexis.objectHeads.has(noun))
}

/** What the list or the column below says; undefined where it says nothing of an object. */
export function listed(context: GapContext, frame: Frame, isAnnounced: boolean): Topic | undefined {
  const {block} = frame.sentence
  if (!mayIntroduce(context, frame)) return undefined
  const ownerCounts = mayMeanOwner(context, frame, isAnnounced)
  for (const dependent of context.page.dependents(block)) {
    const {kind, text} = context.page.blocks[dependent]!
    if ((kind === 'cell' && NOT_THERE.test(text.trim())) || isStatement(context, dependent)) continue
    const found = context.topics.in(dependent, true, ownerCounts) ?? (kind === 'cell' ? inRow(context, dependent, ownerCounts) : undefined)
    if (found) return found
  }
  return undefined
}

// “these families”, “the following models”
function pointsAhead({words}: Clauses, {from, head, determiner}: NounPhrase): boolean {
  return /^(?:these|following)$/.test(determiner ?? words[from]!.lower) || words.slice(from, head).some(word => word.lower === 'following')
}

// “vendors”, “models”: nouns under which a company's name stands for what it makes.
function standsForMakers(context: GapContext, head: string): boolean {
  return VENDOR.test(head) || context.lexis.pointers.has(singular(head))
}

// Whether a frame leaves its sentence so open that what stands below may complete it.
function mayIntroduce(context: GapContext, {occurrence: {trigger}, phrase, sentence: {clauses, block}}: Frame): boolean {
  // “Get started”: a verb behind it completes it. “Access included:” goes on below.
  const completes = clauses.phrases.findIndex((part, at) => at > phrase && part.kind === 'vg')
  if (completes >= 0 && !(clauses.vg(completes)!.form === 'participle' && clauses.lower(completes + 1) === ':')) return false
  if (trigger.construction === 'noun-preposition' && context.lexis.rules.get(trigger.rule)!.channel !== 'assumed') return false
  // “What you get” over a list of claims that stand by themselves
  return !(trigger.construction === 'channel-verb-object' && context.page.blocks[block]!.kind === 'heading')
}

// “models from these vendors:”, “hosted on Bedrock:”: a company stands for what it makes.
function mayMeanOwner(context: GapContext, {occurrence, objects, sentence: {clauses}}: Frame, isAnnounced: boolean): boolean {
  const offers = occurrence.trigger.construction === 'channel-verb-object'
  if (!isAnnounced) return offers
  // “other providers beyond Bedrock:” are beside it, not on it.
  const {from, head} = clauses.np(objects[0]!)!
  if (clauses.words.slice(from, head).some(word => /^(?:other|further|additional|more)$/.test(word.lower))) return false
  return offers || standsForMakers(context, clauses.words[head]!.lower)
}

// “Live since” beside “Model”
function inRow(context: GapContext, cell: number, ownerCounts: boolean): Topic | undefined {
  for (const other of context.page.row(cell)) {
    const found = other !== cell && namesThings(context, other) ? context.topics.in(other, true, ownerCounts) : undefined
    if (found) return found
  }
  return undefined
}

// The first cell of a row, or one under “Model”.
function namesThings(context: GapContext, cell: number): boolean {
  if (context.page.blocks[cell]!.table?.column === 0) return true
  const header = context.page.governors(cell).find(governor => context.page.blocks[governor]!.table?.header === true)
  return header !== undefined && context.page.reading(header).words.some(word => context.lexis.objectHeads.has(singular(word.lower)))
}

// “- OpenAI's models are available …”: an item that says something itself completes nobody's sentence.
function isStatement(context: GapContext, block: number): boolean {
  const first = context.page.reading(block).sentences[0]
  // “- Invoke o3 in any Region”
  if (first?.clauses.vg(0)?.form === 'base') return true
  const subject = first?.clauses.np(0) ? first.clauses.modifiersOf(first.clauses.listFrom(0).at(-1)!).end : -1
  const vg = first?.clauses.vg(subject)
  return vg !== undefined && (vg.form === 'finite' || (vg.form === 'base' && !vg.bare))
}

const endsInPreposition = (clauses: Clauses): boolean => /^(?:from|by|of)$/.test(clauses.lower(clauses.phrases.length - 1))

/** Whether a sentence introduces what stands below it. */
export const endsInColon = (clauses: Clauses): boolean => clauses.lower(clauses.phrases.length - 1) === ':'
