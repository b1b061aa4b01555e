import type {Phrase} from '../../language/phrases/phrase.js'
import {isCorporate} from '../../language/corporate.js'
import {isGathering} from '../../language/gatherings.js'
import {isPlace} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Entity} from '../../vocabulary/pack.js'
import {partAround, separated} from './clause.js'
import {hasComplement, isWithin, leadsToGoal, objectWords, type ObjectWords, respective} from './object.js'
import {construed, leading} from './preposition.js'
import type {Frame} from '../frames/frame.js'
import {isOutsideTopic} from './topic.js'
import type {Lexis} from '../lexis.js'

/** A place that is named, and how it stands to a trigger. */
export interface ChannelMention {
  word: number
  phrase: number
  role: 'channel' | 'other-channel'
  text: string
  prep: string
  /** Stands in what belongs to the object. */
  inObject: boolean
  inSubject: boolean
  sameClause: boolean
  after: boolean
  remote: boolean
  /** Another verb's: “hosted on AWS, it is built on GPT-5”. */
  elsewhere: boolean
  /** Belongs to the verb of a relative clause of the object: “the model that you call on it”. */
  inRelative: boolean
}

/** The places that a frame's sentence names, and how each stands to the frame. */
export function mentionsIn(frame: Frame, lexis: Lexis): ChannelMention[] {
  const {sentence} = frame
  const {clauses} = sentence
  const objects = objectWords(frame, lexis.pointers)
  const clause = clauses.clauseAround(frame.phrase)
  const paired = respective(frame, objects.chosen)
  const out: ChannelMention[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = clauses.words[at]!
    const ids = word.entity !== undefined ? [word.entity] : word.inside
    if (!ids || (isWithin(objects.siblings, at) && !isWithin(objects.object, at))) continue
    const phrase = clauses.phraseOf(at)
    if (paired && phrase !== paired.place && paired.places.includes(phrase)) continue
    for (const id of ids) {
      const entity = lexis.entities.get(id)!
      const role = isHostProgram(frame, phrase, at, entity) ? 'other-channel' : entity.role
      if (role === 'object' || role === 'exempt' || role === 'product') continue
      const led = leading(frame, phrase)
      if (isSomethingOfAPlace(frame, phrase, role) || isOfACompany(frame, phrase, at) || (role === 'owner' && !isWay(frame, phrase, at, led))) continue
      const prep = construed(led, frame, phrase, role)
      const sameClause = phrase >= clause.from && phrase < clause.to && !separated(frame, phrase)
      out.push(mentionAt(frame, objects, at, {phrase, role: role === 'channel' ? role : 'other-channel', prep, sameClause}))
    }
  }
  // “Stay on Azure if you must call it; come to AWS for agents”: what stands between the same semicolons governs.
  const part = partAround(clauses, frame.phrase)
  const inPart = out.filter(mention => mention.phrase >= part.from && mention.phrase < part.to)
  return inPart.length > 0 ? inPart : out
}

function mentionAt(frame: Frame, objects: ObjectWords, at: number, {phrase, role, prep, sameClause}: Pick<ChannelMention, 'phrase' | 'role' | 'prep' | 'sameClause'>): ChannelMention {
  const word = frame.sentence.clauses.words[at]!
  return {
    word: at,
    phrase,
    role,
    text: word.text,
    prep: word.entity === undefined ? '' : prep,
    inObject: isWithin(objects.object, at),
    inSubject: isInSubject(frame, at),
    sameClause,
    after: at > frame.occurrence.at,
    inRelative: isInRelative(frame, objects.chosen, phrase),
    elsewhere: isElsewhere(frame, phrase),
    remote: (prep === '' && isRemote(frame, word, at, phrase)) || isOutsideTopic(frame, phrase),
  }
}

// “GPT-5 in ChatGPT”: inside another program, that one serves it.
function isHostProgram(frame: Frame, phrase: number, at: number, entity: Entity): boolean {
  if (entity.role !== 'object' || entity.rule === undefined || at <= frame.occurrence.at) return false
  const {clauses} = frame.sentence
  const np = clauses.np(phrase)
  if (np?.head !== at || np.determiner !== undefined || !/^(?:in|inside|within)$/.test(clauses.lower(phrase - 1))) return false
  return frame.object !== undefined && frame.object.referent.entity !== entity.id && !frame.objects.includes(phrase)
}

// “an Azure summit”: what another place's name stands before, and is no place itself.
function isSomethingOfAPlace(frame: Frame, phrase: number, role: Entity['role']): boolean {
  const {clauses} = frame.sentence
  if (phrase === frame.phrase || !clauses.np(phrase)) return false
  const head = clauses.headWord(phrase)
  // “at the Bedrock party”
  if (isGathering(head.lower) && !frame.subject.includes(phrase)) return true
  if (role !== 'other-channel') return false
  return head.entity === undefined && !isPlace(head.lower) && !/^[A-Z]/.test(head.text)
}

const AGREEMENT = /^(?:deal|pact|agreement|contract|partnership|alliance|tie-up|talks|negotiations|merger)$/

// “in Amazon's filing”, “AWS revenue”, “AWS's Garman”: the company and what it has, no place.
function isOfACompany({sentence: {clauses}, phrase: trigger}: Frame, phrase: number, at: number): boolean {
  const np = clauses.np(phrase)
  if (!np || np.head <= at || phrase === trigger) return false
  const head = clauses.words[np.head]!
  if (head.entity !== undefined) return false
  const isNamed = clauses.words[np.head - 1]!.tag === 'apostrophe-s' && np.head === at + 2 && /^\p{Lu}\p{Ll}/u.test(head.text) && !clauses.is(phrase - 1, 'prep')
  if (isNamed || clauses.words.slice(at + 1, np.head + 1).some(word => isCorporate(word.lower))) return true
  // “before the Amazon deal was signed”
  return clauses.is(phrase - 1, 'sub') && trigger < phrase && AGREEMENT.test(head.lower)
}

// “through OpenAI”, “directly from OpenAI”: the company itself as the way.
function isWay({objects, sentence: {clauses}}: Frame, phrase: number, at: number, led: string): boolean {
  const {words} = clauses
  const np = clauses.np(phrase)
  if (np?.head !== at || objects.includes(phrase)) return false
  if (/^(?:through|via)$/.test(led)) return true
  return /^(?:from|with|to)$/.test(led) && (/^(?:directly|straight|direct)$/.test(words[np.from - 2]?.lower ?? '') || words[np.to]?.lower === 'directly')
}

function isInSubject({occurrence, subject, sentence: {clauses}}: Frame, at: number): boolean {
  return at < occurrence.at && subject.some(np => {
    const behind = clauses.phrases[clauses.modifiersOf(np).end]
    return at >= clauses.phrases[np]!.from && (behind === undefined || at < behind.from)
  })
}

function isInRelative(frame: Frame, chosen: number | undefined, phrase: number): boolean {
  return chosen !== undefined && frame.sentence.clauses.modifiersOf(chosen).clauses.some(({vg, reduced}) =>
    !reduced && ((phrase > vg && phrase < frame.phrase) || (phrase > chosen && phrase < vg)))
}

// “Bedrock, which integrates the models that you call”: the subject of a clause that the trigger's relative clause stands in.
function isRemote(frame: Frame, word: Word, at: number, phrase: number): boolean {
  const {clauses} = frame.sentence
  if (at >= frame.occurrence.at || word.entity === undefined || !clauses.vg(phrase + 1)) return false
  return clauses.phrases.slice(phrase, frame.phrase).some(part => part.kind === 'rel' && part.lower !== 'where')
}

// Whether a verb that is not the frame's own has the place: “hosted on AWS, …”, “… and integrated with AWS”, “Their stack on AWS is simple: … that runs on OpenAI”.
function isElsewhere(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  const between = clauses.phrases.slice(Math.min(phrase, frame.phrase) + 1, Math.max(phrase, frame.phrase))
  if (phrase > frame.phrase) return between.some((part, at) => part.kind === 'vg' && !(leadsToGoal(clauses, phrase - 1) && hasComplement(clauses, frame.phrase + 1 + at)))
  const own = clauses.is(phrase - 1, 'prep') ? clauses.vg(phrase - 2) : undefined
  if (own?.form === 'participle' && !own.bare) return true
  return between.some(part => part.kind === 'vg' && part.form === 'finite') && between.some(isColon)
}

const isColon = (part: Phrase): boolean => part.kind === 'sign' && part.lower === ':'
