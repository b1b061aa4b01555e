import {singular, verbForm} from '../language/lexicon.js'
import type {Word} from '../language/words.js'
import type {Sense, Trigger} from '../vocabulary/pack.js'
import type {Lexis} from './lexis.js'
import type {Sentence} from './page.js'

/** A word or phrase of the sentence that a rule watches. Indexes are of the sentence's words. */
export interface Occurrence {
  trigger: Trigger
  /** The word that carries the sense. */
  at: number
  /** The last word of a phrase that is longer than a word, exclusive. */
  to: number
  /** For a compound: the object may be inside it. */
  compound: boolean
}

const VERBAL = new Set<Trigger['construction']>(['verb-object', 'verb-preposition', 'subject-verb', 'channel-verb-object', 'relation'])
const NOMINAL = new Set<Trigger['construction']>(['noun-preposition', 'framing'])

// Words that a verb may have behind its object: “cut Azure out”, “makes Azure optional”.
const SHIFTING = /^(?:out|off|aside|behind|away|from|unnecessary|superfluous|obsolete|redundant|optional)$/

/** The words of a sentence that a pack's triggers watch, by their spelling and part of speech alone. */
export function occurrences(sentence: Sentence, lexis: Lexis): Occurrence[] {
  const {words} = sentence.clauses
  const out: Occurrence[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!
    if (word.opaque || word.entity !== undefined || word.tag === 'sign') continue
    for (const key of keysOf(word)) {
      for (const {trigger, words: wanted} of lexis.triggers.get(key.lemma) ?? []) {
        const end = endOf(words, at, sentence.to, trigger, wanted)
        if (end < 0 || !fits(trigger, word, key, words[at - 1], wanted.length)) continue
        // “a way around Azure”: the longer phrase holds the shorter.
        if (trigger.construction === 'phrase' && out.some(other => other.trigger === trigger && other.to > at)) continue
        out.push({trigger, at, to: end, compound: key.part})
      }
    }
  }
  return out
}

// Where the words of a trigger that begins at a word end, exclusive; -1 where they are not there.
function endOf(words: readonly Word[], at: number, to: number, {construction}: Trigger, wanted: readonly string[]): number {
  if (standTogether(words, at, wanted)) return at + wanted.length
  if (wanted.length !== 2) return -1
  const second = wanted[1]!
  if (construction === 'phrase') {
    const apart = quantified(words, at, to, second) ?? shifted(words, at, to, second)
    if (apart < 0) return -1
    return second === 'from' || verbForm(second) ? apart + 1 : at + 1
  }
  // “in public preview”, “on general sale”: adjectives inside a phrase that is said as an adjective is.
  return construction === 'adjective' && words[at]!.tag === 'prep' ? described(words, at, to, second) : -1
}

// Whether the words of a trigger follow one another; a verb in any of its forms.
function standTogether(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((one, offset) => {
    const word = words[at + offset]
    return offset === 0 || word?.lower === one || (word?.tag === 'verb' && word.lemma === one)
  })
}

// “nobody on your team will need Azure”: the verb of what is said of nobody, past who they are; undefined where no verb is asked for.
function quantified(words: readonly Word[], at: number, to: number, verb: string): number | undefined {
  if (!/^(?:nobody|none)$/.test(words[at]!.lower)) return undefined
  const lemma = verbForm(verb)?.lemma
  for (let place = at + 1; place < to && place < at + 9; place++) {
    const word = words[place]!
    if (word.tag === 'verb') return word.lemma === lemma ? place : -1
    if (/^(?:sign|cc|sub|rel)$/.test(word.tag)) return -1
  }
  return -1
}

// The end of a phrase whose noun stands behind one or two words that describe it; -1 where it isn't.
function described(words: readonly Word[], at: number, to: number, noun: string): number {
  for (let place = at + 1; place < to && place < at + 4; place++) {
    const word = words[place]!
    if (place > at + 1 && word.lower === noun) return place + 1
    if (word.entity !== undefined || !(/^(?:adj|noun)$/.test(word.tag) || word.shape === 'participle')) return -1
  }
  return -1
}

// “cut Azure out”, “free your team from Azure”: where the particle stands behind an object; -1 where it does not.
function shifted(words: readonly Word[], at: number, to: number, particle: string): number {
  if (!SHIFTING.test(particle) || words[at]!.tag !== 'verb') return -1
  for (let place = at + 2; place < to && place < at + 6; place++) {
    const word = words[place]!
    if (word.lower === particle) return place
    if (/^(?:sign|verb|aux|modal|prep|cc|sub|rel)$/.test(word.tag)) return -1
  }
  return -1
}

interface Key {
  lemma: string
  part: boolean
  tag: 'verb' | 'noun' | 'adj' | 'other'
}

// Everything that a word may be looked up as: itself, its lemma, the last part of a compound.
function keysOf(word: Word): Key[] {
  if (word.parts) {
    const last = word.parts.at(-1)!
    // “a start-up”, “a warm-up”: one noun.
    if (word.tag === 'noun' && /^(?:up|in|out|on|off|down)$/.test(last)) return [{lemma: word.lower, part: false, tag: 'noun'}]
    const form = verbForm(last)
    const keys: Key[] = [
      {lemma: word.lower, part: false, tag: word.tag === 'adj' || word.tag === 'verb' ? word.tag : 'noun'},
      {lemma: last, part: true, tag: 'adj'},
      {lemma: singular(last), part: true, tag: 'noun'},
    ]
    if (word.lemma !== undefined) keys.push({lemma: word.lemma, part: false, tag: 'verb'})
    if (form) keys.push({lemma: form.lemma, part: true, tag: 'verb'})
    return keys
  }
  const keys: Key[] = []
  if (word.tag === 'verb' || (word.tag === 'adj' && word.shape === 'participle')) keys.push({lemma: word.lemma ?? word.lower, part: false, tag: 'verb'})
  if (word.tag === 'aux' && /^(?:is|are|was|were|be|been|being|'s|'re)$/.test(word.lower)) keys.push({lemma: 'be', part: false, tag: 'verb'})
  if (word.tag === 'aux' && /^(?:has|have|had|having)$/.test(word.lower)) keys.push({lemma: 'have', part: false, tag: 'verb'})
  if (word.tag === 'noun') {
    const one = singular(word.lower)
    keys.push({lemma: one, part: false, tag: 'noun'})
    if (one !== word.lower) keys.push({lemma: word.lower, part: false, tag: 'noun'})
  }
  if (word.tag === 'adj' || word.tag === 'adv' || word.tag === 'noun') keys.push({lemma: word.lower, part: false, tag: 'adj'})
  keys.push({lemma: word.lower, part: false, tag: 'other'})
  return keys
}

// Whether a word, read as one of its keys, is of the part of speech that a trigger is watched for.
function fits(trigger: Trigger, word: Word, key: Key, previous: Word | undefined, length: number): boolean {
  if (trigger.construction === 'phrase') return key.tag === 'other' || (key.tag === 'verb' && !key.part)
  if (VERBAL.has(trigger.construction)) return key.tag === 'verb' && (!key.part || takesCompound(trigger, word))
  if (NOMINAL.has(trigger.construction)) return key.tag === 'noun' || (key.tag === 'verb' && !key.part && word.shape === 'ing' && previous?.tag === 'det')
  // “on offer”: a phrase that is said of a thing as an adjective is.
  return key.tag === 'adj' || (key.tag === 'other' && word.tag === 'prep' && length > 1)
}

// “ready-to-call models”, “GPT-5-calling agents”: whether a verb may be the last part of a compound.
function takesCompound({construction}: Trigger, word: Word): boolean {
  return (word.parts!.at(-2) === 'to' && construction === 'verb-object') || (word.inside !== undefined && construction !== 'subject-verb')
}

const split = new Map<string, string[]>()

// Asked for every trigger of a page, of the few phrases of its pack.
function wordsOf(phrase: string): string[] {
  let words = split.get(phrase)
  if (!words) split.set(phrase, (words = phrase.split(' ')))
  return words
}

const WITHIN = /^(?:in|during|as|of|by|throughout|at|before)$/

// “in the first minute of her speech”, “as an excuse”: a preposition of the clause leads to one of the nouns.
function isWithin({clauses}: Sentence, at: number, nouns: readonly string[]): boolean {
  const from = clauses.phraseOf(at)
  for (let place = from + 1; place < clauses.phrases.length && place < from + 12; place++) {
    // “To invoke it, pass the ID as the first argument”: another verb's own.
    if (clauses.vg(place) || (clauses.is(place, 'sign') && /^[;:.]$/.test(clauses.lower(place)))) return false
    if (clauses.np(place) && WITHIN.test(clauses.lower(place - 1)) && nouns.includes(singular(clauses.headWord(place).lower))) return true
  }
  return false
}

// The verbs that a noun is the object of, past prepositions, or the subject of: “dial in to the call”, “the call moved”.
function verbsOf({clauses}: Sentence, at: number): string[] {
  const phrase = clauses.phraseOf(at)
  let left = phrase - 1
  while (left >= phrase - 2 && clauses.is(left, 'prep')) left--
  const before = clauses.vg(left)
  const next = clauses.phrases.findIndex((part, place) => place > phrase && place < phrase + 6 && part.kind === 'vg')
  return [...(before ? [before.lemma] : []), ...(next > 0 && clauses.subjectOf(next).includes(phrase) ? [clauses.vg(next)!.lemma] : [])]
}

/** The sense that the words around show not to count, if any. `subjects`: the heads of who acts. */
export function otherSense(sentence: Sentence, occurrence: Occurrence, lexis: Lexis, subjects: readonly string[]): Sense | undefined {
  const {id, rule} = occurrence.trigger
  const own = lexis.senses.get(id)
  const general = lexis.senses.get(rule)
  const isMeant = (sense: Sense): boolean => means(sense, sentence, occurrence, subjects)
  return own?.find(isMeant) ?? general?.find(isMeant)
}

// Whether the words around a trigger show that a sense is meant.
function means(sense: Sense, sentence: Sentence, {trigger, at, to}: Occurrence, subjects: readonly string[]): boolean {
  const {words} = sentence.clauses
  const word = words[at]!
  const isNominal = NOMINAL.has(trigger.construction)
  if (sense.after.some(phrase => (isNominal || phrase.includes(' ')) && isFollowedBy(words, to, wordsOf(phrase)))) return true
  if ((isNominal || word.shape === 'ing') && !takesObject(word, words[to]) && sense.before.includes(words[at - 1]?.lower ?? '')) return true
  if (isNominal && word.parts && sense.before.includes(word.parts[0]!)) return true
  if (subjects.some(subject => sense.subjects.includes(subject))) return true
  if (sense.within.length > 0 && isWithin(sentence, at, sense.within)) return true
  if (!isNominal || sense.verbs.length === 0 || /^(?:to|into|of|against)$/.test(words[to]?.lower ?? '')) return false
  return verbsOf(sentence, at).some(verb => sense.verbs.includes(verb))
}

// “call centre”: words right behind a trigger, none of which joins it to another.
const isFollowedBy = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((one, offset) => words[at + offset]?.lower === one && !/^(?:cc|sign)$/.test(words[at + offset]!.tag))

// “calling GPT-5”: a word in “-ing” that is a verb here.
const takesObject = (word: Word, next: Word | undefined): boolean => word.shape === 'ing' && next !== undefined && /^(?:name|det|poss|pron)$/.test(next.tag)
