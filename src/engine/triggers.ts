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

/** The words of a sentence that a pack's triggers watch, by their spelling and part of speech alone. */
export function occurrences(sentence: Sentence, lexis: Lexis): Occurrence[] {
  const {words} = sentence.clauses
  const out: Occurrence[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!
    if (word.opaque || word.entity !== undefined || word.tag === 'sign') continue
    for (const key of keysOf(word)) {
      for (const {trigger, words: wanted} of lexis.triggers.get(key.lemma) ?? []) {
        const together = wanted.every((one, offset) => offset === 0 || words[at + offset]?.lower === one || (words[at + offset]?.tag === 'verb' && words[at + offset]!.lemma === one))
        const particle = !together && trigger.construction === 'phrase' && wanted.length === 2 ? (quantified(words, at, sentence.to, wanted[1]!) ?? shifted(words, at, sentence.to, wanted[1]!)) : -1
        // “in public preview”, “on general sale”: adjectives inside a phrase that is said as an adjective is.
        const within = !together && particle < 0 && trigger.construction === 'adjective' && wanted.length === 2 && word.tag === 'prep' ? described(words, at, sentence.to, wanted[1]!) : -1
        if (!together && particle < 0 && within < 0) continue
        if (!fits(trigger, word, key, words[at - 1], wanted.length)) continue
        // “a way around Azure”: the longer phrase holds the shorter.
        if (trigger.construction === 'phrase' && out.some(other => other.trigger === trigger && other.to > at)) continue
        out.push({trigger, at, to: together ? at + wanted.length : within >= 0 ? within + 1 : wanted[1] === 'from' || verbForm(wanted[1]!) ? particle + 1 : at + 1, compound: key.part})
      }
    }
  }
  return out
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

// The noun of a phrase behind one or two words that describe it; -1 where it isn't.
function described(words: readonly Word[], at: number, to: number, noun: string): number {
  for (let place = at + 1; place < to && place < at + 4; place++) {
    const word = words[place]!
    if (place > at + 1 && word.lower === noun) return place
    if (word.entity !== undefined || !(/^(?:adj|noun)$/.test(word.tag) || word.shape === 'participle')) return -1
  }
  return -1
}

// “cut Azure out”, “free your team from Azure”: where the particle stands behind an object; -1 where it does not.
function shifted(words: readonly Word[], at: number, to: number, particle: string): number {
  if (!/^(?:out|off|aside|behind|away|from|unnecessary|superfluous|obsolete|redundant|optional)$/.test(particle) || words[at]!.tag !== 'verb') return -1
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

function keysOf(word: Word): Key[] {
  if (word.parts) {
    const last = word.parts.at(-1)!
    // “a start-up”, “a warm-up”: one noun.
    if (word.tag === 'noun' && /^(?:up|in|out|on|off|down)$/.test(last)) return [{lemma: word.lower, part: false, tag: 'noun'}]
    const form = verbForm(last)
    const keys: Key[] = [{lemma: word.lower, part: false, tag: word.tag === 'adj' ? 'adj' : word.tag === 'verb' ? 'verb' : 'noun'}, {lemma: last, part: true, tag: 'adj'}, {lemma: singular(last), part: true, tag: 'noun'}]
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

function fits(trigger: Trigger, word: Word, key: Key, previous: Word | undefined, length: number): boolean {
  if (trigger.construction === 'phrase') return key.tag === 'other' || (key.tag === 'verb' && !key.part)
  if (VERBAL.has(trigger.construction)) return key.tag === 'verb' && (!key.part || (word.parts!.at(-2) === 'to' && trigger.construction === 'verb-object') || (word.inside !== undefined && trigger.construction !== 'subject-verb'))
  if (NOMINAL.has(trigger.construction)) return key.tag === 'noun' || (key.tag === 'verb' && !key.part && word.shape === 'ing' && previous?.tag === 'det')
  // “on offer”: a phrase that is said of a thing as an adjective is.
  return key.tag === 'adj' || (key.tag === 'other' && word.tag === 'prep' && length > 1)
}

const split = new Map<string, string[]>()

// Asked for every trigger of a page, of the few phrases of its pack.
function wordsOf(phrase: string): string[] {
  let words = split.get(phrase)
  if (!words) split.set(phrase, (words = phrase.split(' ')))
  return words
}

// “in the first minute of her speech”, “as an excuse”: a preposition of the clause leads to one of the nouns.
function isWithin({clauses}: Sentence, at: number, nouns: readonly string[]): boolean {
  const from = clauses.phraseOf(at)
  for (let place = from + 1; place < clauses.phrases.length && place < from + 12; place++) {
    // “To invoke it, pass the ID as the first argument”: another verb's own.
    if (clauses.vg(place) || (clauses.is(place, 'sign') && /^[;:.]$/.test(clauses.lower(place)))) return false
    if (clauses.np(place) && /^(?:in|during|as|of|by|throughout|at|before)$/.test(clauses.lower(place - 1)) && nouns.includes(singular(clauses.headWord(place).lower))) return true
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

/** The sense that the words around show not to count, if any. */
export function otherSense(sentence: Sentence, occurrence: Occurrence, lexis: Lexis, subjects: readonly string[]): Sense | undefined {
  const {words} = sentence.clauses
  const {trigger, at, to} = occurrence
  const senses = [...(lexis.senses.get(trigger.id) ?? []), ...(lexis.senses.get(trigger.rule) ?? [])]
  if (senses.length === 0) return undefined
  const word = words[at]!
  const before = words[at - 1]?.lower
  const nominal = NOMINAL.has(trigger.construction)
  for (const sense of senses) {
    if (nominal || sense.after.some(phrase => phrase.includes(' '))) {
      for (const phrase of sense.after) {
        const wanted = wordsOf(phrase)
        if ((nominal || wanted.length > 1) && wanted.every((one, offset) => words[to + offset]?.lower === one && !/^(?:cc|sign)$/.test(words[to + offset]!.tag))) return sense
      }
    }
    const next = words[to]
    const takesObject = word.shape === 'ing' && next !== undefined && /^(?:name|det|poss|pron)$/.test(next.tag)
    if ((nominal || word.shape === 'ing') && !takesObject && before !== undefined && sense.before.includes(before)) return sense
    if (nominal && word.parts && sense.before.includes(word.parts[0]!)) return sense
    if (subjects.some(subject => sense.subjects.includes(subject))) return sense
    if (sense.within.length > 0 && isWithin(sentence, at, sense.within)) return sense
    if (nominal && sense.verbs.length > 0 && !/^(?:to|into|of|against)$/.test(words[to]?.lower ?? '') && verbsOf(sentence, at).some(verb => sense.verbs.includes(verb))) return sense
  }
  return undefined
}
