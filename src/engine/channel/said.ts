import {isPerson, isPlace as isPlaceNoun} from '../../language/lexicon.js'
import {lastMention, pointsBack, previousSentence, saysThere} from './before.js'
import {linkOnObject} from './links.js'
import {type ChannelMention, mentionsIn} from './mentions.js'
import {isOrigin, type Places, type Telling, toldBy} from './places.js'
import type {Channel} from './channel.js'
import type {Frame} from '../frames/frame.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import {ownersGrant} from './grant.js'
import {takenUpBy} from '../gaps/taken-up.js'
import {namesRole} from '../names/named-roles.js'

/** The channel that a frame's own sentence says; undefined where it says none. */
export const channelSaid: Telling = places => toldBy(WAYS, places)

const WAYS: readonly Telling[] = [
  byLinkOnObject,
  byOwnPlaceOfObject,
  byRecipient,
  byEllipsis,
  byPredicateOfNoun,
  byRelativeOfNoun,
  byPlaceOfRelative,
  byGoverningPlace,
  byWayNamedBesideCaller,
  byThereBehindSource,
  byThereBeforeOtherClause,
  byGrantBeforeOtherClause,
  byWatchedPlace,
  byOtherPlace,
  byAddressee,
]

const other = (text: string, why: string): Channel => ({kind: 'other', text, why})

const LOCATIVE = /^(?:on|in|inside|within)$/

// “call the [chat API](https://platform.openai.com/…)”
function byLinkOnObject({frame, page, lexis, watched}: Places): Channel | undefined {
  const linked = watched.length === 0 ? linkOnObject(frame, page, lexis) : undefined
  return linked === undefined ? undefined : other(linked, `the object's link leads to ${linked}`)
}

// “call the GPT-5 deployment you own in Azure from Lambda”
function byOwnPlaceOfObject({frame, others, watched}: Places): Channel | undefined {
  const owned = others.find(mention => mention.inObject)
  if (!owned || watched.some(mention => mention.inObject || overrules(frame, mention, owned))) return undefined
  return other(owned.text, `the object's own place is ${owned.text}`)
}

// “call your Azure OpenAI model through Bedrock”: a way of ours behind the object's own place.
function overrules({sentence: {clauses}}: Frame, mention: ChannelMention, owned: ChannelMention): boolean {
  if (!mention.sameClause || !mention.after || mention.inSubject || mention.word <= owned.word) return false
  if (!/^(?:through|via|on|using|inside|within|in)$/.test(mention.prep)) return false
  // “replace each call to GPT-5 in Azure with an agent on AWS”: the agent's place.
  const holder = mention.phrase - 2
  const isOfAnother = LOCATIVE.test(mention.prep) && clauses.np(holder) !== undefined && holder !== owned.phrase && /^(?:with|for|by)$/.test(clauses.lower(holder - 1))
  return !isOfAnother
}

// “gives Azure access”: who gets it is where it is.
function byRecipient({frame, lexis}: Places): Channel | undefined {
  if (frame.recipient === undefined) return undefined
  const recipient = mentionsIn(frame, lexis).find(mention => mention.role === 'other-channel' && mention.phrase === frame.recipient)
  return recipient && other(recipient.text, `it is given to ${recipient.text}`)
}

// “Azure customers can call it, and so can AWS customers”
function byEllipsis({frame, lexis, governing}: Places): Channel | undefined {
  const echoed = governing?.inSubject ? takenUpBy(frame, lexis) : undefined
  return echoed === undefined ? undefined : {kind: 'watched', text: echoed, placed: true, why: `it is said of ${echoed} too`}
}

// “Calls that come from a deal with Amazon would be hosted on Azure”: what is said of the noun says where.
function byPredicateOfNoun({frame: {sentence: {clauses}, phrase, object}, others, watched}: Places): Channel | undefined {
  if (!clauses.np(phrase) || watched.length === 0) return undefined
  const isFromOutside = (word: number, place: number): boolean => word > place || word < clauses.phrases[phrase]!.from
  const said = others.find(mention => {
    const verb = clauses.is(mention.phrase - 1, 'prep') && LOCATIVE.test(clauses.lower(mention.phrase - 1)) ? mention.phrase - 2 : -1
    if (verb < phrase || clauses.vg(verb)?.passive !== true || watched.some(({word}) => isFromOutside(word, mention.word))) return false
    return clauses.subjectOf(verb).some(np => np === phrase || np === object?.np)
  })
  return said && governs(said)
}

// “the calls that go to Azure”: the place that a relative clause of the noun leads to.
function byRelativeOfNoun({frame: {sentence: {clauses}, phrase}, others, watched}: Places): Channel | undefined {
  if (!clauses.np(phrase) || others.length === 0 || watched.length === 0) return undefined
  const verbs = clauses.modifiersOf(phrase).clauses.filter(({reduced}) => !reduced).map(({vg}) => vg)
  const isLedTo = ({phrase: place}: ChannelMention): boolean => clauses.is(place - 1, 'prep') && verbs.includes(place - 2)
  const theirs = others.find(isLedTo)
  if (theirs) return governs(theirs)
  const ours = watched.find(isLedTo)
  return ours && {kind: 'watched', text: ours.text, placed: true, why: `they go to ${ours.text}`}
}

// “Azure, where every call to it is billed”, “the Azure region in which we call it”: the place that a relative clause is about.
function byPlaceOfRelative({frame: {sentence: {clauses}, phrase}, lexis, watched}: Places): Channel | undefined {
  const rel = relativeAround(clauses, phrase)
  if (rel < 1 || watched.some(mention => mention.phrase > rel && mention.sameClause)) return undefined
  const isWhere = clauses.lower(rel) === 'where'
  if (!isWhere && !(clauses.lower(rel) === 'which' && LOCATIVE.test(clauses.lower(rel - 1)))) return undefined
  let antecedent = isWhere ? rel - 1 : rel - 2
  if (clauses.lower(antecedent) === ',') antecedent--
  const np = clauses.np(antecedent)
  if (!np || !namesRole(clauses, antecedent, 'other-channel', lexis)) return undefined
  const {entity, lower, text} = clauses.headWord(antecedent)
  return entity !== undefined || isPlaceNoun(lower) ? other(text, `${text} is where it is done`) : undefined
}

// The relative pronoun that opens the clause of a phrase; -1 where a verb or a strong sign stands before one.
function relativeAround(clauses: Clauses, phrase: number): number {
  for (let at = phrase - 1; at >= 0 && at > phrase - 9; at--) {
    if (clauses.is(at, 'rel')) return at
    const vg = clauses.vg(at)
    if (clauses.is(at, 'sign') || clauses.is(at, 'sub') || (vg && !vg.bare)) return -1
  }
  return -1
}

// “From Lambda, call it on Azure”
function byGoverningPlace({frame, governing, here}: Places): Channel | undefined {
  // “Azure customers can call it in eleven Regions”: places of whatever cloud is named beside them.
  const isPlaced = here !== undefined && !isOrigin(here) && !isPlaceNoun(here.text.toLowerCase())
  const isOurs = isPlaced && (here.sameClause || here.inObject) && !asksOther(frame, here, governing)
  return governing && !isOurs ? governs(governing) : undefined
}

// “Lambda asks an Azure Function to call it”: who has it done does not do it.
const asksOther = ({vg, sentence: {clauses}}: Frame, here: ChannelMention, governing: ChannelMention | undefined): boolean =>
  governing !== undefined && governing.inSubject && !here.inSubject && !here.inObject && here.prep === '' && here.phrase < governing.phrase &&
  clauses.vg(vg ?? -1)?.form === 'infinitive' && clauses.vg(governing.phrase - 1) !== undefined

// “Through Foundry, the bank's AWS workloads call GPT-5”: who calls is no way, where another way is named.
function byWayNamedBesideCaller({governing, here, watched}: Places): Channel | undefined {
  if (!governing || !here?.inSubject || !watched.every(mention => mention.inSubject)) return undefined
  const isWay = /^(?:through|via|over)$/.test(governing.prep) || (governing.after && LOCATIVE.test(governing.prep))
  return isWay ? governs(governing) : undefined
}

const governs = ({text}: ChannelMention): Channel => other(text, `${text} governs the clause`)

// “OpenAI's models sit in Azure. From EC2 we call them there.”, “Our AWS functions call it there.”: where it starts is not where it is.
function byThereBehindSource({frame: {phrase, sentence}, page, lexis, watched}: Places): Channel | undefined {
  if (watched.length === 0 || sentence.index === 0 || !watched.every(mention => mention.prep === 'from' || mention.inSubject)) return undefined
  if (!saysThere(sentence.clauses, phrase, sentence.clauses.phrases.length)) return undefined
  return otherOnly(lastMention(page.reading(sentence.block).sentences[sentence.index - 1]!, lexis))
}

// “We trust Azure for it. Keep calling it there, and let AWS keep the files”: the place that was named before.
function byThereBeforeOtherClause({frame: {phrase, sentence}, page, lexis, here}: Places): Channel | undefined {
  if (!here || !standsBehind(here) || !saysThere(sentence.clauses, phrase + 1, sentence.clauses.clauseAround(phrase).to)) return undefined
  const before = previousSentence(page, sentence)
  return before && otherOnly(lastMention(before, lexis))
}

// “OpenAI offers access to it on its own platform, and AWS sells the chips”
function byGrantBeforeOtherClause({frame, page, lexis, referents, here}: Places): Channel | undefined {
  const granted = here && standsBehind(here) ? ownersGrant(frame, page, lexis, referents) : undefined
  return granted === undefined ? undefined : other(granted, granted)
}

// In another clause behind the trigger's.
const standsBehind = ({sameClause, inObject, after}: ChannelMention): boolean => !sameClause && !inObject && after

const otherOnly = (channel: Channel | undefined): Channel | undefined => (channel?.kind === 'other' ? {...channel, inherited: true} : undefined)

// “call it on Bedrock”
function byWatchedPlace({here, watched}: Places): Channel | undefined {
  if (!here) return undefined
  return {
    kind: 'watched',
    text: here.text,
    subjectOnly: watched.some(mention => mention.inSubject) && watched.every(mention => mention.inSubject || isOfAnotherVerb(mention)),
    remote: watched.every(mention => mention.remote),
    apart: watched.every(isOfAnotherVerb),
    placed: watched.some(isPlace),
    why: `${here.text} stands in the ${here.sameClause ? 'clause' : 'sentence'}`,
  }
}

const isOfAnotherVerb = (mention: ChannelMention): boolean => !mention.inObject && (mention.elsewhere || (standsBehind(mention) && !mention.inSubject))

// Prepositions that lead to the place, the way or the means of what is done.
const PLACING = /^(?:on|in|through|via|inside|within|at|to|into|across|under|using|onto|from|by|out of|with)$/

// Says where, be it in the object or in the clause.
function isPlace({sameClause, inObject, inSubject, inRelative, prep}: ChannelMention): boolean {
  return (sameClause || inObject) && !inSubject && !inRelative && (inObject || prep === '' || PLACING.test(prep))
}

// “Azure customers can call it”
function byOtherPlace({frame: {sentence}, others}: Places): Channel | undefined {
  const [first] = others
  const isMeant = (mention: ChannelMention): boolean =>
    !isOrigin(mention) || /^(?:from|with)$/.test(mention.prep) || mention.inSubject || isPerson(sentence.clauses.headWord(mention.phrase).lower)
  if (!first || !(others.some(isMeant) || pointsBack(sentence))) return undefined
  return other(first.text, `the sentence speaks of ${first.text}, of no watched place`)
}

// “PSA for Azure customers: you can now …”: a label says whom the sentence speaks to.
function byAddressee({frame, others}: Places): Channel | undefined {
  const addressed = others.find(mention => mention.prep === 'for' && !mention.after && addressesPeople(frame, mention.phrase))
  return addressed && other(addressed.text, `it speaks to people on ${addressed.text}`)
}

// Whether a phrase names people in a label without a verb that a colon ends.
function addressesPeople({sentence: {clauses}, phrase: trigger}: Frame, phrase: number): boolean {
  const colon = clauses.phrases.findIndex((part, at) => at > phrase && at < trigger && part.kind === 'sign' && part.lower === ':')
  return colon > 0 && isPerson(clauses.headWord(phrase).lower) && !clauses.phrases.slice(0, colon).some(part => part.kind === 'vg')
}
