import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Frame} from '../frames/frame.js'
import type {GapContext, Topic} from './topics.js'

// What a cell says of what is not there.
const NOT_THERE = /^(?:no|none|n\/a|not yet|never|planned|false|✗|✘|❌|-|–|—)?$/i

const VENDOR = /^(?:vendors?|providers?|makers?|labs?)$/

/** “we serve the following:”, “the model you invoke” or “who may access it” over a column: the object is still to come. */
export function isAnnounced(context: GapContext, frame: Frame): boolean {
  const {objects, sentence} = frame
  const {clauses} = sentence
  const [np, second] = objects
  const phrase = np === undefined || second !== undefined ? undefined : clauses.np(np)
  if (!phrase) return false
  if (isPointedAhead(context, frame)) return true
  const head = clauses.headWord(np!).lower
  const noun = singular(head)
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

// What an infinitive belongs to, and is not done to: “a way to call”, “it is easy to call”.
const MEANS = /^(?:it|this|ways?|reasons?|permissions?|need|chance|opportunity|right|role|time|ability|freedom|licen[cs]e|means|option|everything|how)$/

// “Bedrock supports these families:”, “the following models”, “one of these:”, “the models listed below”: its one object points to what stands below.
function isPointedAhead(context: GapContext, {objects, phrase: vg, sentence: {clauses}}: Frame): boolean {
  const [np, second] = objects
  if (np === undefined || second !== undefined) return false
  if (np < vg && MEANS.test(clauses.headWord(np).lower) && endsInColon(clauses)) return true
  const isPart = clauses.lower(np + 1) === 'of' && clauses.np(np + 2) !== undefined
  return [np, ...(isPart ? [np + 2] : [])].some(one => {
    const phrase = clauses.np(one)
    if (!phrase) return false
    const head = clauses.headWord(one).lower
    if (head === 'following' || (head === 'these' && endsInColon(clauses))) return true
    return context.lexis.objectHeads.has(singular(head)) && pointsAhead(clauses, phrase)
  })
}

// Words behind a noun that say that it stands below: “the models in this table”.
const STANDS_BELOW = /^(?:(?:listed|shown|named|given) )?(?:below|in (?:the|this) (?:following )?(?:table|list))\b/

// “these families”, “the following models”, “the models below”
function pointsAhead({words}: Clauses, {from, head, to, determiner}: NounPhrase): boolean {
  if (/^(?:these|following)$/.test(determiner ?? words[from]!.lower) || words.slice(from, head).some(word => word.lower === 'following')) return true
  return STANDS_BELOW.test(words.slice(to, to + 5).map(({lower}) => lower).join(' '))
}

// “vendors”, “models”: nouns under which a company's name stands for what it makes.
function standsForMakers(context: GapContext, head: string): boolean {
  return VENDOR.test(head) || context.lexis.pointers.has(singular(head))
}

// Whether a frame leaves its sentence so open that what stands below may complete it.
function mayIntroduce(context: GapContext, frame: Frame): boolean {
  const {occurrence: {trigger}, phrase, sentence: {clauses, block}} = frame
  // “Get started”: a verb behind it completes it. “Access included:” goes on below, and so does “the following models to plan with:”.
  const completes = clauses.phrases.findIndex((part, at) => at > phrase && part.kind === 'vg')
  if (completes >= 0 && !isPointedAhead(context, frame) && !(clauses.vg(completes)!.form === 'participle' && clauses.lower(completes + 1) === ':')) return false
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
