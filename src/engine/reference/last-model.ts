import {singular} from '../../language/lexicon.js'
import type {Sentence} from '../page.js'
import {COMPANY, makerReferent} from './maker.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, withAntecedent} from './said-before.js'

/** The latest model named before a place on the page, within reach. */
export function lastModel(referents: Referents, sentence: Sentence, before: number, qualifiers: Set<string>, weak: boolean, owned = false, whole = false): Referent | undefined {
  const candidates = namedBefore(referents, sentence, before, weak ? 3 : 6)
  // “Claude”, “GPT-5”, “Nova”, each an item of a list, then “all three models”: the list as a whole.
  const isItem = (one: Sentence): boolean => one.block !== sentence.block && referents.page.blocks[one.block]!.kind === 'item'
  const listed = whole && candidates[0] && isItem(candidates[0].place.sentence) ? candidates.find(({referent, place}) => referent.role === 'object' && isItem(place.sentence)) : undefined
  for (const {referent, place} of listed ? [listed] : candidates) {
    if (referent.entity === '') return undefined
    // “the models” are no API that was spoken of.
    const spoken = place.sentence.clauses.headWord(place.np)
    if (spoken.entity === undefined && /^(?:apis?|endpoints?|deployments?)$/.test(spoken.lower) && !namesObject(referents, place)) continue
    const entity = referents.entity(referent.entity)
    if (referent.role !== 'object' && referent.role !== 'exempt' && entity.role !== 'owner') continue
    // “the models” after a mere mention of the company: only where its models were spoken of.
    if (entity.role === 'owner' && referent.bareOwner && qualifiers.size === 0 && !owned && !(whole && isOnlyMaker(candidates))) continue
    const role = entity.role === 'owner' ? 'object' : referent.role
    return withAntecedent(referents, {...referent, role, bareOwner: false, qualifiers: new Set([...qualifiers, ...referent.qualifiers])}, place.sentence, place.np)
  }
  return weak ? onlyModel(referents, sentence.block, qualifiers) : undefined
}

// “AWS and OpenAI have talked. AWS will sell access to the models”: whose they are is plain where no other maker was spoken of.
const isOnlyMaker = (candidates: readonly {referent: Referent}[]): boolean => candidates.every(({referent}) => referent.role !== 'exempt' && referent.role !== 'product')

// “your GPT-4o deployment”
const namesObject = (referents: Referents, {sentence: {clauses}, np}: Place): boolean =>
  clauses.words.slice(clauses.np(np)!.from, clauses.np(np)!.head).some(({entity}) => entity !== undefined && referents.entity(entity).role === 'object')

/** “The o3 model card is out. … the model”: a name within other noun phrases, where the block names no other's. */
export function nameInBlock(referents: Referents, {block, clauses: {words}}: Sentence, before: number, qualifiers: Set<string>): Referent | undefined {
  const {start} = words[before]!
  const named = referents.page.names(block).filter(span => span.end <= start)
  const object = named.findLast(span => referents.entity(span.entity).role === 'object')
  if (!object || named.some(span => referents.entity(span.entity).role === 'exempt')) return undefined
  return {role: 'object', entity: object.entity, qualifiers, antecedent: {block, start: object.start, end: object.end, text: referents.page.folded(block).text.slice(object.start, object.end)}}
}

// “the model”, far from its name: clear where the page so far names no model but the object's.
function onlyModel(referents: Referents, block: number, qualifiers: Set<string>): Referent | undefined {
  const found = latestName(referents, block)
  if (!found) return undefined
  const text = referents.page.folded(found.block).text.slice(found.start, found.end)
  return {role: 'object', entity: found.entity, qualifiers, antecedent: {block: found.block, start: found.start, end: found.end, text}}
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

/** The place of a noun phrase. */
interface Place {
  sentence: Sentence
  np: number
}

/** Known noun phrases before a place: in the sentence, the sentences before, then what the block stands under. Latest first. */
export function namedBefore(referents: Referents, sentence: Sentence, before: number, sentencesBack: number): {referent: Referent; place: Place}[] {
  const out: {referent: Referent; place: Place}[] = []
  const collect = (where: Sentence, limit: number): void => {
    const here: {referent: Referent; place: Place}[] = []
    where.clauses.phrases.forEach((phrase, np) => {
      if (phrase.kind !== 'np' || phrase.from >= limit || phrase.pronoun) return
      const {words} = where.clauses
      const names = words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined)
      const generic = referents.lexis.objectHeads.has(singular(words[phrase.head]!.lower))
      if (!names && !generic && !COMPANY.test(words[phrase.head]!.lower)) return
      const lead = where.clauses.phrases[np - 1]
      if (lead?.kind === 'prep' && /^(?:than|against|unlike|versus|vs|like|beyond|without)$/.test(lead.lower)) return
      if (lead?.kind === 'prep' && lead.lower === 'with' && where.clauses.vg(np - 2)?.lemma === 'compare') return
      // “the maker of ChatGPT”: who is spoken of is the maker.
      if (lead?.kind === 'prep' && /^(?:of|behind)$/.test(lead.lower) && where.clauses.np(np - 2) && makerReferent(referents, where, np - 2)) return
      if (names && isMade(referents, where, np)) return
      const referent = referents.of(where, np)
      if (referent) here.push({referent, place: {sentence: where, np}})
      // “OpenAI's talent”: whose “the lab's smartest model” is.
      else if (words.slice(phrase.from, phrase.head).some(word => word.entity !== undefined && referents.entity(word.entity).role === 'owner')) {
        const owner = words.slice(phrase.from, phrase.head).find(word => word.entity !== undefined && referents.entity(word.entity).role === 'owner')!
        here.push({referent: {...referents.make(referents.entity(owner.entity!), new Set()), bareOwner: !/^(?:heading|title)$/.test(referents.page.blocks[where.block]!.kind)}, place: {sentence: where, np}})
      }
      // “GPT-5 model card”: a heading is about what it names, whatever its head.
      else if (/^(?:heading|title)$/.test(referents.page.blocks[where.block]!.kind) && names) {
        const named = words.slice(phrase.from, phrase.to).map(word => word.entity).find(id => id !== undefined && /^(?:object|exempt)$/.test(referents.entity(id).role))
        if (named !== undefined) here.push({referent: referents.make(referents.entity(named), new Set()), place: {sentence: where, np}})
      }
      // Models of somebody else's, told by no name: what comes later and points back means them.
      else if (referents.lexis.pointers.has(singular(words[phrase.head]!.lower)) && (phrase.determiner === undefined || /^(?:our|your|my|their|another|small)$/.test(phrase.determiner))) here.push({referent: {role: 'product', entity: '', qualifiers: new Set()}, place: {sentence: where, np}})
    })
    // An object anywhere in the sentence outweighs what is exempt in it, unless the exempt one comes later.
    out.push(...here.reverse())
  }
  collect(sentence, before)
  let other: Sentence | undefined = sentence
  for (let back = 1; back <= sentencesBack; back++) {
    other = sentenceBefore(referents, sentence, back)
    if (!other) break
    collect(other, Number.POSITIVE_INFINITY)
  }
  for (const governor of referents.page.governors(sentence.block)) {
    for (const where of referents.page.reading(governor).sentences) collect(where, Number.POSITIVE_INFINITY)
  }
  return out
}

// “the company that gave us ChatGPT”: who is spoken of is the company.
function isMade(referents: Referents, where: Sentence, np: number): boolean {
  const {clauses} = where
  for (let at = np - 1; at >= Math.max(0, np - 5); at--) {
    if (clauses.np(at) && COMPANY.test(clauses.headWord(at).lower) && makerReferent(referents, where, at) && clauses.modifiersOf(at).clauses.some(({vg}) => np === vg + 1 || np === vg + 2)) return true
  }
  return false
}
