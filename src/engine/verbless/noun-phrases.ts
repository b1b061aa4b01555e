import type {Clauses} from '../../language/clauses/clauses.js'
import type {Phrase} from '../../language/phrases/phrase.js'
import {isGathering} from '../../language/gatherings.js'
import {singular} from '../../language/lexicon.js'
import {isTicked} from '../channel/row.js'
import {isVerbless} from './fragments.js'
import type {Frame} from '../frames/frame.js'
import {announcedClaim} from './headlines.js'
import type {Lexis} from '../lexis.js'
import {isHeadedBy, namesRole, roleOf} from '../names/named-roles.js'
import type {Sentence} from '../page.js'
import {firstOfNames, instancedBy} from './instances.js'
import {placedBehindClaim} from './placed-behind.js'
import type {Referent, Referents} from '../reference/referents.js'
import {withAntecedent} from '../reference/said-before.js'
import {leadsToPlace, namedFrame, type VerblessContext} from './verbless-frame.js'

/** “GPT-5 is OpenAI's most capable model”, where what it stands under is a watched place: the frontier models are said to be there. */
export function qualityClaims(sentence: Sentence, lexis: Lexis, referents: Referents, taken: ReadonlySet<number>, text: VerblessContext['text']): Frame[] {
  const trigger = lexis.nounPhrase
  if (!trigger) return []
  const {clauses} = sentence
  const out: Frame[] = []
  for (let at = 1; at < clauses.phrases.length - 1; at++) {
    const vg = clauses.vg(at)
    if (!vg?.bare || vg.lemma !== 'be' || vg.negated !== undefined || !clauses.np(at + 1) || taken.has(at + 1)) continue
    const subject = clauses.subjectOf(at)
    if (subject.length === 0 || subject.some(np => clauses.np(np)!.pronoun || taken.has(np))) continue
    const who = referents.of(sentence, subject[0]!)
    const what = referents.of(sentence, at + 1)
    if (who?.role !== 'object' || what?.role !== 'object' || what.antecedent || what.qualifiers.size === 0) continue
    out.push(namedFrame({trigger, sentence, lexis, referents, taken, text}, at + 1, what, {subject, construction: 'predicate'}))
  }
  return out
}

/** Claims that need no verb: “OpenAI models on Amazon Bedrock”, where no trigger took the phrase as its object. What they claim is taken from then on. */
export function nounPhraseClaims(sentence: Sentence, lexis: Lexis, referents: Referents, taken: Set<number>, text: VerblessContext['text']): Frame[] {
  const trigger = lexis.nounPhrase
  if (!trigger) return []
  const context: VerblessContext = {trigger, sentence, lexis, referents, taken, text}
  const alone = announcedClaim(context) ?? placedBehindClaim(context) ?? tickedClaim(context)
  if (alone) return [alone]
  const out: Frame[] = []
  for (let np = 0; np < sentence.clauses.phrases.length; np++) {
    const claim = placedClaim(context, np)
    if (!claim) continue
    out.push(claim)
    for (const one of claim.objects) taken.add(one)
  }
  return out
}

// “| OpenAI models | ✓ |” under “| Feature | Bedrock |”
function tickedClaim(context: VerblessContext): Frame | undefined {
  const {sentence, referents: {page, lexis}, taken} = context
  if (sentence.clauses.phrases.length > 1 || !sentence.clauses.np(0) || taken.has(0) || !isTicked(page, sentence.block, lexis)) return undefined
  const referent = context.referents.of(sentence, 0)
  return referent?.role === 'object' ? namedFrame(context, 0, referent) : undefined
}

// “Claude and o3 on Bedrock”: what a noun phrase, or the list that it begins, claims with a place behind it.
function placedClaim(context: VerblessContext, np: number): Frame | undefined {
  const {sentence, referents, taken} = context
  const {clauses} = sentence
  const phrase = clauses.np(np)
  const whole = instancedBy(clauses, np)
  if (!phrase || phrase.pronoun || taken.has(np) || isTakenInside(context, np) || (whole !== undefined && speaksFor(context, whole))) return undefined
  const list = clauses.listFrom(np)
  const members = withoutSummary(clauses, list)
  const bracket = inBrackets(context, np)
  if (bracket) return bracket
  const prep = prepositionBehind(clauses, list.at(-1)!)
  if (!isPlaceOfOurs(context, prep)) return undefined
  const claimed = members.find(one => referents.of(sentence, one)?.role === 'object')
  if (claimed === undefined && members.length > 1) return undefined
  const referent = referents.of(sentence, claimed ?? np) ?? priced(sentence, referents, np) ?? listedBelow(sentence, referents, np)
  if (!referent) return undefined
  const verbless = isTitled(clauses, np, prep) || isVerbless(sentence)
  if (referent.role === 'owner' ? !verbless : referent.role !== 'object') return undefined
  if (referent.antecedent && phrase.determiner === undefined && !referents.lexis.pointers.has(singular(clauses.headWord(np).lower))) return undefined
  const before = clauses.phrases[firstOfNames(clauses, whole ?? np) - 1]
  if (members.some(one => taken.has(one))) return undefined
  if (before && (saysOtherwise(context, np, before, referent, verbless) || isTalkAt(context, before, prep))) return undefined
  // “Claude and o3 on Bedrock”: the place is said of the list, unless its members have places of their own.
  const named = claimed !== undefined && members.slice(0, -1).every(one => !clauses.is(clauses.modifiersOf(one).end, 'prep')) ? claimed : np
  return {
    ...namedFrame(context, np, referent, {objects: members, to: clauses.np(prep + 1)!.to, construction: verbless ? 'headline' : 'noun phrase', preposition: prep}),
    object: namedFrame(context, named, referent).object!,
  }
}

// “OpenAI GPT-5 (Amazon Bedrock)”, “Bedrock (Claude, GPT-5)”: a place in brackets, or what it has.
function inBrackets(context: VerblessContext, np: number): Frame | undefined {
  const {sentence, referents, lexis, taken} = context
  const {clauses} = sentence
  if (clauses.lower(np + 1) !== '(' || !clauses.np(np + 2) || !isVerbless(sentence)) return undefined
  const close = clauses.phrases.findIndex((phrase, at) => at > np && phrase.kind === 'sign' && phrase.lower === ')')
  if (clauses.phrases.slice(np + 2, close).some(phrase => phrase.kind !== 'np' && phrase.kind !== 'cc' && phrase.kind !== 'sign')) return undefined
  if (close === np + 3 && isHeadedBy(clauses, np + 2, 'channel', lexis)) {
    const referent = referents.of(sentence, np)
    return referent?.role === 'object' ? namedFrame(context, np, referent, {to: clauses.np(np + 2)!.to}) : undefined
  }
  if (!isHeadedBy(clauses, np, 'channel', lexis)) return undefined
  for (let at = np + 2; at < close; at++) {
    const referent = clauses.np(at) && !taken.has(at) ? referents.of(sentence, at) : undefined
    if (referent?.role === 'object') return namedFrame(context, at, referent)
  }
  return undefined
}

// Whether what is claimed of a noun phrase is told by itself, not by its instances.
const speaksFor = ({sentence, referents, taken}: VerblessContext, np: number): boolean => taken.has(np) || referents.of(sentence, np) !== undefined

// What belongs to the noun phrase is claimed by another word.
function isTakenInside({sentence: {clauses}, taken}: VerblessContext, np: number): boolean {
  const {prepositional, appositive} = clauses.modifiersOf(np)
  // “Deployment of GPT-5 on SageMaker”
  if (prepositional.some(({nps}) => nps.some(one => taken.has(one)))) return true
  // “Now in preview on AWS: Codex”: what is named behind it as well.
  return appositive.some(one => taken.has(one))
}

// “Claude and o3, both on Bedrock”: the pronoun is no member.
function withoutSummary(clauses: Clauses, list: number[]): number[] {
  const last = list.at(-1)!
  const sumsUp = list.length > 1 && clauses.np(last)!.pronoun && /^(?:both|all|each)$/.test(clauses.headWord(last).lower)
  return sumsUp ? list.slice(0, -1) : list
}

// The phrase behind a noun phrase where a preposition of place may stand.
function prepositionBehind(clauses: Clauses, np: number): number {
  let at = clauses.modifiersOf(np).end
  // “GPT-5.5 (now on Bedrock)”
  if (clauses.lower(np + 1) === '(' && at > np + 2) {
    const inside = clauses.is(np + 2, 'adv') ? np + 3 : np + 2
    if (clauses.is(inside, 'prep') && clauses.lower(inside + 2) === ')') return inside
  }
  // “GPT-5.5: now in eu-central-1”
  const isLabel = /^[:—–-]$/.test(clauses.lower(at)) && (clauses.is(at + 1, 'prep') || clauses.is(at + 2, 'prep'))
  if (isLabel && !isFronted(clauses, clauses.is(at + 1, 'prep') ? at + 1 : at + 2)) at++
  if (clauses.is(at, 'adv')) at++
  // “GPT-5 as a managed service on AWS”
  if (clauses.lower(at) === 'as' && clauses.np(at + 1) && clauses.headWord(at + 1).entity === undefined && clauses.is(at + 2, 'prep')) at += 2
  // “GPT-5.5: now in Tokyo on Bedrock”
  if (clauses.lower(at) === 'in' && isTown(clauses, at + 1) && clauses.is(at + 2, 'prep')) at += 2
  // “OpenAI's models, now on AWS”
  if (clauses.lower(at) === ',' && clauses.is(at + 1, 'adv') && clauses.is(at + 2, 'prep')) return at + 2
  return clauses.lower(at) === ',' && clauses.is(at + 1, 'prep') ? at + 1 : at
}

// “GPT-5: Through the SRE you call it”: the place opens a clause, and is not said of the label.
function isFronted(clauses: Clauses, prep: number): boolean {
  const behind = clauses.lower(prep + 2) === ',' ? prep + 3 : prep + 2
  return clauses.np(behind) !== undefined && clauses.isMainVerb(clauses.modifiersOf(behind).end)
}

// “Tokyo”: a name alone that the pack does not know.
function isTown(clauses: Clauses, np: number): boolean {
  const phrase = clauses.np(np)
  const head = phrase && clauses.headWord(np)
  return head !== undefined && phrase!.to - phrase!.from === 1 && head.entity === undefined && /^\p{Lu}\p{Ll}/u.test(head.text)
}

// A preposition of place with a watched place behind it, and no other place beside that.
function isPlaceOfOurs(context: VerblessContext, prep: number): boolean {
  const {sentence: {clauses}, lexis} = context
  if (!leadsToPlace(context, prep)) return false
  const places = clauses.listFrom(prep + 1)
  // “on your laptop, and an AWS account whose queues …”: a thing of its own.
  const isOfItsOwn = (np: number): boolean => np !== prep + 1 && /^an?$/.test(clauses.np(np)!.determiner ?? '')
  const isOurs = (np: number): boolean => !isOfItsOwn(np) && !isGathering(clauses.headWord(np).lower) && namesRole(clauses, np, 'channel', lexis)
  return places.some(isOurs) && !places.some(np => namesRole(clauses, np, 'other-channel', lexis))
}

// “OpenAI on AWS: what you need to know”: what stands before a colon is a headline of its own.
function isTitled(clauses: Clauses, np: number, prep: number): boolean {
  const {end} = clauses.modifiersOf(prep + 1)
  // “OpenAI on AWS, explained in two minutes”
  const isRemarked = (): boolean =>
    clauses.lower(end) === ',' && clauses.vg(end + 1)?.form === 'participle' && !clauses.phrases.slice(end + 2).some(part => part.kind === 'vg')
  return np === 0 && (/^[:—–|]$/.test(clauses.lower(end)) || isRemarked())
}

// What an owner does with models of its own wherever it keeps them; to move, put or price them there is an offer.
const OWN_DOING = /^(?:train|pretrain|test|run|develop|build|evaluate|serve|host|fine-tune|finetune|optimize|optimise|tune|benchmark|research|deploy|keep|store|operate|use|make|scale|study|debug|create|inspect|monitor|check)$/
const SHOWING = /^(?:demos?|demonstrations?|tours?|walkthroughs?|trials?|overviews?|showcases?|comparisons?)$/
const MENTIONING = /^(?:describe|mention|discuss|cite|document|compare|explain|praise|mock)$/
const HELD_BY = /^(?:with|by|via|like|than|alongside|without|using|as|against|instead of|versus|vs|plus|unlike|beyond|except|between|behind)$/

// Whether the verb or the preposition before a noun phrase says something else of it than that it is there.
function saysOtherwise({sentence: {clauses}, lexis}: VerblessContext, np: number, before: Phrase, referent: Referent, verbless: boolean): boolean {
  if (before.kind === 'vg') {
    // “OpenAI trains its models on AWS”: the owner's own doing.
    if (OWN_DOING.test(before.lemma) && clauses.subjectOf(np - 1).some(one => isHeadedBy(clauses, one, 'owner', lexis))) return true
    return MENTIONING.test(before.lemma)
  }
  if (before.kind !== 'prep') return false
  // “brought up GPT-5 at the AWS summit”
  if (before.lower === 'up' && clauses.vg(np - 2)?.lemma === 'bring') return true
  // “With GPT-5 on Bedrock, teams …”: what is so when a sentence opens.
  if (before.lower === 'with' && np === 1 && clauses.lower(clauses.modifiersOf(prepositionBehind(clauses, np) + 1).end) === ',') return false
  // “now with GPT-5 on Bedrock”: what is new is there; “an agent built with GPT-5 on Bedrock” is said of the agent.
  if (HELD_BY.test(before.lower) && !(before.lower === 'with' && verbless && /^(?:now|finally|also|even)$/.test(clauses.lower(np - 2)))) return true
  // “a demo of GPT-5 on Bedrock”: what is shown is there.
  if (before.lower === 'of' && clauses.np(np - 2) && SHOWING.test(clauses.headWord(np - 2).lower)) return false
  return before.lower === 'of' || (referent.role === 'owner' && /^(?:from|by)$/.test(before.lower))
}

// “an expert about GPT-5 in the AWS booth”: what is at hand is only spoken of there; “more about GPT-5 on Bedrock”.
function isTalkAt({sentence: {clauses}, lexis}: VerblessContext, before: Phrase | undefined, prep: number): boolean {
  return before?.kind === 'prep' && before.lower === 'about' && !isHeadedBy(clauses, prep + 1, 'channel', lexis)
}

// What one pays, waits or asks for with a service.
const TERMS = /^(?:pricing|prices?|quotas?|limits?|latency|throughput|costs?|fees?)$/

// “GPT-5 pricing on Bedrock”: what it costs there, it is there itself.
function priced(sentence: Sentence, referents: Referents, np: number): Referent | undefined {
  const {clauses} = sentence
  if (!TERMS.test(clauses.headWord(np).lower) || !isVerbless(sentence)) return undefined
  const before = clauses.words[clauses.np(np)!.head - 1]
  return before && roleOf(before, referents.lexis) === 'object' ? referents.make(referents.entity(before.entity!), new Set()) : undefined
}

// “## Models on Bedrock” and a list below it: its first item that the pack knows.
function listedBelow(sentence: Sentence, referents: Referents, np: number): Referent | undefined {
  const {clauses} = sentence
  if (!referents.lexis.pointers.has(singular(clauses.headWord(np).lower)) || !clauses.np(np)!.plural || !isVerbless(sentence)) return undefined
  for (const block of referents.page.dependents(sentence.block)) {
    const where = referents.page.reading(block).sentences[0]
    if (!where?.clauses.np(0) || !isVerbless(where)) continue
    const member = where.clauses.listFrom(0).find(one => where.clauses.headWord(one).entity !== undefined && referents.of(where, one)?.role === 'object')
    if (member !== undefined) return withAntecedent(referents, referents.of(where, member), where, member)
  }
  return undefined
}
