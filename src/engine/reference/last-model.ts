import {wordList} from '../../language/lexicon/word-list.js'
import type {Sentence} from '../page.js'
import {namedBefore, type Named, type Place} from './named-before.js'
import type {Referent, Referents} from './referents.js'
import {stretchOf, withAntecedent} from './said-before.js'

/** How a description points back to the model that it means. */
export interface Pointing {
  /** Qualities that the description adds. */
  qualifiers: Set<string>
  /** It does not point surely: “the model” against “this model”. */
  isWeak: boolean
  /** “its models”, “the lab's models” */
  isOwned?: boolean
  /** It is in the plural, and may mean a list as a whole. */
  isWhole?: boolean
}

// Sentences back in which a model is remembered.
const REACH = 6
const WEAK_REACH = 3

/** Ways to a model, which are no models: “the endpoint … these models”. */
const WAYS_IN = wordList('api apis deployment deployments endpoint endpoints')

/** The latest model named before a place on the page, within reach. */
export function lastModel(referents: Referents, sentence: Sentence, before: number, pointing: Pointing): Referent | undefined {
  const {qualifiers, isWeak, isOwned = false, isWhole = false} = pointing
  const candidates = namedBefore(referents, sentence, before, isWeak ? WEAK_REACH : REACH)
  const listed = isWhole ? firstOfItems(referents, sentence, candidates) : undefined
  for (const candidate of listed ? [listed] : candidates) {
    const {referent, place} = candidate
    // Somebody else's models were spoken of last.
    if (referent.entity === '') return undefined
    if (isWayIn(referents, place)) continue
    const {role} = referents.entity(referent.entity)
    if (referent.role !== 'object' && referent.role !== 'exempt' && role !== 'owner') continue
    // “the models” after a mere mention of the company: only where its models were spoken of.
    const isMention = role === 'owner' && referent.bareOwner && qualifiers.size === 0 && !isOwned
    if (isMention && !(isWhole && isOnlyMaker(candidates))) continue
    const meant: Referent = {
      ...referent,
      role: role === 'owner' ? 'object' : referent.role,
      bareOwner: false,
      qualifiers: new Set([...qualifiers, ...referent.qualifiers]),
    }
    return withAntecedent(referents, meant, place.sentence, place.np)
  }
  return isWeak ? onlyModel(referents, sentence.block, qualifiers) : undefined
}

// “Claude”, “GPT-5”, “Nova”, each an item of a list, then “all three models”: the list as a whole.
function firstOfItems(referents: Referents, sentence: Sentence, candidates: readonly Named[]): Named | undefined {
  const isItem = ({place: {sentence: {block}}}: Named): boolean => block !== sentence.block && referents.page.blocks[block]!.kind === 'item'
  const [latest] = candidates
  return latest && isItem(latest) ? candidates.find(one => one.referent.role === 'object' && isItem(one)) : undefined
}

// “the models” are no API that was spoken of; “your GPT-4o deployment” names one.
function isWayIn(referents: Referents, {sentence: {clauses}, np}: Place): boolean {
  const {entity, lower} = clauses.headWord(np)
  if (entity !== undefined || !WAYS_IN.has(lower)) return false
  const {from, head} = clauses.np(np)!
  return !clauses.words.slice(from, head).some(word => word.entity !== undefined && referents.entity(word.entity).role === 'object')
}

// “AWS and OpenAI have talked. AWS will sell access to the models”: whose they are is plain where no other maker was spoken of.
const isOnlyMaker = (candidates: readonly Named[]): boolean => candidates.every(({referent: {role}}) => role !== 'exempt' && role !== 'product')

/** “The o3 model card is out. … the model”: a name within other noun phrases, where the block names no other's. */
export function nameInBlock(referents: Referents, {block, clauses: {words}}: Sentence, before: number, qualifiers: Set<string>): Referent | undefined {
  const {start} = words[before]!
  const named = referents.page.names(block).filter(span => span.end <= start)
  const object = named.findLast(span => referents.entity(span.entity).role === 'object')
  if (!object || named.some(span => referents.entity(span.entity).role === 'exempt')) return undefined
  return {role: 'object', entity: object.entity, qualifiers, antecedent: stretchOf(referents, block, object.start, object.end)}
}

// “the model”, far from its name: clear where the page so far names no model but the object's.
function onlyModel(referents: Referents, block: number, qualifiers: Set<string>): Referent | undefined {
  const found = latestName(referents, block)
  return found ? {role: 'object', entity: found.entity, qualifiers, antecedent: stretchOf(referents, found.block, found.start, found.end)} : undefined
}

/** The latest name of an object before a block, on all of the page; `null` once another's model was named. */
export function latestName(referents: Referents, block: number): Referents['latest'][number] {
  // Block by block, for it is asked again and again.
  const {latest} = referents
  for (let at = latest.length; at <= block; at++) {
    let found = latest[at - 1]
    const before = at > 0 ? referents.page.names(at - 1) : []
    const object = before.find(span => referents.entity(span.entity).role === 'object')
    if (object && found !== null) found = {block: at - 1, ...object}
    if (before.some(span => referents.entity(span.entity).role === 'exempt')) found = null
    latest.push(found)
  }
  return latest[block]
}
