import {pastAdverbials} from '../../language/clauses/adverbials.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import {isCorporate} from '../../language/corporate.js'
import {isPerson} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import {isHeadedBy, namesRole} from '../names/named-roles.js'
import {isWayPraised} from './praise.js'
import {shortFor} from './short-for.js'
import type {PlacedClaim, Test} from './claim-test.js'

/** The tests that ask what place a claim is made for, in their order. */
export const channelTests: readonly Test<PlacedClaim>[] = [
  {
    step: 'object',
    falls: ({frame, channel}, {page, lexis}) => channel.kind === 'unstated' && shortFor(frame, page, lexis) !== undefined,
    says: ({frame, object}, {page, lexis}) => `“${object.text}” is short for “${shortFor(frame, page, lexis)!}”, a program`,
  },
  // “call GPT-5 on Azure”
  {
    step: 'channel',
    // “| Microsoft contract | required | no Azure contract needed |”: what is left out is no place of its own leaving out.
    falls: ({frame, channel}) => channel.kind === 'other' && !(channel.inherited === true && frame.occurrence.trigger.object === 'other-channel'),
    says: ({channel}) => channel.why,
  },
  // “OpenAI launched GPT-5 last summer”
  {
    step: 'channel',
    falls: ({rule, channel}) => rule.channel === 'stated' && channel.kind !== 'watched',
    says: 'the rule needs the watched place stated, and none is',
  },
  // “built on OpenAI on Bedrock”: advice on the relation alone.
  {
    step: 'channel',
    falls: ({frame, rule, channel}, {lexis}) =>
      rule.channel === 'none' && channel.kind === 'watched' && channel.subjectOnly !== true && channel.apart !== true && isWay(frame, lexis),
    says: ({channel}) => `${channel.text ?? 'a place'} is stated`,
  },
  {
    step: 'channel',
    falls: ({rule, channel}, {isOurs}) => rule.channel === 'assumed' && channel.kind === 'unstated' && !isOurs,
    says: 'no place is stated, and the speaker is none',
  },
  // “Bedrock uses GPT-5”
  {
    step: 'channel',
    falls: ({frame, rule, channel}, {lexis}) =>
      rule.channel === 'stated' && channel.subjectOnly === true && frame.occurrence.trigger.construction !== 'channel-verb-object' && isRelation(frame, lexis) && !mayBeDone(frame),
    says: 'the watched place only acts here: it is the relation that is said, not a way',
  },
  // “is built on it and keeps the state on AWS”
  {
    step: 'channel',
    falls: ({frame, rule, channel}, {lexis}) =>
      rule.channel === 'stated' && channel.apart === true && frame.vg !== undefined && frame.sentence.clauses.vg(frame.vg)!.passive && isRelation(frame, lexis),
    says: 'the watched place belongs to another verb',
  },
  {
    step: 'channel',
    falls: ({rule, channel}) => rule.channel === 'stated' && channel.remote === true,
    says: 'the watched place stands outside the clause that says it',
  },
  // “the Chat Completions API is available on Bedrock”
  {
    step: 'object',
    falls: ({object, rule}) => rule.channel === 'stated' && object.referent.interface === true,
    says: ({object}) => `“${object.text}” is the shape of an interface, not a model`,
  },
  {
    step: 'channel',
    falls: (claim, {lexis}) => claim.frame.occurrence.trigger.construction === 'channel-verb-object' && !isPlaced(claim, lexis),
    says: 'neither the subject nor a phrase of place is a watched place',
  },
  // “A bakery runs its payroll without Azure”
  {
    step: 'channel',
    falls: ({frame}, court) => frame.occurrence.trigger.construction === 'phrase' && !isWayPraised(frame, court),
    says: 'nothing here is praised over it',
  },
]

// A word that the advice on relations watches as well: “use”, “build on”.
function isRelation({occurrence, sentence}: Frame, lexis: Lexis): boolean {
  const lemma = sentence.clauses.words[occurrence.at]!.lemma ?? ''
  return (lexis.triggers.get(lemma) ?? []).some(({trigger}) => lexis.rules.get(trigger.rule)!.channel === 'none')
}

// A word that with a place stated says a way as well; “backed by” never does.
function isWay({occurrence, sentence}: Frame, lexis: Lexis): boolean {
  const lemma = sentence.clauses.words[occurrence.at]!.lemma ?? ''
  return (lexis.triggers.get(lemma) ?? []).some(({trigger}) => lexis.rules.get(trigger.rule)!.channel === 'stated')
}

// “AWS customers can use GPT-5”: what people may do there is a way, no relation.
function mayBeDone({vg: index, subject, sentence: {clauses}}: Frame): boolean {
  const vg = index === undefined ? undefined : clauses.vg(index)
  if (!vg) return false
  // “Bedrock permits to use it”, as learners write: leaving out who may.
  const governor = vg.form === 'infinitive' ? clauses.vg(index! - 1) : undefined
  if (governor && /^(?:allow|permit|enable|let|consent)$/.test(governor.lemma)) return true
  return subject.some(np => isPerson(clauses.headWord(np).lower)) && clauses.words.slice(vg.from, vg.head).some(word => /^(?:can|may|could)$/.test(word.lower))
}

// A verb of offering needs the watched place as its subject, its place or its recipient.
function isPlaced({frame, channel}: PlacedClaim, lexis: Lexis): boolean {
  if (channel.kind !== 'watched') return false
  if (frame.construction === 'compound' || frame.construction === 'attributive') return true
  if (isToldBesides(frame, lexis)) return false
  if (placeIsSubject(frame, lexis) || placeIsOnlySubject(frame, lexis)) return true
  if (channel.inherited) return frame.construction === 'passive' || frame.subject.length === 0 || frame.subject.some(np => frame.sentence.clauses.np(np)!.pronoun)
  if (placeIsSubjectBefore(frame, lexis)) return true
  if (isSaidEver(frame)) return false
  if (isThroughItsCloud(frame)) return true
  // “Amazon says that its cloud offers …”
  if (frame.subject.some(np => /^(?:its|our)$/.test(frame.sentence.clauses.np(np)!.determiner ?? ''))) return true
  return channel.placed === true
}

// “it would be sold through its cloud”: whose cloud it is was said.
const isThroughItsCloud = ({phrase, construction, sentence: {clauses}}: Frame): boolean => construction === 'passive' && clauses.phrases.some((part, at) =>
  at > phrase && part.kind === 'prep' && /^(?:on|in|through|via)$/.test(part.lower) &&
  /^(?:its|our|their)$/.test(clauses.np(at + 1)?.determiner ?? '') && /^(?:cloud|marketplace|platform)$/.test(clauses.headWord(at + 1).lower))

// “Bedrock gives …”, “The spring release of Bedrock gives …”
function placeIsSubject({subject, sentence: {clauses}}: Frame, lexis: Lexis): boolean {
  return subject.some(np =>
    // “Amazon's annual report lists it as a risk”
    (namesRole(clauses, np, 'channel', lexis) && !isAccount(clauses, np)) ||
    clauses.modifiersOf(np).prepositional.some(({prep, nps}) => /^(?:of|but|except|besides)$/.test(prep) && nps.some(one => namesRole(clauses, one, 'channel', lexis))))
}

// What a company tells its owners.
function isAccount(clauses: Clauses, np: number): boolean {
  const {entity, lower} = clauses.headWord(np)
  return isCorporate(lower) || (entity === undefined && /^(?:annual|quarterly)$/.test(clauses.words[clauses.np(np)!.head - 1]?.lower ?? ''))
}

// “No other cloud than AWS serves it”
function placeIsOnlySubject({subject, sentence: {clauses}}: Frame, lexis: Lexis): boolean {
  return subject.some(np =>
    clauses.np(np)!.determiner === 'no' && /^(?:than|but|except|besides|other than)$/.test(clauses.lower(np + 1)) && clauses.np(np + 2) !== undefined && namesRole(clauses, np + 2, 'channel', lexis))
}

// “Bedrock doesn't only host Claude, it hosts GPT-5 as well”: the pronoun takes up the subject before it.
function placeIsSubjectBefore({subject, sentence: {clauses}}: Frame, lexis: Lexis): boolean {
  const [pronoun, second] = subject
  if (pronoun === undefined || second !== undefined || !clauses.np(pronoun)!.pronoun || !/^(?:it|they)$/.test(clauses.headWord(pronoun).lower)) return false
  const before = clauses.previousVerb(pronoun - 1)
  return (before < 0 ? subject : clauses.subjectOf(before)).some(np => namesRole(clauses, np, 'channel', lexis))
}

// “Lambda calls GPT-5, released in May, …”, “an API to the models OpenAI released”: what else is said of an object has no part in the clause around it.
function isToldBesides({construction, vg: index, subject, sentence: {clauses}}: Frame, lexis: Lexis): boolean {
  if (index === undefined) return false
  if (construction === 'relative') {
    const before = clauses.lower(index - 2)
    return subject.length > 0 && subject.every(np => np === index - 1 && isHeadedBy(clauses, np, 'owner', lexis) && before === '' && isGoverned(clauses, np - 1))
  }
  if (clauses.vg(index)!.form !== 'participle' || clauses.lower(index - 1) !== ',' || !clauses.np(index - 2)) return false
  const end = pastAdverbials(clauses, index + 1)
  if (clauses.lower(end) !== ',') return false
  return !clauses.phrases.slice(index, end).some((_, at) => clauses.np(index + at) && namesRole(clauses, index + at, 'channel', lexis))
}

// Whether a noun phrase is the object of a verb or a preposition.
const isGoverned = (clauses: Clauses, np: number): boolean => clauses.np(np) !== undefined && (clauses.is(np - 1, 'prep') || clauses.is(np - 1, 'vg'))

// “The best model that OpenAI ever shipped now sits on Bedrock”: the place belongs to the verb behind.
function isSaidEver({construction, vg: index, sentence: {clauses}}: Frame): boolean {
  if (construction !== 'relative' || index === undefined) return false
  const {from, to} = clauses.vg(index)!
  return clauses.words.slice(from, to).some(word => word.lower === 'ever')
}
