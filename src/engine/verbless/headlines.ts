import type {Clauses} from '../../language/clauses/clauses.js'
import {isVerbless} from './fragments.js'
import type {Frame} from '../frames/frame.js'
import {namesRole} from '../names/named-roles.js'
import {leadsToPlace, namedFrame, type VerblessContext} from './verbless-frame.js'

// Nouns for what is in a place since lately.
const MEMBER = /^(?:member|addition|arrival|newcomer|resident|tenant|entry|guest|model|option|face|citizen)$/

/** What a headline announces behind its colon: “Now on Bedrock: GPT-5”. Undefined where it announces nothing that the pack knows. */
export function announcedClaim(context: VerblessContext): Frame | undefined {
  const {sentence, lexis, referents, taken} = context
  const {clauses} = sentence
  const colon = clauses.phrases.findIndex(phrase => phrase.kind === 'sign' && /^[:—–-]$/.test(phrase.lower))
  if (colon < 2 || !clauses.np(colon + 1) || taken.has(colon + 1)) return undefined
  if (!clauses.np(colon - 1) || !namesRole(clauses, colon - 1, 'channel', lexis)) return undefined
  if (!announcesPlace(context, colon) && !announcesMember(context, colon)) return undefined
  const members = membersBehind(clauses, colon)
  const member = members.find(one => referents.of(sentence, one)?.role === 'object')
  return member === undefined ? undefined : namedFrame(context, member, referents.of(sentence, member)!, {objects: members, preposition: colon - 2})
}

// “: GPT-5 and o3”, “: Nova, Claude, GPT-5” without a conjunction.
function membersBehind(clauses: Clauses, colon: number): number[] {
  const behind = clauses.phrases.slice(colon + 1)
  const isBareList = behind.length > 3 && behind.every((phrase, at) => (at % 2 === 0 ? phrase.kind === 'np' : phrase.kind === 'sign' && phrase.lower === ','))
  return isBareList ? behind.flatMap((phrase, at) => (phrase.kind === 'np' ? [colon + 1 + at] : [])) : clauses.listFrom(colon + 1)
}

// “Now on Bedrock: …”
function announcesPlace(context: VerblessContext, colon: number): boolean {
  const {clauses} = context.sentence
  if (!leadsToPlace(context, colon - 2) || !isVerbless(context.sentence)) return false
  return clauses.phrases.slice(0, colon - 2).every(phrase =>
    phrase.kind === 'adv' || phrase.kind === 'adj' || (phrase.kind === 'np' && clauses.words[phrase.head]!.entity === undefined))
}

// “Meet the newest member of the Bedrock family: o3”
function announcesMember({sentence: {clauses}}: VerblessContext, colon: number): boolean {
  return /^(?:of|to|in|on|for|from)$/.test(clauses.lower(colon - 2)) && clauses.np(colon - 3) !== undefined && MEMBER.test(clauses.headWord(colon - 3).lower)
}
