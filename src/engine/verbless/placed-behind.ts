import type {Clauses} from '../../language/clauses/clauses.js'
import {isTime} from '../../language/clauses/signs.js'
import {singular} from '../../language/lexicon.js'
import {isVerbless} from './fragments.js'
import type {Frame} from '../frames/frame.js'
import {namesRole} from '../names/named-roles.js'
import type {Sentence} from '../page.js'
import type {Referent} from '../reference/referents.js'
import {leadsToPlace, placeFrame, type VerblessContext} from './verbless-frame.js'

/** “OpenAI's frontier models. Now on AWS.”: a sentence that only says where, behind one that only names the thing, or under such a heading. */
export function placedBehindClaim(context: VerblessContext): Frame | undefined {
  const {sentence} = context
  const prep = placeAlone(context)
  const before = prep === undefined ? undefined : sentenceAbove(context, prep)
  if (prep === undefined || !before) return undefined
  const maker = makerOf(context, before)
  const {sentences} = context.referents.page.reading(before.block)
  const where = maker ? sentences[before.index - 1]! : before
  if (!where.clauses.np(0) || !(isVerbless(where) || arrives(where.clauses))) return undefined
  const found = thingIn(context, where, maker)
  if (!found) return undefined
  const place = sentence.clauses.phrases[prep + 1]!
  return placeFrame(context, prep + 1, prep, found, {at: place.head, to: place.head + 1, from: sentence.from})
}

// “Now on AWS.”, “New on Bedrock today”: the preposition of a sentence that names a place of ours and no more; undefined for any other.
function placeAlone(context: VerblessContext): number | undefined {
  const {sentence: {clauses}, lexis} = context
  let prep = 0
  while (clauses.is(prep, 'adv') || clauses.lower(prep) === 'new') prep++
  if (!leadsToPlace(context, prep) || !namesRole(clauses, prep + 1, 'channel', lexis)) return undefined
  const isAlone = clauses.phrases.slice(prep + 2).every(phrase =>
    phrase.kind === 'sign' || phrase.kind === 'adv' || (phrase.kind === 'np' && isTime(clauses.words[phrase.head]!.lower)))
  return isAlone ? prep : undefined
}

// The sentence before, or the heading that a block stands under; a bare “On AWS” under a heading says nothing of it.
function sentenceAbove({sentence, referents: {page}}: VerblessContext, prep: number): Sentence | undefined {
  if (sentence.index > 0) return page.reading(sentence.block).sentences[sentence.index - 1]
  const heading = page.governors(sentence.block).find(block => page.blocks[block]!.kind === 'heading')
  return heading === undefined || prep === 0 ? undefined : page.reading(heading).sentences.at(-1)
}

// “State-of-the-art models. From OpenAI. On AWS.”: the owner that a sentence in between says they are from.
function makerOf({referents}: VerblessContext, sentence: Sentence): Referent | undefined {
  const {clauses, index} = sentence
  if (index === 0 || !clauses.is(0, 'prep') || !/^(?:from|by)$/.test(clauses.lower(0)) || !clauses.np(1)) return undefined
  const maker = clauses.phrases.slice(2).every(phrase => phrase.kind === 'sign') ? referents.of(sentence, 1) : undefined
  return maker?.bareOwner === true ? maker : undefined
}

// What a sentence names at its beginning; `maker`: whose it is, where that was said apart.
function thingIn({referents}: VerblessContext, where: Sentence, maker: Referent | undefined): {referent: Referent; text: string} | undefined {
  const {page} = referents
  const {words} = where.clauses
  const made = maker && referents.lexis.pointers.has(singular(where.clauses.headWord(0).lower)) ? maker : undefined
  const np = made ? 0 : where.clauses.listFrom(0).find(one => referents.of(where, one)?.role === 'object')
  if (np === undefined) return undefined
  const {from, to} = where.clauses.np(np)!
  const start = words[from]!.start
  const end = words[to - 1]!.end
  const text = page.folded(where.block).text.slice(start, end)
  const found = made ? referents.make(referents.entity(made.entity), referents.qualifiersIn(words, from, to), 'object') : referents.of(where, np)!
  return {referent: {...found, antecedent: {block: where.block, start, end, text}}, text}
}

// “Codex has arrived.”, “o3 is here.”: a sentence that says no more than that.
function arrives(clauses: Clauses): boolean {
  const end = clauses.modifiersOf(clauses.listFrom(0).at(-1)!).end
  const vg = clauses.vg(end)
  if (!vg || vg.negated !== undefined || vg.passive || !/^(?:arrive|land|launch|debut|come|ship|be)$/.test(vg.lemma)) return false
  const rest = clauses.phrases.slice(end + 1).filter(phrase => phrase.kind !== 'sign')
  if (vg.lemma === 'be' && rest.length === 0) return false
  return rest.every(phrase => (phrase.kind === 'adv' || phrase.kind === 'adj') && /^(?:here|live|now|finally|today|out)$/.test(phrase.lower))
}
