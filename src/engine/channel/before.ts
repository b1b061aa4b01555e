import type {Clauses} from '../../language/clauses/clauses.js'
import {asksAtEnd} from '../gaps/answers.js'
import type {Channel} from './channel.js'
import {CONTRAST} from './contrast.js'
import type {Lexis} from '../lexis.js'
import {roleOf} from '../names/named-roles.js'
import type {Page, Sentence} from '../page.js'

/** The sentence before another, in its block or in the prose above; undefined where none is. */
export function previousSentence(page: Page, sentence: Sentence): Sentence | undefined {
  if (sentence.index > 0) return page.reading(sentence.block).sentences[sentence.index - 1]
  const block = sentence.block - 1
  if (block < 0 || !/^(?:paragraph|item)$/.test(page.blocks[block]!.kind)) return undefined
  return page.reading(block).sentences.at(-1)
}

/** The place that an earlier sentence leaves one at: its last watched one, else its first other; undefined where it names none. */
export function lastMention(sentence: Sentence, lexis: Lexis, isPointedTo = false): Channel | undefined {
  const {words} = sentence.clauses
  let found: Channel | undefined
  for (let at = sentence.from; at < sentence.to; at++) {
    const {text} = words[at]!
    const role = roleOf(words[at]!, lexis)
    if (role === 'channel') found = {kind: 'watched', text, why: `${text} stands in the sentence before`}
    else if (role === 'other-channel' && !found && !CONTRAST.has(words[at - 1]?.lower ?? '') && (isPointedTo || !asksAtEnd(sentence) || isCase(sentence))) {
      found = {kind: 'other', text, why: `${text} stands in the sentence before`}
    }
  }
  return found
}

// “On Azure?”: a question without a verb sets the case for what follows.
const isCase = ({clauses}: Sentence): boolean => clauses.is(0, 'prep') && clauses.phrases.every(phrase => phrase.kind !== 'vg')

/** Whether “there” stands among some phrases. */
export function saysThere(clauses: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (clauses.is(at, 'adv') && clauses.lower(at) === 'there') return true
  return false
}

/** Whether a sentence points to a place that was named before: “there”, “from both”, “on it”. */
export function pointsBack({clauses}: Sentence): boolean {
  return saysThere(clauses, 0, clauses.phrases.length) || clauses.phrases.some((phrase, at) =>
    phrase.kind === 'prep' && /^(?:from|on|in|via|through|inside|within)$/.test(phrase.lower) && clauses.np(at + 1)?.pronoun === true && /^(?:it|both|them|either|that)$/.test(clauses.headWord(at + 1).lower))
}
