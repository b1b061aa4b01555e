import type {Lexis} from './lexis.js'
import {singular} from '../language/lexicon.js'
import type {Clauses} from '../language/clauses/clauses.js'
import {isTime} from '../language/clauses/signs.js'
import type {Sentence} from './page.js'
import type {Referent, Referents} from './reference/referents.js'
import {withAntecedent} from './reference/said-before.js'
import type {Occurrence} from './triggers.js'
import type {Frame} from './frames/frame.js'

/** “GPT-5 is OpenAI's most capable model”, where what it stands under is a watched place: the frontier models are said to be there. */
export function qualityClaims(sentence: Sentence, lexis: Lexis, referents: Referents, taken: ReadonlySet<number>, text: (from: number, to: number) => string): Frame[] {
  const trigger = lexis.nounPhrase
  if (!trigger) return []
  const {clauses} = sentence
  const out: Frame[] = []
  for (let at = 1; at < clauses.phrases.length - 1; at++) {
    const vg = clauses.vg(at)
    const complement = clauses.np(at + 1)
    if (!vg?.bare || vg.lemma !== 'be' || vg.negated !== undefined || !complement || taken.has(at + 1)) continue
    const subject = clauses.subjectOf(at)
    if (subject.length === 0 || subject.some(np => clauses.np(np)!.pronoun || taken.has(np))) continue
    const who = referents.of(sentence, subject[0]!)
    const what = referents.of(sentence, at + 1)
    if (who?.role !== 'object' || what?.role !== 'object' || what.antecedent || what.qualifiers.size === 0) continue
    const occurrence: Occurrence = {trigger, at: complement.head, to: complement.head + 1, compound: false}
    out.push({occurrence, sentence, from: complement.from, to: complement.to, phrase: at + 1, subject, objects: [at + 1], object: {np: at + 1, referent: what, text: text(complement.from, complement.to)}, construction: 'predicate'})
  }
  return out
}

// What an owner does with models of its own wherever it keeps them; to move, put or price them there is an offer.
const OWN_DOING = /^(?:train|pretrain|test|run|develop|build|evaluate|serve|host|fine-tune|finetune|optimize|optimise|tune|benchmark|research|deploy|keep|store|operate|use|make|scale|study|debug|create|inspect|monitor|check)$/

const HELD_BY = /^(?:with|by|via|like|than|alongside|without|using|as|against|instead of|about|versus|vs|plus|unlike|beyond|except|between|behind)$/

// Nouns for what is in a place since lately.
const MEMBER = /^(?:member|addition|arrival|newcomer|resident|tenant|entry|guest|model|option|face|citizen)$/

const namesPlace = ({clauses}: Sentence, lexis: Lexis, np: number): boolean =>
  clauses.words.slice(clauses.np(np)!.from, clauses.np(np)!.to).some(word => lexis.entities.get(word.entity ?? '')?.role === 'channel')

/** Claims that need no verb: “OpenAI models on Amazon Bedrock”, where no trigger took the phrase as its object. */
export function nounPhraseClaims(sentence: Sentence, lexis: Lexis, referents: Referents, taken: ReadonlySet<number>, text: (from: number, to: number) => string): Frame[] {
  const trigger = lexis.nounPhrase
  if (!trigger) return []
  const {clauses} = sentence
  const out: Frame[] = []
  // “Now on Bedrock: GPT-5”
  const colon = clauses.phrases.findIndex(phrase => phrase.kind === 'sign' && /^[:—–-]$/.test(phrase.lower))
  if (colon > 1 && clauses.np(colon + 1) && !taken.has(colon + 1) && clauses.np(colon - 1) && clauses.is(colon - 2, 'prep') && trigger.lemmas.includes(clauses.lower(colon - 2)) && clauses.phrases.every(phrase => phrase.kind !== 'vg') && clauses.phrases.slice(0, colon - 2).every(phrase => phrase.kind === 'adv' || phrase.kind === 'adj' || (phrase.kind === 'np' && sentence.clauses.words[phrase.head]!.entity === undefined))) {
    const members = clauses.listFrom(colon + 1)
    const member = members.find(one => referents.of(sentence, one)?.role === 'object')
    const isPlace = clauses.words.slice(clauses.np(colon - 1)!.from, clauses.np(colon - 1)!.to).some(word => lexis.entities.get(word.entity ?? '')?.role === 'channel')
    if (isPlace && member !== undefined) {
      const phrase = clauses.np(member)!
      const occurrence: Occurrence = {trigger, at: phrase.head, to: phrase.head + 1, compound: false}
      out.push({occurrence, sentence, from: phrase.from, to: phrase.to, phrase: member, subject: [], objects: members, object: {np: member, referent: referents.of(sentence, member)!, text: text(phrase.from, phrase.to)}, construction: 'headline', preposition: colon - 2})
      return out
    }
  }
  // “Meet the newest member of the Bedrock family: o3”
  if (colon > 2 && clauses.np(colon + 1) && !taken.has(colon + 1) && clauses.np(colon - 1) && /^(?:of|to|in|on|for|from)$/.test(clauses.lower(colon - 2)) && clauses.np(colon - 3) && MEMBER.test(clauses.headWord(colon - 3).lower) && namesPlace(sentence, lexis, colon - 1)) {
    const members = clauses.listFrom(colon + 1)
    const member = members.find(one => referents.of(sentence, one)?.role === 'object')
    if (member !== undefined) {
      const phrase = clauses.np(member)!
      out.push({occurrence: {trigger, at: phrase.head, to: phrase.head + 1, compound: false}, sentence, from: phrase.from, to: phrase.to, phrase: member, subject: [], objects: members, object: {np: member, referent: referents.of(sentence, member)!, text: text(phrase.from, phrase.to)}, construction: 'headline', preposition: colon - 2})
      return out
    }
  }
  const behind = placedBehind(sentence, lexis, referents)
  if (behind) return [{occurrence: {trigger, at: clauses.phrases[behind.place]!.head, to: clauses.phrases[behind.place]!.head + 1, compound: false}, ...behind.frame}]
  for (let np = 0; np < clauses.phrases.length; np++) {
    const phrase = clauses.np(np)
    if (!phrase || phrase.pronoun || taken.has(np)) continue
    // “Deployment of GPT-5 on SageMaker”: what is inside it is claimed by another word.
    if (clauses.modifiersOf(np).prepositional.some(({nps}) => nps.some(one => taken.has(one)))) continue
    // “Now in preview on AWS: Codex”: what is named behind it as well.
    if (clauses.modifiersOf(np).appositive.some(one => taken.has(one))) continue
    const members = clauses.listFrom(np)
    const last = members.at(-1)!
    // “Claude and o3, both on Bedrock”
    if (members.length > 1 && clauses.np(last)!.pronoun && /^(?:both|all|each)$/.test(clauses.headWord(last).lower)) members.pop()
    let prep = clauses.modifiersOf(last).end
    let next = clauses.phrases[prep]
    // “GPT-5.5 (now on Bedrock)”
    if (clauses.lower(last + 1) === '(' && prep > last + 2) {
      const inside = clauses.is(last + 2, 'adv') ? last + 3 : last + 2
      if (clauses.is(inside, 'prep') && clauses.lower(inside + 2) === ')') next = clauses.phrases[(prep = inside)]
    }
    // “GPT-5.5: now in eu-central-1”
    if (next?.kind === 'sign' && /^(?::|—|–|-)$/.test(next.lower) && (clauses.phrases[prep + 1]?.kind === 'prep' || clauses.phrases[prep + 2]?.kind === 'prep')) next = clauses.phrases[++prep]
    if (next?.kind === 'adv') next = clauses.phrases[++prep]
    // “OpenAI's models, now on AWS”
    if (next?.kind === 'sign' && next.lower === ',' && clauses.phrases[prep + 1]?.kind === 'adv' && clauses.phrases[prep + 2]?.kind === 'prep') next = clauses.phrases[(prep += 2)]
    if (next?.kind === 'sign' && next.lower === ',') next = clauses.phrases[prep + 1]?.kind === 'prep' ? clauses.phrases[++prep] : next
    if (next?.kind !== 'prep' || !trigger.lemmas.includes(next.lower)) continue
    const place = clauses.np(prep + 1)
    if (!place) continue
    const onChannel = clauses.listFrom(prep + 1).some(one => {
      // “on your laptop, and an AWS account whose queues …”: a thing of its own.
      if (one !== prep + 1 && /^an?$/.test(clauses.np(one)!.determiner ?? '')) return false
      const entity = lexis.entities.get(clauses.headWord(one).entity ?? '')
      return entity?.role === 'channel' || clauses.words.slice(clauses.np(one)!.from, clauses.np(one)!.to).some(word => lexis.entities.get(word.entity ?? '')?.role === 'channel')
    })
    if (!onChannel) continue
    if (clauses.listFrom(prep + 1).some(one => clauses.words.slice(clauses.np(one)!.from, clauses.np(one)!.to).some(word => lexis.entities.get(word.entity ?? '')?.role === 'other-channel'))) continue
    const claimed = members.find(one => referents.of(sentence, one)?.role === 'object')
    const referent = claimed === undefined && members.length > 1 ? undefined : referents.of(sentence, claimed ?? np) ?? priced(sentence, referents, np) ?? listedBelow(sentence, referents, np)
    // “Claude and o3 on Bedrock”: the place is said of the list, unless its members have places of their own.
    const named = claimed !== undefined && members.slice(0, -1).every(one => !clauses.is(clauses.modifiersOf(one).end, 'prep')) ? claimed : np
    if (!referent) continue
    // “OpenAI on AWS: what you need to know”: what stands before a colon is a headline of its own.
    const ends = clauses.phrases[clauses.modifiersOf(prep + 1).end]
    const titled = np === 0 && ends?.kind === 'sign' && /^[:—–|]$/.test(ends.lower)
    const verbless = titled || !clauses.phrases.some(one => one.kind === 'vg')
    if (referent.role === 'owner' ? !verbless : referent.role !== 'object') continue
    if (referent.antecedent && phrase.determiner === undefined && !referents.lexis.pointers.has(singular(clauses.headWord(np).lower))) continue
    const before = clauses.phrases[np - 1]
    // “OpenAI trains its models on AWS”: the owner's own doing.
    if (before?.kind === 'vg' && OWN_DOING.test(before.lemma) && clauses.subjectOf(np - 1).some(one => lexis.entities.get(clauses.headWord(one).entity ?? '')?.role === 'owner')) continue
    if (before?.kind === 'vg' && /^(?:describe|mention|discuss|cite|document|compare)$/.test(before.lemma)) continue
    // “now with GPT-5 on Bedrock”: what is new is there; “an agent built with GPT-5 on Bedrock” is said of the agent.
    if (before?.kind === 'prep' && HELD_BY.test(before.lower) && !(before.lower === 'with' && verbless && /^(?:now|finally|also|even)$/.test(clauses.lower(np - 2)))) continue
    if (before?.kind === 'vg' && !before.bare && taken.size > 0 && members.some(one => taken.has(one))) continue
    if (members.some(one => taken.has(one))) continue
    if (before?.kind === 'prep' && (before.lower === 'of' || (referent.role === 'owner' && /^(?:from|by)$/.test(before.lower)))) continue
    const word = phrase.head
    const occurrence: Occurrence = {trigger, at: word, to: word + 1, compound: false}
    out.push({
      occurrence, sentence, from: phrase.from, to: clauses.np(prep + 1)!.to, phrase: np, subject: [], objects: members,
      object: {np: named, referent, text: text(clauses.np(named)!.from, clauses.np(named)!.to)}, construction: verbless ? 'headline' : 'noun phrase', preposition: prep,
    })
    for (const one of members) (taken as Set<number>).add(one)
  }
  return out
}

// “OpenAI's frontier models. Now on AWS.”: a sentence that only says where, behind one that only names the thing, or under such a heading.
function placedBehind(sentence: Sentence, lexis: Lexis, referents: Referents): {place: number; frame: Omit<Frame, 'occurrence'>} | undefined {
  const {clauses} = sentence
  let prep = 0
  while (clauses.is(prep, 'adv') || clauses.lower(prep) === 'new') prep++
  if (!clauses.is(prep, 'prep') || !lexis.nounPhrase!.lemmas.includes(clauses.lower(prep)) || !clauses.np(prep + 1) || !namesPlace(sentence, lexis, prep + 1)) return undefined
  if (!clauses.phrases.slice(prep + 2).every((phrase, at) => phrase.kind === 'sign' || phrase.kind === 'adv' || (phrase.kind === 'np' && isTime(clauses.headWord(prep + 2 + at).lower)))) return undefined
  const {page} = referents
  const above = sentence.index > 0 ? sentence.block : page.governors(sentence.block).find(block => page.blocks[block]!.kind === 'heading')
  if (above === undefined || (sentence.index === 0 && prep === 0)) return undefined
  let where = sentence.index > 0 ? page.reading(above).sentences[sentence.index - 1] : page.reading(above).sentences.at(-1)
  // “State-of-the-art models. From OpenAI. On AWS.”
  const maker = where && where.index > 0 && where.clauses.is(0, 'prep') && /^(?:from|by)$/.test(where.clauses.lower(0)) && where.clauses.np(1) && where.clauses.phrases.slice(2).every(phrase => phrase.kind === 'sign') ? referents.of(where, 1) : undefined
  if (maker?.bareOwner === true) where = page.reading(above).sentences[where!.index - 1]
  if (!where?.clauses.np(0) || !(where.clauses.phrases.every(phrase => phrase.kind !== 'vg') || arrives(where.clauses))) return undefined
  const from = where
  const isMade = maker?.bareOwner === true && referents.lexis.pointers.has(singular(from.clauses.headWord(0).lower))
  const np = isMade ? 0 : from.clauses.listFrom(0).find(one => referents.of(from, one)?.role === 'object')
  if (np === undefined) return undefined
  const phrase = clauses.phrases[prep + 1]!
  const named = from.clauses.np(np)!
  const {words} = from.clauses
  const said = page.folded(above).text.slice(words[named.from]!.start, words[named.to - 1]!.end)
  const found = isMade ? referents.make(referents.entity(maker.entity), referents.qualifiersIn(words, named.from, named.to), 'object') : referents.of(from, np)!
  const referent = {...found, antecedent: {block: above, start: words[named.from]!.start, end: words[named.to - 1]!.end, text: said}}
  return {place: prep + 1, frame: {sentence, from: sentence.from, to: phrase.to, phrase: prep + 1, subject: [], objects: [], object: {referent, text: said}, construction: 'headline', preposition: prep, gap: true}}
}

// “GPT-5 pricing on Bedrock”: what it costs there, it is there itself.
function priced({clauses}: Sentence, referents: Referents, np: number): Referent | undefined {
  if (!/^(?:pricing|prices?|quotas?|limits?|latency|throughput|costs?|fees?)$/.test(clauses.headWord(np).lower) || clauses.phrases.some(phrase => phrase.kind === 'vg')) return undefined
  const before = clauses.words[clauses.np(np)!.head - 1]
  return before?.entity !== undefined && referents.entity(before.entity).role === 'object' ? referents.make(referents.entity(before.entity), new Set()) : undefined
}

// “## Models on Bedrock” and a list below it: its first item that the pack knows.
function listedBelow(sentence: Sentence, referents: Referents, np: number): Referent | undefined {
  const {clauses} = sentence
  if (!referents.lexis.pointers.has(singular(clauses.headWord(np).lower)) || !clauses.np(np)!.plural || clauses.phrases.some(phrase => phrase.kind === 'vg')) return undefined
  for (const block of referents.page.dependents(sentence.block)) {
    const where = referents.page.reading(block).sentences[0]
    if (!where?.clauses.np(0) || where.clauses.phrases.some(phrase => phrase.kind === 'vg')) continue
    const member = where.clauses.listFrom(0).find(one => where.clauses.headWord(one).entity !== undefined && referents.of(where, one)?.role === 'object')
    if (member !== undefined) return withAntecedent(referents, referents.of(where, member), where, member)
  }
  return undefined
}

// “Codex has arrived.”, “o3 is here.”: a sentence that says no more than that.
function arrives(clauses: Clauses): boolean {
  const end = clauses.modifiersOf(clauses.listFrom(0).at(-1)!).end
  const vg = clauses.vg(end)
  if (!vg || vg.negated !== undefined || vg.passive || !/^(?:arrive|land|launch|debut|come|ship|be)$/.test(vg.lemma)) return false
  return clauses.phrases.slice(end + 1).every(phrase => phrase.kind === 'sign' || ((phrase.kind === 'adv' || phrase.kind === 'adj') && /^(?:here|live|now|finally|today|out)$/.test(phrase.lower))) && (vg.lemma !== 'be' || clauses.phrases.slice(end + 1).some(phrase => phrase.kind !== 'sign'))
}
