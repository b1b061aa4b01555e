import type {Entity} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'
import {isHeadedBy, nameOfRole} from '../names/named-roles.js'
import {asksAtEnd} from '../gaps/answers.js'
import type {Sentence} from '../page.js'
import type {Court} from './claim-test.js'

/** Whether a way round another channel is praise: only where something of ours or the object is spoken of. A bakery's payroll on AWS is nobody's way to the models. */
export function isWayPraised(frame: Frame, court: Court): boolean {
  const {sentence} = frame
  if (isOwnersWay(frame, court)) return false
  if (court.claimed || isAnsweredWithOurs(sentence, court)) return true
  const named = namedAround(sentence, court)
  return named.some(({role}) => role === 'channel') && named.some(({role, praised}) => praised || role === 'object' || role === 'owner' || role === 'product')
}

// “OpenAI bypassed Microsoft and went straight to Amazon”, “Without Microsoft's money, OpenAI …”: its own affair, where nothing praised is named.
function isOwnersWay({sentence: {clauses}, phrase, vg}: Frame, {lexis}: Court): boolean {
  const isPraised = clauses.words.slice(clauses.phrases[0]!.from, clauses.phrases.at(-1)!.to).some(word => lexis.entities.get(word.entity ?? '')?.praised)
  if (isPraised) return false
  const before = vg ?? clauses.previousVerb(phrase)
  const verb = before >= 0 ? before : clauses.phrases.findIndex((part, at) => at > phrase && part.kind === 'vg')
  return verb >= 0 && clauses.subjectOf(verb).some(np => isHeadedBy(clauses, np, 'owner', lexis))
}

// “Looking for a way around it? The SRE …”
function isAnsweredWithOurs(sentence: Sentence, {page, lexis}: Court): boolean {
  const next = page.reading(sentence.block).sentences[sentence.index + 1]
  return next !== undefined && asksAtEnd(sentence) && nameOfRole(next.clauses.words, next.from, next.to, 'channel', lexis) !== undefined
}

// The entities that are named in a sentence, beside it and above it.
function namedAround(sentence: Sentence, {page, lexis}: Court): Entity[] {
  const {sentences} = page.reading(sentence.block)
  const isVerbless = !sentence.clauses.phrases.some(phrase => phrase.kind === 'vg')
  // “The SRE is powered by OpenAI. No Azure account needed.”
  // “The SRE keeps context. It is powered by OpenAI. Best of all, it …”: as long as a pronoun goes on.
  const reach = sentence.clauses.phrases.some((phrase, np) => phrase.kind === 'np' && phrase.pronoun && /^(?:it|this|that)$/.test(sentence.clauses.headWord(np).lower)) ? 2 : 1
  const before = sentences.slice(Math.max(0, sentence.index - reach), sentence.index)
  // “No Azure contract. No problem. The SRE …”
  const behind = isVerbless ? sentences.slice(sentence.index + 1, sentence.index + 3) : []
  const said = [...before, sentence, ...behind].flatMap(({clauses, from, to}) =>
    clauses.words.slice(from, to).flatMap(word => (word.entity !== undefined ? [word.entity] : word.inside ?? [])))
  const above = page.governors(sentence.block).flatMap(block => page.names(block).map(name => name.entity))
  return [...said, ...above].map(id => lexis.entities.get(id)!)
}
