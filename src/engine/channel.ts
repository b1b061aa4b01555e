import {unfold} from '../language/fold.js'
import {isPerson} from '../language/lexicon.js'
import {type ChannelMention, mentionsIn} from './channel-mentions.js'
import {CONTRAST, contrasted, excluded, indispensable} from './contrast.js'
import {isVerbless} from './fragments.js'
import {openedBefore} from './earlier-steps.js'
import {takenUpBy} from './taken-up.js'
import type {Frame} from './frames/frame.js'
import {ownersGrant} from './grant.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referents} from './reference/referents.js'

/** Where the sentence says that the thing happens. */
export interface Channel {
  kind: 'watched' | 'other' | 'unstated'
  /** The words that say so. */
  text?: string
  /** True where a heading, a title or an introduction says it rather than the sentence. */
  inherited?: boolean
  /** A watched place that only the subject names. */
  subjectOnly?: boolean
  /** A phrase of place says so: “on Bedrock”. */
  placed?: boolean
  /** The only watched place is the subject of a clause that the trigger's relative clause stands in. */
  remote?: boolean
  /** Every watched place stands with another verb: “is built on it and keeps the state on AWS”. */
  apart?: boolean
  why: string
}

const ORIGIN = /^(?:before|after|until|till|since|during|ahead of|from|alongside|next to|beside|besides|near|with|for|of|behind|like|than|as|against|between|among|along with|together with|plus|by|to)$/

/** Decides which channel governs a frame, by what stands in its clause, its object, its subject and above it. */
export function channelOf(frame: Frame, page: Page, lexis: Lexis, referents: Referents): Channel {
  const {sentence} = frame
  // What a phrase such as “a way around X” is about is no place of it.
  const own = frame.construction === 'phrase' ? frame.object?.np : undefined
  const mentions = mentionsIn(frame, lexis).filter(mention => mention.phrase !== own && (indispensable(frame, mention) || !contrasted(sentence, mention, frame.occurrence.at)))
  const others = mentions.filter(mention => mention.role === 'other-channel')
  // “Unlike AWS, Azure lets you …”
  const named = mentions.filter(mention => mention.role === 'channel' && !(others.length > 0 && /^(?:unlike|outside|outside of|instead of|rather than|without|beyond|away from)$/.test(mention.prep)))
  const watched = others.some(mention => mention.sameClause) && named.length === 1 && excluded(sentence, named[0]!) ? [] : named
  const linked = watched.length === 0 ? linkedPlace(frame, page, lexis) : undefined
  if (linked !== undefined) return {kind: 'other', text: linked, why: `the object's link leads to ${linked}`}
  const owned = others.find(mention => mention.inObject)
  // “replace each call to GPT-5 in Azure with an agent on AWS”: the agent's place.
  const attached = (mention: ChannelMention): boolean => /^(?:on|in|inside|within)$/.test(mention.prep) && sentence.clauses.np(mention.phrase - 2) !== undefined && mention.phrase - 2 !== owned!.phrase && /^(?:with|for|by)$/.test(sentence.clauses.lower(mention.phrase - 3))
  if (owned && !watched.some(mention => mention.inObject || (mention.sameClause && /^(?:through|via|on|using|inside|within|in)$/.test(mention.prep) && mention.after && mention.word > owned.word && !mention.inSubject && !attached(mention)))) {
    return {kind: 'other', text: owned.text, why: `the object's own place is ${owned.text}`}
  }
  // “gives Azure access”: who gets it is where it is.
  const recipient = frame.recipient === undefined ? undefined : mentionsIn(frame, lexis).find(mention => mention.role === 'other-channel' && mention.phrase === frame.recipient)
  if (recipient) return {kind: 'other', text: recipient.text, why: `it is given to ${recipient.text}`}
  const governing = others.find(mention => mention.sameClause && !mention.inObject && (mention.inSubject || !ORIGIN.test(mention.prep)))
  const here = watched.find(mention => mention.sameClause && !ORIGIN.test(mention.prep)) ?? watched.find(mention => mention.inObject) ?? watched.find(mention => mention.sameClause) ?? watched[0]
  // “Azure customers can call it, and so can AWS customers”
  const echoed = governing && governing.inSubject ? takenUpBy(frame, lexis) : undefined
  if (echoed !== undefined) return {kind: 'watched', text: echoed, placed: true, why: `it is said of ${echoed} too`}
  if (governing && !(here && (here.sameClause || here.inObject) && !ORIGIN.test(here.prep))) {
    return {kind: 'other', text: governing.text, why: `${governing.text} governs the clause`}
  }
  // “Through Foundry, the bank's AWS workloads call GPT-5”: who calls is no way, where another way is named.
  if (governing && here?.inSubject && (/^(?:through|via|over)$/.test(governing.prep) || (governing.after && /^(?:on|in|inside|within)$/.test(governing.prep))) && watched.every(mention => mention.inSubject)) return {kind: 'other', text: governing.text, why: `${governing.text} governs the clause`}
  // “OpenAI's models sit in Azure. From EC2 we call them there.”, “Our AWS functions call it there.”: where it starts is not where it is.
  const there = watched.length > 0 && watched.every(mention => mention.prep === 'from' || mention.inSubject) && sentence.index > 0 && sentence.clauses.phrases.slice(frame.phrase).some(phrase => phrase.kind === 'adv' && phrase.lower === 'there') ? lastMention(page.reading(sentence.block).sentences[sentence.index - 1]!, lexis) : undefined
  if (there?.kind === 'other') return {...there, inherited: true}
  const isPlace = (mention: ChannelMention): boolean => mention.inObject || mention.prep === '' && !mention.inSubject || /^(?:on|in|through|via|inside|within|at|to|into|across|under|using|onto|from|by|out of|with)$/.test(mention.prep)
  // “We trust Azure for it. Keep calling it there, and let AWS keep the files”: the place that was named before.
  const back = here && !here.sameClause && !here.inObject && here.after && saysThere(frame) ? previousSentence(page, sentence) : undefined
  const meant = back && lastMention(back, lexis)
  if (meant?.kind === 'other') return {...meant, inherited: true}
  // “OpenAI offers access to it on its own platform, and AWS sells the chips”
  const granted = here && !here.sameClause && !here.inObject && here.after ? ownersGrant(frame, page, lexis, referents) : undefined
  if (granted !== undefined) return {kind: 'other', text: granted, why: granted}
  if (here) return {kind: 'watched', text: here.text, subjectOnly: watched.every(mention => mention.inSubject), remote: watched.every(mention => mention.remote), apart: watched.every(mention => !mention.inObject && (mention.elsewhere || (!mention.sameClause && !mention.inSubject && mention.after))), placed: watched.some(mention => (mention.sameClause || mention.inObject) && !mention.inSubject && !mention.inRelative && isPlace(mention)), why: `${here.text} stands in the ${here.sameClause ? 'clause' : 'sentence'}`}
  if (others.length > 0 && others.some(mention => !ORIGIN.test(mention.prep) || /^(?:from|with)$/.test(mention.prep) || mention.inSubject || isPerson(sentence.clauses.headWord(mention.phrase).lower) || pointsBack(sentence))) {
    const other = others[0]!
    return {kind: 'other', text: other.text, why: `the sentence speaks of ${other.text}, of no watched place`}
  }
  // “PSA for Azure customers: you can now …”: a label says whom the sentence speaks to.
  const addressed = others.find(mention => mention.prep === 'for' && !mention.after && addressesPeople(frame, mention.phrase))
  if (addressed) return {kind: 'other', text: addressed.text, why: `it speaks to people on ${addressed.text}`}
  const row = rowPlace(frame, page, lexis)
  if (row) return row
  for (const governor of page.governors(sentence.block)) {
    const found = inherited(page, governor, lexis)
    if (found) return found
  }
  // “Oracle's chief said that customers of its cloud can call it”: whose cloud it is was said.
  const theirs = others.length + watched.length === 0 ? ownCloud(sentence, lexis) : undefined
  if (theirs !== undefined) return {kind: 'other', text: theirs, why: `the cloud is that of ${theirs}`}
  const opened = openedBefore(page, sentence.block, lexis)
  if (opened) return opened
  const grant = ownersGrant(frame, page, lexis, referents)
  if (grant !== undefined) return {kind: 'other', text: grant, why: grant}
  const antecedent = frame.object?.referent.antecedent
  if (antecedent) {
    const where = page.reading(antecedent.block)
    const spoken = where.sentences.find(one => one.clauses.words[one.from]!.start <= antecedent.start && one.clauses.words[one.to - 1]!.end >= antecedent.end)
    const found = spoken && lastMention(spoken, lexis)
    if (found) return {...found, inherited: true, why: `${found.text ?? ''} stands where “${frame.object?.text ?? ''}” was introduced`}
  }
  const before = previousSentence(page, sentence)
  if (before) {
    const found = lastMention(before, lexis)
    if (found && (frame.object?.referent.antecedent || pointsBack(sentence))) return {...found, inherited: true}
  }
  // “Your VPC. Your keys. The model deployed right there.”: back over sentences without a verb.
  const {sentences} = page.reading(sentence.block)
  for (let at = sentence.index - 1; at >= 0 && at > sentence.index - 5; at--) {
    const found = lastMention(sentences[at]!, lexis)
    if (found) return {...found, inherited: true}
    if (!isVerbless(sentences[at]!)) break
  }
  // “OpenAI said that it wants to widen access to its models”: the owner speaks of its own.
  const possessed = frame.object?.np === undefined ? undefined : sentence.clauses.np(frame.object.np)
  if (antecedent && possessed && /^(?:its|their)$/.test(possessed.determiner ?? '') && antecedent.block === sentence.block && sentence.clauses.phrases.some((phrase, at) => phrase.kind === 'np' && sentence.clauses.words[phrase.from]!.start === antecedent.start && sentence.clauses.vg(at + 1) !== undefined)) {
    return {kind: 'other', text: antecedent.text, why: 'the owner speaks of its own models'}
  }
  // Nothing is said, but a link of the sentence leads to another place.
  const {block} = page.reading(sentence.block)
  for (const mark of block.marks) {
    if (mark.kind !== 'link' || mark.href === undefined) continue
    const {folded, words} = page.reading(sentence.block)
    if (mark.start < unfold(folded, words[sentence.from]!.start) || mark.end > unfold(folded, words[sentence.to - 1]!.end)) continue
    const found = lexis.names.find(mark.href).find(span => lexis.entities.get(span.entity)!.role === 'other-channel')
    if (found) return {kind: 'other', text: mark.href.slice(found.start, found.end), why: 'a link leads to another place'}
  }
  return {kind: 'unstated', why: 'no place is stated'}
}

// “call the [chat API](https://platform.openai.com/…)”: a link on the object says where it is.
function linkedPlace(frame: Frame, page: Page, lexis: Lexis): string | undefined {
  const np = frame.object?.np
  if (np === undefined) return undefined
  const {folded, words, block} = page.reading(frame.sentence.block)
  const phrase = frame.sentence.clauses.phrases[np]!
  const start = unfold(folded, words[phrase.from]!.start)
  const end = unfold(folded, words[phrase.to - 1]!.end)
  for (const mark of block.marks) {
    if (mark.kind !== 'link' || mark.href === undefined || mark.start >= end || mark.end <= start) continue
    const found = lexis.names.find(mark.href).find(span => lexis.entities.get(span.entity)!.role === 'other-channel')
    if (found) return mark.href.slice(found.start, found.end)
  }
  return undefined
}

function previousSentence(page: Page, sentence: Sentence): Sentence | undefined {
  if (sentence.index > 0) return page.reading(sentence.block).sentences[sentence.index - 1]
  const block = sentence.block - 1
  if (block < 0 || !/^(?:paragraph|item)$/.test(page.blocks[block]!.kind)) return undefined
  return page.reading(block).sentences.at(-1)
}

// “its cloud”, behind the name of another place.
function ownCloud({clauses}: Sentence, lexis: Lexis): string | undefined {
  const at = clauses.phrases.findIndex((phrase, np) => phrase.kind === 'np' && /^(?:its|their)$/.test(phrase.determiner ?? '') && /^(?:clouds?|platforms?|databases?|services?|servers?|infrastructure|data|centers?|centres?|console|marketplace|stack)$/.test(clauses.headWord(np).lower))
  if (at < 0) return undefined
  const before = clauses.words.slice(clauses.phrases[0]!.from, clauses.phrases[at]!.from)
  return before.find(word => lexis.entities.get(word.entity ?? '')?.role === 'other-channel')?.text
}

// “there”, “from both”, “on it”: a place that was named before.
function pointsBack(sentence: Sentence): boolean {
  const {clauses} = sentence
  return clauses.phrases.some((phrase, at) => (phrase.kind === 'adv' && phrase.lower === 'there') || (phrase.kind === 'prep' && /^(?:from|on|in|via|through|inside|within)$/.test(phrase.lower) && clauses.np(at + 1)?.pronoun === true && /^(?:it|both|them|either|that)$/.test(clauses.headWord(at + 1).lower)))
}

function lastMention(sentence: Sentence, lexis: Lexis): Channel | undefined {
  const {words} = sentence.clauses
  let found: Channel | undefined
  for (let at = sentence.from; at < sentence.to; at++) {
    const role = lexis.entities.get(words[at]!.entity ?? '')?.role
    if (role === 'channel') found = {kind: 'watched', text: words[at]!.text, why: `${words[at]!.text} stands in the sentence before`}
    else if (role === 'other-channel' && !found && !CONTRAST.test(words[at - 1]?.lower ?? '') && (!/\?/.test(words[sentence.to - 1]!.lower) || isCase(sentence))) found = {kind: 'other', text: words[at]!.text, why: `${words[at]!.text} stands in the sentence before`}
  }
  return found
}

// “Use Anthropic, OpenAI, Bedrock, etc.”: places that are listed beside vendors are vendors there; they say of nothing where it is.
function listedPlaces({clauses}: Sentence, lexis: Lexis): number[] {
  const out: number[] = []
  for (let np = 0; np < clauses.phrases.length; np++) {
    if (!clauses.np(np) || clauses.headWord(np).entity === undefined) continue
    const members = clauses.listFrom(np)
    const roles = members.map(one => lexis.entities.get(clauses.headWord(one).entity ?? '')?.role)
    if (members.length > 2 && roles.some(role => role === 'owner' || role === 'exempt') && roles.some(role => role === 'channel' || role === 'other-channel')) out.push(...members.map(one => clauses.phrases[one]!.head).filter(at => /channel$/.test(lexis.entities.get(clauses.words[at]!.entity ?? '')?.role ?? '')))
  }
  return out
}

function inherited(page: Page, block: number, lexis: Lexis): Channel | undefined {
  const {words, sentences} = page.reading(block)
  let watched: string | undefined
  let other: string | undefined
  const listed = new Set(sentences.flatMap(sentence => listedPlaces(sentence, lexis)))
  words.forEach((word, at) => {
    const ids = word.entity !== undefined ? [word.entity] : word.inside ?? []
    for (const id of ids) {
      const role = lexis.entities.get(id)!.role
      if (role === 'channel' && !/^(?:outside|beyond|off|without|unlike|instead of)$/.test(words[at - 1]?.lower ?? '') && !listed.has(at)) watched ??= word.text
      if (role === 'other-channel' && !listed.has(at) && !CONTRAST.test(words[at - 1]?.lower ?? '')) other ??= word.text
    }
  })
  if (watched !== undefined) return {kind: 'watched', text: watched, inherited: true, why: `it stands under “${page.blocks[block]!.text.slice(0, 60)}”`}
  if (other !== undefined) return {kind: 'other', text: other, inherited: true, why: `it stands under “${page.blocks[block]!.text.slice(0, 60)}”`}
  return undefined
}

// Whether a phrase names people in a label without a verb that a colon ends.
function addressesPeople({sentence: {clauses}, phrase: trigger}: Frame, phrase: number): boolean {
  const colon = clauses.phrases.findIndex((part, at) => at > phrase && at < trigger && part.kind === 'sign' && part.lower === ':')
  return colon > 0 && isPerson(clauses.headWord(phrase).lower) && !clauses.phrases.slice(0, colon).some(part => part.kind === 'vg')
}

// “| Calls to o3 | straight to Azure |”: another cell of the row says where, and only one kind of place is named in it.
function rowPlace({sentence}: Frame, page: Page, lexis: Lexis): Channel | undefined {
  const table = page.blocks[sentence.block]!.table
  if (!table || table.header) return undefined
  let other: string | undefined
  for (const block of page.row(sentence.block)) {
    if (block === sentence.block) continue
    for (const name of page.names(block)) {
      const role = lexis.entities.get(name.entity)!.role
      if (role === 'channel') return undefined
      if (role === 'other-channel') other ??= page.folded(block).text.slice(name.start, name.end)
    }
  }
  return other === undefined ? undefined : {kind: 'other', text: other, inherited: true, why: `its row says ${other}`}
}

// “there” in the clause of a trigger, behind it.
function saysThere({sentence: {clauses}, phrase}: Frame): boolean {
  const {to} = clauses.clauseAround(phrase)
  for (let at = phrase + 1; at < to; at++) if (clauses.is(at, 'adv') && clauses.lower(at) === 'there') return true
  return false
}

// “On Azure?”: a question without a verb sets the case for what follows.
const isCase = ({clauses}: Sentence): boolean => clauses.is(0, 'prep') && clauses.phrases.every(phrase => phrase.kind !== 'vg')
