import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import {governingVerbs, isProhibition} from './governors.js'
import {isPartial} from './partial.js'
import {isStop} from './stops.js'
import type {Wording} from './wording.js'

/** Verbs of saying and of putting into words. */
const SAYING = wordList(`
  advertise announce assert call claim describe frame hint imply insinuate mention phrase pitch post print promise
  publish put say state suggest tell tweet word write
`)
/** Those that may have something other than words for their object, and an infinitive that says what for. */
const PUTTING = /^(?:write|say|put|post|publish|phrase|word|mention|pitch|state|frame)$/
/** Those that only say something. */
const SAYS_THAT = /^(?:say|write|claim|state|print|advertise|publish|promise|imply|suggest)$/
/** Verbs of naming: “don't label it an endpoint”. */
const NAMING = /^(?:label|name|dub|term|brand)$/
/** Verbs of saying what something is. */
const DESCRIBING = wordList(`
  advertise bill characterise characterize describe frame market pitch portray position present promote refer sell
  style word
`)
/** Nouns for what is claimed: “the claim that …”. */
const CLAIM = wordList(`
  assertion claim claims idea ideas implication impression line message notion phrase sentence statement statements
  suggestion wording words
`)

/** “warns against the claim that …”, “a ban on the claim that …” */
export function warnedAgainst({clauses, frame: {phrase}}: Wording): string | undefined {
  for (let at = phrase - 1; at > 1 && at > phrase - 9; at--) {
    if (isStop(clauses, at)) return undefined
    const claimed = clauses.lower(at) === 'that' && clauses.np(at - 1) !== undefined && CLAIM.has(clauses.headWord(at - 1).lower)
    if (claimed) return isAgainst(clauses, at - 2) || isForbidden(clauses, at - 2) ? 'a claim is warned against' : undefined
  }
  return undefined
}

// “prohibits any suggestion that …”
const isForbidden = (clauses: Clauses, verb: number): boolean => /^(?:prohibit|forbid|ban|bar|outlaw|avoid)$/.test(clauses.vg(verb)?.lemma ?? '')

function isAgainst(clauses: Clauses, preposition: number): boolean {
  if (clauses.lower(preposition) === 'against') return true
  return clauses.lower(preposition) === 'on' && clauses.np(preposition - 1) !== undefined && /^(?:ban|prohibition)$/.test(clauses.headWord(preposition - 1).lower)
}

/** “Can we say that customers call it?”, “Why can't I write that …”: whether one may say so is asked. */
export function askedFor({clauses, frame, words}: Wording): string | undefined {
  const last = words[frame.sentence.to - 1]?.lower
  if (last !== '?') return undefined
  const verb = unspliced(clauses, frame).find(one => SAYS_THAT.test(clauses.vg(one)!.lemma) && clauses.lower(one + 1) === 'that')
  if (verb === undefined || !clauses.np(verb - 1)) return undefined
  const leave = clauses.vg(verb - 2)
  return leave?.modal !== undefined && leave.bare && /^(?:i|we|one)$/.test(clauses.headWord(verb - 1).lower) ? 'whether one may say so is asked' : undefined
}

/** “don't say that customers can call GPT-5”: a verb of saying above the frame is forbidden. */
export function forbidden({clauses, frame, at, quoted}: Wording): string | undefined {
  const verbs = unspliced(clauses, frame)
  const found = verbs.find((verb, place) => forbidsWords(clauses, frame, verb, verbs[place - 1]))
  if (found !== undefined) return `“${clauses.vg(found)!.lemma}” forbids the words`
  const saying = (verb: number): boolean => clauses.vg(verb)!.head !== at && SAYING.has(clauses.vg(verb)!.lemma) && isProhibition(clauses, verb)
  return quoted && verbs.some(saying) ? 'the words are forbidden' : undefined
}

/** “may describe it as “powered by OpenAI”, but not as “providing access””: what it may not be described as. */
export function describedOtherwise({clauses, frame}: Wording): string | undefined {
  const as = (frame.vg ?? frame.phrase) - 1
  if (clauses.lower(as) !== 'as' || !clauses.is(as - 1, 'neg')) return undefined
  for (let at = as - 2; at >= 0 && at > as - 12 && !isStop(clauses, at); at--) {
    if (DESCRIBING.has(clauses.vg(at)?.lemma ?? '')) return '“not as” forbids the words'
  }
  return undefined
}

// The verbs above a frame. “nobody writes code any more, the job calls it”: a comma, and another clause.
function unspliced(clauses: Clauses, frame: Frame): readonly number[] {
  const above = governingVerbs(clauses, frame)
  const end = above.findIndex((verb, place) => isSpliced(clauses, verb, above[place - 1] ?? frame.phrase))
  return end < 0 ? above : above.slice(0, end)
}

// Between a verb and a later one of its sentence stands a comma that opens a clause with a subject of its own, and nothing subordinates it.
function isSpliced(clauses: Clauses, verb: number, later: number): boolean {
  if (verb >= later || later - verb > 24 || !clauses.np(verb + 1) || !/^(?:finite|base)$/.test(clauses.vg(later)?.form ?? '')) return false
  const between = clauses.phrases.slice(verb + 1, later)
  if (between.some(part => part.kind === 'sub' || part.kind === 'rel')) return false
  return between.some((part, place) => {
    const next = verb + 2 + place
    return part.kind === 'sign' && part.lower === ',' && clauses.np(next) !== undefined && clauses.subjectOf(later).includes(next)
  })
}

// Whether a verb forbids to say what is below it; `below` is the next verb towards the frame.
function forbidsWords(clauses: Clauses, frame: Frame, verb: number, below = -1): boolean {
  const {lemma, head, negated} = clauses.vg(verb)!
  // “should not have to write glue code to call it”: the infinitive says what for.
  if (clauses.vg(below)?.form === 'infinitive' && PUTTING.test(lemma)) return false
  // The trigger itself speaks of no words, and “not only announced” forbids none.
  if (head === frame.occurrence.at || (negated !== undefined && isPartial(clauses, verb))) return false
  return (isOfWords(lemma, frame) || putsClaim(clauses, verb)) && !isTold(clauses, verb) && isProhibition(clauses, verb) && !asks(frame, verb)
}

// “must not give the impression that”, “nobody may be left with the impression that”
function putsClaim(clauses: Clauses, verb: number): boolean {
  const np = clauses.lower(verb + 1) === 'with' ? verb + 2 : verb + 1
  return clauses.np(np) !== undefined && clauses.lower(np + 1) === 'that' && CLAIM.has(clauses.headWord(np).lower)
}

// “never call it a proxy”: “call” and the verbs of naming speak of words where the frame is what something is called.
function isOfWords(lemma: string, {construction}: Frame): boolean {
  const named = construction === 'framing'
  return SAYING.has(lemma) ? named || lemma !== 'call' : named && NAMING.test(lemma)
}

// “Nobody told us that …”: so it is.
function isTold(clauses: Clauses, verb: number): boolean {
  const {lemma, form, modal} = clauses.vg(verb)!
  if (lemma !== 'tell' || form !== 'finite' || modal !== undefined) return false
  return clauses.phrases[verb + 1] !== undefined && /^(?:us|me)$/.test(clauses.headWord(verb + 1).lower)
}

// “nobody had told the clerk how to call it”: what was is no command.
const isPast = (clauses: Clauses, verb: number): boolean => {
  const vg = clauses.vg(verb)!
  return vg.modal === undefined && (vg.perfect === true || clauses.words[vg.head]!.shape === 'past')
}

// “nobody told us how fast they would get access”: a question of manner or time takes for granted what it asks about.
function asks({sentence: {clauses}, phrase}: Frame, verb: number): boolean {
  for (let at = verb + 1; at < phrase; at++) {
    if (clauses.is(at, 'sub') && /^(?:how|why|when|where)$/.test(clauses.lower(at))) return clauses.vg(at + 1)?.form !== 'infinitive' || isPast(clauses, verb)
  }
  return false
}
